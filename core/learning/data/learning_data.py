"""What the learner may know of a project: values and functions, no project object."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.project.settings import Preprocessing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from core.images.pixels import DeepPixels, Pixels
    from core.project.model import ImageEntry, Task
    from core.project.rules import Excluded


@dataclass(frozen=True, slots=True)
class LearningData:
    """What the learner knows about a project: values, and two thread-safe functions that return copies."""

    tasks: tuple[Task, ...]
    images: tuple[ImageEntry, ...]
    read_image: Callable[[str], DeepPixels]
    """Image id -> (H, W, channels), RGB if there are three; raises core.images.reading.ImageError."""
    read_label: Callable[[str, str], Pixels | None]
    """Image id, task id -> (H, W) uint8, a copy, 255 = unlabelled; None if nothing was painted."""
    channels: int = 3
    """The number of channels of every image, 1 to 16."""
    preprocessing: Preprocessing = field(default_factory=Preprocessing)
    """How images are prepared for learning; `read_image` returns them unprepared."""
    apart: tuple[Excluded, ...] = ()
    """Which classes exclude each other by the project's rules."""
    relations: bool = True
    """Whether a label of one task can imply one of another; see core.learning.data.implied_labels."""
    painted: Callable[[], Collection[tuple[str, str]]] | None = None
    """(image id, task id) of all labels with something painted, as far as is known without reading them."""
    paths: Mapping[str, Path] = field(default_factory=dict)
    """The images' files by id, to measure their values."""
