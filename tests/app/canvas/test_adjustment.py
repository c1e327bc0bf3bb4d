from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt

from app.canvas.adjustment import Adjustment, adjusted, dragged
from app.canvas.levels import Photo
from core.images.reading import Deep, read_image, read_shown
from tests.app.canvas.conftest import GREY, LEFT, MIDDLE, SHIFT, Hand

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ViewState

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_the_default_changes_no_value() -> None:
    assert Adjustment().is_plain
    assert np.array_equal(Adjustment().table(), np.arange(256))


def test_brightness_contrast_and_gamma_do_what_they_say() -> None:
    middle = slice(100, 156)
    assert (Adjustment(brightness=0.2).table()[middle] > np.arange(256)[middle]).all()
    steep = np.diff(Adjustment(contrast=0.5).table()[middle].astype(int)).mean()
    assert steep > 2.0
    assert np.unique(Adjustment(contrast=-1.0).table()).size == 1
    lifted = Adjustment(gamma=2.0).table()
    assert lifted[40] > 90
    assert (lifted[0], lifted[255]) == (0, 255)
    for extreme in (Adjustment(contrast=1.0), Adjustment(brightness=-1.0), Adjustment(gamma=0.2)):
        assert (np.diff(extreme.table().astype(int)) >= 0).all()


def test_one_channel_is_shown_as_grey() -> None:
    pixels = np.zeros((2, 3, 4), np.uint8)
    pixels[..., :3] = (10, 20, 30)  # blue, green, red
    for channel, value in ((1, 30), (2, 20), (3, 10)):
        assert (adjusted(pixels, Adjustment(channel=channel))[..., :3] == value).all()


def test_the_photo_on_screen_follows_and_comes_back(hand: Hand, view_state: ViewState) -> None:
    assert hand.color(5, 5) == (GREY, GREY, GREY)
    view_state.set_adjustment(Adjustment(brightness=0.2))
    assert hand.color(5, 5) == (151, 151, 151)
    view_state.set_adjustment(Adjustment())
    assert hand.color(5, 5) == (GREY, GREY, GREY)


def test_adjusting_changes_no_pixel_that_is_learned_or_read(
    canvas: CanvasView, session: Session, view_state: ViewState
) -> None:
    assert canvas.pixels is not None
    session.undo_stack.clear()
    before = canvas.pixels.copy()
    view_state.set_adjustment(Adjustment(contrast=0.8, channel=2))
    canvas.grab()
    assert np.array_equal(canvas.pixels, before)
    assert session.undo_stack.count() == 0


def test_a_part_is_what_the_whole_has_there() -> None:
    rng = np.random.default_rng(0)
    photo = Photo(rng.integers(0, 256, (700, 900, 3), np.uint8))
    adjustment = Adjustment(contrast=0.3, gamma=1.4)
    whole = photo.part(1, QRect(0, 0, 450, 350), adjustment)
    part = photo.part(1, QRect(100, 50, 60, 40), adjustment)
    assert whole.copy(100, 50, 60, 40) == part


# more than 8 bits -----------------------------------------------------------------------------------------


def ramp(path: Path, dtype: type = np.uint16) -> np.ndarray:
    values = np.linspace(1000, 5000, 64 * 48).reshape(48, 64).astype(dtype)
    assert cv2.imwrite(str(path), values)
    return values


@pytest.mark.parametrize(("name", "dtype"), [("a.png", np.uint16), ("a.tif", np.float32)])
def test_a_window_shows_its_values_from_black_to_white(tmp_path: Path, name: str, dtype: type) -> None:
    values = ramp(tmp_path / name, dtype)
    pixels, deep = read_shown(tmp_path / name)
    assert np.array_equal(pixels, read_image(tmp_path / name))
    assert deep is not None
    low, high = deep.window
    assert 1000 <= low < 1100
    assert 4900 < high <= 5000
    photo = Photo(pixels, deep)
    shown = photo.part(0, QRect(0, 0, 64, 48), Adjustment(window=(2000.0, 3000.0)))
    seen = np.array([[shown.pixelColor(x, y).red() for x in range(64)] for y in range(48)])
    expected = np.clip((values.astype(float) - 2000) / 1000 * 255, 0, 255)
    assert np.abs(seen - expected).max() <= 1.0


def test_the_window_that_is_shown_at_first_looks_like_the_plain_photo(tmp_path: Path) -> None:
    ramp(tmp_path / "a.png")
    pixels, deep = read_shown(tmp_path / "a.png")
    assert deep is not None
    shown = Photo(pixels, deep).part(0, QRect(0, 0, 64, 48), Adjustment(window=deep.window))
    seen = np.array([[shown.pixelColor(x, y).green() for x in range(64)] for y in range(48)])
    assert np.abs(seen.astype(int) - pixels[..., 1]).max() <= 1


