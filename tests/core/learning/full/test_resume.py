"""What is said of a full run that was interrupted, by what is in its checkpoint."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

import pytest
import safetensors.torch
import torch

from core.learning.config import FullConfig
from core.learning.events import Interrupted, Notice
from core.learning.full.run_checkpoint import FILE, RunFolder, full_config_of, take_up
from core.network.architecture import Architecture
from core.network.model_files import Description, ModelError, save_model
from core.network.multitask import MultiTaskNet
from core.project.model import Class, Project, new_task

if TYPE_CHECKING:
    from pathlib import Path


def checkpoint(folder: Path, values: dict[str, Any]) -> RunFolder:
    (folder / "run").mkdir()
    text = json.dumps({"version": 1, **values})
    safetensors.torch.save_file({"x": torch.zeros(1)}, folder / "run" / FILE, {"run": text})
    return RunFolder(folder)


def test_nothing_is_said_where_nothing_was_interrupted(tmp_path: Path) -> None:
    assert RunFolder(tmp_path).left_over() is None


def test_steps_balancing_and_processes_are_said(tmp_path: Path) -> None:
    values = {"student": {"steps": 7}, "plan": {"balancing": "dwa"}, "processes": 4}
    left = checkpoint(tmp_path, values).left_over()
    assert left == Interrupted(7, "Full learning was interrupted after step 7 and can be resumed.", "dwa", 4)


def test_a_checkpoint_that_does_not_say_how_many_processes_was_made_by_one(tmp_path: Path) -> None:
    left = checkpoint(tmp_path, {"student": {"steps": 7}, "plan": {"balancing": "fixed"}}).left_over()
    assert isinstance(left, Interrupted)
    assert left.processes == 1


@pytest.mark.parametrize("values", [{"student": {}}, {"student": {"steps": 7}}, {"student": 7}])
def test_a_checkpoint_of_another_make_is_said_in_a_sentence(tmp_path: Path, values: dict[str, Any]) -> None:
    said = checkpoint(tmp_path, values).left_over()
    assert isinstance(said, Notice)
    assert "another version of Maskloom" in said.text


@pytest.mark.parametrize(
    ("config", "named"),
    [
        ({"balancing": "mgda", "objective": "lovasz"}, "the balancing method mgda"),
        ({"balancing": "fixed", "objective": "of-yesterday"}, "the loss of-yesterday"),
    ],
)
def test_a_run_with_what_this_version_lacks_is_said_in_a_sentence_and_another_takes_its_place(
    tmp_path: Path, config: dict[str, Any], named: str
) -> None:
    folder = tmp_path / "project" / "models" / "current"
    folder.mkdir(parents=True)
    task = new_task(Project("p"), "road", ("a", "b"))
    values = asdict(FullConfig()) | config
    run_folder = checkpoint(folder, {"student": {"steps": 7}, "plan": values})
    said = run_folder.left_over()
    assert isinstance(said, Notice)
    assert named in said.text
    assert said.text.endswith("so it can't be continued. Start full learning again.")
    net = MultiTaskNet({task.id: 2}, pretrained=False)
    save_model(folder / "run", net, Description((task,), net.architecture))
    with pytest.raises(ModelError, match=named):
        take_up(run_folder, (task,), 3)
    run_folder.write(
        net, [task], {"x": torch.zeros(1)}, {"student": {"steps": 1}, "plan": asdict(FullConfig())}
    )
    run_folder.wait()
    assert isinstance(RunFolder(folder).left_over(), Interrupted)


def test_a_checkpoint_that_cant_be_read_names_its_file(tmp_path: Path) -> None:
    folder = checkpoint(tmp_path, {"student": {"steps": 7}})
    (tmp_path / "run" / FILE).write_bytes(b"nothing")
    said = folder.left_over()
    assert isinstance(said, Notice)
    assert str(tmp_path / "run" / FILE) in said.text


def test_a_checkpoint_that_is_nested_too_deep_is_said(tmp_path: Path) -> None:
    folder = checkpoint(tmp_path, {})
    text = {"run": "[" * 100_000}
    safetensors.torch.save_file({"x": torch.zeros(1)}, tmp_path / "run" / FILE, text)
    said = folder.left_over()
    assert isinstance(said, Notice)
    assert "could not be read" in said.text


def test_a_run_of_other_classes_is_not_continued_though_they_are_as_many(tmp_path: Path) -> None:
    task = new_task(Project("p"), "road", ("a", "b", "c"))
    folder = checkpoint(tmp_path, {"student": {"steps": 7}, "plan": {}})
    net = MultiTaskNet({task.id: 3}, Architecture("fusionnet", encoder="fusionnet"), pretrained=False)
    save_model(tmp_path / "run", net, Description((task,), net.architecture))
    a, _, c = task.classes
    with pytest.raises(ModelError, match="tasks have changed"):
        take_up(folder, (replace(task, classes=(a, c, Class("d", "#123456"))),), 3)


def test_a_config_of_an_older_version_is_read() -> None:
    config = FullConfig(pseudo_labels=0.3)
    older = {**asdict(config), "teacher": 0.3, "unlabelled": 0.5}
    del older["pseudo_labels"]
    assert full_config_of(older) == full_config_of(asdict(config)) == config
