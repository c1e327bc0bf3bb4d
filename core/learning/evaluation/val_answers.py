"""A network's outputs on val images, kept while its thresholds are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import torch

from core.learning.evaluation.thresholds import offsets, sample
from core.machine.memory import free_memory, is_out_of_memory
from core.network.multitask import COARSE, as_tensor
from core.predicting.look import predicted
from core.predicting.predictor import predict_image
from core.predicting.tiles import LARGE

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping

    from torch import Tensor

    from core.images.pixels import Pixels
    from core.learning.data.dataset import Dataset
    from core.learning.evaluation.thresholds import Sample
    from core.network.multitask import MultiTaskNet
    from core.network.neck import Pyramid
    from core.predicting.prediction import TaskPrediction


class _Answer(NamedTuple):
    logits: Mapping[str, Tensor]
    """(1, classes, h, w) by task id, without an offset."""
    padded: tuple[int, int]
    """The size that they cover; the image can be smaller."""


class ValAnswers:
    """One network's outputs on some images: `fit` its thresholds to them, then `predict` with these.

    Large images are predicted again in tiles, and are not used for the thresholds.
    """

    def __init__(
        self,
        net: MultiTaskNet,
        dataset: Dataset,
        device: torch.device,
        features: Callable[[str, Pixels], Pyramid] | None = None,
    ) -> None:
        """`net` is in eval mode. `features`: the cached features of an image, if there are any."""
        self.net, self.dataset, self.device = net, dataset, device
        self._features = features or (lambda _id, image: net.features(as_tensor(image, device)))
        self._tasks = [t.id for t in dataset.data.tasks]
        self._kept: dict[str, _Answer] = {}
        self._samples: dict[str, list[Sample]] = {task: [] for task in self._tasks}

    def fit(self, image_ids: Iterable[str]) -> Generator[None, None, bool]:
        """Give every task's head the best offset on those images; yields between images and tasks.

        Returns whether one changed. A task with too few labels keeps its offset.
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
        """Compute the logits of one image; none if it has no label, can't be read or is too large."""
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
    def _answer(self, image_id: str, image: Pixels) -> _Answer:
        pyramid = self._features(image_id, image)
        pyramid = pyramid.to(pyramid.maps[0].device, torch.float32)
        task_logits = self.net.logits(pyramid, self._tasks, COARSE)
        logits = {task: x - self._offset(task) for task, x in task_logits.items()}
        return _Answer(logits, (pyramid.height, pyramid.width))

    def _offset(self, task: str) -> Tensor:
        return self.net.head(task).offset[:, None, None]

    @torch.inference_mode()
    def predict(self, image_id: str, image: Pixels) -> dict[str, TaskPrediction]:
        """The image's predictions by task id."""
        cached = self._kept.get(image_id)
        if cached is None:
            return predict_image(self.net, image, self._tasks, self.device, stride=COARSE)
        size = (image.shape[0], image.shape[1])
        return {
            task: predicted(logits + self._offset(task), cached.padded, size)
            for task, logits in cached.logits.items()
        }
