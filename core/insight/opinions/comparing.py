"""Compares a project's labels with another person's: image by image, for a table or for scripts."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from core.atomic import StorageError
from core.insight.agreement import Counts, mean_dice, together, unlike
from core.insight.opinions.stored import theirs_as_yours

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.insight.opinions.others import Other
    from core.insight.opinions.stored import Opinion, TheirTask
    from core.labels.packing import Pixels
    from core.labels.store import LabelStore
    from core.project.folder import ProjectFolder
    from core.project.model import Project, Task


@dataclass
class Comparison:
    """How far two people agree, by image and task."""

    tasks: tuple[Task, ...]
    """Yours."""
    counts: dict[tuple[str, str], Counts] = field(default_factory=dict)
    """By image id and task id, where both labelled something, if not the same pixels."""
    problems: list[str] = field(default_factory=list)
    """Sentences about labels that could not be read."""

    def put(self, image_id: str, task_id: str, counts: Counts | None) -> None:
        """What was counted of a label; None where one of the two has none."""
        self.counts.pop((image_id, task_id), None)
        if counts is not None:
            self.counts[image_id, task_id] = counts

    def of_task(self, task_id: str, image_id: str | None = None) -> Counts | None:
        """All images of a task together, or one; None where there is nothing to compare."""
        if image_id is not None:
            return self.counts.get((image_id, task_id))
        parts = [counts for (_, task), counts in self.counts.items() if task == task_id]
        return together(parts, len(parts[0].matrix)) if parts else None

    def of_image(self, image_id: str) -> list[Counts]:
        """Of each task that both labelled in an image."""
        return [counts for (image, _), counts in self.counts.items() if image == image_id]

    def by_agreement(self) -> list[str]:
        """The ids of the images, those that agree least first; those without common pixels come last."""
        images = dict.fromkeys(image for image, _ in self.counts)
        return sorted(images, key=lambda image: unlike(self.of_image(image)))


def compare_label(yours: Pixels | None, theirs: Pixels | None, task: Task) -> Counts | None:
    """Compare two labels (H, W) in the classes of your task; None without both, or of different sizes."""
    if yours is None or theirs is None or yours.shape != theirs.shape:
        return None
    return Counts.of(yours, theirs, len(task.classes))


def compare_stored(
    folder: ProjectFolder, project: Project, opinion: Opinion, image_id: str, task: Task
) -> Counts | None:
    """Compare your label of an image with that of a stored opinion; None without both. Raises StorageError."""
    theirs = theirs_as_yours(folder.path, project, opinion, image_id, task.id)
    yours = folder.labels.copy(image_id, task.id) if theirs is not None else None
    return compare_label(yours, theirs, task)


def compare_other(
    comparison: Comparison, labels: LabelStore, other: Other, tasks: Sequence[TheirTask]
) -> Iterator[str]:
    """Compare your labels with ones from elsewhere: adds to `comparison`, and yields each label's image id."""
    by_name = {task.name: task for task in tasks}
    by_id = {task.id: task for task in comparison.tasks}
    for image_id, name, label in other.labels():
        theirs = by_name[name]
        task = by_id.get(theirs.task)
        if task is not None:
            yours = _copied(labels, image_id, task.id, comparison.problems)
            counts = compare_label(yours, theirs.table(task)[label], task)
            earlier = comparison.counts.get((image_id, task.id))
            if counts is not None:
                comparison.put(image_id, task.id, counts if earlier is None else earlier.plus(counts))
        yield image_id


def _copied(labels: LabelStore, image_id: str, task_id: str, problems: list[str]) -> Pixels | None:
    try:
        return labels.copy(image_id, task_id)
    except StorageError as error:
        problems.append(str(error))
        return None


# for scripts ------------------------------------------------------------------------------------------------


def as_values(comparison: Comparison, names: Mapping[str, str]) -> dict[str, Any]:
    """The numbers for JSON; `names` of images by their ids. What is not defined is null."""
    tasks = {}
    for task in comparison.tasks:
        counts = comparison.of_task(task.id)
        if counts is not None:
            tasks[task.name] = _task_values(task, counts)
    images = []
    for image_id in comparison.by_agreement():
        by_task = {
            task.name: _task_values(task, counts)
            for task in comparison.tasks
            if (counts := comparison.of_task(task.id, image_id)) is not None
        }
        dice = _number(mean_dice(comparison.of_image(image_id)))
        images.append({"image": names.get(image_id, image_id), "dice": dice, "tasks": by_task})
    return {"tasks": tasks, "images": images}


def _task_values(task: Task, counts: Counts) -> dict[str, Any]:
    classes = {
        entry.name: {
            "dice": _number(counts.dice(index)),
            "iou": _number(counts.iou(index)),
            "pixels": counts.class_pixels(index),
        }
        for index, entry in enumerate(task.classes)
    }
    return {
        "kappa": _number(counts.kappa),
        "dice": _number(mean_dice([counts])),
        "pixels": counts.pixels,
        "differing": counts.differing,
        "only_yours": counts.only_yours,
        "only_theirs": counts.only_theirs,
        "classes": classes,
    }


def _number(value: float) -> float | None:
    return None if math.isnan(value) else round(value, 6)


def as_lines(values: Mapping[str, Any], *, with_images: bool) -> list[str]:
    """The same for people; with every image, or only the sums."""
    lines = []
    for name, task in values["tasks"].items():
        common = f"{task['pixels']:,} pixels labelled by both, {task['differing']:,} of them differ"
        lines.append(f"{name}: kappa {_shown(task['kappa'])}, {common}")
        for class_name, row in task["classes"].items():
            if row["pixels"]:
                numbers = f"Dice {_shown(row['dice'])}  IoU {_shown(row['iou'])}  {row['pixels']:,} pixels"
                lines.append(f"  {class_name:20} {numbers}")
    if with_images and values["images"]:
        lines.append("Images, least agreement first:")
        lines += [f"  {image['image']:30} Dice {_shown(image['dice'])}" for image in values["images"]]
    return lines


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
