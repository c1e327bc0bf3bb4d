"""The label check: heads that never saw an image predict it, and what contradicts its labels is suspected.

The encoder is the stored model's, frozen; only heads learn here, as in quick learning. If full learning trained the
encoder on the same labels, some of their mistakes are in its features, and fewer of them stand out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import torch

from core.insight.suspects import contradicted, forbidden, ranked
from core.learning.config import LearnSettings
from core.learning.data.dataset import Dataset
from core.learning.data.project_data import with_depth
from core.learning.model_store import ModelStore
from core.learning.quick.cross_validation import control_net, control_prediction
from core.learning.quick.quick_run import QuickRun
from core.learning.state import TrainError
from core.machine.device import CPU
from core.machine.memory import free_memory, is_out_of_memory
from core.project.series import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
    from pathlib import Path

    from core.images.pixels import DeepPixels, Pixels
    from core.insight.suspects import Suspect
    from core.learning.data.learning_data import LearningData
    from core.network.multitask import MultiTaskNet
    from core.notice import Notice
    from core.predicting.prediction import TaskPrediction

FOLDS: Final = 5
STEPS: Final = 300
"""Of learning, in each fold."""
READING, LEARNING, PREDICTING = 0.3, 0.4, 0.3
"""Fractions of the time that these take, about."""
MOST_AN_IMAGE: Final = 50
"""Contradictions of a task that are kept of one image."""
FEW: Final = "The labels of one image can't be checked by a model. Label another train image first."
UNLEARNED: Final = "Nothing has been learned yet. Switch on Live learning first, then check the labels."


@dataclass(frozen=True, slots=True)
class Checked:
    """What the label check has to say."""

    suspects: tuple[Suspect, ...]
    """The surest mistakes first."""
    images: int
    """How many had labels that were looked at."""
    notices: tuple[Notice, ...] = ()
    """About what could not be read."""


def check_stored(
    data: LearningData,
    models_dir: Path,
    progress: Callable[[float], bool],
    device: torch.device = CPU,
    name: str = LearnSettings().model_name,
) -> Checked:
    """Check all labels with the stored model's encoder. `progress` gets a fraction, and ends the check by False.

    Raises InterruptedError then, ModelError if the model can't be used, and TrainError if there is nothing to check
    with.
    """
    store = ModelStore(models_dir, name)
    net = store.load(data.tasks, data.channels)
    if net is None:
        raise TrainError(UNLEARNED)
    data = replace(with_depth(data, store.prepared.depth), preprocessing=store.prepared)
    check = LabelCheck(data, net.to(device).eval(), device)
    for fraction in check.run():
        if not progress(fraction):
            raise InterruptedError("the label check was cancelled")
    return check.result()


class LabelCheck:
    """One check of all labels: `run` it to its end, then ask for the `result`."""

    def __init__(self, data: LearningData, net: MultiTaskNet, device: torch.device = CPU) -> None:
        """`net` has measured its channels (MultiTaskNet.neck.fit); its heads don't matter, and don't change."""
        self._dataset = Dataset(data)
        self._quick = QuickRun(net, self._dataset, device, LearnSettings(horizon=STEPS), fitted=True)
        self._weights = {task.id: 1.0 for task in data.tasks}
        self._suspects: list[Suspect] = []
        self._checked = 0

    def run(self) -> Iterator[float]:
        """Do it, in short steps; yields how much is done, 0 ... 1."""
        dataset = self._dataset
        train = dataset.labelled(dataset.of_split("train"))
        unlearned = dataset.labelled([*dataset.of_split("val"), *dataset.of_split("test")])
        parts = folds(train)
        if not parts and not dataset.data.apart:
            raise TrainError(FEW)
        yield from self._read(len(train) if parts else 0)
        total = max(1, len(train) + len(unlearned))
        for index, held_out in enumerate(parts):
            begun = READING + LEARNING * index / len(parts) + PREDICTING * self._checked / total
            net = yield from self._learn(held_out, begun, LEARNING / len(parts))
            unseen = [*sorted(held_out), *(unlearned if index == 0 else ())]
            for _ in self._predict(net, unseen):
                yield begun + LEARNING / len(parts)
        for image_id in () if parts else (*train, *unlearned):  # rules need no model
            self._compare(image_id, dataset.labels(image_id), {})
            yield self._checked / total

    def _read(self, images: int) -> Iterator[float]:
        """Gather the features of all labelled train images, not of their mirror images."""
        quick = self._quick
        quick.stale = {key: None for key in quick.stale if not key[1]}
        for number in range(images):
            if not quick.gather_next():
                return
            yield READING * (number + 1) / images

    def _learn(
        self, held_out: frozenset[str], begun: float, fraction: float
    ) -> Generator[float, None, MultiTaskNet]:
        """Heads that saw all train images but those."""
        learning = control_net(self._quick, held_out, self._weights, STEPS)
        step = 0
        while True:
            try:
                next(learning)
            except StopIteration as end:
                net: MultiTaskNet = end.value
                return net
            step += 1
            yield begun + fraction * step / STEPS

    def _predict(self, net: MultiTaskNet, image_ids: Sequence[str]) -> Iterator[None]:
        """Compare the labels of these images with what that network predicts."""
        for image_id in image_ids:
            image = self._dataset.image(image_id)
            if image is not None:
                labels = self._dataset.labels(image_id, (image.shape[0], image.shape[1]))
                self._compare(image_id, labels, self._predicted(net, image_id, image))
            yield None

    def _predicted(self, net: MultiTaskNet, image_id: str, image: DeepPixels) -> Mapping[str, TaskPrediction]:
        """Of the tasks that have labels to learn from; nothing, with a notice, where memory runs out."""
        try:
            predictions = control_prediction(self._quick, net, image_id, image, complete=torch.float16)
        except Exception as error:
            if not is_out_of_memory(error):
                raise
            free_memory()
            self._dataset.leave_out(image_id, error)
            return {}
        return {task: predictions[task] for task in self._quick.bank.seen if task in predictions}

    def _compare(
        self, image_id: str, labels: Mapping[str, Pixels], predictions: Mapping[str, TaskPrediction]
    ) -> None:
        self._checked += 1
        for task, label in labels.items():
            if task in predictions:
                self._suspects += contradicted(image_id, task, label, predictions[task])[:MOST_AN_IMAGE]
        for rule in self._dataset.data.apart:
            self._suspects += forbidden(image_id, rule, labels, predictions)

    def result(self) -> Checked:
        """What looks wrong."""
        return Checked(tuple(ranked(self._suspects)), self._checked, tuple(self._dataset.notices))


def folds(image_ids: Sequence[str]) -> list[frozenset[str]]:
    """What to hold out in turn: every FOLDS-th image in a stable, random order; [] for fewer than two images.

    Not whole series, as for scores: heads that know the other images of a clip tell a slip from a hard place, and a
    slip is seldom repeated from image to image.
    """
    if len(image_ids) < 2:
        return []
    ordered = sorted(image_ids, key=place_of)
    return [frozenset(ids) for start in range(FOLDS) if (ids := ordered[start::FOLDS])]
