"""What is kept of how a model was learned."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from core.insight.learning_record import (
    EMPTY,
    MOST_POINTS,
    MOST_RUNS,
    RECORD,
    LearningRecord,
    Point,
    Recorder,
    RunFacts,
    as_json,
    read_record,
    record_of,
    write_record,
)
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import DeviceChosen, Losses, Scored

if TYPE_CHECKING:
    from pathlib import Path

LIVE = RunFacts("quick", 0, "cpu", 2, attended=True)
FULL = RunFacts("full", 7, "cpu", 2, steps=30, config={"rate": 0.001})


def losses(step: int) -> Losses:
    return Losses("quick", step, {"road": 1 / step, "roof": float("nan")})


def test_points_are_thinned_but_the_first_and_the_last_stay() -> None:
    recorder = Recorder()
    recorder.begin(FULL, {"road": 2.0})
    for step in range(1, 1001):
        recorder.take(losses(step))
    points = recorder.record().losses
    assert len(points) <= MOST_POINTS
    assert (points[0].step, points[-1].step) == (1, 1000)
    gaps = {b.step - a.step for a, b in pairwise(points[:-1])}
    assert len(gaps) == 1
    assert points[0].values == {"road": 1.0}  # a loss that is no number is left out
    assert [p.seconds for p in points] == sorted(p.seconds for p in points)


def test_scores_of_a_stored_model_are_no_part_of_learning() -> None:
    recorder = Recorder()
    scored = Scored(
        "quick", 0, {"road": TaskScore((0.5, 0.7), (1, 1)), "roof": TaskScore((None,), (0,))}, True
    )
    recorder.take(scored)
    assert recorder.record() == EMPTY
    recorder.begin(FULL, {})
    recorder.take(scored)
    recorder.take(Scored("full", 9, scored.scores, True, repeated=True))
    (point,) = recorder.record().scores
    assert point.values == {"road": pytest.approx(0.6)}


def test_a_run_says_its_weights_and_the_device_it_ended_on() -> None:
    recorder, weights = Recorder(), {"road": 1.0}
    recorder.begin(FULL, weights)
    weights["road"] = 3.0
    recorder.take(DeviceChosen("cuda", ""))
    (run,) = recorder.record().runs
    assert (run.weights, run.device, run.seed) == ({"road": 3.0}, "cuda", 7)
    assert run.versions["torch"]


def test_live_learning_counts_once_it_has_learned_and_pauses_make_no_new_run() -> None:
    recorder = Recorder()
    recorder.begin(LIVE, {})
    assert recorder.record() == EMPTY
    for step in (1, 2):
        recorder.begin(LIVE, {})
        recorder.take(losses(step))
    assert [run.mode for run in recorder.record().runs] == ["quick"]
    for _ in range(MOST_RUNS + 5):
        recorder.begin(FULL, {})
    runs = recorder.record().runs
    assert len(runs) == MOST_RUNS
    assert (runs[0].mode, runs[-1].mode) == ("quick", "full")


def test_a_discarded_run_leaves_the_record_of_the_model_from_before() -> None:
    recorder = Recorder()
    earlier = LearningRecord((LIVE,), (Point("quick", 5, 10.0, {"road": 0.5}),))
    recorder.load(earlier)
    recorder.begin(FULL, {})
    recorder.take(losses(2))
    assert recorder.record().losses[-1].seconds >= 10
    assert recorder.earlier == earlier
    recorder.discard()
    assert recorder.record() == earlier


def test_models_that_change_places_take_their_records_along() -> None:
    recorder = Recorder()
    ours, theirs = LearningRecord((LIVE,)), LearningRecord((FULL,))
    recorder.load(ours)
    recorder.swap(theirs)
    assert (recorder.record(), recorder.earlier) == (theirs, ours)


def test_a_resumed_run_goes_on_where_it_was() -> None:
    recorder = Recorder()
    recorder.resume(
        record_of(json.loads(json.dumps(as_json(LearningRecord((FULL,), (Point("full", 3, 60.0, {}),))))))
    )
    recorder.take(losses(4))
    record = recorder.record()
    assert record.runs == (FULL,)
    assert [p.step for p in record.losses] == [3, 4]
    assert record.losses[-1].seconds >= 60


def test_a_record_belongs_to_the_weights_that_it_was_written_for(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"one")
    assert read_record(weights) == EMPTY
    record = LearningRecord((FULL,), (Point("full", 1, 0.5, {"road": 0.25}),))
    write_record(weights, record)
    assert read_record(weights) == record
    weights.write_bytes(b"another")
    assert read_record(weights) == EMPTY


@pytest.mark.parametrize("content", [b"", b"[1]", b'{"version": 2}', b"\xff", b"[" * 100_000, b"{}"])
def test_a_damaged_record_is_none(tmp_path: Path, content: bytes) -> None:
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"one")
    (tmp_path / RECORD).write_bytes(content)
    assert read_record(weights) == EMPTY
    assert record_of({"runs": 3}) == record_of(None) == EMPTY
