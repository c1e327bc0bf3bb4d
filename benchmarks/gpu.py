"""On a GPU: images a second of the real learning loop beside the bare network's, and what 5 GPU-minutes reach.

    MASKLOOM_DATA=... python -m benchmarks.gpu JUDGE.py [--set street --mapping fusion.json] [--minutes 5] [--images 0]
    ... python -m benchmarks.gpu [--project PROJECT]           speed only, of the sample or of that project
    ... python -m benchmarks.gpu --device cpu --pixels 200000 --steps 4        the same on a CPU, small

Two tables. Speed: crops a second of full learning as it is (CropSource draws, cuts and varies crops, FullRun makes
steps of them, in half precision where the GPU has it), and of the bare network: forward, backward and step of the
same network on tensors of the same sizes that are there already; the same for a prediction; and how busy the GPU
was meanwhile, where it can be asked. Quality, with JUDGE.py: IoU on val after full learning, as
benchmarks.quick_street measures it on a CPU. Where the device is not there it says so and measures nothing.
"""

from __future__ import annotations

import copy
import statistics
import subprocess
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from benchmarks.street_data import arguments
from core.cli.report import Reporter
from core.cli.verbs.learning import learning_data
from core.cli.verbs.projects import opened
from core.learning.check.computer import Nets, advance_to, full_run, precision_of, sample_data, timed
from core.learning.check.devices import ask_nvidia, devices_for
from core.learning.config import FullConfig
from core.learning.data.crops import CropSource
from core.learning.data.dataset import Dataset
from core.learning.full.network_trainer import STRIDE
from core.learning.full.training import GPU_SHARE
from core.machine.device import DeviceError, autocast
from core.network.multitask import MultiTaskNet, as_tensor
from core.predicting.predictor import predict_image

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ENDLESS = 10**6
"""Steps of the run that is timed: so many that nothing is scored before it is cut off."""
PAUSE = 0.1
"""Seconds between two looks at how busy the GPU is."""


def main() -> int:
    """Print the tables; 1 where there is no such device."""
    parser = arguments(__doc__)
    parser.add_argument(
        "judge", nargs="?", help="what converts masks and scores; see benchmarks.quick_street"
    )
    parser.add_argument("--set", default="street")
    parser.add_argument("--mapping", default="fusion.json")
    parser.add_argument("--device", default="cuda")
    parser.add_argument(
        "--project", type=Path, help="whose images and labels are learned, instead of the sample's"
    )
    parser.add_argument(
        "--pixels", type=int, help="of a batch; by default as many as full learning takes there"
    )
    parser.add_argument("--steps", type=int, default=50, help="that are timed, after a fifth as many")
    parser.add_argument("--val", type=int, default=0, help="val images, evenly spaced; 0 = all")
    parser.set_defaults(minutes=5.0, images=0)
    chosen = parser.parse_args()
    try:
        device = devices_for(chosen.device)[-1]
    except DeviceError as error:
        print(f"{error} Nothing was measured.")
        return 1
    print(f"{device.name}, PyTorch {torch.__version__}, full learning in {precision_of(device.device)}\n")
    with reader_of(chosen.project) as dataset:
        speed(dataset, device.device, chosen.pixels, chosen.steps)
    sys.stdout.flush()
    if chosen.judge is None:
        return 0
    command = [sys.executable, "-m", "benchmarks.quick_street", chosen.judge, "--mode", "full"]
    command += ["--set", chosen.set, "--mapping", chosen.mapping, "--minutes", str(chosen.minutes)]
    command += ["--images", str(chosen.images), "--seeds", str(chosen.seeds), "--val", str(chosen.val)]
    command += ["--device", chosen.device]
    return subprocess.run(command, check=False).returncode


@contextmanager
def reader_of(path: Path | None) -> Iterator[Dataset]:
    """The images and labels of a project, which stays as it is, or of the sample."""
    if path is None:
        yield Dataset(sample_data())
        return
    with opened(path, to_look=True) as (folder, project):
        yield Dataset(learning_data(folder, project, Reporter(as_json=False)))


