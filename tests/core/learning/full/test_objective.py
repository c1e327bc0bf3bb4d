from __future__ import annotations

import pytest
import torch

from core.learning.config import FullConfig
from core.learning.full.objective import TaskObjective, logits_at
from core.learning.losses.cross_entropy import partial_cross_entropy
from core.learning.losses.dice import dice
from core.learning.losses.focal import focal
from core.learning.losses.lovasz import lovasz
from core.learning.losses.weights import class_weights
from core.learning.objectives import OBJECTIVES

TOTALS = {"a": torch.tensor([300, 100])}
CPU = torch.device("cpu")


def objective(**config: object) -> TaskObjective:
    return TaskObjective(FullConfig(power=0.5, **config), TOTALS, CPU)  # type: ignore[arg-type]


@pytest.fixture
def logits() -> torch.Tensor:
    return torch.randn(1, 2, 4, 4, generator=torch.Generator().manual_seed(1))


@pytest.fixture
def label() -> torch.Tensor:
    found = torch.full((1, 4, 4), 255)
    found[0, 0], found[0, 1] = 0, 1
    return found


def test_each_choice_is_what_it_says(logits: torch.Tensor, label: torch.Tensor) -> None:
    weights = class_weights(TOTALS["a"], TOTALS["a"], 0.5)
    entropy = partial_cross_entropy(logits, label, weights)
    assert entropy is not None
    wanted = {
        "cross-entropy": entropy,
        "lovasz": entropy + lovasz(logits, label),
        "dice": entropy + dice(logits, label),
        "focal": focal(logits, label, weights),
    }
    assert set(wanted) == set(OBJECTIVES)
    for name, value in wanted.items():
        found = objective(objective=name)("a", logits, label)
        assert found is not None
        assert float(found) == pytest.approx(float(value))


def test_the_rarer_class_weighs_more() -> None:
    weights = objective().weights["a"]
    assert float(weights[1] / weights[0]) == pytest.approx((3**0.5), rel=1e-4)


@pytest.mark.parametrize("name", OBJECTIVES)
def test_nothing_labelled_and_nothing_taught_has_no_loss(name: str, logits: torch.Tensor) -> None:
    nothing = torch.full((1, 4, 4), 255)
    assert objective(objective=name)("a", logits, nothing) is None
    assert objective(objective=name)("a", logits, nothing, nothing) is None


def test_what_the_teacher_is_sure_of_is_added_by_its_share(logits: torch.Tensor, label: torch.Tensor) -> None:
    taught = torch.full((1, 4, 4), 255)
    taught[0, 3] = 1  # a quarter of the pixels
    plain = objective(pseudo_labels=0.8)("a", logits, label)
    both = objective(pseudo_labels=0.8)("a", logits, label, taught)
    more = partial_cross_entropy(logits, taught)
    assert plain is not None
    assert both is not None
    assert more is not None
    assert float(both - plain) == pytest.approx(0.8 * 0.25 * float(more), rel=1e-4)
    alone = objective(pseudo_labels=0.8)("a", logits, torch.full((1, 4, 4), 255), taught)
    assert alone is not None
    assert float(alone) == pytest.approx(0.8 * 0.25 * float(more), rel=1e-4)


def test_enlarging_reads_between_and_cuts_the_padding() -> None:
    ramp = torch.arange(4.0).reshape(1, 1, 1, 4).expand(1, 1, 4, 4)
    large = logits_at(ramp, (16, 16), range(10), range(13))
    assert large.shape == (1, 1, 10, 13)
    inside = large[0, 0, 5, 2:13]  # cells' middles lie at 1.5, 5.5, 9.5 ... of the large one
    assert inside.tolist() == pytest.approx([(x - 1.5) / 4 for x in range(2, 13)])
    assert logits_at(ramp, (4, 4), range(4), range(4)).equal(ramp)
