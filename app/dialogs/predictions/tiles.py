"""The results of an order as a grid: a small photo of each image with what was predicted over it."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final, cast

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app import theme
from app.canvas.layers.label import is_quiet
from app.language.sentences import spoken
from app.widgets.plain_text import as_tip
from core.machine.byte_cache import ByteCache
from core.predicting import gallery
from core.predicting.queued import GALLERY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.work.predicting.queue import Entry
    from core.predicting.gallery import Picture, Tile
    from core.project.model import Task

TILE: Final = Qt.ItemDataRole.UserRole
WIDTH, HEIGHT = 168, 126
"""The room for a picture, in device-independent pixels."""
MARGIN, NAME_HEIGHT, RADIUS = 6, 20, 5
OPACITY: Final = 0.5
IN_MEMORY: Final = 400
"""Pictures: more than a screenful, about 30 MB."""
ROWS_A_MILLISECOND: Final = 10
"""Of the time between two layouts; so layouts take a twentieth of it."""
_Index = QModelIndex | QPersistentModelIndex


class TileModel(QAbstractListModel):
    """The images of one order that had their turn; or only those that could not be predicted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._failed_only = False
        self._tiles: list[Tile] = []
        self._rows: dict[str, int] = {}

    @property
    def entry(self) -> Entry | None:
        """The order."""
        return self._entry

    def show_entry(self, entry: Entry | None, *, failed_only: bool) -> None:
        """Show the images of an order."""
        self.beginResetModel()
        self._entry, self._failed_only = entry, failed_only
        tiles = entry.tiles.values() if entry is not None else ()
        self._tiles = [tile for tile in tiles if tile.problem or not failed_only]
        self._rows = {tile.image: row for row, tile in enumerate(self._tiles)}
        self.endResetModel()

    def add(self, tiles: Iterable[Tile]) -> None:
        """More images had their turn, or some once more."""
        newest = {tile.image: tile for tile in tiles}
        for image in [image for image in newest if image in self._rows]:
            row, tile = self._rows[image], newest.pop(image)
            self._tiles[row] = tile
            self.dataChanged.emit(self.index(row), self.index(row))
        added = [tile for tile in newest.values() if tile.problem or not self._failed_only]
        if added:
            first = len(self._tiles)
            self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            self._tiles += added
            self._rows |= {tile.image: first + offset for offset, tile in enumerate(added)}
            self.endInsertRows()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._tiles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        tile = self._tiles[index.row()]
        if role == TILE:
            return tile
        if role == Qt.ItemDataRole.DisplayRole:
            return PurePath(tile.image).name
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip("\n".join(filter(None, (tile.path, spoken(tile.problem)))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (tile.image, spoken(tile.problem))))
        return None


class TileGrid(QListView):
    """Reads and colours pictures when they are painted, so only those on screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = TileModel(self)
        self.setModel(self.tiles)
        self.setAccessibleName(self.tr("Predicted images"))
        self.setItemDelegate(TileDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(40)
        self._task: Task | None = None
        self._coming: list[Tile] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._add_coming)
        self._pictures: ByteCache[tuple[str, int], QPixmap] = ByteCache(IN_MEMORY, lambda _: 1)

    def show_entry(self, entry: Entry | None, *, failed_only: bool = False) -> None:
        """Show the images of an order."""
        if entry is not self.tiles.entry:
            self._pictures.clear()
        self._coming.clear()  # the order has them
        self.tiles.show_entry(entry, failed_only=failed_only)

    def add(self, tiles: Iterable[Tile]) -> None:
        """More images had their turn. They come together, the later the more there are: Qt lays out all of them."""
        self._coming += tiles
        if not self._timer.isActive():
            self._timer.start(self.tiles.rowCount() // ROWS_A_MILLISECOND)

    @Slot()
    def _add_coming(self) -> None:
        self.tiles.add(self._coming)
        self._coming.clear()

    def show_task(self, task: Task | None) -> None:
        """Show the classes of a task, in its colours; of None the photo alone."""
        if task != self._task:
            self._task = task
            self._pictures.clear()
            self.viewport().update()

    def picture(self, tile: Tile) -> QPixmap | None:
        """A tile's picture; None where there is none."""
        key = (tile.image, tile.begin)
        pixmap = self._pictures.get(key)
        entry = self.tiles.entry
        if pixmap is None and entry is not None:
            small = gallery.read_picture(entry.folder / GALLERY, tile)
            if small is not None:
                pixmap = self._pictures[key] = QPixmap.fromImage(coloured(small, self._task))
        return pixmap

    def tile_at(self, index: _Index) -> Tile | None:
        """The tile of an index."""
        return cast("Tile | None", index.data(TILE)) if index.isValid() else None


