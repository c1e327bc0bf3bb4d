"""What an export finds out about a project's images and labels."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.export import examples
from core.export.examples import Examples
from core.export.image_facts import ImageFacts, image_facts
from core.project.folder import ProjectFolder
from core.project.model import Class, ImageEntry, Project, Task
from core.project.settings import Normalisation, Preprocessing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TASK = Task("road", "road", (Class("none", "#000000"), Class("road", "#ff0000")))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[ProjectFolder]:
    """Of images a (train), b (val) and c (missing)."""
    for number, name in enumerate("ab"):
        pixels = np.full((6, 8, 3), 10 + number, np.uint8)
        Image.fromarray(pixels).save(tmp_path / f"{name}.png")
    images = tuple(
        ImageEntry(name, str(tmp_path / f"{name}.png"), split, 8, 6)  # type: ignore[arg-type]
        for name, split in (("a", "train"), ("b", "val"), ("c", "val"))
    )
    opened = ProjectFolder.create(tmp_path / "project", Project("p", (TASK,), images))
    yield opened
    opened.close()


def project(folder: ProjectFolder, tmp_path: Path) -> Project:
    return ProjectFolder.open(folder.path, to_look=True)[1]


def test_pixel_sizes_are_those_that_were_said(folder: ProjectFolder, tmp_path: Path) -> None:
    plain = project(folder, tmp_path)
    assert image_facts(folder, plain) == ImageFacts()
    assert image_facts(folder, replace(plain, pixel_size=0.2)) == ImageFacts(0.2)
    first, *others = replace(plain, pixel_size=0.2).images
    images = (replace(first, pixel_size=0.5), *others)
    assert image_facts(folder, replace(plain, pixel_size=0.2, images=images)) == ImageFacts(0.2, True)


def test_an_image_with_more_than_8_bits_is_deep(folder: ProjectFolder, tmp_path: Path) -> None:
    Image.fromarray(np.full((6, 8), 4000, np.uint16)).save(tmp_path / "b.png")
    assert image_facts(folder, project(folder, tmp_path)).deep


def test_examples_are_labelled_val_images_before_others(folder: ProjectFolder, tmp_path: Path) -> None:
    label = np.zeros((6, 8), np.uint8)
    folder.labels.put("a", "road", label)
    looked_at = Examples(folder, project(folder, tmp_path), Preprocessing())
    assert [e.image[0, 0, 0, 0] for e in looked_at.labelled(9)] == [10]
    folder.labels.put("b", "road", label + 1)
    (example,) = looked_at.labelled(9)
    assert example.image.shape == (1, 3, 6, 8)
    assert example.image[0, 0, 0, 0] == 11
    np.testing.assert_array_equal(example.labels["road"], label + 1)
    assert len(list(looked_at.images(9))) == 2  # c is missing


def test_of_large_images_the_middle_is_used(
    folder: ProjectFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examples, "_SIDE", 4)
    label = np.arange(48, dtype=np.uint8).reshape(6, 8) % 2
    folder.labels.put("b", "road", label)
    (example,) = Examples(folder, project(folder, tmp_path), Preprocessing()).labelled(9)
    assert example.image.shape == (1, 3, 4, 4)
    np.testing.assert_array_equal(example.labels["road"], label[1:5, 2:6])


def test_what_the_graph_does_is_not_done_before_it(folder: ProjectFolder, tmp_path: Path) -> None:
    limits = Normalisation(by="project", limits=((10, 20),))
    for how, first in ((limits, 10), (Normalisation(by="image"), 10)):
        looked_at = Examples(folder, project(folder, tmp_path), Preprocessing(normalisation=how))
        assert next(looked_at.images(9))[0, 0, 0, 0] == first
