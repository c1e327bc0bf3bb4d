"""A very large image is seen at once as a small picture, and sharp as soon as its levels are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
import tifffile
from PySide6.QtCore import QRect

from app.canvas.adjustment import Adjustment
from app.canvas.levels import LargePhoto, Levels, Photo, level_count
from app.canvas.photos import PhotoCache
from app.work.background import Background
from core.images import pyramid
from core.project.model import ImageEntry, Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session


@pytest.fixture
def pixels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> np.ndarray:
    """Of a.tif, which counts as very large."""
    monkeypatch.setattr(pyramid, "LARGE", 1000)
    monkeypatch.setattr(pyramid, "levels_folder", lambda: tmp_path / "nowhere")
    pixels = np.random.default_rng(0).integers(0, 256, (300, 520, 3), np.uint8)
    tifffile.imwrite(tmp_path / "a.tif", pixels, photometric="rgb", tile=(64, 64), compression="zlib")
    return pixels


@dataclass
class Folder:
    """Where the image is."""

    root: Path

    def image_path(self, image: ImageEntry) -> Path:
        return self.root / image.path


@dataclass
class OneImage:
    """What the cache asks of a session, without a learner."""

    folder: Folder
    background: Background
    project: Project

    def image_entry(self, _id: str) -> ImageEntry:
        return self.project.images[0]


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, pixels: np.ndarray) -> Iterator[Session]:
    image = ImageEntry("a", "a.tif", width=520, height=300)
    background = Background()
    yield cast("Session", OneImage(Folder(tmp_path), background, Project("Large", (), (image,))))
    background.shut_down(10_000)


def test_it_is_seen_twice_and_the_second_time_at_once(
    session: Session, qtbot: QtBot, tmp_path: Path, pixels: np.ndarray
) -> None:
    photos = PhotoCache(session, cache_folder=tmp_path / "levels")
    seen: list[tuple[Photo, bool]] = []
    photos.ready.connect(lambda _, photo: seen.append((photo, photo.pixels is not None)))
    photos.request("a")
    qtbot.waitUntil(lambda: len(seen) == 2)
    (first, first_whole), (second, second_whole) = seen
    assert first is second
    assert (first_whole, second_whole) == (False, True)
    assert (first.height, first.width) == (300, 520)
    assert first.pixels is not None
    assert np.array_equal(first.pixels[..., 2::-1], pixels)
    assert first.values_at(519, 299) == tuple(pixels[299, 519].tolist())
    again = PhotoCache(session, cache_folder=tmp_path / "levels")
    with qtbot.waitSignal(again.ready) as ready:
        again.request("a")
    assert ready.args[1].pixels is not None


def test_it_looks_like_any_photo(tmp_path: Path, pixels: np.ndarray) -> None:
    image = pyramid.large_image(tmp_path / "a.tif")
    assert image is not None
    levels = image.build(tmp_path / "levels")
    assert levels is not None
    photo, plain = LargePhoto(image, image.preview()), Photo(pixels)
    assert photo.for_scale(0.01).width() == photo.for_scale(4.0).width()  # the one small picture
    photo.complete(levels)
    for scale in (0.1, 0.3, 1.0, 4.0):
        mine, theirs = photo.for_scale(scale), plain.for_scale(scale)
        assert mine.size() == theirs.size()
    assert photo.for_scale(1.0) == plain.for_scale(1.0)
    assert photo.bytes == 0


def test_bands_of_many_bits_are_shown_and_said(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    values = np.random.default_rng(0).integers(0, 3000, (300, 520, 4), np.uint16)
    options = {"photometric": "minisblack", "planarconfig": "contig", "tile": (64, 64)}
    tifffile.imwrite(tmp_path / "a.tif", values, **options)
    photos = PhotoCache(session, cache_folder=tmp_path / "levels")
    pictures = []
    for bands in ((), (3,)):
        photos.set_bands(bands)
        seen: list[Photo] = []
        photos.ready.connect(lambda _, photo, seen=seen: seen.append(photo))
        photos.request("a")
        qtbot.waitUntil(lambda seen=seen: len(seen) == 2)
        assert isinstance(seen[1], LargePhoto)
        assert seen[1].pixels is not None
        pictures.append(seen[1].pixels.copy())
    assert seen[1].stack is not None
    assert seen[1].stack.count == len(seen[1].stack.names) == 4
    assert seen[1].values_at(519, 299) == tuple(values[299, 519].tolist())
    assert (pictures[1][..., 0] == pictures[1][..., 2]).all()
    window = seen[1].part(0, QRect(5, 7, 3, 2), Adjustment(window=(1000.0, 2000.0)))
    black_to_white = np.clip((values[7:9, 5:8, 3] - 1000.0) / 1000 * 255, 0, 255)
    picture = [[window.pixelColor(x, y).red() for x in range(3)] for y in range(2)]
    assert np.allclose(picture, black_to_white, atol=1)
    assert not np.array_equal(*pictures)
    (tmp_path / "a.tif").unlink()
    assert seen[1].values_at(519, 299) == (0.0,) * 4


def test_without_room_for_levels_it_is_read_as_ever(
    session: Session, qtbot: QtBot, tmp_path: Path, pixels: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pyramid.LargeImage, "build", lambda *_: None)
    photos = PhotoCache(session, cache_folder=tmp_path / "levels")
    seen: list[Photo] = []
    photos.ready.connect(lambda _, photo: seen.append(photo))
    photos.request("a")
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[1].pixels is not None
    assert np.array_equal(seen[1].pixels[..., 2::-1], pixels)


def test_large_labels_are_halved_in_strips(monkeypatch: pytest.MonkeyPatch) -> None:
    label = np.random.default_rng(0).choice(np.array([0, 1, 255], np.uint8), (301, 303), p=[0.01, 0.01, 0.98])
    label[64:160] = 255
    expected = Levels(label.copy())
    whole = [expected.level(number).copy() for number in range(level_count(301, 303))]
    monkeypatch.setattr("app.canvas.levels._AT_ONCE", 1000)
    strips = Levels(label)
    for number, level in enumerate(whole):
        assert np.array_equal(strips.level(number), level)
