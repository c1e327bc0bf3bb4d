"""The networks of a full run: the student that learns, and its running mean, which predicts and teaches."""

from __future__ import annotations

import copy
import math
from typing import TYPE_CHECKING

import numpy as np
import torch
import torch.nn.functional as F

from core.learning.balancing import make_balancing
from core.learning.edges import edge_loss
from core.learning.objective import TaskObjective, enlarge
from core.network.multitask import FINE
from core.project import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from torch import Tensor

    from core.learning.augment import Crop
    from core.learning.events import Pixels
    from core.learning.plan import Plan
    from core.network.multitask import MultiTaskNet

STRIDE = 4
"""Logits are worked out for every fourth pixel of a row and column while learning, and read between."""
WARM_UP = 30
SLOWEST = 0.01
"""The running mean takes on this share of the student at each step, more while it is young."""
UNKNOWN_SHARE = 0.05
"""Share of unlabelled pixels in a crop from which the teacher is asked."""


class Student:
    """Learns from crops, one step at a time."""

    def __init__(self, net: MultiTaskNet, plan: Plan, device: torch.device, seed: int = 0) -> None:
        """Begins from a copy of `net`, to which a decoder is added where it has none."""
        self.plan, self.device = plan, device
        self.begun = copy.deepcopy(net).eval()
        self.net = copy.deepcopy(net)
        self.net.add_decoder()
        self.net.encoder.frozen = plan.frozen
        self.net.train()
        self.mean = copy.deepcopy(self.net).eval()
        self.steps = 0
        self.objective: TaskObjective | None = None
        self.balancing = make_balancing(plan.balancing, seed)
        self.make_optimiser()

    def make_optimiser(self) -> None:
        """A fresh optimiser over the network as it is now."""
        encoder = list(self.net.encoder.parameters())
        inside = {id(p) for p in encoder}
        rest = [p for p in self.net.parameters() if id(p) not in inside]
        groups = [
            {"params": encoder, "rate": self.plan.encoder_rate},
            {"params": rest, "rate": self.plan.rate},
        ]
        self.optimiser = torch.optim.AdamW(groups, lr=self.plan.rate, weight_decay=self.plan.decay)

    def set_totals(self, totals: Mapping[str, Tensor]) -> None:
        """Labelled pixels per class, by task id: what classes weigh."""
        self.objective = TaskObjective(self.plan, totals, self.device)

    def step(
        self, crops: Sequence[Crop], tasks: Sequence[str], weights: Mapping[str, float], share: float
    ) -> dict[str, float]:
        """Learn from crops of one size. `share` 0 ... 1 of the run sets the rate. Losses by task id."""
        self.steps += 1
        losses = self._losses(crops, [t for t in tasks if weights.get(t, 1.0) > 0], tasks)
        self.optimiser.zero_grad(set_to_none=True)
        if self.balancing.backward(losses, weights, list(self.net.parameters())):
            rate = min(1.0, self.steps / WARM_UP) * max(0.02, 0.5 + 0.5 * math.cos(math.pi * share))
            for group in self.optimiser.param_groups:
                group["lr"] = group["rate"] * rate
            torch.nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)
            self.optimiser.step()
            self._follow()
        return {task: float(loss.detach()) for task, loss in losses.items()}

    def _losses(
        self, crops: Sequence[Crop], wanted: Sequence[str], tasks: Sequence[str]
    ) -> dict[str, Tensor]:
        assert self.objective is not None
        size = crops[0].image.shape[0], crops[0].image.shape[1]
        pyramid = self.net.features(self._images([c.image for c in crops]), [c.frame for c in crops])
        full = (pyramid.height, pyramid.width)
        labels = torch.from_numpy(np.stack([c.labels for c in crops])).to(self.device).long()
        unknown = (labels == UNLABELLED).float().mean(dim=(0, 1, 2))
        sparse = [t for t in wanted if float(unknown[tasks.index(t)]) > UNKNOWN_SHARE]
        taught = self._taught(crops, labels, sparse, tasks)
        losses = {}
        for task in wanted:
            stride = FINE if task in sparse else STRIDE
            logits = self.net.head(task).on_maps(pyramid, (full[0] // stride, full[1] // stride))
            loss = self.objective(
                task, enlarge(logits, full, size), labels[..., tasks.index(task)], taught.get(task)
            )
            if loss is not None and task in sparse and self.plan.edges:
                loss = loss + self.plan.edges * self._edges(crops, logits, full)
            if loss is not None:
                losses[task] = loss
        return losses

    def _edges(self, crops: Sequence[Crop], logits: Tensor, full: tuple[int, int]) -> Tensor:
        plain = self._images([c.plain for c in crops])
        cell = full[0] // logits.shape[2]
        small = F.avg_pool2d(plain, cell) if cell > 1 else plain
        shares = logits.softmax(dim=1)[:, :, : small.shape[2], : small.shape[3]]
        return edge_loss(shares, small)

    def _images(self, images: Sequence[Pixels]) -> Tensor:
        stacked = torch.from_numpy(np.ascontiguousarray(np.stack(images)))
        return stacked.to(self.device).permute(0, 3, 1, 2).float()

    @torch.no_grad()
    def _taught(
        self, crops: Sequence[Crop], labels: Tensor, asked: Sequence[str], tasks: Sequence[str]
    ) -> dict[str, Tensor]:
        """What the teacher is sure of, as labels (N, H, W) by task id, where nobody labelled."""
        if not asked or not self.plan.teacher:
            return {}
        size = crops[0].plain.shape[0], crops[0].plain.shape[1]
        images, frames = self._images([c.plain for c in crops]), [c.frame for c in crops]
        shares: dict[str, Tensor] = {}
        full = size
        for net, weight in ((self.mean, 1 - self.plan.anchor), (self.begun, self.plan.anchor)):
            if not weight:
                continue
            pyramid = net.features(images, frames)
            full = (pyramid.height, pyramid.width)
            cells = (full[0] // STRIDE, full[1] // STRIDE)
            for task in asked:
                share = weight * net.head(task).on_maps(pyramid, cells).softmax(dim=1)
                shares[task] = shares[task] + share if task in shares else share
        taught = {}
        for task, share in shares.items():
            best = enlarge(share, full, size).max(dim=1)
            sure = (labels[..., tasks.index(task)] == UNLABELLED) & (best.values >= self.plan.sure)
            taught[task] = torch.where(sure, best.indices, torch.full_like(best.indices, UNLABELLED))
        return taught

    @torch.no_grad()
    def _follow(self) -> None:
        share = max(SLOWEST, 1 / (1 + self.steps / 4))
        for mean, now in zip(self.mean.parameters(), self.net.parameters(), strict=True):
            mean.lerp_(now, share)
