"""What a bundle holds, by the recipe in .ci/bundle; making one takes minutes, and .ci/bundle/smoke tries it."""

from __future__ import annotations

import runpy
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from importlib.metadata import Distribution

BUNDLE = Path(__file__).resolve().parents[2] / ".ci" / "bundle"


@pytest.fixture(scope="module")
def contents() -> dict[str, Any]:
    return runpy.run_path(str(BUNDLE / "contents.py"))


@pytest.fixture(scope="module")
def packages(contents: dict[str, Any]) -> dict[str, Distribution]:
    return {package.name.lower(): package for package in contents["packages"]()}


def test_it_has_what_the_program_runs_with(packages: dict[str, Distribution]) -> None:
    needed = {"maskloom", "torch", "pyside6_essentials", "rasterio", "nibabel", "onnx", "onnxscript"}
    assert needed <= packages.keys()


def test_it_has_nothing_for_gpus_or_developers_and_nothing_under_the_gpl(
    packages: dict[str, Distribution],
) -> None:
    unwanted = {"triton", "quadprog", "qpsolvers", "pytest", "mypy", "ruff", "pip", "setuptools"}
    assert not unwanted & packages.keys()
    assert not [name for name in packages if name.startswith(("nvidia", "cuda"))]


def test_a_package_that_nobody_has_read_the_licence_of_ends_it(
    contents: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(BUNDLE.parents[1] / "pyproject.toml", tmp_path)
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "licences.json").write_text("{}", encoding="utf-8")
    monkeypatch.setitem(contents["packages"].__globals__, "ROOT", tmp_path)
    with pytest.raises(contents["ContentsError"], match=r"is not in resources/licences\.json"):
        contents["packages"]()


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("torch/lib/libtorch_cpu.so", True),
        ("torch/bin/torch_shm_manager", True),
        ("torch/testing/__init__.py", True),
        ("numpy/testing/__init__.py", True),
        ("skimage/__init__.pyi", True),  # which is read when it is imported
        ("PySide6/QtWidgets.abi3.so", True),
        ("PySide6/Qt/lib/libQt6Svg.so.6", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("maskloom/core/__init__.py", True),
        ("torch/lib/libtorch_cuda.so", False),
        ("torch/bin/protoc", False),
        ("torch/include/ATen/ATen.h", False),
        ("torch/_C/__init__.pyi", False),
        ("scipy/linalg/tests/test_basic.py", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6/Qt/translations/assistant_de.qm", False),
        ("../../../bin/maskloom", False),
    ],
)
def test_files_that_only_developers_and_gpus_need_are_left_out(
    contents: dict[str, Any], path: str, wanted: bool
) -> None:
    assert (contents["LEFT_OUT"].match(path) is None) == wanted


def test_it_has_all_of_pythons_library_but_what_nobody_uses(contents: dict[str, Any]) -> None:
    modules = contents["standard_library"]()
    assert {"json", "importlib.metadata", "concurrent.futures.thread", "sqlite3.dbapi2"} <= {*modules}
    assert not [name for name in modules if name.split(".")[0] in ("tkinter", "idlelib", "test")]
    assert {name.split(".")[0] for name in modules} <= sys.stdlib_module_names
