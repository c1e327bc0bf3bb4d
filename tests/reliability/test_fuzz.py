"""Damaged files of a project: opened, or refused in a sentence; never another error, and nothing overwritten.

MASKLOOM_FUZZ sets how many files are damaged (80 by default): project.json, its versions, PNGs, journals, backups,
and a quarter as many models.
"""

from __future__ import annotations

import os
import random
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.cli import run
from core.images.reading import ImageError, read_image
from core.labels.stroke import Stroke
from core.labels.writer import LabelWriter
from core.project.file import read_project
from core.project.folder import ProjectFolder, StorageError
from core.project.model import ImageEntry, Project, add_task, new_task

if TYPE_CHECKING:
    from pathlib import Path

FILES = int(os.environ.get("MASKLOOM_FUZZ", "80"))
SHAPE = (40, 50)


def paint(folder: ProjectFolder, image: str, value: int) -> None:
    label = folder.labels.edit(image, "road", SHAPE)
    stroke = Stroke(label, image, "road", value, "brush")
    stroke.line(5, 5, 40, 30, 4)
    change = stroke.finish()
    if change is not None:
        folder.labels.commit(change)


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A project as a crash leaves it: two labels in PNGs, strokes of two more in the journal."""
    path = tmp_path_factory.mktemp("fuzz") / "project"
    empty = Project("fuzz", images=tuple(ImageEntry(i, f"images/{i}.png", "val", 50, 40) for i in "abcd"))
    project = add_task(empty, new_task(empty, "road", ("background", "road")))
    folder = ProjectFolder.create(path, project)
    paint(folder, "a", 1)
    paint(folder, "b", 0)
    folder.labels.flush()
    for image in "abcd":
        paint(folder, image, 2)
    folder.backup_labels([(image, "road") for image in "abcd"], "try")
    folder.save(replace(project, name="fuzzed"))
    folder.labels.wait_durable()
    crashed = path.with_name("crashed")
    shutil.copytree(path, crashed, ignore=shutil.ignore_patterns(".maskloom-lock"))
    folder.close()
    return crashed


def damaged(data: bytes, dice: random.Random) -> bytes:
    result = bytearray(data)
    for _ in range(dice.randint(1, 6)):
        place = dice.randrange(len(result)) if result else 0
        match dice.randrange(6):
            case 0:
                result[place : place + 1] = bytes([dice.randrange(256)])
            case 1:
                del result[place : place + dice.randint(1, 40)]
            case 2:
                result[place:place] = dice.randbytes(dice.randint(1, 40))
            case 3:
                del result[place:]
            case 4:
                result[place : place + 30] = bytes(30)
            case _:
                other = dice.randrange(len(result)) if result else 0
                result[place : place + 20] = result[other : other + 20]
    return bytes(result)


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::RuntimeWarning")
def test_damaged_files_are_opened_or_refused_in_words(original, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(LabelWriter, "quiet_seconds", 0.0)  # the thread writes all the while
    dice = random.Random(int(os.environ.get("MASKLOOM_SEED", "0")))
    names = [
        "project.json",
        "labels/road/a.png",
        "labels/road/b.png",
        "journal/000002.journal",
        "backups/000001/backup.json",
        "backups/000001/road/a.png",
        "versions/000001.json",
    ]
    opened = 0
    told: list[tuple[str, str]] = []  # a file's name, and the sentence that must hold it
    for number in range(FILES):
        path = tmp_path / f"p{number}"
        shutil.copytree(original, path)
        victim = path / names[number % len(names)]
        content = damaged(victim.read_bytes(), dice)
        victim.write_bytes(content)
        try:
            folder, project = ProjectFolder.open(path)
        except StorageError as error:
            told.append((victim.name, str(error)))
            assert victim.read_bytes() == content
            shutil.rmtree(path)
            continue
        opened += 1
        unreadable = use(folder, project, told)
        folder.close()
        check_kept(path, victim, content, unreadable)
        assert run(["info", str(path), "--json"]) in (0, 2)
        assert "Traceback" not in capsys.readouterr().err
        shutil.rmtree(path)
    assert opened >= FILES // 3
    assert all(name in sentence for name, sentence in told)


def use(folder: ProjectFolder, project: Project, told: list[tuple[str, str]]) -> bool:
    """Do what the window does; whether a label could not be read."""
    unreadable = False
    for image in project.images:
        for task in project.tasks:
            try:
                label = folder.labels.get(image.id, task.id)
                folder.labels.pixel_counts(image.id, task.id)
                if label is not None and label.shape == SHAPE:
                    paint(folder, image.id, 1)
            except StorageError as error:
                told.append((f"{image.id}.png", str(error)))
                unreadable = True
    folder.labels.flush()
    folder.save(project)
    for backup in folder.backups():
        for key in backup.labels:
            try:
                folder.backed_up(backup, *key)
            except StorageError as error:
                told.append((f"{key[0]}.png", str(error)))
    for version in folder.versions():
        try:
            read_project(version)
        except StorageError as error:
            told.append((version.name, str(error)))
    return unreadable


def check_kept(path: Path, victim: Path, content: bytes, unreadable: bool) -> None:
    """A label that can't be read is as it was, its strokes in the journal; a damaged journal is kept."""
    if unreadable and victim.suffix == ".png":
        assert victim.read_bytes() == content
        assert list((path / "journal").glob("*.journal"))
    if "backups" in victim.parts:
        assert victim.read_bytes() == content
    aside = list((path / "journal").glob("*.damaged"))
    if aside:
        assert aside[0].read_bytes() == content


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::RuntimeWarning")
@pytest.mark.parametrize("suffix", ["png", "jpg", "tif", "webp"])
def test_damaged_images_are_read_or_refused_in_words(tmp_path, suffix):
    dice = random.Random(int(os.environ.get("MASKLOOM_SEED", "0")))
    path = tmp_path / f"image.{suffix}"
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (30, 40, 3), np.uint8)).save(path)
    data = path.read_bytes()
    refused: list[str] = []
    for _ in range(FILES):
        path.write_bytes(damaged(data, dice))
        try:
            assert read_image(path).dtype == np.uint8
        except ImageError as error:
            refused.append(str(error))
    assert refused
    assert all(path.name in sentence for sentence in refused)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A stored model, with its description."""
    from core.network.model_files import Description, save_model
    from core.network.multitask import MultiTaskNet

    task = new_task(Project("fuzz"), "road", ("background", "road"))
    folder = tmp_path_factory.mktemp("model") / "current"
    save_model(folder, MultiTaskNet({task.id: 2}, pretrained=False), Description(tasks=(task,)))
    return folder


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::RuntimeWarning")
def test_damaged_models_are_used_or_refused_in_words_and_never_overwritten(model):
    from core.network.model_files import ModelError
    from core.predicting.predictor import Predictor

    dice = random.Random(int(os.environ.get("MASKLOOM_SEED", "0")))
    refused: list[str] = []
    whole = {name: (model / name).read_bytes() for name in ("model.safetensors", "model.json")}
    for number in range(FILES // 4):
        name = "model.json" if number % 3 == 2 else "model.safetensors"
        head, rest = whole[name][:60_000], whole[name][60_000:]  # most of what can go wrong is in the header
        content = damaged(head, dice) + rest if dice.random() < 0.8 else damaged(whole[name], dice)
        (model / name).write_bytes(content)
        try:
            predictor = Predictor.load(model.parent, "current", "cpu")
            if number % 10 == 0:
                for answer in predictor.predict(np.zeros((*SHAPE, 3), np.uint8)).values():
                    assert answer.classes.shape == SHAPE
        except ModelError as error:
            refused.append(str(error))
        assert (model / name).read_bytes() == content
        (model / name).write_bytes(whole[name])
    assert refused
    assert all(str(model) in sentence for sentence in refused)
