from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import tifffile

from core.images.pixel_size import PixelSize, read_pixel_size

if TYPE_CHECKING:
    from pathlib import Path

PIXELS = np.zeros((4, 6), np.uint8)


def written(path: Path, *tags: tuple[int, int, int, Any], **options: Any) -> Path:
    tifffile.imwrite(path, PIXELS, extratags=[(*tag, True) for tag in tags], metadata=None, **options)
    return path


def geo_keys(*keys: tuple[int, int]) -> tuple[int, int, int, Any]:
    rows = [number for key, value in keys for number in (key, 0, 1, value)]
    return 34735, 3, 4 + len(rows), (1, 1, 0, len(keys), *rows)


SCALE = (33550, 12, 3, (0.3, 0.3, 0.0))


@pytest.mark.parametrize(
    ("tags", "size"),
    [
        ((SCALE,), (0.3, 0.3)),
        ((SCALE, geo_keys((1024, 1), (3076, 9001))), (0.3, 0.3)),
        ((SCALE, geo_keys((1024, 1), (3076, 9002))), (0.09144, 0.09144)),
        (
            ((33550, 12, 3, (1e-5, 1e-5, 0.0)), (33922, 12, 6, (0, 0, 0, 8.0, 60.0, 0)), geo_keys((1024, 2))),
            (0.5566, 1.1132),
        ),
        (((34264, 12, 16, (0.0, 0.5, 0, 0, 0.5, 0.0, 0, 0, *[0.0] * 8)),), (0.5, 0.5)),
        (((33550, 12, 3, (0.0, 0.0, 0.0)),), None),
        ((), None),
    ],
    ids=["scale", "metres", "feet", "degrees", "turned", "nonsense", "nothing"],
)
def test_a_geotiff_says_how_large_its_pixels_are(tmp_path: Path, tags: Any, size: Any) -> None:
    read = read_pixel_size(written(tmp_path / "a.tif", *tags))
    assert (read and (read.x, read.y)) == (pytest.approx(size, rel=1e-3) if size else None)


@pytest.mark.parametrize(
    ("per_inch", "expected"), [(300, None), (72, None), (0, None), (50_000, 0.0254 / 50_000)]
)
def test_a_resolution_for_printers_is_no_size(tmp_path: Path, per_inch: int, expected: float | None) -> None:
    path = written(tmp_path / "a.tif", resolution=(per_inch, per_inch), resolutionunit=2)
    read = read_pixel_size(path)
    assert (read and read.x) == (pytest.approx(expected) if expected else None)


def test_microscopes_say_it_in_a_description(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", PIXELS, imagej=True, resolution=(4.0, 4.0), metadata={"unit": "um"})
    assert read_pixel_size(tmp_path / "a.tif") == PixelSize(pytest.approx(2.5e-7), pytest.approx(2.5e-7))
    ome = {"PhysicalSizeX": 650, "PhysicalSizeXUnit": "nm", "PhysicalSizeY": 0.7, "PhysicalSizeYUnit": "µm"}
    tifffile.imwrite(tmp_path / "b.ome.tif", PIXELS, ome=True, metadata=ome)
    assert read_pixel_size(tmp_path / "b.ome.tif") == PixelSize(pytest.approx(6.5e-7), pytest.approx(7e-7))


def test_an_image_that_is_turned_has_its_sides_exchanged(tmp_path: Path) -> None:
    path = written(tmp_path / "a.tif", (33550, 12, 3, (0.3, 0.5, 0.0)), (274, 3, 1, 6))
    assert read_pixel_size(path) == PixelSize(0.5, 0.3)


@pytest.mark.parametrize("data", [b"", b"\x89PNG", b"II*\0\x08\0\0\0", b"II*\0" + b"\xff" * 60])
def test_what_cannot_be_read_says_nothing(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.tif").write_bytes(data)
    assert read_pixel_size(tmp_path / "a.tif") is None
    assert read_pixel_size(tmp_path / "missing.tif") is None
