"""What was predicted by the queue, in the window: its own window, and the way from there into the project."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.dialogs.predictions.window import PredictionsWindow
    from app.session import Session
    from app.work.predicting.queue import Entry
    from core.predicting.gallery import Tile
    from core.project.model import ImageEntry


class Predicted(QObject):
    """Shows the window of the queue, opens its images, and adds them to the project where that was wanted."""

    folder_wanted = Signal(object)
    order_wanted = Signal()
    visibility_changed = Signal()
    """The window of the queue came or went."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._dialog: PredictionsWindow | None = None
        self._to_show: Path | None = None
        """The image that is being added, to be shown then."""
        session.images.added.connect(self._show_added)
        session.project_changed.connect(self._forget)
        session.prediction_queue.ended.connect(self._ended)

    @property
    def is_shown(self) -> bool:
        """Whether the window of the queue is open."""
        return self._dialog is not None and self._dialog.isVisible()

    @Slot()
    @Slot(object)
    def show(self, entry: object = None) -> None:
        """Open the window of the queue."""
        from app.dialogs.predictions.window import PredictionsWindow

        if self._dialog is None:
            self._dialog = dialog = PredictionsWindow(self._session, self._window)
            dialog.folder_wanted.connect(self.folder_wanted)
            dialog.image_wanted.connect(self._open)
            dialog.order_wanted.connect(self.order_wanted)
            dialog.visibility_changed.connect(self.visibility_changed)
        if entry is not None:
            self._dialog.orders.choose(cast("Entry", entry))
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def load(self) -> None:
        """Take up the orders that an earlier program left."""
        self._session.prediction_queue.load()

    # opening an image -------------------------------------------------------------------------------------

    @Slot(object, object)
    def _open(self, entry: object, tile: object) -> None:
        """Show an image in the project; add it first where it isn't there yet."""
        order, path = cast("Entry", entry), Path(cast("Tile", tile).path)
        session = self._session
        if session.folder is None or session.folder.path != Path(order.queued.project):
            text = self.tr("Open the project {0} first: its model predicted this image.")
            session.tell("info", text.format(order.project.name))
            return
        image = self._image_of(path)
        if image is not None:
            session.show_image(image.id)
            self._window.activateWindow()
        elif session.may_change():
            self._to_show = path
            session.images.add([path])

    def _image_of(self, path: Path) -> ImageEntry | None:
        """The project's image in that file."""
        folder, key = self._session.folder, _key(path)
        if folder is None:
            return None
        return next(
            (image for image in self._session.project.images if _key(folder.image_path(image)) == key), None
        )

    @Slot()
    def _show_added(self) -> None:
        path, self._to_show = self._to_show, None
        image = self._image_of(path) if path is not None else None
        if image is not None:
            self._session.show_image(image.id)
            self._window.activateWindow()

    @Slot()
    def _forget(self) -> None:
        self._to_show = None

    # after an order ---------------------------------------------------------------------------------------

    @Slot(object)
    def _ended(self, entry: object) -> None:
        order, session = cast("Entry", entry), self._session
        if order.state != "done" or not order.queued.add_images or order.result is None:
            return
        if session.folder is not None and session.folder.path == Path(order.queued.project):
            session.images.add(order.result.images)
        else:
            text = self.tr("The predicted images were not added to {0}, because it is not open.")
            session.tell("warning", text.format(order.project.name))


def _key(path: Path) -> str:
    return os.path.normcase(os.path.abspath(path))
