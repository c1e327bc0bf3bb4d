"""Shows the licence of pretrained weights before they are downloaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from app.dialogs.frame import Frame
from app.language.sentences import spoken
from app.widgets.plain_text import plain
from core.network.licences import ORIGIN

if TYPE_CHECKING:
    from core.network.encoders import EncoderInfo
    from core.network.licences import Licence


class LicenceDialog(Frame):
    """`wanted` carries the name of the licence, which the user accepted."""

    wanted = Signal(str)

    def __init__(self, encoder: EncoderInfo, licence: Licence, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("LicenceDialog", "Licence of {0}").format(encoder.title),
            QCoreApplication.translate(
                "LicenceDialog",
                "These pretrained weights are downloaded once, if you accept their licence. Your answer is remembered "
                "on this computer.",
            ),
            parent,
        )
        self.setMinimumWidth(520)
        rows = (
            (self.tr("Licence"), licence.title),
            (self.tr("Download"), self.tr("{0} MB").format(encoder.megabytes)),
            (self.tr("Source"), spoken(ORIGIN)),
            (self.tr("In short"), spoken(licence.terms)),
        )
        form = QFormLayout()
        for caption, text in rows:
            words = plain(QLabel(text, wordWrap=True))
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(caption, words)
        words_of_link = self.tr("Read the licence itself")
        link = QLabel(f'<a href="{licence.link}">{words_of_link}</a>')
        link.setOpenExternalLinks(True)
        link.setToolTip(licence.link)
        form.addRow("", link)
        self.column.addLayout(form)
        self.button = self.add_buttons(self.tr("Accept and Download"))
        self._name = licence.name
        self.accepted.connect(self._accept)

    @Slot()
    def _accept(self) -> None:
        self.wanted.emit(self._name)
