"""All labels of a project: the live arrays being painted on, in front of `core.labels.writer`."""

from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from core.atomic import StorageError, why_not_written
from core.labels.files import Key, UnreadableLabelError
from core.labels.journal import Patch, Replay, check_ids
from core.labels.packing import Pixels, count, histogram
from core.labels.stroke import LabelChange
from core.labels.writer import LabelWriter
from core.machine.byte_cache import ByteCache
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from core.project.backups import GrowingBackup
    from core.project.home import ProjectHome

_MEMORY: Final = 512 * 2**20


class LabelSizeError(StorageError):
    """A label differs in size from its replacement."""


class LabelStore:
    """All labels of a project folder: (H, W) uint8 each, class indices, 255 = unlabelled.

    `get` and `edit` are for the window's thread; everything else can be called from any thread.
    """

    def __init__(
        self,
        labels_dir: Path,
        journal_dir: Path,
        replay: Replay,
        read_only: str = "",
        home: ProjectHome | None = None,
    ) -> None:
        """Open the labels; `read_only` is why nothing can be written, or empty."""
        self._read_only = read_only
        self._writer = LabelWriter(labels_dir, journal_dir, replay, read_only=bool(read_only), home=home)
        self._lock = threading.RLock()  # guards the following fields; taken before any lock of the writer
        self._live: ByteCache[Key, Pixels] = ByteCache(_MEMORY, lambda label: label.nbytes)
        # An array dropped from _live may still be on screen; then it remains the only live array.
        self._seen: weakref.WeakValueDictionary[Key, Pixels] = weakref.WeakValueDictionary()
        self._counts: dict[Key, npt.NDArray[np.int64]] = {}
        if read_only:
            self._writer.freeze()

    @property
    def on_problem(self) -> Callable[[str], None] | None:
        """Called from any thread with a sentence when saving fails; saving is retried automatically."""
        return self._writer.on_problem

    @on_problem.setter
    def on_problem(self, tell: Callable[[str], None] | None) -> None:
        self._writer.on_problem = tell

    @property
    def on_saved(self) -> Callable[[], None] | None:
        """Called from any thread when everything is saved again after a problem."""
        return self._writer.on_saved

    @on_saved.setter
    def on_saved(self, tell: Callable[[], None] | None) -> None:
        self._writer.on_saved = tell

    @property
    def saved(self) -> bool:
        """Whether everything is in PNGs or durable in the journal, and nothing else waits for the disk."""
        return self._writer.saved

    @property
    def disk_full(self) -> bool:
        """Whether what can't be saved now is refused because the disk is full."""
        return self._writer.disk_full

    @property
    def writer(self) -> LabelWriter:
        """The disk side."""
        return self._writer

    def get(self, image_id: str, task_id: str) -> Pixels | None:
        """The live array, None if nothing was painted yet. Raises StorageError if it can't be read."""
        key = (image_id, task_id)
        with self._lock:
            label = self._seen.get(key)
            if label is not None:
                self._remember(key, label)
                return label
        while True:
            version = self._writer.version(key)
            label = self._writer.read(key)
            with self._lock:
                if self._writer.version(key) == version:  # nothing was imported into it meanwhile
                    if label is not None:
                        self._remember(key, label)
                    return label

    def edit(self, image_id: str, task_id: str, shape: tuple[int, int]) -> Pixels:
        """The live array to paint on, filled with 255 if it is new.

        Raises StorageError if the project is read-only or the stored label's size differs from `shape`.
        """
        self._refuse_read_only()
        key = (image_id, task_id)
        label = self.get(*key)
        if label is None:
            label = np.full(shape, UNLABELLED, np.uint8)
            with self._lock:
                self._remember(key, label)
        if label.shape != shape:
            raise StorageError(
                f"The label {task_id}/{image_id}.png has {label.shape[1]} x {label.shape[0]} pixels, "
                f"but its image has {shape[1]} x {shape[0]}. Restore the image that was labelled, or move "
                f"{self._writer.path(key)} away to start a new label."
            )
        return label

    def copy(self, image_id: str, task_id: str) -> Pixels | None:
        """A copy of the label, None if nothing was painted. Raises StorageError if it can't be read."""
        key = (image_id, task_id)
        with self._lock:
            label = self._seen.get(key)
        return self._writer.read(key) if label is None else label.copy()

    def commit(self, change: LabelChange) -> None:
        """Write a change that is already in the live array to the journal; never waits for the disk.

        Undo is a change too: commit `change.reversed()` after `change.revert(label)`. If the disk refuses, the change
        is kept in memory, `on_problem` is called and writing is retried. Raises StorageError in a read-only project.
        """
        self._refuse_read_only()
        key = (change.image_id, change.task_id)
        check_ids(*key)
        with self._lock:
            if key in self._counts:
                shape = change.box.shape
                difference = count(change.after, shape) - count(change.before, shape)
                self._counts[key] = self._counts[key] + difference
            self._writer.add(Patch.of(change))

    def replace(
        self,
        image_id: str,
        task_id: str,
        label: Pixels,
        kind: str = "import",
        backup: GrowingBackup | None = None,
    ) -> LabelChange | None:
        """Replace a label as a whole; return the change, or None if nothing differs.

        With a `backup`, a label that changes is added to it first, and a label that can't be read is replaced, its
        file being kept under another name. Raises StorageError: LabelSizeError if the stored label's size differs,
        UnreadableLabelError if it can't be read. Nobody must paint on it meanwhile.
        """
        self._refuse_read_only()
        key = (image_id, task_id)
        try:
            old = self.copy(*key)
        except UnreadableLabelError:
            if backup is None:
                raise
            self._set_aside(key, backup)
            self.put(*key, label)
            blank = np.full(label.shape, UNLABELLED, np.uint8)
            return LabelChange.between(image_id, task_id, blank, label, kind)
        if old is None:  # nothing to back up
            old, backup = np.full(label.shape, UNLABELLED, np.uint8), None
        if old.shape != label.shape:
            raise LabelSizeError(
                f"The label {task_id}/{image_id}.png has {old.shape[1]} x {old.shape[0]} pixels, "
                f"but the new one has {label.shape[1]} x {label.shape[0]}. Use a label of the same size, or move "
                f"{self._writer.path(key)} away first."
            )
        change = LabelChange.between(image_id, task_id, old, label, kind)
        if change is not None:
            if backup is not None:
                backup.add(*key)
            with self._lock:
                live = self._seen.get(key)
                if live is not None:
                    change.apply(live)
                self.commit(change)
        return change

    def _set_aside(self, key: Key, backup: GrowingBackup) -> None:
        """Rename the file of a label that can't be read. Raises StorageError."""
        try:
            moved_to = self._writer.set_aside(key)
        except OSError as error:
            raise StorageError(why_not_written(self._writer.path(key), error)) from error
        backup.set_aside += [moved_to] if moved_to is not None else []

    def put(self, image_id: str, task_id: str, label: Pixels) -> None:
        """Replace a label as a whole, whatever its size, even if it can't be read.

        The old label is lost: call `ProjectFolder.backup_labels` first. Only for the window's thread, because the live
        array is a different one afterwards. Raises StorageError in a read-only project.
        """
        self._refuse_read_only()
        key = (image_id, task_id)
        check_ids(*key)
        copy = label.copy()
        with self._lock:
            self._seen.pop(key, None)
            self._live.pop(key)
            self._counts.pop(key, None)
            self._writer.add(Patch.whole(image_id, task_id, copy))
            self._remember(key, copy)

    def sizes(self, image_id: str, task_ids: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Height and width of an image's labels by task id, without those that can't be read."""
        sizes = {task_id: self._writer.size((image_id, task_id)) for task_id in task_ids}
        return {task_id: size for task_id, size in sizes.items() if size is not None}

    def wait_durable(self) -> None:
        """Return when everything committed is durable, or at once if the disk refuses it."""
        self._writer.wait_durable()

    def flush(self, seconds: float = float("inf")) -> None:
        """Update all PNGs now and drop the journal. Problems are reported through `on_problem`.

        After `seconds`, no further PNG is started; the remaining strokes stay in the journal.
        """
        if not self._read_only:
            self._writer.save(seconds)

    def pixel_counts(self, image_id: str, task_id: str) -> dict[int, int]:
        """Class index -> labelled pixels, for classes that have some. Updated by `commit`."""
        key = (image_id, task_id)
        while True:
            with self._lock:
                cached = self._counts.get(key)
            if cached is not None:
                return {value: int(cached[value]) for value in np.flatnonzero(cached[:UNLABELLED]).tolist()}
            version = self._writer.version(key)
            label = self._writer.read(key)  # only committed strokes: an unfinished one would be counted twice
            counts = np.zeros(256, np.int64) if label is None else histogram(label)
            with self._lock:
                if self._writer.version(key) == version:
                    self._counts[key] = counts

    def labelled(self) -> frozenset[Key]:
        """The (image id, task id) of all labels with something painted, as far as is known without reading them."""
        keys = self._writer.keys()
        with self._lock:
            return frozenset(
                key for key in keys if key not in self._counts or self._counts[key][:UNLABELLED].any()
            )

    def set_task_colors(self, task_id: str, colors: Sequence[str]) -> None:
        """Set the palette ("#RRGGBB" by class index) for future writes of the task's PNGs."""
        self._writer.colors[task_id] = tuple(colors)

    def close(self) -> None:
        """Flush and end the thread; `saved` says whether that worked."""
        self.flush()
        self._writer.close()

    def _refuse_read_only(self) -> None:
        if self._read_only:
            raise StorageError(self._read_only)

    def _remember(self, key: Key, label: Pixels) -> None:
        """Keep the array in memory. Called with the lock held."""
        if self._live.get(key) is None:
            self._live[key] = self._seen[key] = label
