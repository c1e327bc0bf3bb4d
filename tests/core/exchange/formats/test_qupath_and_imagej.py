"""QuPath and ImageJ: as their own specifications and readers have it, and broken files."""

from __future__ import annotations

import json
import os
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import roifile
import shapely
from shapely.geometry import shape

from core.exchange.formats import imagej_roi
from core.exchange.reader import ImportProblem, Request
from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS, recognised
from core.exchange.values.looking import look
from tests.core.exchange.formats.drawn_world import TASKS, World, equal
from tests.core.exchange.formats.outlines import HEIGHT, HOLE, OUTER, RING, WIDTH, imported, texts

if TYPE_CHECKING:
    from pathlib import Path


# QuPath -----------------------------------------------------------------------------------------------------


def test_qupath_gets_valid_annotations_with_names_and_colours(world: World, tmp_path: Path) -> None:
    world.export(WRITERS["qupath"], tmp_path / "out")
    content = json.loads((tmp_path / "out/ground/photo0.geojson").read_text())
    label = world.labels["photo0", "1"]
    assert content["type"] == "FeatureCollection"
    for index, feature in enumerate(content["features"]):
        entry = TASKS[0].classes[index]
        assert feature["properties"] == {
            "objectType": "annotation",
            "classification": {"name": entry.name, "color": list(bytes.fromhex(entry.color[1:]))},
        }
        geometry = shape(feature["geometry"])
        assert geometry.is_valid
        columns, rows = np.meshgrid(np.arange(WIDTH) + 0.5, np.arange(HEIGHT) + 0.5)
        assert np.array_equal(shapely.contains_xy(geometry, columns, rows), label == index)
        assert geometry.area == np.count_nonzero(label == index)


def test_qupath_gets_valid_rings_where_an_outline_meets_itself(world: World, tmp_path: Path) -> None:
    label = world.labels["photo0", "1"]
    label[:] = 0
    label[0, 0] = label[1, 1] = 1  # the first class runs around both, and meets itself between them
    world.export(WRITERS["qupath"], tmp_path / "out")
    content = json.loads((tmp_path / "out/ground/photo0.geojson").read_text())
    around = shape(content["features"][0]["geometry"])
    assert (shapely.is_valid_reason(around), around.area) == ("Valid Geometry", label.size - 2)
    labels, _ = world.imported(READERS["qupath"], tmp_path / "out")
    assert np.array_equal(labels["photo0", "ground"], label)


def feature(geometry: Any, properties: dict[str, Any] | None = None) -> dict[str, Any]:
    tumor = {"classification": {"name": "Tumor", "colorRGB": -3670016}}
    return {
        "type": "Feature",
        "id": "PathAnnotationObject",
        "geometry": geometry,
        "properties": {"objectType": "annotation", **(tumor if properties is None else properties)},
    }


def closed(ring: list[list[int]]) -> list[list[int]]:
    return [*ring, ring[0]]


POLYGON = {"type": "Polygon", "coordinates": [closed(OUTER), closed(HOLE)]}


def test_qupath_files_of_all_versions_are_read(world: World, tmp_path: Path) -> None:
    """A list or a collection of features; classes of several names; annotations without a class."""
    dot = {"type": "MultiPolygon", "coordinates": [[closed([[0.0, 7.0], [1, 7], [1, 8], [0, 8]])]]}
    features = [
        feature(POLYGON),
        feature(dot, {"classification": {"names": ["Tumor", "Positive"], "color": [1, 2, 3]}}),
        feature(
            {"type": "Polygon", "coordinates": [closed([[14, 0], [15, 0], [15, 1], [14, 1]])]},
            {"name": "mine"},
        ),
        feature({"type": "Point", "coordinates": [1, 2]}),
        feature(None),
        feature({"type": "Polygon", "coordinates": [[[0, 0]]]}),
        feature({"type": "MultiPolygon", "coordinates": [[["x", [1], {}]]]}),
        feature({"type": "Polygon", "coordinates": 7}),
    ]
    path = tmp_path / "photo0.geojson"
    path.write_text(json.dumps(features))
    labels, problems = imported(world, "qupath", path)
    expected = np.where(RING == 1, 0, 255)
    expected[7, 0], expected[0, 14] = 1, 2
    assert np.array_equal(labels["photo0"], expected)
    assert READERS["qupath"].tasks(path)[0].classes == ("Tumor", "Tumor: Positive", "mine")
    assert len(texts(problems)) == 5
    assert texts(problems)[:3] == [
        "feature 4 (Tumor) of photo0.geojson in photo0.geojson was skipped: it is a Point, not an area.",
        "feature 5 (Tumor) of photo0.geojson in photo0.geojson was skipped: "
        "it is a feature without geometry, not an area.",
        "feature 6 (Tumor) of photo0.geojson in photo0.geojson was skipped: an outline needs three corners at least.",
    ]


