"""Supervisely, V7 Darwin and the full ADE20K: as their specifications have it, and broken files."""

from __future__ import annotations

import base64
import io
import json
import zlib
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from core.exchange.formats import supervisely as supervisely_format
from core.exchange.mapping import MappingError
from core.exchange.tables import READERS, recognised
from tests.core.exchange.formats.outlines import HEIGHT, RING, WIDTH, imported, texts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.core.exchange.formats.drawn_world import World


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
