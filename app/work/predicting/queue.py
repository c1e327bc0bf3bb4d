"""The queue of predictions: orders are carried out one after another, whichever project is open meanwhile."""

from __future__ import annotations

import contextlib
import logging
import uuid
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import platformdirs
from PySide6.QtCore import QObject, Signal, Slot

from app.work.background import Background
from app.work.predicting.running import MOST_PROBLEMS, News, running
from core.atomic import StorageError, remove_tree
from core.predicting.gallery import Tile, read_tiles
from core.predicting.queued import GALLERY, Standing, enqueue, forget_model, read_queued
from core.project.lock import LockedError, ProjectLock

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from app.work.background import Job
    from core.predicting.order import Result
    from core.predicting.queued import QueuedOrder
    from core.project.model import Project

log = logging.getLogger(__name__)


def queue_folder() -> Path:
    """Where orders are kept until they are removed."""
    return Path(platformdirs.user_data_dir("Maskloom", appauthor=False)) / "queue"


@dataclass(eq=False)
class Entry:
    """An order of the queue, and how far it is."""

    folder: Path
    queued: QueuedOrder
    project: Project
    """As it was when it was ordered."""
    standing: Standing
    seconds_left: float | None = None
    problems: list[str] = field(default_factory=list)
    """The first sentences about what was wrong."""
    tiles: dict[str, Tile] = field(default_factory=dict)
    """The images that had their turn, by their names."""
    result: Result | None = None
    """Of the run that ended last."""
    error: Exception | None = None
    """What ended that."""
    ready: bool = False
    """It is on the disk, with its model."""
    resumed: bool = False
    lock: ProjectLock | None = None

    @property
    def state(self) -> str:
        """One of core.predicting.queued.State."""
        return self.standing.state

    @property
    def done(self) -> int:
        """Images that had their turn, or were predicted before."""
        return self.standing.done + self.standing.skipped

    @property
    def total(self) -> int:
        """All images; 0 until they are counted."""
        return self.standing.total + self.standing.skipped

    @property
    def active(self) -> bool:
        """It runs, or waits for its turn."""
        return self.state in ("running", "waiting")

    @property
    def resumable(self) -> bool:
        """There is something left to predict."""
        return not self.active and (self.state != "done" or self.standing.failed > 0)


