"""Orders of predictions of many images, of the verb predict or of the window, and who follows them. No torch."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.exchange.source import Selection
from core.exchange.tables import WRITERS
from core.predicting.prediction import Looks  # noqa: TC001  # msgspec reads the annotation

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from core.exchange.writer import Writer
    from core.images.pixels import DeepPixels
    from core.predicting.prediction import TaskPrediction
    from core.predicting.records import Failure


@dataclass(frozen=True, slots=True)
class Order:
    """What is written of many images, and how."""

    writer_id: str = "index-png"
    """Of WRITERS."""
    selection: Selection = field(default_factory=Selection)
    """Its tasks, None for all, and the format's options."""
    looks: Looks = 1
    overlay: bool = False
    """Write pictures of the classes over the photo, too."""
    probabilities: bool = False
    """Write the probability of every class at every pixel, too."""
    skip_existing: bool = False
    """Leave out what this model has predicted into the same folder, and files that somebody changed."""
    replace: bool = False
    """Replace existing files."""
    notes: bool = False
    """Write a text file beside the files that says what they are."""

    @property
    def writer(self) -> Writer:
        """The format."""
        return WRITERS[self.writer_id]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an order."""

    predicted: tuple[Path, ...] = ()
    skipped: int = 0
    failures: tuple[Failure, ...] = ()
    files: int = 0
    """The number of files written with labels in them."""
    images: tuple[Path, ...] = ()
    """All images of the order."""


class Follower:
    """Hears how an order is carried out, in the thread that does it; override what matters."""

    def say(self, problem: str) -> None:
        """A sentence about what is wrong."""

    def begun(self, total: int, skipped: int) -> None:
        """`total` images will be predicted; `skipped` others were predicted before."""

    def progress(self, done: int, name: str) -> None:
        """`done` images have been predicted or have failed; `name` is the next one."""

    def predicted(
        self, stem: str, path: Path, image: DeepPixels, predictions: Mapping[str, TaskPrediction]
    ) -> None:
        """An image was predicted, and is about to be written. In a thread of its own."""

    def ended(self, stem: str, path: Path, problem: str) -> None:
        """An image's files are written; or not, for the reason given."""

    def cancelled(self) -> bool:
        """Whether to end early; what is written stays."""
        return False


class Pace:
    """How fast images are predicted, from the moment when this is made."""

    def __init__(self, total: int) -> None:
        self._total, self._begun = total, time.monotonic()

    def seconds_left(self, done: int) -> float | None:
        """How long the others will take; None while nothing is known about it."""
        return (time.monotonic() - self._begun) / done * (self._total - done) if done else None
