"""Readers of shapes with files that are cut off, wrong or meant to do harm: sentences, quickly, and no other error."""

from __future__ import annotations

import json
import re
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.evenly import evenly
from core.exchange.importing import matched
from core.exchange.mapping import MappingError
from core.exchange.reader import ImportProblem, Request
from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS
from core.images.reading import ImageError
from tests.core.exchange.formats.drawn_world import GROUND, drawn_world

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.exchange.reader import Reader
    from tests.core.exchange.formats.drawn_world import Labels, World

WRITER_OF = {
    "coco": "coco-polygons",
    "labelme": "labelme-polygons",
    "yolo": "yolo",
    "cvat": "cvat",
    "coco-panoptic": "coco-panoptic",
    "label-studio": "label-studio",
    "qupath": "qupath",
    "imagej-roi": "imagej-roi",
}
"""A writer for each reader of shapes."""
NUMBER = re.compile(rb"(?<=[\[,:; \"])-?\d+(?:\.\d+)?(?=[\],:; \"}\n])")
WRONG = (
    b"NaN",
    b"1e400",
    b"null",
    b'"x"',
    b"x",
    b"-1",
    b"0.5",
    b"1000000000",
    b"9" * 30,
    b"9" * 5000,
    b"[]",
    b"{}",
)
CUTS = 30
POSITIONS = 4
LONG = 30.0
"""Seconds that nothing here comes near."""


def attempt(world: World, reader: Reader, path: Path) -> tuple[Labels, list[str]]:
    """Everything that the window and the command line do with a path; only a MappingError may come out of it."""
    problems: list[str] = []
    start = time.perf_counter()
    reader.recognises(path)
    try:
        labels, reported = world.imported(reader, path)
        problems += [problem.text for problem in reported]
    except MappingError as error:
        labels, problems = {}, [str(error)]
    match = matched(reader, Request(path), world.images, world.path)
    for item in match.items.values():
        assert reader.values is not None
        try:
            reader.values(item)
        except ImageError as error:
            problems.append(str(error))
    assert time.perf_counter() - start < LONG
    assert all("Traceback" not in problem for problem in problems)
    return labels, problems


def supervisely_sample(folder: Path) -> None:
    classes = [{"title": title, "shape": "polygon"} for title in ("ground/road", "things/building")]
    (folder / "set" / "ann").mkdir(parents=True)
    (folder / "meta.json").write_text(json.dumps({"classes": classes, "tags": []}))
    points = {"exterior": [[0, 0], [4, 0], [4, 4], [0, 4]], "interior": [[[1, 1], [2, 1], [2, 2]]]}
    objects = [
        {"id": number, "classTitle": entry["title"], "geometryType": "polygon", "points": points}
        for number, entry in enumerate(classes)
    ]
    content = {"size": {"height": 8, "width": 15}, "objects": objects}
    (folder / "set" / "ann" / "photo0.png.json").write_text(json.dumps(content))


def darwin_sample(folder: Path) -> None:
    folder.mkdir(parents=True)
    paths = [[{"x": x, "y": y} for x, y in ((0, 0), (4, 0), (4, 4), (0, 4))]]
    rows = [
        {"id": name, "name": name, "polygon": {"paths": paths}} for name in ("ground/road", "things/building")
    ]
    layer = {
        "dense_rle": [0, 60, 1, 60],
        "mask_annotation_ids_mapping": {"ground/road": 1},
        "total_pixels": 120,
    }
    slot = {"type": "image", "slot_name": "0", "width": 15, "height": 8}
    content = {
        "version": "2.0",
        "item": {"name": "photo0.png", "path": "/", "slots": [slot]},
        "annotations": [*rows, {"id": "r", "name": "r", "raster_layer": layer}],
    }
    (folder / "photo0.json").write_text(json.dumps(content))


SAMPLES: dict[str, Callable[[Path], None]] = {"supervisely": supervisely_sample, "darwin": darwin_sample}
"""For readers without a writer."""
SHAPE_READERS = (*WRITER_OF, *SAMPLES)


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[World, Path]]:
    """A small export for each reader: one image of two tasks in one file, where the format can."""
    folder = tmp_path_factory.mktemp("exports")
    made = {}
    for reader, writer in WRITER_OF.items():
        world = drawn_world(folder / reader / "photos", count=1)
        world.export(WRITERS[writer], folder / reader / "out", Selection(folders=False))
        made[reader] = world, folder / reader / "out"
    for reader, sample in SAMPLES.items():
        sample(folder / reader / "out")
        made[reader] = drawn_world(folder / reader / "photos", count=1), folder / reader / "out"
    return made


def texts(out: Path) -> list[Path]:
    return [
        path
        for path in sorted(out.rglob("*"))
        if path.is_file() and not path.name.startswith("about-") and path.suffix != ".png"
    ]


