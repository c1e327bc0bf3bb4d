"""Named steps that upgrade a project.json of an older version to the current one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from core.project.model import FORMAT_VERSION, NEEDS

if TYPE_CHECKING:
    from collections.abc import Callable


class NewerError(ValueError):
    """The project was saved by a newer version of the program; `needs` says which one can open it."""

    def __init__(self, version: int, newest: int, needs: object) -> None:
        written = isinstance(needs, str) and re.fullmatch(r"\d{1,6}(\.\d{1,6}){0,3}", needs)
        self.needs = f"Maskloom {needs} or later" if written else "a newer Maskloom"
        super().__init__(
            f"it was saved by a newer Maskloom (format {version}; this one reads up to {newest})"
        )


@dataclass(frozen=True, slots=True)
class Migration:
    """One step, from `version` to the next; `change` takes the parsed project.json and returns a new one."""

    version: int
    name: str
    change: Callable[[dict[str, Any]], dict[str, Any]]


def _flags_and_notes(data: dict[str, Any]) -> dict[str, Any]:
    """Give images an empty flag and note. Malformed files are left for the reader to report."""
    images = data.get("images")
    if not isinstance(images, list):
        return data
    marked = [{"flag": "", "note": "", **image} if isinstance(image, dict) else image for image in images]
    return {**data, "images": marked}


MIGRATIONS: Final[tuple[Migration, ...]] = (Migration(1, "flags and notes of images", _flags_and_notes),)
"""One for every version before FORMAT_VERSION, in order."""


def migrate(
    data: dict[str, Any], migrations: tuple[Migration, ...] = MIGRATIONS, to: int = FORMAT_VERSION
) -> tuple[dict[str, Any], list[str]]:
    """The project.json in the current version, and the names of the steps taken.

    Raises ValueError if its version is missing or cannot be upgraded, and NewerError if it is newer than `to`.
    """
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool):
        raise ValueError("its version is missing - at `$.version`")
    if version > to:
        raise NewerError(version, to, data.get("needs"))
    steps = {m.version: m for m in migrations}
    names: list[str] = []
    while version < to:
        if version not in steps:
            raise ValueError(f"version {version} cannot be upgraded to {to}")
        data = {**steps[version].change(data), "version": version + 1}
        names.append(steps[version].name)
        version += 1
    return {**data, "needs": NEEDS}, names
