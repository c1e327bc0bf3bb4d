"""Predict images with a network: the same answer in the window and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
import torch.nn.functional as F

from core.device import choose_device
from core.learning.checkpoint import load_model
from core.learning.events import TaskPrediction
from core.network.multitask import FINE, as_tensor
from core.network.neck import Frame
from core.predicting.tiles import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from torch import Tensor

    from core.learning.events import Pixels
    from core.network.multitask import MultiTaskNet
    from core.network.neck import Pyramid
    from core.project import Task


class Predictor:
    """A stored model, ready to predict."""

    def __init__(self, net: MultiTaskNet, tasks: Sequence[Task], device: torch.device) -> None:
        self.net = net.to(device).eval()
        self.tasks: tuple[Task, ...] = tuple(tasks)
        """The tasks it learned, with their classes, in order."""
        self.device = device

    @classmethod
    def load(cls, models_dir: Path, name: str = "current", device: str = "auto") -> Predictor:
        """The model `models_dir/name`. ModelError (core.learning.checkpoint) or DeviceError with a sentence."""
        net, description = load_model(models_dir / name)
        return cls(net, description.tasks, choose_device(device)[0])

    def predict(
        self, image: Pixels, *, flip: bool = True, progress: Callable[[float], bool] | None = None
    ) -> dict[str, TaskPrediction]:
        """Each task's prediction, by task id, of an (H, W, 3) uint8 RGB image of any size.

        `flip` averages with the mirrored image's answer. `progress` is told the share done and ends the work
        by returning False: InterruptedError.
        """
        return predict_image(
            self.net, image, [t.id for t in self.tasks], self.device, flip=flip, progress=progress
        )


def predict_image(
    net: MultiTaskNet,
    image: Pixels,
    tasks: Sequence[str],
    device: torch.device,
    *,
    flip: bool = False,
    progress: Callable[[float], bool] | None = None,
) -> dict[str, TaskPrediction]:
    """See Predictor.predict; `tasks` are the ids of the tasks to answer. Large images are cut into tiles."""
    pieces = predict_in_pieces(net, image, tasks, device, flip=flip)
    while True:
        try:
            share = next(pieces)
        except StopIteration as end:
            result: dict[str, TaskPrediction] = end.value
            return result
        if progress is not None and not progress(share):
            raise InterruptedError("the prediction was cancelled")


def predict_in_pieces(
    net: MultiTaskNet, image: Pixels, tasks: Sequence[str], device: torch.device, *, flip: bool = False
) -> Generator[float, None, dict[str, TaskPrediction]]:
    """The same a tile at a time: yields the share done after each."""
    height, width = image.shape[:2]
    tiles = list(cut(height, width))
    classes = {task: np.zeros((height, width), np.uint8) for task in tasks}
    confidence = {task: np.zeros((height, width), np.uint8) for task in tasks}
    for number, tile in enumerate(tiles):
        part = image[tile.top : tile.bottom, tile.left : tile.right]
        kept = np.s_[tile.core_top : tile.core_bottom, tile.core_left : tile.core_right]
        core = np.s_[
            tile.core_top - tile.top : tile.core_bottom - tile.top,
            tile.core_left - tile.left : tile.core_right - tile.left,
        ]
        with torch.inference_mode():
            shares = _shares(net, part, tasks, device, Frame(tile.top, tile.left, height, width), flip)
            for task, share in shares.items():
                answer = to_prediction(share[:, core[0], core[1]])
                classes[task][kept], confidence[task][kept] = answer.classes, answer.confidence
        yield (number + 1) / len(tiles)
    return {task: TaskPrediction(classes[task], confidence[task]) for task in tasks}


def _shares(
    net: MultiTaskNet, part: Pixels, tasks: Sequence[str], device: torch.device, frame: Frame, flip: bool
) -> dict[str, Tensor]:
    """Probabilities (classes, h, w) per task of one tile."""
    size = part.shape[0], part.shape[1]
    straight = probabilities(net, net.features(as_tensor(part, device), frame), size, tasks)
    if not flip:
        return straight
    beyond = frame.width - frame.left - size[1]
    mirrored = as_tensor(np.ascontiguousarray(part[:, ::-1]), device)
    other = probabilities(net, net.features(mirrored, frame._replace(left=beyond)), size, tasks)
    return {task: (straight[task] + other[task].flip(-1)) / 2 for task in straight}


def probabilities(
    net: MultiTaskNet, pyramid: Pyramid, size: tuple[int, int], tasks: Sequence[str], stride: int = FINE
) -> dict[str, Tensor]:
    """(classes, H, W) probabilities per task of one image of that size, from its features."""
    pyramid = pyramid.to(pyramid.maps[0].device, torch.float32)
    full = (pyramid.height, pyramid.width)
    answers = {}
    for task, logits in net.logits(pyramid, tasks, stride).items():
        whole = F.interpolate(logits.softmax(dim=1), size=full, mode="bilinear", align_corners=False)
        answers[task] = whole[0, :, : size[0], : size[1]]
    return answers


def to_prediction(share: Tensor) -> TaskPrediction:
    """(classes, H, W) probabilities -> the likeliest class and its probability."""
    best = share.max(dim=0)
    confidence = (best.values * 255).round().clamp(0, 255).to(torch.uint8)
    return TaskPrediction(best.indices.to(torch.uint8).cpu().numpy(), confidence.cpu().numpy())
