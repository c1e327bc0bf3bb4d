"""Where the network runs: CUDA, else Apple's MPS, else the CPU; and why, in words."""

from __future__ import annotations

from typing import Final

import torch

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
    threads = torch.get_num_threads()
    cores = f"{threads} thread{'s' if threads != 1 else ''}"
    if wanted == "cpu":
        return torch.device("cpu"), f"The CPU with {cores}{chosen}."
    return torch.device("cpu"), f"The CPU with {cores}: no NVIDIA or Apple GPU was found."
