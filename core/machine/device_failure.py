"""A GPU that fails while it works: how to recognise it, and what the user is told.

After such a failure (a lost driver, a kernel that this PyTorch lacks, a device-side assert) the GPU's memory can
often not be read any more, and every later call fails too. So what must not be lost is copied while all is well:
core.learning.host_copy.
"""

from __future__ import annotations

import copy
from typing import Final, TypeVar

import torch
from torch import nn

from core.machine.device import CPU, choose_device
from core.machine.memory import is_out_of_memory
from core.notice import Notice

Module = TypeVar("Module", bound=nn.Module)
FAILED: Final = "The GPU failed, so work continues on the CPU. No label and no model is lost."
TOO_SMALL: Final = "The GPU does not have enough memory for this, so work continues on the CPU."
_SIGNS: Final = (
    *("cuda error", "cuda driver", "cuda initialization", "cuda-capable", "nvidia driver", "no cuda gpus"),
    *(
        "no kernel image",
        "device-side assert",
        "cublas_status",
        "cudnn_status",
        "cudnn error",
        "cusolver",
        "nvrtc",
    ),
    *("hip error", "hip driver", "hiprtc", "miopen", "rocblas_status", "hipblas_status"),
    *("mps backend", "mps framework", "mps device", "mpsndarray", "metal"),
    *(
        "level zero",
        "level_zero",
        "ur_result_error",
        "ur error",
        "xpu device",
        "xpu error",
        "pi_error",
        "sycl",
    ),
)
"""Of what CUDA, ROCm, Metal and oneAPI say when they fail, in small letters; most of it as a bare RuntimeError."""


def is_device_failure(error: BaseException) -> bool:
    """Whether an exception says that a GPU, its driver or its libraries failed; not for want of memory."""
    if is_out_of_memory(error):
        return False
    if isinstance(error, torch.AcceleratorError):
        return True
    # MPS refuses float64 with a TypeError, and a PyTorch without CUDA refuses the device with an AssertionError
    if not isinstance(error, RuntimeError | TypeError | AssertionError):
        return False
    text = str(error).lower()
    return any(sign in text for sign in _SIGNS) or "torch not compiled with" in text


def failure_notice(error: BaseException, device: torch.device) -> Notice | None:
    """What the user is told where work that failed on `device` continues on the CPU; None where that can't help."""
    if device == CPU:
        return None
    if is_out_of_memory(error):
        return Notice("warning", TOO_SMALL, str(error))
    return Notice("warning", FAILED, str(error)) if is_device_failure(error) else None


def reason_of(notice: Notice) -> str:
    """Why the CPU is used after such a notice, as core.machine.device gives its reasons."""
    return (
        "The CPU: the GPU has too little memory." if notice.text == TOO_SMALL else "The CPU: the GPU failed."
    )


def working_device(wanted: str) -> tuple[torch.device, str, Notice | None]:
    """As `choose_device`, but the CPU, with a notice, where the GPU can't even be asked for its name."""
    try:
        return *choose_device(wanted), None
    except (RuntimeError, AssertionError) as error:
        if not is_device_failure(error):
            raise
        device, _ = choose_device("cpu")
        notice = Notice("warning", FAILED, str(error))
        return device, reason_of(notice), notice


def on_host(module: Module) -> Module:
    """A copy in the machine's own memory."""
    return copy.deepcopy(module).to(CPU)


def on_device(net: Module, device: torch.device) -> Module:
    """The network where it can be asked; one in the machine's own memory stays there, and is copied."""
    return net if device == CPU else copy.deepcopy(net).to(device)
