"""Predictions by a learner's network as it is now; a large image in pieces, between which the inbox is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from core.learning.evaluation.evaluator import score_image
from core.learning.events import PhaseChanged, Predicted
from core.machine.interruption import interruptible
from core.network.multitask import COARSE
from core.predicting.calibration import calibration_of
from core.predicting.look import predicted
from core.predicting.predictor import predict_image, predict_in_pieces
from core.predicting.tiles import LARGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.images.pixels import DeepPixels
    from core.learning.events import Event
    from core.learning.state import Job, LearnerState
    from core.predicting.prediction import TaskPrediction


def predict(state: LearnerState, image_id: str) -> Iterator[Event]:
    """Say the image's prediction, at once or through `state.large`; nothing where it can't be read."""
    image = state.dataset.image(image_id)
    if image is None:
        return
    if image.shape[0] * image.shape[1] > LARGE:
        state.large = image_id, _in_pieces(state, image_id, image)
        return
    with interruptible(state.pacing.inbox.closes if state.full is None else state.pacing.inbox.ends_run):
        predictions = prediction_of(state, image_id, image)
    yield Predicted(image_id, predictions, state.seen)
    yield from _score(state, image_id, predictions)


def prediction_of(state: LearnerState, image_id: str, image: DeepPixels) -> Mapping[str, TaskPrediction]:
    """Every learned task's prediction, by task id, from remembered features where they can be."""
    tasks = learned_tasks(state)
    if state.full is not None and state.full.steps:
        return state.full.answer(image, tasks)
    if image.shape[0] * image.shape[1] > LARGE:
        return predict_image(state.net, image, tasks, state.device)
    with torch.inference_mode():
        pyramid = state.quick.pyramid(image_id, image)
        size = (image.shape[0], image.shape[1])
        pyramid = pyramid.to(pyramid.maps[0].device, torch.float32)
        logits = state.net.logits(pyramid, tasks, COARSE)
        padded = (pyramid.height, pyramid.width)
        return {t: predicted(x, padded, size, calibration_of(state.net, t)) for t, x in logits.items()}


def learned_tasks(state: LearnerState) -> list[str]:
    """The ids of the tasks ever learned: a new head predicts noise."""
    learned = state.store.learned | state.quick.bank.seen
    return [t.id for t in state.dataset.data.tasks if t.id in learned or not learned]


def _in_pieces(state: LearnerState, image_id: str, image: DeepPixels) -> Job:
    pieces = predict_in_pieces(state.net, image, learned_tasks(state), state.device)
    while True:
        try:
            fraction = next(pieces)
        except StopIteration as end:
            yield Predicted(image_id, end.value, state.seen)
            return
        yield PhaseChanged("predicting", f"Predicting a large image: {fraction:.0%}.")


def _score(state: LearnerState, image_id: str, predictions: Mapping[str, TaskPrediction]) -> Iterator[Event]:
    data = state.dataset.data
    split = next((i.split for i in data.images if i.id == image_id), None)
    if split in ("val", "test"):
        sizes = {t.id: len(t.classes) for t in data.tasks}
        scored = score_image(state.dataset, image_id, lambda _id, _image: predictions, sizes)
        if scored is not None:
            yield scored
