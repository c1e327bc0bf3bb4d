"""QuPath, ImageJ, Supervisely and V7 Darwin: as their own specifications and readers have it, and broken files."""

from __future__ import annotations

import base64
import io
import json
import os
import zipfile
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import roifile
import shapely
from PIL import Image
from shapely.geometry import shape

from core.exchange.formats import imagej_roi
from core.exchange.formats import supervisely as supervisely_format
from core.exchange.mapping import MappingError
from core.exchange.reader import ImportProblem, Request
from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS, recognised
from core.exchange.values.looking import look
from tests.core.exchange.formats.drawn_world import TASKS, World, drawn_world, equal

if TYPE_CHECKING:
    from pathlib import Path

HEIGHT, WIDTH = 8, 15
"""Of the image of the drawn world, photo0.png."""
RING = np.zeros((HEIGHT, WIDTH), np.uint8)
RING[1:6, 2:9] = 1
RING[3, 4:6] = 0
"""A region with a hole."""
OUTER, HOLE = [[2, 1], [9, 1], [9, 6], [2, 6]], [[4, 3], [6, 3], [6, 4], [4, 4]]


@pytest.fixture
def world(tmp_path: Path) -> World:
    return drawn_world(tmp_path / "photos", count=1)


def imported(world: World, reader: str, path: Path) -> tuple[dict[str, np.ndarray], list[ImportProblem]]:
    """The labels of photo0 by task, in the class numbers of new tasks."""
    labels, problems = world.imported(READERS[reader], path, tasks=())
    return {task: label for (_, task), label in labels.items()}, problems


def texts(problems: list[ImportProblem]) -> list[str]:
    """Without the question about pixels in no shape."""
    return [problem.text for problem in problems if problem.cause != "pixels in no shape"]


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


# Supervisely ------------------------------------------------------------------------------------------------


def bitmap(mask: np.ndarray, mode: str) -> str:
    """As Supervisely's `Bitmap.data_2_base64` writes it: a palette whose first colour is transparent, or RGBA."""
    buffer = io.BytesIO()
    if mode == "P":
        picture = Image.fromarray(mask.astype(np.uint8), "L").convert("P")
        picture.putpalette([0, 0, 0, 255, 255, 255])
        picture.save(buffer, "PNG", transparency=0, optimize=0)
    else:
        Image.fromarray(np.repeat(mask.astype(np.uint8)[..., None] * 255, 4, axis=2)).save(buffer, "PNG")
    return base64.b64encode(zlib.compress(buffer.getvalue())).decode()


def supervisely(folder: Path, *objects: dict[str, Any]) -> Path:
    (folder / "set" / "ann").mkdir(parents=True)
    classes = [{"title": title, "shape": "bitmap", "color": "#FF0000"} for title in ("sky", "roof", "box")]
    (folder / "meta.json").write_text(json.dumps({"classes": classes, "tags": []}))
    content = {"description": "", "size": {"height": HEIGHT, "width": WIDTH}, "tags": [], "objects": objects}
    (folder / "set" / "ann" / "photo0.png.json").write_text(json.dumps(content))
    return folder


