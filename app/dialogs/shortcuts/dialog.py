"""Every action with its keys, searchable, and each key changeable; conflicts are said with the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from app import theme
from app.actions import custom_keys as keyboard
from app.dialogs.frame import Frame
from app.dialogs.shortcuts.key_list import KeyList
from app.dialogs.shortcuts.key_recorder import KeyRecorder
from app.widgets.question import question

if TYPE_CHECKING:
    from app.actions.action_set import ActionSet
    from app.actions.custom_keys import Conflict


class ShortcutsDialog(Frame):
    """The list, and below it what can be done with the chosen action's keys. Changes hold at once."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ShortcutsDialog", "Keyboard and mouse shortcuts"), "", parent
        )
        self.resize(640, 620)
        self._actions = actions
        self._adding = False
        self._conflict: Conflict | None = None
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Find an action or a shortcut"))
        self.search.setAccessibleName(self.tr("Find an action or a shortcut"))
        self.list = KeyList(actions)
        self.said = QLabel(wordWrap=True)
        self.said.setProperty("role", "dim")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_buttons())
        self._stack.addWidget(self._build_recording())
        self._stack.setSizePolicy(
            self._stack.sizePolicy().horizontalPolicy(), self.said.sizePolicy().Policy.Fixed
        )
        self._arrange()
        self.search.textChanged.connect(self.list.show_only)
        self.list.currentItemChanged.connect(self._chosen_changed)
        self.list.change_wanted.connect(self._change)
        self.list.remove_wanted.connect(self._remove)
        actions.keys_changed.connect(self._show)
        self.list.choose_first()
        self.search.setFocus()

    # building ---------------------------------------------------------------------------------------------

    def _build_buttons(self) -> QWidget:
        self.change_button = self._button(self.tr("Change…"), self._change)
        self.add_button = self._button(self.tr("Add shortcut…"), self._add)
        self.remove_button = self._button(self.tr("Remove"), self._remove)
        self.reset_button = self._button(self.tr("Reset"), self._reset)
        self.reset_all_button = self._button(self.tr("Reset all…"), self._ask_to_reset_all)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACING)
        for button in (self.change_button, self.add_button, self.remove_button, self.reset_button):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.reset_all_button)
        return row

    def _build_recording(self) -> QWidget:
        self.recorder = KeyRecorder()
        self.recorder.recorded.connect(self._recorded)
        self.recorder.given_up.connect(self._end_recording)
        self.take_button = self._button("", self._take)
        self.leave_button = self._button(self.tr("Cancel"), self._end_recording)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACING)
        line.addWidget(self.recorder, 1)
        line.addWidget(self.take_button)
        line.addWidget(self.leave_button)
        return row

    @staticmethod
    def _button(text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _arrange(self) -> None:
        self.column.setSpacing(theme.SPACING * 3 // 2)
        self.column.addWidget(self.search)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.said)
        self.column.addWidget(self._stack)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        self.column.addWidget(buttons)

    # showing ----------------------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        self.list.show_keys()
        action_id = self.list.chosen
        changed = self._actions.changed_keys
        for button in (self.change_button, self.add_button):
            button.setEnabled(bool(action_id))
        self.remove_button.setEnabled(bool(action_id) and bool(self._actions.keys[action_id]))
        self.reset_button.setEnabled(action_id in changed)
        self.reset_all_button.setEnabled(bool(changed))

    @Slot()
    def _chosen_changed(self) -> None:
        self._end_recording(keep_focus=True)
        self.said.setText(
            self.tr("Press Enter or double-click to change the shortcut of “{0}”.").format(
                self._name(self.list.chosen)
            )
            if self.list.chosen
            else self.tr("Choose an action to change its shortcut.")
        )
        self._show()

    def _name(self, action_id: str) -> str:
        return self._actions[action_id].text().removesuffix("…") if action_id else ""

    # recording --------------------------------------------------------------------------------------------

    @Slot()
    def _change(self) -> None:
        self._record(adding=False)

    @Slot()
    def _add(self) -> None:
        self._record(adding=True)

    def _record(self, *, adding: bool) -> None:
        if not self.list.chosen:
            return
        self._adding, self._conflict = adding, None
        self.recorder.clear()
        self.take_button.hide()
        text = self.tr("Press the new shortcut for “{0}”. Esc cancels.")
        self.said.setText(text.format(self._name(self.list.chosen)))
        self._stack.setCurrentIndex(1)
        self.recorder.setFocus()

    @Slot()
    def _end_recording(self, keep_focus: bool = False) -> None:
        if self._stack.currentIndex() == 1:
            self._stack.setCurrentIndex(0)
            self.said.clear()
            if not keep_focus:
                self.list.setFocus()

    @Slot(str)
    def _recorded(self, key: str) -> None:
        action_id = self.list.chosen
        self._conflict = keyboard.conflict(self._actions.keys, action_id, key)
        self.take_button.hide()
        if self._conflict is None:
            self._give(key)
        elif self._conflict.owner:
            owner = self._name(self._conflict.owner)
            text = self.tr("{0} is used by “{1}”. Reassign it, or press another key.")
            self.said.setText(text.format(keyboard.native(key), owner))
            self.take_button.setText(self.tr("Reassign from “{0}”").format(owner))
            self.take_button.show()
        else:
            text = self.tr("{0} is reserved: it {1}. Press another key.")
            self.said.setText(text.format(keyboard.native(key), self._conflict.reason))

    @Slot()
    def _take(self) -> None:
        if self._conflict is not None and self._conflict.owner:
            self._give(self._conflict.key)

    def _give(self, key: str) -> None:
        """The chosen action gets the key; whoever had it loses it."""
        action_id = self.list.chosen
        keys = {owner: tuple(k for k in owned if k != key) for owner, owned in self._actions.keys.items()}
        keys[action_id] = (*keys[action_id], key) if self._adding else (key,)
        self._actions.set_keys(keys)
        self._end_recording()
        self.said.setText(
            self.tr("{0} is now the shortcut for “{1}”.").format(keyboard.native(key), self._name(action_id))
        )

    @Slot()
    def _remove(self) -> None:
        action_id = self.list.chosen
        if action_id:
            self._actions.set_keys({**self._actions.keys, action_id: ()})
            self.said.setText(self.tr("“{0}” has no shortcut now.").format(self._name(action_id)))

    @Slot()
    def _reset(self) -> None:
        """The keys of the table again. Others that took one of them lose it."""
        action_id = self.list.chosen
        keys = {owner: owned for owner, owned in self._actions.changed_keys.items() if owner != action_id}
        default_keys = set(self._actions.table_keys(action_id))
        keys = {owner: tuple(k for k in owned if k not in default_keys) for owner, owned in keys.items()}
        self._actions.set_keys(keys)
        self.said.setText(self.tr("“{0}” was reset to its default.").format(self._name(action_id)))

    @Slot()
    def _ask_to_reset_all(self) -> None:
        box = question(
            self,
            self.tr("Reset all shortcuts"),
            self.tr("Reset all shortcuts to their defaults?"),
            self.tr("Your own shortcuts will be lost."),
            self.tr("Reset"),
        )
        box.accepted.connect(self._reset_all)
        box.open()

    @Slot()
    def _reset_all(self) -> None:
        self._actions.set_keys({})
        self.said.setText(self.tr("All shortcuts were reset to their defaults."))
