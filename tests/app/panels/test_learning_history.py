from __future__ import annotations

from app.panels.learning.history import LearningHistory
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import Losses, Predicted, Progress, Scored


def scored(step: int, miou: float, best: bool, mode: str = "quick") -> Scored:
    return Scored(mode, step, {"road": TaskScore((miou, None), (5, 0))}, best)  # type: ignore[arg-type]


def test_quick_steps_that_begin_again_go_on_at_the_right() -> None:
    history = LearningHistory()
    for step in (1, 2, 3, 1, 2):
        history.take(Losses("quick", step, {"road": 1.0}))
    assert history.runs["quick"].losses["road"].points[0].tolist() == [1, 2, 3, 4, 5]
    assert history.runs["full"].is_empty


def test_a_new_full_run_begins_an_empty_plot() -> None:
    history = LearningHistory()
    for step in (1, 2, 3, 1):
        history.take(Losses("full", step, {"road": 1.0}))
    assert history.runs["full"].losses["road"].points[0].tolist() == [1]


def test_the_best_scoring_is_remembered_and_unknown_scores_are_left_out() -> None:
    history = LearningHistory()
    history.take(scored(10, 0.5, best=True))
    history.take(scored(20, 0.4, best=False))
    history.take(Scored("quick", 30, {"road": TaskScore((None, None), (0, 0))}, best=True))
    run = history.runs["quick"]
    assert (run.best_at, run.best_miou) == (10, 0.5)
    assert run.mious["road"].points[1].tolist() == [0.5, 0.4]


def test_it_takes_only_what_it_keeps() -> None:
    history = LearningHistory()
    assert history.take(Progress("full", 3, 0.5, 10.0, 0.2))
    assert not history.take(Predicted("scene", {}))
    assert not history.take("something else")
    history.clear()
    assert history.runs["full"].progress is None
