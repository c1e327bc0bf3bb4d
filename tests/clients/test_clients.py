"""Other programs run what Maskloom exports, each with its own code in an environment of its own.

Nothing is installed here: MASKLOOM_CLIENTS names the folder that tests/clients/environments.py makes.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from PIL import Image

from core.exchange.shapes.polygons import fill
from core.export.formats import FORMATS
from core.export.graph import outputs_of
from core.export.image_facts import ImageFacts
from core.export.trained import TrainedModel
from core.network.architecture import Architecture
from core.network.model_files import describe
from core.network.multitask import MultiTaskNet
from core.predicting.predictor import predict_image
from core.project.model import Class, Task
from core.project.settings import Preprocessing
from tests.clients.environments import SOURCE, python_of

if TYPE_CHECKING:
    from core.images.pixels import Pixels

FOLDER = Path(os.environ.get("MASKLOOM_CLIENTS", "/nowhere"))
SCRIPTS = Path(__file__).parent / "scripts"
TASKS = (
    Task("road", "Straße", (Class("none", "#000000"), Class("road", "#ff0000"), Class("path", "#00ff00"))),
    Task("sides", "sides", (Class("left", "#0000ff"), Class("right", "#ffff00"))),
)
ALIKE = 0.9999
"""The least fraction of pixels that get Maskloom's own class."""

pytestmark = pytest.mark.skipif(
    "MASKLOOM_CLIENTS" not in os.environ, reason="MASKLOOM_CLIENTS names no folder of environments"
)


@pytest.fixture(scope="module")
def model() -> TrainedModel:
    """The default network with random weights that give varied classes."""
    torch.manual_seed(0)
    architecture = Architecture(pretrained=False, positions=False)
    net = MultiTaskNet({task.id: len(task.classes) for task in TASKS}, architecture, pretrained=False)
    with torch.no_grad():
        for task in TASKS:
            head = net.head(task.id)
            head.mix.weight *= 8
            head.classify.weight *= 8
        net.neck.fit([net.eval().features(torch.rand(1, 3, 128, 128) * 255)])
    return TrainedModel(
        net.eval(), TASKS, Preprocessing(), describe(net, TASKS), "Harbour map", facts=ImageFacts(0.07)
    )


def image(height: int, width: int) -> Pixels:
    random = np.random.default_rng(5)
    patches = random.integers(0, 256, (height // 16 + 1, width // 16 + 1, 3), dtype=np.uint8)
    return np.ascontiguousarray(patches.repeat(16, axis=0).repeat(16, axis=1)[:height, :width])


def expected(model: TrainedModel, pixels: Pixels) -> list[Pixels]:
    """Maskloom's class maps, with one look."""
    ids = [task.id for task in model.tasks]
    answers = predict_image(model.net, pixels, ids, torch.device("cpu"))
    return [answers[task].classes for task in ids]


def run(name: str, *arguments: object) -> str:
    """What the client's script prints; skips where its environment is missing."""
    python = python_of(FOLDER, name)
    if not python.exists():
        pytest.skip(f"{python} is missing: python -m tests.clients.environments {FOLDER}")
    command = [python, SCRIPTS / f"{name}.py", *arguments]
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_deepness_reads_the_metadata_and_draws_the_same_classes(model: TrainedModel, tmp_path: Path) -> None:
    if not (FOLDER / SOURCE).exists():
        pytest.skip(f"{FOLDER / SOURCE} is missing: python -m tests.clients.environments {FOLDER}")
    exported = FORMATS["deepness"].write(model, tmp_path / "m.onnx", None, tile=256, overlap=20)
    tile = image(256, 256)
    opaque = np.concatenate([tile, np.full((256, 256, 1), 255, np.uint8)], axis=2)
    np.save(tmp_path / "tiles.npy", np.stack([opaque, opaque[:, ::-1]]))
    printed = run(
        "deepness", FOLDER / SOURCE, exported.path, tmp_path / "tiles.npy", tmp_path / "classes.npy"
    )
    assert json.loads(printed) == {
        "type": "Segmentor",
        "shape": [3, 256, 256],
        "batch": None,
        "names": [["Straße: none", "Straße: road", "Straße: path"], ["sides: left", "sides: right"]],
        "channels": [3, 2],
        "sigmoid": [False, False],
        "resolution": 7.0,
        "tile": 256,
        "overlap": 20,
        "small": 0,
    }
    drawn = np.load(tmp_path / "classes.npy")
    for number, pixels in enumerate((tile, np.ascontiguousarray(tile[:, ::-1]))):
        for output, classes in enumerate(expected(model, pixels)):
            assert len(np.unique(classes)) > 1
            assert np.mean(drawn[number, output] == classes) >= ALIKE


def test_bioimageio_core_passes_the_archive(model: TrainedModel, tmp_path: Path) -> None:
    exported = FORMATS["bioimageio"].write(
        model, tmp_path / "m.zip", None, authors="Ada Lovelace", licence="CC-BY-4.0"
    )
    report: dict[str, Any] = json.loads(run("bioimageio", exported.path).splitlines()[-1])
    assert report["errors"] == []
    assert report["status"] == "passed"
    assert any("Reproduce test outputs" in name for name in report["tests"])


def test_cvat_accepts_the_shapes_and_they_are_the_classes(model: TrainedModel, tmp_path: Path) -> None:
    exported = FORMATS["cvat"].write(model, tmp_path / "cvat", None)
    pixels = image(90, 120)
    Image.fromarray(pixels).save(tmp_path / "a.png")
    run("cvat", exported.path / "cvat_function.py", tmp_path / "a.png", tmp_path / "report.json")
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["labels"][0] == "Straße/none"
    labels = [
        (output, index)
        for output, entry in enumerate(outputs_of(model.tasks))
        for index in range(len(entry.task.classes))
    ]
    classes = expected(model, pixels)
    for kind in ("all", "polygons"):
        painted = [np.full(pixels.shape[:2], 99, np.uint8) for _ in model.tasks]
        for shape in report[kind]:
            output, index = labels[shape["label"]]
            if kind == "all":
                painted[output].ravel()[shape["points"]] = index
            else:
                fill(painted[output], [np.array(shape["points"]).reshape(-1, 2)], index)
        for label, wanted in zip(painted, classes, strict=True):
            assert np.mean(label == wanted) >= ALIKE
    everything = {shape["label"]: set(shape["points"]) for shape in report["all"]}
    sure = {shape["label"]: set(shape["points"]) for shape in report["sure"]}
    assert all(points <= everything[label] for label, points in sure.items())
    assert sum(map(len, sure.values())) < sum(map(len, everything.values()))
