"""Boxes for the bands of images of several bands: which are learned from, or left out of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from app import theme
from core.images.bands import PLAIN, band_text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_IN_A_ROW: Final = 4


class BandBoxes(QWidget):
    """A box per band; hidden for grey and colour images."""

    changed = Signal()

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[QCheckBox] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.SPACING)
        self._grid.addWidget(QLabel(heading), 0, 0, 1, _IN_A_ROW)
        self.hide()

    def name_bands(self, names: Sequence[str]) -> None:
        """Call the bands what their file calls them, each with its number."""
        for band, (box, name) in enumerate(zip(self.boxes, names, strict=False)):
            number = str(band + 1)
            box.setText((number if name in ("", number) else band_text(band, name)).replace("&", "&&"))
            box.setAccessibleName(self.tr("Band {0}").format(box.text()))

    def show_bands(self, count: int, left_out: Collection[int]) -> None:
        """Show `count` bands, ticked but for those left out."""
        for number in range(len(self.boxes), count):
            box = QCheckBox(str(number + 1))
            box.setAccessibleName(self.tr("Band {0}").format(number + 1))
            box.toggled.connect(self._tell)
            self._grid.addWidget(box, 1 + number // _IN_A_ROW, number % _IN_A_ROW)
            self.boxes.append(box)
        for band, box in enumerate(self.boxes):
            box.blockSignals(True)
            box.setChecked(band not in left_out)
            box.blockSignals(False)
            box.setVisible(band < count)
        self.setVisible(count != PLAIN)

    @property
    def ticked(self) -> tuple[int, ...]:
        """The bands that are chosen, from 0."""
        return tuple(band for band, box in enumerate(self.boxes) if box.isChecked())

    @property
    def left_out(self) -> tuple[int, ...]:
        """The other ones."""
        return tuple(band for band, box in enumerate(self.boxes) if not box.isChecked())

    @property
    def are_all_out(self) -> bool:
        """Whether no band is chosen."""
        return bool(self.boxes) and len(self.left_out) == len(self.boxes)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
