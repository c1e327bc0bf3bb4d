"""A project folder written by the version before the code was rearranged opens as it was left.

`previous_version.zip` was made by that version: six images, two tasks, marks, a rule, a lock, settings that later
versions dropped (a balancing method, images without labels), strokes that reached only the journal before the
process was killed, a model, and a full run killed halfway through. Large weights were set to a constant, so that it
stays small. `expected.npz` holds every label as that version read it.
"""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import numpy as np
import pytest

from core.cli import run
from core.images.reading import read_index_mask
from core.project.folder import ProjectFolder
from core.project.model import ClassRef, Rule

ARCHIVE = Path(__file__).with_name("previous_version.zip")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with zipfile.ZipFile(ARCHIVE) as archive:
        archive.extractall(tmp_path / "harbour")
    (tmp_path / "harbour" / "expected.npz").rename(tmp_path / "expected.npz")
    for entry in json.loads((tmp_path / "harbour" / "project.json").read_text())["images"]:
        modified = entry["file"]["modified"]  # archives round times, by which changed images are told
        os.utime(tmp_path / "harbour" / entry["path"], ns=(modified, modified))
    return tmp_path / "harbour"


def test_it_opens_with_every_label_mark_rule_and_lock(path: Path) -> None:
    written = (path / "project.json").read_bytes()
    folder, project = ProjectFolder.open(path)
    try:
        assert (folder.read_only, folder.problems) == (False, ())
        assert folder.recovered == 4  # strokes
        with np.load(path.parent / "expected.npz") as expected:
            keys = {f"{i.id}-{t.id}": (i.id, t.id) for i in project.images for t in project.tasks}
            labels = {name: folder.labels.get(*key) for name, key in keys.items()}
            assert {name for name, label in labels.items() if label is not None} == set(expected.files)
            for name in expected.files:
                np.testing.assert_array_equal(labels[name], expected[name])
    finally:
        folder.close()
    assert [t.name for t in project.tasks] == ["road", "tree"]
    assert [i.flag for i in project.images[:3]] == ["done", "skip", ""]
    assert project.images[0].note == "checked twice"
    assert project.rules == (Rule(ClassRef("road", "road"), ClassRef("tree", "tree")),)
    assert project.locks == (ClassRef("tree", "background"),)
    assert (project.learning.network, project.learning.objective) == ("fusionnet", "dice")
    assert (path / "project.json").read_bytes() == written  # looking changes nothing


def test_its_model_predicts(path: Path, tmp_path: Path) -> None:
    assert run(["predict", str(path), str(path / "images" / "0.png"), "--out", str(tmp_path / "out")]) == 0
    assert read_index_mask(tmp_path / "out" / "road" / "0.png").shape == (48, 64)


def test_its_interrupted_run_continues(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["train", str(path), "--mode", "full", "--resume", "--steps", "11", "--device", "cpu"])
    assert status == 0
    assert "step 11" in capsys.readouterr().err
    assert not (path / "models" / "current" / "run").exists()
