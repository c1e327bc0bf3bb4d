"""A simulated annotator: mean val IoU over the seconds that a person spends, with quick learning on.

    MASKLOOM_DATA=... python -m benchmarks.annotator [--seconds 600] [--every 60] [--val 20] [--steps-a-second 50]

The person paints strokes at 400 px/s with a second between two. On each of the first images: one stroke for every
class that is there, freely; from then on always where the prediction on screen is wrong, in the middle of the
largest wrong region, with the class that is true there; five strokes an image, round and round. For comparison the
same time is spent on dense polygons: the pointer follows the outline of every region at 400 px/s, each corner costs
half a second, each polygon a second, and an image counts when all its tasks are done.

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
from core.project.model import ImageEntry, Project, new_task

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
LONGEST = 120.0
"""Pixels of the longest stroke."""
FREE_IMAGES = 4
STROKES_AN_IMAGE = 5
STEPS_A_SECOND = 50.0
"""That quick learning makes of the person's seconds."""
LEAST = 40
"""Wrong regions of fewer pixels aren't worth a stroke."""


class World:
    """The images, what is true of them, and what has been labelled so far."""

    def __init__(self, folder: Path, train: int, val: int) -> None:
        mappings = read_mapping(folder / "fusion.json")
        project = Project("benchmark")
        self.tasks = tuple(new_task(project, m.name, tuple(m.classes)) for m in mappings)
        self.truth: dict[tuple[str, str], Pixels] = {}
        self.images: dict[str, Pixels] = {}
        self.labels: dict[tuple[str, str], Pixels] = {}
        entries = []
        for split, count in (("train", train), ("val", val)):
            for path in evenly(sorted((folder / split / "images").iterdir()), count):
                entries.append(ImageEntry(path.stem, str(path), split))  # type: ignore[arg-type]
                self.images[path.stem] = read_image(path)
                source = read_source_mask(folder / split / "masks" / f"{path.stem}.png")
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
    stepwise: bool = False
    """Whether nothing is learned between two points."""

    def seconds_to(self, goal: float) -> float | None:
        """When the goal was first reached, between two points on the line through them; None if never."""
        before = (0.0, 0.0)
        for point in self.points:
            if point[1] >= goal:
                if self.stepwise:
                    return point[0]
                share = (goal - before[1]) / max(1e-9, point[1] - before[1])
                return before[0] + share * (point[0] - before[0])
            before = point
        return None


# The annotator with a brush ---------------------------------------------------------------------------------


def walk(room: np.ndarray) -> list[tuple[float, float]]:
    """A path along the middle of a region; `room` is every pixel's distance to the region's border."""
    height, width = room.shape
    row, column = np.unravel_index(int(room.argmax()), room.shape)
    ends: list[list[tuple[float, float]]] = []
    for first in (True, False):
        x, y, heading, path = float(column), float(row), math.nan, [(float(column), float(row))]
        if not first and len(ends[0]) > 1:  # the other way
            (ax, ay), (bx, by) = ends[0][:2]
            heading = math.atan2(ay - by, ax - bx)
        while len(path) * 6 < LONGEST / 2:
            turns = (
                np.linspace(-np.pi, np.pi, 17)[:-1]
                if math.isnan(heading)
                else heading + np.linspace(-0.7, 0.7, 7)
            )
            spots = [(x + 6 * math.cos(t), y + 6 * math.sin(t), t) for t in turns]
            inside = [
                (s, room[int(s[1]), int(s[0])]) for s in spots if 0 <= s[0] < width and 0 <= s[1] < height
            ]
            if not inside:
                break
            (x, y, heading), space = max(inside, key=lambda each: each[1])
            if space < 1.5:
                break
            path.append((x, y))
        ends.append(path)
    return [*reversed(ends[1][1:]), *ends[0]]


