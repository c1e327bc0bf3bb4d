"""The canvas with panes beside it that show the same part of the image in other ways."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import theme
from app.canvas.panes import Pane
from app.widgets.small_button import SmallButton
from app.window.content_button import ContentButton

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.window.comparison import Content

MOST: Final = 3
"""Panes beside the canvas."""


class _PaneBox(QWidget):
    """A pane under a head that says what it shows."""

    def __init__(self, canvas: CanvasView, content: Content) -> None:
        super().__init__()
        self.button = ContentButton(canvas.session, content)
        self.pane = Pane(canvas, content)
        self.add = _small("plus", self.tr("Add a pane"))
        self.close_button = _small("close", self.tr("Close this pane"))
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACING // 2, 2, theme.SPACING // 2, 2)
        head.setSpacing(0)
        head.addWidget(self.button)
        head.addStretch(1)
        head.addWidget(self.add)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pane, 1)


class SplitView(QWidget):
    """The canvas is always there, and the only one that is painted on."""

    def __init__(self, canvas: CanvasView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._comparison = canvas.view_state.comparison
        self.boxes: list[_PaneBox] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._row.addWidget(canvas, 1)
        self._comparison.panes_changed.connect(self._panes_changed)
        for signal in (self._comparison.changed, self._comparison.panes_changed):
            signal.connect(self._want_other)

    @Slot()
    def _want_other(self) -> None:
        self._canvas.session.other_model.want(self._comparison.wants_other)

    @Slot()
    def _panes_changed(self) -> None:
        panes = self._comparison.panes
        while len(self.boxes) > len(panes):
            box = self.boxes.pop()
            self._row.removeWidget(box)
            box.hide()
            box.deleteLater()
        while len(self.boxes) < len(panes):
            self._add(panes[len(self.boxes)])
        for box, content in zip(self.boxes, panes, strict=True):
            box.button.show_content(content)
            box.pane.set_content(content)
            box.add.setVisible(len(panes) < MOST)

    def _add(self, content: Content) -> None:
        box = _PaneBox(self._canvas, content)
        box.button.chosen.connect(partial(self._choose, box))
        box.add.clicked.connect(self._add_one)
        box.close_button.clicked.connect(partial(self._close, box))
        self.boxes.append(box)
        self._row.addWidget(box, 1)

    def _choose(self, box: _PaneBox, content: Content) -> None:
        panes = list(self._comparison.panes)
        panes[self.boxes.index(box)] = content
        self._comparison.set_panes(panes)

    @Slot()
    def _add_one(self) -> None:
        self._comparison.set_panes((*self._comparison.panes, "other"))

    def _close(self, box: _PaneBox, _checked: bool = False) -> None:
        number = self.boxes.index(box)
        panes = self._comparison.panes
        self._comparison.set_panes(panes[:number] + panes[number + 1 :])


def _small(icon: str, name: str) -> SmallButton:
    button = SmallButton(icon)
    button.set_name(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
