"""Regions whose labels look wrong: those that a model contradicts, and those that a rule between tasks forbids.

A region is suspected by how much likelier another class is there than its label, in logarithms: a model that gives the
label 0.001 contradicts it more than one that gives it 0.1, however sure both are of the other class. That found more
planted mistakes than the confidence alone, and than the thresholds per class of confident learning (Northcutt et al.
2021, "Confident learning: estimating uncertainty in dataset labels", arXiv:1911.00068); see docs/benchmarks.md.
Unlabelled pixels say nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

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
FLOOR: Final = 1e-5
"""The least probability that counts: single pixels must not decide for their region."""
SIZE_COUNTS: Final = 1 / 6
"""The power of a region's pixels by which it counts: they are anything but independent."""
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
    evidence: float = 0.0
    """Mean over its pixels of ln P(looks_like) - ln P(labelled); 0 where no model was asked."""
    against: tuple[str, int] | None = None
    """The task and the class that a rule forbids where this label is; None where the model contradicts."""

    @property
    def mask(self) -> Mask:
        """(h, w), for each pixel of the box."""
        return unpack(self.packed, self.box.shape).view(np.bool_)

    @property
    def score(self) -> float:
        """How much it looks like a mistake: a large, whole region whose label is unlikely comes first."""
        return self.evidence * math.sqrt(self.part) * math.pow(self.pixels, SIZE_COUNTS)

    def meets(self, other: Suspect) -> bool:
        """Whether both say about the same of the same place."""
        same = (self.image_id, self.task_id, self.labelled, self.looks_like, self.against)
        if same != (other.image_id, other.task_id, other.labelled, other.looks_like, other.against):
            return False
        return self.covers(other)

    def covers(self, other: Suspect) -> bool:
        """Whether the smaller one lies mostly in the other; both are of the same image and task."""
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


class Opinion(NamedTuple):
    """What a model says of a region, by class."""

    likelihoods: npt.NDArray[np.float64]
    """Mean over the pixels of ln P(class), with P at least FLOOR."""
    probabilities: npt.NDArray[np.float64]
    """Mean over the pixels of P(class)."""

    @classmethod
    def of(cls, prediction: TaskPrediction, box: Box, mask: Mask) -> Opinion:
        """Without the probabilities of all classes, each but the predicted one is as likely as they are together."""
        if prediction.probabilities is not None:
            probabilities = prediction.probabilities[:, *box.slices][:, mask].astype(np.float32)
            logarithms = np.log(np.maximum(probabilities, FLOOR))
            return cls(
                logarithms.mean(axis=1, dtype=np.float64), probabilities.mean(axis=1, dtype=np.float64)
            )
        classes = prediction.classes[box.slices][mask]
        sure = prediction.confidence[box.slices][mask] / 255.0
        rest = np.log(np.maximum(1.0 - sure, FLOOR))
        gains = np.bincount(classes, np.log(np.maximum(sure, FLOOR)) - rest, UNLABELLED)
        votes = np.bincount(classes, sure, UNLABELLED)
        return cls((rest.sum() + gains[:UNLABELLED]) / len(classes), votes[:UNLABELLED] / len(classes))

    def evidence(self, labelled: int, looks_like: int) -> float:
        """How much likelier one class is than the other; `labelled` can be a class that the model doesn't know."""
        known = labelled < len(self.likelihoods)
        doubted = self.likelihoods[labelled] if known else math.log(FLOOR)
        return float(self.likelihoods[looks_like] - doubted)


_NOBODYS: Final = Opinion(np.zeros(UNLABELLED), np.zeros(UNLABELLED))


def contradicted(image_id: str, task_id: str, label: Pixels, prediction: TaskPrediction) -> list[Suspect]:
    """The regions where the prediction contradicts the label, the surest mistakes first; both are (H, W).

    They are whole labelled regions, and parts of them where a confident prediction differs; of two that cover each
    other, the surer mistake.
    """
    suspects: list[Suspect] = []
    for suspect in sorted(_candidates(image_id, task_id, label, prediction), key=lambda s: -s.score):
        if not any(suspect.covers(surer) for surer in suspects):
            suspects.append(suspect)
    return suspects


