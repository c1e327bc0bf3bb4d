"""Where the network runs: the GPU that this PyTorch can use, else the CPU; and why, in words.

A build of PyTorch serves one kind of accelerator: NVIDIA's or AMD's GPUs, Apple's, or Intel's. What they have in
common is asked of torch.accelerator; only what differs is told apart here.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import torch

from core.machine.device_choices import DEVICES
from core.machine.device_fallbacks import watch_fallbacks
from core.machine.memory import keep_freed_memory

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

CPU: Final = torch.device("cpu")
PINNED: Final = ("cuda", "xpu")
"""Where copies from locked memory run beside the program. MPS shares the CPU's memory and knows no such thing."""


class DeviceError(Exception):
    """A device was asked for that this machine hasn't; str() is a sentence for the user."""


def choose_device(wanted: str = "auto") -> tuple[torch.device, str]:
    """The device to run on, and the reason as a sentence.

    `wanted` is one of DEVICES. DeviceError where it is another word or isn't there.
    """
    if wanted not in DEVICES:
        raise DeviceError(f"There is no device {wanted!r}: choose auto, cuda, mps, xpu or cpu.")
    by_choice = " by choice" if wanted != "auto" else ""
    kind = _accelerator()
    if wanted not in ("auto", "cpu", kind):
        raise _absent(wanted)
    if kind is not None and wanted != "cpu":
        if kind == "mps":
            watch_fallbacks()
        return torch.device(kind), _reason(kind, by_choice)
    keep_freed_memory()
    threads = torch.get_num_threads()
    cores = f"{threads} thread{'s' if threads != 1 else ''}"
    if wanted == "cpu":
        return CPU, f"The CPU with {cores}{by_choice}."
    return CPU, f"The CPU with {cores}: no GPU was found that PyTorch can use."


def _accelerator() -> str | None:
    """The kind of GPU that this PyTorch is made for, where one of them and its driver are there."""
    accelerator = torch.accelerator.current_accelerator(check_available=True)
    return accelerator.type if accelerator is not None and accelerator.type in DEVICES else None


def _reason(kind: str, chosen: str) -> str:
    if kind == "mps":
        return f"This Mac's GPU{chosen}."
    if kind == "xpu":
        return f"{torch.xpu.get_device_name()}, an Intel GPU{chosen}."
    if torch.version.hip:
        return f"{torch.cuda.get_device_name()}, an AMD GPU{chosen}."
    return f"{torch.cuda.get_device_name()}, an NVIDIA GPU{chosen}."


def _absent(wanted: str) -> DeviceError:
    if wanted == "cuda":
        return DeviceError(
            "CUDA was asked for, but PyTorch finds no NVIDIA or AMD GPU here. Choose auto or cpu."
        )
    if wanted == "mps":
        return DeviceError("MPS was asked for, but this is no Mac with an Apple GPU. Choose auto or cpu.")
    return DeviceError("XPU was asked for, but PyTorch finds no Intel GPU here. Choose auto or cpu.")


def gpu_count() -> int:
    """How many GPUs there are that PyTorch can use."""
    return torch.accelerator.device_count() if _accelerator() is not None else 0


def autocast(device: torch.device) -> torch.autocast:
    """Arithmetic in bfloat16 where the GPU's own units have it; float32 elsewhere.

    A GPU older than NVIDIA's Ampere only emulates bfloat16, more slowly than it is quick at float32, and cuDNN has
    no convolutions in it there. float16 would be quick on some of them, but its range is small: losses must be
    scaled up against gradients of 0, and steps left out after gradients of infinity, which are no fault there.
    Telling these from numbers that went wrong, with gradients of several tasks made to agree and processes that
    must all leave out the same step, is not worth it for cards that are that old; some of them (GTX 16) answer
    convolutions in float16 with no numbers at all.
    """
    return torch.autocast(device.type, torch.bfloat16, enabled=_has_bfloat16(device))


def _has_bfloat16(device: torch.device) -> bool:
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    return device.type == "xpu" and bool(torch.xpu.is_bf16_supported(including_emulation=False))


def to_device(values: npt.NDArray[np.generic] | torch.Tensor, device: torch.device) -> torch.Tensor:
    """An array, or a tensor of the CPU, as a tensor there. To a GPU it is copied while the program continues."""
    tensor = values if isinstance(values, torch.Tensor) else torch.from_numpy(values)
    if device.type in PINNED:
        return tensor.pin_memory().to(device, non_blocking=True)
    return tensor.to(device)


def together_to_device(tensors: Sequence[torch.Tensor], device: torch.device) -> Sequence[torch.Tensor]:
    """Tensors (n, ...) of the CPU, of one type and two dimensions, as tensors there: in one copy."""
    if device.type == "cpu":
        return tensors
    joined = to_device(torch.cat(list(tensors), dim=1), device)
    return torch.split(joined, [tensor.shape[1] for tensor in tensors], dim=1)


def fused(device: torch.device) -> bool:
    """Whether PyTorch has optimisers there that do a step in one go: the same steps in a quarter of the time."""
    return device.type in ("cpu", "cuda", "mps", "xpu")


def shareable(wanted: str) -> str:
    """The choice as several processes can have it: nothing carries an Apple GPU's tensors from one to another."""
    return "cpu" if wanted == "auto" and _accelerator() == "mps" else wanted


def steady(device: torch.device) -> None:
    """Ask for the same result every time, where a GPU has such kernels. The CPU's give it anyhow."""
    if device.type == "cuda":
        torch.backends.cudnn.benchmark = False
        torch.backends.cudnn.deterministic = True
    elif device.type == "xpu":
        torch.backends.mkldnn.deterministic = True  # type: ignore[assignment]


def own_device(device: torch.device) -> torch.device:
    """The GPU of this process, of several that torchrun started on one machine; the CPU as it is.

    DeviceError where there are fewer GPUs than processes, or none that processes can share a network's work on.
    """
    if device.type == "cpu":
        return device
    if device.type == "mps":
        raise DeviceError(
            "Several processes can't learn together on an Apple GPU. Choose cpu, or one process."
        )
    index, count = int(os.environ.get("LOCAL_RANK", "0")), gpu_count()
    if index >= count:
        raise DeviceError(
            f"Process {index + 1} finds no GPU of its own, of {count}. Start {count} at most, or choose cpu."
        )
    torch.accelerator.set_device_index(index)
    return torch.device(device.type, index)
