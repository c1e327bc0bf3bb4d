"""Where the network runs: a GPU that this PyTorch supports, otherwise the CPU; and why, in words.

A build of PyTorch supports one kind of accelerator: NVIDIA's or AMD's GPUs, Apple's, or Intel's. torch.accelerator
covers what they have in common; only the differences are handled here.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import torch

from core.machine.device_choices import DEVICES
from core.machine.device_fallbacks import watch_fallbacks
from core.machine.memory import keep_freed_memory

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    import numpy.typing as npt

CPU: Final = torch.device("cpu")
PINNED: Final = ("cuda", "xpu")
"""Devices to which pinned memory is copied asynchronously. MPS shares the CPU's memory and does not need it."""


class DeviceError(Exception):
    """The requested device is not available; str() is a sentence for the user."""


def choose_device(wanted: str = "auto") -> tuple[torch.device, str]:
    """The device to run on, and the reason as a sentence.

    `wanted` is one of DEVICES. Raises DeviceError if it is another word or not available.
    """
    if wanted not in DEVICES:
        raise DeviceError(f"Unknown device {wanted!r}. Choose auto, cuda, mps, xpu or cpu.")
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
    cores = "1 thread" if threads == 1 else f"{threads} threads"
    if wanted == "cpu":
        return CPU, f"The CPU with {cores}{by_choice}."
    return CPU, f"The CPU with {cores}: no GPU was found that PyTorch can use."


def _accelerator() -> str | None:
    """The kind of GPU that this PyTorch is built for, if one is present with its driver."""
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
        return DeviceError("CUDA is not available: PyTorch found no NVIDIA or AMD GPU. Choose auto or cpu.")
    if wanted == "mps":
        return DeviceError("MPS is not available: this is not a Mac with an Apple GPU. Choose auto or cpu.")
    return DeviceError("XPU is not available: PyTorch found no Intel GPU. Choose auto or cpu.")


def gpu_count() -> int:
    """The number of GPUs that PyTorch can use."""
    return torch.accelerator.device_count() if _accelerator() is not None else 0


def autocast(device: torch.device) -> torch.autocast:
    """Use bfloat16 if the GPU supports it in hardware, otherwise float32.

    A GPU older than NVIDIA's Ampere only emulates bfloat16, more slowly than float32, and cuDNN has no convolutions
    in it there. float16 would be fast on some of them, but its range is small: losses must be scaled up to avoid
    gradients of 0, and steps skipped after infinite gradients, which are normal there. Distinguishing these from real
    divergence, with gradients of several tasks being combined and processes that must all skip the same step, is not
    worth it for cards that old; some of them (GTX 16) return NaN from convolutions in float16.
    """
    return torch.autocast(device.type, torch.bfloat16, enabled=_has_bfloat16(device))


def _has_bfloat16(device: torch.device) -> bool:
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    return device.type == "xpu" and bool(torch.xpu.is_bf16_supported(including_emulation=False))


def to_device(values: npt.NDArray[np.generic] | torch.Tensor, device: torch.device) -> torch.Tensor:
    """An array or CPU tensor as a tensor on the device. The copy to a GPU is asynchronous."""
    tensor = values if isinstance(values, torch.Tensor) else torch.from_numpy(values)
    if device.type in PINNED:
        return tensor.pin_memory().to(device, non_blocking=True)
    return tensor.to(device)


def together_to_device(tensors: Sequence[torch.Tensor], device: torch.device) -> Sequence[torch.Tensor]:
    """CPU tensors (n, ...) of one type and two dimensions as tensors on the device, in a single copy."""
    if device.type == "cpu":
        return tensors
    joined = to_device(torch.cat(list(tensors), dim=1), device)
    return torch.split(joined, [tensor.shape[1] for tensor in tensors], dim=1)


def numbers_of(tensors: Iterable[torch.Tensor]) -> list[float]:
    """Of tensors with one number each, read all at once."""
    scalars = [tensor.detach() for tensor in tensors]
    return [float(number) for number in torch.stack(scalars).tolist()] if scalars else []


def fused(device: torch.device) -> bool:
    """Whether PyTorch has fused optimisers for the device: the same steps in a quarter of the time."""
    return device.type in ("cpu", "cuda", "mps", "xpu")


def shareable(wanted: str) -> str:
    """The choice adapted to several processes: tensors of an Apple GPU can't be exchanged between them."""
    return "cpu" if wanted == "auto" and _accelerator() == "mps" else wanted


def steady(device: torch.device) -> None:
    """Request deterministic results, if the GPU has such kernels. The CPU's are deterministic anyway."""
    if device.type == "cuda":
        torch.backends.cudnn.benchmark = False
        torch.backends.cudnn.deterministic = True
    elif device.type == "xpu":
        torch.backends.mkldnn.deterministic = True  # type: ignore[assignment]


def own_device(device: torch.device) -> torch.device:
    """The GPU for this process, of several that torchrun started on one computer; the CPU unchanged.

    Raises DeviceError if there are fewer GPUs than processes, or if processes can't share the work on them.
    """
    if device.type == "cpu":
        return device
    if device.type == "mps":
        raise DeviceError(
            "Several processes cannot learn together on an Apple GPU. Choose cpu, or one process."
        )
    index, count = int(os.environ.get("LOCAL_RANK", "0")), gpu_count()
    if index >= count:
        raise DeviceError(
            f"There is no GPU for process {index + 1}, only {count}. Start at most {count} processes, or choose cpu."
        )
    torch.accelerator.set_device_index(index)
    return torch.device(device.type, index)


def device_of_rank(device: torch.device) -> torch.device:
    """The GPU for this process where torchrun started several on one computer, which predict apart from each other.

    There may be fewer GPUs than processes: these share them. Unchanged where there is one GPU, or none.
    """
    rank, count = os.environ.get("LOCAL_RANK", ""), gpu_count() if device.type in PINNED else 0
    if count < 2 or not rank.isdecimal():
        return device
    torch.accelerator.set_device_index(int(rank) % count)
    return torch.device(device.type, int(rank) % count)
