"""How much of each class is labelled, in train and in validation images, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.language.sentences import spoken
from app.panels.wording import count_text, percent_text, short_count_text
from app.widgets.marks import swatch
from app.widgets.plain_text import as_tip, plain
from core.insight.coverage import coverage_of, gaps, obstacles

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.session import Session
    from app.window.view_state import ViewState
    from core.insight.coverage import Amount, ClassCoverage, TaskCoverage

DELAY_MS = 300
"""After the last change; thousands of images change while labels are counted."""
TASK_NAME, TRAIN, PART, VAL = range(4)


class CoveragePage(QWidget):
    """A row per task and class; below them a sentence for everything that is missing."""

    def __init__(self, session: Session, _view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Labels per class"))
        self.table.setHeaderLabels([self.tr("Class"), self.tr("Train"), self.tr("Part"), self.tr("Val")])
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setUniformRowHeights(True)
        self.table.setRootIsDecorated(False)
        self.table.setIndentation(theme.SPACING)
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TASK_NAME, QHeaderView.ResizeMode.Stretch)
        self.words = plain(QLabel(wordWrap=True))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.words)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._follow)
        for changed in (
            session.image_changed,
            session.images_changed,
            session.tasks_changed,
            session.project_changed,
        ):
            changed.connect(self._changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Count what changed while it was hidden."""
        super().showEvent(event)
        self._follow()

    @Slot()
    def _changed(self) -> None:
        if self.isVisible():
            self._timer.start()

    @Slot()
    def _follow(self) -> None:
        coverage = coverage_of(self._session.project, self._session.images.class_pixels)
        scroll = self.table.verticalScrollBar().value()
        self.table.clear()
        for task in coverage:
            self._add_task(task)
        self.table.expandAll()
        self.table.verticalScrollBar().setValue(scroll)
        sentences = [*obstacles(coverage), *gaps(coverage)]
        self.words.setText("\n".join(spoken(sentence) for sentence in sentences))
        self.words.setVisible(bool(sentences))

    def _add_task(self, task: TaskCoverage) -> None:
        item = QTreeWidgetItem([task.name])
        self._set_amounts(item, task.train, task.val)
        self.table.addTopLevelItem(item)
        for task_class in task.classes:
            item.addChild(self._class_item(task, task_class))

    def _class_item(self, task: TaskCoverage, task_class: ClassCoverage) -> QTreeWidgetItem:
        item = QTreeWidgetItem([task_class.name])
        item.setToolTip(TASK_NAME, as_tip(task_class.name))
        item.setIcon(TASK_NAME, swatch(task_class.color))
        self._set_amounts(item, task_class.train, task_class.val)
        item.setText(PART, percent_text(task.part(task_class)) if task_class.train.pixels else "–")
        item.setTextAlignment(PART, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _set_amounts(self, item: QTreeWidgetItem, train: Amount, val: Amount) -> None:
        for column, amount in ((TRAIN, train), (VAL, val)):
            item.setText(column, short_count_text(amount.pixels) if amount.pixels else "–")
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            pixels = self.tr("{0} labelled pixels").format(count_text(amount.pixels))
            images = self.tr("in %n image(s)", "", amount.images)
            item.setToolTip(column, as_tip(f"{pixels} {images}"))
        if not train.pixels:
            item.setForeground(TRAIN, theme.color("warning"))
