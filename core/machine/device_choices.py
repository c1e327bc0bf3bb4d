"""The devices that can be chosen. Imports nothing, so that a command line can list them without torch."""

from __future__ import annotations

from typing import Final

DEVICES: Final = ("auto", "cpu", "cuda", "mps", "xpu")
"""NVIDIA's and AMD's GPUs both go by "cuda", as in PyTorch; Apple's by "mps", Intel's by "xpu"."""
