from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.learning import compare as comparing
from core.learning.compare import compare, compare_bands
from core.learning.compare_result import (
    BandComparison,
    Comparison,
    Cost,
    as_json,
    band_comparison,
    bands_as_json,
    selection,
)
from core.learning.evaluation.metrics import parts
from core.learning.events import Progress
from core.learning.train import TrainError
from core.project.model import Project, new_task
from core.project.settings import Preprocessing
from tests.light_learning import take_small_steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.learning.compare_result import ImageParts
    from core.project.model import Task
    from tests.core.learning.conftest import World

TASKS = tuple(new_task(Project("x"), name, ("no", name)) for name in ("a", "b"))
COSTS = (Cost(10, 0.1, 5.0), Cost(20, 0.2, 9.0))


def images(*matrices: list[list[int]]) -> ImageParts:
    return [(np.array(m), parts(np.array(m))) for m in matrices]


GOOD, FAIR = [[90, 2], [1, 30]], [[80, 12], [6, 25]]


def test_a_clear_gain_is_said_with_its_delta() -> None:
    alone = {t.id: images(*[FAIR] * 8) for t in TASKS}
    joint = {t.id: images(*[GOOD] * 8) for t in TASKS}
    result = selection(TASKS, joint, alone, COSTS, "Each for 3 minutes.")
    gain = result.tasks[0].joint.miou / result.tasks[0].alone.miou - 1  # type: ignore[operator]
    assert result.delta_m == pytest.approx(100 * gain)
    assert "sharing helps" in result.text
    assert "do not overlap" in result.tasks[0].text
    back = selection(TASKS, alone, joint, COSTS, "")
    assert back.delta_m < 0
    assert "harms" in back.text


def test_nothing_is_claimed_where_images_disagree() -> None:
    joint = {t.id: images(GOOD, FAIR, GOOD, FAIR) for t in TASKS}
    alone = {t.id: images(FAIR, GOOD, FAIR, GOOD) for t in TASKS}
    result = selection(TASKS, joint, alone, COSTS, "")
    assert "no claim" in result.text
    assert "may be chance" in result.tasks[0].text
    assert "overlap" in result.tasks[0].text


def test_one_image_tells_nothing() -> None:
    result = selection(
        TASKS, {t.id: images(GOOD) for t in TASKS}, {t.id: images(FAIR) for t in TASKS}, COSTS, ""
    )
    assert result.interval is None
    assert "no claim" in result.text


@settings(max_examples=30, deadline=None)
@given(st.lists(arrays(np.int64, (2, 2), elements=st.integers(0, 40)), min_size=2, max_size=5))
def test_the_same_answers_differ_by_nothing(matrices: list[np.ndarray]) -> None:
    if not sum(m.sum() for m in matrices):
        return
    same = {t.id: [(m, parts(m)) for m in matrices] for t in TASKS}
    result = selection(TASKS, same, same, COSTS, "")
    assert result.delta_m == 0
    assert result.interval in (None, (0.0, 0.0))
    assert "no claim" in result.text
    json.dumps(as_json(result, TASKS), allow_nan=False)


@pytest.mark.usefixtures("lite0")
def test_joint_and_alone_learn_and_are_scored_on_the_same_images(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_small_steps(monkeypatch, "core.learning.compare")
    for image_id in ("i0", "i1", "i3"):
        world.paint(image_id, "other")
    events = list(compare(world.data(), steps=3))
    result = events[-1]
    assert isinstance(result, Comparison)
    assert [t.name for t in result.tasks] == ["square", "other"]
    assert result.images == 1
    assert not result.held_out
    assert 1.5 < result.alone.parameters / result.joint.parameters < 2
    assert result.joint.milliseconds_an_image > 0
    shares = [e.fraction for e in events if isinstance(e, Progress)]
    assert shares == sorted(shares)  # type: ignore[type-var]
    json.dumps(as_json(result, world.tasks), allow_nan=False)


def test_one_task_with_labels_is_not_enough(world: World) -> None:
    with pytest.raises(TrainError, match="two tasks"):
        list(compare(world.data(), steps=3))


def test_nothing_to_score_on_is_said(world: World) -> None:
    world.splits["i3"] = "train"
    with pytest.raises(TrainError, match="val images"):
        list(compare(world.data(), steps=3))


def test_what_a_band_adds_is_said_for_each_task() -> None:
    scored = {
        "": {t.id: images(*[GOOD] * 8) for t in TASKS},
        "nir": {"a": images(*[FAIR] * 8), "b": images(*[GOOD] * 8)},
    }
    result = band_comparison(TASKS, scored, "Each for 3 minutes.")
    first, second = result.bands["nir"]
    assert first.text.startswith("a: nir adds mean IoU: +0.")
    assert "may be chance" in second.text
    saved = json.loads(json.dumps(bands_as_json(result, TASKS)))
    assert saved["bands"]["nir"]["a"]["difference"] == pytest.approx(first.difference)
    assert saved["bands"]["nir"]["a"]["without"]["miou"] == pytest.approx(first.without.miou)


def test_every_band_is_left_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    @dataclass(frozen=True)
    class Data:
        tasks: tuple[Task, ...]
        preprocessing: Preprocessing

    left_out = []

    def train(data: Data, *_: object) -> Iterator[object]:
        left_out.append(data.preprocessing.left_out)
        return iter(())

    def scored(*_: object) -> tuple[dict[str, ImageParts], float]:
        return {t.id: images(*[FAIR if 4 in left_out[-1] else GOOD] * 8) for t in TASKS}, 1.0

    monkeypatch.setattr(comparing, "train", train)
    monkeypatch.setattr(comparing, "prepared", lambda data, least: (data, ["x"], False))
    monkeypatch.setattr(comparing, "scored_parts_of", scored)
    monkeypatch.setattr(comparing.Predictor, "load", lambda *_: None)
    data = Data(TASKS, Preprocessing(left_out=(0,)))
    (result,) = compare_bands(data, {"nir": 3, "height": 4}, steps=2)  # type: ignore[arg-type]
    assert isinstance(result, BandComparison)
    assert left_out == [(0,), (3, 0), (4, 0)]
    assert "may be chance" in result.bands["nir"][0].text
    assert "height adds mean IoU" in result.bands["height"][0].text
