"""The check of this computer beside the window, with a program in its place that says what it would."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.dialogs.check_computer import CheckComputerDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def piece(name: str, difference: float = 0.0, *, within: bool = True) -> dict[str, Any]:
    return {
        "name": name,
        "count": 1,
        "seconds": 0.25,
        "difference": difference,
        "tolerance": 0.02,
        "within": within,
    }


def device(name: str, pieces: list[dict[str, Any]], problem: str = "") -> dict[str, Any]:
    return {
        "id": name[:3],
        "name": name,
        "memory": 8 << 30,
        "precision": "float32",
        "pieces": pieces,
        "problem": problem,
    }


FOUND = {
    "maskloom": "1.0",
    "python": "3.11",
    "torch": "2.9",
    "system": "Linux",
    "cuda": "13.0",
    "rocm": "",
    "driver": "580.1",
    "devices": [
        device("cpu of ours", [piece("encoding"), piece("full")]),
        device("gpu one", [piece("encoding", 0.5, within=False)]),
        device("gpu two", [], "CUDA error: no kernel image"),
    ],
    "ok": False,
    "text": "gpu one gives different results from the CPU. Choose CPU under Learn › Device.",
}
TELLS = f"""
import sys, time
print(" 50% cpu of ours: full", file=sys.stderr, flush=True)
if len(sys.argv) > 3: time.sleep(600)
print({json.dumps(FOUND)!r})
print("error: gpu one differs.", file=sys.stderr)
sys.exit(2)
"""


def opened(qtbot: QtBot, tmp_path: Path, text: str, *more: str) -> CheckComputerDialog:
    script = tmp_path / "program.py"
    script.write_text(text, encoding="utf-8")
    dialog = CheckComputerDialog(program=(sys.executable, str(script), *more))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_shows_the_table_and_copies_it_as_text(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, tmp_path, TELLS)
    assert dialog.bar.isVisible()
    assert not dialog.copy_button.isVisible()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 7, timeout=30_000)
    texts = [[dialog.table.item(row, column).text() for column in range(4)] for row in (0, 1, 4, 6)]  # type: ignore[union-attr]
    assert texts[0][0] == "CPU: cpu of ours, 8 GiB, float32"
    assert texts[1] == ["Encoding an image", "250.0 ms", "0.0000", "0.02"]
    assert texts[2][2] == "0.5000 (too large)"
    assert texts[3][0] == "Failed: CUDA error: no kernel image"
    assert dialog.verdict.text() == FOUND["text"]
    assert "NVIDIA driver 580.1" in dialog.versions.text()
    assert "ROCm" not in dialog.versions.text()
    assert not dialog.doing.isVisible()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "encoding" in copied
    assert copied.endswith(str(FOUND["text"]))


def test_it_is_cancelled_and_leaves_no_process(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, tmp_path, TELLS, "wait")
    qtbot.waitUntil(lambda: dialog.bar.value() == 50, timeout=30_000)
    assert dialog.doing.text() == "cpu of ours: full"
    dialog.reject()
    assert not dialog.process.running


def test_a_check_that_could_not_be_made_says_why_and_can_be_made_again(qtbot: QtBot, tmp_path: Path) -> None:
    text = "import sys; print('error: No weights are here.', file=sys.stderr); sys.exit(2)"
    dialog = opened(qtbot, tmp_path, text)
    qtbot.waitUntil(lambda: dialog.doing.text() == "No weights are here.", timeout=30_000)
    assert not dialog.table.isVisible()
    (tmp_path / "program.py").write_text(TELLS, encoding="utf-8")
    qtbot.mouseClick(dialog.again_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.table.isVisible, timeout=30_000)
