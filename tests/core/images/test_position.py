"""Where images lie on the map: as rasterio reads it, turned images and world files as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import rasterio
import tifffile
from PIL import Image
from rasterio.transform import Affine

from core.images.position import has_position, read_position
from core.images.reading import read_raster
from tests.core.exchange.formats.placed_images import LEFT, TOP, UTM_32, geotiff

if TYPE_CHECKING:
    from pathlib import Path

MATRIX = (34264, "d", 16, (1.0, 2.0, 0.0, LEFT, 3.0, -1.0, 0.0, TOP, *[0.0] * 8), True)
TIE = (33922, "d", 6, (2.0, 1.0, 0.0, LEFT, TOP, 0.0), True)
SCALE = (33550, "d", 3, (0.5, 0.25, 0.0), True)


@pytest.mark.parametrize("raster_type", [1, 2])
@pytest.mark.parametrize("tags", [[SCALE, TIE], [MATRIX]])
def test_the_transform_is_that_of_rasterio(tmp_path: Path, tags: list, raster_type: int) -> None:
    keys = (*UTM_32[:11], raster_type, *UTM_32[12:])
    path = tmp_path / "a.tif"
    pixels = np.zeros((4, 5), np.uint8)
    tifffile.imwrite(path, pixels, extratags=[*tags, (34735, "H", len(keys), keys, True)])
    position = read_position(path)
    assert position is not None
    assert position.transform is not None
    with rasterio.open(path) as dataset:
        assert Affine(*position.transform).almost_equals(dataset.transform)
        assert dataset.crs.to_epsg() == position.epsg == 25832


@pytest.mark.parametrize("turn", range(1, 9))
def test_an_image_that_is_shown_turned_keeps_its_place(tmp_path: Path, turn: int) -> None:
    path = tmp_path / "a.tif"
    stored = geotiff(path, (3, 4), turn=turn)
    shown, position = read_raster(path), read_position(path)
    assert position is not None
    assert position.transform is not None
    to_stored = ~Affine(0.5, 0, LEFT, 0, -0.5, TOP) @ Affine(*position.transform)
    for row, column in np.ndindex(*shown.shape[:2]):
        x, y = to_stored @ (column + 0.5, row + 0.5)
        assert np.array_equal(shown[row, column], stored[int(y), int(x)])


@pytest.mark.parametrize("name", ["a.pgw", "a.PGW", "a.pngw", "a.wld"])
def test_a_world_file_counts_too(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (5, 4)).save(tmp_path / "a.png")
    assert not has_position(tmp_path / "a.png")
    (tmp_path / name).write_text(f"0.5\n0\n0\n-0.5\n{LEFT + 0.25}\n{TOP - 0.25}\n")
    (tmp_path / "a.prj").write_text(rasterio.crs.CRS.from_epsg(25832).to_wkt())
    position = read_position(tmp_path / "a.png")
    assert position is not None
    assert (position.transform, position.epsg) == ((0.5, 0.0, LEFT, 0.0, -0.5, TOP), 25832)


@pytest.mark.parametrize("text", ["", "1 2 3", "0 0 0 0 1 1", "nan 0 0 -1 0 0", "a b c d e f", "1" * 70_000])
def test_a_broken_world_file_says_nothing(tmp_path: Path, text: str) -> None:
    Image.new("RGB", (5, 4)).save(tmp_path / "a.png")
    (tmp_path / "a.pgw").write_text(text)
    assert read_position(tmp_path / "a.png") is None


def test_broken_tags_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    pixels = np.zeros((4, 5), np.uint8)
    tifffile.imwrite(path, pixels, extratags=[(33922, "d", 2, (1.0, 2.0), True), SCALE])
    assert read_position(path) is None or read_position(path).transform is None  # type: ignore[union-attr]
    path.write_bytes(path.read_bytes()[:60])
    assert read_position(path) is None
