"""Going back: labels from backups and tasks and images from versions, each with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.canvas.tools.brush import BrushTool
from core.labels.stroke import UNLABELLED
from tests.app.session.test_image_files import paint

if TYPE_CHECKING:
    from core.learning.events import Notice

PAIRS = [("scene0", "road"), ("scene1", "road")]


def test_labels_are_restored_with_undo_and_what_was_there_is_backed_up(session):
    before = paint(session)
    backup = session.folder.backup_labels(PAIRS, "Grow")
    session.set_active("road", 0)
    session.show_image("scene0")
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    stroke.line(1, 1, 30, 20, 6)
    session.labels.end_stroke()
    paint(session, "scene1")
    changed = [session.folder.labels.copy(*pair) for pair in PAIRS]
    session.restoring.restore_labels(backup, PAIRS)
    assert np.array_equal(session.folder.labels.copy("scene0", "road"), before)
    assert (session.folder.labels.copy("scene1", "road") == UNLABELLED).all()
    newest = session.folder.backups()[0]
    assert np.array_equal(session.folder.backed_up(newest, "scene0", "road"), changed[0])
    session.undo()
    assert all(np.array_equal(session.folder.labels.copy(*p), c) for p, c in zip(PAIRS, changed, strict=True))
    session.undo()  # the stroke before the restoration
    session.undo()
    assert np.array_equal(session.folder.labels.copy("scene0", "road"), before)


def test_a_broken_label_is_restored(session):
    before = paint(session)
    session.folder.labels.flush()
    backup = session.folder.backup_labels(PAIRS, "x")
    path = session.folder.path / "labels" / "road" / "scene0.png"
    path.unlink()
    path.write_bytes(b"broken")
    session.folder.labels._seen.clear()
    session.folder.labels._live.clear()
    session.restoring.restore_labels(backup, PAIRS[:1])
    assert np.array_equal(session.folder.labels.copy("scene0", "road"), before)


def test_a_label_of_another_size_stays_in_the_backup(session):
    notices: list[Notice] = []
    session.notice.connect(notices.append)
    session.folder.labels.put("scene0", "road", np.ones((5, 6), np.uint8))
    backup = session.folder.backup_labels(PAIRS, "x")
    session.folder.labels.put("scene0", "road", np.zeros((24, 32), np.uint8))
    session.restoring.restore_labels(backup, [*PAIRS, ("gone", "road")])
    assert (session.folder.labels.copy("scene0", "road") == 0).all()
    assert notices[-1].level == "warning"
    assert "6 × 5 pixels, but the image has 32 × 24. It was not restored" in notices[-1].text
    assert "gone is no longer in the project" in notices[-1].text


def test_a_version_of_the_project_comes_back_with_undo(session):
    session.tasks.add("trees")
    session.images.remove(["scene2"])
    now = session.project
    version = session.folder.versions()[-2]
    session.restoring.restore_project(version)
    assert [t.id for t in session.project.tasks] == ["road", "building"]
    assert len(session.project.images) == 3
    session.undo()
    assert session.project == now


def test_a_damaged_version_is_named(session):
    notices: list[Notice] = []
    session.notice.connect(notices.append)
    session.tasks.add("trees")
    version = session.folder.versions()[-1]
    version.unlink()
    version.write_text("{")
    before = session.project
    session.restoring.restore_project(version)
    assert session.project == before
    assert version.name in notices[-1].text
