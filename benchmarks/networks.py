"""What networks, encoders and ways to share cost: processor seconds of a step and of a prediction, side by side.

    python -m benchmarks.networks

One thread, one crop of 224 x 224, three tasks of three classes (the last column: the same for one task), after
what full learning adds; no pretrained weights are needed. Processor time, so that other programs count less.
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

import torch

from core.network.encoders import ENCODERS
from core.network.multitask import MultiTaskNet
from core.network.registry import NETWORKS, SHARINGS, choose

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.network.architecture import Architecture

SIDE = 224
REPEATS = 5


def main() -> None:
    """Print the table."""
    torch.set_num_threads(1)
    rows: list[tuple[str, Architecture]] = [("lite0, whole", choose(untrained=True))]
    rows += [
        (f"encoder {e}", choose(encoder=e, untrained=True))
        for e in ENCODERS
        if e not in ("lite0", "fusionnet")
    ]
    rows += [(f"network {n}", choose(n, untrained=True)) for n in NETWORKS if n != "lite0"]
    rows += [(f"sharing {s}", choose(sharing=s, untrained=True)) for s in SHARINGS if s != "whole"]
    print(f"{'':24} {'step':>8} {'':>7} {'predict':>8} {'':>7} {'parameters':>12} {'1 task':>8}")
    first: tuple[float, float] | None = None
    for name, architecture in rows:
        step, predict, size = _measured(architecture, 3)
        alone = _measured(architecture, 1)[0]
        first = first or (step, predict)
        print(
            f"{name:24} {step:7.3f}s {step / first[0]:6.2f}x {predict:7.3f}s {predict / first[1]:6.2f}x "
            f"{size:12,} {alone:7.3f}s",
            flush=True,
        )


def _measured(architecture: Architecture, tasks: int) -> tuple[float, float, int]:
    """Median processor seconds of a step and of a prediction, and the number of parameters."""
    torch.manual_seed(0)
    net = MultiTaskNet({f"t{i}": 3 for i in range(tasks)}, architecture, pretrained=False)
    net.add_decoder()
    image = torch.rand(1, architecture.channels, SIDE, SIDE) * 255

    def step() -> None:
        torch.stack([logits.mean() for logits in net.train()(image).values()]).sum().backward()
        net.zero_grad(set_to_none=True)

    def predict() -> None:
        with torch.inference_mode():
            net.eval()(image)

    return _median(step), _median(predict), net.size()


def _median(work: Callable[[], None]) -> float:
    work()
    taken = []
    for _ in range(REPEATS):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
