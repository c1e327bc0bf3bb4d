"""The encoders that timm builds, each as a stem and stages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.network.backbones.convolutions import ConvNeXt, Lite0, MobileNetV3, Pvt, ResNet
from core.network.backbones.hiera import Hiera
from core.network.backbones.plain import DinoV2, DinoV3

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.network.encoder import Encoder

BACKBONES: Final[dict[str, Callable[[str], Encoder]]] = {
    "lite0": Lite0,
    "mobilenetv3": MobileNetV3,
    "resnet18": ResNet,
    "resnet34": lambda weights: ResNet(weights, 34),
    "convnext": ConvNeXt,
    "pvt": Pvt,
    "dinov2": DinoV2,
    "dinov3-convnext": ConvNeXt,
    "dinov3-vit": DinoV3,
    "sam2-tiny": Hiera,
    "sam2-small": lambda weights: Hiera(weights, "sam2_hiera_small"),
}
"""Each is given the name of its pretrained weights, "" for none."""
