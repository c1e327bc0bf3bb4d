"""The learning settings: pages at the left, the one that is chosen at the right, what saving does below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame, problem_label
from app.language.joining import sentences_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.dialogs.learning_settings.page import Page
    from core.project.model import Project

WIDTH, PAGE_HEIGHT, LIST_WIDTH, ITEM_HEIGHT = 860, 450, 150, 34


class LearningSettingsDialog(Frame):
    """`wanted` says that the user agreed; `read` then gives the project with what was chosen in it."""

    wanted = Signal()

    def __init__(self, pages: Sequence[Page], project: Project, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("LearningSettingsDialog", "Learning settings"),
            QCoreApplication.translate(
                "LearningSettingsDialog",
                "Stored with the project; also used on the command line.",
            ),
            parent,
        )
        self.pages = tuple(pages)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.ensurePolished()
        self._stack = QStackedWidget()
        for page in self.pages:
            page.show_project(project)
            item = QListWidgetItem(page.title, self.list)
            item.setSizeHint(QSize(LIST_WIDTH // 2, ITEM_HEIGHT))
            self._stack.addWidget(_scrolled(page))
            page.changed.connect(self._follow)
        self.list.currentRowChanged.connect(self._turn_to)
        widest = max(self.list.fontMetrics().horizontalAdvance(page.title) for page in self.pages)
        self.list.setFixedWidth(max(LIST_WIDTH, widest + 4 * theme.SPACING))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING * 2)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.column.addLayout(row, 1)
        self._add_words()
        self._add_footer()
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._stack.setMinimumHeight(PAGE_HEIGHT)
        self.setMinimumWidth(WIDTH)
        self._follow()
        self.accepted.connect(self.wanted)

    def _add_words(self) -> None:
        self.consequence = QLabel(wordWrap=True)
        self.consequence.setTextFormat(Qt.TextFormat.PlainText)
        self.problem = problem_label()
        for label in (self.consequence, self.problem):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            self.column.addWidget(label)

    def _add_footer(self) -> None:
        self.defaults_button = QPushButton(self.tr("Restore defaults"), autoDefault=False)
        self.defaults_button.setToolTip(self.tr("Reset this page to its defaults"))
        self.defaults_button.clicked.connect(self._restore)
        self.save_button = self.add_buttons(self.tr("Save settings"))
        box = self.findChild(QDialogButtonBox)
        assert isinstance(box, QDialogButtonBox)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.removeWidget(box)
        footer = QHBoxLayout()
        footer.addWidget(self.defaults_button)
        footer.addWidget(box, 1)
        layout.addLayout(footer)

    def read(self, project: Project) -> Project:
        """That project with what was chosen on all pages."""
        for page in self.pages:
            project = page.read(project)
        return project

    @property
    def page(self) -> Page:
        return self.pages[self._stack.currentIndex()]

    def show_page(self, index: int) -> None:
        """Turn to a page."""
        self.list.setCurrentRow(index)

    @Slot(int)
    def _turn_to(self, row: int) -> None:
        self._stack.setCurrentIndex(row)

    @Slot()
    def _restore(self) -> None:
        self.page.restore_defaults()
        self._follow()

    @Slot()
    def _follow(self) -> None:
        problem = next(filter(None, (page.problem() for page in self.pages)), "")
        text = sentences_text(page.consequence() for page in self.pages)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.consequence.setText(text)
        self.consequence.setVisible(bool(text))
        self.save_button.setEnabled(not problem)


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
