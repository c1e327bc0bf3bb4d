"""Carries out one order of the queue in the background, and passes on how it goes."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.predicting.gallery import Gallery, small_picture
from core.predicting.order import Follower, Pace
from core.predicting.queued import GALLERY, Standing, save_standing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from app.work.background import Job
    from core.images.pixels import DeepPixels
    from core.predicting.gallery import Tile
    from core.predicting.order import Result
    from core.predicting.prediction import TaskPrediction

TELL_SECONDS: Final = 0.25
"""The least time between two pieces of news."""
SAVE_SECONDS: Final = 5.0
MOST_PROBLEMS: Final = 100
"""Sentences that are passed on; all of them are in the files beside the predictions."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class News:
    """What happened since the last news."""

    standing: Standing
    seconds_left: float | None = None
    tiles: tuple[Tile, ...] = ()
    problems: tuple[str, ...] = ()


class _Teller(Follower):
    """Makes small pictures, and tells the window several times a second."""

    def __init__(self, job: Job, folder: Path) -> None:
        self._job, self._folder = job, folder
        self._gallery = Gallery(folder / GALLERY)
        self.standing = Standing("running")
        self._pace = Pace(0)
        self._lock = threading.Lock()
        self._tiles: list[Tile] = []
        self._problems: list[str] = []
        self._told = self._saved = 0.0
        self._count = 0

    def say(self, problem: str) -> None:
        """See Follower."""
        self._count += 1
        if self._count <= MOST_PROBLEMS:
            self._problems.append(problem)

    def begun(self, total: int, skipped: int) -> None:
        """See Follower."""
        self.standing, self._pace = Standing("running", total, skipped=skipped), Pace(total)
        self.tell(at_once=True)

    def progress(self, done: int, _name: str) -> None:
        """See Follower."""
        self.standing = replace(self.standing, done=done)
        self.tell()

    def predicted(
        self, stem: str, path: Path, image: DeepPixels, predictions: Mapping[str, TaskPrediction]
    ) -> None:
        """See Follower."""
        try:
            tile = self._gallery.add(stem, str(path), small_picture(image, predictions))
        except Exception:  # only the window misses it
            log.info("no small picture of %s", path, exc_info=True)
            return
        with self._lock:
            self._tiles.append(tile)

    def ended(self, stem: str, path: Path, problem: str) -> None:
        """See Follower."""
        count, failed = self.standing.done + 1, self.standing.failed + bool(problem)
        self.standing = replace(self.standing, done=min(count, self.standing.total), failed=failed)
        if problem:
            with contextlib.suppress(OSError), self._lock:
                self._tiles.append(self._gallery.fail(stem, str(path), problem))
        self.tell()

    def cancelled(self) -> bool:
        """See Follower; it is asked in the middle of an image, too."""
        if self._tiles:
            self.tell()
        return self._job.cancelled

    def tell(self, *, at_once: bool = False) -> None:
        """Tell the window, and keep on the disk how far it is; not more often than anybody can read."""
        seconds = time.monotonic()
        with self._lock:
            due = at_once or seconds - self._told >= TELL_SECONDS
            if due:
                self._told = seconds
                tiles, self._tiles = tuple(self._tiles), []
                problems, self._problems = tuple(self._problems), []
        if due:
            left = self._pace.seconds_left(self.standing.done)
            self._job.progress.emit(News(self.standing, left, tiles, problems))
        if seconds - self._saved >= SAVE_SECONDS:
            self.save()
            self._saved = seconds

    def save(self) -> None:
        """Keep on the disk how far it is; a program that starts later reads it."""
        with contextlib.suppress(OSError):
            save_standing(self._folder, self.standing)

    def close(self) -> None:
        """Tell the rest."""
        self._gallery.close()
        self.tell(at_once=True)
        self.save()


def running(
    folder: Path, device: str, *, resumed: bool, closing: Callable[[], bool]
) -> Callable[[Job], Result]:
    """Work that carries out the order in `folder`. `closing`: whether it is cancelled because the program ends."""

    def work(job: Job) -> Result:
        from core.predicting.carrying_out import run_queued  # here: it loads torch

        teller = _Teller(job, folder)
        try:
            result = run_queued(folder, teller, device=device, resumed=resumed)
        except Exception as error:
            teller.standing = replace(teller.standing, state="failed", problem=str(error))
            raise
        else:
            teller.standing = replace(teller.standing, state="done")
            return result
        finally:
            if job.cancelled:
                state = "interrupted" if closing() else "cancelled"
                teller.standing = replace(teller.standing, state=state)  # type: ignore[arg-type]
            teller.close()

    return work
