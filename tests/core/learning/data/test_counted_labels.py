"""What labels said when they were read is remembered until they change."""

from __future__ import annotations

import weakref
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch

from core.learning.data.crops import CropSource
from core.learning.data.dataset import Dataset
from core.learning.evaluation.model_selection import ModelSelection
from core.learning.model_store import _labels
from core.learning.quick.quick_run import QuickRun
from core.network.multitask import MultiTaskNet
from tests.core.learning.data.test_crops import PLAIN

if TYPE_CHECKING:
    from core.images.pixels import Pixels
    from core.learning.data.learning_data import LearningData
    from tests.core.learning.conftest import World


@pytest.fixture
def reads() -> Counter[tuple[str, str]]:
    """How often each label was read."""
    return Counter()


@pytest.fixture
def data(judged_world: World, reads: Counter[tuple[str, str]]) -> LearningData:
    plain = judged_world.data()

    def read(image_id: str, task_id: str) -> Pixels | None:
        reads[image_id, task_id] += 1
        return plain.read_label(image_id, task_id)

    return replace(plain, read_label=read)


def test_a_full_run_reads_each_label_once_before_its_first_crop(
    data: LearningData, reads: Counter[tuple[str, str]]
) -> None:
    dataset = Dataset(data)
    selection = ModelSelection(dataset, MultiTaskNet({"square": 2}), torch.device("cpu"), 2)
    crops = CropSource(dataset, PLAIN, 64 * 80, np.random.default_rng(0))
    for _ in range(2):
        selection.choose_val()
        selection.at_end()
        for _step in crops.read_all(selection.held):
            pass
        _labels(dataset)
    assert set(reads.values()) == {1}
    assert len(reads) == 2 * len(data.images)


def test_a_label_that_changed_is_read_again_and_no_other(
    data: LearningData, reads: Counter[tuple[str, str]], judged_world: World
) -> None:
    dataset = Dataset(data)
    images = [image.id for image in data.images]
    assert dataset.labelled(images) == ["i0", "i1", "i3", "i4", "i5"]
    before = _labels(dataset)
    reads.clear()
    judged_world.paint("i2", "other")
    dataset.forget("i2")
    assert dataset.labelled(images) == images
    after = _labels(dataset)
    assert after[0] != before[0]
    assert after[1] == {"square", "other"}
    assert reads == {("i2", "square"): 1, ("i2", "other"): 1}
    counted = dataset.counted("i2")
    assert counted is not None
    assert counted.pixels["other"].sum() == (judged_world.labels["i2", "other"] != 255).sum()


def test_other_tasks_or_another_file_are_read_again(
    data: LearningData, reads: Counter[tuple[str, str]], judged_world: World
) -> None:
    dataset = Dataset(data)
    images = [image.id for image in data.images]
    dataset.labelled(images)
    reads.clear()
    moved = (replace(data.images[0], split="val"), *data.images[1:])
    dataset.change(replace(data, images=moved))
    dataset.labelled(images)
    assert {image for image, _ in reads} == {"i0"}
    dataset.change(replace(data, images=moved, tasks=data.tasks[:1]))
    dataset.labelled(images)
    assert {image for image, _ in reads} == set(images)


def test_channels_are_measured_on_images_that_seem_labelled_without_reading_their_labels(
    data: LearningData, reads: Counter[tuple[str, str]]
) -> None:
    seem = frozenset({("i0", "square"), ("i1", "square"), ("i2", "gone")})
    dataset = Dataset(replace(data, painted=lambda: seem))
    assert dataset.seem_labelled(dataset.of_split("train")) == ["i0", "i1"]
    net = MultiTaskNet({t.id: len(t.classes) for t in data.tasks})
    quick = QuickRun(net, dataset, torch.device("cpu"), fitted=False)
    assert quick.gather_next()
    assert quick.fitted
    assert {image for image, _ in reads} == {"i0"}


def test_copies_of_labels_are_gone_while_the_image_is_encoded(
    data: LearningData, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies: list[weakref.ref[np.ndarray]] = []

    def read_label(image_id: str, task_id: str) -> np.ndarray | None:
        label = data.read_label(image_id, task_id)
        if label is not None:
            label = label.copy()
            copies.append(weakref.ref(label))
        return label

    net = MultiTaskNet({t.id: len(t.classes) for t in data.tasks})
    quick = QuickRun(net, Dataset(replace(data, read_label=read_label)), torch.device("cpu"), fitted=True)
    features = quick._features

    def encode(*arguments: Any) -> torch.Tensor:
        assert copies
        assert all(copy() is None for copy in copies)
        return features(*arguments)

    monkeypatch.setattr(quick, "_features", encode)
    assert quick.gather_next()
