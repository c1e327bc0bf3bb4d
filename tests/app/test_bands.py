"""Which bands are seen, in the window: chosen in the adjusting panel, remembered, and said of each pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import tifffile
from PySide6.QtCore import Qt

from core.images.bands import read_stack, stretched
from tests.app.conftest import session_of
from tests.app.session.conftest import TASKS
from tests.app.window.test_over_canvas import panel_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot

    from app.canvas.cursor_info import CursorInfo
    from app.main_window import MainWindow

SIX = np.random.default_rng(0).integers(0, 4000, (24, 32, 6), np.uint16)


def write_six(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    tifffile.imwrite(path, SIX, photometric="minisblack", planarconfig="contig")
    return path


@pytest.fixture
def shown(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window with a project of one image of six bands."""
    session = session_of(window)
    session.create(tmp_path / "projects" / "fields", "Fields", TASKS)
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add([write_six(tmp_path / "pictures" / "six.tif")], split="train")
    qtbot.waitUntil(lambda: window.canvas.image_shown == "six")
    return window


def choose(qtbot: QtBot, box: QComboBox, steps: int) -> None:
    """Step through a list with the keys, as a person does."""
    box.setFocus()
    for _ in range(abs(steps)):
        qtbot.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def seen(window: MainWindow) -> np.ndarray:
    """Red, green and blue on the canvas."""
    pixels = window.canvas.pixels
    assert pixels is not None
    return pixels[..., 2::-1]


def test_bands_are_chosen_for_each_colour_and_one_as_grey(
    shown: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    learned = stretched(read_stack(tmp_path / "pictures" / "six.tif"), range(6))
    assert session_of(shown).project.channels == 6
    assert np.array_equal(seen(shown), learned[..., :3])
    panel = panel_of(shown)
    assert panel.bands.red.isVisible()
    assert not panel.channel.isVisible()
    assert not panel.bands.grey.isVisible()
    choose(qtbot, panel.bands.red, 4)
    choose(qtbot, panel.bands.blue, 9)  # to the last entry: none
    qtbot.waitUntil(lambda: not seen(shown)[..., 2].any())
    assert np.array_equal(seen(shown)[..., :2], learned[..., [4, 1]])
    choose(qtbot, panel.bands.how, 1)
    qtbot.waitUntil(lambda: np.array_equal(seen(shown)[..., 2], learned[..., 4]))
    assert panel.bands.grey.isVisible()
    assert not panel.bands.red.isVisible()
    choose(qtbot, panel.bands.grey, 1)
    qtbot.waitUntil(lambda: np.array_equal(seen(shown), np.repeat(learned[..., 5:], 3, axis=2)))
    qtbot.mouseClick(panel.reset_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: np.array_equal(seen(shown), learned[..., :3]))
    assert not panel.reset_button.isEnabled()


def test_thumbnails_follow_the_bands(shown: MainWindow, qtbot: QtBot) -> None:
    thumbnails = shown.images.thumbnails
    qtbot.waitUntil(lambda: thumbnails.known("six") is not None)
    before = thumbnails.known("six").toImage()
    shown.verbs.view_state.set_bands((5,))
    qtbot.waitUntil(
        lambda: thumbnails.known("six") is not None and thumbnails.known("six").toImage() != before
    )
    color = thumbnails.known("six").toImage().pixelColor(20, 20)
    assert color.red() == color.green() == color.blue()


def test_the_bands_are_remembered_with_the_view(
    shown: MainWindow, new_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    session = session_of(shown)
    assert session.folder is not None
    path = session.folder.path
    shown.verbs.view_state.set_bands((4, 3, 2))
    session.create(tmp_path / "other", "Other")
    assert shown.verbs.view_state.bands == ()
    session.open(path)
    assert shown.verbs.view_state.bands == (4, 3, 2)
    shown.close()
    again = new_window()
    session_of(again).open(path)
    assert again.verbs.view_state.bands == (4, 3, 2)


def test_what_is_this_pixel_says_every_band(
    shown: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards: list[CursorInfo] = []
    monkeypatch.setattr("app.canvas.view.draw_pixel_card", lambda painter, point, info: cards.append(info))
    shown.verbs.view_state.set_pixel_card(True)
    canvas = shown.canvas
    qtbot.mouseMove(canvas.viewport(), canvas.viewport().rect().center())
    qtbot.waitUntil(lambda: canvas.pointed_at is not None)
    canvas.grab()
    card = cards[-1]
    assert card.x is not None
    assert card.y is not None
    assert [(v.name, v.value) for v in card.values] == [
        (str(band + 1), str(value)) for band, value in enumerate(SIX[card.y, card.x].tolist())
    ]


def test_an_image_of_other_bands_stays_out_with_a_sentence(
    shown: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    tifffile.imwrite(tmp_path / "four.tif", SIX[..., :4], photometric="minisblack", planarconfig="contig")
    session = session_of(shown)
    with qtbot.waitSignal(session.notice, timeout=5000) as told:
        session.images.add([tmp_path / "four.tif"])
    assert "four.tif has 4 bands, but the images of this project have 6." in told.args[0].text
    assert [i.id for i in session.project.images] == ["six"]
