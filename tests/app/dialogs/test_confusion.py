from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.dialogs.scores.confusion import ConfusionDialog
from core.learning.evaluation.task_score import ReliabilityBin, TaskScore
from core.project.model import Project, new_task

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROAD = TaskScore((0.9, 0.8), (1000, 50), 0.95, (0.95, 0.89), ((953, 47), (5, 45)), 7, (0.8, 0.9))
SKY = TaskScore((0.5, None), (10, 0), 0.9, (0.7, None), ((9, 1), (0, 0)), 1)


@pytest.fixture
def dialog(qtbot: QtBot) -> ConfusionDialog:
    project = Project("tiny")
    tasks = [new_task(project, name, ("other", name)) for name in ("road", "sky", "water")]
    made = ConfusionDialog(tasks, {"road": ROAD, "sky": SKY}, "sky")
    qtbot.addWidget(made)
    made.show()
    return made


def cells(dialog: ConfusionDialog) -> list[list[str]]:
    table = dialog.table
    return [
        [
            item.text().replace(",", "") if (item := table.item(r, c)) else ""
            for c in range(table.columnCount())
        ]
        for r in range(table.rowCount())
    ]


def test_shares_of_what_is_labelled_and_nothing_where_nothing_is(dialog: ConfusionDialog) -> None:
    assert [dialog.task_box.itemText(i) for i in range(dialog.task_box.count())] == ["road", "sky"]
    assert cells(dialog) == [["90 %", "10 %"], ["–", "–"]]
    assert "interval" not in dialog.summary.text()


def test_another_task_and_counts(dialog: ConfusionDialog, qtbot: QtBot) -> None:
    dialog.task_box.setFocus()
    qtbot.keyClick(dialog.task_box, Qt.Key.Key_Up)
    assert cells(dialog) == [["95 %", "4.7 %"], ["10 %", "90 %"]]
    qtbot.mouseClick(dialog.counts, Qt.MouseButton.LeftButton)
    assert cells(dialog) == [["953", "47"], ["5", "45"]]
    assert "95 % interval over 7 images: .80 to .90" in dialog.summary.text()


def test_a_double_click_chooses_a_cell_that_has_pixels(dialog: ConfusionDialog, qtbot: QtBot) -> None:
    cells_chosen: list[tuple[str, int, int]] = []
    dialog.cell_chosen.connect(lambda *cell: cells_chosen.append(cell))
    for row, column in ((1, 0), (0, 1)):
        point = dialog.table.visualItemRect(dialog.table.item(row, column)).center()  # type: ignore[arg-type]
        qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=point)
        qtbot.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert cells_chosen == [("sky", 0, 1)]


def test_how_often_predictions_of_a_confidence_are_right(qtbot: QtBot) -> None:
    bins = (ReliabilityBin(100, 40, 10.0), ReliabilityBin(0, 0, 0.0), ReliabilityBin(300, 270, 285.0))
    task = new_task(Project("tiny"), "road", ("other", "road"))
    made = ConfusionDialog([task], {task.id: replace(ROAD, reliability=bins)})
    qtbot.addWidget(made)
    made.show()
    made.tabs.setCurrentIndex(1)
    assert made.diagram.isVisible()
    heights = [bar.height() for bar in made.diagram.bars()]
    assert heights[1] == 0
    assert abs(heights[0] / heights[2] - 0.4 / 0.9) < 0.01
    assert "off by 11 %" in made.confidence.text()  # (30 + 15) of 400


def test_without_a_score_it_says_what_to_do(qtbot: QtBot) -> None:
    made = ConfusionDialog([], {})
    qtbot.addWidget(made)
    made.show()
    assert "Label a validation image" in made.summary.text()
