from __future__ import annotations

import math

import pytest
import torch

from core.learning.config import FullConfig
from core.learning.full.objective import TaskObjective, enlarge
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


def test_enlarged_logits_lie_where_the_pixels_do() -> None:
    coarse = torch.arange(8.0)[None, None, None].expand(1, 1, 8, 8)
    fine = enlarge(coarse, (32, 32), (30, 29))
    assert fine.shape == (1, 1, 30, 29)
    assert fine[0, 0, 5, 4:28].diff().min() > 0
    assert float(fine[0, 0, 0, 13]) == pytest.approx((13.5 / 4) - 0.5)
