"""The networks of a full run: the trainer that learns, and its running mean, which predicts."""

from __future__ import annotations

import copy
import math
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn

from core.images.pixels import alike, as_floats
from core.learning.balancing_methods import METHODS
from core.learning.data.pseudo_labels import PseudoLabeler
from core.learning.full.balancing import make_balancing
from core.learning.full.finite import NotFinite, all_finite, finite
from core.learning.full.gradients import GradientMeter
from core.learning.full.objective import TaskObjective, logits_at
from core.learning.full.readings import Readings, reads_late
from core.machine.device import autocast, fused, numbers_of, to_device
from core.machine.interruption import WorkInterrupted, may_interrupt, watch
from core.network.running_mean import follow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.images.pixels import DeepPixels
    from core.learning.config import FullConfig
    from core.learning.data.augment import Crop
    from core.learning.full.process_group import ProcessGroup
    from core.network.multitask import MultiTaskNet
    from core.network.neck import Frame
    from core.project.model import Task

STRIDE = 4
"""While learning, logits are computed for every fourth pixel of a row and column, and interpolated in between."""
THIN = 2
"""The loss uses every second pixel of a row and column, at each step a random quarter of all: it costs as much as a
task's head, and neighbours are nearly alike."""
WARM_UP = 30
SLOWEST = 0.01
"""The fraction of the way to the trained network that the running mean moves at each step; more in the first steps."""


class Forward(nn.Module):
    """The part of a step that each process does by itself: images -> logits."""

    def __init__(self, net: MultiTaskNet, together: bool) -> None:
        """`together`: see MultiTaskNet.logits."""
        super().__init__()
        self.net, self.together = net, together
        self.measured = False
        """Whether `shared` is to be there after the next images."""
        self.shared: tuple[Tensor, ...] = ()
        """What the logits of all tasks were computed from."""

    def forward(
        self, images: Tensor, frames: Sequence[Frame], tasks: Sequence[str]
    ) -> tuple[dict[str, Tensor], tuple[int, int]]:
        """Logits (N, classes, h, w) float32 by task id, a cell every STRIDE pixels; the padded crop's size."""
        with autocast(images.device):
            pyramid = self.net.features(images, frames)
            full = (pyramid.height, pyramid.width)
            if self.measured:
                pyramid, self.shared = self.net.shared_by_tasks(pyramid)
            logits = self.net.logits(pyramid, tasks, STRIDE, together=self.together)
        return {task: x.float() for task, x in logits.items()}, full


