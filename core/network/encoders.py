"""The available encoders, one line each, and how to build one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import torch

from core.network.folding import fold_batch_norms

if TYPE_CHECKING:
    from core.network.encoder import Encoder


@dataclass(frozen=True, slots=True)
class EncoderInfo:
    """An encoder to choose from: one line of the registry."""

    name: str
    title: str
    text: str
    """One sentence for the window."""
    cost: str
    """Its cost relative to lite0, in words: steps as measured by benchmarks/networks.py on a CPU."""
    weights: str = ""
    """Where pretrained weights come from: "installed", a name of core.network.weights, or "" for none."""
    megabytes: int = 0
    """The size of the download, once, if the weights are not on this computer."""


_LITE0 = "EfficientNet-Lite0: small and fast, pretrained on ImageNet; its weights come with the program."
ENCODERS: Final[dict[str, EncoderInfo]] = {
    info.name: info
    for info in (
        EncoderInfo("lite0", "EfficientNet-Lite0", _LITE0, "The baseline for the others.", "installed"),
        EncoderInfo(
            "mobilenetv3",
            "MobileNetV3",
            "MobileNetV3-Large: about as fast as EfficientNet-Lite0, with a different architecture.",
            "A step takes about as long as with lite0.",
            "mobilenetv3_large_100.ra_in1k",
            22,
        ),
        EncoderInfo(
            "resnet18",
            "ResNet-18",
            "ResNet-18: simple and well known, a good reference for comparison with published results.",
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
            "PVTv2-B0: a small pyramid transformer that sees the whole image at every level.",
            "A step takes about 1.5 times as long as with lite0.",
            "pvt_v2_b0.in1k",
            15,
        ),
        EncoderInfo(
            "convnext",
            "ConvNeXt-Tiny",
            "ConvNeXt-Tiny: the largest one, if you have time or a GPU.",
            "A step takes about 3.5 times as long as with lite0.",
            "convnext_tiny.in12k_ft_in1k",
            114,
        ),
        EncoderInfo(
            "dinov2",
            "DINOv2 ViT-S/14",
            "DINOv2 ViT-S/14: pretrained on very many images without labels; strong on objects, weak on edges.",
            "A step takes about 2.2 times as long as with lite0.",
            "vit_small_patch14_dinov2.lvd142m",
            88,
        ),
        EncoderInfo(
            "fusionnet",
            "FusionNet's convolutions",
            "Three 3 x 3 convolutions trained from scratch: part of the reference network FusionNet.",
            "A step takes about 0.6 times as long as with lite0, but many more steps are needed.",
        ),
    )
}


def encoder_info(name: str) -> EncoderInfo:
    """The registry entry of that name. Raises ValueError with the available names."""
    if name not in ENCODERS:
        raise ValueError(f"Unknown encoder {name!r}. Choose one of {', '.join(ENCODERS)}.")
    return ENCODERS[name]


def build_encoder(name: str, pretrained: bool = True, channels: int = 3) -> Encoder:
    """The encoder of that name for images with that many channels.

    With `pretrained`, its pretrained weights are loaded: WeightsError if they still have to be downloaded
    (core.network.weights). Raises ValueError with the available names if there is no such encoder.
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
