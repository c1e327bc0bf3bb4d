"""How a model was learned: what was chosen for each run, and losses and scores meanwhile.

It is stored beside the model as models/<name>/learning.json, and not in it: it tells times, and the same labels and
seed are to give the same model file. A model of an earlier version has no record, and a damaged record never keeps a
model from being used.
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

from core.atomic import read_regular, write_atomic
from core.digests import sha256_of
from core.machine.versions import versions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from core.learning.events import Event

RECORD: Final = "learning.json"
VERSION: Final = 1
MOST_BYTES: Final = 1 << 24
"""Of the file; a thousand tasks with the most points need fewer."""
MOST_POINTS: Final = 256
"""The most points of a curve; where more come, every second one is dropped."""
MOST_RUNS: Final = 50
"""The most runs that are kept: the first one and the last ones."""


class Point(msgspec.Struct, frozen=True, array_like=True):
    """A value of each task at a moment of learning."""

    mode: Literal["quick", "full"]
    step: int
    seconds: float
    """Since learning began, those of all runs added up."""
    values: dict[str, float]
    """By task id."""


class RunFacts(msgspec.Struct, frozen=True):
    """What was chosen for one run, and where it ran."""

    mode: Literal["quick", "full"]
    seed: int
    device: str
    threads: int
    """That PyTorch used on the CPU."""
    minutes: float | None = None
    steps: int | None = None
    attended: bool = False
    """In the window, where labels can change meanwhile."""
    continued: bool = False
    """It began with a model that had learned before."""
    horizon: int = 0
    batch: int = 0
    config: dict[str, Any] | None = None
    """How a full run learned: the fields of core.learning.config.FullConfig."""
    weights: dict[str, float] = {}
    """The tasks' weights by task id, when the model was saved."""
    versions: dict[str, str] = {}
    begun: str = ""
    """Local time."""


class LearningRecord(msgspec.Struct, frozen=True):
    """All runs of a model, the first one first, and its curves."""

    runs: tuple[RunFacts, ...] = ()
    losses: tuple[Point, ...] = ()
    """The loss of each task that had labelled pixels in the step."""
    scores: tuple[Point, ...] = ()
    """mIoU of each task on val images, or on images held out."""


EMPTY: Final = LearningRecord()


class _File(msgspec.Struct, frozen=True):
    """The content of the file."""

    version: Literal[1]
    model: str
    """The SHA-256 digest of the weights that it is about."""
    record: LearningRecord


def write_record(weights: Path, record: LearningRecord) -> None:
    """Store the record of the model with those weights, beside them. Raises OSError."""
    content = _File(VERSION, sha256_of(weights), record)
    write_atomic(weights.with_name(RECORD), msgspec.json.format(msgspec.json.encode(content), indent=1))


def read_record(weights: Path) -> LearningRecord:
    """The record of the model with those weights; EMPTY if there is none, it can't be read, or is another model's."""
    path = weights.with_name(RECORD)
    try:
        if path.stat().st_size > MOST_BYTES:
            return EMPTY
        content = msgspec.json.decode(read_regular(path), type=_File)
        return content.record if content.model == sha256_of(weights) else EMPTY
    except (OSError, ValueError, RecursionError):  # msgspec's errors are ValueErrors
        return EMPTY


def record_of(value: object) -> LearningRecord:
    """What `as_json` made; EMPTY if it is something else."""
    try:
        return msgspec.convert(value, LearningRecord)
    except msgspec.ValidationError:
        return EMPTY


