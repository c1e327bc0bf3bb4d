"""Plain transformers, whose levels all have one stride: DINOv2, and DINOv3 beside the fine levels of lite0."""

from __future__ import annotations

from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

from core.network.backbones.convolutions import Lite0
from core.network.backbones.timm_model import timm_model
from core.network.channels import adapt_first_convolution
from core.network.encoder import Encoder


class _Tokens(NamedTuple):
    """The tokens of a plain transformer: (N, extra + height * width, C), those of no patch first."""

    values: Tensor
    height: int
    width: int
    extra: int = 1
    """The class token, and registers where there are any."""
    rope: Tensor | None = None
    """The rotations by which blocks tell positions apart; None if the tokens contain their positions."""

    def as_map(self) -> Tensor:
        """(N, C, height, width)."""
        x = self.values[:, self.extra :].transpose(1, 2)
        return x.reshape(x.shape[0], -1, self.height, self.width)


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
            values = block(values) if tokens.rope is None else block(values, rope=tokens.rope)
        return tokens._replace(values=values)


class DinoV2(Encoder):
    """DINOv2 ViT-S/14 (Oquab et al. 2023, arXiv:2304.07193): four levels, all with the same stride."""

    channels = (384, 384, 384, 384)
    strides = (14, 14, 14, 14)
    ends = (1, 2, 3, 4)
    early = 3

    def __init__(self, weights: str = "") -> None:
        model = timm_model("vit_small_patch14_dinov2", weights, dynamic_img_size=True)
        blocks = list(model.blocks)
        super().__init__(_Embed(model), [_Blocks(*blocks[i : i + 3]) for i in range(0, 12, 3)])

    def level(self, state: Any) -> Tensor:
        tokens: _Tokens = state
        return tokens.as_map()


class _Beside(NamedTuple):
    """The image, for the transformer that comes later, and what was made of it."""

    image: Tensor
    x: Tensor


class _FineStep(nn.Module):
    """A step of lite0 that passes the image on."""

    def __init__(self, step: nn.Module) -> None:
        super().__init__()
        self.step = step

    def forward(self, state: Tensor | _Beside) -> _Beside:
        image, x = state if isinstance(state, _Beside) else (state, state)
        return _Beside(image, self.step(x))


class _RotaryEmbed(nn.Module):
    """Embeds the patches of the image; their positions are rotations, in the blocks."""

    def __init__(self, whole: Any) -> None:
        super().__init__()
        self.patch_embed, self.rope = whole.patch_embed, whole.rope
        self.cls_token, self.reg_token = whole.cls_token, whole.reg_token

    def forward(self, state: _Beside) -> _Tokens:
        patches = self.patch_embed(state.image)
        count, height, width, _ = patches.shape
        first = torch.cat([self.cls_token, self.reg_token], dim=1).expand(count, -1, -1)
        values = torch.cat([first, patches.flatten(1, 2)], dim=1)
        return _Tokens(values, height, width, first.shape[1], self.rope.get_embed(shape=[height, width]))

    @torch.no_grad()
    def normalise_with(self, mean: Tensor, std: Tensor, other_mean: Tensor, other_std: Tensor) -> None:
        """Make of an image with `mean` and `std` what the pretrained patches make of one with the others."""
        conv = self.patch_embed.proj
        conv.bias += torch.einsum("ocij,c->o", conv.weight, (mean - other_mean) / other_std)
        conv.weight *= (std / other_std)[:, None, None]


class DinoV3(Encoder):
    """DINOv3 ViT-S+/16 (Siméoni et al. 2025, arXiv:2508.10104) beside the fine levels of EfficientNet-Lite0.

    Patches of 16 pixels know what a thing is, but not where it ends. Lite0's first levels see edges.
    """

    strides = (2, 4, 8, 16, 16, 16, 16)
    ends = (1, 2, 3, 4, 5, 6, 7)
    early = 6

    def __init__(self, weights: str = "", model: Any = None) -> None:
        """`model`: timm's network, if not the usual one."""
        fine = Lite0("installed" if weights else "")
        model = model or timm_model("vit_small_plus_patch16_dinov3", weights)
        self.channels = (*fine.channels[:3], *[model.embed_dim] * 4)
        blocks, embed = list(model.blocks), _RotaryEmbed(model)
        quarter = len(blocks) // 4
        first, *later = [_Blocks(*blocks[i * quarter : (i + 1) * quarter]) for i in range(4)]
        steps = [_FineStep(step) for step in list(fine.stages)[:3]]
        super().__init__(_FineStep(fine.stem), [*steps, nn.Sequential(embed, first), *later])
        embed.normalise_with(fine.mean, fine.std, self.mean, self.std)
        self.normalise_with(fine.mean.tolist(), fine.std.tolist())
        self._embed_step = len(steps)

    def read_channels(self, channels: int) -> None:
        """See Encoder; the transformer's patches take them too."""
        if channels != len(self.mean):
            adapt_first_convolution(self.stages[self._embed_step], channels, self.mean, self.std)
        super().read_channels(channels)

    def level(self, state: Any) -> Tensor:
        levels: _Beside | _Tokens = state
        return levels.x if isinstance(levels, _Beside) else levels.as_map()
