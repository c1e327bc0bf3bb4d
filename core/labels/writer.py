"""The labels on disk: PNGs, the journal in front of them, and the thread that moves strokes from it to the PNGs.

A stroke is appended to the journal when it ends. The thread makes the journal durable (fsync) and, when painting
pauses, updates the PNGs and drops the journal. A PNG is made from the previous PNG and the journal's patches, never
from an array that is being painted on, so half a stroke can't get into it.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from typing import TYPE_CHECKING, Final, Literal

from core.atomic import StorageError, is_disk_full, why_not_written
from core.labels.files import Key, LabelFiles, listing, stored_size
from core.labels.journal import Journal, Patch, Replay, encode_record
from core.project.home import FolderGoneError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.labels.packing import Pixels
    from core.project.home import ProjectHome

log = logging.getLogger(__name__)

Area = Literal["journal", "labels", "project"]
_STILL_SAFE: Final = "You can keep painting: nothing is lost, and saving is retried automatically."


class LabelWriter:
    """The disk side of `LabelStore`; every method can be called from any thread."""

    quiet_seconds = 2.0
    """Seconds without painting after which labels are written to their PNGs ..."""
    longest_wait = 30.0
    """... or the age of the oldest stroke that is only in the journal."""
    retry_seconds = 2.0
    """Seconds after a failure until the disk is tried again."""

    def __init__(
        self,
        labels_dir: Path,
        journal_dir: Path,
        replay: Replay,
        *,
        read_only: bool,
        home: ProjectHome | None = None,
    ) -> None:
        """Take over the journal's contents; unless `read_only`, start the thread that moves them to PNGs.

        `home` is the project folder: while it is not at its path, nothing is read or written there.
        """
        self.on_problem: Callable[[str], None] | None = None
        self.on_saved: Callable[[], None] | None = None
        self.colors: dict[str, tuple[str, ...]] = {}
        self._dir = labels_dir
        self._files = LabelFiles(labels_dir, home)
        self._journal = Journal(journal_dir, replay.damaged, home)
        # Locks are taken in this order: _saving, _syncing, _state.
        self._saving = threading.Lock()  # one round of PNGs at a time
        self._syncing = threading.Lock()  # one fsync at a time; held while the journal changes its segment
        self._state = threading.Condition(threading.RLock())  # guards all following fields
        self._pending: dict[Key, list[Patch]] = {}  # strokes that are not in a PNG yet
        self._version: dict[Key, int] = {}  # counts a label's changes, in memory and on disk
        self._on_disk = listing(labels_dir)
        self._unwritten: list[bytes] = []  # the newest records, in order, that a full disk refused
        self._committed = 0  # the number of records ...
        self._durable = 0  # ... and how many of them, the oldest, are durable
        self._problems: dict[Area, str] = {}
        self._full = False  # what the disk refused last was for want of room
        self._again: Callable[[], None] | None = None
        self._gone = False  # the project folder was not at its path last time
        self._last_commit = self._oldest = self._retry_at = time.monotonic()
        self._closing = False
        self._thread: threading.Thread | None = None
        for patch in replay.patches:
            self._pending.setdefault((patch.image_id, patch.task_id), []).append(patch)
        if not read_only:
            self._thread = threading.Thread(target=self._run, name="label writer", daemon=True)
            self._thread.start()

    def path(self, key: Key) -> Path:
        """The path of the label's PNG. Raises ValueError for ids that would lead outside the folder."""
        return self._files.path(key)

    def keys(self) -> set[Key]:
        """All labels on disk or in the journal."""
        with self._state:
            return self._on_disk | self._pending.keys()

    def version(self, key: Key) -> int:
        """A number that changes with every change of the label's strokes or PNG."""
        with self._state:
            return self._version.get(key, 0)

    def read(self, key: Key) -> Pixels | None:
        """The label with every committed stroke, None if there is none. Raises StorageError."""
        while True:
            with self._state:
                version = self._version.get(key, 0)
                patches = tuple(self._pending.get(key, ()))
            label = self._files.compose(key, patches)
            with self._state:
                if self._version.get(key, 0) == version:
                    return label

    def size(self, key: Key) -> tuple[int, int] | None:
        """Height and width of the label, from its header; None if there is none or it can't be read."""
        with self._state:
            patches = self._pending.get(key)
            if patches:
                return patches[-1].shape
        return stored_size(self._dir, *key)

    def set_aside(self, key: Key) -> Path | None:
        """Rename the label's unusable PNG within its folder; None if there is none. Raises OSError.

        Its strokes in the journal go to the next PNG.
        """
        with self._saving:
            moved_to = self._files.set_aside(key)
            if moved_to is None:
                return None
            with self._state:
                self._on_disk.discard(key)
                self._version[key] = self._version.get(key, 0) + 1
            return moved_to

    def strokes(self, key: Key) -> tuple[Patch, ...]:
        """The label's strokes that are not yet in its PNG, in order."""
        with self._state:
            return tuple(self._pending.get(key, ()))

    def freeze(self) -> None:
        """Compose the labels that the journal changes as they are now, for read-only use.

        Meanwhile their owner moves the journal to PNGs; replaying its strokes on those could undo later ones.
        """
        for key in self.pending():
            with contextlib.suppress(StorageError):  # reported when that label is read
                label = self.read(key)
                if label is not None:
                    with self._state:
                        self._pending[key] = [Patch.whole(*key, label)]

    def pending(self) -> set[Key]:
        """The labels with strokes that are not yet in their PNG."""
        with self._state:
            return set(self._pending)

    def add(self, patch: Patch) -> None:
        """Append a finished stroke to the journal, without waiting for the disk."""
        record = encode_record(patch)
        key = (patch.image_id, patch.task_id)
        with self._state:
            self._last_commit = time.monotonic()
            if not self._pending:
                self._oldest = self._last_commit
            self._pending.setdefault(key, []).append(patch)
            self._version[key] = self._version.get(key, 0) + 1
            self._committed += 1
            self._unwritten.append(record)
            if "journal" not in self._problems:
                self._append_unwritten()
            self._state.notify_all()

    def wait_durable(self) -> None:
        """Return when every stroke is durable, or at once if the disk refuses."""
        with self._state:
            if self._durable == self._committed or "journal" in self._problems:
                return
        self.sync()

    def sync(self) -> None:
        """Make the journal durable, in this thread unless another one is already doing so."""
        with self._syncing:
            with self._state:
                written = self._committed - len(self._unwritten)
                if self._durable >= written:
                    return
            try:
                self._journal.sync()
            except OSError as error:
                self._not_written("journal", self._journal.path, error)
                return
            with self._state:
                self._durable = max(self._durable, written)
        self._solved_if_durable()
        try:
            self._files.check_home()
        except OSError as error:  # the journal's contents are safe, but not where they will be looked for
            self._not_written("labels", self._dir, error)

    def save(self, seconds: float = float("inf")) -> None:
        """Update all PNGs and drop the journal; the thread retries what fails.

        After `seconds`, no further PNG is started; the journal keeps the strokes of the others.
        """
        until = time.monotonic() + seconds
        with self._saving:
            self.sync()
            with self._syncing, self._state:
                counts = {key: len(patches) for key, patches in self._pending.items()}
                committed = self._committed
                segment = self._journal.rotate()
            problems: list[str] = []
            for saved, (key, number) in enumerate(counts.items()):
                if saved and time.monotonic() > until:
                    return
                problems += self._save_label(key, number)
            if problems:
                self._problem("labels", problems[0])
                return
            with self._state:
                self._oldest = time.monotonic()
                still = self._committed - committed
                del self._unwritten[: max(0, len(self._unwritten) - still)]  # these are in the PNGs now
                self._durable = max(self._durable, committed)
            try:
                self._journal.drop(segment)
            except OSError:  # replaying it again does no harm
                log.warning("a part of the journal could not be removed", exc_info=True)
        self._solved("labels")
        self._solved_if_durable()

    def try_again(
        self, work: Callable[[], None] | None, error: OSError | None = None, problem: str = ""
    ) -> None:
        """Have the thread call `work` until it raises no OSError; None: it has been done meanwhile.

        `error` refused it the first time, and `problem` says so.
        """
        with self._state:
            self._again = work
            self._full = error is not None and is_disk_full(error)
        if work is None:
            self._solved("project")
        else:
            self._problem("project", problem)

    @property
    def disk_full(self) -> bool:
        """Whether what can't be saved now is refused because the disk is full."""
        with self._state:
            return self._full

    @property
    def durable(self) -> bool:
        """Whether everything is in PNGs or durable in the journal, wherever the project folder is now."""
        with self._state:
            return self._durable == self._committed

    @property
    def saved(self) -> bool:
        """Whether everything is in PNGs, or durable in the journal in its place, and nothing waits for the disk."""
        with self._state:
            return self._durable == self._committed and self._again is None and not self._gone

    def close(self, *, in_order: bool = False) -> None:
        """End the thread without saving. Strokes that are only in the journal are replayed next time.

        `in_order` says that they were left there on purpose, so that it isn't mistaken for a crash.
        """
        with self._state:
            self._closing = True
            self._state.notify_all()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        with self._syncing, self._state:
            self._journal.rotate()
            if in_order and self._pending and self.saved:
                self._journal.mark_closed()

    # The thread ---------------------------------------------------------------------------------------------

    def _run(self) -> None:
        while True:
            with self._state:
                if self._closing:
                    return
                pause = self._pause()
                if pause is None or pause > 0:
                    self._state.wait(pause)
                    continue
                save = self._save_due() <= time.monotonic()
                retry = self._again
                if "journal" in self._problems:
                    self._append_unwritten()
            self.sync()
            if retry is not None:
                self._try(retry)
            if save:
                self.save()

    def _pause(self) -> float | None:
        """Seconds until there is something to do, None to wait for a signal."""
        times = [self._save_due()]
        if self._again is not None:
            times.append(self._retry_at)
        if self._durable < self._committed:
            times.append(self._retry_at if "journal" in self._problems else 0)
        soonest = min(times)
        return None if soonest == float("inf") else max(0.0, soonest - time.monotonic())

    def _save_due(self) -> float:
        if not self._pending:
            return float("inf")
        if "labels" in self._problems:
            return self._retry_at
        return min(self._last_commit + self.quiet_seconds, self._oldest + self.longest_wait)

    def _try(self, again: Callable[[], None]) -> None:
        try:
            again()
        except OSError:
            log.info("saving failed again", exc_info=True)
            with self._state:
                self._retry_at = time.monotonic() + self.retry_seconds
            return
        with self._state:
            if self._again is not again:
                return
            self._again = None
        self._solved("project")

    # Called with or without locks ---------------------------------------------------------------------------

    def _append_unwritten(self) -> None:
        """Append the waiting records to the journal. Called with _state held."""
        try:
            while self._unwritten:
                self._journal.append(self._unwritten[0])
                del self._unwritten[0]
        except OSError as error:
            self._not_written("journal", self._journal.path, error)

    def _save_label(self, key: Key, number: int) -> list[str]:
        """Write the label's first `number` patches to its PNG; return a sentence if that failed."""
        with self._state:
            patches = self._pending[key][:number]
        try:
            self._files.check_home()
            label = self._files.compose(key, patches)
            if label is not None:
                self._files.write(key, label, self.colors.get(key[1]))
        except StorageError as error:
            return [str(error)]
        except OSError as error:
            return [self._why_not_written(self.path(key), error)]
        with self._state:
            del self._pending[key][:number]
            if not self._pending[key]:
                del self._pending[key]
            self._on_disk.add(key)
            self._version[key] = self._version.get(key, 0) + 1
        return []

    def _not_written(self, area: Area, path: Path, error: OSError) -> None:
        self._problem(area, self._why_not_written(path, error))

    def _why_not_written(self, path: Path, error: OSError) -> str:
        with self._state:
            self._gone = self._gone or isinstance(error, FolderGoneError)
            self._full = is_disk_full(error)
        return f"{why_not_written(path, error)} {_STILL_SAFE}"

    def _problem(self, area: Area, sentence: str) -> None:
        with self._state:
            self._retry_at = time.monotonic() + self.retry_seconds
            repeated = self._problems.get(area) == sentence
            self._problems[area] = sentence
            self._state.notify_all()
        if not repeated:
            log.warning("%s", sentence)
            if self.on_problem is not None:
                self.on_problem(sentence)

    def _solved_if_durable(self) -> None:
        with self._state:
            durable = self._durable == self._committed
        if durable:
            self._solved("journal")

    def _solved(self, area: Area) -> None:
        with self._state:
            was = self._problems.pop(area, None)
            if was is not None:  # else a failure elsewhere, about to become a problem, would be forgotten
                self._gone = self._gone and bool(self._problems)
            well = not self._problems
        if was is not None and well and self.on_saved is not None:
            self.on_saved()
