"""Named steps that bring a project.json of an older version to the present one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from core.project.model import FORMAT_VERSION

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Migration:
    """One step, from `version` to the next; `change` gets the parsed project.json and gives a new one."""

    version: int
    name: str
    change: Callable[[dict[str, Any]], dict[str, Any]]


def _flags_and_notes(data: dict[str, Any]) -> dict[str, Any]:
    """Images have a flag and a note, both empty. What holds no images is left for the reader to complain of."""
    images = data.get("images")
    if not isinstance(images, list):
        return data
    marked = [{"flag": "", "note": "", **image} if isinstance(image, dict) else image for image in images]
    return {**data, "images": marked}


MIGRATIONS: Final[tuple[Migration, ...]] = (Migration(1, "flags and notes of images", _flags_and_notes),)
"""In order of their versions, one for every version before FORMAT_VERSION."""


def migrate(
    data: dict[str, Any], migrations: tuple[Migration, ...] = MIGRATIONS, to: int = FORMAT_VERSION
) -> tuple[dict[str, Any], list[str]]:
    """The project.json in the present version, and the names of the steps taken.

    Raises ValueError where its version is missing, newer than `to`, or has no way up.
    """
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool):
        raise ValueError("its version is missing - at `$.version`")
    if version > to:
        raise ValueError(f"it was saved by a newer Maskloom (version {version}, this one reads up to {to})")
    steps = {m.version: m for m in migrations}
    names: list[str] = []
    while version < to:
        if version not in steps:
            raise ValueError(f"there is no way from version {version} to {to}")
        data = {**steps[version].change(data), "version": version + 1}
        names.append(steps[version].name)
        version += 1
    return data, names
