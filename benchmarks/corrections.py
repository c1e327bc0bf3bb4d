"""Strokes that a person would paint: where the prediction is wrong, for so long or until a share is labelled.

    MASKLOOM_DATA=... python -m benchmarks.corrections OUT [--seconds 600] [--share 0.02] [--images 20] [--seed 0]

The person is the one of benchmarks.annotator, and so are their seconds; quick learning learns beside them. A task
gets no more strokes once `share` of its pixels is labelled. The labels go to OUT/<task>/<image>.png, 255 =
unlabelled, as those of judge.py's `scribble`, so that benchmarks.full can learn the one or the other.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from benchmarks.annotator import FREE_IMAGES, STROKES_AN_IMAGE, Annotator, Learning, World
from benchmarks.street_data import data_folder
from core.labels import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 600.0
SHARE = 0.02
STEPS_A_SECOND = 50.0
"""That quick learning makes of the person's seconds; see benchmarks.annotator."""


def labelled_share(world: World, task_id: str) -> float:
    """Share of all train images' pixels that has a label in that task."""
    labels = [world.labels[image_id, task_id] for image_id in world.train]
    return sum(int((label != UNLABELLED).sum()) for label in labels) / sum(label.size for label in labels)


def paint(world: World, learning: Learning, share: float) -> Iterator[float]:
    """Paint until every task has its share, or nothing is wrong any more; yields a stroke's cost in seconds."""
    hand = Annotator(world)
    open_tasks = {task.id for task in world.tasks}

    def spend(image_id: str, seconds: float) -> float:
        learning.learn(image_id, seconds * STEPS_A_SECOND)
        open_tasks.difference_update({t for t in open_tasks if labelled_share(world, t) >= share})
        return seconds

    for image_id in world.train[:: max(1, len(world.train) // FREE_IMAGES)][:FREE_IMAGES]:
        for seconds in hand.freely(image_id):
            yield spend(image_id, seconds)
    painted = True
    while painted:
        painted = False
        for image_id in world.train:
            for _ in range(STROKES_AN_IMAGE):
                shown = learning.predict(image_id, world.images[image_id])
                cost = hand.correct(image_id, shown, open_tasks)
                if cost is None:
                    break
                painted = True
                yield spend(image_id, cost)


def write_corrections(world: World, seconds: float, share: float, out: Path, seed: int = 0) -> str:
    """The train images' labels as PNGs in `out`; says how many strokes they are, and what they cost."""
    costs: list[float] = []
    for cost in paint(world, Learning(world, seed), share):
        costs.append(cost)
        if sum(costs) >= seconds:
            break
    for task in world.tasks:
        (out / task.name).mkdir(parents=True, exist_ok=True)
        for image_id in world.train:
            label = world.labels[image_id, task.id].astype(np.uint8)
            cv2.imwrite(str(out / task.name / f"{image_id}.png"), label)
    shares = ", ".join(f"{t.name} {100 * labelled_share(world, t.id):.2f} %" for t in world.tasks)
    return f"{len(costs)} strokes, {sum(costs):.0f} s of a person's time, labelled: {shares}"


def main() -> None:
    """Write the labels and say what they cost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of the person's time")
    parser.add_argument("--share", type=float, default=SHARE, help="of a task's pixels")
    parser.add_argument("--images", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    begun = time.monotonic()
    world = World(data_folder() / "street", args.images, 1)
    print(write_corrections(world, args.seconds, args.share, args.out, args.seed))
    print(f"{time.monotonic() - begun:.0f} s of the machine's time")


if __name__ == "__main__":
    main()