@pytest.mark.parametrize("program", ["qupath", "imagej-roi"])
def test_dots_in_names_are_no_endings(world: World, tmp_path: Path, program: str) -> None:
    (image,) = world.images
    world.images = (replace(image, id="photo.2", path="photo.2.png"),)
    world.path(image).rename(world.path(world.images[0]))
    world.labels = {("photo.2", task): label for (_, task), label in world.labels.items()}
    world.export(WRITERS[program], tmp_path / "out")
    assert equal(world.imported(READERS[program], tmp_path / "out")[0], world.by_name())


def test_polygons_on_a_map_are_not_taken_for_those_of_qupath(tmp_path: Path) -> None:
    path = tmp_path / "roofs.geojson"
    path.write_text(
        json.dumps({"type": "FeatureCollection", "features": [{"geometry": POLYGON, "properties": {}}]})
    )
    assert "qupath" not in [row.id for row in recognised(path)]


def test_names_are_proposed_for_classes_of_files_that_list_none(world: World, tmp_path: Path) -> None:
    """The dialog's table is filled all the same."""
    path = tmp_path / "photo0.geojson"
    path.write_text(json.dumps([feature(POLYGON)]))
    nameless = replace(READERS["qupath"], tasks=lambda _path: ())
    looked = look(nameless, Request(path), world.images, world.path, TASKS)
    assert [row.meanings[0].name for row in looked.guess.table.rows] == ["Tumor", "unlabelled"]


# ImageJ -----------------------------------------------------------------------------------------------------


def test_rois_are_as_another_reader_sees_them(world: World, tmp_path: Path) -> None:
    world.labels["photo0", "2"] = RING.copy()
    world.export(WRITERS["imagej-roi"], tmp_path / "out")
    nothing, building = roifile.roiread(tmp_path / "out/things/photo0.zip")
    assert [(roi.name, roi.group, roi.composite) for roi in (nothing, building)] == [
        ("nothing", 1, True),
        ("building", 2, True),
    ]
    assert building.stroke_color == b"\xff\xc0\x40\x40"
    assert (building.left, building.top, building.right, building.bottom) == (2, 1, 9, 6)
    rings = [ring.tolist() for ring in building.coordinates(multi=True)]
    assert sorted(map(len, rings)) == [5, 5]
    assert sorted(shapely.Polygon(ring).area for ring in rings) == [2, 35]
    with zipfile.ZipFile(tmp_path / "out/things/photo0.zip") as archive:
        assert archive.namelist() == ["nothing.roi", "building.roi"]  # ImageJ shows these names


def test_a_region_without_holes_is_a_plain_outline(world: World, tmp_path: Path) -> None:
    world.labels["photo0", "2"] = np.where(RING == 1, 1, 255).astype(np.uint8)
    world.labels["photo0", "2"][3, 4:6] = 1
    world.export(WRITERS["imagej-roi"], tmp_path / "out")
    (roi,) = roifile.roiread(tmp_path / "out/things/photo0.zip")
    assert roi.roitype == roifile.ROI_TYPE.TRACED
    assert sorted(roi.coordinates().tolist()) == [[2, 1], [2, 6], [9, 1], [9, 6]]


