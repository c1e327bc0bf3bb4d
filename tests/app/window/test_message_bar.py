from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.window.notices.bell import Bell
from app.window.notices.list_dialog import NoticesDialog
from app.window.notices.message_bar import LINGER_MS, MessageBar
from app.window.notices.notice_row import GUARD_MS, NoticeRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app import theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(dressed: theme.Theme, qtbot: QtBot) -> Iterator[MessageBar]:
    """Above something that takes the rest of the window, as the canvas does."""
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = MessageBar()
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(bar)
    column.addWidget(QWidget(), 1)
    parent.setGeometry(50, 50, 700, 500)
    parent.show()
    QCursor.setPos(5, 5)  # a pointer that rests on a notice would keep it
    yield bar
    bar.clear()  # keeps the parent alive until here


def row_of(bar: MessageBar) -> NoticeRow:
    """The notice that is shown."""
    (row,) = (r for r in bar.findChildren(NoticeRow) if r.isVisible())
    return row


def buttons_of(bar: MessageBar) -> list[QPushButton]:
    return [b for b in row_of(bar).findChildren(QPushButton) if b.isVisible()]


def test_there_is_nothing_to_see_while_there_is_nothing_to_say(bar: MessageBar) -> None:
    assert not bar.isVisible()
    bar.show_notice("info", "Three images added.")
    assert bar.isVisible()
    bar.clear()
    assert not bar.isVisible()
    assert bar.texts == ()


