"""Where to label next: regions and images that the program suggests, against ones by chance.

    MASKLOOM_DATA=... python -m benchmarks.next [--ask regions images] [--sets street aerial] [--draws 0 1 2]
                                                [--strategies entropy margin disagreement coverage random]

The simulated person of benchmarks.annotator begins with five images of a draw, chosen at random, and paints one
stroke for every class that is there. From then on

regions: images come in a random order, the same for all strategies. On each the program suggests five regions, one
after the other, after what has been learned by then. Reading why takes a second. Where the prediction is right on 95 %
of the region, the person accepts it; otherwise they paint a stroke where most of it is wrong.

images: the strategy chooses the next image among those that have no labels. The person paints five strokes there
where the prediction is wrong, and finds each place themselves, which takes two seconds.

The clock is simulated, see benchmarks.annotator. Printed is the mean over these seconds of the mean IoU on images of
another drive (street) or scene (aerial), which is the area under its curve divided by the time; and what a strategy
gains over random in the same draws, with a 95 % interval by Student's t where there are two draws or more.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import torch

from benchmarks.annotator import PAUSE, STROKES_AN_IMAGE, Annotator, Learning, World
from benchmarks.annotator_hand import middle_stroke
from benchmarks.street_data import data_folder
from core.insight.looking import Looker, labelled_means, references
from core.insight.next_images import diverse_order
from core.insight.regions import regions_of
from core.insight.suggestions import STRATEGIES
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.insight.regions import Looked
    from core.insight.suggestions import Region, Strategy
    from core.predicting.prediction import TaskPrediction

FIRST_IMAGES: Final = 5
READING: Final = 1.0
"""Seconds to see what a suggestion is about."""
STUDENT: Final = {2: 12.706, 3: 4.303, 4: 3.182, 5: 2.776}
"""The 97.5 % quantile of Student's t by the number of draws."""
RIGHT: Final = 0.95
"""A person who looks at a region accepts a prediction that is right on that much of it."""


class Asking:
    """What the program suggests, by one strategy."""

    def __init__(self, world: World, learning: Learning, strategy: Strategy) -> None:
        self.world, self.learning, self.strategy = world, learning, strategy
        self.weights = {t.id: t.weight for t in world.tasks}

    def looker(self) -> Looker:
        """The network as it is now."""
        labelled = references(self.learning.quick.bank)
        tasks = [t.id for t in self.world.tasks]
        return Looker(self.learning.net, tasks, torch.device("cpu"), labelled, self.strategy)

    def looked(self, looker: Looker, image_id: str) -> Looked:
        """At one image."""
        image = self.world.images[image_id]
        steps = looker.look(image, lambda: self.learning.quick.pyramid(image_id, image))
        while True:
            try:
                next(steps)
            except StopIteration as end:
                result: Looked = end.value
                return result

    def regions(self, image_id: str, looked: Looked, count: int) -> tuple[tuple[Region, ...], float]:
        """The best regions of an image, and its score."""
        labels = {t.id: self.world.labels[image_id, t.id] for t in self.world.tasks}
        return regions_of(image_id, looked, labels, self.world.tasks, self.weights, self.strategy, count)


class Person(Annotator):
    """Labels what is suggested."""

    def answer(self, region: Region, shown: Mapping[str, TaskPrediction]) -> float:
        """Accept a region or correct it; seconds."""
        top, left, bottom, right = region.box
        area = (slice(top, bottom), slice(left, right))
        inside = region.mask > 0
        worst, stroke, wrong_count, all_count = 0, None, 0, 0
        for task in (t for t in self.world.tasks if t.id in region.tasks):
            truth = self.world.truth[region.image_id, task.id]
            for value in range(len(task.classes)):
                true = np.zeros(truth.shape, np.bool_)
                true[area] = (truth[area] == value) & inside
                wrong = true & (shown[task.id].classes != value)
                wrong_count, all_count = wrong_count + int(wrong.sum()), all_count + int(true.sum())
                if int(wrong.sum()) > worst and (path := middle_stroke(wrong)):
                    worst, stroke = int(wrong.sum()), (task.id, value, path)
        if stroke is not None and wrong_count > (1 - RIGHT) * all_count:
            return READING + self.paint(region.image_id, *stroke)
        if wrong_count <= (1 - RIGHT) * all_count:
            self._accept(region, shown)
        return READING + PAUSE  # too little of it is wrong for a stroke, too much to accept it: the next one

    def _accept(self, region: Region, shown: Mapping[str, TaskPrediction]) -> None:
        top, left, bottom, right = region.box
        for task in region.tasks:
            label = self.world.labels[region.image_id, task][top:bottom, left:right]
            taken = (region.mask > 0) & (label == UNLABELLED)
            np.copyto(label, shown[task].classes[top:bottom, left:right], where=taken)


def by_regions(person: Person, asking: Asking, images: list[str]) -> Iterator[tuple[str, float]]:
    """Image after image, a few regions on each: image id and seconds."""
    for image_id in images:
        visited = np.zeros(person.world.images[image_id].shape[:2], np.bool_)
        for _ in range(STROKES_AN_IMAGE):
            regions, _ = asking.regions(image_id, asking.looked(asking.looker(), image_id), 12)
            region = next((r for r in regions if not _seen(r, visited)), None)
            if region is None:
                break
            top, left, bottom, right = region.box
            visited[top:bottom, left:right] |= region.mask > 0
            shown = asking.learning.predict(image_id, person.world.images[image_id])
            yield image_id, person.answer(region, shown)


