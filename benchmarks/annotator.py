"""A simulated annotator: mean IoU on other images over the seconds that a person spends, with quick learning on.

    MASKLOOM_DATA=... python -m benchmarks.annotator [--draws 0 1 2] [--seconds 600] [--every 20] [--look 2] [--val 20]

Images are those of benchmarks.draws: 20 of two drives by chance, scored on the third drive.

The person paints strokes at 400 px/s with a second between two. On each of the first images: one stroke for every
class that is there, freely; from then on always where the prediction on screen is wrong, in the middle of the
largest wrong region, with the class that is true there; five strokes an image, round and round. To find what is wrong
takes `--look` seconds a stroke. For comparison the same time is spent on polygons: the pointer follows the outline of
every region at 400 px/s, each corner costs half a second, each polygon a second. Each polygon is learned as soon as
it is drawn; what is outside of all of them is background once the last one of a task's image is drawn.

The clock is simulated: a stroke moves it by its length and pause, and in that time the heads learn so many steps a
second, 50 by default: a step of three tasks takes 27 ms of one core, so that two cores are left a third of the time
for encoding, the prediction on screen and the window. The learner rests, as in the program, where its labels are
learned. The person never waits: they paint on while it learns, and see the prediction as it is when a stroke begins.
So the figures don't depend on the machine, but for the numerics. Scores are the mean over the tasks of mIoU on val,
from one confusion matrix each. The goal line is 90 % of what quick learning reaches from dense labels of all the
train images.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import torch

from benchmarks import draws
from benchmarks.annotator_hand import middle_stroke, outlines
from benchmarks.street_data import data_folder, evenly
from core.exchange.mapping import read_mapping
from core.exchange.source_masks import convert_mask, read_source_mask
from core.images.reading import read_image
from core.labels.stroke import UNLABELLED, Stroke
from core.learning.config import LearnSettings
from core.learning.data.dataset import Dataset
from core.learning.data.learning_data import LearningData
from core.learning.evaluation.evaluator import score_images
from core.learning.evaluation.metrics import mean_miou
from core.learning.quick.head_trainer import new_heads
from core.learning.quick.quick_run import QuickRun
from core.network.multitask import COARSE, MultiTaskNet
from core.predicting.calibration import to_prediction
from core.predicting.look import probabilities
from core.project.model import ImageEntry, Project, Split, new_task

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from core.images.pixels import Pixels
    from core.predicting.prediction import TaskPrediction

SPEED = 400.0
"""Pixels that the pointer moves in a second."""
PAUSE = 1.0
"""Seconds between two strokes, or two polygons."""
CORNER = 0.5
"""Seconds for a corner of a polygon."""
RADIUS = 3.0
FREE_IMAGES = 4
STROKES_AN_IMAGE = 5
STEPS_A_SECOND = 50.0
"""That quick learning makes of the person's seconds."""


class World:
    """The images, what is true of them, and what has been labelled so far."""

    def __init__(self, folder: Path, train: int, val: int, draw: int | None = None) -> None:
        """`train` and `val` images, evenly spaced; those of a `draw` where one is given."""
        fusion = folder / "fusion.json"
        mappings = read_mapping(fusion if fusion.exists() else folder / "mapping.json")
        project = Project("benchmark")
        self.tasks = tuple(new_task(project, m.name, tuple(m.classes)) for m in mappings)
        self.truth: dict[tuple[str, str], Pixels] = {}
        self.images: dict[str, Pixels] = {}
        self.labels: dict[tuple[str, str], Pixels] = {}
        entries = []
        for split, paths in _chosen(folder, train, val, draw).items():
            for path in paths:
                entries.append(ImageEntry(path.stem, str(path), split))
                self.images[path.stem] = read_image(path)
                source = read_source_mask(path.parents[1] / "masks" / f"{path.stem}.png")
                for task, mapping in zip(self.tasks, mappings, strict=True):
                    found = convert_mask(source, mapping)
                    self.truth[path.stem, task.id] = found[0] if isinstance(found, tuple) else found
        self.entries = tuple(entries)
        self.train = [e.id for e in entries if e.split == "train"]
        for key, truth in self.truth.items():
            self.labels[key] = truth if key[0] not in self.train else np.full_like(truth, UNLABELLED)

    def data(self) -> LearningData:
        """What the learner sees: train labels as they grow, val labels whole."""

        def read_label(image_id: str, task_id: str) -> Pixels | None:
            return self.labels[image_id, task_id].copy()

        return LearningData(self.tasks, self.entries, lambda image_id: self.images[image_id], read_label)


def _chosen(folder: Path, train: int, val: int, draw: int | None) -> dict[Split, list[Path]]:
    files: dict[Split, list[Path]] = {
        split: sorted((folder / split / "images").iterdir()) for split in ("train", "val")
    }
    if draw is None:
        return {"train": evenly(files["train"], train), "val": evenly(files["val"], val)}
    if folder.name == "aerial":  # its scenes are in both folders
        drawn = draws.aerial([*files["train"], *files["val"]], draw, train)
    else:
        drawn = draws.street(files["train"], draw, train)
    return {"train": drawn.train, "val": evenly(drawn.unseen, val)}


