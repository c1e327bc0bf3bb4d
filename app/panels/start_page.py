"""What the window shows while no project is open: new, open, the sample, and the recent ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.widgets.elided_label import ElidedLabel
from app.widgets.logo import Logo
from app.widgets.plain_text import as_tip
from core.atomic import RefusedError, StorageError, read_regular

if TYPE_CHECKING:
    from collections.abc import Sequence


GAP: Final = theme.SPACING
WIDTH: Final = 880


class _Large(QPushButton):
    """A button with a layout in it, as high as that needs; by itself it knows only its own text."""

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Any width, the layout's height."""
        return QSize(0, self.sizeHint().height())


class _Choice(_Large):
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


class _Recent(QFrame):
    """One recent project; a missing one says so and can be forgotten."""

    opened = Signal(object)
    forgotten = Signal(object)

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.path = path
        self.missing = not (path / "project.json").exists()
        self.name = _name(path)
        self._button = _Large()
        self._button.setProperty("role", "recent")
        self._button.setEnabled(not self.missing)
        self._button.setAccessibleName(self._spoken())
        self._button.setToolTip(as_tip(str(path)))
        self._button.clicked.connect(self._open)
        words = self._words()
        self._button.setLayout(words)
        self._button.setMinimumHeight(words.sizeHint().height())
        forget = QToolButton()
        forget.setIcon(theme.icon("close", "text_faint"))
        forget.setIconSize(QSize(14, 14))
        forget.setToolTip(self.tr("Remove from this list"))
        forget.setAccessibleName(self.tr("Remove {0} from this list").format(self.name))
        forget.clicked.connect(self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        row.addWidget(self._button, 1)
        row.addWidget(forget)

    def _spoken(self) -> str:
        name = self.tr("Open {0}").format(self.name)
        return self.tr("{0} is missing").format(self.name) if self.missing else name

    def _words(self) -> QVBoxLayout:
        name = ElidedLabel(self.name)
        name.setProperty("role", "strong")
        where = (
            self.tr("Not found: {0}").format(self.path.parent) if self.missing else _shown(self.path.parent)
        )
        folder_label = ElidedLabel(where, quiet=True, scale=0.92)
        column = QVBoxLayout()
        column.setContentsMargins(GAP * 3 // 2, GAP, GAP, GAP)
        column.setSpacing(1)
        for label in (name, folder_label):
            label.setEnabled(not self.missing)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        return column

    def _open(self) -> None:
        self.opened.emit(self.path)

    def _forget(self) -> None:
        self.forgotten.emit(self.path)


class _Named(msgspec.Struct):
    name: str


def _name(path: Path) -> str:
    """The project's name; its folder's if project.json does not give one."""
    try:
        return msgspec.json.decode(read_regular(path / "project.json"), type=_Named).name.strip() or path.name
    except (OSError, RefusedError, StorageError, ValueError, RecursionError):
        return path.name


def _shown(path: Path) -> str:
    """A path as people say it: the home folder is ~."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


class StartPage(QWidget):
    """The first page shown. It knows no session: its signals report the user's choice."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    project_wanted = Signal(object)
    """A recent project's folder."""
    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start")
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP // 2)
        self._rows: list[_Recent] = []
        page = QWidget()
        page.setMaximumWidth(WIDTH)
        columns = QHBoxLayout()
        columns.setSpacing(GAP * 6)
        columns.addWidget(self._choices(), 5)
        columns.addWidget(self._recent(), 4)
        column = QVBoxLayout(page)
        column.setContentsMargins(GAP * 4, GAP * 3, GAP * 4, GAP * 3)
        column.setSpacing(GAP * 5)
        column.addStretch(2)
        column.addLayout(self._head())
        column.addLayout(columns)
        column.addStretch(3)
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
            (
                "sample",
                self.tr("Try the sample"),
                self.tr("32 aerial scenes: road, building, vegetation"),
                self.sample_wanted,
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
        area.setMinimumHeight(260)
        column.addWidget(area, 1)
        return box

    def _hint(self) -> QLabel:
        hint = QLabel(self.tr("Or drop a project or a folder of images anywhere here."))
        hint.setProperty("role", "faint")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return hint

    def set_recent(self, paths: Sequence[Path]) -> None:
        """Show these projects, the newest first."""
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = [_Recent(path, self) for path in paths]
        for row in self._rows:
            row.opened.connect(self.project_wanted)
            row.forgotten.connect(self.forgotten)
            self._list.addWidget(row)
        if not paths:
            empty = QLabel(self.tr("Recently opened projects appear here."), wordWrap=True)
            empty.setProperty("role", "faint")
            self._list.addWidget(empty)
        self._list.addStretch(1)

    @property
    def recent(self) -> tuple[tuple[Path, bool], ...]:
        """What is listed: each project, and whether it is missing."""
        return tuple((row.path, row.missing) for row in self._rows)


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label
