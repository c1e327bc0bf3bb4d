"""What torch and its threads must find in the environment. Imports nothing, so that it can come before torch."""

from __future__ import annotations

from typing import Final

BEFORE_TORCH: Final = {
    # Threads else spin while they wait, twenty times slower steps where others want the cores.
    "GOMP_SPINCOUNT": "1000",
    # Large blocks of fresh memory come in pages of 2 MiB: Linux else clears and maps them 4 KiB at a time.
    "THP_MEM_ALLOC_ENABLE": "1",
    # Apple's GPUs lack some operations in every version of PyTorch; it fails there unless the CPU may do them.
    "PYTORCH_ENABLE_MPS_FALLBACK": "1",
}
"""What is set there already stays."""