def test_a_notice_goes_when_its_time_is_over(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_notice("info", "Three images added.", timeout_ms=20)
    qtbot.waitUntil(lambda: bar.texts == ())


def test_an_error_stays_until_it_is_dismissed(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_notice("error", "The model is damaged.")
    bar.show_notice("info", "Gone soon.", timeout_ms=20)
    qtbot.waitUntil(lambda: bar.texts == ("The model is damaged.",))
    qtbot.wait(GUARD_MS + 50)
    button = row_of(bar).dismiss_button
    assert button.accessibleName() == "Dismiss"
    qtbot.mouseClick(button, LEFT)
    assert bar.texts == ()


def test_a_notice_is_one_line_beside_the_work(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_notice("warning", "Two files could not be read.", "a.png\nb.png")
    qtbot.waitUntil(lambda: 0 < row_of(bar).height() <= 36)
    assert bar.mapTo(bar.window(), QPoint(0, 0)).y() == 0
    bar.show_notice("warning", "The image is damaged and could not be read to its end. " * 9)
    qtbot.waitUntil(lambda: row_of(bar).height() <= 44)
    assert [b.text() for b in buttons_of(bar)] == ["Details"]  # what was cut is there


def test_details_are_in_the_list_of_all_notices(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_notice("warning", "Two files could not be read.", "a.png\nb.png")
    bar.show_notice("info", "Saved.")
    assert buttons_of(bar) == []  # nothing to add to that
    bar.show_notice("error", "Broken.", "at line 3")
    (details,) = buttons_of(bar)
    qtbot.mouseClick(details, LEFT)
    dialog = bar.window().findChild(NoticesDialog)
    assert isinstance(dialog, NoticesDialog)
    assert dialog.details.toPlainText() == "Broken.\n\nat line 3"
    assert [dialog.list.item(n).text().split("   ")[1] for n in range(3)] == [
        "Broken.",
        "Saved.",
        "Two files could not be read.",
    ]
    dialog.list.setCurrentRow(2)
    assert "b.png" in dialog.details.toPlainText()
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy")
    qtbot.mouseClick(copy, LEFT)
    assert "a.png" in QGuiApplication.clipboard().text()
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    qtbot.mouseClick(box.button(QDialogButtonBox.StandardButton.Close), LEFT)


def test_the_same_words_are_counted_not_repeated(bar: MessageBar) -> None:
    for _ in range(3):
        bar.show_notice("error", "The model is damaged.")
    assert bar.texts == ("The model is damaged.",)
    assert bar.counts == (3,)


def test_what_is_said_of_a_cause_changes_in_place_and_goes_with_it(bar: MessageBar) -> None:
    bar.show_notice("error", "000004.journal could not be saved.", cause="saving")
    bar.show_notice("error", "000005.journal could not be saved.", cause="saving")
    assert bar.texts == ("000005.journal could not be saved.",)
    assert bar.counts == (1,)
    assert bar.log.problems == 1
    assert bar.withdraw("saving")
    assert bar.texts == ()
    assert bar.log.problems == 0
    assert not bar.withdraw("saving")


def test_a_dismissed_cause_is_not_brought_up_again_before_it_is_gone(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_notice("error", "Disk full.", cause="saving")
    qtbot.mouseClick(row_of(bar).dismiss_button, LEFT)
    bar.show_notice("error", "Disk still full.", cause="saving")
    assert bar.texts == ()
    assert bar.log.problems == 1  # it is not over
    bar.withdraw("saving")
    bar.show_notice("error", "Disk full once more.", cause="saving")
    assert bar.texts == ("Disk full once more.",)


def test_what_just_happened_covers_a_problem_only_for_a_while(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_notice("error", "Disk full.", cause="saving")
    bar.show_notice("info", "First.")
    bar.show_notice("info", "3 images added.", timeout_ms=20)
    assert bar.texts == ("Disk full.", "3 images added.")
    qtbot.waitUntil(lambda: bar.texts == ("Disk full.",))
    assert row_of(bar).entry.text == "Disk full."


def test_at_most_two_buttons_and_the_cause_stays_when_one_is_clicked(bar: MessageBar, qtbot: QtBot) -> None:
    clicked: list[str] = []
    offers = [(name, lambda name=name: clicked.append(name)) for name in ("Find it…", "Remove it", "More")]
    bar.show_notice("warning", "a.png is missing.", buttons=offers, cause="image files")
    assert [b.text() for b in buttons_of(bar)] == ["Find it…", "Remove it"]
    qtbot.mouseClick(buttons_of(bar)[0], LEFT)
    assert clicked == ["Find it…"]
    assert bar.texts == ("a.png is missing.",)
    bar.withdraw("image files")
    bar.show_notice("info", "Undone.", buttons=offers[1:2])
    qtbot.mouseClick(buttons_of(bar)[0], LEFT)
    assert clicked == ["Find it…", "Remove it"]
    assert bar.texts == ()


def test_a_click_meant_for_a_notice_that_has_just_gone_lands_on_the_bar(
    bar: MessageBar, qtbot: QtBot
) -> None:
    bar.show_notice("info", "Three images added.", timeout_ms=20)
    height = bar.height()
    point = row_of(bar).dismiss_button.mapTo(bar.window(), QPoint(4, 4))
    qtbot.waitUntil(lambda: bar.texts == ())
    assert bar.isVisible()
    assert bar.height() == height
    below = bar.window().childAt(point)
    assert below is bar or bar.isAncestorOf(below)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=LINGER_MS * 5)


def test_a_click_meant_for_the_last_notice_does_not_dismiss_the_next(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_notice("error", "Stays.")
    bar.show_notice("info", "Goes.", timeout_ms=20)
    qtbot.waitUntil(lambda: bar.texts == ("Stays.",))
    point = row_of(bar).dismiss_button.mapTo(bar.window(), QPoint(4, 4))
    assert bar.window().childAt(point) is not row_of(bar).dismiss_button
    qtbot.waitUntil(lambda: bar.window().childAt(point) is row_of(bar).dismiss_button)


def test_words_are_text_not_markup(bar: MessageBar) -> None:
    bar.show_notice("error", "<b>a & b.png</b> can't be read")
    assert bar.texts == ("<b>a & b.png</b> can't be read",)


def test_long_work_is_shown_with_its_progress_and_a_way_out(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_work("Adding images…", None)
    assert bar.isVisible()
    bar.show_work("Adding images…", 0.4)
    progress, button = bar.findChild(QProgressBar), bar.findChild(QPushButton)
    assert isinstance(progress, QProgressBar)
    assert progress.value() == 40
    with qtbot.waitSignal(bar.cancelled):
        qtbot.mouseClick(button, LEFT)
    bar.show_work("", None)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=LINGER_MS * 5)


def test_the_bell_counts_problems_and_opens_the_list(bar: MessageBar, qtbot: QtBot) -> None:
    bell = Bell(bar)
    qtbot.addWidget(bell)
    assert bell.isHidden()
    bar.show_notice("info", "Three images added.")
    assert bell.text() == ""
    bar.show_notice("warning", "Two files could not be read.", timeout_ms=20)
    bar.show_notice("error", "Disk full.", cause="saving")
    assert bell.text().startswith("2 problem")
    qtbot.mouseClick(bell, LEFT)
    assert bell.text().startswith("1 problem")  # that one was only waiting to be seen
    bar.withdraw("saving")
    assert bell.text() == ""
