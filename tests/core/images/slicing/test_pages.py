"""With --pages, every page of a TIFF is an image; masks and overviews are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import tifffile

from core.images.reading import read_raster
from tests.reports.helpers import new_project, prepared, read

if TYPE_CHECKING:
    from pathlib import Path

DEPTHS = np.random.default_rng(0).integers(0, 4000, (20, 9, 12)).astype(np.uint16)


@pytest.mark.parametrize("ome", [False, True])
def test_every_page_is_an_image(tmp_path: Path, ome: bool) -> None:
    path = tmp_path / ("stack.ome.tif" if ome else "stack.tif")
    tifffile.imwrite(path, DEPTHS, photometric="minisblack", metadata={"axes": "ZYX"}, ome=ome)
    first = prepared("import", new_project(tmp_path, name="one"), "--images", path, "--json")
    assert first.json["images"] == 1
    assert first.says("--pages"), first.said
    project = new_project(tmp_path, name="all")
    made = prepared("import", project, "--images", path, "--pages", "--json")
    assert made.json["images"] == 20
    images = read(project).images
    assert len({image.split for image in images}) == 1
    for values, image in zip(DEPTHS, images, strict=True):
        np.testing.assert_array_equal(read_raster(project / image.path)[..., 0], values)


def test_pages_of_several_sizes_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "im").mkdir()
    with tifffile.TiffWriter(tmp_path / "im" / "mixed.tif") as file:
        file.write(DEPTHS[0], metadata=None)
        file.write(DEPTHS[1, :4, :6], metadata=None)
        file.write(DEPTHS[0, ::2, ::2], subfiletype=1, metadata=None)
    tifffile.imwrite(tmp_path / "im" / "plain.tif", DEPTHS[2])
    project = new_project(tmp_path)
    made = prepared("import", project, "--images", tmp_path / "im", "--pages", "--json")
    assert made.json["images"] == 3, made.said
    sizes = {image.name: (image.width, image.height) for image in read(project).images}
    assert sizes == {"plain.tif": (12, 9), "mixed_p001.tif": (12, 9), "mixed_p002.tif": (6, 4)}
