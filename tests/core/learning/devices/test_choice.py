"""Which device is chosen, on machines that this one is not."""

from __future__ import annotations

import warnings
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
import torch

from core.learning.full.process_group import backend_for
from core.machine import device as module
from core.machine import device_fallbacks
from core.machine.device import (
    DEVICES,
    DeviceError,
    autocast,
    choose_device,
    device_of_rank,
    fused,
    gpu_count,
    own_device,
    shareable,
    steady,
    to_device,
)
from core.machine.memory import free_memory, is_out_of_memory
from core.machine.process_environment import BEFORE_TORCH
from core.network.model_files import describe
from core.network.multitask import MultiTaskNet
from core.network.registry import choose
from core.predicting import predictor
from core.project.model import Class, Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Machine = Callable[..., None]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine with so many accelerators of a kind, None for none whatever PyTorch is built for."""

    def be(kind: str | None, count: int = 1, *, ampere: bool = True, hip: str | None = None) -> None:
        found = None if kind is None else torch.device(kind)
        monkeypatch.setattr(torch.accelerator, "current_accelerator", lambda check_available=False: found)
        monkeypatch.setattr(torch.accelerator, "is_available", lambda: found is not None)
        monkeypatch.setattr(torch.accelerator, "device_count", lambda: count if kind else 0)
        monkeypatch.setattr(torch.accelerator, "set_device_index", lambda index: None)
        monkeypatch.setattr(torch.version, "hip", hip)
        for name in ("cuda", "xpu"):
            mine = getattr(torch, name)
            monkeypatch.setattr(mine, "is_available", lambda name=name: name == kind)
            monkeypatch.setattr(mine, "device_count", lambda name=name: count if name == kind else 0)
            monkeypatch.setattr(mine, "get_device_name", lambda index=None: "A card")
            monkeypatch.setattr(
                mine, "is_bf16_supported", lambda including_emulation=True: including_emulation or ampere
            )
        monkeypatch.setattr(torch.backends.mps, "is_available", lambda: kind == "mps")

    return be


@pytest.fixture(autouse=True)
def _warnings_as_before() -> Iterator[None]:
    shown, names, told = warnings.showwarning, list(device_fallbacks._names), list(device_fallbacks._told)
    yield
    warnings.showwarning = shown
    device_fallbacks._names[:], device_fallbacks._told[:] = names, told


@pytest.mark.parametrize(
    ("kind", "hip", "said"),
    [
        ("cuda", None, "A card, an NVIDIA GPU."),
        ("cuda", "6.4", "A card, an AMD GPU."),
        ("mps", None, "This Mac's GPU."),
        ("xpu", None, "A card, an Intel GPU."),
    ],
)
def test_the_accelerator_there_is(kind: str, hip: str | None, said: str, machine: Machine) -> None:
    machine(kind, hip=hip)
    assert choose_device() == (torch.device(kind), said)
    assert choose_device(kind)[0] == torch.device(kind)
    assert choose_device("cpu")[0] == torch.device("cpu")


def test_no_accelerator(machine: Machine) -> None:
    machine(None)
    chosen, said = choose_device()
    assert chosen == torch.device("cpu")
    assert "no GPU was found" in said
    assert gpu_count() == 0


@pytest.mark.skipif(torch.accelerator.is_available(), reason="this machine has a GPU")
def test_a_build_for_cuda_without_a_driver_is_a_cpu() -> None:
    assert choose_device()[0] == torch.device("cpu")
    assert gpu_count() == 0
    with pytest.raises(DeviceError, match="CUDA is not available"):
        choose_device("cuda")


def test_no_visible_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    if torch.version.cuda:
        assert choose_device()[0] == torch.device("cpu")


@pytest.mark.parametrize("there", [None, "cuda", "mps", "xpu"])
@pytest.mark.parametrize("wanted", ["cuda", "mps", "xpu", "tpu"])
def test_what_is_not_there_is_refused(there: str | None, wanted: str, machine: Machine) -> None:
    machine(there)
    if there == wanted:
        assert choose_device(wanted)[0].type == wanted
        return
    with pytest.raises(DeviceError, match="hoose auto"):
        choose_device(wanted)


def test_an_accelerator_that_nobody_tried_is_not_taken(machine: Machine) -> None:
    machine("hpu")
    assert choose_device()[0] == torch.device("cpu")


def test_every_choice_is_on_the_command_line_and_in_the_menu() -> None:
    from app.window import tool_bar
    from core.cli.parser import make_parser

    assert set(tool_bar.DEVICES) == {f"device_{kind}" for kind in DEVICES}
    for kind in DEVICES:
        assert make_parser().parse_args(["train", "p", "--device", kind]).device == kind


@pytest.mark.parametrize(
    ("kind", "ampere", "narrow"),
    [
        ("cuda", True, True),
        ("cuda", False, False),
        ("xpu", True, True),
        ("mps", True, False),
        ("cpu", True, False),
    ],
)
def test_bfloat16_where_the_card_itself_has_it(
    kind: str, ampere: bool, narrow: bool, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(kind, ampere=ampere)
    asked: list[tuple[str, bool]] = []
    monkeypatch.setattr(torch, "autocast", lambda kind, dtype, enabled: asked.append((kind, enabled)))
    autocast(torch.device(kind))
    assert asked == [(kind, narrow)]


def test_several_gpus(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine("xpu", 3)
    assert gpu_count() == 3
    monkeypatch.setenv("LOCAL_RANK", "2")
    assert own_device(torch.device("xpu")) == torch.device("xpu", 2)
    assert own_device(torch.device("cpu")) == torch.device("cpu")
    machine("cuda", 2)
    with pytest.raises(DeviceError, match="no GPU for process 3, only 2"):
        own_device(torch.device("cuda"))


@pytest.mark.parametrize(
    ("count", "rank", "chosen"),
    [(4, "2", "cuda:2"), (2, "3", "cuda:1"), (1, "1", "cuda"), (4, None, "cuda"), (4, "none", "cuda")],
)
def test_processes_that_predict_apart_have_a_gpu_each(
    count: int, rank: str | None, chosen: str, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine("cuda", count)
    monkeypatch.delenv("LOCAL_RANK", raising=False)
    if rank is not None:
        monkeypatch.setenv("LOCAL_RANK", rank)
    current: list[int] = []
    monkeypatch.setattr(torch.accelerator, "set_device_index", current.append)
    assert device_of_rank(torch.device("cuda")) == torch.device(chosen)
    assert current == ([int(chosen[-1])] if ":" in chosen else [])
    assert device_of_rank(torch.device("cpu")) == torch.device("cpu")


def test_a_model_is_loaded_to_the_gpu_of_the_rank(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    task = Task("road", "Road", (Class("no", "#000000"), Class("yes", "#ffffff")))
    net = MultiTaskNet({"road": 2}, choose("fusionnet"), pretrained=False)
    stored = net.eval(), describe(net, [task])
    monkeypatch.setattr(predictor, "load_model", lambda _folder: stored)
    targets: list[torch.device] = []
    monkeypatch.setattr(predictor, "on_device", lambda net, device: targets.append(device) or net)
    machine("cuda", 4)
    monkeypatch.setenv("LOCAL_RANK", "3")
    assert predictor.Predictor.load(tmp_path).device == torch.device("cuda", 3)
    assert targets == [torch.device("cuda", 3)]


def test_several_processes_on_a_mac_are_the_cpus(machine: Machine) -> None:
    machine("mps")
    assert shareable("auto") == "cpu"
    with pytest.raises(DeviceError, match="Several processes"):
        own_device(torch.device(shareable("mps")))
    machine("cuda")
    assert shareable("auto") == "auto"


def test_how_processes_talk(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {"nccl", "xccl", "gloo"}
    monkeypatch.setattr(torch.distributed, "is_backend_available", lambda name: name in there)
    assert [backend_for(torch.device(k)) for k in ("cuda", "xpu", "cpu")] == ["nccl", "xccl", "gloo"]
    there.remove("nccl")  # as on Windows
    assert backend_for(torch.device("cuda")) == "gloo"


def test_memory_is_locked_only_where_that_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    moves: list[object] = []
    fake = SimpleNamespace(
        pin_memory=lambda: moves.append("pinned") or fake,
        to=lambda device, **more: moves.append((device, more)),
    )
    monkeypatch.setattr(module.torch, "from_numpy", lambda array: fake)
    for kind in ("cuda", "xpu", "mps", "cpu"):
        to_device(None, torch.device(kind))  # type: ignore[arg-type]
    beside = {"non_blocking": True}
    assert moves == [
        *("pinned", (torch.device("cuda"), beside), "pinned", (torch.device("xpu"), beside)),
        *((torch.device("mps"), {}), (torch.device("cpu"), {})),
    ]


def test_optimisers_are_fused_everywhere() -> None:
    assert all(fused(torch.device(kind)) for kind in DEVICES if kind != "auto")
    assert not fused(torch.device("meta"))


def test_the_same_twice() -> None:
    before = torch.backends.cudnn.benchmark, torch.backends.cudnn.deterministic
    try:
        steady(torch.device("cuda"))
        assert torch.backends.cudnn.deterministic
        assert not torch.backends.cudnn.benchmark
    finally:
        torch.backends.cudnn.benchmark, torch.backends.cudnn.deterministic = before


@pytest.mark.parametrize(
    "text",
    [
        "CUDA error: out of memory",
        "MPS backend out of memory (MPS allocated: 1 GB)",
        "Invalid buffer size: 58.63 GB",
        "cuDNN error: CUDNN_STATUS_ALLOC_FAILED",
        "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`",
        "level_zero backend failed with error: 39 (UR_RESULT_ERROR_OUT_OF_DEVICE_MEMORY)",
        "[enforce fail at alloc_cpu.cpp:121] data. DefaultCPUAllocator: not enough memory: you tried to allocate 1",
        "DefaultCPUAllocator: can't allocate memory: you tried to allocate 1",
    ],
)
def test_what_is_said_where_memory_is_short(text: str) -> None:
    assert is_out_of_memory(RuntimeError(text))
    assert not is_out_of_memory(ValueError(text))
    assert not is_out_of_memory(RuntimeError("CUDA error: an illegal memory access was encountered"))


@pytest.mark.parametrize("kind", ["cuda", "mps", "xpu"])
def test_every_accelerators_memory_is_given_back(
    kind: str, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(kind)
    freed: list[str] = []
    monkeypatch.setattr(getattr(torch, kind), "empty_cache", lambda: freed.append(kind))
    free_memory()
    assert freed == [kind]


def test_the_environment_lets_the_cpu_do_what_a_mac_lacks() -> None:
    assert BEFORE_TORCH["PYTORCH_ENABLE_MPS_FALLBACK"] == "1"


def test_an_operation_that_a_mac_lacks_is_told_once(machine: Machine) -> None:
    device_fallbacks._names.clear()
    device_fallbacks._told.clear()
    shown: list[str] = []
    warnings.showwarning = lambda message, *_, **__: shown.append(str(message))
    machine("mps")
    choose_device()
    choose_device()
    assert device_fallbacks.fallback_notice() is None
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        note = warnings.showwarning
        note(
            UserWarning(
                "The operator 'aten::linalg_eigh' is not currently supported on the MPS backend and will fall back "
                "to run on the CPU. This may have performance implications."
            ),
            UserWarning,
            "a.py",
            1,
        )
        note(UserWarning("something else"), UserWarning, "a.py", 1)
    assert shown == ["something else"]
    said = device_fallbacks.fallback_notice()
    assert said is not None
    assert said[1] == "aten::linalg_eigh"
    assert device_fallbacks.fallback_notice() is None
