"""labelme: what its files look like, and files that labelme wrote or could have written."""

from __future__ import annotations

import base64
import io
import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS
from core.project.model import Class, Task
from tests.core.exchange.formats.drawn_world import drawn_world

if TYPE_CHECKING:
    from pathlib import Path

READER = READERS["labelme"]


def png(mask: np.ndarray, mode: str = "L") -> str:
    buffer = io.BytesIO()
    Image.fromarray(mask.astype(np.uint8)).convert(mode).save(buffer, "PNG")
    return base64.b64encode(buffer.getvalue()).decode()


def read(
    tmp_path: Path, *shapes: dict[str, Any], name: str = "photo0.json", **others: Any
) -> tuple[np.ndarray | None, list[str]]:
    """The label of photo0, 15 x 8, and the problems."""
    world = drawn_world(tmp_path / "photos", count=1)
    path = tmp_path / "in" / name
    path.parent.mkdir()
    content = {"version": "5.0.1", "imageData": None, "imagePath": "photo0.png", "shapes": shapes, **others}
    path.write_text(json.dumps(content))
    (path.parent / "labels.txt").write_text("__ignore__\n_background_\nroad\nwater\n")
    labels, problems = world.imported(READER, path.parent, tasks=())
    return labels.get(("photo0", "in")), [problem.text for problem in problems]


