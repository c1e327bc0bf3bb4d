"""Paints, undoes, imports and saves until it is killed; a side file tells which strokes had ended.

python driver.py PROJECT SIDE_FILE SEED
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

from core.label_writer import LabelWriter
from core.labels import LabelChange, Stroke
from core.storage import ProjectFolder

SHAPE = (96, 128)
IMAGES = ("a", "b", "c")


def choose(rng: np.random.Generator) -> tuple[str, str, float, float, float, float, float, int]:
    """What is done next: kind, image, a line, a radius, a class. The test draws the same from the seed."""
    kind = str(rng.choice(["stroke", "stroke", "stroke", "fill", "undo", "import", "project", "flush"]))
    x0, x1 = (float(v) for v in rng.uniform(0, SHAPE[1], 2))
    y0, y1 = (float(v) for v in rng.uniform(0, SHAPE[0], 2))
    value = int(rng.choice([0, 1, 2, 255]))
    return kind, str(rng.choice(IMAGES)), x0, y0, x1, y1, float(rng.uniform(0.5, 12)), value


def paint(label: np.ndarray, image: str, rng_choice: tuple) -> LabelChange | None:
    """Do a choice on a label, but "undo"."""
    kind, _, x0, y0, x1, y1, radius, value = rng_choice
    if kind == "import":
        label_after = np.full(SHAPE, value, np.uint8)
        label_after[int(y0) :, int(x0) :] = 1
        change = LabelChange.between(image, "road", label, label_after, kind)
        label[:] = label_after
        return change
    stroke = Stroke(label, image, "road", value, kind)
    if kind == "fill":
        stroke.fill(x0, y0)
    else:
        stroke.line(x0, y0, x1, y1, radius)
    return stroke.finish()


def main() -> None:
    project_path, side_path, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    LabelWriter.quiet_seconds = 0.01
    LabelWriter.longest_wait = 0.05
    folder, project = ProjectFolder.open(project_path)
    assert not folder.read_only, folder.read_only_reason
    side = os.open(side_path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    rng = np.random.default_rng(seed)
    done: list[LabelChange] = []
    number = 0
    while True:
        choice = choose(rng)
        kind, image = choice[:2]
        folder.labels.wait_durable()
        change: LabelChange | None = None
        if kind == "flush":
            folder.labels.flush()
        elif kind == "project":
            folder.save(replace(project, name=f"number {number}"))
        elif kind == "undo":
            if done:
                last = done.pop()
                last.revert(folder.labels.edit(last.image_id, "road", SHAPE))
                folder.labels.commit(last.reversed())
        else:
            change = paint(folder.labels.edit(image, "road", SHAPE), image, choice)
            if change is not None:
                folder.labels.commit(change)
                done.append(change)
        number += 1
        os.write(side, b".")  # this stroke had ended


if __name__ == "__main__":
    main()
