"""Learning on another computer against learning here: from a stroke to its prediction, in pairs; then cut 20 times.

    MASKLOOM_DATA=... python -m benchmarks.remote HOST [--command …/maskloom] [--ssh-config FILE] [--strokes 20]

Street images, half of their masks hidden; a stroke shows a strip of what is hidden on the image on screen. Both
learners are there all the time, and take turns. Promised: median of remote / local 1.3 or less, no stroke lost.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from benchmarks.street_data import data_folder, evenly, learning_data
from core.images.reading import find_images
from core.learning import events as ev
from core.learning.config import LearnSettings
from core.learning.learner import Learner
from core.learning.remote.call import Call
from core.learning.remote.host import SSH, Host
from core.learning.remote.program import Program
from core.learning.remote.remote_learner import RemoteLearner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.images.pixels import Pixels
    from core.learning.data.learning_data import LearningData

PROMISED_RATIO = 1.3
TASKS, VOID = {"road": 3, "building": 1, "vegetation": 5}, 11
PATIENCE_SECONDS = 600


class World:
    """Labels that strokes change, of one learner; the images are files."""

    def __init__(self, data: LearningData) -> None:
        self.truth, self.labels = data.read_label, {}
        self.tasks = [task.id for task in data.tasks]
        for image in data.images:
            for task in self.tasks:
                label = data.read_label(image.id, task)
                if label is not None:
                    if image.split == "train":
                        label[:, label.shape[1] // 2 :] = 255
                    self.labels[image.id, task] = label
        paths = {image.id: Path(image.path) for image in data.images}
        self.data = replace(data, read_label=self.read, paths=paths, painted=lambda: tuple(self.labels))

    def read(self, image_id: str, task_id: str) -> Pixels | None:
        """A copy of a label."""
        label = self.labels.get((image_id, task_id))
        return None if label is None else label.copy()

    def stroke(self, image_id: str, number: int) -> ev.LabelChanged:
        """Label a strip of what is hidden."""
        task = self.tasks[number % len(self.tasks)]
        truth, label = self.truth(image_id, task), self.labels[image_id, task].copy()
        assert truth is not None
        height, width = label.shape
        top = (37 * number) % (height - 12)
        label[top : top + 12, width // 2 : width // 2 + 90] = truth[
            top : top + 12, width // 2 : width // 2 + 90
        ]
        self.labels[image_id, task] = label
        return ev.LabelChanged(image_id, task, (top, width // 2, top + 12, width // 2 + 90))


class Driver:
    """Runs a learner's loop in a thread, as the window does, and keeps what was said last."""

    def __init__(self, run: Callable[[ev.Inbox], Iterator[ev.Event]], world: World, screen: str) -> None:
        self.world, self.screen, self.inbox = world, screen, ev.Inbox()
        self.phase, self.state, self.seen, self.at, self.strokes = "", "", -1, 0.0, 0
        self.scores: dict[str, float | None] = {}
        self.changed = threading.Condition()
        self.inbox.put(ev.ShowImage(screen))
        self.inbox.put(ev.Learn("quick"))
        self.thread = threading.Thread(target=self._drive, args=(run,), daemon=True)
        self.thread.start()

    def _drive(self, run: Callable[[ev.Inbox], Iterator[ev.Event]]) -> None:
        for event in run(self.inbox):
            with self.changed:
                match event:
                    case ev.PhaseChanged(phase):
                        self.phase = phase
                    case ev.ConnectionChanged(state=state):
                        self.state = state
                    case ev.Predicted(labels_seen=seen):
                        self.seen, self.at = seen, time.perf_counter()
                    case ev.Scored(scores=scores):
                        self.scores = {task: score.miou for task, score in scores.items()}
                self.changed.notify_all()

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something that events change."""
        with self.changed:
            if not self.changed.wait_for(condition, PATIENCE_SECONDS):
                raise TimeoutError(f"{self.phase} {self.state} {self.seen} of {self.strokes}")

    def stroke(self) -> float:
        """Seconds from a stroke to a prediction that knows of it; then learning is over."""
        self.post_stroke()
        began = time.perf_counter()
        self.until(lambda: self.seen >= self.strokes)
        took = self.at - began
        self.until(lambda: self.phase == "waiting")
        return took

    def post_stroke(self) -> None:
        """Paint, and don't wait."""
        self.inbox.put(self.world.stroke(self.screen, self.strokes))
        self.strokes += 1

    def close(self) -> None:
        """End it."""
        self.inbox.put(ev.Close())
        self.thread.join(60)


