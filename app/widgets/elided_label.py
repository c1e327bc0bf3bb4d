"""A label that shortens its text with … where it lacks room, and tells the whole of it in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from app import theme
from app.widgets.plain_text import as_tip


class ElidedLabel(QLabel):
    """One line of plain text. `quiet` draws it in the muted colour, `scale` in a smaller or larger font."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        quiet: bool = False,
        bold: bool = False,
        scale: float = 1.0,
    ) -> None:
        super().__init__(text, parent)
        self._quiet = quiet
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * scale)
        font.setBold(bold)
        self.setFont(font)

    def minimumSizeHint(self) -> QSize:
        """Room for … at least; the layout may take the rest."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    @property
    def is_elided(self) -> bool:
        """The text is shown in part only."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        rect = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        painter = QPainter(self)
        token = ("text_dim" if self._quiet else "text") if self.isEnabled() else "text_faint"
        painter.setPen(theme.color(token))
        painter.drawText(rect, self.alignment() | Qt.TextFlag.TextSingleLine, text)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Show the whole text as tooltip where it is cut and no other tooltip was set."""
        if event.type() == QEvent.Type.ToolTip and not self.toolTip() and self.is_elided:
            QToolTip.showText(event.globalPos(), as_tip(self.text()), self)  # type: ignore[attr-defined]
            return True
        return super().event(event)