def _candidates(image_id: str, task_id: str, label: Pixels, prediction: TaskPrediction) -> Iterator[Suspect]:
    wrong = (prediction.classes != label) & (label != UNLABELLED) & (prediction.confidence >= SURE)
    wrong = cv2.morphologyEx(wrong.view(np.uint8), cv2.MORPH_OPEN, _AROUND).view(np.bool_)
    for labelled in np.unique(label[label != UNLABELLED]):
        in_class = label == labelled
        where = (image_id, task_id, int(labelled))
        _, numbers, stats, _ = cv2.connectedComponentsWithStats(in_class.view(np.uint8), connectivity=4)
        for box, mask in regions(in_class):
            opinion = Opinion.of(prediction, box, mask)
            likeliest = int(opinion.likelihoods.argmax())
            if likeliest != labelled and opinion.probabilities[likeliest] * 255 >= SURE:
                yield _suspect(where, box, mask, likeliest, opinion, 1.0)
        for looks_like in np.unique(prediction.classes[wrong & in_class]):
            for box, mask in regions(wrong & in_class & (prediction.classes == looks_like)):
                around = np.bincount(numbers[box.slices][mask]).argmax()
                fraction = np.count_nonzero(mask) / float(stats[around, cv2.CC_STAT_AREA])
                opinion = Opinion.of(prediction, box, mask)
                yield _suspect(where, box, mask, int(looks_like), opinion, min(1.0, float(fraction)))


def _suspect(
    where: tuple[str, str, int], box: Box, mask: Mask, looks_like: int, opinion: Opinion, part: float
) -> Suspect:
    """`where`: image id, task id and the label's class."""
    image_id, task_id, labelled = where
    return Suspect(
        image_id,
        task_id,
        box,
        pack(mask.view(np.uint8)),
        labelled,
        looks_like,
        int(np.count_nonzero(mask)),
        float(opinion.probabilities[looks_like]),
        part,
        opinion.evidence(labelled, looks_like),
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
        opinions = [
            Opinion.of(predictions[task], box, mask) if task in predictions else _NOBODYS for task, _ in sides
        ]
        support = [opinions[side].probabilities[index] for side, (_, index) in enumerate(sides)]
        doubted = 0 if support[0] < support[1] else 1
        (task, labelled), against = sides[doubted], sides[1 - doubted]
        opinion = opinions[doubted]
        likely = int(opinion.probabilities.argmax())
        is_likely = opinion.probabilities.any() and likely != labelled
        yield Suspect(
            image_id,
            task,
            box,
            pack(mask.view(np.uint8)),
            labelled,
            likely if is_likely else UNLABELLED,
            int(np.count_nonzero(mask)),
            float(opinion.probabilities[likely]) if is_likely else 0.0,
            evidence=opinion.evidence(labelled, likely) if is_likely else 0.0,
            against=against,
        )


def regions(mask: Mask, least: int = SMALLEST) -> Iterator[tuple[Box, Mask]]:
    """The connected regions (4 neighbours) of an (H, W) mask with `least` pixels or more, each with its own mask."""
    count, numbers, stats, _ = cv2.connectedComponentsWithStats(mask.view(np.uint8), connectivity=4)
    for number in range(1, count):
        left, top, width, height, pixels = (int(v) for v in stats[number])
        if pixels >= least:
            box = Box(top, left, top + height, left + width)
            yield box, np.ascontiguousarray(numbers[box.slices] == number)


def ranked(suspects: Iterable[Suspect]) -> list[Suspect]:
    """What rules forbid, then what the model contradicts; the surest mistakes first."""
    return sorted(suspects, key=lambda s: (s.against is None, -s.score))[:MOST]


def without(suspects: Iterable[Suspect], settled: Sequence[Suspect]) -> list[Suspect]:
    """Those that meet none of the settled ones."""
    return [s for s in suspects if not any(s.meets(region) for region in settled)]
