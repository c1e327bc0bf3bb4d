from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.insight.learning_record import read_record
from core.learning import events as ev
from core.learning.evaluation.thresholds import Fit
from core.learning.quick.quick_run import QuickRun
from core.network.model_files import load_model
from core.predicting.calibration import Calibration
from core.project.model import Class
from tests.core.learning.conftest import SHORT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.learning.conftest import World

    Post = Callable[[ev.Message], None]


def close_when_waiting(event: ev.Event, post: Post) -> None:
    if isinstance(event, ev.PhaseChanged) and event.phase in ("waiting", "idle"):
        post(ev.Close())


def of(events: list[ev.Event], kind: type) -> list:
    return [e for e in events if isinstance(e, kind)]


def test_quick_learns_predicts_scores_and_saves(world: World, drive, tmp_path) -> None:
    events = drive(world, [ev.ShowImage("i3"), ev.Learn("quick")], close_when_waiting)
    scored = of(events, ev.Scored)[-1]
    assert scored.held_out == "val"
    assert scored.scores["square"].miou > 0.8
    assert scored.scores["other"].iou == (None, None, None)
    prediction = of(events, ev.Predicted)[-1]
    assert prediction.image_id == "i3"
    assert prediction.tasks["square"].classes.shape == world.images["i3"].shape[:2]
    assert of(events, ev.ModelSaved)
    assert (tmp_path / "models" / "current" / "model.safetensors").exists()


def test_what_is_learned_is_saved_when_somebody_wants_to_use_it(world: World, drive) -> None:
    """Once, though all labels are learned only later; and before anything was learned there is nothing to save."""

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Losses):
            post(ev.SaveModel())
        if isinstance(event, ev.ModelSaved):
            post(ev.Close())

    events = drive(world, [ev.SaveModel(), ev.Learn("quick")], on)
    assert len(of(events, ev.ModelSaved)) == 1
    assert not of(events, ev.Scored)


def found(offset: torch.Tensor):
    """In place of what is found on two halves of images: this, where there are any."""
    crossed = Calibration(offset), Calibration(offset)

    def fit(first, second):
        yield
        return Fit(offset, 1.0, crossed) if first or second else None

    return fit


def test_the_first_score_does_not_wait_until_slow_learning_is_over(world: World, drive, monkeypatch) -> None:
    monkeypatch.setattr("core.learning.state.EARLY_SECONDS", 0.0)
    events = drive(world, [ev.Learn("quick")], close_when_waiting)
    first, last = (of(events, ev.Scored)[index] for index in (0, -1))
    assert 0 < first.step < last.step == SHORT.horizon
    assert len(of(events, ev.Scored)) == 2  # later ones wait


def test_quick_learning_chooses_thresholds_on_val_and_shows_what_they_say(
    world: World, drive, tmp_path, monkeypatch
) -> None:
    """With these every pixel is a square."""
    monkeypatch.setattr("core.learning.evaluation.thresholds.fit", found(torch.tensor([-1e3, 0.0])))
    world.labels["i3", "square"] = (world.images["i3"][..., 0] > 128).astype(np.uint8)
    events = drive(world, [ev.ShowImage("i3"), ev.Learn("quick")], close_when_waiting)
    assert of(events, ev.Predicted)[-1].tasks["square"].classes.all()
    assert of(events, ev.Scored)[-1].scores["square"].iou[0] == 0
    stored, _ = load_model(tmp_path / "models" / "current")
    assert stored.head("square").offset.tolist() == [-1e3, 0.0]
    assert not stored.head("other").offset.any()


def test_val_labels_that_come_later_choose_thresholds_too(world: World, drive, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("core.learning.evaluation.thresholds.fit", found(torch.tensor([0.5, 0.0])))
    painted = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting":
            world.labels["i3", "square"] = (world.images["i3"][..., 0] > 128).astype(np.uint8)
            painted.append(1)
            post(ev.LabelChanged("i3", "square", (0, 0, 8, 8)))
        elif isinstance(event, ev.ModelSaved) and painted:
            post(ev.Close())

    events = drive(world, [ev.Learn("quick")], on)
    stored, _ = load_model(tmp_path / "models" / "current")
    assert stored.head("square").offset.tolist() == [0.5, 0.0]
    assert len(of(events, ev.ModelSaved)) >= 2
    again = drive(world, [], close_when_waiting)
    assert not of(again, ev.ModelSaved)


def test_a_task_without_labels_has_no_loss(world: World, drive) -> None:
    events = drive(world, [ev.Learn("quick")], close_when_waiting)
    assert {task for e in of(events, ev.Losses) for task in e.losses} == {"square"}


def test_reopened_it_predicts_the_image_on_screen_at_once(world: World, drive) -> None:
    drive(world, [ev.Learn("quick")], close_when_waiting)
    events = drive(world, [ev.ShowImage("i2")], close_when_waiting)
    answer = of(events, ev.Predicted)[0].tasks["square"].classes
    assert (answer == (world.images["i2"][..., 0] > 128)).mean() > 0.9
    assert not of(events, ev.Losses)


def test_reopened_it_says_how_good_the_stored_model_is(world: World, drive) -> None:
    learned = of(drive(world, [ev.Learn("quick")], close_when_waiting), ev.Scored)[-1]
    events = drive(world, [], close_when_waiting)
    assert of(events, ev.Scored)[-1].scores == learned.scores
    assert not of(events, ev.Losses)
    assert not of(events, ev.ModelSaved)


def test_a_stroke_is_learned_without_a_restart(world: World, drive) -> None:
    painted = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting":
            if painted:
                post(ev.Close())
            else:
                world.paint("i2", "other")
                painted.append(1)
                post(ev.LabelChanged("i2", "other", (0, 0, 8, 8)))

    events = drive(world, [ev.ShowImage("i2"), ev.Learn("quick")], on)
    last = of(events, ev.Predicted)[-1]
    assert "other" in last.tasks
    assert last.labels_seen == 1


def test_a_weight_of_zero_counts_from_the_next_step(world: World, drive) -> None:
    world.paint("i1", "other")
    after: list[ev.Losses] = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Losses):
            if not after:
                post(ev.SetWeight("square", 0.0))
            after.append(event)
        close_when_waiting(event, post)

    drive(world, [ev.Learn("quick")], on)
    assert set(after[0].losses) == {"square", "other"}
    assert all(set(e.losses) == {"other"} for e in after[1:])


