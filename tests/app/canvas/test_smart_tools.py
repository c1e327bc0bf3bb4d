"""Magic wand, smart select, live-wire and superpixels on a red disk, by the mouse and the keys of a user."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QEvent, Qt

from app.canvas.view import CanvasView
from core.project.model import UNLABELLED
from tests.app.canvas.conftest import LEFT, NONE, RIGHT, Hand

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session
    from app.window.view_state import ViewState

ReadDisk = Callable[[], npt.NDArray[np.uint8]]
CTRL = Qt.KeyboardModifier.ControlModifier
SIZE, CENTER, RADIUS = 96, 48.0, 20.0
PATIENCE = 60_000
ROWS, COLUMNS = np.mgrid[:SIZE, :SIZE] + 0.5
AWAY = np.hypot(ROWS - CENTER, COLUMNS - CENTER)
DISK = AWAY < RADIUS


def overlap(found: npt.NDArray[np.bool_]) -> float:
    return float((found & DISK).sum() / (found | DISK).sum())


@pytest.fixture
def canvas(qtbot: QtBot, session: Session, view_state: ViewState, tmp_path: Path) -> CanvasView:
    """On screen: a dark red disk with a lighter heart on green, at 4 screen pixels an image pixel."""
    pixels = np.where(DISK[..., None], (30, 40, 150), (60, 160, 50))
    pixels[AWAY < RADIUS / 2] = (30, 60, 170)
    noise = np.random.default_rng(3).integers(-3, 4, pixels.shape)
    path = tmp_path / "photos" / "disk.png"
    cv2.imwrite(str(path), np.clip(pixels + noise, 0, 255).astype(np.uint8))
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add([path], split="train")
    session.show_image("disk")
    canvas = CanvasView(session, view_state)
    qtbot.addWidget(canvas)
    canvas.resize(480, 440)
    canvas.show()
    qtbot.waitUntil(lambda: canvas.image_shown == "disk")
    canvas.actual_size()
    for _ in range(4):
        canvas.zoom_in()
    return canvas


@pytest.fixture
def painted(session: Session) -> ReadDisk:
    def read() -> npt.NDArray[np.uint8]:
        found = session.labels.get("disk", "road")
        return np.full((SIZE, SIZE), UNLABELLED, np.uint8) if found is None else found

    return read


def settled(canvas: CanvasView, qtbot: QtBot) -> None:
    """The tool's work in the background has arrived."""
    qtbot.waitUntil(lambda: not canvas.tool._latest.running, timeout=PATIENCE)  # type: ignore[attr-defined]


def test_the_wand_paints_what_is_alike_and_one_undo_takes_it_back(
    hand: Hand, painted: ReadDisk, view_state: ViewState, session: Session
) -> None:
    view_state.set_tool("wand")
    count = session.undo_stack.count()
    hand.click(CENTER, CENTER)
    heart = painted() == 1
    assert heart[AWAY < RADIUS / 2 - 1].all()
    assert not heart[AWAY > RADIUS / 2 + 1].any()
    assert session.undo_stack.count() == count + 1
    assert session.undo_stack.undoText() == "Magic wand"
    session.undo_stack.undo()
    assert (painted() == UNLABELLED).all()


