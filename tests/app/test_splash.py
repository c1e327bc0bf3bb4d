"""The splash, which a process of its own shows until its input ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import splash
from app.splash import Splash, is_wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("platform", "environment", "wanted"),
    [
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen:size=800x600"}, False),
        ("linux", {}, False),
        ("win32", {}, True),
        ("darwin", {}, False),
    ],
)
def test_it_is_wanted_where_somebody_sees_it(
    platform: str, environment: dict[str, str], wanted: bool
) -> None:
    assert is_wanted(platform, environment) is wanted


def test_it_stays_until_its_input_ends_and_loads_no_torch() -> None:
    code = "import sys, os, main, app.splash\n"
    code += "os._exit = lambda status: sys.exit(status + 7 * ('torch' in sys.modules))\nmain.main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, splash.ARGUMENT],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        _, errors = process.communicate()
    assert process.returncode == 0, errors


def test_the_window_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a process in its place that ends with its input, too."""
    begin, started = subprocess.Popen, []

    def start(call: Sequence[str], **options: int) -> subprocess.Popen[bytes]:
        assert call[-1] == splash.ARGUMENT
        started.append(begin([sys.executable, "-S", "-c", "input()"], **options))  # type: ignore[call-overload]
        return started[-1]  # type: ignore[no-any-return]

    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setattr(splash, "is_wanted", lambda _platform, _environment: True)
    shown = Splash()
    shown.start()
    shown.close()
    shown.close()
    assert started[0].wait(60) is not None


def test_a_program_that_cannot_be_started_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(subprocess, "Popen", refuse)
    monkeypatch.setattr(splash, "is_wanted", lambda _platform, _environment: True)
    shown = Splash()
    shown.start()
    shown.close()
