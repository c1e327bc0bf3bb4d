from __future__ import annotations

import json
import math
import sys
from typing import TYPE_CHECKING

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.learning.balancing_methods import METHODS, SHARED
from core.learning.config import FullConfig
from core.learning.full.balancing import WINDOW, Averaging, Equal, Uncertainty, make_balancing
from core.learning.full.network_trainer import NetworkTrainer
from core.network.multitask import MultiTaskNet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import Tensor

SURGERY = tuple(method.id for method in METHODS.values() if method.apart)


class Toy:
    """A shared layer and two heads of one weight each."""

    def __init__(self) -> None:
        self.shared = torch.tensor([1.0, 2.0], requires_grad=True)
        self.heads = {
            t: torch.tensor([w], requires_grad=True) for t, w in (("a", 1.5), ("b", -0.5), ("c", 1.0))
        }

    def losses(self, which: str = "ab") -> dict[str, Tensor]:
        ways = {"a": (1.0, 0.3), "b": (-1.0, 0.5), "c": (0.2, 1.0)}
        return {t: ((self.shared * torch.tensor(ways[t])).sum() * self.heads[t][0] - 1.0) ** 2 for t in which}

    @property
    def parameters(self) -> list[Tensor]:
        return [self.shared, *self.heads.values()]

    def clear(self) -> None:
        for parameter in self.parameters:
            parameter.grad = None

    def gradients(self, losses: Mapping[str, Tensor], weights: Mapping[str, float]) -> list[Tensor]:
        """Of the plain weighted sum, by autograd."""
        total = torch.stack([weights.get(t, 1.0) * x for t, x in losses.items()]).sum()
        found = torch.autograd.grad(total, self.parameters, allow_unused=True)
        return [torch.zeros_like(p) if g is None else g for p, g in zip(self.parameters, found, strict=True)]


def grads(toy: Toy) -> list[Tensor]:
    return [torch.zeros_like(p) if p.grad is None else p.grad for p in toy.parameters]


def test_fixed_is_the_weighted_sum() -> None:
    toy, weights = Toy(), {"a": 0.3, "b": 2.0}
    assert make_balancing("fixed").backward(toy.losses(), weights, toy.parameters)
    for got, want in zip(grads(toy), toy.gradients(toy.losses(), weights), strict=True):
        assert torch.allclose(got, want)


@pytest.mark.parametrize("method", METHODS)
def test_tasks_without_labels_or_of_weight_zero_are_left_out(method: str) -> None:
    toy, balancing = Toy(), make_balancing(method)
    assert balancing.backward(toy.losses("abc"), {"b": 0.0}, toy.parameters)
    assert toy.heads["b"].grad is None
    assert float(toy.heads["a"].grad) != 0
    toy.clear()
    assert balancing.backward(toy.losses("c"), {}, toy.parameters)
    assert toy.heads["a"].grad is None
    assert not balancing.backward({}, {}, toy.parameters)
    assert not balancing.backward(toy.losses("b"), {"b": 0.0}, toy.parameters)


@pytest.mark.parametrize("method", [*SURGERY, "fixed"])
@settings(max_examples=10, deadline=None)
@given(weight=st.floats(0.1, 10))
def test_a_head_gets_its_own_gradient_times_its_weight(method: str, weight: float) -> None:
    toy = Toy()
    make_balancing(method).backward(toy.losses("abc"), {"a": weight}, toy.parameters)
    want = torch.autograd.grad(weight * toy.losses("a")["a"], toy.heads["a"])[0]
    assert toy.heads["a"].grad is not None
    assert torch.allclose(toy.heads["a"].grad, want, rtol=1e-4)


@pytest.mark.parametrize("method", SURGERY)
def test_one_task_alone_learns_as_with_the_sum(method: str) -> None:
    toy = Toy()
    make_balancing(method).backward(toy.losses("a"), {"a": 0.7}, toy.parameters)
    for got, want in zip(grads(toy), toy.gradients(toy.losses("a"), {"a": 0.7}), strict=True):
        assert torch.allclose(got, want)


@pytest.mark.parametrize("method", SURGERY)
def test_gradients_that_agree_are_not_cut_and_those_that_conflict_harm_none(method: str) -> None:
    toy = Toy()
    make_balancing(method).backward(toy.losses(), {}, toy.parameters)
    joint = toy.shared.grad
    assert joint is not None
    alone = [torch.autograd.grad(x, toy.shared)[0] for x in toy.losses().values()]
    assert float(alone[0] @ alone[1]) < 0  # they conflict: the sum could harm one
    for each in alone:
        assert float(each @ joint) > -1e-2 * float(each.norm() * joint.norm())


def test_pcgrad_by_hand() -> None:
    toy = Toy()
    make_balancing("pcgrad").backward(toy.losses(), {}, toy.parameters)
    a, b = (torch.autograd.grad(x, toy.shared)[0] for x in toy.losses().values())
    dot = a @ b
    want = (a - dot / (b @ b) * b) + (b - dot / (a @ a) * a)
    assert torch.allclose(toy.shared.grad, want, rtol=1e-4)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 8), st.integers(1, 6), st.integers(0, 2**31), st.floats(-1, 2))
