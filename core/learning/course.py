"""One call of `train`, from reading the labels to the model on disk: quick learning, full learning."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import torch

from core.evenly import evenly
from core.learning.balancing_methods import SHARED
from core.learning.evaluation.evaluator import score_images
from core.learning.evaluation.holdout import folds, hold_out
from core.learning.evaluation.metrics import mean_miou
from core.learning.events import Finished, Interrupted, Losses, Notice, PhaseChanged, Progress, Scored
from core.learning.fallback import guarded, leave_device
from core.learning.full.budget import Limit
from core.learning.full.full_run import FullRun, Helpers
from core.learning.full.run_checkpoint import take_up
from core.learning.initial_network import BLIND
from core.learning.learner import Learner
from core.learning.pacing import Pacing
from core.learning.quick.cross_validation import fold_scores
from core.learning.saving import NotSavedError, save_at_last
from core.learning.score_and_save import choose_thresholds
from core.machine.device_failure import failure_notice, on_device
from core.machine.memory import free_memory, is_out_of_memory
from core.predicting.predictor import predict_image

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping
    from pathlib import Path

    from core.learning.data.dataset import Dataset
    from core.learning.events import Event, LearningData, LearnSettings, Mode, TaskScore
    from core.learning.full.distributed import Coordinator
    from core.network.multitask import MultiTaskNet

QUICK_STEPS, QUICK_BATCH = 900, 2048
HEAD_START = (5.0, 8.0)
"""Seconds a minute of full learning after which mirror images, and others, are no longer read for the heads."""
HEAD_SECONDS = 60.0
CLOSING_SECONDS = 3.0
"""Of a bounded call, kept for saving the model after the last scoring."""
NOTHING_KEPT = "Stopped. The model was not changed."
STORED_IS_BETTER = PhaseChanged("idle", "The stored model scores better on the val labels, so it was kept.")

HURRY_SECONDS = 10.0
"""For scoring where somebody waits for the end: systems give half a minute between asking and killing."""

Order = Literal["", "keep", "throw", "pause"]
"""To a run: continue; end and keep the best; end and throw it away; keep the best, and all to continue with."""


def load_state_dict() -> Order:
    """No order: continue."""
    return ""


class TrainError(Exception):
    """Nothing can be learned; str() is a sentence for the user."""


def check_shared(balancing: str) -> None:
    """TrainError where several processes can't balance tasks in that way."""
    if balancing not in SHARED:
        raise TrainError(
            f"Several processes cannot balance tasks by {balancing}. Choose {', '.join(SHARED)}."
        )


