"""How a head's answers become a decision and a confidence: thresholds decide, and confidence is a probability.

A threshold on a class is an offset of its logit. It says which answer is worth more, not what is likely, so it is taken
out of the confidence again. A temperature, found on val images, makes what is left as confident as it is right
(Guo et al. 2017, "On calibration of modern neural networks", arXiv:1706.04599).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import torch

from core.predicting.prediction import TaskPrediction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from torch import Tensor

    from core.network.multitask import MultiTaskNet

NEVER = -1e4
"""The offset of a class that is never predicted."""
FARTHEST = 8.0
"""How far from 0 the offset of a class that can be predicted may be."""


class Calibration(NamedTuple):
    """What a head's probabilities hold besides likelihood."""

    offset: Tensor | None = None
    """(classes,): was added to the logits; None if nothing was."""
    temperature: float = 1.0
    """By which the logits without offsets are to be divided."""

    def likelihoods(self, probabilities: Tensor, first: int = 0) -> Tensor:
        """(some classes from `first` on, ...) -> the same, calibrated, up to a factor that all classes share."""
        if self.offset is not None:
            offset = self.offset[first : first + len(probabilities)].to(probabilities)
            factors = torch.where(offset <= NEVER / 2, 0, (-offset.clamp(min=-FARTHEST)).exp())
            probabilities = probabilities * factors.view(-1, *[1] * (probabilities.dim() - 1))
        if self.temperature != 1.0:
            probabilities = probabilities.pow(1 / self.temperature)
        return probabilities

    @property
    def changes_nothing(self) -> bool:
        """Confidence is the probability as it is."""
        return self.temperature == 1.0 and (self.offset is None or not bool(self.offset.any()))


PLAIN = Calibration()


def calibration_of(net: MultiTaskNet, task: str) -> Calibration:
    """That of a task's head."""
    head = net.head(task)
    return Calibration(head.offset, float(head.temperature))


def to_prediction(
    probabilities: Tensor, calibration: Calibration = PLAIN, *, complete: torch.dtype | None = None
) -> TaskPrediction:
    """(classes, H, W) probabilities -> the class that is decided on, and its confidence, which is 0 where it is NaN.

    The calibrated probabilities of all classes come along as numbers of the type `complete`, if one is given.
    """
    prediction = from_blocks([(0, probabilities)], calibration)
    if complete is None:
        return prediction
    likelihoods = calibration.likelihoods(probabilities.float())
    all_probabilities = (likelihoods / likelihoods.sum(dim=0)).to(complete).cpu().numpy()
    return replace(prediction, probabilities=all_probabilities)


def from_blocks(blocks: Iterable[tuple[int, Tensor]], calibration: Calibration = PLAIN) -> TaskPrediction:
    """The same from (some classes, H, W) at a time, each with the index of its first class."""
    plain = calibration.changes_nothing
    best: Tensor | None = None
    for first, block in blocks:
        values, indices = block.max(dim=0)
        likelihoods = block if plain else calibration.likelihoods(block, first)
        likely = values if plain else likelihoods.gather(0, indices[None])[0]
        block_total = None if plain else likelihoods.sum(dim=0)
        if best is None:
            best, classes, confidence, total = values, indices + first, likely, block_total
            continue
        better = values > best
        best = torch.where(better, values, best)
        classes = torch.where(better, indices + first, classes)
        confidence = torch.where(better, likely, confidence)
        total = None if total is None or block_total is None else total + block_total
    assert best is not None  # a task has a class
    return _prediction(confidence if total is None else confidence / total, classes)


def _prediction(confidence: Tensor, classes: Tensor) -> TaskPrediction:
    """Confidence in 1 ... 255 steps: 0 is kept for NaN, by which a damaged network is known."""
    steps = (confidence * 255).round().clamp(1, 255).nan_to_num_(0).to(torch.uint8)
    return TaskPrediction(classes.to(torch.uint8).cpu().numpy(), steps.cpu().numpy())