def rois(path: Path, *entries: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return path


def roi(points: Any, name: str, **changes: Any) -> bytes:
    made = roifile.ImagejRoi.frompoints(np.array(points), name=name)
    for attribute, value in changes.items():
        setattr(made, attribute, value)
    data: bytes = made.tobytes()
    return data


def test_rois_drawn_in_imagej(world: World, tmp_path: Path) -> None:
    """Polygons, rectangles, ovals, subpixels; named by people, by ImageJ, or by their group."""
    oval = roifile.ImagejRoi(roitype=roifile.ROI_TYPE.OVAL, name="round", left=10, top=2, right=13, bottom=5)
    box = roifile.ImagejRoi(roitype=roifile.ROI_TYPE.RECT, name="0001-0002", left=0, top=0, right=2, bottom=1)
    box.group = 4
    path = rois(
        tmp_path / "photo0.zip",
        ("a.roi", roi(OUTER, "cell-1")),
        ("b.roi", roi(np.array(HOLE) + 0.25, "nucleus-2")),
        ("c.roi", oval.tobytes()),
        ("d.roi", box.tobytes()),
    )
    labels, problems = imported(world, "imagej-roi", path)
    assert READERS["imagej-roi"].tasks(path)[0].classes == ("cell", "nucleus", "round", "group 4")
    expected = np.full((HEIGHT, WIDTH), 255, np.uint8)
    expected[1:6, 2:9] = 0
    expected[3, 4:6] = 1
    expected[2:5, 10:13] = 2  # the centres of all its pixels are inside
    expected[0, 0:2] = 3
    assert np.array_equal(labels["photo0"], expected)
    assert texts(problems) == []


@pytest.mark.parametrize("size", [10, 64, 80, 120])
def test_broken_rois_are_named_and_the_rest_comes_in(world: World, tmp_path: Path, size: int) -> None:
    point = roi([[3, 3]], "spot", roitype=roifile.ROI_TYPE.POINT)
    later = roi(OUTER, "cell", position=3)
    whole = roi(OUTER, "cell")
    path = rois(
        tmp_path / "photo0.zip",
        ("a.roi", whole),
        ("b.roi", point),
        ("c.roi", later),
        ("../d.roi", whole[:size]),
    )
    labels, problems = imported(world, "imagej-roi", path)
    assert (labels["photo0"] == 0).sum() == 35
    said = texts(problems)
    assert any("it is a point, not an area" in text for text in said)
    assert any("on a later slice" in text for text in said)
    assert any("../d.roi in photo0.zip was skipped: it is damaged" in text for text in said)


def test_archives_that_are_none_or_too_large_are_sentences(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imagej_roi, "_MOST_BYTES", 1 << 16)
    broken = tmp_path / "photo0.zip"
    broken.write_bytes(b"PK\x03\x04" + bytes(20))
    assert not READERS["imagej-roi"].recognises(broken)
    later = bytearray(rois(tmp_path / "later.zip", ("a.roi", b"Iout")).read_bytes())
    later[later.rindex(b"PK\x01\x02") + 6] = 99  # the version of zip that is needed
    (tmp_path / "later.zip").write_bytes(later)
    assert not READERS["imagej-roi"].recognises(tmp_path / "later.zip")
    assert "could not be read" in imported(world, "imagej-roi", tmp_path / "later.zip")[1][0].text
    assert imported(world, "imagej-roi", broken)[1][0].text.startswith("photo0.zip could not be read")
    bomb = tmp_path / "bombs" / "photo0.zip"
    bomb.parent.mkdir()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(9):
            archive.writestr(f"{number}.roi", bytes(1 << 13))
    assert "larger than 256 MB" in imported(world, "imagej-roi", bomb)[1][0].text


def test_images_beyond_the_coordinates_of_rois_are_left_out(world: World, tmp_path: Path) -> None:
    world.labels["photo0", "1"] = np.zeros((1, 60_536), np.uint8)
    exported, source = world.export(WRITERS["imagej-roi"], tmp_path / "out", Selection(tasks=("1",)))
    assert exported.files == 0
    assert source.problems[0].startswith(
        "photo0.png was left out: ROIs of ImageJ have coordinates up to 60535"
    )
    world.images = (replace(world.images[0], width=60_536),)
    loss, *_ = WRITERS["imagej-roi"].losses(world.source())
    assert loss == "Images with more than 60535 pixels a side are left out (1 of 1)."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_refused_without_being_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "photo0.zip")
    assert not READERS["imagej-roi"].recognises(tmp_path / "photo0.zip")
    (problem,) = READERS["imagej-roi"].items(tmp_path / "photo0.zip")
    assert isinstance(problem, ImportProblem)
    assert "could not be read" in problem.text
