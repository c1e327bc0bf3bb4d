from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.learning import scoring
from core.learning.evaluation.thresholds import Fit
from core.learning.events import Finished, ModelSaved, Notice, Scored
from core.learning.quick.cross_validation import fold_scores
from core.learning.train import TrainError, evaluate
from core.network.model_files import ModelError, load_model
from core.predicting.calibration import Calibration
from core.predicting.predictor import Predictor
from tests.core.learning.conftest import headless

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence
    from pathlib import Path

    from core.images.pixels import Pixels
    from core.learning.quick.quick_run import QuickRun
    from tests.core.learning.conftest import World


@pytest.mark.usefixtures("lite0")
def test_quick_ends_with_a_model_that_evaluates_and_predicts(world: World, tmp_path: Path) -> None:
    events = headless(world.data(), tmp_path, steps=30, device="cpu")
    assert isinstance(events[-1], Finished)
    scores = evaluate(world.data(), tmp_path, device="cpu")
    assert scores["square"].miou is not None
    assert scores["square"].miou > 0.8
    assert scores["other"].miou is None
    answer = Predictor.load(tmp_path, device="cpu").predict(world.images["i2"])
    assert set(answer) == {"square"}  # nobody labelled the other
    assert answer["square"].classes.shape == world.images["i2"].shape[:2]


def test_a_worse_model_does_not_replace_a_better_one(judged_world: World, tmp_path: Path) -> None:
    headless(judged_world.data(), tmp_path, steps=30, device="cpu")
    before = (tmp_path / "current" / "model.safetensors").read_bytes()
    for image_id in ("i0", "i1"):  # labels turned upside down teach the opposite
        label = judged_world.labels[image_id, "square"]
        label[label != 255] = 1 - label[label != 255]
    events = headless(judged_world.data(), tmp_path, steps=60, device="cpu")
    assert not [e for e in events if isinstance(e, ModelSaved)]
    assert [e.best for e in events if isinstance(e, Scored)] == [False]
    assert (tmp_path / "current" / "model.safetensors").read_bytes() == before


def test_a_score_on_too_few_labels_does_not_keep_the_older_model(world: World, tmp_path: Path) -> None:
    headless(world.data(), tmp_path, steps=30, device="cpu")
    label = world.labels["i3", "square"]
    label[label != 255] = 1 - label[label != 255]  # the more is learned, the less the one val image agrees
    assert [e for e in headless(world.data(), tmp_path, steps=60, device="cpu") if isinstance(e, ModelSaved)]


@pytest.mark.usefixtures("lite0")
def test_full_is_scored_against_what_it_began_with(world: World, tmp_path: Path) -> None:
    events = headless(world.data(), tmp_path, mode="full", steps=2, device="cpu")
    assert {e.mode for e in events if isinstance(e, Scored)} == {"full"}
    assert [e for e in events if isinstance(e, ModelSaved)]


def test_without_val_some_images_are_held_out_and_learned_in_the_end(world: World, tmp_path: Path) -> None:
    for number in range(4, 6):
        world.images[f"i{number}"] = np.roll(world.images["i0"], number, axis=1)
    world.splits = dict.fromkeys(world.images, "train")
    for image_id in world.images:
        world.paint(image_id, "square")
    events = headless(world.data(), tmp_path, steps=10, device="cpu")
    assert [e.held_out for e in events if isinstance(e, Scored)] == ["automatic"]
    assert [e for e in events if isinstance(e, ModelSaved)]


def test_heads_that_are_scored_instead_learn_for_no_more_steps(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []

    def recorded(quick: QuickRun, parts: Sequence[frozenset[str]], weights: Mapping[str, float], steps: int):  # type: ignore[no-untyped-def]
        asked.append(steps)
        return (yield from fold_scores(quick, parts, weights, steps))

    monkeypatch.setattr(scoring, "fold_scores", recorded)
    world.splits["i3"] = "train"
    headless(world.data(), tmp_path, steps=30, device="cpu")
    assert asked == [30]


def test_a_time_that_is_too_short_still_learns_something_and_says_so(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = world.read

    def slow(image_id: str) -> Pixels:
        time.sleep(0.1)
        return read(image_id)

    monkeypatch.setattr(world, "read", slow)
    events = headless(world.data(), tmp_path, minutes=0.001, device="cpu")
    assert any("lack of time" in e.text for e in events if isinstance(e, Notice))
    assert [e for e in events if isinstance(e, ModelSaved)]


def test_nothing_labelled_is_said(world: World, tmp_path: Path) -> None:
    world.labels.clear()
    with pytest.raises(TrainError, match="label"):
        headless(world.data(), tmp_path, device="cpu")


def test_no_model_to_evaluate_is_said(world: World, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="Train one first"):
        evaluate(world.data(), tmp_path, device="cpu")


def test_quick_learning_chooses_thresholds_on_val(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = torch.tensor([0.5, 0.0])
    halves = Calibration(chosen), Calibration(chosen)

    def fit(first: list[object], second: list[object]) -> Generator[None, None, Fit | None]:
        yield
        return Fit(chosen, 1.0, halves) if first or second else None

    monkeypatch.setattr("core.learning.evaluation.thresholds.fit", fit)
    world.labels["i3", "square"] = (world.images["i3"][..., 0] > 128).astype(np.uint8)
    headless(world.data(), tmp_path, mode="quick", steps=5, device="cpu")
    stored, _ = load_model(tmp_path / "current")
    assert torch.equal(stored.head("square").offset, chosen)
