"""What is exported: the format, which tasks, and what a dialog asks of the images."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.frame import section
from app.language.sentences import spoken
from app.panels.wording import split_text
from app.widgets.plain_text import as_tip
from core.exchange.source import Selection
from core.exchange.tables import WRITERS
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.exchange.writer import Writer
    from core.predicting.prediction import Looks
    from core.project.model import Project, Split

_ID: Final = Qt.ItemDataRole.UserRole
HEIGHT: Final = 116
ROW_HEIGHT: Final = 22


class FormatChoices(QWidget):
    """Every format of WRITERS, the project's tasks, and a column that differs from dialog to dialog."""

    format_changed = Signal()
    changed = Signal()

    def __init__(self, project: Project, title: str, column: QWidget, parent: QWidget | None = None) -> None:
        """`title` and `column`: the last of three."""
        super().__init__(parent)
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.filter.setPlaceholderText(self.tr("Find a format"))
        self.filter.setAccessibleName(self.tr("Find a format"))
        self.formats = QListWidget()
        self.formats.setAccessibleName(self.tr("Format"))
        for writer in WRITERS.values():
            item = QListWidgetItem(spoken(writer.title), self.formats)
            item.setData(_ID, writer.id)
            item.setToolTip(as_tip(spoken(writer.layout)))
            item.setSizeHint(QSize(0, ROW_HEIGHT))
        self.formats.setCurrentRow(0)
        self.tasks = {task.id: QCheckBox(task.name.replace("&", "&&")) for task in project.tasks}
        for box in self.tasks.values():
            box.setChecked(True)
            box.toggled.connect(self.changed)
        self._arrange(title, column)
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self.formats.currentRowChanged.connect(self.format_changed)

    def _arrange(self, title: str, last: QWidget) -> None:
        tasks = QScrollArea(widgetResizable=True)
        tasks.setWidget(_column(self.tasks.values()))
        self.formats.setFixedHeight(HEIGHT)
        tasks.setFixedHeight(HEIGHT)
        tasks.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its boxes have it, and scroll into view
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACING * 3)
        grid.setVerticalSpacing(theme.SPACING)
        columns = ((self.tr("Format"), self.formats), (self.tr("Tasks"), tasks), (title, last))
        heading = QHBoxLayout()
        heading.setSpacing(theme.SPACING * 2)
        heading.addWidget(section(self.tr("Format")))
        heading.addWidget(self.filter, 1)
        grid.addLayout(heading, 0, 0)
        for column, (text, widget) in enumerate(columns):
            if column:
                grid.addWidget(section(text), 0, column)
            grid.addWidget(widget, 1, column)
            grid.setColumnStretch(column, 3 if column == 0 else 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys step through the formats while one is looked for."""
        arrows = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
        if watched is self.filter and isinstance(event, QKeyEvent) and event.key() in arrows:
            QCoreApplication.sendEvent(self.formats, event)
            return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _filter(self, text: str) -> None:
        """List the formats with all these words; of them, the first is chosen if the one before is not among them."""
        words = text.casefold().split()
        rows = []
        for row, writer in enumerate(WRITERS.values()):
            names = (writer.id, spoken(writer.title), spoken(writer.layout), *writer.other_names)
            fits = all(word in " ".join(names).casefold() for word in words)
            self.formats.setRowHidden(row, not fits)
            rows += [row] if fits else []
        if rows and self.formats.currentRow() not in rows:
            self.formats.setCurrentRow(rows[0])

    @property
    def writer(self) -> Writer:
        """The format that is chosen."""
        return WRITERS[str(self.formats.currentItem().data(_ID))]

    @property
    def selection(self) -> Selection:
        """The tasks that are chosen."""
        tasks = tuple(task_id for task_id, box in self.tasks.items() if box.isChecked())
        return Selection(None if len(tasks) == len(self.tasks) else tasks)

    def take(self, writer_id: str, selection: Selection) -> None:
        """Choose what was chosen for an earlier export."""
        if writer_id in WRITERS:
            self.formats.setCurrentRow(list(WRITERS).index(writer_id))
        for task_id, box in self.tasks.items():
            box.setChecked(selection.tasks is None or task_id in selection.tasks)


class ImageChoices(QWidget):
    """The project's images to export: all, labelled, done or selected ones, and their splits."""

    changed = Signal()

    def __init__(self, project: Project, selected: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._selected = project, frozenset(selected)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which images"))
        for kind, text in (
            ("all", self.tr("All images")),
            ("labelled", self.tr("Labelled images")),
            ("done", self.tr("Images marked as done")),
            ("selected", self.tr("%n selected image(s)", "", len(self._selected))),
        ):
            self.which.addItem(text, kind)
        self.splits: dict[Split, QCheckBox] = {}
        for split in SPLITS:
            count = sum(image.split == split for image in project.images)
            self.splits[split] = QCheckBox(f"{split_text(split)} ({count})")
            self.splits[split].setChecked(True)
        self.with_images = QCheckBox(self.tr("Copy the images as well"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING // 2)
        for widget in (self.which, *self.splits.values(), self.with_images):
            column.addWidget(widget)
        column.addStretch(1)
        self.which.currentIndexChanged.connect(self.changed)
        for box in (*self.splits.values(), self.with_images):
            box.toggled.connect(self.changed)

    def follow(self, writer: Writer) -> None:
        """Let people choose whether images are copied, where a format leaves the choice."""
        self.with_images.setEnabled(writer.takes_images)
        self.with_images.setToolTip(
            self.tr("This format always includes them.") if writer.brings_images else ""
        )

    def narrowed(self, selection: Selection, labelled: Iterable[str]) -> Selection:
        """The selection with these images only; `labelled`: ids of images that have labels."""
        kind = self.which.currentData()
        splits = tuple(split for split, box in self.splits.items() if box.isChecked())
        images: frozenset[str] | None = None
        if kind == "labelled":
            images = frozenset(labelled)
        elif kind == "done":
            images = frozenset(image.id for image in self._project.images if image.flag == "done")
        elif kind == "selected":
            images = self._selected
        with_images = self.with_images.isChecked() and self.with_images.isEnabled()
        return replace(selection, splits=splits, with_images=with_images, images=images)

    def take(self, selection: Selection) -> None:
        """Restore the choices of an earlier export, but not its images."""
        for split, box in self.splits.items():
            box.setChecked(split in selection.splits)
        self.with_images.setChecked(selection.with_images)


class CareChoices(QWidget):
    """How often the model looks at each image."""

    changed = Signal()

    def __init__(
        self,
        direction: QBoxLayout.Direction = QBoxLayout.Direction.TopToBottom,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.quick = QRadioButton(self.tr("One look"))
        self.quick.setToolTip(self.tr("At each image as it is: what the window shows"))
        self.quick.setChecked(True)
        self.careful = QRadioButton(self.tr("Six looks"))
        self.careful.setToolTip(
            self.tr(
                "Also mirrored and at other sizes, averaged: slightly more accurate, about eight times slower"
            )
        )
        layout = QBoxLayout(direction, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACING)
        layout.addWidget(self.quick)
        layout.addWidget(self.careful)
        self.careful.toggled.connect(self._toggled)

    @property
    def looks(self) -> Looks:
        """What is chosen."""
        return 6 if self.careful.isChecked() else 1

    def take(self, looks: Looks) -> None:
        """Choose it."""
        (self.careful if looks > 1 else self.quick).setChecked(True)

    @Slot()
    def _toggled(self) -> None:
        self.changed.emit()


def _column(boxes: Iterable[QCheckBox]) -> QWidget:
    """Check boxes below one another."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.SPACING)
    for box in boxes:
        column.addWidget(box)
    column.addStretch(1)
    return widget
