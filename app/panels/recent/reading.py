"""Reads what the start page says of projects, in the background: their folders may be on slow disks, or gone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QObject, Signal, Slot

from app.panels.images.thumbnails import make
from app.panels.recent.summary import Summary, summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from app.work.background import Background, Job


class SummaryReader(QObject):
    """`ready` carries a project's folder, its Summary, and a picture of it or None."""

    ready = Signal(object, object, object)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background

    def read(self, folder: Path, image_id: str, ratio: float) -> None:
        """Read the project in `folder`. `image_id`: of the picture; `ratio`: the screen's pixels per unit."""
        self._background.start(_work(folder, image_id, ratio), self._done, priority=-2)

    @Slot(object)
    def _done(self, result: object) -> None:
        assert isinstance(result, tuple)
        self.ready.emit(*result)


def _work(folder: Path, image_id: str, ratio: float) -> Callable[[Job], tuple[Path, Summary, QImage | None]]:
    def work(_job: Job) -> tuple[Path, Summary, QImage | None]:
        read = summary(folder, image_id)
        if read.picture is None:
            return folder, read, None
        cache = Path(platformdirs.user_cache_dir("Maskloom", appauthor=False)) / "thumbnails"
        return folder, read, make(read.picture, cache, ratio)[0]

    return work
