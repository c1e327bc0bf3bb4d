"""What of a window is cut off, outside its parent, or over another part: for the captures and the tests of sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QGraphicsView,
    QLabel,
    QListWidget,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from app.widgets.elided_label import ElidedLabel
from app.widgets.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect

SLACK: Final = 1
"""Pixels that rounding may cost."""
ITEM_PADDING: Final = 16
"""Of a list's entries, left and right together, as the style sheet says."""
HIDES_BY_ITSELF: Final = (ElidedLabel, Sentence)
"""They say with … that there is more, and show it in a tip."""


def misfits(window: QWidget) -> list[str]:
    """A sentence for everything that is not shown whole."""
    inside = [problem for widget in _visible(window) for problem in _problems(widget)]
    return [*inside, *_overlaps(window)]


def _visible(widget: QWidget) -> Iterator[QWidget]:
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible() and not isinstance(child, (QMenu, QDialog)):
            yield child
            if not isinstance(child, (QAbstractSpinBox, QComboBox, QGraphicsView)):  # Qt's own parts
                yield from _visible(child)


def _problems(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, (QLabel, QAbstractButton, QComboBox)) and not isinstance(widget, HIDES_BY_ITSELF):
        yield from _cut(widget)
    if isinstance(widget, QListWidget):
        yield from _cut_items(widget)
    if not _scrolls(widget) and not _lies_inside(widget):
        yield f"{_name(widget)} {_text(widget.geometry())} outside {_text(widget.parentWidget().rect())}"
    yield from _overlaps(widget)


def _cut(widget: QWidget) -> Iterator[str]:
    need = widget.minimumSizeHint()
    height = need.height()
    if isinstance(widget, QLabel) and widget.wordWrap():
        height = widget.heightForWidth(widget.width())
        need.setWidth(0)
    if widget.layout() is not None:
        return  # what is in it is looked at by itself
    if isinstance(widget, QComboBox):
        need.setWidth(0)  # its list is as wide as its words
    if widget.width() + SLACK < need.width() or widget.height() + SLACK < height:
        size = f"{widget.width()}x{widget.height()}"
        yield f"{_name(widget)}: {size}, but it needs {need.width()}x{height}"


def _cut_items(view: QListWidget) -> Iterator[str]:
    """Entries that end with …, and have no tip that says the rest."""
    for item in (view.item(row) for row in range(view.count())):
        words = view.fontMetrics().horizontalAdvance(item.text())
        if words > view.visualItemRect(item).width() - ITEM_PADDING and not (
            item.toolTip() or item.isHidden()
        ):
            yield f"{_name(view)}: {item.text()!r} is cut off"


def _scrolls(widget: QWidget) -> bool:
    """Whether it is what a scroll area moves about, or one of its bars."""
    parent = widget.parentWidget()
    area = parent.parentWidget() if parent is not None else None
    return isinstance(parent, QAbstractScrollArea) or (
        isinstance(area, QAbstractScrollArea) and parent is area.viewport()
    )


def _lies_inside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return True
    return parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry())


def _overlaps(parent: QWidget) -> Iterator[str]:
    """Children that a layout has put over one another."""
    if parent.layout() is None or isinstance(parent, (QMainWindow, QSplitter, QStackedWidget)):
        return
    children = [c for c in parent.children() if isinstance(c, QWidget) and c.isVisible() and not c.isWindow()]
    for number, first in enumerate(children):
        for second in children[number + 1 :]:
            common = first.geometry() & second.geometry()
            if common.width() > SLACK and common.height() > SLACK:
                yield f"{_name(first)} and {_name(second)} overlap"


def _name(widget: QWidget) -> str:
    words = widget.accessibleName() or widget.objectName()
    if isinstance(widget, (QLabel, QAbstractButton)):
        words = widget.text() or words
    return f"{type(widget).__name__} {words[:40]!r} in {type(widget.parentWidget()).__name__}"


def _text(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}x{rect.height()}"
