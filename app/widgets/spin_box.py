"""Number fields that look like our other fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDoubleSpinBox

from app.language.numbers import as_typed

if TYPE_CHECKING:
    from PySide6.QtGui import QValidator
    from PySide6.QtWidgets import QAbstractSpinBox

MARGIN: Final = 7


class DecimalBox(QDoubleSpinBox):
    """A field for a number with a fraction, in which a typed point is the decimal point in every language."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Judge the text with the language's decimal point, and show it."""
        return super().validate(as_typed(text), position)

    def valueFromText(self, text: str) -> float:
        """The number."""
        return super().valueFromText(as_typed(text))


def dress_spin_box(spin_box: QAbstractSpinBox, *, plain: bool = False) -> None:
    """Give a number field room at its sides; `plain` takes its buttons away.

    Qt leaves a field with a stylesheet no padding, and one with NoButtons a single pixel of width.
    """
    spin_box.lineEdit().setTextMargins(MARGIN, 0, MARGIN, 0)
    if plain:
        spin_box.setProperty("role", "plain")
