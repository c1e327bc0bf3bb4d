"""Backups of labels: as they were, all or nothing, ten of each label, and never in the way of the labels themselves."""

from __future__ import annotations

import errno
import shutil

import numpy as np
import pytest

from core.labels.stroke import UNLABELLED, Stroke
from core.project import backups
from core.project.folder import ProjectFolder, StorageError
from core.project.model import ImageEntry, Project, add_task, new_task

SHAPE = (6, 8)
ROAD = [("a", "road"), ("b", "road")]


@pytest.fixture
def folder(tmp_path):
    empty = Project("x", images=tuple(ImageEntry(i, f"/data/{i}.png") for i in "ab"))
    opened = ProjectFolder.create(tmp_path / "harbour", add_task(empty, new_task(empty, "road", ("a", "b"))))
    yield opened
    opened.close(give_up=True)


def paint(folder, image_id, value):
    label = folder.labels.edit(image_id, "road", SHAPE)
    stroke = Stroke(label, image_id, "road", value, "brush")
    stroke.line(1, value + 1, 6, value + 1, 1)
    change = stroke.finish()
    assert change is not None
    folder.labels.commit(change)
    return label.copy()


@pytest.mark.parametrize("flushed", [True, False], ids=["in its PNG", "in the journal"])
@pytest.mark.parametrize("links", [True, False])
def test_a_label_is_kept_as_it_was(folder, monkeypatch, flushed, links):
    if not links:
        monkeypatch.setattr("core.project.backups.os.link", _refuse)
    before = paint(folder, "a", 1)
    if flushed:
        folder.labels.flush()
    made = folder.backup_labels(ROAD, "Grow road")
    paint(folder, "a", 2)
    paint(folder, "b", 2)
    folder.labels.flush()
    (backup,) = folder.backups()
    assert backup == made
    assert (backup.reason, backup.labels) == ("Grow road", tuple(ROAD))
    assert np.array_equal(folder.backed_up(backup, "a", "road"), before)
    assert folder.backed_up(backup, "b", "road") is None


def _refuse(*arguments):
    raise OSError(errno.EPERM, "Operation not permitted")


def test_of_each_label_ten_are_kept_and_what_was_set_aside_for_ever(folder):
    paint(folder, "b", 1)
    folder.backup_labels([("a", "road")], "aside", keep=True)
    folder.backup_labels(ROAD, "both")
    for number in range(12):
        paint(folder, "a", number % 3)
        folder.backup_labels([("a", "road")], f"{number}")
    found = folder.backups()
    assert [b.reason for b in found] == [*(str(n) for n in range(11, 1, -1)), "both", "aside"]
    assert found[-2].labels == (("b", "road"),)
    assert folder.backed_up(found[-2], "b", "road") is not None
    assert not (folder.path / "backups" / "000002" / "road" / "a.png").exists()


def test_a_full_disk_leaves_no_half_backup(folder, monkeypatch):
    paint(folder, "a", 1)
    folder.backup_labels(ROAD, "first")

    def full(*arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(backups, "write_index_mask", full)
    with pytest.raises(StorageError, match="the disk is full"):
        folder.backup_labels(ROAD, "second")
    assert [b.reason for b in folder.backups()] == ["first"]
    assert sorted(p.name for p in (folder.path / "backups").iterdir()) == ["000001"]


def test_a_broken_label_is_named_and_nothing_is_kept(folder):
    paint(folder, "a", 1)
    folder.labels.flush()
    (folder.path / "labels" / "road" / "a.png").write_bytes(b"no png")
    paint_again = folder.labels.edit("a", "road", SHAPE)
    stroke = Stroke(paint_again, "a", "road", 0, "brush")
    stroke.line(1, 1, 1, 1, 1)
    folder.labels.commit(stroke.finish())
    with pytest.raises(StorageError, match=r"a\.png"):
        folder.backup_labels(ROAD, "x")
    assert folder.backups() == []


def test_what_a_crash_left_is_no_backup_and_is_cleared_away(folder):
    left = folder.path / "backups" / ".making" / "road"
    left.mkdir(parents=True)
    (left / "z.png").write_bytes(b"half")
    assert folder.backups() == []
    folder.backup_labels(ROAD, "x")
    assert not (folder.path / "backups" / ".making").exists()
    assert not list((folder.path / "backups").rglob("z.png"))


def test_a_crash_while_an_old_backup_is_removed_leaves_none_or_all_of_it(folder, monkeypatch):
    paint(folder, "a", 1)
    for number in range(backups.KEPT_BACKUPS):
        folder.backup_labels([("a", "road")], f"{number}")

    def killed(path, **options):
        if path.name == ".removing" and path.exists():
            (path / "road" / "a.png").unlink()
            raise KeyboardInterrupt

    monkeypatch.setattr(backups.shutil, "rmtree", killed)
    with pytest.raises(KeyboardInterrupt):
        folder.backup_labels([("a", "road")], "last")
    assert len(folder.backups()) == backups.KEPT_BACKUPS
    assert all(folder.backed_up(b, "a", "road") is not None for b in folder.backups())
    monkeypatch.undo()
    folder.backup_labels([("a", "road")], "after")
    assert not (folder.path / "backups" / ".removing").exists()


@pytest.mark.parametrize(
    "text", [b"", b"{", b'{"time": 1, "reason": "x", "labels": [["../../etc", "road"]]}', b'{"time": "x"}']
)
def test_a_damaged_backup_is_passed_over(folder, text):
    paint(folder, "a", 1)
    folder.backup_labels(ROAD, "good")
    broken = folder.path / "backups" / "000002"
    broken.mkdir()
    (broken / "backup.json").write_bytes(text)
    assert [b.reason for b in folder.backups()] == ["good"]
    assert folder.backup_labels(ROAD, "next").number == 3
    assert (broken / "backup.json").read_bytes() == text


def test_a_backup_whose_label_broke_is_named(folder):
    paint(folder, "a", 1)
    backup = folder.backup_labels(ROAD, "x")
    path = folder.path / "backups" / "000001" / "road" / "a.png"
    path.write_bytes(b"no png")
    with pytest.raises(StorageError, match="000001"):
        folder.backed_up(backup, "a", "road")


def test_no_pairs_no_backup_and_read_only_refuses(folder):
    assert folder.backup_labels([], "x") is None
    second, _ = ProjectFolder.open(folder.path)
    with pytest.raises(StorageError, match="has the project open"):
        second.backup_labels(ROAD, "x")
    assert second.backups() == []
    second.close()


def test_strokes_go_on_while_a_backup_is_made(folder, monkeypatch):
    """The PNG that is written between looking and linking is not mistaken for the one before."""
    before = paint(folder, "a", 1)
    real = backups.second_name
    calls = []

    def slow(source, target):
        real(source, target)
        if not calls:
            calls.append(1)
            paint(folder, "a", 2)
            folder.labels.flush()

    folder.labels.flush()
    monkeypatch.setattr(backups, "second_name", slow)
    backup = folder.backup_labels([("a", "road")], "x")
    kept = folder.backed_up(backup, "a", "road")
    assert not np.array_equal(kept, before)
    assert np.array_equal(kept, folder.labels.copy("a", "road"))
    assert (kept == UNLABELLED).any()
    shutil.rmtree(folder.path / "backups")
