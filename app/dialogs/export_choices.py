"""What is exported: the format, and which tasks and images."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.frame import section
from app.language.sentences import spoken
from core.exchange.source import Selection
from core.exchange.tables import WRITERS
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.session.exporting import Export
    from core.exchange.writer import Writer
    from core.project.model import Project, Split

_ID: Final = Qt.ItemDataRole.UserRole
HEIGHT: Final = 128
ROW_HEIGHT: Final = 30


class ExportChoices(QWidget):
    """Every format of WRITERS, and the project's tasks and splits to choose from."""

    format_changed = Signal()
    changed = Signal()

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.formats = QListWidget()
        self.formats.setAccessibleName(self.tr("Format"))
        for writer in WRITERS.values():
            item = QListWidgetItem(spoken(writer.title), self.formats)
            item.setData(_ID, writer.id)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
        self.formats.setCurrentRow(0)
        self.formats.setFixedHeight(HEIGHT)
        self.tasks = {task.id: QCheckBox(task.name.replace("&", "&&")) for task in project.tasks}
        self.splits: dict[Split, QCheckBox] = {}
        for split in SPLITS:
            count = sum(image.split == split for image in project.images)
            self.splits[split] = QCheckBox(f"{split} ({count})")
        self.with_images = QCheckBox(self.tr("Copy the images as well"))
        for box in (*self.tasks.values(), *self.splits.values()):
            box.setChecked(True)
        self._arrange()
        self.formats.currentRowChanged.connect(self.format_changed)
        for box in (*self.tasks.values(), *self.splits.values(), self.with_images):
            box.toggled.connect(self.changed)

    def _arrange(self) -> None:
        tasks = QScrollArea(widgetResizable=True)
        tasks.setWidget(_column(self.tasks.values()))
        tasks.setFixedHeight(HEIGHT)
        tasks.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its boxes have it, and scroll into view
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACING * 3)
        grid.setVerticalSpacing(theme.SPACING)
        columns = (
            (self.tr("Format"), self.formats),
            (self.tr("Tasks"), tasks),
            (self.tr("Images"), _column(self.splits.values(), self.with_images)),
        )
        for column, (title, widget) in enumerate(columns):
            grid.addWidget(section(title), 0, column)
            grid.addWidget(widget, 1, column)
            grid.setColumnStretch(column, 1)

    @property
    def writer(self) -> Writer:
        """The format that is chosen."""
        return WRITERS[str(self.formats.currentItem().data(_ID))]

    @property
    def selection(self) -> Selection:
        """What is chosen of the project."""
        tasks = tuple(task_id for task_id, box in self.tasks.items() if box.isChecked())
        splits = tuple(split for split, box in self.splits.items() if box.isChecked())
        with_images = self.with_images.isChecked() and self.writer.takes_images
        return Selection(None if len(tasks) == len(self.tasks) else tasks, splits, with_images)

    def take(self, export: Export) -> None:
        """Choose what was chosen for an earlier export."""
        if export.writer_id in WRITERS:
            self.formats.setCurrentRow(list(WRITERS).index(export.writer_id))
        selection = export.selection
        for task_id, box in self.tasks.items():
            box.setChecked(selection.tasks is None or task_id in selection.tasks)
        for split, box in self.splits.items():
            box.setChecked(split in selection.splits)
        self.with_images.setChecked(selection.with_images)


def _column(boxes: Iterable[QCheckBox], last: QCheckBox | None = None) -> QWidget:
    """Check boxes below one another, `last` at the lower end."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.SPACING)
    for box in boxes:
        column.addWidget(box)
    column.addStretch(1)
    if last is not None:
        column.addWidget(last)
    return widget
