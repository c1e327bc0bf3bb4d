"""The real window, killed at any moment, loses nothing that had ended, compared pixel by pixel.

A user paints in it, fills, imports, undoes, looks at other images, marks and reopens; every second time it learns.
MASKLOOM_WINDOW_KILLS sets how often it is killed (3 by default; 200 take an hour), MASKLOOM_SEED the moments.
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

from core.labels.stroke import UNLABELLED
from core.project.folder import ProjectFolder
from core.project.model import ImageEntry, Project, add_task, new_task
from tests.reliability.record import IMAGES, SHAPE, TASKS, Expected, Thing, differences, read_side

KILLS = int(os.environ.get("MASKLOOM_WINDOW_KILLS", "3"))
ROOT = Path(__file__).parents[2]
MOST = 40
"""Things that it does before it is killed, at most."""
MOMENT = 0.3
"""Seconds after the last of these within which it is killed."""

log = logging.getLogger(__name__)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    entries = []
    for number, image in enumerate(IMAGES):
        path = tmp_path / f"{image}.png"
        pixels = np.random.default_rng(number).integers(0, 256, (*SHAPE, 3), np.uint8)
        Image.fromarray(pixels).save(path)
        entries.append(ImageEntry(image, str(path), "train", SHAPE[1], SHAPE[0]))
    made = Project("Killed", images=tuple(entries))
    for task in TASKS:
        made = add_task(made, new_task(made, task, ("a", "b", "c")))
    path = tmp_path / "killed"
    ProjectFolder.create(path, made).close()
    return path


def work_until_killed(
    project: Path, side: Path, seed: int, things: int, after: float, learn: bool
) -> tuple[list[Thing], Thing | None]:
    """Kill the window `after` seconds after so many things; what had ended, and what was under way."""
    command = [sys.executable, "-m", "tests.reliability.window_driver", str(project), str(side), str(seed)]
    homes = {f"XDG_{name}_HOME": str(project.parent / name) for name in ("DATA", "CACHE", "STATE", "CONFIG")}
    errors = side.with_suffix(".err")
    with open(errors, "wb") as output:
        driver = subprocess.Popen(
            [*command, "--learn"] if learn else command,
            cwd=ROOT,
            env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
            stderr=output,
        )
        try:
            while not (side.exists() and len(read_side(side)[0]) >= things):
                assert driver.poll() is None, errors.read_text()
                time.sleep(0.02)  # to look takes the window's time
            time.sleep(after)
            assert driver.poll() is None, errors.read_text()
        finally:
            driver.send_signal(signal.SIGKILL)
            driver.wait()
    return read_side(side)


def look(project: Path, *, in_order: bool) -> Expected:
    """What the project holds; it opens as after a crash, and is closed, or left as one more crash leaves it."""
    folder, loaded = ProjectFolder.open(project)
    assert not folder.read_only, folder.read_only_reason
    assert folder.problems == ()
    found = Expected.empty()
    for key in found.labels:
        label = folder.labels.copy(*key)
        found.labels[key] = np.full(SHAPE, UNLABELLED, np.uint8) if label is None else label
    found.flags = {image.id for image in loaded.images if image.flag == "done"}
    if in_order:
        folder.close()
    else:  # the next window replays this one's journal before its own
        folder.labels.writer.close()
        assert folder._lock is not None
        folder._lock.release()
    return found


def test_no_stroke_that_had_ended_in_the_window_is_lost(project: Path, tmp_path: Path) -> None:
    first = int(os.environ.get("MASKLOOM_SEED", "0"))
    dice = random.Random(first)
    before, things = Expected.empty(), 0
    for kill in range(KILLS):
        seed = 1000 * first + kill
        learn = kill % 2 == 1
        number, after = dice.randint(1, MOST), dice.uniform(0, MOMENT)
        ended, under_way = work_until_killed(project, tmp_path / f"side{kill}", seed, number, after, learn)
        certain = before.copy()
        certain.steps, certain.done = [], 0
        for thing in ended:
            certain.do(thing)
        possible = certain.copy()
        if under_way is not None:
            possible.do(under_way)
        before = look(project, in_order=bool(kill % 3))
        wrong = differences(before, certain, possible)
        assert not wrong, f"kill {kill}, seed {seed}, after {len(ended)} things, in {under_way}: {wrong}"
        things += len(ended)
        log.info("kill %d after %d things, in %s: nothing lost", kill, len(ended), under_way)
    assert things > KILLS  # there was something to lose
