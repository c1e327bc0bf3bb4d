"""Missing images: finding where they are now, and reporting them."""

from __future__ import annotations

import itertools
import os
from dataclasses import replace
from pathlib import Path, PurePath, PureWindowsPath
from typing import TYPE_CHECKING, Final

from core.images.finding import find_images
from core.project.image_files import digest_of, file_mark
from core.project.model import is_windows_path
from core.project.remote import is_remote_path, may_look, remote_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.project.model import ImageEntry, Project

_LEVELS: Final = 4
"""How many folders above a project are searched for its images."""
_NAMED: Final = 3  # the number of files named in a sentence
_FOLDERS_SAID: Final = 5  # folders that get a sentence each


def old_place(folder: Path, entry: ImageEntry) -> PurePath:
    """Where an image was, split into folders even if another system wrote the path."""
    if is_windows_path(entry.path) and os.name != "nt":
        return PureWindowsPath(entry.path)
    return folder / entry.path


def find_moved(missing: Mapping[str, PurePath], chosen: Path) -> dict[str, Path]:
    """Where missing images (id -> old path) are now, judging by `chosen`, a folder or one located file.

    A folder is tried in place of each folder of the old path, which finds everything that moved together with its
    subfolders; otherwise a file of the same name anywhere below it is used, if there is only one. A file shows how
    its folder moved. Only names are compared, so check the result.
    """
    folder = chosen if chosen.is_dir() else chosen.parent
    new_paths: dict[str, Path] = {}
    for image_id, old in missing.items():
        moved = _same_tail(old, folder)
        if moved is not None:
            new_paths[image_id] = moved
    new_paths = _each_once(new_paths, missing)
    for image_id, path in _by_moves(new_paths, missing).items():
        new_paths.setdefault(image_id, path)
    rest = {image_id: old for image_id, old in missing.items() if image_id not in new_paths}
    if rest:
        new_paths.update(_by_name(rest, folder))
    return _each_once(new_paths, missing)


def _each_once(found: Mapping[str, Path], missing: Mapping[str, PurePath]) -> dict[str, Path]:
    """Give a file that matches several images to the one whose old path is most similar; to none if two are equal."""
    claims: dict[Path, list[str]] = {}
    for image_id, path in found.items():
        claims.setdefault(path, []).append(image_id)
    result: dict[str, Path] = {}
    for path, ids in claims.items():
        alike = {image_id: _shared(missing[image_id], path) for image_id in ids}
        best = [image_id for image_id, number in alike.items() if number == max(alike.values())]
        if len(best) == 1:
            result[best[0]] = path
    return result


def _shared(old: PurePath, new: PurePath) -> int:
    """How many trailing names two paths have in common."""
    pairs = zip(reversed(old.parts), reversed(new.parts), strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


def _same_tail(old: PurePath, folder: Path) -> Path | None:
    parts = old.parts[1:] if old.anchor else old.parts
    for start in range(len(parts)):  # the longest tail first: it is the least ambiguous
        path = folder.joinpath(*parts[start:])
        if path.is_file():
            return path
    return None


def _by_moves(found: Mapping[str, Path], missing: Mapping[str, PurePath]) -> dict[str, Path]:
    """Files that moved the same way as those already found: from one folder to another."""
    moves = dict.fromkeys(_move(missing[image_id], path) for image_id, path in found.items())
    result: dict[str, Path] = {}
    for image_id, old in missing.items():
        for old_folder, new_folder in moves:
            if old.is_relative_to(old_folder):
                path = new_folder / old.relative_to(old_folder)
                if path.is_file():
                    result.setdefault(image_id, path)
    return result


def _move(old: PurePath, new: Path) -> tuple[PurePath, Path]:
    """The two folders that differ, without the common tail of both paths."""
    while old.name == new.name and old.name:
        old, new = old.parent, new.parent
    return old, new


def _by_name(missing: Mapping[str, PurePath], folder: Path) -> dict[str, Path]:
    paths_by_name: dict[str, list[Path]] = {}
    for path in find_images(folder):
        paths_by_name.setdefault(os.path.normcase(path.name), []).append(path)
    candidates = {i: paths_by_name.get(os.path.normcase(old.name), []) for i, old in missing.items()}
    return {image_id: paths[0] for image_id, paths in candidates.items() if len(paths) == 1}


def found_beside(folder: Path, project: Project) -> Project:
    """The project with the new paths of missing images that moved together with its folder.

    A file is used if the end of its old path leads to it from a folder above the project, and if it matches what the
    project remembers about it.
    """
    above = [folder, *folder.parents][: _LEVELS + 1]
    moves: dict[tuple[PurePath, Path], None] = {}
    images = list(project.images)
    for number, entry in enumerate(images):
        old = old_place(folder, entry)
        if not old.anchor or entry.file is None or is_remote_path(entry.path) or os.path.exists(old):
            continue
        path = _beside(entry, old, above, moves)
        if path is not None:
            moves[_move(old, path)] = None
            images[number] = replace(entry, path=str(path))
    return replace(project, images=tuple(images)) if moves else project


def _beside(
    entry: ImageEntry, old: PurePath, above: Sequence[Path], moves: Mapping[tuple[PurePath, Path], None]
) -> Path | None:
    moved = (target / old.relative_to(source) for source, target in moves if old.is_relative_to(source))
    tails = (
        ancestor.joinpath(*old.parts[start:]) for start in range(1, len(old.parts)) for ancestor in above
    )
    for path in itertools.chain(moved, tails):
        mark, recorded = file_mark(path), entry.file
        if mark is None or recorded is None or mark.size != recorded.size:
            continue
        if mark.modified == recorded.modified or (recorded.digest and recorded.digest == digest_of(path)):
            return path
    return None


def lost_texts(project: Path, lost: Sequence[ImageEntry]) -> list[str]:
    """The messages about missing images: one sentence per folder."""
    folders: dict[PurePath, list[str]] = {}
    for path in (old_place(project, entry) for entry in lost if may_look(entry.path)):
        folders.setdefault(path.parent, []).append(path.name)
    if len(folders) > _FOLDERS_SAID:
        common = PurePath(os.path.commonpath(list(folders)) if len({f.anchor for f in folders}) == 1 else "")
        names = [name for group in folders.values() for name in group]
        folders = {common: names}
    texts = remote_texts(entry.path for entry in lost if not may_look(entry.path))
    for folder, names in folders.items():
        if len(names) == 1:
            texts.append(f"{names[0]} is missing from {folder}. Put it back, or remove it from the project.")
        else:
            texts.append(
                f"{len(names):,} images are missing from {folder}: {_some(names)}. "
                "Put them back, or open the project in the window, which can search a folder for them."
            )
    return texts


def _some(names: Sequence[str]) -> str:
    if len(names) <= _NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED:,} more"
