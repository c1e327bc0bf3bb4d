"""Projects as every format version left them: each was written by the program of that time, killed after a stroke."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.images.reading import read_index_mask
from core.project.file import parse_project
from core.project.folder import ProjectFolder
from core.project.model import FORMAT_VERSION, Project

if TYPE_CHECKING:
    from core.labels.store import LabelStore

FORMATS = Path(__file__).with_name("formats")
VERSIONS = sorted(int(path.name) for path in FORMATS.iterdir())
Labels = dict[tuple[str, str], np.ndarray]


@pytest.fixture(params=VERSIONS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with the project `harbour`, and its labels as they were in memory."""
    return shutil.copytree(FORMATS / str(request.param), tmp_path / "old")


def _expected(old: Path) -> Labels:
    """By image and task."""
    rows = json.loads((old / "labels.json").read_text(encoding="utf-8"))
    return {
        (key.split("/")[1], key.split("/")[0]): np.array(
            [[255 if pixel == "." else int(pixel) for pixel in row] for row in label], np.uint8
        )
        for key, label in rows.items()
    }


def _check_labels(labels: LabelStore, expected: Labels) -> None:
    assert labels.labelled() == expected.keys()
    for key, label in expected.items():
        assert np.array_equal(labels.get(*key), label), key


def _check_project(project: Project) -> None:
    assert (project.name, project.version) == ("Old harbour", FORMAT_VERSION)
    assert [(t.id, t.name, t.weight) for t in project.tasks] == [
        ("road", "road", 1.0),
        ("left-bank", "left bank", 0.5),
    ]
    assert [c.name for c in project.task("left-bank").classes] == ["other", "quay", "water"]
    assert [(i.id, i.path, i.split, i.width, i.height) for i in project.images] == [
        ("a", "images/a.png", "val", 16, 12),
        ("b", "images/b.png", "train", 16, 12),
    ]


def test_there_is_a_project_of_every_format_version() -> None:
    assert list(range(1, FORMAT_VERSION + 1)) == VERSIONS
    for version in VERSIONS:
        text = (FORMATS / str(version) / "harbour" / "project.json").read_text(encoding="utf-8")
        assert json.loads(text)["version"] == version


def test_it_opens_with_every_label_and_the_strokes_of_its_journal(old: Path) -> None:
    expected = _expected(old)
    folder, project = ProjectFolder.open(old / "harbour")
    _check_project(project)
    assert folder.recovered == 2
    assert folder.problems == ()
    _check_labels(folder.labels, expected)
    if "note" in (old / "harbour" / "project.json").read_text(encoding="utf-8"):
        assert (project.images[0].flag, project.images[0].note) == ("done", "foggy")
    folder.close()
    for (image, task), label in expected.items():
        assert np.array_equal(read_index_mask(old / "harbour" / "labels" / task / f"{image}.png"), label)


def test_it_is_saved_in_the_format_of_today_beside_the_file_as_it_was(old: Path) -> None:
    before = (old / "harbour" / "project.json").read_bytes()
    folder, project = ProjectFolder.open(old / "harbour")
    folder.save(project)
    folder.close()
    assert json.loads((old / "harbour" / "project.json").read_bytes())["version"] == FORMAT_VERSION
    assert folder.versions()[-1].read_bytes() == before or parse_project(before) == project
    again, loaded = ProjectFolder.open(old / "harbour")
    assert loaded == project
    _check_labels(again.labels, _expected(old))
    again.close()


def test_its_versions_and_backups_can_still_be_read(old: Path) -> None:
    folder, _ = ProjectFolder.open(old / "harbour")
    assert [parse_project(path.read_bytes()).name for path in folder.versions()] == ["Harbour"]
    (backup,) = folder.backups()
    assert backup.reason == "Before an import"
    label = folder.backed_up(backup, "a", "road")
    assert label is not None
    assert np.count_nonzero(label == 1) < np.count_nonzero(_expected(old)["a", "road"] == 1)
    folder.close()
