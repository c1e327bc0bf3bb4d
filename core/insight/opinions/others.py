"""Opens another person's labels of the same images: another project, a packed one, or files that can be imported."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.atomic import StorageError
from core.exchange.importing import grouped, matched, read_labels
from core.exchange.mapping import MappingError
from core.exchange.reader import ImportedLabel, Request
from core.exchange.shapes.json_files import reading_once
from core.exchange.tables import READERS
from core.exchange.targets import safe_name
from core.exchange.values.looking import look
from core.exchange.values.offering import offered
from core.exchange.values.ready_mappings import chosen_mapping
from core.insight.opinions.matching import match_images, match_tasks
from core.insight.opinions.stored import Opinion, free_name, store_opinion
from core.project.archive.packing import PackError
from core.project.archive.unpacking import is_packed, unpack
from core.project.file import PROJECT_FILE
from core.project.folder import ProjectFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from core.exchange.mapping import TaskMapping
    from core.exchange.reader import ImportProblem, Reader
    from core.insight.opinions.stored import TheirTask
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Project, Task

Label = tuple[str, str, "Pixels"]
"""Your image id, the name of their task, and their label (H, W) uint8 in their classes."""


@dataclass(frozen=True, slots=True)
class How:
    """How files are read that are no project; nothing of it is needed where they say it themselves."""

    reader_id: str = ""
    """Of READERS; "": the one that suits the files."""
    mapping: Path | None = None
    """A mapping file, for masks of any values."""
    kind: str = ""
    """How the masks are named, where several kinds fit."""


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to compare with, and how it was matched."""

    path: Path
    images: int
    """How many of your images are there, too."""
    tasks: tuple[TheirTask, ...]
    remarks: tuple[str, ...] = ()
    """Sentences about the matching."""


class Other:
    """Another person's labels, open for reading: what there is, then label after label."""

    def __init__(
        self, found: Found, labels: Callable[[], Iterator[Label]], digests: Mapping[str, str]
    ) -> None:
        """Made by `opened_other`."""
        self.found = found
        self.problems: list[str] = []
        """Sentences about what could not be used, once the labels are read."""
        self.digests = dict(digests)
        self._labels = labels

    def labels(self) -> Iterator[Label]:
        """All labels, image by image. Of a wrong size, or damaged: left out, and told in `problems`."""
        return self._labels()

    def as_opinion(self, name: str, tasks: Sequence[TheirTask]) -> Opinion:
        """These labels as a second opinion of that name, before they are stored."""
        return Opinion(str(self.found.path), time.strftime("%Y-%m-%d %H:%M"), tuple(tasks), name=name)


def store(
    folder: ProjectFolder,
    other: Other,
    name: str,
    tasks: Sequence[TheirTask],
    on_label: Callable[[str], object] = lambda _image_id: None,
) -> Opinion:
    """Store all labels of another person as a second opinion. Raises StorageError, and what `on_label` raises."""
    folders = {task.name: task.folder for task in tasks}

    def labels() -> Iterator[Label]:
        for image_id, task_name, label in other.labels():
            on_label(image_id)
            yield image_id, folders[task_name], label

    opinion = other.as_opinion(free_name(folder.path, name), tasks)
    return store_opinion(folder, opinion, labels(), other.digests)


def name_for(path: Path) -> str:
    """What a second opinion is called at first: as its folder or file."""
    return path.stem if path.suffix.lower() == ".zip" else path.name


@contextlib.contextmanager
def opened_other(
    path: Path, folder: ProjectFolder, project: Project, how: How = How(), active: str = ""
) -> Iterator[Other]:
    """Open what another person labelled; `folder` and `project` are yours, `active` is a task's id.

    Nothing is written, except that a packed project is unpacked into a temporary folder. Raises StorageError with a
    sentence that names the file.
    """
    path = Path(os.path.abspath(path))
    if not os.path.lexists(path):
        raise StorageError(f"{path} does not exist. Check the spelling.")
    if path.name == PROJECT_FILE or (path / PROJECT_FILE).is_file():
        with _opened_project(path, path, folder, project) as opened:
            yield opened
    elif is_packed(path):
        with tempfile.TemporaryDirectory(prefix="maskloom-") as temporary:
            unpacked = Path(temporary) / "project"
            try:
                unpack(path, unpacked, parts=("labels", "journal"))
            except PackError as error:
                raise StorageError(str(error)) from error
            with _opened_project(path, unpacked, folder, project) as opened:
                yield opened
    else:
        with reading_once():
            yield _opened_files(path, folder, project, how, active)


# projects ---------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def _opened_project(source: Path, path: Path, folder: ProjectFolder, project: Project) -> Iterator[Other]:
    home = path.parent if path.name == PROJECT_FILE else path
    if home.is_dir() and os.path.samefile(home, folder.path):
        raise StorageError(f"{source} is this project itself. Choose somebody else's labels.")
    theirs, their_project = ProjectFolder.open(path, to_look=True)
    try:
        yield _of_project(source, theirs, their_project, folder, project)
    finally:
        theirs.close()


def _of_project(
    source: Path, theirs: ProjectFolder, their_project: Project, folder: ProjectFolder, project: Project
) -> Other:
    keys = theirs.labels.labelled()
    labelled = {image_id for image_id, _ in keys}
    images = [image for image in their_project.images if image.id in labelled]
    match = match_images(folder, project.images, images)
    if not match.pairs:
        raise StorageError(
            f"{source} has no labels of the images in this project: {len(images)} of its images have labels, and none "
            "has the content or the path of one here."
        )
    ids = {task.id for task in their_project.tasks if any((i, task.id) in keys for i in match.pairs.values())}
    tasks = [task for task in their_project.tasks if task.id in ids]
    summary = Found(source, len(match.pairs), _matched(project, tasks), match.remarks)
    opened = Other(
        summary,
        lambda: _labels_of(theirs, project.images, match.pairs, tasks, opened.problems),
        match.digests,
    )
    opened.problems += theirs.problems
    return opened


