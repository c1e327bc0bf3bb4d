"""Asks which of your tasks and classes those of another person are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.dialogs.frame import Frame
from app.language.joining import sentences_text
from app.language.sentences import spoken
from app.widgets.marks import swatch
from app.widgets.plain_text import plain
from core.insight.opinions.matching import meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QIcon

    from core.insight.opinions.stored import TheirTask
    from core.project.model import Project, Task

THEIRS, YOURS = range(2)
SIZE: Final = (520, 480)
NAME_LENGTH: Final = 60


class MatchingDialog(Frame):
    """A row per task of theirs, and below it one per class, each with yours to choose from."""

    wanted = Signal(str, object)
    """The opinion's name, and the tasks of theirs with what they mean."""

    def __init__(self, project: Project, tasks: Sequence[TheirTask], parent: QWidget | None = None) -> None:
        say = QCoreApplication.translate
        super().__init__(
            say("MatchingDialog", "Match classes"),
            say(
                "MatchingDialog",
                "Which of your tasks and classes do theirs correspond to? "
                "What has no counterpart counts as unlabelled.",
            ),
            parent,
        )
        self._tasks = list(tasks)
        self._own = {task.id: task for task in project.tasks}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit(maxLength=NAME_LENGTH)
        self.name.setAccessibleName(self.tr("Name"))
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        self.column.addLayout(form)
        self.words = plain(QLabel(wordWrap=True))
        self.words.hide()
        self.column.addWidget(self.words)
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Tasks and classes"))
        self.table.setHeaderLabels([self.tr("Theirs"), self.tr("Yours")])
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setRootIsDecorated(False)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.column.addWidget(self.table, 1)
        self.button = self.add_buttons(self.tr("Match"))
        self.resize(*SIZE)
        self.name.textChanged.connect(self._enable)
        self.accepted.connect(self._accept)
        self._fill()
        self._enable()

    def set_found(self, name: str, images: int, remarks: Sequence[str]) -> None:
        """It is to be imported: ask for a name, and say what was found."""
        self.set_heading(
            self.tr("Import a second opinion"),
            self.tr(
                "Which of your tasks and classes do theirs correspond to? What has no counterpart counts as unlabelled."
            ),
        )
        self.button.setText(self.tr("Import"))
        self.name.setText(name[:NAME_LENGTH])
        sentence = self.tr("It has labels of %n of your image(s).", "", images)
        self.words.setText(sentences_text((sentence, *(spoken(remark) for remark in remarks))))
        self.words.show()

    def set_name(self, name: str) -> None:
        """It is stored under this name, which stays."""
        self.name.setText(name)
        self.name.setReadOnly(True)

    def combo(self, task: int, index: int | None = None) -> QComboBox:
        """The choice of a task of theirs, or of a class of it."""
        item = self.table.topLevelItem(task)
        assert item is not None
        row = item if index is None else item.child(index)
        assert row is not None
        widget = self.table.itemWidget(row, YOURS)
        assert isinstance(widget, QComboBox)
        return widget

    # filling ------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        self.table.clear()
        for number, theirs in enumerate(self._tasks):
            item = QTreeWidgetItem([theirs.name])
            font = item.font(THEIRS)
            font.setBold(True)
            item.setFont(THEIRS, font)
            self.table.addTopLevelItem(item)
            tasks = _combo(self.tr("none"), [(task.name, task.id, None) for task in self._own.values()])
            tasks.setCurrentIndex(max(0, tasks.findData(theirs.task)))
            tasks.setAccessibleName(theirs.name)
            tasks.setProperty("number", number)
            tasks.activated.connect(self._task_chosen)
            self.table.setItemWidget(item, YOURS, tasks)
            self._add_classes(item, theirs)
        self.table.expandAll()

    def _add_classes(self, item: QTreeWidgetItem, theirs: TheirTask) -> None:
        task: Task | None = self._own.get(theirs.task)
        own = task.classes if task is not None else ()
        rows = [(entry.name, entry.name, swatch(entry.color)) for entry in own]  # drawn once, for every combo
        means = (*theirs.means, *[""] * len(theirs.classes))
        for name, own_name in zip(theirs.classes, means, strict=False):
            child = QTreeWidgetItem([name])
            item.addChild(child)
            classes = _combo(self.tr("none"), rows)
            classes.setCurrentIndex(max(0, classes.findData(own_name)) if own_name else 0)
            classes.setAccessibleName(f"{theirs.name}: {name}")
            classes.setEnabled(task is not None)
            self.table.setItemWidget(child, YOURS, classes)

    @Slot()
    def _task_chosen(self) -> None:
        """Another task of yours: its classes are matched by their names."""
        combo = self.sender()
        assert isinstance(combo, QComboBox)
        number = int(combo.property("number"))
        self._tasks = self._chosen()
        self._tasks[number] = meaning(self._tasks[number], self._own.get(combo.currentData() or ""))
        self._fill()

    # answering ----------------------------------------------------------------------------------------------

    def _chosen(self) -> list[TheirTask]:
        """The tasks with the classes that are chosen."""
        tasks = []
        for number, theirs in enumerate(self._tasks):
            means = [self.combo(number, index).currentData() or "" for index in range(len(theirs.classes))]
            tasks.append(replace(theirs, means=tuple(means) if theirs.task else ()))
        return tasks

    @Slot()
    def _enable(self) -> None:
        self.button.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _accept(self) -> None:
        self.wanted.emit(self.name.text().strip(), self._chosen())


def _combo(nothing: str, rows: Sequence[tuple[str, str, QIcon | None]]) -> QComboBox:
    """A choice of rows of text, value and icon, and of nothing."""
    combo = QComboBox()
    combo.addItem(nothing, "")
    for text, value, icon in rows:
        combo.addItem(icon, text, value) if icon is not None else combo.addItem(text, value)
    return combo
