"""Adding images to a project: which files, under which ids, in which split. The window and the CLI share it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from core.images.bands import mismatch
from core.images.finding import (
    OTHER_SUFFIXES,
    is_text,
    other_kinds,
    project_above,
    search,
    suffix_of,
    unnamed_text,
)
from core.images.reading import ImageError, read_info
from core.images.slicing.series import RECORD
from core.images.transparency import transparency_note
from core.project.copying import Copies, copy_problem
from core.project.home import FOLDERS
from core.project.image_files import file_mark
from core.project.model import ImageEntry, safe_image_id
from core.project.remote import choose
from core.project.removed import Removed
from core.project.splits import VAL_FROM, automatic_split, automatic_splits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.project.model import Project, Split

_RGBA: Final = 4


@dataclass(frozen=True, slots=True)
class Added:
    """The result of adding files: entries for the project, and a message for each file that was skipped."""

    entries: tuple[ImageEntry, ...]
    problems: tuple[str, ...]
    known: int = 0
    """The number of files that were already in the project."""
    notes: tuple[str, ...] = ()
    """A message for each file that is read only in part, such as the first of several pages."""
    meant: frozenset[str] = frozenset()
    """The ids of the images that the files are, new and known."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be added."""

    paths: tuple[Path, ...]
    """Files, and folders with their subfolders."""
    without: frozenset[Path] = frozenset()
    """Files in them that are no images to add: masks, results, and what was taken apart into images."""


