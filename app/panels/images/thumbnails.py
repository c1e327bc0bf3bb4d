"""Thumbnails of images, made off the window's thread, kept in memory and in the user's cache folder."""

from __future__ import annotations

import hashlib
import logging
import os
import uuid
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs
from PySide6.QtCore import QCoreApplication, QObject, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from app.language.sentences import spoken
from core.machine.byte_cache import ByteCache

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.work.background import Background, Job
    from core.images.bands import Bands

log = logging.getLogger(__name__)

WIDTH, HEIGHT = 56, 42
"""A thumbnail's size in the list, in device-independent pixels."""
RADIUS = 5
STORED_SIDE = 192
"""The longest side of what the cache folder keeps."""
IN_MEMORY: Final = 600
WAITING: Final = 48  # more than a screenful; what was scrolled past is dropped and asked for again when seen
AT_ONCE: Final = 2
FILES_KEPT: Final = 20_000  # about 150 MB


@dataclass(frozen=True, slots=True)
class Made:
    """A thumbnail, or why there is none."""

    image_id: str
    era: int
    """Which clearing of the memory it was asked for after."""
    picture: QImage | None
    problem: str = ""


class Thumbnails(QObject):
    """Ask with `get`; `ready` says when an answer has come. Only what was asked for last is made."""

    ready = Signal(str)  # image id

    def __init__(
        self, background: Background, cache_folder: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._folder = (
            cache_folder or Path(platformdirs.user_cache_dir("Maskloom", appauthor=False)) / "thumbnails"
        )
        self._ratio = 1.0
        self._bands: Bands = ()
        self._era = 0
        self._pictures: ByteCache[str, QPixmap] = ByteCache(IN_MEMORY, lambda _: 1)
        self._problems: dict[str, str] = {}
        self._waiting: OrderedDict[str, Path] = OrderedDict()
        self._running: dict[str, Job] = {}
        self._pruned = False

    def known(self, image_id: str) -> QPixmap | None:
        """The thumbnail, if it is in memory."""
        return self._pictures.get(image_id)

    def get(self, image_id: str, path: Path) -> QPixmap | None:
        """The thumbnail, or None: then it is made, and `ready` follows. Never reads a file here."""
        picture = self.known(image_id)
        if picture is not None:
            return picture
        if image_id not in self._problems and image_id not in self._running:
            self._waiting[image_id] = path
            self._waiting.move_to_end(image_id)
            while len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
            self._start_next()
        return None

    def problem(self, image_id: str) -> str:
        """Why there is no thumbnail, in a sentence; "" where nothing is known to be wrong."""
        return self._problems.get(image_id, "")

    def set_ratio(self, ratio: float) -> None:
        """The screen's pixels per device-independent pixel; thumbnails are made sharp for it."""
        if ratio != self._ratio:
            self._ratio = ratio
            self.clear()

    def set_bands(self, bands: Bands) -> None:
        """Set which bands are shown of images that have them; their thumbnails are remade."""
        if bands != self._bands:
            self._bands = bands
            self.clear()

    def clear(self) -> None:
        """Forget everything in memory, e.g. because another project is open. The cache folder stays."""
        for job in self._running.values():
            job.cancel()
        self._running.clear()
        self._era += 1
        self._waiting.clear()
        self._pictures.clear()
        self._problems.clear()

    @Slot(str)
    def forget(self, image_id: str) -> None:
        """An image's file changed: remake its thumbnail when it is seen."""
        job = self._running.pop(image_id, None)
        if job is not None:
            job.cancel()
        self._pictures.pop(image_id)
        self._problems.pop(image_id, None)
        self.ready.emit(image_id)

    def look_again(self) -> None:
        """Try again what could not be read: files may be back."""
        self._problems.clear()

    def _start_next(self) -> None:
        while self._waiting and len(self._running) < AT_ONCE:
            image_id, path = self._waiting.popitem(last=True)  # the row seen last first
            self._running[image_id] = self._background.start(
                self._work(image_id, path), self._made, priority=-2
            )

    def _work(self, image_id: str, path: Path) -> Callable[[Job], Made]:
        folder, ratio, bands = self._folder, self._ratio, self._bands
        era, prune = self._era, not self._pruned
        self._pruned = True

        def work(job: Job) -> Made:
            if prune:
                _prune(folder)
            picture, problem = make(path, folder, ratio, bands)
            return Made(image_id, era, picture, problem)

        return work

    @Slot(object)
    def _made(self, made: object) -> None:
        assert isinstance(made, Made)
        if made.era != self._era:
            return  # on its way when the memory was cleared: it may be another project's image
        self._running.pop(made.image_id, None)
        if made.picture is None:
            self._problems[made.image_id] = made.problem
        else:
            self._pictures[made.image_id] = QPixmap.fromImage(made.picture)
        self.ready.emit(made.image_id)
        self._start_next()


def make(path: Path, folder: Path, ratio: float, bands: Bands = ()) -> tuple[QImage | None, str]:
    """The thumbnail, read or taken from `folder`, or None and a sentence. Runs in any thread; never raises."""
    try:
        stat = path.stat()
    except OSError:
        text = QCoreApplication.translate(
            "Thumbnails", "This image is missing. It was expected at\n{0}"
        ).format(path)
        return None, text
    key = f"{path.resolve()}|{stat.st_mtime_ns}|{stat.st_size}|{STORED_SIDE}" + (f"|{bands}" if bands else "")
    stored = folder / f"{hashlib.blake2b(key.encode(), digest_size=16).hexdigest()}.jpg"
    picture = QImage(str(stored)) if stored.exists() else QImage()
    if picture.isNull():
        try:
            picture = _read(path, bands)
        except Exception as error:  # a problem with one file is shown in its row, and the list continues
            log.info("no thumbnail of %s", path, exc_info=True)
            return None, spoken(str(error))
        _store(picture, stored)
    return _cut(picture, ratio), ""


def _read(path: Path, bands: Bands) -> QImage:
    from core.images.bands import thumbnail  # here: the window need not wait for OpenCV

    pixels = thumbnail(path, STORED_SIDE, bands)
    height, width = pixels.shape[:2]
    return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _store(picture: QImage, path: Path) -> None:
    """Keep a thumbnail. A cache that can't be written costs time, nothing else."""
    beside = path.with_name(f"{path.stem}-{uuid.uuid4().hex}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if picture.save(str(beside), "JPG", 88):  # type: ignore[call-overload]
            os.replace(beside, path)
    except OSError:
        log.info("the thumbnail cache %s can't be written", path.parent, exc_info=True)


def _cut(picture: QImage, ratio: float) -> QImage:
    """The middle of the picture at the list's size, with round corners, sharp at `ratio`."""
    width, height = round(WIDTH * ratio), round(HEIGHT * ratio)
    scaled = picture.scaled(
        width,
        height,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    cut = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    cut.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cut)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corners = QPainterPath()
    corners.addRoundedRect(QRectF(0, 0, width, height), RADIUS * ratio, RADIUS * ratio)
    painter.setClipPath(corners)
    left, top = (scaled.width() - width) // 2, (scaled.height() - height) // 2
    painter.drawImage(QRect(0, 0, width, height), scaled, QRect(left, top, width, height))
    painter.end()
    cut.setDevicePixelRatio(ratio)
    return cut


def _prune(folder: Path) -> None:
    """Drop the files used longest ago where the cache has grown beyond its size."""
    try:
        with os.scandir(folder) as entries:
            files = [(entry.stat().st_mtime, entry.path) for entry in entries]
        for _, path in sorted(files)[: max(0, len(files) - FILES_KEPT)]:
            os.unlink(path)
    except FileNotFoundError:
        return  # nothing cached yet, or another window drops the same files
    except OSError:
        log.info("the thumbnail cache %s can't be pruned", folder, exc_info=True)
