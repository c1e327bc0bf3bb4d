"""The ONNX file of a model: what it predicts and says, and that a wrong one is not kept."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from core.export import onnx_file, verify
from core.export.errors import ExportError
from core.export.graph import outputs_of
from core.export.onnx_file import write, write_onnx
from core.predicting.predictor import Predictor
from core.project.settings import Preprocessing
from tests.core.export.conftest import OFFSET, make_model

if TYPE_CHECKING:
    from core.export.trained import TrainedModel


def image_of(height: int, width: int, channels: int = 3) -> np.ndarray[Any, Any]:
    rng = np.random.default_rng(height)
    coarse = rng.integers(0, 256, (height // 6 + 1, width // 6 + 1, channels), dtype=np.uint8)
    return np.kron(coarse, np.ones((6, 6, 1), np.uint8))[:height, :width]


def session_of(path: Path) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])


@pytest.mark.parametrize(("height", "width"), [(3, 5), (33, 47), (64, 40)])
def test_the_file_predicts_what_maskloom_predicts_with_one_look(
    model: TrainedModel, exported: Path, height: int, width: int
) -> None:
    image = image_of(height, width)
    predictor = Predictor(model.net, model.tasks, torch.device("cpu"), model.preprocessing)
    predictions = predictor.predict(image)
    session = session_of(exported)
    names = [output.name for output in session.get_outputs()]
    assert names == ["road", "task_2_sides", "road_confidence", "task_2_sides_confidence"]
    batch = np.stack([image.transpose(2, 0, 1)] * 3).astype(np.float32)
    maps = dict(zip(names, session.run(None, {"image": batch}), strict=True))
    for output in outputs_of(model.tasks):
        prediction = predictions[output.task.id]
        assert maps[output.name].shape == (3, len(output.task.classes), height, width)
        np.testing.assert_allclose(maps[output.name].sum(axis=1), 1, atol=1e-5)
        assert (maps[output.name][2].argmax(axis=0) == prediction.classes).mean() >= 0.999
        confidence = maps[f"{output.name}_confidence"][0, 0]
        assert np.abs(confidence - prediction.confidence / 255).max() <= 0.51 / 255 + 1e-4


def test_classes_vary_and_the_threshold_decides_some_of_them(model: TrainedModel, exported: Path) -> None:
    batch = image_of(64, 40).transpose(2, 0, 1)[None].astype(np.float32)
    probability = session_of(exported).run(["road"], {"image": batch})[0]
    without = probability * np.exp(-np.array([0, OFFSET, 0]))[:, None, None]
    assert len(np.unique(probability.argmax(axis=1))) > 1
    assert (probability.argmax(axis=1) != without.argmax(axis=1)).any()


def test_it_is_one_file_that_older_programs_read_and_says_what_it_is(
    model: TrainedModel, exported: Path
) -> None:
    proto = onnx.load(exported)
    onnx.checker.check_model(proto, full_check=True)
    assert proto.ir_version <= 9
    assert {entry.domain: entry.version for entry in proto.opset_import}[""] <= 20
    assert [path.name for path in exported.parent.iterdir()] == ["model.onnx"]
    assert str(Path(onnx_file.__file__).parents[2]).encode() not in exported.read_bytes()
    metadata = {entry.key: entry.value for entry in proto.metadata_props}
    assert metadata["extra"] == "more"
    description = json.loads(metadata["maskloom"])
    assert [task["output"] for task in description["tasks"]] == ["road", "task_2_sides"]
    assert [task["id"] for task in description["tasks"]] == ["road", "2-sides"]
    assert description["tasks"][0]["classes"][1] == {"name": "road", "color": "#ff0000"}
    assert description["tasks"][0]["offset"] == pytest.approx([0, OFFSET, 0])
    assert description["outside"] == []
    assert "Probabilities of decision" in description["outputs"]
    assert [d.dim_param for d in proto.graph.input[0].type.tensor_type.shape.dim] == [
        "batch",
        "",
        "height",
        "width",
    ]


def test_a_fixed_tile_takes_values_of_another_scale(tmp_path: Path) -> None:
    model = make_model(Preprocessing(), quick=True)
    path = tmp_path / "tile.onnx"
    written = write_onnx(model, path, fixed=36, input_scale=255.0)
    assert ["takes each tile for a whole image" in remark for remark in written.remarks] == [True]
    session = session_of(path)
    assert session.get_inputs()[0].shape[1:] == [3, 36, 36]
    image = image_of(36, 36)
    batch = np.stack([image.transpose(2, 0, 1)] * 3).astype(np.float32) / 255
    maps = session.run([output.name for output in written.outputs], {"image": batch})
    predictor = Predictor(model.net, model.tasks, torch.device("cpu"))
    predictions = predictor.predict(image)
    for output, values in zip(written.outputs, maps, strict=True):
        assert (values[1].argmax(axis=0) == predictions[output.task.id].classes).mean() >= 0.999


@pytest.fixture
def exporting(exported: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exporter gives what it gave before."""
    proto = onnx.load(exported)
    monkeypatch.setattr(onnx_file, "_any_size_proto", lambda _graph, _names: proto)


