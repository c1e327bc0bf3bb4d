"""What says that the image on screen is one for validation: a chip on the canvas, and a bar at the first stroke."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QPushButton, QWidget

from app import theme
from app.widgets.icon_label import IconLabel
from app.widgets.plain_text import plain
from app.widgets.sentence import Sentence

if TYPE_CHECKING:
    from app.session import Session
    from app.settings import Settings
    from core.labels.stroke import LabelChange

TOLD: Final = "validation_told"
"""Under this name the settings remember the projects whose users decided what a validation image is for."""


class ValidationChip(QLabel):
    """Over the canvas' upper left corner while a validation image is shown. The mouse paints through it."""

    def __init__(self, session: Session, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._session = session
        self.setText(self.tr("Validation image: measured, not learned from"))
        self.setProperty("role", "chip")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for changed in (session.current_image_changed, session.images_changed, session.project_changed):
            changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        entry = self._session.image_entry(self._session.current_image or "")
        self.adjustSize()
        self.move(theme.SPACING * 3 // 2, theme.SPACING * 3 // 2)
        self.setVisible(entry is not None and entry.split == "val")


class ValidationBar(QFrame):
    """Asks once per project, at the first stroke on a validation image, what that image is for."""

    def __init__(
        self, session: Session, settings: Settings, canvas: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.chip = ValidationChip(session, canvas)
        self._image_id = ""
        self.setProperty("role", "read-only")
        self._words = Sentence()
        self._words.say(self.tr("This is a validation image: your strokes are measured, not learned from."))
        self.use_button = QPushButton(self.tr("Use for training"))
        self.use_button.clicked.connect(self._use_for_training)
        self.keep_button = QPushButton(self.tr("Keep for validation"))
        self.keep_button.clicked.connect(self._keep)
        self.help_button = QPushButton(self.tr("What is this?"))
        self.help_button.setProperty("role", "link")
        self.help_button.clicked.connect(self._explain)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING * 3 // 2, 3, theme.SPACING, 3)
        row.setSpacing(theme.SPACING)
        row.addWidget(IconLabel("info", 18, "accent_text"))
        row.addWidget(self._words, 1)
        for button in (self.use_button, self.keep_button):
            button.setStyleSheet("QPushButton { padding: 1px 9px; }")
        for button in (self.use_button, self.keep_button, self.help_button):
            row.addWidget(button)
        session.label_committed.connect(self._label_committed)
        session.current_image_changed.connect(self.hide)
        session.project_changed.connect(self.hide)
        self.hide()

    @property
    def _key(self) -> str:
        folder = self._session.folder
        return str(folder.path) if folder is not None else ""

    @Slot(object)
    def _label_committed(self, change: LabelChange) -> None:
        entry = self._session.image_entry(change.image_id)
        if entry is None or entry.split != "val" or change.image_id != self._session.current_image:
            return
        if not self.isVisible() and not self._settings.was_told(TOLD, self._key):
            self._image_id = entry.id
            self.show()

    @Slot()
    def _use_for_training(self) -> None:
        self._session.images.set_split([self._image_id], "train")
        self._done()

    @Slot()
    def _keep(self) -> None:
        self._done()

    def _done(self) -> None:
        self._settings.set_told(TOLD, self._key)
        self.hide()

    @Slot()
    def _explain(self) -> None:
        box = plain(QMessageBox(self.window()))
        box.setWindowTitle(self.tr("Validation images"))
        box.setText(self.tr("Validation images show how good the model really is."))
        box.setInformativeText(
            self.tr(
                "The model never learns from them, so comparing its predictions with your labels there gives an "
                "honest score. Label two or three of them well. You can change what an image is used for at any "
                "time: right-click it in the list and choose train or val."
            )
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