def test_a_file_as_labelme_wants_it(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    out = tmp_path / "out"
    world.export(WRITERS["labelme"], out, Selection(with_images=True))
    content = json.loads((out / "ground" / "photo0.json").read_text())
    assert (content["imagePath"], content["imageData"]) == ("../images/photo0.png", None)
    assert (content["imageHeight"], content["imageWidth"], content["flags"]) == (8, 15, {})
    assert (out / "ground" / content["imagePath"]).resolve() == (out / "images" / "photo0.png")
    for shape in content["shapes"]:
        (left, top), (right, bottom) = shape["points"]
        mask = np.asarray(Image.open(io.BytesIO(base64.b64decode(shape["mask"]))))
        assert mask.shape == (bottom - top + 1, right - left + 1)
        assert set(shape) == {"label", "points", "shape_type", "mask", "group_id", "description", "flags"}
    assert (out / "ground" / "labels.txt").read_text().split() == ["other", "road", "water"]


def test_with_all_tasks_in_one_file(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    out = tmp_path / "out"
    world.export(WRITERS["labelme"], out, Selection(folders=False))
    content = json.loads((out / "photo0.json").read_text())
    assert content["imagePath"] == "photo0.png"
    assert {shape["label"] for shape in content["shapes"]} == {
        *("ground/other", "ground/road", "ground/water"),
        *("things/nothing", "things/building"),
    }


@pytest.mark.parametrize("folders", [True, False])
def test_spaces_around_the_names_of_classes_come_back(tmp_path: Path, *, folders: bool) -> None:
    classes = tuple(
        Class(name, f"#00000{n}") for n, name in enumerate((" road", "water ", "_background_", "road"))
    )
    world = drawn_world(tmp_path / "photos", count=1, tasks=(Task("1", "ground", classes),))
    world.labels["photo0", "1"][:] = 3  # the others are listed only
    out = tmp_path / "out"
    world.export(WRITERS["labelme"], out, Selection(folders=folders))
    (mapping,) = READER.tasks(out)
    assert (mapping.name, mapping.classes) == ("ground", tuple(each.name for each in classes))


@pytest.mark.parametrize("mode", ["L", "1", "P", "RGB"])
def test_masks_over_the_border_and_with_fractions(tmp_path: Path, mode: str) -> None:
    mask = np.zeros((5, 6), np.uint8)
    mask[1:4, 1:] = 1 if mode in ("L", "P") else 255
    shape = {"label": "road", "shape_type": "mask", "group_id": 3, "flags": {"crowd": True}}
    points = [[-2, -1], [3, 3]]
    label, _ = read(tmp_path, {**shape, "points": points, "mask": png(mask, mode)})
    expected = np.full((8, 15), 255)
    expected[0:3, 0:4] = 0
    assert label is not None
    assert np.array_equal(label, expected)


def test_masks_with_fractions_have_their_own_size(tmp_path: Path) -> None:
    points = [[2.4, 1.6], [5.2, 3.3]]  # rounded, 2, 2 to 5, 3, but the mask is 3 high
    label, _ = read(
        tmp_path,
        {"label": "road", "shape_type": "mask", "points": points, "mask": png(np.ones((3, 4)))},
    )
    assert label is not None
    assert (label[2:5, 2:6] == 0).all()
    assert np.count_nonzero(label == 0) == 12


@pytest.mark.parametrize(
    ("kind", "points", "rows", "columns"),
    [
        ("rectangle", [[2, 3], [7, 6]], slice(3, 6), slice(2, 7)),
        ("rectangle", [[7, 6], [2, 3]], slice(3, 6), slice(2, 7)),
        ("rectangle", [[2, 3], [7, 3], [7, 6], [2, 6]], slice(3, 6), slice(2, 7)),
        ("polygon", [[2, 3], [7, 3], [7, 6], [2, 6]], slice(3, 6), slice(2, 7)),
        (None, [[2, 3], [7, 3], [7, 6], [2, 6]], slice(3, 6), slice(2, 7)),
        ("circle", [[5, 4], [5, 5.1]], slice(3, 5), slice(4, 6)),
    ],
)
def test_shapes_with_an_area(
    tmp_path: Path, kind: str | None, points: list[list[float]], rows: slice, columns: slice
) -> None:
    label, problems = read(tmp_path, {"label": "water", "points": points, "shape_type": kind})
    expected = np.full((8, 15), 255)
    expected[rows, columns] = 1
    assert label is not None
    assert np.array_equal(label, expected)
    assert len(problems) == 1  # of what lies in no shape


def test_later_shapes_lie_over_earlier_ones(tmp_path: Path) -> None:
    square = [[0, 0], [4, 0], [4, 4], [0, 4]]
    label, _ = read(tmp_path, {"label": "road", "points": square}, {"label": "water", "points": square})
    assert label is not None
    assert (label[:4, :4] == 1).all()


@pytest.mark.parametrize(
    ("shape", "sentence"),
    [
        ({"shape_type": "line", "points": [[0, 0], [1, 1]]}, "a line has no area"),
        ({"shape_type": "point", "points": [[0, 0]]}, "a point has no area"),
        ({"points": [[0, 0], [1, 1]]}, "a polygon of 2 points has no area"),
        ({"points": [[0, 0], [1, 1, 1]]}, "no list of numbers"),
        ({"points": "here"}, "no list of numbers"),
        ({"shape_type": "circle", "points": [[1, 1]] * 3}, "a circle of 3 points"),
        ({"shape_type": "mask", "points": [[0, 0], [1, 1]]}, "no PNG that can be read"),
        ({"shape_type": "mask", "points": [[0, 0], [1, 1]], "mask": "x"}, "skipped"),
        ({"shape_type": "mask", "points": [[0, 0]], "mask": png(np.ones((2, 2)))}, "two points"),
        (
            {"shape_type": "mask", "points": [[0, 0], [1, 1]], "mask": png(np.ones((99, 99)))},
            "99 x 99 pixels",
        ),
        ({"label": None, "points": []}, "Shape 2 in photo0.json was skipped"),
        ({}, "Shape 2 in photo0.json was skipped"),
    ],
)
def test_one_broken_shape_leaves_the_others(tmp_path: Path, shape: dict[str, Any], sentence: str) -> None:
    square = {"label": "road", "points": [[0, 0], [4, 0], [4, 4], [0, 4]], "group_id": "any", "flags": 7}
    wrong = {"label": "water", **shape} if shape else {}
    label, problems = read(tmp_path, square, wrong)
    assert label is not None
    assert (label[:4, :4] == 0).all()
    assert any(sentence in problem for problem in problems)


def test_a_file_named_unlike_its_image(tmp_path: Path) -> None:
    square = {"label": 7, "points": [[0, 0], [4, 0], [4, 4], [0, 4]]}
    label, _ = read(tmp_path, square, name="1.json", imagePath="..\\photos\\photo0.png")
    assert label is not None


def test_a_cut_off_file_beside_others(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos")
    out = tmp_path / "out"
    world.export(WRITERS["labelme"], out, Selection(folders=False))
    path = out / "photo1.json"
    path.write_bytes(path.read_bytes()[:-9])
    labels, problems = world.imported(READER, out)
    assert {image for image, _ in labels} == {"photo0", "photo2"}
    assert any("photo1.json could not be read" in problem.text for problem in problems)