def middle_stroke(region: np.ndarray) -> list[tuple[float, float]] | None:
    """A stroke through the largest connected part of a region, None where that is too small."""
    count, parts, stats, _ = cv2.connectedComponentsWithStats(region.astype(np.uint8), connectivity=8)
    if count < 2:
        return None
    largest = 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())
    if stats[largest, cv2.CC_STAT_AREA] < LEAST:
        return None
    framed = cv2.copyMakeBorder((parts == largest).astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    return walk(cv2.distanceTransform(framed, cv2.DIST_L2, 5)[1:-1, 1:-1])


class Annotator:
    """Paints; every stroke says what it cost."""

    def __init__(self, world: World) -> None:
        self.world = world

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
        return None if choice is None else self.paint(image_id, *choice)

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


def with_brush(world: World, learning: Learning, args: argparse.Namespace) -> Curve:
    """Strokes, learned as they come."""
    curve, clock, scored = Curve("strokes", []), 0.0, 0.0
    for image_id, seconds in Annotator(world).strokes(learning):
        clock += seconds
        learning.learn(image_id, seconds * args.steps_a_second)
        if clock - scored >= args.every:
            scored = clock
            curve.points.append((clock, learning.score()))
            print(f"  strokes {clock:6.0f} s  {curve.points[-1][1]:.3f}", flush=True)
        if clock >= args.seconds:
            break
    return curve


# The same with polygons -------------------------------------------------------------------------------------


def outlined(truth: np.ndarray, classes: int) -> tuple[np.ndarray, float]:
    """A dense label by polygons around every region but the background's, and the seconds it took."""
    label, seconds = np.zeros_like(truth), 0.0
    label[truth == UNLABELLED] = UNLABELLED
    for value in range(1, classes):
        outlines, _ = cv2.findContours(
            (truth == value).astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE
        )
        corners = [cv2.approxPolyDP(o, 1.5, True) for o in outlines if cv2.contourArea(o) >= LEAST]
        for polygon in corners:
            seconds += PAUSE + CORNER * len(polygon) + cv2.arcLength(polygon, True) / SPEED
        if corners:
            inside = np.zeros(truth.shape, np.uint8)
            cv2.fillPoly(inside, corners, 1)
            label[(inside > 0) & (truth != UNLABELLED)] = value
    return label, seconds


def with_polygons(world: World, learning: Learning, args: argparse.Namespace) -> Curve:
    """Image after image, all of it."""
    curve, clock = Curve("polygons", [], stepwise=True), 0.0
    for image_id in world.train:
        seconds = 0.0
        for task in world.tasks:
            truth = world.truth[image_id, task.id]
            world.labels[image_id, task.id], spent = outlined(truth, len(task.classes))
            seconds += spent
        clock += seconds
        if clock > args.seconds and curve.points:
            break
        learning.learn(image_id, seconds * args.steps_a_second)
        curve.points.append((clock, learning.score()))
        print(f"  polygons {clock:5.0f} s  {curve.points[-1][1]:.3f}  ({seconds:.0f} s an image)", flush=True)
    return curve


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


def main() -> None:
    """Print the curves, and when each reaches the goal."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=600, help="of the annotator's time")
    parser.add_argument("--every", type=float, default=60, help="seconds between two scores")
    parser.add_argument("--images", type=int, default=20)
    parser.add_argument("--val", type=int, default=20, help="val images, evenly spaced; 0 = all")
    parser.add_argument("--steps-a-second", type=float, default=STEPS_A_SECOND)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", type=Path, help="also write the curves here")
    args = parser.parse_args()
    folder, begun = data_folder() / "street", time.monotonic()
    print(f"street, {args.images} train images, {args.val or 'all'} val images, seed {args.seed}")
    world = World(folder, args.images, args.val)
    dense = dense_figure(world, Learning(world, args.seed))
    goal = 0.9 * dense
    print(
        f"dense labels of {args.images} images: {dense:.3f}; the goal is 90 % of it, {goal:.3f}", flush=True
    )
    curves = []
    for run in (with_brush, with_polygons):
        world = World(folder, args.images, args.val)
        curves.append(run(world, Learning(world, args.seed), args))
    for curve in curves:
        reached = curve.seconds_to(goal)
        end = f"{curve.points[-1][1]:.3f} after {curve.points[-1][0]:.0f} s" if curve.points else "no score"
        said = f"{reached:.0f} s to the goal" if reached is not None else "the goal is not reached"
        print(f"{curve.name:9} {said}; {end}")
    print(f"{time.monotonic() - begun:.0f} s of the machine's time")
    if args.json:
        args.json.write_text(json.dumps({"dense": dense, **{c.name: c.points for c in curves}}))


if __name__ == "__main__":
    main()
