"""Number fields that look like our other fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox

MARGIN: Final = 7


def dress_spin_box(spin_box: QAbstractSpinBox, *, plain: bool = False) -> None:
    """Give a number field room at its sides; `plain` takes its buttons away.

    Qt leaves a field with a stylesheet no padding, and one with NoButtons a single pixel of width.
    """
    spin_box.lineEdit().setTextMargins(MARGIN, 0, MARGIN, 0)
    if plain:
        spin_box.setProperty("role", "plain")
