"""After learning: score on val images (or held-out ones), compare with the stored model, save."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from core.evenly import evenly
from core.learning.evaluation.evaluator import score_images
from core.learning.evaluation.holdout import folds, hold_out
from core.learning.evaluation.metrics import trusted_miou
from core.learning.evaluation.model_selection import SCORED_IMAGES
from core.learning.evaluation.thresholds import ValAnswers
from core.learning.events import Notice, Scored
from core.learning.model_store import DIVERGED
from core.learning.predictions import learned_tasks
from core.learning.quick.cross_validation import fold_scores
from core.learning.state import TrainError
from core.machine.device_failure import on_device

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping, Sequence

    from core.learning.evaluation.task_score import TaskScore
    from core.learning.events import Event, ImageScored, Mode
    from core.learning.state import FullResult, Job, LearnerState

CONTROL_STEPS, LEAST_CONTROL_STEPS = 200, 20
"""In which heads learn that are scored on what they never saw; with fewer their score would say nothing."""
SECONDS_AN_IMAGE = 0.3
"""That scoring a val image takes, about, and choosing thresholds on it."""
CLOSING_SECONDS, CONTROL_CLOSING_SECONDS = 1.0, 4.0
"""Of a bounded call, left for saving after val images, or controls, were scored."""

SAVING_SECONDS = 60.0
"""How long saving is retried."""
SAVING_PAUSE = 2.0
"""Seconds between two tries."""


def score_and_save(state: LearnerState, *, decide: bool = False) -> Job:
    """Score, compare, save; yields between images so that a stroke can interrupt it.

    `decide`: val labels have changed, so thresholds may too, though nothing was learned.
    """
    val = state.dataset.labelled(state.dataset.of_split("val"))
    yield None
    yield from state.say_one_class()
    if val:
        yield from _on_val(state, val, decide=decide)
    else:
        yield from _held_out(state)


def _on_val(state: LearnerState, val: list[str], *, decide: bool) -> Job:
    store, result = state.store, state.result
    mode: Mode = "quick" if result is None else "full"
    steps = state.steps if result is None else result.steps
    compare = state.unsaved and store.net is not None and store.score is None
    images = _in_time(state, val, SECONDS_AN_IMAGE * (2 + compare))
    scores = _own_scores(state, result, images)
    if result is not None and scores and result.extends_stored:
        yield from state.say_score(Scored(mode, steps, scores, True, "val"))
        yield from save(state, scores, mode, steps, compared=True)
        return
    compared = result.images if result and scores else images
    chooses = mode == "quick" and (state.unsaved or decide)
    if chooses or not scores:
        scores = yield from _scored_across(state, images, choose=chooses)
    if compare and trusted_miou(scores.values()) is not None:
        store.score = yield from _stored_score(state, compared)
    yield from state.say_score(Scored(mode, steps, scores, store.beaten_by(scores), "val"))
    if state.unsaved:
        yield from save(state, scores, mode, steps)


def _own_scores(
    state: LearnerState, result: FullResult | None, images: Sequence[str]
) -> Mapping[str, TaskScore]:
    """A run's own, where they are of as many images as there is time for, and nobody wants to see each of them."""
    if result is None or result.held_out or state.settings.attended or len(images) > len(result.images):
        return {}
    return result.scores


def _held_out(state: LearnerState) -> Job:
    """Without val images: a run's scores on those that it held out, or those of heads that saw only the others.

    Nothing is known then that the stored model could be compared on: the newer one has seen more labels.
    """
    result = state.result
    mode: Mode = "quick" if result is None else "full"
    steps = state.steps if result is None else result.steps
    scores: Mapping[str, TaskScore] = {}
    if result is not None:
        scores = result.scores if result.held_out else {}
    elif state.mode is not None:  # a control costs a while, which nobody wants while idle
        scores = yield from _control_scores(state)
    if scores:
        yield from state.say_score(Scored(mode, steps, scores, True, "automatic"))
    if state.unsaved:
        saved = scores if result is not None else {}  # those of controls are not this network's
        yield from save(state, saved, mode, steps, compared=True)


def _control_scores(state: LearnerState) -> Generator[Event | None, None, Mapping[str, TaskScore]]:
    """Scores of heads that never saw what they are scored on; none where there is no time, or nothing to spare."""
    train = state.dataset.labelled(state.dataset.of_split("train"))
    parts = folds(train) or [held_out for held_out in [hold_out(train)] if held_out]
    quick = state.quick
    if not parts or not len(quick.bank):
        return {}
    steps = min(
        CONTROL_STEPS, quick.horizon, max(LEAST_CONTROL_STEPS, state.steps)
    )  # no more than was learned
    if state.deadline is not None:
        seconds = state.seconds_left - CONTROL_CLOSING_SECONDS - 0.5 * sum(map(len, parts))
        in_time = int(seconds / len(parts) / max(0.01, state.pacing.seconds_a_step))
        if in_time <= LEAST_CONTROL_STEPS:
            return {}
        steps = min(steps, in_time)
    return (yield from fold_scores(quick, parts, state.weights, steps))