def test_a_drag_changes_the_wands_tolerance_and_the_preview_follows(
    hand: Hand, painted: ReadDisk, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.set_tool("wand")
    hand.press(CENTER, CENTER)
    settled(hand.canvas, qtbot)
    small = hand.canvas.tool.proposal.mask.sum()  # type: ignore[attr-defined]
    hand.move(CENTER + 20, CENTER)
    settled(hand.canvas, qtbot)
    large = hand.canvas.tool.proposal.mask.sum()  # type: ignore[attr-defined]
    assert small < large
    assert (painted() == UNLABELLED).all()
    hand.release(CENTER + 20, CENTER)
    assert (painted() == 1).sum() == large
    assert overlap(painted() == 1) > 0.98


def test_the_wheel_changes_the_wands_tolerance_and_shows_what_a_click_takes(
    hand: Hand, painted: ReadDisk, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.set_tool("wand")
    diameter = view_state.diameter
    hand.move(CENTER, CENTER)
    hand.wheel(hand.at(CENTER, CENTER), 14, CTRL)
    settled(hand.canvas, qtbot)
    assert hand.canvas.tool.proposal.mask.sum() > DISK.sum() * 0.98  # type: ignore[attr-defined]
    assert view_state.diameter == diameter
    assert (painted() == UNLABELLED).all()
    hand.move(5, 5)
    assert hand.canvas.tool.proposal is None  # type: ignore[attr-defined]
    hand.click(CENTER, CENTER)
    assert overlap(painted() == 1) > 0.98


def test_the_wand_erases_with_the_right_button_and_keeps_off_what_is_labelled(
    hand: Hand, painted: ReadDisk, view_state: ViewState, session: Session
) -> None:
    view_state.set_tool("wand")
    hand.click(CENTER, CENTER)
    heart = painted() == 1
    session.set_active("road", 0)
    view_state.set_only_unlabelled(True)
    hand.press(CENTER, CENTER)
    hand.move(CENTER + 20, CENTER)
    hand.release(CENTER + 20, CENTER)
    assert (painted()[heart] == 1).all()
    assert (painted()[DISK & ~heart] == 0).mean() > 0.97
    hand.click(CENTER, CENTER, RIGHT)
    assert (painted()[DISK] == UNLABELLED).mean() > 0.97


def test_escape_leaves_the_wand(hand: Hand, painted: ReadDisk, view_state: ViewState) -> None:
    view_state.set_tool("wand")
    hand.press(CENTER, CENTER)
    hand.key(Qt.Key.Key_Escape)
    hand.release(CENTER, CENTER)
    assert (painted() == UNLABELLED).all()


def test_smart_select_proposes_and_enter_paints(
    hand: Hand, painted: ReadDisk, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    view_state.set_tool("smart_select")
    count = session.undo_stack.count()
    hand.press(20, 20)
    hand.move(76, 76)
    hand.release(76, 76)
    settled(hand.canvas, qtbot)
    assert (painted() == UNLABELLED).all()
    hand.key(Qt.Key.Key_Return)
    assert overlap(painted() == 1) > 0.95
    assert session.undo_stack.count() == count + 1
    session.undo_stack.undo()
    assert (painted() == UNLABELLED).all()


def test_smart_select_in_a_lasso_is_painted_as_soon_as_it_is_found(
    hand: Hand, painted: ReadDisk, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.set_tool("smart_select")
    hand.press(CENTER, 18, held=Qt.KeyboardModifier.ShiftModifier)
    for x, y in ((80, CENTER), (CENTER, 80), (16, CENTER)):
        hand.move(x, y)
    hand.release(CENTER, 18)
    hand.key(Qt.Key.Key_Return)  # maybe before it is found
    qtbot.waitUntil(lambda: bool((painted() == 1).any()), timeout=PATIENCE)
    assert overlap(painted() == 1) > 0.95


def test_strokes_correct_what_smart_select_found(
    hand: Hand, painted: ReadDisk, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.set_tool("smart_select")
    view_state.set_diameter(6)
    hand.press(20, 20)
    hand.move(76, 76)
    hand.release(76, 76)
    hand.press(CENTER - 8, CENTER, RIGHT)
    hand.move(CENTER + 8, CENTER)
    hand.release(CENTER + 8, CENTER, RIGHT)
    hand.press(CENTER - 6, 84)
    hand.move(CENTER + 6, 84)
    hand.release(CENTER + 6, 84)
    settled(hand.canvas, qtbot)
    hand.key(Qt.Key.Key_Return)
    assert (painted()[46:50, 42:54] == UNLABELLED).all()
    assert (painted()[83:86, 44:52] == 1).all()


def test_escape_and_another_image_throw_a_proposal_away(
    hand: Hand, painted: ReadDisk, view_state: ViewState, session: Session, canvas: CanvasView, qtbot: QtBot
) -> None:
    view_state.set_tool("smart_select")
    for way in ("escape", "image"):
        hand.press(20, 20)
        hand.move(76, 76)
        hand.release(76, 76)
        if way == "escape":
            hand.key(Qt.Key.Key_Escape)
        else:
            session.show_image("one")
            qtbot.waitUntil(lambda: canvas.image_shown == "one")
        assert not canvas.tool.busy
        hand.key(Qt.Key.Key_Return)
    assert (painted() == UNLABELLED).all()
    assert session.labels.get("one", "road") is None


def test_the_live_wire_follows_the_edge_from_click_to_click(
    hand: Hand, painted: ReadDisk, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    view_state.set_tool("live_wire")
    count = session.undo_stack.count()
    for x, y in ((CENTER - RADIUS, CENTER), (CENTER, CENTER - RADIUS), (CENTER + RADIUS, CENTER)):
        hand.click(x, y)
        settled(hand.canvas, qtbot)
    hand.click(CENTER, CENTER + RADIUS)
    hand.click(10, 10)
    hand.key(Qt.Key.Key_Backspace)
    assert (painted() == UNLABELLED).all()
    hand.click(CENTER - RADIUS, CENTER)  # the first point closes
    assert overlap(painted() == 1) > 0.9
    assert session.undo_stack.count() == count + 1
    assert session.undo_stack.undoText() == "Live-wire"


def test_the_live_wire_is_straight_with_shift(hand: Hand, painted: ReadDisk, view_state: ViewState) -> None:
    view_state.set_tool("live_wire")
    shift = Qt.KeyboardModifier.ShiftModifier
    hand.click(20, 20)
    for x, y in ((76, 20), (76, 76), (20, 76)):
        hand.click(x, y, held=shift)
    assert len(hand.canvas.tool.ways[0]) == 2  # type: ignore[attr-defined]
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Return)
    assert (painted() == UNLABELLED).all()


def test_superpixels_are_taken_by_a_drag_and_erased_by_the_right_button(
    hand: Hand, painted: ReadDisk, view_state: ViewState, session: Session, canvas: CanvasView, qtbot: QtBot
) -> None:
    view_state.set_diameter(8)
    view_state.set_tool("superpixels")
    qtbot.waitUntil(lambda: canvas.tool.found is not None, timeout=PATIENCE)  # type: ignore[attr-defined]
    count = session.undo_stack.count()
    first = hand.press(CENTER - 12, CENTER)
    last = hand.move(CENTER + 12, CENTER)
    hand.release(CENTER + 12, CENTER)
    taken = painted() == 1
    assert taken[int(first.y()), int(first.x()) : int(last.x()) + 1].all()
    assert not taken[AWAY > RADIUS + 4].any()
    assert session.undo_stack.count() == count + 1
    hand.press(CENTER - 12, CENTER, RIGHT)
    hand.move(CENTER + 12, CENTER)
    hand.key(Qt.Key.Key_Escape)  # thrown away
    hand.release(CENTER + 12, CENTER, RIGHT)
    np.testing.assert_array_equal(painted() == 1, taken)
    hole = hand.click(CENTER, CENTER, RIGHT)
    assert painted()[int(hole.y()), int(hole.x())] == UNLABELLED
    assert (painted() == 1).any()


def test_superpixels_are_found_anew_for_another_part_and_another_size(
    hand: Hand, view_state: ViewState, canvas: CanvasView, qtbot: QtBot
) -> None:
    view_state.set_tool("superpixels")
    tool = canvas.tool
    qtbot.waitUntil(lambda: tool.found is not None, timeout=PATIENCE)  # type: ignore[attr-defined]
    first = tool.found  # type: ignore[attr-defined]
    view_state.set_diameter(24)
    qtbot.waitUntil(lambda: tool.found not in (None, first), timeout=PATIENCE)  # type: ignore[attr-defined]
    second = tool.found  # type: ignore[attr-defined]
    assert second.ids.max() < first.ids.max()
    for _ in range(4):
        canvas.zoom_in()
    qtbot.waitUntil(lambda: tool.found not in (None, second), timeout=PATIENCE)  # type: ignore[attr-defined]
    assert tool.found.box != second.box  # type: ignore[attr-defined]
    view_state.set_tool("brush")
    canvas.fit()
    assert not tool._timer.isActive()  # type: ignore[attr-defined]


def test_work_that_fails_is_said_and_nothing_is_painted(
    hand: Hand, painted: ReadDisk, view_state: ViewState, session: Session, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("out of memory")

    monkeypatch.setattr("app.canvas.tools.smart_select.grab_cut", fail)
    view_state.set_tool("smart_select")
    with qtbot.waitSignal(session.notice, timeout=PATIENCE) as said:
        hand.press(20, 20)
        hand.move(76, 76)
        hand.release(76, 76)
    assert "This tool failed here" in said.args[0].text
    assert not hand.canvas.tool.busy
    assert (painted() == UNLABELLED).all()


def test_a_release_in_another_window_ends_the_gesture(
    hand: Hand, painted: ReadDisk, view_state: ViewState
) -> None:
    view_state.set_tool("wand")
    hand.press(CENTER, CENTER)
    hand.buttons = Qt.MouseButton.NoButton
    hand.send(QEvent.Type.MouseMove, hand.at(CENTER, CENTER + 2), held=NONE)
    assert (painted() == 1).any()
    hand.send(QEvent.Type.MouseButtonRelease, hand.at(CENTER, CENTER + 2), LEFT)
