"""The devices to choose from. Imports nothing, so that the command line can list them without torch."""

from __future__ import annotations

from typing import Final

DEVICES: Final = ("auto", "cpu", "cuda", "mps", "xpu")
"""As in PyTorch, "cuda" means NVIDIA's and AMD's GPUs, "mps" Apple's and "xpu" Intel's."""
