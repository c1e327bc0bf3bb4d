"""A project's folder that is renamed or unmounted while it is open: nothing is lost, and nothing made in its place."""

from __future__ import annotations

import os
import threading
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from core.cli import run
from core.labels.store import LabelStore
from core.labels.stroke import Stroke
from core.labels.writer import LabelWriter
from core.project.folder import ProjectFolder, StorageError
from core.project.model import ImageEntry, Project, add_task, new_task

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no folder with an open file is renamed there")

SHAPE = (6, 8)


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """PNGs are written only when a test asks for it; failures are retried at once."""
    monkeypatch.setattr(LabelWriter, "quiet_seconds", 1000.0)
    monkeypatch.setattr(LabelWriter, "longest_wait", 1000.0)
    monkeypatch.setattr(LabelWriter, "retry_seconds", 0.02)


@pytest.fixture
def project():
    empty = Project("P", images=tuple(ImageEntry(i, f"images/{i}.png", "train", 8, 6) for i in "ab"))
    return add_task(empty, new_task(empty, "road", ("background", "road")))


@pytest.fixture
def folder(tmp_path, project):
    """An open project of which image b has a label in its PNG, and the one of image a is on the screen."""
    opened = ProjectFolder.create(tmp_path / "P", project)
    paint(opened, 1, "b")
    opened.labels.flush()
    opened.labels.edit("a", "road", SHAPE)
    yield opened
    opened.close(give_up=True)


def paint(folder, x, image="a"):
    label = folder.labels.edit(image, "road", SHAPE)
    stroke = Stroke(label, image, "road", 1, "brush")
    stroke.line(x, 3, x, 3, 1)
    change = stroke.finish()
    assert change is not None
    folder.labels.commit(change)
    folder.labels.wait_durable()
    return label.copy()


@pytest.mark.parametrize("begun", [False, True], ids=["a new segment", "a segment that is open"])
def test_strokes_wait_until_the_folder_is_back(folder, tmp_path, begun):
    told, saved = [], threading.Event()
    folder.labels.on_problem, folder.labels.on_saved = told.append, saved.set
    label = paint(folder, 2) if begun else None
    (tmp_path / "P").rename(tmp_path / "Q")
    label = paint(folder, 5)
    assert not folder.labels.saved
    assert (
        f"The project folder {tmp_path / 'P'} is gone: it is now {tmp_path / 'Q'}. Rename it back." in told[0]
    )
    folder.labels.flush()
    assert not folder.labels.saved
    with pytest.raises(StorageError, match="is gone: it is"):
        folder.close()
    assert not (tmp_path / "P").exists()
    (tmp_path / "Q").rename(tmp_path / "P")
    assert begun or saved.wait(20)
    folder.close()
    again, _ = ProjectFolder.open(tmp_path / "P")
    assert np.array_equal(again.labels.get("a", "road"), label)
    assert again.recovered == 0
    again.close()


def test_the_project_file_waits_until_the_folder_is_back(folder, tmp_path, project):
    saved = threading.Event()
    folder.labels.on_saved = saved.set
    (tmp_path / "P").rename(tmp_path / "Q")
    with pytest.raises(StorageError, match="is gone: it is"):
        folder.save(replace(project, name="new"))
    for keep in (folder.backup_labels, folder.growing_backup):
        with pytest.raises(StorageError, match="is gone: it is"):
            keep("import") if keep == folder.growing_backup else keep([("b", "road")], "try")
    assert not (tmp_path / "P").exists()
    (tmp_path / "Q").rename(tmp_path / "P")
    assert saved.wait(20)
    again, loaded = ProjectFolder.open(tmp_path / "P", to_look=True)
    again.close()
    assert loaded.name == "new"


def test_another_project_in_its_place_is_not_touched(folder, tmp_path, project):
    other = ProjectFolder.create(tmp_path / "other", replace(project, name="other"))
    paint(other, 3, "b")
    (tmp_path / "P").rename(tmp_path / "Q")
    (tmp_path / "other").rename(tmp_path / "P")
    before = {p: p.read_bytes() for p in (tmp_path / "P").rglob("*") if p.is_file()}
    paint(folder, 5)
    folder.labels.flush()
    with pytest.raises(StorageError, match="is gone"):
        folder.save(replace(project, name="new"))
    with pytest.raises(StorageError, match="not saved yet"):
        folder.close()
    folder.close(give_up=True)
    assert {p: p.read_bytes() for p in (tmp_path / "P").rglob("*") if p.is_file()} == before
    (tmp_path / "P").rename(tmp_path / "other")
    other.close()


def test_a_label_that_is_out_of_reach_is_not_taken_for_an_empty_one(tmp_path, folder):
    folder.close()
    again, _ = ProjectFolder.open(tmp_path / "P")
    (tmp_path / "P").rename(tmp_path / "Q")
    for read in (again.labels.get, again.labels.copy, lambda i, t: again.labels.edit(i, t, SHAPE)):
        with pytest.raises(StorageError, match="is gone"):
            read("b", "road")
    (tmp_path / "Q").rename(tmp_path / "P")
    assert again.labels.get("b", "road") is not None
    again.close()


def test_a_folder_that_was_deleted_is_not_made_again(folder, tmp_path):
    import shutil

    shutil.rmtree(tmp_path / "P")
    told = []
    folder.labels.on_problem = told.append
    paint(folder, 5)
    folder.labels.flush()
    assert f"The project folder {tmp_path / 'P'} is gone. Put it back, or connect its disk." in told[0]
    assert not (tmp_path / "P").exists()


def test_a_model_is_not_saved_where_the_project_was(tmp_path):
    from core.atomic import make_folder
    from core.learning.full.run_checkpoint import RunFolder

    with pytest.raises(FileNotFoundError):
        make_folder(tmp_path / "P" / "models" / "current", within=tmp_path / "P")
    run_folder = RunFolder(tmp_path / "P" / "models" / "current")
    run_folder._write({}, "{}")
    assert run_folder.problem is not None
    assert not (tmp_path / "P").exists()


@pytest.mark.parametrize("after", [0, 1, 3])
def test_an_import_ends_with_an_error_and_no_second_folder(tmp_path, monkeypatch, capfd, after):
    monkeypatch.chdir(tmp_path)
    for name in ("photos", "masks"):
        (tmp_path / name).mkdir()
        for number in range(4):
            Image.fromarray(np.ones(SHAPE, np.uint8)).save(tmp_path / name / f"im{number}.png")
    assert run(["new", "P", "--task", "road=background,road"]) == 0
    assert run(["import", "P", "--images", "photos"]) == 0
    taken = []
    real = LabelStore.replace

    def replace_label(store, *arguments, **options):
        if len(taken) == after:
            (tmp_path / "P").rename(tmp_path / "Q")
        taken.append(arguments)
        return real(store, *arguments, **options)

    monkeypatch.setattr(LabelStore, "replace", replace_label)
    capfd.readouterr()
    assert run(["import", "P", "--labels", "road=masks"]) == 2
    said = capfd.readouterr()
    assert "is gone: it is" in said.err
    assert said.out == ""
    assert not (tmp_path / "P").exists()
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    assert run(["import", "Q", "--labels", "road=masks"]) == 0
    assert "road: 4 labels" in capfd.readouterr().out
