"""The contact sheet of the worst images, in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap

from app.dialogs.scores.contact_sheet import ContactSheetDialog
from core.insight.contact_sheet import SIDE
from core.insight.suggestions import PredictSoon
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import ImageScored, Predicted
from core.predicting.prediction import TaskPrediction
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.session import Session

LEFT = Qt.MouseButton.LeftButton


def score(session: Session, image_id: str, iou: float) -> None:
    session.learning._on_event(ImageScored(image_id, {"road": TaskScore((iou, iou), (9, 9))}))


def predict(session: Session, image_id: str) -> None:
    classes = np.ones((24, 32), np.uint8)
    session.learning._on_event(Predicted(image_id, {"road": TaskPrediction(classes, classes * 255)}))


def picture_of(dialog: ContactSheetDialog, column: int) -> QImage | None:
    """That of the first row."""
    item = dialog.table.item(0, column)
    picture = item.data(Qt.ItemDataRole.DecorationRole) if item is not None else None
    return picture.toImage() if isinstance(picture, QPixmap) else None


@pytest.fixture
def sheet(open_window: MainWindow, qtbot: QtBot) -> ContactSheetDialog:
    session = session_of(open_window)
    for image_id, iou in (("scene0", 0.6), ("scene1", 0.9), ("scene2", 0.3)):
        predict(session, image_id)
        score(session, image_id, iou)
    open_window.action_set["contact_sheet"].trigger()
    dialog = open_window.findChild(ContactSheetDialog)
    assert isinstance(dialog, ContactSheetDialog)
    qtbot.waitUntil(lambda: dialog.complete)
    return dialog


def test_the_worst_come_first_with_their_pictures(sheet: ContactSheetDialog) -> None:
    assert [(row.image_id, row.iou) for row in sheet.rows] == [
        ("scene2", 0.3),
        ("scene0", 0.6),
        ("scene1", 0.9),
    ]
    first = sheet.table.item(0, 0)
    assert first is not None
    assert first.text() == "scene2.png\nIoU .30"
    for column in range(1, 5):
        item = sheet.table.item(0, column)
        assert item is not None
        picture = item.data(Qt.ItemDataRole.DecorationRole)
        assert isinstance(picture, QPixmap)
        assert picture.width() == SIDE
    sheet.count.setValue(1)
    assert [row.image_id for row in sheet.rows] == ["scene2"]


def test_a_cell_leads_to_its_image_in_its_view(
    sheet: ContactSheetDialog, open_window: MainWindow, qtbot: QtBot
) -> None:
    session, view = session_of(open_window), open_window.canvas.view_state
    for column, mode in ((3, "predictions"), (4, "errors"), (2, "labels"), (1, "labels")):
        item = sheet.table.item(1, column)
        place = sheet.table.visualItemRect(item).center()  # type: ignore[arg-type]
        qtbot.mouseClick(sheet.table.viewport(), LEFT, pos=place)
        assert view.mode == mode
    assert session.current_image == "scene0"
    assert sheet.isVisible()


def test_it_is_saved_as_a_picture(sheet: ContactSheetDialog, tmp_path: Path, qtbot: QtBot) -> None:
    sheet.save_to(str(tmp_path / "worst.png"))
    qtbot.waitUntil(lambda: sheet.text.text().startswith("Saved:"))
    picture = QImage(str(tmp_path / "worst.png"))
    assert picture.width() > 4 * SIDE
    assert picture.height() > 3 * SIDE
    sheet.save_to(str(tmp_path / "nowhere" / "deep" / "worst.png"))
    qtbot.waitUntil(lambda: "could not be saved" in sheet.text.text())


def test_a_prediction_that_was_forgotten_is_asked_for(
    open_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(open_window)
    asked: list[object] = []
    monkeypatch.setattr(session.learning, "post", asked.append)
    monkeypatch.setattr(type(session.learning), "has_learner", property(lambda _: True))
    score(session, "scene0", 0.6)
    open_window.action_set["contact_sheet"].trigger()
    dialog = open_window.findChild(ContactSheetDialog)
    assert isinstance(dialog, ContactSheetDialog)
    assert asked == [PredictSoon(("scene0",))]
    qtbot.waitUntil(lambda: picture_of(dialog, 3) == picture_of(dialog, 1) is not None)
    assert not dialog.complete
    predict(session, "scene0")
    qtbot.waitUntil(lambda: picture_of(dialog, 3) != picture_of(dialog, 1))
    assert dialog.complete


def test_without_scores_it_says_what_to_do(open_window: MainWindow) -> None:
    open_window.action_set["contact_sheet"].trigger()
    dialog = open_window.findChild(ContactSheetDialog)
    assert isinstance(dialog, ContactSheetDialog)
    assert dialog.text.text().startswith("No image has been scored")
    assert not dialog.save_button.isEnabled()
    session_of(open_window).close()
    assert not dialog.isVisible()


def test_it_follows_tasks_that_are_renamed_or_removed(
    sheet: ContactSheetDialog, open_window: MainWindow
) -> None:
    session = session_of(open_window)
    session.tasks.rename("road", "street")
    assert sheet.task_box.currentText() == "street"
    assert len(sheet.rows) == 3
    session.tasks.remove("road")
    assert sheet.task_box.findText("street") == -1
    assert sheet.rows == []
    session.undo()
    sheet.task_box.setCurrentText("street")
    assert len(sheet.rows) == 3
