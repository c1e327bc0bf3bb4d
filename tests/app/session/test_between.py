"""What one task's labels say of another's, from the labels of an open project to what the session knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from core.project.model import ClassRef, Rule

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.session import Session


def test_labels_that_never_meet_speak_for_each_other_until_that_is_switched_off(
    session: Session, qtbot: QtBot
) -> None:
    road, building = (task.id for task in session.project.tasks)
    assert session.folder is not None
    for image in session.project.images:
        label = np.full((image.height, image.width), 255, np.uint8)
        label[:8], label[8:16] = 0, 1
        session.folder.labels.replace(image.id, road, label)
        session.folder.labels.replace(
            image.id, building, np.where(label == 255, 255, 1 - label).astype(np.uint8)
        )
    session.data_changed.emit()
    session.learning.learn_quick()
    apart = {(road, 1, building, 0), (building, 1, road, 0), (road, 0, building, 1), (building, 0, road, 1)}
    qtbot.waitUntil(lambda: set(session.learning.state.implied) == apart, timeout=60_000)
    off = replace(session.project.learning, relations=False)
    session.learning.set_choices(replace(session.project, learning=off))
    qtbot.waitUntil(lambda: session.learning.state.implied == (), timeout=60_000)


def test_a_rule_of_the_project_is_learned_by(session: Session, qtbot: QtBot) -> None:
    road, building = (task.id for task in session.project.tasks)
    assert session.folder is not None
    label = np.full((24, 32), 255, np.uint8)
    label[:8], label[8:16] = 0, 1
    for task in (road, building):
        session.folder.labels.replace("scene0", task, label)
    session.learning.learn_quick()
    rule = Rule(ClassRef(road, "road"), ClassRef(building, "building"))
    session.set_project(replace(session.project, rules=(rule,)))
    expected = {(road, 1, building, 0), (building, 1, road, 0)}
    qtbot.waitUntil(lambda: set(session.learning.state.implied) == expected, timeout=60_000)
