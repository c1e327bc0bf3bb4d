"""Which installed files belong in a bundle: Maskloom and what it needs at run time, by the packages' own records.

Packages lie in the bundle as pip installed them, so nothing depends on guessing what a package imports, and every
library stays a file that can be replaced, as the LGPL asks of Qt and others.
"""

from __future__ import annotations

import json
import pkgutil
import re
import sys
import tomllib
from fnmatch import fnmatchcase
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from packaging.requirements import Requirement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parents[2]
EXTRAS = ("geo", "medical", "export")
UNUSED = {"cuda-bindings", "cuda-pathfinder", "setuptools", "triton"}
"""What PyTorch names for GPUs, which a bundle does not learn on, and for compiling."""
LEFT_OUT = re.compile(
    r"""
    \.\./ | [^/]+/(tests?|testdata)/ | .*/tests/ | .*\.(h|hpp|cuh|lib|a|cmake|pc|pxd|cpp|c)$
    | (torch|numpy|PySide6|shiboken6)/.*\.pyi$
    | torch/bin/(?!torch_shm) | torch/(include|share|test)/
    | torch/lib/lib(torch_cuda|c10_cuda|torch_nvshmem|caffe2_nvrtc)
    | onnx/backend/test/ | pyqtgraph/examples/
    | PySide6/(Qt/(libexec|metatypes|qml|resources)|glue|include|scripts|typesystems|doc|support)/
    | PySide6/Qt/translations/(?!qtbase_)
    | PySide6/(assistant|balsam|balsamui|designer|linguist|lrelease|lupdate|qmlformat|qmllint|qmlls|qsb|svgtoqml)$
    | PySide6/(Qt/lib/lib)?Qt6?(Qml|Quick|Designer|Help|Sql|Test|UiTools|Concurrent|Labs|Lottie|ShaderTools)
    | PySide6/Qt/lib/libQt6Wayland(Egl)?Compositor
    | PySide6/lib(pyside6qml) | PySide6/Qt/plugins/(designer|qmllint|qmltooling|sqldrivers|printsupport)/
    """,
    re.VERBOSE,
)
"""Paths below site-packages of what only developers need, of Qt's modules that the window does not use, and of CUDA."""

ELSEWHERE = {
    "_tkinter",
    "antigravity",
    "distutils",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "this",
    "tkinter",
    "turtle",
    "turtledemo",
    "venv",
}
"""Modules of Python that nothing here needs, or that do something when they are imported."""


class ContentsError(Exception):
    """Something that must not be bundled, or is missing; the text says what."""


def packages() -> list[Distribution]:
    """Maskloom and all it needs, as far as it is installed here. Raises ContentsError over a licence."""
    table: dict[str, Any] = json.loads((ROOT / "resources" / "licences.json").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    waiting = _named([*project["dependencies"], *(line for extra in EXTRAS for line in extras[extra])])
    every = {"maskloom": distribution("maskloom")}
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        pair = waiting.pop()
        name = re.sub(r"[-_.]+", "-", pair[0]).lower()
        row = next((table[key] for key in table if fnmatchcase(name, key)), None)
        if pair in seen or name in UNUSED or (row and not row["bundle"]):
            continue
        seen.add(pair)
        if row is None:
            raise ContentsError(f"{name} is not in resources/licences.json. Read its licence and add it.")
        try:
            every[name] = distribution(name)
        except PackageNotFoundError as error:
            raise ContentsError(f"{name} is not installed. Install maskloom[{','.join(EXTRAS)}].") from error
        waiting += _named(every[name].requires or [], pair[1])
    return [every[name] for name in sorted(every)]


def _named(lines: Iterable[str], extras: frozenset[str] = frozenset()) -> list[tuple[str, frozenset[str]]]:
    """The packages, each with its extras, that these lines ask for here."""
    return [
        (line.name, frozenset(line.extras))
        for line in map(Requirement, lines)
        if line.marker is None or any(line.marker.evaluate({"extra": extra}) for extra in ("", *extras))
    ]


def files() -> list[tuple[str, str, str]]:
    """Each file as PyInstaller wants it: where in the bundle, where it is now, that it is data."""
    rows = []
    for package in packages():
        for path in package.files or ():
            name = path.as_posix()
            if not LEFT_OUT.match(name) and name.rpartition("/")[2] not in (
                "RECORD",
                "direct_url.json",
                "INSTALLER",
            ):
                rows.append((name, str(package.locate_file(path)), "DATA"))
    return [row for row in rows if Path(row[1]).is_file()]


def standard_library() -> list[str]:
    """Modules of Python itself; all, since nothing looks into the packages for those that they import."""
    tops = sorted(sys.stdlib_module_names - ELSEWHERE)
    return [name for top in tops if find_spec(top) for name in (top, *_submodules(top))]


def _submodules(package: str) -> Iterator[str]:
    """Found without importing anything, which takes long."""
    spec = find_spec(package)
    for module in pkgutil.iter_modules(spec.submodule_search_locations or () if spec else ()):
        if module.name not in ("test", "tests", "idle_test", "__main__"):
            yield f"{package}.{module.name}"
            if module.ispkg:
                yield from _submodules(f"{package}.{module.name}")
