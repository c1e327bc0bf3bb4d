"""What happens before anything is loaded: the version, the table of verbs, the menu entry."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli import VERBS, run
from core.cli.desktop import install_desktop
from core.cli.options.data import DATA_VERBS
from core.cli.options.learning import LEARNING_VERBS
from core.cli.options.opinions import OPINION_VERBS
from core.cli.options.predicting import PREDICTING_VERBS
from core.cli.options.project import PROJECT_VERBS
from core.cli.parser import program
from tests.core.cli.conftest import refusal

ROOT = Path(__file__).resolve().parents[3]
HEAVY = "{'torch', 'PySide6', 'numpy', 'cv2', 'tqdm', 'core.cli.parser'}"


def test_the_version_loads_nothing_else() -> None:
    code = "import sys, main\nstatus = main.main()\n"
    code += f"assert not {HEAVY} & set(sys.modules), set(sys.modules)\nsys.exit(status)"
    call = [sys.executable, "-c", code, "--version"]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Maskloom")


def test_every_verb_has_options() -> None:
    assert set(VERBS) == {*DATA_VERBS, *LEARNING_VERBS, *OPINION_VERBS, *PREDICTING_VERBS, *PROJECT_VERBS}


def test_the_menu_entry_starts_this_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert run(["--install-desktop"]) == 0
    entry = tmp_path / "applications" / "maskloom.desktop"
    icon = tmp_path / "icons" / "hicolor" / "scalable" / "apps" / "maskloom.svg"
    assert icon.read_bytes() == (ROOT / "resources" / "logo.svg").read_bytes()
    lines = dict(line.split("=", 1) for line in entry.read_text(encoding="utf-8").splitlines()[1:])
    assert lines["Icon"] == "maskloom"
    program = lines["Exec"].split('"')[1]
    assert os.access(program, os.X_OK)
    output = capfd.readouterr().out
    assert str(entry) in output
    assert str(icon) in output
    validate = shutil.which("desktop-file-validate")
    if validate is not None:
        assert subprocess.run([validate, entry], capture_output=True, text=True, check=False).stdout == ""


def test_paths_in_the_menu_entry_are_quoted(tmp_path: Path) -> None:
    entry, *_ = (p for p in install_desktop(tmp_path, ["/my $tools/50%/mask loom"]) if p.suffix == ".desktop")
    assert 'Exec="/my \\\\$tools/50%%/mask loom" %f\n' in entry.read_text(encoding="utf-8")


def test_elsewhere_there_is_no_such_menu(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert "on Linux only" in refusal(capfd, "--install-desktop")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    (tmp_path / "applications").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert "applications" in refusal(capfd, "--install-desktop")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("main.py", "main.py"),
        ("/usr/bin/maskloom", "maskloom"),
        ("C:/env/Scripts/maskloom.exe", "maskloom"),
        ("/env/site-packages/maskloom/__main__.py", "python -m maskloom"),
        ("/env/site-packages/pytest/__main__.py", "main.py"),
    ],
)
def test_help_names_the_program_as_it_was_called(
    path: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", [path])
    assert program() == name
