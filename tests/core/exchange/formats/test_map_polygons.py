"""Polygons on the map, in and out: as they were pixel for pixel, as GDAL sees them, and from other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pyogrio
import pytest
import shapely
from pyogrio import raw
from rasterio import features
from rasterio.crs import CRS
from rasterio.transform import Affine
from rasterio.warp import transform as reproject

from core.exchange.exporting import survey
from core.exchange.geo import libraries
from core.exchange.importing import matched, read_labels
from core.exchange.reader import ImportedLabel, Request
from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS, recognised
from core.exchange.values.scanning import scan
from core.project.model import ImageEntry
from tests.core.exchange.formats.drawn_world import GROUND, TASKS, World, drawn_world, equal
from tests.core.exchange.formats.placed_images import LEFT, TOP, geotiff

if TYPE_CHECKING:
    from pathlib import Path

READER = READERS["map-polygons"]
SYSTEM = CRS.from_epsg(25832)


def placed_world(folder: Path, *, partial: bool = False) -> World:
    """Images that overlap one another, with world files."""
    world = drawn_world(folder, partial=partial)
    for number, image in enumerate(world.images):
        x, y = LEFT + 1.5 * number + 0.25, TOP - 0.25
        (folder / image.path).with_suffix(".pgw").write_text(f"0.5\n0\n0\n-0.5\n{x}\n{y}\n")
        (folder / image.path).with_suffix(".prj").write_text(SYSTEM.to_wkt())
    return world


def tile_world(folder: Path) -> World:
    """One GeoTIFF of 4 x 6 pixels of half a metre, and no labels."""
    folder.mkdir()
    geotiff(folder / "tile.tif", (4, 6))
    return World(folder, (ImageEntry("tile", "tile.tif", width=6, height=4),), {})


def foreign(
    path: Path, boxes: list[tuple[float, float, float, float]], system: CRS = SYSTEM, **columns: Any
) -> None:
    """Write rectangles, given in metres to the right of and below the tile's corner, as another program would."""
    polygons = [shapely.box(LEFT + a, TOP - d, LEFT + c, TOP - b) for a, b, c, d in boxes]
    moved = shapely.transform(
        polygons, lambda xy: np.stack(reproject(SYSTEM, system, xy[:, 0], xy[:, 1]), axis=1)
    )
    driver = {".geojson": "GeoJSON", ".gpkg": "GPKG", ".shp": "ESRI Shapefile"}[path.suffix]
    raw.write(
        str(path),
        np.array(shapely.to_wkb(moved), dtype=object),
        [
            np.array(values, dtype=object if isinstance(values[0], str) else None)
            for values in columns.values()
        ],
        list(columns),
        driver=driver,
        geometry_type="Polygon",
        crs=system.to_wkt(),
    )


@pytest.mark.parametrize("writer", ["geojson", "gpkg"])
@pytest.mark.parametrize("folders", [True, False])
@pytest.mark.parametrize("partial", [False, True])
def test_labels_come_back_as_they_were(tmp_path: Path, writer: str, *, folders: bool, partial: bool) -> None:
    world = placed_world(tmp_path / "photos", partial=partial)
    out = tmp_path / "out"
    exported, source = world.export(WRITERS[writer], out, Selection(folders=folders, partial=partial))
    assert (source.problems, len(exported.labels)) == ([], len(world.labels))
    assert [row.id for row in recognised(out)] == [READER.id]
    for tasks in (TASKS, ()) if folders else (TASKS,):
        labels, problems = world.imported(READER, out, tasks=tasks)
        assert problems == []
        if tasks:
            assert equal(labels, world.by_name())


def test_what_is_unlabelled_lies_in_no_polygon(tmp_path: Path) -> None:
    world = placed_world(tmp_path / "photos", partial=True)
    world.export(WRITERS["gpkg"], tmp_path / "out")
    labels, problems = world.imported(READER, tmp_path / "out")
    assert equal(labels, world.by_name())
    assert {problem.cause for problem in problems} == {"pixels in no shape"}


