"""What is installed: one folder, the whole program in it, and entries that start it."""

from __future__ import annotations

import runpy
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
START = ROOT / "resources" / "start" / "start.py"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def names() -> dict[str, str]:
    """Every file of the wheel by its path in the checkout, as the builder chooses them; nothing is built."""
    reason = "hatchling is not installed here, and it chooses the files"
    wheel = pytest.importorskip("hatchling.builders.wheel", reason=reason)
    builder = wheel.WheelBuilder(str(ROOT))
    files = [
        *builder.recurse_selected_project_files(),
        *builder.recurse_forced_files(builder.config.force_include),
    ]
    return {Path(f.path).relative_to(ROOT).as_posix(): Path(f.distribution_path).as_posix() for f in files}


def test_everything_lies_in_one_folder(names: dict[str, str]) -> None:
    assert {Path(name).parts[0] for name in names.values()} == {"maskloom"}


def test_the_whole_program_is_in_it(names: dict[str, str]) -> None:
    modules = {p.relative_to(ROOT).as_posix() for top in ("app", "core") for p in (ROOT / top).rglob("*.py")}
    data = {p.relative_to(ROOT).as_posix() for p in (ROOT / "resources").rglob("*.*") if p.suffix != ".pyc"}
    unused = {name for name in data if name.startswith("resources/languages/") and name.endswith(".py")}
    expected = {*modules, *data, "main.py"} - unused
    assert names.keys() == expected
    launcher = {name: path for name, path in names.items() if name.startswith("resources/start/")}
    assert {name: f"maskloom/{Path(name).name}" for name in launcher} == launcher
    assert all(path == f"maskloom/{name}" for name, path in names.items() if name not in launcher)


def test_the_commands_lead_to_the_launcher() -> None:
    entries = {**PROJECT["project"]["scripts"], **PROJECT["project"]["gui-scripts"]}
    assert entries == {"maskloom": "maskloom.start:main", "maskloom-window": "maskloom.start:main"}
    assert callable(runpy.run_path(str(START))["main"])


def test_the_launcher_finds_the_tree_of_a_wheel_and_of_an_editable_install(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "maskloom"
    package.mkdir(parents=True)
    start = package / "start.py"
    start.write_bytes(START.read_bytes())
    (package.parent / "_maskloom.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    assert runpy.run_path(str(start))["tree"]() == ROOT
    (package / "main.py").touch()
    assert runpy.run_path(str(start))["tree"]() == package.resolve()


def test_the_program_comes_before_a_folder_with_modules_of_the_same_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "maskloom"
    package.mkdir()
    (package / "start.py").write_bytes(START.read_bytes())
    (package / "main.py").write_text("def main():\n    return 7\n", encoding="utf-8")
    (tmp_path / "main.py").write_text("raise SystemExit('another program')\n", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.setitem(sys.modules, "main", ModuleType("main"))  # put back afterwards
    del sys.modules["main"]
    assert runpy.run_path(str(package / "start.py"))["main"]() == 7


def test_developers_have_the_versions_that_were_tested() -> None:
    lines = (ROOT / ".ci" / "tested.txt").read_text(encoding="utf-8").splitlines()
    tested = dict(line.split("==") for line in lines if not line.startswith("#"))
    assert tested.keys() == {"torch", "torchvision"}
    ranges = {name.split(">=")[0]: name for name in PROJECT["project"]["dependencies"]}
    for package, version in tested.items():
        assert f">={version.rsplit('.', 1)[0]}," in ranges[package]
