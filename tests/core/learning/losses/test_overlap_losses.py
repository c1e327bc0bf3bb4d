"""Lovász, Dice and focal against slow formulas written out from their papers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.learning.losses.cross_entropy import partial_cross_entropy
from core.learning.losses.dice import dice
from core.learning.losses.focal import focal
from core.learning.losses.lovasz import lovasz

if TYPE_CHECKING:
    from torch import Tensor

LOSSES = (lovasz, dice, focal)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Tensor, Tensor]:
    """Logits (1, classes, 3, 4) and a label with some pixels unlabelled, at least one labelled."""
    classes = draw(st.integers(2, 4))
    seed = draw(st.integers(0, 10_000))
    random = torch.Generator().manual_seed(seed)
    logits = torch.randn(1, classes, 3, 4, generator=random, dtype=torch.float64) * 2
    label = torch.randint(0, classes, (1, 3, 4), generator=random)
    label[torch.rand(1, 3, 4, generator=random) < draw(st.floats(0, 0.8))] = 255
    label[0, 0, 0] = 0
    return logits, label


def known(logits: Tensor, label: Tensor) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities (n, classes) and labels (n,) of the labelled pixels, pixel by pixel."""
    rows, truth = [], []
    for y in range(label.shape[1]):
        for x in range(label.shape[2]):
            if int(label[0, y, x]) != 255:
                values = [math.exp(float(v)) for v in logits[0, :, y, x]]
                rows.append([v / sum(values) for v in values])
                truth.append(int(label[0, y, x]))
    return np.array(rows), np.array(truth)


def jaccard_loss(wrong: set[int], truth: np.ndarray, cls: int) -> float:
    """1 - IoU of class `cls` if just the pixels in `wrong` were taken wrongly (Berman et al., equation 5)."""
    foreground = {i for i, t in enumerate(truth) if t == cls}
    return len(wrong) / len(foreground | wrong)


def slow_lovasz(logits: Tensor, label: Tensor) -> float:
    rows, truth = known(logits, label)
    losses = []
    for cls in sorted(set(truth)):
        errors = [1 - r[cls] if t == cls else r[cls] for r, t in zip(rows, truth, strict=True)]
        order = sorted(range(len(errors)), key=lambda i: -errors[i])
        total, before, wrong = 0.0, 0.0, set()
        for i in order:  # the extension: errors times how much each pixel adds to the set function
            wrong.add(i)
            now = jaccard_loss(wrong, truth, cls)
            total += errors[i] * (now - before)
            before = now
        losses.append(total)
    return sum(losses) / len(losses)


def slow_dice(logits: Tensor, label: Tensor) -> float:
    rows, truth = known(logits, label)
    values = []
    for cls in sorted(set(truth)):
        overlap = sum(r[cls] for r, t in zip(rows, truth, strict=True) if t == cls)
        size = sum(r[cls] for r in rows) + sum(1 for t in truth if t == cls)
        values.append((2 * overlap + 1) / (size + 1))
    return 1 - sum(values) / len(values)


def slow_focal(logits: Tensor, label: Tensor, weights: list[float]) -> float:
    rows, truth = known(logits, label)
    total = sum(-weights[t] * (1 - r[t]) ** 2 * math.log(r[t]) for r, t in zip(rows, truth, strict=True))
    return total / sum(weights[t] for t in truth) / math.log(logits.shape[1])


@settings(max_examples=60, deadline=None)
@given(cases())
def test_they_equal_the_slow_formulas(case: tuple[Tensor, Tensor]) -> None:
    logits, label = case
    weights = [0.5, 1.0, 2.0, 4.0][: logits.shape[1]]
    found = lovasz(logits, label), dice(logits, label), focal(logits, label, torch.tensor(weights).double())
    wanted = slow_lovasz(logits, label), slow_dice(logits, label), slow_focal(logits, label, weights)
    assert [float(v) for v in found if v is not None] == pytest.approx(wanted, rel=1e-6, abs=1e-9)


@settings(max_examples=20, deadline=None)
@given(cases())
@pytest.mark.parametrize("loss", LOSSES)
def test_only_labelled_pixels_have_a_gradient_and_it_leads_down(
    loss: object, case: tuple[Tensor, Tensor]
) -> None:
    assert callable(loss)
    logits, label = case
    logits = logits.clone().requires_grad_()
    before = loss(logits, label)
    before.backward()
    assert logits.grad is not None
    assert bool(torch.isfinite(logits.grad).all())
    assert float(logits.grad.abs().sum(dim=1)[label == 255].sum()) == 0
    after = loss((logits - 1e-4 * logits.grad).detach(), label)
    assert float(after) <= float(before.detach()) + 1e-12


@pytest.mark.parametrize("loss", LOSSES)
def test_gradients_agree_with_differences(loss: object) -> None:
    assert callable(loss)
    random = torch.Generator().manual_seed(3)
    logits = torch.randn(1, 3, 2, 3, generator=random, dtype=torch.float64, requires_grad=True)
    label = torch.tensor([[[0, 1, 255], [2, 1, 0]]])
    assert torch.autograd.gradcheck(lambda x: loss(x, label), (logits,), eps=1e-6, atol=1e-5)


@pytest.mark.parametrize("loss", LOSSES)
def test_what_is_unlabelled_changes_nothing(loss: object) -> None:
    assert callable(loss)
    logits = torch.randn(1, 3, 4, 4)
    label = torch.full((1, 4, 4), 255)
    label[0, :2] = torch.tensor([[0, 1, 2, 1], [1, 1, 0, 2]])
    other = logits.clone()
    other[0, :, 2:] += 100 * torch.randn(3, 2, 4)
    assert float(loss(logits, label)) == pytest.approx(float(loss(other, label)))
    assert float(loss(logits, label)) == pytest.approx(float(loss(logits[:, :, :2], label[:, :2])), rel=1e-5)


@pytest.mark.parametrize("loss", LOSSES)
def test_nothing_labelled_has_no_loss(loss: object) -> None:
    assert callable(loss)
    assert loss(torch.randn(2, 3, 4, 4), torch.full((2, 4, 4), 255)) is None


@pytest.mark.parametrize("loss", [*LOSSES, partial_cross_entropy])
def test_a_perfect_answer_costs_next_to_nothing_and_the_opposite_much(loss: object) -> None:
    assert callable(loss)
    label = torch.tensor([[[0, 1], [1, 255]]])
    right = torch.stack([(label == 0), (label == 1)], dim=1).float() * 40
    assert float(loss(right, label)) < 1e-3
    assert float(loss(-right, label)) > 0.4


def test_many_pixels_are_drawn_for_lovasz() -> None:
    torch.manual_seed(0)
    logits, label = torch.randn(1, 2, 100, 100), torch.randint(0, 2, (1, 100, 100))
    whole, drawn = lovasz(logits, label), lovasz(logits, label, pixels=2000)
    assert whole is not None
    assert drawn is not None
    assert float(drawn) == pytest.approx(float(whole), abs=0.05)


def test_focal_cares_less_for_what_is_right_already() -> None:
    label = torch.zeros(1, 1, 1, dtype=torch.int64)
    easy = torch.tensor([3.0, 0.0]).reshape(1, 2, 1, 1)
    plain, calm = partial_cross_entropy(easy, label), focal(easy, label)
    assert plain is not None
    assert calm is not None
    share = 1 / (1 + math.exp(-3))
    assert float(calm) == pytest.approx((1 - share) ** 2 * float(plain), rel=1e-4)
