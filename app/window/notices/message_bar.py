"""Notices that don't stop anybody, between the tool bar and the canvas: one line, gone when its cause is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.window.notices.list_dialog import NoticesDialog
from app.window.notices.log import Entry, NoticeLog
from app.window.notices.notice_row import NoticeRow
from app.window.notices.question_row import QuestionRow
from app.window.notices.work_row import WorkRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QEnterEvent

    from core.notice import Level

MOST: Final = 12
"""Notices that wait behind one another; the log has all of them."""
LINGER_MS: Final = 600
"""How long the bar stays, empty, after its last notice: a click meant for that must not paint on the canvas."""


class MessageBar(QFrame):
    """Work in progress, a question, and the newest notice, below one another; nothing while there is none of them.

    The canvas keeps its image in place when the bar comes and goes.
    """

    cancelled = Signal()
    """The user wants the long work to end."""
    fetch_cancelled = Signal()
    """The user wants nothing more to be fetched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.log = NoticeLog(self)
        self._rows: list[NoticeRow] = []
        self._dismissed: set[str] = set()
        """Causes that are still there, but that the user doesn't want to read about."""
        self._work, self.fetch, self.question = WorkRow(self), WorkRow(self), QuestionRow(self)
        self.predicting = WorkRow(self, self.tr("Show"))
        self._work.cancelled.connect(self.cancelled)
        self.fetch.cancelled.connect(self.fetch_cancelled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for row in (self._work, self.predicting, self.fetch, self.question):
            row.hide()
            self._column.addWidget(row)
        self._linger = QTimer(self, singleShot=True, interval=LINGER_MS)
        self._linger.timeout.connect(self._leave)
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What there is to say, the oldest first; the last one is shown."""
        return tuple(row.entry.text for row in self._rows)

    @property
    def counts(self) -> tuple[int, ...]:
        """How often each was said."""
        return tuple(row.entry.count for row in self._rows)

    def show_notice(
        self,
        level: Level,
        text: str,
        details: str = "",
        *,
        timeout_ms: int | None = None,
        buttons: Sequence[tuple[str, Callable[[], object]]] = (),
        cause: str = "",
    ) -> None:
        """Say something. Errors stay until dismissed; `timeout_ms` 0 makes anything stay.

        With a `cause` it stays until `withdraw`, and a later notice of the same cause takes its place. A button is
        its words and what it does.
        """
        entry = self.log.add(level, text, details, cause)
        if cause in self._dismissed:
            return
        row = next((r for r in self._rows if r.entry is entry), None)
        if row is None:
            for ephemeral in [r for r in self._rows if r.entry.level == "info" and not r.entry.cause]:
                self._drop(ephemeral)
            row = NoticeRow(entry, timeout_ms, self)
            row.gone.connect(self._gone)
            row.details_wanted.connect(self.show_list)
            self._rows.append(row)
            self._column.addWidget(row)
        else:
            row.show_entry()
        row.set_buttons(buttons[:2])
        for oldest in self._rows[:-MOST]:
            self._drop(oldest)
        self._show_top()

    def withdraw(self, cause: str) -> bool:
        """The cause is gone, and with it what was said about it. Whether anything was."""
        was_said = self.log.open_entry(cause) is not None
        self._dismissed.discard(cause)
        self.log.withdraw(cause)
        for row in [r for r in self._rows if r.entry.cause == cause]:
            self._drop(row)
        self._show_top(by_itself=True)
        return was_said

    def show_work(self, text: str, share: float | None) -> None:
        """Show a long work above the notices, `share` 0 ... 1 of it done (None unknown); "" takes it away."""
        self._show_progress(self._work, text, share)

    def show_fetch(self, text: str, share: float | None) -> None:
        """Show what is being fetched, as `show_work` does; "" takes it away."""
        self._show_progress(self.fetch, text, share)

    def show_predicting(self, text: str, share: float | None) -> None:
        """Show how far the queue of predictions is, as `show_work` does; "" takes it away."""
        self._show_progress(self.predicting, text, share)

    def ask(self, text: str, answers: Sequence[tuple[str, str]] = ()) -> None:
        """Ask something until it is answered (`question.answered`) or taken away by ""; see QuestionRow."""
        if text != self.question.text:
            self.question.ask(text, answers)
            self.question.setVisible(bool(text))
            self._show_or_linger()

    @Slot()
    @Slot(object)
    def show_list(self, entry: Entry | None = None) -> None:
        """Show everything that was said, with details; painting continues meanwhile."""
        dialog = self.window().findChild(NoticesDialog) or NoticesDialog(self.log, self.window())
        dialog.choose(entry)
        dialog.show()
        dialog.raise_()

    def clear(self) -> None:
        """Forget all notices: another project is open."""
        for row in tuple(self._rows):
            self._drop(row)
        self._dismissed.clear()
        self.log.close_all()
        self._show_or_linger(at_once=True)

    # inside -----------------------------------------------------------------------------------------------

    def _show_progress(self, row: WorkRow, text: str, share: float | None) -> None:
        row.show_work(text, share)
        row.setVisible(bool(text))
        self._show_or_linger()

    @Slot(object, bool)
    def _gone(self, row: NoticeRow, by_user: bool) -> None:
        if by_user and row.entry.cause:
            self._dismissed.add(row.entry.cause)
        if by_user or row.entry.level == "info":
            self.log.settle(row.entry)
        self._drop(row)
        self._show_top(by_itself=not by_user)

    def _drop(self, row: NoticeRow) -> None:
        self._rows.remove(row)
        row.wait()
        row.hide()
        self._column.removeWidget(row)
        row.deleteLater()

    def _show_top(self, *, by_itself: bool = False) -> None:
        top = self._rows[-1] if self._rows else None
        for row in self._rows:
            if row is not top:
                row.wait()
                row.hide()
        if top is not None and not top.isVisibleTo(self):
            top.show()
            if by_itself:
                top.guard()
        if top is not None and not self.underMouse():
            top.run()
        self._show_or_linger()

    @property
    def _is_needed(self) -> bool:
        rows = (self._work, self.predicting, self.fetch, self.question)
        return bool(self._rows) or any(row.text for row in rows)

    def _show_or_linger(self, *, at_once: bool = False) -> None:
        if self._is_needed:
            self._linger.stop()
            self.setMinimumHeight(0)
            self.show()
        elif at_once or not self.isVisible():
            self._linger.stop()
            self.setMinimumHeight(0)
            self.hide()
        elif not self._linger.isActive():
            self.setMinimumHeight(self.height())
            self._linger.start()

    @Slot()
    def _leave(self) -> None:
        if self.underMouse():
            self._linger.start()
        else:
            self._show_or_linger(at_once=True)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer rests here."""
        super().enterEvent(event)
        for row in self._rows:
            row.wait()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_top()
