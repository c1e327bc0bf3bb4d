"""Point and segment, by the mouse and the keys of a user, with a tiny model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

pytest.importorskip("onnxruntime", reason="prompted segmentation needs onnxruntime")
pytest.importorskip("onnx", reason="the tiny models are made with onnx")

from app.canvas.tools import prompt as prompt_module
from core.project.model import UNLABELLED
from tests.app.canvas.conftest import RIGHT, Hand
from tests.app.canvas.test_smart_tools import (  # noqa: F401  # fixtures
    CENTER,
    PATIENCE,
    ReadDisk,
    canvas,
    overlap,
    painted,
    settled,
)
from tests.core.smart.prompting.tiny_sam import save_pair

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.canvas.tools.prompt import PromptTool
    from app.session import Session
    from app.window.view_state import ViewState


@pytest.fixture
def tool(hand: Hand, view_state: ViewState, tmp_path: Path) -> PromptTool:
    """In hand, with a model; the image may still be looked at."""
    view_state.set_prompt_place((save_pair(tmp_path / "model"),))
    view_state.set_tool("prompt")
    return hand.canvas.tool  # type: ignore[return-value]


def test_a_click_proposes_and_enter_paints(
    hand: Hand, tool: PromptTool, painted: ReadDisk, session: Session, qtbot: QtBot  # noqa: F811
) -> None:  # fmt: skip
    count = session.undo_stack.count()
    hand.click(CENTER, CENTER)  # before the image was looked at: answered after that
    qtbot.waitUntil(lambda: tool.proposal is not None, timeout=PATIENCE)
    assert (painted() == UNLABELLED).all()
    hand.key(Qt.Key.Key_Return)
    assert overlap(painted() == 1) > 0.8
    assert session.undo_stack.count() == count + 1
    assert session.undo_stack.undoText() == "Point and segment"
    session.undo_stack.undo()
    assert (painted() == UNLABELLED).all()


def test_clicks_and_a_box_are_shown_and_backspace_takes_the_last_back(
    hand: Hand, tool: PromptTool, qtbot: QtBot
) -> None:
    hand.click(CENTER, CENTER)
    hand.click(10, 10, RIGHT)
    first = hand.press(20, 20)
    hand.move(60, 60)
    last = hand.release(70, 72)
    assert [click.thing for click in tool.prompt.clicks] == [True, False]
    assert tool.prompt.box == pytest.approx((first.x(), first.y(), last.x(), last.y()))
    hand.key(Qt.Key.Key_Backspace)
    hand.key(Qt.Key.Key_Backspace)
    assert (len(tool.prompt.clicks), tool.prompt.box) == (1, None)
    hand.key(Qt.Key.Key_Escape)
    assert not tool.busy


def test_an_image_is_looked_at_once(hand: Hand, tool: PromptTool, session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "disk" in tool._embeddings, timeout=PATIENCE)
    seen = tool._embeddings["disk"]
    session.show_image("one")
    qtbot.waitUntil(lambda: "one" in tool._embeddings, timeout=PATIENCE)
    session.show_image("disk")
    qtbot.waitUntil(lambda: hand.canvas.image_shown == "disk")
    assert tool._embeddings["disk"] is seen
    assert not tool._looker.running


def test_a_broken_model_is_said_and_costs_nothing(
    hand: Hand, view_state: ViewState, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = save_pair(tmp_path / "model")
    (folder / "tiny_encoder.onnx").write_bytes(b"no model")
    view_state.set_prompt_place((folder,))
    with qtbot.waitSignal(session.notice, timeout=PATIENCE) as said:
        view_state.set_tool("prompt")
    assert "could not be loaded" in said.args[0].text
    assert not np.any(hand.canvas.tool.busy)
    with qtbot.assertNotEmitted(session.notice, wait=300):  # not tried again with every move
        hand.canvas.zoom_in()
        hand.click(CENTER, CENTER)
    save_pair(folder)
    view_state.set_tool("brush")
    view_state.set_tool("prompt")
    hand.click(CENTER, CENTER)
    qtbot.waitUntil(lambda: hand.canvas.tool.proposal is not None, timeout=PATIENCE)


def test_a_box_proposes_and_a_double_click_paints(
    hand: Hand, tool: PromptTool, painted: ReadDisk, qtbot: QtBot  # noqa: F811
) -> None:  # fmt: skip
    hand.press(CENTER, CENTER)
    hand.move(60, 60)
    hand.release(66, 66)
    qtbot.waitUntil(lambda: tool.proposal is not None, timeout=PATIENCE)
    assert tool.prompt.box is not None
    hand.key(Qt.Key.Key_Return)
    assert overlap(painted() == 1) > 0.8


def test_another_model_is_asked_as_soon_as_it_is_chosen(
    hand: Hand, tool: PromptTool, view_state: ViewState, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "disk" in tool._embeddings, timeout=PATIENCE)
    assert list(tool._embeddings["disk"].features) == ["image_embeddings"]
    view_state.set_prompt_place((save_pair(tmp_path / "second", "sam 2"),))
    qtbot.waitUntil(lambda: "disk" in tool._embeddings, timeout=PATIENCE)
    assert set(tool._embeddings["disk"].features) == {"image_embed", "high_res_feats_0"}


def test_what_is_remembered_of_images_is_bounded(
    tool: PromptTool, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "disk" in tool._embeddings, timeout=PATIENCE)
    monkeypatch.setattr(tool._embeddings, "limit", prompt_module.KEPT_BYTES // prompt_module.KEPT * 3 // 2)
    session.show_image("one")
    qtbot.waitUntil(lambda: "one" in tool._embeddings, timeout=PATIENCE)
    assert list(tool._embeddings) == ["one"]


def test_a_checkpoint_answers_clicks_and_boxes(
    hand: Hand, view_state: ViewState, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    pytest.importorskip("transformers", reason="checkpoints need the package transformers")
    from tests.core.smart.prompting.tiny_checkpoint import save_checkpoint

    view_state.set_prompt_place((save_checkpoint(tmp_path / "checkpoint"),))
    view_state.set_tool("prompt")
    hand.click(CENTER, CENTER)
    qtbot.waitUntil(lambda: hand.canvas.tool.proposal is not None, timeout=PATIENCE)
    clicked = hand.canvas.tool.proposal.mask
    hand.key(Qt.Key.Key_Escape)
    hand.press(30, 30)
    hand.release(60, 66)
    qtbot.waitUntil(lambda: hand.canvas.tool.proposal is not None, timeout=PATIENCE)
    boxed = hand.canvas.tool.proposal.mask
    assert clicked.shape != boxed.shape or (clicked != boxed).any()
    count = session.undo_stack.count()
    hand.key(Qt.Key.Key_Return)
    assert session.undo_stack.count() == count + 1