class Learning:
    """Quick learning by steps, and what it predicts."""

    def __init__(self, world: World, seed: int) -> None:
        self.world = world
        torch.manual_seed(seed)
        net = MultiTaskNet({})
        net.heads = new_heads(net, {t.id: len(t.classes) for t in world.tasks}, seed)
        self.net = net.eval()
        self.dataset = Dataset(world.data())
        self.quick = QuickRun(
            self.net, self.dataset, torch.device("cpu"), LearnSettings(seed=seed), fitted=False
        )
        self.owed = 0.0

    def learn(self, image_id: str, steps: float) -> None:
        """Labels of that image changed; then so many steps, what is left of one is made next time."""
        self.quick.label_changed(image_id)
        while self.quick.urgent:
            self.quick.gather_next()
        self.quick.restart()
        self.owed += steps
        weights = {t.id: t.weight for t in self.world.tasks}
        while self.owed >= 1 and self.quick.trainer is not None and self.quick.trainer.ready:
            self.owed -= 1
            if self.quick.learned:
                self.owed = 0.0  # all is learned: the program rests, too
            else:
                self.quick.step(weights)
                if self.quick.stale and int(self.owed) % 20 == 0:
                    self.quick.gather_next()  # mirror images come in between

    def predict(self, image_id: str, image: Pixels) -> Mapping[str, TaskPrediction]:
        """Every task's answer."""
        with torch.inference_mode():
            pyramid = self.quick.pyramid(image_id, image)
            size = (image.shape[0], image.shape[1])
            shares = probabilities(self.net, pyramid, size, [t.id for t in self.world.tasks], COARSE)
            return {task: to_prediction(share) for task, share in shares.items()}

    def score(self) -> float:
        """Mean over the tasks of mIoU on val."""
        scoring = score_images(self.dataset, self.dataset.of_split("val"), self.predict)
        while True:
            try:
                next(scoring)
            except StopIteration as end:
                return mean_miou(end.value.values()) or 0.0


@dataclass
class Curve:
    """Points of (annotator's seconds, mean val IoU)."""

    name: str
    points: list[tuple[float, float]]

    def seconds_to(self, goal: float) -> float | None:
        """When the goal was first reached, between two points on the line through them; None if never."""
        before = (0.0, 0.0)
        for point in self.points:
            if point[1] >= goal:
                share = (goal - before[1]) / max(1e-9, point[1] - before[1])
                return before[0] + share * (point[0] - before[0])
            before = point
        return None


# The annotator with a brush ---------------------------------------------------------------------------------


