"""The function for CVAT, run with a stand-in of its SDK; tests/clients runs it with the real one."""

from __future__ import annotations

import importlib.util
import json
import sys
from dataclasses import replace
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime
import pytest
from PIL import Image

from core.export import cvat, package
from core.export.errors import ExportError
from core.export.image_facts import ImageFacts
from core.images.png import index_png  # noqa: F401  (imaging is loaded before the modules are replaced)
from core.project.model import Class, Task
from tests.core.export.tiny import write_tiny

if TYPE_CHECKING:
    from pathlib import Path

    from core.export.trained import TrainedModel


@pytest.fixture
def out(model: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(package, "write_onnx", write_tiny)
    cvat.write(model, tmp_path / "cvat")
    return tmp_path / "cvat"


@pytest.fixture
def function(out: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """As cvat-cli loads it."""
    sdk = {name: ModuleType(name) for name in ("cvat_sdk", "cvat_sdk.auto_annotation", "cvat_sdk.masks")}
    for name, module in sdk.items():
        monkeypatch.setitem(sys.modules, name, module)
    vars(sdk["cvat_sdk.auto_annotation"]).update(
        DetectionFunctionSpec=SimpleNamespace,
        DetectionFunctionContext=object,
        label_spec=lambda name, number, type: (number, name, type),
        mask=lambda number, points: ("mask", number, points),
        polygon=lambda number, points: ("polygon", number, points),
    )
    vars(sdk["cvat_sdk"]).update(auto_annotation=sdk["cvat_sdk.auto_annotation"])
    vars(sdk["cvat_sdk.masks"]).update(encode_mask=lambda mask, box: (mask, box))
    monkeypatch.setattr(sys, "path", list(sys.path))
    for name in ("polygons", "predict_onnx"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
        monkeypatch.delitem(sys.modules, name)
    spec = importlib.util.spec_from_file_location("__cvat_function__", out / cvat.FUNCTION)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def picture() -> Image.Image:
    patches = np.random.default_rng(3).integers(0, 256, (3, 4, 3), dtype=np.uint8)
    return Image.fromarray(patches.repeat(8, axis=0).repeat(8, axis=1))


def context(threshold: float | None = None, *, polygons: bool = False) -> Any:
    return SimpleNamespace(frame_name="a.jpg", conf_threshold=threshold, conv_mask_to_poly=polygons)


def expected(out: Path, function: ModuleType) -> dict[str, np.ndarray]:
    """The outputs of the graph."""
    session = onnxruntime.InferenceSession(out / "model.onnx")
    image = function.predict_onnx.prepare(np.asarray(picture()), function.HOW)
    names = [output.name for output in session.get_outputs()]
    return {n: values[0] for n, values in zip(names, session.run(None, {"image": image}), strict=True)}


def test_the_folder_holds_what_the_function_needs(out: Path) -> None:
    names = {path.name for path in out.iterdir()}
    assert {"cvat_function.py", "labels.json", "model.onnx", "polygons.py", "predict_onnx.py"} <= names
    assert {"requirements.txt", "preprocess.json", "classes.json", "README.md"} <= names
    assert "--conf-threshold" in (out / "README.md").read_text(encoding="utf-8")
    labels = json.loads((out / "labels.json").read_text(encoding="utf-8"))
    assert [label["name"] for label in labels] == [
        "Road/none", "Road/road", "Road/path", "Two sides/left", "Two sides/right",
    ]  # fmt: skip


def test_labels_of_one_task_are_its_classes() -> None:
    task = Task("a", "a/b", (Class("x", "#000000"), Class("y", "#111111")))
    assert [label["name"] for label in cvat.labels([task])] == ["x", "y"]
    assert cvat.labels([task, replace(task, id="c", name="c")])[0]["name"] == r"a\/b/x"


def test_masks_are_where_the_classes_are(out: Path, function: ModuleType) -> None:
    maps = expected(out, function)
    assert function.spec.labels[0][1:] == ("Road/none", "mask")
    shapes = {number: mask for _, number, (mask, _) in function.detect(context(), picture())}
    for number, (output, index) in enumerate(function.OUTPUTS):
        wanted = maps[output].argmax(axis=0) == index
        assert (number in shapes) == wanted.any()
        if wanted.any():
            np.testing.assert_array_equal(shapes[number], wanted)


def test_unsure_pixels_are_left_out(out: Path, function: ModuleType) -> None:
    maps = expected(out, function)
    shapes = {number: mask for _, number, (mask, _) in function.detect(context(0.6), picture())}
    for number, (output, index) in enumerate(function.OUTPUTS):
        wanted = (maps[output].argmax(axis=0) == index) & (maps[f"{output}_confidence"][0] >= 0.6)
        assert (number in shapes) == wanted.any()
        if wanted.any():
            np.testing.assert_array_equal(shapes[number], wanted)
    assert function.detect(context(1.1), picture()) == []


def test_polygons_enclose_the_same_pixels(out: Path, function: ModuleType) -> None:
    from core.exchange.shapes.polygons import fill

    maps = expected(out, function)
    painted = {output: np.full(maps[output].shape[1:], 99, np.uint8) for output in function.TASKS}
    for kind, number, points in function.detect(context(polygons=True), picture()):
        assert kind == "polygon"
        output, index = function.OUTPUTS[number]
        fill(painted[output], [np.array(points).reshape(-1, 2)], index)
    for output, label in painted.items():
        np.testing.assert_array_equal(label, maps[output].argmax(axis=0))


def test_tiles_give_what_the_whole_image_gives(
    out: Path, function: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    maps = expected(out, function)
    monkeypatch.setattr(function, "TILE", 10)
    monkeypatch.setattr(function, "MARGIN", 2)
    image = function.predict_onnx.prepare(np.asarray(picture()), function.HOW)
    for output, (classes, confidence) in function.predict(image).items():
        np.testing.assert_array_equal(classes, maps[output].argmax(axis=0))
        np.testing.assert_allclose(confidence, maps[f"{output}_confidence"][0], atol=1e-6)


def test_bands_are_refused_and_deep_images_said(
    model: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "write_onnx", write_tiny)
    exported = cvat.write(replace(model, facts=ImageFacts(deep=True)), tmp_path / "deep")
    assert "8 bits" in exported.remarks[-1]
    monkeypatch.setattr(type(model), "channels", property(lambda _model: 5))
    with pytest.raises(ExportError, match="5 bands"):
        cvat.write(model, tmp_path / "bands")
    assert not (tmp_path / "bands").exists()


def test_cancelling_is_no_error(model: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cancelled(*_: object, **__: object) -> None:
        raise InterruptedError("the export was cancelled")

    monkeypatch.setattr(package, "write_onnx", cancelled)
    with pytest.raises(InterruptedError):
        cvat.write(model, tmp_path / "cvat")
    assert not any(tmp_path.iterdir())
