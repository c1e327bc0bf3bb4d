"""Asks what a pixel measures on the ground or the specimen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QLocale, Signal, Slot
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame
from app.language.numbers import as_typed, number_text
from app.language.units import length_text

if TYPE_CHECKING:
    from core.images.pixel_size import PixelSize

UNITS: Final = (("nm", 1e-9), ("µm", 1e-6), ("mm", 1e-3), ("cm", 1e-2), ("m", 1.0), ("km", 1e3))
MOST_METRES: Final = 1e5


class PixelSizeDialog(Frame):
    """`wanted` carries metres (0: as the file says) and whether all images are meant."""

    wanted = Signal(float, bool)

    def __init__(
        self, metres: float, of_file: PixelSize | None, images: int, parent: QWidget | None = None
    ) -> None:
        """`metres`: the current setting, 0 for none; `images`: how many are selected."""
        super().__init__(
            QCoreApplication.translate("PixelSizeDialog", "Pixel size"),
            QCoreApplication.translate(
                "PixelSizeDialog",
                "The side of a pixel on the ground or the specimen. It sets the scale bar and the areas in pixel "
                "info; learning doesn't use it.",
            ),
            parent,
        )
        self.setMinimumWidth(420)
        self._add_sources(of_file)
        self._add_size(metres or (of_file.x if of_file is not None else 0.0))
        self.of_selected = QRadioButton(
            self.tr("This image") if images == 1 else self.tr("The selected images ({0})").format(images)
        )
        self.of_all = QRadioButton(self.tr("All images of the project"))
        self.of_all.setChecked(True)
        self.add_choice(self.of_selected, self.of_all)
        self.button = self.add_buttons(self.tr("Set"))
        (self.given if metres or of_file is None else self.by_file).setChecked(True)
        self.given.toggled.connect(self._say)
        self.field.textChanged.connect(self._say)
        self.accepted.connect(self._accept)
        self._say()
        if self.given.isChecked():
            self.field.setFocus()
            self.field.selectAll()

    def _add_sources(self, of_file: PixelSize | None) -> None:
        text = self.tr("As each file says")
        if of_file is not None:
            sides = dict.fromkeys((length_text(of_file.x), length_text(of_file.y)))
            text = self.tr("As each file says: {0} here").format(" × ".join(sides))
        else:
            text = self.tr("As each file says (this one says nothing)")
        self.by_file = QRadioButton(text)
        self.given = QRadioButton(self.tr("This size:"))
        self.add_choice(self.by_file, self.given)

    def _add_size(self, metres: float) -> None:
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Size of a pixel"))
        validator = QDoubleValidator(self.field)
        validator.setBottom(0.0)
        self.field.setValidator(validator)
        self.unit = QComboBox()
        self.unit.setAccessibleName(self.tr("Unit"))
        for name, factor in UNITS:
            self.unit.addItem(name, factor)
        index = (
            max((i for i, (_, factor) in enumerate(UNITS) if factor <= metres), default=0) if metres else 4
        )
        self.unit.setCurrentIndex(index)
        if metres:
            self.field.setText(number_text(metres / UNITS[index][1], ".6g"))
        row = QHBoxLayout()
        row.setContentsMargins(theme.SPACING * 3, 0, 0, 0)
        row.addWidget(self.field)
        row.addWidget(self.unit)
        row.addWidget(QLabel(self.tr("per pixel")))
        row.addStretch(1)
        self.column.addLayout(row)

    @property
    def metres(self) -> float:
        """What the fields say; 0 where that is no size."""
        number, valid = QLocale().toDouble(as_typed(self.field.text()))
        metres = number * cast("float", self.unit.currentData())
        return metres if valid and 0 < metres <= MOST_METRES else 0.0

    @Slot()
    def _say(self) -> None:
        given = self.given.isChecked()
        self.field.setEnabled(given)
        self.unit.setEnabled(given)
        self.button.setEnabled(not given or self.metres > 0)

    @Slot()
    def _accept(self) -> None:
        self.wanted.emit(self.metres if self.given.isChecked() else 0.0, self.of_all.isChecked())
