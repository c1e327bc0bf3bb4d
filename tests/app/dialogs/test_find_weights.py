"""The search for task weights, against a program that speaks as `main.py weights` does."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.dialogs.find_weights import FindWeightsDialog
from app.verb_process import VerbProcess

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WORKS = """
import json, pathlib, sys, time
print(" 10%  weights 1 of 6: step 5", file=sys.stderr, flush=True)
go = pathlib.Path(__file__).with_name("go")
while not go.exists(): time.sleep(0.02)
found = {"weights": {"road": 1.0, "car": 0.25}, "current": {"road": 0.01, "car": 1.0}, "text": "Better by +5.0 %."}
print(json.dumps(found))
"""
FINDS_NOTHING = """
import json
print(json.dumps({"weights": None, "current": {"road": 1.0}, "text": "It may be chance."}))
"""


def opened(qtbot: QtBot, tmp_path: Path, text: str) -> tuple[FindWeightsDialog, list[dict[str, float]]]:
    script = tmp_path / "program.py"
    script.write_text(text, encoding="utf-8")
    process = VerbProcess(program=(sys.executable, str(script)))
    dialog = FindWeightsDialog(process)
    dialog.wanted.connect(lambda minutes: process.run(["weights", "--minutes", f"{minutes:g}"]))
    qtbot.addWidget(dialog)
    applied: list[dict[str, float]] = []
    dialog.apply_wanted.connect(applied.append)
    dialog.show()
    return dialog, applied


def test_it_shows_what_was_found_and_applies_it_once(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, applied = opened(qtbot, tmp_path, WORKS)
    assert not dialog.apply_button.isVisible()
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.bar.value() == 10, timeout=30_000)
    assert "1 of 6" in dialog.doing.text()
    assert not dialog.apply_button.isVisible()
    (tmp_path / "go").touch()
    qtbot.waitUntil(dialog.apply_button.isVisible, timeout=30_000)
    lines = dialog.verdict.text().splitlines()
    assert lines == [
        "Proposed weights: road 1, car 0.25 (yours: road 0.01, car 1).",
        "Better by +5.0 %.",
    ]
    qtbot.mouseClick(dialog.apply_button, Qt.MouseButton.LeftButton)
    assert applied == [{"road": 1.0, "car": 0.25}]
    assert not dialog.apply_button.isEnabled()


def test_nothing_can_be_applied_where_nothing_was_found(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, _ = opened(qtbot, tmp_path, FINDS_NOTHING)
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.verdict.text() == "It may be chance.", timeout=30_000)
    assert not dialog.apply_button.isVisible()


def test_a_cancelled_search_leaves_nothing_to_apply(qtbot: QtBot, tmp_path: Path) -> None:
    dialog, _ = opened(qtbot, tmp_path, WORKS)
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.bar.value() == 10, timeout=30_000)
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.start_button.isVisible, timeout=30_000)
    assert dialog.doing.text() == "Cancelled."
    assert not dialog.apply_button.isVisible()
