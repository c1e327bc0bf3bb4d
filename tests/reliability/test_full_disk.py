"""A disk that fills while somebody paints: painting goes on, nothing is half-written, all is saved with space again.

MASKLOOM_FULL_DISKS sets how often (6 by default). Needs root, for a small file system of its own.
"""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.label_writer import LabelWriter
from core.labels import UNLABELLED, Stroke
from core.project import Project, add_task, new_task
from core.storage import ProjectFolder

if TYPE_CHECKING:
    from pathlib import Path

TIMES = int(os.environ.get("MASKLOOM_FULL_DISKS", "6"))
SHAPE = (80, 100)


@pytest.fixture
def small_disk(tmp_path):
    mount = tmp_path / "small"
    mount.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(mount)]
    if os.name == "nt" or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")
    yield mount
    subprocess.run(["umount", "-l", str(mount)], check=True)


def fill(path: Path, leave: int) -> None:
    """Take all space on the disk but about `leave` bytes."""
    with open(path, "wb", buffering=0) as ballast:
        with contextlib.suppress(OSError):
            while True:
                ballast.write(bytes(4096))
        ballast.truncate(max(0, ballast.tell() - leave))


def paint(folder: ProjectFolder, dice: random.Random) -> np.ndarray:
    """One stroke of speckles, which pack badly; the label afterwards."""
    label = folder.labels.edit("a", "road", SHAPE)
    stroke = Stroke(label, "a", "road", dice.randrange(4), "brush")
    for _ in range(dice.randint(1, 60)):
        x, y = dice.uniform(0, SHAPE[1]), dice.uniform(0, SHAPE[0])
        stroke.line(x, y, x, y, dice.uniform(0.5, 3))
    change = stroke.finish()
    if change is not None:
        folder.labels.commit(change)
    folder.labels.wait_durable()
    return label.copy()


def die(folder: ProjectFolder) -> None:
    """What is left of a project when its process is killed."""
    folder.labels.writer.close()
    assert folder._lock is not None
    folder._lock.release()


def test_a_disk_that_fills_costs_nothing_that_was_durable(small_disk, monkeypatch):
    monkeypatch.setattr(LabelWriter, "quiet_seconds", 0.005)
    monkeypatch.setattr(LabelWriter, "retry_seconds", 0.01)
    dice = random.Random(int(os.environ.get("MASKLOOM_SEED", "0")))
    empty = Project("full")
    path = small_disk / "project"
    ProjectFolder.create(path, add_task(empty, new_task(empty, "road", tuple("abcd")))).close()
    state = np.full(SHAPE, UNLABELLED, np.uint8)
    refused = 0
    for number in range(TIMES):
        folder, _ = ProjectFolder.open(path)
        assert folder.problems == ()
        told: list[str] = []
        saved = threading.Event()
        folder.labels.on_problem = told.append
        folder.labels.on_saved = saved.set
        states = [state]
        certain = 0
        fill(small_disk / "ballast", dice.choice([0, 5_000, 12_000]))
        for _ in range(dice.randint(20, 60)):
            states.append(paint(folder, dice))
            if folder.labels.saved:
                certain = len(states) - 1
        refused += bool(told)
        assert all("the disk is full. Free some space" in sentence for sentence in told)
        if number % 2:  # killed on the full disk: what was durable is there, and no half of a stroke
            die(folder)
        (small_disk / "ballast").unlink()
        if number % 2 == 0:
            assert folder.labels.saved or saved.wait(20)
            die(folder)
            certain = len(states) - 1
        again, _ = ProjectFolder.open(path)
        label = again.labels.copy("a", "road")
        found = states[0] if label is None else label
        assert any(np.array_equal(found, each) for each in states[certain:])
        again.close()
        assert not list(path.rglob("*.tmp"))
        state = found
    assert refused
