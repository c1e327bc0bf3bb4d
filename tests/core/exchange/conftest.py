from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.exchange.source import Painted, Selection, Source
from core.labels.stroke import LabelChange
from core.project.folder import ProjectFolder
from core.project.model import ImageEntry, Project, add_task, new_task

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHAPE = (3, 4)
Labels = dict[tuple[str, str], np.ndarray]


class Harbour:
    """A project of two tasks and three images, a train, b val and c test, of which a and b are labelled."""

    def __init__(self, root: Path) -> None:
        project = Project("Harbour")
        for name, classes in (("road", ("background", "road")), ("water", ("none", "sea", "river"))):
            project = add_task(project, new_task(project, name, classes))
        photos = root / "photos"
        photos.mkdir()
        images = []
        for name, split in (("a", "train"), ("b", "val"), ("c", "test")):
            path = photos / f"{name}.tif"
            path.write_bytes(os.urandom(32))
            images.append(ImageEntry(name, str(path), split, SHAPE[1], SHAPE[0]))  # type: ignore[arg-type]
        self.project = replace(project, images=tuple(images))
        self.folder = ProjectFolder.create(root / "harbour", self.project)
        random = np.random.default_rng(0)
        self.labels: Labels = {
            (image, task.id): random.choice([*range(len(task.classes)), 255], SHAPE).astype(np.uint8)
            for image in "ab"
            for task in project.tasks
        }
        for key, label in self.labels.items():
            self.folder.labels.put(*key, label)

    def source(self, selection: Selection | None = None) -> Source:
        return Source(Painted(self.folder, self.project), self.project, selection)

    def paint(self, image_id: str, task_id: str, value: int) -> np.ndarray:
        """A stroke that is committed and in no PNG yet."""
        label = self.folder.labels.edit(image_id, task_id, SHAPE)
        before = label.copy()
        label[1, 1] = value
        change = LabelChange.between(image_id, task_id, before, label, "brush")
        assert change is not None
        self.folder.labels.commit(change)
        return label


@pytest.fixture
def harbour(tmp_path: Path) -> Iterator[Harbour]:
    made = Harbour(tmp_path)
    yield made
    made.folder.close()


def files(folder: Path) -> list[str]:
    """The files in a folder and below, by their paths in it."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
