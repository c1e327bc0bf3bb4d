"""Prompted segmentation with tiny models that have the family's inputs and outputs."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("onnxruntime", reason="prompted segmentation needs onnxruntime")
pytest.importorskip("onnx", reason="the tiny models are made with onnx")

from core import prompting
from core.prompting import Click, Embedding, Prompt, PromptError, PromptModel
from tests.core.tiny_sam import SIDE, save_pair


def disk_image(height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
    rows, columns = np.mgrid[:height, :width] + 0.5
    disk = np.hypot(rows - height / 2, columns - width / 3) < height / 4
    return np.where(disk[..., None], (30, 40, 200, 255), (60, 160, 50, 255)).astype(np.uint8), disk


@pytest.mark.parametrize("second", [False, True])
@pytest.mark.parametrize("shape", [(96, 128), (300, 200), (64, 64)])
def test_a_click_segments_the_thing_where_it_is(tmp_path, shape, second):
    pixels, disk = disk_image(*shape)
    model = PromptModel(save_pair(tmp_path, second=second))
    embedding = model.embed(pixels)
    placed = model.segment(embedding, Prompt((Click(shape[1] / 3, shape[0] / 2, True),)))
    assert placed is not None
    found = np.zeros(shape, bool)
    top, left, mask = placed
    found[top : top + mask.shape[0], left : left + mask.shape[1]] = mask
    assert (found & disk).sum() / (found | disk).sum() > 0.85


def test_clicks_and_box_reach_the_decoder_in_the_encoders_pixels():
    embedding = Embedding({}, (100, 200), (512, 1024), (1024, 1024))
    prompt = Prompt((Click(50, 25, True), Click(100, 50, False)), (0.0, 10.0, 200.0, 100.0))
    points, meanings = prompting._points(embedding, prompt)
    np.testing.assert_allclose(points, np.array([(50, 25), (100, 50), (0, 10), (200, 100)]) * 5.12)
    assert meanings.tolist() == [1, 0, 2, 3]
    points, meanings = prompting._points(embedding, Prompt((Click(50, 25, True),)))
    assert meanings.tolist() == [1, -1]
    assert points[1].tolist() == [0, 0]


def test_nothing_shown_and_nothing_found_is_no_mask(tmp_path):
    model = PromptModel(save_pair(tmp_path))
    embedding = model.embed(disk_image(40, 40)[0])
    assert model.segment(embedding, Prompt()) is None
    assert prompting._at_full_size(np.full((32, 32), -1.0), embedding) is None


@pytest.mark.parametrize("inner", [(128, 128), (64, 128), (128, 90)])
def test_answers_of_low_resolution_lie_where_they_belong(inner):
    embedding = Embedding({}, (inner[0] * 3, inner[1] * 3), inner, (SIDE, SIDE))
    logits = np.full((32, 32), -1.0)
    logits[4:8, 10:14] = 1.0
    placed = prompting._at_full_size(logits, embedding)
    assert placed is not None
    top, left, mask = placed
    rows, columns = np.nonzero(mask)
    assert abs(top + rows.min() - 48) <= 6
    assert abs(top + rows.max() - 95) <= 6
    assert abs(left + columns.min() - 120) <= 6
    assert abs(left + columns.max() - 167) <= 6


def test_what_is_missing_is_said_in_a_sentence(tmp_path, monkeypatch):
    assert "encoder and decoder" in prompting.problem(None)
    assert "no encoder" in prompting.problem(tmp_path)
    assert "can't be read" in prompting.problem(tmp_path / "nowhere")
    save_pair(tmp_path)
    assert prompting.problem(tmp_path) == ""
    (tmp_path / "other_decoder.onnx").write_bytes(b"")
    assert "more than one" in prompting.problem(tmp_path)
    monkeypatch.setattr(prompting.importlib.util, "find_spec", lambda name: None)
    assert "pip install onnxruntime" in prompting.problem(tmp_path)


def test_broken_and_foreign_models_are_refused(tmp_path):
    save_pair(tmp_path / "broken")
    (tmp_path / "broken" / "tiny_decoder.onnx").write_bytes(b"no model")
    with pytest.raises(PromptError, match=r"tiny_decoder\.onnx can't be loaded"):
        PromptModel(tmp_path / "broken")
    save_pair(tmp_path / "foreign")
    encoder = (tmp_path / "foreign" / "tiny_encoder.onnx").read_bytes()
    (tmp_path / "foreign" / "tiny_decoder.onnx").write_bytes(encoder)
    with pytest.raises(PromptError, match="takes no points"):
        PromptModel(tmp_path / "foreign")
    save_pair(tmp_path / "first")
    save_pair(tmp_path / "second", second=True)
    decoder = (tmp_path / "second" / "tiny_decoder.onnx").read_bytes()
    (tmp_path / "first" / "tiny_decoder.onnx").write_bytes(decoder)
    mixed = PromptModel(tmp_path / "first")
    embedding = mixed.embed(disk_image(40, 40)[0])
    with pytest.raises(PromptError, match="does not give"):
        mixed.segment(embedding, Prompt((Click(3, 3, True),)))
