"""The current image with its layers, in a zoomable view."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QGraphicsScene, QWidget

from app import theme
from app.canvas.empty import confidence_hint, empty_words, errors_hint
from app.canvas.layers.stack import LayerStack
from app.canvas.navigation import ZoomView
from app.canvas.overlay import draw_hint, draw_message
from app.canvas.photos import PhotoCache
from app.canvas.sampling import Frame
from app.language.sentences import spoken
from core.labels.boxes import NOTHING, Box

if TYPE_CHECKING:
    from app.canvas.layers.errors import ClassErrors
    from app.canvas.levels import Photo
    from app.session import Session
    from app.window.view_state import ViewState
    from core.labels.stroke import Pixels

SLOW: Final = 150
"""Milliseconds after which a message says that the photo is still being read."""


def draw_layers(
    view: ZoomView,
    layers: LayerStack,
    painter: QPainter,
    rect: QRectF | QRect,
    divider: int | None = None,
) -> None:
    """Draw the part of the image in `rect` (image coordinates) as the background of a view."""
    painter.fillRect(rect, theme.color("canvas"))
    to_device = painter.deviceTransform()
    beyond, _ = painter.worldTransform().inverted()
    back, _ = (beyond * to_device).inverted()
    ratio = view.devicePixelRatioF()
    area = to_device.mapRect(QRectF(rect)).toAlignedRect()
    limit = QRectF(0, 0, view.viewport().width() * ratio, view.viewport().height() * ratio).toAlignedRect()
    area = area.intersected(limit)
    painter.setWorldTransform(back)
    frame = Frame(
        area.left(), area.top(), area.width(), area.height(),
        to_device.m11(), to_device.dx(), to_device.dy(), ratio,
    )  # fmt: skip
    layers.paint(painter, frame, divider)


class ImageView(ZoomView):
    """Shows the session's current image according to the view state, or a message if there is none."""

    redrawn = Signal(QRectF)
    """This part of the image (in image coordinates) has been redrawn."""
    errors_changed = Signal()
    """Other pixels differ between the label and the prediction."""
    image_ready = Signal(str)
    """This image can be seen now."""
    image_completed = Signal()
    """It can be seen at full size now; before, there was only a small picture of it."""

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._layers = LayerStack(session, view_state, self)
        self._photos = PhotoCache(session, self)
        self._photos.set_bands(view_state.bands)
        self._shown: str | None = None
        self._problem = ""
        self._hint = ""
        self._slow_timer = QTimer(self, interval=SLOW, singleShot=True)
        self._slow_timer.timeout.connect(self._draw_all)
        self._layers.changed.connect(self._redraw)
        self._layers.compared.connect(self.errors_changed)
        self._photos.ready.connect(self._photo_ready)
        self._photos.failed.connect(self._photo_failed)
        view_state.bands_changed.connect(self._bands_changed)
        session.project_changed.connect(self._project_changed)
        session.images_changed.connect(self._images_changed)
        session.tasks_changed.connect(self._draw_all)
        for signal in (
            session.labels_changed,
            session.image_changed,
            session.prediction_changed,
            view_state.mode_changed,
            view_state.task_view_changed,
            view_state.comparison.changed,
            session.active_changed,
            self.errors_changed,
        ):
            signal.connect(self._renew_hint)
        session.image_files.file_changed.connect(self._file_changed)

    @property
    def session(self) -> Session:
        return self._session

    @property
    def view_state(self) -> ViewState:
        return self._view_state

    @property
    def image_shown(self) -> str | None:
        """The image shown; None while it is being read, or if there is none."""
        return self._shown

    @property
    def photo(self) -> Photo | None:
        return self._layers.photo if self._shown is not None else None

    @property
    def pixels(self) -> Pixels | None:
        """The image that is to be seen, (H, W, 4) uint8 of blue, green, red and nothing, for looking at only."""
        photo = self._layers.photo if self._shown is not None else None
        return photo.pixels if photo is not None else None

    @property
    def in_sight(self) -> Box:
        """The visible part of the image, which can be empty."""
        photo = self._layers.photo if self._shown is not None else None
        if photo is None:
            return NOTHING
        area = QRectF(self.viewport().rect())
        first, last = self.to_image(area.topLeft()), self.to_image(area.bottomRight())
        box = Box(floor(first.y()), floor(first.x()), ceil(last.y()), ceil(last.x()))
        return box.clip(photo.height, photo.width)

    @property
    def words(self) -> tuple[str, str]:
        """The message in place of an image: a title and the next step; empty if one is shown."""
        if self._shown is not None:
            return "", ""
        return empty_words(self._session, self._problem, slow=not self._slow_timer.isActive())

    @property
    def hint(self) -> str:
        """The message shown when no layer has anything to show, or ""."""
        if self._shown is None:
            return ""
        if not self._session.project.tasks:
            return self.tr("Add a task on the right to start painting.")
        hint = confidence_hint(self._session, self._view_state, self._shown)
        return hint or errors_hint(self._session, self._view_state, self._shown, self._layers.errors)

    @property
    def differing(self) -> tuple[int, int] | None:
        """How many pixels differ between the active task's label and prediction, and how many are labelled.

        None where no errors are shown.
        """
        errors = (
            self._layers.errors if self._shown is not None and self._view_state.mode == "errors" else None
        )
        if errors is None or not errors.count or self._shown is None or self.photo is None:
            return None
        fraction = self._session.images.coverage(self._shown).get(errors.task.id, 0.0)
        return errors.count, max(errors.count, round(fraction * self.photo.width * self.photo.height))

    @property
    def class_errors(self) -> ClassErrors | None:
        """The errors of the active class; None where no errors are shown, or those of all classes."""
        errors = (
            self._layers.errors if self._shown is not None and self._view_state.mode == "errors" else None
        )
        return errors.of_class if errors is not None else None

    def error_regions(self) -> list[QRectF]:
        """Around each region where they differ, in image coordinates, the largest first."""
        errors = self._layers.errors
        boxes = errors.regions() if errors is not None else []
        return [QRectF(b.left, b.top, b.right - b.left, b.bottom - b.top) for b in boxes]

    # what is shown ----------------------------------------------------------------------------------------

    def show_current(self) -> None:
        """Show the session's current image as soon as it is read."""
        self._shown, self._problem = None, ""
        self._slow_timer.start()
        self._photos.request(self._session.current_image)
        if self._shown is None:
            self._layers.show(None, None)
            self._draw_all()

    @Slot()
    def _project_changed(self) -> None:
        self._photos.clear()
        self.show_current()

    @Slot()
    def _images_changed(self) -> None:
        if self._shown != self.session.current_image or self._shown is None:
            self.show_current()

    @Slot()
    def _bands_changed(self) -> None:
        """Show other bands as soon as they are read; until then the image does not change."""
        self._photos.set_bands(self._view_state.bands)
        self._photos.request(self._session.current_image)

    @Slot(str)
    def _file_changed(self, image_id: str) -> None:
        self._photos.forget(image_id)
        if image_id == self.session.current_image:
            self.show_current()

    @Slot(str, object)
    def _photo_ready(self, image_id: str, photo: Photo) -> None:
        if image_id == self._shown and photo is self._layers.photo:  # a very large one, now at full size
            self._draw_all()
            self.image_completed.emit()
        elif image_id == self.session.current_image:
            self._shown = image_id
            self.set_image_size(photo.width, photo.height)
            self._layers.show(image_id, photo)
            self._draw_all()
            self.image_ready.emit(image_id)

    @Slot(str, str)
    def _photo_failed(self, image_id: str, text: str) -> None:
        if image_id == self.session.current_image:
            self._problem = spoken(text)
            self._draw_all()

    # drawing ----------------------------------------------------------------------------------------------

    @Slot(QRectF)
    def _redraw(self, part: QRectF) -> None:
        """Draw this part of the image again, and the outlines around what is in it."""
        margin = 1.0 + 3.0 / self.zoom
        self.invalidateScene(
            part.adjusted(-margin, -margin, margin, margin), QGraphicsScene.SceneLayer.BackgroundLayer
        )

    @Slot()
    def _renew_hint(self) -> None:
        if self.hint != self._hint:
            self.viewport().update()

    @Slot()
    def _draw_all(self) -> None:
        self.resetCachedContent()
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw the part of the image in `rect` (image coordinates) into the view's memory of itself."""
        comparison, ratio = self._view_state.comparison, self.devicePixelRatioF()
        divider = round(comparison.divider * self.viewport().width() * ratio) if comparison.swiping else None
        draw_layers(self, self._layers, painter, rect, divider)
        self.redrawn.emit(QRectF(rect))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The divider of a swipe stays on screen when the image moves: what Qt would move is drawn again."""
        super().scrollContentsBy(dx, dy)
        if self._view_state.comparison.swiping:
            self._draw_all()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw over the image, in viewport coordinates; words where there is none."""
        painter.setWorldTransform(QTransform())
        area = QRectF(self.viewport().rect())
        if self._shown is None:
            draw_message(painter, area, *self.words)
            return
        self.paint_overlay(painter)
        self._hint = self.hint
        if self._hint:
            draw_hint(painter, area, self._hint)

    def paint_overlay(self, painter: QPainter) -> None:
        """Draw over the shown image, in viewport coordinates."""

    def changeEvent(self, event: QEvent) -> None:
        """Another theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw_all()
