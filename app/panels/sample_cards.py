"""The samples on the start page: a card each, with a scene that is drawn in the background."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app import theme
from app.widgets.elided_label import ElidedLabel
from app.widgets.large_button import LargeButton
from app.widgets.pictures import picture
from core.sample import FIELDS, FieldName, draw_scene, load_recipe

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QShowEvent

    from app.work.background import Background, Job

GAP: Final = theme.SPACING
PICTURE: Final = QSize(260, 150)
"""The usual size of a scene on a card; it is drawn twice as fine, for screens that show it so."""
RADIUS: Final = 9
DELAY_MS: Final = 150
"""A project opened from the command line replaces the page sooner than that, and nothing is drawn."""


@cache
def cover(field: FieldName) -> QImage:
    """A scene of the field's sample, small; drawn once in the life of the program."""
    recipe = msgspec.structs.replace(load_recipe(field), size=PICTURE.width() * 2)
    return picture(draw_scene(recipe, FIELDS[field].cover).picture)


class _Picture(QWidget):
    """A picture that fills its widget, with the card's upper corners; until it is drawn a plain area."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setMinimumHeight(64)
        self.setMaximumHeight(172)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return PICTURE

    @property
    def is_empty(self) -> bool:
        return self._image.isNull()

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the picture's middle as has room."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect())
        corners = QPainterPath()
        corners.addRoundedRect(area.adjusted(0, 0, 0, RADIUS), RADIUS, RADIUS)
        painter.setClipPath(corners)
        if self._image.isNull():
            painter.fillRect(area, theme.color("hover"))
            return
        width, height = self._image.width(), self._image.height()
        scale = max(area.width() / width, area.height() / height)
        source = QRectF(0, 0, area.width() / scale, area.height() / scale)
        source.moveCenter(QPointF(width / 2, height / 2))
        painter.drawImage(area, self._image, source)


class SampleCard(LargeButton):
    """One sample: its scene, its name, and what is asked in it."""

    def __init__(self, name: str, more: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "choice")
        self.setAccessibleName(name)
        self.setAccessibleDescription(more)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture = _Picture(self)
        title, line = ElidedLabel(name), ElidedLabel(more, quiet=True)
        title.setProperty("role", "strong")
        words = QVBoxLayout()
        words.setContentsMargins(GAP * 3 // 2, GAP, GAP * 3 // 2, GAP)
        words.setSpacing(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.picture, 1)
        column.addLayout(words)
        for label in (title, line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)


class SampleCards(QWidget):
    """The cards side by side. `wanted` carries the field of the one that was chosen."""

    wanted = Signal(str)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._asked = False
        words: dict[FieldName, tuple[str, str]] = {
            "aerial": (self.tr("Aerial scenes"), self.tr("Road, building, vegetation")),
            "street": (self.tr("A street"), self.tr("Surface, scene, objects")),
            "body": (self.tr("Slices of a body"), self.tr("Tissue, organs, lesion")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP * 3 // 2)
        self.cards: dict[FieldName, SampleCard] = {}
        for field, (name, line) in words.items():
            card = SampleCard(name, line, self)
            card.clicked.connect(partial(self._choose, field))
            row.addWidget(card, 1)
            self.cards[field] = card

    def _choose(self, field: FieldName) -> None:
        self.wanted.emit(field)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the scenes, once the page has been on screen for a moment."""
        super().showEvent(event)
        if not self._asked:
            QTimer.singleShot(DELAY_MS, self, self._draw)

    @Slot()
    def _draw(self) -> None:
        if self._asked or not self.isVisible():
            return
        self._asked = True
        for field in self.cards:
            self._background.start(_work(field), self._show, priority=-3)

    @Slot(object)
    def _show(self, result: object) -> None:
        assert isinstance(result, tuple)
        field, image = result
        self.cards[field].picture.show_image(image)


def _work(field: FieldName) -> Callable[[Job], tuple[FieldName, QImage]]:
    def work(_job: Job) -> tuple[FieldName, QImage]:
        return field, cover(field)

    return work
