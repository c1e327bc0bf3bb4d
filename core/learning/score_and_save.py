"""After labels are learned: score on val (or on held-out images), compare with the stored model, save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.evenly import evenly
from core.learning.evaluation.evaluator import score_images
from core.learning.evaluation.holdout import folds, hold_out
from core.learning.evaluation.metrics import mean_miou
from core.learning.evaluation.model_selection import SCORED_IMAGES
from core.learning.evaluation.val_answers import ValAnswers
from core.learning.events import Scored
from core.learning.quick.cross_validation import control_scores, fold_scores
from core.machine.device_failure import on_device
from core.predicting.predictor import predict_image

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.learning.events import Event, ImageScored, Mode, TaskScore
    from core.learning.learner import Learner


def quietly(
    work: Generator[ImageScored | None, None, dict[str, TaskScore]],
) -> Generator[None, None, dict[str, TaskScore]]:
    """Run `work` and drop its events, which belong to another network."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: dict[str, TaskScore] = end.value
            return result
        yield None


def score_and_save(
    learner: Learner, mode: Mode = "quick", steps: int | None = None, *, decide: bool = False
) -> Generator[Event | None, None, None]:
    """Score, compare, save; yields between images so that a stroke can interrupt it.

    `decide`: val labels changed, so thresholds may change although nothing was learned.
    """
    dataset, store = learner.dataset, learner.store
    count = learner.steps if steps is None else steps
    val = dataset.labelled(dataset.of_split("val"))
    yield None
    yield from learner.say_one_class()
    if not val:
        train = dataset.labelled(dataset.of_split("train"))
        held_out, parts = hold_out(train), folds(train)
        # This trains control heads, which nobody wants while idle.
        if held_out and learner.mode is not None:
            scores = yield from control_scores(learner.quick, held_out, learner.weights)
            yield Scored(mode, count, scores, True, "automatic")
        elif parts and learner.mode is not None:
            scores = yield from fold_scores(learner.quick, parts, learner.weights)
            yield Scored(mode, count, scores, True, "automatic")
        # There is nothing to compare the stored model on: the newer one has seen more labels.
        if learner.unsaved:
            yield store.save(learner.net, dataset, {}, mode, count)
            learner.unsaved = False
        return
    if store.net is not None and store.score is None and learner.unsaved:
        stored, tasks = on_device(store.net, learner.device), [t.id for t in dataset.data.tasks]
        stored_scores = yield from quietly(
            score_images(
                dataset.prepared_as(store.prepared),  # each as it was trained
                val,
                lambda _id, image: predict_image(stored, image, tasks, learner.device),
            )
        )
        store.score = mean_miou(stored_scores.values())
    if mode == "quick" and (learner.unsaved or decide):
        changed = yield from choose_thresholds(learner, val)
        learner.unsaved = learner.unsaved or changed
    scores = yield from score_images(dataset, val, learner.predictions.of)
    better = store.beaten_by(scores)
    yield Scored(mode, count, scores, better, "val")
    if learner.unsaved and (notice := store.offer(learner.net, dataset, scores, mode, count)) is not None:
        yield notice
        learner.unsaved = False


def choose_thresholds(learner: Learner, val: list[str]) -> Generator[None, None, bool]:
    """Choose each class's threshold on some val images, as a full run does; return whether one changed."""
    val_answers = ValAnswers(learner.net.eval(), learner.dataset, learner.device, learner.quick.pyramid)
    changed = yield from val_answers.fit(evenly(val, SCORED_IMAGES))
    if changed:
        learner.pacing.now()  # the prediction on screen used other thresholds
    return changed
