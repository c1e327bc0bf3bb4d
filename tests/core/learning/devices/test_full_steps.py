"""Full learning on a device that is not the CPU, of every network, sharing, balancing and loss."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch

from core.learning.balancing_methods import METHODS
from core.learning.config import FullConfig
from core.learning.data.augment import Crop
from core.learning.full.budget import Limit
from core.learning.full.full_run import FullRun
from core.learning.full.helpers import Helpers
from core.learning.full.network_trainer import NetworkTrainer
from core.learning.full.run_checkpoint import RunFolder
from core.learning.objectives import OBJECTIVES
from core.learning.pacing import Pacing
from core.network.multitask import MultiTaskNet
from core.network.neck import Frame
from core.network.registry import NETWORKS, SHARINGS, choose
from tests.core.learning.devices.conftest import TASKS
from tests.core.learning.devices.pretend import Pretended, pretended
from tests.core.learning.devices.test_quick import run_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.core.learning.conftest import World
    from tests.core.learning.devices.pretend import Works


def crop(size: int = 32) -> Crop:
    random = np.random.default_rng(0)
    labels = random.integers(0, 2, (size, size, 4), dtype=np.uint8)
    labels[::3] = 255
    return Crop(random.integers(0, 255, (size, size, 3), dtype=np.uint8), labels, Frame(0, 0, size, size))


def student_on(
    device: torch.device, network: str = "lite0", sharing: str = "whole", **config: Any
) -> NetworkTrainer:
    torch.manual_seed(0)
    net = MultiTaskNet(TASKS, choose(network, sharing, untrained=True), pretrained=False).to(device)
    trainer = NetworkTrainer(net, FullConfig(**config), device)
    trainer.set_totals({task: torch.tensor([10] * count) for task, count in TASKS.items()})
    return trainer


def step(trainer: NetworkTrainer) -> dict[str, float]:
    return trainer.step([crop()], list(TASKS), {}, 0.1)


@pytest.mark.parametrize("works", ["cuda"], indirect=True)
@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("sharing", SHARINGS)
def test_a_step_of_every_network(network: str, sharing: str, device: torch.device) -> None:
    trainer = student_on(device, network, sharing)
    assert step(trainer).keys() == TASKS.keys()
    assert all(isinstance(p.grad, Pretended) for p in trainer.net.parameters() if p.grad is not None)


@pytest.mark.filterwarnings(
    "ignore:at..frobenius_norm is deprecated"
)  # TorchJD's norm on any but CPU and CUDA
@pytest.mark.parametrize("works", ["mps"], indirect=True)
@pytest.mark.parametrize("balancing", METHODS)
def test_a_step_of_every_balancing(balancing: str, device: torch.device) -> None:
    trainer = student_on(device, balancing=balancing)
    for _ in range(1 + (balancing == "dwa")):
        assert step(trainer).keys() == TASKS.keys()


@pytest.mark.parametrize("works", ["mps"], indirect=True)
@pytest.mark.parametrize("objective", OBJECTIVES)
def test_a_step_of_every_loss(objective: str, device: torch.device) -> None:
    trainer = student_on(device, objective=objective)
    assert step(trainer).keys() == TASKS.keys()


@pytest.mark.parametrize("works", ["mps"], indirect=True)
def test_a_run_with_its_scoring_and_thresholds(
    both: World, device: torch.device, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.learning.evaluation import thresholds

    monkeypatch.setattr(thresholds, "LEAST_IMAGES", 2)
    both.splits["i1"] = "val"
    quick = run_on(both, device)
    folder = RunFolder(tmp_path / "model", pause=0)
    run = FullRun(
        quick.net,
        quick.dataset,
        device,
        helpers=Helpers(quick, fresh=True, folder=folder),
        config=FullConfig(pixels=4000),
        limit=Limit(steps=2),
    )
    while not run.done and run.steps < 2:
        list(run.advance({}, Pacing()))
    assert run.trainer is not None
    run.save(now=True)
    folder.wait()
    list(run.score())
    assert run.selection.scores.keys() == TASKS.keys()
    before, _, (tensors, values) = folder.read()
    assert "random" in tensors
    assert values["student"]["steps"] == 2
    assert before.neck.mean.device.type == "cpu"


def assert_alike(first: NetworkTrainer, second: NetworkTrainer) -> None:
    """They learn the same from the same crop."""
    for trainer in (first, second):
        step(trainer)
    theirs = second.net.state_dict()
    for name, tensor in first.net.state_dict().items():
        assert torch.equal(tensor, theirs[name]), name


@pytest.mark.parametrize("works", ["cuda"], indirect=True)
def test_a_gpu_is_not_waited_for(device: torch.device, works: Works) -> None:
    trainer = student_on(device)
    for _ in range(2):
        works.counts.clear()
        step(trainer)
    assert works.counts["waits"] == 0


def test_a_run_resumes_there(device: torch.device) -> None:
    first, second = student_on(device), student_on(device)
    step(first)
    tensors, values = first.state_dict()
    second.load_state_dict({name: tensor.cpu() for name, tensor in tensors.items()}, values)
    assert_alike(first, second)
    assert first.roll_back(None)
    step(first)


def test_a_run_begun_elsewhere_resumes_on_the_cpu() -> None:
    with pretended("cuda"):
        trainer = student_on(torch.device("cuda"))
        step(trainer)
        tensors, values = trainer.state_dict()
        tensors = {name: tensor.cpu() for name, tensor in tensors.items()}
        step(trainer)
        wanted = {name: tensor.cpu() for name, tensor in trainer.net.state_dict().items()}
    on_cpu = student_on(torch.device("cpu"))
    on_cpu.load_state_dict(tensors, values)
    step(on_cpu)
    torch.testing.assert_close(on_cpu.net.state_dict(), wanted, rtol=1e-3, atol=1e-4)


def test_tasks_may_change(device: torch.device, both: World) -> None:
    trainer = student_on(device, sharing="early")
    fewer = (replace(both.tasks[0], classes=both.tasks[0].classes[::-1]), replace(both.tasks[1], id="new"))
    trainer.net.match(both.tasks, fewer)
    trainer.make_optimiser()
    assert {t.device for t in trainer.net.state_dict().values()} == {Pretended.claimed}