class NetworkTrainer:
    """Trains a network on crops, one step at a time."""

    def __init__(
        self,
        net: MultiTaskNet,
        config: FullConfig,
        device: torch.device,
        seed: int = 0,
        group: ProcessGroup | None = None,
    ) -> None:
        """Train a copy of `net`, with a decoder added if it lacks one.

        In a `group` the trainers of all processes are in the same state, and make the same steps.
        """
        self.config, self.device, self.group = config, device, group
        self.random = torch.Generator().manual_seed(seed)
        self.begun = copy.deepcopy(net).eval()
        self.labeler = PseudoLabeler(self.begun, config, device)
        self.net = copy.deepcopy(net)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.net.add_decoder()
        for watched in (self.begun, self.net):
            watch(watched)
        self.net.freeze(config.frozen)
        self.net.train()
        self.mean = copy.deepcopy(self.net).eval()
        self.steps = 0
        self._born: dict[str, int] = {}
        """The step before which a head was new, by task id; 0 for those that were there from the beginning."""
        self._counts: Sequence[int] = ()
        self.slow = 1.0
        """Factor of the learning rates; halved by each rollback."""
        self.late = reads_late(device, group)
        """Losses are read some steps later, so that no step waits for the device."""
        self.readings = Readings()
        self.objective: TaskObjective | None = None
        self._sampled: dict[str, Tensor] = {}
        """What the objective of an interrupted run had counted."""
        self.balancing = make_balancing(config.balancing, seed)
        self._forward = Forward(self.net, together=not METHODS[config.balancing].apart)
        self.meter = GradientMeter()
        self.make_optimiser()

    def make_optimiser(self) -> None:
        """Make a fresh optimiser for the network as it is now."""
        encoder = self.net.encoder_parameters()
        inside = {id(p) for p in encoder}
        rest = [p for p in self.net.learning_parameters() if id(p) not in inside]
        groups = [
            {"params": of_rank, "rate": rate, "weight_decay": decay}
            for parameters, rate in ((encoder, self.config.encoder_rate), (rest, self.config.rate))
            for of_rank, decay in zip(_by_rank(parameters), (self.config.decay, 0.0), strict=True)
            if of_rank
        ]
        self.optimiser = torch.optim.AdamW(
            groups, lr=self.config.rate, weight_decay=self.config.decay, fused=fused(self.device)
        )

    def tasks_changed(self, old: Sequence[Task], new: Sequence[Task]) -> None:
        """Follow a change of tasks with every copy of the network."""
        old_heads = set(self.net.heads)
        for net in (self.net, self.mean, self.begun):
            net.match(old, new)
        self._born = {
            task: self._born.get(task, 0 if task in old_heads else self.steps) for task in self.net.heads
        }
        self.make_optimiser()

    def set_totals(self, totals: Mapping[str, Tensor]) -> None:
        """Set the labelled pixels per class, by task id, which decide what classes count."""
        sampled = self.objective.sampled if self.objective is not None else self._sampled
        self.objective = TaskObjective(self.config, totals, self.device, self.random, sampled)

    def step(
        self,
        crops: Sequence[Crop],
        tasks: Sequence[str],
        weights: Mapping[str, float],
        fraction: float,
        counts: Sequence[int] = (),
    ) -> dict[str, float]:
        """Learn from crops of one size; `fraction` 0 ... 1 of the run sets the rate. Returns losses by task id.

        NotFinite where one is infinite or NaN. That and any other exception leave the network unchanged.
        After WorkInterrupted everything else is as before, too, so that the same step can be made later.
        In a group `crops` are this process's part, at least one, of which `counts[rank]` count.
        """
        self._counts = counts
        put_back = self._memory()
        try:
            return self._step(crops, tasks, weights, fraction)
        except WorkInterrupted:
            self.optimiser.zero_grad(set_to_none=True)
            put_back()
            raise

    def _memory(self) -> Callable[[], None]:
        """What restores all that a step changes before it moves the network."""
        random, balancing = self.random.get_state(), self.balancing.state_dict()
        restore = self.objective.memory() if self.objective is not None else None

        def put_back() -> None:
            self.random.set_state(random)
            self.balancing.restore(balancing)
            if restore is not None:
                restore()

        return put_back

    def _step(
        self, crops: Sequence[Crop], tasks: Sequence[str], weights: Mapping[str, float], fraction: float
    ) -> dict[str, float]:
        self.optimiser.zero_grad(set_to_none=True)
        learned_tasks = [t for t in tasks if weights.get(t, 1.0) > 0]
        # in a group each process sees gradients of its own crops only
        self._forward.measured = self.group is None and self.meter.due(self.steps)
        losses = self._losses(crops, learned_tasks, tasks)
        if self._forward.measured:
            factors = {t: weights.get(t, 1.0) * self.balancing.factors.get(t, 1.0) for t in losses}
            self.meter.measure(self.steps, losses, factors, self._forward.shared)
            self._forward.shared = ()
        return (
            self._learn_late(losses, weights, fraction)
            if self.late
            else self._learn(losses, weights, fraction)
        )

    def _learn(
        self, losses: Mapping[str, Tensor], weights: Mapping[str, float], fraction: float
    ) -> dict[str, float]:
        """The step, with its losses read before a weight changes."""
        loss_values = dict(zip(losses, numbers_of(losses.values()), strict=True))
        if not all(map(math.isfinite, loss_values.values())):
            raise NotFinite("the loss is not finite")
        moved = self.balancing.backward(losses, weights, self.net.learning_parameters(), loss_values)
        if moved:
            self._agree(set(losses))
            norm = self._clip()
            if not bool(torch.isfinite(norm)):
                raise NotFinite("the gradient is not finite")
            self._move(fraction)
        self.steps += 1
        if moved:
            self._follow()
        return loss_values

    def _learn_late(
        self, losses: Mapping[str, Tensor], weights: Mapping[str, float], fraction: float
    ) -> dict[str, float]:
        """The step, with its losses read later; where they are not finite, the device itself skips the update.

        The running mean is moved in any case: the weights it follows are valid either way.
        """
        loss_values = self.readings.latest
        norm: Tensor | None = None
        if self.balancing.backward(losses, weights, self.net.learning_parameters(), loss_values):
            self._agree(set(losses))
            norm = self._clip()
            self._move(fraction, finite(losses.values(), norm))
        self.steps += 1
        if norm is not None:
            self._follow()
        self.readings.add(losses, norm)
        return {task: loss_values[task] for task in losses if task in loss_values}

    def _clip(self) -> Tensor:
        """Clip the gradients; returns their norm."""
        return torch.nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)

    def _move(self, fraction: float, allowed: Tensor | None = None) -> None:
        """Make one step of the optimiser; none where `allowed`, on the device, is False."""
        warm = min(1.0, (self.steps + 1) / WARM_UP)
        rate = warm * max(0.02, 0.5 + 0.5 * math.cos(math.pi * fraction)) * self.slow
        for group in self.optimiser.param_groups:
            group["lr"] = group["rate"] * rate
        if allowed is not None:  # what a GradScaler tells a fused optimiser
            vars(self.optimiser)["found_inf"] = (~allowed).float()
        self.optimiser.step()

    def _agree(self, learned: set[str]) -> None:
        """Leave out tasks without a loss; in a group, add up the gradients of all processes."""
        if self.group is not None:  # all have the same losses, so gradients of the same parameters
            self.group.add_up([p.grad for p in self.net.parameters() if p.grad is not None])
        for task in self.net.heads:
            if task not in learned:  # a gradient of 0 would let the optimiser's momentum and decay move it
                self.net.forget_gradients(task)

    def _losses(
        self, crops: Sequence[Crop], wanted: Sequence[str], tasks: Sequence[str]
    ) -> dict[str, Tensor]:
        assert self.objective is not None
        frames = [c.frame for c in crops]
        down, right = torch.randint(THIN, (2,), generator=self.random).tolist()
        thinned = np.stack([c.labels[down::THIN, right::THIN] for c in crops])
        labels = to_device(thinned, self.device).long()
        logits, full = self._forward(self._images([c.image for c in crops]), frames, wanted)
        labels = self._all(labels)
        host = thinned if self.group is None else labels.cpu().numpy()
        losses: dict[str, Tensor] = {}
        height, width = crops[0].labels.shape[:2]
        rows, columns = range(down, height, THIN), range(right, width, THIN)
        for task in wanted:
            may_interrupt()
            full_logits = logits_at(self._all(logits[task]), full, rows, columns)
            index, second = tasks.index(task), tasks.index(task) + len(tasks)
            task_labels, its = labels[..., index], host[..., index]
            self.objective.count(task, its)
            if second < labels.shape[-1]:
                loss = self.objective(
                    task, full_logits, task_labels, labels[..., second], its, host[..., second]
                )
            else:
                loss = self.objective(task, full_logits, task_labels, host=its)
            if loss is not None:
                losses[task] = loss
        return losses

    def _all(self, own: Tensor) -> Tensor:
        """Concatenate it, (n, ...), over all processes."""
        if self.group is None:
            return own
        return self.group.gather(own[: self._counts[self.group.rank]], self._counts)

    def _images(self, images: Sequence[DeepPixels]) -> Tensor:
        stacked = np.ascontiguousarray(np.stack(alike(images)))
        sent = stacked if stacked.dtype == np.uint8 else as_floats(stacked)  # bytes are fewer to send
        return to_device(sent, self.device).permute(0, 3, 1, 2).float()

    def _follow(self) -> None:
        follow(self.mean, self.net, _pace(self.steps))
        for task, born in self._born.items():
            if born:  # else a new head would take hundreds of steps to forget how it began
                follow(self.mean.head(task), self.net.head(task), _pace(self.steps - born))

    def answering(self) -> MultiTaskNet:
        """A copy of the running mean that predicts: its encoder is moved back towards the one that the run began with.

        WiSE-FT (Wortsman et al. 2022, arXiv:2109.01903), of the encoder alone: decoder and heads knew nothing before.
        """
        net = copy.deepcopy(self.mean).eval()
        if self.net.architecture.pretrained:
            begun = dict(self.begun.encoder.named_parameters())
            with torch.no_grad():
                for name, parameter in net.encoder.named_parameters():
                    parameter.copy_(begun[name] + self.config.encoder_kept * (parameter - begun[name]))
        return net

    # after trouble ------------------------------------------------------------------------------------------

    def roll_back(self, best: MultiTaskNet | None) -> bool:
        """After NotFinite: continue from `best`, else from the mean, at half the rate. False where it isn't finite."""
        good = best if best is not None else self.mean
        if not all_finite(good.state_dict().values()):
            return False
        state = copy.deepcopy(good.state_dict())
        self.net.load_state_dict(state)
        self.mean.load_state_dict(state)
        self.slow *= 0.5
        self.make_optimiser()
        return True

    def state_dict(self) -> tuple[dict[str, Tensor], dict[str, Any]]:
        """All that is needed to resume: tensors by name, and values that JSON can hold."""
        tensors = {f"net.{k}": v for k, v in self.net.state_dict().items()}
        tensors |= {f"mean.{k}": v for k, v in self.mean.state_dict().items()}
        for index, slots in self.optimiser.state_dict()["state"].items():
            tensors |= {f"optimiser.{index}.{k}": torch.as_tensor(v) for k, v in slots.items()}
        tensors["random"] = self.random.get_state()
        if self.objective is not None:
            tensors |= {f"sampled.{task}": counts for task, counts in self.objective.sampled.items()}
        values = {"steps": self.steps, "slow": self.slow, "born": self._born}
        return tensors, {**values, "balancing": self.balancing.state_dict()}

    def load_state_dict(self, tensors: Mapping[str, Tensor], values: Mapping[str, Any]) -> None:
        """Load the state saved by `state_dict`. KeyError, ValueError or RuntimeError if it doesn't fit."""
        self.net.load_state_dict(_below(tensors, "net."))
        self.mean.load_state_dict(_below(tensors, "mean."))
        self.make_optimiser()
        slots: dict[int, dict[str, Tensor]] = {}
        for name, value in _below(tensors, "optimiser.").items():
            index, _, key = name.partition(".")
            slots.setdefault(int(index), {})[key] = value
        groups = self.optimiser.state_dict()["param_groups"]
        self.optimiser.load_state_dict({"state": slots, "param_groups": groups})
        self.random.set_state(tensors["random"].cpu())
        self.balancing.restore(values["balancing"])
        self.steps, self.slow = int(values["steps"]), float(values["slow"])
        self._born = {str(task): int(step) for task, step in values.get("born", {}).items()}
        self._sampled = {task: counts.cpu() for task, counts in _below(tensors, "sampled.").items()}
        if self.objective is not None:
            totals, self.objective = self.objective.totals, None
            self.set_totals(totals)


def _by_rank(parameters: Sequence[nn.Parameter]) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
    """Weights, and the biases and norms, which no weight decay should pull to 0."""
    return [p for p in parameters if p.dim() > 1], [p for p in parameters if p.dim() <= 1]


def _pace(steps: int) -> float:
    """The fraction by which the running mean moves towards the network at this step."""
    return max(SLOWEST, 1 / (1 + steps / 4))


def _below(tensors: Mapping[str, Tensor], beginning: str) -> dict[str, Tensor]:
    return {name[len(beginning) :]: v for name, v in tensors.items() if name.startswith(beginning)}
