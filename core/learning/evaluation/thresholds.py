"""Decision thresholds: offsets of a task's logits that maximise the IoU on val images.

Predicting the most likely class of every pixel maximises accuracy, not IoU: that needs a separate threshold on each
class's probability (Koyejo et al. 2014, "Consistent binary classification with generalized performance metrics",
theorem 2). A threshold found on val images also corrects the overconfidence of a network that saw few images. An offset
is kept only if it helps on images that it was not found on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import torch

from core.machine.memory import free_memory, is_out_of_memory
from core.network.multitask import COARSE, as_tensor
from core.predicting.look import predicted
from core.predicting.predictor import predict_image
from core.predicting.tiles import LARGE
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence

    from torch import Tensor

    from core.images.pixels import DeepPixels
    from core.learning.data.dataset import Dataset
    from core.network.multitask import MultiTaskNet
    from core.network.neck import Pyramid
    from core.predicting.prediction import TaskPrediction

DENSE = 0.5
"""Fraction of an image that must be labelled: a few strokes don't tell how frequent a class is."""
PIXELS, FEW_CLASSES = 1500, 6
"""The approximate pixels per image; fewer with many classes, because every class is tried separately."""
LEAST_IMAGES, LEAST_GAIN = 4, 0.002
STEPS = (1.0, 0.5, 0.25, 0.125)
FARTHEST = 8.0


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


def offsets(samples: Sequence[Sample]) -> Tensor | None:
    """The offsets to add to a task's logits, (classes,) float32; None if there are too few images.

    0 if nothing is better by LEAST_GAIN. The gain is cross-validated: offsets found on every second image are measured
    on the others, and the other way round.
    """
    if len(samples) < LEAST_IMAGES:
        return None
    parts = _joined(samples[0::2]), _joined(samples[1::2])
    gain = 0.0
    for fitted, scored in (parts, parts[::-1]):
        nothing = torch.zeros(len(fitted.odds))
        gain += (mean_iou(scored, _climb(fitted)) - mean_iou(scored, nothing)) / 2
    if gain < LEAST_GAIN:
        return torch.zeros(len(samples[0].odds))
    return _climb(_joined(samples))


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


def _climb(pixels: Sample) -> Tensor:
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
    return offset


class _Answer(NamedTuple):
    logits: Mapping[str, Tensor]
    """(1, classes, h, w) by task id, without an offset."""
    padded: tuple[int, int]
    """The size of what they cover; the image can be smaller."""


class ValAnswers:
    """`fit` a network's thresholds to some images, then `predict` them with these.

    Large images are predicted in tiles, and do not count for the thresholds.
    """

    def __init__(
        self,
        net: MultiTaskNet,
        dataset: Dataset,
        device: torch.device,
        features: Callable[[str, DeepPixels], Pyramid] | None = None,
    ) -> None:
        """`net` is in eval mode. `features` of an image, where they are cached."""
        self.net, self.dataset, self.device = net, dataset, device
        self._features = features or (lambda _id, image: net.features(as_tensor(image, device)))
        self._tasks = [t.id for t in dataset.data.tasks]
        self._kept: dict[str, _Answer] = {}
        self._samples: dict[str, list[Sample]] = {task: [] for task in self._tasks}

    def fit(self, image_ids: Iterable[str]) -> Generator[None, None, bool]:
        """Give every task's head the best offset on those images; yields between images and tasks.

        Returns whether any has changed. A task with too few labels keeps its own.
        """
        for image_id in image_ids:
            self._add(image_id)
            yield None
        changed = False
        for task, samples in self._samples.items():
            offset, chosen_offset = self.net.head(task).offset, offsets(samples)
            if chosen_offset is not None and not torch.equal(offset, chosen_offset.to(offset)):
                offset.copy_(chosen_offset)
                changed = True
            yield None
        return changed

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
                    self._samples[task].append(samples)

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
            task: predicted(logits + self._offset(task), cached.padded, size)
            for task, logits in cached.logits.items()
        }
