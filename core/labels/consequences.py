"""The consequences of changing a label: rules clear other labels, and the record of unpainted pixels is updated.

A label's record says which of its pixels were not painted but taken from a prediction, interpolated between two
images, or carried along by motion, and not changed since. It is stored like a label, one of `MARKS` where a pixel came
about so and 255 elsewhere, under an id that no task has. So it is journaled, undone and saved like one, and costs
nothing if everything was painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.labels.packing import unpack
from core.labels.stroke import LabelChange, Stroke
from core.project.model import UNLABELLED
from core.project.rules import conflicts

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.labels.boxes import Box
    from core.labels.guard import Mask
    from core.labels.packing import Pixels
    from core.project.model import Project
    from core.project.rules import Read

TAKEN: Final = 0
"""The value of a pixel in a record that was taken from a prediction."""
INTERPOLATED: Final = 1
"""The value of one that was interpolated between two labelled images."""
CARRIED: Final = 2
"""The value of one that motion carried over from the image before."""
MARKS: Final = {"take": TAKEN, "interpolate": INTERPOLATED, "carry": CARRIED}
"""The mark of each kind of change that is not painted."""
IMPORT: Final = "import"
"""The kind of change that imports labels from files."""
_SUFFIX: Final = "--taken"  # two dashes, which ids made from names never contain


def record_id(task_id: str) -> str:
    """The id under which the records of a task's labels are stored."""
    return task_id + _SUFFIX


def is_record(task_id: str) -> bool:
    """Whether the id is that of a record, not of a task."""
    return task_id.endswith(_SUFFIX)


def taken(label: Pixels, record: Pixels | None) -> Mask:
    """Which pixels of a label came from a prediction and have not been changed since."""
    return marked(label, record, TAKEN)


def marked(label: Pixels, record: Pixels | None, mark: int) -> Mask:
    """Which pixels of a label came about as `mark` says and have not been changed since."""
    if record is None or record.shape != label.shape:
        return np.zeros(label.shape, np.bool_)
    mask: Mask = (record == mark) & (label != UNLABELLED)
    return mask


def consequences(
    project: Project, change: LabelChange, read: Read, edit: Callable[[str], Pixels]
) -> list[LabelChange]:
    """Apply the consequences of a change that has already been made, and return them as changes.

    `read` returns the live label of the change's image by task id, `edit` the same for writing; both also accept the
    ids of records.
    """
    clears = [c for c in conflicts(project, change.task_id) if c.action == "clear"]
    if change.kind == IMPORT:  # imported labels are not changed: rules are for painting
        clears = []
    record = read(record_id(change.task_id))
    if not clears and record is None and change.kind not in MARKS:
        return []
    box = change.box
    new_values = unpack(change.after, box.shape)
    changed = unpack(change.before, box.shape) != new_values
    changes = _recorded(change, changed, record, edit)
    for conflict in clears:
        other_label = read(conflict.task_id)
        if other_label is None:
            continue
        hit = changed & (new_values == conflict.own) & (other_label[box.slices] == conflict.other)
        cleared = _set(other_label, change.image_id, conflict.task_id, box, hit, UNLABELLED, "rule")
        for further in cleared:
            changes += [further, *consequences(project, further, read, edit)]
    return changes


def _recorded(
    change: LabelChange, changed: Mask, record: Pixels | None, edit: Callable[[str], Pixels]
) -> list[LabelChange]:
    own_id = record_id(change.task_id)
    mark = MARKS.get(change.kind)
    if mark is not None:
        return _set(edit(own_id), change.image_id, own_id, change.box, changed, mark, "record")
    if record is None:
        return []
    return _set(record, change.image_id, own_id, change.box, changed, UNLABELLED, "record")


def _set(
    label: Pixels, image_id: str, task_id: str, box: Box, mask: Mask, value: int, kind: str
) -> list[LabelChange]:
    """Set the masked pixels of `box`; return the change, if there is one."""
    stroke = Stroke(label, image_id, task_id, value, kind)
    stroke.put(box, np.where(mask, np.uint8(value), label[box.slices]))
    change = stroke.finish()
    return [change] if change is not None else []
