"""Images of uncommon kinds: what is read of them, and what is said of what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pytest
import tifffile

from core.images.bands import read_channels
from core.images.pixels import as_floats
from core.images.reading import read_raster
from tests.reports.helpers import (
    Call,
    called,
    change_file,
    grey,
    new_project,
    photo,
    pixels_of,
    prepared,
    read,
    texture,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("value", "written"), [(-9999.0, "-9999"), (-3.4028235e38, "-3.4028235e+38")], ids=["-9999", "-3.4e38"]
)
def test_the_nodata_value_takes_no_contrast(tmp_path: Path, value: float, written: str) -> None:
    """vpv#38, EISeg#111: heights from 100 to 200, 30 % of them not measured."""
    heights = np.linspace(100, 200, 96 * 96, dtype=np.float32).reshape(96, 96)
    missing = np.random.default_rng(0).random((96, 96)) < 0.3
    tifffile.imwrite(
        tmp_path / "dem.tif",
        np.where(missing, np.float32(value), heights),
        photometric="minisblack",
        extratags=[(42113, "s", 0, written, True)],
    )
    shown = as_floats(read_channels(tmp_path / "dem.tif", 3))[..., 0]
    assert (shown[missing] == 0).all()
    low, high = np.percentile(heights[~missing].astype(float), (0.5, 99.5))
    wanted = np.clip((heights.astype(float) - low) * 255 / (high - low), 0, 255)
    off = np.abs(shown - wanted)[~missing].max()
    assert off <= 2, f"up to {off:.0f} grey levels off"


PLANES: list[Any] = [
    pytest.param(kind, layout, id=f"{np.dtype(kind).name} {name}")
    for kind in (np.uint8, np.uint16, np.float32)
    for name, layout in (
        ("strips", {}),
        ("tiles", {"tile": (64, 64)}),
        ("LZW strips", {"compression": "lzw"}),
    )
]


@pytest.mark.parametrize(("kind", "layout"), PLANES)
def test_tiffs_of_separate_planes_are_read_exactly(
    tmp_path: Path, kind: type[np.generic], layout: dict[str, Any]
) -> None:
    """opencv/opencv#29567: planarconfig "separate" at 16 bits."""
    planes = (np.random.default_rng(0).random((3, 96, 80)) * (1 if kind == np.float32 else 255)).astype(kind)
    tifffile.imwrite(tmp_path / "planes.tif", planes, photometric="rgb", planarconfig="separate", **layout)
    try:
        raster = read_raster(tmp_path / "planes.tif")
    except Exception as error:
        raise AssertionError(f"{type(error).__name__}: {error}") from error
    assert raster.dtype == kind
    np.testing.assert_array_equal(raster, np.moveaxis(planes, 0, -1))


TRANSPARENCY = r"transparen|alpha|fourth|band 4|infrared"


def with_fourth_band(root: Path, fourth: npt.NDArray[Any], kind: type[np.integer[Any]] = np.uint8) -> Call:
    """Import one RGB image whose fourth band is marked as transparency."""
    (root / "im").mkdir()
    scale = np.iinfo(kind).max // 255
    bands = np.dstack([texture(128, 128), fourth]).astype(kind) * kind(scale)
    tifffile.imwrite(root / "im" / "a.tif", bands, photometric="rgb", extrasamples=["unassalpha"])
    return prepared("import", new_project(root), "--images", root / "im", "--json")


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_a_band_marked_as_transparency_is_not_left_out_silently(
    tmp_path: Path, kind: type[np.integer[Any]]
) -> None:
    """PlanetaryComputer#82: near infrared in a file that is marked as RGBA."""
    infrared = np.repeat(np.linspace(20, 220, 128)[None], 128, axis=0)
    made = with_fourth_band(tmp_path, infrared, kind)
    assert made.says(TRANSPARENCY) or read(tmp_path / "project").channels == 4, made.said


def test_nothing_is_said_of_true_transparency(tmp_path: Path) -> None:
    """PlanetaryComputer#82: an alpha of 0 and 255 only is what it says."""
    alpha = np.zeros((128, 128), np.uint8)
    alpha[:, :100] = 255
    made = with_fourth_band(tmp_path, alpha)
    assert not made.says(TRANSPARENCY), made.said