def gather_images(
    sources: Iterable[Path] | Chosen,
    project: Project,
    folder: Path,
    *,
    split: Split | Literal["auto"] = "auto",
    copy: bool = False,
    labelled: Iterable[tuple[str, str]] = (),
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Added:
    """Entries for the image files in `sources` (files, and folders with their subfolders).

    Images are referenced where they are, or copied into the project's `images/` with `copy`. A file that can't be
    read, or whose bands differ from the project's images (the first one decides), is skipped with a message.
    `labelled` lists all labels as (image id, task id), including those of removed images, so that no other picture
    gets them. `progress(done, of)` is called for each file.
    """
    problems: list[str] = []
    files = _files(sources if isinstance(sources, Chosen) else Chosen(tuple(sources)), problems)
    gathering = _Gathering(project, folder, copy, Removed(folder, project, labelled), problems)
    splits = _splits(project, files, folder.resolve()) if split == "auto" else dict.fromkeys(files, split)
    for number, path in enumerate(files):
        if cancelled():
            break
        if progress is not None:
            progress(number, len(files))
        try:
            gathering.add(path, splits[path])
        except ImageError as error:
            problems.append(str(error))
        except OSError as error:
            problems.append(copy_problem(path, error))
    return gathering.result()


@dataclass(slots=True)
class _Gathering:
    """Turns files into images, one by one."""

    project: Project
    folder: Path
    copy: bool
    removed: Removed
    problems: list[str]
    entries: list[ImageEntry] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    known: int = 0
    meant: set[str] = field(default_factory=set)
    copies: Copies = field(init=False)
    _ids: dict[str, str] = field(init=False)
    """Image ids by the files' paths."""
    _taken: set[str] = field(init=False)
    _numbers: dict[str, int] = field(default_factory=dict)
    """The next number to try for an id with that prefix; trying all would be slow for a thousand equal names."""
    _channels: int | None = field(init=False)

    def __post_init__(self) -> None:
        self.copies = Copies(self.folder / "images", clean=self.copy)
        self._ids = _paths(self.folder, self.project.images)
        self._taken = {i.id.casefold() for i in self.project.images}
        self._channels = self.project.channels if self.project.images else None

    def add(self, path: Path, split: Split) -> None:
        """Add a file as an image. Raises ImageError, or OSError if it can't be copied."""
        if self._is_known(path):
            return
        info = read_info(path)
        self._channels = self._channels or info.learned
        if info.learned != self._channels:
            raise ImageError(mismatch(path.name, info.learned, self._channels))
        stored_file = path
        if self.copy and not _is_inside(path, self.folder):
            stored_file = self.copies.bring(path)
        stored, mark = chosen_path(self.folder, stored_file), file_mark(stored_file)
        image_id = self._new_id(path)
        entry = ImageEntry(image_id, stored, split, info.width, info.height, mark, channels=info.learned)
        self.entries.append(entry)
        self._ids[os.path.realpath(stored_file)] = self._ids[str(path)] = image_id
        self.meant.add(image_id)
        note = info.note or (transparency_note(path) if info.channels == _RGBA else "")
        self.notes += [note] if note else []

    def _is_known(self, path: Path) -> bool:
        """Whether the project already has the file, or a copy of it."""
        image_id = self._ids.get(str(path))
        if image_id is None:
            copied = self.copies.of(path)
            image_id = self._ids.get(os.path.realpath(copied)) if copied is not None else None
        if image_id is None:
            return False
        choose(str(path))
        self.known += 1
        self.meant.add(image_id)
        return True

    def _new_id(self, path: Path) -> str:
        """An id that no image uses, and no label of a removed picture."""
        base = safe_image_id(path.stem)
        number = self._numbers.get(base.casefold(), 1)
        while True:
            image_id = base if number == 1 else f"{base}-{number}"
            number += 1
            if image_id.casefold() in self._taken:
                continue
            if not self.removed.is_another(image_id, path):
                break
            self.notes.append(
                f"{path.name} differs from the image that was removed as {image_id}, so it starts without "
                f"labels. The labels of the removed one are kept in the project's labels folder."
            )
        self._numbers[base.casefold()] = number
        self._taken.add(image_id.casefold())
        return image_id

    def result(self) -> Added:
        """What was added and what was skipped."""
        return Added(
            tuple(self.entries), tuple(self.problems), self.known, tuple(self.notes), frozenset(self.meant)
        )


def _is_inside(path: Path, folder: Path) -> bool:
    """Whether a file is in the project already; its `images/` can be a link."""
    return path.is_relative_to(folder.resolve()) or path.is_relative_to((folder / "images").resolve())


def chosen_path(folder: Path, path: Path) -> str:
    """`stored_path` of an image that the user chose, which allows access to the computer it is on."""
    stored = stored_path(folder, path)
    choose(stored)
    return stored


def stored_path(folder: Path, path: Path) -> str:
    """The path that a project stores for an image: relative inside its own folder, absolute elsewhere.

    Its `images/` can be a link to a larger disk.
    """
    path = path.resolve()
    for inside, name in ((folder.resolve(), ""), ((folder / "images").resolve(), "images/")):
        if path.is_relative_to(inside):
            return name + path.relative_to(inside).as_posix()
    return str(path)


def _paths(folder: Path, images: Sequence[ImageEntry]) -> dict[str, str]:
    """Image ids by path; links in the folders of relative paths are followed."""
    real: dict[str, str] = {}
    ids: dict[str, str] = {}
    for image in images:
        path = Path(image.path)
        if not path.is_absolute():
            directory = os.path.dirname(image.path)
            if directory not in real:
                real[directory] = os.path.realpath(folder / directory)
            path = Path(real[directory], path.name)
        ids.setdefault(str(path), image.id)
    return ids


def _splits(project: Project, files: Sequence[Path], folder: Path) -> dict[Path, Split]:
    """By whole series if the names tell, and always by those that a volume or a video was taken apart into."""
    assigned = [(image.name, image.split) for image in project.images]
    splits = dict(zip(files, automatic_splits([f.name for f in files], assigned), strict=True))
    series: dict[Path, list[Path]] = {}
    for path in files:
        series.setdefault(path.parent, []).append(path)
    series = {parent: members for parent, members in series.items() if (parent / RECORD).is_file()}
    by_folder: dict[Path, Split] = {}
    for image in project.images:
        by_folder.setdefault((folder / image.path).parent.resolve(), image.split)
    few = len(files) + len(project.images) < VAL_FROM
    for number, (parent, members) in enumerate(series.items()):
        first = few or (number == 0 and not project.images)
        split = by_folder.get(parent, "train" if first else automatic_split(parent.name))
        splits.update(dict.fromkeys(members, split))
    return splits


def _files(chosen: Chosen, problems: list[str]) -> list[Path]:
    files: list[Path] = []
    unread: list[Path] = []
    for source in chosen.paths:
        project = project_above(source, FOLDERS)
        if project is not None:
            problems.append(
                f"{source} belongs to the project {project}: it holds no photos, but labels, backups or models. "
                "Choose the folder of the photos."
            )
        elif source.is_dir():
            images = search(source)
            problems += images.problems()
            unread += images.others
            if not images.files and not chosen.without:
                problems.append(f"{source} contains no readable images.")
            files += [f.resolve() for f in images.files if f not in chosen.without]
        elif source in chosen.without:
            continue
        elif source.exists():
            (unread if suffix_of(source.name) in OTHER_SUFFIXES else files).append(source.resolve())
        else:
            problems.append(f"{source} does not exist. Check whether it was moved or renamed.")
    problems[:0] = other_kinds(path for path in unread if path not in chosen.without)
    unnamed = [f for f in files if not is_text(f)]
    problems += map(unnamed_text, unnamed)
    return [f for f in dict.fromkeys(files) if f not in set(unnamed)]
