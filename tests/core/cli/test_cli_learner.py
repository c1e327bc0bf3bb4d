"""The verb that learns for a window elsewhere says what it is for where somebody calls it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli import run

if TYPE_CHECKING:
    import pytest


def test_without_stdio_it_says_who_starts_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["learner"]) == 2
    assert "a window on another computer starts it over SSH" in capsys.readouterr().err


def test_on_a_terminal_it_says_where_to_choose_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.cli.verbs.serving.on_terminal", lambda: True)
    assert run(["learner", "--stdio"]) == 2
    assert "Choose Learn › Learn on… in the window." in capsys.readouterr().err
