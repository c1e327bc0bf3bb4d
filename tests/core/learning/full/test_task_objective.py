from __future__ import annotations

import math

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from core.learning.config import FullConfig
from core.learning.full.objective import TaskObjective, logits_at
from core.learning.losses.cross_entropy import partial_cross_entropy

CPU = torch.device("cpu")


def objective(**values: object) -> TaskObjective:
    return TaskObjective(FullConfig(**values), {"a": torch.tensor([50, 50])}, CPU)  # type: ignore[arg-type]


def logits() -> torch.Tensor:
    return torch.randn(1, 2, 8, 8, generator=torch.Generator().manual_seed(0))


def test_nothing_labelled_and_nothing_taught_costs_nothing() -> None:
    unknown = torch.full((1, 8, 8), 255)
    for kind in ("cross-entropy", "lovasz", "dice", "focal"):
        assert objective(objective=kind)("a", logits(), unknown) is None
        assert objective(objective=kind)("a", logits(), unknown, unknown) is None


def test_what_is_taught_counts_as_its_share_of_the_pixels() -> None:
    unknown = torch.full((1, 8, 8), 255)
    taught = unknown.clone()
    taught[0, :2] = 1  # a quarter
    loss = objective(pseudo_labels=0.8)("a", logits(), unknown, taught)
    alone = partial_cross_entropy(logits(), taught)
    assert loss is not None
    assert alone is not None
    assert float(loss) == pytest.approx(0.8 * 0.25 * float(alone))


@pytest.mark.parametrize("kind", ["lovasz", "dice"])
def test_an_overlap_loss_is_added_to_cross_entropy(kind: str) -> None:
    label = torch.randint(2, (1, 8, 8), generator=torch.Generator().manual_seed(1))
    plain = objective(objective="cross-entropy")("a", logits(), label)
    more = objective(objective=kind)("a", logits(), label)
    assert plain is not None
    assert more is not None
    assert float(more) > float(plain)


def test_a_guess_costs_one() -> None:
    label = torch.zeros(1, 8, 8, dtype=torch.int64)
    loss = objective(objective="cross-entropy")("a", torch.zeros(1, 2, 8, 8), label)
    assert loss is not None
    assert math.isclose(float(loss), 1.0, rel_tol=1e-6)


@pytest.mark.parametrize(("down", "right"), [(0, 0), (1, 0), (1, 1)])
def test_logits_are_read_at_the_pixels_that_labels_have(down: int, right: int) -> None:
    coarse = torch.randn(2, 3, 8, 10, generator=torch.Generator().manual_seed(2))
    every = F.interpolate(coarse, size=(32, 40), mode="bilinear", align_corners=False)
    read = logits_at(coarse, (32, 40), range(down, 30, 2), range(right, 37, 2))
    torch.testing.assert_close(read, every[:, :, down:30:2, right:37:2])


def test_classes_count_as_they_are_labelled_whatever_crops_show() -> None:
    totals = {"a": torch.tensor([9000, 1000])}
    task = TaskObjective(FullConfig(power=1.0), totals, CPU)
    assert task.weights["a"].tolist() == pytest.approx([1.0, 1.0])
    for _ in range(200):  # half of what is seen is the rare class
        task.count("a", np.arange(100_000) % 2)
    common, rare = task.weights["a"].tolist()
    assert common / rare == pytest.approx(9, rel=0.3)
    again = TaskObjective(FullConfig(power=1.0), totals, CPU, sampled=task.sampled)
    assert again.weights["a"].tolist() == task.weights["a"].tolist()
    other = TaskObjective(FullConfig(power=1.0), {"a": torch.tensor([1, 1, 1])}, CPU, sampled=task.sampled)
    assert other.weights["a"].tolist() == pytest.approx([1.0] * 3), "counts of other classes"
