"""Label Studio: brushes as its own converter writes them, polygons, several annotators, predictions, broken files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import fromstring

import numpy as np
import pytest

from core.exchange.mapping import MappingError
from core.exchange.shapes.brush import brush_of, mask_of_brush
from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS
from tests.core.exchange.formats.drawn_world import World, drawn_world

if TYPE_CHECKING:
    from core.exchange.reader import ImportProblem

CASES = json.loads((Path(__file__).parent / "fixtures" / "label_studio.json").read_text())
READER, WRITER = READERS["label-studio"], WRITERS["label-studio"]
HEIGHT, WIDTH = 8, 15
"""Of the first image of the drawn world, photo0.png."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{len(case['rle'])} bytes")
def test_streams_of_its_own_converter_are_read_and_written_alike(case: dict[str, Any]) -> None:
    mask = np.array(case["mask"], np.bool_)
    assert np.array_equal(mask_of_brush(case["rle"], mask.shape), mask)
    stream = brush_of(mask)
    assert case["rle"][: len(stream)] == stream
    assert not any(case["rle"][len(stream) :])  # it fills the last byte, or adds an empty one


def test_single_values_and_long_runs() -> None:
    """The window writes blocks of single values where edges are soft; runs of more than 65,536 bytes are several."""
    bits = f"{2 * 4:032b}" + "00111" + "0010001101111111"
    bits += "0" + "00" + "111" + "".join(f"{value:08b}" for value in (9, 9, 9, 200, 9, 9, 9, 100))
    stream = [int(bits[start : start + 8].ljust(8, "0"), 2) for start in range(0, len(bits), 8)]
    assert mask_of_brush(stream, (1, 2)).tolist() == [[True, False]]
    large = np.zeros((300, 301), np.bool_)
    large[100:250] = True
    assert np.array_equal(mask_of_brush(brush_of(large), large.shape), large)