@pytest.mark.parametrize("mode", ["P", "RGBA"])
def test_supervisely_bitmaps_polygons_and_rectangles(world: World, tmp_path: Path, mode: str) -> None:
    corner = {"data": bitmap(np.ones((3, 3), np.bool_), mode), "origin": [-1, 6]}
    part = {"data": bitmap(RING[1:6, 2:9] == 1, mode), "origin": [2, 1]}
    polygon = {
        "exterior": [[10, 0], [15, 0], [15, 4], [10, 4]],
        "interior": [[[12, 1], [13, 1], [13, 2], [12, 2]]],
    }
    folder = supervisely(
        tmp_path / "project",
        {"id": 1, "classTitle": "sky", "geometryType": "bitmap", "bitmap": part},
        {"id": 2, "classTitle": "roof", "geometryType": "polygon", "points": polygon},
        {
            "id": 3,
            "classTitle": "box",
            "geometryType": "rectangle",
            "points": {"exterior": [[12, 6], [14, 8]], "interior": []},
        },
        {"id": 4, "classTitle": "sky", "geometryType": "bitmap", "bitmap": corner},
    )
    assert [row.id for row in recognised(folder)] == ["supervisely"]
    labels, problems = imported(world, "supervisely", folder)
    expected = np.where(RING == 1, 0, 255).astype(np.uint8)
    expected[0:4, 10:15] = 1
    expected[1, 12] = 255
    expected[6:8, 12:14] = 2
    expected[6:8, 0:2] = 0
    assert np.array_equal(labels["project"], expected)
    assert texts(problems) == []


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ({"geometryType": "bitmap", "bitmap": {"data": "????", "origin": [0, 0]}}, "no PNG that can be read"),
        ({"geometryType": "bitmap", "bitmap": {"data": "AAAA", "origin": [0, 0]}}, "its bitmap is damaged"),
        (
            {
                "geometryType": "bitmap",
                "bitmap": {
                    "data": base64.b64encode(zlib.compress(bytes(1 << 17))).decode(),
                    "origin": [0, 0],
                },
            },
            "its bitmap is too large",
        ),
        (
            {"geometryType": "polygon", "points": {"exterior": [[0, 0]], "interior": []}},
            "needs three corners",
        ),
        (
            {"geometryType": "point", "points": {"exterior": [[0, 0]], "interior": []}},
            "it is a point, not an area",
        ),
        ({"geometryType": "rectangle", "points": {"exterior": [[0, 0]]}}, "needs two corners"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_broken_figure_is_named(
    world: World, tmp_path: Path, figure: dict[str, Any], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisely_format, "_MOST_BYTES", 1 << 16)
    whole = {"data": bitmap(RING == 1, "P"), "origin": [0, 0]}
    folder = supervisely(
        tmp_path / "project",
        {"id": 7, "classTitle": "sky", **figure},
        {"classTitle": "sky", "geometryType": "bitmap", "bitmap": whole},
    )
    labels, problems = imported(world, "supervisely", folder)
    assert np.array_equal(labels["project"] == 0, RING == 1)
    (text,) = texts(problems)
    assert text.startswith("object 7 (sky) of set/photo0.png in photo0.png.json was skipped")
    assert said in text


# V7 Darwin --------------------------------------------------------------------------------------------------


def darwin(path: Path, *annotations: dict[str, Any]) -> Path:
    slot = {"type": "image", "slot_name": "0", "width": WIDTH, "height": HEIGHT}
    item = {"name": "photo0.png", "path": "/", "slots": [slot]}
    path.write_text(json.dumps({"version": "2.0", "item": item, "annotations": annotations}))
    return path


def test_darwin_masks_and_polygons(world: World, tmp_path: Path) -> None:
    layer = RING.ravel().astype(int)
    layer[-15:] = 2
    edges = np.flatnonzero(np.diff(layer, prepend=-1))
    lengths = np.diff(edges, append=layer.size)
    rle = [int(number) for pair in zip(layer[edges], lengths, strict=True) for number in pair]
    paths = [
        [{"x": x, "y": y} for x, y in ring]
        for ring in ([[10, 0], [14, 0], [14, 3], [10, 3]], [[11, 1], [12, 1], [12, 2], [11, 2]])
    ]
    path = darwin(
        tmp_path / "photo0.json",
        {"id": "m1", "name": "sky", "mask": {}, "slot_names": ["0"]},
        {"id": "m2", "name": "roof", "mask": {"sparse_rle": None}},
        {
            "id": "r",
            "name": "__raster_layer__",
            "raster_layer": {
                "dense_rle": rle,
                "mask_annotation_ids_mapping": {"m1": 1, "m2": 2},
                "total_pixels": 120,
            },
        },
        {"id": "p", "name": "pole", "polygon": {"paths": paths}},
        {"id": "t", "name": "night", "tag": {}},
    )
    assert [row.id for row in recognised(path)] == ["darwin"]
    labels, problems = imported(world, "darwin", path)
    expected = np.where(RING == 1, 0, 255).astype(np.uint8)
    expected[7] = 1
    expected[0:3, 10:14] = 2
    expected[1, 11] = 255
    assert np.array_equal(labels["photo0"], expected)
    assert texts(problems) == []


@pytest.mark.parametrize("rle", [[1], [1, -5, 0, 125], [1, 1 << 63, 0, 1 << 63, 0, 120], []])
def test_a_raster_layer_of_another_size_is_named(world: World, tmp_path: Path, rle: list[int]) -> None:
    path = darwin(
        tmp_path / "photo0.json",
        {"id": "m1", "name": "sky", "mask": {}},
        {"id": "m2", "name": "sky", "mask": {}},
        {
            "id": "r",
            "name": "x",
            "raster_layer": {"dense_rle": rle, "mask_annotation_ids_mapping": {"m1": 1}},
        },
    )
    labels, problems = imported(world, "darwin", path)
    assert labels == {}
    assert ["not of 15 x 8 pixels" in text for text in texts(problems)] == [True, False]
    assert "there is no raster layer for it" in texts(problems)[1]


# ADE20K -----------------------------------------------------------------------------------------------------


def ade20k(folder: Path, *, text: bytes = b"") -> Path:
    """As in the release of 2021: red and green say the class, blue the instance; names in Latin-1."""
    folder.mkdir()
    pixels = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    pixels[RING == 1] = (110, 162, 3)  # 11 * 256 + 162
    pixels[7] = (10, 1, 9)
    pixels[6, 0] = (20, 5, 0)
    Image.fromarray(pixels).save(folder / "photo0_seg.png")
    objects = [{"id": 0, "name": "caf\xe9", "name_ndx": 2978}, {"id": 1, "name": "wall", "name_ndx": 257}]
    content = {"annotation": {"filename": "photo0.jpg", "imsize": [HEIGHT, WIDTH, 3], "object": objects}}
    data = text or json.dumps(content, ensure_ascii=False).encode("latin-1")
    (folder / "photo0.json").write_bytes(data)
    return folder


def test_classes_of_the_full_ade20k(world: World, tmp_path: Path) -> None:
    folder = ade20k(tmp_path / "ade")
    assert [row.id for row in recognised(folder)] == ["ade20k-full"]
    labels, problems = imported(world, "ade20k-full", folder)
    expected = np.where(RING == 1, 0, 255).astype(np.uint8)
    expected[7] = 1
    assert READERS["ade20k-full"].tasks(folder)[0].classes == ("caf\xe9", "wall")
    assert np.array_equal(labels["objects"], expected)
    assert texts(problems) == [
        "photo0.png in photo0_seg.png has classes that the mapping does not list: class 517."
    ]


def test_names_are_proposed_for_classes_of_files_that_list_none(world: World, tmp_path: Path) -> None:
    """The dialog's table is filled all the same."""
    path = tmp_path / "photo0.geojson"
    path.write_text(json.dumps([feature(POLYGON)]))
    nameless = replace(READERS["qupath"], tasks=lambda _path: ())
    looked = look(nameless, Request(path), world.images, world.path, TASKS)
    assert [row.meanings[0].name for row in looked.guess.table.rows] == ["Tumor", "unlabelled"]


@pytest.mark.parametrize("text", [b"{", b"[" * 100_000, b'{"annotation": 1}'])
def test_a_broken_description_of_ade20k_is_a_sentence(world: World, tmp_path: Path, text: bytes) -> None:
    folder = ade20k(tmp_path / "ade", text=text)
    assert not READERS["ade20k-full"].recognises(folder)
    labels, problems = imported(world, "ade20k-full", folder)
    assert labels == {}
    assert texts(problems)[0].startswith("photo0.json could not be read")


@pytest.mark.parametrize("reader", ["qupath", "darwin", "supervisely"])
@pytest.mark.parametrize("text", ["", "{", "[]]", '{"a": 1}', "[" * 100_000])
def test_a_broken_file_is_a_sentence(tmp_path: Path, reader: str, text: str) -> None:
    name = {"qupath": "a.geojson", "darwin": "a.json", "supervisely": "meta.json"}[reader]
    (tmp_path / name).write_text(text)
    assert not READERS[reader].recognises(tmp_path / name)
    with pytest.raises(MappingError, match="could not be read"):
        READERS[reader].tasks(tmp_path / name)
