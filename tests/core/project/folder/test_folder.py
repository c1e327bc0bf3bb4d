"""A project's folder: what is saved comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from core.images.reading import read_index_mask
from core.project.folder import ProjectFolder
from core.project.model import FORMAT_VERSION, replace_image
from tests.core.project.folder.conftest import paint


def test_a_project_of_version_1_gets_empty_flags_and_notes(tmp_path: Path) -> None:
    text = '{"version": 1, "name": "x", "images": [{"id": "a", "path": "/a.png", "split": "val"}]}'
    (tmp_path / "project.json").write_text(text)
    folder, project = ProjectFolder.open(tmp_path)
    assert (project.version, project.images[0].flag, project.images[0].note) == (FORMAT_VERSION, "", "")
    marked = replace_image(project, replace(project.images[0], flag="skip", note="Blurred.\nAsk Ann."))
    folder.save(marked)
    folder.close()
    again, found = ProjectFolder.open(tmp_path)
    again.close()
    assert found == marked
    assert folder.versions()[-1].read_text() == text  # the file as it was is kept


def test_what_was_saved_comes_back(folder, project):
    label = paint(folder)
    folder.close()
    again, loaded = ProjectFolder.open(folder.path)
    assert loaded == project
    assert np.array_equal(again.labels.get("a", "road"), label)
    assert (again.recovered, again.read_only, again.read_only_reason, again.problems) == (0, False, "", ())
    assert again.models_dir == folder.path / "models"
    again.close()
    again.close()
    assert sorted(p.name for p in folder.path.iterdir()) == ["journal", "labels", "project.json"]


def test_a_project_opens_by_its_file_too(folder, project):
    folder.close()
    again, loaded = ProjectFolder.open(folder.path / "project.json")
    assert loaded == project
    again.close()


def test_strokes_after_a_crash_are_replayed_and_counted(folder):
    label = paint(folder)
    folder.labels.writer.close()
    folder._lock.release()  # as the system does when the process dies
    again, _ = ProjectFolder.open(folder.path)
    assert again.recovered == 1
    assert np.array_equal(again.labels.get("a", "road"), label)
    again.close()
    assert np.array_equal(read_index_mask(folder.path / "labels" / "road" / "a.png"), label)
    once_more, _ = ProjectFolder.open(folder.path)
    assert once_more.recovered == 0
    once_more.close()


def test_images_inside_are_relative_and_others_absolute(folder, project):
    inside, outside = project.images
    assert folder.image_path(inside) == folder.path / "images" / "a.png"
    assert folder.image_path(outside) == Path("/data/b.jpg")


def test_missing_images_do_not_block_opening(folder, project):
    folder.close()
    again, loaded = ProjectFolder.open(folder.path)
    assert not again.image_path(loaded.images[0]).exists()
    again.close()


def test_palettes_follow_the_tasks(folder, project):
    task = project.tasks[0]
    recolored = replace(task, classes=tuple(replace(c, color="#112233") for c in task.classes))
    folder.save(replace(project, tasks=(recolored,)))
    paint(folder)
    folder.labels.flush()
    with Image.open(folder.path / "labels" / "road" / "a.png") as image:
        assert image.convert("RGB").getpixel((3, 2)) == (0x11, 0x22, 0x33)