def coloured(picture: Picture, task: Task | None) -> QImage:
    """The photo with the classes of a task over it; a background stays clear, as on the canvas."""
    pixels = picture.photo
    label = picture.labels.get(task.id) if task is not None else None
    if task is not None and label is not None:
        colors, opacity = np.zeros((256, 3), np.float32), np.zeros((256, 1), np.float32)
        for index, entry in enumerate(task.classes):
            colors[index] = tuple(bytes.fromhex(entry.color[1:]))
            opacity[index] = 0.0 if is_quiet(task, index) else OPACITY
        strength = opacity[label]
        pixels = (pixels * (1 - strength) + colors[label] * strength + 0.5).astype(np.uint8)
    height, width = pixels.shape[:2]
    data = np.ascontiguousarray(pixels).tobytes()
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


class TileDelegate(QStyledItemDelegate):
    """Draws a tile: the picture, or what went wrong, and the name below."""

    def __init__(self, grid: TileGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._warning = theme.icon("warning", "warning")

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(WIDTH + 2 * MARGIN, HEIGHT + NAME_HEIGHT + 2 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the tile."""
        tile = self._grid.tile_at(index)
        if tile is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._ground(painter, option)
        room = QRect(option.rect.x() + MARGIN, option.rect.y() + MARGIN, WIDTH, HEIGHT)
        pixmap = self._grid.picture(tile)
        if pixmap is not None:
            self._picture(painter, room, pixmap)
        else:
            self._without(painter, room, tile, option)
        name = QRect(room.x(), room.bottom() + 1, WIDTH, NAME_HEIGHT)
        painter.setPen(theme.color("warning" if tile.problem else "text"))
        text = option.fontMetrics.elidedText(
            PurePath(tile.image).name, Qt.TextElideMode.ElideMiddle, name.width()
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if selected else "hover"))
            painter.drawRoundedRect(option.rect, 8, 8)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _picture(self, painter: QPainter, room: QRect, pixmap: QPixmap) -> None:
        size = pixmap.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(0, 0, size.width(), size.height())
        target.moveCenter(room.center())
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(target), RADIUS, RADIUS)
        painter.setClipPath(corners)
        painter.drawPixmap(target, pixmap)
        painter.setClipping(False)

    def _without(self, painter: QPainter, room: QRect, tile: Tile, option: QStyleOptionViewItem) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(room, RADIUS, RADIUS)
        if not tile.problem:
            return
        self._warning.paint(painter, QRect(room.center().x() - 10, room.y() + 10, 20, 20))
        painter.setPen(theme.color("text_dim"))
        words = room.adjusted(8, 36, -8, -6)
        lines = max(1, words.height() // option.fontMetrics.lineSpacing())
        text = option.fontMetrics.elidedText(
            spoken(tile.problem), Qt.TextElideMode.ElideRight, words.width() * lines * 4 // 5
        )
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        wrap = Qt.TextFlag.TextWrapAnywhere if " " not in text else Qt.TextFlag.TextWordWrap
        painter.drawText(words, int(flags) | int(wrap), text)
