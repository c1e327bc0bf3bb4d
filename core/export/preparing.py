"""Which steps of a project's image preparation become arithmetic in a graph, and which have to come before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from core.images.pixels import STEP

if TYPE_CHECKING:
    from core.project.settings import Preprocessing


@dataclass(frozen=True, slots=True)
class Steps:
    """Where each step of the preparation is done."""

    limits: tuple[tuple[int, int], ...]
    """The project's limits, which the graph applies; () if there are none, or if they come before the graph."""
    normalised_before: bool
    """Each image's own percentiles, or the project's limits because denoising follows them."""
    denoised_before: bool


def steps_of(preprocessing: Preprocessing) -> Steps:
    """Denoising and an image's own percentiles need the whole image, in its order: they can't be in a graph."""
    normalisation = preprocessing.normalisation
    denoised = preprocessing.denoising.method != "none"
    measured = normalisation.by == "project" and bool(normalisation.limits)
    return Steps(
        normalisation.limits if measured and not denoised else (),
        normalisation.by == "image" or (measured and denoised),
        denoised,
    )


def outside(preprocessing: Preprocessing) -> tuple[str, ...]:
    """Sentences about what has to be done to an image before the graph; () if nothing has to."""
    steps, normalisation = steps_of(preprocessing), preprocessing.normalisation
    sentences = []
    if normalisation.by == "image":
        each = "each channel" if normalisation.per_channel else "all channels together"
        sentences.append(
            f"The model learned from images stretched between their own {normalisation.low:g} and "
            f"{normalisation.high:g} percentiles ({each}). This is not in the ONNX graph: stretch an image before you "
            "pass it in."
        )
    elif steps.normalised_before:
        limits = ", ".join(f"{low} to {high}" for low, high in normalisation.limits)
        sentences.append(
            f"The model learned from images whose values {limits} were stretched to 0 to 255 and then denoised. The "
            "stretching is not in the ONNX graph: stretch an image before you denoise it."
        )
    if steps.denoised_before:
        denoising = preprocessing.denoising
        sentences.append(
            f"The model learned from denoised images ({denoising.method}, strength {denoising.strength}). This is not "
            "in the ONNX graph: denoise an image before you pass it in."
        )
    return tuple(sentences)


class Preparation(nn.Module):
    """(N, C, H, W) values as they were read, 0 ... 255 -> prepared, like core.images.preprocessing.prepare."""

    scale: Tensor
    low: Tensor
    width: Tensor
    used: Tensor

    def __init__(self, preprocessing: Preprocessing, channels: int, input_scale: float = 1.0) -> None:
        """`input_scale`: what the input is multiplied by to be 0 ... 255."""
        super().__init__()
        limits = [(a, b) if a < b else (0, 255) for a, b in steps_of(preprocessing).limits]
        self.stretches = bool(limits)
        self.steps = STEP if preprocessing.depth else 1
        """The steps between two of the 255 values: more than 8 bits are not rounded to bytes."""
        used = [float(channel not in preprocessing.left_out) for channel in range(channels)]
        self.leaves_out = not all(used)
        self.input_scale = input_scale
        self.register_buffer("low", torch.tensor([float(low) for low, _ in limits]).view(-1, 1, 1))
        self.register_buffer("width", torch.tensor([float(b - a) for a, b in limits]).view(-1, 1, 1))
        self.register_buffer("used", torch.tensor(used).view(-1, 1, 1))

    def forward(self, image: Tensor) -> Tensor:
        """The prepared image."""
        if self.input_scale != 1:
            image = image * self.input_scale
        if self.stretches:
            steps = torch.round(image * self.steps) - self.low * self.steps
            stretched = torch.floor(steps * 255 / self.width + 0.5)
            image = stretched.clamp(0, 255 * self.steps) / self.steps
        return image * self.used if self.leaves_out else image
