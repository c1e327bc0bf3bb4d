"""The image encoders of SAM 2: transformers with windows, and strides that grow."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

from torch import Tensor, nn

from core.network.backbones.timm_model import timm_model
from core.network.encoder import Encoder


class _Embed(nn.Module):
    """Embeds the patches of an image, and their positions in it and in their window."""

    def __init__(self, whole: Any) -> None:
        super().__init__()
        self.patch_embed = whole.patch_embed
        self.pos_embed, self.pos_embed_window = whole.pos_embed, whole.pos_embed_window

    def forward(self, image: Tensor) -> Tensor:
        patches: Tensor = self.patch_embed(image)
        height, width = patches.shape[1:3]
        positions = nn.functional.interpolate(self.pos_embed, size=(height, width), mode="bicubic")
        side = self.pos_embed_window.shape[-1]
        windows = self.pos_embed_window.tile((math.ceil(height / side), math.ceil(width / side)))
        windows = windows[:, :, :height, :width]
        embedded: Tensor = patches + (positions + windows).permute(0, 2, 3, 1)
        return embedded


class Hiera(Encoder):
    """Hiera (Ryali et al. 2023, arXiv:2306.00989) as SAM 2 has learned it (Ravi et al. 2024, arXiv:2408.00714)."""

    strides = (4, 8, 16, 32)
    ends = (1, 2, 3, 4)
    early = 3

    def __init__(self, weights: str = "", model: str = "sam2_hiera_tiny") -> None:
        """`model`: its name in timm."""
        network = timm_model(model, weights)
        self.channels = tuple(level["num_chs"] for level in network.feature_info)
        blocks, ends = list(network.blocks), [0, *(end + 1 for end in network.stage_ends)]
        super().__init__(_Embed(network), [nn.Sequential(*blocks[a:b]) for a, b in pairwise(ends)])

    def level(self, state: Any) -> Tensor:
        rows: Tensor = state
        return rows.permute(0, 3, 1, 2)