class Annotator:
    """Paints; every stroke says what it cost."""

    def __init__(self, world: World, look: float = 0.0) -> None:
        """`look`: the seconds that it takes to find what is wrong."""
        self.world, self.look = world, look

    def paint(self, image_id: str, task_id: str, value: int, path: list[tuple[float, float]]) -> float:
        """One stroke, a steady hand stays inside of what is true; seconds."""
        label, truth = self.world.labels[image_id, task_id], self.world.truth[image_id, task_id]
        before = label.copy()
        stroke = Stroke(label, image_id, task_id, value, "brush")
        stroke.path(path, RADIUS)
        np.copyto(label, before, where=(truth != value) & (label != before))
        length = sum(math.dist(a, b) for a, b in pairwise(path))
        return length / SPEED + PAUSE

    def freely(self, image_id: str) -> Iterator[float]:
        """A stroke for every class of every task that is there."""
        for task in self.world.tasks:
            truth = self.world.truth[image_id, task.id]
            for value in range(len(task.classes)):
                path = middle_stroke(truth == value)
                if path:
                    yield self.paint(image_id, task.id, value, path)

    def correct(
        self, image_id: str, shown: Mapping[str, TaskPrediction], among: Container[str] | None = None
    ) -> float | None:
        """A stroke where most is wrong (in one of the tasks `among`); None where nothing is worth one."""
        worst, choice = 0, None
        for task in (t for t in self.world.tasks if among is None or t.id in among):
            truth = self.world.truth[image_id, task.id]
            unpainted = self.world.labels[image_id, task.id] == UNLABELLED
            for value in range(len(task.classes)):
                wrong = (truth == value) & (shown[task.id].classes != value) & unpainted
                if int(wrong.sum()) > worst and (path := middle_stroke(wrong)):
                    worst, choice = int(wrong.sum()), (task.id, value, path)
        return None if choice is None else self.look + self.paint(image_id, *choice)

    def strokes(self, learning: Learning, among: Container[str] | None = None) -> Iterator[tuple[str, float]]:
        """Freely on the first images, then where it is wrong until nothing is: image id and seconds a stroke.

        Whoever asks for the next has learned the last one. `among`, tasks that get strokes, may shrink meanwhile.
        """
        train = self.world.train
        for image_id in train[:: max(1, len(train) // FREE_IMAGES)][:FREE_IMAGES]:
            for seconds in self.freely(image_id):
                yield image_id, seconds
        painted = True
        while painted:
            painted = False
            for image_id in train:
                for _ in range(STROKES_AN_IMAGE):
                    shown = learning.predict(image_id, self.world.images[image_id])
                    cost = self.correct(image_id, shown, among)
                    if cost is None:
                        break
                    painted = True
                    yield image_id, cost


def curve_of(
    name: str,
    work: Iterator[tuple[str, float]],
    learning: Learning,
    goal: float,
    args: argparse.Namespace,
) -> Curve:
    """Labels, learned as they come: `work` says after each which image it is on, and the seconds it took."""
    curve, clock, scored = Curve(name, []), 0.0, 0.0
    for image_id, seconds in work:
        clock += seconds
        learning.learn(image_id, seconds * args.steps_a_second)
        if clock - scored >= args.every:
            scored = clock
            curve.points.append((clock, learning.score()))
            print(f"  {name:8} {clock:6.0f} s  {curve.points[-1][1]:.3f}", flush=True)
            if args.to_goal and curve.points[-1][1] >= goal:
                break
        if clock >= args.seconds:
            break
    return curve


# The same with polygons -------------------------------------------------------------------------------------


def polygons(world: World) -> Iterator[tuple[str, float]]:
    """Image after image, polygon after polygon: image id and seconds a polygon."""
    for image_id in world.train:
        for task in world.tasks:
            truth, label = world.truth[image_id, task.id], world.labels[image_id, task.id]
            for value, rings in outlines(truth, len(task.classes)):
                inside = np.zeros(truth.shape, np.uint8)
                cv2.fillPoly(inside, rings, 1)
                label[(inside > 0) & (truth != UNLABELLED)] = value
                corners, length = sum(map(len, rings)), sum(cv2.arcLength(ring, True) for ring in rings)
                yield image_id, PAUSE * len(rings) + CORNER * corners + length / SPEED
            label[(label == UNLABELLED) & (truth != UNLABELLED)] = 0
            yield image_id, PAUSE


def dense_figure(world: World, learning: Learning) -> float:
    """What quick learning reaches from every train image's whole label."""
    for image_id in world.train:
        for task in world.tasks:
            world.labels[image_id, task.id] = world.truth[image_id, task.id]
    for image_id in world.train:
        learning.learn(image_id, 0)
    for _ in range(3):  # gently to the end each time, the last step when all is learned
        learning.learn(world.train[0], learning.quick.horizon + 1)
    return learning.score()


def run(draw: int, args: argparse.Namespace) -> dict[str, object]:
    """Print one draw's curves, and when each reaches the goal; returns them."""
    folder = data_folder() / "street"
    world = World(folder, args.images, args.val, draw)
    dense = dense_figure(world, Learning(world, draw))
    goal = 0.9 * dense
    print(
        f"draw {draw}: dense labels of {args.images} images {dense:.3f}; the goal is 90 % of it, {goal:.3f}",
        flush=True,
    )
    said: dict[str, object] = {"draw": draw, "dense": dense, "look": args.look}
    for name in ("strokes", "polygons"):
        world = World(folder, args.images, args.val, draw)
        learning = Learning(world, draw)
        work = Annotator(world, args.look).strokes(learning) if name == "strokes" else polygons(world)
        curve = curve_of(name, work, learning, goal, args)
        reached = curve.seconds_to(goal)
        end = f"{curve.points[-1][1]:.3f} after {curve.points[-1][0]:.0f} s" if curve.points else "no score"
        when = f"{reached:.0f} s to the goal" if reached is not None else "the goal is not reached"
        print(f"{curve.name:9} {when}; {end}", flush=True)
        said |= {name: curve.points, f"{name}_seconds": reached}
    return said


def main() -> None:
    """All draws."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--draws", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--seconds", type=float, default=600, help="of the annotator's time")
    parser.add_argument("--every", type=float, default=20, help="seconds between two scores")
    parser.add_argument("--look", type=float, default=2, help="seconds to find what a stroke corrects")
    parser.add_argument("--to-goal", action="store_true", help="end a curve where it reaches the goal")
    parser.add_argument("--images", type=int, default=20)
    parser.add_argument("--val", type=int, default=20, help="images scored, evenly spaced; 0 = all")
    parser.add_argument("--steps-a-second", type=float, default=STEPS_A_SECOND)
    parser.add_argument("--json", type=Path, help="also write the curves here, a line a draw")
    args = parser.parse_args()
    begun = time.monotonic()
    for draw in args.draws:
        said = run(draw, args)
        if args.json:
            with args.json.open("a") as lines:
                lines.write(json.dumps(said) + "\n")
    print(f"{time.monotonic() - begun:.0f} s of the machine's time")


if __name__ == "__main__":
    main()
