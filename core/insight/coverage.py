"""How much of each class is labelled, in train and val images, and what is missing for learning to work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.project.model import Project, Split, Task

RARE: Final = 0.01
"""A class with less than this fraction of its task's labelled train pixels is called rare."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much is labelled."""

    pixels: int = 0
    images: int = 0


@dataclass(frozen=True, slots=True)
class ClassCoverage:
    """What is labelled as one class."""

    name: str
    color: str
    train: Amount
    val: Amount
    test: Amount = Amount()


@dataclass(frozen=True, slots=True)
class TaskCoverage:
    """What is labelled for one task, in all classes together and in each."""

    name: str
    train: Amount
    val: Amount
    classes: tuple[ClassCoverage, ...]
    test: Amount = Amount()

    def part(self, task_class: ClassCoverage) -> float:
        """The class's fraction, 0 ... 1, of the task's labelled train pixels."""
        return task_class.train.pixels / max(1, self.train.pixels)


def coverage_of(
    project: Project, pixels: Mapping[tuple[str, str], Mapping[int, int]]
) -> tuple[TaskCoverage, ...]:
    """The coverage of each task, in the project's order.

    `pixels`: the labelled pixels of each class that has some, by image id and task id. Images that are to be skipped
    count like all others, as learning uses their labels too.
    """
    by_split: dict[Split, list[str]] = {"train": [], "val": [], "test": []}
    for image in project.images:
        by_split[image.split].append(image.id)
    return tuple(_of_task(task, by_split, pixels) for task in project.tasks)


def _of_task(
    task: Task,
    by_split: Mapping[Split, Sequence[str]],
    pixels: Mapping[tuple[str, str], Mapping[int, int]],
) -> TaskCoverage:
    counts = {
        split: [count for i in by_split[split] if (count := pixels.get((i, task.id)))] for split in by_split
    }
    return TaskCoverage(
        task.name,
        _total(counts["train"]),
        _total(counts["val"]),
        tuple(
            ClassCoverage(
                c.name, c.color, *(_of_class(counts[split], index) for split in ("train", "val", "test"))
            )
            for index, c in enumerate(task.classes)
        ),
        _total(counts["test"]),
    )


def _total(counts: Iterable[Mapping[int, int]]) -> Amount:
    sums = [sum(count.values()) for count in counts]
    return Amount(sum(sums), sum(s > 0 for s in sums))


def _of_class(counts: Iterable[Mapping[int, int]], index: int) -> Amount:
    per_image = [count.get(index, 0) for count in counts]
    return Amount(sum(per_image), sum(n > 0 for n in per_image))


def obstacles(coverage: Sequence[TaskCoverage]) -> list[str]:
    """A sentence for each task from which nothing useful can be learned, with what to do about it."""
    sentences = []
    for task in coverage:
        painted = [c.name for c in task.classes if c.train.pixels]
        others = [c.name for c in task.classes if not c.train.pixels]
        if len(painted) == 1 and others:
            missing = others[0] if len(others) == 1 else "of the other classes"
            sentences.append(
                f"{painted[0]} is the only class of {task.name} with labels in train images. Paint some {missing} too."
            )
    return sentences


def gaps(coverage: Sequence[TaskCoverage]) -> list[str]:
    """A sentence for each class that can't be learned or measured well, the worst first."""
    unlearned, unmeasured, rare = [], [], []
    for task in coverage:
        if not task.train.pixels:
            continue
        for c in task.classes:
            if not c.train.pixels:
                unlearned.append(
                    f"{c.name} ({task.name}) has no labels in train images, so it is never predicted."
                )
            elif task.val.pixels and not c.val.pixels:
                unmeasured.append(
                    f"{c.name} ({task.name}) is labelled in no validation image, so its IoU is not measured."
                )
            if c.train.pixels and task.part(c) < RARE:
                rare.append(f"{c.name} ({task.name}) is rare: less than 1 % of the task's labelled pixels.")
    return unlearned + unmeasured + rare
