"""How pictures look in which labels lie over photos."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from app import theme
from app.widgets.spin_box import dress_spin_box

if TYPE_CHECKING:
    from core.exchange.source import Selection


class Looks(QWidget):
    """Opacity and legend."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opacity = QSpinBox()
        dress_spin_box(self.opacity)
        self.opacity.setRange(0, 100)
        self.opacity.setSuffix(" %")
        self.opacity.setValue(50)
        label = QLabel(self.tr("&Opacity"))
        label.setBuddy(self.opacity)
        self.legend = QCheckBox(self.tr("Legend below each picture"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING)
        row.addWidget(label)
        row.addWidget(self.opacity)
        row.addSpacing(theme.SPACING * 2)
        row.addWidget(self.legend)
        row.addStretch(1)
        self.opacity.valueChanged.connect(self._tell)
        self.legend.toggled.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit()

    def take(self, selection: Selection) -> None:
        """Show what was chosen for an earlier export."""
        self.opacity.setValue(round(100 * selection.opacity))
        self.legend.setChecked(selection.legend)

    def put(self, selection: Selection) -> Selection:
        """The selection with what is chosen."""
        return replace(selection, opacity=self.opacity.value() / 100, legend=self.legend.isChecked())
