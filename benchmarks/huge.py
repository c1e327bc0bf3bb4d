"""What predicting a huge image costs: time, the most memory, and how soon a cancel is heard.

    python -m benchmarks.huge [--side 12000] [--tasks 3] [--classes 2] [--flip] [--pieces 0] [--cancel 5]

A synthetic image of side x side pixels, a network with a decoder as full learning leaves it. `--pieces` ends after
so many pieces, for a look at a few tiles; memory then is that of those. Memory is the process's peak, the image and
the answers included. A cancel is asked for `--cancel` seconds into a second prediction.
"""

from __future__ import annotations

import argparse
import os
import resource
import time

from core.machine.process_environment import BEFORE_TORCH

os.environ.update({**BEFORE_TORCH, **os.environ})  # as the program does

import numpy as np
import torch

from core.machine.memory import keep_freed_memory
from core.network.multitask import MultiTaskNet
from core.predicting.predictor import predict_image, predict_in_pieces

CPU = torch.device("cpu")


def peak() -> float:
    """The most memory that the process held so far, in GiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def scene(side: int) -> np.ndarray:
    """Random blocks of 8 x 8 pixels, (side, side, 3) uint8."""
    small = np.random.default_rng(0).integers(0, 255, (-(-side // 8), -(-side // 8), 3), dtype=np.uint8)
    return np.ascontiguousarray(small.repeat(8, axis=0).repeat(8, axis=1)[:side, :side])


def whole(net: MultiTaskNet, image: np.ndarray, tasks: list[str], flip: bool, pieces: int) -> None:
    """Predict it, and say what that took."""
    begun = last = time.monotonic()
    waits: list[float] = []
    for share in predict_in_pieces(net, image, tasks, CPU, flip=flip):
        now = time.monotonic()
        waits.append(now - last)
        last = now
        if share == 1 or len(waits) == pieces:
            break
    print(
        f"{share:.1%} in {last - begun:.0f} s, {len(waits)} pieces of {np.median(waits):.2f} s, "
        f"{max(waits):.2f} s at most; {peak():.1f} GiB at most",
        flush=True,
    )


def cancelled(net: MultiTaskNet, image: np.ndarray, tasks: list[str], flip: bool, after: float) -> None:
    """Ask for an end, and say how soon it came."""
    begun = time.monotonic()
    try:
        predict_image(
            net, image, tasks, CPU, flip=flip, progress=lambda _share: time.monotonic() - begun < after
        )
    except InterruptedError:
        print(f"a cancel after {after:.0f} s was heard {time.monotonic() - begun - after:.1f} s later")
    else:
        print(f"it was done before {after:.0f} s had passed")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--side", type=int, default=12000)
    parser.add_argument("--tasks", type=int, default=3)
    parser.add_argument("--classes", type=int, default=2)
    parser.add_argument("--flip", action="store_true")
    parser.add_argument("--pieces", type=int, default=0)
    parser.add_argument("--cancel", type=float, default=5.0)
    args = parser.parse_args()
    keep_freed_memory()
    tasks = [f"task{i}" for i in range(args.tasks)]
    net = MultiTaskNet(dict.fromkeys(tasks, args.classes), pretrained=False)
    net.add_decoder()
    image = scene(args.side)
    print(
        f"{args.side} x {args.side}, {args.tasks} tasks of {args.classes}: {peak():.1f} GiB before",
        flush=True,
    )
    whole(net.eval(), image, tasks, args.flip, args.pieces)
    cancelled(net, image, tasks, args.flip, args.cancel)


if __name__ == "__main__":
    main()
