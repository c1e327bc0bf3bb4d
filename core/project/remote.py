"""Images on other computers. On Windows, accessing such a path logs in there, so a received project must not do it.

A computer is accessed only if this user has chosen an image on it; that is remembered for the user, not in the
project.
"""

from __future__ import annotations

import logging
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Iterable

log = logging.getLogger(__name__)

_REMOTE = re.compile(r"//(?![?.]/[A-Za-z]:)(?:[?.]/(?:UNC/)?)?(?P<computer>[^/]*)", re.IGNORECASE)


def is_remote_path(path: str) -> bool:
    r"""Whether a path leads to another computer, as \\computer\folder does; judged by its spelling alone."""
    return _REMOTE.match(path.replace("\\", "/")) is not None


def computer_of(path: str) -> str:
    """The computer that a remote path leads to, in lower case; "" for any other path."""
    match = _REMOTE.match(path.replace("\\", "/"))
    return match["computer"].casefold() if match is not None else ""


def may_look(path: str) -> bool:
    """Whether a path of a project can be accessed: it is local, or on a computer that the user has chosen."""
    return not is_remote_path(path) or computer_of(path) in _chosen()


def choose(path: str) -> None:
    """Allow access to the computer of an image or folder that the user has chosen, if it is another one."""
    if may_look(path):
        return
    file = _file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with open(file, "a", encoding="utf-8") as lines:
            lines.write(computer_of(path) + "\n")
    except OSError:
        log.warning("%s could not be written", file, exc_info=True)
    _chosen().add(computer_of(path))


def remote_texts(paths: Iterable[str]) -> list[str]:
    """A sentence for each computer whose images were not accessed."""
    counts: dict[str, int] = {}
    for path in paths:
        counts[computer_of(path)] = counts.get(computer_of(path), 0) + 1
    return [
        f"{count} images are on another computer ({name}), which is not accessed until you choose it: add them "
        "again from there, or choose their folder in the window under File › Missing or changed images."
        for name, count in counts.items()
    ]


@cache
def _chosen() -> set[str]:
    try:
        return set(_file().read_text("utf-8").split("\n")) - {""}
    except (OSError, ValueError):
        return set()


def _file() -> Path:
    return Path(platformdirs.user_config_dir("Maskloom", appauthor=False)) / "computers.txt"
