"""Labels for formats that know no "unlabelled": only whole ones, or with a class of its own for what is unlabelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.exchange.shapes.joined import UNLABELLED_NAME, joined, written
from core.option import Option
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

PARTIAL: Final = Option(
    "partial",
    "Include partly labelled images (unlabelled becomes the class __unlabelled__)",
    "in formats without “unlabelled”, write it as the class __unlabelled__ "
    "(default: leave out what is not labelled completely)",
    default=False,
)


def complete_label(source: Source, image: ImageEntry, task: Task) -> Pixels | None:
    """A label to be written; None where there is none, or where it is not complete, which is reported."""
    label = source.label(image, task)
    if label is None or source.selection.partial:
        return label
    if label.max(initial=0) != UNLABELLED:  # the highest value there is, and quicker than to count it
        return label
    unlabelled = np.count_nonzero(label == UNLABELLED)
    problem = (
        f"{image.name} was left out for {task.name}: {max(unlabelled / label.size, 0.01):.0%} of it is unlabelled, "
        "which this format can't say. To write it as a class, export partial labels too."
    )
    source.leave_out(image, task, problem)
    return None


def class_names(source: Source, task: Task, *, with_task: bool) -> list[tuple[int, str]]:
    """The values of a task's labels and what a file calls them; among them "unlabelled" where it is written."""
    names = list(enumerate(written([entry.name for entry in task.classes])))
    names += [(UNLABELLED, UNLABELLED_NAME)] if source.selection.partial else []
    return [(value, joined(task.name, name)) for value, name in names] if with_task else names


def partial_losses(source: Source) -> list[str]:
    """What to say of unlabelled pixels before such a format is written."""
    if source.origin.predicted:
        return []
    if source.selection.partial:
        return [f"Unlabelled pixels become a class of their own, {UNLABELLED_NAME}."]
    return ["Images that are not labelled completely are left out, since this format has no “unlabelled”."]