class PredictionQueue(QObject):
    """Runs one order at a time in a thread of its own. Orders stay on the disk, so the next program has them, too."""

    listed = Signal()
    """An order came or went."""
    changed = Signal(object)
    """An Entry: its state, or how far it is."""
    tiles_added = Signal(object, object)
    """An Entry, and the tiles that came."""
    ended = Signal(object)
    """An Entry that reached its end, or failed."""
    interrupted = Signal(object)
    """An Entry that an earlier program left unfinished."""

    def __init__(self, device: Callable[[], str] = lambda: "auto", parent: QObject | None = None) -> None:
        """`device` says what to predict on."""
        super().__init__(parent)
        self.entries: list[Entry] = []
        self._device = device
        self._background = Background(self)  # one thread for the order that runs, one for what takes a moment
        self._running: Entry | None = None
        self._job: Job | None = None
        self._closing = False

    @property
    def running(self) -> Entry | None:
        """The order that is being carried out, or about to end."""
        return self._running

    @property
    def active(self) -> Entry | None:
        """The order that is shown as running."""
        return self._running if self._running is not None and self._running.state == "running" else None

    # changing ---------------------------------------------------------------------------------------------

    def add(self, queued: QueuedOrder, project: Project, weights: Path) -> Entry:
        """Order a prediction by the model in the file `weights`, as it is now."""
        name = f"{datetime.now():%Y%m%d-%H%M%S}-{uuid.uuid4().hex[:6]}"
        entry = Entry(queue_folder() / name, queued, project, Standing())
        self.entries.append(entry)
        self.listed.emit()

        def work(_job: Job) -> tuple[Entry, object]:
            try:
                enqueue(entry.folder, queued, project, weights)
                return entry, ProjectLock(entry.folder)
            except (StorageError, OSError, LockedError) as error:
                return entry, error

        self._background.start(work, self._enqueued, priority=2)
        return entry

    def cancel(self, entry: Entry) -> None:
        """End an order early, or keep it from starting; what is written stays, and it can be resumed."""
        if not entry.active:
            return
        self._set(entry, replace(entry.standing, state="cancelled"))
        if entry is self._running and self._job is not None:
            self._job.cancel()
        self._start_next()

    def resume(self, entry: Entry) -> None:
        """Carry out what is left of an order, or try again what failed."""
        if entry.resumable:
            entry.resumed = True
            entry.problems.clear()
            self._set(entry, replace(entry.standing, state="waiting", problem=""))
            self._start_next()

    def remove(self, entry: Entry) -> None:
        """Forget an order, with its pictures; the predictions stay."""
        self.cancel(entry)
        if entry in self.entries:
            self.entries.remove(entry)
            self.listed.emit()
        if entry is not self._running and entry.ready:
            self._erase(entry)

    def load(self) -> None:
        """Take up the orders that an earlier program left."""
        names = {entry.folder.name for entry in self.entries}
        self._background.start(lambda _job: _left(queue_folder(), names), self._loaded, priority=-1)

    def close(self, milliseconds: int = 300) -> bool:
        """Stop for good; False if it is not finished after that time. Orders can be resumed by the next program."""
        self._closing = True
        if self._job is not None:
            self._job.cancel()
        ended = self._background.shut_down(milliseconds)
        for entry in self.entries:
            if entry.lock is not None:
                entry.lock.release()
        return ended

    # inside -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _enqueued(self, result: object) -> None:
        entry, outcome = cast("tuple[Entry, object]", result)
        if isinstance(outcome, Exception):
            self._set(entry, replace(entry.standing, state="failed", problem=str(outcome)))
            self.ended.emit(entry)
        else:
            entry.lock, entry.ready = cast("ProjectLock", outcome), True
            if entry not in self.entries:  # removed meanwhile
                self._erase(entry)
        self._start_next()

    @Slot(object)
    def _loaded(self, result: object) -> None:
        entries = cast("list[Entry]", result)
        self.entries = sorted([*self.entries, *entries], key=lambda entry: entry.folder.name)
        self.listed.emit()
        for entry in entries:
            if entry.state == "interrupted":
                self.interrupted.emit(entry)

    def _start_next(self) -> None:
        if self._running is not None or self._closing:
            return
        entry = next((entry for entry in self.entries if entry.state == "waiting"), None)
        if entry is None or not entry.ready:
            return
        self._running, entry.seconds_left, entry.result = entry, None, None
        self._set(entry, replace(entry.standing, state="running"))
        carry_out = running(
            entry.folder, self._device(), resumed=entry.resumed, closing=lambda: self._closing
        )
        self._job = self._background.start(
            carry_out, self._done, self._failed, progress=self._take_news, ended=self._ended
        )

    @Slot(object)
    def _take_news(self, news: object) -> None:
        entry = self._running
        if not isinstance(news, News) or entry is None:
            return
        entry.seconds_left = news.seconds_left
        entry.problems += news.problems[: MOST_PROBLEMS - len(entry.problems)]
        if news.tiles:
            entry.tiles |= {tile.image: tile for tile in news.tiles}
            self.tiles_added.emit(entry, news.tiles)
        state = entry.standing.state
        self._set(entry, replace(news.standing, state=state, problem=entry.standing.problem))

    @Slot(object)
    def _done(self, result: object) -> None:
        entry = self._running
        if entry is None or not entry.active:  # cancelled just now
            return
        entry.result = cast("Result", result)
        self._set(entry, replace(entry.standing, state="done"))
        self.ended.emit(entry)

    @Slot(object)
    def _failed(self, error: object) -> None:
        entry = self._running
        if entry is None or not entry.active:
            return
        self._set(entry, replace(entry.standing, state="failed", problem=str(error)))
        entry.error = cast("Exception", error)
        self.ended.emit(entry)

    @Slot(object)
    def _ended(self, job: object) -> None:
        entry = self._running
        if job is not self._job or entry is None:
            return
        self._running = self._job = None
        if entry not in self.entries:
            self._erase(entry)
        elif entry.state == "done" and not entry.standing.failed:
            forget = entry.folder
            self._background.start(lambda _job: forget_model(forget), priority=-1)
        self.changed.emit(entry)
        self._start_next()

    def _set(self, entry: Entry, standing: Standing) -> None:
        entry.standing = standing
        self.changed.emit(entry)

    def _erase(self, entry: Entry) -> None:
        if entry.lock is not None:
            entry.lock.release()
        folder = entry.folder
        self._background.start(lambda _job: _remove(folder), priority=-1)


def _remove(folder: Path) -> None:
    with contextlib.suppress(OSError):
        remove_tree(folder)


def _left(root: Path, names: Collection[str]) -> list[Entry]:
    """The orders in a folder that no program holds."""
    entries = []
    for folder in sorted(root.iterdir()) if root.is_dir() else ():
        if folder.name in names or not folder.is_dir():
            continue
        try:
            lock = ProjectLock(folder)
        except (LockedError, OSError):
            continue
        try:
            queued, project, standing = read_queued(folder)
            tiles = {tile.image: tile for tile in read_tiles(folder / GALLERY)}
        except (StorageError, OSError) as error:
            log.warning("an order of predictions was left out: %s", error)
            lock.release()
            continue
        if standing.state in ("waiting", "running"):
            standing = replace(standing, state="interrupted")
        entries.append(
            Entry(folder, queued, project, standing, tiles=tiles, ready=True, resumed=True, lock=lock)
        )
    return entries
