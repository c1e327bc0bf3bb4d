"""On a CUDA GPU: what learning reaches in 5 GPU-minutes, and images a second beside the bare network's.

    MASKLOOM_DATA=... python -m benchmarks.gpu JUDGE.py [--set street --mapping fusion.json] [--minutes 5] [--images 0]
    ... python -m benchmarks.gpu JUDGE.py --device cpu --batch 1 --steps 2 --minutes 0.2 --images 2 --val 1
                                                the same on a CPU, small: whether it runs

Two tables: speed (crops of 352 x 480 a second through our step and our prediction, in bfloat16 where the GPU has
it, and through the bare network: forward, backward and step on one tensor that is already there), and quality
(IoU on val after full learning, by JUDGE.py, as benchmarks.quick_street measures it on a CPU). Where the device
is not there it says so and measures nothing.
"""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import numpy as np
import torch

from benchmarks.street_data import arguments
from core.device import autocast
from core.learning.augment import Crop
from core.learning.plan import Plan
from core.learning.student import Student
from core.network.multitask import MultiTaskNet
from core.network.neck import Frame
from core.predicting.predictor import predict_image

if TYPE_CHECKING:
    from collections.abc import Callable

SIDES = (352, 480)
TASKS = {"road": 2, "building": 2, "vegetation": 2}


def main() -> int:
    """Print both tables; 1 where there is no such device."""
    parser = arguments(__doc__)
    parser.add_argument("judge", help="what converts masks and scores; see benchmarks.quick_street")
    parser.add_argument("--set", default="street")
    parser.add_argument("--mapping", default="fusion.json")
    parser.add_argument("--device", choices=("cuda", "cpu"), default="cuda")
    parser.add_argument("--batch", type=int, default=16, help="crops a step")
    parser.add_argument("--steps", type=int, default=50, help="that are timed, after a fifth as many")
    parser.add_argument("--val", type=int, default=0, help="val images, evenly spaced; 0 = all")
    parser.set_defaults(minutes=5.0, images=0)
    chosen = parser.parse_args()
    if chosen.device == "cuda" and not torch.cuda.is_available():
        print("There is no CUDA GPU here, so nothing was measured. Run this on a machine that has one.")
        return 1
    device = torch.device(chosen.device)
    named = torch.cuda.get_device_name() if device.type == "cuda" else "CPU"
    print(f"{named}, PyTorch {torch.__version__}, bfloat16: {'yes' if autocast(device)._enabled else 'no'}\n")
    speed(device, chosen.batch, chosen.steps)
    sys.stdout.flush()
    command = [sys.executable, "-m", "benchmarks.quick_street", chosen.judge, "--mode", "full"]
    command += ["--set", chosen.set, "--mapping", chosen.mapping, "--minutes", str(chosen.minutes)]
    command += ["--images", str(chosen.images), "--seeds", str(chosen.seeds), "--val", str(chosen.val)]
    command += ["--device", chosen.device]
    return subprocess.run(command, check=False).returncode


def speed(device: torch.device, batch: int, steps: int) -> None:
    """Images a second of a step and of a prediction, ours and the bare network's."""
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (batch, *SIDES, 3), dtype=np.uint8)
    labels = random.integers(0, 2, (batch, *SIDES, len(TASKS)), dtype=np.uint8)
    crops = [Crop(i, x, Frame(0, 0, *SIDES)) for i, x in zip(images, labels, strict=True)]
    net = MultiTaskNet(TASKS).to(device)
    student = Student(net, Plan(), device)
    student.set_totals({task: torch.tensor([1000] * n) for task, n in TASKS.items()})
    weights = dict.fromkeys(TASKS, 1.0)

    def rate(work: Callable[[], object], each: int) -> float:
        """Images a second, after a warm-up; the GPU has finished when the clock is read."""
        for _ in range(max(1, steps // 5)):
            work()
        finish(device)
        begun = time.perf_counter()
        for _ in range(steps):
            work()
        finish(device)
        return each * steps / (time.perf_counter() - begun)

    ours = rate(lambda: student.step(crops, list(TASKS), weights, 0.5), batch)
    bare = rate(bare_step(student, images, device), batch)
    whole = student.mean.eval()
    shown = rate(lambda: predict_image(whole, images[0], list(TASKS), device), 1)
    forward = rate(bare_forward(whole, images[:1], device), 1)
    print(f"{'images a second':24}{'ours':>10}{'bare':>10}{'ours / bare':>14}")
    print(f"{'learning':24}{ours:10.1f}{bare:10.1f}{ours / bare:14.2f}")
    print(f"{'predicting':24}{shown:10.1f}{forward:10.1f}{shown / forward:14.2f}\n")


def finish(device: torch.device) -> None:
    """Wait for a GPU, which works on while the program goes on."""
    if device.type == "cuda":
        torch.cuda.synchronize()


def bare_step(student: Student, images: np.ndarray, device: torch.device) -> Callable[[], object]:
    """Forward, backward and step of the same network with nothing around it."""
    there = torch.from_numpy(images).to(device).permute(0, 3, 1, 2).float()
    optimiser = torch.optim.AdamW(student.net.parameters(), lr=1e-5)

    def step() -> None:
        optimiser.zero_grad(set_to_none=True)
        with autocast(device):
            logits = student.net(there)
        torch.stack([x.float().square().mean() for x in logits.values()]).sum().backward()  # type: ignore[no-untyped-call]
        optimiser.step()

    return step


def bare_forward(net: MultiTaskNet, images: np.ndarray, device: torch.device) -> Callable[[], object]:
    """The network's forward alone, on an image that is there already."""
    there = torch.from_numpy(images).to(device).permute(0, 3, 1, 2).float()

    def forward() -> None:
        with torch.inference_mode():
            net(there)

    return forward


if __name__ == "__main__":
    sys.exit(main())
