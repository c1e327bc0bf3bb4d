"""What each method of balancing costs: a step's time as a multiple of one with fixed weights, 3 tasks.

    python -m benchmarks.balancing [--rounds 5] [--threads 1] [--methods pcgrad,upgrad]

Every round makes one step with each method on the same crop; the table shows medians of the rounds' ratios, of
the processor's time (which other programs do not disturb) and of the clock's.
"""

from __future__ import annotations

import argparse
import statistics
import time

import numpy as np
import torch

from core.learning.balancing_methods import METHODS
from core.learning.config import FullConfig
from core.learning.data.augment import Crop
from core.learning.full.network_trainer import NetworkTrainer
from core.network.multitask import MultiTaskNet
from core.network.neck import Frame

TASKS = {"road": 2, "building": 2, "vegetation": 2}


def crop(height: int, width: int) -> Crop:
    """Noise with three tasks' labels, every pixel labelled."""
    random = np.random.default_rng(0)
    image = random.integers(0, 255, (height, width, 3), dtype=np.uint8)
    labels = random.integers(0, 2, (height, width, len(TASKS)), dtype=np.uint8)
    return Crop(image, labels, Frame(0, 0, height, width))


def main() -> None:
    """Measure and print a row a method."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--methods", default=",".join(METHODS))
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    wanted = ["fixed", *(m for m in args.methods.split(",") if m != "fixed")]
    net = MultiTaskNet(TASKS, pretrained=False)
    device = torch.device(args.device)
    trainers = {m: NetworkTrainer(net.to(device), FullConfig(balancing=m), device) for m in wanted}
    for trainer in trainers.values():
        trainer.set_totals({t: torch.tensor([1000, 1000]) for t in TASKS})
    crops = [crop(360, 480)]
    cpu: dict[str, list[float]] = {m: [] for m in wanted}
    wall: dict[str, list[float]] = {m: [] for m in wanted}
    for number in range(args.rounds + 1):
        for method, trainer in trainers.items():
            begun, clock = time.process_time(), time.monotonic()
            trainer.step(crops, list(TASKS), {}, 0.1)
            if device.type == "cuda":
                torch.cuda.synchronize()
            if number:  # the first warms up
                cpu[method].append(time.process_time() - begun)
                wall[method].append(time.monotonic() - clock)
    print(f"a step with 3 tasks, 360 x 480, {args.threads} threads, median of {args.rounds}")
    for method in wanted:
        ratio = statistics.median(a / b for a, b in zip(cpu[method], cpu["fixed"], strict=True))
        clock_ratio = statistics.median(a / b for a, b in zip(wall[method], wall["fixed"], strict=True))
        seconds = statistics.median(cpu[method])
        print(f"{method:12} {seconds:6.3f} s  x {ratio:.2f} processor, x {clock_ratio:.2f} clock")


if __name__ == "__main__":
    main()
