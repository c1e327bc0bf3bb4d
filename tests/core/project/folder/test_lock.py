"""Who has a project's folder open, and what others may do."""

from __future__ import annotations

import errno
import json
import os
import socket
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.labels.stroke import Stroke
from core.project.folder import ProjectFolder, StorageError
from tests.core.project.folder.conftest import paint


def test_the_second_opening_is_read_only_and_says_who_has_it(folder, project):
    label = paint(folder)
    second, loaded = ProjectFolder.open(folder.path)
    assert loaded == project
    assert second.read_only
    assert (
        f"has the project open on {socket.gethostname()} (process {os.getpid()})" in second.read_only_reason
    )
    assert second.recovered == 0
    assert np.array_equal(second.labels.get("a", "road"), label)
    with pytest.raises(StorageError, match="has the project open"):
        second.save(project)
    second.close()
    assert not folder.read_only
    folder.save(replace(project, name="still mine"))
    folder.close()
    third, loaded = ProjectFolder.open(folder.path)
    assert not third.read_only
    assert loaded.name == "still mine"
    third.close()


def test_who_only_looks_sees_the_owners_strokes_and_leaves_them_in_the_journal(folder):
    label = paint(folder)

    def files():
        return {p: p.read_bytes() for p in sorted(folder.path.rglob("*")) if p.is_file()}

    folder.labels.wait_durable()
    before = files()
    second, _ = ProjectFolder.open(folder.path, to_look=True)
    assert second.read_only
    assert np.array_equal(second.labels.get("a", "road"), label)
    second.close()
    assert files() == before


def test_another_process_finds_it_locked_until_the_owner_is_killed(folder):
    folder.close()
    code = (
        "import sys, time; from pathlib import Path; from core.project.folder import ProjectFolder\n"
        "f, _ = ProjectFolder.open(Path(sys.argv[1])); print(f.read_only, flush=True); time.sleep(60)"
    )
    root = Path(__file__).parents[4]
    owner = subprocess.Popen([sys.executable, "-c", code, str(folder.path)], stdout=subprocess.PIPE, cwd=root)
    try:
        assert owner.stdout is not None
        assert owner.stdout.readline().strip() == b"False"
        second, _ = ProjectFolder.open(folder.path)
        assert f"process {owner.pid}" in second.read_only_reason
        second.close()
    finally:
        owner.kill()
        owner.communicate()
    third, _ = ProjectFolder.open(folder.path)
    assert not third.read_only
    third.close()


def dead_process():
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def leave_lock(folder, host, pid):
    owner = {"host": host, "pid": pid, "user": "ada", "since": time.time()}
    (folder.path / ".maskloom-lock").write_text(json.dumps(owner))


def without_locks(monkeypatch):
    def refuse(*arguments):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)


@pytest.mark.skipif(os.name == "nt", reason="other locks on Windows")
@pytest.mark.parametrize("locks", [True, False])
def test_a_lock_left_by_a_dead_process_is_taken_over(folder, monkeypatch, locks):
    folder.close()
    leave_lock(folder, socket.gethostname(), dead_process())
    if not locks:
        without_locks(monkeypatch)
    again, _ = ProjectFolder.open(folder.path)
    assert not again.read_only
    again.close()


@pytest.mark.skipif(os.name == "nt", reason="other locks on Windows")
def test_where_there_are_no_locks_a_living_owner_is_found_by_its_number(folder, monkeypatch):
    folder.close()
    leave_lock(folder, socket.gethostname(), os.getppid())
    without_locks(monkeypatch)
    again, _ = ProjectFolder.open(folder.path)
    assert again.read_only
    assert "ada has the project open" in again.read_only_reason
    again.close()


def test_a_lock_of_another_computer_is_respected_and_the_mend_told(folder):
    folder.close()
    leave_lock(folder, "somewhere-else", 1)
    again, _ = ProjectFolder.open(folder.path)
    assert again.read_only
    assert "ada has the project open on somewhere-else" in again.read_only_reason
    assert "if that computer is off, delete" in again.read_only_reason
    again.close()
    assert (folder.path / ".maskloom-lock").exists()


def test_a_lock_file_with_nonsense_is_taken_over(folder):
    folder.close()
    (folder.path / ".maskloom-lock").write_bytes(b"\xff{")
    again, _ = ProjectFolder.open(folder.path)
    assert not again.read_only
    again.close()


def test_a_damaged_journal_is_told_and_the_rest_is_there(folder):
    label = paint(folder)
    paint(folder, "b")
    folder.labels.writer.close()
    folder._lock.release()
    (path,) = (folder.path / "journal").iterdir()
    path.write_bytes(b"garbage" + path.read_bytes())
    again, _ = ProjectFolder.open(folder.path)
    assert len(again.problems) == 1
    assert "is damaged" in again.problems[0]
    assert np.array_equal(again.labels.get("a", "road"), label)
    again.close()
    assert [p.name for p in (folder.path / "journal").iterdir()] == ["000001.damaged"]


def test_core_storage_needs_neither_torch_nor_qt():
    code = (
        "import sys, core.project.folder, core.images.reading, core.labels.stroke, core.project.model\n"
        "import core.exchange.tables\n"
        "assert not {'torch', 'PySide6'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[4])


def test_closing_in_haste_leaves_strokes_to_the_journal_and_is_no_crash(folder):
    labels = {image: paint(folder, image) for image in ("a", "b")}
    folder.close(seconds=0)
    assert len(list((folder.path / "labels").rglob("*.png"))) == 1
    again, _ = ProjectFolder.open(folder.path)
    assert again.recovered == 0
    for image, label in labels.items():
        assert np.array_equal(again.labels.copy(image, "road"), label)
    again.close()
    assert len(list((folder.path / "labels").rglob("*.png"))) == 2
    assert list((folder.path / "journal").iterdir()) == []


def test_a_crash_after_a_hasty_close_is_a_crash_again(folder):
    paint(folder, "a")
    paint(folder, "b")
    folder.close(seconds=0)
    again, _ = ProjectFolder.open(folder.path)
    stroke = Stroke(again.labels.edit("a", "road", (6, 8)), "a", "road", 0, "brush")
    stroke.line(1, 1, 1, 1, 1)
    change = stroke.finish()
    assert change is not None
    again.labels.commit(change)
    again.labels.writer.close()
    again._lock.release()
    once_more, _ = ProjectFolder.open(folder.path)
    assert once_more.recovered >= 2
    once_more.close()


def test_a_broken_label_does_not_block_a_second_opening(folder):
    paint(folder)
    (folder.path / "labels" / "road").mkdir(parents=True)
    (folder.path / "labels" / "road" / "a.png").write_bytes(b"oops")
    second, _ = ProjectFolder.open(folder.path)
    with pytest.raises(StorageError, match=r"a\.png cannot be used"):
        second.labels.get("a", "road")
    second.close()
    (folder.path / "labels" / "road" / "a.png").unlink()
