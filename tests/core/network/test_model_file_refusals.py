"""Models that are damaged or made to harm: refused in a sentence that names the file, before they cost anything."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import metadata
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import safetensors.torch
import torch

from core.learning.data.dataset import Dataset
from core.learning.data.learning_data import LearningData
from core.learning.events import Notice
from core.learning.model_store import ModelStore
from core.learning.train import evaluate
from core.network.architecture import Architecture
from core.network.model_files import Description, ModelError, load_model, save_model, to_json
from core.network.multitask import MultiTaskNet
from core.predicting.predictor import Predictor
from core.project.model import Project, Task, new_task

if TYPE_CHECKING:
    from pathlib import Path

    from tests.core.learning.conftest import World

TASK = new_task(Project("p"), "road", ("background", "road"))
MADE = to_json(Description(tasks=(TASK,)))


def tasks(count: int) -> list[dict[str, Any]]:
    return [{**MADE["tasks"][0], "id": f"t{n}", "name": f"t{n}"} for n in range(count)]


def written(folder: Path, text: str, heads: int = 1) -> Path:
    """A model whose description is `text`, with no more weights than a description needs to be believed."""
    names = [TASK.id, *(f"t{n}" for n in range(heads))]
    state = {f"heads.{name}.classify.bias": torch.zeros(2) for name in names}
    folder.mkdir()
    (folder / "model.safetensors").write_bytes(safetensors.torch.save(state, {"model": text}))
    return folder


@pytest.mark.parametrize(
    "change",
    [
        {"scales": [1.0] * 5},
        {"scales": [1e-300]},
        {"scales": [0.3]},
        {"scales": [float("nan")]},
        {"scales": []},
        {"channels": 0},
        {"channels": 17},
        {"channels": 10**30},
        {"channels": "3"},
        {"encoder": ["lite0"]},
        {"encoder": None},
        {"network": {}},
        {"sharing": "everything"},
        {"local": "yes"},
    ],
    ids=str,
)
def test_an_architecture_that_no_network_has_is_refused(tmp_path: Path, change: dict[str, Any]) -> None:
    data = {**MADE, "architecture": {**MADE["architecture"], **change}}
    folder = written(tmp_path / "m", json.dumps(data))
    with pytest.raises(
        ModelError, match=r"m/model\.safetensors has no description of its model.*Delete the folder"
    ):
        load_model(folder)


@pytest.mark.parametrize(
    "change",
    [
        {"tasks": tasks(1001)},
        {"tasks": tasks(2)},
        {"tasks": [{**MADE["tasks"][0], "classes": MADE["tasks"][0]["classes"][:1]}]},
        {"tasks": [{**MADE["tasks"][0], "name": 5}]},
        {"tasks": [{**MADE["tasks"][0], "classes": []}]},
        {"tasks": [{**MADE["tasks"][0], "id": "../up"}]},
        {"tasks": {}},
        {"steps": -1},
        {"steps": 10**400},
        {"mode": "slow"},
        {"learned": "road"},
        {"metrics": []},
        {"labels_hash": None},
        {"version": 2},
        {"preprocessing": []},
    ],
    ids=lambda change: f"{next(iter(change))}-{str(change)[-30:]}",
)
def test_a_description_of_another_shape_is_refused(tmp_path: Path, change: dict[str, Any]) -> None:
    folder = written(tmp_path / "m", json.dumps({**MADE, **change}))
    lacking = (
        r"m/model\.safetensors has no (description of its model|weights for the task).*Delete the folder"
    )
    with pytest.raises(ModelError, match=lacking):
        load_model(folder)


DEEP, LONG = "[" * 100_000, '"' + "x" * (1 << 24) + '"'


@pytest.mark.parametrize("text", [DEEP, LONG, "[]", "5", ""], ids=len)
def test_a_text_that_is_no_description_is_refused(tmp_path: Path, text: str) -> None:
    folder = written(tmp_path / "m", text)
    with pytest.raises(ModelError, match=r"m/model\.safetensors has no description of its model"):
        load_model(folder)


@pytest.mark.parametrize("text", [DEEP, LONG, ""], ids=len)
def test_a_file_beside_it_that_is_no_json_is_named(tmp_path: Path, text: str) -> None:
    folder = written(tmp_path / "m", json.dumps(MADE))
    (folder / "model.json").write_text(text)
    with pytest.raises(ModelError, match=r"m/model\.json could not be read"):
        load_model(folder)


def test_many_tasks_without_their_weights_are_refused_before_they_are_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[int] = []
    make = MultiTaskNet.__init__

    def counted(net: MultiTaskNet, classes: Any, *more: Any, **named: Any) -> None:
        built.append(len(classes))
        make(net, classes, *more, **named)

    monkeypatch.setattr(MultiTaskNet, "__init__", counted)
    folder = written(tmp_path / "m", json.dumps({**MADE, "tasks": tasks(900)}), heads=900)
    with pytest.raises(ModelError, match=r"do not fit any network"):
        load_model(folder)
    assert built == [1]


def net_with(value: float) -> MultiTaskNet:
    torch.manual_seed(0)
    net = MultiTaskNet({TASK.id: 2}, Architecture(encoder="fusionnet", network="fusionnet"), pretrained=False)
    with torch.no_grad():
        net.head(TASK.id).mix.weight[0, 0] = value
    return net.eval()


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_weights_that_are_no_numbers_are_refused(tmp_path: Path, value: float) -> None:
    net = net_with(value)
    save_model(tmp_path / "m", net, Description((TASK,), net.architecture))
    with pytest.raises(ModelError, match=r"m/model\.safetensors contain NaN or infinity.*damaged"):
        load_model(tmp_path / "m")


def test_answers_that_are_no_numbers_are_said_in_place_of_background(world: World, tmp_path: Path) -> None:
    """A flipped bit can leave a weight that is finite, and too large for what follows."""
    net = net_with(0.0)
    with torch.no_grad():
        net.head(TASK.id).classify.weight[:] = 3e38
        net.head(TASK.id).mix.bias[:] = 3e38
    save_model(tmp_path / "current", net, Description((TASK,), net.architecture))
    with pytest.raises(ModelError, match=r"current predicts NaN.*learn again"):
        Predictor.load(tmp_path, device="cpu").predict(np.zeros((32, 32, 3), np.uint8))
    world.tasks = (replace(TASK, id=TASK.id),)
    world.paint("i3", TASK.id)
    with pytest.raises(ModelError, match="predicts NaN"):
        evaluate(world.data(), tmp_path, device="cpu")


def test_a_network_that_diverged_does_not_replace_the_model(tmp_path: Path) -> None:
    data = LearningData((TASK,), (), lambda i: np.zeros((1, 1, 3), np.uint8), lambda i, t: None)
    store = ModelStore(tmp_path, "current")
    assert not isinstance(store.save(net_with(0.5), Dataset(data), {}, "quick", 1), Notice)
    before = (tmp_path / "current" / "model.safetensors").read_bytes()
    said = store.save(net_with(float("nan")), Dataset(data), {}, "quick", 2)
    assert isinstance(said, Notice)
    assert "diverged" in said.text
    assert (tmp_path / "current" / "model.safetensors").read_bytes() == before
    assert store.net is not None
    assert torch.isfinite(store.net.head(TASK.id).mix.weight).all()


def stored(root: Path, task: Task) -> None:
    """A model of that task that answers its class 2 everywhere."""
    net = net_with(0.0)
    net.match((), (task,))
    with torch.no_grad():
        net.head(task.id).classify.bias[2] = 50
    save_model(root / "current", net, Description((task,), net.architecture))


def test_a_model_answers_by_the_classes_that_the_project_has_now(tmp_path: Path) -> None:
    old = new_task(Project("p"), "stripes", ("a", "b", "c"))
    stored(tmp_path, old)
    image = np.zeros((32, 32, 3), np.uint8)
    a, _, c = old.classes
    now = replace(old, classes=(a, c), name="lines")
    predictor = Predictor.load(tmp_path, device="cpu", tasks=(now, TASK))
    assert predictor.tasks == (now,)
    assert (predictor.predict(image)[now.id].classes == 1).all()
    assert predictor.lacks((now, TASK)) == ["The model current has not learned road yet. Train it again."]


def test_a_class_that_was_never_learned_is_not_answered(tmp_path: Path) -> None:
    old = new_task(Project("p"), "stripes", ("a", "b", "c"))
    stored(tmp_path, old)
    new = replace(old, classes=(*old.classes, replace(old.classes[0], name="d")))
    predictor = Predictor.load(tmp_path, device="cpu", tasks=(new,))
    with torch.no_grad():
        predictor.net.head(new.id).classify.bias[3] += 100
    answer = predictor.predict(np.zeros((32, 32, 3), np.uint8))[new.id]
    assert (answer.classes == 2).all()
    assert predictor.lacks((new,)) == [
        "The model current has not learned d of stripes yet, so it never predicts it. Train it again."
    ]


def test_a_model_of_other_tasks_is_refused(tmp_path: Path) -> None:
    stored(tmp_path, new_task(Project("p"), "stripes", ("a", "b", "c")))
    with pytest.raises(ModelError, match="trained for other tasks"):
        Predictor.load(tmp_path, device="cpu", tasks=(TASK,))


def test_scores_are_those_of_the_classes_that_the_project_has_now(world: World, tmp_path: Path) -> None:
    old = new_task(Project("p"), "square", ("a", "b", "c"))
    stored(tmp_path, old)
    a, _, c = old.classes
    world.tasks = (replace(old, classes=(a, c)),)
    world.labels["i3", "square"] = np.ones(world.images["i3"].shape[:2], np.uint8)
    score = evaluate(world.data(), tmp_path, device="cpu")["square"]
    assert score.iou == (None, 1.0)
    assert score.pixels == (0, 64 * 80)


@pytest.mark.parametrize(
    ("encoder", "words"),
    [
        ("dinov3-vit", r"needs timm 1\.0\.20 .*--upgrade timm"),
        ("of-tomorrow", "Unknown encoder 'of-tomorrow'"),
    ],
)
def test_a_model_whose_encoder_cannot_be_built_here_says_what_to_do_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoder: str, words: str
) -> None:
    text = json.dumps({**MADE, "architecture": Architecture(encoder=encoder).as_json()})
    folder = written(tmp_path / "current", text)
    monkeypatch.setattr(metadata, "version", lambda _name: "1.0.19")
    with pytest.raises(ModelError, match=words) as raised:
        load_model(folder)
    assert "can't be used with this installation" in str(raised.value)
    assert "Delete" not in str(raised.value)
