"""A disk that fills while somebody paints: painting goes on, nothing is half-written, all is saved with space again.

MASKLOOM_FULL_DISKS sets how often (6 by default). On a small file system of its own where one may be mounted, and
everywhere on a disk that is only said to be full: the files' own writing gives up when a budget is spent.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import random
import subprocess
import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.labels.stroke import UNLABELLED, Stroke
from core.labels.writer import LabelWriter
from core.project.folder import ProjectFolder, StorageError
from core.project.model import Project, add_task, new_task

if TYPE_CHECKING:
    from pathlib import Path

TIMES = int(os.environ.get("MASKLOOM_FULL_DISKS", "6"))
SHAPE = (80, 100)


class SmallDisk:
    """A file system of half a megabyte."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def fill(self, leave: int) -> None:
        """Take all space but about `leave` bytes."""
        with open(self.path / "ballast", "wb", buffering=0) as ballast:
            with contextlib.suppress(OSError):
                while True:
                    ballast.write(bytes(4096))
            ballast.truncate(max(0, ballast.tell() - leave))

    def free(self) -> None:
        (self.path / "ballast").unlink()


class Budget:
    """So many bytes may still be written, and then none; the first write beyond it is cut short, as disks do."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path = path
        self._left = float("inf")
        self._lock = threading.Lock()
        monkeypatch.setattr("core.labels.journal.os", _CountedOs(self))
        monkeypatch.setattr("core.atomic.open", self._open, raising=False)

    def fill(self, leave: int) -> None:
        self._left = leave

    def free(self) -> None:
        self._left = float("inf")

    def take(self, wanted: int) -> int:
        """How many of the bytes may be written; OSError for none."""
        with self._lock:
            given = int(min(wanted, self._left))
            self._left -= given
        if wanted and not given:
            raise OSError(errno.ENOSPC, "No space left on device")
        return given

    def _open(self, path: Path, mode: str) -> _CountedFile:
        return _CountedFile(path, mode, self)


class _CountedFile(io.FileIO):
    def __init__(self, path: Path, mode: str, budget: Budget) -> None:
        super().__init__(path, mode)
        self._budget = budget

    def write(self, data: bytes) -> int:  # type: ignore[override]
        given = self._budget.take(len(data))
        super().write(data[:given])
        if given < len(data):
            raise OSError(errno.ENOSPC, "No space left on device")
        return given


class _CountedOs:
    """The module os, but for writing."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget

    def __getattr__(self, name: str) -> object:
        return getattr(os, name)

    def write(self, handle: int, data: bytes) -> int:
        return os.write(handle, data[: self._budget.take(len(data))])


@pytest.fixture(params=["mounted", "budget"])
def disk(request, tmp_path, monkeypatch):
    if request.param == "budget":
        yield Budget(tmp_path, monkeypatch)
        return
    mount = tmp_path / "small"
    mount.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(mount)]
    if os.name == "nt" or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")
    yield SmallDisk(mount)
    subprocess.run(["umount", "-l", str(mount)], check=True)


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


def back_up(folder: ProjectFolder) -> np.ndarray | None:
    """The label as a backup of now has it; None where the disk refuses one."""
    try:
        backup = folder.backup_labels([("a", "road")], "try")
    except StorageError as error:
        if "the disk is full" not in str(error):
            raise
        return None
    assert backup is not None
    return folder.backed_up(backup, "a", "road")


def die(folder: ProjectFolder) -> None:
    """What is left of a project when its process is killed."""
    folder.labels.writer.close()
    assert folder._lock is not None
    folder._lock.release()


def test_a_disk_that_fills_costs_nothing_that_was_durable(disk, monkeypatch):
    monkeypatch.setattr(LabelWriter, "quiet_seconds", 0.005)
    monkeypatch.setattr(LabelWriter, "retry_seconds", 0.01)
    dice = random.Random(int(os.environ.get("MASKLOOM_SEED", "0")))
    empty = Project("full")
    path = disk.path / "project"
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
        disk.fill(dice.choice([0, 5_000, 12_000]))
        for _ in range(dice.randint(20, 60)):
            states.append(paint(folder, dice))
            if folder.labels.saved:
                certain = len(states) - 1
            backed_up = back_up(folder)
            assert backed_up is None or np.array_equal(backed_up, states[-1])
        refused += bool(told)
        assert all("the disk is full. Free some space" in sentence for sentence in told)
        if number % 2:  # killed on the full disk: what was durable is there, and no half of a stroke
            die(folder)
        disk.free()
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
        assert not list(path.rglob(".making"))
        state = found
    assert refused
