"""One broken label ends nothing, an import keeps what it changes and only that, and who looks writes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.cli import run
from core.cli.report import Reporter
from core.cli.verbs.learning import learning_data
from core.cli.verbs.projects import opened
from core.images.reading import read_index_mask
from core.labels.stroke import Stroke
from core.project.folder import ProjectFolder
from core.project.settings import Normalisation, Preprocessing

if TYPE_CHECKING:
    from pathlib import Path

SHAPE = (6, 8)
NAMES = [f"im{number}" for number in range(4)]


def make_masks(folder: Path, value: int, names: list[str] = NAMES) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        Image.fromarray(np.full(SHAPE, value, np.uint8)).save(folder / f"{name}.png")


@pytest.fixture
def root(tmp_path, monkeypatch, capfd):
    """A project of four images, all labelled as background."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "photos").mkdir()
    for name in NAMES:
        Image.fromarray(np.full((*SHAPE, 3), 80, np.uint8)).save(tmp_path / "photos" / f"{name}.png")
    make_masks(tmp_path / "good", 0)
    assert run(["new", "P", "--task", "road=background,road"]) == 0
    assert run(["import", "P", "--images", "photos", "--labels", "road=good"]) == 0
    capfd.readouterr()
    return tmp_path


def label(root: Path, name: str) -> Path:
    return root / "P" / "labels" / "road" / f"{name}.png"


def break_label(root: Path, name: str) -> bytes:
    broken = label(root, name).read_bytes()[:60]
    label(root, name).unlink()  # a backup may have a second name for it
    label(root, name).write_bytes(broken)
    return broken


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {str(p): (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.rglob("*") if p.is_file()}


def kept_in_backups(root: Path, name: str) -> list[int]:
    """The first pixel of a label in each backup, the newest first."""
    folder, _ = ProjectFolder.open(root / "P", to_look=True)
    values = [folder.backed_up(b, name, "road") for b in folder.backups() if (name, "road") in b.labels]
    folder.close()
    return [int(value[0, 0]) for value in values if value is not None]


def test_an_import_keeps_only_the_labels_that_it_changes(root):
    make_masks(root / "wrong", 1, NAMES[:2])
    assert run(["import", "P", "--labels", "road=wrong"]) == 0
    for _ in range(3):
        assert run(["import", "P", "--images", "photos"]) == 0
        assert run(["import", "P", "--labels", "road=wrong"]) == 0
        assert run(["import", "P", "--labels", "road=good", "--images", "photos/im3.png"]) == 0
    folder, _ = ProjectFolder.open(root / "P", to_look=True)
    (backup,) = folder.backups()
    folder.close()
    assert set(backup.labels) == {("im0", "road"), ("im1", "road")}
    assert kept_in_backups(root, "im0") == [0]
    assert not list((root / "P" / "backups").glob(".*"))


def test_a_killed_import_has_a_backup_of_what_it_changed(root):
    folder, _ = ProjectFolder.open(root / "P")
    backup = folder.growing_backup("import")
    for name in NAMES[:2]:
        folder.labels.replace(name, "road", np.ones(SHAPE, np.uint8), backup=backup)
    folder.labels.writer.close()  # killed
    folder._lock.release()
    again, _ = ProjectFolder.open(root / "P")
    again.close()
    assert kept_in_backups(root, "im0") == kept_in_backups(root, "im1") == [0]
    assert kept_in_backups(root, "im2") == []
    assert read_index_mask(label(root, "im0"))[0, 0] == 1


def test_info_and_export_name_a_broken_label_and_give_the_others(root, capfd):
    break_label(root, "im1")
    assert run(["info", "P"]) == 0
    said = capfd.readouterr()
    assert "warning: The label road/im1.png cannot be used" in said.err
    assert f"background           {3 * 48} pixels" in said.out
    assert run(["export", "P", "--format", "masks", "--out", "out"]) == 0
    assert "im1.png" in capfd.readouterr().err
    assert sorted(p.name for p in (root / "out" / "road").iterdir()) == ["im0.png", "im2.png", "im3.png"]


def test_learning_and_evaluation_leave_a_broken_label_out(root):
    break_label(root, "im1")
    folder, project = ProjectFolder.open(root / "P", to_look=True)
    reporter = Reporter(as_json=False)
    data = learning_data(folder, project, reporter)
    for _ in range(2):
        assert data.read_label("im1", "road") is None
        assert data.read_label("im2", "road") is not None
    folder.close()
    assert [problem for problem in reporter.problems if "road/im1.png" in problem] == reporter.problems
    assert len(reporter.problems) == 1


def test_a_good_mask_takes_the_place_of_a_broken_label_which_is_kept(root, capfd):
    broken = break_label(root, "im1")
    make_masks(root / "new", 1)
    assert run(["import", "P", "--labels", "road=new"]) == 0
    assert "It is kept as" in capfd.readouterr().err
    assert [read_index_mask(label(root, name))[0, 0] for name in NAMES] == [1] * 4
    assert label(root, "im1").with_name("im1.png.broken").read_bytes() == broken
    assert run(["info", "P"]) == 0
    assert "warning" not in capfd.readouterr().err


def test_a_label_of_another_size_keeps_no_other_from_being_imported(root, capfd):
    label(root, "im1").unlink()
    Image.fromarray(np.zeros((3, 3), np.uint8)).save(label(root, "im1"))
    make_masks(root / "new", 1)
    assert run(["import", "P", "--labels", "road=new"]) == 0
    assert "im1.png has 3 x 3 pixels" in capfd.readouterr().err
    assert [read_index_mask(label(root, name))[0, 0] for name in NAMES] == [1, 0, 1, 1]


def test_who_looks_sees_the_journals_strokes_and_changes_nothing(root, capfd):
    folder, project = ProjectFolder.open(root / "P")
    stretched = Preprocessing(normalisation=Normalisation("project"))
    folder.save(replace(project, preprocessing=stretched))
    live = folder.labels.edit("im0", "road", SHAPE)
    stroke = Stroke(live, "im0", "road", 1, "brush")
    stroke.line(3, 3, 3, 3, 1.5)
    change = stroke.finish()
    assert change is not None
    folder.labels.commit(change)
    folder.labels.wait_durable()
    folder.labels.writer.close()  # killed: the stroke is only in the journal
    folder._lock.release()
    before = snapshot(root / "P")
    painted = int((live == 1).sum())
    assert run(["info", "P"]) == 0
    assert f"road                 {painted} pixels" in capfd.readouterr().out
    assert run(["export", "P", "--format", "masks", "--out", "out"]) == 0
    assert np.array_equal(read_index_mask(root / "out" / "road" / "im0.png"), live)
    assert run(["evaluate", "P"]) == 2  # there is no model
    assert "There is no model" in capfd.readouterr().err
    assert run(["predict", "P", "photos", "--out", "predicted"]) == 2
    assert snapshot(root / "P") == before


def test_looking_keeps_nobody_from_writing(root, capfd):
    make_masks(root / "new", 1)
    with opened(root / "P"):  # as info, export, evaluate and predict do
        assert run(["import", "P", "--labels", "road=new"]) == 0
    writing, _ = ProjectFolder.open(root / "P")
    assert not writing.read_only
    for verb in (["info", "P"], ["export", "P", "--format", "masks", "--out", "out"]):
        assert run(verb) == 0
    writing.close()