def speed(dataset: Dataset, device: torch.device, pixels: int | None, steps: int) -> None:
    """Images a second of learning and predicting, ours and the bare network's; and how busy the GPU was."""
    net = Nets(dataset).fresh
    warm = max(1, steps // 5)
    taken = pixels or FullConfig().pixels * (1 if device.type == "cpu" else GPU_SHARE)
    weights = {t.id: 1.0 for t in dataset.data.tasks}
    shapes = sizes(dataset, taken, warm + steps)
    whole = full_run(copy.deepcopy(net).to(device), dataset, device, ENDLESS, FullConfig(), taken)
    advance_to(whole, weights, warm)
    with Busy(device) as ours_busy, timed(device) as ours:
        advance_to(whole, weights, warm + steps)
    bare_step = bare(copy.deepcopy(net), device)
    for shape in shapes[:warm]:
        bare_step(*shape)
    with Busy(device) as bare_busy, timed(device) as theirs:
        for shape in shapes[warm:]:
            bare_step(*shape)
    crops = sum(count for count, *_ in shapes[warm:])
    assert whole.trainer is not None
    image = next(image for i in dataset.of_split("train") if (image := dataset.image(i)) is not None)
    shown, forward = predictions(whole.trainer.mean.eval(), image, device, steps)
    table = (
        ("learning", crops / ours.seconds, crops / theirs.seconds),
        ("predicting", 1 / shown, 1 / forward),
    )
    print(f"{'images a second':24}{'ours':>10}{'bare':>10}{'ours / bare':>14}")
    for name, mine, other in table:
        print(f"{name:24}{mine:10.2f}{other:10.2f}{mine / other:14.2f}")
    print(f"GPU busy while learning: {ours_busy.text}; by the bare network: {bare_busy.text}\n")


def sizes(dataset: Dataset, pixels: int, steps: int) -> list[tuple[int, int, int]]:
    """(crops, h, w) of the batches that a full run of the same seed learns from."""
    run = full_run(Nets(dataset).fresh, dataset, torch.device("cpu"), ENDLESS, FullConfig())
    run.selection.choose_val()
    source = CropSource(dataset, FullConfig().augmentation, pixels, np.random.default_rng(run.seed))
    for _ in source.read_all(run.selection.held):
        pass
    drawn = [source.draw() for _ in range(steps)]
    return [(len(batch.draws), *batch.size) for batch in drawn if batch is not None]


def bare(net: MultiTaskNet, device: torch.device) -> Callable[[int, int, int], None]:
    """Forward, backward and step of the same network, for (crops, h, w), with nothing around it."""
    net.add_decoder()
    net.freeze(FullConfig().frozen)
    net = net.to(device).train()
    optimiser = torch.optim.AdamW(net.learning_parameters(), lr=1e-5, fused=device.type in ("cpu", "cuda"))
    there: dict[tuple[int, int, int, int], torch.Tensor] = {}

    def step(count: int, height: int, width: int) -> None:
        size = (count, net.architecture.channels, height, width)
        if size not in there:
            there[size] = torch.rand(size, device=device) * 255
        optimiser.zero_grad(set_to_none=True)
        with autocast(device):
            logits = net.logits(net.features(there[size]), stride=STRIDE)
        torch.stack([x.float().square().mean() for x in logits.values()]).sum().backward()  # type: ignore[no-untyped-call]
        optimiser.step()

    return step


def predictions(
    net: MultiTaskNet, image: np.ndarray, device: torch.device, times: int
) -> tuple[float, float]:
    """Seconds of a prediction, ours and the bare forward of the network; medians."""
    ours, bare = [], []
    there = as_tensor(image, device)
    for _ in range(max(2, times // 5)):
        with timed(device) as clock:
            predict_image(net, image, list(net.heads), device)
        ours.append(clock.seconds)
        with timed(device) as clock, torch.inference_mode():
            net(there)
        bare.append(clock.seconds)
    return statistics.median(ours), statistics.median(bare)


@dataclass
class Busy:
    """How busy a GPU is during a block, in per cent, by looks from a thread."""

    device: torch.device
    seen: list[float] = field(default_factory=list)
    _over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Busy:
        self._thread = threading.Thread(target=self._look, name="busy", daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    @property
    def text(self) -> str:
        """The mean, or that it can't be told."""
        return f"{statistics.mean(self.seen):.0f} %" if self.seen else "not available"

    def _look(self) -> None:
        if self.device.type != "cuda":
            return
        while not self._over.wait(PAUSE):
            busy = utilisation(self.device)
            if busy is None:
                return
            self.seen.append(busy)


def utilisation(device: torch.device) -> float | None:
    """Of an NVIDIA or AMD GPU now, by its library, else by nvidia-smi; None where neither is there."""
    try:
        return float(torch.cuda.utilization(device))
    except (ModuleNotFoundError, RuntimeError, OSError):  # pynvml is not installed, or knows no such GPU
        said = ask_nvidia("utilization.gpu")
        return float(said) if said.isdecimal() else None


if __name__ == "__main__":
    sys.exit(main())
