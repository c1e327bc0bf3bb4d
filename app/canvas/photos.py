"""Decoded photos: read in the background, cached, with neighbours read in advance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, cast

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from app.canvas.levels import LargePhoto, Photo
from core.images.bands import PLAIN, read_stack, show
from core.images.pyramid import large_image, levels_folder
from core.images.reading import read_shown
from core.machine.byte_cache import ByteCache

if TYPE_CHECKING:
    from pathlib import Path

    from app.session import Session
    from app.work.background import Job
    from core.images.bands import Bands, Stack
    from core.images.pixels import Pixels
    from core.images.pyramid import LargeImage, Levels
    from core.project.model import ImageEntry
    from core.project.settings import Preprocessing

_Key: TypeAlias = "tuple[str, Path, Bands]"
_Levels: TypeAlias = "tuple[LargePhoto, Levels]"
_Decoded: TypeAlias = "tuple[_Key, Photo | _Levels | Exception | None]"

CACHE_BYTES: Final = 768 * 2**20
AHEAD_BYTES: Final = CACHE_BYTES // 8
"""Larger neighbours are not read in advance: they would evict everything else."""
BYTES_A_PIXEL: Final = 5.4
BANDS_BYTES_A_PIXEL: Final = 8
"""More where an image has bands, of 16 bits mostly: those that are shown, once more at 16 bits."""


class PhotoCache(QObject):
    """Photos by image id, file and the bands that are shown. `ready` or `failed` follows every `request`.

    It follows at once for what is in memory. Other bands of an image that is there are not read from its file again.
    """

    ready = Signal(str, object)
    """Image id, Photo."""
    failed = Signal(str, str)
    """Image id, and a sentence that says what is wrong and what to do."""

    def __init__(
        self, session: Session, parent: QObject | None = None, cache_folder: Path | None = None
    ) -> None:
        """`cache_folder` keeps the levels of very large images."""
        super().__init__(parent)
        self._folder = cache_folder or levels_folder()
        self._session = session
        self._photos: ByteCache[_Key, Photo] = ByteCache(CACHE_BYTES, lambda photo: photo.bytes)
        self._jobs: dict[_Key, Job] = {}
        self._wanted: _Key | None = None
        self._bands: Bands = ()

    def set_bands(self, bands: Bands) -> None:
        """Requests show these bands from now on."""
        self._bands = bands

    def request(self, image_id: str | None) -> None:
        """Request this image's photo; earlier requests are dropped."""
        self._wanted = self._photos.pinned = self._key(image_id)
        if self._wanted is None:
            return
        for key in [k for k in self._jobs if k != self._wanted]:
            self._jobs.pop(key).cancel()
        photo = self._photos.get(self._wanted)
        if photo is None:
            self._start(self._wanted, priority=2)
        else:
            self.ready.emit(self._wanted[0], photo)
            self._read_ahead()

    def forget(self, image_id: str) -> None:
        """Forget one image's photo: its file changed."""
        for key in [k for k in self._jobs if k[0] == image_id]:
            self._jobs.pop(key).cancel()
        for key in [k for k in self._photos if k[0] == image_id]:
            self._photos.pop(key)

    def clear(self) -> None:
        """Forget every photo: another project, or files that changed."""
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        self._photos.clear()
        self._wanted = self._photos.pinned = None

    def _key(self, image_id: str | None) -> _Key | None:
        entry = self._session.image_entry(image_id) if image_id is not None else None
        if entry is None or self._session.folder is None:
            return None
        return entry.id, self._session.folder.image_path(entry), self._bands

    def _start(self, key: _Key, priority: int) -> None:
        if key in self._jobs:
            return
        settings = self._session.project.preprocessing
        loaded = next((self._photos.peek(k) for k in self._photos if k[:2] == key[:2]), None)
        loaded_stack = loaded.stack if loaded is not None and not isinstance(loaded, LargePhoto) else None
        percentiles = settings.low_percentile, settings.high_percentile

        def work(job: Job) -> _Decoded:
            try:
                if job.cancelled:
                    return key, None
                large = large_image(key[1], *percentiles, key[2]) if loaded_stack is None else None
                read = None if large is None else self._read_large(large, key, job)
                return key, _photo(key, settings, loaded_stack) if read is None else read
            except Exception as error:  # carried to the window with its image, and said there
                return key, error

        self._jobs[key] = self._session.background.start(
            work, self._arrived, progress=self._previewed, priority=priority
        )

    def _read_large(self, large: LargeImage, key: _Key, job: Job) -> _Levels | None:
        """In the pool's thread; None where there is no room for its levels, so that it is read as any other."""
        levels = large.cached(self._folder)
        photo = LargePhoto(large, large.preview() if levels is None else _small(levels))
        if levels is None:
            job.progress.emit((key, photo))
            levels = large.build(self._folder, lambda: job.cancelled)
        return None if levels is None else (photo, levels)

    @Slot(object)
    def _previewed(self, result: object) -> None:
        """A first look at a very large image."""
        key, photo = cast("tuple[_Key, Photo]", result)
        if key == self._wanted and key in self._jobs:
            self.ready.emit(key[0], photo)

    @Slot(object)
    def _arrived(self, result: object) -> None:
        key, read = cast("_Decoded", result)
        self._jobs.pop(key, None)
        if isinstance(read, tuple):
            read[0].complete(read[1])
        photo = read[0] if isinstance(read, tuple) else read
        if isinstance(photo, Photo):
            for stale_key in [k for k in self._photos if k[:2] == key[:2]]:  # other bands of it
                self._photos.pop(stale_key)
            self._photos[key] = photo
        if key != self._wanted:
            return
        if isinstance(photo, Photo):
            self.ready.emit(key[0], photo)
            self._read_ahead()
        elif photo is not None:
            self.failed.emit(key[0], str(photo))

    def _read_ahead(self) -> None:
        """The next and previous image, so that stepping through a list waits for no file."""
        images = self._session.project.images
        index = next((i for i, e in enumerate(images) if self._wanted and e.id == self._wanted[0]), None)
        if index is None:
            return
        for neighbour in (index + 1, index - 1):
            if 0 <= neighbour < len(images):
                entry = images[neighbour]
                key = self._key(entry.id)
                small = entry.width * entry.height * _bytes_a_pixel(entry) <= AHEAD_BYTES
                if key is not None and key not in self._photos and small:
                    self._start(key, priority=1)


def _small(levels: Levels) -> Pixels:
    return np.ascontiguousarray(levels.pixels[-1][..., 2::-1])


def _photo(key: _Key, settings: Preprocessing, known: Stack | None) -> Photo:
    """Read an image, or show other bands of one that was read. Raises ImageError."""
    low, high = settings.low_percentile, settings.high_percentile
    stack = known if known is not None else read_stack(key[1], low, high)
    if stack is None:
        return Photo(*read_shown(key[1], low, high))
    return Photo(*show(stack, key[2]), stack)


def _bytes_a_pixel(entry: ImageEntry) -> float:
    return BYTES_A_PIXEL + (BANDS_BYTES_A_PIXEL + 2 * entry.channels if entry.channels != PLAIN else 0)
