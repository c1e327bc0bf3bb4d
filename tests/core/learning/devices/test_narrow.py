"""Arithmetic in bfloat16, as a GPU has it, for real: what autocast leaves alone must not clash with what it casts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.learning.balancing_methods import METHODS
from core.learning.full import network_trainer as module
from core.network.heads import PixelHead, on_maps
from core.network.neck import Pyramid
from core.network.registry import NETWORKS, SHARINGS
from tests.core.learning.devices.conftest import TASKS
from tests.core.learning.devices.test_full_steps import step, student_on

if TYPE_CHECKING:
    from core.learning.full.network_trainer import NetworkTrainer

CPU = torch.device("cpu")


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "autocast", lambda device: torch.autocast(device.type, torch.bfloat16))


def check(trainer: NetworkTrainer) -> None:
    losses = step(trainer)
    assert losses.keys() == TASKS.keys()
    assert np.isfinite(list(losses.values())).all()
    gradients = [p.grad for p in trainer.net.learning_parameters() if p.grad is not None]
    assert len(gradients) > 10
    assert all(bool(torch.isfinite(g).all()) for g in gradients)


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("sharing", SHARINGS)
def test_a_step_of_every_network(network: str, sharing: str) -> None:
    check(student_on(CPU, network, sharing))


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("balancing", METHODS)
def test_a_step_of_every_balancing(balancing: str) -> None:
    check(student_on(CPU, balancing=balancing))


@pytest.mark.usefixtures("narrow", "lite0")
def test_a_step_of_the_usual_network() -> None:
    check(student_on(CPU))


def test_frozen_and_learning_maps_are_projected_to_nearly_the_same() -> None:
    torch.manual_seed(0)
    maps = tuple(torch.randn(1, 8, 16 // cells, 16 // cells) for cells in (1, 1, 2))
    maps[1].requires_grad_()
    heads = [PixelHead(24, 3), PixelHead(24, 2)]
    exact = on_maps(heads, Pyramid(maps, 32, 32), (16, 16))
    with torch.autocast("cpu", torch.bfloat16):
        found = on_maps(heads, Pyramid(maps, 32, 32), (16, 16))
    for mine, wanted in zip(found, exact, strict=True):
        torch.testing.assert_close(mine.float(), wanted, atol=0.05, rtol=0.05)