class Recorder:
    """Keeps the record of the model in force; hears every event of a learner."""

    def __init__(self) -> None:
        self._runs: list[RunFacts] = []
        self._losses, self._scores = _Curve(), _Curve()
        self._earlier = EMPTY  # of the model that the last run began with
        self._pending: RunFacts | None = None  # begun, but nothing was learned yet
        self._weights: Mapping[str, float] = {}
        self._clock: float | None = None  # when the seconds were 0

    def load(self, record: LearningRecord) -> None:
        """The model with that record is in force from now on."""
        self._runs = list(record.runs)
        self._losses, self._scores = _Curve(record.losses), _Curve(record.scores)
        self._pending, self._clock = None, None

    def begin(self, run: RunFacts, weights: Mapping[str, float]) -> None:
        """A run begins. `weights` are looked at again whenever the record is asked for."""
        self._earlier, self._weights = self.record(), weights
        run = msgspec.structs.replace(
            run, versions=dict(versions()), begun=time.strftime("%Y-%m-%d %H:%M:%S")
        )
        self._pending = run
        if not run.attended or run.mode == "full":
            self._learned()
        self._clock = time.monotonic() - self._last_seconds

    def resume(self, record: LearningRecord) -> None:
        """Continue with an interrupted run that has that record."""
        earlier = self.record()
        self.load(record)
        self._earlier, self._clock = earlier, time.monotonic() - self._last_seconds

    def discard(self) -> None:
        """The last run is discarded: the model that it began with is in force."""
        self.load(self._earlier)

    def swap(self, record: LearningRecord) -> None:
        """Another model takes the place of the one in force, which counts as the earlier one."""
        self._earlier = self.record()
        self.load(record)

    @property
    def earlier(self) -> LearningRecord:
        """Of the model that the last run began with."""
        return self._earlier

    @property
    def _last_seconds(self) -> float:
        return max((curve.last_seconds for curve in (self._losses, self._scores)), default=0.0)

    def _learned(self) -> None:
        """The run that has begun has learned something; live learning that only paused is still the same run."""
        run, self._pending = self._pending, None
        if run is None:
            return
        last = self._runs[-1] if self._runs else None
        if last is not None and run.attended and _alike(last, run):
            return
        self._runs.append(run)
        if len(self._runs) > MOST_RUNS:
            del self._runs[1]

    def step(self, mode: Literal["quick", "full"], number: int, losses: Mapping[str, float]) -> None:
        """Record a step of learning; nothing if it was recorded before."""
        if self._clock is None or not losses or self._losses.latest == (mode, number):
            return
        self._learned()
        seconds = round(time.monotonic() - self._clock, 2)
        self._losses.add(Point(mode, number, seconds, _rounded(losses)))

    def take(self, event: Event) -> None:
        """Record what the event says, between `begin` and the end of learning."""
        from core.learning.events import (
            DeviceChosen,
            Losses,
            Scored,
        )  # these import rooms that import this one

        if self._clock is None:
            return
        match event:
            case Losses(mode, step, losses):
                self.step(mode, step, losses)
            case Scored(repeated=False) if self._runs:
                mious = {task: s.miou for task, s in event.scores.items() if s.miou is not None}
                seconds = round(time.monotonic() - self._clock, 2)
                self._scores.add(Point(event.mode, event.step, seconds, _rounded(mious)))
            case DeviceChosen(device) if self._runs:
                self._runs[-1] = msgspec.structs.replace(self._runs[-1], device=device)
            case _:
                pass

    def record(self) -> LearningRecord:
        """The record so far."""
        runs = self._runs
        if runs and self._weights and self._clock is not None:
            runs = [*runs[:-1], msgspec.structs.replace(runs[-1], weights=dict(self._weights))]
        return LearningRecord(tuple(runs), self._losses.points, self._scores.points)

    def as_json(self) -> dict[str, Any]:
        """The record so far, as `as_json`."""
        return as_json(self.record())


def as_json(record: LearningRecord) -> dict[str, Any]:
    """For a file."""
    values: dict[str, Any] = msgspec.to_builtins(record)
    return values


def _alike(one: RunFacts, other: RunFacts) -> bool:
    """Whether both are the same but for when they began, and what they began with."""
    same = {"begun": "", "continued": False, "weights": {}}
    return msgspec.structs.replace(one, **same) == msgspec.structs.replace(other, **same)


def _rounded(values: Mapping[str, float]) -> dict[str, float]:
    return {name: float(f"{value:.5g}") for name, value in values.items() if math.isfinite(value)}


class _Curve:
    """Points at about equal distances, and the last one."""

    def __init__(self, points: Sequence[Point] = ()) -> None:
        self._points = list(points)
        self._last: Point | None = None
        self._stride, self._count = 1, 0

    @property
    def points(self) -> tuple[Point, ...]:
        return (*self._points, *(() if self._last is None else (self._last,)))

    @property
    def latest(self) -> tuple[str, int] | None:
        """Mode and step of the last point."""
        point = self._last or (self._points[-1] if self._points else None)
        return None if point is None else (point.mode, point.step)

    @property
    def last_seconds(self) -> float:
        return self.points[-1].seconds if self.points else 0.0

    def add(self, point: Point) -> None:
        self._count += 1
        self._last = point
        if (self._count - 1) % self._stride:
            return
        self._points.append(point)
        self._last = None
        if len(self._points) >= MOST_POINTS:
            self._points = self._points[::2]
            self._stride *= 2
