"""What a full run leaves behind: scores of the model in force, the gain, a way back, and live learning as it was."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.insight.learning_record import read_record
from core.learning import events as ev
from core.learning.learner import Learner
from core.network.model_files import load_model
from tests.core.learning.conftest import SHORT, headless, make_world
from tests.core.learning.test_learner import close_when_waiting, of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from core.learning.evaluation.task_score import TaskScore
    from tests.core.learning.conftest import World

    Post = Callable[[ev.Message], None]

UNDOABLE = replace(SHORT, undoable=True)


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Models of the world, after quick learning."""
    models, inbox = tmp_path_factory.mktemp("learned"), ev.Inbox()
    inbox.put(ev.Learn("quick"))
    for event in Learner(make_world(val=3).data(), models, SHORT).run(inbox):
        close_when_waiting(event, inbox.put)
    return models


@pytest.fixture
def world() -> World:
    """With as many val images as it takes to choose the better network."""
    return make_world(val=3)


@pytest.fixture(autouse=True)
def _has_learned(learned: Path, tmp_path: Path) -> None:
    shutil.copytree(learned, tmp_path / "models")


@pytest.fixture
def _each_is_better(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every network that a full run scores, or that is offered to be stored, beats the one before."""
    number = count(1)
    for module in ("evaluation.model_selection", "model_store"):
        monkeypatch.setattr(f"core.learning.{module}.trusted_miou", lambda scores: float(next(number)))


@pytest.fixture
def _none_is_better(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "core.learning.evaluation.model_selection.trusted_miou", lambda scores: 0.5 if list(scores) else None
    )


def stop_at_the_first_loss(message: ev.Message, *then: ev.Message) -> Callable[[ev.Event, Post], None]:
    sent: list[bool] = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Losses) and event.mode == "full" and not sent:
            sent.append(True)
            for each in (message, *then):
                post(each)
        close_when_waiting(event, post)

    return on


def waits_for_strokes(events: list[ev.Event]) -> bool:
    """Whether quick learning was on once a run had ended."""
    end = events.index(of(events, ev.Finished)[0])
    return "waiting" in [event.phase for event in of(events[end:], ev.PhaseChanged)]


@pytest.mark.usefixtures("_each_is_better")
def test_what_a_run_gave_is_said_and_saved_though_quick_learning_begins_at_once(
    world: World, drive, tmp_path
) -> None:
    """The end of the run asks for a scoring that saves; the message that follows must not drop it."""
    posted: list[bool] = []
    saved: list[str] = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Finished) and not posted:
            posted.append(True)
            post(ev.Learn("quick"))
        if isinstance(event, ev.ModelSaved):
            saved.append(load_model(tmp_path / "models" / "current")[1].mode)
        close_when_waiting(event, post)

    events = drive(world, [ev.Learn("full", steps=2)], on)
    finished = of(events, ev.Finished)[0]
    assert finished.result is not None
    assert finished.result.improved
    assert finished.result.kept
    assert set(finished.result.earlier) == set(finished.result.scores) == {"square", "other"}
    at_end = events[events.index(finished) - 1]
    assert isinstance(at_end, ev.Scored)
    assert (at_end.mode, at_end.step, at_end.repeated) == ("full", finished.result.step, True)
    assert at_end.scores == finished.result.scores
    assert saved[0] == "full"
    assert not (tmp_path / "models" / "current-previous").exists()  # nobody asked for a way back


@pytest.mark.usefixtures("_each_is_better")
def test_a_stroke_right_after_a_run_does_not_lose_it(world: World, drive, tmp_path, monkeypatch) -> None:
    """Quick learning goes first, so the run's model would be changed before it was ever saved."""
    saved: list[str] = []
    posted: list[bool] = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Finished) and not posted:
            posted.append(True)
            world.paint("i2", "square")
            post(ev.LabelChanged("i2", "square", (0, 0, 8, 8)))
        if isinstance(event, ev.Losses) and event.mode == "quick" and posted:
            saved.append(load_model(tmp_path / "models" / "current")[1].mode)
            post(ev.Close())

    drive(world, [ev.Learn("full", steps=2)], on)
    assert saved[0] == "full"


@pytest.mark.usefixtures("_none_is_better")
def test_a_run_that_found_nothing_better_leaves_the_scores_of_the_model_before(world: World, drive) -> None:
    events = drive(world, [ev.Learn("full", steps=2)], close_when_waiting)
    result = of(events, ev.Finished)[0].result
    assert (result.improved, result.step, result.undoable) == (False, 0, False)
    in_force = [event for event in of(events, ev.Scored) if event.mode == "quick"]
    assert [event.repeated for event in in_force] == [True, False]  # at once, and on all images
    assert in_force[0].scores == result.earlier


