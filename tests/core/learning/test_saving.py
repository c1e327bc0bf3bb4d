"""What becomes of what was learned where somebody ends the run, or the disk takes no model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.insight.learning_record import read_record
from core.learning.config import LearnSettings
from core.learning.events import Cancel, Finished, Inbox, Interrupted, Learn, Losses, ModelSaved, Notice, Stop
from core.learning.train import TrainError, train
from core.network.model_files import load_model
from tests.core.learning.conftest import headless

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.learning.events import Event, Message, Mode
    from tests.core.learning.conftest import World


@pytest.fixture
def learn(world: World, tmp_path: Path) -> Callable[..., list[Event]]:
    """Learn, and say `order` as soon as a step of that mode was made."""

    def run(mode: Mode, order: Message, steps: int = 2000) -> list[Event]:
        inbox: Inbox = Inbox()
        events: list[Event] = []
        learning = Learn(mode, steps=steps)
        for event in train(world.data(), tmp_path, learning, LearnSettings("cpu"), inbox=inbox):
            if isinstance(event, Losses) and event.mode == mode:
                inbox.put(order)
            events.append(event)
        return events

    return run


def said(events: list[Event]) -> list[type]:
    return [type(event) for event in events if isinstance(event, ModelSaved | Interrupted | Finished)]


def test_quick_learning_that_is_ended_keeps_what_it_learned(
    learn: Callable[..., list[Event]], tmp_path: Path
) -> None:
    events = learn("quick", Stop(resumable=True))
    assert said(events) == [ModelSaved, Finished]
    assert isinstance(events[-1], Finished)
    assert events[-1].stopped
    assert load_model(tmp_path / "current")[1].steps < 2000


def test_quick_learning_that_is_thrown_away_leaves_the_model_alone(
    learn: Callable[..., list[Event]], tmp_path: Path
) -> None:
    assert said(learn("quick", Cancel())) == [Finished]
    assert not (tmp_path / "current").exists()


def test_a_run_that_is_ended_before_its_first_step_saves_no_model(world: World, tmp_path: Path) -> None:
    modes: tuple[Mode, Mode] = ("quick", "full")
    for mode in modes:
        inbox: Inbox = Inbox()
        inbox.put(Stop())
        events = headless(world.data(), tmp_path, mode=mode, steps=9, device="cpu", inbox=inbox)
        assert said(events) == [Finished]
    assert not (tmp_path / "current").exists()


def test_full_learning_that_is_ended_keeps_its_best_and_can_be_continued(
    learn: Callable[..., list[Event]], world: World, tmp_path: Path
) -> None:
    events = learn("full", Stop(resumable=True), steps=30)
    assert said(events) == [Interrupted, ModelSaved, Finished]
    paused = next(e for e in events if isinstance(e, Interrupted))
    assert (tmp_path / "current" / "run" / "run.safetensors").is_file()
    weights = tmp_path / "current" / "model.safetensors"
    begun = read_record(weights)
    more = headless(world.data(), tmp_path, mode="full", steps=paused.steps + 1, device="cpu", resume=True)
    assert said(more) in ([ModelSaved, Finished], [Finished])
    resumed = read_record(weights)
    assert resumed.runs == begun.runs  # still one run, that took up where it was
    assert resumed.losses[: len(begun.losses) - 1] == begun.losses[:-1]
    if ModelSaved in said(more):
        assert resumed.losses[-1].step == paused.steps + 1
    assert not (tmp_path / "current" / "run").exists()


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Models can be written to the folder of temporary files only."""
    from core.network.model_files import save_model

    def save(folder: Path, *others: object) -> None:
        if folder.parent == tmp_path:
            raise OSError(28, "No space left on device")
        save_model(folder, *others)  # type: ignore[arg-type]

    monkeypatch.setattr("core.learning.model_store.save_model", save)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "elsewhere"))
    monkeypatch.setattr("core.learning.scoring.SAVING_PAUSE", 0.0)
    monkeypatch.setattr("core.learning.scoring.SAVING_SECONDS", 0.01)


@pytest.mark.usefixtures("refusing")
def test_a_model_that_can_t_be_saved_is_written_elsewhere_and_said(world: World, tmp_path: Path) -> None:
    events: list[Event] = []
    with pytest.raises(TrainError, match="the disk is full") as caught:
        events.extend(headless(world.data(), tmp_path, steps=5, device="cpu"))
    (beside,) = (tmp_path / "elsewhere").glob("maskloom-model-*")
    assert str(beside) in str(caught.value)
    assert load_model(beside)[1].steps > 0
    assert not (tmp_path / "current" / "model.safetensors").exists()


@pytest.mark.usefixtures("refusing")
def test_that_it_is_lost_is_said_too(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(TrainError, match="the new model is lost"):
        headless(world.data(), tmp_path, steps=5, device="cpu")


def test_saving_is_tried_again_until_the_disk_takes_it(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.network.model_files import save_model

    refusals = [OSError(28, "No space left on device"), OSError(5, "Input/output error")]

    def save(*others: object) -> None:
        if refusals:
            raise refusals.pop()
        save_model(*others)  # type: ignore[arg-type]

    monkeypatch.setattr("core.learning.model_store.save_model", save)
    monkeypatch.setattr("core.learning.scoring.SAVING_PAUSE", 0.0)
    events = headless(world.data(), tmp_path, steps=5, device="cpu")
    assert said(events) == [ModelSaved, Finished]
    assert any("Retrying" in e.text for e in events if isinstance(e, Notice))
