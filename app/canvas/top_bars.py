"""Bars at the upper edge of the canvas: where they go beside what else is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def place_at_top(bar: QWidget) -> None:
    """In the middle of the upper edge of what it lies on, or below a chip in the corner that it would cover."""
    over = bar.parentWidget()
    if over is None:
        return
    bar.adjustSize()
    bar.move(max(0, (over.width() - bar.width()) // 2), theme.SPACING)
    chips = over.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for chip in chips:
        if (
            chip.property("role") == "chip"
            and not chip.isHidden()
            and chip.geometry().intersects(bar.geometry())
        ):
            bar.move(bar.x(), chip.geometry().bottom() + theme.SPACING)
