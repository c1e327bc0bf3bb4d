from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from app import application
from app.application import Opener, make_application
from app.language.choice import install_language
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]


def test_the_application_has_a_name_and_an_icon(translated: QApplication) -> None:
    made = make_application()
    assert made is translated
    assert made.applicationName() == "Maskloom"
    assert not made.windowIcon().isNull()


def test_a_language_is_a_file(translated: QApplication, tmp_path: Path) -> None:
    assert not install_language(translated, QLocale("eo"), tmp_path)
    # The smallest translation file that Qt takes: its magic number alone, without a message.
    (tmp_path / "maskloom_eo.qm").write_bytes(
        bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd 4200000000 6900000000 2f00000000")
    )
    assert install_language(translated, QLocale("eo"), tmp_path)


def test_without_a_screen_one_line_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert application.main([]) == 2
    said = capsys.readouterr().err
    assert said.startswith("error: There is no screen here")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("platform", "environment", "there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_screen_is_known_by_the_environment(
    platform: str, environment: dict[str, str], there: bool
) -> None:
    assert application.has_screen(platform, environment) is there


def test_the_command_line_opens_a_project(open_window: MainWindow, tmp_path: Path) -> None:
    open_window.action_set["close"].trigger()
    Opener(open_window, tmp_path / "projects" / "harbour", None).open()
    assert session_of(open_window).project.name == "Harbour"


def test_the_command_line_opens_the_sample(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(session_of(window), "open_sample", asked.append)
    Opener(window, None, None).open()
    assert asked == []
    for call in (["--sample"], ["--sample", "street"]):
        Opener(window, None, application._parser().parse_args(call).sample).open()
    assert asked == ["aerial", "street"]


def test_a_wrong_option_ends_with_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        application.main(["--nonsense"])
    assert ended.value.code == 2
    assert "--nonsense" in capsys.readouterr().err


PROGRAM = """
import sys, torch
from PySide6.QtCore import QTimer
from app import application

make = application.make_window

def make_and_close(settings):
    window = make(settings)
    QTimer.singleShot(300, window.close)
    return window

application.make_window = make_and_close
sys.exit(application.main([]))
"""


def test_the_program_starts_and_ends_cleanly(tmp_path: Path) -> None:
    homes = {
        f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("CONFIG", "STATE", "CACHE", "DATA")
    }
    environment = {**os.environ, **homes, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    assert list(tmp_path.rglob("maskloom.log"))
