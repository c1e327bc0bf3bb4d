"""The strip of tools beside the canvas; tools of a kind share a button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QToolTip, QWidget

from app.actions.table import FAMILIES, TOOL_STRIP

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from app.actions.action_set import ActionSet

GAP: Final = 8


def make_tool_strip(actions: ActionSet, parent: QWidget) -> QToolBar:
    """The tools, from above to below, as the table has them."""
    strip = QToolBar(QCoreApplication.translate("ToolBar", "Tools"), parent)
    strip.setObjectName("tool_strip")
    strip.setOrientation(Qt.Orientation.Vertical)
    strip.setMovable(False)
    strip.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    tips = TipsBeside(strip)
    actions.fill_tool_bar(strip, TOOL_STRIP, {f: partial(family_button, actions, f) for f in FAMILIES})
    for button in strip.findChildren(QToolButton):
        button.installEventFilter(tips)
    return strip


class TipsBeside(QObject):
    """Shows the tool tips of a strip's buttons at its right, where they cover no other tool."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the tip, in place of the button itself."""
        if event.type() == QEvent.Type.ToolTip and isinstance(watched, QWidget) and watched.toolTip():
            QToolTip.showText(
                watched.mapToGlobal(QPoint(watched.width() + GAP, 0)), watched.toolTip(), watched
            )
            return True
        return super().eventFilter(watched, event)


def family_button(actions: ActionSet, family: str) -> QToolButton:
    """One button for several tools: it shows the one used last, its menu has all of them."""
    members = [actions[action_id] for action_id in FAMILIES[family]]
    button = actions.button(members[0].objectName())
    button.setObjectName(f"family_{family.removeprefix('@')}")
    menu = QMenu(button)
    menu.addActions(members)
    menu.setToolTipsVisible(True)  # they say why a tool can't be taken
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
    button.setProperty("isFamily", True)
    for member in members:
        member.toggled.connect(partial(_show_member, button, member))
    return button


def _show_member(button: QToolButton, action: QAction, on: bool) -> None:
    if on:
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
