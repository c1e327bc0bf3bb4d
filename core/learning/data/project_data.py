"""The data of a project for learning, as values that any thread can read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.images.bands import measured_bands, read_channels
from core.images.measuring import SAMPLE, measure
from core.learning.data.learning_data import LearningData
from core.project.rules import excluded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.images.measuring import Measured
    from core.images.pixels import DeepPixels, Pixels
    from core.images.stretching import Limits
    from core.project.folder import ProjectFolder
    from core.project.model import Project


def learning_data(
    folder: ProjectFolder, project: Project, read_label: Callable[[str, str], Pixels | None]
) -> LearningData:
    """The project's tasks and images, and how to read them.

    `read_label(image id, task id)` returns a copy of that label, or None if there is none to learn from; it is called
    in the reading thread.
    """
    channels = project.channels
    depth = project.preprocessing.depth
    paths = {i.id: folder.image_path(i) for i in project.images}

    def read(image_id: str) -> DeepPixels:
        return read_channels(paths[image_id], channels, depth=depth)

    return LearningData(
        project.tasks,
        project.images,
        read,
        read_label,
        channels,
        preprocessing=project.preprocessing,
        apart=excluded(project),
        relations=project.learning.relations,
        painted=folder.labels.labelled,
        paths=paths,
    )


def with_depth(data: LearningData, depth: Sequence[Limits]) -> LearningData:
    """The same data, with values of more than 8 bits between these limits; () for each image's own."""
    if tuple(depth) == data.preprocessing.depth or not data.paths:
        return data
    paths, channels = data.paths, data.channels
    return replace(data, read_image=lambda image_id: read_channels(paths[image_id], channels, depth=depth))


def measured(
    data: LearningData,
    unreadable: tuple[type[Exception], ...],
    progress: Callable[[float], bool] = lambda _fraction: True,
) -> Measured:
    """The values of the project's images. Raises ValueError and InterruptedError as `measure` does."""
    return measure(
        [image.id for image in data.images],
        lambda image_id: measured_bands(data.paths[image_id], SAMPLE) if image_id in data.paths else (),
        lambda image_id, depth: with_depth(data, depth).read_image(image_id),
        unreadable,
        progress,
    )
