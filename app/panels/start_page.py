"""What the window shows while no project is open: new, open, the recent ones, and the samples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.panels.recent.reading import SummaryReader
from app.panels.recent.row import RecentRow
from app.panels.recent.summary import Summary
from app.panels.sample_cards import SampleCards
from app.widgets.large_button import LargeButton
from app.widgets.logo import Logo
from app.work.background import Background

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


GAP: Final = theme.SPACING
WIDTH: Final = 880


class _Choice(LargeButton):
    """A large button: an icon, what it does, and a line that says more."""

    def __init__(self, icon: str, text: str, more: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "choice")
        self.setAccessibleName(text)
        self.setAccessibleDescription(more)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        mark = QToolButton()
        mark.setIcon(theme.icon(icon, "accent_text"))
        mark.setIconSize(QSize(24, 24))
        title, line = QLabel(text), QLabel(more, wordWrap=True)
        title.setProperty("role", "strong")
        line.setProperty("role", "dim")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP * 3 // 2, GAP * 3 // 2, GAP * 2, GAP * 3 // 2)
        row.setSpacing(GAP * 3 // 2)
        row.addWidget(mark)
        row.addLayout(words, 1)
        for child in (mark, title, line):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class StartPage(QWidget):
    """The first page shown. It knows no session: its signals report the user's choice."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal(str)
    """The field of a sample."""
    project_wanted = Signal(object)
    """A recent project's folder."""
    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, background: Background | None = None) -> None:
        """`background`: where projects are read; by default one of its own."""
        super().__init__(parent)
        self.setObjectName("start")
        background = background or Background(self)
        self._reader = SummaryReader(background, self)
        self._reader.ready.connect(self._show_summary)
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP // 2)
        self._rows: list[RecentRow] = []
        page = QWidget()
        page.setMaximumWidth(WIDTH)
        columns = QHBoxLayout()
        columns.setSpacing(GAP * 6)
        columns.addWidget(self._choices(), 5)
        columns.addWidget(self._recent(), 4)
        column = QVBoxLayout(page)
        column.setContentsMargins(GAP * 4, GAP * 3, GAP * 4, GAP * 3)
        column.setSpacing(GAP * 3)
        column.addStretch(1)
        column.addLayout(self._head())
        column.addLayout(columns, 4)
        column.addLayout(self._samples(background), 3)
        column.addStretch(1)
        column.addWidget(self._hint())
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(page, 100)
        outer.addStretch(1)
        self.set_recent(())

    def _head(self) -> QHBoxLayout:
        title = QLabel("Maskloom")
        title.setProperty("role", "title")
        line = QLabel(self.tr("Paint a few strokes and let it finish the rest."))
        line.setProperty("role", "dim")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(GAP * 2)
        row.addWidget(Logo(56))
        row.addLayout(words)
        row.addStretch(1)
        return row

    def _choices(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP * 3 // 2)
        column.addWidget(_section(self.tr("Start")))
        for icon, text, explanation, signal in (
            ("new", self.tr("New project"), self.tr("Choose tasks, then add images"), self.new_wanted),
            (
                "open",
                self.tr("Open project"),
                self.tr("Open an existing Maskloom folder"),
                self.open_wanted,
            ),
        ):
            choice = _Choice(icon, text, explanation, box)
            choice.clicked.connect(signal)
            column.addWidget(choice)
        column.addStretch(1)
        return box

    def _recent(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP * 3 // 2)
        column.addWidget(_section(self.tr("Recent")))
        inner = QWidget()
        self._list.setContentsMargins(0, 0, 0, 0)
        inner.setLayout(self._list)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the focus
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        area.setMinimumHeight(140)
        column.addWidget(area, 1)
        return box

    def _samples(self, background: Background) -> QVBoxLayout:
        self.samples = SampleCards(background)
        self.samples.wanted.connect(self.sample_wanted)
        column = QVBoxLayout()
        column.setSpacing(GAP * 3 // 2)
        column.addWidget(_section(self.tr("Try a sample")))
        column.addWidget(self.samples, 1)
        return column

    def _hint(self) -> QLabel:
        hint = QLabel(self.tr("Or drop a project or a folder of images anywhere here."))
        hint.setProperty("role", "dim")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return hint

    def set_recent(self, paths: Sequence[Path], images: Mapping[Path, str] | None = None) -> None:
        """Show these projects, the newest first. `images`: the id of each one's picture; by default its first."""
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = [RecentRow(path, self) for path in paths]
        for row in self._rows:
            row.opened.connect(self.project_wanted)
            row.forgotten.connect(self.forgotten)
            self._list.addWidget(row)
            if not row.missing:
                self._reader.read(row.path, (images or {}).get(row.path, ""), self.devicePixelRatioF())
        if not paths:
            empty = QLabel(self.tr("Recently opened projects appear here."), wordWrap=True)
            empty.setProperty("role", "dim")
            self._list.addWidget(empty)
        self._list.addStretch(1)

    @Slot(object, object, object)
    def _show_summary(self, path: object, summary: object, picture: object) -> None:
        assert isinstance(summary, Summary)
        for row in self._rows:
            if row.path == path:
                row.show_summary(summary, picture if isinstance(picture, QImage) else None)

    @property
    def facts(self) -> dict[Path, str]:
        """What is said of each project besides its name and folder."""
        return {row.path: row.facts for row in self._rows}

    @property
    def recent(self) -> tuple[tuple[Path, bool], ...]:
        """What is listed: each project, and whether it is missing."""
        return tuple((row.path, row.missing) for row in self._rows)


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label
