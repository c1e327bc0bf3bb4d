"""One look at a tile of an image: which part is read, which part is predicted, and whether it is mirrored."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
import torch.nn.functional as F

from core.network.multitask import FINE, as_tensor
from core.network.neck import Frame
from core.predicting.calibration import from_blocks, to_prediction
from core.predicting.tiles import wanted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from torch import Tensor

    from core.images.pixels import DeepPixels
    from core.network.multitask import MultiTaskNet
    from core.network.neck import Pyramid
    from core.predicting.calibration import Calibration
    from core.predicting.prediction import TaskPrediction
    from core.predicting.tiles import Tile

FLOAT = 4
"""Bytes per number."""
ORDINARY = 512 << 20
"""The most bytes for the probabilities of all classes at once; beyond it, they are computed in blocks of classes."""
BLOCK = 8
"""Classes per block."""


class Look(NamedTuple):
    """A look at a tile of an image of that size, as it is or mirrored."""

    tile: Tile
    height: int
    width: int
    mirrored: bool = False

    def features(self, net: MultiTaskNet, image: DeepPixels, device: torch.device) -> Pyramid:
        """The features of everything that is read."""
        tile = self.tile
        pixels = image[tile.top : tile.bottom, tile.left : tile.right]
        frame = Frame(tile.top, tile.left, self.height, self.width)
        if self.mirrored:
            pixels, frame = (
                np.ascontiguousarray(pixels[:, ::-1]),
                frame._replace(left=self.width - tile.right),
            )
        return net.features(as_tensor(pixels, device), frame)

    def kept(self, pyramid: Pyramid) -> Tile:
        """The tile without the encoder's context: the part that is blended, and half a coarsest cell around it."""
        return wanted(self.tile, self.height, self.width, pyramid.grain() // 2)

    def answer(
        self, net: MultiTaskNet, pyramid: Pyramid, kept: Tile, tasks: Sequence[str], stride: int = FINE
    ) -> dict[str, Tensor]:
        """Probabilities (classes, h, w) by task id of the kept part, not mirrored."""
        task_probabilities = self.as_seen(net, pyramid, kept, tasks, stride)
        return (
            {task: probability.flip(-1) for task, probability in task_probabilities.items()}
            if self.mirrored
            else task_probabilities
        )

    def as_seen(
        self, net: MultiTaskNet, pyramid: Pyramid, kept: Tile, tasks: Sequence[str], stride: int = FINE
    ) -> dict[str, Tensor]:
        """The same, mirrored if the look is."""
        tile = self.tile
        top, bottom = kept.top - tile.top, kept.bottom - tile.top
        left, right = kept.left - tile.left, kept.right - tile.left
        if self.mirrored:
            left, right = tile.right - kept.right, tile.right - kept.left
        window, y, x = pyramid.around(top, left, bottom, right)
        window_probabilities = probabilities(net, window, (bottom - y, right - x), tasks, stride)
        return {
            task: probability[:, top - y :, left - x :] for task, probability in window_probabilities.items()
        }


def probabilities(
    net: MultiTaskNet, pyramid: Pyramid, size: tuple[int, int], tasks: Sequence[str], stride: int = FINE
) -> dict[str, Tensor]:
    """(classes, H, W) probabilities per task of one image of that size, from its features."""
    pyramid = pyramid.to(pyramid.maps[0].device, torch.float32)
    full = (pyramid.height, pyramid.width)
    return {t: at_pixels(logits, full, size) for t, logits in net.logits(pyramid, tasks, stride).items()}


def predicted(
    logits: Tensor, padded: tuple[int, int], size: tuple[int, int], calibration: Calibration
) -> TaskPrediction:
    """The prediction from the probabilities of `at_pixels`, a few classes at a time if all would be too many."""
    if logits.shape[1] * size[0] * size[1] * FLOAT <= ORDINARY:
        return to_prediction(at_pixels(logits, padded, size), calibration)
    return from_blocks(by_classes(logits.softmax(dim=1), padded, size), calibration)


def by_classes(
    class_probabilities: Tensor, padded: tuple[int, int], size: tuple[int, int]
) -> Iterator[tuple[int, Tensor]]:
    """Probabilities (1, classes, h, w) at the image's pixels, BLOCK classes at a time, with the index of the first."""
    for first in range(0, class_probabilities.shape[1], BLOCK):
        block = class_probabilities[:, first : first + BLOCK]
        padded_block = F.interpolate(block, size=padded, mode="bilinear", align_corners=False)
        yield first, padded_block[0, :, : size[0], : size[1]]


def at_pixels(logits: Tensor, padded: tuple[int, int], size: tuple[int, int]) -> Tensor:
    """Logits (1, classes, h, w) that cover the `padded` rectangle -> probabilities (classes, H, W) of the image."""
    padded_probabilities = F.interpolate(
        logits.softmax(dim=1), size=padded, mode="bilinear", align_corners=False
    )
    return padded_probabilities[0, :, : size[0], : size[1]]
