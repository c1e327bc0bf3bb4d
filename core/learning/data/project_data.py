"""What may be learned from of a project, as values that any thread may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.images.bands import read_channels
from core.learning.events import LearningData
from core.project.rules import excluded

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.learning.events import Pixels
    from core.project.folder import ProjectFolder
    from core.project.model import Project


def learning_data(
    folder: ProjectFolder, project: Project, fits: Callable[[str, str], bool] = lambda image, task: True
) -> LearningData:
    """The project's tasks and images, and how to read them.

    `fits(image id, task id)`: whether that label belongs to its image's file as it is now; asked in the thread
    that reads. Labels that don't fit are left out.
    """
    labels, channels = folder.labels, project.channels
    paths = {i.id: folder.image_path(i) for i in project.images}

    def read(image_id: str) -> Pixels:
        return read_channels(paths[image_id], channels)

    def read_label(image_id: str, task_id: str) -> Pixels | None:
        return labels.copy(image_id, task_id) if fits(image_id, task_id) else None

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