def test_stop_ends_learning_and_keeps_it(world: World, drive, tmp_path) -> None:
    steps_after_stop = []
    stopped = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Losses) and not stopped:
            post(ev.Stop())
        if isinstance(event, ev.Finished):
            stopped.append(event)
        elif stopped and isinstance(event, ev.Losses):
            steps_after_stop.append(event)
        close_when_waiting(event, post)

    drive(world, [ev.Learn("quick")], on)
    assert stopped == [ev.Finished("quick", True, stopped[0].text)]
    assert not steps_after_stop
    assert (tmp_path / "models" / "current" / "model.json").exists()


def test_full_runs_to_its_end_and_quick_goes_on(world: World, drive) -> None:
    events = drive(world, [ev.Learn("full", steps=3)], close_when_waiting)
    finished = of(events, ev.Finished)
    assert [(f.mode, f.stopped) for f in finished] == [("full", False)]
    full = [s for s in of(events, ev.Scored) if s.mode == "full"]
    assert len(full) >= 2  # what it began with, and at the end


def test_cancel_brings_back_the_model_from_before(world: World, drive) -> None:
    drive(world, [ev.Learn("quick")], close_when_waiting)
    before = drive(world, [ev.ShowImage("i2")], close_when_waiting)

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Losses) and event.mode == "full":
            post(ev.Cancel())
        close_when_waiting(event, post)

    after = drive(world, [ev.ShowImage("i2"), ev.Learn("full", steps=500)], on)
    assert of(after, ev.Finished)[0].stopped
    first, last = of(before, ev.Predicted)[-1], of(after, ev.Predicted)[-1]
    np.testing.assert_array_equal(first.tasks["square"].confidence, last.tasks["square"].confidence)


def test_close_while_it_learns_ends_the_loop(world: World, drive) -> None:
    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.Losses):
            post(ev.Close())

    events = drive(world, [ev.Learn("quick")], on)
    assert len(of(events, ev.Losses)) == 1


def test_the_same_seed_gives_the_same_model(world: World, drive, tmp_path) -> None:
    for name in ("first", "second"):
        settings = replace(SHORT, model_name=name, seed=7)
        drive(world, [ev.Learn("quick")], close_when_waiting, settings)
    first, second = (
        (tmp_path / "models" / n / "model.safetensors").read_bytes() for n in ("first", "second")
    )
    assert first == second
    records = [read_record(tmp_path / "models" / n / "model.safetensors").runs for n in ("first", "second")]
    assert [[(run.mode, run.seed, run.attended) for run in runs] for runs in records] == [
        [("quick", 7, True)]
    ] * 2


def test_a_new_task_keeps_what_the_others_learned(world: World, drive) -> None:
    changed = []

    def on(event: ev.Event, post: Post) -> None:
        if not isinstance(event, ev.PhaseChanged) or event.phase not in ("waiting", "idle"):
            return
        if changed:
            post(ev.Close())
            return
        changed.append(1)
        square, other = world.tasks
        renamed = replace(
            square, name="block", classes=(square.classes[0], replace(square.classes[1], name="block"))
        )
        third = replace(other, id="third", name="third", classes=(Class("one", "#112233"),))
        world.tasks = (third, renamed)
        post(ev.Stop())
        post(ev.DataChanged(world.data()))

    events = drive(world, [ev.ShowImage("i2"), ev.Learn("quick")], on)
    before = next(e for e in of(events, ev.Predicted)[-2::-1] if "square" in e.tasks)
    after = of(events, ev.Predicted)[-1]
    assert set(after.tasks) == {"square"}
    assert (before.tasks["square"].classes == after.tasks["square"].classes).all()