def _stored_score(state: LearnerState, images: Sequence[str]) -> Generator[None, None, float | None]:
    """The stored model's mean mIoU, on images prepared as it learned them; None if it can't be trusted."""
    store, device = state.store, state.device
    assert store.net is not None
    dataset = state.dataset.prepared_as(store.prepared)
    answers = ValAnswers(on_device(store.net, device).eval(), dataset, device)
    yield from answers.fit(evenly(list(images), SCORED_IMAGES), choose=False)
    scores = yield from quietly(score_images(dataset, images, answers.predict))
    return trusted_miou(scores.values())


def quietly(
    work: Generator[ImageScored | None, None, dict[str, TaskScore]],
) -> Generator[None, None, dict[str, TaskScore]]:
    """Run `work` and drop its events, which belong to another network than the one on screen."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: dict[str, TaskScore] = end.value
            return result
        yield None


def _scored_across(
    state: LearnerState, val: Sequence[str], *, choose: bool
) -> Generator[ImageScored | None, None, dict[str, TaskScore]]:
    """Score each half of the val images with the thresholds of the other half.

    With `choose`, the network gets those of some of the images of both halves, as a full run has done.
    """
    features = state.quick.pyramid
    answers = ValAnswers(state.net.eval(), state.dataset, state.device, features, learned_tasks(state))
    changed = yield from answers.fit(evenly(list(val), SCORED_IMAGES), choose=choose)
    if changed:
        state.pacing.now()  # the prediction on screen used other thresholds
        state.unsaved = True
    return (yield from score_images(state.dataset, val, answers.predict))


def _in_time(state: LearnerState, images: list[str], seconds: float) -> list[str]:
    """As many of them, evenly spaced, as can be scored before the deadline at `seconds` each; at least one."""
    if state.deadline is None:
        return images
    count = int((state.seconds_left - CLOSING_SECONDS) / seconds)
    return list(evenly(images, max(1, min(len(images), count))))


# saving -----------------------------------------------------------------------------------------------------


def save(
    state: LearnerState, scores: Mapping[str, TaskScore], mode: Mode, steps: int, *, compared: bool = False
) -> Job:
    """Save the network where it scores at least as well as the stored one, or regardless where that is `compared`.

    Unattended, a failed write is retried for a while, or until the run must end; then the model is written to a
    temporary folder, and TrainError says so.
    """
    store = state.store
    learned = state.net, state.dataset, scores, mode, steps
    write = store.save if compared else store.offer
    event = write(*learned)
    if _refused(event) and not state.settings.attended:
        event = yield from _tried_again(state, lambda: write(*learned), event)
        if _refused(event):
            where = _elsewhere(lambda folder: store.write(folder, *learned), store.folder)
            raise TrainError(f"{event.text} {where}")
    state.unsaved = _refused(event)
    if event is not None:
        yield event


def save_result(state: LearnerState) -> Iterator[Event]:
    """Save what a full run gave, before something else changes the network or the learner ends.

    Nothing where it is saved already, or where the stored model is known to be better.
    """
    result, state.result = state.result, None
    if result is None or not state.unsaved or not state.store.beaten_by(result.scores):
        return
    event = state.store.save(state.net, state.dataset, result.scores, "full", result.steps)
    state.unsaved = _refused(event)
    yield event


def _tried_again(
    state: LearnerState, write: Callable[[], Event | None], event: Event | None
) -> Generator[Event, None, Event | None]:
    until = time.monotonic() + SAVING_SECONDS
    assert isinstance(event, Notice)
    yield Notice("info", f"{event.text} Retrying for {SAVING_SECONDS:.0f} s.")
    while _refused(event) and time.monotonic() < until and not state.hurried:
        time.sleep(SAVING_PAUSE)
        event = write()
    return event


def _refused(event: Event | None) -> TypeGuard[Notice]:
    """Whether a disk did not take the model; one that diverged is not worth another try."""
    return isinstance(event, Notice) and event.text != DIVERGED


def _elsewhere(save_to: Callable[[Path], None], folder: Path) -> str:
    try:
        beside = Path(tempfile.mkdtemp(prefix="maskloom-model-"))
        save_to(beside)
    except OSError as error:
        directory, why = tempfile.gettempdir(), error.strerror or error
        return f"It could not be written to {directory} either ({why}), so the new model is lost."
    return f"The new model is in {beside} for now. Move its files to {folder} when that can be written again."
