"""Data-parallel full learning: each process learns from its part of every batch, and all make the same step.

All processes have the same trainer and the same crop source, so they draw the same batches. Logits are gathered,
because not every loss is a sum over pixels: each process computes the loss of the whole batch, as a single process
would, and the gradient of its own part; the gradients are added up. Everything else runs on rank 0 alone. It
broadcasts how far the run is before each step, scores, saves, and ends the run. When something changes other than by
a step, as in a rollback, it broadcasts the whole state.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from core.learning.data.augment import Crop
from core.learning.data.crops import CropSource
from core.learning.data.dataset import Dataset
from core.learning.full.finite import NotFinite
from core.learning.full.network_trainer import NetworkTrainer
from core.network.model_files import describe, from_json, network_of, to_json
from core.network.neck import Frame
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping

    import torch
    from torch import Tensor

    from core.learning.config import FullConfig
    from core.learning.data.cutting import Batch
    from core.learning.data.label_counts import Counted
    from core.learning.data.learning_data import LearningData
    from core.learning.full.process_group import ProcessGroup

STEP: Final = 1
STATE: Final = 2
END: Final = 3


class SharedState(NamedTuple):
    """All that a step depends on, in main memory."""

    config: FullConfig
    network: dict[str, Any]
    """What model.json says of the network that the run began with."""
    begun: dict[str, Tensor]
    """Its weights."""
    trained: dict[str, Tensor]
    """The trainer's state, as `values`."""
    values: dict[str, Any]
    crops: dict[str, Any]
    weights: dict[str, float]
    """λ by task id."""


class Coordinator:
    """Rank 0's side: every step it makes is made by all."""

    def __init__(self, group: ProcessGroup, data: LearningData) -> None:
        self.group, self.data = group, data
        self._changed, self._ended = True, False
        self._weights: dict[str, float] = {}

    def changed(self) -> None:
        """The trainer or the crop source changed other than by a step: broadcast the whole state before the next."""
        self._changed = True

    def step(
        self, trainer: NetworkTrainer, crops: CropSource, weights: Mapping[str, float], fraction: float
    ) -> dict[str, float]:
        """Learn from the next batch together. Returns and raises what `NetworkTrainer.step` does."""
        if self._changed or self._weights != dict(weights):
            self._changed, self._weights = False, dict(weights)
            self.group.order(STATE)
            self.group.broadcast(self._state(trainer, crops))
        _, fraction = self.group.order(STEP, fraction)
        return _step(self.group, trainer, crops, weights, fraction)

    def _state(self, trainer: NetworkTrainer, crops: CropSource) -> SharedState:
        tensors, values = trainer.state_dict()
        return SharedState(
            trainer.config,
            to_json(describe(trainer.begun, self.data.tasks)),
            _in_memory(trainer.begun.state_dict()),
            _in_memory(tensors),
            values,
            crops.shared_state(),
            self._weights,
        )

    def end(self) -> None:
        """End the run in all processes."""
        if not self._ended:
            self._ended = True
            self.group.order(END)


def follow(group: ProcessGroup, data: LearningData, device: torch.device) -> None:
    """Make rank 0's steps until it ends the run. Reads images and labels; writes and prints nothing."""
    trainer: NetworkTrainer | None = None
    crops: CropSource | None = None
    weights: dict[str, float] = {}
    while (order := group.order())[0] != END:
        if order[0] == STATE:
            state: SharedState = group.broadcast()
            trainer, weights = _trainer_of(state, device, group), state.weights
            if crops is None:
                crops = CropSource(Dataset(data), state.config.augmentation, 0, np.random.default_rng(0))
            crops.labeler = trainer.labeler if state.config.pseudo_labels else None
            crops.load_shared_state(state.crops)
            trainer.set_totals(crops.totals())
        elif trainer is not None and crops is not None:
            with contextlib.suppress(NotFinite):  # rank 0 raises it too, rolls back, and broadcasts
                _step(group, trainer, crops, weights, order[1])


def _trainer_of(state: SharedState, device: torch.device, group: ProcessGroup) -> NetworkTrainer:
    begun = network_of(from_json(state.network))
    begun.load_state_dict(state.begun)
    trainer = NetworkTrainer(begun.to(device), state.config, device, group=group)
    trainer.load_state_dict(state.trained, state.values)
    return trainer


def _step(
    group: ProcessGroup,
    trainer: NetworkTrainer,
    crops: CropSource,
    weights: Mapping[str, float],
    fraction: float,
) -> dict[str, float]:
    """Draw the batch that all processes draw, and learn from this one's part of it."""
    batch = crops.draw()
    rendered = crops.render(batch, group.part(batch.draws)) if batch is not None else []
    counts = group.counts(len(rendered), len(crops.news))
    news: dict[str, Counted | None] = {}
    for rank, (_, new) in enumerate(counts):
        if new:
            news |= group.broadcast(crops.news, rank)
    crops.news = news
    crops.apply_news()
    parts = [count for count, _ in counts]
    if batch is None or not any(parts):
        trainer.steps += 1
        return {}
    tasks = [task.id for task in crops.dataset.data.tasks]
    layers = len(tasks) * (1 if crops.labeler is None else 2)
    blank = _blank(batch, trainer.net.architecture.channels, layers)
    return trainer.step(rendered or [blank], tasks, weights, fraction, parts)


def _blank(batch: Batch, channels: int, layers: int) -> Crop:
    """A stand-in for a process without any crop: its logits have a shape, and count for nothing."""
    image = np.zeros((*batch.size, channels), np.uint8)
    labels = np.full((*batch.size, layers), UNLABELLED, np.uint8)
    return Crop(image, labels, Frame(0, 0, *batch.size))


def _in_memory(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name: tensor.detach().cpu() for name, tensor in tensors.items()}
