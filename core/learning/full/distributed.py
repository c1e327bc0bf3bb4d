"""Rank 0's word to the other processes of a group, and how these follow it: the same calls in the same order."""

from __future__ import annotations

import contextlib
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from core.learning.data.augment import Crop
from core.learning.data.crops import CropSource
from core.learning.data.cutting import Batch, Draw
from core.learning.data.dataset import Dataset
from core.learning.full.finite import NotFinite
from core.learning.full.network_trainer import NetworkTrainer
from core.learning.full.run_checkpoint import full_config_of
from core.network.model_files import describe, from_json, network_of, to_json
from core.network.neck import Frame
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from torch import Tensor

    from core.learning.config import FullConfig
    from core.learning.data.learning_data import LearningData
    from core.learning.full.process_group import ProcessGroup
    from core.network.multitask import MultiTaskNet


class Coordinator:
    """What rank 0 says. Every method is one message, answered by `Follower` with the same collective calls."""

    def __init__(self, group: ProcessGroup, data: LearningData) -> None:
        self.group, self.data = group, data
        self._ended = False

    def begin(self, net: MultiTaskNet, config: FullConfig, seed: int) -> ProcessGroup:
        """A trainer is about to be made from `net`."""
        self.group.tell(
            {
                "do": "begin",
                "net": to_json(describe(net, self.data.tasks)),
                "plan": asdict(config),
                "seed": seed,
            }
        )
        return self.group

    def totals(self, totals: Mapping[str, Tensor]) -> None:
        """Labelled pixels per class."""
        self.group.tell({"do": "totals", "totals": {t: n.tolist() for t, n in totals.items()}})

    def step(
        self,
        trainer: NetworkTrainer,
        crops: CropSource,
        batch: Batch,
        tasks: Sequence[str],
        weights: Mapping[str, float],
        share: float,
    ) -> dict[str, float]:
        """Learn a batch together, a part each."""
        self.group.tell({"do": "step", "batch": batch, "weights": dict(weights), "share": share})
        return _learn(trainer, self.group, crops, batch, tasks, weights, share)

    def go_back(self) -> None:
        """Numbers went wrong, everywhere alike; rank 0 makes its trainer good, then calls `share` or `begin`."""
        self.group.tell({"do": "go back"})

    def share(self, trainer: NetworkTrainer) -> None:
        """The trainer's weights are all's from now on."""
        self.group.tell({"do": "share", "slow": trainer.slow})
        self.group.share(trainer.net, trainer.mean)

    def load_state_dict(self, tensors: Mapping[str, Tensor], values: Mapping[str, Any]) -> None:
        """All take on the state of a checkpoint."""
        shapes = {k: [list(v.shape), str(v.dtype).removeprefix("torch.")] for k, v in tensors.items()}
        self.group.tell({"do": "go on", "values": dict(values), "shapes": shapes})
        for tensor in tensors.values():
            self.group.give(tensor)

    def end(self) -> None:
        """The run is over."""
        if not self._ended:
            self._ended = True
            self.group.tell({"do": "end"})


def follow(group: ProcessGroup, data: LearningData, device: torch.device) -> None:
    """Do as rank 0 says until it ends. Reads images and labels, writes and says nothing."""
    dataset = Dataset(data)
    tasks = [t.id for t in data.tasks]
    crops: CropSource | None = None
    trainer: NetworkTrainer | None = None
    while True:
        heard = group.hear()
        match heard["do"]:
            case "begin":
                net = network_of(from_json(heard["net"])).to(device)
                config = full_config_of(heard["plan"])
                trainer = NetworkTrainer(net, config, device, heard["seed"], group)
                crops = CropSource(dataset, config.augmentation, 0, np.random.default_rng(0))
                crops.teacher = trainer.teacher if config.teacher else None
            case "totals" if trainer is not None:
                trainer.set_totals({t: torch.tensor(n) for t, n in heard["totals"].items()})
            case "step" if trainer is not None and crops is not None:
                batch = _batch(heard["batch"])
                with contextlib.suppress(NotFinite):  # rank 0 meets the same, and says next how to go on
                    _learn(trainer, group, crops, batch, tasks, heard["weights"], heard["share"])
            case "share" if trainer is not None:
                trainer.slow = heard["slow"]
                group.share(trainer.net, trainer.mean)
                trainer.make_optimiser()
            case "go on" if trainer is not None:
                tensors = {k: group.take(shape, kind) for k, (shape, kind) in heard["shapes"].items()}
                trainer.load_state_dict(tensors, heard["values"])
            case "end":
                return
            case _:
                pass


def _learn(
    trainer: NetworkTrainer,
    group: ProcessGroup,
    crops: CropSource,
    batch: Batch,
    tasks: Sequence[str],
    weights: Mapping[str, float],
    share: float,
) -> dict[str, float]:
    crops_here = crops.render(batch, group.part(batch.draws))
    layers = len(tasks) * (1 if crops.teacher is None else 2)
    return trainer.step(
        crops_here or [_blank(batch, trainer.net.architecture.channels, layers)],
        tasks,
        weights,
        share,
        len(crops_here),
    )


def _blank(batch: Batch, channels: int, layers: int) -> Crop:
    """What a process without a crop of its own goes through, so that all make the same calls."""
    image = np.zeros((*batch.size, channels), np.uint8)
    labels = np.full((*batch.size, layers), UNLABELLED, np.uint8)
    return Crop(image, labels, Frame(0, 0, *batch.size))


def _batch(told: Sequence[Any]) -> Batch:
    draws, size, scale = told
    return Batch(tuple(map(_draw, draws)), (size[0], size[1]), scale)


def _draw(told: Sequence[Any]) -> Draw:
    image_id, task, value, seed, pasted = told
    return Draw(image_id, task, value, seed, None if pasted is None else _draw(pasted))
