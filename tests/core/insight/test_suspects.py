from __future__ import annotations

import numpy as np
import pytest

from core.insight.suspects import SLACK, Beliefs, Suspect, contradicted, forbidden, ranked, without
from core.labels.boxes import Box
from core.predicting.prediction import TaskPrediction
from core.project.model import UNLABELLED

SHAPE = (40, 60)


def prediction(classes: np.ndarray, confidence: int = 230) -> TaskPrediction:
    return TaskPrediction(classes, np.full(classes.shape, confidence, np.uint8))


def world() -> tuple[np.ndarray, TaskPrediction]:
    """A label that is right except for a square that should be 1; the prediction is right, with a thin error."""
    truth = np.zeros(SHAPE, np.uint8)
    truth[10:20, 10:22] = 1
    truth[25:35, 40:50] = 1
    label = truth.copy()
    label[25:35, 40:50] = 0
    classes = truth.copy()
    classes[9, 10:22] = 1  # one row too many: not worth a look
    return label, prediction(classes)


def suspects_of(label: np.ndarray, answer: TaskPrediction) -> list[Suspect]:
    beliefs = Beliefs()
    beliefs.add(label, answer)
    return ranked(contradicted("a", "road", label, answer), {"road": beliefs})


def test_a_planted_region_is_the_first_suspect() -> None:
    label, answer = world()
    (suspect,) = suspects_of(label, answer)
    assert (suspect.labelled, suspect.looks_like, suspect.pixels) == (0, 1, 100)
    assert suspect.box == Box(25, 40, 35, 50)
    assert suspect.mask.all()
    assert suspect.confidence == pytest.approx(230 / 255)


def test_a_whole_region_comes_before_a_part_of_one() -> None:
    label, answer = world()
    label[2:12, 30:58] = 1  # a stroke of its own, all wrong; the planted square is a part of the background
    first, second = suspects_of(label, answer)
    assert first.box == Box(2, 30, 12, 58)
    assert first.part == 1.0
    assert second.part < 0.1


def test_unlabelled_pixels_are_never_suspected() -> None:
    label, answer = world()
    label[:] = UNLABELLED
    label[25:35, 40:44] = 0
    suspects = list(contradicted("a", "road", label, answer))
    assert [(s.box, s.pixels) for s in suspects] == [(Box(25, 40, 35, 44), 40)]
    label[:] = UNLABELLED
    assert not list(contradicted("a", "road", label, answer))


def test_a_class_is_believed_only_where_the_model_is_as_sure_as_usual() -> None:
    label, answer = world()
    doubtful = answer.confidence.copy()
    doubtful[25:35, 40:50] = 140
    assert not suspects_of(label, TaskPrediction(answer.classes, doubtful))


def test_beliefs_count_what_contradicts_them() -> None:
    beliefs = Beliefs()
    beliefs.add(np.array([[0, 0, 1, 255]], np.uint8), prediction(np.array([[0, 1, 1, 1]], np.uint8), 255))
    assert beliefs.least(0) == pytest.approx(0.5 - SLACK)
    assert beliefs.least(1) == pytest.approx(1.0 - SLACK)
    assert beliefs.least(2) > 1


def test_what_a_rule_forbids_is_suspected_without_a_model() -> None:
    road, building = np.full(SHAPE, UNLABELLED, np.uint8), np.full(SHAPE, UNLABELLED, np.uint8)
    road[5:20, 5:20] = 1
    building[10:30, 10:30] = 1
    rule = ("road", 1, "building", 1)
    (suspect,) = forbidden("a", rule, {"road": road, "building": building}, {})
    assert suspect.box == Box(10, 10, 20, 20)
    assert (suspect.task_id, suspect.looks_like, suspect.against) == ("building", UNLABELLED, ("road", 1))
    assert not list(forbidden("a", rule, {"road": road}, {}))
    assert ranked([suspect], {}) == [suspect]


def test_the_model_says_which_side_of_a_rule_is_wrong() -> None:
    road, building = np.ones(SHAPE, np.uint8), np.ones(SHAPE, np.uint8)
    answers = {
        "road": prediction(np.zeros(SHAPE, np.uint8)),
        "building": prediction(np.ones(SHAPE, np.uint8)),
    }
    (suspect,) = forbidden("a", ("road", 1, "building", 1), {"road": road, "building": building}, answers)
    assert (suspect.task_id, suspect.labelled, suspect.looks_like) == ("road", 1, 0)
    assert suspect.confidence == pytest.approx(230 / 255)


def test_mending_changes_only_what_still_has_the_old_label() -> None:
    label, answer = world()
    (suspect,) = suspects_of(label, answer)
    assert suspect.still_in(label)
    label[25:27, 40:50] = UNLABELLED
    values = suspect.mended(label)
    assert (values[2:] == 1).all()
    assert (values[:2] == UNLABELLED).all()
    label[suspect.box.slices] = values
    assert not suspect.still_in(label)


def test_what_is_settled_does_not_come_back() -> None:
    label, answer = world()
    (suspect,) = suspects_of(label, answer)
    moved = label.copy()
    moved[25, 40:50] = UNLABELLED  # the next check finds nearly the same
    (similar,) = suspects_of(moved, answer)
    assert without([similar], [suspect]) == []
    elsewhere = Suspect("b", *(getattr(suspect, n) for n in list(Suspect.__slots__)[1:]))
    assert without([elsewhere], [suspect]) == [elsewhere]
