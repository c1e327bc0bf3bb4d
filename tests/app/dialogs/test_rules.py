from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.dialogs.rules import RulesDialog
from core.project.model import Project, add_task, new_task

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_rule_that_is_added_is_of_a_pair_that_has_none(qtbot: QtBot) -> None:
    project = Project("x")
    for name in ("road", "tree", "water"):
        project = add_task(project, new_task(project, name, ("background", name)))
    dialog = RulesDialog(project)
    qtbot.addWidget(dialog)
    dialog.show()
    for _ in range(4):
        qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    names = [tuple(ref.name for ref in row.classes) for row in dialog.rows]
    assert names[:3] == [("road", "tree"), ("road", "water"), ("tree", "water")]
    assert names[3] == ("background", "background")
    assert not dialog.problem.isVisible()
    assert dialog.save_button.isEnabled()
