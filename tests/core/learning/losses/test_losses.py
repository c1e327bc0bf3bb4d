from __future__ import annotations

import math

import pytest
import torch

from core.learning.losses.cross_entropy import partial_cross_entropy
from core.learning.losses.weights import class_weights, weighted_sum


def test_guessing_costs_one_whatever_the_number_of_classes() -> None:
    for classes in (2, 5):
        loss = partial_cross_entropy(torch.zeros(1, classes, 2, 2), torch.zeros(1, 2, 2, dtype=torch.int64))
        assert loss is not None
        assert loss.item() == pytest.approx(1.0)


def test_the_loss_of_one_labelled_pixel_by_hand() -> None:
    logits = torch.tensor([[2.0, 0.0], [9.0, -9.0]])
    loss = partial_cross_entropy(logits, torch.tensor([1, 255]))
    assert loss is not None
    assert loss.item() == pytest.approx(math.log(1 + math.exp(2)) / math.log(2), rel=1e-5)


def test_unlabelled_pixels_have_no_gradient_and_do_not_dilute_the_mean() -> None:
    logits = torch.randn(1, 3, 4, 4, requires_grad=True)
    label = torch.full((1, 4, 4), 255)
    label[0, 1, 2] = 2
    loss = partial_cross_entropy(logits, label)
    alone = partial_cross_entropy(logits[:, :, 1:2, 2:3], label[:, 1:2, 2:3])
    assert loss is not None
    assert alone is not None
    assert loss.item() == pytest.approx(alone.item())
    loss.backward()
    assert logits.grad is not None
    touched = logits.grad.abs().sum(dim=1)[0] > 0
    assert touched.nonzero().tolist() == [[1, 2]]


def test_a_task_without_a_labelled_pixel_is_left_out() -> None:
    assert partial_cross_entropy(torch.randn(4, 2), torch.full((4,), 255)) is None


def test_a_task_of_one_class_has_nothing_to_get_wrong() -> None:
    loss = partial_cross_entropy(torch.randn(4, 1), torch.zeros(4, dtype=torch.int64))
    assert loss is not None
    assert loss.item() == 0


def test_class_weights_by_hand() -> None:
    labelled, sampled = torch.tensor([900, 100, 50]), torch.tensor([10, 10, 0])
    assert class_weights(labelled, sampled, 1.0).tolist() == pytest.approx([1.8, 0.2, 0.0])
    assert class_weights(labelled, sampled, 0.5).tolist() == pytest.approx([1.5, 0.5, 0.0])
    assert class_weights(labelled, sampled, 0.0).tolist() == pytest.approx([1.0, 1.0, 0.0])


def test_a_class_weight_is_bounded() -> None:
    weights = class_weights(torch.tensor([1, 10**6]), torch.tensor([1000, 1]), 1.0)
    assert weights[1].item() == 20.0


def test_the_sum_is_weighted_and_skips_weight_zero() -> None:
    losses = {"a": torch.tensor(2.0), "b": torch.tensor(5.0), "c": torch.tensor(1.0)}
    total = weighted_sum(losses, {"a": 0.5, "b": 0.0, "c": 1.0})
    assert total is not None
    assert total.item() == pytest.approx(2.0)
    assert weighted_sum({"b": torch.tensor(5.0)}, {"b": 0.0}) is None