def test_values_that_are_no_numbers_are_black(tmp_path: Path) -> None:
    values = np.full((16, 16), np.nan, np.float32)
    values[4:8] = 7.0
    assert cv2.imwrite(str(tmp_path / "a.tif"), values)
    _, deep = read_shown(tmp_path / "a.tif")
    assert deep is not None
    assert np.isfinite(Adjustment(window=(7.0, 7.0)).deep_table(deep)).all()


def test_eight_bits_have_no_window(tmp_path: Path) -> None:
    assert cv2.imwrite(str(tmp_path / "a.png"), np.zeros((4, 4, 3), np.uint8))
    assert read_shown(tmp_path / "a.png")[1] is None


def test_a_drag_widens_and_moves_the_window() -> None:
    deep = Deep(np.zeros((1, 1, 1), np.uint16), 0.0, 65535.0, (1000.0, 3000.0))
    wider = dragged(Adjustment(), 0.5, 0.0, deep).window
    assert wider == pytest.approx((0.0, 4000.0))
    darker = dragged(Adjustment(), 0.0, 0.5, deep).window
    assert darker == pytest.approx((2000.0, 4000.0))
    narrow = dragged(replace(Adjustment(), window=(5.0, 5.0)), -1.0, 0.0, deep).window
    assert narrow is not None
    assert narrow[1] > narrow[0]
    plain = dragged(Adjustment(), -0.25, -0.1, None)
    assert (plain.contrast, plain.brightness, plain.window) == (0.25, 0.1, None)


# the hand -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tool", ["brush", "polygon", "pan"])
def test_shift_and_the_middle_button_adjust_in_every_tool(
    tool: str, canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    session.undo_stack.clear()
    view_state.set_tool(tool)  # type: ignore[arg-type]
    place = canvas.to_view(0, 0)
    hand.press(20, 15, MIDDLE, SHIFT)
    hand.send(QEvent.Type.MouseMove, hand.at(20, 15) + QPoint(-50, -40))
    hand.send(QEvent.Type.MouseButtonRelease, hand.at(20, 15) + QPoint(-50, -40), MIDDLE)
    assert view_state.adjustment.contrast == pytest.approx(0.1)
    assert view_state.adjustment.brightness == pytest.approx(0.1)
    hand.move(3, 3)
    assert view_state.adjustment.contrast == pytest.approx(0.1)
    assert canvas.to_view(0, 0) == place
    assert session.undo_stack.count() == 0


@pytest.mark.parametrize("tool", ["pan", "brush", "eraser", "polygon", "fill", "lasso", "line", "rectangle"])
def test_the_middle_button_pans_in_every_tool(
    tool: str, canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    session.undo_stack.clear()
    view_state.set_tool(tool)  # type: ignore[arg-type]
    place, start = canvas.to_view(0, 0), hand.at(20, 15)
    hand.press(20, 15, MIDDLE)
    hand.send(QEvent.Type.MouseMove, start + QPoint(24, 10))
    hand.send(QEvent.Type.MouseButtonRelease, start + QPoint(24, 10), MIDDLE)
    assert canvas.to_view(0, 0) - place == QPointF(24, 10)
    assert session.undo_stack.count() == 0


def test_shift_and_the_wheel_scroll_sideways(canvas: CanvasView, hand: Hand) -> None:
    place, zoom = canvas.to_view(0, 0), canvas.zoom
    hand.wheel(QPoint(100, 100), 1, SHIFT)
    assert (canvas.to_view(0, 0) - place, canvas.zoom) == (QPointF(60, 0), zoom)


def test_the_wheel_may_scroll_as_in_other_programs(
    canvas: CanvasView, hand: Hand, view_state: ViewState
) -> None:
    view_state.set_wheel("scroll")
    place, zoom, diameter = canvas.to_view(0, 0), canvas.zoom, view_state.diameter
    hand.wheel(QPoint(100, 100), -1)
    assert (canvas.to_view(0, 0) - place, canvas.zoom) == (QPointF(0, -60), zoom)
    under = canvas.to_image(QPointF(200, 150))
    hand.wheel(QPoint(200, 150), 1, CTRL)
    assert canvas.zoom > zoom
    off = canvas.to_view(under.x(), under.y()) - QPointF(200, 150)
    assert max(abs(off.x()), abs(off.y())) <= 1.0
    assert view_state.diameter == diameter
    hand.wheel(QPoint(200, 150), 1, ALT)
    assert view_state.diameter > diameter


def test_painting_goes_on_in_an_adjusted_view(
    canvas: CanvasView, hand: Hand, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    session.undo_stack.clear()
    view_state.set_adjustment(Adjustment(contrast=0.4))
    hand.click(10, 10, LEFT)
    assert session.undo_stack.count() == 1
