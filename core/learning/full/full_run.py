"""Full learning: a fine-tune of encoder, decoder and heads, from what quick learning has learned.

It works on a copy. The network it began with is a candidate for the best one (evaluation.model_selection).
"""

from __future__ import annotations

import copy
import time
from dataclasses import asdict
from typing import TYPE_CHECKING

from core.learning.config import FullConfig
from core.learning.evaluation.model_selection import ModelSelection
from core.learning.events import Losses, Notice
from core.learning.full.budget import Budget, Limit
from core.learning.full.finite import NotFinite
from core.learning.full.head_start import HeadStart, net_without
from core.learning.full.helpers import Helpers
from core.learning.full.run_checkpoint import BEST
from core.learning.full.run_state import HostState, RunState
from core.learning.full.training import Training
from core.learning.initial_network import suited
from core.learning.pacing import Pacing
from core.machine.device import CPU
from core.machine.device_failure import on_host
from core.machine.interruption import WorkInterrupted, interruptible
from core.machine.memory import free_memory
from core.predicting.predictor import predict_image

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    import torch
    from torch import nn

    from core.images.pixels import DeepPixels
    from core.learning.data.crops import CropSource
    from core.learning.data.dataset import Dataset
    from core.learning.data.learning_data import LearningData
    from core.learning.events import Event
    from core.learning.full.network_trainer import NetworkTrainer
    from core.network.multitask import MultiTaskNet
    from core.predicting.prediction import TaskPrediction

    Work = Generator[Event | None, None, None]
    """Events, and None where there is nothing to say: between any two the learner looks at its inbox."""

RELEASE = 0.55
"""Fraction of the run after which images held out by the program are learned too, if learning has helped."""
SETBACKS = 5
"""How often a run rolls back after a loss that is not finite; then it ends with the best so far."""
COPY_SECONDS = 10.0
"""The fewest seconds between two copies of the state to main memory, where a failing GPU can't take it along."""


