"""A writer that waits to be asked; a project's folder, and a stroke in it."""

from __future__ import annotations

import pytest

from core.labels.stroke import Stroke
from core.labels.writer import LabelWriter
from core.project.folder import ProjectFolder
from core.project.model import ImageEntry, Project, add_task, new_task


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """PNGs are written only when a test asks for it; failures are retried at once."""
    monkeypatch.setattr(LabelWriter, "quiet_seconds", 1000.0)
    monkeypatch.setattr(LabelWriter, "longest_wait", 1000.0)
    monkeypatch.setattr(LabelWriter, "retry_seconds", 0.02)


@pytest.fixture
def project():
    empty = Project(
        "Harbour", images=(ImageEntry("a", "images/a.png", "val", 8, 6), ImageEntry("b", "/data/b.jpg"))
    )
    return add_task(empty, new_task(empty, "road", ("background", "road")))


@pytest.fixture
def folder(tmp_path, project):
    opened = ProjectFolder.create(tmp_path / "harbour", project)
    yield opened
    opened.close(give_up=True)


def paint(folder, image_id="a"):
    label = folder.labels.edit(image_id, "road", (6, 8))
    stroke = Stroke(label, image_id, "road", 1, "brush")
    stroke.line(2, 2, 5, 4, 1)
    change = stroke.finish()
    assert change is not None
    folder.labels.commit(change)
    folder.labels.wait_durable()
    return label.copy()