def test_a_geopackage_is_in_the_images_system_with_valid_polygons(tmp_path: Path) -> None:
    world = placed_world(tmp_path / "photos")
    world.export(WRITERS["gpkg"], tmp_path / "out", Selection(folders=False))
    path = tmp_path / "out" / "labels.gpkg"
    assert [str(name) for name, _ in pyogrio.list_layers(path)] == ["ground", "things"]
    meta, _, encoded, columns = raw.read(path, layer="ground")
    assert CRS.from_user_input(meta["crs"]).to_epsg() == 25832
    assert list(meta["fields"]) == ["image", "task", "class", "color"]
    geometries = shapely.from_wkb(encoded)
    assert shapely.is_valid(geometries).all()
    rows = {"other": 0, "road": 1, "water": 2}
    mine = columns[0] == "photo0.png"
    pairs = [(g, rows[name]) for g, name in zip(geometries[mine], columns[2][mine], strict=True)]
    label = world.labels["photo0", GROUND.id]
    burnt = features.rasterize(pairs, label.shape, fill=255, transform=Affine(0.5, 0, LEFT, 0, -0.5, TOP))
    assert np.array_equal(burnt, label)


def test_geojson_is_in_degrees_counterclockwise(tmp_path: Path) -> None:
    world = placed_world(tmp_path / "photos")
    world.export(WRITERS["geojson"], tmp_path / "out")
    content = json.loads((tmp_path / "out" / "ground.geojson").read_text())
    assert (content["type"], content["name"], "crs" in content) == ("FeatureCollection", "ground", False)
    first = content["features"][0]
    assert first["properties"].keys() == {"image", "task", "class", "color"}
    for feature in content["features"]:
        polygon = shapely.geometry.shape(feature["geometry"])
        assert 6.9 < polygon.centroid.x < 7
        assert 50.9 < polygon.centroid.y < 51
        assert all(shapely.is_ccw(part.exterior) for part in shapely.get_parts(polygon))


def test_neighbours_keep_their_common_edge_when_simplified(tmp_path: Path) -> None:
    world = placed_world(tmp_path / "photos")
    rows, columns = np.mgrid[:60, :60]
    label = ((columns > 20 + 0.3 * rows).astype(np.uint8) + (rows > 40)).astype(np.uint8)
    world.labels = {("photo0", GROUND.id): label}
    sizes = {}
    for simplify in (0.0, 2.0):
        source = world.source(Selection(simplify=simplify))
        assert bool(
            [loss for loss in survey(WRITERS["gpkg"], source, None).losses if "2 pixels" in loss]
        ) == bool(simplify)
        world.export(WRITERS["gpkg"], tmp_path / str(simplify), Selection(simplify=simplify))
        geometries = shapely.from_wkb(raw.read(tmp_path / str(simplify) / "ground.gpkg")[2])
        sizes[simplify] = int(shapely.get_num_coordinates(geometries).sum())
        assert shapely.is_valid(geometries).all()
        overlaps = [a.intersection(b).area for i, a in enumerate(geometries) for b in geometries[:i]]
        assert max(overlaps) < 1e-6
        assert shapely.union_all(geometries).area == pytest.approx(900, rel=1e-6)
    assert sizes[2.0] < sizes[0.0] / 2


@pytest.mark.parametrize("suffix", [".geojson", ".gpkg", ".shp"])
@pytest.mark.parametrize("epsg", [25832, 3857])
def test_polygons_of_other_programs_are_laid_over_the_image(tmp_path: Path, suffix: str, epsg: int) -> None:
    world = tile_world(tmp_path / "photos")
    system = CRS.from_epsg(4326 if suffix == ".geojson" else epsg)
    path = tmp_path / f"roofs{suffix}"
    boxes = [(0, 0, 1, 1), (2, 1, 99, 99), (50, 50, 60, 60)]
    foreign(path, boxes, system, number=[1, 2, 3], kind=["a", "b", "c"], type=["hall", "shed", "barn"])
    assert [row.id for row in recognised(path)] == [READER.id]
    (mapping,) = READER.tasks(path)
    assert (mapping.name, mapping.classes) == ("roofs", ("hall", "shed", "barn"))
    labels, _ = world.imported(READER, path, tasks=())
    expected = np.full((4, 6), 255, np.uint8)
    expected[:2, :2], expected[2:, 4:] = 0, 1
    assert np.array_equal(labels["tile", "roofs"], expected)