class Course:
    """The learner's parts, driven without an inbox."""

    def __init__(
        self,
        data: LearningData,
        models_dir: Path,
        settings: LearnSettings,
        begun: float,
        minutes: float | None,
        steps: int | None,
        stop: Callable[[], Order] = load_state_dict,
    ) -> None:
        self.stop = stop
        """Asked between steps."""
        how = {**settings.extra, "horizon": QUICK_STEPS, "batch": QUICK_BATCH}
        self.learner = Learner(data, models_dir, replace(settings, extra=how))
        self.begun, self.minutes, self.steps = begun, minutes, steps
        self.coordinator: Coordinator | None = None
        self.pacing = Pacing()
        self._full = False
        self._heads_steps = 0
        self._counted = False
        self._rival = False  # a stored model is another than the one learned on from

    def _passed(self) -> float:
        return time.monotonic() - self.begun

    def _begin(self) -> Iterator[Event]:
        learner = self.learner
        train = learner.dataset.of_split("train")
        if not any(learner.dataset.labelled([i]) for i in train):
            raise TrainError("No train image has labels yet. Paint or import some first.")
        torch.manual_seed(learner.settings.seed)
        yield from learner.start()
        store = learner.store
        self._rival = not learner.has_model or store.prepared != learner.dataset.data.preprocessing

    def _read(self, mode: Mode) -> Iterator[Event]:
        """Read labelled pixels for the heads: all there is time for, a good start's worth where all is learned."""
        learner = self.learner
        if learner.blind:
            learner.quick.measure()
            return
        yield PhaseChanged("preparing", "Reading labels and encoding images.")
        learner.quick.shuffle()
        count = len(learner.quick.stale)
        done = 0
        while learner.quick.stale and not self._short_of_time(mode):
            try:
                learner.quick.gather_next()
            except Exception as error:  # memory that one image is too large for is that image's problem
                if not is_out_of_memory(error):
                    raise
                learner.quick.pass_over(error)
                free_memory()
            yield from learner.say()
            done = count - len(learner.quick.stale)
            if self.pacing.may_report():
                yield Progress("quick", 0, None, None, 0.0, f"encoded {done} of {count}")
        late = sum(not mirrored for _, mirrored in learner.quick.stale)
        if late and mode == "quick":  # full learning reads the others too
            yield Notice(
                "warning", f"{late} train images were skipped for lack of time. Raise --minutes to use them."
            )
        if learner.quick.trainer is None or not learner.quick.trainer.ready:
            yield from learner.say()
            raise TrainError("None of the labelled train images could be read.")
        yield from learner.say_one_class()

    def _short_of_time(self, mode: Mode) -> bool:
        """Mirror images are left out after a while, and other images a little later."""
        if self.stop():
            return bool(len(self.learner.quick.bank))
        if self.minutes is None:
            return False
        mirrors, originals = (0.33 * 60, 0.5 * 60) if mode == "quick" else HEAD_START
        until = self.minutes * (originals if self.learner.quick.urgent else mirrors)
        if mode == "full":
            until = min(until, HEAD_SECONDS)
        return self._passed() > until and bool(len(self.learner.quick.bank))

    # quick --------------------------------------------------------------------------------------------------

    def quick(self) -> Iterator[Event]:
        """Heads only."""
        learner = self.learner
        yield from self._begin()
        yield from guarded(learner, self._quick_heads)
        stopped = self.stop()
        if stopped == "throw" or not self._has_learned():
            yield Finished("quick", True, NOTHING_KEPT)
            return
        if stopped:
            self.minutes = (self._passed() + HURRY_SECONDS) / 60
        learner.has_model = learner.unsaved = True
        learner.keep_on_host()
        yield from guarded(learner, self._score_and_save)
        yield Finished("quick", bool(stopped), f"Finished in {self._passed():.0f} s.")

    def _quick_heads(self) -> Iterator[Event]:
        yield from self._read("quick")
        if self.learner.blind:
            raise TrainError(BLIND)
        yield PhaseChanged("quick", "Learning from labels.")
        yield from self._learn_heads(self._quick_seconds())
        self._note_learned()

    def _note_learned(self) -> None:
        """Remember that the heads made steps: where a GPU fails later, their trainer goes with it."""
        self._heads_steps = max(self._heads_steps, self.learner.steps)

    def _has_learned(self) -> bool:
        """Whether the heads made a step."""
        return self._heads_steps > 0

    def _quick_seconds(self) -> float | None:
        """Seconds from the start at which the heads' learning ends; the rest is for scoring and saving."""
        if self.minutes is None:
            return None
        total = 60 * self.minutes
        return total - max(2.0, 0.15 * total)

    def _learn_heads(self, until: float | None) -> Iterator[Event]:
        quick = self.learner.quick
        trainer = quick.trainer
        assert trainer is not None
        begun, limit = self._passed(), self.steps or QUICK_STEPS
        while True:
            fraction = trainer.steps / limit
            if until is not None:
                fraction = max(
                    fraction if self.steps else 0.0, (self._passed() - begun) / max(0.1, until - begun)
                )
            if fraction >= 1 or self.stop():
                return
            losses = quick.step(self.learner.weights, fraction)
            self.pacing.stepped()
            if self.pacing.may_report():
                yield Losses("quick", trainer.steps, losses)
                eta = (
                    (1 - fraction) * limit * self.pacing.seconds_a_step
                    if until is None
                    else until - self._passed()
                )
                yield Progress("quick", trainer.steps, fraction, eta, self.pacing.seconds_a_step)

    def _budget_images(self, images: list[str], seconds: float) -> list[str]:
        """As many of them, evenly spaced, as can be scored in that time."""
        if self.minutes is None or not images:
            return images
        room = 60 * self.minutes - self._passed() - 1.0
        count = int(max(1, min(len(images), room / seconds)))
        return list(evenly(images, count))

    def _score_and_save(self) -> Generator[Event, None, None]:
        """Of quick learning."""
        learner = self.learner
        dataset, store = learner.dataset, learner.store
        steps = self._heads_steps
        val = dataset.labelled(dataset.of_split("val"))
        scores: dict[str, TaskScore] = {}
        if val:
            compare = store.net is not None
            val = self._budget_images(val, 0.3 * (2 + compare))
            for _ in choose_thresholds(learner, val):
                pass
            if compare and store.net is not None:
                store.score = mean_miou((yield from self._score_stored(store.net, val)).values())
            scores = yield from self._score(learner.net, val)
            yield Scored("quick", steps, scores, store.beaten_by(scores), "val")
        else:
            yield from self._score_held_out(steps)
        yield from self._save(
            lambda: store.offer(learner.net, dataset, scores, "quick", steps), scores, steps
        )

    def _score_held_out(self, steps: int) -> Generator[Event, None, None]:
        """Without val images: scores of controls that never saw what they are scored on, if there is time."""
        learner = self.learner
        train = learner.dataset.labelled(learner.dataset.of_split("train"))
        parts = folds(train) or [held_out for held_out in [hold_out(train)] if held_out]
        if not parts:
            return
        images = sum(map(len, parts))
        left = None if self.minutes is None else 60 * self.minutes - self._passed() - 4 - 0.5 * images
        count = 200
        if left is not None:
            count = min(200, int(left / len(parts) / max(0.01, self.pacing.seconds_a_step)))
        if count > 20:
            if not len(learner.quick.bank):  # a GPU that failed took it along
                yield from self._read("quick")
            scores = yield from _events(fold_scores(learner.quick, parts, learner.weights, count))
            yield Scored("quick", steps, scores, True, "automatic")

    def _score_stored(
        self, net: MultiTaskNet, images: list[str]
    ) -> Generator[Event, None, dict[str, TaskScore]]:
        """The stored model's scores, on images prepared as it learned them."""
        dataset = self.learner.dataset.prepared_as(self.learner.store.prepared)
        return (yield from self._score(on_device(net, self.learner.device), images, dataset))

    def _score(
        self, net: MultiTaskNet, images: list[str], dataset: Dataset | None = None
    ) -> Generator[Event, None, dict[str, TaskScore]]:
        learner = self.learner
        tasks = [t.id for t in learner.dataset.data.tasks]
        device = learner.device
        return (
            yield from _events(
                score_images(
                    dataset or learner.dataset,
                    images,
                    lambda _id, image: predict_image(net, image, tasks, device),
                )
            )
        )

    # full ---------------------------------------------------------------------------------------------------

    def full(self, *, resume: bool) -> Iterator[Event]:
        """All of the network, after its heads; or the run that was interrupted."""
        learner = self.learner
        checkpoint = None
        self._full = True
        if resume:
            data = learner.dataset.data
            initial_net, checkpoint = take_up(learner.run_folder, data.tasks, data.channels)
            if self.coordinator is not None:
                check_shared(checkpoint[1]["plan"].balancing)
            yield from (event for event in self._begin() if not isinstance(event, Interrupted))
            learner.net = initial_net.to(learner.device).eval()
        else:
            yield from self._begin()
            yield from guarded(learner, self._head_start)
            learner.keep_on_host()
        yield PhaseChanged("full", "Learning the whole network.")
        learner.full = FullRun(
            learner.net,
            learner.dataset,
            learner.device,
            helpers=Helpers(learner.quick, folder=learner.run_folder, coordinator=self.coordinator),
            config=learner.settings.config,
            limit=Limit(self.minutes, self.steps, self._passed() + CLOSING_SECONDS),
            seed=learner.settings.seed,
            checkpoint=checkpoint,
        )
        yield from self._advance()
        stopped = self.stop()
        if stopped == "pause":
            yield from guarded(learner, self._pause)
        if stopped != "throw" and (learner.full.steps or learner.has_model or self._has_learned()):
            yield from guarded(learner, self._end_full)
        learner.full.end(resumable=stopped == "pause")
        learner.full = None
        yield Finished("full", bool(stopped), f"Finished in {self._passed():.0f} s.")

    def _head_start(self) -> Iterator[Event]:
        """Heads for a full run to begin with, where they know nothing yet."""
        yield from self._read("full")
        if not self.learner.has_model and not self.learner.blind:
            seconds = None if self.minutes is None else min(HEAD_SECONDS, 7 * self.minutes)
            yield from self._learn_heads(None if seconds is None else self._passed() + seconds)
        self._note_learned()

    def _advance(self) -> Iterator[Event]:
        """To the run's end, or until it is to stop; on the CPU from where the GPU fails on."""
        learner = self.learner
        while (run := learner.full) is not None and not run.done and (run.restoring or not self.stop()):
            try:
                yield from run.advance(learner.weights, self.pacing)
            except Exception as error:
                notice = failure_notice(error, learner.device)
                if notice is None or self.coordinator is not None:
                    raise
            else:
                notice = None
            if notice is not None:
                yield from leave_device(learner, notice)
            yield from learner.say()
            if run.steps and not self._counted:
                self._counted = True
                yield from learner.say_one_class(run.crops.totals())

    def _pause(self) -> Iterator[Event]:
        if (run := self.learner.full) is not None:
            yield from _checkpoint(run)

    def _end_full(self) -> Iterator[Event]:
        """Keep the best; a run that had to leave the GPU for that is first made what it was."""
        yield from self._advance()
        if (run := self.learner.full) is not None:
            yield from self._keep_full(run)

    def _keep_full(self, run: FullRun) -> Iterator[Event]:
        """Save the run's best. It was chosen from what was there before too, which need not be scored again.

        But for a stored model that the run did not begin with, or that learned from other images.
        """
        learner, selection = self.learner, run.selection
        best = run.best()
        if best is not None:
            learner.net = best
        elif learner.store.net is not None:
            yield STORED_IS_BETTER
            return
        scores = selection.scores if selection.val else {}  # after a release nothing can be scored any more
        if scores and self._rival and learner.store.net is not None:
            stored = yield from self._score_stored(learner.store.net, selection.val)
            learner.store.score = mean_miou(stored.values())
            if not learner.store.beaten_by(scores):
                yield from self._save(
                    lambda: learner.store.offer(learner.net, learner.dataset, scores, "full", run.steps),
                    scores,
                    run.steps,
                )
                return
        if scores:
            yield Scored("full", run.steps, scores, True, "automatic" if selection.held_out else "val")
        learner.unsaved = True
        yield from self._save(
            lambda: learner.store.save(learner.net, learner.dataset, scores, "full", run.steps),
            scores,
            run.steps,
        )

    def _save(
        self, save: Callable[[], Event | None], scores: Mapping[str, TaskScore], steps: int
    ) -> Iterator[Event]:
        """Save, at last elsewhere: TrainError says where."""
        store, learner = self.learner.store, self.learner
        mode: Mode = "full" if self._full else "quick"

        def save_to(folder: Path) -> None:
            store.save_elsewhere(folder, learner.net, learner.dataset, scores, mode, steps)

        try:
            for event in save_at_last(save, save_to, store.folder, self.stop):
                yield event or STORED_IS_BETTER
        except NotSavedError as error:
            raise TrainError(str(error)) from error


def _checkpoint(run: FullRun) -> Iterator[Event]:
    """Write all that is needed to continue the run, and say that it can be."""
    folder = run.helpers.folder
    if folder is None:
        return
    run.save(now=True)
    folder.wait()
    if folder.problem is not None:
        yield folder.problem
    elif (left := folder.left_over()) is not None:
        yield left


def _events(
    work: Generator[Event | None, None, dict[str, TaskScore]],
) -> Generator[Event, None, dict[str, TaskScore]]:
    """The same work without its empty yields."""
    while True:
        try:
            event = next(work)
        except StopIteration as end:
            result: dict[str, TaskScore] = end.value
            return result
        if event is not None:
            yield event
