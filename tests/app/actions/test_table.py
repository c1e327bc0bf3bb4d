"""The table of actions: keys, menus, tool strip, icons, names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from app import theme
from app.actions import rows
from app.actions.rows import ActionRow, Menu
from app.actions.table import ACTIONS, FAMILIES, MENUS, TOOL_BAR, TOOL_STRIP, row
from app.canvas.tools import TOOLS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.app.actions.conftest import Desk


KEYS = [(each.id, key) for each in ACTIONS for key in each.keys]


def test_every_key_reaches_its_action(desk: Desk, qtbot: QtBot) -> None:
    pressed: list[str] = []

    def record(action_id: str) -> Callable[[], None]:
        return lambda: pressed.append(action_id)

    for each, action in desk.actions:
        action.triggered.disconnect()  # only who is reached is looked at, so that one window is enough
        action.triggered.connect(record(each.id))
    desk.window.canvas.setFocus()
    for action_id, key in KEYS:
        if "no_run" in row(action_id).needs:
            desk.session.learning.finish()
        elif desk.session.learning.state.mode is None:
            desk.session.learning.learn_full()
        combination = QKeySequence(key)[0]
        qtbot.keyClick(desk.window.canvas, combination.key(), combination.keyboardModifiers())
    assert pressed == [action_id for action_id, _ in KEYS]


def test_no_two_actions_share_a_key() -> None:
    counted = Counter(QKeySequence(key).toString() for each in ACTIONS for key in each.keys)
    assert [key for key, count in counted.items() if count > 1] == []


def test_no_action_takes_a_key_that_the_canvas_needs() -> None:
    reserved = {"Space", "Esc", "Return", "Enter", "Backspace", "Del", "Tab", "Shift+Tab"}
    assert reserved.isdisjoint(QKeySequence(key).toString() for each in ACTIONS for key in each.keys)


def test_no_key_is_claimed_twice_anywhere_in_the_window(desk: Desk) -> None:
    wide = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    claimed = Counter(
        key.toString()
        for action in desk.window.findChildren(QAction)
        if action.shortcutContext() in wide
        for key in action.shortcuts()
    )
    assert [key for key, count in claimed.items() if count > 1] == []


def test_ids_are_unique_and_found() -> None:
    assert len({each.id for each in ACTIONS}) == len(ACTIONS)
    assert row("brush").verb == "label.set_tool"
    with pytest.raises(KeyError):
        row("nothing")


def test_tables_name_only_actions_that_there_are() -> None:
    known = {each.id for each in ACTIONS}
    named = [item for menu in MENUS for item in flat(menu)] + [*TOOL_BAR, *TOOL_STRIP]
    named += [tool for family in FAMILIES.values() for tool in family]
    assert {item for item in named if item != "-" and not item.startswith("@")} <= known
    assert {item for item in TOOL_STRIP if item.startswith("@")} == set(FAMILIES)


def test_every_tool_is_in_the_strip_once() -> None:
    shown = [tool for item in TOOL_STRIP for tool in FAMILIES.get(item, (item,))]
    assert sorted(shown) == sorted(TOOLS)


def test_every_action_is_in_a_menu_once() -> None:
    """The keyboard reaches menus, so it reaches every action."""
    counted = Counter(item for menu in MENUS for item in flat(menu))
    assert {each.id: counted[each.id] for each in ACTIONS if counted[each.id] != 1} == {}


def flat(menu: Menu) -> list[str]:
    return [x for item in menu.items for x in (flat(item) if isinstance(item, Menu) else [item])]


@pytest.mark.parametrize("each", [a for a in ACTIONS if a.icon], ids=lambda each: each.id)
def test_icons_are_drawn(each: ActionRow) -> None:
    assert (theme.RESOURCES / "icons" / f"{each.icon}.svg").is_file()


def test_translation_of_the_table_is_asked_for_in_its_context(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    class Recorder:
        @staticmethod
        def translate(context: str, text: str) -> str:
            asked.append((context, text))
            return text

    monkeypatch.setattr(rows, "QCoreApplication", Recorder)
    assert rows.tr("Brush") == "Brush"
    assert asked == [("Actions", "Brush")]
