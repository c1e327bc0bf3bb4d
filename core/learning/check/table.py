"""The results of checking this computer, as a table; made from JSON, so that the window needs no torch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSIONS = (
    ("Maskloom", "maskloom"),
    ("Python", "python"),
    ("PyTorch", "torch"),
    ("CUDA", "cuda"),
    ("ROCm", "rocm"),
    ("NVIDIA driver", "driver"),
    ("", "system"),
)
"""What each is called, and its key."""


def versions_of(values: Mapping[str, Any]) -> str:
    """All versions in one line, as far as they are there."""
    return ", ".join(f"{name} {values[key]}".strip() for name, key in VERSIONS if values.get(key))


def title_of(device: Mapping[str, Any]) -> str:
    """A device with its name, its memory, and the numbers that it learns in."""
    memory = device.get("memory")
    size = "" if not memory else f", {memory / 2**30:.0f} GiB"
    return f"{str(device['id']).upper()}: {device['name']}{size}, {device['precision']}"


def lines_of(values: Mapping[str, Any]) -> list[str]:
    """The table, with the sentence that closes it."""
    lines = [versions_of(values)]
    for device in values["devices"]:
        lines += ["", title_of(device)]
        if device["pieces"]:
            lines.append(f"  {'':12}{'time':>14}{'difference':>14}{'tolerance':>12}")
        lines += [_line(piece) for piece in device["pieces"]]
        lines += [f"  failed: {device['problem']}"] if device["problem"] else []
    return [*lines, "", str(values["text"])]


def _line(piece: Mapping[str, Any]) -> str:
    milliseconds = f"{1000 * piece['seconds']:.1f} ms"
    end = "" if piece["within"] else "  too large"
    return f"  {piece['name']:12}{milliseconds:>14}{piece['difference']:14.4f}{piece['tolerance']:12g}{end}"
