"""Training and evaluating without a window, for the command line and scripts."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from core.learning import model_store
from core.learning.config import LearnSettings
from core.learning.evaluation.stored_model import evaluate
from core.learning.events import DeviceChosen, Finished, Inbox, Learn, ModelSaved, Notice, PhaseChanged
from core.learning.full.distributed import Coordinator, follow
from core.learning.full.process_group import ProcessGroup, started_together
from core.learning.learner import Learner
from core.learning.start_and_stop import CANCELLED, EARLIER_KEPT, NOTHING_KEPT, QUICK_KEPT
from core.learning.state import TrainError, check_shared
from core.machine.device import own_device, shareable, steady
from core.machine.device_failure import working_device
from core.network.architecture import MAX_CHANNELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import torch

    from core.learning.data.dataset import Dataset
    from core.learning.data.learning_data import LearningData
    from core.learning.events import Event

__all__ = ["TrainError", "evaluate", "train"]

MAX_SEED = 2**63 - 1
HORIZON, BATCH = 900, 2048
"""For quick learning when nobody is waiting for the first prediction."""
STORED_IS_BETTER = PhaseChanged("idle", "The stored model scores better on the val labels, so it was kept.")


def train(
    data: LearningData,
    models_dir: Path,
    learn: Learn | None = None,
    settings: LearnSettings | None = None,
    *,
    weights: Mapping[str, float] | None = None,
    inbox: Inbox | None = None,
) -> Iterator[Event]:
    """Learn from the train images' labels, keep the best in `models_dir/<model name>`, and end.

    `learn.minutes` bound the whole call, counted from `learn.started` (now by default); `learn.steps` bound the
    steps instead. Quick learning ends by itself without either. `weights` are λ by task id. Stop or Cancel in the
    `inbox` ends it sooner. Where torchrun started several processes, all call this; only the first gives events.

    Ends after Finished. Raises ModelError, DeviceError or WeightsError with a sentence, and TrainError if nothing is
    labelled or can be read, or the model can't be saved.
    """
    learn, settings = learn or Learn("quick"), settings or LearnSettings()
    learn = replace(learn, started=time.monotonic() if learn.started is None else learn.started)
    _check(data, settings.seed)
    device = shareable(settings.device) if started_together() else settings.device
    torch_device, reason, failed = working_device(device)
    steady(torch_device)
    group = _join(torch_device, learn, settings)
    if group is not None and group.rank:
        follow(group, data, group.device)
        group.leave()
        return
    together = "" if group is None else f"{group.size} processes share the work."
    yield DeviceChosen(torch_device.type, f"{reason} {together}".strip())
    if failed is not None:
        yield failed
    settings = replace(
        settings,
        device=device if failed is None else "cpu",
        horizon=HORIZON,
        batch=BATCH,
        attended=False,
    )
    learner = Learner(data, models_dir, settings)
    learner.state.weights.update(weights or {})
    _check_labels(learner.state.dataset)
    coordinator = learner.state.coordinator = Coordinator(group, data) if group is not None else None
    try:
        yield from _to_the_end(learner, learn, inbox or Inbox())
    finally:
        if coordinator is not None:
            coordinator.end()
        if group is not None:
            group.leave()


def _to_the_end(learner: Learner, learn: Learn, inbox: Inbox) -> Iterator[Event]:
    """All that the learner says, Finished last; what is only of interest in a window is left out."""
    finished = Finished(learn.mode, True, NOTHING_KEPT)
    said = device_said = False
    for event in learner.run(inbox, learn):
        match event:
            case Finished():
                finished = event
                continue
            case DeviceChosen() if not device_said:  # `train` has said it
                device_said = True
                continue
            case PhaseChanged("idle" | "waiting"):
                continue
            case ModelSaved() | Notice(text=model_store.DIVERGED):
                said = True
            case _:
                pass
        yield event
    if not said and finished.text not in (NOTHING_KEPT, CANCELLED) and learner.state.store.net is not None:
        yield STORED_IS_BETTER
    if finished.text != NOTHING_KEPT:
        passed = time.monotonic() - (learn.started or 0.0)
        no_gain = f"{finished.text} " if finished.text in (QUICK_KEPT, EARLIER_KEPT) else ""
        finished = replace(finished, text=f"{no_gain}Finished in {passed:.0f} s.")
    yield finished


def _check(data: LearningData, seed: int) -> None:
    """Raise TrainError if nothing can be learned with these values."""
    if not 0 <= seed <= MAX_SEED:
        raise TrainError(f"The seed must be a whole number from 0 to {MAX_SEED}, not {seed}.")
    if not 1 <= data.channels <= MAX_CHANNELS:
        raise TrainError(
            f"Images with {data.channels} channels are not supported: a network takes 1 to {MAX_CHANNELS}."
        )


def _check_labels(dataset: Dataset) -> None:
    """TrainError where no train image has a label."""
    if not any(dataset.labelled([image_id]) for image_id in dataset.of_split("train")):
        raise TrainError("No train image has labels yet. Paint or import some first.")


def _join(device: torch.device, learn: Learn, settings: LearnSettings) -> ProcessGroup | None:
    """The group that torchrun started, each process with its own GPU; None if this process is alone."""
    if not started_together():
        return None
    if learn.mode != "full":
        raise TrainError("Several processes can share only full learning. Pass --mode full.")
    if not learn.resume:  # an interrupted run knows its own way to balance
        check_shared((learn.config or settings.config).balancing)
    return ProcessGroup(own_device(device))
