"""Says how far the queue of predictions is, and how its orders ended, while the queue's own window is closed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot

from app.dialogs.predictions.words import count_text, standing_text, title_text
from app.language.joining import sentences_text
from app.language.sentences import spoken
from core.exchange.exporting import RefusedExportError

if TYPE_CHECKING:
    from app.actions.file import FileVerbs
    from app.session import Session
    from app.window.notices.message_bar import MessageBar
    from app.work.predicting.queue import Entry
    from core.notice import Level


class QueueNotices(QObject):
    """Follows the queue."""

    def __init__(self, session: Session, bar: MessageBar, verbs: FileVerbs, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._bar, self._verbs = session, bar, verbs
        self._queue = session.prediction_queue
        self._queue.changed.connect(self._show)
        self._queue.listed.connect(self._show)
        self._queue.ended.connect(self._say)
        self._queue.interrupted.connect(self._say_interrupted)
        verbs.predicted.visibility_changed.connect(self._show)
        bar.predicting.cancelled.connect(self._cancel)
        bar.predicting.details_wanted.connect(verbs.show_predictions)

    @Slot()
    def _show(self) -> None:
        entry = self._queue.active
        if entry is None or self._verbs.predicted.is_shown:
            self._bar.show_predicting("", None)
            return
        text = self.tr("Predicting {0}: {1}").format(title_text(entry), standing_text(entry))
        self._bar.show_predicting(text, entry.done / entry.total if entry.total else None)

    @Slot()
    def _cancel(self) -> None:
        entry = self._queue.active
        if entry is not None:
            self._queue.cancel(entry)
            text = self.tr("The prediction was cancelled. Files written so far are in {0}.")
            self._bar.show_notice("info", text.format(entry.queued.out), buttons=[self._details(entry)])

    @Slot(object)
    def _say(self, entry: object) -> None:
        order = cast("Entry", entry)
        if self._verbs.predicted.is_shown:
            return
        level, text = self._ending(order)
        problems = [spoken(problem) for problem in order.problems]
        first = problems[:1] if order.result is None or not order.result.failures else []
        buttons = [self._details(order)]
        if order.result is not None and order.result.predicted:
            out = Path(order.queued.out)
            folder = out if out.is_dir() else out.parent
            buttons.insert(0, (self.tr("Show folder"), partial(self._verbs.show_folder, folder)))
        self._bar.show_notice(level, sentences_text((text, *first)), "\n".join(problems), buttons=buttons)

    @Slot(object)
    def _say_interrupted(self, entry: object) -> None:
        order = cast("Entry", entry)
        text = self.tr("Predicting {0} was interrupted when the program ended: {1}.")
        resume = (self.tr("Resume"), partial(self._queue.resume, order))
        self._bar.show_notice(
            "warning",
            text.format(title_text(order), count_text(order)),
            buttons=[resume, self._details(order)],
        )

    def _details(self, entry: Entry) -> tuple[str, partial[None]]:
        return self.tr("Show"), partial(self._verbs.predicted.show, entry)

    def _ending(self, entry: Entry) -> tuple[Level, str]:
        result = entry.result
        if result is None:
            return "error", self._failure(entry)
        if result.skipped and not result.predicted and not result.failures:
            return "info", self.tr("All %n image(s) have been predicted already.", "", result.skipped)
        if not result.predicted:
            nothing = self.tr("Nothing was predicted.")
            return ("warning" if entry.problems else "info"), nothing
        images = self.tr("%n image(s)", "", len(result.predicted))
        files = self.tr("%n file(s)", "", result.files)
        text = self.tr("Predicted {0}: {1} in {2}.").format(images, files, entry.queued.out)
        if not result.failures:
            return ("warning" if entry.problems else "info"), text
        failed = self.tr("%n image(s) could not be predicted.", "", len(result.failures))
        return "warning", sentences_text((text, failed))

    def _failure(self, entry: Entry) -> str:
        if isinstance(entry.error, RefusedExportError):
            return self._session.exporting.obstacle_text(entry.error.obstacle)
        text = self.tr("The images could not be predicted: {0}")
        return text.format(spoken(entry.standing.problem))
