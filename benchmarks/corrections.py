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

from benchmarks.annotator import STEPS_A_SECOND, Annotator, Learning, World
from benchmarks.street_data import data_folder
from core.images.reading import write_index_mask
from core.labels.stroke import UNLABELLED

SECONDS = 600.0
SHARE = 0.02


def labelled_share(world: World, task_id: str) -> float:
    """Share of all train images' pixels that has a label in that task."""
    labels = [world.labels[image_id, task_id] for image_id in world.train]
    return sum(int((label != UNLABELLED).sum()) for label in labels) / sum(label.size for label in labels)


def write_corrections(world: World, seconds: float, share: float, out: Path, seed: int = 0) -> str:
    """The train images' labels as PNGs in `out`; says how many strokes they are, and what they cost."""
    learning = Learning(world, seed)
    unfinished = {task.id for task in world.tasks}
    costs: list[float] = []
    for image_id, cost in Annotator(world).strokes(learning, unfinished):
        learning.learn(image_id, cost * STEPS_A_SECOND)
        unfinished -= {task_id for task_id in unfinished if labelled_share(world, task_id) >= share}
        costs.append(cost)
        if sum(costs) >= seconds:
            break
    for task in world.tasks:
        (out / task.name).mkdir(parents=True, exist_ok=True)
        for image_id in world.train:
            write_index_mask(out / task.name / f"{image_id}.png", world.labels[image_id, task.id])
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
