"""Where a task decides for a class: offsets of its logits that make the IoU on val images the largest.

The likeliest class of every pixel is the most often right, and not what has the largest IoU: that wants a threshold
of its own on each class's probability (Koyejo et al. 2014, "Consistent binary classification with generalized
performance metrics", theorem 2), and one found on val images also mends what a network that saw few images is
too sure of. An offset is kept only where it helps on images that it was not found on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import torch

from core.project import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

DENSE = 0.5
"""Share of an image that must be labelled: a few strokes don't say how often a class is there."""
PIXELS, FEW_CLASSES = 3000, 6
"""Of an image, about; fewer the more classes there are beyond so many, as every class is tried by itself."""
LEAST_IMAGES, LEAST_GAIN = 4, 0.002
STEPS = (1.0, 0.5, 0.25, 0.125)
FARTHEST = 8.0


class Sample(NamedTuple):
    """Some labelled pixels of one image."""

    logits: Tensor
    """(n, classes) float32."""
    label: Tensor
    """(n,) int64."""


def sample(logits: Tensor, label: Tensor) -> Sample | None:
    """Pixels of a regular grid; None where too little is labelled.

    `logits` (classes, h, w) and `label` (h, w) int64, 255 = unlabelled, of the same cells.
    """
    classes = len(logits)
    known = (label != UNLABELLED) & (label < classes)
    if float(known.float().mean()) < DENSE:
        return None
    places = known.flatten().nonzero()[:, 0]
    count = PIXELS * FEW_CLASSES // max(FEW_CLASSES, classes)
    places = places[:: max(1, len(places) // count)]
    return Sample(logits.flatten(1).T[places].float(), label.flatten()[places])


def offsets(samples: Sequence[Sample]) -> Tensor | None:
    """What to add to a task's logits, (classes,) float32; None where there are too few images to say.

    0 where nothing is better by LEAST_GAIN. The gain is measured across: what is found on every second image on
    the others, and the other way round.
    """
    if len(samples) < LEAST_IMAGES:
        return None
    parts = _joined(samples[0::2]), _joined(samples[1::2])
    gain = 0.0
    for here, there in (parts, parts[::-1]):
        nothing = torch.zeros(here.logits.shape[1])
        gain += (mean_iou(there, _climb(here)) - mean_iou(there, nothing)) / 2
    if gain < LEAST_GAIN:
        return torch.zeros(samples[0].logits.shape[1])
    return _climb(_joined(samples))


def mean_iou(pixels: Sample, offset: Tensor) -> float:
    """Over the classes among the labels, of the likeliest class after `offset` is added."""
    classes = pixels.logits.shape[1]
    answer = (pixels.logits + offset).argmax(dim=1)
    matrix = torch.bincount(pixels.label * classes + answer, minlength=classes**2).view(classes, classes)
    hits, labelled = matrix.diag(), matrix.sum(dim=1)
    iou = hits / (labelled + matrix.sum(dim=0) - hits).clamp(min=1)
    return float(iou[labelled > 0].mean())


def _joined(samples: Sequence[Sample]) -> Sample:
    return Sample(torch.cat([s.logits for s in samples]), torch.cat([s.label for s in samples]))


def _climb(pixels: Sample) -> Tensor:
    """One class's offset after the other, in ever smaller steps, for as long as the mean IoU grows."""
    classes = pixels.logits.shape[1]
    offset = torch.zeros(classes)
    best = mean_iou(pixels, offset)
    for step in STEPS:
        moved = True
        while moved:
            moved = False
            for place in range(classes if classes > 2 else 1):  # of two classes, one tells all
                for sign in (step, -step):
                    tried = offset.clone()
                    tried[place] += sign
                    found = mean_iou(pixels, tried) if abs(float(tried[place])) <= FARTHEST else best
                    if found > best:
                        best, offset, moved = found, tried, True
    return offset
