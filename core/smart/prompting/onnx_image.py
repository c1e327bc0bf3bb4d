"""The image format of an ONNX encoder: order of the axes, size, range of values, proportions kept or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

import cv2
import numpy as np

from core.smart.prompting.prompt import Array, PromptError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.labels.stroke import Pixels

TYPES: Final[dict[str, Any]] = {
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(double)": np.float64,
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(uint8)": np.uint8,
    "tensor(bool)": np.bool_,
}
USUAL_SIDE: Final = 1024
"""The side of the encoder's image, if the model leaves it open."""
MEAN, DEVIATION = (123.675, 116.28, 103.53), (58.395, 57.12, 57.375)
"""For red, green and blue, as these models were trained."""
Range = Literal["bytes", "unit", "normal"]


@dataclass(frozen=True, slots=True)
class ImageLayout:
    """The format of the encoder's input."""

    name: str
    kind: Any
    """numpy's type."""
    batched: bool
    """Whether it has an axis for images."""
    channels_last: bool
    values: Range
    """0 ... 255 or 0 ... 1, normalised in the graph, or normalised before."""
    outer: tuple[int, int]
    """Height and width."""
    squeezed: bool
    """Whether the image is stretched to fill it; otherwise it is at the top left, padded at the bottom or right."""

    def image_of(self, pixels: Pixels) -> tuple[Array, tuple[int, int]]:
        """The encoder's image, and the height and width of `pixels` (H, W, 3 or 4 of BGR) inside it."""
        height, width = pixels.shape[:2]
        scale = min(self.outer[0] / height, self.outer[1] / width)
        inner = self.outer if self.squeezed else (max(1, round(height * scale)), max(1, round(width * scale)))
        interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        small = cv2.resize(
            np.ascontiguousarray(pixels[..., 2::-1]), (inner[1], inner[0]), interpolation=interpolation
        )
        image: Array = np.full((*self.outer, 3), MEAN, np.float32)  # the padding is 0 after normalisation
        image[: inner[0], : inner[1]] = small
        if self.values == "unit":
            image = image / np.float32(255)
        elif self.values == "normal":
            image = (image - np.array(MEAN, np.float32)) / np.array(DEVIATION, np.float32)
        if not self.channels_last:
            image = image.transpose(2, 0, 1)
        if self.batched:
            image = image[None]
        return np.ascontiguousarray(image.astype(self.kind)), inner


def image_layout(
    file: str, inputs: Sequence[Any], outputs: Sequence[Any], *, in_unit_range: bool
) -> ImageLayout:
    """The image format of the encoder in `file`, from its inputs and outputs. Raises PromptError if it needs more.

    `in_unit_range`: values are 0 ... 1 and the graph does the rest, as in EfficientSAM.
    """
    if len(inputs) != 1:
        names = ", ".join(i.name for i in inputs)
        raise PromptError(f"{file} cannot be used as an encoder: it needs more than an image ({names}).")
    (image,) = inputs
    shape = list(image.shape)
    if len(shape) not in (3, 4):
        raise PromptError(f"{file} is not an encoder of the SAM family: it does not take an image.")
    if image.type not in TYPES:
        raise PromptError(f"{file} needs its image as {image.type}, which is not supported.")
    axes = shape[-3:]
    channels_last = axes[2] == 3 or (axes[0] != 3 and len(shape) == 3)
    channels = axes[2 if channels_last else 0]
    if isinstance(channels, int) and channels != 3:
        raise PromptError(
            f"{file} takes images with {channels} channels, but three are needed: red, green, blue."
        )
    height, width = axes[:2] if channels_last else axes[1:]
    kind = TYPES[image.type]
    raw = channels_last or kind == np.uint8
    values: Range = "unit" if in_unit_range else "bytes" if raw else "normal"
    squeezed = in_unit_range or _several_sizes(outputs)
    return ImageLayout(
        image.name, kind, len(shape) == 4, channels_last, values, (_side(height), _side(width)), squeezed
    )


def _side(side: object) -> int:
    return side if isinstance(side, int) and side > 0 else USUAL_SIDE


def _several_sizes(outputs: Sequence[Any]) -> bool:
    """Whether the features have more than one resolution: the second generation, trained with stretched images."""
    if any("high_res" in o.name or o.name.startswith("image_embeddings.") for o in outputs):
        return True
    maps = [tuple(o.shape[-2:]) for o in outputs if len(o.shape) == 4 and "interm" not in o.name]  # SAM-HQ's
    return len({m for m in maps if all(isinstance(side, int) for side in m)}) > 1
