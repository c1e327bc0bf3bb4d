"""Where a device isn't waited for at each step: what it learns, and what it must not learn from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

from core.learning.config import FullConfig
from core.learning.data.augment import Crop
from core.learning.full import readings
from core.learning.full.finite import NotFinite
from core.learning.full.network_trainer import NetworkTrainer
from core.learning.full.readings import reads_late
from core.learning.objectives import OBJECTIVES
from core.network.multitask import MultiTaskNet
from core.network.neck import Frame

if TYPE_CHECKING:
    from collections.abc import Callable

CPU = torch.device("cpu")
EVERY = 4
WAITING = {
    "aten::_local_scalar_dense",
    "aten::is_nonzero",
    "aten::nonzero",
    "aten::masked_select",
    "aten::bincount",
    "aten::unique_dim",
    "aten::_unique2",
    "aten::equal",
}
"""Operations whose answer, a number or a size that depends on numbers, a program waits for."""


class Waits(TorchDispatchMode):
    """Counts them, and places chosen by a mask, whose number is asked for too."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[str] = Counter()

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name = func._schema.name
        masked = name in ("aten::index", "aten::index_put_") and any(
            isinstance(x, torch.Tensor) and x.dtype == torch.bool for x in args[1]
        )
        if name in WAITING or masked:
            self.counts[name] += 1
        return func(*args, **(kwargs or {}))


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps cost time here."""
    monkeypatch.setattr(readings, "EVERY", EVERY)


def trainer(late: bool, **config: object) -> NetworkTrainer:
    torch.manual_seed(0)
    made = NetworkTrainer(MultiTaskNet({"a": 2, "b": 3}, pretrained=False), FullConfig(**config), CPU)  # type: ignore[arg-type]
    made.set_totals({"a": torch.tensor([10, 10]), "b": torch.tensor([10, 10, 5])})
    made.late = late
    return made


def crop() -> Crop:
    """Noise, a third of it labelled, and what a teacher says of the rest."""
    random = np.random.default_rng(0)
    own = random.integers(0, 2, (64, 64, 2), dtype=np.uint8)
    taught = own.copy()
    own[20:], taught[:20] = 255, 255
    image = random.integers(0, 255, (64, 64, 3), dtype=np.uint8)
    return Crop(image, np.concatenate([own, taught], axis=-1), Frame(0, 0, 64, 64))


def step(made: NetworkTrainer) -> dict[str, float]:
    return made.step([crop()], ["a", "b"], {}, 0.1)


def weights(made: NetworkTrainer) -> list[torch.Tensor]:
    return [p.detach().clone() for p in made.net.parameters()]


def equal(one: list[torch.Tensor], other: list[torch.Tensor]) -> bool:
    return all(torch.equal(a, b) for a, b in zip(one, other, strict=True))


def test_only_an_optimiser_that_can_hold_a_step_back_goes_unread() -> None:
    assert reads_late(torch.device("cuda"), None)
    assert not reads_late(torch.device("mps"), None)
    assert not reads_late(CPU, None)


@pytest.mark.parametrize(
    "config",
    [
        *({"objective": name} for name in OBJECTIVES),
        *({"objective": "cross-entropy", "balancing": name} for name in ("equal", "uncertainty", "dwa")),
    ],
    ids=lambda config: "-".join(map(str, config.values())),
)
def test_a_device_is_waited_for_once_in_several_steps(
    config: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    made, reads = trainer(late=True, **config), 0
    numbers = readings.numbers_of

    def counted(tensors: Any) -> list[float]:
        nonlocal reads
        reads += 1
        return numbers(tensors)

    monkeypatch.setattr(readings, "numbers_of", counted)
    step(made)  # the first, after which the balancing knows how large losses are
    assert reads == 1
    with Waits() as waits:
        for _ in range(2):
            said = step(made)
    assert reads == 1
    assert not waits.counts
    assert said.keys() == {"a", "b"}


def test_the_count_sees_what_waits() -> None:
    with Waits() as waits:
        values = torch.tensor([1.0, 2.0])
        float(values[0])
        values[values > 1]
    assert sum(waits.counts.values()) >= 2


@pytest.mark.parametrize("config", [{}, {"objective": "dice", "pseudo_labels": 0.0}])
def test_the_weights_are_those_of_steps_that_are_read_at_once(config: dict[str, object]) -> None:
    made = [trainer(late, **config) for late in (False, True)]
    for _ in range(3):
        for each in made:
            step(each)
    assert equal(weights(made[0]), weights(made[1]))


def test_losses_are_told_as_means_of_the_steps_that_were_read() -> None:
    at_once, late = trainer(late=False), trainer(late=True)
    costs = [step(at_once)["a"] for _ in range(EVERY + 1)]
    told = [step(late)["a"] for _ in range(EVERY + 1)]
    assert told[0] == pytest.approx(costs[0])
    assert told[EVERY - 1] == told[0]
    assert told[EVERY] == pytest.approx(np.mean(costs[1:]))


def infinite_loss(made: NetworkTrainer) -> Callable[[], None]:
    whole = made.objective
    assert whole is not None

    def bad(task: str, *args: Any, **more: Any) -> torch.Tensor | None:
        loss = whole(task, *args, **more)
        return loss * torch.inf if loss is not None and task == "b" else loss

    bad.count, bad.memory = whole.count, whole.memory  # type: ignore[attr-defined]
    made.objective = bad  # type: ignore[assignment]

    def well() -> None:
        made.objective = whole

    return well


def infinite_gradient(made: NetworkTrainer) -> Callable[[], None]:
    handle = made.net.head("a").classify.bias.register_hook(lambda gradient: gradient * torch.nan)
    return handle.remove


@pytest.mark.parametrize("break_it", [infinite_loss, infinite_gradient])
@pytest.mark.parametrize("late", [True, False])
def test_a_step_whose_numbers_are_none_changes_no_weight_and_is_told(
    break_it: Callable[[NetworkTrainer], Callable[[], None]], late: bool
) -> None:
    made = trainer(late)
    for _ in range(1 + late):
        step(made)
    before, state = weights(made), [dict(s) for s in made.optimiser.state_dict()["state"].values()]
    momentum = [(s["exp_avg"].clone(), s["step"].clone()) for s in state]
    mend = break_it(made)
    if late:
        step(made)
    else:
        with pytest.raises(NotFinite):
            step(made)
    mend()
    assert equal(weights(made), before)
    for (average, count), now in zip(momentum, made.optimiser.state_dict()["state"].values(), strict=True):
        assert torch.equal(average, now["exp_avg"])
        assert torch.equal(count, now["step"])
    if late:
        step(made)  # a good one before it is read, which is learned
        assert not equal(weights(made), before)
        with pytest.raises(NotFinite):
            step(made)
        assert all(bool(torch.isfinite(p).all()) for p in made.mean.parameters())
        step(made)  # and what was told is not told again


def test_the_first_step_of_all_is_read_at_once() -> None:
    made = trainer(late=True)
    infinite_loss(made)
    before = weights(made)
    with pytest.raises(NotFinite):
        step(made)
    assert equal(weights(made), before)
