"""The search for weights, with trials that only pretend to train."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.insight import weight_search
from core.insight.weight_search import WeightSearch, as_json, as_lines, candidates, search
from core.learning.evaluation.metrics import parts
from core.project.model import Project, Task, new_task

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from core.learning.compare_result import ImageParts

    Right = Callable[[Mapping[str, float], int, int], float]
    """The fraction of pixels that a network is right about, by its weights, the seed and the image."""

IMAGES = 6


def task(name: str, weight: float) -> Task:
    made = new_task(Project("x"), name, ("no", name))
    return Task(made.id, made.name, made.classes, weight)


TASKS = (task("road", 0.01), task("car", 1.0))


class Trials:
    def __init__(self, right: Right) -> None:
        self.right = right
        self.minutes: list[float] = []
        self.seeds: list[int] = []

    def __call__(
        self, weights: Mapping[str, float], minutes: float, seed: int, position: tuple[int, int]
    ) -> Generator[object, None, dict[str, ImageParts]]:
        self.minutes.append(minutes)
        self.seeds.append(seed)
        yield f"{position[0]} of {position[1]}"
        return {t.id: [self._image(weights, seed, i) for i in range(IMAGES)] for t in TASKS}

    def _image(self, weights: Mapping[str, float], seed: int, image: int) -> tuple[np.ndarray, np.ndarray]:
        right = round(1000 * self.right(weights, seed, image))
        matrix = np.array([[right, 1000 - right], [1000 - right, right]], np.int64)
        return matrix, parts(matrix)


def run(right: Right, minutes: float = 5.0) -> tuple[WeightSearch, Trials]:
    trials = Trials(right)
    *_, result = search(TASKS, trials, minutes)  # type: ignore[arg-type]
    assert isinstance(result, WeightSearch)
    return result, trials


def balanced(weights: Mapping[str, float], _seed: int, image: int) -> float:
    """Good where both tasks count alike."""
    low, high = sorted(weights.values())
    return 0.7 + 0.2 * low / high + 0.01 * image


def test_candidates_are_those_in_use_first_and_each_direction_once() -> None:
    tried = [tuple(weights.values()) for weights in candidates(TASKS)]
    assert tried == [(0.01, 1.0), (1.0, 1.0), (0.25, 1.0), (1.0, 0.25)]
    many = tuple(task(f"t{n}", 1.0) for n in range(9))
    assert len(candidates(many)) == 8


def test_better_weights_than_a_bad_default_are_found_within_the_minutes() -> None:
    result, trials = run(balanced)
    assert result.proposed == {"road": 1.0, "car": 1.0}
    assert result.interval is not None
    assert result.interval[0] > 0
    assert sum(trials.minutes) <= 5.0
    assert trials.seeds == [0, 0, 0, 0, 1, 1]  # what decides is not what chose
    assert result.text.startswith("The proposed weights score +")
    assert json.loads(json.dumps(as_json(result)))["weights"] == result.proposed
    assert "Proposed: road 1, car 1" in as_lines(result)


def test_fewer_candidates_are_tried_where_trials_take_longer_than_planned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = [0.0]
    monkeypatch.setattr(weight_search.time, "monotonic", lambda: clock[0])  # type: ignore[attr-defined]
    trials = Trials(balanced)
    for event in search(TASKS, trials, 5.0):  # type: ignore[arg-type]
        if not isinstance(event, WeightSearch):
            clock[0] += 45.0  # each of four was to take half a minute
    assert len(trials.minutes) == 2 + 2
    assert isinstance(event, WeightSearch)
    assert len(event.trials) == 2
    assert event.proposed == {"road": 1.0, "car": 1.0}


def test_nothing_is_proposed_where_the_interval_contains_0() -> None:
    def lucky(weights: Mapping[str, float], seed: int, image: int) -> float:
        alike = len(set(weights.values())) == 1
        return 0.8 + (0.1 if alike and (seed == 0 or image % 2) else -0.1 if alike else 0.0)

    result, _ = run(lucky)
    assert result.proposed is None
    assert result.interval is not None
    assert result.interval[0] <= 0 <= result.interval[1]
    assert "may be chance" in result.text


def test_weights_in_use_stay_without_a_second_look_where_none_was_better() -> None:
    result, trials = run(lambda weights, _seed, _image: 0.9 if min(weights.values()) < 0.1 else 0.8)
    assert result.proposed is None
    assert len(trials.minutes) == 4
    assert result.text == "No other weights scored better than those in use, so they stay."
    assert as_json(result)["interval"] is None


def test_events_of_the_trials_are_passed_on() -> None:
    events = list(search(TASKS, Trials(balanced), 1.0))  # type: ignore[arg-type]
    assert events[:2] == ["0 of 6", "1 of 6"]
    with pytest.raises(ValueError, match="broken"):
        list(search(TASKS, _broken, 1.0))


def _broken(*_: object) -> Generator[object, None, dict[str, ImageParts]]:
    raise ValueError("broken")
    yield
