"""One process of a group, for test_group.py: learns the tiny world together with the others.

python -m tests.core.learning.full.together MODELS [begin | crash | resume]
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch

from core.learning.config import FullConfig, LearnSettings
from core.learning.events import Interrupted, Learn
from core.learning.full.run_checkpoint import RunFolder
from core.learning.train import train
from tests.core.learning.conftest import World, make_world

CONFIG = FullConfig(pixels=3 * 64 * 80, patience=2, teacher=0.5, sure=0.4)
STEPS = 4
CRASHED = 9


def uneven_world() -> World:
    """The second task is labelled in one image only, so that most parts of a batch lack it."""
    world = make_world()
    world.paint("i2", "square")
    label = np.full((64, 80), 255, np.uint8)
    label[20:24, 30:40] = 1
    world.labels["i2", "other"] = label
    return world


def learn(models_dir: Path, how: str = "begin") -> list[str]:
    """Learn; the names of the events."""
    torch.set_num_threads(1)
    if how == "crash":
        crash_halfway()
    resume = how == "resume"
    work = train(
        uneven_world().data(),
        models_dir,
        Learn("full", steps=None if resume else STEPS, resume=resume),
        LearnSettings("cpu", seed=1, config=CONFIG),
    )
    return [type(event).__name__ for event in work]


def crash_halfway() -> None:
    """As if the power went, once half of the steps are in a checkpoint."""
    write = RunFolder.write

    def write_and_crash(folder: RunFolder, *run: Any) -> None:
        write(folder, *run)
        folder.wait()  # else it hangs on the disk which step the checkpoint is of
        left = folder.left_over()
        if isinstance(left, Interrupted) and left.steps >= STEPS // 2:
            os._exit(CRASHED)

    RunFolder.due = True  # type: ignore[method-assign,assignment]
    RunFolder.write = write_and_crash  # type: ignore[method-assign]


if __name__ == "__main__":
    names = learn(Path(sys.argv[1]), *sys.argv[2:])
    sys.stdout.write(" ".join(names))
