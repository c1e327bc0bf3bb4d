"""A project of four small images as a script makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.scripting.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHAPE = (48, 64)
TASKS = {"side": ["left", "right"], "tone": ["dark", "bright", "pale"]}


def write_images(root: Path) -> None:
    """Images that are bright on the right, and masks of them: 1 on the right."""
    for folder in ("photos", "masks", "new photos"):
        (root / folder).mkdir()
    for number in range(4):
        mask = np.zeros(SHAPE, np.uint8)
        mask[:, 16 + 8 * number :] = 1
        noise = np.random.default_rng(number).integers(0, 60, (*SHAPE, 3))
        photo = Image.fromarray((noise + 150 * mask[..., None]).astype(np.uint8))
        photo.save(root / "photos" / f"{number}.png")
        Image.fromarray(mask).save(root / "masks" / f"{number}.png")
        photo.save(root / "new photos" / f"new {number}.png")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_images(tmp_path)
    return tmp_path


@pytest.fixture
def project(root: Path) -> Iterator[Project]:
    with Project.create(root / "harbour", TASKS) as project:
        project.add_images(root / "photos", split="train")
        yield project
