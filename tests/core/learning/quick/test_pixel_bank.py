"""The bank's running sums."""

from __future__ import annotations

import numpy as np
import torch

from core.learning.data.implied_labels import ImpliedLabels
from core.learning.losses.weights import class_weights
from core.learning.quick.head_trainer import HeadTrainer
from core.learning.quick.pixel_bank import PixelBank
from core.network.heads import PixelHead

CLASSES = {"a": 3, "b": 2}
SEPARATE = np.array([[0, 0], [0, 1], [1, 0], [2, 255], [255, 1]], np.uint8)
"""Class 1 of a goes with class 0 of b alone."""


def filled_at_random(steps: int) -> tuple[PixelBank, dict[object, dict[str, np.ndarray]]]:
    """A bank that images came into and left, and what was counted of each."""
    random = np.random.default_rng(0)
    bank = PixelBank(4, list(CLASSES), relations=ImpliedLabels(CLASSES))
    bank.capacity = 40
    counts: dict[object, dict[str, np.ndarray]] = {}
    for _ in range(steps):
        key = (f"i{random.integers(6)}", bool(random.integers(2)))
        if random.random() < 0.25:
            bank.drop(key)
            counts.pop(key, None)
            continue
        labels = SEPARATE[random.integers(0, len(SEPARATE), random.integers(20, 60))]
        counts[key] = {t: random.integers(0, 900, 255) for t in CLASSES if random.random() < 0.7}
        bank.put(key, torch.zeros(len(labels), 4), torch.from_numpy(labels), counts[key])
        if random.random() < 0.5:
            bank.implied(None, CLASSES)  # sums up what came so far
    return bank, counts


def test_running_sums_are_the_same_as_counting_everything() -> None:
    ruled = 0
    for steps in range(1, 90, 4):
        bank, counts = filled_at_random(steps)
        keys = bank.filled()
        rows = [torch.arange(s := bank._slots[k] * bank.capacity, s + bank._used[k]) for k in keys]
        all_rows = torch.cat(rows) if rows else torch.empty(0, dtype=torch.int64)
        assert torch.equal(bank.rows(keys), all_rows)
        assert len(bank) == len(all_rows)
        labels = bank.labels(all_rows)
        for index, (task, classes) in enumerate(CLASSES.items()):
            total = sum((c[task][:classes] for c in counts.values() if task in c), np.zeros(classes))
            sampled = torch.bincount(labels[:, index], minlength=256)[:classes]
            expected = class_weights(torch.from_numpy(np.asarray(total)), sampled)
            assert torch.equal(bank.weights(CLASSES)[task], expected)
            assert torch.equal(bank.weights(CLASSES, all_rows)[task], expected)
        assert bank.totals().keys() == {task for c in counts.values() for task in c}
        assert bank.implied(None, CLASSES) == bank.implied(keys, CLASSES)
        ruled += bool(bank.implied(None, CLASSES))
    assert ruled


def test_sums_start_over_with_other_relations() -> None:
    bank, _ = filled_at_random(60)
    assert bank.implied(None, CLASSES)
    bank.relate(ImpliedLabels(CLASSES, on=False))
    assert bank.implied(None, CLASSES) == []
    bank.relate(ImpliedLabels(CLASSES))
    assert bank.implied(None, CLASSES) == bank.implied(bank.filled(), CLASSES) != []


def test_a_bank_is_read_once_before_a_step_however_many_images_came_in() -> None:
    bank, _ = filled_at_random(60)
    heads = torch.nn.ModuleDict({task: PixelHead(4, classes) for task, classes in CLASSES.items()})
    trainer = HeadTrainer(heads, bank, CLASSES, batch=16)
    before = trainer.random.get_state()
    for key in bank.filled():
        trainer.refresh(key)
    assert trainer.ready
    assert torch.equal(trainer.random.get_state(), before)
    trainer.step({}, 0.0)
    assert torch.equal(trainer._recent, bank.rows([bank.filled()[-1]]))
    assert trainer.rules == bank.implied(None, CLASSES)
