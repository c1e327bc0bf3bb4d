"""A process killed at any moment loses nothing that had ended, compared pixel by pixel.

MASKLOOM_KILLS sets how often (15 by default).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from core.images import read_index_mask
from core.labels import UNLABELLED, LabelChange
from core.project import ImageEntry, Project, add_task, new_task
from core.storage import ProjectFolder
from tests.reliability.driver import IMAGES, SHAPE, choose, paint

KILLS = int(os.environ.get("MASKLOOM_KILLS", "15"))
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL")

State = dict[str, np.ndarray]


def painted_until_killed(project: Path, side: Path, seed: int, after: float) -> int:
    """Run the driver and kill it `after` seconds from its first stroke; how many things it had ended."""
    command = [sys.executable, "-m", "tests.reliability.driver", str(project), str(side), str(seed)]
    driver = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE)
    try:
        while not (side.exists() and side.stat().st_size):
            assert driver.poll() is None, driver.communicate()[1].decode()
            time.sleep(0.002)
        time.sleep(after)
        assert driver.poll() is None, driver.communicate()[1].decode()
    finally:
        driver.send_signal(signal.SIGKILL)
        driver.communicate()
    return side.stat().st_size


def expected(start: State, seed: int, ended: int) -> State:
    """What the labels must be when `ended` things of the driver's had ended."""
    state = {image: label.copy() for image, label in start.items()}
    rng = np.random.default_rng(seed)
    done: list[LabelChange] = []
    for _ in range(ended):
        choice = choose(rng)
        if choice[0] == "undo":
            if done:
                last = done.pop()
                last.revert(state[last.image_id])
        elif choice[0] not in ("flush", "project"):
            change = paint(state[choice[1]], choice[1], choice)
            if change is not None:
                done.append(change)
    return state


def same(one: State, other: State) -> bool:
    return all(np.array_equal(one[image], other[image]) for image in IMAGES)


@pytest.fixture
def project(tmp_path):
    empty = Project("number 0", images=tuple(ImageEntry(image, f"/data/{image}.png") for image in IMAGES))
    path = tmp_path / "project"
    ProjectFolder.create(path, add_task(empty, new_task(empty, "road", ("a", "b", "c")))).close()
    return path


def test_no_stroke_that_had_ended_is_lost(project, tmp_path):
    dice = random.Random(int(os.environ.get("MASKLOOM_SEED", "0")))
    state = {image: np.full(SHAPE, UNLABELLED, np.uint8) for image in IMAGES}
    strokes = 0
    for kill in range(KILLS):
        side = tmp_path / f"side{kill}"
        ended = painted_until_killed(project, side, kill, dice.uniform(0, 0.25))
        strokes += ended
        folder, loaded = ProjectFolder.open(project)
        assert not folder.read_only, folder.read_only_reason
        assert folder.problems == ()
        assert loaded.name.startswith("number")
        found = {
            image: label if (label := folder.labels.copy(image, "road")) is not None else state[image]
            for image in IMAGES
        }
        # The one that was under way when the process died may have ended or not.
        certain, possible = expected(state, kill, ended), expected(state, kill, ended + 1)
        assert same(found, certain) or same(found, possible), f"kill {kill} after {ended}"
        state = found
        if kill % 3:
            folder.close()
            for image, label in found.items():
                path = project / "labels" / "road" / f"{image}.png"
                assert not path.exists() or np.array_equal(read_index_mask(path), label)
        else:  # the next one replays this one's journal before its own
            folder.labels.writer.close()
            assert folder._lock is not None
            folder._lock.release()
    assert strokes > KILLS  # the driver did something worth killing it for
