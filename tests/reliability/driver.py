"""Paints, undoes, imports, saves and learns until it is killed; a side file tells which of that had ended.

python -m tests.reliability.driver PROJECT SIDE_FILE SEED [--learn]

With --learn a learner runs beside it, as in the window, and saves models; the side file begins when it learns.
"""

from __future__ import annotations

import os
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from core.exchange.formats.index_png import READER
from core.exchange.importing import read_labels
from core.exchange.reader import ImportedLabel, Request
from core.images.reading import write_index_mask
from core.labels.stroke import LabelChange, Stroke
from core.labels.writer import LabelWriter
from core.project.folder import ProjectFolder

if TYPE_CHECKING:
    from core.project.model import Project

SHAPE = (96, 128)
IMAGES = ("a", "b", "c")
KINDS = ("stroke", "stroke", "stroke", "fill", "undo", "import", "put", "project", "flush", "backup")

Choice = tuple[str, str, float, float, float, float, float, int]


def choose(rng: np.random.Generator) -> Choice:
    """What is done next: kind, image, a line, a radius, a class. The test draws the same from the seed."""
    kind = str(rng.choice(KINDS))
    x0, x1 = (float(v) for v in rng.uniform(0, SHAPE[1], 2))
    y0, y1 = (float(v) for v in rng.uniform(0, SHAPE[0], 2))
    value = int(rng.choice([0, 1, 2, 255]))
    return kind, str(rng.choice(IMAGES)), x0, y0, x1, y1, float(rng.uniform(0.5, 12)), value


def whole(choice: Choice) -> np.ndarray:
    """The label that an import or a restoration brings."""
    _, _, x0, y0, _, _, _, value = choice
    label = np.full(SHAPE, value, np.uint8)
    label[int(y0) :, int(x0) :] = 1
    return label


def paint(label: np.ndarray, choice: Choice) -> LabelChange | None:
    """Do a stroke or a fill on a label."""
    kind, image, x0, y0, x1, y1, radius, value = choice
    stroke = Stroke(label, image, "road", value, kind)
    if kind == "fill":
        stroke.fill(x0, y0)
    else:
        stroke.line(x0, y0, x1, y1, radius)
    return stroke.finish()


class Driver:
    """One open project."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.folder, self.project = ProjectFolder.open(path)
        assert not self.folder.read_only, self.folder.read_only_reason
        self.done: list[LabelChange] = []
        self.number = 0

    def do(self, choice: Choice) -> str | None:
        """Do one thing; the image whose label changed."""
        kind, image = choice[:2]
        labels = self.folder.labels
        labels.wait_durable()
        self.number += 1
        if kind == "flush":
            labels.flush()
        elif kind == "project":
            self.folder.save(replace(self.project, name=f"number {self.number}"))
        elif kind == "backup":
            self.folder.backup_labels([(i, "road") for i in IMAGES], "try")
        elif kind == "undo":
            if self.done:
                last = self.done.pop()
                last.revert(labels.edit(last.image_id, "road", SHAPE))
                labels.commit(last.reversed())
                return last.image_id
        elif kind == "put":
            labels.put(image, "road", whole(choice))
        elif kind == "import":
            self.take_mask(image, whole(choice))
        else:
            self.keep(paint(labels.edit(image, "road", SHAPE), choice))
        return image

    def take_mask(self, image: str, label: np.ndarray) -> None:
        """Import one mask file, as the window does."""
        masks = self.path.with_name(f"masks-{os.getpid()}-{self.number}")
        write_index_mask(masks / f"{image}.png", label)
        request = Request(masks, task=self.project.task("road"))
        found = list(read_labels(READER, request, self.project.images, self.folder.image_path))
        (imported,) = [f for f in found if isinstance(f, ImportedLabel)]
        self.keep(self.folder.labels.replace(image, "road", imported.label))

    def keep(self, change: LabelChange | None) -> None:
        if change is not None:
            if change.kind != "import":
                self.folder.labels.commit(change)
            self.done.append(change)


def start_learner(folder: ProjectFolder, project: Project) -> tuple[object, threading.Event]:
    """A learner in a thread; its inbox, and an event that is set when it has learned something."""

    from core.images.reading import read_image
    from core.learning import events as ev
    from core.learning.config import LearnSettings
    from core.learning.data.learning_data import LearningData
    from core.learning.learner import Learner

    paths = {i.id: folder.image_path(i) for i in project.images}
    data = LearningData(project.tasks, project.images, lambda i: read_image(paths[i]), folder.labels.copy)
    inbox = ev.Inbox()
    inbox.put(ev.Learn("quick"))
    began = threading.Event()

    def run() -> None:
        for event in Learner(data, folder.models_dir, LearnSettings(device="cpu")).run(inbox):
            if isinstance(event, (ev.Losses, ev.ModelSaved)):
                began.set()

    threading.Thread(target=run, daemon=True).start()
    return inbox, began


def main() -> None:
    project_path, side_path, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    LabelWriter.quiet_seconds = 0.01
    LabelWriter.longest_wait = 0.05
    inbox = None
    if "--learn" in sys.argv:
        import torch  # noqa: F401
    driver = Driver(project_path)
    if "--learn" in sys.argv:
        inbox, began = start_learner(driver.folder, driver.project)
        assert began.wait(300), "the learner does not begin"
    side = os.open(side_path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    rng = np.random.default_rng(seed)
    while True:
        image = driver.do(choose(rng))
        os.write(side, b".")  # this had ended
        if inbox is not None and image is not None:
            from core.learning.events import LabelChanged

            inbox.put(LabelChanged(image, "road", (0, 0, *SHAPE)))  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
