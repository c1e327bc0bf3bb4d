"""The session's verbs for what may be chosen for learning: kept in the project, taken on by another learner."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.session.learning import LearningVerbs
from app.session.processes import Processes
from core.learning import events as ev

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.worker import LearnerThread
    from core.learning.plan import Plan
    from core.network.architecture import Architecture
    from core.project import Project


class ChoiceVerbs(LearningVerbs):
    """A network can't be changed under a learner: another one begins, without holding anything up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._then: Callable[[], None] | None = None  # what waits for a learner to end
        self._beginning = False  # processes wait for it
        self.processes = Processes(self)
        """Those that learn beside the window."""
        self.processes.happened.connect(self._hear_process)
        self.processes.ended.connect(self._processes_ended)

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
        elif (before.preprocessing, before.learning.relations) != (
            after.preprocessing,
            after.learning.relations,
        ):
            self.data_changed()
        self.learning_changed.emit()

    def data_changed(self) -> None:
        """Tell the learner that tasks or images changed; images of other bands need another network."""
        if self._thread is not None and self._data.channels != self._project.channels:
            self.restart_learner()
            self.learning_changed.emit()
        else:
            super().data_changed()

    @staticmethod
    def _for_learner(project: Project) -> object:
        """What a learner can't change while it lives."""
        choices = project.learning
        return (choices.network, choices.sharing, choices.encoder)

    def restart_learner(self) -> None:
        """Let another learner begin when the one that runs has ended; what is asked of it meanwhile waits for it.

        Nothing waits here: strokes go on, and quick learning where it was on.
        """
        if self._thread is None:
            return
        mode = self._mode
        old = self._release()
        self._mode = mode
        new = self.new_learner()
        if new is None:
            return
        if mode is not None:
            new.post(ev.Learn("quick"))
        self._after(old, new.start)

    def _release(self) -> LearnerThread | None:
        """Ask the learner to end, without waiting; the one that did, None where there was none."""
        old, self._thread = self._thread, None
        predicted = self._predictions.ids()
        self._reset_learning()
        self.learner_changed.emit()
        self.scores_changed.emit()
        for image_id in predicted:
            self.prediction_changed.emit(image_id)
        if old is not None:
            old.happened.disconnect(self._on_event)
            self._ending.append(old)
            old.finished.connect(self._ended)
            old.post(ev.Close())
        return old

    def _after(self, old: LearnerThread | None, then: Callable[[], None]) -> None:
        """Do `then` when that learner has ended; where one asked before is still waited for, in its place."""
        self._then = then
        if not any(thread.isRunning() for thread in self._ending):
            self._ended()

    @Slot()
    def _ended(self) -> None:
        self._ending = [thread for thread in self._ending if thread.isRunning()]
        then, self._then = self._then, None
        if then is not None and self._folder is not None:
            then()

    # several processes ------------------------------------------------------------------------------------

    def learn_together(
        self, count: int, minutes: float | None = None, plan: Plan | None = None, *, resume: bool = False
    ) -> None:
        """Full learning in `count` processes beside the window, which learns and predicts nothing meanwhile.

        `resume`: they go on with the run that was interrupted, as it was planned.
        """
        if self._folder is None or not self.may_change() or self.together:
            return
        if not resume:
            self._keep_plan(plan or self.plan)
        self.save_now()
        self._folder.labels.flush()
        folder, device = self._folder.path, self._wanted_device
        old = self._release()
        self._set_mode("full")
        self._on_event(ev.PhaseChanged("preparing", "Starting the processes."))
        self._beginning = True

        def begin() -> None:
            if self._beginning:
                self._beginning = False
                self.processes.start(folder, count, device, minutes, resume=resume)

        self._after(old, begin)

    @property
    def together(self) -> bool:
        """Several processes learn beside the window, or are about to."""
        return self._beginning or self.processes.running

    def learn_quick(self, on: bool = True) -> None:
        """See LearningVerbs; several processes end with their best first, and it goes on from there."""
        if self.together:
            self.stop()
        else:
            super().learn_quick(on)

    def learn_full(self, minutes: float | None = None, plan: Plan | None = None) -> None:
        """See LearningVerbs."""
        if self.together:
            self.tell("info", self.tr("Several processes learn already. Stop them first."))
        else:
            super().learn_full(minutes, plan)

    def resume_full(self, count: int = 1) -> None:
        """See LearningVerbs; in `count` processes where they are several."""
        if count > 1:
            self.learn_together(count, resume=True)
        else:
            super().resume_full()

    def stop(self) -> None:
        """End what runs; the best model so far is kept."""
        if self._beginning:
            self._beginning = False
            self._processes_ended("")
        elif self.processes.running:
            self.processes.stop()
            self._on_event(ev.PhaseChanged("preparing", "Scoring what was learned."))
        else:
            super().stop()

    def cancel(self) -> None:
        """Throw the full run away: the model from before it is back, and quick learning goes on with it."""
        if self._beginning:
            self.stop()
        elif self.processes.running:
            self.processes.throw_away()
        else:
            super().cancel()

    @Slot(object)
    def _hear_process(self, event: ev.Event) -> None:
        if not isinstance(event, ev.Finished):  # the window's own learner comes next
            self._on_event(event)

    @Slot(str)
    def _processes_ended(self, problem: str) -> None:
        """Their model is there, or the one from before: the window's own learner takes it up."""
        if problem:
            self.tell("error", problem)
        self._set_mode(None)
        if self._folder is not None:
            self._after(None, self._go_on_alone)

    def _go_on_alone(self) -> None:
        self.start_learner()
        self.learn_quick()

    def end_learner(self) -> None:
        """See LearningVerbs."""
        self._then, self._beginning = None, False
        self.processes.end()
        super().end_learner()
