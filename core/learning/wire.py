"""Events as lines of JSON: `train --json-events` prints them for the window that started it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from core.learning import events as ev
from core.learning.evaluation.task_score import TaskScore

if TYPE_CHECKING:
    from core.learning.events import Event

KINDS: Final[dict[str, type[Any]]] = {
    kind.__name__: kind
    for kind in (
        ev.PhaseChanged,
        ev.DeviceChosen,
        ev.Progress,
        ev.Losses,
        ev.Scored,
        ev.ModelSaved,
        ev.Finished,
        ev.Notice,
        ev.Interrupted,
        ev.Fetching,
    )
}


def to_line(event: Event) -> str | None:
    """One line without a newline: {"event": name, ...fields}. None for events that carry pictures."""
    name = type(event).__name__
    if name not in KINDS:
        return None
    return json.dumps({"event": name, **asdict(event)}, ensure_ascii=False)


def from_line(line: str) -> Event | None:
    """The event of such a line; None for other lines (the result, or output of other programs)."""
    try:
        values = json.loads(line)
        kind = KINDS[values.pop("event")]
        if kind is ev.Scored:
            values["scores"] = _scores(values["scores"])
            values["plateau"] = tuple(values["plateau"]) if values["plateau"] else None
        if values.get("result") is not None:
            values["result"] = _result(values["result"])
        event: Event = kind(**values)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return event


def _result(values: dict[str, Any]) -> ev.RunResult:
    scores = {name: _scores(values[name]) for name in ("earlier", "scores")}
    return ev.RunResult(**{**values, **scores})


def _scores(values: dict[str, Any]) -> dict[str, TaskScore]:
    return {task: _score(score) for task, score in values.items()}


def _score(values: dict[str, Any]) -> TaskScore:
    return TaskScore(**{name: _tuples(value) for name, value in values.items()})


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