def test_the_attribute_that_holds_the_class_can_be_chosen(tmp_path: Path) -> None:
    world = tile_world(tmp_path / "photos")
    boxes = [(0, 0, 1, 1), (1, 1, 2, 2), (2, 1, 3, 2), (2, 1, 3, 3)]
    foreign(tmp_path / "a.gpkg", boxes, zone=["x", "y", "x", "y"], use=["f", "g", "f", "g"])
    path = tmp_path / "a.gpkg"
    match = matched(READER, Request(path), world.images, world.path)
    assert match.kinds == ("zone", "use")
    (mapping,) = READER.tasks_in(path, "use")
    assert mapping.classes == ("f", "g")
    request = Request(path, (mapping,), kind="use")
    (label,) = [
        item
        for item in read_labels(READER, request, world.images, world.path)
        if isinstance(item, ImportedLabel)
    ]
    assert label.label[0].tolist() == [0, 0, 255, 255, 255, 255]
    result = scan(READER, Request(path, kind="use"), world.images, world.path)
    assert {value.token: value.pixels for value in result.values} == {"f": 8, "g": 8, "*": 12}


def test_images_without_a_place_are_said(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos")
    (loss, *_) = survey(WRITERS["gpkg"], world.source(), None).losses
    assert loss.startswith("3 of 3 images are left out")
    exported, source = world.export(WRITERS["geojson"], tmp_path / "out")
    assert exported.labels == frozenset()
    assert len(source.problems) == 3
    foreign(tmp_path / "a.gpkg", [(0, 0, 1, 1)], label=["x"])
    labels, problems = world.imported(READER, tmp_path / "a.gpkg")
    assert labels == {}
    assert {problem.cause for problem in problems} == {"no position on the map"}


def test_a_missing_library_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = placed_world(tmp_path / "photos")
    world.export(WRITERS["gpkg"], tmp_path / "out")
    monkeypatch.setattr(libraries.importlib.util, "find_spec", lambda _name: None)
    (problem,) = matched(READER, Request(tmp_path / "out"), world.images, world.path).problems
    assert 'pip install "maskloom[geo]"' in problem.text
    exported, source = world.export(WRITERS["geojson"], tmp_path / "more")
    assert exported.labels == frozenset()
    (sentence,) = source.problems
    assert 'pip install "maskloom[geo]"' in sentence


@pytest.mark.parametrize(
    "text",
    [
        "",
        '{"type": "FeatureCollection"}',
        '{"type": "FeatureCollection", "features": 3}',
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"class": "a"}, '
        '"geometry": null}]}',
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"class": "a"}, '
        '"geometry": {"type": "Polygon", "coordinates": [[[6.9, 50], [1e999, 2]]]}}]}',
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"class": "a"}, '
        '"geometry": {"type": "Polygon", "coordinates": [[[6.9, 50.9], [6.9, 51.2], [900, 400], [7.2, 50.9]]]}}',
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"class": "a"}, '
        '"geometry": {"type": "Point", "coordinates": [6.9, 50.9]}}]}',
    ],
)
def test_a_broken_file_is_a_sentence(tmp_path: Path, text: str) -> None:
    world = tile_world(tmp_path / "photos")
    path = tmp_path / "a.geojson"
    path.write_text(text)
    items = list(read_labels(READER, Request(path), world.images, world.path))
    assert not [item for item in items if isinstance(item, ImportedLabel)]
    assert items


def test_a_truncated_geopackage_is_a_sentence(tmp_path: Path) -> None:
    world = placed_world(tmp_path / "photos")
    world.export(WRITERS["gpkg"], tmp_path / "out")
    path = tmp_path / "out" / "ground.gpkg"
    for kept in (0, 50, 5_000, 60_000):
        path.write_bytes(path.read_bytes()[:kept])
        problems = matched(READER, Request(path), world.images, world.path).problems
        assert any("ground.gpkg" in problem.text for problem in problems)
