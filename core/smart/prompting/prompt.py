"""What is shown to a model, what the model saw, and what it must be able to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.labels.shapes import Placed
    from core.labels.stroke import Pixels

Array = npt.NDArray[Any]
WHOLE_ANSWERS: Final = 4
"""Masks of a decoder that answers a plain prompt with its first mask, an ambiguous one with the three others."""


class PromptError(Exception):
    """The model can't be used; the text is for the user."""


class Click(NamedTuple):
    """A point on the thing, or beside it."""

    x: float
    y: float
    thing: bool


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the user showed, in image pixels."""

    clicks: tuple[Click, ...] = ()
    box: tuple[float, float, float, float] | None = None
    """Left, top, right, bottom."""

    @property
    def empty(self) -> bool:
        """Nothing is shown yet."""
        return not self.clicks and self.box is None

    @property
    def ambiguous(self) -> bool:
        """One click may mean a part or the whole: the family was taught to give several answers to it."""
        return self.box is None and len(self.clicks) == 1


@dataclass(frozen=True, slots=True)
class Embedding:
    """What the encoder saw in one image."""

    features: dict[str, Any]
    """By the names that the decoder knows: arrays or tensors, or lists of them."""
    size: tuple[int, int]
    """Height and width of the image."""
    inner: tuple[int, int]
    """Height and width that the image has inside the encoder's."""
    outer: tuple[int, int]
    """Height and width of the encoder's image, with what was added below and to the right."""

    @property
    def nbytes(self) -> int:
        """What the features take in memory."""
        return sum(_nbytes(feature) for feature in self.features.values())

    def inside(self, points: Sequence[tuple[float, float]]) -> Array:
        """(N, 2) float64: points (x, y) of the image in pixels of the encoder's."""
        scale = self.inner[1] / self.size[1], self.inner[0] / self.size[0]
        return np.array(points, np.float64).reshape(-1, 2) * scale


class PromptModel(Protocol):
    """A model that is loaded. Not for two threads at a time."""

    def embed(self, pixels: Pixels) -> Embedding:
        """Look at an image, (H, W, 3 or 4) uint8 of blue, green, red. Takes seconds. Raises PromptError."""

    def segment(self, embedding: Embedding, prompt: Prompt) -> Placed | None:
        """The thing that is shown, as a placed mask; None without any. Raises PromptError."""


def best_answer(count: int, scores: Array | None, prompt: Prompt) -> int:
    """Which of `count` masks to show, by the model's own `scores` (any shape, at least `count` values).

    Of four, the first is meant for prompts that leave no choice, the others for one click
    (`select_masks` in Segment Anything's ONNX export, Kirillov et al. 2023).
    """
    first = 0
    if count == WHOLE_ANSWERS:
        if not prompt.ambiguous:
            return 0
        first = 1
    if scores is None or scores.size < count:
        return first
    return first + int(np.argmax(scores.reshape(-1)[first:count]))


def _nbytes(value: Any) -> int:
    return sum(_nbytes(item) for item in value) if isinstance(value, list | tuple) else int(value.nbytes)
