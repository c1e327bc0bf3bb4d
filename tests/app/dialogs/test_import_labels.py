"""Importing labels from the window: the masks are looked at, their values mapped by pointing, all in one step."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip

from app.dialogs.import_labels.dialog import ImportLabelsDialog
from app.dialogs.import_labels.new_class import NewClassDialog
from core.exchange.mapping import TaskMapping, read_mapping
from core.exchange.tables import READERS
from core.images.reading import write_index_mask
from tests.app.conftest import session_of
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.session import Session

LEFT = Qt.MouseButton.LeftButton
MASK = np.zeros((24, 32), np.uint8)
MASK[8:16], MASK[16:20], MASK[20:] = 3, 5, 255


@pytest.fixture
def session(open_window: MainWindow) -> Session:
    return session_of(open_window)


@pytest.fixture
def masks(tmp_path: Path) -> Path:
    """Two masks of values 0, 3, 5 and 255."""
    folder = tmp_path / "aerial"
    folder.mkdir()
    for number in range(2):
        Image.fromarray(MASK).save(folder / f"scene{number}.png")
    return folder


@pytest.fixture
def dialog(open_window: MainWindow, qtbot: QtBot) -> ImportLabelsDialog:
    open_window.action_set["import_labels"].trigger()
    (shown,) = (d for d in open_window.findChildren(ImportLabelsDialog) if d.isVisible())
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def look(dialog: ImportLabelsDialog, qtbot: QtBot, path: Path) -> None:
    """Type the path and press Enter."""
    dialog.folder.clear()
    qtbot.keyClicks(dialog.folder, str(path))
    qtbot.keyClick(dialog.folder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.bar.isVisible(), timeout=5000)


def choose(dialog: ImportLabelsDialog, qtbot: QtBot, row: int, text: str, column: int = 0) -> None:
    """With the arrow keys."""
    box = dialog.values.box(row, column)
    box.setFocus()
    target = box.findText(text, Qt.MatchFlag.MatchStartsWith)
    while box.currentIndex() != target and not dialog.findChildren(NewClassDialog):
        qtbot.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < target else Qt.Key.Key_Up)


def meanings(dialog: ImportLabelsDialog, column: int = 0) -> list[str]:
    return [dialog.values.box(row, column).currentText() for row in range(dialog.values.rowCount())]


def do_import(dialog: ImportLabelsDialog, session: Session, qtbot: QtBot) -> None:
    assert dialog.import_button.isEnabled()
    with qtbot.waitSignal(session.importing.ended, timeout=5000):
        qtbot.mouseClick(dialog.import_button, LEFT)


def test_values_are_listed_with_their_share_and_a_guess(
    dialog: ImportLabelsDialog, qtbot: QtBot, masks: Path
) -> None:
    look(dialog, qtbot, masks)
    assert dialog.summary.text() == "2 mask(s) match 2 of 3 image(s); 4 value(s) found."
    rows = [[dialog.values.item(row, column).text() for column in range(2)] for row in range(4)]
    assert rows == [["0", "33.3 %"], ["3", "33.3 %"], ["5", "16.7 %"], ["255", "16.7 %"]]
    new = [f"aerial › class {value} (new)" for value in (0, 3, 5)]
    assert meanings(dialog) == [*new, "Unlabelled"]
    assert not dialog.problem.isVisible()


def test_everything_is_one_step(
    dialog: ImportLabelsDialog, session: Session, qtbot: QtBot, masks: Path
) -> None:
    look(dialog, qtbot, masks)
    choose(dialog, qtbot, 0, "road › background")
    choose(dialog, qtbot, 1, "road › road")
    steps = session.undo_stack.count()
    do_import(dialog, session, qtbot)
    assert not dialog.isVisible()
    assert session.undo_stack.count() == steps + 1
    assert [t.name for t in session.project.tasks] == ["road", "building", "aerial"]
    assert np.unique(label(session, "scene0", "road")[:16]).tolist() == [0, 1]
    assert (label(session, "scene0", "road")[16:] == 255).all()
    assert (label(session, "scene1", "aerial")[16:20] == 0).all()
    session.undo()
    assert [t.name for t in session.project.tasks] == ["road", "building"]
    assert (label(session, "scene0", "road") == 255).all()


def test_a_class_is_added_to_a_task_from_the_list(
    dialog: ImportLabelsDialog, session: Session, qtbot: QtBot, masks: Path
) -> None:
    look(dialog, qtbot, masks)
    choose(dialog, qtbot, 1, "New class")
    (asked,) = dialog.findChildren(NewClassDialog)
    asked.task.setCurrentText("road")
    asked.name.clear()
    assert not asked.add_button.isEnabled()
    qtbot.keyClicks(asked.name, "lane")
    qtbot.mouseClick(asked.add_button, LEFT)
    assert meanings(dialog)[1] == "road › lane (new)"
    do_import(dialog, session, qtbot)
    road = session.project.tasks[0]
    assert [each.name for each in road.classes][-1] == "lane"
    assert (label(session, "scene0", "road")[8:16] == len(road.classes) - 1).all()
    session.undo()
    assert "lane" not in [each.name for each in session.project.tasks[0].classes]
    session.redo()
    assert "lane" in [each.name for each in session.project.tasks[0].classes]


def test_several_tasks_come_from_one_mask(
    dialog: ImportLabelsDialog, session: Session, qtbot: QtBot, masks: Path
) -> None:
    look(dialog, qtbot, masks)
    qtbot.mouseClick(dialog.several, LEFT, pos=QPoint(8, dialog.several.height() // 2))
    assert dialog.values.columnCount() == 5
    choose(dialog, qtbot, 1, "road › road")
    choose(dialog, qtbot, 1, "building › building", column=1)
    do_import(dialog, session, qtbot)
    assert (label(session, "scene0", "road")[8:16] == 1).all()
    assert (label(session, "scene0", "building")[8:16] == 1).all()


def test_two_classes_of_one_task_for_a_value_are_refused_inside(
    dialog: ImportLabelsDialog, qtbot: QtBot, masks: Path
) -> None:
    look(dialog, qtbot, masks)
    qtbot.mouseClick(dialog.several, LEFT, pos=QPoint(8, dialog.several.height() // 2))
    choose(dialog, qtbot, 1, "road › road")
    choose(dialog, qtbot, 1, "road › background", column=1)
    assert "3 would be background and road of the task road at once" in dialog.problem.text()
    assert not dialog.import_button.isEnabled()
    choose(dialog, qtbot, 1, "Unlabelled", column=1)
    assert dialog.import_button.isEnabled()


@pytest.mark.parametrize("merge", [True, False])
def test_strokes_are_kept_or_replaced(
    dialog: ImportLabelsDialog, session: Session, qtbot: QtBot, masks: Path, merge: bool
) -> None:
    paint(session, 10, 10)
    painted = label(session, "scene1", "road") != 255
    look(dialog, qtbot, masks)
    assert (
        "1 of these images have labels" in dialog.existing.text()
        or "of these images" in dialog.existing.text()
    )
    for row in range(3):
        choose(dialog, qtbot, row, "road › background")
    qtbot.mouseClick(dialog.merge if merge else dialog.replace, LEFT, pos=QPoint(8, 8))
    do_import(dialog, session, qtbot)
    assert (label(session, "scene1", "road")[painted] == 1).all() == merge
    assert (label(session, "scene0", "road")[:20] == 0).all()


def test_ignored_values_leave_strokes_alone(
    dialog: ImportLabelsDialog, session: Session, qtbot: QtBot, masks: Path
) -> None:
    paint(session, 10, 10)
    painted = label(session, "scene1", "road").copy()
    look(dialog, qtbot, masks)
    choose(dialog, qtbot, 0, "road › background")
    for row in (1, 2):
        choose(dialog, qtbot, row, "Ignore")
    qtbot.mouseClick(dialog.replace, LEFT, pos=QPoint(8, 8))
    do_import(dialog, session, qtbot)
    assert np.array_equal(label(session, "scene1", "road")[8:20], painted[8:20])
    assert (label(session, "scene1", "road")[:8] == 0).all()


def test_the_dialog_stays_open_where_something_failed(
    dialog: ImportLabelsDialog, session: Session, qtbot: QtBot, masks: Path, notices: list[str]
) -> None:
    for number in (1, 2):
        Image.fromarray(MASK[:10]).save(masks / f"scene{number}.png")
    look(dialog, qtbot, masks)
    assert "2 of 3: different size (scene1.png, scene2.png)" in dialog.problem.text()
    do_import(dialog, session, qtbot)
    assert dialog.isVisible()
    assert "label(s) imported" in dialog.summary.text()
    assert "2 of 3: different size" in dialog.problem.text()
    assert notices == []
    qtbot.mouseClick(dialog.close_button, LEFT)
    assert not dialog.isVisible()


@pytest.fixture
def notices(session: Session) -> list[str]:
    texts: list[str] = []
    session.notice.connect(lambda notice: texts.append(notice.text))
    return texts


def test_a_dialog_that_was_closed_leaves_a_notice(
    dialog: ImportLabelsDialog, session: Session, qtbot: QtBot, masks: Path, notices: list[str]
) -> None:
    look(dialog, qtbot, masks)
    with qtbot.waitSignal(session.importing.ended, timeout=5000):
        qtbot.mouseClick(dialog.import_button, LEFT)
        dialog.reject()
    assert any("label(s) imported." in text for text in notices)


def test_a_mapping_is_saved_and_fills_the_table(
    dialog: ImportLabelsDialog, qtbot: QtBot, masks: Path, tmp_path: Path
) -> None:
    look(dialog, qtbot, masks)
    choose(dialog, qtbot, 1, "road › road")
    choose(dialog, qtbot, 2, "Ignore")
    qtbot.mouseClick(dialog.save_mapping, LEFT)
    saving = dialog.findChild(QFileDialog)
    assert saving is not None
    saving.fileSelected.emit(str(tmp_path / "mine.json"))
    assert [m.name for m in read_mapping(tmp_path / "mine.json")] == ["aerial", "road"]
    spec = {"sky": {"classes": {"rest": ["*"], "sky": [5]}, "unlabelled": [255]}}
    (tmp_path / "sky.json").write_text(json.dumps({"tasks": spec}))
    qtbot.mouseClick(dialog.open_mapping, LEFT)
    dialog.findChildren(QFileDialog)[-1].fileSelected.emit(str(tmp_path / "sky.json"))
    assert meanings(dialog) == ["sky › rest (new)", "sky › rest (new)", "sky › sky (new)", "Unlabelled"]
    dialog.findChildren(QFileDialog)[-1].fileSelected.emit(str(masks / "scene0.png"))
    assert "cannot be used" in dialog.problem.text()


def test_one_of_several_kinds_of_masks_is_chosen(
    dialog: ImportLabelsDialog, qtbot: QtBot, masks: Path
) -> None:
    for number in range(2):
        (masks / f"scene{number}.png").rename(masks / f"scene{number}_inner.png")
        Image.fromarray(MASK // 5).save(masks / f"scene{number}_outer.png")
    look(dialog, qtbot, masks)
    assert "several kinds of masks" in dialog.problem.text()
    assert not dialog.import_button.isEnabled()
    dialog.kind.setFocus()
    qtbot.keyClicks(dialog.kind, "*_outer")
    qtbot.waitUntil(lambda: dialog.values.rowCount() == 3, timeout=5000)
    assert [dialog.values.item(row, 0).text() for row in range(3)] == ["0", "1", "51"]


def test_the_preview_shows_the_result_and_steps(
    dialog: ImportLabelsDialog, qtbot: QtBot, masks: Path
) -> None:
    look(dialog, qtbot, masks)
    preview = dialog.preview
    qtbot.waitUntil(lambda: not preview.picture.image.isNull(), timeout=5000)
    assert preview.name.text() == "scene0.png  1 / 2"
    qtbot.wait(50)
    first = preview.picture.image.pixelColor(3, 10)
    choose(dialog, qtbot, 1, "Unlabelled")
    qtbot.waitUntil(lambda: preview.picture.image.pixelColor(3, 10) != first, timeout=5000)
    qtbot.mouseClick(preview.forward, LEFT)
    assert preview.name.text() == "scene1.png  2 / 2"
    assert not preview.forward.isEnabled()


def test_a_row_shows_where_its_value_is(
    dialog: ImportLabelsDialog, qtbot: QtBot, masks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tips: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda *arguments: tips.append(str(arguments[1])))
    look(dialog, qtbot, masks)
    view = dialog.values.viewport()
    spot = QPointF(dialog.values.visualItemRect(dialog.values.item(1, 0)).center())
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, spot, view.mapToGlobal(spot), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, move)  # offscreen, the cursor itself stays with the window below
    qtbot.waitUntil(lambda: bool(tips), timeout=5000)
    assert tips[0].startswith('<img src="data:image/png;base64,')


def test_looking_is_cancelled_with_the_dialog(
    dialog: ImportLabelsDialog, session: Session, qtbot: QtBot, masks: Path
) -> None:
    qtbot.keyClicks(dialog.folder, str(masks))
    qtbot.keyClick(dialog.folder, Qt.Key.Key_Return)
    qtbot.mouseClick(dialog.close_button, LEFT)
    assert not dialog.isVisible()
    assert not session.importing.running


def test_what_is_not_there_is_said(dialog: ImportLabelsDialog, qtbot: QtBot, tmp_path: Path) -> None:
    look(dialog, qtbot, tmp_path / "nowhere")
    assert dialog.problem.text() == "File or folder not found."
    (tmp_path / "empty").mkdir()
    look(dialog, qtbot, tmp_path / "empty")
    assert dialog.summary.text() == "No mask matches an image."
    assert not dialog.import_button.isEnabled()


def test_formats_that_say_their_tasks_fill_the_same_table(
    open_window: MainWindow, qtbot: QtBot, masks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = replace(
        READERS["mapped-masks"],
        id="rows",
        title="Rows of text",
        needs="",
        recognises=lambda path: path == masks,
        tasks=lambda _: [TaskMapping("sky", ("ground", "sky"), ((0, 0), (3, 1)))],
    )
    monkeypatch.setitem(READERS, planted.id, planted)
    open_window.action_set["import_labels"].trigger()
    (dialog,) = (d for d in open_window.findChildren(ImportLabelsDialog) if d.isVisible())
    assert not dialog.format.isVisible()
    look(dialog, qtbot, masks)
    assert [dialog.format.itemText(index) for index in range(dialog.format.count())] == [
        "Rows of text",
        "Masks",
    ]
    dialog.format.setFocus()
    for key, first in ((Qt.Key.Key_Down, "aerial › class 0 (new)"), (Qt.Key.Key_Up, "sky › ground (new)")):
        qtbot.keyClick(dialog.format, key)
        qtbot.waitUntil(lambda first=first: meanings(dialog)[:1] == [first], timeout=5000)  # type: ignore[misc]
    assert meanings(dialog) == ["sky › ground (new)", "sky › sky (new)", "Unlabelled", "Unlabelled"]
    session = session_of(open_window)
    do_import(dialog, session, qtbot)
    assert (label(session, "scene0", "sky")[8:16] == 1).all()


def test_labels_exported_before_are_named_by_their_colours(
    dialog: ImportLabelsDialog, session: Session, qtbot: QtBot, masks: Path
) -> None:
    index = np.where(MASK == 3, 1, np.where(MASK == 0, 0, 255)).astype(np.uint8)
    for number in range(2):
        write_index_mask(masks / f"scene{number}.png", index, session.project.tasks[1].colors)
    look(dialog, qtbot, masks)
    assert meanings(dialog) == ["building › background", "building › building", "Unlabelled"]
