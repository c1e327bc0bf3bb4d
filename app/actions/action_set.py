"""QActions, menus and tool buttons made from the table of actions."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from app import theme
from app.actions import custom_keys as keyboard
from app.actions.names import why_not
from app.actions.rows import ActionRow, Menu, tr
from app.actions.table import ACTIONS
from app.actions.words import WORDS
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from app.actions.custom_keys import Keys
    from app.actions.rows import Need


class Verbs(Protocol):
    """The verbs that rows call. A row names an attribute, such as "learn.stop"."""

    def state(self) -> Mapping[Need, bool]:
        """The needs that are met now."""

    def reasons(self) -> Mapping[Need, str]:
        """Why a need isn't met, if that is not obvious."""


class ActionSet(QObject):
    """All actions of the window. `update_states` enables and checks them."""

    keys_changed = Signal()
    """The keys of some action changed."""

    def __init__(
        self, verbs: Verbs, window: QWidget, keys: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        super().__init__(window)
        self._verbs = verbs
        self._window = window
        self._rows = {row.id: row for row in ACTIONS}
        self._keys = keyboard.effective(ACTIONS, keys or {})
        self._actions = {row.id: self._make(row) for row in ACTIONS}
        self.update_states()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[tuple[ActionRow, QAction]]:
        return ((self._rows[action_id], action) for action_id, action in self._actions.items())

    @property
    def keys(self) -> dict[str, Keys]:
        """Every action's keys by its id, as portable text."""
        return dict(self._keys)

    @property
    def changed_keys(self) -> dict[str, Keys]:
        """The keys that differ from the table's."""
        return keyboard.changed(ACTIONS, self._keys)

    @staticmethod
    def table_keys(action_id: str) -> Keys:
        """The default keys of an action."""
        return keyboard.effective(ACTIONS, {})[action_id]

    def set_keys(self, wanted: Mapping[str, Sequence[str]]) -> None:
        """Give all actions the table's keys but those in `wanted`. A key that is given is taken from others.

        Unknown ids (from an older version's settings) are ignored.
        """
        new_keys = keyboard.effective(ACTIONS, wanted)
        if new_keys == self._keys:
            return
        old_keys, self._keys = self._keys, new_keys
        for action_id, keys in new_keys.items():
            if keys != old_keys[action_id]:
                self._actions[action_id].setShortcuts([QKeySequence(key) for key in keys])
                self._explain(self._rows[action_id], self._actions[action_id])
        self.keys_changed.emit()

    def key_text(self, action_id: str) -> str:
        """The first key of an action as the user's keyboard names it; "" without one."""
        keys = self._keys[action_id]
        return keyboard.native(keys[0]) if keys else ""

    def icon_name(self, action_id: str) -> str:
        """The name of an action's icon, "" without one."""
        return self._rows[action_id].icon

    def words(self, action_id: str) -> str:
        """What else people call an action, "" for nothing."""
        return tr(WORDS[action_id]) if action_id in WORDS else ""

    def why_not(self, action_id: str) -> str:
        """Why an action is not available now, as a sentence; "" if it is."""
        state, reasons = self._verbs.state(), self._verbs.reasons()
        missing = (need for need in self._rows[action_id].needs if not state[need])
        return next((reasons.get(need) or why_not(need) for need in missing), "")

    def update_states(self) -> None:
        """Enable the available actions, and check those that are on."""
        state, reasons = self._verbs.state(), self._verbs.reasons()
        for row, action in self:
            action.setEnabled(all(state[need] for need in row.needs))
            if reasons.keys() & set(row.needs):
                self._explain(row, action, *(reasons[n] for n in row.needs if n in reasons and not state[n]))
            if row.checked:
                action.setChecked(self._is_checked(row))

    def _is_checked(self, row: ActionRow) -> bool:
        value = attrgetter(row.checked)(self._verbs)
        return bool(value == row.args[0]) if row.args else bool(value)

    def _make(self, row: ActionRow) -> QAction:
        number = (
            row.args[0] + 1 if row.id.startswith(("class_", "task_")) and isinstance(row.args[0], int) else ""
        )
        action = QAction(tr(row.text).format(number), self._window)
        action.setObjectName(row.id)
        if row.icon:
            action.setIcon(theme.icon(row.icon))
        action.setShortcuts([QKeySequence(key) for key in self._keys[row.id]])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(bool(row.checked))
        if row.id == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        elif row.id == "about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        else:  # macOS moves items whose text looks like one of its own
            action.setMenuRole(QAction.MenuRole.NoRole)
        self._explain(row, action)
        action.triggered.connect(partial(self._run, attrgetter(row.verb)(self._verbs), row.args))
        self._window.addAction(action)
        return action

    def _run(self, verb: Callable[..., object], args: tuple[object, ...], _checked: bool = False) -> None:
        verb(*args)
        self.update_states()  # a click has flipped the check mark already; the verb may have refused

    def _explain(self, row: ActionRow, action: QAction, *reasons: str) -> None:
        text = action.text().removesuffix("…")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        lines = [f"{text}  ({keys})" if keys else text, tr(row.tip) if row.tip else "", *reasons]
        action.setToolTip(as_tip("\n".join(line for line in lines if line)))
        action.setStatusTip("")

    def menu(self, spec: Menu, parent: QWidget, filled: Mapping[str, Callable[[QMenu], None]]) -> QMenu:
        """The menu of a table; `filled` gives for each "@name" what fills it just before it opens."""
        menu = QMenu(tr(spec.text), parent)
        if spec.icon:
            menu.setIcon(theme.icon(spec.icon))
        needs = {need for item in spec.items if item in self._rows for need in self._rows[str(item)].needs}
        menu.setToolTipsVisible("prompt" in needs)  # they say why a tool can't be taken
        for item in spec.items:
            if isinstance(item, Menu):
                menu.addMenu(self.menu(item, menu, filled))
            elif item == "-":
                menu.addSeparator()
            elif item.startswith("@"):
                menu.aboutToShow.connect(partial(filled[item], menu))
                filled[item](menu)
            else:
                menu.addAction(self._actions[item])
        return menu

    def fill_tool_bar(
        self, bar: QToolBar, items: Sequence[str], widgets: Mapping[str, Callable[[], QWidget]]
    ) -> None:
        """Put a table's items into a tool bar; `widgets` makes the one of each "@name"."""
        for item in items:
            if item == "-":
                bar.addSeparator()
            elif item.startswith("@"):
                bar.addWidget(widgets[item]())
            else:
                bar.addWidget(self.button(item))
        for button in bar.findChildren(
            QToolButton
        ):  # styled as part of the bar at once, not at the next theme
            button.style().unpolish(button)
            button.style().polish(button)

    def button(self, action_id: str) -> QToolButton:
        """A tool bar's button for an action."""
        action = self._actions[action_id]
        button = QToolButton()
        button.setDefaultAction(action)
        button.setObjectName(f"button_{action_id}")
        button.setIconSize(QSize(20, 20))
        button.setAccessibleName(action.text().removesuffix("…"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
