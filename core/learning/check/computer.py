"""Which devices this computer can learn on, how fast, and whether its GPUs agree with its CPU.

Every device does the same work on scenes of the sample: encoding, quick steps, full steps, a prediction. Each piece
begins from the CPU's networks, with the same seeds and the same crops, and is compared with what the CPU made of it.
A device does everything twice: the first time it warms up, the second time is told; the larger difference of the
two counts. The CPU is compared with itself, which shows a computer whose memory or clock is faulty.

    piece       what is compared                                             tolerance: float32    half precision
    encoding    features: size of the difference over size of the CPU's                    0.01              0.05
    quick       losses of all steps, in the same way                                       0.02              0.05
    full        losses of all steps, in the same way                                       0.03              0.10
    predicting  share of pixels whose class differs, over all tasks                       0.005              0.02

float32 is no exact match either: GPUs add in another order, and NVIDIA's multiply convolutions in TF32, with 10 bits
of mantissa (an error of 0.001 in one operation). Half precision has 8 bits (bfloat16) or 11 (float16), and counts
where the device learns in it. A broken driver or kernel is wrong by far more than any of these.
"""

from __future__ import annotations

import copy
import time
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch

from core.learning.check.devices import Machine, devices_for, machine
from core.learning.config import FullConfig
from core.learning.data.dataset import Dataset
from core.learning.data.learning_data import LearningData
from core.learning.events import Losses
from core.learning.full.budget import Limit
from core.learning.full.full_run import FullRun
from core.learning.pacing import Pacing
from core.learning.quick.head_trainer import new_heads
from core.learning.quick.quick_run import QuickRun
from core.machine.device import CPU, autocast
from core.machine.memory import free_memory
from core.network.multitask import MultiTaskNet
from core.predicting.predictor import predict_image
from core.project.model import ImageEntry
from core.sample.fields import draw_scene, field_of, load_recipe
from core.sample.strokes import paint_strokes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from core.images.pixels import Pixels

    Values = npt.NDArray[Any]

SCENES: Final = 3
QUICK_STEPS, FULL_STEPS = 20, 5
DOING: Final = ("encoding images", "quick learning", "full learning", "predicting")
TOLERANCES: Final = {
    "encoding": (0.01, 0.05),
    "quick": (0.02, 0.05),
    "full": (0.03, 0.10),
    "predicting": (0.005, 0.02),
}
"""Per piece of work: in float32, in half precision. See above."""
CONFIG: Final = FullConfig(pseudo_labels=0.0)
"""Without pseudo-labels: what a device is sure of would make other crops of the same images."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of work of one device."""

    name: str
    count: int
    """The number of images or steps."""
    seconds: float
    """Seconds for one of them."""
    difference: float
    tolerance: float
    within: bool


