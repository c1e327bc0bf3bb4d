"""A square of colour; a click asks for another one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QSizePolicy, QWidget

from app import theme
from app.widgets.colors import mix
from app.widgets.marks import draw_hatch
from core.project.colors import BACKGROUND_COLOR

SIDE = 16


class ColorSwatch(QAbstractButton):
    """Shows "#RRGGBB"; `picked` carries the colour that the user chose instead."""

    picked = Signal(str)

    def __init__(self, color: str = "#808080", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = QColor(color)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)

    @property
    def color(self) -> str:
        """The colour as "#RRGGBB"."""
        return self._color.name().upper()

    def set_color(self, color: str) -> None:
        if QColor(color) != self._color:
            self._color = QColor(color)
            self.update()

    def sizeHint(self) -> QSize:
        """The square and room for its focus ring."""
        return QSize(SIDE + 6, SIDE + 6)

    @Slot()
    def _ask(self) -> None:
        dialog = QColorDialog(self._color, self)
        dialog.setWindowTitle(self.tr("Colour of {0}").format(self.accessibleName()))
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self._take)
        dialog.open()

    @Slot(QColor)
    def _take(self, color: QColor) -> None:
        if color != self._color:
            self.set_color(color.name())
            self.picked.emit(self.color)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded square with a border that keeps it apart from any ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRectF((self.width() - SIDE) / 2, (self.height() - SIDE) / 2, SIDE, SIDE)
        painter.setPen(QPen(mix(self._color, theme.color("border_strong"), 0.6), 1))
        painter.setBrush(self._color)
        inside = square.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, 4, 4)
        if self.color == BACKGROUND_COLOR:
            draw_hatch(painter, inside, 4)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent_text"), 1.5))
            painter.drawRoundedRect(square.adjusted(-2, -2, 2, 2), 6, 6)
        painter.end()
