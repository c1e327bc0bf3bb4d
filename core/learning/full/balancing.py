"""How the losses of several tasks become one step: weights, or gradients that are made to agree.

One interface for all: `Balancing.backward` leaves gradients in the parameters. A weight λ by hand multiplies
any of them; a task without a loss in the batch, or of weight 0, is left out. What a method remembers is plain
numbers, saved and restored beside the optimiser.
"""

from __future__ import annotations

import math
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import torch

from core.learning.balancing_methods import METHODS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from torch import Tensor

CALM = 0.9
"""What stays of a running mean of losses at each step."""
WINDOW = 25
"""Steps whose mean loss DWA compares with the window's before: its "epoch", as ours has no end."""
TEMPERATURE = 2.0
SIGMA_RATE = 0.02
SIGMA_BOUND = 4.0


class Balancing:
    """The fixed sum L = Σ λᵢ Lᵢ, and what the other methods build on."""

    by_loss: ClassVar[bool] = False
    """Whether it asks how large losses are."""

    def __init__(self, seed: int = 0) -> None:
        """`seed`: what random numbers begin with, where a method draws some."""
        self.factors: dict[str, float] = {}
        """What the last step multiplied each task's λ by, by task id."""

    def backward(
        self,
        losses: Mapping[str, Tensor],
        weights: Mapping[str, float],
        parameters: Sequence[Tensor],
        said: Mapping[str, float] | None = None,
    ) -> bool:
        """Leave the gradients of a step in `parameters` (which hold none); False where there is nothing to learn.

        `losses` by task id, of the tasks with labels in the batch; `weights` are λ by task id, 1 by default.
        `said`: how large the losses are, or were a few steps ago, where that has been read from the device.
        """
        counted = {t: x for t, x in losses.items() if weights.get(t, 1.0) > 0 and x.requires_grad}
        if not counted:
            return False
        sizes = self._sizes(counted, said or {}) if self.by_loss else dict.fromkeys(counted, math.nan)
        self._apply({t: weights.get(t, 1.0) * x for t, x in counted.items()}, sizes, parameters)
        return True

    def _sizes(self, losses: Mapping[str, Tensor], said: Mapping[str, float]) -> dict[str, float]:
        return {t: said[t] if t in said else float(x.detach()) for t, x in losses.items()}

    def _apply(
        self, weighed: Mapping[str, Tensor], plain: Mapping[str, float], parameters: Sequence[Tensor]
    ) -> None:
        factors = self.factors = self._factors(plain)
        torch.autograd.backward(torch.stack([factors[t] * x for t, x in weighed.items()]).sum())

    def _factors(self, losses: Mapping[str, float]) -> dict[str, float]:
        """What each task's λ is multiplied by in this step, from the losses without λ (nan unless `by_loss`)."""
        return dict.fromkeys(losses, 1.0)

    def state_dict(self) -> dict[str, Any]:
        """All that it remembers, in values that JSON can hold."""
        return {}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` gave."""


class Equal(Balancing):
    """Each loss divided by its running mean, so that all tasks pull alike however large their losses are.

    The gradient of the logarithm of the losses' geometric mean (Chennupati et al. 2019, arXiv:1904.08492), calmed.
    """

    by_loss: ClassVar[bool] = True

    def __init__(self, seed: int = 0) -> None:
        super().__init__(seed)
        self.means: dict[str, float] = {}

    def _factors(self, losses: Mapping[str, float]) -> dict[str, float]:
        for task, loss in losses.items():
            if math.isfinite(loss):
                self.means[task] = CALM * self.means.get(task, loss) + (1 - CALM) * loss
        return {t: 1 / max(self.means.get(t, 1.0), 1e-3) for t in losses}

    def state_dict(self) -> dict[str, Any]:
        """See Balancing."""
        return {"means": dict(self.means)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """See Balancing."""
        self.means = dict(state.get("means", {}))


class Uncertainty(Balancing):
    """Σ λᵢ (e⁻ˢ Lᵢ + s/2) with s = ln σᵢ² learned along (Kendall et al. 2018, arXiv:1705.07115, 7).

    s follows its own gradient by plain descent; λ multiplies the whole term, else s would undo it.
    """

    by_loss: ClassVar[bool] = True

    def __init__(self, seed: int = 0) -> None:
        super().__init__(seed)
        self.log_variances: dict[str, float] = {}

    def _factors(self, losses: Mapping[str, float]) -> dict[str, float]:
        factors = {t: math.exp(-self.log_variances.get(t, 0.0)) for t in losses}
        for task, loss in losses.items():
            if math.isfinite(loss):
                log_variance = self.log_variances.get(task, 0.0) - SIGMA_RATE * (0.5 - factors[task] * loss)
                self.log_variances[task] = min(SIGMA_BOUND, max(-SIGMA_BOUND, log_variance))
        return factors

    def state_dict(self) -> dict[str, Any]:
        """See Balancing."""
        return {"log_variances": dict(self.log_variances)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """See Balancing."""
        self.log_variances = dict(state.get("log_variances", {}))


class Averaging(Balancing):
    """Dynamic weight average: a task whose loss falls more slowly than the others' counts more.

    wᵢ = K softmax(rᵢ / T), r the ratio of the last two windows' mean losses (Liu et al. 2019, arXiv:1803.10704, 7).
    """

    by_loss: ClassVar[bool] = True

    def __init__(self, seed: int = 0) -> None:
        super().__init__(seed)
        self.sums: dict[str, list[float]] = {}
        """Of the present window, by task: the sum of its losses, and of how many."""
        self.means: dict[str, list[float]] = {}
        """Of the windows that are over, the last two."""
        self.steps = 0

    def _factors(self, losses: Mapping[str, float]) -> dict[str, float]:
        for task, loss in losses.items():
            if math.isfinite(loss):
                total = self.sums.setdefault(task, [0.0, 0.0])
                total[0], total[1] = total[0] + loss, total[1] + 1
        self.steps += 1
        if self.steps % WINDOW == 0:
            for task, (total_loss, count) in self.sums.items():
                self.means[task] = [*self.means.get(task, []), total_loss / max(1.0, count)][-2:]
            self.sums = {}
        rates = {t: self._rate(t) for t in losses}
        powers = {t: math.exp(min(rate, 20.0) / TEMPERATURE) for t, rate in rates.items()}
        total_power = sum(powers.values())
        return {t: len(powers) * p / total_power for t, p in powers.items()}

    def _rate(self, task: str) -> float:
        window_means = self.means.get(task, [])
        return window_means[1] / max(window_means[0], 1e-6) if len(window_means) == 2 else 1.0

    def state_dict(self) -> dict[str, Any]:
        """See Balancing."""
        return {"sums": _lists(self.sums), "means": _lists(self.means), "steps": self.steps}

    def restore(self, state: Mapping[str, Any]) -> None:
        """See Balancing."""
        self.sums, self.means = _lists(state.get("sums", {})), _lists(state.get("means", {}))
        self.steps = int(state.get("steps", 0))


class Random(Balancing):
    """Weights drawn anew at each step, K softmax(N(0, 1)): what any method must beat (Lin et al. 2022, 2111.10603)."""

    def __init__(self, seed: int = 0) -> None:
        super().__init__(seed)
        self.random = np.random.default_rng(seed)

    def _factors(self, losses: Mapping[str, float]) -> dict[str, float]:
        powers = np.exp(self.random.standard_normal(len(losses)))
        return dict(zip(losses, (len(losses) * powers / powers.sum()).tolist(), strict=True))

    def state_dict(self) -> dict[str, Any]:
        """See Balancing."""
        return {"random": self.random.bit_generator.state}

    def restore(self, state: Mapping[str, Any]) -> None:
        """See Balancing."""
        if "random" in state:
            self.random.bit_generator.state = state["random"]


class Surgery(Balancing):
    """Each task's gradient by itself; TorchJD's aggregator makes one of those of the shared parameters.

    Parameters that one task alone uses (its head) get that task's gradient as it is.
    """

    def __init__(self, aggregator: Callable[[Tensor], Tensor], *, mean: bool) -> None:
        """`mean`: it gives a mean of the gradients, which is brought to the size of a sum."""
        super().__init__()
        self.aggregator, self.mean = aggregator, mean

    def _apply(
        self, weighed: Mapping[str, Tensor], plain: Mapping[str, float], parameters: Sequence[Tensor]
    ) -> None:
        if len(weighed) == 1:
            super()._apply(weighed, plain, parameters)
            return
        learned = [p for p in parameters if p.requires_grad]
        rows = []
        for number, loss in enumerate(weighed.values()):
            keep = number < len(weighed) - 1
            rows.append(torch.autograd.grad(loss, learned, retain_graph=keep, allow_unused=True))
        shared: list[int] = []
        for index, parameter in enumerate(learned):
            gradients = [row[index] for row in rows if row[index] is not None]
            if len(gradients) > 1:
                shared.append(index)
            elif gradients:
                parameter.grad = gradients[0]
        if shared:
            self._combine([learned[i] for i in shared], [[row[i] for i in shared] for row in rows])

    @torch.no_grad()
    def _combine(self, parameters: Sequence[Tensor], rows: Sequence[Sequence[Tensor | None]]) -> None:
        matrix = torch.stack(
            [
                torch.cat(
                    [
                        (torch.zeros_like(p) if g is None else g).flatten()
                        for p, g in zip(parameters, row, strict=True)
                    ]
                )
                for row in rows
            ]
        )
        if bool(torch.isfinite(matrix).all()):
            joint = self.aggregator(matrix) * (len(rows) if self.mean else 1)
        else:
            joint = matrix.sum(dim=0)  # whoever makes the step sees that it is not finite, and says so
        sizes = [p.numel() for p in parameters]
        for parameter, gradient in zip(parameters, torch.split(joint, sizes), strict=True):
            parameter.grad = gradient.view_as(parameter).clone()


class PCGrad(Surgery):
    """Takes out of each task's gradient what works against another's (Yu et al. 2020, arXiv:2001.06782)."""

    def __init__(self, seed: int = 0) -> None:
        from torchjd import aggregation  # here: it takes a while to load, and most runs do without it

        super().__init__(aggregation.PCGrad(), mean=False)


class UPGrad(Surgery):
    """Projects each gradient so that a small step harms no task (Quinton and Rey 2024, arXiv:2406.16232)."""

    def __init__(self, seed: int = 0) -> None:
        from torchjd import aggregation  # here: see PCGrad

        from core.learning.full.projection import LeastSquaresProjector

        super().__init__(aggregation.UPGrad(projector=LeastSquaresProjector()), mean=True)


def _lists(values: Mapping[str, Sequence[float]]) -> dict[str, list[float]]:
    return {key: list(value) for key, value in values.items()}


def make_balancing(method: str, seed: int = 0) -> Balancing:
    """The method of that name; ValueError that lists those there are."""
    if method not in METHODS:
        raise ValueError(f"unknown balancing {method!r}; choose one of {', '.join(METHODS)}")
    balancing: Balancing = resolve_name(f"{__name__}:{METHODS[method].code}")(seed)
    return balancing
