"""Predict images with a stored model: the same answer in the window and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.learning.events import Pixels, TaskPrediction
    from core.project import Task


class Predictor:
    """A stored model, ready to predict."""

    tasks: tuple[Task, ...]
    """The tasks it learned, with their classes, in order."""

    @classmethod
    def load(cls, models_dir: Path, name: str = "current", device: str = "auto") -> Predictor:
        """The model `models_dir/name`. ModelError (core.learning.checkpoint) or DeviceError with a sentence."""
        raise NotImplementedError

    def predict(
        self, image: Pixels, *, flip: bool = True, progress: Callable[[float], bool] | None = None
    ) -> dict[str, TaskPrediction]:
        """Each task's prediction, by task id, of an (H, W, 3) uint8 RGB image of any size.

        `flip` averages with the mirrored image's answer. `progress` is told the share done and ends the work
        by returning False: InterruptedError.
        """
        raise NotImplementedError
