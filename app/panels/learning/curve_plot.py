"""A small plot of named, coloured curves over steps, in the theme's colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app import theme
from app.language.numbers import localised
from app.widgets.colors import visible_on
from app.widgets.marks import small_font

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QShowEvent

    from app.session.learning.series import Values


LEAST_STEPS, LEAST_LOSS = 5.0, 0.05
"""What the axes show at least, so that their numbers are whole steps and no powers of ten."""


@dataclass(frozen=True, slots=True)
class Curve:
    """What one curve shows; `faint` are the raw values behind a smoothed line, on the same x."""

    color: str
    x: Values
    y: Values
    faint: Values | None = None


class CurveAxis(pg.AxisItem):  # type: ignore[misc]
    """Draws its few numbers directly: playing pyqtgraph's recorded picture of them took 4 ms a time."""

    picture: object
    _specs: tuple[object, ...] | None = None

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """The numbers, with the language's decimal point."""
        return [localised(text) for text in super().tickStrings(values, scale, spacing)]

    def paint(self, painter: QPainter, option: object, widget: object) -> None:
        """Draw ticks and numbers; `picture` is what pyqtgraph clears when they change."""
        if self.style["tickFont"]:
            painter.setFont(self.style["tickFont"])
        if self.picture is None:
            self._specs = self.generateDrawSpecs(painter)
            self.picture = True
        if self._specs is not None:
            self.drawPicture(painter, *self._specs)


class CurvePlot(QWidget):
    """Draws curves by key. The drawing is made when it is first seen: that takes a third of a window's time to open."""

    def __init__(
        self, top: float | None = None, parent: QWidget | None = None, *, bottom: float = 0.0
    ) -> None:
        """`top` fixes the y axis to `bottom` ... top."""
        super().__init__(parent)
        self._top, self._bottom = top, bottom
        self.drawing: Drawing | None = None
        """None until it is seen."""
        self.curves: dict[str, Curve] = {}
        """What is shown, by key."""
        self.marked_at: float | None = None
        """Where the dashed line stands."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(80, 60)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def sizeHint(self) -> QSize:
        """Modest; the layout gives what there is."""
        return QSize(220, 120)

    def show_curves(self, curves: Mapping[str, Curve], mark_at: float | None = None) -> None:
        """Show these curves and no others, and a dashed line at `mark_at`."""
        self.curves, self.marked_at = dict(curves), mark_at
        if self.drawing is not None:
            self.drawing.show_curves(self.curves, mark_at)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the drawing."""
        super().showEvent(event)
        layout = self.layout()
        if self.drawing is None and layout is not None:
            self.drawing = Drawing(self._top, self, bottom=self._bottom)
            layout.addWidget(self.drawing)
            self.drawing.show_curves(self.curves, self.marked_at)


class Drawing(pg.PlotWidget):  # type: ignore[misc]
    """Draws the curves; the mouse doesn't move it."""

    def __init__(
        self, top: float | None = None, parent: QWidget | None = None, *, bottom: float = 0.0
    ) -> None:
        super().__init__(
            parent, background=None, axisItems={side: CurveAxis(side) for side in ("left", "bottom")}
        )
        self._top = top
        self._lines: dict[str, pg.PlotDataItem] = {}
        self._faint: dict[str, pg.PlotDataItem] = {}
        self._colors: dict[str, str] = {}
        self._end = 0.0
        self._highest = 0.0
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        item = self.getPlotItem()
        item.getAxis("left").setWidth(34)
        item.getAxis("bottom").setHeight(18)
        for name in ("left", "bottom"):
            axis = item.getAxis(name)
            axis.setStyle(
                tickFont=small_font(self.font(), 0.8), tickLength=0, tickTextOffset=4, maxTickLevel=0
            )
            axis.enableAutoSIPrefix(False)
        item.showGrid(x=False, y=True, alpha=0.18)
        item.setContentsMargins(0, 4, 4, 0)
        if top is not None:
            self.setYRange(bottom, top, padding=0.08)
            item.getAxis("left").setTickSpacing(0.5, 0.5)
        self._mark = pg.InfiniteLine(angle=90, movable=False)
        self._mark.setVisible(False)
        self.addItem(self._mark, ignoreBounds=True)
        self._dress()

    def show_curves(self, curves: Mapping[str, Curve], mark_at: float | None = None) -> None:
        """Show these curves and no others, and a dashed line at `mark_at`."""
        for key in set(self._lines) - set(curves):
            self.removeItem(self._lines.pop(key))
            self._colors.pop(key, None)
            if key in self._faint:
                self.removeItem(self._faint.pop(key))
        for key, curve in curves.items():
            self._show(key, curve)
        self._mark.setVisible(mark_at is not None)
        if mark_at is not None:
            self._mark.setValue(mark_at)
        self._fit(curves.values())

    def _show(self, key: str, curve: Curve) -> None:
        if key not in self._lines:
            if curve.faint is not None:
                self._faint[key] = self.plot([], [], skipFiniteCheck=True)
            self._lines[key] = self.plot([], [], antialias=True, skipFiniteCheck=True)
        if self._colors.get(key) != curve.color:
            self._colors[key] = curve.color
            self._paint(key)
        if curve.faint is not None and key in self._faint:
            self._faint[key].setData(curve.x, curve.faint)
        single = len(curve.x) == 1  # a line of one point would be nothing
        self._lines[key].setData(curve.x, curve.y, symbol="o" if single else None)

    def _fit(self, curves: Iterable[Curve]) -> None:
        """Let the ranges grow in jumps, so that axes need not be rebuilt at every point."""
        nonempty = [c for c in curves if len(c.x)]
        end = max((float(c.x[-1]) for c in nonempty), default=0.0)
        end = max(end, LEAST_STEPS)
        if not self._end / 2 <= end <= self._end:
            self._end = end * 1.1
            self.setXRange(0, self._end, padding=0)
        if self._top is not None:
            return
        highest = max((float(c.y.max()) for c in nonempty), default=1.0)
        highest = max(highest, LEAST_LOSS)
        if not self._highest / 2 <= highest <= self._highest:
            self._highest = highest * 1.08
            self.setYRange(0, self._highest, padding=0)

    def _paint(self, key: str) -> None:
        color = visible_on(QColor(self._colors[key]), theme.color("panel"))
        self._lines[key].setPen(pg.mkPen(color, width=1.6))
        self._lines[key].setSymbolBrush(color)
        self._lines[key].setSymbolPen(None)
        self._lines[key].setSymbolSize(5)
        if key in self._faint:
            pale = QColor(color)
            pale.setAlpha(70)
            self._faint[key].setPen(pg.mkPen(pale, width=1))

    def _dress(self) -> None:
        item = self.getPlotItem()
        for name in ("left", "bottom"):
            axis = item.getAxis(name)
            axis.setPen(pg.mkPen(theme.color("border_strong")))
            axis.setTextPen(pg.mkPen(theme.color("text_dim")))
        self._mark.setPen(pg.mkPen(theme.color("text_dim"), width=1, style=Qt.PenStyle.DashLine))
        for key in self._lines:
            self._paint(key)
        self.resetCachedContent()  # the ground was cached in the colours of before

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and hasattr(self, "_mark"):
            self._dress()
