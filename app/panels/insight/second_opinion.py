"""Second opinion: how far another person's labels agree with yours, and what of theirs you take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.language.joining import sentences_text
from app.language.sentences import spoken
from app.panels.insight.agreement_table import ClassTable, ImageTable
from app.panels.insight.difference_view import COLORS, DifferenceView
from app.panels.insight.opinion_menu import OpinionMenu
from app.widgets.marks import swatch
from app.widgets.plain_text import plain
from app.widgets.small_button import SmallButton
from core.insight.opinions.differences import ONLY_THEIRS, ONLY_YOURS, OTHER_CLASS
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from app.session import Session
    from app.window.view_state import ViewState

DELAY_MS = 150
"""Between two looks at the numbers, which come one by one."""


class SecondOpinionPage(QWidget):
    """Choose an opinion above; the numbers below it, then the images, and what is done about a difference."""

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._view = session, view_state
        self.differences = DifferenceView(session, view_state, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._make_head())
        self.words = plain(QLabel(wordWrap=True))
        self.words.setProperty("role", "dim")
        column.addWidget(self.words)
        self.first = QPushButton(self.tr("Import a second opinion"))
        menu = QMenu(self.first)
        menu.addActions([self.menu.import_folder, self.menu.import_packed])
        self.first.setMenu(menu)
        column.addWidget(self.first)
        self.classes, self.images = ClassTable(), ImageTable()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.classes)
        splitter.addWidget(self.images)
        self._tables = splitter
        column.addWidget(splitter, 1)
        self._below = QWidget()
        self._below.setLayout(self._make_foot())
        column.addWidget(self._below)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._show_numbers)
        self._connect()

    def _make_head(self) -> QHBoxLayout:
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.tr("Second opinion"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Which images"))
        self.scope.addItem(self.tr("All images"), "all")
        self.scope.addItem(self.tr("This image"), "image")
        self.more = SmallButton("more")
        self.more.set_name(self.tr("Import or remove second opinions"))
        self.menu = OpinionMenu(self._session, self.more)
        self.more.set_popup(self.menu)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(self.chooser, 1)
        row.addWidget(self.scope)
        row.addWidget(self.more)
        return row

    def _make_foot(self) -> QVBoxLayout:
        self.marked = QCheckBox(self.tr("Mark differences on the image"))
        self.marked.setChecked(True)
        legend = QHBoxLayout()
        legend.setSpacing(theme.SPACING)
        for code, text in (
            (OTHER_CLASS, self.tr("another class")),
            (ONLY_YOURS, self.tr("only yours")),
            (ONLY_THEIRS, self.tr("only theirs")),
        ):
            square, words = QLabel(), plain(QLabel(text))
            square.setPixmap(swatch(COLORS[code]).pixmap(12, 12))
            words.setProperty("role", "dim")
            legend.addWidget(square)
            legend.addWidget(words)
        legend.addStretch(1)
        self.pick = QPushButton(self.tr("Select on the image"))
        self.pick.setCheckable(True)
        self.pick.setToolTip(
            self.tr("While this is pressed, a click on a difference selects it and paints nothing")
        )
        self.take = QPushButton(self.tr("Take theirs"))
        self.take.setToolTip(self.tr("Their class in the outlined region becomes your label"))
        self.keep = QPushButton(self.tr("Keep yours"))
        self.keep.setToolTip(self.tr("Don't mark this region again until the project is closed"))
        self.next = QPushButton(self.tr("Next"))
        self.next.setToolTip(self.tr("Go to the next difference in this image, the largest first"))
        self.take_all = QPushButton(self.tr("Take all of theirs here"))
        self.take_all.setToolTip(
            self.tr(
                "All that they labelled of this task in this image becomes your label; what you kept stays"
            )
        )
        grid = QGridLayout()
        grid.setSpacing(theme.SPACING)
        for number, button in enumerate((self.take, self.keep, self.next)):
            grid.addWidget(button, 0, 2 * number, 1, 2)
        grid.addWidget(self.pick, 1, 0, 1, 3)
        grid.addWidget(self.take_all, 1, 3, 1, 3)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.marked)
        foot.addLayout(legend)
        foot.addLayout(grid)
        return foot

    def _connect(self) -> None:
        session, opinions = self._session, self._session.opinions
        self.chooser.activated.connect(self._choose)
        self.scope.activated.connect(self._show_numbers)
        self.images.wanted.connect(session.show_image)
        self.marked.toggled.connect(self._follow_marks)
        self.pick.toggled.connect(self._set_picking)
        self.take.clicked.connect(self._take)
        self.keep.clicked.connect(self._keep)
        self.next.clicked.connect(self.differences.next)
        self.take_all.clicked.connect(self._take_all)
        opinions.changed.connect(self._show_opinions)
        opinions.counted.connect(self._numbers_changed)
        session.current_image_changed.connect(self._numbers_changed)
        session.project_changed.connect(self._show_opinions)
        self.differences.changed.connect(self._enable)

    # showing ------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what there is, and count."""
        super().showEvent(event)
        self._session.opinions.follow(on=True)
        self._show_opinions()
        self._follow_marks()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count and mark nothing any more."""
        super().hideEvent(event)
        self._session.opinions.follow(on=False)
        self.pick.setChecked(False)
        self.differences.set_on(on=False, marked=False)

    @Slot()
    def _show_opinions(self) -> None:
        opinions = self._session.opinions
        self.chooser.clear()
        self.chooser.addItems(opinions.names)
        opinion = opinions.chosen
        self.chooser.setCurrentText(opinion.name if opinion is not None else "")
        for widget in (self.chooser, self.scope, self.more, self._tables, self._below):
            widget.setVisible(opinion is not None)
        for widget in (self.first, self._rest):
            widget.setVisible(opinion is None)
        self._show_numbers()
        self._enable()

    @Slot()
    def _numbers_changed(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _show_numbers(self) -> None:
        if not self.isVisible():
            return
        opinions, session = self._session.opinions, self._session
        of_image = self.scope.currentData() == "image"
        self.classes.show_numbers(opinions.comparison, session.current_image if of_image else None)
        self.images.show_numbers(opinions.comparison, self._name_of, session.current_image)
        self.words.setText(self._summary())

    def _name_of(self, image_id: str) -> str:
        entry = self._session.image_entry(image_id)
        return entry.name if entry is not None else image_id

    def _summary(self) -> str:
        opinions = self._session.opinions
        if opinions.chosen is None:
            return self.tr(
                "Compare with another person's labels of the same images, from their Maskloom project or from masks. "
                "They are stored beside yours, and nothing learns from them."
            )
        images = len(opinions.comparison.by_agreement())
        counting = self.tr("Comparing…") if opinions.counting else ""
        common = self.tr("%n image(s) labelled by both.", "", images)
        problem = spoken(opinions.comparison.problems[0]) if opinions.comparison.problems else ""
        return sentences_text((counting, common, problem))

    @Slot()
    def _enable(self) -> None:
        if not self.isVisible():
            return
        session, selected = self._session, self.differences.selected
        difference_map = self.differences.shown
        writable = session.is_open and not session.read_only
        has_theirs = difference_map is not None and difference_map.theirs is not None
        self.take.setEnabled(writable and selected is not None and selected.theirs != UNLABELLED)
        self.keep.setEnabled(selected is not None)
        self.next.setEnabled(difference_map is not None and bool(difference_map.regions))
        self.take_all.setEnabled(writable and has_theirs)
        self.first.setEnabled(writable)
        self.menu.enable(writable=writable)

    @Slot()
    def _follow_marks(self) -> None:
        if self.isVisible():
            self.differences.set_on(on=True, marked=self.marked.isChecked())

    # deciding -----------------------------------------------------------------------------------------------

    @Slot(bool)
    def _set_picking(self, on: bool) -> None:
        self._view.marking.picking = on

    @Slot()
    def _take(self) -> None:
        selected = self.differences.selected
        if selected is not None and self._session.opinions.take(selected):
            self.differences.go_on()

    @Slot()
    def _keep(self) -> None:
        selected = self.differences.selected
        if selected is not None:
            self.differences.go_on()
            self._session.opinions.keep(selected)

    @Slot()
    def _take_all(self) -> None:
        difference_map = self.differences.shown
        if difference_map is not None and difference_map.theirs is not None:
            image_id, task_id = difference_map.image_id, difference_map.task_id
            self._session.opinions.take_image(image_id, task_id, difference_map.theirs)

    @Slot(int)
    def _choose(self, index: int) -> None:
        self._session.opinions.choose(self.chooser.itemText(index))
