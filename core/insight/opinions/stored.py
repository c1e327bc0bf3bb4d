"""Second opinions in a project's folder: opinions/NAME/opinion.json, and opinions/NAME/TASK/IMAGE.png.

The labels are stored as they came, in the other person's classes; `opinion.json` says what these mean in yours. They
are never changed, only read or removed with the whole opinion, and nothing learns from them.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, Final

import msgspec
import numpy as np

from core.atomic import (
    StorageError,
    check_regular,
    is_link,
    make_folder,
    read_regular,
    remove_tree,
    sync_folder,
    why_not_written,
    write_atomic,
    write_parts,
)
from core.images.reading import ImageError, index_mask_parts, read_index_mask
from core.json_bytes import plain_utf8
from core.labels.journal import are_ids
from core.project.model import MAX_CLASSES, UNLABELLED, safe_image_id, unique

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from core.labels.packing import Pixels
    from core.project.folder import ProjectFolder
    from core.project.model import Project, Task

FOLDER: Final = "opinions"
DESCRIPTION: Final = "opinion.json"
_MAKING: Final = ".making"
_REMOVING: Final = ".removing"
_LONGEST: Final = 60
"""Letters of a name."""
_REPAIR: Final = "Remove that second opinion, and import it again."

ClassNames = Annotated[tuple[str, ...], msgspec.Meta(max_length=MAX_CLASSES)]


@dataclass(frozen=True, slots=True)
class TheirTask:
    """A task of the other person, and what it is in your project."""

    folder: str
    """Where its labels are, named like a task's id."""
    name: str
    classes: ClassNames
    """By their index."""
    task: str = ""
    """The id of your task; "" for none."""
    means: ClassNames = ()
    """The name of your class for each of theirs; "" for none."""

    def table(self, task: Task) -> Pixels:
        """(256,) uint8: your class index for each value of theirs; unlabelled where it has none."""
        indices = {entry.name: index for index, entry in enumerate(task.classes)}
        table = np.full(256, UNLABELLED, np.uint8)
        for value, name in enumerate(self.means):
            table[value] = indices.get(name, UNLABELLED)
        return table

    def without_meaning(self, task: Task) -> tuple[str, ...]:
        """Their classes that are none of yours; their pixels count as unlabelled."""
        names = {entry.name for entry in task.classes}
        means = (*self.means, *[""] * len(self.classes))
        return tuple(name for name, meaning in zip(self.classes, means, strict=False) if meaning not in names)


@dataclass(frozen=True, slots=True)
class Opinion:
    """Another person's labels: the contents of `opinion.json`, and its name, which is its folder's."""

    source: str
    """Where they came from."""
    made: str
    """When they were imported, "2026-01-31 12:00"."""
    tasks: tuple[TheirTask, ...]
    images: dict[str, str] = field(default_factory=dict)
    """The ids of your images with labels, and the digest of each image then; "" where it was not known."""
    name: str = ""
    version: int = 1

    def path(self, project: Path) -> Path:
        """Its folder."""
        return project / FOLDER / self.name


def read_opinions(project: Path) -> tuple[list[Opinion], list[str]]:
    """All opinions in a project's folder by their names, and a sentence for each that can't be used."""
    root = project / FOLDER
    opinions: list[Opinion] = []
    problems: list[str] = []
    for path in sorted(root.iterdir()) if root.is_dir() and not is_link(root) else ():
        if path.name.startswith(".") or not path.is_dir() or is_link(path):
            continue
        try:
            opinions.append(read_opinion(path))
        except StorageError as error:
            problems.append(str(error))
    return opinions, problems


def read_opinion(path: Path) -> Opinion:
    """The opinion in a folder. Raises StorageError."""
    file = path / DESCRIPTION
    try:
        opinion = msgspec.json.decode(plain_utf8(read_regular(file)), type=Opinion)
        _check(opinion)
    except OSError as error:
        raise StorageError(f"{file} could not be read ({error.strerror or error}). {_REPAIR}") from error
    except (ValueError, RecursionError) as error:
        raise StorageError(f"{file} cannot be used: {error}. {_REPAIR}") from error
    return replace(opinion, name=path.name)


def _check(opinion: Opinion) -> None:
    """Raise ValueError if its names could lead outside its folder, or there are too many of them."""
    if opinion.version != 1:
        raise ValueError("it was written by a newer Maskloom")
    folders = [task.folder for task in opinion.tasks]
    if len(set(folders)) < len(folders):
        raise ValueError("two of its tasks share a folder")
    unsafe = [folder for folder in folders if not are_ids("image", folder)]
    unsafe += [image_id for image_id in opinion.images if not are_ids(image_id, "task")]
    if unsafe:
        raise ValueError(f"{unsafe[0]!r} can't be used as a file name")


def read_theirs(project: Path, opinion: Opinion, image_id: str, task: TheirTask) -> Pixels | None:
    """Their label of an image, (H, W) uint8 in their classes; None if they have none. Raises StorageError."""
    if image_id not in opinion.images:
        return None
    path = opinion.path(project) / task.folder / f"{image_id}.png"
    try:
        if is_link(path.parent) or not os.path.lexists(path):
            return None
        check_regular(path)
        return read_index_mask(path)
    except (ImageError, OSError) as error:
        raise StorageError(f"{path} cannot be used: {str(error).rstrip('.')}. {_REPAIR}") from error