class FullRun:
    """One full run: `advance` does a short piece of it, until `done`."""

    def __init__(
        self,
        net: MultiTaskNet,
        dataset: Dataset,
        device: torch.device,
        *,
        helpers: Helpers | None = None,
        config: FullConfig | None = None,
        limit: Limit | None = None,
        seed: int = 0,
        checkpoint: RunState | None = None,
    ) -> None:
        """Begin with `net`, or resume `checkpoint` of a run that began with it."""
        limit = limit or Limit()
        self.before, self.dataset, self.device, self.seed = net, dataset, device, seed
        self.helpers = helpers or Helpers()
        self.config = suited(config or FullConfig(), net.architecture)
        if checkpoint is not None:
            self.config = checkpoint.values["plan"]
        self.budget = Budget(limit, self.config.minutes)
        if checkpoint is not None:
            self.budget.load_state_dict(checkpoint.values, limit)
        self.done = False
        self.training = Training(dataset, device, self.config, seed, self.helpers.coordinator)
        self.selection = ModelSelection(dataset, net, device, self.config.patience)
        self.setbacks = 0
        """How often the loss was not finite."""
        self.safe = HostState.of_checkpoint(net, dataset.data.tasks, device, checkpoint)
        """The last copy of everything that a failing GPU would take along; None on a CPU."""
        self.restoring = False
        """The run moved away from a GPU that failed, and is not yet where it was."""
        self._heads_before: nn.ModuleDict | None = on_host(net.heads)
        self._weights: Mapping[str, float] = {}
        self._pacing, self._all_unread = Pacing(), False
        self._copied_at = 0.0
        self._unread: dict[str, None] = {}
        """Train images whose labels have changed since they were counted, in order."""
        self._checkpoint = checkpoint
        self._head_start: HeadStart | None = None
        self._work = self._run()

    # the run, from top to bottom ----------------------------------------------------------------------------

    def _run(self) -> Work:
        """The whole run. Begun again after an interruption, it continues with the next step."""
        if self.trainer is None:
            yield from self._warm_up() if self._checkpoint is None else self._resume(self._checkpoint)
        while True:
            yield from self._read_changes()
            self._copy_state()
            if self._over():
                break
            events = self._step()
            self.save()
            yield from events or (None,)
            yield from self._evaluate()
        yield from self._finish()

    def _warm_up(self) -> Work:
        """Heads first, where they are untrained; then the score to beat, a trainer, and its labels."""
        quick = self.helpers.quick
        self.selection.choose_val()
        self.selection.before, held = self.before, self.selection.held
        if quick is not None and self.helpers.fresh and not quick.asleep:
            self._head_start = HeadStart(quick.horizon, self.budget)
            yield from self._head_start.learn(quick, held, self._weights, self._pacing)
        elif quick is not None and held:
            control = yield from net_without(held, quick, self._weights, self.budget.until(0.3))
            self.selection.before = control or self.before
        yield from self.score()  # first, as pseudo-labels depend on the thresholds that this chooses
        self.training.begin(self.selection.before)
        yield from self._read_labels()

    def _finish(self) -> Work:
        """Compare what no score could choose; where nothing helped, the first heads learn what was held out, too."""
        quick = self.helpers.quick
        if self.trainer is not None and self.steps and not self.selection.chooses:
            yield from self.selection.unscored_end(self.before, self.trainer.answering())
        if quick is not None and self._head_start is not None and self.selection.best is None:
            yield from self._head_start.learn_rest(quick, self._weights)

    def _resume(self, checkpoint: RunState) -> Work:
        """Load the checkpoint, read the labels, and draw crops as the interrupted run would have."""
        self.load_state_dict(checkpoint)
        yield None
        self.selection.choose_val()
        yield from self._read_labels()
        self.crops.load_state_dict(checkpoint.values["crops"])
        self.budget.scored_at = time.monotonic()
        if self.restoring:
            yield from self.score()
            self.restoring = False

    def _read_changes(self) -> Work:
        """Read what messages have marked since it was read."""
        changed, self._unread = self._unread, {}
        if self._all_unread:
            self._all_unread = False
            self.budget.warm_up()
            self.selection.choose_val()
            yield from self._read_labels()
        elif changed:
            self.training.read_again(changed)

    def _read_labels(self) -> Work:
        """Count the labels of all images that are learned from."""
        self.budget.at_end = self.selection.at_end()
        yield from self.training.read_labels(self.selection.held)

    def _step(self) -> list[Event]:
        """Learn from the next batch; returns the events to report. What was left in the middle is made again."""
        losses: dict[str, float] = {}
        events: list[Event] = []
        try:
            losses = self.training.step(self._weights, self.budget.fraction(self.steps), self._pacing)
        except WorkInterrupted:
            return events
        except NotFinite:
            events.append(self._roll_back())
        except Exception as error:
            notice = self.training.reduce_memory(error)
            if notice is None:
                raise
            return [notice]
        self._pacing.stepped()
        self._pacing.now_and_then()
        if self.trainer is not None and (measured := self.trainer.meter.take()) is not None:
            events.append(measured)
        if self._pacing.may_report():
            progress = self.budget.progress(self.steps, self._pacing.seconds_a_step)
            events += [Losses("full", self.steps, losses), progress]
        return events

    def _roll_back(self) -> Notice:
        self.setbacks += 1
        if self._diverged:
            return Notice("warning", "Training diverged repeatedly and was stopped. The best model was kept.")
        return self.training.roll_back(self.selection.best, self.selection.before)

    def _evaluate(self) -> Work:
        """Score where that is due; where learning has helped, release the images held out."""
        fraction, selection = self.budget.fraction(self.steps), self.selection
        scored = bool(selection.val)
        if scored and selection.held_out and not selection.released and fraction > RELEASE:
            yield from self.score()
            selection.release()  # they are too few to spare
            yield from self._read_labels()
        elif (scored and self.budget.time_to_score(self.steps)) or (self._over() and not self._diverged):
            yield from self.score()

    def score(self) -> Work:
        """Score the running mean, and keep it where it is the best."""
        begun = time.monotonic()
        newest = self.trainer.answering() if self.trainer is not None else self.selection.before
        yield from self.selection.score(self.steps, newest)
        self.budget.scored(begun, self.steps, self.selection.pixels)
        if self.selection.best is not None:
            self.budget.for_rest = 0.0
        if self.budget.patient and self.selection.early_stopping.due:
            self.budget.cool_down(self.steps)

    def _over(self) -> bool:
        return self.budget.fraction(self.steps) >= 1 or self.crops.empty or self._diverged

    @property
    def _diverged(self) -> bool:
        return self.setbacks > SETBACKS

    # driven from outside ------------------------------------------------------------------------------------

    @property
    def trainer(self) -> NetworkTrainer | None:
        """What learns; None until it has been made."""
        return self.training.trainer

    @property
    def crops(self) -> CropSource:
        """What it learns from."""
        return self.training.crops

    @property
    def steps(self) -> int:
        """Steps made so far."""
        return self.trainer.steps if self.trainer is not None else 0

    def advance(self, weights: Mapping[str, float], pacing: Pacing) -> Iterator[Event]:
        """Do a short piece: something prepared, a step, or an image scored. Left where a message ends the run."""
        self._weights, self._pacing = weights, pacing
        try:
            with interruptible(None if self.training.coordinator is not None else pacing.inbox.ends_run):
                event = next(self._work)
        except StopIteration:
            self.done = True
        except WorkInterrupted:
            self._start_over()  # it is not: the message that is taken next ends it
        except Exception:
            self.done = self.trainer is None
            self._start_over()  # a generator that has raised is over
            raise
        else:
            if event is not None:
                yield event

    def restore(self) -> None:
        """Load the checkpoint at once, so that the run can be stopped and saved while its labels are read again."""
        self.restoring = True
        next(self._work)
        self.selection.choose_val()

    def inherit(self, failed: FullRun) -> None:
        """Take over what a run whose device failed still has in main memory: its budget, and how to undo it."""
        self.budget, self.setbacks = failed.budget, failed.setbacks
        self._heads_before, self._weights = failed._heads_before, failed._weights

    def best(self) -> MultiTaskNet | None:
        """The best network so far; None if that is the initial one."""
        if self.trainer is not None and self.steps and not self.selection.chooses and not self.done:
            return self.trainer.answering()  # stopped before it was compared
        return self.selection.best

    def answer(self, image: DeepPixels, tasks: Sequence[str]) -> dict[str, TaskPrediction]:
        """Those tasks' predictions, by task id, by the network as it would be kept now."""
        assert self.trainer is not None
        return predict_image(self.trainer.answering(), image, tasks, self.device)

    def undo(self) -> None:
        """Restore the heads of the network it began with."""
        if self._heads_before is not None:
            self.before.heads.load_state_dict(self._heads_before.state_dict())

    def end(self, *, resumable: bool = False) -> None:
        """Remove the checkpoint, unless it is kept to be `resumable`, end threads and processes, and free memory."""
        self._work.close()
        if self.helpers.quick is not None:
            self.helpers.quick.admit()
        if self.helpers.folder is not None and not resumable:
            self.helpers.folder.remove()
        self.training.end()
        free_memory()

    # messages -----------------------------------------------------------------------------------------------

    def label_changed(self, image_id: str) -> None:
        """A label of that image has changed."""
        self.selection.early_stopping.reset()
        self.budget.warm_up()
        if image_id in self.selection.held:
            self.selection.changed()
        elif self.trainer is not None:
            self._unread[image_id] = None

    def val_changed(self) -> None:
        """Labels of val images have changed: the best so far is scored again with the next."""
        self.selection.changed()
        self._all_unread = True

    def tasks_changed(self, old: LearningData, new: LearningData) -> None:
        """Follow a change of tasks with every copy of the network."""
        self._heads_before = None
        if self.helpers.folder is not None:
            self.helpers.folder.forget_beginning()
        begun_with = self.selection.before
        for net in (self.selection.best, begun_with if begun_with is not self.before else None):
            if net is not None:
                net.match(old.tasks, new.tasks)
        self.training.tasks_changed(old, new)
        self.images_changed()

    def preprocessing_changed(self) -> None:
        """Images are prepared in another way: read all of them again."""
        self.crops.forget_images()
        self.images_changed()

    def images_changed(self) -> None:
        """Images, their splits or their files have changed."""
        self.selection.changed()
        self._start_over()

    def relate(self) -> None:
        """The labels that one task implies for another have changed."""
        self._start_over()

    def _start_over(self) -> None:
        """Abandon the work in progress, which may concern what is gone, and read everything again."""
        self.restoring = False
        self._all_unread = True
        self._work = self._run()

    # state --------------------------------------------------------------------------------------------------

    def save(self, *, now: bool = False) -> None:
        """Write a checkpoint where it is time for one, or `now`."""
        folder = self.helpers.folder
        if folder is not None and (now or folder.due) and self.steps:
            folder.write(self.selection.before, self.dataset.data.tasks, *self.state_dict())
            if folder.problem is not None:
                self.dataset.notices.append(folder.problem)
                folder.problem = None

    def _copy_state(self) -> None:
        """Copy everything to main memory where the last copy is old or of other tasks.

        Not on a CPU, which does not fail, nor in a group, which ends as a whole.
        """
        if self.device == CPU or self.training.coordinator is not None or self.trainer is None:
            return
        tasks = self.dataset.data.tasks
        if self.safe is None or self.safe.tasks != tasks or time.monotonic() - self._copied_at > COPY_SECONDS:
            self.safe = HostState.copy_of(self.before, self.selection.before, self.state_dict(), tasks)
            self._copied_at = time.monotonic()

    def state_dict(self) -> RunState:
        """All that is needed to resume."""
        assert self.trainer is not None
        tensors, trainer = self.trainer.state_dict()
        best = self.selection.best
        if best is not None:
            tensors |= {f"{BEST}{k}": v for k, v in best.state_dict().items()}
        values = {
            "processes": self.training.processes,
            "student": trainer,
            "judge": self.selection.state_dict(),
            "has_best": best is not None,
            "crops": self.crops.state_dict(),
            "seed": self.seed,
            "setbacks": self.setbacks,
            "plan": asdict(self.config),
            **self.budget.state_dict(),
        }
        return RunState(tensors, values)

    def load_state_dict(self, state: RunState) -> None:
        """Load the state saved by `state_dict`, but for the budget and which crops come next."""
        trainer = self.training.resume(self.selection.before, state)
        best: MultiTaskNet | None = None
        if state.values["has_best"]:
            best = copy.deepcopy(trainer.mean).eval()
            weights = {k: v for k, v in state.tensors.items() if k.startswith(BEST)}
            best.load_state_dict({k.removeprefix(BEST): v for k, v in weights.items()})
        self.selection.load_state_dict(state.values["judge"], best)
        self.setbacks = int(state.values["setbacks"])
