"""What the session has to say, shown in the message bar: notices, long work, downloads and their question."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.language.sentences import spoken
from app.window.notices.queue_notices import QueueNotices
from core.notice import IMAGE_FILES, INTERRUPTED, Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.actions.verbs import Verbs
    from app.session import Session
    from app.window.notices.message_bar import MessageBar


class Messages(QObject):
    """Follows a session; the user's answers go back to it."""

    def __init__(self, session: Session, bar: MessageBar, verbs: Verbs, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._bar, self._verbs = session, bar, verbs
        session.notice.connect(self._show_notice)
        session.settled.connect(self._withdraw)
        session.learning_changed.connect(self._learning_changed)
        session.project_changed.connect(bar.clear)
        session.work.changed.connect(self._show_work)
        session.weights.changed.connect(self._show_weights)
        bar.cancelled.connect(session.work.cancel)
        bar.fetch_cancelled.connect(session.weights.cancel)
        bar.question.answered.connect(self._answer_weights)
        QueueNotices(session, bar, verbs.file, self)

    @Slot(object)
    def _show_notice(self, notice: object) -> None:
        if not isinstance(notice, Notice):
            return
        files = self._session.image_files
        if notice.cause == IMAGE_FILES and not files.problems:
            files.look_at_all()  # the learner noticed first; what is found out says more
        else:
            buttons, cause = self._remedies(notice.cause), notice.cause
            self._bar.show_notice(
                notice.level, spoken(notice.text), notice.details, buttons=buttons, cause=cause
            )

    @Slot(str, str)
    def _withdraw(self, cause: str, text: str) -> None:
        if self._bar.withdraw(cause) and text:
            self._bar.show_notice("info", text)

    def _remedies(self, cause: str) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What can be done about a cause."""
        if cause == INTERRUPTED:
            learning = self._session.learning
            return (
                (self.tr("Continue"), learning.resume_full),
                (self.tr("Forget it"), learning.forget_interrupted),
            )
        if cause != IMAGE_FILES:
            return ()
        problems = self._session.image_files.problems
        ids = list(problems)
        if len(ids) != 1 or problems[ids[0]].state != "missing" or self._session.read_only:
            return ((self.tr("Show…"), self._verbs.file.ask_for_image_files),)
        return (
            (self.tr("Find it…"), self._verbs.file.ask_for_image_files),
            (self.tr("Remove it"), partial(self._session.images.remove, ids)),
        )

    @Slot()
    def _learning_changed(self) -> None:
        if self._session.learning.state.interrupted is None:
            self._bar.withdraw(INTERRUPTED)

    @Slot()
    def _show_work(self) -> None:
        self._bar.show_work(self._session.work.text, self._session.work.share)

    @Slot()
    def _show_weights(self) -> None:
        weights = self._session.weights
        self._bar.show_fetch(weights.text, weights.share)
        first = ("again", self.tr("Try again"))
        if weights.to_accept is not None:
            first = ("licence", self.tr("Read the licence…"))
        self._bar.ask(
            weights.question,
            (
                first,
                ("untrained", self.tr("Learn without them")),
                ("other", self.tr("Choose another network…")),
            ),
        )

    @Slot(str)
    def _answer_weights(self, answer: str) -> None:
        weights = self._session.weights
        handlers = {
            "again": weights.fetch_again,
            "licence": self._verbs.learn.read_licence,
            "untrained": weights.go_untrained,
        }
        handlers.get(answer, self._verbs.learn.learning_settings)()
