"""A label from an array: under the same locks and rules as a stroke, journaled, and backed up before it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.labels.boxes import Box
from core.labels.consequences import consequences
from core.labels.stroke import Stroke
from core.project.model import UNLABELLED
from core.project.rules import conflicts, guard_for
from core.scripting.errors import MaskloomError

if TYPE_CHECKING:
    import numpy.typing as npt

    from core.labels.packing import Pixels
    from core.labels.store import LabelStore
    from core.project.backups import GrowingBackup
    from core.project.model import ImageEntry, Project, Task

KIND: Final = "script"
"""The kind of change."""


def checked(label: npt.ArrayLike, task: Task, shape: tuple[int, int]) -> Pixels:
    """The label as (H, W) uint8. Raises MaskloomError unless each pixel is a class of the task, or unlabelled."""
    array = np.asarray(label)
    if array.shape != shape:
        raise MaskloomError(
            f"The label of {task.name} has the shape {array.shape}, but its image needs {shape} (height, width)."
        )
    if array.dtype != np.bool_ and not np.issubdtype(array.dtype, np.integer):
        raise MaskloomError(
            f"The label of {task.name} holds {array.dtype}. Pass whole numbers: class indices, 255 = unlabelled."
        )
    wrong = array[(array != UNLABELLED) & ((array < 0) | (array >= len(task.classes)))]
    if wrong.size:
        raise MaskloomError(
            f"{int(wrong[0])} is no class of {task.name}: it has 0 to {len(task.classes) - 1}, and 255 = unlabelled."
        )
    return np.ascontiguousarray(array, np.uint8)


class LabelEditor:
    """Changes the labels of one image of an open project."""

    def __init__(
        self, labels: LabelStore, project: Project, image: ImageEntry, backup: GrowingBackup
    ) -> None:
        self._labels, self._project, self._image, self._backup = labels, project, image, backup

    def put(self, task: Task, pixels: Pixels, *, only_unlabelled: bool) -> int:
        """Make `pixels` the label, where locks and rules let it. The number of pixels that changed.

        Raises StorageError if a label cannot be read or backed up; then nothing has changed.
        """
        label = self._edit(task.id)
        guard = guard_for(self._project, task.id, self._read, only_unlabelled=only_unlabelled)
        cleared = [c.task_id for c in conflicts(self._project, task.id) if c.action == "clear"]
        for task_id in (task.id, *cleared):
            if self._read(task_id) is not None:
                self._backup.add(self._image.id, task_id)
        old_label = label.copy()
        stroke = Stroke(label, self._image.id, task.id, 0, KIND, guard=guard)
        stroke.put(Box(0, 0, *label.shape), pixels)
        change = stroke.finish()
        if change is None:
            return 0
        self._labels.commit(change)
        for further in consequences(self._project, change, self._read, self._edit):
            self._labels.commit(further)
        return int(np.count_nonzero(old_label != label))

    def _edit(self, task_id: str) -> Pixels:
        return self._labels.edit(self._image.id, task_id, (self._image.height, self._image.width))

    def _read(self, task_id: str) -> Pixels | None:
        label = self._labels.get(self._image.id, task_id)
        return label if label is not None and label.shape == (self._image.height, self._image.width) else None
