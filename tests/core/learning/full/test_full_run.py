"""What holds of every full run, whatever the values of its plan."""

from __future__ import annotations

import copy
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.learning.config import FullConfig
from core.learning.data.dataset import Dataset
from core.learning.evaluation.metrics import mean_miou
from core.learning.events import Losses, Notice, Scored
from core.learning.full.budget import Limit
from core.learning.full.finite import NotFinite
from core.learning.full.full_run import FullRun
from core.learning.full.helpers import Helpers
from core.learning.full.network_trainer import NetworkTrainer
from core.learning.full.run_checkpoint import RunFolder, take_up
from core.learning.pacing import Pacing
from core.network.multitask import MultiTaskNet
from tests.core.learning.conftest import end_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.learning.events import Event
    from tests.core.learning.conftest import World

CPU = torch.device("cpu")
CONFIG = FullConfig(pixels=64 * 80, patience=2)


@pytest.fixture
def net(world: World) -> MultiTaskNet:
    torch.manual_seed(0)
    return MultiTaskNet({t.id: len(t.classes) for t in world.tasks}).eval()


def begin(world: World, net: MultiTaskNet, steps: int | None = 3, **more: object) -> FullRun:
    values: dict[str, object] = {"config": CONFIG, "limit": Limit(steps=steps), **more}
    return FullRun(net, Dataset(world.data()), CPU, **values)  # type: ignore[arg-type]


def drive(run: FullRun, until: Callable[[], bool] | None = None) -> list[Event]:
    seen: list[Event] = []
    while not run.done and not (until is not None and until()):
        seen += run.advance({}, Pacing())
        seen += run.dataset.notices
        run.dataset.notices.clear()
    return seen


def weights(net: MultiTaskNet | None) -> bytes:
    assert net is not None
    return b"".join(v.numpy().tobytes() for v in net.state_dict().values())


def test_the_same_seed_gives_bit_equal_weights(world: World, net: MultiTaskNet) -> None:
    nets = []
    for seed in (3, 3, 4):
        torch.rand(seed + len(nets))  # whatever else drew numbers meanwhile
        run = begin(world, net, seed=seed)
        drive(run)
        assert run.trainer is not None
        nets.append(weights(run.trainer.mean))
    assert nets[0] == nets[1] != nets[2]


def test_it_never_gives_back_what_scores_worse(judged_world: World, net: MultiTaskNet) -> None:
    """The beginning is made good, and learning destructive: nothing may come of it."""
    good = begin(judged_world, net, steps=12, config=replace(CONFIG, rate=3e-3))
    drive(good)
    before = good.best()
    assert before is not None
    for image_id in ("i0", "i1"):  # labels upside down teach the opposite
        label = judged_world.labels[image_id, "square"]
        label[label != 255] = 1 - label[label != 255]
    run = begin(judged_world, before, steps=12, config=replace(CONFIG, rate=1e-2))
    scored = [e for e in drive(run) if isinstance(e, Scored)]
    assert len(scored) > 2
    assert [e.best for e in scored] == [True] + [False] * (len(scored) - 1)
    assert run.best() is None


def test_a_score_on_too_few_labels_chooses_nothing(world: World, net: MultiTaskNet) -> None:
    """One val image contradicts two train images: its score is shown, but the newest network is kept."""
    label = world.labels["i3", "square"]
    label[label != 255] = 1 - label[label != 255]
    run = begin(world, net, steps=12, config=replace(CONFIG, rate=3e-3))
    scored = [e for e in drive(run) if isinstance(e, Scored)]
    assert len(scored) > 2
    assert {e.held_out for e in scored} == {"val"}
    assert not any(e.best for e in scored)
    assert run.selection.early_stopping.waited == 0
    assert run.trainer is not None
    assert weights(run.best()) == weights(run.trainer.answering())
    assert (run.selection.scores, run.selection.best_step) == (scored[-1].scores, 12)
    assert run.selection.initial_scores == scored[0].scores


def test_without_any_image_to_score_it_keeps_what_knows_its_labels(world: World, net: MultiTaskNet) -> None:
    world.splits["i3"] = "train"
    run = begin(world, net, steps=2)
    assert not [e for e in drive(run) if isinstance(e, Scored)]
    best = run.best()
    run.selection.best = None
    for _ in run.selection.unscored_end(net, net):
        pass
    assert run.selection.best is net  # no worse than itself
    assert run.trainer is not None
    assert best is None or weights(best) == weights(run.trainer.answering())


