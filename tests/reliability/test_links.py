"""A project that came from elsewhere may hold links: whatever is done with it, nothing outside of it changes."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.atomic import copy_new, open_new, write_atomic
from core.cli import run
from core.labels.journal import ANEW, Journal, Patch, encode_record
from core.labels.packing import pack
from core.project.folder import ProjectFolder, StorageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need a permission there")

SHAPE = (6, 8)
LOOKS = ["info"]
IMPORTS = ["import", "--images", "photos", "--labels", "road=masks"]
COPIES = ["import", "--images", "photos", "--copy"]
TRAINS = ["train", "--steps", "1", "--device", "cpu"]
VERBS = {"info": LOOKS, "import": IMPORTS, "copy": COPIES, "train": TRAINS}


@pytest.fixture
def root(tmp_path, capfd, monkeypatch):
    """A project with two images and labels, photos and masks to import, and a folder that is none of its business."""
    monkeypatch.chdir(tmp_path)
    for name in ("photos", "masks"):
        (tmp_path / name).mkdir()
        for image in ("im0", "im1"):
            values = np.full((*SHAPE, 3), 80, np.uint8) if name == "photos" else np.ones(SHAPE, np.uint8)
            Image.fromarray(values).save(tmp_path / name / f"{image}.png")
    assert run(["new", "project", "--task", "road=background,road"]) == 0
    assert run(["import", "project", *IMPORTS[1:]]) == 0
    for mask in (tmp_path / "masks").iterdir():
        Image.fromarray(np.zeros(SHAPE, np.uint8)).save(mask)
    (tmp_path / "photos" / "a.ppm").write_text("P3 1 1 255\n1 2 3\n")
    outside = tmp_path / "outside"
    (outside / "run").mkdir(parents=True)
    for name in ("thesis.txt", "im0.png", "000001.journal", "000001.json", "model.json", "run/precious"):
        (outside / name).write_text("precious")
    (outside / "000001").mkdir()
    (outside / "000001" / "backup.json").write_text("{}")
    capfd.readouterr()
    return tmp_path


def tree(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def plant(root: Path, name: str, target: str) -> None:
    """A link in the project, in the place of what is there."""
    link = root / "project" / name
    if link.is_dir():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(root / "outside" / target)
    if name == "versions/1000000.json":  # the next number, though it sorts before the last one
        (link.parent / "999999.json").write_text("{}")


def do(root: Path, verb: str) -> int:
    name, *options = VERBS[verb]
    return run([name, str(root / "project"), *options])


FOLDERS = [
    "labels",
    "labels/road",
    "journal",
    "versions",
    "backups",
    "opinions",
    "opinions/anna",
    "opinions/anna/road",
    "models",
    "models/current",
    "models/current/run",
]
FILES = [".maskloom-lock", ".project.json.tmp", "labels/road/.im0.png.tmp", "images/a.ppm.part"]
FILES += [
    "journal/closed",
    "versions/1000000.json",
    "versions/000001.json",
    "labels/road/im0.png",
    "project.json.tmp",
]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_that_is_a_link_is_looked_at_and_never_written(root, capfd, name):
    plant(root, name, "")
    before = tree(root / "outside")
    project = tree(root / "project")
    for verb in VERBS:
        status = do(root, verb)
        said = capfd.readouterr()
        assert tree(root / "outside") == before, verb
        assert status == (0 if verb == "info" else 2)
        if verb != "info":
            assert "is a link to" in said.err
            assert "Replace the link with a folder" in said.err
            assert tree(root / "project") == project
        assert "Traceback" not in said.err


@pytest.mark.parametrize("target", ["thesis.txt", "nothing"])
@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_a_link_is_never_written_through(root, capfd, name, target):
    plant(root, name, target)
    before = tree(root / "outside")
    for verb in ("info", "copy", "import"):
        assert do(root, verb) == 0
        assert tree(root / "outside") == before, verb
        assert "Traceback" not in capfd.readouterr().err
    folder, project = ProjectFolder.open(root / "project")
    folder.close()
    assert not folder.problems
    assert len(project.images) >= 2


def test_a_lock_that_is_a_second_name_of_a_file_is_never_written(root, capfd):
    lock = root / "project" / ".maskloom-lock"
    lock.unlink(missing_ok=True)
    lock.hardlink_to(root / "outside" / "thesis.txt")
    assert do(root, "import") == 0
    assert (root / "outside" / "thesis.txt").read_text() == "precious"


def test_strokes_of_a_planted_journal_do_not_leave_the_project(root, capfd):
    plant(root, "labels/road", "")
    journal = Journal(root / "project" / "journal")
    whole = Patch("im0", "road", SHAPE, (0, 0, *SHAPE), ANEW, pack(np.zeros(SHAPE, np.uint8)))
    journal.append(encode_record(whole))
    journal.rotate()
    before = tree(root / "outside")
    for verb in ("info", "import"):
        do(root, verb)
        assert tree(root / "outside") == before
    folder, _ = ProjectFolder.open(root / "project")
    assert folder.read_only
    with pytest.raises(StorageError, match="is a link to"):
        folder.labels.edit("im0", "road", SHAPE)
    folder.close()
    assert tree(root / "outside") == before


def test_images_may_lie_on_another_disk(root, capfd):
    plant(root, "images", "")
    assert do(root, "copy") == 0
    assert (root / "outside" / "a.ppm").is_file()
    folder, _ = ProjectFolder.open(root / "project")
    assert not folder.read_only
    folder.close()


@pytest.mark.parametrize("write", [write_atomic, lambda p, d: os.write(open_new(p), d), None])
def test_a_temporary_file_is_always_a_new_one(tmp_path, write: Callable[[Path, bytes], object] | None):
    (tmp_path / "precious").write_text("precious")
    for name in ("file", ".file.tmp"):
        (tmp_path / name).symlink_to(tmp_path / "precious")
    if write is None:
        (tmp_path / "source").write_bytes(b"new")
        copy_new(tmp_path / "source", tmp_path / "file")
    else:
        write(tmp_path / "file", b"new")
    assert (tmp_path / "precious").read_text() == "precious"
    assert (tmp_path / "file").read_bytes() == b"new"
    assert not (tmp_path / "file").is_symlink()


def test_the_end_of_a_run_removes_its_own_files_only(tmp_path):
    from core.learning.full.run_checkpoint import RunFolder

    run_folder = tmp_path / "models" / "current" / "run"
    run_folder.mkdir(parents=True)
    (run_folder / "run.safetensors").write_bytes(b"checkpoint")
    (run_folder / "notes.txt").write_text("mine")
    RunFolder(run_folder.parent).remove()
    assert tree(tmp_path / "models")["current/run/notes.txt"] == b"mine"
    assert not (run_folder / "run.safetensors").exists()
    outside = tmp_path / "outside"
    (outside / "run").mkdir(parents=True)
    (outside / "run" / "run.safetensors").write_bytes(b"precious")
    for link, target in (("other", outside), ("third/run", outside / "run")):
        path = tmp_path / "models" / link
        path.parent.mkdir(exist_ok=True)
        path.symlink_to(target)
        RunFolder(tmp_path / "models" / link.split("/")[0]).remove()
        assert (outside / "run" / "run.safetensors").read_bytes() == b"precious"