def changed(original: bytes) -> Iterator[bytes]:
    """A file cut off at many bytes, and with wrong numbers: all of them, and single ones."""
    for length in evenly(range(0, len(original), 10), CUTS):
        yield original[:length]
    spans = [match.span() for match in NUMBER.finditer(original)]
    for wrong in WRONG:
        yield NUMBER.sub(wrong, original)
        for start, end in evenly(spans, POSITIONS):
            yield original[:start] + wrong + original[end:]


@pytest.mark.parametrize("reader", SHAPE_READERS)
def test_files_that_are_cut_off_or_have_wrong_numbers(
    exports: dict[str, tuple[World, Path]], reader: str
) -> None:
    world, out = exports[reader]
    for path in texts(out):
        original = path.read_bytes()
        for content in changed(original):
            path.write_bytes(content)
            attempt(world, READERS[reader], out)
        path.write_bytes(original)
    labels, problems = attempt(world, READERS[reader], out)
    assert len(labels) == 2
    assert problems == [] or reader in SAMPLES


@pytest.mark.parametrize("reader", SHAPE_READERS)
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 1000,
        b"\xff\xfe{\0}\0",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"{" + b'"shapes":[' * 100_000,
        b"<a>" * 100_000,
        b"names: " + b"[" * 100_000,
        b"- " * 50_000,
        b"&a [*a]",
        b'{"images":[],"annotations":[],"categories":[],"shapes":[],"imagePath":1}',
        b'{"images":null,"annotations":{},"categories":1,"shapes":{},"imagePath":null}',
        b"names: [a, a, ~, {b: c}]",
        b"names: {? [a] : b}",
    ],
    ids=range(14),
)
def test_files_that_are_something_else(
    exports: dict[str, tuple[World, Path]], reader: str, content: bytes
) -> None:
    world, out = exports[reader]
    for path in texts(out):
        original = path.read_bytes()
        path.write_bytes(content)
        attempt(world, READERS[reader], out)
        attempt(world, READERS[reader], path)
        path.write_bytes(original)


# Outlines ---------------------------------------------------------------------------------------------------


def coco_outline(folder: Path, points: list[list[float]], name: str = "photo0.png") -> None:
    content = {
        "images": [{"id": 1, "file_name": name, "width": 15, "height": 8}],
        "categories": [{"id": 1, "name": "road"}],
        "annotations": [
            {"id": 1, "image_id": 1, "category_id": 1, "segmentation": [[n for p in points for n in p]]}
        ],
    }
    (folder / "ground.json").write_text(json.dumps(content))


def labelme_outline(folder: Path, points: list[list[float]], name: str = "photo0.png") -> None:
    content = {"shapes": [{"label": "road", "points": points}], "imagePath": name, "task": "ground"}
    (folder / "photo0.json").write_text(json.dumps(content))


def yolo_outline(folder: Path, points: list[list[float]], name: str = "photo0.png") -> None:
    (folder / "labels").mkdir()
    (folder / "data.yaml").write_text(f"names: [ground/road]\ntrain: ../../{name}\npath: {name}\n")
    line = " ".join(f"{x / 15!r} {y / 8!r}" for x, y in points)
    (folder / "labels" / "photo0.txt").write_text(f"0 {line}\n")


def cvat_outline(folder: Path, points: list[list[float]], name: str = "photo0.png") -> None:
    text = ";".join(f"{x!r},{y!r}" for x, y in points)
    (folder / "ground.xml").write_text(
        f'<annotations><image name="{name}" width="15" height="8"><polygon label="road" points="{text}"/></image>'
        "</annotations>"
    )


OUTLINES: dict[str, Callable[..., None]] = {
    "coco": coco_outline,
    "labelme": labelme_outline,
    "yolo": yolo_outline,
    "cvat": cvat_outline,
}


def outlined(tmp_path: Path, reader: str, points: list[list[float]]) -> tuple[np.ndarray | None, list[str]]:
    world = drawn_world(tmp_path / "photos", count=1)
    (tmp_path / "in").mkdir()
    OUTLINES[reader](tmp_path / "in", points)
    labels, problems = attempt(world, READERS[reader], tmp_path / "in")
    return labels.get(("photo0", "ground")), problems


ROAD = [entry.name for entry in GROUND.classes].index("road")


@pytest.mark.parametrize("reader", OUTLINES)
def test_an_outline_of_a_million_points(tmp_path: Path, reader: str) -> None:
    square = [[1, 1], [14, 1], [14, 1], [14, 7], [1, 7]]
    world = drawn_world(tmp_path / "photos", count=1)
    (tmp_path / "in").mkdir()
    turns = 200_001 if reader == "coco" else 20_001  # an odd number, so that inside is inside
    OUTLINES[reader](tmp_path / "in", square * turns)
    label = world.imported(READERS[reader], tmp_path / "in")[0]["photo0", "ground"]
    assert (label[1:7, 1:14] == ROAD).all()
    assert np.count_nonzero(label == 255) == label.size - 6 * 13


