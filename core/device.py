"""Where the network runs: CUDA, else Apple's MPS, else the CPU; and why, in words."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import torch

from core.memory import keep_freed_memory

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

DEVICES: Final = ("auto", "cuda", "mps", "cpu")


class DeviceError(Exception):
    """A device was asked for that this machine hasn't; str() is a sentence for the user."""


def choose_device(wanted: str = "auto") -> tuple[torch.device, str]:
    """The device to run on, and the reason as a sentence.

    `wanted` is "auto", "cuda", "mps" or "cpu". DeviceError where it is another word or isn't there.
    """
    cuda, mps = torch.cuda.is_available(), torch.backends.mps.is_available()
    if wanted not in DEVICES:
        raise DeviceError(f"There is no device {wanted!r}: choose auto, cuda, mps or cpu.")
    if wanted == "cuda" and not cuda:
        raise DeviceError("CUDA was asked for, but PyTorch finds no NVIDIA GPU here. Choose auto or cpu.")
    if wanted == "mps" and not mps:
        raise DeviceError("MPS was asked for, but this is no Mac with an Apple GPU. Choose auto or cpu.")
    chosen = " by choice" if wanted != "auto" else ""
    if wanted == "cuda" or (wanted == "auto" and cuda):
        return torch.device("cuda"), f"{torch.cuda.get_device_name()}, an NVIDIA GPU{chosen}."
    if wanted == "mps" or (wanted == "auto" and mps):
        return torch.device("mps"), f"This Mac's GPU{chosen}."
    keep_freed_memory()
    threads = torch.get_num_threads()
    cores = f"{threads} thread{'s' if threads != 1 else ''}"
    if wanted == "cpu":
        return torch.device("cpu"), f"The CPU with {cores}{chosen}."
    return torch.device("cpu"), f"The CPU with {cores}: no NVIDIA or Apple GPU was found."


def gpu_count() -> int:
    """How many NVIDIA GPUs there are."""
    return torch.cuda.device_count()


def autocast(device: torch.device) -> torch.autocast:
    """Arithmetic in bfloat16 where the GPU has it; as it is elsewhere, where it brings nothing."""
    able = device.type == "cuda" and torch.cuda.is_bf16_supported()
    return torch.autocast(device.type, torch.bfloat16, enabled=able)


def to_device(array: npt.NDArray[np.generic], device: torch.device) -> torch.Tensor:
    """The array as a tensor there. To a GPU it is copied while the program goes on."""
    tensor = torch.from_numpy(array)
    if device.type == "cuda":
        return tensor.pin_memory().to(device, non_blocking=True)
    return tensor.to(device)


def steady(device: torch.device) -> None:
    """Ask for the same result every time, where a GPU has such kernels. The CPU's give it anyhow."""
    if device.type == "cuda":
        torch.backends.cudnn.benchmark = False
        torch.backends.cudnn.deterministic = True


def own_device(device: torch.device) -> torch.device:
    """The GPU of this process, of several that torchrun started on one machine; another device as it is."""
    if device.type != "cuda":
        return device
    own = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
    torch.cuda.set_device(own)
    return own
