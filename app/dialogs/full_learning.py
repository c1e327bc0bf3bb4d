"""Asks how long full learning may take, and says what it does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSpinBox, QWidget

from app import theme
from app.dialogs.frame import Frame
from app.widgets.spin_box import dress_spin_box

MINUTES: Final = 3
MAX_MINUTES: Final = 24 * 60


class FullLearningDialog(Frame):
    """`wanted` carries the minutes as a float, or None for as long as it improves."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("FullLearningDialog", "Full learning"),
            QCoreApplication.translate(
                "FullLearningDialog",
                "The whole network learns from all labels: slower than quick learning, and better. "
                "You can go on painting meanwhile, and change weights and images; what you paint is "
                "learned without a restart. Stop keeps the best so far, Cancel throws the run away.",
            ),
            parent,
        )
        self.setMinimumWidth(460)
        self.for_minutes = QRadioButton(self.tr("For"))
        self.for_minutes.setChecked(True)
        self.minutes = QSpinBox(minimum=1, maximum=MAX_MINUTES, value=MINUTES)
        self.minutes.setAccessibleName(self.tr("Minutes to learn"))
        self.minutes.setSuffix(self.tr(" minutes"))
        self.minutes.setMinimumWidth(130)
        dress_spin_box(self.minutes)
        self.until_best = QRadioButton(self.tr("Until it no longer improves"))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(self.for_minutes)
        row.addWidget(self.minutes)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.until_best)
        self.for_minutes.toggled.connect(self.minutes.setEnabled)
        self.start_button = self.add_buttons(self.tr("Start learning"))
        self.accepted.connect(self._start)

    @Slot()
    def _start(self) -> None:
        self.wanted.emit(float(self.minutes.value()) if self.for_minutes.isChecked() else None)
