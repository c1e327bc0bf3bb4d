"""Tasks with planted gradients: opposed ones, ones that agree, and one of pure noise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from torch import Tensor

from core.insight.sharing import GradientsMeasured, Together, in_words
from core.learning.config import FullConfig
from core.learning.data.augment import Crop
from core.learning.full import gradients
from core.learning.full.gradients import EVERY, GradientMeter
from core.learning.full.network_trainer import NetworkTrainer
from core.network.architecture import Architecture
from core.network.multitask import MultiTaskNet
from core.network.neck import Frame
from tests.core.learning.conftest import World, headless

if TYPE_CHECKING:
    from pathlib import Path


def planted() -> tuple[Tensor, dict[str, Tensor]]:
    random = torch.Generator().manual_seed(0)
    features = torch.randn(1, 4, 2, 2, generator=random, requires_grad=True)
    direction = torch.randn(1, 4, 2, 2, generator=random)
    directions = {"one": direction, "alike": 0.5 * direction, "against": -direction}
    return features, {task: (features * wanted).sum() for task, wanted in directions.items()}


def test_opposed_tasks_and_tasks_that_agree_show_both_signs() -> None:
    features, losses = planted()
    meter = GradientMeter()
    meter.measure(7, losses, {}, [features])
    event = meter.take()
    assert event is not None
    assert event.step == 7
    assert event.cosines()["one", "against"] == pytest.approx(-1)
    assert event.cosines()["one", "alike"] == pytest.approx(1)
    assert event.parts() == pytest.approx({"one": 0.4, "alike": 0.2, "against": 0.4})
    assert meter.take() is None


def test_a_weight_scales_its_tasks_part_and_0_leaves_it_out() -> None:
    features, losses = planted()
    meter = GradientMeter()
    meter.measure(0, losses, {"one": 3.0, "against": 0.0}, [features])
    event = meter.take()
    assert event is not None
    assert event.parts() == pytest.approx({"one": 6 / 7, "alike": 1 / 7})


def test_tasks_labelled_at_different_pixels_can_agree() -> None:
    features = torch.ones(1, 3, 2, 2, requires_grad=True)
    losses = {"left": features[..., 0].sum(), "right": features[..., 1].sum()}
    meter = GradientMeter()
    meter.measure(0, losses, {}, [features])
    event = meter.take()
    assert event is not None
    assert event.cosines()["left", "right"] == pytest.approx(1)


def test_nothing_is_said_of_one_task_of_no_features_or_of_numbers_that_are_not_finite() -> None:
    features, losses = planted()
    meter = GradientMeter()
    meter.measure(0, {"one": losses["one"]}, {}, [features])
    meter.measure(0, losses, {}, [])
    meter.measure(0, {**losses, "broken": (features * torch.nan).sum()}, {}, [features])
    assert meter.take() is None


def test_it_measures_seldom_and_takes_little_of_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(gradients.time, "monotonic", lambda: clock[0])  # type: ignore[attr-defined]
    monkeypatch.setattr(gradients, "_products", lambda losses, _: _slowly(clock, len(losses)))
    features, losses = planted()
    meter, steps = GradientMeter(), []
    for step in range(600):
        clock[0] += 0.1
        if meter.due(step):
            meter.measure(step, losses, {}, [features])
            steps.append(step)
    assert steps[0] == EVERY
    assert min(np.diff(steps)) >= EVERY
    assert 2 <= len(steps) <= 4  # each took half a second of 60


def _slowly(clock: list[float], count: int) -> Tensor:
    clock[0] += 0.5
    return torch.eye(count, dtype=torch.float64)


def square_crop(random: np.random.Generator) -> Crop:
    """A bright square; labels: where it is, the same, where it isn't, and a class that is drawn by lot."""
    image = random.integers(0, 60, (64, 64, 3), dtype=np.uint8)
    top, left = random.integers(0, 40, 2)
    square = np.zeros((64, 64), np.uint8)
    square[top : top + 20, left : left + 20] = 1
    image[square > 0] += 150
    noise = np.full_like(square, random.integers(0, 2))
    return Crop(image, np.stack([square, square, 1 - square, noise], axis=2), Frame(0, 0, 64, 64))


def trainer_of(tasks: str, **architecture: Any) -> NetworkTrainer:
    config = FullConfig(objective="cross-entropy", frozen=0, pseudo_labels=0.0)
    net = MultiTaskNet(dict.fromkeys(tasks, 2), Architecture(**architecture), pretrained=False)
    trainer = NetworkTrainer(net, config, torch.device("cpu"))
    trainer.set_totals({task: torch.tensor([900, 100]) for task in tasks})
    return trainer


def measure_always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GradientMeter, "due", lambda _meter, _step: True)


def test_in_a_step_alike_heads_agree_on_equal_labels_and_conflict_on_opposite_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measure_always(monkeypatch)
    trainer = trainer_of("abc")
    for task in "bc":
        trainer.net.head(task).load_state_dict(trainer.net.head("a").state_dict())
    crop = square_crop(np.random.default_rng(0))
    trainer.step([Crop(crop.image, crop.labels[..., :3], crop.frame)], ["a", "b", "c"], {}, 0.1)
    event = trainer.meter.take()
    assert event is not None
    assert event.cosines()["a", "b"] == pytest.approx(1, abs=1e-3)
    assert event.cosines()["a", "c"] < -0.5


def test_a_task_of_pure_noise_is_named_as_the_one_that_costs_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measure_always(monkeypatch)
    trainer, together, random = trainer_of("abcd"), Together(), np.random.default_rng(0)
    for _ in range(25):
        trainer.step([square_crop(random)], list("abcd"), {}, 0.1)
        event = trainer.meter.take()
        assert event is not None
        together.take(event)
    names = {"a": "square", "b": "alike", "c": "not square", "d": "noise"}
    assert together.costly(names) == "d"
    assert in_words(together, names)[0].startswith("noise costs the other tasks most")


def test_a_full_run_says_what_was_measured_and_a_quick_one_nothing(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measure_always(monkeypatch)
    for image_id in ("i0", "i1"):
        world.labels[image_id, "other"] = world.labels[image_id, "square"]
    events = headless(world.data(), tmp_path, mode="full", steps=2, device="cpu")
    measurements = [e for e in events if isinstance(e, GradientsMeasured)]
    assert [m.step for m in measurements] == [0, 1]
    assert measurements[0].tasks == ("square", "other")
    assert not any(
        isinstance(e, GradientsMeasured)
        for e in headless(world.data(), tmp_path / "quick", steps=2, device="cpu")
    )


@pytest.mark.parametrize("sharing", ["whole", "attention", "early", "none"])
def test_measuring_changes_nothing_that_is_learned(sharing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def weights(*, measuring: bool) -> tuple[dict[str, Tensor], bool]:
        monkeypatch.setattr(GradientMeter, "due", lambda _meter, _step: measuring)
        torch.manual_seed(0)
        trainer = trainer_of("ab", sharing=sharing)
        crop = square_crop(np.random.default_rng(1))
        for _ in range(2):
            trainer.step([Crop(crop.image, crop.labels[..., :2], crop.frame)], ["a", "b"], {}, 0.1)
        return trainer.net.state_dict(), trainer.meter.take() is not None

    (plain, _), (watched, measured) = weights(measuring=False), weights(measuring=True)
    assert all(torch.equal(plain[name], watched[name]) for name in plain)
    assert measured == (sharing in ("whole", "attention"))
