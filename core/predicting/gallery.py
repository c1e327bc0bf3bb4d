"""Small pictures of what a batch has predicted, in one file: added while it runs, looked at in the window. No torch.

Of each image a line of JSON, a JPEG of the photo, and its classes for every task, packed. An image that is predicted
again is added again; the newer one counts. Pictures stay on the disk until they are looked at.
"""

from __future__ import annotations

import json
import os
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import cv2
import numpy as np

from core.atomic import open_own
from core.images.pixels import as_bytes
from core.images.reading import fit
from core.images.tiff_band_names import NO_BAND, bands_for
from core.json_bytes import loads
from core.labels.packing import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from core.images.pixels import DeepPixels, Pixels
    from core.predicting.prediction import TaskPrediction

SIDE: Final = 192
"""The longer side of a picture, in pixels."""
MOST_BYTES: Final = 400 << 20
"""Of a file; images after that have a name only. About 50,000 pictures."""
_QUALITY: Final = 82
_LONGEST_LINE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Tile:
    """An image that had its turn."""

    image: str
    """Its path below the folder that was given, without an ending."""
    path: str
    problem: str = ""
    """Why it could not be predicted."""
    size: tuple[int, int] = (0, 0)
    """Height and width of the picture; 0 where there is none."""
    begin: int = 0
    """Where in the file its bytes begin."""
    photo: int = 0
    """How many bytes the photo has."""
    labels: tuple[tuple[str, int], ...] = ()
    """How many bytes the classes of each task have, by task id."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A small photo with the predicted classes of each task, all of one size."""

    photo: Pixels
    """(h, w, 3)."""
    labels: Mapping[str, Pixels]
    """(h, w) by task id."""


def small_picture(image: DeepPixels, predictions: Mapping[str, TaskPrediction]) -> Picture:
    """What is looked at of an image of any number of bands, and of its predictions."""
    photo = _photo(image)
    size = photo.shape[1], photo.shape[0]
    labels = {
        task: np.asarray(cv2.resize(prediction.classes, size, interpolation=cv2.INTER_NEAREST), np.uint8)
        for task, prediction in predictions.items()
    }
    return Picture(photo, labels)


def _photo(image: DeepPixels) -> Pixels:
    height, width, count = image.shape
    side = min(SIDE, max(height, width))
    if count == 3:
        return fit(as_bytes(image), side)
    layers = [fit(as_bytes(np.ascontiguousarray(image[..., band])), side) for band in range(min(count, 3))]
    nothing = np.zeros_like(layers[0])
    bands = (0, 0, 0) if count == 1 else bands_for((), count)
    return np.stack([nothing if band == NO_BAND else layers[band] for band in bands], axis=-1)


class Gallery:
    """Adds pictures to a file; from any thread."""

    def __init__(self, path: Path) -> None:
        """Continue the file where it is whole. Raises OSError."""
        self._lock = threading.Lock()
        self._handle = open_own(path)
        self._end = max((tile.begin + _length(tile) for tile in read_tiles(path)), default=0)
        os.ftruncate(self._handle, self._end)

    def add(self, image: str, path: str, picture: Picture) -> Tile:
        """An image was predicted. Raises OSError."""
        if self._end > MOST_BYTES:
            return self._append(Tile(image, path), [])
        _, jpeg = cv2.imencode(".jpg", picture.photo[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
        labels = {task: pack(label) for task, label in picture.labels.items()}
        lengths = tuple((task, len(data)) for task, data in labels.items())
        height, width = picture.photo.shape[:2]
        tile = Tile(image, path, "", (height, width), 0, jpeg.size, lengths)
        return self._append(tile, [jpeg.tobytes(), *labels.values()])

    def fail(self, image: str, path: str, problem: str) -> Tile:
        """An image could not be predicted. Raises OSError."""
        return self._append(Tile(image, path, problem), [])

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._handle >= 0:
                os.close(self._handle)
                self._handle = -1

    def _append(self, tile: Tile, parts: list[bytes]) -> Tile:
        head = [tile.image, tile.path, tile.problem, tile.size, tile.photo, tile.labels]
        line = json.dumps(head).encode() + b"\n"
        with self._lock:
            begin = self._end + len(line)
            os.lseek(self._handle, self._end, os.SEEK_SET)
            os.write(self._handle, b"".join((line, *parts)))
            self._end = begin + sum(map(len, parts))
        return Tile(tile.image, tile.path, tile.problem, tile.size, begin, tile.photo, tile.labels)


def read_tiles(path: Path) -> list[Tile]:
    """The images in a file, each as it was added last; what a crash tore off is left out. Raises OSError."""
    if not path.is_file():
        return []
    with open(path, "rb") as file:
        return list({tile.image: tile for tile in _tiles(file, path.stat().st_size)}.values())


def read_picture(path: Path, tile: Tile) -> Picture | None:
    """A tile's picture; None where there is none, or where it is damaged."""
    if not tile.photo:
        return None
    try:
        with open(path, "rb") as file:
            file.seek(tile.begin)
            photo = cv2.imdecode(np.frombuffer(file.read(tile.photo), np.uint8), cv2.IMREAD_COLOR)
            labels = {task: unpack(file.read(length), tile.size) for task, length in tile.labels}
    except (OSError, ValueError, cv2.error):
        return None
    if photo is None or photo.shape[:2] != tile.size:
        return None
    return Picture(np.asarray(photo[..., ::-1], np.uint8), labels)


def _length(tile: Tile) -> int:
    return tile.photo + sum(length for _, length in tile.labels)


def _tiles(file: BinaryIO, size: int) -> Iterator[Tile]:
    while line := file.readline(_LONGEST_LINE):
        tile = _tile(line, file.tell())
        if tile is None or tile.begin + _length(tile) > size:
            return
        file.seek(_length(tile), os.SEEK_CUR)
        yield tile


def _tile(line: bytes, begin: int) -> Tile | None:
    try:
        values: Any = loads(line)
        image, path, problem, (height, width), photo, labels = values
        lengths = tuple((str(task), int(length)) for task, length in labels)
        return Tile(
            str(image), str(path), str(problem), (int(height), int(width)), begin, int(photo), lengths
        )
    except (ValueError, TypeError):
        return None
