"""Edits the rules between tasks: which classes exclude each other, and what happens where they meet."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame, problem_label
from app.widgets.small_button import SmallButton
from core.project.model import ClassRef, Rule
from core.project.rules import is_live

if TYPE_CHECKING:
    from core.project.model import Project


class RuleRow(QWidget):
    """One rule: two classes and what painting one does to the other."""

    changed = Signal()
    removed = Signal()

    def __init__(self, project: Project, rule: Rule) -> None:
        super().__init__()
        self.first, self.second, self.action = QComboBox(), QComboBox(), QComboBox()
        for box, ref, name in (
            (self.first, rule.first, self.tr("First class")),
            (self.second, rule.second, self.tr("Second class")),
        ):
            for task in project.tasks:
                for class_ in task.classes:
                    text = self.tr("{0}: {1}").format(task.name, class_.name)
                    box.addItem(text, ClassRef(task.id, class_.name))
            box.setCurrentIndex(_place(box, ref))
            box.setAccessibleName(name)
            box.setMinimumContentsLength(12)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.action.addItem(self.tr("painting one erases the other"), "clear")
        self.action.addItem(self.tr("block painting one over the other"), "refuse")
        self.action.setCurrentIndex(0 if rule.action == "clear" else 1)
        self.action.setAccessibleName(self.tr("Where they overlap"))
        self.remove = SmallButton("trash")
        self.remove.set_name(self.tr("Remove this rule"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING)
        row.addWidget(self.first, 1)
        row.addWidget(QLabel(self.tr("and")))
        row.addWidget(self.second, 1)
        row.addWidget(self.action)
        row.addWidget(self.remove)
        for box in (self.first, self.second, self.action):
            box.currentIndexChanged.connect(self.changed)
        self.remove.clicked.connect(self.removed)

    @property
    def classes(self) -> tuple[ClassRef, ClassRef]:
        first, second = self.first.currentData(), self.second.currentData()
        return cast("ClassRef", first), cast("ClassRef", second)

    @property
    def rule(self) -> Rule:
        """What the row says; ValueError where both classes are of one task."""
        return Rule(*self.classes, self.action.currentData())


def _place(box: QComboBox, ref: ClassRef) -> int:
    return next((i for i in range(box.count()) if box.itemData(i) == ref), 0)


class RulesDialog(Frame):
    """`wanted` carries the rules, a tuple, when the user agrees."""

    wanted = Signal(object)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("RulesDialog", "Rules between tasks"),
            QCoreApplication.translate(
                "RulesDialog",
                "Tasks are separate layers. A rule makes two classes of different tasks exclude each "
                "other, so that no pixel has both. Rules apply to what you paint from now on.",
            ),
            parent,
        )
        self.setMinimumSize(840, 320)
        self._project = project
        self.rows: list[RuleRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.SPACING)
        inside = QWidget()
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 0, 0, 0)
        self.empty = QLabel(self.tr("No rules yet: tasks can overlap freely."))
        self.empty.setProperty("role", "dim")
        outer.addWidget(self.empty)
        outer.addLayout(self._list)
        outer.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.add_button = QPushButton(self.tr("Add rule"), autoDefault=False)
        self.add_button.setIcon(theme.icon("plus", "text_dim"))
        self.add_button.clicked.connect(self._add)
        self.problem = problem_label()
        self.column.addWidget(scroll, 1)
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.problem)
        self.save_button = self.add_buttons(self.tr("Save rules"))
        for rule in project.rules:
            if is_live(project, rule):
                self._append(rule)
        self._check()
        self.accepted.connect(self._save)

    def _append(self, rule: Rule) -> None:
        row = RuleRow(self._project, rule)
        row.changed.connect(self._check)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self._list.addWidget(row)

    @Slot()
    def _add(self) -> None:
        """The first pair that has no rule yet, foreground classes first; the user says the rest."""
        foreground = [(t, t.classes[1:] or t.classes) for t in self._project.tasks]
        background = [(t, t.classes) for t in self._project.tasks]
        pairs = [
            (ClassRef(a.id, one.name), ClassRef(b.id, two.name))
            for tasks in (foreground, background)
            for (a, ones), (b, twos) in combinations(tasks, 2)
            for one, two in product(ones, twos)
        ]
        taken = {frozenset(row.classes) for row in self.rows}
        free = next((pair for pair in pairs if frozenset(pair) not in taken), pairs[0])
        self._append(Rule(*free))
        self._check()
        self.rows[-1].first.setFocus()

    @Slot()
    def _remove(self) -> None:
        row = next(r for r in self.rows if r is self.sender())
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._check()

    def _problem(self) -> str:
        if len(self._project.tasks) < 2:
            return self.tr("A rule needs two tasks. Add another task first.")
        pairs = [row.classes for row in self.rows]
        if any(first.task == second.task for first, second in pairs):
            return self.tr(
                "Choose classes of two different tasks; within one task they exclude each other anyway."
            )
        if len({frozenset(pair) for pair in pairs}) < len(pairs):
            return self.tr("There are two rules for the same two classes.")
        return ""

    @Slot()
    def _check(self) -> None:
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.empty.setVisible(not self.rows)
        self.add_button.setEnabled(len(self._project.tasks) > 1)
        self.save_button.setEnabled(not problem)

    @Slot()
    def _save(self) -> None:
        self.wanted.emit(tuple(row.rule for row in self.rows))
