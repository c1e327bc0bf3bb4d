"""A project as writers see it: labels one by one, so that the memory holds one of them however many there are.

They come from an origin: what people painted, or what a model predicts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from core.atomic import StorageError
from core.labels.consequences import is_record
from core.project.model import SPLITS, Split  # msgspec reads the annotation

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from pathlib import Path

    from core.labels.files import Key
    from core.labels.packing import Pixels
    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project, Task

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
    images: frozenset[str] | None = None
    """Ids; None for all."""
    folders: bool = True
    """A folder, or a file, for each task; otherwise one for all, with the task's name in each mask or class."""
    partial: bool = False
    """In formats that know no "unlabelled", write it as a class instead of leaving such labels out."""
    simplify: float = 0.0
    """In formats that simplify outlines: by how many pixels they may move; 0: not at all."""
    opacity: float = 0.5
    """Of classes over photos, in formats that make such pictures: 0 ... 1."""
    legend: bool = False
    """Name the classes below such pictures."""

    def takes(self, image: ImageEntry) -> bool:
        """Whether an image is chosen."""
        return image.split in self.splits and (self.images is None or image.id in self.images)


class Origin(Protocol):
    """Where labels come from, and what that means for the files."""

    @property
    def predicted(self) -> bool:
        """A model made them, not people."""

    @property
    def about(self) -> Sequence[str]:
        """How the labels were made: lines for the text file beside them."""

    @property
    def project(self) -> Path:
        """The project's folder; nothing is written into its own ones."""

    @property
    def has_records(self) -> bool:
        """Some pixels are known to be accepted predictions."""

    def has(self, image: ImageEntry, task: Task) -> bool:
        """Whether there is a label."""

    def read(self, image: ImageEntry, task: Task) -> Pixels | None:
        """A label; None where nothing is to be written after all. Raises StorageError."""

    def path(self, image: ImageEntry) -> Path:
        """Where the image is; it may no longer exist."""

    def stem(self, image: ImageEntry) -> str:
        """The name of the files about an image, without their suffix; with "/" where they go into subfolders."""

    def protected(self) -> Sequence[Path]:
        """Files that are never replaced."""

    def is_replaceable(self, path: Path) -> bool:
        """Whether an existing file is replaced without asking, because nobody worked on it."""

    def sealed(self, png: bytes) -> bytes:
        """A mask's bytes, marked where the origin marks its files."""


class Painted:
    """The project's labels, including strokes that are only in the journal."""

    predicted = False
    about: Sequence[str] = ()

    def __init__(self, folder: ProjectFolder, project: Project) -> None:
        self._folder, self._images = folder, project.images
        self._labelled: Collection[Key] = folder.labels.labelled()
        self.project = folder.path
        self.has_records = any(is_record(task_id) for _, task_id in self._labelled)

    def has(self, image: ImageEntry, task: Task) -> bool:
        return (image.id, task.id) in self._labelled

    def read(self, image: ImageEntry, task: Task) -> Pixels | None:
        """As it was last committed, strokes under way excluded; None if nothing was painted."""
        return self._folder.labels.writer.read((image.id, task.id))

    def path(self, image: ImageEntry) -> Path:
        return self._folder.image_path(image)

    def stem(self, image: ImageEntry) -> str:
        return image.id

    def protected(self) -> Sequence[Path]:
        return [self._folder.image_path(image) for image in self._images]

    def is_replaceable(self, path: Path) -> bool:
        """People painted them."""
        return False

    def sealed(self, png: bytes) -> bytes:
        return png


class Source:
    """The labels that were chosen, with their images and tasks."""

    def __init__(
        self,
        origin: Origin,
        project: Project,
        selection: Selection | None = None,
        *,
        on_report: Callable[[str], object] = lambda _problem: None,
    ) -> None:
        """`on_report` gets each problem when it is reported."""
        self.origin, self.project, self.selection = origin, project, selection or Selection()
        self.problems: list[str] = []
        """Sentences about what was left out."""
        self.remarks: list[str] = []
        """Sentences about what was changed to make labels fit the format."""
        self.reading: list[Key] = []
        """The labels that were read for the file being written."""
        self.on_read: Callable[[ImageEntry], object] | None = None
        """Is called for every label that is read."""
        self.on_report = on_report
        task_ids = self.selection.tasks
        tasks = [task for task in project.tasks if task_ids is None or task.id in task_ids]
        self._tasks_of = {
            image.id: labelled_tasks
            for image in project.images
            if self.selection.takes(image)
            and (labelled_tasks := tuple(task for task in tasks if origin.has(image, task)))
        }
        present = {task.id for labelled_tasks in self._tasks_of.values() for task in labelled_tasks}
        self.tasks = tuple(task for task in tasks if task.id in present)
        """The chosen tasks that have labels."""
        self.images = tuple(image for image in project.images if image.id in self._tasks_of)
        """The chosen images that have labels."""

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

    def label(self, image: ImageEntry, task: Task) -> Pixels | None:
        """A label; None if there is nothing to write, or if it can't be read, which is reported."""
        key = (image.id, task.id)
        try:
            label = self.origin.read(image, task)
        except StorageError as error:
            self.report(str(error))
            label = None
        if label is not None:
            self.reading.append(key)
        if self.on_read is not None:
            self.on_read(image)
        return label

    def leave_out(self, image: ImageEntry, task: Task, problem: str) -> None:
        """Say that a label that was read is not written."""
        self.reading.remove((image.id, task.id))
        self.report(problem)

    def remark(self, sentence: str) -> None:
        """Say what was changed."""
        self.remarks.append(sentence)

    def report(self, problem: str) -> None:
        """Say that something was left out, with a sentence that names it."""
        if problem not in self.problems:
            self.problems.append(problem)
            self.on_report(problem)
