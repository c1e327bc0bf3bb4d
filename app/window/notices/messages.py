"""What the session has to say, shown in the message bar: notices, long work, downloads and their question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.language.sentences import spoken
from core.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.session import Session
    from app.window.notices.message_bar import MessageBar


class Messages(QObject):
    """Follows a session; the user's answers go back to it, `other_network` chooses another network."""

    def __init__(
        self, session: Session, bar: MessageBar, other_network: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._bar, self._other_network = session, bar, other_network
        session.notice.connect(self._show_notice)
        session.work.changed.connect(self._show_work)
        session.weights.changed.connect(self._show_weights)
        bar.cancelled.connect(session.work.cancel)
        bar.fetch_cancelled.connect(session.weights.cancel)
        bar.question.answered.connect(self._answer_weights)

    @Slot(object)
    def _show_notice(self, notice: object) -> None:
        if isinstance(notice, Notice):
            self._bar.show_notice(notice.level, spoken(notice.text), notice.details)

    @Slot()
    def _show_work(self) -> None:
        self._bar.show_work(self._session.work.text, self._session.work.share)

    @Slot()
    def _show_weights(self) -> None:
        weights = self._session.weights
        self._bar.show_fetch(weights.text, weights.share)
        self._bar.ask(
            weights.question,
            (
                ("again", self.tr("Try again")),
                ("untrained", self.tr("Learn without them")),
                ("other", self.tr("Choose another network…")),
            ),
        )

    @Slot(str)
    def _answer_weights(self, answer: str) -> None:
        weights = self._session.weights
        handlers = {"again": weights.fetch_again, "untrained": weights.go_untrained}
        handlers.get(answer, self._other_network)()
