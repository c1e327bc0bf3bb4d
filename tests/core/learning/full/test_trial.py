"""A full run tries once whether unlabelled images help, and goes on with the better."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.learning.evaluation.model_selection import ModelSelection
from core.learning.events import Notice
from core.learning.full.full_run import FullRun, Helpers
from core.learning.full.network_trainer import NetworkTrainer
from core.learning.full.run_checkpoint import RunFolder, take_up
from core.learning.train import train
from tests.core.learning.full.test_full_run import CONFIG, begin, drive, net, weights

if TYPE_CHECKING:
    from pathlib import Path

    from core.learning.events import Event
    from core.network.multitask import MultiTaskNet
    from tests.core.learning.conftest import World

__all__ = ["net"]
TRYING = replace(CONFIG, unlabelled=0.5, sure=0.5, patience=99)
STEPS = 12


def said(events: list[Event]) -> list[str]:
    return [e.text for e in events if isinstance(e, Notice)]


def judged(monkeypatch: pytest.MonkeyPatch, without: float, using: float) -> None:
    """Say so of the trial's two ends, whatever the network."""
    given = ModelSelection.score

    def score(self, steps, newest, copy):
        yield from given(self, steps, newest, copy)
        run = copy.__self__
        if run.trial.running:
            self.newest = without if run.trial.phase == "without" else using

    monkeypatch.setattr(ModelSelection, "score", score)


def final(run: FullRun) -> bytes:
    assert run.trainer is not None
    return weights(run.trainer.net) + weights(run.trainer.mean)


def test_where_they_help_learning_goes_on_with_them(world: World, net: MultiTaskNet, monkeypatch) -> None:
    judged(monkeypatch, 0.5, 0.6)
    run = begin(world, net, steps=STEPS, config=TRYING)
    texts = said(drive(run))
    assert [t.split(":")[0] for t in texts] == ["Unlabelled images help"]
    assert "0.600 with them, 0.500 without, after 5 steps" in texts[0]
    assert run.trial.using
    assert run.steps == STEPS


@pytest.mark.parametrize("using", [0.5, 0.608])  # the second is no more than chance
def test_where_they_do_not_nothing_of_them_is_left(
    world: World, net: MultiTaskNet, monkeypatch, using: float
) -> None:
    judged(monkeypatch, 0.6, using)
    tried = begin(world, net, steps=STEPS, config=TRYING)
    texts = said(drive(tried))
    assert [t.split(":")[0] for t in texts] == ["Unlabelled images do not help enough"]
    monkeypatch.setattr(NetworkTrainer, "_taught_losses", lambda self, pairs, wanted: {})
    never = begin(world, net, steps=STEPS, config=TRYING)
    drive(never)
    assert final(tried) == final(never)


def test_both_ways_begin_alike_and_only_the_second_uses_them(
    world: World, net: MultiTaskNet, monkeypatch
) -> None:
    begun: list[tuple[str, bytes, dict]] = []
    shares: dict[str, set[float]] = {"without": set(), "with": set()}
    used: list[tuple[str, bool]] = []
    step = NetworkTrainer.step

    def noted(self, crops, tasks, weights_, share, real=None, pairs=()):
        phase = run.trial.phase
        used.append((phase, bool(pairs)))
        if phase in shares:
            if not shares[phase]:
                counts = {k: v["step"].item() for k, v in run.trainer.optimiser.state_dict()["state"].items()}
                begun.append((phase, final(run), counts))
            shares[phase].add(share)
        return step(self, crops, tasks, weights_, share, real, pairs)

    monkeypatch.setattr(NetworkTrainer, "step", noted)
    run = begin(world, net, steps=STEPS, config=TRYING)
    drive(run)
    assert [phase for phase, *_ in begun] == ["without", "with"]
    assert begun[0][1:] == begun[1][1:]
    assert shares["without"] == shares["with"]
    assert len(shares["with"]) == 1
    assert {pairs for phase, pairs in used if phase == "with"} == {True}
    assert {pairs for phase, pairs in used if phase in ("waiting", "without")} == {False}
    assert sum(phase == "with" for phase, _ in used) == sum(phase == "without" for phase, _ in used) == 5


def test_without_the_switch_nothing_is_tried(world: World, net: MultiTaskNet) -> None:
    run = begin(world, net, steps=STEPS)
    assert said(drive(run)) == []
    assert not run.trial.using


@pytest.mark.parametrize("phase", ["without", "with"])
def test_a_run_cut_off_while_it_tries_goes_on_to_the_same_end(
    world: World, net: MultiTaskNet, tmp_path: Path, monkeypatch, phase: str
) -> None:
    judged(monkeypatch, 0.5, 0.6)
    whole = begin(world, net, steps=STEPS, config=TRYING)
    drive(whole)
    folder = RunFolder(tmp_path / "current", pause=1e9)
    cut = begin(world, net, steps=STEPS, config=TRYING, helpers=Helpers(folder=folder))
    drive(cut, lambda: cut.trial.phase == phase and cut.steps == 5 and cut._job is None)
    cut.save(now=True)
    folder.wait()
    before, checkpoint = take_up(RunFolder(tmp_path / "current"), world.tasks, 3)
    rest = begin(world, before, steps=None, checkpoint=checkpoint)  # type: ignore[arg-type]
    drive(rest, lambda: rest.trainer is not None and rest._job is None)
    assert rest.trial.phase == phase
    drive(rest)
    assert rest.trial.using
    assert final(rest) == final(whole)


def test_labels_of_val_that_change_meanwhile_begin_it_anew(
    world: World, net: MultiTaskNet, monkeypatch
) -> None:
    judged(monkeypatch, 0.5, 0.6)
    run = begin(world, net, steps=24, config=TRYING)
    drive(run, lambda: run.trial.phase == "with" and run._job is None)
    first = run.steps
    run.val_changed()
    assert run.trial.phase == "waiting"
    assert not run.trial.using
    assert run.steps > first  # where the steps without them had led
    texts = said(drive(run))
    assert len(texts) == 1
    assert texts[0].startswith("Unlabelled images help")


def test_what_makes_a_trial_pointless_is_said(world: World, net: MultiTaskNet) -> None:
    world.paint("i2", "square")
    run = begin(world, net, steps=8, config=TRYING)
    assert said(drive(run))[0].startswith("Every train image has a label")
    del world.labels["i2", "square"]
    world.splits["i3"] = "train"
    run = begin(world, net, steps=8, config=TRYING)
    assert said(drive(run))[0].startswith("Without images to score")
    assert not run.trial.using


def test_train_takes_the_switch_and_says_where_it_means_nothing(world: World, tmp_path: Path) -> None:
    seen = list(train(world.data(), tmp_path, mode="full", steps=STEPS, device="cpu", unlabelled=True))
    assert any(text.startswith("Unlabelled images") and "steps each" in text for text in said(seen))
    seen = list(train(world.data(), tmp_path, mode="quick", steps=5, device="cpu", unlabelled=True))
    assert any(text.startswith("Unlabelled images are left out") for text in said(seen))
