"""The program is started again as it was started: by Python from its folder, or as a bundle."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from core.cli.desktop import start_command
from core.machine.program import MAIN, this_program

if TYPE_CHECKING:
    from pathlib import Path


def test_python_runs_main() -> None:
    assert this_program() == (sys.executable, str(MAIN))
    assert MAIN.is_file()


@pytest.mark.parametrize("command", ["maskloom", "maskloom-window"])
def test_a_bundle_is_its_own_command(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / command))
    assert this_program() == (str(tmp_path / "maskloom"),)
    assert start_command() == [str(tmp_path / "maskloom")]
    monkeypatch.setattr(sys, "executable", str(tmp_path / f"{command}.exe"))
    assert this_program() == (str(tmp_path / "maskloom.exe"),)
