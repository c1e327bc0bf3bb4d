"""Measures, now and then in a full run, how the tasks' gradients on the shared features are to each other.

A gradient is that of a linear layer right behind the features that all tasks read, the same at every pixel, as if the
network had one. So tasks that are labelled at different pixels can be compared, as they can by the weights that they
share; and back-propagation ends at the features, which costs the heads and not the encoder. Nothing that is learned
changes.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import torch

from core.insight.sharing import GradientsMeasured

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from torch import Tensor

EVERY: Final = 20
"""Steps from one measurement to the next, at least."""
FRACTION: Final = 0.02
"""The part of a run's time that measurements take, at most."""


class GradientMeter:
    """Of one trainer."""

    def __init__(self) -> None:
        self.latest: GradientsMeasured | None = None
        """What was measured last, until it is taken."""
        self._begun: float | None = None
        self._seconds = 0.0
        """What all measurements together took."""
        self._step = 0
        """Of the last one."""

    def due(self, step: int) -> bool:
        """Whether it is time to measure. The first steps of a run and of a warm device say little about its pace."""
        if self._begun is None:
            self._begun, self._step = time.monotonic(), step
        if step - self._step < EVERY:
            return False
        return self._seconds <= FRACTION * (time.monotonic() - self._begun)

    def measure(
        self,
        step: int,
        losses: Mapping[str, Tensor],
        factors: Mapping[str, float],
        features: Sequence[Tensor],
    ) -> None:
        """Measure the gradients of `losses`, each times its factor, on `features` (N, C, h, w); the graph stays."""
        begun = time.monotonic()
        tasks = [t for t, loss in losses.items() if loss.requires_grad and factors.get(t, 1.0) > 0]
        if len(tasks) > 1 and features:
            products = _products([losses[t] * factors.get(t, 1.0) for t in tasks], features)
            if bool(torch.isfinite(products).all()):
                rows = tuple(tuple(row) for row in products.tolist())
                self.latest = GradientsMeasured(step, tuple(tasks), rows)
        self._step = step
        self._seconds += time.monotonic() - begun

    def take(self) -> GradientsMeasured | None:
        """The last measurement, once."""
        latest, self.latest = self.latest, None
        return latest


def _products(losses: Sequence[Tensor], features: Sequence[Tensor]) -> Tensor:
    """(tasks, tasks) float64: the inner products of the losses' gradients."""
    gradients = [torch.autograd.grad(loss, features, retain_graph=True, allow_unused=True) for loss in losses]
    products = torch.zeros(len(losses), len(losses), dtype=torch.float64)
    for index, level in enumerate(features):
        inputs = level.detach().float()
        rows = [_layer_gradient(gradient[index], inputs) for gradient in gradients]
        matrix = torch.stack(rows)
        products += (matrix @ matrix.T).cpu().double()
    return products


def _layer_gradient(gradient: Tensor | None, inputs: Tensor) -> Tensor:
    """That of the weights and biases of a linear layer behind `inputs`, flat, for the gradient of its output."""
    channels = inputs.shape[1]
    if gradient is None:
        return inputs.new_zeros(channels * (channels + 1))
    outputs = gradient.float()
    weights = torch.einsum("nchw,ndhw->cd", outputs, inputs)
    return torch.cat([weights.flatten(), outputs.sum((0, 2, 3))])
