"""Whether image files are still the ones that were labelled: present, with the same content and size.

Size and time are compared first, which costs nothing. Only if they differ is the content compared, by a digest
that is stored when the image gets its first label.
"""

from __future__ import annotations

import stat
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from core.digests import content_digest
from core.images.decoding import open_file
from core.images.reading import ImageError, read_info
from core.project.model import FileMark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project

State = Literal["fine", "missing", "changed", "resized", "label"]
"""`changed`: other content than was labelled; `resized`: another width or height than was labelled; `label`: the
image is fine, but a label has another size."""


@dataclass(frozen=True, slots=True)
class Look:
    """The result of checking an image file."""

    state: State
    entry: ImageEntry
    """The entry updated to the current file: mark, width, height. The old one if the file is missing."""
    tasks: tuple[str, ...] = ()
    """The ids of the tasks whose labels differ in size from the image."""


def file_mark(path: Path, *, digest: bool = False) -> FileMark | None:
    """A file's size and time, and with `digest` a digest of its content; None if there is no file to access."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return None
        return FileMark(status.st_size, status.st_mtime_ns, digest_of(path) if digest else "")
    except (OSError, ImageError):
        return None


def digest_of(path: Path) -> str:
    """The BLAKE2b digest of a file as hexadecimal digits. Raises OSError, or ImageError if it is not a regular file."""
    with open_file(path) as file:
        return content_digest(file)


def look(path: Path, entry: ImageEntry, label_sizes: Mapping[str, tuple[int, int]]) -> Look:
    """Compare the file at `path` with what the project remembers about it.

    `label_sizes` has the height and width of each label, by task id. Without labels nothing can be mismatched, so a
    changed file is fine. An image that can't be decoded is fine here too: showing it reports the error.
    """
    try:
        mark = file_mark(path)
        if mark is None:
            return Look("missing", entry)
        result = _compare(path, entry, mark, labelled=bool(label_sizes))
    except (OSError, ImageError):  # it disappeared while being read
        return Look("missing", entry)
    current = result.entry
    mismatched = tuple(
        t for t, size in label_sizes.items() if current.width and size != (current.height, current.width)
    )
    if result.state == "fine" and mismatched:
        return Look("label", current, mismatched)
    return replace(result, tasks=mismatched)


def _compare(path: Path, entry: ImageEntry, mark: FileMark, *, labelled: bool) -> Look:
    recorded = entry.file
    same = recorded is not None and (recorded.size, recorded.modified) == (mark.size, mark.modified)
    if recorded is not None and same:
        if recorded.digest or not labelled:
            return Look("fine", entry)
        return Look("fine", replace(entry, file=replace(recorded, digest=digest_of(path))))
    mark = replace(mark, digest=digest_of(path) if labelled else "")
    if recorded is not None and recorded.digest and recorded.digest == mark.digest:  # only copied or touched
        return Look("fine", replace(entry, file=mark))
    try:
        info = read_info(path)
    except ImageError:
        return Look("changed" if recorded is not None and labelled else "fine", replace(entry, file=mark))
    current = replace(entry, file=mark, width=info.width, height=info.height)
    if not labelled:
        return Look("fine", current)
    if entry.width and (info.width, info.height) != (entry.width, entry.height):
        return Look("resized", current)
    return Look("fine" if recorded is None else "changed", current)


def look_at_all(
    folder: ProjectFolder, project: Project, cancelled: Callable[[], bool] = lambda: False
) -> Iterable[Look]:
    """Check every image of a project, in order; can be called in any thread."""
    sizes: dict[str, dict[str, tuple[int, int]]] = {}
    tasks = {t.id for t in project.tasks}
    for image_id, task_id in folder.labels.labelled():
        if task_id in tasks:
            sizes.setdefault(image_id, {})
    for entry in project.images:
        if cancelled():
            return
        if entry.id in sizes:
            sizes[entry.id] = folder.labels.sizes(entry.id, tasks)
        yield look(folder.image_path(entry), entry, sizes.get(entry.id, {}))


def with_files(project: Project, entries: Iterable[ImageEntry]) -> Project:
    """The project with the files and sizes of those entries; everything else stays."""
    new = {e.id: e for e in entries}
    images = tuple(
        replace(i, path=n.path, file=n.file, width=n.width, height=n.height) if (n := new.get(i.id)) else i
        for i in project.images
    )
    return replace(project, images=images)


def with_digests(
    project: Project, folder: ProjectFolder, sizes: Mapping[str, Mapping[str, tuple[int, int]]]
) -> Project:
    """The project with the digest of each image that got a label, so that a touched file is recognised.

    An image whose content changed since it was labelled is left as it is; learning reports it.
    """
    images = list(project.images)
    for number, entry in enumerate(images):
        if entry.id in sizes:
            state = look(folder.image_path(entry), entry, sizes[entry.id])
            images[number] = state.entry if state.state == "fine" else entry
    return replace(project, images=tuple(images))
