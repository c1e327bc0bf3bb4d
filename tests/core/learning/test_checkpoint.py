from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch

from core.learning.checkpoint import Description, ModelError, check_tasks, load_model, save_model
from core.network.multitask import MultiTaskNet
from core.project import Project, new_task

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


@pytest.mark.parametrize("name", ["model.safetensors", "model.json"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match=name):
        load_model(folder)


@pytest.mark.parametrize("name", ["model.safetensors", "model.json"])
def test_a_cut_off_file_is_named_with_the_mend(folder: Path, name: str) -> None:
    data = (folder / name).read_bytes()
    (folder / name).write_bytes(data[: len(data) // 2])
    with pytest.raises(ModelError, match=rf"{name}.*Delete the folder"):
        load_model(folder)


def test_a_pickle_in_its_place_is_refused(folder: Path) -> None:
    torch.save({"a": torch.zeros(1)}, folder / "model.safetensors")
    with pytest.raises(ModelError, match="broken"):
        load_model(folder)


def test_a_model_from_other_tasks_is_named(folder: Path) -> None:
    _, description = load_model(folder)
    other = new_task(Project("p"), "lesion", ("no", "yes"))
    with pytest.raises(ModelError, match=r"other tasks \(road; this project asks lesion\)"):
        check_tasks(description, (other,), folder)
    check_tasks(description, (other, TASK), folder)