def test_upgrad_projects_each_gradient_to_the_nearest_that_harms_no_task(
    tasks: int, parameters: int, seed: int, scale: float
) -> None:
    """By what is true of the solution of min vᵀGv, v ≥ u, and of no other: Gv ≥ 0, and (v - u)ᵀGv = 0."""
    from core.learning.full.projection import SMALL, LeastSquaresProjector

    rows = torch.randn(tasks, parameters, generator=torch.Generator().manual_seed(seed)).double() * 10**scale
    gramian, wanted = rows @ rows.T, torch.eye(tasks).double() / tasks
    weights = LeastSquaresProjector()(wanted, gramian)
    gradients = weights @ (gramian / gramian.trace().clamp(min=SMALL) + SMALL * torch.eye(tasks))
    assert bool((weights >= wanted).all())
    assert float(gradients.min()) > -1e-9
    assert float(((weights - wanted) * gradients).abs().max()) < 1e-9


@pytest.mark.parametrize("method", METHODS)
def test_no_method_needs_a_library_under_the_gpl(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("quadprog", "qpsolvers"):
        monkeypatch.setitem(sys.modules, name, None)
    toy = Toy()
    assert make_balancing(method).backward(toy.losses("abc"), {}, toy.parameters)


def test_equal_divides_by_the_running_size() -> None:
    balancing = Equal()
    assert balancing._factors({"a": 4.0, "b": 0.5}) == pytest.approx({"a": 0.25, "b": 2.0})
    assert balancing._factors({"a": 2.0}) == pytest.approx({"a": 1 / 3.8})


def test_uncertainty_settles_where_its_gradient_is_zero() -> None:
    balancing = Uncertainty()
    for _ in range(3000):
        balancing._factors({"a": 2.0, "b": 0.1})
    assert balancing.log_variances["a"] == pytest.approx(math.log(4.0), abs=0.01)
    assert balancing.log_variances["b"] == pytest.approx(math.log(0.2), abs=0.01)


def test_the_slower_task_counts_more_with_dwa() -> None:
    balancing = Averaging()
    for step in range(2 * WINDOW):
        factors = balancing._factors({"slow": 1.0, "fast": 1.0 if step < WINDOW else 0.5})
    weights = [math.exp(1.0 / 2), math.exp(0.5 / 2)]
    assert factors["slow"] == pytest.approx(2 * weights[0] / sum(weights))
    assert sum(factors.values()) == pytest.approx(2.0)


@pytest.mark.parametrize("method", METHODS)
def test_the_state_goes_through_json_and_back(method: str) -> None:
    one, other = make_balancing(method, seed=1), make_balancing(method, seed=2)
    toy = Toy()
    for _ in range(WINDOW + 3):
        one.backward(toy.losses("abc"), {}, toy.parameters)
        toy.clear()
    other.restore(json.loads(json.dumps(one.state_dict())))
    losses = {"a": 0.5, "b": 2.0, "c": 1.0}
    assert one._factors(losses) == other._factors(losses)
    assert one.state_dict() == other.state_dict()


@pytest.mark.parametrize("method", ["equal", "uncertainty", "dwa", "pcgrad"])
def test_a_loss_that_is_not_a_number_is_not_remembered(method: str) -> None:
    toy, balancing = Toy(), make_balancing(method)
    losses = toy.losses()
    broken = {"a": losses["a"] * math.nan, "b": losses["b"]}
    balancing.backward(broken, {}, toy.parameters)
    assert "nan" not in json.dumps(balancing.state_dict()).lower()


def test_an_unknown_method_is_said() -> None:
    with pytest.raises(ValueError, match="upgrad"):
        make_balancing("magic")


def test_those_that_were_measured_or_asked_for_can_be_chosen() -> None:
    assert list(METHODS) == ["fixed", "equal", "uncertainty", "dwa", "random", "pcgrad", "upgrad"]
    assert SURGERY == ("pcgrad", "upgrad")
    assert SHARED == ("fixed", "equal", "uncertainty", "dwa", "random")


def test_every_method_says_what_it_does_where_it_is_from_and_what_it_costs() -> None:
    for method in METHODS.values():
        assert method.text.endswith(".")
        assert any(year in method.paper for year in map(str, range(2017, 2026)))
        assert method.cost >= 1


@pytest.mark.parametrize("method", METHODS)
def test_a_student_learns_with_it(method: str) -> None:
    import numpy as np

    from core.learning.data.augment import Crop
    from core.network.neck import Frame

    torch.manual_seed(0)
    net = MultiTaskNet({"a": 2, "b": 3}, pretrained=False)
    trainer = NetworkTrainer(net, FullConfig(balancing=method, pseudo_labels=0.0), torch.device("cpu"))
    image = np.random.default_rng(0).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    labels = np.full((64, 64, 2), 255, np.uint8)
    labels[:8] = 1
    labels[8:16] = 0
    trainer.set_totals({"a": torch.tensor([512, 512]), "b": torch.tensor([512, 512, 0])})
    before = [p.detach().clone() for p in trainer.net.parameters()]
    losses = trainer.step([Crop(image, labels, Frame(0, 0, 64, 64))], ["a", "b"], {}, 0.0)
    assert set(losses) == {"a", "b"}
    moved = [not torch.equal(p, q) for p, q in zip(before, trainer.net.parameters(), strict=True)]
    assert sum(moved) > len(moved) // 2
