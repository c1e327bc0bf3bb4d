"""Where predict and export may write: never into a project's own folders, never over existing files unless told to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli.report import CommandError
from core.exchange.targets import OWN, Obstacle, own_folder
from core.project.file import PROJECT_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def check_folders(folders: Iterable[Path], project: Path, option: str = "--out") -> None:
    """Raise CommandError if a folder lies in the project's own ones, under whatever name, link or spelling."""
    own = own_folder(folders, project)
    if own is not None:
        raise CommandError(_own_sentence(own, option))


def _own_sentence(folder: Path, option: str = "--out") -> str:
    return (
        f"{option} {folder} is inside one of the project's own folders ({', '.join(OWN)}). "
        "Choose a folder outside the project."
    )


def check_log_file(path: Path, project: Path) -> None:
    """The same for a log file, which must not be one of the project's own files either."""
    check_folders([path], project, "--log-file")
    if path.name.casefold() in (PROJECT_FILE, ".maskloom-lock") or path.is_dir():
        raise CommandError(f"--log-file {path} cannot be used as a log. Choose another one.")


def obstacle_sentence(obstacle: Obstacle, otherwise: str = "") -> str:
    """Why files may not be written, and which options help; `otherwise` is one besides --replace."""
    path = obstacle.path
    if obstacle.kind == "own":
        return _own_sentence(path)
    if obstacle.kind == "file":
        return f"{path} is a file, not a folder. Choose another --out."
    if obstacle.kind == "image":
        return f"{path} is one of the images, and images are never overwritten. Choose another --out."
    one = obstacle.count == 1
    listing = (
        f"{path} already exists"
        if one
        else f"{obstacle.count} of the {obstacle.total} files to write already exist, {path} first"
    )
    return (
        f"{listing}. Pass --replace to replace {'it' if one else 'them'}{otherwise}, or choose another --out."
    )


def no_room_sentence(target: Path, why: str) -> str:
    """What is said when no further file can be written."""
    return f"{target} could not be written: {why}. Free some space there, or choose an --out on another disk."
