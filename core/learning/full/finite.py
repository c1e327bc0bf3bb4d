"""Numbers that are finite, and the error for those that are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from torch import Tensor


class NotFinite(ArithmeticError):
    """A loss or gradient became infinite or NaN; no weight has been changed by it."""


def all_finite(tensors: Iterable[Tensor]) -> bool:
    """Whether every floating-point tensor holds finite numbers only."""
    return all(bool(torch.isfinite(t).all()) for t in tensors if t.is_floating_point())


def finite(losses: Iterable[Tensor], norm: Tensor) -> Tensor:
    """() bool, on the device: whether losses and gradient norm are finite, so that the step can be made."""
    return torch.isfinite(torch.stack([norm, *(loss.detach() for loss in losses)])).all()
