"""Whether image files are still what was labelled: found, of the same content and size.

Size and time are looked at first, which costs nothing; only where they differ are the bytes compared, by the
digest that is remembered from the image's first label on.
"""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from core.images.decoding import open_file
from core.images.reading import ImageError, read_info
from core.project.model import FileMark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project

State = Literal["fine", "missing", "changed", "resized", "label"]
"""`changed`: other bytes than were labelled; `resized`: another width or height than was labelled; `label`: the
image is fine, but a label has another size."""

_CHUNK: Final = 1 << 20
_DIGEST_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Look:
    """What looking at an image's file has shown."""

    state: State
    entry: ImageEntry
    """The entry as it should be where the file is taken as it is now: mark, width, height. The old one if missing."""
    tasks: tuple[str, ...] = ()
    """Ids of the tasks whose labels have another size than the file's image."""


def file_mark(path: Path, *, digest: bool = False) -> FileMark | None:
    """Size and time of a file, with `digest` also its content's; None where there is no file, or none to look at."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return None
        return FileMark(status.st_size, status.st_mtime_ns, digest_of(path) if digest else "")
    except (OSError, ImageError):
        return None


def digest_of(path: Path) -> str:
    """BLAKE2b of a file's bytes, as hexadecimal digits. Raises OSError, and ImageError for what is no file."""
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    with open_file(path) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def look(path: Path, entry: ImageEntry, label_sizes: Mapping[str, tuple[int, int]]) -> Look:
    """Compare the file at `path` with what the project remembers of it.

    `label_sizes` has height and width of each label, by task id; an image without any can't be mismatched, so
    a changed file of it is fine. An image that can't be decoded is fine here: showing it says what is wrong.
    """
    try:
        mark = file_mark(path)
        if mark is None:
            return Look("missing", entry)
        result = _compare(path, entry, mark, labelled=bool(label_sizes))
    except (OSError, ImageError):  # it went while it was being read
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
    """Look at every image of a project, in order; may be called in any thread."""
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
    """The project with those entries' files and sizes; all else of its images stays as it is."""
    new = {e.id: e for e in entries}
    images = tuple(
        replace(i, path=n.path, file=n.file, width=n.width, height=n.height) if (n := new.get(i.id)) else i
        for i in project.images
    )
    return replace(project, images=images)
