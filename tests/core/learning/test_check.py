"""The check of this computer, on a tiny project; what a wrong and a failing GPU look like in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.learning.check import computer as checking
from core.learning.check.computer import TOLERANCES, Outcome, check, verdict
from core.learning.check.devices import Device, devices_for
from core.learning.check.table import lines_of
from core.learning.data.dataset import Dataset
from core.machine.device import CPU, DeviceError, choose_device

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.core.learning.conftest import World

GPU = torch.device("cpu:0")
"""Stands in for one: the CPU under another name."""


@pytest.fixture
def dataset(world: World, monkeypatch: pytest.MonkeyPatch) -> Dataset:
    world.splits = {"i0": "train", "i1": "train", "i2": "test", "i3": "test"}
    monkeypatch.setattr(checking, "QUICK_STEPS", 3)
    monkeypatch.setattr(checking, "FULL_STEPS", 1)
    monkeypatch.setattr(checking, "CONFIG", checking.FullConfig(pseudo_labels=0.0, pixels=64 * 80))
    return Dataset(world.data())


def two_devices(monkeypatch: pytest.MonkeyPatch, factor: float, error: Exception | None = None) -> None:
    """A CPU and a GPU; the GPU's losses of full learning are `factor` times the CPU's, or it fails by `error`."""
    both = (Device(CPU, "cpu", "CPU", 1 << 30), Device(GPU, "gpu:0", "A GPU", None))
    monkeypatch.setattr(checking, "devices_for", lambda _wanted: both)
    monkeypatch.setattr(checking, "Nets", lambda _reader: None)

    def work(device: torch.device, *_: object, **__: object) -> Iterator[Outcome]:
        for name in TOLERANCES:
            if device == GPU and error is not None:
                raise error
            wrong = device == GPU and name == "full"
            yield Outcome(name, 1, 0.1, np.ones((2, 3)) * (factor if wrong else 1.0))

    monkeypatch.setattr(checking, "work", work)


def test_the_cpu_agrees_with_itself(dataset: Dataset) -> None:
    told: list[float] = []
    found = check("cpu", lambda share, _text: told.append(share), dataset)
    assert [p.name for p in found.devices[0].pieces] == list(TOLERANCES)
    assert all(p.within and p.difference == 0 and p.seconds > 0 for p in found.devices[0].pieces)
    assert found.ok
    assert told == sorted(told)
    assert told[-1] == 1.0
    values = found.as_json()
    assert values["text"] == "Learning works on the CPU."
    assert lines_of(values)[-1] == values["text"]


def test_a_gpu_that_computes_something_else_is_found_out(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_devices(monkeypatch, 1.2)
    found = check("auto", dataset=dataset)
    cpu, gpu = found.devices
    assert cpu.ok
    assert [p.name for p in gpu.pieces if not p.within] == ["full"]
    assert not found.ok
    assert verdict(found).startswith("A GPU gives different results from the CPU.")
    assert any(line.endswith("too large") for line in lines_of(found.as_json()))


def test_a_gpu_that_fails_is_named_with_its_reason(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    two_devices(
        monkeypatch, 1.0, torch.AcceleratorError("CUDA error: no kernel image is available\nCompile with ...")
    )
    found = check("auto", dataset=dataset)
    assert found.devices[1].problem == "CUDA error: no kernel image is available"
    assert verdict(found) == (
        "Learning works on the CPU, but not on A GPU: CUDA error: no kernel image is available."
    )


@pytest.mark.parametrize("factor", [1.0, 1.02])
def test_rounding_is_no_difference(dataset: Dataset, monkeypatch: pytest.MonkeyPatch, factor: float) -> None:
    two_devices(monkeypatch, factor)
    assert verdict(check("auto", dataset=dataset)) == "Learning works on the CPU and on A GPU."


@pytest.mark.parametrize("factor", [float("nan"), float("inf")])
def test_numbers_that_are_none_are_never_within(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch, factor: float
) -> None:
    two_devices(monkeypatch, factor)
    assert not check("auto", dataset=dataset).ok


@pytest.mark.skipif(torch.accelerator.is_available(), reason="there is a GPU here")
def test_a_device_that_is_not_there_is_refused() -> None:
    with pytest.raises(DeviceError, match="CUDA is not available"):
        devices_for("cuda")
    assert [d.device for d in devices_for("auto")] == [choose_device("cpu")[0]]
