from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.canvas.tools.brush import BrushTool
from app.session.stroke_kinds import ERASER
from tests.app.session.conftest import step

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.session import Session
    from app.session.stroke_kinds import StrokeKind


def paint(
    session: Session, x: float, y: float, radius: float = 3, kind: StrokeKind = BrushTool.info.stroke
) -> None:
    stroke = session.labels.begin_stroke(kind)
    assert stroke is not None
    session.labels.stroke_changed(stroke.line(x, y, x, y, radius))
    session.labels.end_stroke()


def label(session: Session, image: str | None = None, task: str | None = None) -> np.ndarray:
    image, task = image or session.current_image, task or session.active_task
    assert image is not None
    assert task is not None
    found = session.labels.get(image, task)
    assert found is not None
    return found.copy()


def test_stroke_paints_active_class_of_active_task_only(session: Session) -> None:
    session.set_active("building", 1)
    paint(session, 10, 10)
    assert label(session)[10, 10] == 1
    assert label(session)[0, 0] == 255
    assert session.labels.get("scene0", "road") is None


def test_undo_and_redo_survive_an_image_change(session: Session) -> None:
    paint(session, 10, 10)
    painted = label(session)
    step(session)
    assert session.current_image == "scene1"
    session.undo_stack.undo()
    assert session.current_image == "scene0"
    assert (label(session) == 255).all()
    session.undo_stack.redo()
    assert np.array_equal(label(session), painted)


def test_eraser_gives_back_unlabelled(session: Session) -> None:
    paint(session, 10, 10, 5)
    paint(session, 10, 10, 2, ERASER)
    assert label(session)[10, 10] == 255
    assert (label(session) == 1).any()


def test_only_unlabelled_protects_what_is_painted(session: Session) -> None:
    paint(session, 10, 10, 3)
    before = label(session)
    session.set_active("road", 0)
    stroke = session.labels.begin_stroke(BrushTool.info.stroke, only_unlabelled=True)
    assert stroke is not None
    stroke.line(10, 10, 10, 10, 6)
    session.labels.end_stroke()
    after = label(session)
    assert (after[before == 1] == 1).all()
    assert (after == 0).any()


def test_cancelled_stroke_leaves_nothing(session: Session) -> None:
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(10, 10, 20, 10, 3)
    session.labels.cancel_stroke()
    assert (label(session) == 255).all()
    assert session.undo_stack.count() == 1  # adding the images


def test_changing_the_image_ends_the_stroke_and_keeps_it(session: Session) -> None:
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(10, 10, 20, 10, 3)
    step(session)
    assert (label(session, "scene0", "road") == 1).any()
    assert session.undo_stack.canUndo()


def test_labels_are_there_after_reopening(
    session: Session, new_session: Callable[[], Session], tmp_path: Path
) -> None:
    paint(session, 10, 10)
    painted = label(session)
    session.shut_down()
    again = new_session()
    again.open(tmp_path / "project")
    assert np.array_equal(label(again, "scene0", "road"), painted)


def test_painting_without_task_or_image_says_why(new_session: Callable[[], Session], tmp_path: Path) -> None:
    session = new_session()
    said: list[str] = []
    session.notice.connect(lambda notice: said.append(notice.text))
    assert session.labels.begin_stroke(BrushTool.info.stroke) is None
    session.create(tmp_path / "empty", "Empty")
    assert session.labels.begin_stroke(BrushTool.info.stroke) is None
    assert said == ["Open a project first.", "Add an image first."]


def test_coverage_follows_strokes_and_undo(session: Session) -> None:
    paint(session, 10, 10, 3)
    share = session.images.coverage("scene0")["road"]
    assert share == (label(session) != 255).mean()
    session.undo_stack.undo()
    assert session.images.coverage("scene0")["road"] == 0


def test_undo_is_on_disk_too(session: Session, new_session: Callable[[], Session], tmp_path: Path) -> None:
    paint(session, 10, 10)
    session.undo_stack.undo()
    session.shut_down()
    again = new_session()
    again.open(tmp_path / "project")
    found = again.labels.get("scene0", "road")
    assert found is None or (found == 255).all()
