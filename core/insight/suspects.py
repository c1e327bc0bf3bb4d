"""Regions whose labels look wrong: those that a model contradicts, and those that a rule between tasks forbids.

Confident learning (Northcutt et al. 2021, "Confident learning: estimating uncertainty in dataset labels",
arXiv:1911.00068), streamed image by image and counted by regions: a class is believed where the model is about as sure
of it as it is on average of pixels with that label. Unlabelled pixels say nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

from core.labels.boxes import Box
from core.labels.packing import pack, unpack
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.images.pixels import Pixels
    from core.predicting.prediction import TaskPrediction
    from core.project.rules import Excluded

SMALLEST: Final = 24
"""Pixels of a region that is worth a look."""
SURE: Final = 128
"""The least confidence, 0 ... 255, of a pixel that contradicts its label."""
MOST: Final = 500
"""Regions that are kept: nobody looks at more."""
SLACK: Final = 0.1
"""How much less sure than usual a model may be of a region, whose edge is always less sure than its middle."""
_AROUND: Final = cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3))
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Suspect:
    """A connected region of one image whose label looks wrong."""

    image_id: str
    task_id: str
    box: Box
    packed: bytes
    """Which pixels of the box it has, packed; `mask` unpacks them."""
    labelled: int
    looks_like: int
    """The class that it should have, or UNLABELLED where nothing says which."""
    pixels: int
    confidence: float
    """Mean over its pixels, 0 ... 1: the model's in `looks_like`; 0 where no model was asked."""
    part: float = 1.0
    """Its fraction of the connected region with this label that it lies in."""
    against: tuple[str, int] | None = None
    """The task and the class that a rule forbids where this label is; None where the model contradicts."""

    @property
    def mask(self) -> Mask:
        """(h, w), for each pixel of the box."""
        return unpack(self.packed, self.box.shape).view(np.bool_)

    @property
    def score(self) -> float:
        """How much it looks like a mistake: a large, whole region that the model is sure about comes first."""
        return self.confidence * self.part * math.sqrt(math.sqrt(self.pixels))

    def meets(self, other: Suspect) -> bool:
        """Whether both say about the same of the same place."""
        same = (self.image_id, self.task_id, self.labelled, self.looks_like, self.against)
        if same != (other.image_id, other.task_id, other.labelled, other.looks_like, other.against):
            return False
        overlap = self.box.intersection(other.box)
        if overlap.empty:
            return False
        own_pixels = self.mask[overlap.moved(-self.box.top, -self.box.left).slices]
        other_pixels = other.mask[overlap.moved(-other.box.top, -other.box.left).slices]
        return 2 * int(np.count_nonzero(own_pixels & other_pixels)) > min(self.pixels, other.pixels)

    def still_in(self, label: Pixels) -> bool:
        """Whether most of it has that label still."""
        return self.has(label, self.labelled)

    def has(self, label: Pixels, index: int) -> bool:
        """Whether most of it has that class in a label."""
        if self.box.clip(*label.shape) != self.box:
            return False
        same = label[self.box.slices] == index
        return 2 * int(np.count_nonzero(same & self.mask)) > self.pixels

    def mended(self, label: Pixels) -> Pixels:
        """What the label becomes inside the box: `looks_like` where the region still has its old label."""
        values: Pixels = label[self.box.slices].copy()
        values[(values == self.labelled) & self.mask] = self.looks_like
        return values


@dataclass
class Beliefs:
    """How sure the model is, on average, of pixels with a label: per class, summed image by image."""

    sums: npt.NDArray[np.float64] = field(default_factory=lambda: np.zeros(UNLABELLED))
    counts: npt.NDArray[np.int64] = field(default_factory=lambda: np.zeros(UNLABELLED, np.int64))

    def add(self, label: Pixels, prediction: TaskPrediction) -> None:
        """Take an image in. Where the model says another class, it is at most as sure of the label as of all others."""
        labelled = label != UNLABELLED
        classes = label[labelled]
        right = prediction.classes[labelled] == classes
        sure = prediction.confidence[labelled] / 255.0
        self.sums += np.bincount(classes, np.where(right, sure, 1.0 - sure), UNLABELLED)[:UNLABELLED]
        self.counts += np.bincount(classes, minlength=UNLABELLED)[:UNLABELLED]

    def least(self, index: int) -> float:
        """The confidence, 0 ... 1, from which a class is believed; more than 1 for one without labels."""
        if not self.counts[index]:
            return 2.0
        return float(self.sums[index] / self.counts[index]) - SLACK


