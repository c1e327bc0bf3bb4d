"""One image or label that can't be worked with is left out and said; everything else is learned and scored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.learning.data.dataset import Dataset
from core.learning.evaluation.evaluator import score_image
from core.learning.events import Finished, Notice
from core.learning.quick import quick_run
from core.learning.train import TrainError, evaluate
from tests.core.learning.conftest import headless

if TYPE_CHECKING:
    from pathlib import Path

    from core.images.pixels import Pixels
    from core.learning.events import Event
    from tests.core.learning.conftest import World


def failing(world: World, image_id: str, error: Exception) -> None:
    """Reading that image raises `error`."""
    read = world.read

    def read_or_fail(asked: str) -> Pixels:
        if asked == image_id:
            raise error
        return read(asked)

    world.read = read_or_fail  # type: ignore[method-assign]


def texts(events: list[Event]) -> list[str]:
    return [e.text for e in events if isinstance(e, Notice)]


@pytest.mark.parametrize(
    "error", [MemoryError(), ValueError("a strange header"), RuntimeError("of a library")]
)
@pytest.mark.parametrize("mode", ["quick", "full"])
def test_an_image_whose_reading_fails_is_left_out_of_learning(
    world: World, tmp_path: Path, error: Exception, mode: str
) -> None:
    failing(world, "i1", error)
    events = headless(world.data(), tmp_path, mode=mode, steps=2, device="cpu")  # type: ignore[arg-type]
    assert isinstance(events[-1], Finished)
    assert len([t for t in texts(events) if t.startswith("i1.png") and "left out of learning" in t]) == 1


def test_an_image_that_memory_does_not_suffice_for_is_left_out(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pyramid = quick_run.QuickRun.pyramid

    def too_large(run: quick_run.QuickRun, image_id: str, *more: object) -> object:
        if image_id == "i1":
            raise MemoryError
        return pyramid(run, image_id, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(quick_run.QuickRun, "pyramid", too_large)
    events = headless(world.data(), tmp_path, steps=2, device="cpu")
    assert isinstance(events[-1], Finished)
    assert "i1.png: there is not enough memory for it. It was left out of learning." in texts(events)


def test_one_image_that_is_too_large_to_predict_is_not_scored(world: World) -> None:
    dataset = Dataset(world.data())

    def predict(_id: str, _image: Pixels) -> dict[str, object]:
        raise MemoryError

    assert score_image(dataset, "i3", predict, {"square": 2}) is None  # type: ignore[arg-type]
    assert ["i3.png: there is not enough memory" in n.text for n in dataset.notices] == [True]


def test_evaluate_says_which_images_it_could_not_read(world: World, tmp_path: Path) -> None:
    headless(world.data(), tmp_path, steps=2, device="cpu")
    world.images["i3"] = np.zeros((0, 0, 3), np.uint8)
    problems: list[str] = []
    assert evaluate(world.data(), tmp_path, device="cpu", problem=problems.append)["square"].miou is None
    assert any("i3.png can't be read" in text for text in problems)


@pytest.mark.parametrize("seed", [-1, 2**63, 10**30])
def test_a_seed_that_is_none_is_refused_before_anything_is_read(
    world: World, tmp_path: Path, seed: int
) -> None:
    failing(world, "i0", AssertionError())
    with pytest.raises(TrainError, match=rf"seed must be a whole number from 0 to \d+, not {seed}\."):
        headless(world.data(), tmp_path, seed=seed, device="cpu")


@pytest.mark.parametrize("channels", [0, 17])
def test_channels_that_no_network_reads_are_refused(world: World, tmp_path: Path, channels: int) -> None:
    data = replace(world.data(), channels=channels)
    with pytest.raises(TrainError, match=f"{channels} channels are not supported.*1 to 16"):
        headless(data, tmp_path, device="cpu")
