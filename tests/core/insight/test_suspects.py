from __future__ import annotations

import numpy as np
import pytest

from core.insight.suspects import FLOOR, Opinion, Suspect, contradicted, forbidden, ranked, without
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
    return ranked(contradicted("a", "road", label, answer))


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
    suspects = contradicted("a", "road", label, answer)
    assert [(s.box, s.pixels) for s in suspects] == [(Box(25, 40, 35, 44), 40)]
    label[:] = UNLABELLED
    assert not contradicted("a", "road", label, answer)


def test_a_model_that_is_less_than_half_sure_contradicts_nothing() -> None:
    label, answer = world()
    doubtful = answer.confidence.copy()
    doubtful[25:35, 40:50] = 120
    assert not suspects_of(label, TaskPrediction(answer.classes, doubtful))


def test_the_less_likely_label_is_suspected_first() -> None:
    """Equally sure of another class, the model rules one label out, and finds the other the next best."""
    truth = np.zeros(SHAPE, np.uint8)
    label = truth.copy()
    label[5:15, 5:15] = 1
    label[5:15, 30:40] = 2
    probabilities = np.full((3, *SHAPE), 0.1, np.float16)
    probabilities[0] = 0.8
    probabilities[1, 5:15, 5:15], probabilities[2, 5:15, 5:15] = 0.199, 0.001
    probabilities[1, 5:15, 30:40], probabilities[2, 5:15, 30:40] = 0.199, 0.001
    answer = TaskPrediction(truth, np.full(SHAPE, 204, np.uint8), probabilities)
    first, second = suspects_of(label, answer)
    assert (first.labelled, second.labelled) == (2, 1)
    assert first.confidence == pytest.approx(second.confidence)
    assert first.evidence == pytest.approx(np.log(0.8 / 0.001), rel=0.01)
    assert second.evidence == pytest.approx(np.log(0.8 / 0.199), rel=0.01)


def test_a_whole_region_is_one_suspect_where_the_model_hesitates_at_its_edge() -> None:
    label = np.zeros(SHAPE, np.uint8)
    label[5:20, 25:45] = 1
    probabilities = np.zeros((3, *SHAPE), np.float16)
    probabilities[:] = np.array([0.9, 0.05, 0.05]).reshape(3, 1, 1)
    probabilities[0, 5:20, 42:45], probabilities[2, 5:20, 42:45] = 0.48, 0.47  # too little by itself
    confidence = (probabilities[0] * 255).astype(np.uint8)
    (suspect,) = suspects_of(label, TaskPrediction(np.zeros(SHAPE, np.uint8), confidence, probabilities))
    assert (suspect.box, suspect.pixels, suspect.part) == (Box(5, 25, 20, 45), 300, 1.0)
    assert suspect.looks_like == 0


def test_no_two_suspects_are_the_same_place() -> None:
    label, answer = world()
    label[2:22, 30:58] = 1
    label[25:35, 40:50] = 2
    suspects = contradicted("a", "road", label, answer)
    assert len(suspects) == 2
    assert not suspects[0].covers(suspects[1])


def test_what_a_model_says_of_a_region() -> None:
    probabilities = np.zeros((2, 1, 2), np.float16)
    probabilities[0], probabilities[1] = (0.5, 1.0), (0.5, 0.0)
    classes, confidence = np.zeros((1, 2), np.uint8), np.array([[128, 255]], np.uint8)
    box, mask = Box(0, 0, 1, 2), np.ones((1, 2), bool)
    every = Opinion.of(TaskPrediction(classes, confidence, probabilities), box, mask)
    assert every.probabilities == pytest.approx([0.75, 0.25])
    assert every.likelihoods == pytest.approx([np.log(0.5) / 2, (np.log(0.5) + np.log(FLOOR)) / 2], abs=1e-3)
    alone = Opinion.of(TaskPrediction(classes, confidence), box, mask)
    assert alone.likelihoods[:2] == pytest.approx(every.likelihoods, abs=0.01)
    assert alone.probabilities[0] == pytest.approx(0.75, abs=0.01)
    assert every.evidence(1, 0) == pytest.approx(-np.log(FLOOR) / 2, abs=1e-3)


def test_what_a_rule_forbids_is_suspected_without_a_model() -> None:
    road, building = np.full(SHAPE, UNLABELLED, np.uint8), np.full(SHAPE, UNLABELLED, np.uint8)
    road[5:20, 5:20] = 1
    building[10:30, 10:30] = 1
    rule = ("road", 1, "building", 1)
    (suspect,) = forbidden("a", rule, {"road": road, "building": building}, {})
    assert suspect.box == Box(10, 10, 20, 20)
    assert (suspect.task_id, suspect.looks_like, suspect.against) == ("building", UNLABELLED, ("road", 1))
    assert not list(forbidden("a", rule, {"road": road}, {}))
    assert ranked([suspect]) == [suspect]


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
