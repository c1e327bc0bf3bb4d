"""The session's verbs for learning: it posts messages to the learner's thread and keeps what comes back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from app.sentences import spoken
from app.session.predictions import Predictions
from app.session.tasks import TaskVerbs
from app.worker import LearnerThread
from core.bands import read_channels
from core.learning import events as ev
from core.learning.choices import plan_of
from core.rules import excluded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.labels import LabelChange
    from core.learning.plan import Plan
    from core.network.architecture import Architecture

CLOSING_MS = 1000


class LearningVerbs(TaskVerbs):
    """Learning runs in a thread of its own; nothing here waits for it but closing, for a second at most."""

    learner_changed = Signal()
    """Another learner, or none, is there: what the one before said or asked is void."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: LearnerThread | None = None
        self._ending: list[LearnerThread] = []  # asked to end, still finishing a step
        self._data: ev.LearningData  # of the open project; replaced, never changed, so any thread may read it
        self._predictions = Predictions()
        self._wanted_device = "auto"
        self._reset_learning()

    def _reset_learning(self) -> None:
        self._mode: ev.Mode | None = None
        self._phase: ev.Phase = "idle"
        self._phase_text = ""
        self._device, self._device_reason = "", ""
        self._scores: Mapping[str, ev.TaskScore] = {}
        self._implied: tuple[ev.Implication, ...] = ()
        self._held_out: Literal["val", "automatic"] = "val"
        self._interrupted: ev.Interrupted | None = None
        self._predictions.clear()

    # state ------------------------------------------------------------------------------------------------

    @property
    def learning_mode(self) -> ev.Mode | None:
        """What the user switched on: quick, full, or nothing."""
        return self._mode

    @property
    def phase(self) -> ev.Phase:
        """What the learner does now."""
        return self._phase

    @property
    def phase_text(self) -> str:
        """The same in a sentence."""
        return self._phase_text

    @property
    def device(self) -> str:
        """Where the network runs, "" while not known yet."""
        return self._device

    @property
    def device_reason(self) -> str:
        """Why it runs there."""
        return self._device_reason

    @property
    def wanted_device(self) -> str:
        """What the user chose: one of core.device_choices.DEVICES."""
        return self._wanted_device

    @property
    def scores(self) -> Mapping[str, ev.TaskScore]:
        """The newest scores per task id; empty before the first scoring."""
        return self._scores

    @property
    def held_out(self) -> Literal["val", "automatic"]:
        """Whether the scores stand on the val split or on what the learner held out by itself."""
        return self._held_out

    @property
    def implied(self) -> tuple[ev.Implication, ...]:
        """What labels of one task say of another's, as far as the learner knows."""
        return self._implied

    @property
    def interrupted(self) -> ev.Interrupted | None:
        """What is known of a full run that was cut off, and can be gone on with; None where none was."""
        return self._interrupted

    def prediction(self, image_id: str) -> Mapping[str, ev.TaskPrediction]:
        """Every task's newest prediction of an image, by task id; {} where there is none."""
        return self._predictions.of(image_id)

    def image_score(self, image_id: str) -> Mapping[str, float]:
        """mIoU per task id on one image, where it has labels that the network didn't learn from."""
        return self._predictions.score(image_id)

    def confidence(self, image_id: str) -> float | None:
        """Mean confidence of an image's newest prediction over its pixels and tasks, 0 ... 1; None without one."""
        return self._predictions.confidence(image_id)

    # verbs ------------------------------------------------------------------------------------------------

    def learn_quick(self, on: bool = True) -> None:
        """Learn after every stroke from now on, or stop learning."""
        if not on:
            self.stop()
        elif self.may_change():
            self._set_mode("quick")
            self.post(ev.Learn("quick"))

    @property
    def plan(self) -> Plan:
        """How full learning learns, as it was chosen for the project."""
        return plan_of(self._project.learning)

    def learn_full(self, minutes: float | None = None, plan: Plan | None = None) -> None:
        """Fine-tune the whole network; quick learning goes on when it is done. What `plan` chooses is kept."""
        if self.may_change():
            self._keep_plan(plan or self.plan)
            self._interrupted = None
            self._set_mode("full")
            self.post(ev.Learn("full", minutes=minutes, plan=plan or self.plan))

    def _keep_plan(self, plan: Plan) -> None:
        """Let the project say what was chosen: loss, balancing, and whether unlabelled images are tried."""
        before = self._project.learning
        chosen = replace(before, unlabelled=plan.unlabelled > 0)
        if (plan.objective, plan.balancing) != (self.plan.objective, self.plan.balancing):
            chosen = replace(chosen, objective=plan.objective, balancing=plan.balancing)
        if chosen != before:
            self._project = replace(self._project, learning=chosen)
            self.save_soon()

    def resume_full(self) -> None:
        """Go on with the full run that was interrupted, for what was left of it."""
        if self.may_change():
            self._interrupted = None
            self._set_mode("full")
            self.post(ev.Learn("full", resume=True))

    def stop(self) -> None:
        """End what runs; the best model so far is kept."""
        self._set_mode(None)
        self.post(ev.Stop())

    def cancel(self) -> None:
        """Throw the full run away: the model from before it is back, and quick learning goes on with it."""
        if self._mode == "full":
            self.post(ev.Cancel())
            self._set_mode("quick")
            self.post(ev.Learn("quick"))

    def set_device(self, device: str) -> None:
        """Move the network: one of core.device_choices.DEVICES."""
        if device != self._wanted_device:
            self._wanted_device = device
            self.post(ev.SetDevice(device))
            self.learning_changed.emit()

    def set_weight(self, task_id: str, weight: float) -> None:
        """Move a task's weight λ ≥ 0: counts from the learner's next step on."""
        super().set_weight(task_id, weight)
        self.post(ev.SetWeight(task_id, weight))

    # the thread -------------------------------------------------------------------------------------------

    def start_learner(self) -> None:
        """Start a thread for the open project. It loads the stored model and predicts the image on screen."""
        thread = self.new_learner()
        if thread is not None:
            thread.start()

    def _architecture(self) -> Architecture | None:
        """What was chosen; None, with a warning, where this version doesn't know it."""
        from core.learning.choices import architecture_of

        try:
            return architecture_of(self._project.learning)
        except ValueError as error:
            self.tell(
                "warning",
                self.tr(
                    "The project's network can't be used here: {0} The stored or usual one learns."
                ).format(spoken(str(error))),
            )
            return None

    def new_learner(self) -> LearnerThread | None:
        """A thread for the open project, not begun yet; None where none is open."""
        if self._folder is None:
            return None
        models_dir = self._folder.models_dir
        self._data = self._learning_data()
        settings = ev.LearnSettings(device=self._wanted_device, architecture=self._architecture())

        def run(inbox: ev.Inbox) -> Iterator[ev.Event]:
            from core.learning.learner import (
                Learner,
            )  # here, so that the window opens before the network loads

            return Learner(self._data, models_dir, replace(settings, device=self._wanted_device)).run(inbox)

        thread = LearnerThread(run, lambda: (ev.ShowImage(self._current),))
        thread.happened.connect(self._on_event)
        self._thread = thread
        thread.post(ev.ShowImage(self._current))
        return thread

    def end_learner(self) -> None:
        """Ask the thread to end; wait a second at most, then let it finish its step by itself."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.happened.disconnect(self._on_event)
            thread.close(CLOSING_MS)
            # A QThread that is let go of while it runs takes the program down: it's kept until it has ended.
            self._ending = [t for t in (*self._ending, thread) if t.isRunning()]
        self._reset_learning()
        self.learner_changed.emit()

    def wait_for_threads(self, milliseconds: int) -> bool:
        """Wait for learners that were asked to end; False if one still runs after that time."""
        return all(thread.wait(milliseconds) for thread in self._ending)

    def post(self, message: ev.Message) -> None:
        """Hand a message to the learner, where there is one."""
        if self._thread is not None:
            self._thread.post(message)

    def _learning_data(self) -> ev.LearningData:
        assert self._folder is not None
        folder, labels = self._folder, self._folder.labels
        paths = {i.id: folder.image_path(i) for i in self._project.images}
        channels = self._project.channels

        def read(image_id: str) -> ev.Pixels:
            return read_channels(paths[image_id], channels)

        def read_label(image_id: str, task_id: str) -> ev.Pixels | None:
            return labels.copy(image_id, task_id) if self.label_fits(image_id, task_id) else None

        return ev.LearningData(
            self._project.tasks,
            self._project.images,
            read,
            read_label,
            channels,
            preprocessing=self._project.preprocessing,
            apart=excluded(self._project),
            relations=self._project.learning.relations,
        )

    def label_fits(self, image_id: str, task_id: str) -> bool:
        """Whether that label may be learned; `Session` knows. Safe in any thread."""
        return True

    def data_changed(self) -> None:
        """Tell the learner that tasks or images changed."""
        if self._thread is not None and self._folder is not None:
            self._data = self._learning_data()
            self.post(ev.DataChanged(self._data))

    def image_shown(self) -> None:
        """Tell the learner which image is on screen."""
        self.post(ev.ShowImage(self._current))

    def after_label_change(self, change: LabelChange) -> None:
        """Hand the change to the learner."""
        super().after_label_change(change)
        box = change.box
        self.post(
            ev.LabelChanged(change.image_id, change.task_id, (box.top, box.left, box.bottom, box.right))
        )

    def label_fit_changed(self, image_id: str) -> None:
        """Labels of that image began or ceased to fit its file: let the learner read them again."""
        for task in self._project.tasks:
            self.post(ev.LabelChanged(image_id, task.id, (0, 0, 0, 0)))

    # events -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_event(self, event: ev.Event) -> None:
        match event:
            case ev.Predicted():
                self._keep_prediction(event)
            case ev.Scored():
                self._scores, self._held_out = event.scores, event.held_out
                self.scores_changed.emit()
            case ev.ImageScored():
                self._predictions.keep_score(event)
                self.image_changed.emit(event.image_id)
            case ev.Related():
                self._implied = event.implied
            case ev.PhaseChanged():
                self._phase, self._phase_text = event.phase, spoken(event.text)
                self.learning_changed.emit()
            case ev.DeviceChosen():
                self._device, self._device_reason = event.device, spoken(event.reason)
                self.learning_changed.emit()
            case ev.Finished(mode="full", stopped=False) if self._mode == "full":
                self._set_mode("quick")
            case ev.Finished(mode="quick", refused=True) if self._mode == "quick":
                self._set_mode(None)
            case ev.Interrupted(_, text):
                self._interrupted = event
                how = self.tr("Choose Learn › Full learning for that.")
                self.notice.emit(ev.Notice("warning", f"{spoken(text)} {how}"))
            case ev.Notice(level="error"):
                self._set_mode(None)
                self.notice.emit(event)
            case ev.Notice():
                self.notice.emit(event)
            case _:
                pass  # the Learning panel shows the rest
        self.learning_event.emit(event)

    def _keep_prediction(self, event: ev.Predicted) -> None:
        if self.image_entry(event.image_id) is not None:
            self._predictions.keep(event, {t.id: len(t.classes) for t in self._project.tasks}, self._current)
            self.prediction_changed.emit(event.image_id)

    def _set_mode(self, mode: ev.Mode | None) -> None:
        if mode != self._mode:
            self._mode = mode
            self.learning_changed.emit()
