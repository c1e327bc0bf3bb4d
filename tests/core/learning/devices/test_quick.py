"""Quick learning on a device that is not the CPU: nothing meets what is elsewhere, and a step waits once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch

from core.learning.config import LearnSettings
from core.learning.data.dataset import Dataset
from core.learning.quick.cross_validation import fold_scores
from core.learning.quick.quick_run import QuickRun
from core.network.multitask import MultiTaskNet
from core.network.registry import choose
from tests.core.learning.conftest import end_of
from tests.core.learning.devices.conftest import TASKS
from tests.core.learning.devices.pretend import Pretended

if TYPE_CHECKING:
    from tests.core.learning.conftest import World
    from tests.core.learning.devices.pretend import Works


def run_on(world: World, device: torch.device) -> QuickRun:
    torch.manual_seed(0)
    ids = {task.id: len(task.classes) for task in world.tasks}
    net = MultiTaskNet(ids, choose(untrained=True), pretrained=False).to(device).eval()
    run = QuickRun(net, Dataset(world.data()), device, LearnSettings(batch=64, horizon=4), fitted=False)
    while run.gather_next():
        pass
    return run


def test_steps_are_learned(both: World, device: torch.device, works: Works) -> None:
    run = run_on(both, device)
    assert run.step({}).keys() == TASKS.keys()
    works.counts.clear()
    run.step({})
    assert works.counts["waits"] == 1, "a GPU is to be waited for once a step: for the losses"
    assert works.counts["uploads"] == 1, "rows and labels go there together"
    assert all(isinstance(p, Pretended) for p in run.net.parameters())


def test_a_change_of_labels_and_what_implies_what(
    both: World, device: torch.device, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.learning.data import implied_labels as relations

    monkeypatch.setattr(relations, "LEAST_IMAGES", 1)
    for image_id in ("i0", "i1"):
        own = both.labels[image_id, "square"]
        both.labels[image_id, "other"] = own.copy()
        both.labels[image_id, "other"][:, ::3] = 255
    run = run_on(both, device)
    assert run.implied
    run.step({"square": 0.0})
    run.label_changed("i0")
    while run.gather_next():
        pass
    run.relate()
    assert run.step({"other": 2.0}).keys() == TASKS.keys()
    run.change_images()
    run.reset_tasks()


def test_a_step_is_the_cpus(both: World, device: torch.device) -> None:
    elsewhere, on_cpu = run_on(both, device), run_on(both, torch.device("cpu"))
    for _ in range(3):
        assert elsewhere.step({}) == pytest.approx(on_cpu.step({}), rel=1e-4)


def test_images_too_large_to_be_remembered(
    both: World, device: torch.device, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.learning.quick import quick_run

    monkeypatch.setattr(quick_run, "LARGE", 32)
    run = run_on(both, device)
    assert run.step({}).keys() == TASKS.keys()


def test_controls(both: World, device: torch.device) -> None:
    run = run_on(both, device)
    scores = end_of(fold_scores(run, [frozenset({"i1"})], {}, 2))
    assert scores.keys() == TASKS.keys()
