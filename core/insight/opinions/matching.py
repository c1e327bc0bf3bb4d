"""Which image of another project is which of yours, and which of their tasks and classes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from core.exchange.reader import listed
from core.images.reading import ImageError
from core.insight.opinions.stored import TheirTask
from core.project.image_files import digest_of
from core.project.model import slug, unique

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project, Task

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ImageMatch:
    """Pairs of images, and what is to be said of them."""

    pairs: Mapping[str, str]
    """Your image id -> theirs."""
    digests: Mapping[str, str]
    """The digests of your images, as far as they are known."""
    remarks: tuple[str, ...] = ()


def match_images(
    folder: ProjectFolder, yours: Sequence[ImageEntry], theirs: Sequence[ImageEntry]
) -> ImageMatch:
    """By the content of their files, then by their paths, then by names that only one image on each side has.

    `folder` is yours: images without a stored digest are read if one of theirs has as many bytes. By path and name,
    only images of one size are matched.
    """
    digests = {entry.id: digest for entry in yours if (digest := _digest(folder, entry, theirs))}
    pairs: dict[str, str] = {}
    by_digest = _unique((entry.file.digest, entry.id) for entry in theirs if entry.file is not None)
    for entry in yours:
        same = by_digest.get(digests.get(entry.id, ""))
        if same is not None:
            pairs[entry.id] = same
    by_content = set(pairs)
    for key in (_path_of, _name_of):
        used = set(pairs.values())
        left = _unique((key(entry), entry) for entry in theirs if entry.id not in used)
        rest = _unique((key(entry), entry) for entry in yours if entry.id not in pairs)
        for name, entry in rest.items():
            match = left.get(name)
            if match is not None and _same_size(entry, match):
                pairs[entry.id] = match.id
    return ImageMatch(pairs, digests, tuple(_remarks(yours, theirs, pairs, by_content, digests)))


def _digest(folder: ProjectFolder, entry: ImageEntry, theirs: Sequence[ImageEntry]) -> str:
    if entry.file is None or entry.file.digest:
        return entry.file.digest if entry.file is not None else ""
    if not any(image.file is not None and image.file.size == entry.file.size for image in theirs):
        return ""
    try:
        return digest_of(folder.image_path(entry))
    except (OSError, ImageError):  # learning and the canvas say that it is missing
        return ""


def _unique(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    """By names that occur once."""
    counts: dict[str, int] = {}
    result: dict[str, T] = {}
    for name, value in pairs:
        counts[name] = counts.get(name, 0) + 1
        result[name] = value
    return {name: value for name, value in result.items() if name and counts[name] == 1}


def _path_of(entry: ImageEntry) -> str:
    return entry.path.replace("\\", "/").casefold()


def _name_of(entry: ImageEntry) -> str:
    return re.split(r"[/\\]", entry.path)[-1].casefold()


def _same_size(first: ImageEntry, second: ImageEntry) -> bool:
    sizes = ((first.width, first.height), (second.width, second.height))
    return sizes[0] == sizes[1] or (0, 0) in sizes


def _remarks(
    yours: Sequence[ImageEntry],
    theirs: Sequence[ImageEntry],
    pairs: Mapping[str, str],
    by_content: set[str],
    digests: Mapping[str, str],
) -> Iterable[str]:
    files = {entry.id: entry.file.digest for entry in theirs if entry.file is not None}
    doubtful = [
        entry.name
        for entry in yours
        if entry.id in pairs
        and entry.id not in by_content
        and digests.get(entry.id)
        and files.get(pairs[entry.id])
    ]
    if doubtful:
        yield f"Matched by their names, although their files differ: {listed(doubtful)}."


# tasks and classes ------------------------------------------------------------------------------------------


def match_tasks(project: Project, names: Sequence[tuple[str, Sequence[str]]]) -> tuple[TheirTask, ...]:
    """What their tasks, each a name and its classes in order, most likely are in your project: by their names.

    A task of another name is yours if it is the only one left with just these classes. Letter case counts nothing.
    """
    left = list(project.tasks)
    by_number: dict[int, Task] = {}
    for number, (name, _) in enumerate(names):
        same = next((task for task in left if name.casefold() in (task.name.casefold(), task.id)), None)
        if same is not None:
            by_number[number] = same
            left.remove(same)
    for number, (_, classes) in enumerate(names):
        alike = [task for task in left if _class_names(task) == {name.casefold() for name in classes}]
        if number not in by_number and len(alike) == 1:
            by_number[number] = alike[0]
            left.remove(alike[0])
    folders: list[str] = []
    tasks = []
    for number, (name, classes) in enumerate(names):
        folders.append(unique(slug(name), folders))
        tasks.append(meaning(TheirTask(folders[-1], name, tuple(classes)), by_number.get(number)))
    return tuple(tasks)


def meaning(theirs: TheirTask, task: Task | None) -> TheirTask:
    """Their task as this one of yours, with the classes matched by name; None: it is none of yours."""
    if task is None:
        return replace(theirs, task="", means=())
    names = {entry.name.casefold(): entry.name for entry in task.classes}
    return replace(
        theirs, task=task.id, means=tuple(names.get(name.casefold(), "") for name in theirs.classes)
    )


def corrected(
    project: Project, tasks: Sequence[TheirTask], corrections: Iterable[tuple[str, str, str, str]]
) -> tuple[TheirTask, ...]:
    """The matching with corrections: (their task, their class, your task, your class), by names.

    An empty class means the task as a whole, with classes matched by name; an empty one of yours means none. Raises
    ValueError, which names what there is not.
    """
    result = {task.name: task for task in tasks}
    by_name = {task.name: task for task in project.tasks} | {task.id: task for task in project.tasks}
    for name, class_name, own_name, own_class in corrections:
        if name not in result:
            raise ValueError(f"they have no task {name!r}; theirs are {', '.join(result) or 'none'}")
        if own_name and own_name not in by_name:
            raise ValueError(
                f"you have no task {own_name!r}; yours are {', '.join(t.name for t in project.tasks)}"
            )
        theirs = result[name]
        task = by_name.get(own_name or (theirs.task if class_name else ""))
        if not class_name or (task is not None and theirs.task != task.id):
            theirs = meaning(theirs, task)
        result[name] = _with_class(theirs, class_name, task, own_class) if class_name else theirs
    return tuple(result.values())


def _with_class(theirs: TheirTask, class_name: str, task: Task | None, own_class: str) -> TheirTask:
    if class_name not in theirs.classes:
        raise ValueError(f"their task {theirs.name} has no class {class_name!r}")
    if own_class and (task is None or own_class not in {entry.name for entry in task.classes}):
        raise ValueError(f"you have no class {own_class!r} in the task {task.name if task else 'none'}")
    index = theirs.classes.index(class_name)
    means = (*theirs.means, *[""] * (len(theirs.classes) - len(theirs.means)))
    return replace(theirs, means=(*means[:index], own_class, *means[index + 1 :]))


def _class_names(task: Task) -> set[str]:
    return {entry.name.casefold() for entry in task.classes}
