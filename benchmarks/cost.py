"""What a task costs, what the loop costs, and whether either grows with the number of images.

    python -m benchmarks.cost [--rounds 5] [--threads 1] [--parts tasks,loop,growth] [--sizes 20,200,1000,5000]

tasks   a step of full learning with 3 tasks against one with 1, and against three networks of 1 task (at most
        1.25 times, and at least 2.4 times cheaper)
loop    a step of the loop (crops, augmentation, balancing, clipping, running mean, reports) against the bare
        forward, loss, backward and optimiser's step on the same crops (at most 5 per cent more)
growth  seconds a step, start-up and memory for 20 to 5,000 synthetic images, each in a process of its own (flat;
        start-up below 1 ms an image)

Ratios are medians over rounds in which the two take turns. Times are the processor's, of all threads together, so
that other programs disturb them less.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

from core.machine.process_environment import BEFORE_TORCH

os.environ.update({**BEFORE_TORCH, **os.environ})  # as the program does

import numpy as np
import torch

from benchmarks.balancing import crop
from core.learning.config import FullConfig
from core.learning.data.crops import CropSource
from core.learning.data.dataset import Dataset
from core.learning.data.learning_data import LearningData
from core.learning.full.budget import Limit
from core.learning.full.full_run import FullRun
from core.learning.full.helpers import Helpers
from core.learning.full.network_trainer import NetworkTrainer
from core.learning.pacing import Pacing
from core.learning.quick.quick_run import QuickRun
from core.network.multitask import MultiTaskNet
from core.project.model import ImageEntry, Project, new_task

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.images.pixels import Pixels

SHAPE = (360, 480)
CPU = torch.device("cpu")
NAMES = ("road", "building", "vegetation")


def taken(work: Callable[[], object]) -> float:
    """Seconds of the processor that it takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def trainer(names: tuple[str, ...]) -> NetworkTrainer:
    """One that is ready to step with those tasks."""
    made = NetworkTrainer(MultiTaskNet(dict.fromkeys(names, 2), pretrained=False), FullConfig(), CPU)
    made.set_totals({t: torch.tensor([1000, 1000]) for t in names})
    return made


def tasks(rounds: int) -> None:
    """A step with 3 tasks, with 1, and with three networks."""
    whole = crop(*SHAPE)
    joint, alone = trainer(NAMES), [trainer((name,)) for name in NAMES]
    singles = [whole._replace(labels=whole.labels[..., i : i + 1].copy()) for i in range(3)]
    rows = []
    for number in range(rounds + 1):
        three = taken(lambda: joint.step([whole], list(NAMES), {}, 0.1))
        ones = [
            taken(lambda s=s, c=c, n=n: s.step([c], [n], {}, 0.1))  # type: ignore[misc]
            for s, c, n in zip(alone, singles, NAMES, strict=True)
        ]
        if number:
            rows.append((three, statistics.mean(ones), sum(ones)))
    first = statistics.median(t / one for t, one, _ in rows)
    cheaper = statistics.median(several / t for t, _, several in rows)
    print(
        f"a step with 3 tasks: {statistics.median(r[0] for r in rows):.3f} s, x {first:.2f} of 1 task (at most 1.25)"
    )
    print(f"three networks: x {cheaper:.2f} of one with 3 tasks (at least 2.4)")


class World:
    """Synthetic images with three tasks' labels, made anew each time they are read."""

    def __init__(self, count: int, shape: tuple[int, int] = SHAPE) -> None:
        project = Project("cost")
        self.tasks = tuple(new_task(project, name, ("other", name)) for name in NAMES)
        self.shape = shape
        self.entries = tuple(ImageEntry(f"i{n}", f"i{n}.png", "train") for n in range(count))

    def data(self) -> LearningData:
        """As the learner takes it."""
        return LearningData(self.tasks, self.entries, self.image, self.label)

    def image(self, image_id: str) -> Pixels:
        """Noise, the same for the same id."""
        random = np.random.default_rng(int(image_id[1:]))
        return random.integers(0, 255, (*self.shape, 3), dtype=np.uint8)

    def label(self, image_id: str, task_id: str) -> Pixels:
        """Two halves."""
        label = np.zeros(self.shape, np.uint8)
        label[:, (int(image_id[1:]) * 7 + len(task_id) * 31) % self.shape[1] :] = 1
        return label


