from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.cli.scores import scores_as_lines
from core.learning import events as ev
from core.learning.evaluation.metrics import score
from core.learning.evaluation.one_class import OneClass
from core.learning.train import evaluate
from core.project.model import Project, new_task
from tests.core.learning.conftest import SHAPE, headless

if TYPE_CHECKING:
    from pathlib import Path

    from tests.core.learning.conftest import World

ROAD = new_task(Project("p"), "road", ("background", "road"))
SENTENCE = (
    "road is the only class of the task road with labels, so it will be predicted everywhere. "
    "Paint some background too."
)


def said(one_class: OneClass, counts: list[int], implied: tuple[ev.Implication, ...] = ()) -> list[str]:
    return [notice.text for notice in one_class.notices((ROAD,), {ROAD.id: counts}, implied)]


def test_it_is_said_once_while_it_stays_so_and_again_where_it_is_another() -> None:
    one_class = OneClass()
    assert said(one_class, [0, 5]) == [SENTENCE]
    assert said(one_class, [0, 9]) == []
    assert said(one_class, [3, 9]) == []
    assert said(one_class, [3, 0])[0].startswith("background is the only class")
    assert said(one_class, [0, 0]) == []
    assert list(OneClass().notices((ROAD,), {})) == []
    assert list(OneClass().notices((replace(ROAD, classes=ROAD.classes[1:]),), {ROAD.id: [5]})) == []


def test_labels_of_another_task_that_stand_for_the_other_class_count() -> None:
    assert said(OneClass(), [0, 5], (("water", 1, ROAD.id, 0),)) == []
    assert said(OneClass(), [0, 5], (("bridge", 1, ROAD.id, 1),)) == [SENTENCE]


def only_the_square(world: World) -> None:
    for label in world.labels.values():
        label[label == 0] = 255


@pytest.mark.parametrize("mode", ["quick", "full"])
def test_training_and_scoring_say_it(world: World, tmp_path: Path, mode: ev.Mode) -> None:
    only_the_square(world)
    events = headless(world.data(), tmp_path, mode=mode, steps=2, device="cpu")
    texts = [e.text for e in events if isinstance(e, ev.Notice)]
    assert [t for t in texts if t.startswith("square is the only class of the task square with labels")]
    assert sum("only class" in t for t in texts) == 1
    problems: list[str] = []
    evaluate(world.data(), tmp_path, device="cpu", problem=problems.append)
    assert any("in these images, so its IoU says nothing about ground" in text for text in problems)


def test_a_project_with_both_classes_hears_nothing(world: World, tmp_path: Path) -> None:
    events = headless(world.data(), tmp_path, steps=2, device="cpu")
    assert not [e for e in events if isinstance(e, ev.Notice) and "only class" in e.text]


def test_the_window_says_it_where_it_learns(world: World, drive) -> None:
    only_the_square(world)

    def on(event: ev.Event, post) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting":
            post(ev.Close())

    events = drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], on)
    assert sum(isinstance(e, ev.Notice) and "only class" in e.text for e in events) == 1


def test_a_perfect_score_of_one_class_is_not_shown_as_a_mean() -> None:
    matrix = np.array([[0, 0], [0, SHAPE[0]]])
    lines = scores_as_lines([ROAD], {ROAD.name: score(matrix)})
    assert lines[0].startswith("road: IoU of road only, the only class with labels there, over 64 ")
    assert not any("mean" in line for line in lines)
