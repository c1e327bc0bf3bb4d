"""The last rows of the dialog that imports labels: what becomes of existing labels, and the buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QRadioButton, QSizePolicy, QWidget

from app import theme
from app.widgets.plain_text import plain


class ExistingLabels(QWidget):
    """Whether they stay, and how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.merge = QRadioButton(self.tr("Keep existing labels and fill the rest"))
        self.replace = QRadioButton(self.tr("Replace existing labels"))
        self.merge.setChecked(True)
        self.count = plain(QLabel())
        self.count.setProperty("role", "dim")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING * 2)
        for widget in (self.merge, self.replace, self.count):
            row.addWidget(widget)
        row.addStretch(1)

    def say_count(self, labelled: int) -> None:
        """Say how many of the images have labels."""
        self.count.setText(self.tr("%n of these images have labels.", "", labelled) if labelled else "")


class Buttons(QWidget):
    """Close, cancel what runs, or import."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.close_button = QPushButton(self.tr("Cancel"), autoDefault=False)
        self.cancel_button = QPushButton(self.tr("Cancel import"), autoDefault=False)
        self.import_button = QPushButton(self.tr("Import"), default=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING)
        row.addStretch(1)
        for button in (self.close_button, self.cancel_button, self.import_button):
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