def full_run(world: World) -> FullRun:
    """A run that goes on for as long as it is advanced."""
    dataset = Dataset(world.data())
    net = MultiTaskNet({t.id: 2 for t in world.tasks}, pretrained=False)
    quick = QuickRun(net, dataset, CPU, fitted=True)
    return FullRun(net, dataset, CPU, helpers=Helpers(quick), limit=Limit(minutes=1000))


def one_step(run: FullRun, pacing: Pacing) -> None:
    """Advance the run by one step."""
    steps = run.steps
    while run.steps == steps:
        list(run.advance({}, pacing))


def loop(rounds: int) -> None:
    """The loop's own step against the bare one on crops of the same size."""
    world = World(4)  # below 5 images none is held out, so nothing is scored
    run, pacing = full_run(world), Pacing()
    while run.steps < 2:
        one_step(run, pacing)
    bare = run.trainer
    assert bare is not None
    other = trainer(tuple(t.id for t in world.tasks))
    optimiser = torch.optim.AdamW(other.net.parameters())
    source = CropSource(run.dataset, FullConfig().augmentation, FullConfig().pixels, np.random.default_rng(0))
    list(source.read_all())
    names = [t.id for t in world.tasks]
    rows = []
    for _ in range(rounds):
        drawn: list[Any] = []

        def kept(crops: Any = drawn, batch: Any = run.crops.batch) -> Any:
            crops[:] = batch()
            return crops

        before, run.crops.batch = run.crops.batch, kept  # type: ignore[method-assign]
        looped = taken(lambda: one_step(run, pacing))
        run.crops.batch = before  # type: ignore[method-assign]
        crops = list(drawn)

        def step(crops: Any = crops) -> None:
            losses = other._losses(crops, names, names)
            total = torch.stack(list(losses.values())).sum()
            optimiser.zero_grad(set_to_none=True)
            torch.autograd.backward(total)
            optimiser.step()

        rows.append((looped, taken(step)))
    more = statistics.median(a / b for a, b in rows) - 1
    print(
        f"the loop: {statistics.median(a for a, _ in rows):.3f} s a step, {100 * more:+.1f} % over bare (at most 5 %)"
    )


def growth(count: int, rounds: int) -> dict[str, float]:
    """Start-up, seconds a step and memory with so many images."""
    world = World(count, (120, 160))
    begun = time.process_time()
    dataset = Dataset(world.data())
    source = CropSource(dataset, FullConfig().augmentation, FullConfig().pixels, np.random.default_rng(0))
    list(source.read_all())
    started = time.process_time() - begun
    made = trainer(NAMES)
    names = [t.id for t in world.tasks]
    made.set_totals(source.totals())
    times = [taken(lambda: made.step(source.batch(), names, {}, 0.1)) for _ in range(rounds + 1)][1:]
    with open("/proc/self/statm", encoding="ascii") as file:
        memory = int(file.read().split()[1]) * 4096 / 2**20
    return {"images": count, "start": started, "step": statistics.median(times), "memory": memory}


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--parts", default="tasks,loop,growth")
    parser.add_argument("--sizes", default="20,200,1000,5000")
    parser.add_argument("--growth", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(0)
    if args.growth:
        print(json.dumps(growth(args.growth, args.rounds)))
        return
    if "tasks" in args.parts:
        tasks(args.rounds)
    if "loop" in args.parts:
        loop(args.rounds)
    for size in args.sizes.split(",") if "growth" in args.parts else ():
        call = [sys.executable, "-m", "benchmarks.cost", "--growth", size, "--rounds", str(args.rounds)]
        row = json.loads(subprocess.run(call, check=True, capture_output=True, text=True).stdout)
        each = 1000 * row["start"] / row["images"]
        print(
            f"{row['images']:5} images: start {row['start']:.2f} s ({each:.2f} ms an image), "
            f"{row['step']:.3f} s a step, {row['memory']:.0f} MiB",
            flush=True,
        )


if __name__ == "__main__":
    main()