def theirs_as_yours(
    path: Path, project: Project, opinion: Opinion, image_id: str, task_id: str
) -> Pixels | None:
    """Their label of an image in the classes of your task; None without any. Raises StorageError.

    `path` is the project's folder. Where several of their tasks are the same one of yours, the first that labelled a
    pixel says what it is. A label of another size than the image, or of another image than it was, is an error.
    """
    image, task = project.image(image_id), project.task(task_id)
    result: Pixels | None = None
    for theirs in opinion.tasks:
        label = read_theirs(path, opinion, image_id, theirs) if theirs.task == task_id else None
        if label is None:
            continue
        if image.width and label.shape != (image.height, image.width):
            raise StorageError(
                f"The second opinion {opinion.name} on {image.name} has {label.shape[1]} x {label.shape[0]} pixels, "
                f"but the image has {image.width} x {image.height}. {_REPAIR}"
            )
        _refuse_other_image(opinion, image_id, image.file.digest if image.file is not None else "")
        values = theirs.table(task)[label]
        result = values if result is None else np.where(result == UNLABELLED, values, result)
    return result


def _refuse_other_image(opinion: Opinion, image_id: str, digest: str) -> None:
    if opinion.images[image_id] and digest and opinion.images[image_id] != digest:
        raise StorageError(
            f"{image_id} has changed since the second opinion {opinion.name} was imported. {_REPAIR}"
        )


def labelled_pairs(path: Path, project: Project, opinion: Opinion) -> list[tuple[str, str]]:
    """(image id, task id) of all labels that belong to an image and a task of the project, in its order."""
    ids: dict[str, set[str]] = {}
    for theirs in opinion.tasks:
        folder = opinion.path(path) / theirs.folder
        names = os.listdir(folder) if theirs.task and folder.is_dir() else []
        ids.setdefault(theirs.task, set()).update(name[:-4] for name in names if name.endswith(".png"))
    return [
        (image.id, task.id)
        for image in project.images
        if image.id in opinion.images
        for task in project.tasks
        if image.id in ids.get(task.id, ())
    ]


# changing ---------------------------------------------------------------------------------------------------


def free_name(project: Path, wanted: str) -> str:
    """A name for a new opinion that can be a folder's name and isn't taken."""
    name = safe_image_id(wanted)[:_LONGEST].rstrip(" .") or "opinion"
    root = project / FOLDER
    names = {path.name.casefold() for path in root.iterdir()} if root.is_dir() else set()
    return unique(name, names)


def store_opinion(
    folder: ProjectFolder,
    opinion: Opinion,
    labels: Iterable[tuple[str, str, Pixels]],
    digests: dict[str, str],
) -> Opinion:
    """Write a new opinion, whose name must be free, with its labels: (image id, task folder, (H, W) uint8).

    `digests` of your images by their ids, as far as they are known. It appears when it is complete; what `labels`
    raises leaves nothing. Raises StorageError, also in a read-only project and where there are no labels.
    """
    _refuse_read_only(folder)
    root = folder.path / FOLDER
    making = root / _MAKING
    try:
        remove_tree(making)  # left by a crash
        make_folder(making, within=folder.path)
        opinion = replace(opinion, images=dict(_written(making, labels, digests)))
        if not opinion.images:
            raise StorageError(f"{opinion.source} has no labels of the images in this project.")
        if not are_ids(opinion.name, "task") or os.path.lexists(root / opinion.name):
            raise StorageError(f"There is a second opinion {opinion.name} already. Choose another name.")
        _write(making, opinion)
        os.replace(making, root / opinion.name)
        sync_folder(root)
    except OSError as error:
        raise StorageError(why_not_written(root / opinion.name, error)) from error
    finally:
        remove_tree(making)
    return opinion


def _written(
    folder: Path, labels: Iterable[tuple[str, str, Pixels]], digests: dict[str, str]
) -> Iterator[tuple[str, str]]:
    for image_id, task, label in labels:
        path = folder / task / f"{image_id}.png"
        write_parts(path, index_mask_parts(label, None), sync=False)
        yield image_id, digests.get(image_id, "")


def rematched(folder: ProjectFolder, opinion: Opinion, tasks: Sequence[TheirTask]) -> Opinion:
    """Store what their classes mean in yours; the labels stay. Raises StorageError."""
    _refuse_read_only(folder)
    opinion = replace(opinion, tasks=tuple(tasks))
    try:
        _write(opinion.path(folder.path), opinion)
    except OSError as error:
        raise StorageError(why_not_written(opinion.path(folder.path) / DESCRIPTION, error)) from error
    return opinion


def _write(path: Path, opinion: Opinion) -> None:
    if not path.is_dir() or is_link(path):
        raise FileNotFoundError(2, "it is gone", str(path))
    write_atomic(path / DESCRIPTION, msgspec.json.format(msgspec.json.encode(replace(opinion, name=""))))


def remove_opinion(folder: ProjectFolder, name: str) -> None:
    """Remove an opinion with its labels. Raises StorageError."""
    _refuse_read_only(folder)
    path, removing = folder.path / FOLDER / name, folder.path / FOLDER / _REMOVING
    if not are_ids(name, "task"):
        raise StorageError(f"There is no second opinion {name}.")
    try:
        remove_tree(removing)  # left by a crash
        os.replace(path, removing)
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageError(why_not_written(path, error)) from error
    remove_tree(removing)


def _refuse_read_only(folder: ProjectFolder) -> None:
    if folder.read_only:
        raise StorageError(folder.read_only_reason)