def make_data(train: int, val: int) -> LearningData:
    """Street images of train and val with three tasks."""
    folder = data_folder() / "street"
    tasks = {name: ["background", name] for name in TASKS}
    files = {
        split: evenly(find_images(folder / split / "images"), n)
        for split, n in (("train", train), ("val", val))
    }
    data = learning_data(tasks, files, {})  # type: ignore[arg-type]
    names = {task.id: task.name for task in data.tasks}
    splits = {image.id: image.split for image in data.images}

    def read_label(image_id: str, task_id: str) -> Pixels | None:
        mask = np.array(Image.open(folder / splits[image_id] / "masks" / f"{image_id}.png"))
        label = (mask == TASKS[names[task_id]]).astype(np.uint8)
        label[mask == VOID] = 255
        return label

    return replace(data, read_label=read_label)


def main() -> int:
    """Print the table; status 1 where a promise is broken."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("host")
    parser.add_argument("--command", default="maskloom")
    parser.add_argument("--ssh-config", default="")
    parser.add_argument("--strokes", type=int, default=20)
    parser.add_argument("--cuts", type=int, default=20)
    parser.add_argument("--images", type=int, default=20)
    parser.add_argument(
        "--horizon", type=int, default=LearnSettings().horizon, help="steps until all is learned"
    )
    options = parser.parse_args()
    host = Host(options.host, options.command)
    programs: list[Program] = []

    def call(host: Host) -> Call:
        extra = ("-F", options.ssh_config) if options.ssh_config else ()
        programs.append(Program(host, (SSH[0], *extra, *host.arguments[1:])))
        return Call(host, programs[-1])

    data = make_data(options.images, 10)
    settings = LearnSettings(horizon=options.horizon)
    screen = next(image.id for image in data.images if image.split == "train")
    with tempfile.TemporaryDirectory() as folder:
        here, there = World(data), World(data)
        for name in ("here", "there"):
            (Path(folder) / name).mkdir()
        learner = Learner(here.data, Path(folder) / "here" / "models", settings)
        local = Driver(learner.run, here, screen)
        local.until(lambda: local.phase == "waiting")
        remote_learner = RemoteLearner(there.data, Path(folder) / "there" / "models", settings, host, call)
        remote = Driver(remote_learner.run, there, screen)
        remote.until(lambda: remote.phase == "waiting" and remote.state == "connected")
        pairs = [(local.stroke(), remote.stroke()) for _ in range(options.strokes)]
        print(f"mIoU on val after {options.strokes} strokes, here: {_said(local)}; there: {_said(remote)}")
        began = time.monotonic()
        states = cut(remote, programs, options.cuts)
        print(
            f"cut {options.cuts} times in {time.monotonic() - began:.0f} s, {len(programs)} calls; {states}"
        )
        remote.until(lambda: remote.phase == "waiting" and remote.state == "connected")
        print(f"strokes learned: {remote.seen} of {remote.strokes}; mIoU there: {_said(remote)}")
        for driver in (remote, local):
            driver.close()
        models = [
            path.parent.name for path in (Path(folder) / "there" / "models").glob("*/model.safetensors")
        ]
        print(f"models here at the end: {', '.join(sorted(models))}")
    ratios = [far / near for near, far in pairs]
    near, far = (float(np.median(times)) for times in zip(*pairs, strict=True))
    ratio = float(np.median(ratios))
    print(f"stroke to prediction: here {near:.2f} s, there {far:.2f} s (medians of {len(pairs)}); "
          f"median ratio {ratio:.2f} (promised {PROMISED_RATIO}); load {os.getloadavg()[0]:.1f}")  # fmt: skip
    return 0 if ratio <= PROMISED_RATIO and remote.seen >= remote.strokes else 1


def _said(driver: Driver) -> str:
    return ", ".join(f"{task} {miou:.3f}" for task, miou in driver.scores.items() if miou is not None)


def cut(remote: Driver, programs: list[Program], times: int) -> str:
    """Kill ssh again and again while strokes come; what the window was told of it."""
    told: list[str] = []
    for number in range(times):
        remote.until(lambda: remote.state == "connected")
        remote.post_stroke()
        if number % 2:
            remote.until(lambda: remote.seen >= remote.strokes)
        programs[-1].kill()
        remote.post_stroke()
        remote.until(lambda: remote.state == "local")
        told.append(remote.state)
        remote.post_stroke()
        remote.until(lambda: remote.seen >= remote.strokes)
    return f"learning continued here {told.count('local')} times"


if __name__ == "__main__":
    sys.exit(main())
