"""project.json: read strictly, written atomically, with earlier versions kept next to it."""

from __future__ import annotations

import contextlib
import os
import re
import time
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any, Final

import msgspec

from core.atomic import RefusedError, StorageError, read_regular, second_name, write_atomic
from core.json_bytes import plain_utf8
from core.project.migrations import NewerError, migrate
from core.project.model import Project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.project.model import ImageEntry

PROJECT_FILE: Final = "project.json"
MODELS_DIR: Final = "models"
CURRENT_MODEL: Final = "current"
"""The name of the model that the window learns and uses, and verbs unless they are told another."""
VERSIONS_DIR: Final = "versions"
KEPT_VERSIONS: Final = 10
KEPT_NEWEST: Final = 3
KEPT_PERIODS: Final = (("%Y-%m-%d %H", 3), ("%Y-%m-%d", 2), ("%G-%V", 2))
"""How many hours, days and weeks keep their last version, in addition to the newest versions."""

_VERSION: Final = re.compile(r"(\d{6,})\.json")


class NewerProjectError(StorageError):
    """Only a newer version of the program can open the project, and nothing is wrong with it."""


def encode_project(project: Project) -> bytes:
    """The project as the bytes of project.json: indented, in a fixed order, so that it can be compared line by line."""
    return msgspec.json.format(msgspec.json.encode(project), indent=2) + b"\n"


def read_project(path: Path) -> Project:
    """The project in a project.json. Raises StorageError with the file, the position in it, and what to do.

    If it was saved by a newer version of the program, that is a NewerProjectError.
    """
    try:
        data = read_regular(path)
    except FileNotFoundError as error:
        raise StorageError(
            f"There is no project in {path.parent}: {path.name} is missing. Choose a project folder."
        ) from error
    except RefusedError as error:
        raise StorageError(str(error)) from error
    except OSError as error:
        raise StorageError(
            f"{path} could not be read ({error.strerror}). Check its permissions and its disk."
        ) from error
    try:
        return parse_project(data)
    except NewerError as error:
        raise NewerProjectError(
            f"{path} could not be opened: {error}. It was not changed. Install {error.needs}, then open it again."
        ) from error
    except ValueError as error:
        raise StorageError(_what_to_do(path, str(error))) from error


def parse_project(data: bytes) -> Project:
    """The project in the bytes of a project.json. Raises ValueError that says what is wrong, and where."""
    data = plain_utf8(data)
    try:
        raw: Any = msgspec.json.decode(data)
    except msgspec.DecodeError as error:
        raise ValueError(_with_line(str(error), data)) from error
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    if not isinstance(raw, dict):
        raise ValueError("it contains no JSON object")
    current, _ = migrate(raw)
    project = msgspec.convert(current, Project)  # its ValidationError, a ValueError, says where
    for number, image in enumerate(project.images):
        check_image_path(image, number)
    return project


def check_image_path(image: ImageEntry, number: int) -> None:
    """Raise ValueError if a relative path would leave the project folder."""
    path = image.path
    absolute = PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute()
    parts = PureWindowsPath(path).parts  # knows / and \
    if not path or "\0" in path or (not absolute and (".." in parts or PureWindowsPath(path).drive)):
        raise ValueError(f"the path {path!r} leads outside the project - at `$.images[{number}].path`")


def write_project(folder: Path, project: Project, *, keep_version: bool = True) -> None:
    """Save project.json and keep the previous one as a version. On OSError the old file stays.

    Without a version, the file keeps its modification time: it still counts as the same version when thinning.
    """
    path = folder / PROJECT_FILE
    data = encode_project(project)
    since: float | None = None
    with contextlib.suppress(FileNotFoundError):
        if read_regular(path) == data:
            return
        if keep_version:
            _keep_version(folder, path)
        else:
            since = path.stat().st_mtime
    write_atomic(path, data)
    if since is not None:
        with contextlib.suppress(OSError):  # then it merely counts as new
            os.utime(path, (since, since))


def versions(folder: Path) -> list[Path]:
    """The kept versions of project.json, oldest first; a file's time is when it was current."""
    try:
        names = os.listdir(folder / VERSIONS_DIR)
    except (FileNotFoundError, NotADirectoryError):
        return []
    numbered = sorted((int(name.split(".")[0]), name) for name in names if _VERSION.fullmatch(name))
    return [folder / VERSIONS_DIR / name for _, name in numbered]


def _keep_version(folder: Path, path: Path) -> None:
    older = versions(folder)
    number = int(older[-1].stem) + 1 if older else 1
    version = folder / VERSIONS_DIR / f"{number:06d}.json"
    version.parent.mkdir(exist_ok=True)
    second_name(path, version)  # keeps its modification time
    all_versions = [*older, version]
    for old in set(all_versions) - set(thinned([(v, _time(v)) for v in all_versions])):
        with contextlib.suppress(OSError):  # retried with the next save
            old.unlink()


def thinned(dated: Sequence[tuple[Path, float]]) -> list[Path]:
    """Which versions to keep, given their times (seconds since 1970), oldest first.

    These are the newest ones; then the last one of each hour, day and week (local time, Monday first), as many as
    `KEPT_PERIODS` says, each version counting once; any remaining room in `KEPT_VERSIONS` goes to the newest of the
    rest. The last version of a week is also the last of its day and hour, so it survives until its week is over.
    """
    newest_first = list(reversed(dated))
    keep = [path for path, _ in newest_first[:KEPT_NEWEST]]
    for period, number in KEPT_PERIODS:
        previous_period, periods = "", 0
        for path, seconds in newest_first:
            current_period = time.strftime(period, time.localtime(seconds))
            if current_period != previous_period and path not in keep and periods < number:
                keep.append(path)
                periods += 1
            previous_period = current_period
    rest = [path for path, _ in newest_first if path not in keep]
    retained = {*keep, *rest[: KEPT_VERSIONS - len(keep)]}
    return [path for path, _ in dated if path in retained]


def _time(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # gone, so there is nothing to keep
        return 0.0


def _with_line(message: str, data: bytes) -> str:
    """The decoder's message with line and column instead of a byte offset."""
    match = re.search(r"\(byte (\d+)\)", message)
    if not match:
        return message
    preceding = data[: int(match[1])]
    line, column = preceding.count(b"\n") + 1, len(preceding) - preceding.rfind(b"\n")
    return message.replace(match[0], f"in line {line}, column {column}")


def _what_to_do(path: Path, what: str) -> str:
    older = versions(path.parent)
    mend = (
        f"Fix it in a text editor, or replace it with a copy of {older[-1]}, the previous version."
        if older
        else "Fix it in a text editor, or restore a copy of it."
    )
    return f"{path} could not be opened: {what.replace('`$.', '`')}. It was not changed. {mend}"
