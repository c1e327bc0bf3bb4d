"""Everything is reached by keyboard and has a name for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QScrollBar,
    QWidget,
)

from app.panels.adjust_panel import AdjustPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

DIALOGS = (
    "new", "import_labels", "add_task", "rename_task", "remove_task", "note", "palette", "full", "shortcuts", "about",
)  # fmt: skip


def focusable(root: QWidget) -> list[QWidget]:
    """What the keyboard can reach, without the inner parts of Qt's own controls."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        inner = isinstance(widget.parentWidget(), QComboBox) or widget.objectName().startswith("qt_")
        inner |= (
            isinstance(widget.parentWidget(), QAbstractScrollArea) and type(widget) is QWidget
        )  # a viewport
        inner |= isinstance(widget, QLineEdit) and widget.parentWidget().inherits("QAbstractSpinBox")
        plain = not widget.isWindow() and not isinstance(widget, (QMenu, QMenuBar, QScrollBar))
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and plain and not inner:
            found.append(widget)
    return found


def name_of(widget: QWidget) -> str:
    """What a screen reader says of a control: its name, its words, or the label beside it."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    if isinstance(widget, QLabel):
        return widget.text()
    labels = widget.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is widget), "")


def nameless(root: QWidget) -> list[str]:
    return [f"{type(w).__name__} {w.objectName()}" for w in focusable(root) if not name_of(w).strip()]


def test_every_control_of_the_window_has_a_name(open_window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: open_window.canvas.image_shown == "scene1")
    open_window.action_set["adjust_view"].trigger()
    open_window.action_set["navigator"].trigger()
    assert open_window.findChild(AdjustPanel) is not None
    assert len(focusable(open_window)) > 40
    assert nameless(open_window) == []


def test_every_control_of_the_start_page_has_a_name(window: MainWindow) -> None:
    assert focusable(window)
    assert nameless(window) == []


@pytest.mark.parametrize("action", DIALOGS)
def test_every_control_of_a_dialog_has_a_name_and_one_has_the_focus(
    action: str, open_window: MainWindow, qtbot: QtBot
) -> None:
    open_window.action_set[action].trigger()
    dialog = next(d for d in open_window.findChildren(QDialog) if d.isVisible())
    assert focusable(dialog)
    assert nameless(dialog) == []
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is not None


def test_tab_goes_round_the_whole_window(open_window: MainWindow, qtbot: QtBot) -> None:
    """From the canvas through every control that Tab stops at, and back."""
    open_window.canvas.setFocus()
    wanted = {
        w for w in focusable(open_window) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()
    }
    seen: set[QWidget] = set()
    for _ in range(3 * len(wanted)):
        here = QApplication.focusWidget()
        assert here is not None
        if here in seen and here is open_window.canvas:
            break
        seen.add(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert [f"{type(w).__name__} {name_of(w)}" for w in wanted - seen] == []
    assert QApplication.focusWidget() is open_window.canvas
