"""Choosing a segmentation model: what was found, what is missing, what is remembered."""

from __future__ import annotations

import importlib.util
import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.dialogs.prompt_model import PromptModelDialog
from app.widgets.small_button import SmallButton
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.settings import Settings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def packages(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Those that are installed, as far as the program can tell."""
    there = {"onnxruntime", "transformers"}
    real = importlib.util.find_spec

    def find_spec(name: str, package: str | None = None) -> object:
        if name in ("onnxruntime", "transformers"):
            return object() if name in there else None
        return real(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", find_spec)
    return there


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    folder = tmp_path / "pair"
    folder.mkdir()
    for name in ("sam_encoder.onnx", "sam_decoder.onnx"):
        (folder / name).write_bytes(b"")
    return folder


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    folder = tmp_path / "checkpoint"
    folder.mkdir()
    for name in ("model.safetensors", "preprocessor_config.json"):
        (folder / name).write_bytes(b"")
    (folder / "config.json").write_text(json.dumps({"model_type": "sam"}))
    return folder


def opened(qtbot: QtBot, place: tuple[Path, ...] | None = None) -> PromptModelDialog:
    dialog = PromptModelDialog(place)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: PromptModelDialog, *chosen: Path) -> None:
    """As the user does in the file dialog that is open."""
    (chooser,) = dialog.findChildren(QFileDialog)
    if chooser.fileMode() == QFileDialog.FileMode.Directory:
        chooser.fileSelected.emit(str(chosen[0]))
    else:
        chooser.filesSelected.emit([str(each) for each in chosen])
    chooser.reject()


def test_a_folder_of_a_checkpoint_is_used(qtbot: QtBot, packages: set[str], checkpoint: Path) -> None:
    dialog = opened(qtbot)
    assert not dialog.use_button.isEnabled()
    qtbot.mouseClick(dialog.folder_buttons["checkpoint"], LEFT)
    choose(dialog, checkpoint)
    assert dialog.found.text() == "SAM checkpoint"
    assert dialog.chosen.text() == str(checkpoint)
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.mouseClick(dialog.use_button, LEFT)
    assert wanted.args == [(checkpoint,)]


def test_two_files_are_used_in_whatever_order(qtbot: QtBot, packages: set[str], pair: Path) -> None:
    dialog = opened(qtbot)
    qtbot.mouseClick(dialog.files_button, LEFT)
    files = pair / "sam_decoder.onnx", pair / "sam_encoder.onnx"
    choose(dialog, *files)
    assert dialog.found.text() == "Encoder and decoder: sam_encoder.onnx, sam_decoder.onnx"
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.mouseClick(dialog.use_button, LEFT)
    assert wanted.args == [files]


def test_a_folder_that_is_no_model_names_what_is_missing(
    qtbot: QtBot, packages: set[str], checkpoint: Path
) -> None:
    (checkpoint / "preprocessor_config.json").unlink()
    dialog = opened(qtbot)
    qtbot.mouseClick(dialog.folder_buttons["checkpoint"], LEFT)
    choose(dialog, checkpoint)
    assert "preprocessor_config.json is missing" in dialog.problem.text()
    assert dialog.problem.isVisible()
    assert not dialog.use_button.isEnabled()


def test_without_its_package_a_kind_is_grey_and_says_what_helps(
    qtbot: QtBot, packages: set[str], pair: Path
) -> None:
    packages.remove("transformers")
    dialog = opened(qtbot, (pair,))
    assert not dialog.folder_buttons["checkpoint"].isEnabled()
    assert dialog.folder_buttons["onnx"].isEnabled()
    assert dialog.files_button.isEnabled()
    assert "pip install transformers" in dialog.reasons["checkpoint"].text()
    assert set(dialog.reasons) == {"checkpoint"}
    (copy,) = dialog.findChildren(SmallButton)
    qtbot.mouseClick(copy, LEFT)
    assert QGuiApplication.clipboard().text() == "pip install transformers"
    assert dialog.use_button.isEnabled()


def test_the_choice_is_used_and_remembered(
    open_window: MainWindow, settings: Settings, qtbot: QtBot, packages: set[str], pair: Path
) -> None:
    assert not open_window.action_set["prompt"].isEnabled()
    open_window.action_set["prompt_model"].trigger()
    (dialog,) = open_window.findChildren(PromptModelDialog)
    qtbot.mouseClick(dialog.folder_buttons["onnx"], LEFT)
    choose(dialog, pair)
    with qtbot.waitSignal(session_of(open_window).notice):
        qtbot.mouseClick(dialog.use_button, LEFT)
    assert settings.prompt_place == (pair,)
    assert open_window.action_set["prompt"].isEnabled()