def test_a_discarded_run_says_the_earlier_scores_and_live_learning_is_as_it_was(world: World, drive) -> None:
    scored: list[ev.Scored] = []
    sent: list[bool] = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Scored) and event.mode == "quick":
            scored.append(event)
            if not sent:
                sent.append(True)
                post(ev.Learn("full", steps=500))
        stop_now(event, post)

    stop_now = stop_at_the_first_loss(ev.Cancel(live=True))
    events = drive(world, [], on)
    finished = of(events, ev.Finished)[0]
    assert finished.result is not None
    assert not finished.result.kept
    before = events[events.index(finished) - 1]
    assert isinstance(before, ev.Scored)
    assert before.repeated
    assert before.scores == scored[0].scores
    assert waits_for_strokes(events)


def test_after_stop_and_at_the_end_live_learning_is_as_it_was(world: World, drive) -> None:
    was_on = [ev.Learn("full", steps=500)]
    assert waits_for_strokes(drive(world, was_on, stop_at_the_first_loss(ev.Stop(live=True))))
    was_off = [ev.Learn("full", steps=1, live=False)]
    assert not waits_for_strokes(drive(world, was_off, close_when_waiting))


def _without_rounding(scores: Mapping[str, TaskScore]) -> list[tuple[TaskScore, float | None]]:
    """A confidence may be one of 255 steps higher when an image is predicted once more."""
    errors = [s.calibration_error for s in scores.values()]
    plain = [replace(s, reliability=()) for s in scores.values()]
    return list(zip(plain, [None if e is None else round(e, 3) for e in errors], strict=True))


@pytest.mark.usefixtures("_each_is_better")
def test_undo_brings_back_the_model_from_before_and_its_scores_and_once_more_the_runs(
    world: World, drive, tmp_path
) -> None:
    before = drive(world, [ev.ShowImage("i2")], close_when_waiting, UNDOABLE)
    sent: list[ev.Message] = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase in ("waiting", "idle"):
            sent.append(ev.UndoRun() if len(sent) < 2 else ev.Close())
            post(sent[-1])

    events = drive(world, [ev.ShowImage("i2"), ev.Learn("full", steps=2)], on, UNDOABLE)
    finished = of(events, ev.Finished)[0]
    assert finished.result.undoable
    undone = [events.index(e) for e in of(events, ev.RunUndone)]
    assert [events[index].undone for index in undone] == [True, False]
    runs, back, again = (
        of(part, ev.Predicted)[-1].tasks["square"].confidence
        for part in (events[: undone[0]], events[undone[0] : undone[1]], events[undone[1] :])
    )
    np.testing.assert_array_equal(back, of(before, ev.Predicted)[-1].tasks["square"].confidence)
    np.testing.assert_array_equal(again, runs)
    assert not np.array_equal(back, runs)
    first, second = (events[index + 1] for index in undone)
    assert isinstance(first, ev.Scored)
    assert isinstance(second, ev.Scored)
    assert first.scores == finished.result.earlier
    assert _without_rounding(second.scores) == _without_rounding(finished.result.scores)
    assert load_model(tmp_path / "models" / "current")[1].mode == "full"
    assert load_model(tmp_path / "models" / "current-previous")[1].mode == "quick"
    for name, mode in (("current", "full"), ("current-previous", "quick")):
        assert read_record(tmp_path / "models" / name / "model.safetensors").runs[-1].mode == mode


@pytest.mark.usefixtures("_each_is_better")
def test_a_run_of_processes_beside_the_window_is_undone_by_the_window_s_learner(
    world: World, drive, tmp_path
) -> None:
    """Another learner made the run: this one knows of it only what is stored."""
    models = tmp_path / "models"
    before = load_model(models / "current")[0].state_dict()
    finished = headless(world.data(), models, mode="full", steps=2, device="cpu", undoable=True)[-1]
    assert isinstance(finished, ev.Finished)
    assert finished.result is not None
    assert finished.result.undoable
    run = load_model(models / "current")[0].state_dict()
    sent: list[ev.Message] = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.RunUndone):
            now = load_model(models / "current")[0].state_dict()
            wanted = before if event.undone else run
            assert all(torch.equal(now[name], wanted[name]) for name in wanted if "offset" not in name)
        if isinstance(event, ev.PhaseChanged) and event.phase in ("waiting", "idle"):
            sent.append(ev.UndoRun() if len(sent) < 2 else ev.Close())
            post(sent[-1])

    undone = of(drive(world, [], on, UNDOABLE), ev.RunUndone)
    assert [event.undone for event in undone] == [True, False]


def test_without_labels_there_is_no_prediction(world: World, drive) -> None:
    """The stored model of a project whose strokes were all undone would show what nobody painted."""
    labels = dict(world.labels)
    world.labels.clear()
    assert not of(drive(world, [ev.ShowImage("i2")], close_when_waiting), ev.Predicted)
    world.labels.update(labels)
    painted: list[bool] = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase == "idle" and not painted:
            painted.append(True)
            world.labels.clear()
            for image_id, task_id in labels:
                post(ev.LabelChanged(image_id, task_id, (0, 0, 8, 8)))
            post(ev.ShowImage("i1"))
            post(ev.ShowImage("i2"))
            post(ev.Close())

    events = drive(world, [ev.ShowImage("i2")], on)
    assert len(of(events, ev.Predicted)) == 1
