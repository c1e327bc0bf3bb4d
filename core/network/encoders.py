"""The available encoders, one line each, and how to build one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING, Final

import torch

from core.network.folding import fold_batch_norms
from core.network.licences import LICENCES

if TYPE_CHECKING:
    from core.network.encoder import Encoder
    from core.network.licences import Licence


class EncoderError(ValueError):
    """An encoder can't be built here; str() tells the user why and what to do."""


@dataclass(frozen=True, slots=True)
class EncoderInfo:
    """An encoder to choose from: one line of the registry."""

    name: str
    title: str
    text: str
    """One sentence for the window."""
    cost: str
    """Its cost relative to lite0, in words: steps as measured by benchmarks/networks.py on a CPU, or encoding alone."""
    weights: str = ""
    """Where pretrained weights come from: "installed", a name of core.network.weights, or "" for none."""
    megabytes: int = 0
    """The size of the download, once, if the weights are not on this computer."""
    licence_name: str = ""
    """The licence that must be accepted before the download, a key of LICENCES; "" if none must."""
    timm: str = "1.0.0"
    """The earliest version of timm that it is known to work with."""

    highest_rate: float | None = None
    """The highest learning rate of its parameters in full learning, if it needs a lower one than others."""

    @property
    def licence(self) -> Licence | None:
        """The licence that must be accepted before the download."""
        return LICENCES[self.licence_name] if self.licence_name else None


_TRANSFORMER_RATE: Final = 6e-5
"""Pretrained transformers forget at the rates of convolutions. As in SegFormer (Xie et al. 2021, arXiv:2105.15203)."""
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
            highest_rate=_TRANSFORMER_RATE,
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
            highest_rate=_TRANSFORMER_RATE,
        ),
        EncoderInfo(
            "dinov3-convnext",
            "DINOv3 ConvNeXt-Tiny",
            "DINOv3 ConvNeXt-Tiny: ConvNeXt-Tiny, pretrained on very many images without labels.",
            "Reading an image takes about 7 times as long as with lite0: a GPU is recommended.",
            "convnext_tiny.dinov3_lvd1689m",
            111,
            "dinov3",
            "1.0.20",
        ),
        EncoderInfo(
            "dinov3-vit",
            "DINOv3 ViT-S+/16",
            "DINOv3 ViT-S+/16: recognises objects best, and takes edges from EfficientNet-Lite0.",
            "Reading an image takes about 8 times as long as with lite0: a GPU is recommended.",
            "vit_small_plus_patch16_dinov3.lvd1689m",
            115,
            "dinov3",
            "1.0.20",
            highest_rate=_TRANSFORMER_RATE,
        ),
        EncoderInfo(
            "sam2-tiny",
            "SAM 2.1 Hiera-Tiny",
            "SAM 2.1 Hiera-Tiny: learned from a billion outlines what belongs together, but not what it is.",
            "Reading an image takes about 8 times as long as with lite0: a GPU is recommended.",
            "sam2_hiera_tiny.fb_r896_2pt1",
            107,
            "apache-2.0",
            "1.0.20",
            highest_rate=_TRANSFORMER_RATE,
        ),
        EncoderInfo(
            "sam2-small",
            "SAM 2.1 Hiera-Small",
            "SAM 2.1 Hiera-Small: like SAM 2.1 Hiera-Tiny, with a third more layers.",
            "Reading an image takes about 11 times as long as with lite0: a GPU is recommended.",
            "sam2_hiera_small.fb_r896_2pt1",
            136,
            "apache-2.0",
            "1.0.20",
            highest_rate=_TRANSFORMER_RATE,
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
    """The registry entry of that name. Raises EncoderError with the available names."""
    if name not in ENCODERS:
        raise EncoderError(f"Unknown encoder {name!r}. Choose one of {', '.join(ENCODERS)}.")
    return ENCODERS[name]


def unavailable(info: EncoderInfo) -> str:
    """Why an encoder can't be built here, as a sentence that says what to do; "" if it can."""
    try:
        installed = metadata.version("timm")
    except metadata.PackageNotFoundError:  # packed into one program, which was tested as a whole
        return ""
    if _numbers(installed) >= _numbers(info.timm):
        return ""
    return (
        f"The encoder {info.title} needs timm {info.timm} or later, and timm {installed} is installed. "
        "Update it (pip install --upgrade timm), or choose another encoder."
    )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", version)[:3])


def build_encoder(name: str, pretrained: bool = True, channels: int = 3) -> Encoder:
    """The encoder of that name for images with that many channels.

    With `pretrained`, its pretrained weights are loaded: WeightsError if they still have to be downloaded
    (core.network.weights). Raises EncoderError if there is no such encoder, or the installed timm is too old for it.
    """
    info = encoder_info(name)
    if problem := unavailable(info):
        raise EncoderError(problem)
    encoder = _build(name, info.weights if pretrained else "")
    fold_batch_norms(encoder)
    encoder.read_channels(channels)
    return encoder.to(memory_format=torch.channels_last)


def _build(name: str, weights: str) -> Encoder:
    from core.network import backbones, fusionnet

    if name == "fusionnet":
        return fusionnet.FusionNetEncoder()
    return backbones.BACKBONES[name](weights)
