"""A GPU that fails while learning: the CPU takes over, one sentence says so, no label and no model is lost.

The stand-in for a GPU is the CPU under another name, cpu:0. Where it is lost its tensors become "meta" tensors: as
with a driver that is gone, nothing can be read from them any more.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch

from core.learning import events as ev
from core.learning.config import FullConfig
from core.learning.full import full_run as full
from core.learning.full.network_trainer import NetworkTrainer
from core.learning.model_store import ModelStore
from core.learning.quick.head_trainer import HeadTrainer
from core.learning.train import evaluate
from core.machine.device import CPU, choose_device
from core.machine.device_failure import FAILED, TOO_SMALL, is_device_failure, working_device
from core.network.model_files import load_model
from core.network.multitask import MultiTaskNet
from core.predicting.predictor import Predictor
from tests.core.learning.conftest import SHORT, headless

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from torch import nn

    from core.learning.events import Event
    from core.predicting.prediction import Looks
    from tests.core.learning.conftest import World

GPU = torch.device("cpu:0")
CONFIG = FullConfig(pixels=64 * 80, rate=3e-3)
ON_GPU = replace(SHORT, device="cuda", config=CONFIG)
LOST = torch.AcceleratorError("CUDA error: unspecified launch failure")


@pytest.fixture
def gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """choose_device finds the stand-in."""

    def choose(wanted: str = "auto") -> tuple[torch.device, str]:
        return choose_device("cpu") if wanted == "cpu" else (GPU, "A GPU.")

    monkeypatch.setattr("core.machine.device_failure.choose_device", choose)


def break_at(
    monkeypatch: pytest.MonkeyPatch, call: int, *, error: Exception = LOST, trainer: bool = False
) -> None:
    """The GPU is lost at that call of a step: of full learning's trainer, of the heads' `trainer`."""
    kind: type = HeadTrainer if trainer else NetworkTrainer
    original, calls = kind.step, []

    def step(self, *arguments, **options):  # type: ignore[no-untyped-def]
        calls.append(1)
        if len(calls) == call:
            parts: list[nn.Module] = [self.heads, self.mean] if trainer else [self.net, self.mean, self.begun]
            for module in parts:
                module.to("meta")
            raise error
        return original(self, *arguments, **options)

    monkeypatch.setattr(kind, "step", step)


def texts(events: list[Event]) -> list[str]:
    return [e.text for e in events if isinstance(e, ev.Notice) and e.level != "info"]


def after_failure(events: list[Event]) -> list[Event]:
    """What followed the one sentence, before which the device was said."""
    assert texts(events) == [FAILED]
    place = next(i for i, e in enumerate(events) if isinstance(e, ev.Notice) and e.text == FAILED)
    said = events[place - 1]
    assert isinstance(said, ev.DeviceChosen)
    assert said.device == "cpu"
    return events[place:]


def finish(event: Event, post: Callable[[ev.Message], None]) -> None:
    if isinstance(event, ev.Scored) or idle(event):
        post(ev.Close())


def saved(event: Event, post: Callable[[ev.Message], None]) -> None:
    if isinstance(event, ev.ModelSaved) or idle(event):
        post(ev.Close())


def idle(event: Event) -> bool:
    return isinstance(event, ev.PhaseChanged) and event.phase in ("waiting", "idle")


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (LOST, True),
        (RuntimeError("CUDA error: no kernel image is available for execution on the device"), True),
        (RuntimeError("CUDA driver error: invalid device ordinal"), True),
        (RuntimeError("cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"), True),
        (RuntimeError("HIP error: invalid device function"), True),
        (
            NotImplementedError("The operator 'aten::x' is not currently implemented for the MPS device."),
            True,
        ),
        (TypeError("Cannot convert a MPS Tensor to float64 dtype as the MPS framework has no float64"), True),
        (AssertionError("Torch not compiled with CUDA enabled"), True),
        (RuntimeError("The size of tensor a (3) must match the size of tensor b (4)"), False),
        (torch.OutOfMemoryError("CUDA out of memory"), False),
        (RuntimeError("CUDA error: out of memory"), False),
        (ValueError("CUDA error"), False),
    ],
)
def test_a_failing_gpu_is_told_from_other_errors(error: Exception, failure: bool) -> None:
    assert is_device_failure(error) == failure


def test_a_gpu_that_cannot_even_be_named_is_not_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    def choose(wanted: str = "auto") -> tuple[torch.device, str]:
        if wanted != "cpu":
            raise RuntimeError("CUDA driver initialization failed, you might not have a CUDA gpu.")
        return choose_device("cpu")

    monkeypatch.setattr("core.machine.device_failure.choose_device", choose)
    device, _, notice = working_device("auto")
    assert device == CPU
    assert notice is not None
    assert notice.text == FAILED


# the window's learner ---------------------------------------------------------------------------------------


@pytest.mark.usefixtures("gpu")
@pytest.mark.parametrize("call", [1, 9])
def test_quick_learning_continues_on_the_cpu(
    world: World,
    drive: Callable[..., list[Event]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: int,
) -> None:
    break_at(monkeypatch, call, trainer=True)
    before = {key: label.copy() for key, label in world.labels.items()}
    events = drive(world, [ev.Learn("quick"), ev.ShowImage("i2")], finish, ON_GPU)
    scores = [e for e in after_failure(events) if isinstance(e, ev.Scored)]
    assert scores[-1].scores["square"].miou > 0.8  # type: ignore[operator]
    assert load_model(tmp_path / "models" / "current")[1].learned == {"square"}
    assert all((world.labels[key] == label).all() for key, label in before.items())


@pytest.mark.usefixtures("gpu")
@pytest.mark.parametrize("name", ["to", "features"])
def test_a_gpu_that_fails_at_once_is_left_at_once(
    world: World, drive: Callable[..., list[Event]], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """While the network is moved there, and by the first kernel that this PyTorch lacks."""
    original = getattr(MultiTaskNet, name)

    def fail(self, first, *more):  # type: ignore[no-untyped-def]
        if (name == "features" and choices[-1] == GPU) or first == GPU:
            raise RuntimeError("CUDA error: no kernel image is available for execution on the device")
        return original(self, first, *more)

    choices = [GPU]
    monkeypatch.setattr(MultiTaskNet, name, fail)
    monkeypatch.setattr(
        "core.learning.gpu_fallback.choose_device",
        lambda wanted: choices.append(CPU) or choose_device(wanted),
    )
    events = drive(world, [ev.Learn("quick")], finish, ON_GPU)
    assert [e for e in after_failure(events) if isinstance(e, ev.Scored)]


@pytest.mark.usefixtures("gpu")
def test_heads_that_were_lost_never_replace_a_stored_model(
    world: World, drive: Callable[..., list[Event]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without val images nothing would stop a network that has learned nothing."""
    world.splits = dict.fromkeys(world.splits, "train")
    drive(world, [ev.Learn("quick")], finish)
    stored = (tmp_path / "models" / "current" / "model.safetensors").read_bytes()
    break_at(monkeypatch, 2, trainer=True)

    def stop(event: Event, post: Callable[[ev.Message], None]) -> None:
        if isinstance(event, ev.Notice) and event.text == FAILED:
            post(ev.Stop())
            post(ev.Close())

    after_failure(drive(world, [ev.Learn("quick")], stop, ON_GPU))
    assert (tmp_path / "models" / "current" / "model.safetensors").read_bytes() == stored