def test_an_unreadable_image_is_named_and_left_out(world: World, drive) -> None:
    world.images["i1"] = np.zeros((0, 0, 3), np.uint8)
    events = drive(world, [ev.Learn("quick")], close_when_waiting)
    assert [e.text for e in of(events, ev.Notice)] == [
        "i1.png can't be read. Leave it out. It was left out of learning."
    ]
    assert of(events, ev.Scored)


def test_a_label_of_another_size_is_named_and_left_out(world: World, drive) -> None:
    world.labels["i1", "square"] = np.zeros((3, 5), np.uint8)
    events = drive(world, [ev.Learn("quick")], close_when_waiting)
    text = of(events, ev.Notice)[0].text
    assert "i1.png" in text
    assert "5 x 3" in text


@pytest.mark.parametrize("content", [b"", b"{broken"])
def test_a_broken_model_is_named_and_learning_begins_afresh(
    world: World, drive, tmp_path, content: bytes
) -> None:
    folder = tmp_path / "models" / "current"
    folder.mkdir(parents=True)
    (folder / "model.json").write_bytes(content)
    (folder / "model.safetensors").write_bytes(b"not a model")
    events = drive(world, [ev.Learn("quick")], close_when_waiting)
    assert "model.json" in of(events, ev.Notice)[0].text
    assert of(events, ev.Scored)


def test_images_can_be_added_to_a_project_that_has_no_tasks_yet(world: World, drive) -> None:
    tasks, first, changed = world.tasks, world.images.pop("i0"), []
    world.tasks = ()

    def on(event: ev.Event, post: Post) -> None:
        if not isinstance(event, ev.PhaseChanged) or event.phase not in ("waiting", "idle"):
            return
        if not changed:
            changed.append("image")
            world.images["i0"] = first
            post(ev.DataChanged(world.data()))
            world.tasks = tasks
            post(ev.DataChanged(world.data()))
            post(ev.Learn("quick"))
        elif event.phase == "waiting":
            post(ev.Close())

    events = drive(world, [], on)
    assert of(events, ev.Scored)


def test_no_label_at_all_waits_quietly(world: World, drive) -> None:
    world.labels.clear()
    events = drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], close_when_waiting)
    assert not of(events, ev.Predicted)
    assert not of(events, ev.Notice)


def test_a_task_that_nobody_labelled_is_not_answered_with_noise(world: World, drive) -> None:
    first = drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], close_when_waiting)
    reopened = drive(world, [ev.ShowImage("i0"), ev.Learn("quick")], close_when_waiting)
    seen = of(first, ev.Predicted) + of(reopened, ev.Predicted)
    assert seen
    assert all(set(e.tasks) == {"square"} for e in seen)


def test_where_nobody_attends_it_ends_by_itself(world: World, drive) -> None:
    events = drive(world, [ev.Learn("quick", steps=5)], settings=replace(SHORT, attended=False))
    assert of(events, ev.Finished)
    assert of(events, ev.ModelSaved)


def test_a_bound_ends_quick_learning_and_a_stroke_continues_it(world: World, drive) -> None:
    painted: list[int] = []

    def on(event: ev.Event, post: Post) -> None:
        if isinstance(event, ev.PhaseChanged) and event.phase == "waiting":
            if painted:
                post(ev.Close())
            else:
                painted.append(1)
                world.paint("i2", "other")
                post(ev.LabelChanged("i2", "other", (0, 0, 8, 8)))

    events = drive(world, [ev.ShowImage("i2"), ev.Learn("quick", steps=5)], on)
    assert [(e.mode, e.stopped) for e in of(events, ev.Finished)] == [("quick", False)]
    assert of(events, ev.Scored)[0].step == 5
    predicted = of(events, ev.Predicted)
    assert "other" not in predicted[0].tasks
    assert "other" in predicted[-1].tasks


def test_an_image_that_memory_does_not_suffice_for_is_left_out_and_named(
    world: World, drive, monkeypatch
) -> None:
    """Smaller batches, which would be taken first, don't make an image smaller."""
    pyramid = QuickRun.pyramid

    def too_large(run: QuickRun, image_id: str, *more: object) -> object:
        if image_id == "i1":
            raise MemoryError
        return pyramid(run, image_id, *more)

    monkeypatch.setattr(QuickRun, "pyramid", too_large)
    events = drive(world, [ev.Learn("quick")], close_when_waiting)
    assert [e.text for e in of(events, ev.Notice)] == [
        "i1.png: there is not enough memory for it. It was left out of learning."
    ]
    assert of(events, ev.ModelSaved)


def test_without_val_a_full_run_is_not_scored_by_heads_that_learned_nothing(world: World, drive) -> None:
    world.splits = dict.fromkeys(world.splits, "train")
    events = drive(world, [ev.Learn("full", steps=2)], close_when_waiting)
    assert not [e for e in of(events, ev.Scored) if e.mode == "full" and e.held_out == "automatic"]
    assert of(events, ev.ModelSaved)