@pytest.mark.usefixtures("exporting")
def test_a_file_that_predicts_otherwise_is_not_kept(model: TrainedModel, tmp_path: Path) -> None:
    out = tmp_path / "model.onnx"
    out.write_bytes(b"old")
    other = make_model(model.preprocessing, strides=(4, 4), scales=(1.0,))
    with torch.no_grad():
        other.net.head("2-sides").classify.bias[0] += 3
    with pytest.raises(ExportError, match=r"not kept\. Two sides at .* differs by"):
        write(other, out)
    assert [path.name for path in tmp_path.iterdir()] == ["model.onnx"]
    assert out.read_bytes() == b"old"


@pytest.mark.usefixtures("exporting")
def test_a_cancelled_export_leaves_nothing(model: TrainedModel, tmp_path: Path) -> None:
    with pytest.raises(InterruptedError):
        write(model, tmp_path / "model.onnx", lambda fraction, _text: fraction < 0.8)
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("exporting")
def test_a_file_that_can_t_be_written_is_said(model: TrainedModel, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="could not be"):
        write(model, tmp_path / "missing" / "model.onnx")


def test_a_network_that_can_t_be_exported_is_said(
    model: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise TypeError("unhashable\nsecond line")

    monkeypatch.setattr(onnx_file, "_fixed_proto", fail)
    with pytest.raises(ExportError, match=r"encoder lite0 could not be exported .* \(unhashable\)"):
        write_onnx(model, tmp_path / "model.onnx", fixed=64)


def test_missing_packages_are_named(
    model: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "onnxscript" else name)
    with pytest.raises(ExportError, match=r'pip install "maskloom\[export\]". Missing: onnxscript'):
        write(model, tmp_path / "model.onnx")


def test_pixels_in_other_classes_count_unless_they_are_a_tie(model: TrainedModel) -> None:
    output = outputs_of(model.tasks)[1]
    expected = torch.tensor([[[0.50004, 0.9]], [[0.49996, 0.1]]])
    tied = np.array([[[0.49996, 0.9]], [[0.50004, 0.1]]], np.float32)
    verify._compare(tied[None], expected, output, (1, 2))
    far = np.array([[[0.5, 0.4]], [[0.5, 0.6]]], np.float32)
    with pytest.raises(ExportError, match=r"Two sides at 2 x 1 pixels differs by 0\.5"):
        verify._compare(far[None], expected, output, (1, 2))
    with pytest.raises(ExportError, match="differs by nan"):
        verify._compare(np.full_like(far, np.nan)[None], expected, output, (1, 2))
    with pytest.raises(ExportError, match="has the shape"):
        verify._compare(far[None, :, :, :1], expected, output, (1, 2))
