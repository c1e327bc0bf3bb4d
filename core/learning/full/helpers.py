"""What a full run may have around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.learning.full.distributed import Coordinator
    from core.learning.full.run_checkpoint import RunFolder
    from core.learning.quick.quick_run import QuickRun


@dataclass(frozen=True, slots=True)
class Helpers:
    """What a run may have around it."""

    quick: QuickRun | None = None
    """Learns heads to begin with, where they are untrained or have seen the images held out."""
    fresh: bool = False
    """The heads are untrained."""
    folder: RunFolder | None = None
    """Where checkpoints go."""
    coordinator: Coordinator | None = None
    """The other processes that learn the same network."""
