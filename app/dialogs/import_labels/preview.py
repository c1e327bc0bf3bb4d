"""A photo with the labels that an import would give it, and small pictures of where a value is."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

import cv2
import numpy as np
from PySide6.QtCore import QObject, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QCursor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from app import theme
from app.widgets.elided_label import ElidedLabel
from app.widgets.pictures import fitted, picture, reduced, reduced_label, with_labels
from app.widgets.small_button import SmallButton
from app.work.latest import Latest
from core.exchange.importing import labels_of
from core.exchange.reader import ImportedLabel, Request
from core.exchange.values.looking import where
from core.images.reading import read_image

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.work.background import Background, Job
    from core.exchange.fitting import Fitted
    from core.exchange.mapping import Token
    from core.exchange.reader import Item, Reader
    from core.exchange.values.scanning import SourceValue
    from core.project.model import ImageEntry

WIDTH, HEIGHT = 720, 720
"""The most pixels of a preview."""
THUMBNAIL: Final = 160
_DIMMED: Final = 0.25


@dataclass(frozen=True, slots=True)
class Source:
    """What previews are made from."""

    reader: Reader
    items: dict[str, Item]
    """By image id."""
    images: Sequence[ImageEntry]
    """Those that have an item."""
    image_path: Callable[[ImageEntry], Path]


class Picture(QWidget):
    """A picture as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setMinimumSize(280, 200)

    @property
    def image(self) -> QImage:
        """What is shown."""
        return self._image

    def set_image(self, image: QImage) -> None:
        """Show another one."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        """As the dialog's first size."""
        return QSize(380, 320)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture in the middle of a quiet ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("canvas"))
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(fitted((self._image.width(), self._image.height()), self.rect()), self._image)
        painter.end()


class Preview(QWidget):
    """Steps through the images that have a mask."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latest = Latest(background, self)
        self._source: Source | None = None
        self._fitted: Fitted | None = None
        self._index = 0
        self.picture = Picture()
        self.name = ElidedLabel("")
        self.name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back, self.forward = SmallButton("previous"), SmallButton("next")
        self.back.set_name(self.tr("Previous image"))
        self.forward.set_name(self.tr("Next image"))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(self.back)
        row.addWidget(self.name, 1)
        row.addWidget(self.forward)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING)
        column.addWidget(self.picture, 1)
        column.addLayout(row)
        self.back.clicked.connect(self._step_back)
        self.forward.clicked.connect(self._step_forward)
        self._latest.arrived.connect(self._show)
        self._latest.failed.connect(self._fail)
        self.set_source(None)

    def set_source(self, source: Source | None) -> None:
        """Preview these images."""
        self._source, self._index = source, 0
        self.refresh(None)

    def refresh(self, fitted_project: Fitted | None) -> None:
        """Show what the labels would be now; without a project, the photo only."""
        self._fitted = fitted_project
        images = self._source.images if self._source is not None else ()
        self.back.setEnabled(self._index > 0)
        self.forward.setEnabled(self._index + 1 < len(images))
        if self._source is None or not images:
            self._latest.cancel()
            self.name.setText("")
            self.picture.set_image(QImage())
            return
        image = images[self._index]
        self.name.setText(f"{image.name}  {self._index + 1} / {len(images)}")
        self._latest.start(_previewing(self._source, image, fitted_project))

    @Slot()
    def _step_back(self) -> None:
        self._index -= 1
        self.refresh(self._fitted)

    @Slot()
    def _step_forward(self) -> None:
        self._index += 1
        self.refresh(self._fitted)

    @Slot(object)
    def _show(self, image: object) -> None:
        self.picture.set_image(cast("QImage", image))

    @Slot(object)
    def _fail(self, _error: object) -> None:
        self.picture.set_image(QImage())  # the scan has said what is wrong with the file


def _previewing(source: Source, image: ImageEntry, fitted_project: Fitted | None) -> Callable[[Job], QImage]:
    def work(job: Job) -> QImage:
        pixels = reduced(read_image(source.image_path(image)), WIDTH, HEIGHT)
        if fitted_project is None or job.cancelled:
            return picture(pixels)
        colors = {task.name: task.colors for task in fitted_project.project.tasks}
        item = source.items[image.id]
        request = Request(item.source, fitted_project.mappings)
        for label in labels_of(source.reader, request, item, image, source.image_path):
            if isinstance(label, ImportedLabel):
                small = reduced_label(label.label, pixels.shape[:2])
                pixels = with_labels(pixels, small, colors[label.task_name], 0.5)
        return picture(pixels)

    return work


class ValueTips(QObject):
    """Tool tips of a table that show where a value is: the photo with everything else dimmed."""

    def __init__(self, background: Background, table: QWidget) -> None:
        super().__init__(table)
        self._table = table
        self._latest = Latest(background, self)
        self._latest.arrived.connect(self._show)

    def show_value(self, source: Source | None, value: SourceValue | None) -> None:
        """Show it as soon as it is drawn; None for nothing."""
        self._latest.cancel()
        QToolTip.hideText()
        if source is not None and value is not None and value.example in source.items:
            self._latest.start(_finding(source, value.example, value.token))

    @Slot(object)
    def _show(self, html: object) -> None:
        if html:
            QToolTip.showText(QCursor.pos() + QPoint(theme.SPACING, theme.SPACING), str(html), self._table)


def _finding(source: Source, image_id: str, token: Token) -> Callable[[Job], str]:
    """Work that makes a tool tip: the photo with all that doesn't have a value dimmed; "" where there is none."""
    image = next(entry for entry in source.images if entry.id == image_id)

    def work(_job: Job) -> str:
        mask = where(source.reader, source.items[image_id], token, image, source.image_path)
        if mask is None or not mask.any():
            return ""
        pixels = reduced(read_image(source.image_path(image)), THUMBNAIL, THUMBNAIL)
        small = reduced_label(mask, pixels.shape[:2])[..., None]
        dimmed = np.where(small == 1, pixels, (_DIMMED * pixels).astype(np.uint8))
        png = cv2.imencode(".png", cv2.cvtColor(np.ascontiguousarray(dimmed), cv2.COLOR_RGB2BGR))[1]
        return f'<img src="data:image/png;base64,{b64encode(png.tobytes()).decode()}">'

    return work
