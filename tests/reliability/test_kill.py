"""A process killed at any moment loses nothing that had ended, compared pixel by pixel.

It paints, undoes, imports, restores, backs up and saves, and every tenth time it learns and saves models besides.
MASKLOOM_KILLS sets how often it is killed (12 by default), MASKLOOM_KILLS_LEARNING every how many times it learns.
"""

from __future__ import annotations

import logging
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.images.reading import read_index_mask
from core.labels.stroke import UNLABELLED, LabelChange
from core.network.model_files import load_model, model_exists
from core.project.folder import ProjectFolder
from core.project.model import ImageEntry, Project, add_task, new_task
from tests.reliability.driver import IMAGES, SHAPE, choose, paint, whole

KILLS = int(os.environ.get("MASKLOOM_KILLS", "12"))
LEARNING = int(os.environ.get("MASKLOOM_KILLS_LEARNING", "10"))
ROOT = Path(__file__).parents[2]

log = logging.getLogger(__name__)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL")

State = dict[str, np.ndarray]


def painted_until_killed(project: Path, side: Path, seed: int, after: float, learn: bool) -> int:
    """Run the driver and kill it `after` seconds from its first stroke; how many things it had ended."""
    command = [sys.executable, "-m", "tests.reliability.driver", str(project), str(side), str(seed)]
    if learn:
        command.append("--learn")
    with open(side.with_suffix(".err"), "wb") as errors:  # a pipe would fill
        driver = subprocess.Popen(command, cwd=ROOT, stderr=errors)
        try:
            while not (side.exists() and side.stat().st_size):
                assert driver.poll() is None, side.with_suffix(".err").read_text()
                time.sleep(0.002)
            time.sleep(after)
            assert driver.poll() is None, side.with_suffix(".err").read_text()
        finally:
            driver.send_signal(signal.SIGKILL)
            driver.wait()
    return side.stat().st_size


def expected(start: State, seed: int, ended: int) -> State:
    """What the labels must be when `ended` things of the driver's had ended."""
    state = {image: label.copy() for image, label in start.items()}
    rng = np.random.default_rng(seed)
    done: list[LabelChange] = []
    for _ in range(ended):
        choice = choose(rng)
        kind, image = choice[:2]
        change: LabelChange | None = None
        if kind == "undo":
            if done:
                last = done.pop()
                last.revert(state[last.image_id])
        elif kind == "put":
            state[image] = whole(choice)
        elif kind == "import":
            change = LabelChange.between(image, "road", state[image], whole(choice), kind)
            state[image] = whole(choice)
        elif kind in ("stroke", "fill"):
            change = paint(state[image], choice)
        if change is not None:
            done.append(change)
    return state


def same(one: State, other: State) -> bool:
    return all(np.array_equal(one[image], other[image]) for image in IMAGES)


@pytest.fixture
def project(tmp_path):
    entries = []
    for number, image in enumerate(IMAGES):
        path = tmp_path / f"{image}.png"
        Image.fromarray(np.random.default_rng(number).integers(0, 256, (*SHAPE, 3), np.uint8)).save(path)
        entries.append(ImageEntry(image, str(path), "train", SHAPE[1], SHAPE[0]))
    empty = Project("number 0", images=tuple(entries))
    path = tmp_path / "project"
    folder = ProjectFolder.create(path, add_task(empty, new_task(empty, "road", ("a", "b", "c"))))
    for image in IMAGES:
        folder.labels.put(image, "road", np.full(SHAPE, UNLABELLED, np.uint8))
    folder.close()
    return path


def test_no_stroke_that_had_ended_is_lost(project, tmp_path):
    dice = random.Random(int(os.environ.get("MASKLOOM_SEED", "0")))
    state = {image: np.full(SHAPE, UNLABELLED, np.uint8) for image in IMAGES}
    things = 0
    for kill in range(KILLS):
        learn = LEARNING > 0 and kill % LEARNING == LEARNING - 1
        side = tmp_path / f"side{kill}"
        ended = painted_until_killed(project, side, kill, dice.uniform(0, 2.5 if learn else 0.25), learn)
        things += ended
        folder, loaded = ProjectFolder.open(project)
        assert not folder.read_only, folder.read_only_reason
        assert folder.problems == ()
        assert loaded.name.startswith("number")
        found = {image: folder.labels.copy(image, "road") for image in IMAGES}
        # The one that was under way when the process died may have ended or not.
        certain, possible = expected(state, kill, ended), expected(state, kill, ended + 1)
        assert same(found, certain) or same(found, possible), f"kill {kill} after {ended}"
        for backup in folder.backups():
            assert all(folder.backed_up(backup, *key) is not None for key in backup.labels)
        state = found
        if learn and model_exists(folder.models_dir / "current"):
            load_model(folder.models_dir / "current")
        if kill % 3:
            folder.close()
            for image, label in found.items():
                path = project / "labels" / "road" / f"{image}.png"
                assert not path.exists() or np.array_equal(read_index_mask(path), label)
        else:  # the next one replays this one's journal before its own
            folder.labels.writer.close()
            assert folder._lock is not None
            folder._lock.release()
    assert things > KILLS  # the driver did something worth killing it for
    log.info("killed %d times after %d things had ended: nothing lost", KILLS, things)
