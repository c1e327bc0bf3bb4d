"""Encoders: an image in, a pyramid of feature maps out, from fine to coarse."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import torch
from torch import Tensor, nn

from core.network.channels import adapt_first_convolution
from core.network.folding import fold_batch_norms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

IMAGENET_MEAN, IMAGENET_STD = (123.675, 116.28, 103.53), (58.395, 57.12, 57.375)


class Encoder(nn.Module):
    """The network's eye: a stem and stages, one after the other; after some of them a level is read."""

    channels: tuple[int, ...] = ()
    """Of each level."""
    strides: tuple[int, ...] = ()
    """Of each level, in pixels."""
    ends: tuple[int, ...] = ()
    """Steps after which a level is read; step 0 is the stem, step 1 the first stage."""
    early: int = 0
    """First steps that tasks share where later ones are their own."""
    frozen: int = 0
    """First levels that don't learn; nothing is kept for their gradients, which saves time and memory."""
    mean: Tensor
    std: Tensor

    def __init__(self, stem: nn.Module, stages: Iterable[nn.Module]) -> None:
        super().__init__()
        self.stem = stem
        self.stages = nn.Sequential(*stages)
        self.normalise_with(IMAGENET_MEAN, IMAGENET_STD)

    def normalise_with(self, mean: Sequence[float], std: Sequence[float]) -> None:
        """What is taken from a channel's values 0 ... 255, and what they are divided by then."""
        self.register_buffer("mean", torch.tensor(mean), persistent=False)
        self.register_buffer("std", torch.tensor(std), persistent=False)

    def read_channels(self, channels: int) -> None:
        """Read images of so many channels from now on."""
        if channels != len(self.mean):
            mean, std = self.mean, self.std
            adapt_first_convolution(self.stem, channels, mean, std)
            self.normalise_with([float(mean.mean())] * channels, [float(std.mean())] * channels)

    def forward(self, image: Tensor) -> list[Tensor]:
        """(N, C, H, W) float32, 0 ... 255, sides multiples of the last stride -> a (N, C, h, w) per level."""
        return self.run(self.begin(image))[1]

    def begin(self, image: Tensor) -> Any:
        """What step 0 gets: the image, normalised."""
        x = (image - self.mean[:, None, None]) / self.std[:, None, None]
        return x.contiguous(memory_format=torch.channels_last)

    def run(self, state: Any, first: int = 0, last: int | None = None) -> tuple[Any, list[Tensor]]:
        """Steps `first` to before `last`: what the next step gets, and the levels read on the way."""
        learns = torch.is_grad_enabled()
        asleep = self.ends[self.frozen - 1] + 1 if self.frozen else 0
        levels = []
        for index, step in list(enumerate((self.stem, *self.stages)))[first:last]:
            with torch.set_grad_enabled(learns and index >= asleep):
                state = step(state)
            if index in self.ends:
                levels.append(self.level(state))
        return state, levels

    def level(self, state: Any) -> Tensor:
        """The map (N, C, h, w) in what goes from one step to the next."""
        x: Tensor = state
        return x

    def levels_before(self, step: int) -> int:
        """How many levels are read before that step."""
        return sum(end < step for end in self.ends)

    def freeze(self, levels: int) -> None:
        """The first so many levels learn no more; at most all."""
        self.frozen = min(levels, len(self.ends))

    def tail(self, first: int) -> Encoder:
        """A copy that has its steps from `first` on, and nothing in the place of those before."""
        tail = copy.copy(self)
        tail._modules = dict(self._modules)
        tail.stem = self.stem if first == 0 else nn.Identity()
        tail.stages = nn.Sequential(
            *(stage if index >= first else nn.Identity() for index, stage in enumerate(self.stages, 1))
        )
        return copy.deepcopy(tail).requires_grad_(True)


@dataclass(frozen=True, slots=True)
class EncoderInfo:
    """An encoder that can be chosen: one line of the registry."""

    name: str
    title: str
    text: str
    """One sentence for the window."""
    cost: str
    """What it costs, in words, against lite0: steps as benchmarks/networks.py measures them on a processor."""
    weights: str = ""
    """Where pretrained weights come from: "installed", a name of core.network.weights, or "" for none."""
    megabytes: int = 0
    """To fetch once, where they are not on this machine."""


_LITE0 = "EfficientNet-Lite0: small and quick, pretrained on ImageNet; its weights come with the program."
ENCODERS: Final[dict[str, EncoderInfo]] = {
    info.name: info
    for info in (
        EncoderInfo("lite0", "EfficientNet-Lite0", _LITE0, "The measure for the others.", "installed"),
        EncoderInfo(
            "mobilenetv3",
            "MobileNetV3",
            "MobileNetV3-Large: about as quick as EfficientNet-Lite0, another view of the same images.",
            "A step takes about as long as with lite0.",
            "mobilenetv3_large_100.ra_in1k",
            22,
        ),
        EncoderInfo(
            "resnet18",
            "ResNet-18",
            "ResNet-18: plain and well known, a good reference for comparing with others' results.",
            "A step takes about 1.6 times as long as with lite0.",
            "resnet18.tv_in1k",
            47,
        ),
        EncoderInfo(
            "resnet34",
            "ResNet-34",
            "ResNet-34: twice as deep as ResNet-18, for larger data sets.",
            "A step takes about 2.5 times as long as with lite0.",
            "resnet34.tv_in1k",
            87,
        ),
        EncoderInfo(
            "pvt",
            "PVTv2-B0",
            "PVTv2-B0: a small pyramid of transformers, which sees the whole image at every level.",
            "A step takes about 1.5 times as long as with lite0.",
            "pvt_v2_b0.in1k",
            15,
        ),
        EncoderInfo(
            "convnext",
            "ConvNeXt-Tiny",
            "ConvNeXt-Tiny: the largest of these, for those who have the time or a GPU.",
            "A step takes about 3.5 times as long as with lite0.",
            "convnext_tiny.in12k_ft_in1k",
            114,
        ),
        EncoderInfo(
            "dinov2",
            "DINOv2 ViT-S/14",
            "DINOv2 ViT-S/14: pretrained without labels on very many images; knows objects well, edges less.",
            "A step takes about 2.2 times as long as with lite0.",
            "vit_small_patch14_dinov2.lvd142m",
            88,
        ),
        EncoderInfo(
            "fusionnet",
            "FusionNet's convolutions",
            "Three 3 x 3 convolutions learned from nothing: part of the reference network FusionNet.",
            "A step takes about 0.6 times as long as with lite0, but it takes many more of them.",
        ),
    )
}


def encoder_info(name: str) -> EncoderInfo:
    """That line of the registry; ValueError with the known ones where there is none."""
    if name not in ENCODERS:
        raise ValueError(f"There is no encoder {name!r}: choose one of {', '.join(ENCODERS)}.")
    return ENCODERS[name]


def build_encoder(name: str, pretrained: bool = True, channels: int = 3) -> Encoder:
    """The encoder of that name for images of so many channels.

    `pretrained`: with its pretrained weights, which must be on this machine: WeightsError where they still
    have to be fetched (core.network.weights). ValueError with the known names where there is no such encoder.
    """
    weights = encoder_info(name).weights
    encoder = _build(name, weights if pretrained else "")
    fold_batch_norms(encoder)
    encoder.read_channels(channels)
    return encoder.to(memory_format=torch.channels_last)


def _build(name: str, weights: str) -> Encoder:
    from core.network import backbones, fusionnet

    if name == "fusionnet":
        return fusionnet.FusionNetEncoder()
    return backbones.BACKBONES[name](weights)
