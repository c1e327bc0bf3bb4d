"""Learning for the window: sends messages to the learner and keeps its events."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.language.sentences import spoken
from app.session.learning.feed import LearnerFeed, network_choices
from app.session.learning.history import LearningHistory
from app.session.learning.host import LearnerHost
from app.session.learning.incoming import IncomingPredictions
from app.session.learning.outcome import Outcome, RunClock, outcome_of
from app.session.learning.predictions import Predictions
from app.session.learning.processes import Processes
from app.session.learning.state import LearningState
from core.learning import events as ev
from core.learning.choices import full_config_of, unavailable
from core.notice import INTERRUPTED

if TYPE_CHECKING:
    from app.session.document import Document
    from app.session.image_files import ImageFiles
    from app.session.images import Images
    from core.learning.config import FullConfig
    from core.learning.data.learning_data import LearningData
    from core.learning.remote.host import Host
    from core.project.model import Project


class Learning(QObject):
    """The learner runs in its own thread, or in separate processes."""

    def __init__(self, document: Document, image_files: ImageFiles, images: Images) -> None:
        super().__init__(document)
        self._document = document
        self.predictions = Predictions()
        """The newest prediction of each image."""
        self.host = LearnerHost(lambda: self.feed.make_thread(lambda: self._wanted_device), self)
        """The learner's threads."""
        IncomingPredictions(document, images, self.predictions, self.host)
        self.feed = LearnerFeed(document, image_files, self.host)
        """What its learner gets to know, and on which computer it is."""
        self.processes = Processes(self)
        self.licences: frozenset[str] = frozenset()
        """The licences of pretrained weights that the user has accepted, now or earlier."""
        """Those that learn beside the window."""
        self._wanted_device = "auto"
        self._state = LearningState()
        self._live = False  # outlives full runs and learners
        self.history = LearningHistory()
        document.data_changed.connect(self._data_changed)
        self.host.happened.connect(self._on_event)
        self.processes.happened.connect(self._on_event)
        self.processes.ended.connect(self._processes_ended)

    # state ------------------------------------------------------------------------------------------------

    @property
    def state(self) -> LearningState:
        return self._state

    @property
    def wanted_device(self) -> str:
        """The device that the user chose: one of core.machine.device_choices.DEVICES."""
        return self._wanted_device

    @property
    def live(self) -> bool:
        """Strokes are learned as they come, or will be again once the full run has ended."""
        return self._live

    @property
    def has_learner(self) -> bool:
        """The window's own learner is there."""
        return self.host.running

    @property
    def together(self) -> bool:
        """Several processes learn beside the window, or are about to."""
        return self.processes.running

    @property
    def config(self) -> FullConfig:
        """How full learning learns, as it was chosen for the project."""
        return full_config_of(self._document.project.learning)

    @property
    def why_no_other_network(self) -> str:
        """Why the network can't be changed now, as a sentence; or ""."""
        if self._state.mode == "full":
            return self.tr("Full training is using this network. Finish it to choose another.")
        return ""

    # verbs ------------------------------------------------------------------------------------------------

    def learn_quick(self, on: bool = True) -> None:
        """Turn live learning on or off. A full run is finished first and its best model kept."""
        if on and not self._document.may_change():
            return
        self._live = on
        if self._state.mode == "full":
            self.finish()
        elif on:
            self._set_mode("quick")
            self.post(ev.Learn("quick"))
        else:
            self._set_mode(None)
            self.post(ev.Stop())

    def learn_full(self, minutes: float | None = None, config: FullConfig | None = None) -> None:
        """Fine-tune the whole network; quick learning continues when it is done. What `config` chooses is kept."""
        if self.together:
            self._document.tell("info", self.tr("Several processes are already learning. Stop them first."))
        elif self._document.may_change():
            self._keep_plan(config or self.config)
            self._begin_full(minutes)
            self.post(ev.Learn("full", minutes=minutes, config=config or self.config, live=self._live))

    def learn_together(
        self,
        count: int,
        minutes: float | None = None,
        config: FullConfig | None = None,
        *,
        resume: bool = False,
    ) -> None:
        """Full learning in `count` processes beside the window, which learns and predicts nothing meanwhile.

        `resume`: they resume the run that was interrupted, as it was planned.
        """
        document = self._document
        if document.folder is None or not document.may_change() or self.together:
            return
        if not resume:
            self._keep_plan(config or self.config)
        document.save_now()
        document.folder.labels.flush()
        folder, device = document.folder.path, self._wanted_device
        self._release()
        self._begin_full(minutes)
        self._on_event(ev.PhaseChanged("preparing", "Starting the processes."))
        self.processes.wait()

        def begin() -> None:
            if self.processes.waiting and document.folder is not None:
                self.processes.start(folder, count, device, minutes, resume=resume, licences=self.licences)

        self.host.when_ended(begin)

    def resume_full(self, count: int | None = None) -> None:
        """Resume the interrupted full run, for what was left of it; in `count` processes, or as before."""
        count = count or (self._state.interrupted.processes if self._state.interrupted else 1)
        if count > 1:
            self.learn_together(count, resume=True)
        elif self._document.may_change():
            self._begin_full(None)
            self.post(ev.Learn("full", resume=True, live=self._live))

    def forget_interrupted(self) -> None:
        """Delete what is left of the interrupted run."""
        self._state.interrupted = None
        self.post(ev.ForgetRun())
        self._document.learning_changed.emit()

    def finish(self) -> None:
        """End the full run, keep its best, and let live learning continue if it was on."""
        if self.together:
            self._on_event(ev.PhaseChanged("preparing", "Scoring what was learned."))
            self.processes.stop()
        elif self._state.mode == "full":
            self.post(ev.Stop(live=self._live))
            self._end_full()

    def stop(self) -> None:
        """Learn nothing more; the best model so far is kept."""
        self._live = False
        if self._state.mode == "full":
            self.finish()
        else:
            self._set_mode(None)
            self.post(ev.Stop())

    def cancel(self) -> None:
        """Discard the full run: the model from before it is back, and live learning continues if it was on."""
        if self.together:
            self.processes.throw_away()
        elif self._state.mode == "full":
            self.post(ev.Cancel(live=self._live))
            self._end_full()

    def undo_run(self) -> None:
        """Return to the model from before the last full run; once more, and that run's model is back."""
        if self._document.may_change():
            self.post(ev.UndoRun())

    def dismiss_outcome(self) -> None:
        """How the last run ended has been read."""
        self._state.outcome = None
        self._document.learning_changed.emit()

    def set_device(self, device: str) -> None:
        """Move the network: one of core.machine.device_choices.DEVICES."""
        if device != self._wanted_device:
            self._wanted_device = device
            self.post(ev.SetDevice(device))
            self._document.learning_changed.emit()

    def set_learn_on(self, host: Host | None) -> None:
        """Learn on another computer, or on this one (None), from now on."""
        if host != self.feed.elsewhere:
            self.feed.elsewhere = host
            self.restart()
            self._document.learning_changed.emit()

    def set_choices(self, project: Project) -> None:
        """Take what was chosen for learning from `project`; another learner starts where it must."""
        old_project = self._document.project
        new_project = replace(old_project, learning=project.learning, preprocessing=project.preprocessing)
        if new_project == old_project or not self._document.may_change():
            return
        self._document.set_quietly(new_project)
        self._document.save_now()
        if network_choices(old_project) != network_choices(new_project):
            self.restart()
        elif (old_project.preprocessing, old_project.learning.relations) != (
            new_project.preprocessing,
            new_project.learning.relations,
        ):
            self._document.data_changed.emit()
        self._document.learning_changed.emit()

    def post(self, message: ev.Message) -> None:
        """Send a message to the learner, if there is one."""
        self.host.post(message)

    def _keep_plan(self, config: FullConfig) -> None:
        """Let the project remember the loss and the balancing that were chosen."""
        if (config.objective, config.balancing) != (self.config.objective, self.config.balancing):
            project = self._document.project
            choices = replace(project.learning, objective=config.objective, balancing=config.balancing)
            self._document.set_quietly(replace(project, learning=choices))

    # the learner ------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Start a learner for the open project. It loads the stored model and predicts the image on screen."""
        self.host.start()
        for text in unavailable(self._document.project.learning):
            self._document.tell("warning", spoken(text))

    def end(self) -> None:
        """End the learner and all processes, within about a second."""
        self._live = False
        self.processes.end()
        self.host.end()
        self._forget()
        self.history.clear()

    def restart(self) -> None:
        """Let another learner start when the one that runs has ended; messages meanwhile wait for it.

        Nothing waits here: painting continues, and so does quick learning if it was on.
        """
        if not self.host.running:
            return
        mode: ev.Mode | None = "quick" if self._live else None
        self._release()
        self._state.mode = mode
        self.history.clear()
        thread = self.host.prepare()
        if thread is None:
            return
        if self._live:
            thread.post(ev.Learn("quick"))
        self.host.when_ended(thread.start)

    def _release(self) -> None:
        """Ask the learner to end, without waiting, and forget what it said."""
        predicted = self.predictions.ids()
        self.host.release()
        self._forget()
        self._document.scores_changed.emit()
        for image_id in predicted:
            self._document.prediction_changed.emit(image_id)

    def _forget(self) -> None:
        self._state = LearningState()
        self.predictions.clear()

    def data(self) -> LearningData | None:
        """What the learner may know of the project as it is, safe in any thread; None where none is open."""
        return self.feed.read()

    @Slot()
    def _data_changed(self) -> None:  # images of other bands need another network
        if self.host.running and not self.feed.renew():
            self.restart()
            self._document.learning_changed.emit()

    # what the learner says ------------------------------------------------------------------------------------

    @Slot(object)
    def _on_event(self, event: ev.Event) -> None:
        document = self._document
        self.history.take(event)
        match event:
            case ev.Scored():
                self._state.scores, self._state.held_out = event.scores, event.held_out
                document.scores_changed.emit()
            case ev.Related():
                self._state.implied = event.implied
            case ev.PhaseChanged():
                self._state.phase, self._state.phase_text = event.phase, spoken(event.text)
                document.learning_changed.emit()
            case ev.ConnectionChanged():
                self._state.connection = event
                document.learning_changed.emit()
            case ev.DeviceChosen():
                self._state.device, self._state.device_reason = event.device, spoken(event.reason)
                document.learning_changed.emit()
            case ev.Finished(mode="full"):
                self._run_ended(event)
            case ev.RunUndone(undone):
                self._state.take_undone(undone=undone)
                document.scores_changed.emit()
                document.learning_changed.emit()
            case ev.Finished(mode="quick", refused=True) if self._state.mode == "quick":
                self._live = False
                self._set_mode(None)
            case ev.Interrupted():
                self._state.interrupted = event
                document.tell("info", spoken(event.text), cause=INTERRUPTED)
                document.learning_changed.emit()
            case ev.Notice(level="error"):
                self._run_failed(event.text)
                self._live = False
                self._set_mode(None)
                document.notice.emit(event)
            case ev.Notice():
                document.notice.emit(event)
        document.learning_event.emit(event)

    def _set_mode(self, mode: ev.Mode | None) -> None:
        if mode != self._state.mode:
            self._state.mode = mode
            self._document.learning_changed.emit()

    # full runs ----------------------------------------------------------------------------------------------

    def _begin_full(self, minutes: float | None) -> None:
        self._state.interrupted = self._state.outcome = None
        self._state.clock = RunClock(60 * minutes if minutes is not None else None)
        self.history.begin_full()
        self._set_mode("full")

    def _end_full(self) -> None:
        self._set_mode("quick" if self._live else None)

    def _run_ended(self, event: ev.Finished) -> None:
        """Say what a run gained. Scores that it showed of images are void unless its model stays."""
        self._state.outcome = outcome_of(event, self._state.clock)
        self._state.clock = None
        result = event.result
        if result is not None and not result.improved:
            self.predictions.forget_scores()
        elif result is not None and not result.scores:
            self._state.scores = {}
        if self._state.mode == "full" and not self.together:
            self._end_full()
        self._document.learning_changed.emit()
        self._document.scores_changed.emit()

    def _run_failed(self, reason: str) -> None:
        """The learner broke down: if in a full run, the model from before it is in force."""
        if self._state.mode == "full":
            self._state.outcome, self._state.clock = Outcome("failed", reason=reason), None
            self.history.go_back()

    @Slot(str)
    def _processes_ended(self, problem: str) -> None:
        """The processes have ended: the window's own learner takes over their model, or the previous one."""
        if problem:
            self._run_failed(problem)
            self._document.tell("error", problem)
        self._state.clock = None
        self._set_mode(None)
        if self._document.folder is not None:
            self.host.when_ended(self._continue_alone)

    def _continue_alone(self) -> None:
        if self._document.folder is not None:
            self.host.start()
            if self._live:
                self.learn_quick()
