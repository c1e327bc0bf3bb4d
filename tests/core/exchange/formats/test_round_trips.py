"""What is exported comes back pixel for pixel, in every format that goes both ways."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.exchange.source import Selection
from core.exchange.tables import READERS, WRITERS, recognised
from tests.core.exchange.formats.drawn_world import GROUND, drawn_world, equal

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = (
    ("coco", "coco"),
    ("coco-polygons", "coco"),
    ("geotiff", "geotiff"),
    ("labelme", "labelme"),
    ("labelme-polygons", "labelme"),
    ("yolo", "yolo"),
    ("cvat", "cvat"),
    ("coco-panoptic", "coco-panoptic"),
    ("label-studio", "label-studio"),
    ("qupath", "qupath"),
    ("imagej-roi", "imagej-roi"),
    ("ultralytics-semantic", "ultralytics-semantic"),
    ("mmseg", "mmseg"),
)
"""Of a writer and a reader."""
UNCOVERED = ("qupath", "imagej-roi")
"""There, what no shape covers is unlabelled, and asked about."""


@pytest.mark.parametrize(("writer", "reader"), PAIRS)
@pytest.mark.parametrize("folders", [True, False])
@pytest.mark.parametrize("partial", [False, True])
def test_labels_come_back_as_they_were(
    tmp_path: Path, writer: str, reader: str, *, folders: bool, partial: bool
) -> None:
    world = drawn_world(tmp_path / "photos", partial=partial)
    out = tmp_path / "out"
    exported, source = world.export(WRITERS[writer], out, Selection(folders=folders, partial=partial))
    assert (source.problems, len(exported.labels)) == ([], len(world.labels))
    assert [row.id for row in recognised(out)] == [reader]
    labels, problems = world.imported(READERS[reader], out)
    causes = {"pixels in no shape"} if partial and writer in UNCOVERED else set()
    assert {problem.cause for problem in problems} == causes
    assert equal(labels, world.by_name())


@pytest.mark.parametrize(("writer", "reader"), PAIRS)
def test_into_a_project_that_has_no_tasks_yet(tmp_path: Path, writer: str, reader: str) -> None:
    world = drawn_world(tmp_path / "photos")
    world.export(WRITERS[writer], tmp_path / "out", Selection(folders=False))
    labels, problems = world.imported(READERS[reader], tmp_path / "out", tasks=())
    assert problems == []
    assert equal(labels, world.by_name())  # classes come in the order of the project


@pytest.mark.parametrize(("writer", "reader"), PAIRS)
@pytest.mark.parametrize("name", ["ground", "what is this?"])
def test_the_only_task_keeps_its_name_in_a_file_about_all_tasks(
    tmp_path: Path, writer: str, reader: str, name: str
) -> None:
    world = drawn_world(tmp_path / "photos", tasks=(replace(GROUND, name=name),))
    world.export(WRITERS[writer], tmp_path / "out", Selection(folders=False))
    labels, problems = world.imported(READERS[reader], tmp_path / "out", tasks=())
    assert problems == []
    assert equal(labels, world.by_name())


@pytest.mark.parametrize("writer", ["coco", "label-studio"])
def test_that_name_is_in_the_file_itself_where_it_can_hold_it(tmp_path: Path, writer: str) -> None:
    world = drawn_world(tmp_path / "photos", tasks=(GROUND,))
    world.export(WRITERS[writer], tmp_path / "out", Selection(folders=False))
    (tmp_path / "out" / f"about-{writer}.txt").unlink()
    labels, _ = world.imported(READERS[writer], tmp_path / "out" / "labels.json", tasks=())
    assert equal(labels, world.by_name())


@pytest.mark.parametrize(("writer", "reader"), PAIRS)
def test_images_of_one_name_in_two_folders(tmp_path: Path, writer: str, reader: str) -> None:
    """Their files are told apart by the list in the text file of the export."""
    world = drawn_world(tmp_path / "photos", count=2)
    for folder, image in zip("ab", world.images, strict=True):
        (world.folder / folder).mkdir()
        world.path(image).rename(world.folder / folder / "photo.png")
    first, second = world.images
    world.images = replace(first, path="a/photo.png"), replace(second, path="b/photo.png")
    for folders in (True, False):
        out = tmp_path / f"out{folders}"
        world.export(WRITERS[writer], out, Selection(folders=folders))
        labels, problems = world.imported(READERS[reader], out)
        assert problems == []
        assert equal(labels, world.by_name())


@pytest.mark.parametrize("writer", [row.id for row in WRITERS.values() if not row.knows_unlabelled])
def test_what_is_not_labelled_completely_is_left_out_and_named(tmp_path: Path, writer: str) -> None:
    world = drawn_world(tmp_path / "photos")
    world.labels["photo1", "1"][0, 0] = 255
    exported, source = world.export(WRITERS[writer], tmp_path / "out")
    assert ("photo1", "1") not in exported.labels
    assert len(exported.labels) == len(world.labels) - 1
    (problem,) = source.problems
    assert problem.startswith("photo1.png was left out for ground: 1% of it is unlabelled")
