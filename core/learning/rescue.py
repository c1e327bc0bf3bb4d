"""What can go wrong in a step and be mended: memory that doesn't suffice, numbers that are none any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from torch import Tensor

    from core.learning.crops import CropSource

SMALLEST_SIDE = 128
"""Where memory is short, crops are not made smaller than this."""


class NotFinite(ArithmeticError):
    """A loss or gradient became infinite or no number; no weight has been changed by it."""


def make_smaller(crops: CropSource) -> str | None:
    """Take less memory a step: half the crops, then smaller ones. A sentence, None where neither is left."""
    if crops.pixels >= 2 * crops.side**2:
        crops.pixels //= 2
        count = max(1, round(crops.pixels / crops.side**2))
        return f"Memory did not suffice: learning goes on with batches of half the size, about {count} crops."
    if crops.side > SMALLEST_SIDE:
        crops.side //= 2
        crops.pixels = min(crops.pixels, crops.side**2)
        return f"Memory did not suffice: learning goes on with smaller crops, {crops.side} pixels a side."
    return None


def all_finite(tensors: Iterable[Tensor]) -> bool:
    """Whether every number of all of them is one."""
    return all(bool(torch.isfinite(t).all()) for t in tensors if t.is_floating_point())
