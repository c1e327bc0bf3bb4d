"""Videos, read with OpenCV's FFmpeg: frames in order, counted as they are read, because seeking is inexact."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.images.decoding import ImageError, check_room, open_file, sentences
from core.images.slicing.series import Record, Series, Slice
from core.project.image_files import digest_of
from core.project.model import safe_image_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")  # otherwise it prints what an ImageError says anyway
SUFFIXES: Final = (".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".webm", ".wmv")
_DIGITS: Final = 6
_CONTAINERS: Final = re.compile(
    rb"....(ftyp|moov|mdat|free|wide|skip|pnot)|RIFF....AVI |\x1aE\xdf\xa3|\0\0\1[\xb3\xba]|\x30\x26\xb2\x75",
    re.DOTALL,
)
"""How files of these kinds begin. Others may be lists of further files, which FFmpeg would open."""


def is_video(path: Path) -> bool:
    """Whether a file is named like a video."""
    return path.suffix.lower() in SUFFIXES


def open_video(path: Path, every: int) -> Series:
    """Every n-th frame of a video, from its first: frame number 0. Raises ImageError."""
    with sentences(path):
        capture = _opened(path)
        count = int(min(max(1, capture.get(cv2.CAP_PROP_FRAME_COUNT)), 10**_DIGITS))
        capture.release()

    def slices(present: frozenset[int]) -> Iterator[Slice]:
        with sentences(path):
            yield from _frames(path, every, present)

    return Series(
        safe_image_id(path.stem),
        "f",
        range(0, count, every),
        slices,
        Record("video", str(path), digest_of(path)),
        digits=_DIGITS,
    )


def _frames(path: Path, every: int, present: frozenset[int]) -> Iterator[Slice]:
    capture = _opened(path)
    try:
        number = 0
        while capture.grab():
            if number % every == 0 and number not in present:
                decoded, frame = capture.retrieve()
                if not decoded:
                    break
                yield Slice(number, np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB), np.uint8))
            number += 1
    finally:
        capture.release()
    if number == 0:
        raise ImageError(_unreadable(path))


def _opened(path: Path) -> cv2.VideoCapture:
    with open_file(path) as file:
        if not _CONTAINERS.match(file.read(16)):
            raise ImageError(_unreadable(path))
    capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    if not capture.isOpened():
        raise ImageError(_unreadable(path))
    width, height = (int(capture.get(side)) for side in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT))
    check_room(path, width, height, 8)
    return capture


def _unreadable(path: Path) -> str:
    return (
        f"{path.name} could not be read as a video. Convert it, for example with ffmpeg -i {path.name} clip.mp4, "
        "or save its frames as PNG."
    )
