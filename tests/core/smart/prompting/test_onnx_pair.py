"""ONNX pairs as they are published, by tiny networks with the same inputs and outputs."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("onnxruntime", reason="prompted segmentation needs onnxruntime")
pytest.importorskip("onnx", reason="the tiny models are made with onnx")

import onnx

from core.smart import prompting
from core.smart.prompting import Click, Embedding, Prompt, PromptError
from core.smart.prompting.answers import at_full_size
from core.smart.prompting.onnx_image import image_layout
from core.smart.prompting.onnx_pair import _masks, _points
from core.smart.prompting.prompt import best_answer
from tests.core.smart.prompting.tiny_sam import LAYOUTS, SIDE, save_pair


def disk_image(height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
    rows, columns = np.mgrid[:height, :width] + 0.5
    disk = np.hypot(rows - height / 2, columns - width / 3) < height / 4
    return np.where(disk[..., None], (30, 40, 200, 255), (60, 160, 50, 255)).astype(np.uint8), disk


def overlap(placed: tuple[int, int, np.ndarray] | None, disk: np.ndarray) -> float:
    assert placed is not None
    found = np.zeros(disk.shape, bool)
    top, left, mask = placed
    found[top : top + mask.shape[0], left : left + mask.shape[1]] = mask
    return float((found & disk).sum() / (found | disk).sum())


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("shape", [(96, 128), (300, 200), (64, 64)])
def test_a_click_segments_the_thing_where_it_is(tmp_path, shape, layout):
    pixels, disk = disk_image(*shape)
    model = prompting.load((save_pair(tmp_path, layout),))
    embedding = model.embed(pixels)
    middle = Click(shape[1] / 3, shape[0] / 2, True)
    assert overlap(model.segment(embedding, Prompt((middle,))), disk) > 0.85
    beside = Click(1, 1, False)
    assert overlap(model.segment(embedding, Prompt((middle, beside))), disk) > 0.85


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "transformers"])
def test_a_box_segments_the_thing_that_it_begins_on(tmp_path, layout):
    pixels, disk = disk_image(96, 128)
    model = prompting.load((save_pair(tmp_path, layout),))
    placed = model.segment(model.embed(pixels), Prompt((), (128 / 3, 48, 80, 80)))
    assert overlap(placed, disk) > 0.85


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_encoder_sees_the_same_normalised_image(tmp_path, layout):
    pixels = disk_image(96, 96)[0]  # square: squeezed or not is alike
    seen = prompting.load((save_pair(tmp_path / "its", layout),)).embed(pixels)
    usual = prompting.load((save_pair(tmp_path / "usual"),)).embed(pixels)
    close = 0.02 if layout == "sam, bytes in" else 1e-4
    np.testing.assert_allclose(
        seen.features[LAYOUTS[layout].features[0]], usual.features["image_embeddings"], atol=close
    )


@pytest.mark.parametrize("layout", ["sam", "sam, pixels in", "sam, bytes in"])
def test_what_is_added_to_the_image_is_nothing_to_the_network(tmp_path, layout):
    model = prompting.load((save_pair(tmp_path, layout),))
    embedding = model.embed(disk_image(40, 80)[0])
    assert embedding.inner == (SIDE // 2, SIDE)
    assert np.abs(embedding.features["image_embeddings"][0, :, SIDE // 8 :]).max() < 0.02


def test_a_box_is_refused_in_a_sentence_where_the_decoder_takes_none(tmp_path):
    model = prompting.load((save_pair(tmp_path, "transformers"),))
    with pytest.raises(PromptError, match="takes clicks, but no box"):
        model.segment(model.embed(disk_image(40, 40)[0]), Prompt((), (1, 1, 30, 30)))


def test_more_points_than_a_decoder_takes_are_refused_in_a_sentence(tmp_path):
    model = prompting.load((save_pair(tmp_path, "fixed points"),))
    pixels, disk = disk_image(96, 128)
    embedding = model.embed(pixels)
    click = Click(128 / 3, 48, True)
    assert overlap(model.segment(embedding, Prompt((click,) * 3)), disk) > 0.85
    with pytest.raises(PromptError, match="takes at most 3 points"):
        model.segment(embedding, Prompt((click,) * 4))


def test_clicks_and_box_reach_the_decoder_in_the_encoders_pixels():
    embedding = Embedding({}, (100, 200), (512, 1024), (1024, 1024))
    prompt = Prompt((Click(50, 25, True), Click(100, 50, False)), (0.0, 10.0, 200.0, 100.0))
    points, meanings = _points(embedding, prompt, corners=True)
    np.testing.assert_allclose(points, np.array([(50, 25), (100, 50), (0, 10), (200, 100)]) * 5.12)
    assert meanings.tolist() == [1, 0, 2, 3]
    points, meanings = _points(embedding, Prompt((Click(50, 25, True),)), corners=True)
    assert meanings.tolist() == [1, -1]
    assert points[1].tolist() == [0, 0]
    assert _points(embedding, prompt, corners=False)[1].tolist() == [1, 0]
    assert _points(embedding, Prompt((), prompt.box), corners=False)[1].tolist() == [-1]


def test_the_best_answer_is_the_models_own_choice():
    one, two, scores = Prompt((Click(1, 1, True),)), Prompt((Click(1, 1, True),) * 2), np.array
    assert best_answer(3, scores([[0.1, 0.9, 0.2]]), one) == 1
    assert best_answer(4, scores([[0.99, 0.1, 0.2, 0.9]]), one) == 3  # the first is for what leaves no choice
    assert best_answer(4, scores([[0.1, 0.1, 0.2, 0.9]]), two) == 0
    assert best_answer(4, scores([[0.1, 0.1, 0.2, 0.9]]), Prompt((), (0, 0, 9, 9))) == 0
    assert best_answer(3, None, one) == 0
    assert best_answer(4, None, one) == 1


def test_masks_that_are_no_logits_are_understood():
    shares = np.array([[[[0.2, 0.7]]]], np.float32)
    assert (_masks({"masks": shares}) > 0).tolist() == [[[False, True]]]
    assert (_masks({"masks": shares > 0.5}) > 0).tolist() == [[[False, True]]]
    assert (_masks({"masks": shares - 0.4}) > 0).tolist() == [[[False, True]]]
    with pytest.raises(PromptError, match="returns no masks"):
        _masks({"iou": np.zeros((1, 1))})


def test_nothing_shown_and_nothing_found_is_no_mask(tmp_path):
    model = prompting.load((save_pair(tmp_path),))
    embedding = model.embed(disk_image(40, 40)[0])
    assert model.segment(embedding, Prompt()) is None
    assert at_full_size(np.full((32, 32), -1.0), embedding) is None


@pytest.mark.parametrize("inner", [(128, 128), (64, 128), (128, 90)])
def test_answers_of_low_resolution_lie_where_they_belong(inner):
    embedding = Embedding({}, (inner[0] * 3, inner[1] * 3), inner, (SIDE, SIDE))
    logits = np.full((32, 32), -1.0)
    logits[4:8, 10:14] = 1.0
    placed = at_full_size(logits, embedding)
    assert placed is not None
    top, left, mask = placed
    rows, columns = np.nonzero(mask)
    assert abs(top + rows.min() - 48) <= 6
    assert abs(top + rows.max() - 95) <= 6
    assert abs(left + columns.min() - 120) <= 6
    assert abs(left + columns.max() - 167) <= 6


def test_files_without_telling_names_are_told_by_their_inputs(tmp_path):
    save_pair(tmp_path)
    one, other = (tmp_path / "tiny_decoder.onnx").rename(tmp_path / "a.onnx"), tmp_path / "b.onnx"
    (tmp_path / "tiny_encoder.onnx").rename(other)
    pixels, disk = disk_image(96, 128)
    model = prompting.load((one, other))
    assert overlap(model.segment(model.embed(pixels), Prompt((Click(43, 48, True),))), disk) > 0.85


def test_broken_and_foreign_models_are_refused(tmp_path):
    save_pair(tmp_path / "broken")
    (tmp_path / "broken" / "tiny_decoder.onnx").write_bytes(b"no model")
    with pytest.raises(PromptError, match=r"tiny_decoder\.onnx could not be loaded"):
        prompting.load((tmp_path / "broken",))
    save_pair(tmp_path / "foreign")
    encoder = (tmp_path / "foreign" / "tiny_encoder.onnx").read_bytes()
    (tmp_path / "foreign" / "tiny_decoder.onnx").write_bytes(encoder)
    with pytest.raises(PromptError, match="does not take points"):
        prompting.load((tmp_path / "foreign",))
    save_pair(tmp_path / "first")
    save_pair(tmp_path / "second", "sam 2")
    decoder = (tmp_path / "second" / "tiny_decoder.onnx").read_bytes()
    (tmp_path / "first" / "tiny_decoder.onnx").write_bytes(decoder)
    mixed = prompting.load((tmp_path / "first",))
    embedding = mixed.embed(disk_image(40, 40)[0])
    with pytest.raises(PromptError, match="does not provide"):
        mixed.segment(embedding, Prompt((Click(3, 3, True),)))


class Input:
    """An input as onnxruntime describes it."""

    def __init__(self, name: str, *shape: object, kind: str = "tensor(float)") -> None:
        self.name, self.shape, self.type = name, list(shape), kind


def test_encoders_of_any_size_get_the_usual_one():
    layout = image_layout("it.onnx", [Input("image", "height", "width", 3)], [], in_unit_range=False)
    assert (layout.outer, layout.channels_last, layout.batched, layout.values) == (
        (1024, 1024),
        True,
        False,
        "bytes",
    )
    layout = image_layout("it.onnx", [Input("image", "n", 3, "height", "width")], [], in_unit_range=True)
    assert (layout.outer, layout.channels_last, layout.values, layout.squeezed) == (
        (1024, 1024),
        False,
        "unit",
        True,
    )


@pytest.mark.parametrize(
    ("inputs", "why"),
    [
        ([Input("image", 1, 3, 8, 8), Input("boxes", 1, 4)], "more than an image (image, boxes)"),
        ([Input("image", 1, 1, 64, 64)], "images with 1 channels"),
        ([Input("image", "height", "width", 4)], "images with 4 channels"),
        ([Input("tokens", 1, 77)], "does not take an image"),
        ([Input("image", 1, 3, 8, 8, kind="tensor(bfloat16)")], "tensor(bfloat16)"),
    ],
)
def test_encoders_that_want_something_else_are_refused_in_a_sentence(inputs, why):
    with pytest.raises(PromptError) as refused:
        image_layout("it.onnx", inputs, [], in_unit_range=False)
    assert str(refused.value).startswith("it.onnx ")
    assert why in str(refused.value)


def test_a_decoder_that_wants_what_nobody_has_is_refused_in_a_sentence(tmp_path):
    save_pair(tmp_path)
    path = tmp_path / "tiny_decoder.onnx"
    model = onnx.load(path)
    model.graph.input.append(onnx.helper.make_tensor_value_info("text", onnx.TensorProto.FLOAT, [1, 77]))
    onnx.save(model, path)
    pair = prompting.load((tmp_path,))
    embedding = pair.embed(disk_image(40, 40)[0])
    with pytest.raises(PromptError, match="needs “text”, which the encoder does not provide"):
        pair.segment(embedding, Prompt((Click(3, 3, True),)))