@pytest.mark.parametrize(
    ("stream", "said"),
    [
        ([], "broken"),
        ([1, 2, 3], "broken"),
        ([300] * 20, "broken"),
        ([0, 0, 0, 8, *[0] * 20], "not bytes"),
        (brush_of(np.ones((3, 3), np.bool_)), "not of 2 x 1 pixels"),
        ([255] * 40, "not bytes"),
        (brush_of(np.array([[True, False]]))[:-3], "broken"),
    ],
)
def test_broken_streams_are_sentences(stream: list[int], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        mask_of_brush(stream, (1, 2))


def region(control: str, name: str, value: dict[str, Any], kind: str = "brushlabels") -> dict[str, Any]:
    return {
        "type": kind,
        "from_name": control,
        "to_name": "image",
        "original_width": WIDTH,
        "original_height": HEIGHT,
        "value": {**value, kind: [name]},
    }


def brush(control: str, name: str, rows: slice) -> dict[str, Any]:
    mask = np.zeros((HEIGHT, WIDTH), np.bool_)
    mask[rows] = True
    return region(control, name, {"format": "rle", "rle": brush_of(mask)})


def imported(
    folder: Path, entries: list[dict[str, Any]], name: str = "export.json"
) -> tuple[dict[str, np.ndarray], list[ImportProblem]]:
    """The labels of photo0 by task, in the class numbers of new tasks."""
    world = drawn_world(folder / "photos", count=1)
    (folder / name).write_text(json.dumps(entries))
    labels, problems = world.imported(READER, folder / name, tasks=())
    return {task: label for (_, task), label in labels.items()}, problems


TOP, BOTTOM = slice(0, 3), slice(3, HEIGHT)
IMAGE = {"image": "/data/upload/4/0123abcd-photo0.png"}


def test_the_latest_annotation_counts_and_it_is_said(tmp_path: Path) -> None:
    old = {"result": [brush("tag", "road", slice(0, HEIGHT))], "updated_at": "2026-01-01T00:00:00Z"}
    new = {
        "result": [brush("tag", "road", TOP), brush("tag", "sky", BOTTOM)],
        "updated_at": "2026-02-01T00:00:00Z",
    }
    cancelled = {"result": [brush("tag", "x", TOP)], "updated_at": "2026-03-01", "was_cancelled": True}
    entry = {
        "data": IMAGE,
        "annotations": [new, old, cancelled],
        "predictions": [{"result": [brush("tag", "y", TOP)]}],
    }
    labels, problems = imported(tmp_path, [entry])
    assert labels["export"][:, 0].tolist() == [0] * 3 + [1] * 5
    assert [problem.text for problem in problems] == [
        "photo0.png has several annotations in export.json. The latest one was imported."
    ]


def test_predictions_count_where_there_is_no_annotation(tmp_path: Path) -> None:
    answers = [brush("tag", "road", TOP), brush("tag", "sky", BOTTOM)]
    labels, problems = imported(tmp_path, [{"data": IMAGE, "predictions": [{"result": answers}]}])
    assert (labels["export"][:, 0].tolist(), problems) == ([0] * 3 + [1] * 5, [])


def test_controls_are_tasks_and_brush_and_polygon_of_the_same_classes_are_one(tmp_path: Path) -> None:
    whole = {"points": [[0, 0], [100, 0], [100, 100], [0, 100]]}
    top = {"x": 0, "y": 0, "width": 100, "height": 37.5}
    answers = [
        brush("ground", "grass", BOTTOM),
        brush("ground", "road", TOP),
        region("outline", "grass", whole, "polygonlabels"),
        region("box", "road", top, "rectanglelabels"),
        brush("weather", "dry", slice(0, HEIGHT)),
    ]
    labels, problems = imported(tmp_path, [{"data": IMAGE, "annotations": [{"result": answers}]}])
    assert {task: label[:, 0].tolist() for task, label in labels.items()} == {
        "ground": [1] * 3 + [0] * 5,
        "weather": [0] * 8,
    }
    assert problems == []


@pytest.mark.parametrize(
    ("address", "matches"),
    [
        ("photo0.png", True),
        ("https://example.org/set/photo0.png?token=1", True),
        ("/data/local-files/?d=photos/photo0.png", True),
        ("s3://bucket/photo0.png", True),
        ("data:image/png;base64,AAAA", False),
        ("/data/upload/photo%30.png", True),
    ],
)
def test_images_are_named_by_their_address(tmp_path: Path, address: str, *, matches: bool) -> None:
    answers = [{"result": [brush("tag", "road", slice(0, HEIGHT))]}]
    labels, problems = imported(tmp_path, [{"data": {"url": address}, "annotations": answers}])
    assert bool(labels) == matches
    assert any("whose name it does not say" in problem.text for problem in problems) != matches


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (region("tag", "road", {"rle": [1, 2]}), "its run lengths are broken"),
        (region("tag", "road", {"points": [[0, 0], [1, 1]]}, "polygonlabels"), "needs three corners"),
        (region("tag", "road", {"points": [["a", "b"]]}, "polygonlabels"), "Expected"),
        (region("tag", "road", {"x": 0, "y": 0}, "labels"), "neither a brush nor a polygon"),
        ({**brush("tag", "road", TOP), "image_rotation": 90}, "was turned"),
    ],
)
def test_a_broken_region_is_named_and_the_rest_comes_in(
    tmp_path: Path, broken: dict[str, Any], said: str
) -> None:
    entry = {"data": IMAGE, "annotations": [{"result": [brush("tag", "sky", slice(0, HEIGHT)), broken]}]}
    labels, problems = imported(tmp_path, [entry])
    assert (labels["export"] == 0).all()
    (problem,) = problems
    assert said in problem.text
    assert "of photo0.png in export.json was skipped" in problem.text


@pytest.mark.parametrize(
    "text", ["", "[", "{}", "[1]", '[{"data": 1}]', "[" * 100_000, '[{"data": {}, "annotations": [[]]}]']
)
def test_a_broken_file_is_a_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    assert not READER.recognises(tmp_path / "x.json")
    with pytest.raises(MappingError, match=r"^x.json could not be read"):
        READER.tasks(tmp_path / "x.json")


def test_the_configuration_goes_with_the_annotations_and_gives_the_order_of_classes(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    world.labels["photo0", "1"][...] = 2
    world.export(WRITER, tmp_path / "out", Selection(folders=False))
    root = fromstring((tmp_path / "out" / "labels.xml").read_text())
    assert [element.get("name") for element in root.findall("BrushLabels")] == ["ground", "things"]
    assert [label.attrib for label in root[1]][1] == {"value": "road", "background": "#E08040"}
    mapping, _ = READER.tasks(tmp_path / "out" / "labels.json")
    assert mapping.classes == ("other", "road", "water")
    (tmp_path / "out" / "labels.xml").write_text('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    mapping, _ = READER.tasks(tmp_path / "out" / "labels.json")
    assert mapping.classes == ("water",)


def test_predictions_are_written_as_predictions(tmp_path: Path) -> None:
    world: World = drawn_world(tmp_path / "photos", count=1)
    world.predicted = True
    world.export(WRITER, tmp_path / "out", Selection(folders=False))
    (entry,) = json.loads((tmp_path / "out" / "labels.json").read_text())
    assert list(entry) == ["id", "data", "predictions"]
    assert entry["data"] == {"image": "/data/local-files/?d=photo0.png"}
