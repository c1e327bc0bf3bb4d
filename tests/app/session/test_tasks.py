from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.session import Session


def names(session: Session) -> list[str]:
    return [t.name for t in session.project.tasks]


def test_adding_a_task_makes_it_active_and_undo_takes_it_out(session: Session) -> None:
    assert session.tasks.add("Trees & hedges", ("other", "tree", "hedge")) == "trees-hedges"
    assert session.active_task == "trees-hedges"
    assert names(session) == ["road", "building", "Trees & hedges"]
    session.undo_stack.undo()
    assert names(session) == ["road", "building"]
    assert session.active_task == "road"


def test_a_name_that_is_taken_is_refused_in_words(session: Session) -> None:
    said: list[str] = []
    session.notice.connect(lambda notice: said.append(notice.text))
    assert session.tasks.add("road") is None
    session.tasks.rename("building", "road")
    assert names(session) == ["road", "building"]
    assert len(said) == 2
    assert all("road" in text for text in said)


def test_removing_a_task_and_undo_brings_back_its_labels(session: Session) -> None:
    paint(session, 10, 10)
    painted = label(session)
    assert "1 image" in session.tasks.what_is_lost("road")
    session.tasks.remove("road")
    assert names(session) == ["building"]
    session.undo_stack.undo()
    assert names(session) == ["road", "building"]
    assert np.array_equal(label(session, "scene0", "road"), painted)


def test_a_new_task_never_takes_over_labels_of_a_removed_one(session: Session) -> None:
    paint(session, 10, 10)
    session.tasks.remove("road")
    new = session.tasks.add("road")
    assert new != "road"
    assert session.labels.get("scene0", str(new)) is None


def test_rename_reorder_and_recolor_are_undoable(session: Session) -> None:
    session.tasks.rename("road", "Streets")
    session.tasks.move("building", 0)
    session.tasks.recolor_class("road", 1, "#ff0000")
    session.tasks.rename_class("road", 1, "street")
    session.tasks.add_class("road", "path")
    road = session.project.task("road")
    assert names(session) == ["building", "Streets"]
    assert (road.classes[1].color, [c.name for c in road.classes]) == (
        "#FF0000",
        ["background", "street", "path"],
    )
    for _ in range(5):
        session.undo_stack.undo()
    assert names(session) == ["road", "building"]
    assert [c.name for c in session.project.task("road").classes] == ["background", "road"]


def test_removing_a_class_moves_later_ones_up_and_undo_restores(session: Session) -> None:
    session.tasks.add_class("road", "path")
    paint(session, 6, 6)
    session.set_active("road", 2)
    paint(session, 20, 16)
    before = label(session)
    session.tasks.remove_class("road", 1)
    after = label(session)
    assert (after[before == 1] == 255).all()
    assert (after[before == 2] == 1).all()
    assert session.active_class == 1
    session.undo_stack.undo()
    assert np.array_equal(label(session), before)
    assert len(session.project.task("road").classes) == 3


def test_the_last_class_stays(session: Session) -> None:
    session.tasks.remove_class("road", 0)
    session.tasks.remove_class("road", 0)
    assert [c.name for c in session.project.task("road").classes] == ["road"]


def test_a_weight_is_a_step_of_its_own(session: Session) -> None:
    session.tasks.rename("road", "Streets")
    session.tasks.set_weight("road", 0.25)
    session.undo_stack.undo()
    assert session.project.task("road").name == "Streets"
    assert session.project.task("road").weight == 1.0
    session.undo_stack.undo()
    assert session.project.task("road").name == "road"
    session.undo_stack.redo()
    session.undo_stack.redo()
    assert session.project.task("road").weight == 0.25


def test_tasks_and_weights_are_there_after_reopening(
    session: Session, new_session: Callable[[], Session], tmp_path: Path
) -> None:
    session.tasks.add("water")
    session.tasks.set_weight("water", 2.5)
    session.shut_down()
    again = new_session()
    again.open(tmp_path / "project")
    assert names(again) == ["road", "building", "water"]
    assert again.project.task("water").weight == 2.5


@pytest.mark.parametrize("index", [-1, 2, 99])
def test_a_class_that_is_not_there_is_never_active(session: Session, index: int) -> None:
    session.set_active("road", 1)
    session.set_active("road", index)
    assert session.active_class == 1


def test_a_class_named_after_it_was_added_gets_the_colour_of_its_name(session: Session) -> None:
    task_id = session.project.tasks[0].id
    session.tasks.add_class(task_id, "class 3")
    first = session.project.tasks[0].classes[-1].color
    session.tasks.rename_class(task_id, 2, "sky")
    assert session.project.tasks[0].classes[-1].color == "#56B4E9" != first
    session.tasks.rename_class(task_id, 2, "water")  # it has a name, and strokes in its colour perhaps
    assert session.project.tasks[0].classes[-1].color == "#56B4E9"