@pytest.mark.parametrize(
    ("released", "lost", "kept"),
    [(False, 0.0, True), (False, 0.01, True), (False, 0.05, False), (True, 0.05, True), (True, 0.2, False)],
)
def test_what_was_known_by_heart_may_be_forgotten_a_little(
    world: World, net: MultiTaskNet, monkeypatch: pytest.MonkeyPatch, released: bool, lost: float, kept: bool
) -> None:
    """Quick heads know their few pixels by heart: a run that shows the better on others must not be thrown away."""
    selection, newest = begin(world, net).selection, copy.deepcopy(net)
    selection.released = released
    reached = {id(net): 0.999, id(newest): 0.999 - lost}

    def of(asked: MultiTaskNet, images: list[str]):
        assert images
        yield None
        return {"square": SimpleNamespace(miou=reached[id(asked)])}

    monkeypatch.setattr(selection, "_of", of)
    for _ in selection.unscored_end(net, newest):
        pass
    assert (selection.best is newest) == kept


def test_the_best_is_scored_again_when_val_labels_change(judged_world: World, net: MultiTaskNet) -> None:
    run = begin(judged_world, net, steps=11)
    drive(run, lambda: run.steps >= 6)
    first = run.selection.best_score
    label = judged_world.labels["i3", "square"]
    label[label != 255] = 1 - label[label != 255]
    run.val_changed()
    assert run.selection.best_score is None
    drive(run)
    kept = run.best() or net
    score = mean_miou(_scores(run, kept).values())
    assert run.selection.best_score == pytest.approx(score)
    assert run.selection.best_score != first


def _scores(run: FullRun, net: MultiTaskNet):
    return end_of(run.selection._of(net))


def test_it_ends_when_it_no_longer_improves_and_new_labels_give_it_time(
    judged_world: World, net: MultiTaskNet
) -> None:
    run = begin(judged_world, net, steps=500, config=replace(CONFIG, rate=0.0, encoder_rate=0.0, decay=0.0))
    run.budget.patient = True
    run.budget.limit = 40  # scored every fifth step
    drive(run, lambda: run.selection.early_stopping.waited == 1)
    judged_world.paint("i2", "square")
    run.label_changed("i2")
    assert run.selection.early_stopping.waited == 0
    drive(run)
    assert run.selection.early_stopping.waited >= CONFIG.patience
    assert run.budget.fraction(run.steps) == 1, "the rate came down"
    assert run.steps < 40


def test_held_out_images_are_learned_in_the_end(world: World, net: MultiTaskNet) -> None:
    for number in range(4, 8):
        world.images[f"i{number}"] = np.roll(world.images["i0"], number, axis=1)
    world.splits = dict.fromkeys(world.images, "train")
    for image_id in world.images:
        world.paint(image_id, "square")
    run = begin(world, net, steps=12, config=replace(CONFIG, rate=3e-3))
    drive(run, lambda: run.steps == 1)
    held = set(run.selection.val)
    assert held
    assert held <= run.crops.held
    assert held.isdisjoint(run.crops._counts)
    drive(run)
    assert run.selection.released
    assert held.isdisjoint(run.crops.held) == (run.selection.val == [])


def test_a_task_that_is_switched_off_teaches_nothing(world: World, net: MultiTaskNet) -> None:
    run = begin(world, net)
    seen: list[Event] = []
    while not run.done:
        seen += run.advance({"square": 0.0}, Pacing())
    assert all("square" not in e.losses for e in seen if isinstance(e, Losses))


def test_tasks_may_change_in_the_middle_of_a_scoring(world: World, net: MultiTaskNet) -> None:
    run = begin(world, net)
    list(run.advance({}, Pacing()))  # the first val image is scored, in all tasks
    assert run.trainer is None
    old = run.dataset.data
    world.tasks = world.tasks[:1]
    run.dataset.change(world.data())
    net.match(old.tasks, world.tasks)  # as the learner does, whose network it is
    run.tasks_changed(old, world.data())
    drive(run)
    assert run.steps == 3
    assert run.trainer is not None
    assert set(run.trainer.net.heads) == {world.tasks[0].id}


# trouble ----------------------------------------------------------------------------------------------------


def failing(monkeypatch, errors: list[Exception | None]) -> None:
    original = NetworkTrainer._move

    def move(self, share):
        error = errors.pop(0) if errors else None
        if error is not None:
            raise error
        original(self, share)

    monkeypatch.setattr(NetworkTrainer, "_move", move)


@pytest.mark.parametrize(
    "error",
    [torch.OutOfMemoryError("CUDA out of memory"), RuntimeError("MPS backend out of memory"), MemoryError()],
)
def test_out_of_memory_halves_the_batch_and_loses_no_step(
    world: World, net: MultiTaskNet, monkeypatch, error: Exception
) -> None:
    failing(monkeypatch, [None, error])
    run = begin(world, net, config=replace(CONFIG, pixels=8 * 512 * 512))
    run.crops.side = 32
    run.crops.pixels = 4 * 32 * 32
    events = drive(run)
    assert [e.text for e in events if isinstance(e, Notice)] == [
        "Memory ran out, so learning continues with batches of half the size, about 2 crops."
    ]
    assert run.steps == 3
    assert set(run.crops._counts) == {"i0", "i1"}


