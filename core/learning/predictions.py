"""Predictions of images by a learner's current network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from core.learning.evaluation.evaluator import score_image
from core.learning.events import PhaseChanged, Predicted
from core.network.multitask import COARSE
from core.predicting.look import predicted
from core.predicting.predictor import predict_image, predict_in_pieces
from core.predicting.tiles import LARGE

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

    from core.images.pixels import Pixels
    from core.learning.events import Event
    from core.learning.learner import Learner
    from core.predicting.prediction import TaskPrediction


class Predictions:
    """Predicts for one learner; a large image in pieces, between which the learner reads its inbox."""

    def __init__(self, learner: Learner) -> None:
        self._learner = learner
        self.large: Generator[Event | None, None, None] | None = None
        """The large image being predicted."""
        self._large_id = ""

    def predict(self, image_id: str) -> Iterator[Event]:
        """Emit the image's prediction, at once or through `large`; nothing if it can't be read."""
        image = self._learner.dataset.image(image_id)
        if image is None:
            return
        if image.shape[0] * image.shape[1] > LARGE:
            self.large, self._large_id = self._in_pieces(image_id, image, self._tasks()), image_id
            return
        task_predictions = self.of(image_id, image)
        yield Predicted(image_id, task_predictions, self._learner.seen)
        yield from self._score(image_id, task_predictions)

    def begin_again(self) -> None:
        """The network has moved to another device: restart the prediction of a large image."""
        if self.large is not None:
            self.large = None
            self._learner.want(self._large_id)

    def _tasks(self) -> list[str]:
        """The ids of the tasks ever learned: a new head predicts noise."""
        learner = self._learner
        learned = learner.store.learned | learner.quick.bank.seen
        return [t.id for t in learner.dataset.data.tasks if t.id in learned or not learned]

    def of(self, image_id: str, image: Pixels) -> Mapping[str, TaskPrediction]:
        """Every task's prediction by the current network, from cached features if possible."""
        learner, tasks = self._learner, self._tasks()
        if learner.full is not None and learner.full.steps:
            return learner.full.answer(image, tasks)
        if image.shape[0] * image.shape[1] > LARGE:
            return predict_image(learner.net, image, tasks, learner.device)
        with torch.inference_mode():
            pyramid = learner.quick.pyramid(image_id, image)
            size = (image.shape[0], image.shape[1])
            pyramid = pyramid.to(pyramid.maps[0].device, torch.float32)
            logits = learner.net.logits(pyramid, tasks, COARSE)
            return {t: predicted(x, (pyramid.height, pyramid.width), size) for t, x in logits.items()}

    def _in_pieces(
        self, image_id: str, image: Pixels, tasks: list[str]
    ) -> Generator[Event | None, None, None]:
        learner = self._learner
        steps = predict_in_pieces(learner.net, image, tasks, learner.device)
        while True:
            try:
                fraction = next(steps)
            except StopIteration as end:
                yield Predicted(image_id, end.value, learner.seen)
                return
            yield PhaseChanged("predicting", f"Predicting a large image: {fraction:.0%}.")

    def _score(self, image_id: str, predictions: Mapping[str, TaskPrediction]) -> Iterator[Event]:
        data = self._learner.dataset.data
        split = next((i.split for i in data.images if i.id == image_id), None)
        if split in ("val", "test"):
            sizes = {t.id: len(t.classes) for t in data.tasks}
            scored = score_image(self._learner.dataset, image_id, lambda _id, _image: predictions, sizes)
            if scored is not None:
                yield scored
