"""Notices that don't stop anybody: what happened, details a click away, gone by themselves where they may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.window.notices.question_row import QuestionRow
from app.window.notices.work_row import WorkRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QEnterEvent, QPixmap

Level = Literal["info", "warning", "error"]

SHOWN: Final = 3
WIDTH: Final = 560
TIMEOUT_MS: Final[dict[Level, int]] = {"info": 6_000, "warning": 15_000, "error": 0}
"""How long a notice stays; 0 means until it is dismissed."""


class NoticeRow(QFrame):
    """One notice. `gone` comes when it was dismissed, by the user or by time."""

    gone = Signal(object)
    resized = Signal()
    """The row needs more room, or less."""

    def __init__(self, level: Level, text: str, details: str, timeout_ms: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.level, self.text, self.count = level, text, 1
        self.setProperty("role", "notice")
        self.setProperty("level", level)
        self._mark = QLabel()
        self._mark.setPixmap(self._icon())
        self._words = QLabel(text, wordWrap=True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details = QPlainTextEdit(details, readOnly=True)
        self._details.hide()
        self._details.setMaximumHeight(160)
        self._line = line = QHBoxLayout()
        line.setSpacing(theme.SPACING)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        if details:
            line.addWidget(self._details_button(), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._dismiss_button(), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACING * 3 // 2, theme.SPACING, theme.SPACING, theme.SPACING)
        column.addLayout(line)
        column.addWidget(self._details)
        self._timer = QTimer(self, singleShot=True, interval=timeout_ms)
        self._timer.timeout.connect(self.dismiss)
        self._restart()

    def _icon(self) -> QPixmap:
        token = {"info": "accent_text", "warning": "warning", "error": "error"}[self.level]
        return theme.icon(self.level, token).pixmap(QSize(20, 20), self.devicePixelRatioF())

    def _details_button(self) -> QPushButton:
        button = QPushButton(self.tr("Details"))
        button.setCheckable(True)
        button.setProperty("role", "link")
        button.toggled.connect(self._show_details)
        return button

    def _dismiss_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon("close", "text_dim"))
        button.setIconSize(QSize(14, 14))
        button.setAccessibleName(self.tr("Dismiss"))
        button.setToolTip(self.tr("Dismiss"))
        button.clicked.connect(self.dismiss)
        return button

    def add_button(self, text: str, do: Callable[[], object]) -> None:
        """Offer something to do about it."""
        button = QPushButton(text)
        button.setProperty("role", "link")
        button.clicked.connect(self.dismiss)
        button.clicked.connect(do)
        self._line.insertWidget(2, button, 0, Qt.AlignmentFlag.AlignTop)

    def again(self) -> None:
        """The same was said once more: count it instead of saying it twice."""
        self.count += 1
        self._words.setText(f"{self.text}  ×{self.count}")
        self._restart()

    def dismiss(self) -> None:
        self._timer.stop()
        self.gone.emit(self)

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self._timer.stop()  # whoever reads the details isn't interrupted
        self.resized.emit()

    def _restart(self) -> None:
        if self._timer.interval() > 0:
            self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer rests here."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._details.isVisible():
            self._restart()

    def changeEvent(self, event: QEvent) -> None:
        """Take the icon in the new theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark.setPixmap(self._icon())


class MessageBar(QWidget):
    """The newest notices below one another, over the lower edge of the parent; nothing while there are none.

    It lies over its parent instead of pushing it, so that no image moves away from under a brush.
    """

    cancelled = Signal()
    """The user wants the long work to end."""
    fetch_cancelled = Signal()
    """The user wants nothing more to be fetched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NoticeRow] = []
        self._work, self._fetch, self.question = WorkRow(self), WorkRow(self), QuestionRow(self)
        self._work.cancelled.connect(self.cancelled)
        self._fetch.cancelled.connect(self.fetch_cancelled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACING // 2)
        for row in (self._work, self._fetch, self.question):
            row.hide()
            self._column.addWidget(row)
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is being said, the oldest first."""
        return tuple(row.text for row in self._rows)

    @property
    def counts(self) -> tuple[int, ...]:
        """How often each was said."""
        return tuple(row.count for row in self._rows)

    def show_notice(
        self,
        level: Level,
        text: str,
        details: str = "",
        timeout_ms: int | None = None,
        button: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Say something. Errors stay until dismissed; `timeout_ms` 0 makes anything stay.

        A `button` is its words and what it does; the notice goes with it.
        """
        for row in self._rows:
            if (row.level, row.text) == (level, text):
                row.again()
                return
        while len(self._rows) >= SHOWN:
            self._remove(self._least())
        row = NoticeRow(level, text, details, TIMEOUT_MS[level] if timeout_ms is None else timeout_ms, self)
        if button is not None:
            row.add_button(*button)
        row.gone.connect(self._remove)
        self._rows.append(row)
        row.resized.connect(self.place)
        self._column.addWidget(row)
        row.show()
        self._show_or_hide()

    def show_work(self, text: str, share: float | None) -> None:
        """Show a long work above the notices, `share` 0 ... 1 of it done (None unknown); "" takes it away."""
        self._work.show_work(text, share)
        self._work.setVisible(bool(text))
        self._show_or_hide()

    def show_fetch(self, text: str, share: float | None) -> None:
        """Show what is being fetched, as `show_work` does; "" takes it away."""
        self._fetch.show_work(text, share)
        self._fetch.setVisible(bool(text))
        self._show_or_hide()

    def ask(self, text: str, answers: Sequence[tuple[str, str]] = ()) -> None:
        """Ask something until it is answered (`question.answered`) or taken away by ""; see QuestionRow."""
        if text != self.question.text:
            self.question.ask(text, answers)
            self.question.setVisible(bool(text))
            self._show_or_hide()

    @property
    def fetch_text(self) -> str:
        """What is shown as being fetched, "" for nothing."""
        return self._fetch.text

    @property
    def _is_needed(self) -> bool:
        return bool(self._rows or self._work.text or self._fetch.text or self.question.text)

    def _show_or_hide(self) -> None:
        visible = self._is_needed
        self.setVisible(visible)
        if visible:
            self.raise_()
            self.place()

    def place(self) -> None:
        """Take the place over the parent's lower edge; call it when the parent was resized."""
        parent = self.parentWidget()
        if parent is None or not self._is_needed:
            return
        margin = theme.SPACING * 2
        width = min(WIDTH, parent.width() - 2 * margin)
        self._column.invalidate()
        height = max(self._column.heightForWidth(width), self._column.minimumSize().height())
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - margin, width, height)

    def event(self, event: QEvent) -> bool:
        """Take the room that the words turn out to need."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    def clear(self) -> None:
        for row in tuple(self._rows):
            self._remove(row)

    def _least(self) -> NoticeRow:
        """The oldest of the least serious."""
        order: list[Level] = ["info", "warning", "error"]
        return min(self._rows, key=lambda row: order.index(row.level))

    def _remove(self, row: NoticeRow) -> None:
        if row in self._rows:
            self._rows.remove(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._show_or_hide()
