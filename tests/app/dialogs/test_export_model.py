"""The dialog that exports the model, with a program in place of Maskloom that says what it would."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.dialogs.export.model import ExportModelDialog

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

WRITES = """
import json, sys, time
out = sys.argv[sys.argv.index("--out") + 1]
print(" 50%  export: comparing", file=sys.stderr, flush=True)
if "slow" in out: time.sleep(600)
if "bad" in out:
    print("error: The exported file was not kept.", file=sys.stderr)
    sys.exit(2)
open(out, "w").close()
print(json.dumps({"out": out, "remarks": ["Stretch images before."]}))
"""


def opened(qtbot: QtBot, tmp_path: Path) -> ExportModelDialog:
    script = tmp_path / "program.py"
    script.write_text(WRITES, encoding="utf-8")
    (tmp_path / "harbour").mkdir()
    dialog = ExportModelDialog(tmp_path / "harbour", program=(sys.executable, str(script)))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_exports_and_shows_the_folder(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, tmp_path)
    assert dialog.path == tmp_path / "harbour-model.onnx"
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert not dialog.export_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.show_button.isVisible(), timeout=30_000)
    assert dialog.doing.text() == f"Exported to {dialog.path}. Stretch images before."
    assert not dialog.bar.isVisible()
    assert not dialog.problem.isVisible()
    with qtbot.waitSignal(dialog.folder_wanted) as wanted:
        qtbot.mouseClick(dialog.show_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [tmp_path]


def test_it_proposes_a_name_for_each_format_and_never_replaces_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "harbour-model.onnx").touch()
    dialog = opened(qtbot, tmp_path)
    assert dialog.path == tmp_path / "harbour-model-2.onnx"
    dialog.formats["package"].setChecked(True)
    assert dialog.path == tmp_path / "harbour-model"
    dialog.out.setText(str(tmp_path / "harbour"))
    assert dialog.problem.text() == "harbour already exists. Choose another name."
    assert not dialog.export_button.isEnabled()
    dialog.out.setText(str(tmp_path / "nowhere" / "model"))
    assert "does not exist" in dialog.problem.text()
    dialog.out.clear()
    assert not dialog.problem.isVisible()
    assert not dialog.export_button.isEnabled()


def test_an_export_that_fails_says_why_and_can_be_made_again(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, tmp_path)
    dialog.out.setText(str(tmp_path / "bad.onnx"))
    dialog.start()
    qtbot.waitUntil(lambda: not dialog.process.running, timeout=30_000)
    assert dialog.doing.text() == "The exported file was not kept."
    assert not dialog.show_button.isVisible()
    assert dialog.export_button.isEnabled()


def test_it_is_cancelled_and_leaves_no_process(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, tmp_path)
    dialog.out.setText(str(tmp_path / "slow.onnx"))
    dialog.start()
    qtbot.waitUntil(lambda: dialog.bar.value() == 50, timeout=30_000)
    dialog._cancel()
    qtbot.waitUntil(lambda: not dialog.process.running, timeout=30_000)
    assert dialog.doing.text() == "Cancelled."
    assert dialog.isVisible()
    dialog.start()
    dialog.reject()
    assert not dialog.process.running


def test_what_is_chosen_for_a_format_goes_along(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, tmp_path)
    asked: list[list[str]] = []
    monkeypatch.setattr(dialog.process, "run", asked.append)
    assert dialog.options.fields["precision"].isVisible()
    dialog.formats["deepness"].setChecked(True)
    assert not dialog.options.fields["precision"].isVisible()
    dialog.options.put({"tile": 256, "authors": "Ada"})
    dialog.start()
    assert asked[-1][-2:] == ["--tile", "256"]
    dialog.formats["bioimageio"].setChecked(True)
    dialog.start()
    assert asked[-1][-2:] == ["--authors", "Ada"]
    dialog.formats["cvat"].setChecked(True)
    assert not dialog.options.isVisible()
    dialog.start()
    assert asked[-1][-1] == "--json"
