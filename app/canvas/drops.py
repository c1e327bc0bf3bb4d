"""A canvas that accepts files: whatever is dropped on it is added to the project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.canvas.display import ImageView

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from app.session import Session
    from app.window.view_state import ViewState


class DropView(ImageView):
    """Shows the current image, and takes files and folders."""

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(session, view_state, parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders can be dropped on an open project."""
        if self.session.is_open and _files(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.session.is_open and _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.session.images.add(_files(event))


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
