"""What is written for people to look at, to count with, and to pass on: overlays, measurements, data sets."""

from __future__ import annotations

import csv
import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.exchange.formats import index_png, measurements, overlay
from core.exchange.importing import read_labels
from core.exchange.layouts import dataset
from core.exchange.reader import ImportedLabel, Request
from core.exchange.source import Selection, Source
from core.printable import as_markdown
from core.project.model import Project
from tests.core.exchange.conftest import files
from tests.core.exchange.formats.drawn_world import GROUND, TASKS, drawn_world

if TYPE_CHECKING:
    from pathlib import Path


def pixels(path: Path) -> np.ndarray:
    with Image.open(path) as picture:
        return np.asarray(picture)


# Overlays ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("opacity", "legend"), [(0.5, False), (1.0, True), (0.0, False)])
def test_colours_lie_over_the_photo_and_the_unlabelled_stays_clear(
    tmp_path: Path, opacity: float, legend: bool
) -> None:
    world = drawn_world(tmp_path / "photos", partial=True)
    _, source = world.export(overlay.WRITER, tmp_path / "out", Selection(opacity=opacity, legend=legend))
    assert source.problems == []
    photo, label = pixels(tmp_path / "photos" / "photo1.png"), world.labels["photo1", "1"]
    picture = pixels(tmp_path / "out" / "ground" / "photo1.png")
    height, width = label.shape
    assert picture.shape[1] == width
    assert (picture.shape[0] > height) == legend
    colors = np.array([tuple(bytes.fromhex(c[1:])) for c in GROUND.colors] + [(0, 0, 0)] * 253)
    expected = photo * (1 - opacity) + colors[np.minimum(label, 3)] * opacity
    expected = np.where((label == 255)[..., None], photo, expected)
    assert np.abs(picture[:height] - expected).max() <= 1


def test_overlays_of_all_tasks_go_into_one_folder(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    world.export(overlay.WRITER, tmp_path / "out", Selection(folders=False))
    assert files(tmp_path / "out") == ["about-overlay.txt", "photo0.ground.png", "photo0.things.png"]


def test_a_photo_of_another_size_is_left_out_and_named(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=2)
    world.labels["photo1", "1"] = world.labels["photo1", "1"][:-1]
    exported, source = world.export(overlay.WRITER, tmp_path / "out")
    assert len(exported.labels) == 3
    assert "photo1.png for ground was left out" in source.problems[0]


# Measurements -----------------------------------------------------------------------------------------------


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_areas_regions_and_lengths_of_drawn_lines(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    label = np.zeros((20, 30), np.uint8)
    label[4, 2:22] = 1  # a line of 20 pixels
    label[range(8, 18), range(8, 18)] = 1  # one aslant
    label[10:13, 22:25] = 2
    label[0, 0] = 255
    world.labels = {("photo0", "1"): label}
    source = Source(world, Project("world", TASKS, world.images, pixel_size=0.5))
    from core.exchange.exporting import export

    export(measurements.WRITER, source, tmp_path / "all.csv")
    by_class = {row["class"]: row for row in rows(tmp_path / "all.csv")}
    road = by_class["road"]
    assert (road["pixels"], road["regions"], road["unlabelled_px"]) == ("30", "2", "1")
    assert float(road["length_px"]) == pytest.approx(19 + 9 * math.sqrt(2), abs=0.01)
    assert float(road["length_m"]) == pytest.approx((19 + 9 * math.sqrt(2)) / 2, abs=0.01)
    assert float(road["area_m2"]) == pytest.approx(7.5)
    assert float(road["percent"]) == pytest.approx(100 * 30 / 599, abs=0.01)
    assert (by_class["water"]["pixels"], by_class["water"]["regions"]) == ("9", "1")
    assert source.problems == []


def test_without_a_pixel_size_there_are_pixels_only(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", partial=True)
    _, source = world.export(measurements.WRITER, tmp_path / "all.csv")
    table = rows(tmp_path / "all.csv")
    assert len(table) == 3 * (3 + 2)
    assert {row["area_m2"] for row in table} == {""}
    assert any("no image has a pixel size" in loss for loss in measurements.WRITER.losses(source))
    counted = sum(int(row["pixels"]) for row in table if row["id"] == "photo2" and row["task"] == "things")
    assert counted == int((world.labels["photo2", "2"] != 255).sum())


def test_a_class_that_is_nowhere_has_zeros(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", count=1)
    world.labels = {("photo0", "2"): np.zeros_like(world.labels["photo0", "2"])}
    world.export(measurements.WRITER, tmp_path / "all.csv")
    (row,) = (row for row in rows(tmp_path / "all.csv") if row["class"] == "building")
    assert (row["pixels"], row["regions"], row["length_px"], row["percent"]) == ("0", "0", "0", "0")


# Data sets --------------------------------------------------------------------------------------------------


def test_a_data_set_has_folders_for_splits_and_a_card(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos", partial=True)
    first, second, third = world.images
    world.images = (first, replace(second, split="val"), replace(third, split="test"))
    exported, source = world.export(dataset.WRITER, tmp_path / "out")
    assert (source.problems, exported.copies) == ([], 3)
    out = tmp_path / "out"
    assert [name for name in files(out) if name.startswith("val")] == [
        "val/images/photo1.png",
        "val/masks/ground/photo1.png",
        "val/masks/things/photo1.png",
    ]
    assert (out / "val/images/photo1.png").read_bytes() == (world.folder / "photo1.png").read_bytes()
    request = Request(out / "test" / "masks" / "ground", task=GROUND)
    (label,) = read_labels(index_png.READER, request, world.images[2:], world.path)
    assert isinstance(label, ImportedLabel)
    assert np.array_equal(label.label, world.labels["photo2", "1"])
    card = (out / "README.md").read_text()
    pixels_of_water = sum(int((world.labels[f"photo{n}", "1"] == 2).sum()) for n in range(3))
    assert f"| 2 | water | #4080E0 | {pixels_of_water} |" in card
    assert "Masks in `masks/ground`: 1 in train, 1 in val, 1 in test." in card
    assert "what was not painted is unknown" in card
    assert "## Licence" in card
    assert not any("train" in loss for loss in dataset.WRITER.losses(source))


def test_a_card_shows_names_as_they_are_written() -> None:
    assert as_markdown("a|b*c") == r"a\|b\*c"
