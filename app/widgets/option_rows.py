"""Fields for options that files or formats declare: check boxes, lists, texts and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.language.sentences import spoken
from app.widgets.spin_box import DecimalBox, dress_spin_box

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from core.option import Option

_WIDE: Final = 580
"""Pixels of a line: less than any of the dialogs has."""
_STEP: Final = 0.5


class OptionRows(QWidget):
    """The fields of all options; those that don't matter are hidden, but keep what is in them."""

    changed = Signal()

    def __init__(self, options: Iterable[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self.fields: dict[str, QWidget] = {}
        """By the options' ids."""
        self._labels: dict[str, QLabel] = {}
        self._lines: list[QHBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACING)
        for option in self._options:
            field = self.fields[option.id] = self._field(option)
            field.setParent(self)
            if not isinstance(field, QCheckBox):
                self._label(option, field).setParent(self)
        self._arrange(self._options)
        self.put({option.id: option.default for option in self._options})

    def _arrange(self, options: Collection[Option]) -> None:
        """Lay these fields out beside one another, in as many lines as their words need."""
        for line in self._lines:
            while line.takeAt(0) is not None:
                pass
            self._column.removeItem(line)
        self._lines, room = [], 0
        for option in options:
            field = self.fields[option.id]
            widgets = [self._labels[option.id], field] if option.id in self._labels else [field]
            for widget in widgets:
                widget.ensurePolished()
            width = sum(widget.sizeHint().width() + theme.SPACING for widget in widgets)
            if width > room:
                self._lines.append(self._new_line())
                room = _WIDE
            for widget in widgets:
                self._lines[-1].insertWidget(self._lines[-1].count() - 1, widget)
            room -= width + theme.SPACING
        self._column.activate()  # so that dialogs can ask at once how high it is now

    def _new_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.SPACING)
        line.addStretch(1)
        self._column.addLayout(line)
        return line

    def _field(self, option: Option) -> QWidget:
        if isinstance(option.default, bool):
            box = QCheckBox(spoken(option.title))
            box.toggled.connect(self._tell)
            return box
        if option.choices:
            values = QComboBox()
            for value, title in option.choices:
                values.addItem(spoken(title), value)
            values.currentIndexChanged.connect(self._tell)
            return values
        if isinstance(option.default, str):
            text = QLineEdit()
            text.textChanged.connect(self._tell)
            return text
        return self._number(option)

    def _number(self, option: Option) -> QDoubleSpinBox:
        number = DecimalBox()
        dress_spin_box(number)
        is_whole = isinstance(option.default, int) or option.factor > 1
        number.setDecimals(0 if is_whole else 1)
        number.setSingleStep(1 if is_whole else _STEP)
        number.setRange(option.lowest * option.factor, option.highest * option.factor)
        number.setSuffix(option.unit)
        number.setSpecialValueText(spoken(option.none) if option.none else "")
        number.valueChanged.connect(self._tell)
        return number

    def _label(self, option: Option, field: QWidget) -> QLabel:
        label = self._labels[option.id] = QLabel(spoken(option.title))
        label.setBuddy(field)
        field.setAccessibleName(spoken(option.title))
        return label

    def offer(self, options: Collection[Option]) -> None:
        """Show the fields of these options only."""
        for option in self._options:
            self.fields[option.id].setVisible(option in options)
            if option.id in self._labels:
                self._labels[option.id].setVisible(option in options)
        self._arrange([option for option in self._options if option in options])
        self.setVisible(any(option in options for option in self._options))

    def values(self, options: Collection[Option]) -> dict[str, Any]:
        """What is chosen, by id; the default of options that are not among these."""
        return {o.id: self._value(o) if o in options else o.default for o in self._options}

    def _value(self, option: Option) -> bool | str | int | float:
        field = self.fields[option.id]
        if isinstance(field, QCheckBox):
            return field.isChecked()
        if isinstance(field, QComboBox):
            return str(field.currentData())
        if isinstance(field, QLineEdit):
            return field.text().strip()
        number = cast("QDoubleSpinBox", field).value() / option.factor
        return round(number) if isinstance(option.default, int) else number

    def put(self, values: Mapping[str, Any]) -> None:
        """Show these values."""
        for option in self._options:
            field, value = self.fields[option.id], values.get(option.id)
            if value is None:
                continue
            if isinstance(field, QCheckBox):
                field.setChecked(value)
            elif isinstance(field, QComboBox):
                field.setCurrentIndex(field.findData(value))
            elif isinstance(field, QLineEdit):
                field.setText(value)
            else:
                cast("QDoubleSpinBox", field).setValue(value * option.factor)

    def _tell(self) -> None:
        self.changed.emit()