@dataclass(frozen=True, slots=True)
class DeviceCheck:
    """What one device did."""

    id: str
    name: str
    memory: int | None
    """In bytes; None if unknown."""
    precision: str
    """The precision of full learning: float32, bfloat16 or float16."""
    pieces: tuple[Piece, ...]
    problem: str = ""
    """Why it could not do the work, or ""."""

    @property
    def ok(self) -> bool:
        """It did all of the work, and within the tolerances."""
        return not self.problem and all(piece.within for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Check:
    """The complete result."""

    machine: Machine
    devices: tuple[DeviceCheck, ...]

    @property
    def ok(self) -> bool:
        """Every comparison is within its tolerance."""
        return all(device.ok for device in self.devices)

    def as_json(self) -> dict[str, object]:
        """One object, for programs and for the window."""
        return {
            **asdict(self.machine),
            "devices": [asdict(d) for d in self.devices],
            "ok": self.ok,
            "text": verdict(self),
        }


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one device made of one piece of work."""

    name: str
    count: int
    seconds: float
    """For one."""
    values: Values


class Nets:
    """The CPU's networks, from which every device begins each piece."""

    def __init__(self, dataset: Dataset) -> None:
        classes = {t.id: len(t.classes) for t in dataset.data.tasks}
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
            self.fresh = MultiTaskNet({})
            self.fresh.heads = new_heads(self.fresh, classes, 0)
            self.fresh.eval()
        self.quick = self.full = self.fresh


def check(
    wanted: str = "auto",
    progress: Callable[[float, str], object] = lambda _share, _text: None,
    dataset: Dataset | None = None,
) -> Check:
    """Check the CPU and the devices of the kind that is `wanted`, all there are for "auto".

    `dataset`: other images than the sample's, all of them labelled. DeviceError where a device of that kind isn't
    there; WeightsError where the usual network's weights are not.
    """
    devices = devices_for(wanted)
    dataset = dataset or Dataset(sample_data())
    nets = Nets(dataset)
    checks: list[DeviceCheck] = []
    reference: list[Outcome] = []
    for number, device in enumerate(devices):

        def tell(done: int, first: int = number, name: str = device.name) -> None:
            share = (first + done / (2 * len(TOLERANCES))) / len(devices)
            progress(share, f"{name}: {DOING[done % len(TOLERANCES)]}")

        tell(0)
        pieces, problem = _checked(device.device, dataset, nets, reference, tell)
        checks.append(
            DeviceCheck(device.id, device.name, device.memory, precision_of(device.device), pieces, problem)
        )
        free_memory()
    progress(1.0, "Done.")
    return Check(machine(), tuple(checks))


def _checked(
    device: torch.device,
    dataset: Dataset,
    nets: Nets,
    reference: list[Outcome],
    tell: Callable[[int], None],
) -> tuple[tuple[Piece, ...], str]:
    """The pieces that `device` did, and why it did no more. The CPU, which comes first, fills `reference`."""
    rounds: list[list[Outcome]] = [[], []]
    problem = ""
    try:
        for outcomes in rounds:
            for outcome in work(device, dataset, nets, keep=device == CPU and not reference):
                outcomes.append(outcome)
                if (done := len(rounds[0]) + len(rounds[1])) < 2 * len(TOLERANCES):
                    tell(done)
            if not reference:
                reference += outcomes
    except RuntimeError as error:
        if device == CPU:
            raise
        problem = " ".join(str(error).split("\n")[0].split()) or type(error).__name__
    half = precision_of(device) != "float32"
    pieces = []
    for first, second, ours in zip(*rounds, reference, strict=False):
        difference = max(_difference(o, ours) for o in (first, second))
        tolerance = TOLERANCES[ours.name][half]
        within = difference <= tolerance  # False if the difference is NaN
        pieces.append(Piece(ours.name, second.count, second.seconds, difference, tolerance, within))
    return tuple(pieces), problem


def work(device: torch.device, dataset: Dataset, nets: Nets, *, keep: bool = False) -> Iterator[Outcome]:
    """All pieces, one after the other. `keep`: the networks that come of them are those to begin from."""
    images = dataset.of_split("train")
    quick = QuickRun(copy.deepcopy(nets.fresh).to(device), dataset, device, fitted=False)
    quick.measure()
    pixels = {i: image for i in images if (image := dataset.image(i)) is not None}
    with timed(device) as clock:
        pyramids = [quick.pyramid(i, image) for i, image in pixels.items()]
    features = np.concatenate([m.float().cpu().numpy().ravel() for p in pyramids for m in p.maps])
    yield Outcome("encoding", len(images), clock.seconds / len(images), features)

    quick.stale = {(i, False): None for i in images}
    while quick.stale:
        quick.gather_next()
    weights = {t.id: t.weight for t in dataset.data.tasks}
    with timed(device) as clock:
        losses = [list(quick.step(weights).values()) for _ in range(QUICK_STEPS)]
    yield Outcome("quick", QUICK_STEPS, clock.seconds / QUICK_STEPS, np.array(losses))
    if keep:
        nets.quick = quick.net

    run = full_run(copy.deepcopy(nets.quick).to(device), dataset, device, FULL_STEPS, CONFIG)
    full, seconds = steps_of(begun(run), weights)
    yield Outcome("full", FULL_STEPS, float(np.median(seconds)), np.array(full))
    if keep and run.trainer is not None:
        nets.full = run.trainer.mean

    net = copy.deepcopy(nets.full).to(device).eval()
    image = next(iter(pixels.values()))
    with timed(device) as clock:
        predictions = predict_image(net, image, list(weights), device)
    classes = np.stack([answer.classes for answer in predictions.values()])
    yield Outcome("predicting", 1, clock.seconds, classes)


def full_run(
    net: MultiTaskNet,
    dataset: Dataset,
    device: torch.device,
    steps: int,
    config: FullConfig,
    pixels: int | None = None,
) -> FullRun:
    """A full run of that many steps, as in learning. `pixels` per batch, or the same number on every device."""
    run = FullRun(net, dataset, device, config=config, limit=Limit(steps=steps))
    run.crops.pixels = pixels or config.pixels
    return run


def begun(run: FullRun) -> FullRun:
    """The same, about to make its first step, and to read each step's losses at once: on a GPU they come late."""
    while run.trainer is None and not run.done:
        for _ in run.advance({}, Pacing()):
            pass
    if run.trainer is not None:
        run.trainer.late = False
    return run


def steps_of(run: FullRun, weights: dict[str, float]) -> tuple[list[list[float]], list[float]]:
    """All steps of a run that has made none: each one's losses, and its seconds."""
    losses: list[list[float]] = []
    seconds: list[float] = []
    for step in range(run.budget.limit or 0):
        with timed(run.device) as clock:
            losses += advance_to(run, weights, step + 1)
        seconds.append(clock.seconds)
    return losses, seconds


def advance_to(run: FullRun, weights: dict[str, float], steps: int) -> list[list[float]]:
    """Advance a run until it has made that many steps, without waiting for a GPU; return the losses of the new ones."""
    losses: list[list[float]] = []
    pacing = _EveryStep()
    while run.steps < steps and not run.done:
        events = run.advance(weights, pacing)
        losses += [list(e.losses.values()) for e in events if isinstance(e, Losses)]
    return losses


class _EveryStep(Pacing):
    def may_report(self) -> bool:
        """Always: each step's losses are compared."""
        return True


class timed:  # reads as a verb
    """The seconds that a block takes; a GPU has finished when the clock is read."""

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self.seconds = 0.0

    def __enter__(self) -> timed:
        finish(self._device)
        self._begun = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        finish(self._device)
        self.seconds = time.perf_counter() - self._begun


def finish(device: torch.device) -> None:
    """Wait for a GPU, which works on while the program continues."""
    if device.type != "cpu":
        torch.accelerator.synchronize(device)


def precision_of(device: torch.device) -> str:
    """In which numbers full learning computes there."""
    context = autocast(device)
    return str(context.fast_dtype).removeprefix("torch.") if context._enabled else "float32"


def _difference(theirs: Outcome, ours: Outcome) -> float:
    if theirs.values.shape != ours.values.shape:
        return float("inf")
    if ours.name == "predicting":
        return float((theirs.values != ours.values).mean())
    size = float(np.linalg.norm(ours.values))
    return float(np.linalg.norm(theirs.values - ours.values)) / max(size, 1e-12)


@cache
def sample_data(scenes: int = SCENES) -> LearningData:
    """The sample's first scenes that carry strokes, drawn in memory; nothing is written."""
    recipe = load_recipe()
    project = field_of(recipe).new_project()
    chosen = [number for number, scene in enumerate(recipe.scenes) if scene.painted][:scenes]
    images: dict[str, Pixels] = {}
    labels: dict[tuple[str, str], Pixels] = {}
    for number in chosen:
        scene, name = draw_scene(recipe, number), f"scene-{number + 1:02d}"
        images[name] = scene.picture
        for place, task in enumerate(project.tasks):
            random = np.random.default_rng([recipe.seed, number, place])
            labels[name, task.id] = paint_strokes(scene.truth[task.name], random)
    entries = tuple(ImageEntry(name, f"{name}.png", "train") for name in images)
    return LearningData(project.tasks, entries, images.__getitem__, lambda i, task: labels.get((i, task)))


def verdict(found: Check) -> str:
    """The sentence at the end of the table."""
    cpu, *others = found.devices
    if not cpu.ok:
        return "The CPU gives different results for the same work: its memory or its clock may be faulty."
    for device in others:
        if device.problem:
            return f"Learning works on the CPU, but not on {device.name}: {device.problem.rstrip('.')}."
        if not device.ok:
            return f"{device.name} gives different results from the CPU. Choose CPU under Learn › Device."
    if not others:
        return "Learning works on the CPU."
    return f"Learning works on the CPU and on {' and '.join(d.name for d in others)}."
