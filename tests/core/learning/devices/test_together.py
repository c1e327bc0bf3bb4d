"""All of it, as the command line does it, on a device that is not the CPU."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.learning.compare import Learning, compare
from core.learning.compare_result import Comparison
from core.learning.events import DeviceChosen, Notice
from core.learning.full import training
from core.learning.train import evaluate
from core.machine import device as choice
from tests.core.learning.conftest import headless

if TYPE_CHECKING:
    from pathlib import Path

    import torch

    from tests.core.learning.conftest import World

pytestmark = pytest.mark.parametrize("works", ["cuda"], indirect=True)


@pytest.fixture(autouse=True)
def _chosen(device: torch.device, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "_accelerator", lambda: device.type)
    monkeypatch.setattr(choice, "_reason", lambda kind, chosen: f"A card{chosen}.")


def test_learning_quickly_and_evaluating(both: World, tmp_path: Path) -> None:
    events = headless(both.data(), tmp_path, mode="quick", steps=2)
    assert next(e.device for e in events if isinstance(e, DeviceChosen)) == "cuda"
    assert not any(isinstance(e, Notice) and e.level != "info" for e in events)
    assert evaluate(both.data(), tmp_path).keys() == {"square", "other"}


def test_comparing(both: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "GPU_SHARE", 0.02)
    events = list(compare(both.data(), steps=1, how=Learning()))
    assert isinstance(events[-1], Comparison)
