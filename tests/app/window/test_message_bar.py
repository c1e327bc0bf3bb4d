from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QPushButton, QToolButton, QWidget

from app.window.notices.message_bar import SHOWN, MessageBar, NoticeRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[MessageBar]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.setGeometry(50, 50, 700, 500)
    parent.show()
    QCursor.setPos(5, 5)  # a pointer that rests on a notice would keep it
    bar = MessageBar(parent)
    yield bar
    bar.clear()  # keeps the parent alive until here


def row_of(bar: MessageBar) -> NoticeRow:
    row = bar.findChild(NoticeRow)
    assert isinstance(row, NoticeRow)
    return row


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
    bar.show_notice("error", "The disk is full.")
    bar.show_notice("info", "Gone soon.", timeout_ms=20)
    qtbot.waitUntil(lambda: bar.texts == ("The disk is full.",))
    button = bar.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    assert button.accessibleName() == "Dismiss"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bar.texts == ()


def test_details_are_a_click_away_and_keep_the_notice(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_notice("warning", "Two files could not be read.", "a.png\nb.png", timeout_ms=300)
    details = bar.findChild(QPlainTextEdit)
    button = row_of(bar).findChild(QPushButton)
    assert isinstance(details, QPlainTextEdit)
    assert isinstance(button, QPushButton)
    assert not details.isVisible()
    low = bar.height()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert details.isVisible()
    assert details.toPlainText() == "a.png\nb.png"
    qtbot.waitUntil(lambda: bar.height() > low)
    bar.show_notice("info", "Later.", timeout_ms=600)
    qtbot.waitUntil(lambda: "Later." not in bar.texts)
    assert bar.texts == ("Two files could not be read.",)


def test_a_notice_without_details_offers_none(bar: MessageBar) -> None:
    bar.show_notice("info", "Saved.")
    assert row_of(bar).findChild(QPushButton) is None


def test_the_same_words_are_counted_not_repeated(bar: MessageBar) -> None:
    for _ in range(3):
        bar.show_notice("error", "The disk is full.")
    assert bar.texts == ("The disk is full.",)
    assert bar.counts == (3,)


def test_the_least_serious_makes_room(bar: MessageBar) -> None:
    bar.show_notice("error", "first error")
    for number in range(SHOWN):
        bar.show_notice("info", f"info {number}")
    assert len(bar.texts) == SHOWN
    assert "first error" in bar.texts
    assert "info 0" not in bar.texts


def test_long_words_are_shown_whole_inside_the_parent(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_notice("warning", "The image is damaged and could not be read to its end. " * 6, "details")
    parent = bar.parentWidget()
    assert parent is not None
    qtbot.waitUntil(lambda: bar.height() >= 5 * bar.fontMetrics().lineSpacing())
    assert parent.rect().contains(bar.geometry())
    parent.resize(400, 500)
    bar.place()
    assert parent.rect().contains(bar.geometry())


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
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    bar.show_work("", None)
    assert not bar.isVisible()
