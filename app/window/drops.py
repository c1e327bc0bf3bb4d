"""Files dropped anywhere on the window: they are copied or referenced, never moved, and one verb takes them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app import theme
from app.widgets.dropped import accept_copy, dropped_paths
from core.exchange.values.offering import is_label_file
from core.images.finding import is_project
from core.project.archive.unpacking import is_packed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.session import Session


class DropOverlay(QWidget):
    """Covers its parent; hidden until shown. The mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the parent."""
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    @property
    def text(self) -> str:
        """What letting go will do."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say what letting go will do."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def set_on(self, on: bool) -> None:
        if on:
            self._cover()
            self.raise_()
        self.setVisible(on)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tinted ground, a dashed frame, the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.color("accent_soft")
        ground.setAlpha(225)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(theme.color("accent_text"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 8, -8, -8), 8, 8)
        painter.drawText(
            self.rect().adjusted(20, 20, -20, -20),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self._text,
        )
        painter.end()


class Drops(QObject):
    """Takes the drags over a window and its panels, which leave them to it; says meanwhile what a drop will do."""

    dropped = Signal(object)
    """The paths, a list of Path."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._overlay = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Accept drags of files, as copies."""
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
        elif isinstance(event, QDragMoveEvent):
            if dropped_paths(event):
                accept_copy(event)
        elif isinstance(event, QDropEvent):
            self._drop(event)
        elif event.type() == QEvent.Type.DragLeave:
            self._overlay.set_on(False)
        else:
            return False
        return True

    def _enter(self, event: QDragEnterEvent) -> None:
        paths = dropped_paths(event)
        if not paths:
            event.ignore()
            return
        accept_copy(event)
        self._overlay.set_text(self._what_happens(paths))
        self._overlay.set_on(True)

    def _drop(self, event: QDropEvent) -> None:
        self._overlay.set_on(False)
        paths = dropped_paths(event)
        if paths:
            accept_copy(event)
            self.dropped.emit(paths)

    def _what_happens(self, paths: Sequence[Path]) -> str:
        if any(map(is_project, paths)):
            return self.tr("Drop to open this project")
        if any(map(is_packed, paths)):
            return self.tr("Drop to unpack this project")
        if not self._session.is_open:
            return self.tr("Drop to create a project with these images")
        if self._session.read_only:
            return self.tr("This project is read-only")
        if len(paths) == 1 and is_label_file(paths[0]):
            return self.tr("Drop to import these labels")
        return self.tr("Drop to add images")
