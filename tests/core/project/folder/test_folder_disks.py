"""Full disks, and folders that can't be written to."""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import threading
from dataclasses import replace

import numpy as np
import pytest

from core.project.file import parse_project
from core.project.folder import ProjectFolder, StorageError
from tests.core.project.folder.conftest import paint

FULL = OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_leaves_the_old_project_and_saving_is_tried_again(folder, project, monkeypatch):
    saved, problems = threading.Event(), []
    folder.labels.on_saved = saved.set
    folder.labels.on_problem = problems.append
    full = threading.Event()
    full.set()
    real = os.fsync

    def fsync(handle):
        if full.is_set():
            raise FULL
        real(handle)

    monkeypatch.setattr("core.atomic.os.fsync", fsync)
    with pytest.raises(
        StorageError, match=r"project\.json could not be saved: the disk is full. Free some space"
    ):
        folder.save(replace(project, name="new"))
    assert parse_project((folder.path / "project.json").read_bytes()) == project
    assert not folder.labels.saved
    assert len(problems) == 1
    with pytest.raises(StorageError, match="close the project again"):
        folder.close()
    full.clear()
    assert saved.wait(20)
    assert parse_project((folder.path / "project.json").read_bytes()).name == "new"
    assert folder.labels.saved
    assert not list(folder.path.rglob("*.tmp"))


def test_closing_on_a_full_disk_can_be_given_up(folder, project, monkeypatch):
    def refuse(*arguments):
        raise FULL

    monkeypatch.setattr("core.labels.journal.os.write", refuse)
    monkeypatch.setattr("core.labels.files.write_index_mask", refuse)
    paint(folder)
    with pytest.raises(StorageError, match="could not be saved"):
        folder.close()
    folder.close(give_up=True)
    monkeypatch.undo()
    again, loaded = ProjectFolder.open(folder.path)
    assert loaded == project
    assert again.labels.get("a", "road") is None
    again.close()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="a small file system needs root")
def test_a_real_full_disk(tmp_path, project):
    mount = tmp_path / "small"
    mount.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(mount)], capture_output=True
    )
    if done.returncode != 0:
        pytest.skip("no file system can be mounted here")
    try:
        folder = ProjectFolder.create(mount / "harbour", project)
        told, saved = [], threading.Event()
        folder.labels.on_problem = told.append
        folder.labels.on_saved = saved.set
        with open(mount / "ballast", "wb", buffering=0) as ballast, contextlib.suppress(OSError):
            while True:
                ballast.write(bytes(1024))
        noise = np.random.default_rng(0).integers(0, 2, (100, 90), np.uint8)
        for number in range(6):
            folder.labels.replace(f"n{number}", "road", noise)
            folder.labels.wait_durable()
        assert "the disk is full" in told[0]
        with pytest.raises(StorageError, match="disk is full"):
            folder.save(replace(project, name="new"))
        assert parse_project((folder.path / "project.json").read_bytes()) == project
        (mount / "ballast").unlink()
        assert saved.wait(20)
        folder.close()
        again, loaded = ProjectFolder.open(mount / "harbour")
        assert loaded.name == "new"
        assert all(np.array_equal(again.labels.get(f"n{n}", "road"), noise) for n in range(6))
        again.close()
    finally:
        subprocess.run(["umount", "-l", str(mount)], check=True)


def refuse_lock(monkeypatch, number):
    real = os.open

    def refuse(path, *arguments):
        if str(path).endswith("-lock"):
            raise OSError(number, os.strerror(number))
        return real(path, *arguments)

    monkeypatch.setattr("core.project.lock.os.open", refuse)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_without_write_permission_a_project_opens_for_looking(folder, project, monkeypatch, number):
    label = paint(folder)
    folder.close()
    refuse_lock(monkeypatch, number)
    again, loaded = ProjectFolder.open(folder.path)
    assert loaded == project
    assert again.read_only
    assert "could not be written" in again.read_only_reason
    assert "copy the project" in again.read_only_reason
    assert np.array_equal(again.labels.get("a", "road"), label)
    with pytest.raises(StorageError, match="could not be written"):
        again.save(project)
    with pytest.raises(StorageError, match="could not be written"):
        again.labels.edit("a", "road", (6, 8))
    again.close()


def test_without_write_permission_no_project_is_made(tmp_path, project, monkeypatch):
    refuse_lock(monkeypatch, errno.EACCES)
    with pytest.raises(
        StorageError, match=r"You do not have permission to create a project in .* Choose another folder"
    ):
        ProjectFolder.create(tmp_path / "new", project)
