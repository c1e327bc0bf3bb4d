"""Rasters beside a photo become bands: by a suffix or from a parallel folder, never stretched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import tifffile
from PIL import Image

from core.images.bands import band_names, read_stack
from core.images.pixel_size import read_pixel_size
from core.images.preprocessing import prepare, prepare_part
from core.images.reading import ImageError, read_info
from core.images.stacking import ExtraBand, check_stack, likely_bands, write_stack
from core.project.settings import Normalisation, Preprocessing

if TYPE_CHECKING:
    from pathlib import Path

RNG = np.random.default_rng(0)
PHOTO = RNG.integers(0, 256, (6, 9, 3)).astype(np.uint8)
NIR = RNG.integers(0, 65535, (6, 9)).astype(np.uint16)
HEIGHT = RNG.random((6, 9)).astype(np.float32) * 50


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    Image.fromarray(PHOTO).save(folder / "a.png")
    tifffile.imwrite(folder / "a_nir.tif", NIR)
    (tmp_path / "dsm").mkdir()
    tifffile.imwrite(tmp_path / "dsm" / "a.tif", HEIGHT)
    return folder / "a.png"


def test_bands_come_from_files_beside_and_from_folders(photo: Path, tmp_path: Path) -> None:
    extras = [ExtraBand("nir", "_nir.tif"), ExtraBand("height", str(tmp_path / "dsm"))]
    target = tmp_path / "stack.tif"
    write_stack(photo, extras, target)
    stack = read_stack(target)
    assert stack is not None
    assert stack.names == ("red", "green", "blue", "nir", "height")
    assert band_names(target, 5) == stack.names
    assert np.array_equal(stack.values[..., :3], PHOTO)
    assert np.array_equal(stack.values[..., 3], NIR)
    assert np.array_equal(stack.values[..., 4], HEIGHT)
    assert read_info(target).learned == 5


@pytest.mark.parametrize("where", ["_nir.tif", "_nir"])
def test_values_keep_a_type_that_holds_them(photo: Path, tmp_path: Path, where: str) -> None:
    write_stack(photo, [ExtraBand("nir", where)], tmp_path / "stack.tif")
    stack = read_stack(tmp_path / "stack.tif")
    assert stack is not None
    assert stack.values.dtype == np.uint16


def test_what_was_not_measured_stays_that(photo: Path, tmp_path: Path) -> None:
    bands = np.stack([HEIGHT, HEIGHT], axis=2)
    bands[0, 0] = -9999
    tifffile.imwrite(
        photo.with_name("a_z.tif"),
        bands,
        photometric="minisblack",
        planarconfig="contig",
        extratags=[(42113, "s", 0, "-9999", True)],
    )
    write_stack(photo, [ExtraBand("z", "_z")], tmp_path / "stack.tif")
    stack = read_stack(tmp_path / "stack.tif")
    assert stack is not None
    assert stack.names[3:] == ("z 1", "z 2")
    assert np.isnan(stack.values[0, 0, 3:]).all()
    assert np.isfinite(stack.values[1:, :, 3:]).all()


def test_the_position_on_the_map_is_kept(photo: Path, tmp_path: Path) -> None:
    scale = [(33550, "d", 3, (0.25, 0.25, 0.0), True), (33922, "d", 6, (0, 0, 0, 500.0, 900.0, 0), True)]
    tifffile.imwrite(photo.with_name("a_nir.tif"), NIR, extratags=scale)
    write_stack(photo, [ExtraBand("nir", "_nir")], tmp_path / "stack.tif")
    size = read_pixel_size(tmp_path / "stack.tif")
    assert size is not None
    assert size.x == 0.25


def test_another_size_or_no_raster_is_said(photo: Path, tmp_path: Path) -> None:
    tifffile.imwrite(photo.with_name("a_low.tif"), NIR[:3])
    with pytest.raises(ImageError, match="it has 9 x 6 pixels, but a_low"):
        write_stack(photo, [ExtraBand("low", "_low")], tmp_path / "stack.tif")
    assert not (tmp_path / "stack.tif").exists()
    with pytest.raises(ImageError, match="no raster for depth"):
        check_stack(photo, [ExtraBand("depth", "_depth")])


def test_rasters_are_no_photos(photo: Path, tmp_path: Path) -> None:
    beside, parallel = ExtraBand("nir", "_nir"), ExtraBand("height", str(tmp_path / "dsm"))
    assert beside.is_one(photo.with_name("a_nir.tif"))
    assert not beside.is_one(photo)
    assert parallel.is_one(tmp_path / "dsm" / "a.tif")
    assert not parallel.is_one(photo)


def test_a_band_that_is_left_out_is_nothing_to_the_network() -> None:
    image = RNG.integers(1, 256, (6, 9, 4)).astype(np.uint8)
    before = image.copy()
    for how in (
        Preprocessing(left_out=(1, 3)),
        Preprocessing(normalisation=Normalisation("image"), left_out=(1, 3)),
    ):
        assert how.changes
        prepared = prepare(image, how)
        assert not prepared[..., [1, 3]].any()
        assert prepared[..., [0, 2]].any()
        part = prepare_part(image, how, slice(2, 5), slice(1, 4))
        assert np.array_equal(part, prepared[2:5, 1:4])
    assert np.array_equal(image, before)
    assert np.array_equal(prepare(image, Preprocessing(left_out=(9,))), image)


def test_rasters_beside_most_photos_are_likely_bands(tmp_path: Path) -> None:
    """Not what few photos have, nor copies that a camera or a person numbered."""
    names = [
        "a",
        "b",
        "c",
        "a_nir",
        "b_nir",
        "c_nir",
        "a_old",
        "a_2",
        "photo",
        "photo10",
        "b-dsm.x",
        "b-dsm.x_nir",
    ]
    files = [tmp_path / f"{name}.png" for name in names]
    assert likely_bands(files) == (ExtraBand("nir", "_nir"),)
    assert likely_bands([]) == ()
    assert likely_bands(files[:3]) == ()
