from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import safetensors
import safetensors.torch
import torch

from core.learning.data.dataset import Dataset
from core.learning.data.learning_data import LearningData
from core.learning.events import ModelSaved
from core.learning.model_store import ModelStore
from core.network.architecture import Architecture
from core.network.model_files import Description, ModelError, check_tasks, load_model, save_model
from core.network.multitask import MultiTaskNet
from core.network.registry import SHARINGS, choose
from core.project.model import Project, new_task

if TYPE_CHECKING:
    from pathlib import Path

TASK = new_task(Project("p"), "road", ("background", "road"))


@pytest.fixture(scope="module")
def net() -> MultiTaskNet:
    torch.manual_seed(0)
    return MultiTaskNet({TASK.id: 2}, pretrained=False)


@pytest.fixture
def folder(tmp_path: Path, net: MultiTaskNet) -> Path:
    save_model(tmp_path / "current", net, Description(tasks=(TASK,), labels_hash="abc", steps=7))
    return tmp_path / "current"


def test_what_was_saved_comes_back(folder: Path, net: MultiTaskNet) -> None:
    loaded, description = load_model(folder)
    assert description.tasks == (TASK,)
    assert (description.labels_hash, description.steps) == ("abc", 7)
    for name, value in net.state_dict().items():
        assert torch.equal(loaded.state_dict()[name], value), name


@pytest.mark.parametrize(
    "chosen",
    [
        *(choose("lite0", sharing) for sharing in SHARINGS),
        choose("deeplabv3plus", "early"),
        choose("deeplabv3plus", "attention"),
        choose("fusionnet", "whole"),
        choose("fusionnet", "none"),
        choose(encoder="resnet18", channels=4),
    ],
    ids=lambda a: f"{a.network}-{a.sharing}-{a.encoder}-{a.channels}",
)
def test_every_architecture_comes_back_with_the_same_answers(tmp_path: Path, chosen: Architecture) -> None:
    made = MultiTaskNet({TASK.id: 2}, replace(chosen, decoder=True), pretrained=False).eval()
    save_model(tmp_path / "m", made, Description(tasks=(TASK,), architecture=made.architecture))
    loaded, description = load_model(tmp_path / "m")
    assert description.architecture == loaded.architecture == replace(chosen, decoder=True)
    image = torch.rand(1, chosen.channels, 64, 64) * 255
    with torch.inference_mode():
        torch.testing.assert_close(loaded(image)[TASK.id], made(image)[TASK.id])


def test_a_model_of_an_earlier_version_still_loads(folder: Path, net: MultiTaskNet) -> None:
    file = folder / "model.safetensors"
    with safetensors.safe_open(str(file), "pt") as opened:
        text = opened.metadata()["model"]
    older = json.loads(text)
    older["architecture"] = {"encoder": "lite0", "scales": [1.0, 0.5]}
    state = {k: v.contiguous() for k, v in net.state_dict().items()}
    file.write_bytes(safetensors.torch.save(state, {"model": json.dumps(older)}))
    loaded, description = load_model(folder)
    assert description.architecture == Architecture()
    assert torch.equal(loaded.neck.mean, net.neck.mean)


def test_missing_weights_are_named(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    with pytest.raises(ModelError, match=r"model\.safetensors"):
        load_model(folder)


def test_a_crash_between_the_two_files_leaves_a_whole_model(folder: Path) -> None:
    """The weights carry the description; model.json is written after them, for people."""
    (folder / "model.json").unlink()
    assert load_model(folder)[1].tasks == (TASK,)


def test_a_model_that_cannot_be_used_is_kept_when_another_is_saved(folder: Path, net: MultiTaskNet) -> None:
    broken = (folder / "model.safetensors").read_bytes()[:1000]
    (folder / "model.safetensors").write_bytes(broken)
    store = ModelStore(folder.parent, folder.name)
    with pytest.raises(ModelError):
        store.load((TASK,), 3)
    data = LearningData((TASK,), (), lambda image_id: np.zeros((1, 1, 3), np.uint8), lambda i, t: None)
    for _ in range(2):
        assert isinstance(store.save(net, Dataset(data), {}, "quick", 1), ModelSaved)
    assert (folder.with_name(f"{folder.name}-unused-1") / "model.safetensors").read_bytes() == broken
    assert not folder.with_name(f"{folder.name}-unused-2").exists()
    assert load_model(folder)[1].tasks == (TASK,)


@pytest.mark.parametrize("name", ["model.safetensors", "model.json"])
def test_a_cut_off_file_is_named_with_the_mend(folder: Path, name: str) -> None:
    data = (folder / name).read_bytes()
    (folder / name).write_bytes(data[: len(data) // 2])
    with pytest.raises(ModelError, match=rf"{name}.*Delete the folder"):
        load_model(folder)


def test_a_pickle_in_its_place_is_refused(folder: Path) -> None:
    torch.save({"a": torch.zeros(1)}, folder / "model.safetensors")
    with pytest.raises(ModelError, match="is damaged or truncated"):
        load_model(folder)


def test_a_model_from_other_tasks_is_named(folder: Path) -> None:
    _, description = load_model(folder)
    other = new_task(Project("p"), "lesion", ("no", "yes"))
    with pytest.raises(ModelError, match=r"other tasks \(road; this project has lesion\)"):
        check_tasks(description, (other,), folder)
    check_tasks(description, (other, TASK), folder)
