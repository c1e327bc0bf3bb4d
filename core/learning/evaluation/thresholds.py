"""Decision thresholds: offsets of a task's logits that maximise the IoU on val images.

Predicting the most likely class of every pixel maximises accuracy, not IoU: that needs a separate threshold on each
class's probability (Koyejo et al. 2014, "Consistent binary classification with generalized performance metrics",
theorem 2). A threshold found on val images also corrects the overconfidence of a network that saw few images. An offset
is kept only if it helps on images that it was not found on.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch.nn.functional import nll_loss

from core.learning.evaluation.halves import halves
from core.machine.memory import free_memory, is_out_of_memory
from core.network.multitask import COARSE, as_tensor
from core.predicting.calibration import FARTHEST, Calibration, calibration_of
from core.predicting.look import predicted
from core.predicting.predictor import predict_image
from core.predicting.tiles import LARGE
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence

    from torch import Tensor

    from core.images.pixels import DeepPixels
    from core.learning.data.dataset import Dataset
    from core.network.heads import PixelHead
    from core.network.multitask import MultiTaskNet
    from core.network.neck import Pyramid
    from core.predicting.prediction import TaskPrediction

DENSE = 0.5
"""Fraction of an image that must be labelled: a few strokes don't tell how frequent a class is."""
PIXELS, FEW_CLASSES = 1500, 6
"""The approximate pixels per image; fewer with many classes, because every class is tried separately."""
LEAST_IMAGES, LEAST_GAIN = 4, 0.002
STEPS = (1.0, 0.5, 0.25, 0.125)
TEMPERATURES = tuple(2 ** (step / 8) for step in range(-8, 33))
"""From half to sixteen times, 9 % apart."""


class Sample(NamedTuple):
    """Some labelled pixels of one image."""

    odds: Tensor
    """(classes, 4, n) float32: for the four cells around each pixel, whose probabilities are interpolated bilinearly.

    The likelihood of each class relative to the most likely one, so an offset is a factor, and trying one is fast.
    """
    weight: Tensor
    """(4, n) float32: the weight of each of the four, 1 together."""
    label: Tensor
    """(n,) int64."""


