"""The learner's download of pretrained weights: its progress, and the question if they are not available."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.language.sentences import spoken
from core.learning import events as ev

if TYPE_CHECKING:
    from app.session.document import Document
    from app.session.learning.learning import Learning


class Weights(QObject):
    """Follows the learner without waiting. The learner waits, and painting continues meanwhile."""

    changed = Signal()
    """Fetching began, went on or ended, or the question came or went."""

    def __init__(self, document: Document, learning: Learning) -> None:
        super().__init__(document)
        self._learning = learning
        self._fetching: ev.Fetching | None = None
        self._needed: ev.WeightsNeeded | None = None
        document.learning_event.connect(self._take)
        learning.host.changed.connect(self._forget)

    @property
    def text(self) -> str:
        """What is fetched, as a sentence; "" where nothing is."""
        download = self._fetching
        if download is None:
            return ""
        name, megabytes = _title(download.encoder), round(download.done / 1e6)
        if not download.total:
            text = self.tr("Downloading the pretrained weights of {0}: {1} MB so far. You can keep painting.")
            return text.format(name, megabytes)
        text = self.tr("Downloading the pretrained weights of {0}: {1} of {2} MB. You can keep painting.")
        return text.format(name, megabytes, round(download.total / 1e6))

    @property
    def share(self) -> float | None:
        """How much of it is here, 0 ... 1; None where that isn't known."""
        download = self._fetching
        return download.done / download.total if download is not None and download.total else None

    @property
    def question(self) -> str:
        """The question if weights are not available, or ""."""
        if self._needed is None:
            return ""
        return self.tr(
            "The pretrained weights of {0} could not be downloaded: {1}. Learning waits; you can "
            "keep painting. Without them only full training works, and it needs many more labels "
            "and much more time."
        ).format(_title(self._needed.encoder), spoken(self._needed.reason))

    @Slot()
    def cancel(self) -> None:
        """Fetch no further; the question follows."""
        self._learning.post(ev.Cancel())

    @Slot()
    def fetch_again(self) -> None:
        """Answer the question: try again."""
        self._answer(ev.FetchAgain())

    @Slot()
    def go_untrained(self) -> None:
        """Answer the question: begin without pretrained weights."""
        self._answer(ev.GoUntrained())

    def _answer(self, message: ev.Message) -> None:
        if self._needed is not None:
            self._needed = None
            self._learning.post(message)
            self.changed.emit()

    @Slot(object)
    def _take(self, event: ev.Event) -> None:
        match event:
            case ev.Fetching():
                self._fetching, self._needed = event, None
            case ev.WeightsNeeded():
                self._fetching, self._needed = None, event
            case ev.PhaseChanged() if self._fetching is not None:
                self._fetching = None
            case _:
                return
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        """Another learner, or none, is there: what this one asked is void."""
        if self._fetching is not None or self._needed is not None:
            self._fetching = self._needed = None
            self.changed.emit()


def _title(encoder: str) -> str:
    from core.network.encoders import encoder_info  # here: it loads torch

    return encoder_info(encoder).title
