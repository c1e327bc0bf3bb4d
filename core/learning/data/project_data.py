"""The data of a project for learning, as values that any thread can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.images.bands import read_channels
from core.learning.data.learning_data import LearningData
from core.project.rules import excluded

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.images.pixels import Pixels
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
    paths = {i.id: folder.image_path(i) for i in project.images}

    def read(image_id: str) -> Pixels:
        return read_channels(paths[image_id], channels)

    return LearningData(
        project.tasks,
        project.images,
        read,
        read_label,
        channels,
        preprocessing=project.preprocessing,
        apart=excluded(project),
        relations=project.learning.relations,
    )