@pytest.mark.usefixtures("gpu")
@pytest.mark.parametrize("call", [1, 3])
def test_full_learning_continues_on_the_cpu(
    world: World,
    drive: Callable[..., list[Event]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: int,
) -> None:
    monkeypatch.setattr(full, "COPY_SECONDS", 0.0)
    break_at(monkeypatch, call)

    events = drive(world, [ev.Learn("full", steps=4)], saved, ON_GPU)
    rest = after_failure(events)
    assert [e for e in rest if isinstance(e, ev.Finished)]
    assert not (tmp_path / "models" / "current" / "run").exists()
    assert load_model(tmp_path / "models" / "current")[1].learned == {"square"}


@pytest.mark.usefixtures("gpu")
def test_a_full_run_is_stopped_with_its_best_though_the_gpu_is_gone(
    world: World, drive: Callable[..., list[Event]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the stop itself finds out."""
    monkeypatch.setattr(full, "COPY_SECONDS", 0.0)
    best = full.FullRun.best

    def lost(self: full.FullRun) -> MultiTaskNet | None:
        net = best(self)
        if self.device == GPU and self.trainer is not None:
            for module in (net, self.trainer.mean, self.trainer.net):
                if module is not None:
                    module.to("meta")
            raise LOST
        return net

    monkeypatch.setattr(full.FullRun, "best", lost)

    def stop(event: Event, post: Callable[[ev.Message], None]) -> None:
        if isinstance(event, ev.Scored) and event.step >= 5:
            post(ev.Stop())
        saved(event, post)

    events = drive(world, [ev.Learn("full", steps=40)], stop, ON_GPU)
    rest = after_failure(events)
    assert [e.stopped for e in rest if isinstance(e, ev.Finished)] == [True]
    assert [e for e in rest if isinstance(e, ev.ModelSaved)]


@pytest.mark.usefixtures("gpu")
def test_too_little_memory_makes_batches_smaller_before_the_cpu_takes_over(
    world: World, drive: Callable[..., list[Event]], monkeypatch: pytest.MonkeyPatch
) -> None:
    original = NetworkTrainer.step

    def step(self, *arguments, **options):  # type: ignore[no-untyped-def]
        if self.device == GPU:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return original(self, *arguments, **options)

    monkeypatch.setattr(NetworkTrainer, "step", step)

    said = texts(drive(world, [ev.Learn("full", steps=3)], saved, ON_GPU))
    assert said[-1] == TOO_SMALL
    assert len(said) > 2
    assert all("smaller" in text or "half the size" in text for text in said[:-1])


# without a window -------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("gpu")
@pytest.mark.parametrize(("mode", "call"), [("quick", 7), ("full", 7)])
def test_train_ends_with_a_good_model_all_the_same(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: ev.Mode, call: int
) -> None:
    monkeypatch.setattr(full, "COPY_SECONDS", 0.0)
    break_at(monkeypatch, call, trainer=mode == "quick")
    events = headless(
        world.data(),
        tmp_path,
        mode=mode,
        steps=30 if mode == "quick" else 8,
        device="cuda",
        config=CONFIG,
    )
    rest = after_failure(events)
    assert isinstance(rest[-1], ev.Finished)
    scored = [e for e in rest if isinstance(e, ev.Scored)]
    assert scored[-1].scores["square"].miou > 0.8  # type: ignore[operator]
    assert load_model(tmp_path / "current")[1].mode == mode


@pytest.mark.usefixtures("gpu")
@pytest.mark.parametrize("mode", ["quick", "full"])
def test_a_model_that_cannot_be_read_from_the_gpu_at_the_end_is_saved_from_its_copy(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: ev.Mode
) -> None:
    monkeypatch.setattr(full, "COPY_SECONDS", 0.0)
    original, calls = ModelStore.write, []

    def write(self, folder, net, *more):  # type: ignore[no-untyped-def]
        calls.append(1)
        if len(calls) == 1:
            net.to("meta")
            raise LOST
        original(self, folder, net, *more)

    monkeypatch.setattr(ModelStore, "write", write)
    steps = 30 if mode == "quick" else 3
    after_failure(
        headless(world.data(), tmp_path / "failed", mode=mode, steps=steps, device="cuda", config=CONFIG)
    )
    headless(world.data(), tmp_path / "whole", mode=mode, steps=steps, device="cuda", config=CONFIG)
    saved, expected = (
        load_model(tmp_path / name / "current")[0].state_dict() for name in ("failed", "whole")
    )
    assert saved.keys() == expected.keys()
    assert all(torch.equal(saved[key], expected[key]) for key in expected)


# predicting -------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("gpu")
@pytest.mark.parametrize(("looks", "error"), [(1, LOST), (6, torch.OutOfMemoryError("CUDA out of memory."))])
def test_a_prediction_is_made_on_the_cpu_where_the_gpu_fails(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looks: Looks, error: Exception
) -> None:
    headless(world.data(), tmp_path, steps=20, device="cpu")
    expected = Predictor.load(tmp_path, device="cpu").predict(world.images["i2"], looks=looks)
    predictor = Predictor.load(tmp_path, device="cuda")
    there, original = predictor.net, MultiTaskNet.features

    def features(self, *arguments):  # type: ignore[no-untyped-def]
        if self is there:
            raise error
        return original(self, *arguments)

    monkeypatch.setattr(MultiTaskNet, "features", features)
    for _ in range(2):
        answer = predictor.predict(world.images["i2"], looks=looks)
        assert (answer["square"].classes == expected["square"].classes).all()
    assert [n.text for n in predictor.notices] == [FAILED if error is LOST else TOO_SMALL]
    heard: list[str] = []
    predictor = Predictor.load(tmp_path, device="cuda")
    there = predictor.net
    monkeypatch.setattr(Predictor, "load", lambda *_: predictor)
    assert evaluate(world.data(), tmp_path, problem=heard.append)["square"].miou is not None
    assert heard[-1:] == [FAILED if error is LOST else TOO_SMALL]
