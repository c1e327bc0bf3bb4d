"""COCO against pycocotools: what we write is what it reads, pixel for pixel, and the other way round."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from pycocotools import mask as coco_mask
from pycocotools.coco import COCO

from core.exchange.exporting import export
from core.exchange.source import Selection, Source
from core.exchange.tables import READERS, WRITERS
from core.project.model import Project
from tests.core.exchange.formats.drawn_world import TASKS, drawn_world, equal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.core.exchange.formats.drawn_world import World

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # of its own

COCO_READER = READERS["coco"]


def painted_by_pycocotools(path: Path, world: World) -> dict[tuple[str, str], np.ndarray]:
    """The labels in a file of all tasks, made of nothing but what pycocotools says."""
    coco = COCO(str(path))
    labels: dict[tuple[str, str], np.ndarray] = {}
    values = {
        f"{task.name}/{entry.name}": (task.name, v) for task in TASKS for v, entry in enumerate(task.classes)
    }
    for annotation in coco.loadAnns(coco.getAnnIds()):
        image = coco.loadImgs(annotation["image_id"])[0]
        task, value = values[coco.loadCats(annotation["category_id"])[0]["name"]]
        shape = image["height"], image["width"]
        label = labels.setdefault(
            (image["file_name"].removesuffix(".png"), task), np.full(shape, 255, np.uint8)
        )
        mask = coco.annToMask(annotation).astype(bool)
        assert mask.sum() == annotation["area"] or "coco-polygons" in str(path)
        assert (label[mask] == 255).all()  # annotations of a task never lie over each other
        label[mask] = value
    return labels


@pytest.mark.parametrize("writer", ["coco", "coco-polygons"])
@pytest.mark.parametrize("seed", range(4))
def test_pycocotools_reads_the_same_masks(
    tmp_path: Path, writer: str, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    world = drawn_world(tmp_path / "photos", seed=seed)
    out = tmp_path / writer
    _, source = world.export(WRITERS[writer], out, Selection(folders=False))
    assert equal(painted_by_pycocotools(out / "labels.json", world), world.by_name())
    assert any("holes were joined" in remark for remark in source.remarks) == (writer == "coco-polygons")
    assert len(source.remarks) <= 1


def test_boxes_and_areas_are_those_of_pycocotools(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos")
    world.export(WRITERS["coco"], tmp_path / "out")
    for path in (tmp_path / "out").glob("*.json"):
        for annotation in json.loads(path.read_text())["annotations"]:
            runs = {**annotation["segmentation"], "counts": annotation["segmentation"]["counts"].encode()}
            assert annotation["bbox"] == coco_mask.toBbox(runs).tolist()
            assert annotation["area"] == coco_mask.area(runs)


# In ---------------------------------------------------------------------------------------------------------


def content(*annotations: dict[str, Any], **others: Any) -> dict[str, Any]:
    """A file about the two first images of a drawn world."""
    return {
        "images": [
            {"id": 7, "file_name": "photo0.png", "width": 15, "height": 8},
            {"id": "b", "file_name": "photo1.png", "width": 13, "height": 11},
        ],
        "categories": [{"id": 3, "name": "road"}, {"id": 1, "name": "water"}],
        "annotations": [{"id": n, "iscrowd": 0, **each} for n, each in enumerate(annotations)],
        **others,
    }


def read(tmp_path: Path, text: dict[str, Any]) -> tuple[dict[tuple[str, str], np.ndarray], list[str]]:
    world = drawn_world(tmp_path / "photos")
    path = tmp_path / "ground.json"
    path.write_text(json.dumps(text))
    labels, problems = world.imported(COCO_READER, path)
    return labels, [problem.text for problem in problems]


@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize("crowd", [0, 1])
def test_run_lengths_of_pycocotools(tmp_path: Path, *, compressed: bool, crowd: int) -> None:
    mask = np.random.default_rng(1).random((8, 15)) < 0.4
    encoded = coco_mask.encode(np.asfortranarray(mask.astype(np.uint8)))
    segmentation: dict[str, Any] = {"size": [8, 15], "counts": encoded["counts"].decode()}
    if not compressed:
        changes = np.flatnonzero(np.diff(mask.ravel("F"))) + 1
        runs = np.diff([0, *changes, mask.size]).tolist()
        segmentation["counts"] = [0, *runs] if mask[0, 0] else runs
        again = coco_mask.frPyObjects(segmentation, 8, 15)
        assert np.array_equal(coco_mask.decode(again), mask)
    annotation = {"image_id": 7, "category_id": 3, "iscrowd": crowd, "segmentation": segmentation}
    labels, _ = read(tmp_path, content(annotation))
    assert np.array_equal(labels["photo0", "ground"] == 1, mask)


SQUARE = [[2, 2, 6, 2, 6, 6, 2, 6]]


def test_categories_and_images_that_do_not_exist_are_named(tmp_path: Path) -> None:
    labels, problems = read(
        tmp_path,
        content(
            {"image_id": 7, "category_id": 3, "segmentation": SQUARE},
            {"image_id": 7, "category_id": 99, "segmentation": SQUARE},
            {"image_id": 8, "category_id": 3, "segmentation": SQUARE},
        ),
    )
    assert (labels["photo0", "ground"][2:6, 2:6] == 1).all()
    assert any("classes that the mapping does not list: category 99" in problem for problem in problems)
    assert any(
        "Annotation 2 in ground.json was skipped: it names an image" in problem for problem in problems
    )


def test_one_broken_annotation_leaves_the_others(tmp_path: Path) -> None:
    labels, problems = read(
        tmp_path,
        content(
            {"image_id": 7, "segmentation": SQUARE},
            {"image_id": 7, "category_id": 3, "segmentation": [[1, 2, 3]]},
            {"image_id": 7, "category_id": 3, "segmentation": [[1, 2, 3, 4]]},
            {"image_id": 7, "category_id": 3, "segmentation": [[1, 2, {}, 4, 5, 6]]},
            {"image_id": 7, "category_id": 3, "segmentation": {"size": [9, 9], "counts": "x"}},
            {"image_id": 7, "category_id": 3, "segmentation": {"size": [8, 15], "counts": [5]}},
            {
                "image_id": 7,
                "category_id": 3,
                "segmentation": {"size": [8, 15], "counts": [2**62, 2**62, 120]},
            },
            {"image_id": 7, "category_id": 1, "segmentation": SQUARE},
        ),
    )
    assert (labels["photo0", "ground"][2:6, 2:6] == 2).all()
    assert any("annotation 1: Object missing required field `category_id`" in problem for problem in problems)
    assert sum("of photo0.png in ground.json was skipped" in problem for problem in problems) == 6


def test_one_name_of_several_entries_is_one_image(tmp_path: Path) -> None:
    entry = {"file_name": "photo0.png", "width": 15, "height": 8}
    labels, _ = read(
        tmp_path,
        content(
            {"image_id": 1, "category_id": 3, "segmentation": SQUARE},
            {"image_id": 2, "category_id": 1, "segmentation": [[0, 0, 2, 0, 2, 2, 0, 2]]},
            images=[{"id": 1, **entry}, {"id": 2, **entry}, {"id": 2, **entry}],
        ),
    )
    assert (labels["photo0", "ground"][2:6, 2:6] == 1).all()
    assert (labels["photo0", "ground"][:2, :2] == 2).all()


def test_numbers_that_json_does_not_have(tmp_path: Path) -> None:
    annotation = {"image_id": 7, "category_id": 3, "segmentation": SQUARE, "area": float("nan")}
    labels, _ = read(tmp_path, content(annotation))
    assert (labels["photo0", "ground"][2:6, 2:6] == 1).all()


def test_a_broken_file_beside_others(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos")
    out = tmp_path / "out"
    world.export(WRITERS["coco"], out)
    (out / "things.json").write_bytes((out / "things.json").read_bytes()[:-40])
    labels, problems = world.imported(COCO_READER, out)
    assert {task for _, task in labels} == {"ground"}
    assert any("things.json could not be read" in problem.text for problem in problems)


@pytest.mark.parametrize(
    ("names", "task"),
    [
        (("annotations/instances_train2017.json", "annotations/instances_val2017.json"), "instances"),
        (("road-train.coco.json", "road-valid.coco.json"), "road.coco"),
        (("train.json", "test.json"), "set"),
    ],
)
def test_files_of_splits_are_one_task(tmp_path: Path, names: tuple[str, str], task: str) -> None:
    world = drawn_world(tmp_path / "photos")
    for number, name in enumerate(names):
        path = tmp_path / "set" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        annotation = {"image_id": 1, "category_id": 3, "segmentation": SQUARE}
        image = {
            "id": 1,
            "file_name": f"photo{number}.png",
            "width": 15 - 2 * number,
            "height": 8 + 3 * number,
        }
        path.write_text(json.dumps(content(annotation, images=[image])))
    labels, _ = world.imported(COCO_READER, tmp_path / "set", tasks=())
    assert labels.keys() == {("photo0", task), ("photo1", task)}
    labels, _ = world.imported(COCO_READER, tmp_path / "set" / names[1], tasks=())
    assert labels.keys() == {("photo1", task)}


def test_a_task_of_ours_may_be_called_like_a_split(tmp_path: Path) -> None:
    world = drawn_world(tmp_path / "photos")
    tasks = replace(TASKS[0], name="train"), replace(TASKS[1], name="road val")
    source = Source(world, Project("world", tasks, world.images))
    export(WRITERS["coco"], source, tmp_path / "out")
    assert [mapping.name for mapping in COCO_READER.tasks(tmp_path / "out")] == ["road val", "train"]
