from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.canvas.tools.brush import BrushTool
from app.session.stroke_kinds import ERASER, OPERATIONS, TAKE
from core.project.model import ClassRef, Rule
from tests.app.session.conftest import step
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.session import Session

ROAD, BUILDING = ClassRef("road", "road"), ClassRef("building", "building")


@pytest.fixture
def said(session: Session) -> list[str]:
    texts: list[str] = []
    session.notice.connect(lambda notice: texts.append(notice.text))
    return texts


def test_a_locked_class_neither_loses_nor_gains_pixels(session: Session, said: list[str]) -> None:
    paint(session, 10, 10, 4)
    before = label(session)
    session.limits.lock_class("road", 1, True)
    assert session.labels.begin_stroke(BrushTool.info.stroke) is None
    assert "locked" in said[-1]
    session.set_active("road", 0)
    paint(session, 12, 10, 6)
    assert (label(session)[before == 1] == 1).all()
    assert (label(session) == 0).any()
    painted = label(session)
    paint(session, 10, 10, 2, ERASER)
    assert np.array_equal(label(session), painted)
    assert "locked" in said[-1]
    session.limits.lock_class("road", 1, False)
    paint(session, 10, 10, 2, ERASER)
    assert label(session)[10, 10] == 255


def test_a_locked_task_refuses_with_a_sentence(session: Session, said: list[str]) -> None:
    session.limits.lock_task("road", True)
    assert session.labels.begin_stroke(ERASER) is None
    assert said == ["Task “road” is locked. Unlock it to change its labels."]
    session.set_active("building", 1)
    paint(session, 10, 10)


def test_locks_come_back_with_the_project(
    session: Session, new_session: Callable[[], Session], tmp_path: Path
) -> None:
    session.limits.lock_class("road", 1, True)
    session.limits.lock_task("building", True)
    session.tasks.rename_class("road", 1, "street")
    session.shut_down()
    again = new_session()
    again.open(tmp_path / "project")
    assert again.limits.is_locked("road", 1)
    assert not again.limits.is_locked("road", 0)
    assert not again.limits.is_locked("road")
    assert again.limits.is_locked("building")


def test_painting_inside_a_class_of_another_task(session: Session, said: list[str]) -> None:
    session.set_active("building", 1)
    paint(session, 10, 10, 3)
    inside = label(session, task="building") == 1
    session.set_active("road", 1)
    session.limits.set_paint_inside(BUILDING)
    paint(session, 12, 10, 4)
    painted = label(session) == 1
    assert painted.any()
    assert not (painted & ~inside).any()
    paint(session, 28, 20, 2)
    assert said[-1] == "Not painted: painting is limited to building: building."
    session.limits.set_paint_inside(None)
    paint(session, 28, 20, 2)
    assert label(session)[20, 28] == 1


def test_a_rule_clears_the_other_in_one_undo_step(session: Session) -> None:
    session.limits.set_rules((Rule(ROAD, BUILDING, "clear"),))
    session.set_active("building", 1)
    paint(session, 10, 10, 5)
    building = label(session, task="building")
    session.set_active("road", 1)
    seen: list[str] = []
    session.labels_changed.connect(lambda image, task, box: seen.append(task))
    paint(session, 10, 10, 3)
    road = label(session, task="road")
    assert (label(session, task="building")[road == 1] == 255).all()
    assert set(seen) == {"road", "building"}
    session.undo()
    assert np.array_equal(label(session, task="building"), building)
    assert (label(session, task="road") == 255).all()
    session.redo()
    assert (label(session, task="building")[road == 1] == 255).all()


def test_a_rule_refuses_and_says_so(session: Session, said: list[str]) -> None:
    session.limits.set_rules((Rule(ROAD, BUILDING, "refuse"),))
    session.set_active("building", 1)
    paint(session, 10, 10, 5)
    session.set_active("road", 1)
    paint(session, 10, 10, 3)
    assert (label(session, task="road") == 255).all()
    assert said == ["Not painted: a rule between tasks forbids it there."]


def test_rules_are_undoable_and_saved(
    session: Session, new_session: Callable[[], Session], tmp_path: Path
) -> None:
    rules = (Rule(ROAD, BUILDING, "refuse"),)
    session.limits.set_rules(rules)
    session.undo()
    assert session.project.rules == ()
    session.redo()
    session.shut_down()
    again = new_session()
    again.open(tmp_path / "project")
    assert again.project.rules == rules


def test_taken_pixels_are_told_from_painted_ones_after_reopening(
    session: Session, new_session: Callable[[], Session], tmp_path: Path
) -> None:
    source = np.zeros((24, 32), np.uint8)
    source[:, 16:] = 1
    paint(session, 4, 4, 2)
    stroke = session.labels.begin_stroke(TAKE, source=source)
    assert stroke is not None
    stroke.line(16, 12, 16, 12, 6)
    session.labels.end_stroke()
    assert session.undo_stack.undoText() == "Accept prediction"
    session.set_active("road", 0)
    paint(session, 19, 12, 2)
    found = session.labels.taken("scene0", "road")
    assert found is not None
    assert not found[4, 4]
    assert not found[12, 19]
    assert found[8, 14]
    session.shut_down()
    again = new_session()
    again.open(tmp_path / "project")
    after = again.labels.taken("scene0", "road")
    assert after is not None
    assert np.array_equal(after, found)
    assert again.images.coverage("scene0").keys() <= {"road", "building"}


def test_a_preview_is_put_back_unless_it_is_kept(session: Session) -> None:
    count = session.undo_stack.count()
    for keep in (False, True):
        stroke = session.labels.begin_stroke(OPERATIONS["grow"], preview=True)
        assert stroke is not None
        stroke.line(10, 10, 10, 10, 3)
        if keep:
            session.labels.keep_preview()
        step(session)
        step(session, -1)
        assert (label(session, "scene0", "road") == 1).any() == keep
        assert session.undo_stack.count() == count + keep
