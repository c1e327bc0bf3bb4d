"""Every package that the program runs with is in resources/licences.json, so that somebody has read its licence."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

from core.licences import components, licence_of, package_licences

ROOT = Path(__file__).resolve().parents[2]
FOR_DEVELOPERS = {"dev", "benchmarks"}
COPYLEFT = re.compile(r"(?<!L)GPL")


def run_time_packages() -> set[str]:
    """What pyproject.toml asks for outside development, and what that needs in turn as it is installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    lines = [*project["dependencies"], *(r for e in extras.keys() - FOR_DEVELOPERS for r in extras[e])]
    waiting = [(requirement.name, requirement.extras) for requirement in map(Requirement, lines)]
    names: set[str] = set()
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        name, wanted = waiting.pop()
        if (name, frozenset(wanted)) in seen:
            continue
        seen.add((name, frozenset(wanted)))
        names.add(name)
        try:
            needs = map(Requirement, distribution(name).requires or [])
        except PackageNotFoundError:  # an extra that is not installed here
            continue
        waiting += [
            (need.name, need.extras)
            for need in needs
            if need.marker is None or any(need.marker.evaluate({"extra": extra}) for extra in ("", *wanted))
        ]
    return names


def test_every_package_is_listed() -> None:
    names, table = run_time_packages(), package_licences()
    assert {"torch", "pyside6-essentials", "sympy"} <= {name.lower() for name in names}
    missing = {name for name in names if licence_of(name, table) is None}
    assert missing == set(), "read their licences, and add them to resources/licences.json"


def test_what_must_not_be_bundled_says_why() -> None:
    table = package_licences()
    assert all(row.note for row in table.values() if not row.bundle)
    strict = {name for name, row in table.items() if all(map(COPYLEFT.search, row.licence.split(" OR ")))}
    assert strict == set()
    assert "quadprog" not in run_time_packages()
    assert list(table) == sorted(table)


def test_names_are_found_however_they_are_spelled() -> None:
    table = package_licences()
    assert licence_of("PySide6_Essentials", table) == table["pyside6-essentials"]
    assert licence_of("nvidia-cublas-cu12", table) == table["nvidia-*"]
    assert licence_of("left-pad", table) is None


def test_components_are_those_installed() -> None:
    rows = {row.name.lower(): row for row in components()}
    assert rows["numpy"].version == distribution("numpy").version
    assert rows["python"].licence == "PSF-2.0"
    assert "pytest" not in rows
