"""A project as writers see it: its labels one by one, so that the memory holds one of them however many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.atomic import StorageError
from core.labels.consequences import is_record
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.labels.files import Key
    from core.labels.packing import Pixels
    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project, Split, Task

IMAGES: Final = "images"
"""The folder that images are copied to, in formats that don't name one."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a project is exported; every format takes these options."""

    tasks: tuple[str, ...] | None = None
    """Ids; None for all."""
    splits: tuple[Split, ...] = SPLITS
    with_images: bool = False
    """Copy the images along with their labels."""


class Source:
    """The labels that were chosen, with their images and tasks. Strokes that are only in the journal are included."""

    def __init__(
        self,
        folder: ProjectFolder,
        project: Project,
        selection: Selection | None = None,
        *,
        on_read: Callable[[ImageEntry], object] | None = None,
    ) -> None:
        """`on_read` is called for every label that is read."""
        self.project, self.selection = project, selection or Selection()
        self.path = folder.path
        self.problems: list[str] = []
        """Sentences about what was left out."""
        self.reading: list[Key] = []
        """The labels that were read for the file being written."""
        self.on_read = on_read
        self._folder = folder
        labelled = folder.labels.labelled()
        wanted = self.selection.tasks
        tasks = [task for task in project.tasks if wanted is None or task.id in wanted]
        self._tasks_of = {
            image.id: labelled_tasks
            for image in project.images
            if image.split in self.selection.splits
            and (labelled_tasks := tuple(task for task in tasks if (image.id, task.id) in labelled))
        }
        present = {task.id for labelled_tasks in self._tasks_of.values() for task in labelled_tasks}
        self.tasks = tuple(task for task in tasks if task.id in present)
        """The chosen tasks that have labels."""
        self.images = tuple(image for image in project.images if image.id in self._tasks_of)
        """The chosen images that have labels."""
        self.has_records = any(is_record(task_id) for _, task_id in labelled)
        """Some pixels are known to be accepted predictions."""

    @property
    def count(self) -> int:
        """How many labels there are."""
        return sum(map(len, self._tasks_of.values()))

    def tasks_of(self, image: ImageEntry) -> tuple[Task, ...]:
        """The tasks for which an image has a label."""
        return self._tasks_of[image.id]

    def pairs(self) -> Iterator[tuple[ImageEntry, Task]]:
        """Every label, by image and task."""
        return ((image, task) for image in self.images for task in self.tasks_of(image))

    def image_path(self, image: ImageEntry) -> Path:
        """Where the image is; it may no longer exist."""
        return self._folder.image_path(image)

    def label(self, image: ImageEntry, task: Task) -> Pixels | None:
        """A label as it was last committed, strokes under way excluded.

        None if nothing was painted, or if it can't be read, which is reported.
        """
        key = (image.id, task.id)
        try:
            label = self._folder.labels.writer.read(key)
        except StorageError as error:
            self.report(str(error))
            label = None
        if label is not None:
            self.reading.append(key)
        if self.on_read is not None:
            self.on_read(image)
        return label

    def report(self, problem: str) -> None:
        """Say that something was left out, with a sentence that names it."""
        if problem not in self.problems:
            self.problems.append(problem)