@pytest.mark.parametrize("reader", OUTLINES)
def test_an_outline_that_crosses_itself(tmp_path: Path, reader: str) -> None:
    label, _ = outlined(tmp_path, reader, [[0, 0], [8, 8], [8, 0], [0, 8]])
    assert label is not None
    assert (label[4, :2] == ROAD).all()
    assert (label[0, 3:5] == 255).all()


@pytest.mark.parametrize("reader", OUTLINES)
def test_an_outline_far_beyond_its_image(tmp_path: Path, reader: str) -> None:
    label, _ = outlined(tmp_path, reader, [[-1000, -2000], [5, -2000], [5, 3000], [-1000, 3000]])
    assert label is not None
    assert (label[:, :5] == ROAD).all()
    assert (label[:, 5:] == 255).all()


@pytest.mark.parametrize("reader", OUTLINES)
@pytest.mark.parametrize("number", [1e12, 1e300, -1e300])
def test_an_outline_of_absurd_numbers_is_named(tmp_path: Path, reader: str, number: float) -> None:
    label, problems = outlined(tmp_path, reader, [[0, 0], [number, 0], [number, number]])
    assert label is None
    assert any("coordinates that are too large" in problem for problem in problems)


# Names of files, and sizes ----------------------------------------------------------------------------------


@pytest.mark.parametrize("reader", OUTLINES)
@pytest.mark.parametrize(
    "name", ["../../../../etc/passwd", "/etc/passwd", "C:\\Windows\\x.png", "a" * 5000, ""]
)
def test_names_that_lead_elsewhere_are_of_no_image(tmp_path: Path, reader: str, name: str) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    (tmp_path / "in").mkdir()
    square = [[0, 0], [4, 0], [4, 4], [0, 4]]
    OUTLINES[reader](tmp_path / "in", square, name)
    labels, _ = attempt(world, READERS[reader], tmp_path / "in")
    assert not labels or reader in ("yolo", "labelme")  # whose files are named like their images


@pytest.mark.parametrize("name", ["../photo0.png", "/etc/passwd", "..\\photo0.png", "\0", "", "a" * 5000])
def test_pictures_of_segments_stay_in_their_folder(tmp_path: Path, name: str) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    out = tmp_path / "out"
    world.export(WRITERS["coco-panoptic"], out)
    content = json.loads((out / "ground.json").read_text())
    content["annotations"][0]["file_name"] = name
    (out / "ground.json").write_text(json.dumps(content))
    labels, problems = attempt(world, READERS["coco-panoptic"], out)
    assert set(labels) <= {("photo0", "things")}
    assert problems


@pytest.mark.parametrize("reader", ["coco", "labelme", "cvat"])
@pytest.mark.parametrize("side", ["1000000000", "100000"])
def test_sizes_that_no_memory_holds(tmp_path: Path, reader: str, side: str) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    (tmp_path / "in").mkdir()
    OUTLINES[reader](tmp_path / "in", [[0, 0], [4, 0], [4, 4]])
    for path in (tmp_path / "in").iterdir():
        text = re.sub(r'((?:imageW|w)idth"?[:=] ?"?)\d+', rf"\g<1>{side}", path.read_text())
        text = re.sub(r'((?:imageH|h)eight"?[:=] ?"?)\d+', rf"\g<1>{side}", text)
        if reader == "labelme":
            text = text.replace('"imagePath"', f'"imageWidth": {side}, "imageHeight": {side}, "imagePath"')
        path.write_text(text)
    labels, problems = attempt(world, READERS[reader], tmp_path / "in")
    assert not labels
    assert any(f"{side} x {side} pixels, but the image has 15 x 8" in problem for problem in problems)


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("declared", "used"),
    [
        (f'<!ENTITY a0 "lol">{BOMB}', "&a9;"),
        ('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;"),
        ('<!ENTITY % a SYSTEM "http://127.0.0.1:9/x">%a;', ""),
    ],
)
def test_xml_entities_are_refused(tmp_path: Path, declared: str, used: str) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    path = tmp_path / "bomb.xml"
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE annotations [{declared}]><annotations><image name="photo0.png" width="15" '
        f'height="8"><box label="{used}" xtl="0" ytl="0" xbr="3" ybr="3"/></image></annotations>'
    )
    labels, problems = attempt(world, READERS["cvat"], path)
    assert not labels
    assert any("XML entities" in problem for problem in problems)


def test_problems_are_said_once_for_all_files_they_concern(tmp_path: Path) -> None:
    """An ImportProblem always has a cause, by which thousands of them become one sentence."""
    world = drawn_world(tmp_path / "photos", count=1)
    (tmp_path / "in").mkdir()
    labelme_outline(tmp_path / "in", [[0, 0]])
    _, problems = world.imported(READERS["labelme"], tmp_path / "in")
    assert all(
        isinstance(problem, ImportProblem) and problem.cause and problem.source for problem in problems
    )
