"""Kinds of image files, each written here: what is read of them is what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import tifffile
from PIL import Image

from core.images.bands import measured_bands, read_channels, read_stack
from core.images.pixels import as_floats
from core.images.reading import read_image, read_info, read_raster, read_shown, thumbnail

if TYPE_CHECKING:
    from pathlib import Path

RGB = np.random.default_rng(0).integers(0, 256, (40, 60, 3), np.uint8)
GREY = np.random.default_rng(1).integers(0, 60000, (40, 60)).astype(np.uint16)
PLANES = {"photometric": "rgb", "planarconfig": "separate"}

TIFFS: list[tuple[str, Any, dict[str, Any]]] = [
    ("big", RGB, {"bigtiff": True, "photometric": "rgb"}),
    ("tiled", RGB, {"tile": (16, 16), "photometric": "rgb"}),
    ("big tiled 16", GREY, {"bigtiff": True, "tile": (16, 32)}),
    ("big endian", GREY, {"byteorder": ">"}),
    ("planes", np.stack([GREY] * 3), {**PLANES, "tile": (16, 16), "compression": "zlib"}),
    ("predictor", GREY, {"compression": "zlib", "predictor": True}),
    ("zstd", GREY, {"compression": "zstd"}),
    ("jpeg xl inside", RGB, {"compression": "jpegxl", "photometric": "rgb"}),
    ("ome", GREY, {"ome": True}),
    ("half floats", (GREY / 60000).astype(np.float16), {}),
    ("signed", GREY.astype(np.int16), {}),
    ("long", GREY.astype(np.int32) * 1000, {}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "values", "options"), TIFFS, ids=[row[0] for row in TIFFS])
def test_tiffs_are_read_exactly(tmp_path: Path, name: str, values: Any, options: dict[str, Any]) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, values, **{"photometric": "minisblack", **options})
    expected = np.moveaxis(values, 0, -1) if options.get("planarconfig") else values
    raster = read_raster(path)
    np.testing.assert_array_equal(raster, expected if expected.ndim == 3 else expected[..., None])
    info = read_info(path)
    assert (info.width, info.height, info.learned, info.note) == (60, 40, 3, "")
    assert read_image(path).shape == (40, 60, 3)
    assert thumbnail(path, 30).shape == (20, 30, 3)


def test_cmyk_looks_as_it_prints(tmp_path: Path) -> None:
    Image.new("CMYK", (60, 40), (0, 255, 255, 0)).save(tmp_path / "a.tif")
    assert read_image(tmp_path / "a.tif")[5, 5].tolist() == [255, 0, 0]


@pytest.mark.parametrize("kind", [np.int16, np.int32, np.float32, np.uint16])
@pytest.mark.parametrize("colours", [False, True])
def test_nodata_is_black_and_takes_no_contrast(tmp_path: Path, kind: Any, colours: bool) -> None:
    missing = -9999 if np.dtype(kind).kind != "u" else 65535
    values = np.linspace(1000, 2000, 2400).reshape(40, 60).astype(kind)
    if colours:
        values = np.repeat(values[..., None], 3, axis=2)
    values[:8] = missing
    path = tmp_path / "a.tif"
    photometric = "rgb" if colours else "minisblack"
    tifffile.imwrite(path, values, photometric=photometric, extratags=[(42113, "s", 0, str(missing), True)])
    image = read_image(path)
    assert not image[:8].any()
    assert np.ptp(image[8:, :, 0]) >= 250
    shown, deep = read_shown(path)
    np.testing.assert_array_equal(shown, image)
    assert deep is not None
    assert deep.window[0] >= 1000
    (sample,) = measured_bands(path, 10_000)
    assert sample.min() >= 1000


def test_bands_between_the_projects_limits(tmp_path: Path) -> None:
    bands = np.stack([GREY, GREY // 2, GREY // 4, GREY // 8])
    tifffile.imwrite(tmp_path / "a.tif", bands, photometric="minisblack", planarconfig="separate")
    assert read_stack(tmp_path / "a.tif") is not None
    depth = [(0.0, 60000.0), (0.0, 30000.0), (0.0, 15000.0), (0.0, 7500.0)]
    image = read_channels(tmp_path / "a.tif", 4, depth=depth)
    wanted = np.minimum(bands.transpose(1, 2, 0) * (255 / np.array([high for _, high in depth])), 255)
    assert np.abs(as_floats(image) - wanted).max() <= 1 / 257


def test_eight_bit_images_know_no_depth(tmp_path: Path) -> None:
    Image.fromarray(RGB).save(tmp_path / "a.png")
    assert measured_bands(tmp_path / "a.png", 100) == []
    np.testing.assert_array_equal(read_channels(tmp_path / "a.png", 3, depth=[(0.0, 1.0)]), RGB)
