"""Labels of removed images: whether a file being added is the picture that they belong to."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from core.atomic import StorageError
from core.project.file import read_project, versions
from core.project.image_files import digest_of, file_mark

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from core.project.model import ImageEntry, Project


class Removed:
    """Removed images of a project that still have labels."""

    def __init__(self, folder: Path, project: Project, labelled: Iterable[tuple[str, str]]) -> None:
        """`labelled`: the (image id, task id) of all labels on disk."""
        self._folder = folder
        present = {image.id for image in project.images}
        self._ids = {image_id.casefold() for image_id, _ in labelled if image_id not in present}
        self._entries: dict[str, list[ImageEntry]] | None = None

    def is_another(self, image_id: str, path: Path) -> bool:
        """Whether there are labels with that id, and they are not known to belong to the picture in the file."""
        if image_id.casefold() not in self._ids:
            return False
        return not any(_is_same(entry, path) for entry in self._known().get(image_id.casefold(), ()))

    def _known(self) -> dict[str, list[ImageEntry]]:
        """Entries by id, from the project's versions, newest first."""
        if self._entries is None:
            self._entries = {}
            for version in reversed(versions(self._folder)):
                with suppress(StorageError):  # a damaged version tells nothing
                    for image in read_project(version).images:
                        if image.id.casefold() in self._ids:
                            self._entries.setdefault(image.id.casefold(), []).append(image)
        return self._entries


def _is_same(entry: ImageEntry, path: Path) -> bool:
    """Whether a file is the image: it has the same name, size and time, or the same content."""
    mark = file_mark(path)
    if entry.file is None or mark is None or entry.file.size != mark.size:
        return False
    if entry.name == path.name and entry.file.modified == mark.modified:
        return True
    return bool(entry.file.digest) and entry.file.digest == digest_of(path)
