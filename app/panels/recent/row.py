"""A row of the start page for a project that was opened lately: picture, name, how far it is, folder."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app import theme
from app.panels.images.thumbnails import HEIGHT, WIDTH
from app.panels.recent.summary import Summary, project_name
from app.panels.wording import iou_text, when_text
from app.widgets.elided_label import ElidedLabel
from app.widgets.large_button import LargeButton
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

GAP = theme.SPACING


class RecentRow(QFrame):
    """Starts with the name alone; `show_summary` adds what was read meanwhile. A missing project can be forgotten."""

    opened = Signal(object)
    forgotten = Signal(object)

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.path = path
        self.missing = not (path / "project.json").exists()
        self._button = LargeButton()
        self._button.setProperty("role", "recent")
        self._button.setEnabled(not self.missing)
        self._button.setToolTip(as_tip(str(path)))
        self._button.clicked.connect(self._open)
        contents = self._contents()
        self._button.setLayout(contents)
        self._button.setMinimumHeight(contents.sizeHint().height())
        self._forget_button = QToolButton()
        self._forget_button.setIcon(theme.icon("close", "text_faint"))
        self._forget_button.setIconSize(QSize(14, 14))
        self._forget_button.setToolTip(self.tr("Remove from this list"))
        self._forget_button.clicked.connect(self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        row.addWidget(self._button, 1)
        row.addWidget(self._forget_button)
        self._show_name(project_name(path))

    def _contents(self) -> QHBoxLayout:
        self._picture = QLabel()
        self._picture.setFixedSize(WIDTH, HEIGHT)
        self._name = ElidedLabel()
        self._name.setProperty("role", "strong")
        self._facts = ElidedLabel("", quiet=True, scale=0.92)
        folder = (
            self.tr("Not found: {0}").format(self.path.parent) if self.missing else _shown(self.path.parent)
        )
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self._name, self._facts, ElidedLabel(folder, quiet=True, scale=0.92)):
            label.setEnabled(not self.missing)
            words.addWidget(label)
        self._facts.setVisible(not self.missing)
        row = QHBoxLayout()
        row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        row.setSpacing(GAP * 3 // 2)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        return row

    def _show_name(self, name: str) -> None:
        self._name.setText(name)
        text = self.tr("{0} is missing") if self.missing else self.tr("Open {0}")
        self._button.setAccessibleName(text.format(name))
        self._forget_button.setAccessibleName(self.tr("Remove {0} from this list").format(name))

    def show_summary(self, summary: Summary, picture: QImage | None) -> None:
        """Say what was read of the project."""
        facts = self._words(summary)
        self._facts.setText(facts)
        self._button.setAccessibleDescription(facts)
        if picture is not None:
            self._picture.setPixmap(QPixmap.fromImage(picture))

    def _words(self, summary: Summary) -> str:
        if not summary.images:
            return self.tr("No images yet")
        parts = [self.tr("{0} of {1} labelled").format(summary.labelled, summary.images)]
        if summary.miou is not None:
            parts.append(self.tr("mIoU {0}").format(iou_text(summary.miou)))
        if summary.changed:
            parts.append(when_text(summary.changed, time.time()))
        return " · ".join(parts)

    @property
    def facts(self) -> str:
        """What is said of the project besides its name and folder; "" until it was read."""
        return self._facts.text()

    def _open(self) -> None:
        self.opened.emit(self.path)

    def _forget(self) -> None:
        self.forgotten.emit(self.path)


def _shown(path: Path) -> str:
    """A path as people say it: the home folder is ~."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)
