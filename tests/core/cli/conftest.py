"""Projects made by the command line, and what a call says."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.cli import run
from core.project.settings import Preprocessing

if TYPE_CHECKING:
    from pathlib import Path


class Answer:
    """A network of its own kind: everything is class 1."""

    def __init__(self, tasks: tuple[object, ...]) -> None:
        self.tasks = tasks
        self.net = self
        self.architecture = self
        self.channels = 3
        self.preprocessing = Preprocessing()
        self.notices: list[object] = []
        self.looks: list[int] = []

    def lacks(self, tasks: object) -> list[str]:
        return []

    def predict(self, image: np.ndarray, *, looks: int = 1, **_: object) -> dict[str, object]:
        self.looks.append(looks)
        ones = np.ones(image.shape[:2], np.uint8)
        return {task.id: _Classes(ones) for task in self.tasks}  # type: ignore[attr-defined]


class _Classes:
    def __init__(self, classes: np.ndarray) -> None:
        self.classes = classes


def make_images(root: Path) -> Path:
    """Six images of 96 x 64, bright on the right, with masks: 7 on the right, 3 on the left, 9 for unknown."""
    rng = np.random.default_rng(0)
    for number in range(6):
        pixels = rng.integers(0, 60, (64, 96, 3), dtype=np.uint8)
        pixels[:, 48:] += 160
        mask = np.full((64, 96), 3, np.uint8)
        mask[:, 48:], mask[:4] = 7, 9
        for folder, array in (("photos", pixels), ("masks", mask)):
            (root / folder).mkdir(exist_ok=True)
            Image.fromarray(array).save(root / folder / f"shot {number}.png")
    return root / "photos"


def make_mapping(root: Path) -> Path:
    spec = {"classes": {"other": ["*"], "bright side": [7]}, "unlabelled": [9]}
    path = root / "mapping.json"
    path.write_text(json.dumps({"tasks": {"left and right": spec}}))
    return path


def make_project(root: Path, *options: str) -> Path:
    """A project with four train and two val images, labelled."""
    path, images = root / "project", make_images(root)
    assert run(["new", str(path)]) == 0
    masks = ["--masks", str(root / "masks"), "--mapping", str(make_mapping(root))]
    for split, numbers in (("train", range(4)), ("val", range(4, 6))):
        files = [str(images / f"shot {n}.png") for n in numbers]
        assert run(["import", str(path), "--images", *files, "--split", split, *masks, *options]) == 0
    return path


@pytest.fixture(autouse=True, scope="module")
def _light_learning(light_learning: None) -> None:
    """In all tests below, but for those that ask for `lite0`."""


@pytest.fixture
def images(tmp_path: Path) -> Path:
    return make_images(tmp_path)


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    return make_mapping(tmp_path)


@pytest.fixture
def project(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    made = make_project(tmp_path)
    capfd.readouterr()
    return made


@pytest.fixture
def predicting(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose model answers at once."""
    monkeypatch.setattr("core.cli.verbs.predicting._predictor", lambda _c, _m, opened: Answer(opened.tasks))
    return project


@pytest.fixture(scope="module")
def trained_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its own copies of the images, and a model."""
    root = tmp_path_factory.mktemp("trained")
    made = make_project(root, "--copy")
    assert (
        run(["train", str(made), "--steps", "20", "--device", "cpu", "--name", "first", "--seed", "3"]) == 0
    )
    return root


@pytest.fixture
def trained(trained_once: Path, tmp_path: Path) -> Path:
    """A copy of it, to do anything with."""
    shutil.copytree(trained_once, tmp_path, dirs_exist_ok=True)
    return tmp_path / "project"


def result(capfd: pytest.CaptureFixture[str]) -> dict[str, object]:
    """The one JSON object on stdout."""
    out = capfd.readouterr().out
    assert out.count("\n") == 1
    found = json.loads(out)
    assert isinstance(found, dict)
    return found


def refusal(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """The one line that a refused call ends with; nothing on stdout."""
    capfd.readouterr()
    assert run([str(a) for a in arguments]) == 2
    said = capfd.readouterr()
    assert said.out == ""
    lines = said.err.splitlines()
    assert [line for line in lines if line.startswith("error: ")] == lines[-1:]
    assert "Traceback" not in said.err
    return lines[-1]
