"""A row per value in the masks: how it looks, how frequent it is, and what it means."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app import theme
from app.dialogs.import_labels.meanings import NEW, SWATCH, Meanings
from app.widgets.marks import swatch
from core.exchange.mapping import REST, TRANSPARENT
from core.exchange.values.table import Meaning, Table

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from core.exchange.values.scanning import SourceValue

FACTS: Final = 3
"""The columns before the meanings: value, share, images."""
ROW_HEIGHT: Final = 34


class MeaningBox(QComboBox):
    """Chooses a meaning. The wheel scrolls the table and changes nothing."""

    def __init__(self, meanings: Meanings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(meanings)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the table."""
        event.ignore()


class ValuesTable(QTableWidget):
    """Shows a Table and lets people change its meanings."""

    changed = Signal()
    """A meaning is another one."""
    new_wanted = Signal(int, int)
    """A new class is wanted for this row and column."""
    pointed = Signal(int)
    """The mouse is over this row, or the keyboard is in it; -1 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, FACTS, parent)
        self.table = Table()
        self._meanings = Meanings(())
        self._pixels = 0
        self._of_shapes = False
        self._row = -1
        self.setAccessibleName(self.tr("Values in the files"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its boxes have it
        self.setShowGrid(False)
        self.viewport().setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().hide()

    def show_table(
        self, table: Table, meanings: Meanings, pixels: int = 0, *, of_shapes: bool = False
    ) -> None:
        """Show these values, of as many pixels altogether; those of shapes are classes, and can overlap."""
        self.table, self._meanings, self._pixels, self._of_shapes = table, meanings, pixels, of_shapes
        meanings.add(table.meanings())
        self.clear()
        self.horizontalHeader().setVisible(bool(table.rows))
        self.setRowCount(len(table.rows))
        self.setColumnCount(FACTS + table.columns)
        titles = [self.tr("Class in the file") if of_shapes else self.tr("Value"), self.tr("Share")]
        titles.append(self.tr("Images"))
        titles += (
            [self.tr("Meaning")]
            if table.columns == 1
            else [self.tr("Meaning {0}").format(number) for number in range(1, table.columns + 1)]
        )
        self.setHorizontalHeaderLabels(titles)
        for column in range(self.columnCount()):
            mode = (
                QHeaderView.ResizeMode.ResizeToContents if column < FACTS else QHeaderView.ResizeMode.Stretch
            )
            self.horizontalHeader().setSectionResizeMode(column, mode)
        for row in range(len(table.rows)):
            self._fill(row)

    def _fill(self, row: int) -> None:
        value = self.table.rows[row].value
        name = self._name(value)
        item = QTableWidgetItem(name)
        if value.color:
            item.setIcon(swatch(value.color, SWATCH))
        self.setItem(row, 0, item)
        count = QLocale().toString(value.masks) if value.masks else ""
        for column, text in enumerate((self._share(value), count), 1):
            cell = QTableWidgetItem(text)
            cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, cell)
        for column, meaning in enumerate(self.table.rows[row].meanings):
            box = MeaningBox(self._meanings)
            box.setAccessibleName(self.tr("Meaning of {0}").format(name))
            box.setCurrentIndex(self._meanings.row_of(meaning))
            box.activated.connect(partial(self._chosen, row, column))
            self.setCellWidget(row, FACTS + column, box)

    def _name(self, value: SourceValue) -> str:
        if value.token == REST:
            return self.tr("Pixels in no shape") if self._of_shapes else self.tr("All others")
        return self.tr("Transparent") if value.token == TRANSPARENT else str(value.token)

    def _share(self, value: SourceValue) -> str:
        if not value.pixels:
            return ""
        percent = 100 * value.pixels / max(1, self._pixels)
        locale = QLocale()
        return (
            f"{locale.toString(percent, 'f', 1)} %"
            if percent >= 0.1
            else f"< {locale.toString(0.1, 'f', 1)} %"
        )

    def box(self, row: int, column: int = 0) -> QComboBox:
        """The box of a cell."""
        box = self.cellWidget(row, FACTS + column)
        assert isinstance(box, QComboBox)
        return box

    def _chosen(self, row: int, column: int, index: int) -> None:
        meaning = self._meanings.meaning(index)
        if meaning == NEW:
            current = self.table.rows[row].meanings[column]
            self.box(row, column).setCurrentIndex(self._meanings.row_of(current))
            self.new_wanted.emit(row, column)
        else:
            self.set_meaning(row, column, meaning)

    def set_meaning(self, row: int, column: int, meaning: Meaning) -> None:
        """Let a value mean that."""
        if meaning.task:
            self._meanings.add([meaning])
        self.table = self.table.with_meaning(row, column, meaning)
        self.box(row, column).setCurrentIndex(self._meanings.row_of(meaning))
        self.changed.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say which row the mouse is over."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._point_at(self.rowAt(round(event.position().y())))
        elif event.type() == QEvent.Type.Leave:
            self._point_at(-1)
        return super().viewportEvent(event)

    def _point_at(self, row: int) -> None:
        if row != self._row:
            self._row = row
            self.pointed.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say what will be listed, while nothing is."""
        super().paintEvent(event)
        if not self.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(theme.color("text_dim"))
            text = self.tr("The values or classes in the files are listed here.")
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, text)
            painter.end()
