"""A page with a preview: made in the background, a moment after the last change, while it can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Slot

from app.dialogs.learning_settings.page import Page
from app.work.latest import Latest

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from app.work.background import Background
    from core.learning.data.learning_data import LearningData

QUIET_MS: Final = 80


class PreviewPage(Page):
    """Of the image on screen: say what `_preview`, `_show` and `_fail` do, and call `look_soon` at each change."""

    def __init__(
        self,
        title: str,
        explanation: str,
        data: LearningData | None,
        image_id: str | None,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, explanation, parent)
        self._data, self._image_id = data, image_id
        self._latest = Latest(background, self)
        self._latest.arrived.connect(self._show)
        self._latest.failed.connect(self._fail)
        self._timer = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._timer.timeout.connect(self._preview)

    @Slot()
    def look_soon(self) -> None:
        """Update the preview when nothing has changed for a moment."""
        self._timer.start()

    def _preview(self) -> None:
        """Start the work of `self._latest`."""
        raise NotImplementedError

    def _show(self, pictures: object) -> None:
        raise NotImplementedError

    def _fail(self, error: object) -> None:
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """It is made when it can be seen."""
        self.look_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        self._latest.cancel()
