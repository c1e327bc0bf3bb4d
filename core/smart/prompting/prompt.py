"""Prompts, embeddings, and the interface of a model."""

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
"""The masks of a decoder that uses its first mask for a clear prompt, and the three others for an ambiguous one."""


class PromptError(Exception):
    """The model can't be used; the text is for the user."""


class Click(NamedTuple):
    """A point on the object, or beside it."""

    x: float
    y: float
    thing: bool


@dataclass(frozen=True, slots=True)
class Prompt:
    """The user's prompt, in image pixels."""

    clicks: tuple[Click, ...] = ()
    box: tuple[float, float, float, float] | None = None
    """Left, top, right, bottom."""

    @property
    def empty(self) -> bool:
        """Whether the prompt is empty."""
        return not self.clicks and self.box is None

    @property
    def ambiguous(self) -> bool:
        """Whether it is a single click, which can mean a part or the whole; the models then give several masks."""
        return self.box is None and len(self.clicks) == 1


@dataclass(frozen=True, slots=True)
class Embedding:
    """The encoder's features of one image."""

    features: dict[str, Any]
    """By the decoder's names: arrays or tensors, or lists of them."""
    size: tuple[int, int]
    """Height and width of the image."""
    inner: tuple[int, int]
    """Height and width of the image inside the encoder's image."""
    outer: tuple[int, int]
    """Height and width of the encoder's image, with padding at the bottom and right."""

    @property
    def nbytes(self) -> int:
        """The memory of the features."""
        return sum(_nbytes(feature) for feature in self.features.values())

    def inside(self, points: Sequence[tuple[float, float]]) -> Array:
        """(N, 2) float64: points (x, y) of the image in pixels of the encoder's image."""
        scale = self.inner[1] / self.size[1], self.inner[0] / self.size[0]
        return np.array(points, np.float64).reshape(-1, 2) * scale


class PromptModel(Protocol):
    """A loaded model. Not thread-safe."""

    def embed(self, pixels: Pixels) -> Embedding:
        """Encode an image, (H, W, 3 or 4) uint8 of blue, green, red. Takes seconds. Raises PromptError."""

    def segment(self, embedding: Embedding, prompt: Prompt) -> Placed | None:
        """The prompted object, as a placed mask; None if there is none. Raises PromptError."""


def best_answer(count: int, scores: Array | None, prompt: Prompt) -> int:
    """Which of `count` masks to show, by the model's own `scores` (any shape, at least `count` values).

    Of four, the first is meant for unambiguous prompts, the others for a single click
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
