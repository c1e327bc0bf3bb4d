"""Environment variables for torch and its threads. Imports nothing, so that it can run before torch."""

from __future__ import annotations

from typing import Final

BEFORE_TORCH: Final = {
    # Otherwise threads spin while waiting, which makes steps twenty times slower if other programs need the cores.
    "GOMP_SPINCOUNT": "1000",
    # Large new blocks of memory use pages of 2 MiB; otherwise Linux clears and maps them 4 KiB at a time.
    "THP_MEM_ALLOC_ENABLE": "1",
    # Every version of PyTorch lacks some operations for Apple's GPUs; it fails unless the CPU is allowed to do them.
    "PYTORCH_ENABLE_MPS_FALLBACK": "1",
}
"""Set the variables that are not set yet."""
