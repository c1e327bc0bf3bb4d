"""Labels to check: a queue of regions that a model or a rule contradicts, to be fixed or kept one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.language.joining import sentences_text
from app.panels.insight.rule_view import RuleView
from app.panels.wording import percent_text, short_count_text
from app.widgets.plain_text import as_tip, plain
from app.window.spotlight import Spot
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from app.session import Session
    from app.window.view_state import ViewState
    from core.insight.suspects import Suspect

WHAT, IMAGE, SURE, PIXELS = range(4)
SHOWN: Final = 200
"""Rows of the list: the rest moves up as these are settled."""


class LabelCheckPage(QWidget):
    """A row per region. A click flies there; the buttons decide on the selected one and move on to the next."""

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._view = session, view_state
        self._suspects: list[Suspect] = []
        self.start = QPushButton(self.tr("Check all labels"))
        self.start.setToolTip(
            self.tr(
                "Learn from some of the images, predict the others, and list where labels contradict that"
            )
        )
        self.words = plain(QLabel(wordWrap=True))
        self.words.setProperty("role", "dim")
        self.table = self._make_table()
        self.fix = QPushButton(self.tr("Fix"))
        self.fix.setToolTip(self.tr("Give this region the class that it looks like"))
        self.keep = QPushButton(self.tr("Keep"))
        self.keep.setToolTip(self.tr("The label is right: don't list it again until the project is closed"))
        self.next = QPushButton(self.tr("Next"))
        self.next.setToolTip(self.tr("Leave it in the list, and look at the next one"))
        self.rules = RuleView(session, view_state, self)
        self.mark_rules = QCheckBox()
        self.mark_rules.setToolTip(
            self.tr("Mark where labels of this image break a rule between tasks; this needs no model")
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACING)
        for button in (self.fix, self.keep, self.next):
            buttons.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.start)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        column.addWidget(self.mark_rules)
        self.start.clicked.connect(self._start)
        self.fix.clicked.connect(self._fix)
        self.keep.clicked.connect(self._keep)
        self.next.clicked.connect(self._next)
        self.table.currentItemChanged.connect(self._fly)
        self.table.itemClicked.connect(self._fly)
        session.label_checking.changed.connect(self._follow)
        self.mark_rules.toggled.connect(self._follow_rules)
        self.rules.changed.connect(self._say_rules)
        for changed in (session.limits_changed, session.tasks_changed, session.project_changed):
            changed.connect(self._follow_rules)
        self._follow()

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(self.tr("Labels to check"))
        table.setHeaderLabels([self.tr("Label"), self.tr("Image"), self.tr("Sure"), self.tr("Pixels")])
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setUniformRowHeights(True)
        table.setRootIsDecorated(False)
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        return table

    # deciding -----------------------------------------------------------------------------------------------

    @property
    def selected(self) -> Suspect | None:
        """The region of the selected row."""
        row = self._row
        return self._suspects[row] if 0 <= row < len(self._suspects) else None

    @property
    def _row(self) -> int:
        """The number of the selected row, -1 without one."""
        item = self.table.currentItem()
        return self.table.indexOfTopLevelItem(item) if item is not None else -1

    @Slot()
    def _start(self) -> None:
        self._session.label_checking.start()

    @Slot()
    def _fix(self) -> None:
        suspect = self.selected
        if suspect is not None:
            self._session.label_checking.fix(suspect)

    @Slot()
    def _keep(self) -> None:
        suspect = self.selected
        if suspect is not None:
            self._session.label_checking.keep(suspect)

    @Slot()
    def _next(self) -> None:
        count = self.table.topLevelItemCount()
        index = self._row + 1
        self._select(index % max(1, count))

    def _select(self, index: int) -> None:
        item = self.table.topLevelItem(index)
        if item is not None:
            self.table.setCurrentItem(item)

    @Slot()
    def _fly(self) -> None:
        suspect = self.selected
        if suspect is None or not self.isVisible():
            return
        self._session.set_active(
            suspect.task_id, suspect.labelled if suspect.looks_like == UNLABELLED else suspect.looks_like
        )
        self._view.spotlight.show(Spot(suspect.image_id, suspect.box, suspect.mask, self._sentence(suspect)))
        self._enable()

    # showing ------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Show what came meanwhile."""
        super().showEvent(event)
        self._follow()
        self._follow_rules()

    def hideEvent(self, event: QHideEvent) -> None:
        """Point to nothing any more."""
        super().hideEvent(event)
        self._view.spotlight.clear()
        self.rules.set_on(on=False)

    @Slot()
    def _follow_rules(self) -> None:
        """Mark what breaks them, if there are any and that is asked for."""
        self.mark_rules.setVisible(bool(self.rules.rules))
        self.rules.set_on(on=self.isVisible() and self.mark_rules.isChecked() and bool(self.rules.rules))
        self._say_rules()

    @Slot()
    def _say_rules(self) -> None:
        count = self.rules.broken
        text = self.tr("Mark where rules are broken")
        if count is not None:
            text = self.tr("Mark where rules are broken ({0} pixels)").format(short_count_text(count))
        self.mark_rules.setText(text)

    @Slot()
    def _follow(self) -> None:
        """List what waits; where the selected region is settled, the one that takes its row is selected."""
        if not self.isVisible():
            return
        selected, row = self.selected, self._row
        checking = self._session.label_checking
        suspects = checking.waiting[:SHOWN]
        self.start.setEnabled(self._session.is_open and not checking.running)
        self.words.setText(self._summary())
        if suspects != self._suspects:
            self.table.blockSignals(True)
            self._suspects = suspects
            self.table.clear()
            self.table.addTopLevelItems([self._item(suspect) for suspect in suspects])
            if selected is not None and suspects:
                index = next(
                    (i for i, s in enumerate(suspects) if s == selected), min(row, len(suspects) - 1)
                )
                self._select(index)
            self.table.blockSignals(False)
            if self.selected != selected:
                self._view.spotlight.clear()
                self._fly()
        self._enable()

    def _enable(self) -> None:
        suspect = self.selected
        for button in (self.fix, self.keep):
            button.setEnabled(suspect is not None)
        self.next.setEnabled(bool(self._suspects))
        erases = suspect is not None and suspect.looks_like == UNLABELLED
        self.fix.setText(self.tr("Erase") if erases else self.tr("Fix"))

    def _summary(self) -> str:
        checking = self._session.label_checking
        if checking.running:
            return self.tr("Checking… You can paint meanwhile.")
        if checking.checked is None:
            return self.tr(
                "Lists regions where a model that never saw the image contradicts the label, or that break a rule."
            )
        waiting = len(checking.waiting)
        images = self.tr("%n image(s) checked.", "", checking.checked.images)
        regions = (
            self.tr("%n region(s) to look at.", "", waiting) if waiting else self.tr("No label looks wrong.")
        )
        return sentences_text((images, regions))

    def _item(self, suspect: Suspect) -> QTreeWidgetItem:
        entry = self._session.image_entry(suspect.image_id)
        name = entry.name if entry is not None else suspect.image_id
        sure = percent_text(suspect.confidence) if suspect.confidence else "–"
        item = QTreeWidgetItem([self._short(suspect), name, sure, short_count_text(suspect.pixels)])
        for column in (SURE, PIXELS):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in range(4):
            item.setToolTip(column, as_tip(f"{name}\n{self._sentence(suspect)}"))
        return item

    def _class(self, task_id: str, index: int) -> str:
        task = self._session.task_entry(task_id)
        return task.classes[index].name if task is not None and index < len(task.classes) else "–"

    def _short(self, suspect: Suspect) -> str:
        labelled = self._class(suspect.task_id, suspect.labelled)
        if suspect.against is not None:
            return f"{labelled} ∩ {self._class(*suspect.against)}"
        return f"{labelled} → {self._class(suspect.task_id, suspect.looks_like)}"

    def _sentence(self, suspect: Suspect) -> str:
        """What is wrong, with the task."""
        task = self._session.task_entry(suspect.task_id)
        labelled = self._class(suspect.task_id, suspect.labelled)
        looks_like = self._class(suspect.task_id, suspect.looks_like)
        if suspect.against is None:
            text = self.tr("{0}: labelled {1}, looks like {2} ({3})")
            return text.format(
                task.name if task else "", labelled, looks_like, percent_text(suspect.confidence)
            )
        text = self.tr("{0} and {1} exclude each other.").format(labelled, self._class(*suspect.against))
        if suspect.looks_like != UNLABELLED:
            text += " " + self.tr("It looks like {0}.").format(looks_like)
        return text