def _matched(project: Project, tasks: Sequence[Task]) -> tuple[TheirTask, ...]:
    return match_tasks(project, [(task.name, [entry.name for entry in task.classes]) for task in tasks])


def _labels_of(
    theirs: ProjectFolder,
    images: Sequence[ImageEntry],
    pairs: Mapping[str, str],
    tasks: Sequence[Task],
    problems: list[str],
) -> Iterator[Label]:
    for image in images:
        for task in tasks if image.id in pairs else ():
            try:
                label = theirs.labels.copy(pairs[image.id], task.id)
            except StorageError as error:
                problems.append(str(error))
                continue
            if label is None:
                continue
            if image.width and label.shape != (image.height, image.width):
                problems.append(
                    f"{theirs.path}: the label {task.id}/{pairs[image.id]}.png has {label.shape[1]} x {label.shape[0]} "
                    f"pixels, but {image.name} has {image.width} x {image.height}. It was left out."
                )
                continue
            yield image.id, task.name, label


# files ------------------------------------------------------------------------------------------------------


def _opened_files(path: Path, folder: ProjectFolder, project: Project, how: How, active: str) -> Other:
    """Labels in any format that can be imported, with the classes as their files, a mapping or a guess name them."""
    folders = _task_folders(path, project) if not how.reader_id and how.mapping is None else []
    if folders:
        return _of_task_folders(path, folders, folder, project)
    readers = [READERS[how.reader_id]] if how.reader_id else offered(path)
    if how.mapping is not None:
        readers = [reader for reader in READERS.values() if reader.needs == "mapping"]
    readers = [reader for reader in readers if reader.needs != "task"]
    if not readers:
        raise StorageError(f"{path} holds no labels in a known format.")
    reader = readers[0]
    try:
        mappings, images, remarks = _looked(path, reader, folder, project, how, active)
    except (MappingError, ImportError) as error:
        raise StorageError(str(error)) from error
    names = [(mapping.name, mapping.classes) for mapping in mappings]
    request = Request(path, mappings, kind=how.kind)
    opened = Other(
        Found(path, images, match_tasks(project, names), remarks),
        lambda: _imported(reader, request, folder, project, opened.problems),
        {image.id: image.file.digest for image in project.images if image.file is not None},
    )
    return opened


def _task_folders(path: Path, project: Project) -> list[tuple[Path, Task]]:
    """The subfolders that are called as tasks of yours, as an export writes them."""
    names = {name: task for task in project.tasks for name in (task.id, safe_name(task.name))}
    folders = sorted(path.iterdir()) if path.is_dir() else []
    return [(folder, names[folder.name]) for folder in folders if folder.name in names and folder.is_dir()]


def _of_task_folders(
    path: Path, folders: Sequence[tuple[Path, Task]], folder: ProjectFolder, project: Project
) -> Other:
    """Index masks in a folder per task: each pixel is the number of a class, in the order of your task."""
    reader = next(reader for reader in READERS.values() if reader.needs == "task")
    requests = [Request(path, task=task) for path, task in folders]
    matches = [matched(reader, request, project.images, folder.image_path) for request in requests]
    images = set().union(*(match.items for match in matches))
    if not images:
        sentences = (problem.text for match in matches for problem in match.problems)
        raise StorageError(next(sentences, f"{path} has no labels of the images in this project."))
    opened = Other(
        Found(path, len(images), _matched(project, [task for _, task in folders])),
        lambda: (
            label
            for request in requests
            for label in _imported(reader, request, folder, project, opened.problems)
        ),
        {image.id: image.file.digest for image in project.images if image.file is not None},
    )
    return opened


def _looked(
    path: Path, reader: Reader, folder: ProjectFolder, project: Project, how: How, active: str
) -> tuple[tuple[TaskMapping, ...], int, tuple[str, ...]]:
    """What the values mean, how many images match, and what is to be said of the matching."""
    request = Request(path, kind=how.kind)
    looked = look(reader, request, project.images, folder.image_path, project.tasks, active)
    match = looked.scan.match
    sentences = grouped(looked.scan.problems, max(1, match.count))
    if not match.items:
        raise StorageError(" ".join(sentences) or f"{path} has no labels of the images in this project.")
    if how.mapping is not None:
        mappings = tuple(chosen_mapping(how.mapping))
    else:
        mappings = looked.guess.table.mappings(of_shapes=reader.takes_rest)
        if reader.needs == "mapping":
            source = looked.guess.source
            sentences.append(
                f"What the values of the masks mean was taken from {source}. Check the classes."
                if source
                else "What the values of the masks mean was guessed. Check the classes."
            )
    if not mappings:
        raise StorageError(f"Nothing tells what the values in {path} mean. Pass a mapping file.")
    return mappings, len(match.items), tuple(sentences)


def _imported(
    reader: Reader, request: Request, folder: ProjectFolder, project: Project, problems: list[str]
) -> Iterator[Label]:
    skipped: list[ImportProblem] = []
    count = 0
    for item in read_labels(reader, request, project.images, folder.image_path):
        if isinstance(item, ImportedLabel):
            count += 1
            yield item.image_id, item.task_name, item.label
        elif not item.remark:
            skipped.append(item)
    problems += grouped(skipped, count + len(skipped))
