"""The table of an import for files of shapes: classes with counts, what lies in no shape, and what is ignored."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.exchange.fitting import fit
from core.exchange.importing import merged, read_labels
from core.exchange.mapping import TaskMapping
from core.exchange.reader import ImportedLabel, Request
from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS
from core.exchange.values.looking import look
from core.exchange.values.offering import find_labels, offered
from core.exchange.values.scanning import SourceValue
from core.exchange.values.table import NOTHING, Meaning, Row, Table
from core.project.model import Project
from tests.core.exchange.formats.drawn_world import TASKS, World, drawn_world, equal

if TYPE_CHECKING:
    from pathlib import Path

    from core.project.model import Task

COCO = READERS["coco"]


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Three images, and their labels of both tasks in one COCO file."""
    made = drawn_world(tmp_path / "photos")
    made.export(WRITERS["coco"], tmp_path / "out", Selection(folders=False))
    return made


def test_all_classes_are_listed_in_the_order_of_the_file(world: World, tmp_path: Path) -> None:
    looked = look(COCO, Request(tmp_path / "out"), world.images, world.path, TASKS)
    tokens = [value.token for value in looked.scan.values]
    assert tokens == ["ground/other", "ground/road", "ground/water", "things/nothing", "things/building"]
    assert looked.scan.pixels == sum(label.size for (_, task), label in world.labels.items() if task == "1")
    road = looked.scan.values[1]
    assert road.pixels == sum(int((world.labels[f"photo{n}", "1"] == 1).sum()) for n in range(3))
    assert road.masks == 3


def test_what_the_table_says_is_imported_as_it_was(world: World, tmp_path: Path) -> None:
    """Overlapping tasks: a shape of one erases nothing of the other."""
    looked = look(COCO, Request(tmp_path / "out"), world.images, world.path, ())
    mappings = looked.guess.table.mappings(of_shapes=True)
    fitted = fit(Project("world", (), world.images), mappings, add_classes=True)
    labels = {}
    for label in read_labels(COCO, Request(tmp_path / "out", fitted.mappings), world.images, world.path):
        assert isinstance(label, ImportedLabel)
        labels[label.image_id, label.task_name] = label.label
    assert equal(labels, world.by_name())


@pytest.mark.parametrize("tasks", [(), TASKS])
def test_unlabelled_pixels_of_a_task_erase_nothing_of_another(
    tmp_path: Path, tasks: tuple[Task, ...]
) -> None:
    world = drawn_world(tmp_path / "photos", partial=True)
    world.export(WRITERS["coco"], tmp_path / "out", Selection(folders=False, partial=True))
    table = look(COCO, Request(tmp_path / "out"), world.images, world.path, tasks).guess.table
    assert table.columns == 1  # each class is of one task
    fitted = fit(Project("world", tasks, world.images), table.mappings(of_shapes=True))
    labels = {}
    for label in read_labels(COCO, Request(tmp_path / "out", fitted.mappings), world.images, world.path):
        assert isinstance(label, ImportedLabel)
        labels[label.image_id, label.task_name] = label.label
    assert equal(labels, world.by_name())


def test_a_class_that_no_image_that_was_counted_has_is_listed(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.exchange.values.scanning.MOST_MASKS", 1)
    content = json.loads((tmp_path / "out" / "labels.json").read_text())
    content["categories"].append({"id": 99, "name": "ground/rare", "supercategory": "ground"})
    (tmp_path / "out" / "labels.json").write_text(json.dumps(content))
    looked = look(COCO, Request(tmp_path / "out"), world.images, world.path, TASKS)
    assert "ground/rare" in [value.token for value in looked.scan.values]


def test_a_task_of_the_project_with_these_classes_is_proposed(world: World, tmp_path: Path) -> None:
    world.export(WRITERS["coco"], tmp_path / "single", Selection(tasks=("1",)))
    (tmp_path / "single" / "ground.json").rename(tmp_path / "single" / "instances.json")
    looked = look(COCO, Request(tmp_path / "single"), world.images, world.path, TASKS)
    assert {meaning.task for meaning in looked.guess.table.meanings()} == {"ground"}
    looked = look(COCO, Request(tmp_path / "single"), world.images, world.path, TASKS[1:])
    assert {meaning.task for meaning in looked.guess.table.meanings()} == {"instances"}


def test_shapes_that_are_ignored_leave_existing_labels(world: World, tmp_path: Path) -> None:
    world.export(WRITERS["coco"], tmp_path / "single", Selection(tasks=("1",)))
    mapping = TaskMapping("ground", ("other", "road", "water"), (("road", 1),), 0, ("water",))
    request = Request(tmp_path / "single", (mapping,))
    image = world.images[1]
    (item,) = [i for i in read_labels(COCO, request, [image], world.path) if isinstance(i, ImportedLabel)]
    exported = world.labels["photo1", "1"]
    existing = np.full(exported.shape, 2, np.uint8)
    result = merged(existing, item, keep=False)
    assert (result[exported == 2] == 2).all()
    assert (result[exported == 1] == 1).all()
    assert (item.label[exported == 2] == 255).all()


def test_what_is_found_is_counted_with_names(world: World, tmp_path: Path) -> None:
    first, second, third = world.images
    images = [first, replace(second, height=99), replace(third, path="other.png", id="other")]
    outlook = look(COCO, Request(tmp_path / "out"), images, world.path, TASKS).outlook
    assert (outlook.items, outlook.matched) == (3, 2)
    assert (outlook.missing, outlook.extra) == (("other.png",), ("photo2.png",))
    assert outlook.other_size == ("labels.json",)


def test_what_reads_a_file_is_offered(world: World, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert [reader.id for reader in offered(out)] == ["coco"]
    assert [reader.id for reader in offered(out / "labels.json")] == ["coco"]
    Image.fromarray(np.zeros((8, 15), np.uint8)).save(out / "photo0.png")
    assert [reader.id for reader in offered(out)] == ["coco", "mapped-masks"]
    assert [reader.id for reader in offered(world.folder)] == ["mapped-masks"]
    (tmp_path / "notes.txt").touch()
    assert {"coco", "mapped-masks"} <= {reader.id for reader in offered(tmp_path / "notes.txt")}


def test_labels_are_found_among_photos(world: World, tmp_path: Path) -> None:
    (tmp_path / "out" / "labels.json").rename(world.folder / "labels.json")
    labels = find_labels([world.folder], (), world.path)
    assert labels is not None
    assert (labels.title, len(labels.photos)) == (COCO.title, 3)
    labels = find_labels([world.folder], world.images, world.path)
    assert labels is not None
    assert labels.photos == ()


def test_in_files_of_shapes_a_class_of_one_task_says_nothing_of_the_others() -> None:
    road, roof, nothing = Meaning("ground", "road"), Meaning("things", "roof"), NOTHING
    table = Table(
        (
            Row(SourceValue("lane"), (road, nothing)),
            Row(SourceValue("house"), (nothing, roof)),
            Row(SourceValue("void"), (nothing, nothing)),
        )
    )
    ground, things = table.mappings(of_shapes=True)
    assert ground.values == (("lane", 0), ("void", 255))
    assert things.values == (("house", 0), ("void", 255))
    assert dict(table.mappings()[0].values) == {"lane": 0, "house": 255, "void": 255}  # of masks
