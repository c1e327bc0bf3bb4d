"""Small images with random labels of two overlapping tasks, exported and imported again, without a project."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from core.exchange.exporting import export
from core.exchange.fitting import fit
from core.exchange.importing import read_labels
from core.exchange.reader import ImportedLabel, ImportProblem, Request
from core.exchange.source import Selection, Source
from core.project.model import Class, ImageEntry, Project, Task

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from core.exchange.exporting import Exported
    from core.exchange.reader import Reader
    from core.exchange.writer import Writer
    from core.labels.packing import Pixels

GROUND = Task("1", "ground", (Class("other", "#202020"), Class("road", "#E08040"), Class("water", "#4080E0")))
THINGS = Task("2", "things", (Class("nothing", "#404040"), Class("building", "#C04040")))
TASKS = (GROUND, THINGS)
UNLABELLED = 255
Labels = dict[tuple[str, str], np.ndarray]


@dataclass
class World:
    """Images on disk and labels in memory: an Origin."""

    folder: Path
    images: tuple[ImageEntry, ...]
    labels: Labels
    predicted: bool = False
    has_records: bool = False
    about: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = TASKS
    project: Path = field(init=False)

    def __post_init__(self) -> None:
        self.project = self.folder / "project"

    def has(self, image: ImageEntry, task: Task) -> bool:
        return (image.id, task.id) in self.labels

    def read(self, image: ImageEntry, task: Task) -> Pixels | None:
        return self.labels.get((image.id, task.id))

    def path(self, image: ImageEntry) -> Path:
        return self.folder / image.path

    def stem(self, image: ImageEntry) -> str:
        return image.id

    def protected(self) -> list[Path]:
        return [self.path(image) for image in self.images]

    def is_replaceable(self, _path: Path) -> bool:
        return False

    def sealed(self, png: bytes) -> bytes:
        return png

    def source(self, selection: Selection | None = None) -> Source:
        return Source(self, Project("world", self.tasks, self.images), selection)

    def export(
        self, writer: Writer, out: Path, selection: Selection | None = None
    ) -> tuple[Exported, Source]:
        source = self.source(selection)
        return export(writer, source, out), source

    def imported(
        self, reader: Reader, path: Path, *, tasks: tuple[Task, ...] | None = None
    ) -> tuple[Labels, list[ImportProblem]]:
        """By image and task name."""
        fitted = fit(
            Project("world", self.tasks if tasks is None else tasks, self.images),
            reader.tasks(path),
            add_classes=True,
        )
        labels: Labels = {}
        problems = []
        for item in read_labels(reader, Request(path, fitted.mappings), self.images, self.path):
            if isinstance(item, ImportedLabel):
                labels[item.image_id, item.task_name] = item.label
            else:
                problems.append(item)
        return labels, problems

    def by_name(self) -> Labels:
        names = {task.id: task.name for task in self.tasks}
        return {(image, names[task]): label for (image, task), label in self.labels.items()}


def random_label(
    rng: np.random.Generator, shape: tuple[int, int], classes: int, *, partial: bool
) -> np.ndarray:
    """Single pixels, holes, regions at the border and regions that touch at corners."""
    blocks = rng.integers(0, classes, (shape[0] // 3 + 1, shape[1] // 3 + 1))
    label = np.kron(blocks, np.ones((3, 3), np.int64))[: shape[0], : shape[1]].astype(np.uint8)
    noise = rng.random(shape) < 0.1
    label[noise] = rng.integers(0, classes, int(noise.sum()))
    if partial:
        label[rng.random(shape) < 0.3] = UNLABELLED
    return label


def drawn_world(
    folder: Path, *, partial: bool = False, seed: int = 0, count: int = 3, tasks: tuple[Task, ...] = TASKS
) -> World:
    """Some images of different sizes with labels of both tasks, all complete or all partial."""
    rng = np.random.default_rng(seed)
    images, labels = [], {}
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        height, width = 8 + 3 * number, 15 - 2 * number
        name = f"photo{number}"
        Image.fromarray(rng.integers(0, 256, (height, width, 3), np.uint8)).save(folder / f"{name}.png")
        images.append(ImageEntry(name, f"{name}.png", width=width, height=height))
        for task in tasks:
            label = random_label(rng, (height, width), len(task.classes), partial=partial)
            labels[name, task.id] = label
    return World(folder, tuple(images), labels, tasks=tasks)


def equal(labels: Mapping[tuple[str, str], np.ndarray], others: Mapping[tuple[str, str], np.ndarray]) -> bool:
    return labels.keys() == others.keys() and all(np.array_equal(labels[key], others[key]) for key in labels)
