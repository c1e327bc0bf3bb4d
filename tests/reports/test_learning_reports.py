"""What is learned and predicted when classes are few, many, or gone."""

from __future__ import annotations

import re
import weakref
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from core.network.model_files import describe, save_model
from core.network.multitask import COARSE, MultiTaskNet, as_tensor
from core.predicting.calibration import Calibration
from core.predicting.predictor import Predictor, predict_image
from core.project.model import Project, new_task
from tests.app.conftest import session_of
from tests.reports.conftest import PATIENCE
from tests.reports.helpers import (
    PreparationError,
    called,
    grey,
    new_project,
    pixels_of,
    prepared,
    scene,
    stripes,
    values_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from core.project.model import Task
    from tests.reports.helpers import Array


def network(task: Task) -> MultiTaskNet:
    torch.manual_seed(0)
    return MultiTaskNet({task.id: len(task.classes)}, pretrained=False)


# One class only ---------------------------------------------------------------------------------------------

ONE_CLASS = (
    r"only (one )?class|one class|nothing but|no labels? of background|background (has|is|was)"
    r"|some background|paint .*background|other classes"
)


def only_road(root: Path) -> Path:
    """A project in which only the class road is painted, in one image to learn from and one of val."""
    project = new_project(root, "road=background,road")
    for number, split in enumerate(("train", "val")):
        image = scene(root / "im" / f"p{number}.png", stripes(), number)
        grey(root / split / f"p{number}.png", np.where(stripes() == 1, 1, 255).astype(np.uint8))
        masks = ("--labels", f"road={root / split}")
        prepared("import", project, "--images", image, *masks, "--split", split)
    return project


def test_one_painted_class_is_no_success(tmp_path: Path) -> None:
    """ilastik/ilastik#1743: training with one class gives IoU 1.0 and no meaning."""
    made = called("train", only_road(tmp_path), "--steps", "2", "--device", "cpu")
    assert made.status == 2 or made.says(ONE_CLASS), made.said


def test_the_window_says_that_only_one_class_is_painted(
    window_of: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    """ilastik/ilastik#1743, in the window, where it learns."""
    from PySide6.QtWidgets import QLabel

    window = window_of(only_road(tmp_path), learner=True)
    session = session_of(window)
    notices: list[str] = []
    session.notice.connect(lambda notice: notices.append(f"{notice.text} {notice.details}"))

    def said() -> list[str]:
        shown = [f"{w.text()} {w.toolTip()}" for w in window.findChildren(QLabel) if w.isVisible()]
        return [text for text in shown + notices if re.search(ONE_CLASS, text, re.IGNORECASE)]

    session.learning.learn_quick()
    qtbot.waitUntil(lambda: bool(session.learning.state.scores or said()), timeout=PATIENCE)
    assert said(), notices


# A class that is gone ---------------------------------------------------------------------------------------


@torch.no_grad()
def share_out(net: MultiTaskNet, pixels: Array) -> None:
    """Make a network say the first of three classes where a number is high, the last where it is low."""
    head: Any = net.heads["road"]
    head.classify.weight[1] = 0
    head.classify.weight[2] = -head.classify.weight[0]
    head.classify.bias[:] = 0
    number = net(as_tensor(pixels))["road"][:, 0]
    middle = number.median()
    around = (number - middle).abs().median() / 2
    head.classify.bias[:] = torch.stack([-middle, around, middle])


@pytest.fixture(scope="module")
def without_the_middle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the classes a and c whose model learned a, b and c; one image, its label as the model scores it.

    Where the model says b, the image is unlabelled. In `fine` is what it predicts, which differs along borders.
    """
    root = tmp_path_factory.mktemp("f")
    before = new_task(Project("p"), "road", ("a", "b", "c"))
    project = new_project(root, "road=a,c")
    image = scene(root / "im" / "p.png", stripes(3, size=48))
    net = network(before).eval()
    pixels = pixels_of(image)
    share_out(net, pixels)
    answer = Predictor(net, [before], torch.device("cpu")).predict(pixels)["road"].classes
    if np.bincount(answer.ravel(), minlength=3).min() < answer.size // 20:
        raise PreparationError(f"the network does not say all three classes: {values_in(answer)}")
    (project / "models").mkdir(exist_ok=True)
    save_model(project / "models" / "current", net, describe(net, (before,)))
    scored = predict_image(net, pixels, ["road"], torch.device("cpu"), stride=COARSE)["road"].classes
    for folder, classes in (("m", scored), ("fine", answer)):
        grey(root / folder / "p.png", np.array([0, 255, 1], np.uint8)[classes])
    masks = ("--labels", f"road={root / 'm'}", "--split", "train")
    prepared("import", project, "--images", image, *masks)
    return project


def test_predictions_have_the_projects_classes(without_the_middle: Path, tmp_path: Path) -> None:
    """ilastik/ilastik#785: after a middle class was removed, c is 1, and no value is of a class that is gone."""
    project, out = without_the_middle, tmp_path / "out"
    made = called("predict", project, project.parent / "im", "--out", out, "--device", "cpu")
    if made.status == 2:  # it may ask for learning again
        assert made.says("class"), made.said
        return
    answer, wanted = pixels_of(out / "road" / "p.png"), pixels_of(project.parent / "fine" / "p.png")
    assert (answer < 2).all(), values_in(answer)
    assert agreement(answer, wanted) > 0.95, values_in(answer)


def agreement(answer: Array, wanted: Array) -> float:
    """Of the class with the smaller share of its pixels right."""
    return min(float((answer[wanted == value] == value).mean()) for value in (0, 1))


def test_scores_are_of_the_classes_by_their_names(without_the_middle: Path) -> None:
    """ilastik/ilastik#785, in evaluate: the label is what the model says, so that a and c are all right."""
    made = called("evaluate", without_the_middle, "--split", "train", "--device", "cpu", "--json")
    if made.status == 2:
        assert made.says("class"), made.said
        return
    iou = made.json["tasks"]["road"]["iou"]
    assert set(iou) == {"a", "c"}
    assert all((value or 0) > 0.9 for value in iou.values()), iou


# Many classes -----------------------------------------------------------------------------------------------


class MostMemory(TorchDispatchMode):
    """The most bytes that tensors made in it hold at one time."""

    def __init__(self) -> None:
        super().__init__()
        self.most = self._now = 0
        self._sizes: dict[int, int] = {}

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        for tensor in tree_leaves(result):
            if isinstance(tensor, torch.Tensor):
                self._count(tensor.untyped_storage())
        return result

    def _count(self, storage: torch.UntypedStorage) -> None:
        key = storage._cdata
        if key not in self._sizes:
            self._sizes[key] = storage.nbytes()
            self._now += storage.nbytes()
            self.most = max(self.most, self._now)
            weakref.finalize(storage, self._forget, key)

    def _forget(self, key: int) -> None:
        self._now -= self._sizes.pop(key)


@pytest.mark.usefixtures("lite0")
def test_many_classes_do_not_exhaust_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """tue-mps/eomt#12: 200 classes on 1000 x 1000 pixels, in 4 GiB with all that the program holds besides.

    Tensors here have shapes and no values, so that the test itself needs neither the memory nor the time.
    """
    task = new_task(Project("p"), "many", tuple(f"c{number}" for number in range(200)))
    predictor = Predictor(network(task), [task], torch.device("cpu"))
    types = {torch.uint8: np.uint8, torch.float32: np.float32}

    def as_ones(tensor: torch.Tensor, **_: object) -> Any:
        return np.ones(tuple(tensor.shape), types[tensor.dtype])  # no confidence is 0

    calibration = Calibration(predictor.net.head(task.id).offset, 2.0)  # which reads no value of a tensor
    monkeypatch.setattr("core.predicting.careful.calibration_of", lambda _net, _task: calibration)
    monkeypatch.setattr("core.predicting.look.calibration_of", lambda _net, _task: calibration, raising=False)
    monkeypatch.setattr(torch.Tensor, "numpy", as_ones)
    with FakeTensorMode(allow_non_fake_inputs=True), MostMemory() as memory:
        answer = predictor.predict(np.zeros((1000, 1000, 3), np.uint8), looks=6)
    assert answer["many"].classes.shape == (1000, 1000)
    assert memory.most <= 3.5 * 2**30, f"{memory.most / 2**30:.1f} GiB"
