"""Rules between tasks hold whatever is painted, and taken pixels are known until they are painted over."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from core.labels.boxes import Box
from core.labels.consequences import consequences, is_record, record_id, taken
from core.labels.stroke import UNLABELLED, LabelChange, Stroke
from core.project.model import Class, ClassRef, Project, Rule, Task
from core.project.rules import (
    class_index,
    conflicts,
    guard_for,
    is_live,
    locked_classes,
    with_class_lock,
    with_task_lock,
)

SHAPE = (12, 14)
labels = hnp.arrays(np.uint8, SHAPE, elements=st.sampled_from([0, 1, 255]))
whole = Box(0, 0, *SHAPE)


def task(task_id: str) -> Task:
    return Task(task_id, task_id.title(), (Class("background", "#000000"), Class(task_id, "#111111")))


ROAD, BUILDING = ClassRef("road", "road"), ClassRef("building", "building")
PROJECT = Project("p", (task("road"), task("building"), task("tree")))


def ruled(action: str) -> Project:
    return replace(PROJECT, rules=(Rule(ROAD, BUILDING, action),))  # type: ignore[arg-type]


class Image:
    """The labels of one image, painted as the window paints them."""

    def __init__(self, project: Project, **labels: np.ndarray) -> None:
        self.project = project
        self.labels = {name: label.copy() for name, label in labels.items()}

    def edit(self, task_id: str) -> np.ndarray:
        return self.labels.setdefault(task_id, np.full(SHAPE, UNLABELLED, np.uint8))

    def paint(self, task_id: str, values: np.ndarray, kind: str = "brush") -> list[LabelChange]:
        guard = guard_for(self.project, task_id, self.labels.get)
        stroke = Stroke(self.edit(task_id), "i", task_id, 0, kind, guard=guard)
        stroke.put(whole, values)
        change = stroke.finish()
        if change is None:
            return []
        return [change, *consequences(self.project, change, self.labels.get, self.edit)]

    def copy(self) -> dict[str, np.ndarray]:
        return {name: label.copy() for name, label in self.labels.items()}

    def undo(self, changes: list[LabelChange]) -> None:
        for change in reversed(changes):
            change.revert(self.labels[change.task_id])


def same(one: dict[str, np.ndarray], other: dict[str, np.ndarray]) -> bool:
    nothing = np.full(SHAPE, UNLABELLED, np.uint8)
    return all(np.array_equal(one.get(k, nothing), other.get(k, nothing)) for k in one | other)


@given(labels, labels, labels, st.sampled_from(["brush", "take"]))
def test_painting_one_clears_the_other_in_one_step(road, building, values, kind):
    building[(road == 1) & (building == 1)] = 0
    image = Image(ruled("clear"), road=road, building=building)
    before = image.copy()
    changes = image.paint("road", values, kind)
    assert np.array_equal(image.labels["road"], values)
    hit = (road != values) & (values == 1) & (building == 1)
    assert (image.labels["building"][hit] == UNLABELLED).all()
    assert np.array_equal(image.labels["building"][~hit], building[~hit])
    image.undo(changes)
    assert same(image.copy(), before)


@given(labels, labels, labels)
def test_painting_is_refused_where_the_other_is(road, building, values):
    image = Image(ruled("refuse"), road=road, building=building)
    image.paint("building", values)
    assert np.array_equal(image.labels["road"], road)
    refused = (values == 1) & (road == 1)
    assert np.array_equal(image.labels["building"][refused], building[refused])
    assert np.array_equal(image.labels["building"][~refused], values[~refused])


@given(labels, labels, labels)
def test_what_is_locked_is_not_cleared_but_refuses(road, building, values):
    image = Image(with_class_lock(ruled("clear"), BUILDING, True), road=road, building=building)
    image.paint("road", values)
    assert np.array_equal(image.labels["building"], building)
    fixed = (values == 1) & (building == 1)
    assert np.array_equal(image.labels["road"][fixed], road[fixed])


@given(labels, labels, labels, labels)
def test_taken_pixels_are_known_until_they_are_painted_over(label, prediction, by_hand, again):
    image = Image(PROJECT, road=label)
    start = image.copy()
    steps = [image.paint("road", prediction, "take")]
    expected = (label != prediction) & (prediction != UNLABELLED)
    assert np.array_equal(taken(image.labels["road"], image.labels.get("road--taken")), expected)
    steps.append(image.paint("road", by_hand))
    middle = image.copy()
    expected &= prediction == by_hand
    assert np.array_equal(taken(image.labels["road"], image.labels.get("road--taken")), expected)
    steps.append(image.paint("road", again, "take"))
    image.undo(steps.pop())
    assert same(image.copy(), middle)
    while steps:
        image.undo(steps.pop())
    assert same(image.copy(), start)


def test_clearing_forgets_that_the_other_was_taken():
    ones = np.ones(SHAPE, np.uint8)
    image = Image(ruled("clear"))
    image.paint("building", ones, "take")
    image.paint("road", ones)
    assert (image.labels["building"] == UNLABELLED).all()
    image.paint("building", ones * 0)
    assert not taken(image.labels["building"], image.labels[record_id("building")]).any()


def test_hand_painting_keeps_no_record():
    image = Image(PROJECT)
    assert [c.task_id for c in image.paint("road", np.ones(SHAPE, np.uint8))] == ["road"]
    assert not any(is_record(name) for name in image.labels)
    assert not taken(image.labels["road"], None).any()


def test_rules_are_seen_from_both_sides():
    project = ruled("clear")
    assert conflicts(project, "road") == ((1, "building", 1, "clear"),)
    assert conflicts(project, "building") == ((1, "road", 1, "clear"),)
    assert conflicts(project, "tree") == ()


def test_a_rule_without_its_class_says_nothing():
    project = replace(ruled("clear"), tasks=PROJECT.tasks[:1])
    assert conflicts(project, "road") == ()
    assert not is_live(project, project.rules[0])
    assert class_index(project, ClassRef("road", "gone")) is None


def test_locks_of_classes_and_of_tasks():
    project = with_class_lock(PROJECT, ROAD, True)
    assert locked_classes(project, "road") == {1}
    assert with_class_lock(project, ROAD, True) == project
    assert with_class_lock(project, ROAD, False) == PROJECT
    locked = with_task_lock(PROJECT, "road", True)
    assert locked_classes(locked, "road") == {0, 1}
    assert with_task_lock(locked, "road", False) == PROJECT
    image = Image(locked)
    assert image.paint("road", np.ones(SHAPE, np.uint8)) == []


def test_painting_inside_a_class_of_another_task():
    building = np.zeros(SHAPE, np.uint8)
    building[2:5, 3:9] = 1
    guard = guard_for(PROJECT, "road", {"building": building}.get, inside=BUILDING)
    mask = guard.mask(building, 1, whole)
    assert mask is not None
    assert np.array_equal(mask, building == 1)
    gone = guard_for(PROJECT, "road", {}.get, inside=ClassRef("building", "gone"))
    assert gone.mask(building, 1, whole) is None
