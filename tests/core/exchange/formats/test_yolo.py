"""YOLO's data sets: their layout, and those that other programs wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import yaml

from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS, recognised
from tests.core.exchange.conftest import files
from tests.core.exchange.formats.drawn_world import drawn_world, equal

if TYPE_CHECKING:
    from pathlib import Path

READER, WRITER = READERS["yolo"], WRITERS["yolo"]


def test_the_layout_of_ultralytics(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos")
    first, second, third = world.images
    world.images = first, replace(second, split="val"), replace(third, split="test")
    out = tmp_path / "out"
    _, source = world.export(WRITER, out, Selection(folders=False, with_images=True))
    assert files(out) == [
        "about-yolo.txt",
        "data.yaml",
        *("images/test/photo2.png", "images/train/photo0.png", "images/val/photo1.png"),
        *("labels/test/photo2.txt", "labels/train/photo0.txt", "labels/val/photo1.txt"),
    ]
    content = yaml.safe_load((out / "data.yaml").read_text())
    assert content == {
        **{split: f"images/{split}" for split in ("train", "val", "test")},
        "names": dict(
            enumerate(["ground/other", "ground/road", "ground/water", "things/nothing", "things/building"])
        ),
    }
    for path in out.glob("labels/*/*.txt"):
        for line in path.read_text().splitlines():
            number, *coordinates = line.split()
            assert int(number) in content["names"]
            assert len(coordinates) >= 6
            assert all(0 <= float(coordinate) <= 1 for coordinate in coordinates)
    (remark,) = source.remarks
    assert "holes were joined" in remark


def test_without_val_images_the_train_images_are_named_and_said(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos")
    _, source = world.export(WRITER, tmp_path / "out", Selection(folders=False))
    content = yaml.safe_load((tmp_path / "out" / "data.yaml").read_text())
    assert (content["train"], content["val"]) == ("images/train", "images/train")
    assert any("There are no val images" in remark for remark in source.remarks)


def test_images_that_were_left_out_are_not_copied(tmp_path: Path) -> None:
    """An image without labels would teach that there is nothing in it."""
    world = drawn_world(tmp_path / "photos")
    world.labels["photo1", "1"][0, 0] = world.labels["photo1", "2"][0, 0] = 255
    exported, _ = world.export(WRITER, tmp_path / "out", Selection(folders=False, with_images=True))
    assert exported.copies == 2
    assert not list((tmp_path / "out").rglob("photo1.*"))


@pytest.mark.parametrize("name", ["no", "null", "1.50", "ä: b # c", "'\"\\", "- a", "emoji \U0001f6e3"])
def test_any_name_of_a_class_survives(tmp_path: Path, name: str) -> None:
    (tmp_path / "data.yaml").write_text(yaml.safe_dump({"names": {0: "a", 1: name}}, allow_unicode=True))
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "photo0.txt").write_text("1 0 0 1 0 1 1\n")
    (mapping,) = READER.tasks(tmp_path)
    assert mapping.classes == ("a", name)


# In ---------------------------------------------------------------------------------------------------------

SQUARE = "0.2 0.25 0.6 0.25 0.6 0.75 0.2 0.75"


def data_set(folder: Path, labels: str = "labels/train", names: str = "[road, water]") -> Path:
    (folder / labels).mkdir(parents=True)
    (folder / "data.yaml").write_text(f"train: ../train/images\nnc: 2\nnames: {names}\n")
    return folder / labels / "photo0.txt"


def read(tmp_path: Path, text: str, **layout: str) -> tuple[np.ndarray | None, list[str]]:
    world = drawn_world(tmp_path / "photos", count=1)
    folder = tmp_path / "set"
    data_set(folder, **layout).write_text(text)
    assert [row.id for row in recognised(folder)] == ["yolo"]
    labels, problems = world.imported(READER, folder, tasks=())
    return labels.get(("photo0", "set")), [problem.text for problem in problems]


@pytest.mark.parametrize("labels", ["labels", "labels/train", "train/labels", "valid/labels"])
@pytest.mark.parametrize("number", ["1", "1.0"])
@pytest.mark.parametrize(
    "names", ["[road, water]", "{0: road, 1: water}", "{1: water, 0: road}", "\n- road\n- water"]
)
def test_layouts_and_names(tmp_path: Path, labels: str, number: str, names: str) -> None:
    label, problems = read(tmp_path, f"\ufeff{number} {SQUARE}\n\n", labels=labels, names=names)
    expected = np.full((8, 15), 255)
    expected[2:6, 3:9] = 1
    assert np.array_equal(label, expected)
    assert len(problems) == 1  # of what lies in no shape


@pytest.mark.parametrize("below", ["", "labels", "labels/train", "labels/train/photo0.txt", "data.yaml"])
def test_any_part_of_a_data_set_can_be_chosen(tmp_path: Path, below: str) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    data_set(tmp_path / "set").write_text(f"0 {SQUARE}\n")
    labels, _ = world.imported(READER, tmp_path / "set" / below)
    assert labels.keys() == {("photo0", "set")}


def test_the_split_that_is_chosen_and_no_other(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos")
    out = tmp_path / "out"
    first, second, third = world.images
    world.images = first, replace(second, split="val"), replace(third, split="test")
    world.export(WRITER, out, Selection(folders=False))
    labels, _ = world.imported(READER, out / "labels" / "val")
    assert equal(labels, {key: label for key, label in world.by_name().items() if key[0] == "photo1"})


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("1 0.5 0.5 0.2 0.2", "it is a box, not an outline"),
        ("1 0.5 0.5", "three corners"),
        ("1", "three corners"),
        ("1 0 0 1 0 1 1 0", "corners without x and y"),
        ("1 0 0 1 0 1 x", "no list of numbers"),
        ("1 0 0 1 0 1 nan", "not numbers"),
        ("9 0 0 1 0 1 1", "does not list: class 9"),
        ("x 0 0 1 0 1 1", "does not list: class x"),
    ],
)
def test_one_broken_line_leaves_the_others(tmp_path: Path, line: str, sentence: str) -> None:
    label, problems = read(tmp_path, f"0 {SQUARE}\n{line}\n")
    assert label is not None
    assert np.count_nonzero(label == 0) == 24
    assert any(sentence in problem for problem in problems)


def test_an_empty_file_is_an_image_without_labels(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=2)
    data_set(tmp_path / "set").write_text(f"0 {SQUARE}\n")
    (tmp_path / "set" / "labels" / "train" / "photo1.txt").write_text("")
    labels, problems = world.imported(READER, tmp_path / "set")
    assert labels.keys() == {("photo0", "set")}
    assert not any("photo1" in problem.text for problem in problems)


def test_no_names_no_labels(tmp_path: Path) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "photo0.txt").write_text(f"0 {SQUARE}\n")
    assert recognised(tmp_path) == []
