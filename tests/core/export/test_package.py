"""The package: it predicts without Maskloom, and its card says what it is."""

from __future__ import annotations

import json
import runpy
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from PIL import Image

from core.export import package
from core.export.errors import ExportError
from core.export.graph import outputs_of
from core.export.model_card import model_card
from core.export.onnx_file import OnnxFile
from core.predicting.predictor import Predictor
from core.project.settings import Denoising, Normalisation, Preprocessing
from tests.core.export.test_onnx_file import image_of

if TYPE_CHECKING:
    from pathlib import Path

    from core.export.trained import TrainedModel


@pytest.fixture
def exporting(exported: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exporter gives what it gave before."""

    def write_onnx(model: TrainedModel, path: Path, **_options: Any) -> OnnxFile:
        shutil.copyfile(exported, path)
        return OnnxFile(path, "image", outputs_of(model.tasks), (), 18)

    monkeypatch.setattr(package, "write_onnx", write_onnx)


@pytest.mark.usefixtures("exporting")
def test_its_script_predicts_what_maskloom_predicts(
    model: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported = package.write(model, tmp_path / "harbour model")
    assert sorted(path.name for path in exported.path.iterdir()) == [
        "README.md",
        "classes.json",
        "model.onnx",
        "predict_onnx.py",
        "preprocess.json",
    ]
    assert exported.remarks == ()
    images = [image_of(40, 30), image_of(21, 50)]
    Image.fromarray(images[0]).save(tmp_path / "one.png")
    np.save(tmp_path / "two.npy", images[1])
    call = ["predict_onnx.py", str(tmp_path / "one.png"), str(tmp_path / "two.npy")]
    monkeypatch.setattr("sys.argv", [*call, "--out", str(tmp_path / "masks"), "--confidence"])
    runpy.run_path(str(exported.path / "predict_onnx.py"), run_name="__main__")
    predictor = Predictor(model.net, model.tasks, torch.device("cpu"), model.preprocessing)
    for name, image in zip(("one", "two"), images, strict=True):
        predictions = predictor.predict(image)
        for output in outputs_of(model.tasks):
            mask = np.asarray(Image.open(tmp_path / "masks" / output.name / f"{name}.png"))
            assert (mask == predictions[output.task.id].classes).mean() >= 0.999
            sure = np.asarray(Image.open(tmp_path / "masks" / f"{output.name}_confidence" / f"{name}.png"))
            difference = np.abs(sure.astype(int) - predictions[output.task.id].confidence)
            assert difference.max() <= 1
    classes = json.loads((exported.path / "classes.json").read_text(encoding="utf-8"))
    assert classes["task_2_sides"]["classes"][1] == {"name": "right", "color": "#ffff00"}


@pytest.mark.usefixtures("exporting")
def test_what_the_script_can_t_do_is_refused_and_what_others_must_do_is_said(
    model: TrainedModel, tmp_path: Path
) -> None:
    denoised = replace(model, preprocessing=Preprocessing(denoising=Denoising("bilateral")))
    with pytest.raises(ExportError, match="denoised by bilateral"):
        package.write(denoised, tmp_path / "a")
    stretched = replace(model, preprocessing=Preprocessing(normalisation=Normalisation(by="image")))
    (remark,) = package.write(stretched, tmp_path / "b").remarks
    assert "predict_onnx.py prepares images" in remark
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


def test_a_failed_export_leaves_no_folder(
    model: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: Any, **_options: Any) -> None:
        raise ExportError("The file differs.")

    monkeypatch.setattr(package, "write_onnx", fail)
    with pytest.raises(ExportError, match="differs"):
        package.write(model, tmp_path / "package")
    assert not list(tmp_path.iterdir())


def test_the_card_says_what_it_answers_what_it_learned_from_and_how_good_it_is(model: TrainedModel) -> None:
    metrics = {
        "Road": {
            "miou": 0.75,
            "iou": {"none": 0.9, "road": 0.6, "path": None},
            "pixels": 1234,
            "images": 5,
            "interval": [0.7, 0.8],
            "intervals": {"none": [0.85, 0.95], "road": None, "path": None},
        }
    }
    scored = replace(
        model,
        description=replace(model.description, metrics=metrics, mode="full", steps=40),
        project="har|bour",
    )
    card = model_card(scored, outputs_of(model.tasks))
    assert "# har\\|bour" in card
    assert "Mean IoU 0.750 (0.700 to 0.800), on 1234 labelled pixels in 5 images" in card
    assert "| 0 | none | #000000 | 0.900 (0.850 to 0.950) |" in card
    assert "| 1 | road | #ff0000 | 0.600 |" in card
    assert "| 2 | path | #00ff00 | – |" in card
    assert "Output `task_2_sides`. It was not scored" in card
    assert "Full learning, 40 steps." in card
    assert "- Road: 2" in card
    assert "EfficientNet-Lite0: Apache License 2.0." in card


def test_the_card_names_a_licence_that_asks_for_it(model: TrainedModel) -> None:
    architecture = replace(model.net.architecture, encoder="dinov3-vit")
    net = model.net
    previous, net.architecture = net.architecture, architecture
    try:
        card = model_card(model, outputs_of(model.tasks))
    finally:
        net.architecture = previous
    assert "Built with DINOv3" in card
    assert "https://ai.meta.com" in card
