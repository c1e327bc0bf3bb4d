"""What is sent of a project to the learner on another computer: the values of LearningData, without notes and paths."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.learning.data.learning_data import LearningData

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from core.images.pixels import DeepPixels, Pixels
    from core.project.model import ImageEntry, Task
    from core.project.rules import Excluded
    from core.project.settings import Preprocessing


@dataclass(frozen=True, slots=True)
class Description:
    """Tasks, images and how they are prepared."""

    tasks: tuple[Task, ...]
    images: tuple[ImageEntry, ...]
    channels: int
    preprocessing: Preprocessing
    apart: tuple[Excluded, ...]
    relations: bool


def describe(data: LearningData) -> Description:
    """What is sent of `data`: of an image's path only the file's name, and nothing of the user's notes."""
    images = tuple(replace(image, path=image.name, flag="", note="") for image in data.images)
    return Description(
        data.tasks, images, data.channels, data.preprocessing, data.apart, relations=data.relations
    )


def described(
    description: Description,
    read_image: Callable[[str], DeepPixels],
    read_label: Callable[[str, str], Pixels | None],
    painted: Callable[[], Collection[tuple[str, str]]],
) -> LearningData:
    """The learner's data on the other computer, with its own ways to read images and labels."""
    return LearningData(
        description.tasks,
        description.images,
        read_image,
        read_label,
        description.channels,
        preprocessing=description.preprocessing,
        apart=description.apart,
        relations=description.relations,
        painted=painted,
    )
