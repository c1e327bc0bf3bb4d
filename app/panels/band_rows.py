"""Which bands of an image are shown as red, green and blue, or which one as grey: rows of the adjusting panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from core.images.bands import NO_BAND, band_text, bands_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.images.bands import Bands

ROWS: Final = 5


class BandRows(QObject):
    """Adds its rows to a grid of labels and controls. Hidden while the image has no bands to choose from."""

    chosen = Signal(object)
    """Bands: the user wants to see these; () for the usual ones."""

    def __init__(self, grid: QGridLayout, first_row: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.how = QComboBox()
        self.how.addItem(self.tr("Three bands in colour"), 3)
        self.how.addItem(self.tr("One band in grey"), 1)
        self.red, self.green, self.blue, self.grey = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        texts = self.tr("Bands"), self.tr("Red"), self.tr("Green"), self.tr("Blue"), self.tr("Grey")
        controls = self.how, self.red, self.green, self.blue, self.grey
        self._rows: list[tuple[QLabel, QComboBox]] = []
        for row, (text, control) in enumerate(zip(texts, controls, strict=True)):
            label = QLabel(text)
            control.setAccessibleName(text)
            control.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            grid.addWidget(label, first_row + row, 0)
            grid.addWidget(control, first_row + row, 1)
            control.activated.connect(self._activated)
            self._rows.append((label, control))
        self.how.activated.disconnect(self._activated)
        self.how.activated.connect(self._how_activated)
        self.show_bands((), ())

    @property
    def there(self) -> bool:
        """There are bands to choose from."""
        return bool(self._names)

    def show_bands(self, names: Sequence[str], wanted: Bands) -> None:
        """Show what is chosen for an image with bands of those names; none for a grey or colour image."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._fill()
        bands = bands_for(wanted, len(names)) if names else ()
        self.how.setCurrentIndex(self.how.findData(len(bands) or 3))
        if len(bands) == 3:
            for control, band in zip((self.red, self.green, self.blue), bands, strict=True):
                control.setCurrentIndex(control.findData(band))
        elif bands:
            self.grey.setCurrentIndex(self.grey.findData(bands[0]))
        colors = len(bands) == 3
        visibilities = (bool(bands), colors, colors, colors, len(bands) == 1)
        for (label, control), visible in zip(self._rows, visibilities, strict=True):
            label.setVisible(visible)
            control.setVisible(visible)

    def _fill(self) -> None:
        for control in (self.red, self.green, self.blue, self.grey):
            control.clear()
            for band, name in enumerate(self._names):
                control.addItem(band_text(band, name), band)
            if control is not self.grey:
                control.addItem(self.tr("None"), NO_BAND)

    @Slot()
    def _how_activated(self) -> None:
        """The band that is shown first in colour is shown as grey, and back."""
        if self.how.currentData() == 1:
            first = next(
                b.currentData() for b in (self.red, self.green, self.blue) if b.currentData() != NO_BAND
            )
            self._tell((first,))
        else:
            self._tell(())

    @Slot()
    def _activated(self) -> None:
        if self.how.currentData() == 1:
            self._tell((self.grey.currentData(),))
            return
        self._tell((self.red.currentData(), self.green.currentData(), self.blue.currentData()))

    def _tell(self, bands: Bands) -> None:
        usual = bands_for((), len(self._names))
        self.chosen.emit(() if bands_for(bands, len(self._names)) == usual else bands)