def test_another_error_is_not_taken_for_want_of_memory(world: World, net: MultiTaskNet, monkeypatch) -> None:
    failing(monkeypatch, [RuntimeError("shapes differ")])
    with pytest.raises(RuntimeError, match="shapes differ"):
        drive(begin(world, net))


def test_an_error_in_a_step_does_not_end_the_run(world: World, net: MultiTaskNet, monkeypatch) -> None:
    failing(monkeypatch, [None, RuntimeError("shapes differ")])
    run = begin(world, net)
    with pytest.raises(RuntimeError):
        drive(run)
    assert not run.done
    drive(run)
    assert run.done
    assert run.steps == 3


def test_numbers_that_go_wrong_bring_back_the_best_at_half_the_rate(
    world: World, net: MultiTaskNet, monkeypatch
) -> None:
    failing(monkeypatch, [None, None, NotFinite("the gradient is not finite")])
    run = begin(world, net, steps=5)
    events = drive(run)
    said = [e.text for e in events if isinstance(e, Notice)]
    assert said
    assert "half the learning rate" in said[0]
    assert run.steps == 5
    assert run.trainer is not None
    assert run.trainer.slow == 0.5


def test_weights_that_are_no_numbers_are_never_kept(world: World, net: MultiTaskNet) -> None:
    run = begin(world, net, steps=4)
    drive(run, lambda: run.steps == 2)
    assert run.trainer is not None
    with torch.no_grad():
        for copy in (run.trainer.net, run.trainer.mean):
            next(copy.heads.parameters()).fill_(torch.nan)
    drive(run)
    assert run.trainer is not None
    for good in (run.trainer.net, run.trainer.mean, *([run.best()] if run.best() is not None else [])):
        assert all(bool(torch.isfinite(p).all()) for p in good.state_dict().values())  # type: ignore[union-attr]


def test_it_gives_up_in_words_where_numbers_go_wrong_always(
    world: World, net: MultiTaskNet, monkeypatch
) -> None:
    failing(monkeypatch, [NotFinite("no")] * 50)
    run = begin(world, net, steps=50)
    events = drive(run)
    assert [e.text for e in events if isinstance(e, Notice)][-1].startswith("Training diverged repeatedly")


# a checkpoint -----------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("lite0")
def test_a_run_that_was_cut_off_goes_on_to_the_same_end(
    world: World, net: MultiTaskNet, tmp_path: Path
) -> None:
    whole = begin(world, net, steps=8)
    drive(whole)
    folder = RunFolder(tmp_path / "current", pause=1e9)
    cut = begin(world, net, steps=8, helpers=Helpers(folder=folder))
    drive(cut, lambda: cut.steps == 4)
    cut.save(now=True)
    folder.wait()
    assert not list(tmp_path.rglob("*.pt*"))
    again = RunFolder(tmp_path / "current")
    assert again.exists
    before, checkpoint = take_up(again, world.tasks, 3)
    rest = begin(world, before, steps=None, checkpoint=checkpoint)
    drive(rest)
    assert whole.trainer is not None
    assert rest.trainer is not None
    assert rest.steps == 8
    assert weights(rest.trainer.mean) == weights(whole.trainer.mean)
    assert weights(rest.trainer.net) == weights(whole.trainer.net)


@pytest.mark.usefixtures("lite0")
@pytest.mark.parametrize("phase", ["without", "with", "over"])
def test_a_run_of_a_version_that_tried_unlabelled_images_resumes_without_them(
    world: World, net: MultiTaskNet, tmp_path: Path, phase: str
) -> None:
    whole = begin(world, net, steps=8)
    drive(whole)
    folder = RunFolder(tmp_path / "current", pause=1e9)
    cut = begin(world, net, steps=8, helpers=Helpers(folder=folder))
    drive(cut, lambda: cut.steps == 4)
    cut.save(now=True)
    folder.wait()
    before, _, (tensors, values) = folder.read()
    kept = {}
    if phase == "with":
        kept = {"without": {"student": values["student"], "crops": values["crops"]}}
        tensors = {
            f"{prefix}{name}": tensor if prefix or not tensor.is_floating_point() else -tensor
            for name, tensor in tensors.items()
            for prefix in ("", "trial.without.")
        }
        values["student"] = {**values["student"], "steps": 6}
    values["trial"] = {"phase": phase, "helped": phase == "over", "kept": kept}
    values["unlabelled"] = {"random": {}, "order": []}
    values["plan"]["unlabelled"] = 0.5
    folder.write(before, world.tasks, tensors, values)
    folder.wait()
    net_before, checkpoint = take_up(RunFolder(tmp_path / "current"), world.tasks, 3)
    rest = begin(world, net_before, steps=None, checkpoint=checkpoint)
    drive(rest)
    assert whole.trainer is not None
    assert rest.trainer is not None
    assert weights(rest.trainer.mean) == weights(whole.trainer.mean)
    assert weights(rest.trainer.net) == weights(whole.trainer.net)
