"""Very large TIFFs are read piece by piece: the same pixels as read at once, at every level."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
import tifffile

from core.images import bands as band_images
from core.images import pyramid, reading
from core.images.bands import NO_BAND, bands_for, read_channels, read_stack, show
from core.images.large import scale
from core.images.pyramid import large_image, level_sizes
from core.images.reading import read_image, read_raster, read_shown, thumbnail

if TYPE_CHECKING:
    from pathlib import Path

    from core.images.pyramid import LargeImage


@pytest.fixture(autouse=True)
def small_is_large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pyramid, "LARGE", 1000)
    monkeypatch.setattr(pyramid, "_ROWS", 32)
    for module in (pyramid, reading, band_images):
        monkeypatch.setattr(module, "levels_folder", lambda: tmp_path / "cache")


def drawn(shape: tuple[int, ...]) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, shape, np.uint8)


def written(path: Path, pixels: np.ndarray, **options: object) -> LargeImage:
    tifffile.imwrite(path, pixels, **options)
    image = large_image(path)
    assert image is not None
    return image


KINDS = (
    ((90, 70, 3), {"photometric": "rgb", "tile": (32, 16), "compression": "zlib"}),
    ((90, 70, 4), {"photometric": "rgb", "tile": (16, 16), "extrasamples": ["unassalpha"]}),
    ((90, 70), {"photometric": "minisblack", "rowsperstrip": 7, "compression": "lzw"}),
    ((64, 64, 3), {"photometric": "rgb", "rowsperstrip": 64}),
    ((33, 600), {"photometric": "minisblack", "tile": (48, 64)}),
)


@pytest.mark.parametrize(("shape", "options"), KINDS)
def test_the_pixels_are_those_of_the_file(tmp_path: Path, shape: tuple[int, ...], options: dict) -> None:
    pixels = drawn(shape)
    image = written(tmp_path / "a.tif", pixels, **options)
    expected = np.repeat(pixels[..., None], 3, axis=2) if pixels.ndim == 2 else pixels[..., :3]
    assert np.array_equal(read_image(tmp_path / "a.tif"), expected)
    assert image.cached(tmp_path / "cache") is None
    levels = image.build(tmp_path / "cache")
    assert levels is not None
    assert levels.deep == []
    assert [level.shape[:2] for level in levels.pixels] == level_sizes(*shape[:2])
    assert np.array_equal(levels.pixels[0][..., 2::-1], expected)
    assert np.array_equal(read_image(tmp_path / "a.tif"), expected)  # from the levels
    again = image.cached(tmp_path / "cache")
    assert again is not None
    assert all(np.array_equal(a, b) for a, b in zip(levels.pixels, again.pixels, strict=True))
    for finer, coarser in pairwise(levels.pixels):
        assert abs(float(finer[..., :3].mean()) - float(coarser[..., :3].mean())) < 3
    assert np.array_equal(read_raster(tmp_path / "a.tif")[..., 0], expected[..., 0])


def test_a_first_look_at_all_of_it(tmp_path: Path) -> None:
    flat = np.zeros((256, 512, 3), np.uint8)
    flat[:, 256:] = 200
    image = written(tmp_path / "a.tif", flat, photometric="rgb", tile=(16, 16))
    look = image.preview()
    height, width = look.shape[:2]
    assert width == 2 * height
    assert int(look[:, : width // 4].max()) == 0
    assert int(look[:, -width // 4 :].min()) == 200
    assert thumbnail(tmp_path / "a.tif", 64).shape == (32, 64, 3)


def test_the_levels_of_the_file_are_the_first_look(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    with tifffile.TiffWriter(path) as tif:
        tif.write(np.zeros((2048, 2048, 3), np.uint8), photometric="rgb", tile=(256, 256), subifds=1)
        tif.write(np.full((1024, 1024, 3), 7, np.uint8), photometric="rgb", tile=(256, 256), subfiletype=1)
    image = large_image(path)
    assert image is not None
    assert (image.preview() == 7).all()
    assert (image.reduced(256) == 7).all()


@pytest.mark.parametrize(
    ("shape", "options"),
    [
        ((30, 30, 3), {"photometric": "rgb"}),  # not large
        ((5, 90, 70), {"photometric": "minisblack"}),  # a page for each band
        ((90, 70), {"photometric": "minisblack", "extratags": [(274, "H", 1, 6, True)]}),
    ],
)
def test_other_files_are_read_as_ever(tmp_path: Path, shape: tuple[int, ...], options: dict) -> None:
    tifffile.imwrite(tmp_path / "a.tif", drawn(shape), **options)
    assert large_image(tmp_path / "a.tif") is None


def test_a_missing_file_is_read_as_ever(tmp_path: Path) -> None:
    assert large_image(tmp_path / "missing.tif") is None


GREY, RGB = {"photometric": "minisblack"}, {"photometric": "rgb"}
TILED = {"tile": (32, 16), "compression": "zlib"}
DEEP_KINDS = (
    ((90, 70), np.uint16, GREY | TILED),
    ((90, 70, 3), np.uint16, RGB | {"rowsperstrip": 7}),
    ((90, 70, 4), np.uint16, RGB | TILED | {"extrasamples": ["unassalpha"]}),
    ((90, 70, 4), np.uint16, RGB | TILED | {"extrasamples": ["unspecified"], "byteorder": ">"}),
    ((4, 90, 70), np.uint16, GREY | TILED | {"planarconfig": "separate"}),
    ((90, 70, 5), np.uint8, GREY | TILED | {"planarconfig": "contig"}),
    ((90, 70, 2), np.float32, GREY | TILED | {"planarconfig": "contig"}),
    ((90, 70), np.int16, GREY | {"extratags": [(42113, "s", 0, "-7", True)]}),
)


@pytest.mark.parametrize(("shape", "dtype", "options"), DEEP_KINDS)
@pytest.mark.parametrize("bands", [(), (1,), (1, NO_BAND, 0)])
def test_bands_and_more_bits_are_as_in_a_small_image(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    shape: tuple[int, ...],
    dtype: type,
    options: dict,
    bands: tuple[int, ...],
) -> None:
    path = tmp_path / "a.tif"
    image = written(path, (drawn(shape).astype(dtype) - dtype(9)) * dtype(3), **options)
    monkeypatch.setattr(scale, "_SAMPLED_SIDE", 1000)  # all values are looked at, as of a small image
    image = replace(image, bands=bands)
    channels = len(image.scale.samples) if image.scale.banded else 3
    levels = image.build(tmp_path / "cache")
    assert levels is not None
    shown, learned = levels.pixels[0][..., 2::-1], read_channels(path, channels, strict=True)
    limited = read_channels(path, channels, depth=[(5.0, 300.0)] * (channels if image.scale.banded else 1))
    first_look, small, whole = image.preview(), image.reduced(64), image.read()
    said = image.values_at(69, 31)
    monkeypatch.setattr(pyramid, "LARGE", 1 << 30)
    stack = read_stack(path)
    expected, deep = show(stack, bands) if stack is not None else read_shown(path)
    assert_same(shown, expected)
    assert_same(whole, expected)
    assert abs(float(small.mean()) - float(expected.mean())) < 3
    assert first_look.shape[2] == 3
    assert isinstance(learned, np.memmap)
    assert_same(learned, read_channels(path, channels, strict=True))
    again = read_channels(path, channels, depth=[(5.0, 300.0)] * (channels if image.scale.banded else 1))
    assert_same(limited, again)
    assert (deep is None) == (not levels.deep)
    if deep is not None:
        assert levels.window == pytest.approx(deep.window)
        assert levels.span == pytest.approx((deep.low, deep.high))
        colors = bands_for(bands, channels) if image.scale.banded else range(deep.values.shape[2])
        lit = [number for number, band in enumerate(colors) if band != NO_BAND]
        assert_same(levels.deep[0][..., lit], deep.values[..., lit])
        assert [level.shape[:2] for level in levels.deep] == level_sizes(90, 70)
    raster = stack.values if stack is not None else read_raster(path)[..., : len(said)]
    assert said == tuple(raster[31, 69].tolist())


def assert_same(pixels: np.ndarray, expected: np.ndarray) -> None:
    """Up to the rounding of decoders that widen the numbers of small images."""
    assert pixels.dtype == expected.dtype
    assert np.allclose(pixels, expected, rtol=0, atol=1)


def test_the_halves_of_deep_values_lie_behind_the_pictures(tmp_path: Path) -> None:
    values = np.add.outer(np.arange(300), np.arange(520)).astype(np.uint16)
    levels = written(tmp_path / "a.tif", values, photometric="minisblack", rowsperstrip=9).build(tmp_path)
    assert levels is not None
    for number, (deep, pixels) in enumerate(zip(levels.deep, levels.pixels, strict=True)):
        assert deep.shape == (*pixels.shape[:2], 1)
        step = 1 << number
        assert abs(int(deep[7, 11, 0]) - (7 + 11) * step) <= step
    assert levels.span == (0.0, 65535.0)


def test_of_bands_that_are_chosen_there_are_levels_of_their_own(tmp_path: Path) -> None:
    image = written(tmp_path / "a.tif", drawn((90, 70, 4)), photometric="minisblack", planarconfig="contig")
    image.build(tmp_path / "cache")
    assert image.cached(tmp_path / "cache") is not None
    assert replace(image, bands=(3,)).cached(tmp_path / "cache") is None


def test_the_range_of_values_is_that_of_a_reduced_level(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    with tifffile.TiffWriter(path) as tif:
        options = {"photometric": "minisblack", "tile": (256, 256), "compression": "zlib"}
        tif.write(np.zeros((2048, 1024), np.uint16), subifds=1, **options)
        tif.write(np.full((1024, 512), 300, np.uint16), subfiletype=1, **options)
    image = large_image(path)
    assert image is not None
    assert image.scale.limits(0.5, 99.5) == ((300.0, 300.0),)


def test_without_room_for_what_is_learned_it_is_read_into_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(
        tmp_path / "a.tif",
        drawn((90, 70, 4)).astype(np.uint16),
        photometric="minisblack",
        planarconfig="contig",
    )
    expected = np.array(read_channels(tmp_path / "a.tif", 4))
    monkeypatch.setattr(pyramid, "_made", lambda *_: False)
    monkeypatch.setattr(band_images, "levels_folder", lambda: tmp_path / "another")
    learned = read_channels(tmp_path / "a.tif", 4)
    assert not isinstance(learned, np.memmap)
    assert learned.shape == expected.shape


def test_what_a_crashed_program_left_is_removed_the_next_day(tmp_path: Path) -> None:
    image = written(tmp_path / "a.tif", drawn((90, 70, 3)), photometric="rgb")
    (tmp_path / "cache").mkdir()
    for name, modified in (("old.part", 0), ("new.part", time.time())):
        (tmp_path / "cache" / name).write_bytes(b"")
        os.utime(tmp_path / "cache" / name, (modified, modified))
    image.build(tmp_path / "cache")
    assert [file.name for file in (tmp_path / "cache").glob("*.part")] == ["new.part"]


def test_a_damaged_file_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    image = written(path, drawn((90, 70, 3)), photometric="rgb", tile=(32, 16), compression="zlib")
    data = bytearray(path.read_bytes())
    data[1000:3000] = b"\0" * 2000
    path.write_bytes(data)
    with pytest.raises(pyramid.ImageError, match=r"a\.tif is damaged or truncated"):
        image.build(tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_nothing_is_left_of_levels_that_were_cancelled(tmp_path: Path) -> None:
    image = written(tmp_path / "a.tif", drawn((90, 70, 3)), photometric="rgb", tile=(32, 16))
    assert image.build(tmp_path / "cache", lambda: True) is None
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_changed_file_has_other_levels_and_old_ones_make_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.tif"
    image = written(path, drawn((90, 70, 3)), photometric="rgb", tile=(32, 16))
    image.build(tmp_path / "cache")
    image = written(path, drawn((90, 71, 3)), photometric="rgb", tile=(32, 16))
    assert image.cached(tmp_path / "cache") is None
    monkeypatch.setattr(pyramid, "_KEPT_BYTES", 0)
    image.build(tmp_path / "cache")
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_where_the_disk_is_full_there_are_no_levels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    image = written(tmp_path / "a.tif", drawn((90, 70, 3)), photometric="rgb", tile=(32, 16))
    usage = pyramid.shutil.disk_usage(tmp_path)
    monkeypatch.setattr(pyramid.shutil, "disk_usage", lambda _: usage._replace(free=0))
    assert image.build(tmp_path / "cache") is None
