"""What the labels and flags of a project must be after what a window's driver wrote down: no window, no storage."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from core.labels.stroke import UNLABELLED, LabelChange, Stroke

if TYPE_CHECKING:
    from pathlib import Path

SHAPE = (96, 128)
IMAGES = ("a", "b", "c")
TASKS = ("road", "tree")

Key = tuple[str, str]
Thing = dict[str, Any]
Step = list[LabelChange] | str
"""What Undo takes back: changes of labels, or the flag of an image."""


def whole(value: int, top: int, left: int) -> np.ndarray:
    """The label that an import brings."""
    label = np.full(SHAPE, value, np.uint8)
    label[top:, left:] = 1
    return label


def read_side(path: Path) -> tuple[list[Thing], Thing | None]:
    """What had ended, and what was under way when the process died."""
    lines = [json.loads(line) for line in path.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]
    begun, ended = [line for line in lines if line], sum(not line for line in lines)
    return begun[:ended], begun[ended] if len(begun) > ended else None


@dataclass
class Expected:
    """Labels by (image, task), and the images that are marked as done."""

    labels: dict[Key, np.ndarray]
    flags: set[str] = field(default_factory=set)
    steps: list[Step] = field(default_factory=list)
    done: int = 0

    @classmethod
    def empty(cls) -> Expected:
        return cls({(i, t): np.full(SHAPE, UNLABELLED, np.uint8) for i in IMAGES for t in TASKS})

    def copy(self) -> Expected:
        labels = {key: label.copy() for key, label in self.labels.items()}
        return Expected(labels, set(self.flags), list(self.steps), self.done)

    def do(self, thing: Thing) -> None:
        kind = thing["kind"]
        if kind == "undo" and self.done:
            self.done -= 1
            self._step(self.steps[self.done], forward=False)
        elif kind == "redo" and self.done < len(self.steps):
            self._step(self.steps[self.done], forward=True)
            self.done += 1
        elif kind == "reopen":
            self.steps, self.done = [], 0
        elif kind == "flag":
            self.flags ^= {thing["image"]}
            self._push(thing["image"])
        elif kind == "import":
            self._import(thing)
        elif "points" in thing:
            self._stroke(thing)

    def _push(self, step: Step) -> None:
        self.steps[self.done :] = [step]
        self.done += 1

    def _step(self, step: Step, *, forward: bool) -> None:
        if isinstance(step, str):
            self.flags ^= {step}
            return
        for change in step if forward else step[::-1]:
            label = self.labels[change.image_id, change.task_id]
            change.apply(label) if forward else change.revert(label)

    def _import(self, thing: Thing) -> None:
        label = whole(thing["value"], thing["top"], thing["left"])
        changes = []
        for image in thing["images"]:
            key = image, thing["task"]
            change = LabelChange.between(*key, self.labels[key], label, "import")
            self.labels[key] = label.copy()
            changes += [change] if change is not None else []
        if changes:
            self._push(changes)

    def _stroke(self, thing: Thing) -> None:
        key = thing["image"], thing["task"]
        stroke = Stroke(self.labels[key], *key, thing["value"], thing["kind"])
        points = thing["points"]
        if thing["kind"] == "fill":
            stroke.fill(*points[0])
        elif thing["kind"] == "rectangle":
            (x0, y0), (x1, y1) = points
            left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
            stroke.polygon([(left, top), (right, top), (right, bottom), (left, bottom)])
        else:
            stroke.path([points[0], *points], thing["radius"])
        change = stroke.finish()
        if change is not None:
            self._push([change])


def differences(found: Expected, certain: Expected, possible: Expected) -> list[str]:
    """The labels and flags that are neither as they were before what was under way, nor as after it."""
    wrong = [
        f"{key}: {np.count_nonzero(label != certain.labels[key])} pixels"
        for key, label in found.labels.items()
        if not (np.array_equal(label, certain.labels[key]) or np.array_equal(label, possible.labels[key]))
    ]
    flags = (f"flag of {i}" for i in IMAGES if _flag(found, i) not in (_flag(certain, i), _flag(possible, i)))
    return [*wrong, *flags]


def _flag(state: Expected, image: str) -> bool:
    return image in state.flags
