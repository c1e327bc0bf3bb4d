from __future__ import annotations

import pytest

from core.learning import events as ev
from core.learning.evaluation.task_score import TaskScore
from core.learning.wire import from_line, to_line

SCORE = TaskScore((0.5, None), (3, 0), 0.75, (0.6, None), ((3, 0), (0, 0)), 2, (0.4, 0.6), ((0.4, 0.6), None))


@pytest.mark.parametrize(
    "event",
    [
        ev.PhaseChanged("full", "Learning the whole network."),
        ev.DeviceChosen("cpu", "The CPU with 2 threads."),
        ev.Progress("full", 7, 0.5, None, 0.25, "häuser"),
        ev.Losses("full", 7, {"road": 0.5}),
        ev.Scored("full", 7, {"road": SCORE}, True, "automatic", (1, 8)),
        ev.Scored("quick", 7, {}, False),
        ev.ModelSaved("current"),
        ev.Finished("full", False, "Learned in 7 s."),
        ev.Finished("full", True, result=ev.RunResult({}, {"road": SCORE}, 7, True, "automatic")),
        ev.Notice("warning", "text", "details\nin two lines"),
        ev.Interrupted(7, "text"),
        ev.Fetching("pvt", 7, None),
    ],
)
def test_an_event_comes_back_from_its_line(event: ev.Event) -> None:
    line = to_line(event)
    assert line is not None
    assert "\n" not in line
    assert from_line(line) == event


@pytest.mark.parametrize(
    "line", ["", "{", "[]", "3", '{"tasks": {}}', '{"event": "Close"}', '{"event": "Losses"}']
)
def test_other_lines_are_no_events(line: str) -> None:
    assert from_line(line) is None


def test_pictures_are_not_printed() -> None:
    assert to_line(ev.Predicted("i", {})) is None
