"""Two people's projects of the same images: 32 x 24 pixels, a task road with the classes background and road."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.project.adding import Chosen, gather_images
from core.project.folder import ProjectFolder
from core.project.image_files import with_digests
from core.project.model import Project, add_images, add_task, new_task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SHAPE = (24, 32)
Side = tuple[ProjectFolder, Project]


def half(left: int, right: int, at: int = 16) -> np.ndarray:
    """A label with one class left of a column and another one right of it."""
    label = np.full(SHAPE, right, np.uint8)
    label[:, :at] = left
    return label


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    rng = np.random.default_rng(1)
    for number in range(3):
        Image.fromarray(rng.integers(0, 255, (*SHAPE, 3), np.uint8)).save(folder / f"scene{number}.png")
    return folder


@pytest.fixture
def make_side(tmp_path: Path) -> Iterator[Callable[..., Side]]:
    """Makes a project; labels by image id and task id."""
    opened: list[ProjectFolder] = []

    def make(
        name: str,
        images: Path,
        labels: dict[tuple[str, str], np.ndarray],
        tasks: tuple[tuple[str, tuple[str, ...]], ...] = (("road", ("background", "road")),),
        *,
        copy: bool = False,
    ) -> Side:
        project = Project(name)
        for task, classes in tasks:
            project = add_task(project, new_task(project, task, classes))
        folder = ProjectFolder.create(tmp_path / name, project)
        opened.append(folder)
        added = gather_images(Chosen((images,)), project, folder.path, split="train", copy=copy)
        project = add_images(project, added.entries)
        sizes: dict[str, dict[str, tuple[int, int]]] = {}
        for (image, task), label in labels.items():
            folder.labels.put(image, task, label)
            sizes.setdefault(image, {})[task] = (label.shape[0], label.shape[1])
        project = with_digests(project, folder, sizes)
        folder.save(project)
        folder.labels.flush()
        return folder, project

    yield make
    for folder in opened:
        folder.close(give_up=True)


@pytest.fixture
def yours(make_side: Callable[..., Side], pictures: Path) -> Side:
    return make_side("yours", pictures, {(f"scene{n}", "road"): half(0, 1) for n in range(2)})


@pytest.fixture
def theirs(make_side: Callable[..., Side], pictures: Path, tmp_path: Path) -> Side:
    """The same images elsewhere under other names; the classes are the other way round."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for path in pictures.iterdir():
        (elsewhere / path.name.replace("scene", "foto")).write_bytes(path.read_bytes())
    labels = {
        ("foto0", "road"): half(1, 0, 16),
        ("foto1", "road"): half(1, 0, 20),
        ("foto2", "road"): half(1, 0),
    }
    return make_side("theirs", elsewhere, labels, (("Road", ("road", "background", "mud")),))


def without_digests(project: Project) -> Project:
    """As it is before the images are labelled."""
    images = tuple(
        replace(i, file=replace(i.file, digest="")) if i.file is not None else i for i in project.images
    )
    return replace(project, images=images)
