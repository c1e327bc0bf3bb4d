"""The page of comparisons against a program that speaks as `main.py compare` does."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from app.dialogs.compare import CompareDialog
from app.work.comparing import Comparing, results

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

FOUND = {
    "made": "2026-01-02 03:04:05",
    "budget": "Every network was trained for 3 minutes.",
    "text": "Δm is +1.0 % (-2.0 to +4.0), which includes 0: no claim can be made.",
    "tasks": {
        "road": {
            "joint": {"miou": 0.9, "interval": [0.88, 0.92]},
            "alone": {"miou": 0.89, "interval": [0.86, 0.91]},
            "difference": 0.01,
            "interval": [-0.02, 0.04],
            "text": "road: the intervals overlap, and the difference may be chance.",
        }
    },
    "joint": {"parameters": 3400000, "seconds_a_step": 0.5, "milliseconds_an_image": 90.2},
    "alone": {"parameters": 9900000, "seconds_a_step": 1.25, "milliseconds_an_image": 250.0},
}
BANDS = {
    "made": "2026-01-03 03:04:05",
    "budget": "Every network was trained for 3 minutes.",
    "text": "Each network was trained once, with seed 0; another seed may give another result.",
    "bands": {
        "nir": {
            "road": {
                "all_bands": {"miou": 0.9, "interval": [0.88, 0.92]},
                "without": {"miou": 0.8, "interval": None},
                "difference": 0.1,
                "interval": [0.05, 0.15],
                "text": "road: nir adds mean IoU: +0.100 (+0.050 to +0.150).",
            }
        }
    },
}
WORKS = """
import json, pathlib, sys, time
folder = pathlib.Path(sys.argv[2]) / "compare"
print(" 10%  all tasks together, 1 of 2: step 5", file=sys.stderr, flush=True)
wait = pathlib.Path(sys.argv[2]) / "go"
while not wait.exists(): time.sleep(0.02)
folder.mkdir(exist_ok=True)
(folder / "b.json").write_text(sys.argv[0] and RESULT)
"""
FAILS = "import sys; print('error: Sharing takes two tasks.', file=sys.stderr); sys.exit(2)"


def program(tmp_path: Path, text: str) -> tuple[str, str]:
    script = tmp_path / "program.py"
    script.write_text(f"RESULT = {json.dumps(FOUND)!r}\n" + text, encoding="utf-8")
    return sys.executable, str(script)


def opened(qtbot: QtBot, comparing: Comparing, folder: Path) -> CompareDialog:
    dialog = CompareDialog(comparing, folder, 3)
    qtbot.addWidget(dialog)
    dialog.wanted.connect(lambda minutes, budget: comparing.start(folder, minutes, budget, "cpu"))
    dialog.show()
    return dialog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "project").mkdir()
    return tmp_path / "project"


def test_it_runs_beside_the_window_and_shows_what_it_found(
    qtbot: QtBot, tmp_path: Path, folder: Path
) -> None:
    comparing = Comparing(program=program(tmp_path, WORKS))
    dialog = opened(qtbot, comparing, folder)
    assert "No comparison yet" in dialog.verdict.text()
    assert "12 minutes" in dialog.time.text()
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.bar.value() == 10, timeout=30_000)
    assert "1 of 2" in dialog.doing.text()
    assert not dialog.start_button.isVisible()
    (folder / "go").touch()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 4, timeout=30_000)
    texts = [dialog.table.item(0, c).text() for c in range(4)]  # type: ignore[union-attr]
    assert texts == ["road", ".90  (.88 … .92)", ".89  (.86 … .91)", "+0.010 (-0.020 … +0.040)"]
    assert "intervals overlap" in dialog.verdict.text()
    assert "no claim" in dialog.verdict.text()
    assert dialog.start_button.isVisible()


def test_cancelled_is_said_and_leaves_no_process(qtbot: QtBot, tmp_path: Path, folder: Path) -> None:
    comparing = Comparing(program=program(tmp_path, WORKS))
    dialog = opened(qtbot, comparing, folder)
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.bar.value() == 10, timeout=30_000)
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not comparing.running, timeout=30_000)
    assert dialog.doing.text() == "Cancelled."
    assert results(folder) == []


def test_why_it_could_not_is_said(qtbot: QtBot, tmp_path: Path, folder: Path) -> None:
    comparing = Comparing(program=program(tmp_path, FAILS))
    dialog = opened(qtbot, comparing, folder)
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.doing.text() == "Sharing takes two tasks.", timeout=30_000)
    assert not comparing.running


def test_a_program_that_is_not_there_is_said(qtbot: QtBot, tmp_path: Path, folder: Path) -> None:
    comparing = Comparing(program=(str(tmp_path / "nowhere"),))
    comparing.start(folder, 1, "each", "cpu")
    qtbot.waitUntil(lambda: not comparing.running, timeout=30_000)
    assert comparing.error


def test_the_newest_is_first_and_a_broken_file_is_passed_over(folder: Path) -> None:
    (folder / "compare").mkdir()
    for name, made in (("a", "2025"), ("b", "2026")):
        (folder / "compare" / f"{name}.json").write_text(json.dumps({**FOUND, "made": made}))
    (folder / "compare" / "c.json").write_text("{")
    assert [r["made"] for r in results(folder)] == ["2026", "2025"]


def test_bands_to_leave_out_are_offered_for_images_of_several_bands_only(
    qtbot: QtBot, tmp_path: Path, folder: Path
) -> None:
    dialog = opened(qtbot, Comparing(program=program(tmp_path, WORKS)), folder)
    dialog.offer_bands(3, ())
    assert not dialog.question.isVisible()
    dialog.offer_bands(5, (4,))
    assert dialog.question.isVisible()
    assert not dialog.bands.isVisible()
    qtbot.keyClick(dialog.question, Qt.Key.Key_Down)
    assert dialog.bands.isVisible()
    assert not dialog.budget.isVisible()
    assert not dialog.start_button.isEnabled()
    assert "at least one band" in dialog.time.text()
    assert "bands" in dialog.windowTitle()
    assert any("without each chosen band" in label.text() for label in dialog.findChildren(QLabel))
    assert [box.isEnabled() for box in dialog.bands.boxes] == [True, True, True, True, False]
    qtbot.keyClick(dialog.question, Qt.Key.Key_Up)
    assert "networks" in dialog.windowTitle()
    assert dialog.budget.isVisible()
    assert dialog.start_button.isEnabled()


def test_the_bands_that_are_ticked_are_left_out(qtbot: QtBot, tmp_path: Path, folder: Path) -> None:
    comparing = Comparing(
        program=program(tmp_path, "import sys; sys.exit('error: ' + ' '.join(sys.argv[1:]))")
    )
    dialog = opened(qtbot, comparing, folder)
    dialog.bands_wanted.connect(
        lambda minutes, bands: comparing.start(
            folder, minutes, "each", "cpu", bands, {"dinov3", "apache-2.0"}
        )
    )
    dialog.offer_bands(5, ())
    dialog.name_bands(("red", "green", "blue", "nir", "5"))
    qtbot.keyClick(dialog.question, Qt.Key.Key_Down)
    for box in (dialog.bands.boxes[3], dialog.bands.boxes[0]):
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert dialog.bands.boxes[3].text() == "4 · nir"
    assert "9 minutes" in dialog.time.text()
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(comparing.error), timeout=30_000)
    assert comparing.error == (
        f"compare {folder} --minutes 3 --budget each --device cpu --json --without 1 4 "
        "--accept-licence apache-2.0 --accept-licence dinov3"
    )


def test_what_bands_add_is_shown(qtbot: QtBot, folder: Path) -> None:
    (folder / "compare").mkdir()
    (folder / "compare" / "a.json").write_text(json.dumps(FOUND))
    (folder / "compare" / "b.json").write_text(json.dumps(BANDS))
    dialog = opened(qtbot, Comparing(), folder)
    texts = [dialog.table.item(0, c).text() for c in range(4)]  # type: ignore[union-attr]
    assert texts == ["nir · road", ".90  (.88 … .92)", ".80", "+0.100 (+0.050 … +0.150)"]
    heads = [dialog.table.horizontalHeaderItem(c).text() for c in range(4)]  # type: ignore[union-attr]
    assert heads == ["mIoU", "All bands", "Without it", "Difference"]
    assert dialog.verdict.text().splitlines() == [BANDS["bands"]["nir"]["road"]["text"], BANDS["text"]]  # type: ignore[index]
    qtbot.keyClick(dialog.which, Qt.Key.Key_Down)
    assert dialog.table.rowCount() == 4
    assert dialog.table.horizontalHeaderItem(1).text() == "Together"  # type: ignore[union-attr]


def test_closing_the_window_ends_it(qtbot: QtBot, tmp_path: Path, folder: Path) -> None:
    comparing = Comparing(program=program(tmp_path, WORKS))
    comparing.start(folder, 1, "total", "cpu")
    qtbot.waitUntil(lambda: comparing.share > 0, timeout=30_000)
    comparing.end()
    assert not comparing.running