def _seen(region: Region, visited: np.ndarray) -> bool:
    top, left, bottom, right = region.box
    inside = region.mask > 0
    return bool(visited[top:bottom, left:right][inside].mean() > 0.5)


def by_images(person: Person, asking: Asking, images: list[str]) -> Iterator[tuple[str, float]]:
    """The image that is suggested next, a few strokes on it: image id and seconds."""
    remaining = list(images)
    while remaining:
        image_id = remaining[0] if asking.strategy == "random" else _next(asking, remaining)
        remaining.remove(image_id)
        for _ in range(STROKES_AN_IMAGE):
            shown = asking.learning.predict(image_id, person.world.images[image_id])
            cost = person.correct(image_id, shown)
            if cost is None:
                break
            yield image_id, cost


def _next(asking: Asking, images: list[str]) -> str:
    looker = asking.looker()
    looks = [asking.looked(looker, image_id) for image_id in images]
    scores = [asking.regions(i, looked, 1)[1] for i, looked in zip(images, looks, strict=True)]
    means = np.stack([looked.mean for looked in looks])
    return images[diverse_order(scores, means, labelled_means(asking.learning.quick.bank))[0]]


def curve(
    world: World, ask: str, strategy: Strategy, draw: int, args: argparse.Namespace
) -> list[list[float]]:
    """(seconds, mean IoU) of one strategy in one draw, the first before anything is suggested."""
    learning = Learning(world, draw)
    person = Person(world, look=2.0)
    order = [str(i) for i in np.random.default_rng(draw).permutation(world.train)]
    for image_id in order[:FIRST_IMAGES]:
        for seconds in person.freely(image_id):
            learning.learn(image_id, seconds * args.steps_a_second)
    asking = Asking(world, learning, strategy)
    work = (by_regions if ask == "regions" else by_images)(person, asking, order[FIRST_IMAGES:])
    clock, points = 0.0, [[0.0, learning.score()]]
    for image_id, seconds in work:
        clock += seconds
        learning.learn(image_id, seconds * args.steps_a_second)
        if clock - points[-1][0] >= args.every:
            points.append([clock, learning.score()])
        if clock >= args.seconds:
            break
    return points


def area(points: list[list[float]], seconds: float) -> float:
    """The mean IoU over the first seconds; what was reached last holds to the end."""
    times, scores = np.array(points).T
    grid = np.linspace(0, seconds, 200)
    return float(np.interp(grid, times, scores).mean())


def gain(areas: list[float], chance: list[float]) -> str:
    """The mean difference to random in the same draws, with its interval."""
    differences = np.array(areas) - np.array(chance)
    mean = differences.mean()
    if len(differences) not in STUDENT or not differences.any():
        return f"{mean:+.3f}"
    reach = STUDENT[len(differences)] * differences.std(ddof=1) / len(differences) ** 0.5
    return f"{mean:+.3f} ({mean - reach:+.3f} … {mean + reach:+.3f})"


def run(name: str, ask: str, args: argparse.Namespace) -> None:
    """All strategies on one set, and their table."""
    areas: dict[str, list[float]] = {}
    for draw in args.draws:
        for strategy in args.strategies:
            begun = time.monotonic()
            world = World(data_folder() / name, args.pool, args.val, draw)
            points = curve(world, ask, strategy, draw, args)
            areas.setdefault(strategy, []).append(area(points, args.seconds))
            took = time.monotonic() - begun
            print(
                f"{name} {ask} draw {draw} {strategy:12} from {points[0][1]:.3f} to {points[-1][1]:.3f}, "
                f"mean {areas[strategy][-1]:.3f} ({took:.0f} s)",
                flush=True,
            )
            if args.json:
                line = {"set": name, "ask": ask, "draw": draw, "strategy": strategy, "points": points}
                with args.json.open("a") as lines:
                    lines.write(json.dumps(line) + "\n")
    print(f"\n{name}, next {ask}, {args.seconds:.0f} s, draws {args.draws}")
    for strategy, values in areas.items():
        compared = gain(values, areas["random"]) if "random" in areas else ""
        print(f"| {strategy} | {np.mean(values):.3f} | {compared} |")


def main() -> None:
    """All sets, and both questions."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--ask", nargs="+", default=["regions", "images"], choices=["regions", "images"])
    parser.add_argument("--sets", nargs="+", default=["street", "aerial"], choices=["street", "aerial"])
    parser.add_argument("--draws", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--strategies", nargs="+", default=list(STRATEGIES), choices=STRATEGIES)
    parser.add_argument(
        "--seconds", type=float, default=240, help="of the person's time, after the first images"
    )
    parser.add_argument("--every", type=float, default=20, help="seconds between two scores")
    parser.add_argument("--pool", type=int, default=40, help="images that can be labelled")
    parser.add_argument("--val", type=int, default=20, help="images scored")
    parser.add_argument("--steps-a-second", type=float, default=50)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--json", type=Path, help="also write the curves here, a line each")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    for name in args.sets:
        for ask in args.ask:
            run(name, ask, args)


if __name__ == "__main__":
    main()
