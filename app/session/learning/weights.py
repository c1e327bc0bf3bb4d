"""The learner's download of pretrained weights: its progress, and the question if they are not available."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.language.sentences import spoken
from core.learning import events as ev

if TYPE_CHECKING:
    from app.session.document import Document
    from app.session.learning.learning import Learning
    from core.network.encoders import EncoderInfo


class Weights(QObject):
    """Follows the learner without waiting. The learner waits, and painting continues meanwhile."""

    changed = Signal()
    """Fetching began, went on or ended, or the question came or went."""

    def __init__(self, document: Document, learning: Learning) -> None:
        super().__init__(document)
        self._learning = learning
        self._fetching: ev.Fetching | None = None
        self._needed: ev.WeightsNeeded | ev.LicenceNeeded | None = None
        document.learning_event.connect(self._take)
        learning.host.changed.connect(self._forget)

    @property
    def text(self) -> str:
        """What is fetched, as a sentence; "" where nothing is."""
        download = self._fetching
        if download is None:
            return ""
        name, megabytes = encoder_of(download.encoder).title, round(download.done / 1e6)
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
        needed = self._needed
        if needed is None:
            return ""
        if isinstance(needed, ev.LicenceNeeded):
            info = encoder_of(needed.encoder)
            return self.tr(
                "The pretrained weights of {0} ({1} MB) have a licence that you must accept before "
                "they are downloaded. Learning waits; you can keep painting."
            ).format(info.title, info.megabytes)
        from core.network.weights import folder  # here: it loads torch

        info = encoder_of(needed.encoder)
        return self.tr(
            "The pretrained weights of {0} could not be downloaded: {1}. Learning waits; you can "
            "keep painting. Without them only full training works, and it needs many more labels "
            "and much more time. Without internet, copy their file {2}-… from another computer into {3}."
        ).format(info.title, spoken(needed.reason), info.weights, folder())

    @property
    def to_accept(self) -> EncoderInfo | None:
        """The encoder whose weights have a licence that the user must accept now."""
        needed = self._needed
        return encoder_of(needed.encoder) if isinstance(needed, ev.LicenceNeeded) else None

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

    def accept(self, licence: str) -> None:
        """Accept a licence, and answer the question if it is about that one."""
        self._learning.licences |= {licence}
        info = self.to_accept
        if info is not None and info.licence_name == licence:
            self._answer(ev.AcceptLicence(licence))

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
            case ev.LicenceNeeded(encoder) if encoder_of(encoder).licence_name in self._learning.licences:
                self._learning.post(ev.AcceptLicence(encoder_of(encoder).licence_name))
                return
            case ev.WeightsNeeded() | ev.LicenceNeeded():
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


def encoder_of(name: str) -> EncoderInfo:
    """The registry entry of that name."""
    from core.network.encoders import encoder_info  # here: it loads torch

    return encoder_info(name)
