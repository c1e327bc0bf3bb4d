"""The session's verbs for what may be chosen for learning: kept in the project, taken on by another learner."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.session.learning import LearningVerbs
from core.learning import events as ev

if TYPE_CHECKING:
    from app.worker import LearnerThread
    from core.network.architecture import Architecture
    from core.project import Project


class ChoiceVerbs(LearningVerbs):
    """A network can't be changed under a learner: another one begins, without holding anything up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: LearnerThread | None = None  # begins when the one before has ended

    @property
    def stored_architecture(self) -> Architecture | None:
        """Of the model that the project has, None without one."""
        if self._folder is None:
            return None
        from core.learning.checkpoint import stored_architecture  # here: it loads torch

        return stored_architecture(self._folder.models_dir / ev.LearnSettings().model_name)

    @property
    def why_no_other_network(self) -> str:
        """Why the network can't be changed now, as a sentence; "" where it can."""
        if self._mode == "full":
            return self.tr("Full learning goes on with this network. Stop it to choose another.")
        return ""

    def learning_data(self) -> ev.LearningData | None:
        """What the learner may know of the project as it is, safe in any thread; None where none is open."""
        return None if self._folder is None else self._learning_data()

    def set_learning(self, project: Project) -> None:
        """Take what was chosen for learning from `project`; a learner that must begin anew for it does so."""
        before = self._project
        after = replace(before, learning=project.learning, preprocessing=project.preprocessing)
        if after == before or not self.may_change():
            return
        self._project = after
        self.save_now()
        if self._for_learner(before) != self._for_learner(after):
            self.restart_learner()
        elif before.preprocessing != after.preprocessing:
            self.data_changed()
        self.learning_changed.emit()

    @staticmethod
    def _for_learner(project: Project) -> object:
        """What a learner can't change while it lives."""
        choices = project.learning
        return (choices.network, choices.sharing, choices.encoder)

    def restart_learner(self) -> None:
        """Let another learner begin when the one that runs has ended; what is asked of it meanwhile waits for it.

        Nothing waits here: strokes go on, and quick learning where it was on.
        """
        old, self._thread = self._thread, None
        if old is None:
            return
        old.happened.disconnect(self._on_event)
        mode, predicted = self._mode, list(self._predictions)
        self._reset_learning()
        self._mode = mode
        new = self.new_learner()
        if new is None:
            return
        if mode is not None:
            new.post(ev.Learn("quick"))
        self._ending.append(old)
        self._waiting = new
        old.finished.connect(self._start_waiting)
        old.post(ev.Close())
        if old.isFinished():  # it ended by itself before it could tell
            self._start_waiting()
        self.scores_changed.emit()
        for image_id in predicted:
            self.prediction_changed.emit(image_id)

    @Slot()
    def _start_waiting(self) -> None:
        """The learner before has ended: the one that waits begins, unless the project was closed meanwhile."""
        waiting, self._waiting = self._waiting, None
        self._ending = [t for t in self._ending if t.isRunning()]
        if waiting is not None and waiting is self._thread:
            waiting.start()
