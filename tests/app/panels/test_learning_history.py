from __future__ import annotations

from app.session.learning.history import Best, LearningHistory
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import Finished, Losses, Predicted, Progress, RunResult, RunUndone, Scored


def score(miou: float | None) -> dict[str, TaskScore]:
    return {"road": TaskScore((miou, None), (5, 0))}


def scored(step: int, miou: float | None, best: bool = True, mode: str = "quick") -> Scored:
    return Scored(mode, step, score(miou), best)  # type: ignore[arg-type]


def after_quick_and_full() -> LearningHistory:
    """Quick learning reached .5; a full run at work has reached .8 and then .7."""
    history = LearningHistory()
    history.take(Losses("quick", 400, {"road": 1.0}))
    history.take(scored(400, 0.5))
    history.begin_full()
    history.take(Losses("full", 10, {"road": 0.5}))
    history.take(scored(10, 0.8, mode="full"))
    history.take(scored(20, 0.7, best=False, mode="full"))
    return history


def test_quick_steps_that_begin_again_go_on_at_the_right() -> None:
    history = LearningHistory()
    for step in (1, 2, 3, 1, 2):
        history.take(Losses("quick", step, {"road": 1.0}))
    assert history.story.run.losses["road"].points[0].tolist() == [1, 2, 3, 4, 5]


def test_a_new_full_run_begins_an_empty_plot_of_losses_and_goes_on_with_the_scores() -> None:
    story = after_quick_and_full().story
    assert story.run.mode == "full"
    assert story.run.losses["road"].points[0].tolist() == [10]
    assert story.mious["road"].points[0].tolist() == [1, 2, 3]
    assert story.mious["road"].points[1].tolist() == [0.5, 0.8, 0.7]


def test_the_best_scoring_is_remembered_and_unknown_scores_are_left_out() -> None:
    history = LearningHistory()
    history.take(scored(10, 0.5))
    history.take(scored(20, 0.4, best=False))
    history.take(scored(30, None))
    assert history.story.best == Best("quick", 10, 0.5)
    assert history.story.best_at == 1
    assert history.story.mious["road"].points[1].tolist() == [0.5, 0.4]


def test_the_best_of_a_run_that_is_kept_is_the_best_of_the_model_in_force() -> None:
    history = after_quick_and_full()
    history.take(Scored("full", 10, score(0.8), True, repeated=True))
    history.take(Finished("full", False, result=RunResult(score(0.5), score(0.8), 10, True)))
    assert history.story.best == Best("full", 10, 0.8)
    assert history.story.best_at == 2
    history.take(Losses("quick", 3, {"road": 0.1}))  # live learning goes on with that model
    assert history.story.best == Best("full", 10, 0.8)
    assert history.story.run.mode == "quick"
    assert history.story.run.losses["road"].points[0].tolist() == [3]


def test_a_run_that_is_discarded_gained_nothing_or_is_undone_leaves_no_trace() -> None:
    for kept in (True, False):
        history = after_quick_and_full()
        history.take(Finished("full", True, result=RunResult(score(0.5), score(0.5), 0, False, kept=kept)))
        assert history.story.best == Best("quick", 400, 0.5)
        assert history.story.mious["road"].points[1].tolist() == [0.5]
    history = after_quick_and_full()
    history.take(Finished("full", False, result=RunResult(score(0.5), score(0.8), 10, True)))
    history.take(RunUndone(True))
    assert history.story.best == Best("quick", 400, 0.5)
    assert history.story.run.losses["road"].points[0].tolist() == [400]
    history.take(RunUndone(False))
    assert history.story.best == Best("full", 10, 0.8)


def test_scores_on_other_images_begin_another_curve() -> None:
    history = LearningHistory()
    history.take(Scored("quick", 10, score(0.5), True, "automatic"))
    history.take(scored(20, 0.4))
    assert history.story.mious["road"].points[1].tolist() == [0.4]


def test_it_takes_only_what_it_keeps() -> None:
    history = LearningHistory()
    assert history.take(Progress("full", 3, 0.5, 10.0, 0.2))
    assert not history.take(Predicted("scene", {}))
    assert not history.take("something else")
    history.clear()
    assert history.story.run.progress is None