def test_an_intensity_means_the_same_in_all_images_by_the_projects_percentiles(tmp_path: Path) -> None:
    """MouseLand/cellpose#608: one object of 800 in two 16-bit images of different ranges."""
    from core.cli.report import Reporter
    from core.cli.verbs.learning import learning_data
    from core.learning.data.dataset import Dataset
    from core.project.folder import ProjectFolder

    (tmp_path / "im").mkdir()
    for name, top in (("a", 1000), ("b", 30000)):
        values = np.linspace(100, top, 128 * 128).reshape(128, 128).astype(np.uint16)
        values[40:60, 40:60] = 800
        tifffile.imwrite(tmp_path / "im" / f"{name}.tif", values)
    project = new_project(tmp_path, "road=background,road")
    prepared("import", project, "--images", tmp_path / "im")

    def by_project(values: dict[str, Any]) -> None:
        values["preprocessing"]["normalisation"]["by"] = "project"

    change_file(project, by_project)
    folder, opened = ProjectFolder.open(project)
    reader = Dataset(learning_data(folder, opened, Reporter(as_json=True)))
    images = [reader.image(image.id) for image in opened.images]
    folder.close()
    seen = [int(image[50, 50, 0]) for image in images if image is not None]
    assert len(seen) == 2
    assert abs(seen[0] - seen[1]) <= 2, seen


def test_a_mask_page_and_overviews_are_no_further_pictures(tmp_path: Path) -> None:
    """developmentseed/deck.gl-raster#196: a cloud-optimised GeoTIFF with an internal mask."""
    (tmp_path / "im").mkdir()
    whole, mask = texture(256, 256), np.ones((256, 256), bool)
    mask[:, 200:] = False
    with tifffile.TiffWriter(tmp_path / "im" / "cog.tif") as file:
        file.write(whole, photometric="rgb", tile=(128, 128), metadata=None)
        file.write(mask, photometric="mask", subfiletype=4, metadata=None)
        small = whole[::2, ::2].copy()
        file.write(small, photometric="rgb", subfiletype=1, tile=(128, 128), metadata=None)
        file.write(mask[::2, ::2].copy(), photometric="mask", subfiletype=5, metadata=None)
    project = new_project(tmp_path)
    made = prepared("import", project, "--images", tmp_path / "im", "--json")
    (image,) = read(project).images
    assert (image.width, image.height, image.channels) == (256, 256, 3)
    np.testing.assert_array_equal(read_channels(tmp_path / "im" / "cog.tif", 3), whole)
    assert not made.says("page"), made.said


TINY = {"dot": (1, 1), "tiny": (8, 8), "high": (1, 300), "long": (300, 3), "plain": (64, 64)}


def tiny_images(root: Path) -> Path:
    """Images down to one pixel, half of each labelled as the second class."""
    for seed, (stem, (width, height)) in enumerate(TINY.items()):
        photo(root / "im" / f"{stem}.png", width, height, seed)
        mask = np.zeros(height * width, np.uint8)
        mask[height * width // 2 :] = 1
        grey(root / "m" / f"{stem}.png", mask.reshape(height, width))
    return root / "im"


@pytest.mark.usefixtures("lite0")
def test_images_down_to_one_pixel_are_learned_from(tmp_path: Path) -> None:
    """Abe404/root_painter#34: images smaller than a patch or its padding."""
    project, images = new_project(tmp_path, "road=background,road"), tiny_images(tmp_path)
    labelled = ("--labels", f"road={tmp_path / 'm'}", "--split", "train")
    prepared("import", project, "--images", images, *labelled)
    made = called("train", project, "--steps", "2", "--device", "cpu")
    assert made.status == 0, made.said


def test_images_down_to_one_pixel_are_predicted_at_their_size(
    trained: Callable[[], Path], tmp_path: Path
) -> None:
    """Abe404/root_painter#34: the same in predicting."""
    images, out = tiny_images(tmp_path), tmp_path / "out"
    made = called("predict", trained(), images, "--out", out, "--device", "cpu")
    assert made.status == 0, made.said
    for stem, (width, height) in TINY.items():
        assert pixels_of(out / "road" / f"{stem}.png").shape == (height, width)