def sample(logits: Tensor, label: Tensor, padded: tuple[int, int]) -> Sample | None:
    """Some of the labelled pixels, evenly spaced; None if too little is labelled.

    `logits` (classes, h, w) cover the `padded` rectangle, in which the image's `label` (H, W) int64, 255 =
    unlabelled, is at the top left.
    """
    classes, height, width = logits.shape
    labelled = (label != UNLABELLED) & (label < classes)
    if float(labelled.float().mean()) < DENSE:
        return None
    indices = labelled.flatten().nonzero()[:, 0]
    count = PIXELS * FEW_CLASSES // max(FEW_CLASSES, classes)
    indices = indices[:: max(1, len(indices) // count)]
    tops, down = _cells(indices // label.shape[1], height, padded[0])
    lefts, right = _cells(indices % label.shape[1], width, padded[1])
    flat = logits.flatten(1).float()
    flat = (flat - flat.amax(dim=0)).exp()
    corners, weights = [], []
    for y, vertical in ((tops, 1 - down), ((tops + 1).clamp(max=height - 1), down)):
        for x, level in ((lefts, 1 - right), ((lefts + 1).clamp(max=width - 1), right)):
            corners.append(flat[:, y * width + x])
            weights.append(vertical * level)
    return Sample(torch.stack(corners, dim=1), torch.stack(weights), label.flatten()[indices])


def _cells(indices: Tensor, cells: int, length: int) -> tuple[Tensor, Tensor]:
    """The cell before each pixel's centre, of those that cover a length, and the weight of the next one."""
    middle = ((indices + 0.5) * cells / length - 0.5).clamp(min=0, max=cells - 1)
    lower = middle.floor()
    return lower.long(), middle - lower


class Fit(NamedTuple):
    """What was found on some images, and what each half of them would have found for the other."""

    offset: Tensor
    """(classes,) float32, from all images."""
    temperature: float
    crossed: tuple[Calibration, Calibration]
    """For images of the first half, found on the second, and the other way round."""


def fit(first: Sequence[Sample], second: Sequence[Sample]) -> Generator[None, None, Fit | None]:
    """The best offsets and temperature for a task, from two halves of the images; None if there are too few.

    Yields between classes, so that a task with many of them blocks nobody for long.

    Offsets are 0 if nothing is better by LEAST_GAIN. The gain is cross-validated: offsets found on one half are
    measured on the other, and the other way round.
    """
    if not first or not second or len(first) + len(second) < LEAST_IMAGES:
        return None
    parts = _joined(first), _joined(second)
    nothing = torch.zeros(len(parts[0].odds))
    offsets = (yield from _climb(parts[0])), (yield from _climb(parts[1]))
    gain = sum(
        mean_iou(scored, fitted) - mean_iou(scored, nothing)
        for scored, fitted in zip(parts[::-1], offsets, strict=True)
    )
    joined = _joined([*first, *second])
    if gain / 2 < LEAST_GAIN:
        offsets, offset = (nothing, nothing), nothing
    else:
        offset = yield from _climb(joined)
    temperatures = best_temperature(parts[0]), best_temperature(parts[1])
    crossed = Calibration(offsets[1], temperatures[1]), Calibration(offsets[0], temperatures[0])
    return Fit(offset, best_temperature(joined), crossed)


def best_temperature(pixels: Sample) -> float:
    """What the logits are to be divided by, so that confidence is a probability: the labels are most likely then."""
    probabilities = pixels.odds / pixels.odds.sum(dim=0)
    log_probabilities = (probabilities * pixels.weight).sum(dim=1).clamp(min=1e-12).log()
    losses = [
        float(nll_loss((log_probabilities / temperature).log_softmax(dim=0).T, pixels.label))
        for temperature in TEMPERATURES
    ]
    return TEMPERATURES[losses.index(min(losses))]


def mean_iou(pixels: Sample, offset: Tensor) -> float:
    """The mean IoU over the labelled classes, of the most likely class after adding `offset`."""
    classes = len(pixels.odds)
    odds = pixels.odds * offset.exp()[:, None, None]
    predicted = (odds * (pixels.weight / odds.sum(dim=0))).sum(dim=1).argmax(dim=0)
    matrix = torch.bincount(pixels.label * classes + predicted, minlength=classes**2).view(classes, classes)
    hits, labelled = matrix.diag(), matrix.sum(dim=1)
    iou = hits / (labelled + matrix.sum(dim=0) - hits).clamp(min=1)
    return float(iou[labelled > 0].mean())


def _joined(samples: Sequence[Sample]) -> Sample:
    odds, weights, label = (torch.cat(tensors, dim=-1) for tensors in zip(*samples, strict=True))
    return Sample(odds, weights, label)


def _climb(pixels: Sample) -> Generator[None, None, Tensor]:
    """Improve one class's offset after the other, in ever smaller steps, as long as the mean IoU grows."""
    classes = len(pixels.odds)
    offset = torch.zeros(classes)
    best = mean_iou(pixels, offset)
    for step in STEPS:
        moved = True
        while moved:
            moved = False
            for index in range(classes if classes > 2 else 1):  # with two classes, one offset is enough
                for sign in (step, -step):
                    tried = offset.clone()
                    tried[index] += sign
                    iou = mean_iou(pixels, tried) if abs(float(tried[index])) <= FARTHEST else best
                    if iou > best:
                        best, offset, moved = iou, tried, True
                yield
    return offset


class _Answer(NamedTuple):
    logits: Mapping[str, Tensor]
    """(1, classes, h, w) by task id, without an offset."""
    padded: tuple[int, int]
    """The size of what they cover; the image can be smaller."""


class ValAnswers:
    """`fit` a network's thresholds and temperatures to some images, then `predict` these for an honest score.

    Each is predicted with what the other half of them gave: a score with what was found on the image itself would
    flatter. Large images are predicted in tiles, and do not count for the thresholds.
    """

    def __init__(
        self,
        net: MultiTaskNet,
        dataset: Dataset,
        device: torch.device,
        features: Callable[[str, DeepPixels], Pyramid] | None = None,
        tasks: Sequence[str] | None = None,
    ) -> None:
        """`net` is in eval mode. `features` of an image, where they are cached. `tasks`: ids; None for all."""
        self.net, self.dataset, self.device = net, dataset, device
        self._features = features or (lambda _id, image: net.features(as_tensor(image, device)))
        self._tasks = [t.id for t in dataset.data.tasks] if tasks is None else list(tasks)
        self._kept: dict[str, _Answer] = {}
        self._samples: dict[str, dict[str, Sample]] = {task: {} for task in self._tasks}
        """By task and image."""
        self._crossed: dict[tuple[str, str], Calibration] = {}
        """By task and image; the others have the head's own."""

    def fit(self, image_ids: Iterable[str], *, choose: bool = True) -> Generator[None, None, bool]:
        """Give every task's head the best offset on those images; yields between images and classes.

        Returns whether any has changed. A task with too few labels keeps its own. Without `choose`, all heads keep
        their own, and only `predict` uses what was found.
        """
        chosen_ids = list(image_ids)
        for image_id in chosen_ids:
            self._add(image_id)
            yield None
        changed = False
        first, second = halves(chosen_ids)
        for task, samples in self._samples.items():
            task_fit = yield from fit(
                [s for i, s in samples.items() if i in first], [s for i, s in samples.items() if i in second]
            )
            if task_fit is not None:
                changed |= choose and self._choose(task, task_fit)
                for half, calibration in zip((first, second), task_fit.crossed, strict=True):
                    self._crossed |= {(task, image_id): calibration for image_id in half}
            yield None
        return changed

    def _choose(self, task: str, task_fit: Fit) -> bool:
        head = self.net.head(task)
        if (
            torch.equal(head.offset, task_fit.offset.to(head.offset))
            and float(head.temperature) == task_fit.temperature
        ):
            return False
        head.offset.copy_(task_fit.offset)
        head.temperature.fill_(task_fit.temperature)
        return True

    def _add(self, image_id: str) -> None:
        """Cache the logits of one image, unless it has no label, can't be read or is too large."""
        image = self.dataset.image(image_id) if self.dataset.labels(image_id) else None
        if image is None or image.shape[0] * image.shape[1] > LARGE:
            return
        try:
            cached = self._answer(image_id, image)
        except Exception as error:
            if not is_out_of_memory(error):
                raise
            free_memory()  # then it is predicted in tiles
            return
        self._kept[image_id] = cached
        for task, label in self.dataset.labels(image_id, (image.shape[0], image.shape[1])).items():
            if task in cached.logits:
                label_tensor = torch.from_numpy(label).long()
                samples = sample(cached.logits[task][0].cpu(), label_tensor, cached.padded)
                if samples is not None:
                    self._samples[task][image_id] = samples

    @torch.inference_mode()
    def _answer(self, image_id: str, image: DeepPixels) -> _Answer:
        pyramid = self._features(image_id, image)
        pyramid = pyramid.to(pyramid.maps[0].device, torch.float32)
        task_logits = self.net.logits(pyramid, self._tasks, COARSE)
        logits = {task: x - self._offset(task) for task, x in task_logits.items()}
        return _Answer(logits, (pyramid.height, pyramid.width))

    def _offset(self, task: str) -> Tensor:
        return self.net.head(task).offset[:, None, None]

    @torch.inference_mode()
    def predict(self, image_id: str, image: DeepPixels) -> dict[str, TaskPrediction]:
        """The image's predictions by task id."""
        cached = self._kept.get(image_id)
        if cached is None:
            return predict_image(self.net, image, self._tasks, self.device, stride=COARSE)
        size = (image.shape[0], image.shape[1])
        return {
            task: self._predicted(task, image_id, logits, cached.padded, size)
            for task, logits in cached.logits.items()
        }

    @contextmanager
    def crossed(self, image_id: str) -> Iterator[None]:
        """Let the heads have what was found for this image on the other half, for the duration of the block."""
        heads: list[tuple[PixelHead, Tensor, Tensor]] = []
        for task in self._tasks:
            calibration = self._crossed.get((task, image_id))
            if calibration is not None and calibration.offset is not None:
                head = self.net.head(task)
                heads.append((head, head.offset.clone(), head.temperature.clone()))
                head.offset.copy_(calibration.offset)
                head.temperature.fill_(calibration.temperature)
        try:
            yield
        finally:
            for head, offset, temperature in heads:
                head.offset.copy_(offset)
                head.temperature.copy_(temperature)

    def _predicted(
        self, task: str, image_id: str, logits: Tensor, padded: tuple[int, int], size: tuple[int, int]
    ) -> TaskPrediction:
        calibration = self._crossed.get((task, image_id)) or calibration_of(self.net, task)
        assert calibration.offset is not None
        offset = calibration.offset.to(logits)[:, None, None]
        return predicted(logits + offset, padded, size, calibration)
