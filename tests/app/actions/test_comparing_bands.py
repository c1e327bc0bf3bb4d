"""From the menu Learn: what bands add is compared, of a project whose images have several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import tifffile
from PySide6.QtCore import QPoint, Qt

from app.dialogs.compare import CompareDialog
from app.verb_process import VerbProcess
from tests.app.conftest import session_of
from tests.app.session.conftest import TASKS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

NAMES = "".join(f'<Item sample="{n}" role="description">{name}</Item>' for n, name in enumerate("rgbn"))


def test_the_bands_that_are_ticked_reach_the_command(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[Sequence[str]] = []
    monkeypatch.setattr(VerbProcess, "run", lambda _self, arguments: calls.append(arguments))
    tags = [(42112, "s", 0, f"<GDALMetadata>{NAMES}</GDALMetadata>", True)]
    options = {"photometric": "minisblack", "planarconfig": "contig", "metadata": None, "extratags": tags}
    tifffile.imwrite(tmp_path / "field.tif", np.zeros((8, 8, 4), np.uint8), **options)
    session = session_of(window)
    session.create(tmp_path / "projects" / "fields", "Fields", TASKS)
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add([tmp_path / "field.tif"], split="train")
    window.action_set["compare"].trigger()
    (dialog,) = window.findChildren(CompareDialog)
    qtbot.keyClick(dialog.question, Qt.Key.Key_Down)
    box = dialog.bands.boxes[3]
    qtbot.waitUntil(lambda: box.text() == "4 · n", timeout=5000)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    assert [call[-2:] for call in calls] == [["--without", "4"]]
