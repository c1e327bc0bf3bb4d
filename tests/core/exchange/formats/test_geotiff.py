"""GeoTIFF masks lie where their images lie, as other programs see them; PNGs have a file beside them that says it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pytest
import rasterio

from core.exchange.exporting import export, survey
from core.exchange.importing import read_labels
from core.exchange.prediction_mark import is_prediction, is_unchanged_prediction, marked
from core.exchange.reader import ImportedLabel, Request
from core.exchange.source import Selection, Source
from core.exchange.tables import READERS, WRITERS
from core.images.position import read_position
from core.images.reading import read_index_mask
from core.predicting.inputs import Input
from core.predicting.origin import Predicted, project_of
from core.predicting.prediction import TaskPrediction
from core.project.model import ImageEntry, Project
from tests.core.exchange.formats.drawn_world import GROUND, World, drawn_world
from tests.core.exchange.formats.placed_images import LEFT, TOP, geotiff

if TYPE_CHECKING:
    from pathlib import Path

GEOTIFF = WRITERS["geotiff"]


def placed_world(folder: Path, *, turn: int = 1) -> World:
    folder.mkdir()
    geotiff(folder / "tile.tif", turn=turn)
    height, width = (9, 6) if turn >= 5 else (6, 9)
    label = np.random.default_rng(0).integers(0, 3, (height, width)).astype(np.uint8)
    label[0, 0] = 255
    image = ImageEntry("tile", "tile.tif", width=width, height=height)
    return World(folder, (image,), {("tile", GROUND.id): label})


def test_a_mask_lies_where_its_image_lies(tmp_path: Path) -> None:
    world = placed_world(tmp_path / "photos")
    assert survey(GEOTIFF, world.source(), None).losses == ()
    world.export(GEOTIFF, tmp_path / "out")
    with rasterio.open(tmp_path / "photos" / "tile.tif") as image:
        system, transform = image.crs, image.transform
    with rasterio.open(tmp_path / "out" / "ground" / "tile.tif") as mask:
        assert (mask.crs, mask.transform, mask.nodata, mask.count) == (system, transform, 255, 1)
        assert np.array_equal(mask.read(1), world.labels["tile", GROUND.id])
        assert mask.colormap(1)[1][:3] == (0xE0, 0x80, 0x40)
        assert mask.tags()["MASKLOOM_CLASS_2"] == "water"


def test_a_mask_of_an_image_that_is_shown_turned(tmp_path: Path) -> None:
    world = placed_world(tmp_path / "photos", turn=6)
    world.export(GEOTIFF, tmp_path / "out")
    mask, image = tmp_path / "out" / "ground" / "tile.tif", tmp_path / "photos" / "tile.tif"
    positions = read_position(mask), read_position(image)
    assert positions[0] is not None
    assert positions[1] is not None
    assert positions[0].transform == positions[1].transform


def test_a_large_mask_is_tiled_and_comes_back(tmp_path: Path) -> None:
    world = placed_world(tmp_path / "photos")
    label = np.kron(world.labels["tile", GROUND.id], np.ones((90, 70), np.uint8))
    world.labels["tile", GROUND.id] = label
    world.export(GEOTIFF, tmp_path / "out")
    with rasterio.open(tmp_path / "out" / "ground" / "tile.tif") as mask:
        assert mask.profile["tiled"]
    assert np.array_equal(read_index_mask(tmp_path / "out" / "ground" / "tile.tif"), label)


def test_a_mask_opens_as_any_mask_does(tmp_path: Path) -> None:
    """The reader of index masks of one task takes it, too."""
    world = placed_world(tmp_path / "photos")
    world.export(GEOTIFF, tmp_path / "out")
    request = Request(tmp_path / "out" / "ground", task=GROUND)
    (label,) = read_labels(READERS["index-png"], request, world.images, world.path)
    assert isinstance(label, ImportedLabel)
    assert np.array_equal(label.label, world.labels["tile", GROUND.id])


def test_classes_are_known_by_their_names(tmp_path: Path) -> None:
    """The project may have them in another order by now."""
    world = placed_world(tmp_path / "photos")
    world.export(GEOTIFF, tmp_path / "out")
    swapped = replace(GROUND, classes=GROUND.classes[::-1])
    labels, _ = world.imported(READERS["geotiff"], tmp_path / "out", tasks=(swapped,))
    label = world.labels["tile", GROUND.id]
    assert np.array_equal(labels["tile", "ground"], np.where(label == 255, 255, 2 - label))


def test_a_system_without_a_number_is_beside_the_mask(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    text = rasterio.crs.CRS.from_epsg(25832).to_wkt(version="WKT1_ESRI")
    (tmp_path / "photos" / "photo0.prj").write_text(text)
    (tmp_path / "photos" / "photo0.pgw").write_text(f"0.5\n0\n0\n-0.5\n{LEFT + 0.25}\n{TOP - 0.25}\n")
    for writer, suffix in (("geotiff", "tif"), ("index-png", "png")):
        world.export(WRITERS[writer], tmp_path / writer)
        with rasterio.open(tmp_path / writer / "ground" / f"photo0.{suffix}") as mask:
            assert mask.crs.to_epsg() == 25832
            assert mask.transform == rasterio.Affine(0.5, 0, LEFT, 0, -0.5, TOP)


@pytest.mark.parametrize("writer", ["index-png", "coloured-png"])
def test_what_a_png_can_t_hold_lies_beside_it(tmp_path: Path, writer: str) -> None:
    world = placed_world(tmp_path / "photos")
    plan = survey(WRITERS[writer], world.source(), None)
    assert (plan.files, plan.examples) == (1, ("ground/tile.png",))
    assert any(".png.aux.xml" in loss for loss in plan.losses)
    exported, _ = world.export(WRITERS[writer], tmp_path / "out", Selection(folders=True))
    assert exported.files == 1
    with rasterio.open(tmp_path / "out" / "ground" / "tile.png") as mask:
        assert mask.crs.to_epsg() == 25832
        assert mask.transform == rasterio.Affine(0.5, 0, LEFT, 0, -0.5, TOP)


def test_images_without_a_position_are_said(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos")
    (loss,) = survey(GEOTIFF, world.source(), None).losses
    assert loss.startswith("3 of 3 images don't say where they lie on the map")
    world.export(WRITERS["index-png"], tmp_path / "out")
    assert not list((tmp_path / "out").rglob("*.aux.xml"))


def test_a_prediction_is_known_by_its_mark(tmp_path: Path) -> None:
    world = placed_world(tmp_path / "photos")
    world.export(GEOTIFF, tmp_path / "out")
    path = tmp_path / "out" / "ground" / "tile.tif"
    assert not is_prediction(path)
    data = marked(path.read_bytes())
    path.write_bytes(data)
    assert is_prediction(path)
    assert is_unchanged_prediction(path)
    with rasterio.open(path) as mask:
        assert mask.crs.to_epsg() == 25832
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    assert is_prediction(path)
    assert not is_unchanged_prediction(path)


@pytest.mark.parametrize("kept", [0, 8, 100, 400])
def test_a_truncated_mask_is_a_sentence(tmp_path: Path, kept: int) -> None:
    world = placed_world(tmp_path / "photos")
    world.export(GEOTIFF, tmp_path / "out")
    path = tmp_path / "out" / "ground" / "tile.tif"
    path.write_bytes(path.read_bytes()[:kept])
    labels, problems = world.imported(READERS["geotiff"], tmp_path / "out")
    assert labels == {}
    assert all("tile.tif" in problem.text for problem in problems if problem.cause == "unreadable")


def test_a_mask_of_another_place_is_a_doubt(tmp_path: Path) -> None:
    world = placed_world(tmp_path / "photos")
    world.export(GEOTIFF, tmp_path / "out")
    assert world.imported(READERS["geotiff"], tmp_path / "out")[1] == []
    geotiff(tmp_path / "photos" / "tile.tif", left=LEFT + 0.5)
    labels, (problem,) = world.imported(READERS["geotiff"], tmp_path / "out")
    assert len(labels) == 1
    assert problem.doubt
    assert problem.text.startswith("tile.tif lies elsewhere on the map than its image tile.tif.")


@pytest.mark.parametrize("writer", ["geotiff", "index-png"])
def test_predictions_lie_where_their_images_lie_and_replace_one_another(tmp_path: Path, writer: str) -> None:
    """cnr-isti-vclab/TagLab#148."""
    geotiff(tmp_path / "new.tif")
    path, label = tmp_path / "new.tif", np.zeros((6, 9), np.uint8)
    project, inputs = project_of(Project("world", (GROUND,)), [Input(path, "new")])
    for value in (1, 2):
        predict = partial(_predict, label + np.uint8(value))
        source = Source(Predicted(tmp_path / "project", inputs, predict), project)
        export(WRITERS[writer], source, tmp_path / "out", notes=False)
        (mask,) = (file for file in (tmp_path / "out" / "ground").iterdir() if file.suffix != ".xml")
        with rasterio.open(mask) as dataset:
            assert (dataset.crs.to_epsg(), dataset.transform.c) == (25832, LEFT)
            assert (dataset.read(1) == value).all()


def _predict(label: np.ndarray, _path: Path) -> dict[str, TaskPrediction]:
    return {GROUND.id: TaskPrediction(label, label)}
