"""The steps of a full run: the trainer and its crops, in this process and those that learn with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.learning.data.ahead import threads_for
from core.learning.data.crops import CropSource
from core.learning.events import Notice
from core.learning.full.network_trainer import NetworkTrainer
from core.machine.interruption import WorkInterrupted, interruptible
from core.machine.memory import free_memory, is_out_of_memory

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping

    import torch

    from core.learning.config import FullConfig
    from core.learning.data.dataset import Dataset
    from core.learning.data.learning_data import LearningData
    from core.learning.full.distributed import Coordinator
    from core.learning.full.run_state import RunState
    from core.learning.pacing import Pacing
    from core.network.multitask import MultiTaskNet

GPU_SHARE = 8
"""How many times more pixels a batch holds on a GPU than on a CPU."""


class Training:
    """Makes the steps of one run. There is no trainer until `begin`."""

    def __init__(
        self,
        dataset: Dataset,
        device: torch.device,
        config: FullConfig,
        seed: int,
        coordinator: Coordinator | None = None,
    ) -> None:
        """`coordinator`: of the other processes that learn the same network."""
        self.dataset, self.device, self.config, self.seed = dataset, device, config, seed
        self.coordinator = coordinator
        self.trainer: NetworkTrainer | None = None
        pixels = config.pixels * (1 if device.type == "cpu" else GPU_SHARE)
        # not in a group: what one process can't read, all must know before the next draw
        threads = threads_for(device) if coordinator is None else 0
        random = np.random.default_rng(seed)
        self.crops = CropSource(dataset, config.augmentation, pixels, random, threads)

    @property
    def processes(self) -> int:
        """How many learn together."""
        return self.coordinator.group.size if self.coordinator is not None else 1

    def begin(self, net: MultiTaskNet) -> NetworkTrainer:
        """Make a trainer that learns from a copy of `net` on."""
        group = self.coordinator.group if self.coordinator is not None else None
        self.trainer = NetworkTrainer(net, self.config, self.device, self.seed, group)
        self.crops.take_back()
        self.crops.labeler = self.trainer.labeler if self.config.pseudo_labels else None
        return self.trainer

    def resume(self, net: MultiTaskNet, state: RunState) -> NetworkTrainer:
        """The trainer of an interrupted run that began with `net`."""
        trainer = self.begin(net)
        trainer.load_state_dict(state.tensors, state.values["student"])
        return trainer

    def read_labels(self, held: Iterable[str]) -> Generator[None, None, None]:
        """Count the labels of all train images but those `held` out; yields between images."""
        yield from self.crops.read_all(held)
        self._set_totals()

    def read_again(self, image_ids: Iterable[str]) -> None:
        """Count the labels of those images again, which have changed."""
        for image_id in image_ids:
            self.crops.label_changed(image_id)
        self._set_totals()

    def _set_totals(self) -> None:
        """Tell the trainer how much of each class is labelled."""
        if self.trainer is not None:
            self.trainer.set_totals(self.crops.totals())
        if self.coordinator is not None:
            self.coordinator.changed()

    def step(
        self,
        weights: Mapping[str, float],
        fraction: float,
        pacing: Pacing | None = None,
    ) -> dict[str, float]:
        """Learn from the next batch at `fraction` 0 ... 1 of the run; losses by task id. NotFinite as the trainer.

        WorkInterrupted where a message presses, but not in a group: then the next step is this one again.
        """
        assert self.trainer is not None
        if self.coordinator is not None:
            with interruptible(None):
                return self.coordinator.step(self.trainer, self.crops, weights, fraction)
        turn = self.crops.turn
        try:
            with interruptible(pacing.inbox.presses if pacing is not None else None):
                return self._step(weights, fraction)
        except WorkInterrupted:
            self.crops.go_back(turn)
            raise

    def _step(self, weights: Mapping[str, float], fraction: float) -> dict[str, float]:
        assert self.trainer is not None
        if crops := self.crops.batch():
            tasks = [t.id for t in self.dataset.data.tasks]
            return self.trainer.step(crops, tasks, weights, fraction)
        self.trainer.steps += 1
        return {}

    def reduce_memory(self, error: Exception) -> Notice | None:
        """After a step that failed: what to say; None where memory did not run out, or no less can be used."""
        if not is_out_of_memory(error) or self.coordinator is not None:
            return None
        text = self.crops.reduce_memory()
        if text is None:
            return None
        if self.trainer is not None:
            self.trainer.optimiser.zero_grad(set_to_none=True)
        free_memory()
        return Notice("warning", text, str(error))

    def roll_back(self, best: MultiTaskNet | None, initial: MultiTaskNet) -> Notice:
        """After NotFinite: continue from `best`, else from the mean, else from `initial`, at half the rate."""
        assert self.trainer is not None
        source = "the best model so far" if best is not None else "the mean of the last steps"
        if not self.trainer.roll_back(best):
            source = "the initial model"
            steps, slow = self.trainer.steps, self.trainer.slow
            trainer = self.begin(initial)
            trainer.steps, trainer.slow = steps, 0.5 * slow
            self._set_totals()
        if self.coordinator is not None:
            self.coordinator.changed()
        text = f"The loss became NaN. Learning continues from {source} at half the learning rate."
        return Notice("warning", text)

    def tasks_changed(self, old: LearningData, new: LearningData) -> None:
        """Follow a change of tasks with every copy of the network."""
        if self.trainer is not None:
            self.trainer.tasks_changed(old.tasks, new.tasks)

    def end(self) -> None:
        """End threads and processes, and let go of the networks."""
        self.crops.close()
        if self.coordinator is not None:
            self.coordinator.end()
        self.trainer = None
