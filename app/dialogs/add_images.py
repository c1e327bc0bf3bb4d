"""How images are added: which slices, frames and pages, and which rasters beside photos become bands of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.dialogs.file_choosers import folder_chooser
from app.dialogs.frame import Frame, section
from app.widgets.option_rows import OptionRows
from core.images.slicing.series import EVERY, IMAGE_OPTIONS, Taking
from core.images.stacking import ExtraBand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exchange.incoming import Choices

_FRAMES: Final = 25
"""How many frames of a video lie between two images, if nothing else is chosen."""


class AddImagesDialog(Frame):
    """Shows only what matters for the files that are to be added."""

    wanted = Signal(object, object)
    """A Taking, and the ExtraBands."""

    def __init__(
        self, choices: Choices, folder: Path, parent: QWidget | None = None, *, with_bands: bool = False
    ) -> None:
        """`folder`: where the photos are. `with_bands`: bands can be added even if none are near the photos."""
        super().__init__(
            QCoreApplication.translate("AddImagesDialog", "Add images"),
            QCoreApplication.translate("AddImagesDialog", "Your files stay as they are."),
            parent,
        )
        self._choices, self._folder = choices, folder
        self.setMinimumWidth(480)
        self.options = OptionRows(IMAGE_OPTIONS)
        self.options.put({EVERY.id: _FRAMES if choices.videos else 1})
        self.options.offer(choices.options)
        self.column.addWidget(self.options)
        self.bands: list[tuple[QCheckBox, ExtraBand]] = []
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.SPACING)
        self._add_section()
        for band in choices.bands:
            self._add_band(band, checked=False)
        self._list.setVisible(with_bands or bool(choices.bands))
        self.button = self.add_buttons(self.tr("Add images"))
        self.accepted.connect(self._tell)

    def _add_section(self) -> None:
        self.folder_button = QPushButton(self.tr("Add a folder of rasters…"), autoDefault=False)
        self.folder_button.setToolTip(self.tr("With files that have the same names as the images"))
        self.folder_button.clicked.connect(self._ask_for_folder)
        row = QHBoxLayout()
        row.addWidget(section(self.tr("Extra bands")))
        row.addStretch(1)
        row.addWidget(self.folder_button)
        self._rows.addLayout(row)
        self.column.addWidget(self._list)

    def _add_band(self, band: ExtraBand, *, checked: bool) -> None:
        where = self.tr("names ending in {0}").format(band.where)
        if Path(band.where).is_dir():
            where = self.tr("in {0}").format(band.where)
        box = QCheckBox(f"{band.name} ({where})".replace("&", "&&"))
        box.setChecked(checked)
        self._rows.addWidget(box)
        self.bands.append((box, band))

    @Slot()
    def _ask_for_folder(self) -> None:
        dialog = folder_chooser(self, self.tr("Add a folder of rasters"), str(self._folder))
        dialog.fileSelected.connect(self.take_folder)
        dialog.open()

    @Slot(str)
    def take_folder(self, folder: str) -> None:
        """Take the rasters in a folder as a band that is called like it."""
        if folder not in [band.where for _, band in self.bands]:
            self._add_band(ExtraBand(Path(folder).name, folder), checked=True)
            self.fit_height()

    @property
    def taking(self) -> Taking:
        """How volumes, videos and TIFFs of several pages are taken apart."""
        values: dict[str, Any] = self.options.values(self._choices.options)
        return Taking(**values)

    @property
    def chosen_bands(self) -> Sequence[ExtraBand]:
        """The rasters that become bands."""
        return tuple(band for box, band in self.bands if box.isChecked())

    @Slot()
    def _tell(self) -> None:
        self.wanted.emit(self.taking, self.chosen_bands)
