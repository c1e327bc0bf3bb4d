"""Masks of real data sets, imported by command and by the session, are what their mapping says, pixel for pixel."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from core.cli import run
from core.evenly import evenly
from core.images.bands import read_channels
from core.images.pixels import as_floats
from core.images.reading import read_image
from core.project.folder import ProjectFolder

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.session import Session

SETS = (("street", "mapping"), ("street", "fusion"), ("aerial", "mapping"), ("cardiac", "mapping"))
Labels = dict[tuple[str, str], np.ndarray]
IMAGES = int(os.environ.get("MASKLOOM_DATA_IMAGES", "3"))
"""Of each split."""


def data(name: str) -> Path:
    folder = Path(os.environ.get("MASKLOOM_DATA", "")) / name
    if not os.environ.get("MASKLOOM_DATA") or not folder.is_dir():
        pytest.skip("needs the street, aerial and cardiac sets: set MASKLOOM_DATA")
    return folder


def token_value(token: int | str) -> int:
    return int(token[1:], 16) if isinstance(token, str) else token


def converted(mask: Path, mapping: Path) -> dict[str, np.ndarray]:
    """By task name, from the mask's values alone, and without the program."""
    source = cv2.imread(str(mask), cv2.IMREAD_UNCHANGED)
    assert source is not None
    if source.ndim == 3:
        source = source[..., :3].astype(np.int64) @ np.array([1, 1 << 8, 1 << 16])
    labels = {}
    for task, spec in json.loads(mapping.read_text())["tasks"].items():
        label = np.full(source.shape, 255, np.uint8)
        for index, tokens in enumerate(spec["classes"].values()):
            if "*" in tokens:
                label[...] = index
        for index, tokens in enumerate(spec["classes"].values()):
            for token in tokens:
                if token != "*":
                    label[source == token_value(token)] = index
        for token in spec["unlabelled"]:
            label[source == token_value(token)] = 255
        labels[task] = label
    return labels


def chosen(folder: Path) -> dict[str, list[Path]]:
    """Some images of each split."""
    return {
        split: evenly(sorted((folder / split / "images").iterdir()), IMAGES) for split in ("train", "val")
    }


def wanted(folder: Path, mapping: Path, images: dict[str, list[Path]]) -> Labels:
    """By image and task name."""
    return {
        (image.name, task): label
        for split, paths in images.items()
        for image in paths
        for task, label in converted(folder / split / "masks" / f"{image.stem}.png", mapping).items()
        if (label != 255).any()
    }


def labels_in(path: Path) -> Labels:
    """What a project holds, by image and task name."""
    folder, project = ProjectFolder.open(path)
    names = {image.id: image.name for image in project.images}
    tasks = {task.id: task.name for task in project.tasks}
    labels: Labels = {}
    for image, task in folder.labels.labelled():
        label = folder.labels.copy(image, task)
        assert label is not None
        labels[names[image], tasks[task]] = label
    folder.close()
    return labels


def assert_equal(labels: Labels, expected: Labels) -> None:
    assert labels.keys() == expected.keys()
    assert [key for key, label in expected.items() if not np.array_equal(labels[key], label)] == []


@pytest.mark.parametrize(("name", "mapping"), SETS)
def test_by_command(tmp_path: Path, name: str, mapping: str) -> None:
    folder, project = data(name), tmp_path / "project"
    images = chosen(folder)
    assert run(["new", str(project)]) == 0
    for split, paths in images.items():
        call = [
            "import",
            str(project),
            "--images",
            *map(str, paths),
            "--masks",
            str(folder / split / "masks"),
        ]
        assert run([*call, "--mapping", str(folder / f"{mapping}.json"), "--split", split, "--strict"]) == 0
    assert_equal(labels_in(project), wanted(folder, folder / f"{mapping}.json", images))


@pytest.mark.parametrize(("name", "mapping"), SETS)
def test_by_the_session(
    new_session: Callable[[], Session], qtbot: QtBot, tmp_path: Path, name: str, mapping: str
) -> None:
    folder, session = data(name), new_session()
    session.create(tmp_path / "project", name)
    images = chosen(folder)
    for paths in images.values():
        with qtbot.waitSignal(session.images_changed, timeout=100_000):
            session.images.add(paths, split="train")
    for split, paths in images.items():
        (tmp_path / "masks" / split).mkdir(parents=True)
        for path in paths:
            shutil.copy(folder / split / "masks" / f"{path.stem}.png", tmp_path / "masks" / split)
    with qtbot.waitSignal(session.importing.ended, timeout=300_000) as ended:
        session.importing.start(tmp_path / "masks", mapping=folder / f"{mapping}.json")
    assert ended.args[0].problems == ()
    session.shut_down()
    assert_equal(labels_in(tmp_path / "project"), wanted(folder, folder / f"{mapping}.json", images))


def test_sixteen_bits_are_stretched_between_their_own_percentiles() -> None:
    """Heart MRI fills a fraction of 16 bits: cutting off the lower byte would leave a handful of greys."""
    for path in evenly(sorted((data("cardiac") / "train" / "images").iterdir()), 5):
        source = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
        assert source is not None
        assert source.dtype == np.uint16
        low, high = np.percentile(source, (0.5, 99.5))
        image, learned = read_image(path), as_floats(read_channels(path, 3))
        exact = np.clip((source - low) / (high - low), 0, 1) * 255
        assert np.abs(image[..., 0] - exact).max() <= 1
        assert np.abs(learned[..., 0] - exact).max() <= 1 / 257
        within = source[(source > low) & (source < high)]
        assert len(np.unique(learned)) >= len(np.unique(within))  # none of the greys is lost to the network
        assert len(np.unique(image)) > 0.9 * min(256, len(np.unique(source)))
