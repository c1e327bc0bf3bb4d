"""The hardware and software: versions, the CPU and every GPU, with their memory."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

import torch

from core.machine.device import CPU, choose_device, gpu_count

NVIDIA_SMI = "nvidia-smi"


@dataclass(frozen=True, slots=True)
class Machine:
    """What all devices share; "" for what is missing."""

    maskloom: str
    python: str
    torch: str
    system: str
    cuda: str
    """That PyTorch was built for, where it was."""
    rocm: str
    driver: str
    """NVIDIA's."""


class Device(NamedTuple):
    """One that the network can run on."""

    device: torch.device
    id: str
    name: str
    memory: int | None
    """In bytes; None if unknown."""


def machine() -> Machine:
    """Versions, read where they can be."""
    try:
        maskloom = version("maskloom")
    except PackageNotFoundError:  # run from its folder without having been installed
        maskloom = "(not installed)"
    return Machine(
        maskloom,
        platform.python_version(),
        torch.__version__,
        platform.platform(),
        torch.version.cuda or "",
        torch.version.hip or "",
        ask_nvidia("driver_version"),
    )


def devices_for(wanted: str) -> tuple[Device, ...]:
    """The CPU, then every GPU of the kind that is `wanted`, or that is there; DeviceError where none is."""
    chosen, _ = choose_device(wanted)
    cpu = Device(CPU, "cpu", cpu_name(), cpu_memory())
    if chosen == CPU:
        return (cpu,)
    return (cpu, *(gpu(torch.device(chosen.type, index)) for index in range(gpu_count())))


def gpu(device: torch.device) -> Device:
    """One GPU, with as much of it as its library tells."""
    name, memory = f"This computer's {device.type.upper()} GPU", None
    if device.type in ("cuda", "xpu"):
        library = torch.cuda if device.type == "cuda" else torch.xpu
        properties = library.get_device_properties(device)
        name, memory = str(properties.name), int(properties.total_memory)
    elif device.type == "mps":
        name, memory = "This Mac's GPU", int(torch.mps.recommended_max_memory())
    return Device(device, str(device), name, memory)


def cpu_name() -> str:
    """The CPU's model name, with its threads."""
    name = platform.processor()
    information = Path("/proc/cpuinfo")
    if information.exists():
        lines = information.read_text(errors="replace").splitlines()
        models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
        name = models[0] if models else name
    threads = torch.get_num_threads()
    return f"{name or platform.machine()}, {threads} thread{'s' if threads != 1 else ''}"


def cpu_memory() -> int | None:
    """Bytes of the machine's own memory; None where the system doesn't tell."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows has no sysconf
        return None


def ask_nvidia(what: str) -> str:
    """One value from NVIDIA's own tool, for the first GPU; "" if the tool or the driver is missing."""
    tool = shutil.which(NVIDIA_SMI)
    if tool is None:
        return ""
    command = [tool, f"--query-gpu={what}", "--format=csv,noheader,nounits", "--id=0"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return said.stdout.strip() if said.returncode == 0 else ""
