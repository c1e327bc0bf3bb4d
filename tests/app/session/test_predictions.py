"""What the session remembers of predictions: plain values, no window."""

from __future__ import annotations

import numpy as np
import pytest

from app.session.learning.predictions import Predictions
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import ImageScored, Predicted
from core.predicting.prediction import TaskPrediction

CLASSES = {"road": 2, "surface": 3}


def answer(*, largest: int = 1, confidence: int = 255) -> TaskPrediction:
    """Of 10 x 10 pixels: 200 bytes."""
    return TaskPrediction(np.full((10, 10), largest, np.uint8), np.full((10, 10), confidence, np.uint8))


def test_the_oldest_is_forgotten_but_not_the_image_on_screen_nor_how_sure_it_was() -> None:
    kept = Predictions(limit=450)
    for image_id in ("shown", "old", "new"):
        kept.keep(Predicted(image_id, {"road": answer()}), CLASSES, "shown")
    assert kept.ids() == ["shown", "new"]
    assert kept.of("old") == {}
    assert kept.confidence("old") == 1.0


def test_an_image_that_is_answered_again_is_the_newest() -> None:
    kept = Predictions(limit=450)
    for image_id in ("a", "b", "a", "c"):
        kept.keep(Predicted(image_id, {"road": answer()}), CLASSES, None)
    assert kept.ids() == ["a", "c"]


def test_one_prediction_is_kept_however_large_it_is() -> None:
    kept = Predictions(limit=1)
    kept.keep(Predicted("a", {"road": answer()}), CLASSES, None)
    assert set(kept.of("a")) == {"road"}


def test_what_was_answered_before_a_task_or_a_class_went_is_left_out() -> None:
    kept = Predictions()
    tasks = {"road": answer(largest=2), "gone": answer(), "surface": answer(largest=2, confidence=51)}
    kept.keep(Predicted("a", tasks), CLASSES, None)
    assert set(kept.of("a")) == {"surface"}
    assert kept.confidence("a") == pytest.approx(0.2)


def test_confidence_is_the_mean_over_tasks() -> None:
    kept = Predictions()
    kept.keep(Predicted("a", {"road": answer(), "surface": answer(confidence=0)}), CLASSES, None)
    assert kept.confidence("a") == 0.5
    assert kept.confidence("b") is None


def test_scores_of_tasks_without_labels_are_left_out_and_all_is_forgotten_at_the_end() -> None:
    kept = Predictions()
    kept.keep(Predicted("a", {"road": answer()}), CLASSES, None)
    scored = TaskScore((0.25, 0.75), (5, 5))
    kept.keep_score(ImageScored("a", {"road": scored, "surface": TaskScore((None, None, None), (0, 0, 0))}))
    assert kept.score("a") == {"road": 0.5}
    assert kept.score("b") == {}
    kept.clear()
    assert (kept.ids(), kept.score("a"), kept.confidence("a")) == ([], {}, None)


def test_images_of_a_confusion_come_by_how_many_pixels_are_confused() -> None:
    kept = Predictions()
    for image_id, confused in (("a", 3), ("b", 0), ("c", 9)):
        score = TaskScore((0.5, 0.5), (10, 10), matrix=((10 - confused, confused), (0, 10)))
        kept.keep_score(ImageScored(image_id, {"road": score}))
    assert kept.confused("road", 0, 1) == ["c", "a"]
    assert kept.confused("road", 1, 0) == []
    assert kept.confused("road", 0, 2) == []
    assert kept.confused("building", 0, 1) == []
    kept.forget_scores()
    assert kept.confused("road", 0, 1) == []
