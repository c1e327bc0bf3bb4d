"""Every message and every event comes back equal from its bytes, and nothing else comes back."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import struct
import typing
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from core.insight.explaining.explanation import BandsWeighed, Explain, Explained, Explanation
from core.insight.sharing import GradientsMeasured
from core.insight.suggestions import (
    STRATEGIES,
    PredictSoon,
    Ranked,
    RankedImage,
    RankImages,
    Region,
    Suggested,
    SuggestRegions,
)
from core.learning import events as ev
from core.learning.config import FullConfig, LearnSettings
from core.learning.evaluation.task_score import ReliabilityBin, TaskScore
from core.learning.remote.description import Description
from core.learning.remote.values import decode, encode
from core.network.architecture import Architecture
from core.predicting.prediction import TaskPrediction
from core.project.model import Class, FileMark, ImageEntry, Task
from core.project.settings import Augmentation, Denoising, Normalisation, Preprocessing

TEXT = st.text(max_size=8)
IDS = st.text("abcdefgh", min_size=1, max_size=6)
COUNT = st.integers(0, 1 << 40)
NUMBER = st.floats(allow_nan=False)
FRACTION = st.none() | st.floats(0, 1)
INTERVAL = st.none() | st.tuples(NUMBER, NUMBER)
SCORES = st.dictionaries(
    IDS,
    st.builds(
        TaskScore,
        iou=st.tuples(FRACTION, FRACTION),
        pixels=st.tuples(COUNT, COUNT),
        accuracy=FRACTION,
        dice=st.just(()) | st.tuples(FRACTION),
        matrix=st.just(()) | st.tuples(st.tuples(COUNT, COUNT)),
        images=COUNT,
        interval=INTERVAL,
        intervals=st.just(()) | st.tuples(INTERVAL, INTERVAL),
        area=COUNT,
        reliability=st.just(()) | st.tuples(st.builds(ReliabilityBin, COUNT, COUNT, NUMBER)),
    ),
    max_size=2,
)
PIXELS = arrays.arrays(np.uint8, st.tuples(st.integers(0, 4), st.integers(0, 5)))
PREDICTION = st.builds(TaskPrediction, PIXELS, PIXELS)
TASK = st.builds(
    Task,
    id=IDS,
    name=IDS,
    classes=st.just((Class("a", "#000000"), Class("ä", "#ffffff"))),
    weight=st.floats(0, 10),
)
IMAGE = st.builds(
    ImageEntry,
    id=IDS,
    path=TEXT,
    split=st.sampled_from(("train", "val", "test")),
    width=COUNT,
    height=COUNT,
    file=st.none() | st.builds(FileMark, COUNT, COUNT, TEXT),
    channels=st.integers(1, 16),
)
PREPARED = st.builds(
    Preprocessing,
    normalisation=st.just(Normalisation("project", limits=((1, 2),), depth=((0.5, 7.0),))),
    denoising=st.builds(Denoising),
    left_out=st.just(()) | st.tuples(st.integers(0, 15)),
)
CONFIG = st.builds(
    FullConfig, minutes=st.floats(0.1, 9), augmentation=st.builds(Augmentation, turn=st.floats(0, 9))
)
RESULT = st.builds(ev.RunResult, SCORES, SCORES, COUNT, st.booleans(), undoable=st.booleans())
REGION = st.builds(Region, IDS, COUNT, COUNT, PIXELS, NUMBER, st.just(("road", "b")), TEXT)
STRATEGY = st.sampled_from(STRATEGIES)
EXPLAIN = st.builds(Explain, IDS, IDS, COUNT, COUNT, st.none() | COUNT)
EXPLANATION = st.builds(
    Explanation, COUNT, COUNT, NUMBER, COUNT, COUNT, PIXELS, COUNT, COUNT, PIXELS, COUNT, st.booleans()
)
GIVEN: dict[Any, st.SearchStrategy[Any]] = {
    SuggestRegions: st.builds(SuggestRegions, IDS, STRATEGY, COUNT),
    PredictSoon: st.builds(PredictSoon, st.just(()) | st.tuples(IDS, IDS)),
    RankImages: st.builds(RankImages, st.just(()) | st.tuples(IDS, IDS), STRATEGY),
    Suggested: st.builds(Suggested, IDS, STRATEGY, st.just(()) | st.tuples(REGION, REGION)),
    Ranked: st.builds(
        Ranked,
        STRATEGY,
        st.just(()) | st.tuples(st.builds(RankedImage, IDS, NUMBER, TEXT, st.none() | REGION)),
        NUMBER,
    ),
    Explain: EXPLAIN,
    Explained: st.builds(Explained, EXPLAIN, st.none() | EXPLANATION),
    BandsWeighed: st.builds(BandsWeighed, EXPLAIN, NUMBER, st.just(()) | st.tuples(NUMBER, NUMBER)),
    ev.Learn: st.builds(
        ev.Learn,
        st.sampled_from(("quick", "full")),
        minutes=st.none() | NUMBER,
        steps=st.none() | COUNT,
        config=st.none() | CONFIG,
        resume=st.booleans(),
        started=st.none() | NUMBER,
        live=st.booleans(),
    ),
    ev.SetWeight: st.builds(ev.SetWeight, IDS, NUMBER),
    ev.Progress: st.builds(ev.Progress, st.just("quick"), COUNT, FRACTION, FRACTION, NUMBER, TEXT),
    ev.Losses: st.builds(ev.Losses, st.just("quick"), COUNT, st.dictionaries(IDS, NUMBER)),
    GradientsMeasured: st.builds(
        GradientsMeasured,
        COUNT,
        st.just(("road", "car")),
        st.tuples(st.tuples(NUMBER, NUMBER), st.tuples(NUMBER, NUMBER)),
    ),
    ev.Scored: st.builds(
        ev.Scored, st.just("full"), COUNT, SCORES, st.booleans(), plateau=st.none() | st.tuples(COUNT, COUNT)
    ),
    ev.ImageScored: st.builds(ev.ImageScored, IDS, SCORES),
    ev.Predicted: st.builds(ev.Predicted, IDS, st.dictionaries(IDS, PREDICTION, max_size=2), COUNT),
    ev.Finished: st.builds(ev.Finished, st.just("full"), st.booleans(), TEXT, result=st.none() | RESULT),
    LearnSettings: st.builds(
        LearnSettings,
        device=st.sampled_from(("auto", "cpu")),
        architecture=st.none() | st.builds(Architecture, scales=st.just((1.0, 0.25))),
        config=CONFIG,
        licences=st.frozensets(TEXT),
    ),
    Description: st.builds(
        Description,
        tasks=st.tuples(TASK, TASK),
        images=st.tuples(IMAGE),
        channels=st.integers(1, 16),
        preprocessing=PREPARED,
        apart=st.just((("road", 0, "surface", 2),)),
        relations=st.booleans(),
    ),
}
"""How to make those of which hypothesis does not know it by itself."""
KINDS = (*typing.get_args(ev.Message), *typing.get_args(ev.Event), LearnSettings, Description)


def made(kind: Any) -> st.SearchStrategy[Any]:
    return GIVEN[kind] if kind in GIVEN else st.builds(kind)


def same(first: Any, second: Any) -> bool:
    """Equal, of the same type, in every field; arrays by their pixels."""
    if isinstance(first, np.ndarray):
        return first.dtype == second.dtype and first.shape == second.shape and bool((first == second).all())
    if dataclasses.is_dataclass(first):
        names = [field.name for field in dataclasses.fields(first)]
        return type(first) is type(second) and all(same(getattr(first, n), getattr(second, n)) for n in names)
    if isinstance(first, dict):
        return first.keys() == second.keys() and all(same(first[k], second[k]) for k in first)
    if isinstance(first, tuple):
        return type(first) is type(second) and len(first) == len(second) and all(map(same, first, second))
    return type(first) is type(second) and bool(first == second)


@pytest.mark.parametrize(
    "kind", [k for k in KINDS if k is not ev.DataChanged], ids=lambda kind: kind.__name__
)
def test_it_comes_back_equal(kind: Any) -> None:
    @settings(max_examples=8)
    @given(made(kind))
    def check(value: Any) -> None:
        assert same(value, decode(encode(value)))

    check()


def test_data_go_as_a_description() -> None:
    with pytest.raises(TypeError, match="DataChanged cannot be sent"):
        encode(ev.DataChanged(None))  # type: ignore[arg-type]


def test_what_was_sent_cannot_be_written_to() -> None:
    prediction = TaskPrediction(np.zeros((2, 3), np.uint8), np.ones((2, 3), np.uint8))
    event = decode(encode(ev.Predicted("i", {"road": prediction})))
    assert not event.tasks["road"].classes.flags.writeable


def framed(head: Any, *, rest: bytes = b"") -> bytes:
    text = json.dumps(head).encode()
    return struct.pack(">I", len(text)) + text + rest


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\0",
        b"\xff\xff\xff\xff{}",
        framed([]),
        framed({"kind": "Popen", "value": {"args": "rm"}, "arrays": []}),
        framed({"kind": "ShowImage", "value": {"image_id": 7}, "arrays": []}),
        framed({"kind": "ShowImage", "value": {"image": "a"}, "arrays": []}),
        framed({"kind": "Learn", "value": {"mode": "slow"}, "arrays": []}),
        framed({"kind": "Losses", "value": {"mode": "quick", "step": 1, "losses": 3}, "arrays": []}),
        framed({"kind": "Close", "value": {}, "arrays": [[1 << 20, 1 << 20, 4]]}, rest=b"Rxyz"),
        framed({"kind": "Close", "value": {}, "arrays": [[2, 2, -1]]}),
        framed({"kind": "Close", "value": {}, "arrays": [[2, 2, 4]]}, rest=b"Zxyz"),
        framed(
            {"kind": "LabelChanged", "value": {"image_id": "a", "task_id": "b", "box": [1, 2]}, "arrays": []}
        ),
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode(data)


@settings(max_examples=30)
@given(st.binary(max_size=60), st.integers(0, 300))
def test_damaged_bytes_raise_nothing_but_a_value_error(noise: bytes, at: int) -> None:
    data = encode(
        ev.Predicted("i", {"road": TaskPrediction(np.ones((3, 3), np.uint8), np.ones((3, 3), np.uint8))})
    )
    damaged = data[:at] + noise + data[at + len(noise) :]
    with contextlib.suppress(ValueError):
        decode(damaged)
