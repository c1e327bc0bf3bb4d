"""Where results may be written: never into what a project keeps, never over what was there without being told."""

from __future__ import annotations

import errno
import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from core.project.file import PROJECT_FILE
from core.project.model import unique

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from core.project.model import Task

OWN: Final = ("labels", "journal", "backups", "versions", "models", "opinions", "insight", "images")
"""Folders of a project that only the project itself writes into."""
_NO_SPACE: Final = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why files may not be written. The command line and the window each say it in their own words."""

    kind: Literal["own", "file", "image", "exists"]
    """In one of the project's own folders; a file where a folder is needed; an image that would be replaced;
    files that are there already."""
    path: Path
    """The first that is in the way."""
    count: int = 1
    """How many of them there are."""
    total: int = 1
    """How many files were to be written."""


def find_obstacle(
    targets: Sequence[Path],
    protected: Iterable[Path],
    *,
    replace: bool,
    project: Path,
    ours: Callable[[Path], bool] = lambda _path: False,
) -> Obstacle | None:
    """What prevents `targets` from being written, checked before writing; None if nothing does.

    `protected` files, this call's images and the project's, are never replaced; others are with `replace`. What is
    `ours` may be replaced: nobody worked on it. A folder in a target's place is that target's problem only.
    """
    folders = list(dict.fromkeys(target.parent for target in targets))
    own = own_folder(folders, project)
    if own is not None:
        return Obstacle("own", own)
    for folder in folders:
        for ancestor in (folder, *folder.parents):
            if ancestor.is_file():
                return Obstacle("file", ancestor)
    existing = [target for target in targets if os.path.lexists(target) and not target.is_dir()]
    if not existing:
        return None
    images = {file for path in protected if (file := _identity(path)) is not None}
    image = next((target for target in existing if _identity(target) in images), None)
    if image is not None:
        return Obstacle("image", image)
    existing = [] if replace else [target for target in existing if not ours(target)]
    return Obstacle("exists", existing[0], len(existing), len(targets)) if existing else None


def own_folder(folders: Iterable[Path], project: Path) -> Path | None:
    """The first that lies in what the project keeps, by whatever name, link or spelling; None without one."""
    root = project.parent if project.name == PROJECT_FILE else project
    protected = [root / name for name in OWN]
    identities = {identity for folder in protected if (identity := _identity(folder)) is not None}
    names = {path_key(folder.resolve()) for folder in protected}
    names |= {path_key(root.resolve() / name) for name in OWN}
    for folder in folders:
        for path in (folder.resolve(), Path(os.path.abspath(folder))):
            ancestors = (path, *path.parents)
            if any(path_key(above) in names or _identity(above) in identities for above in ancestors):
                return folder
    return None


def path_key(path: Path) -> str:
    """By what a disk that ignores case, or writes accents in another way, tells files apart."""
    return unicodedata.normalize("NFC", str(path)).casefold()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        stat = os.stat(path)
    except (OSError, ValueError):
        return None
    return stat.st_dev, stat.st_ino


def safe_name(name: str) -> str:
    """A task's name as the name of a folder; "" if nothing of it is left."""
    return re.sub(r"[/\\:*?\"<>|\x00-\x1f]", "_", name).strip(" .")


def folder_names(tasks: Sequence[Task], taken: Collection[str] = ()) -> dict[str, str]:
    """Task id -> a folder's name: the task's name, with what no file may be named made safe; none of `taken`."""
    ids = [task.id for task in tasks]
    return dict(zip(ids, file_names([task.name for task in tasks], ids, taken), strict=True))


def file_names(names: Sequence[str], otherwise: Sequence[str], taken: Collection[str] = ()) -> list[str]:
    """What files or folders of these names are called; `otherwise` where nothing of a name is left."""
    safe_names: list[str] = []
    for name, other in zip(names, otherwise, strict=True):
        safe_names.append(
            unique(safe_name(name) or other, {used.casefold() for used in (*safe_names, *taken)})
        )
    return safe_names


def no_room(error: OSError) -> str:
    """Why no other file could be written there either; "" where one could."""
    if error.errno not in _NO_SPACE:
        return ""
    return "the disk is read-only" if error.errno == errno.EROFS else "the disk is full"