def contradicted(image_id: str, task_id: str, label: Pixels, prediction: TaskPrediction) -> Iterator[Suspect]:
    """The regions where a confident prediction differs from the label; both are (H, W)."""
    wrong = (prediction.classes != label) & (label != UNLABELLED) & (prediction.confidence >= SURE)
    wrong = cv2.morphologyEx(wrong.view(np.uint8), cv2.MORPH_OPEN, _AROUND).view(np.bool_)
    for labelled in np.unique(label[wrong]):
        in_class = label == labelled
        _, numbers, stats, _ = cv2.connectedComponentsWithStats(in_class.view(np.uint8), connectivity=4)
        for looks_like in np.unique(prediction.classes[wrong & in_class]):
            for box, mask in regions(wrong & in_class & (prediction.classes == looks_like)):
                pixels = int(np.count_nonzero(mask))
                around = np.bincount(numbers[box.slices][mask]).argmax()
                yield Suspect(
                    image_id,
                    task_id,
                    box,
                    pack(mask.view(np.uint8)),
                    int(labelled),
                    int(looks_like),
                    pixels,
                    float(prediction.confidence[box.slices][mask].mean()) / 255.0,
                    min(1.0, pixels / float(stats[around, cv2.CC_STAT_AREA])),
                )


def forbidden(
    image_id: str,
    rule: Excluded,
    labels: Mapping[str, Pixels],
    predictions: Mapping[str, TaskPrediction],
) -> Iterator[Suspect]:
    """The regions where two tasks have classes that exclude each other.

    The label is doubted that the predictions support less, or the rule's second one where nothing is predicted.
    """
    sides = ((rule[0], rule[1]), (rule[2], rule[3]))
    if not all(task in labels for task, _ in sides):
        return
    for box, mask in regions((labels[rule[0]] == rule[1]) & (labels[rule[2]] == rule[3])):
        votes = [_votes(predictions.get(task), box, mask) for task, _ in sides]
        support = [votes[side][index] for side, (_, index) in enumerate(sides)]
        doubted = 0 if support[0] < support[1] else 1
        (task, labelled), against = sides[doubted], sides[1 - doubted]
        likely = int(votes[doubted].argmax())
        is_likely = votes[doubted].any() and likely != labelled
        yield Suspect(
            image_id,
            task,
            box,
            pack(mask.view(np.uint8)),
            labelled,
            likely if is_likely else UNLABELLED,
            int(np.count_nonzero(mask)),
            float(votes[doubted][likely]) if is_likely else 0.0,
            against=against,
        )


def _votes(prediction: TaskPrediction | None, box: Box, mask: Mask) -> npt.NDArray[np.float64]:
    """How much a prediction says each class is in that region, 0 ... 1; nothing without one."""
    if prediction is None:
        return np.zeros(UNLABELLED)
    classes = prediction.classes[box.slices][mask]
    confidences = prediction.confidence[box.slices][mask] / 255.0
    return np.bincount(classes, confidences, UNLABELLED)[:UNLABELLED] / len(classes)


def regions(mask: Mask, least: int = SMALLEST) -> Iterator[tuple[Box, Mask]]:
    """The connected regions (4 neighbours) of an (H, W) mask with `least` pixels or more, each with its own mask."""
    count, numbers, stats, _ = cv2.connectedComponentsWithStats(mask.view(np.uint8), connectivity=4)
    for number in range(1, count):
        left, top, width, height, pixels = (int(v) for v in stats[number])
        if pixels >= least:
            box = Box(top, left, top + height, left + width)
            yield box, np.ascontiguousarray(numbers[box.slices] == number)


def ranked(suspects: Iterable[Suspect], beliefs: Mapping[str, Beliefs]) -> list[Suspect]:
    """What rules forbid, then what the model contradicts, if it believes the other class; the surest mistakes first.

    `beliefs` by task id.
    """
    believed = [
        s for s in suspects if s.against is not None or s.confidence >= beliefs[s.task_id].least(s.looks_like)
    ]
    return sorted(believed, key=lambda s: (s.against is None, -s.score))[:MOST]


def without(suspects: Iterable[Suspect], settled: Sequence[Suspect]) -> list[Suspect]:
    """Those that meet none of the settled ones."""
    return [s for s in suspects if not any(s.meets(region) for region in settled)]
