"""One process of a group, for test_group.py: learns the tiny world together with the others."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import torch

from core.learning.plan import Plan
from core.learning.train import train
from tests.core.learning.conftest import World, make_world

PLAN = Plan(pixels=3 * 64 * 80, patience=2, teacher=0.5, sure=0.4)
STEPS = 4


def uneven_world() -> World:
    """The second task is labelled in one image only, so that most parts of a batch lack it."""
    world = make_world()
    world.paint("i2", "square")
    label = np.full((64, 80), 255, np.uint8)
    label[20:24, 30:40] = 1
    world.labels["i2", "other"] = label
    return world


def learn(models_dir: Path) -> list[str]:
    """Learn; the names of the events."""
    torch.set_num_threads(1)
    data = uneven_world().data()
    return [
        type(event).__name__
        for event in train(data, models_dir, mode="full", steps=STEPS, device="cpu", seed=1, plan=PLAN)
    ]


if __name__ == "__main__":
    names = learn(Path(sys.argv[1]))
    sys.stdout.write(" ".join(names))
