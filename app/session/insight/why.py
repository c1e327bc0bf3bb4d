"""Why a region is predicted as it is: the question that is asked, and what the learner answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.insight.explaining.explanation import BandsWeighed, Explain, Explained

if TYPE_CHECKING:
    from app.session.document import Document
    from app.session.learning.learning import Learning
    from core.insight.explaining.explanation import Explanation
    from core.learning.events import Event

QUIET_MS: Final = 2000
"""Without another prediction, until the question is asked again: while somebody paints, nothing is."""


class Why(QObject):
    """Asks about a place of the image on screen, of the active task. Nothing is asked while nobody looks."""

    changed = Signal()
    """The question, the answer, or whether its map is shown."""

    def __init__(self, document: Document, learning: Learning) -> None:
        super().__init__(document)
        self._document, self._learning = document, learning
        self._asked: Explain | None = None
        self._explained: Explained | None = None
        self._bands: BandsWeighed | None = None
        self._class_index: int | None = None
        self._watched = self._picking = False
        self._map_wanted = True
        self._again = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._again.timeout.connect(self._ask_again)
        document.learning_event.connect(self._take)
        document.prediction_changed.connect(self._predicted)
        document.active_changed.connect(self._active_changed)
        for signal in (document.current_image_changed, document.project_changed, document.tasks_changed):
            signal.connect(self.forget)

    # state ------------------------------------------------------------------------------------------------

    @property
    def asked(self) -> Explain | None:
        """The question; None before one was asked of the image on screen and the active task."""
        return self._asked

    @property
    def answered(self) -> bool:
        """The learner has answered it, whatever it said."""
        return self._explained is not None

    @property
    def explanation(self) -> Explanation | None:
        """The answer; None before it has come, and where there is none."""
        return self._explained.explanation if self._explained is not None else None

    @property
    def bands(self) -> BandsWeighed | None:
        """What each band means there; None before it is known."""
        return self._bands

    @property
    def class_index(self) -> int | None:
        """The class of the active task that is asked about; None for the one that is predicted."""
        return self._class_index

    @property
    def map(self) -> Explanation | None:
        """What the canvas shows over the image on screen."""
        return self.explanation if self._watched and self._map_wanted else None

    @property
    def map_wanted(self) -> bool:
        """The map is shown over the image."""
        return self._map_wanted

    @property
    def picking(self) -> bool:
        """A click on the image asks about the region there, and paints nothing."""
        return self._picking and self._watched

    # verbs ------------------------------------------------------------------------------------------------

    def ask(self, x: int, y: int) -> None:
        """Ask about the region around a pixel of the image on screen."""
        document = self._document
        if document.current_image is None or document.active_task is None:
            return
        if self._learning.together:
            document.tell("info", self.tr("Several processes are learning. Ask again when they are done."))
            return
        self._post(Explain(document.current_image, document.active_task, x, y, self._class_index))

    def set_class(self, class_index: int | None) -> None:
        """Ask about that class of the active task from now on, or about the one that is predicted."""
        if class_index != self._class_index:
            self._class_index = class_index
            self._ask_again()
            self.changed.emit()

    def set_map_wanted(self, on: bool) -> None:
        """Show the map over the image, or don't."""
        if on != self._map_wanted:
            self._map_wanted = on
            self.changed.emit()

    def set_picking(self, on: bool) -> None:
        """Let clicks on the image ask, or paint."""
        if on != self._picking:
            self._picking = on
            self.changed.emit()

    def set_watched(self, on: bool) -> None:
        """Somebody looks at the answers, or no longer does."""
        self._watched = on
        if on:
            self._ask_again()
        else:
            self._picking = False
        self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Take back the question and its answer."""
        if self._asked is not None or self._class_index is not None:
            self._asked = self._explained = self._bands = self._class_index = None
            self.changed.emit()

    def _post(self, question: Explain) -> None:
        if question != self._asked:  # of the same question, the last answer stays until the next one comes
            self._asked, self._explained, self._bands = question, None, None
        self._learning.post(question)
        self.changed.emit()

    # following --------------------------------------------------------------------------------------------

    @Slot(object)
    def _take(self, event: Event) -> None:
        if isinstance(event, Explained) and event.asked == self._asked:
            self._explained = event
        elif isinstance(event, BandsWeighed) and event.asked == self._asked:
            self._bands = event
        else:
            return
        self.changed.emit()

    @Slot(str)
    def _predicted(self, image_id: str) -> None:
        if self._watched and self._asked is not None and image_id == self._asked.image_id:
            self._again.start()

    @Slot()
    def _ask_again(self) -> None:
        if self._watched and self._asked is not None and not self._learning.together:
            self.ask(self._asked.x, self._asked.y)

    @Slot()
    def _active_changed(self) -> None:
        """Another task has other classes; the place stays."""
        if self._asked is not None and self._document.active_task != self._asked.task_id:
            x, y = self._asked.x, self._asked.y
            self.forget()
            if self._watched and self._document.active_task is not None:
                self.ask(x, y)
