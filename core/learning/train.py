"""Learn and evaluate without a window: what the command line and scripts call."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from core.learning.events import Event, LearningData, Mode, TaskScore
    from core.project import Split


def train(
    data: LearningData,
    models_dir: Path,
    *,
    mode: Mode = "quick",
    minutes: float | None = None,
    steps: int | None = None,
    device: str = "auto",
    seed: int = 0,
    name: str = "current",
    weights: Mapping[str, float] | None = None,
    balancing: str = "fixed",
    encoder: str = "lite0",
    started: float | None = None,
) -> Iterator[Event]:
    """Learn from the train images' labels, keep the best in `models_dir/name`, and end.

    `minutes` bounds the whole call, counted from `started` (time.monotonic() at the program's start; now by
    default); `steps` bounds the steps instead. `weights` are λ by task id. Quick learning may end sooner.
    Ends after Finished. ModelError or DeviceError with a sentence; ValueError where nothing is labelled.
    """
    raise NotImplementedError


def evaluate(
    data: LearningData,
    models_dir: Path,
    *,
    name: str = "current",
    split: Split = "val",
    device: str = "auto",
    progress: Callable[[float], bool] | None = None,
) -> dict[str, TaskScore]:
    """Scores per task NAME over the images of `split` that have labels, from whole-set confusion matrices."""
    raise NotImplementedError
