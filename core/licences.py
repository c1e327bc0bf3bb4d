"""The packages that run with Maskloom, and their licences, as resources/licences.json lists them."""

from __future__ import annotations

import platform
import re
from fnmatch import fnmatchcase
from importlib.metadata import distributions
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

_FILE: Final = Path(__file__).resolve().parents[1] / "resources" / "licences.json"


class PackageLicence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The licence of a package."""

    licence: str
    """An SPDX expression."""
    bundle: bool
    """Whether a bundle of the program can contain the package."""
    note: str = ""
    """On what condition, or why not."""


class Component(NamedTuple):
    """An installed package that is used by the program."""

    name: str
    version: str
    licence: str


def package_licences() -> dict[str, PackageLicence]:
    """By normalised name; a name that ends with * stands for all that begin like it."""
    return msgspec.json.decode(_FILE.read_bytes(), type=dict[str, PackageLicence])


def licence_of(package: str, table: dict[str, PackageLicence]) -> PackageLicence | None:
    """The licence of a package by its name, however it is spelled; None if it is not listed."""
    name = re.sub(r"[-_.]+", "-", package).lower()
    return table.get(name) or next((row for key, row in table.items() if fnmatchcase(name, key)), None)


def components() -> list[Component]:
    """What is installed of all that is listed, by name, with Python."""
    table = package_licences()
    rows = {"Python": Component("Python", platform.python_version(), table["python"].licence)}
    for distribution in distributions():
        row = licence_of(distribution.name, table)
        if row is not None:
            rows.setdefault(
                distribution.name, Component(distribution.name, distribution.version, row.licence)
            )
    return sorted(rows.values(), key=lambda component: component.name.casefold())
