"""Training and evaluating without a window, for the command line and scripts."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from core.learning.config import FullConfig
from core.learning.course import Course, TrainError, check_shared, load_state_dict
from core.learning.data.dataset import Dataset
from core.learning.data.one_class import scored_alone
from core.learning.evaluation.evaluator import score_images
from core.learning.events import DeviceChosen, LearnSettings, Notice
from core.learning.full.distributed import Coordinator, follow
from core.learning.full.process_group import ProcessGroup, started_together
from core.machine.device import own_device, shareable, steady
from core.machine.device_failure import working_device
from core.network.architecture import MAX_CHANNELS
from core.network.model_files import check_channels
from core.predicting.predictor import Predictor
from core.project.settings import Preprocessing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    import torch

    from core.learning.course import Order
    from core.learning.events import Event, LearningData, Mode, TaskScore
    from core.network.architecture import Architecture
    from core.project.model import Split

__all__ = ["TrainError", "evaluate", "train"]


MAX_SEED = 2**63 - 1


def train(
    data: LearningData,
    models_dir: Path,
    *,
    mode: Mode = "quick",
    minutes: float | None = None,
    steps: int | None = None,
    device: str = "auto",
    seed: int = 0,
    name: str = "current",
    weights: Mapping[str, float] | None = None,
    balancing: str = "fixed",
    objective: str | None = None,
    architecture: Architecture | None = None,
    config: FullConfig | None = None,
    started: float | None = None,
    resume: bool = False,
    stop: Callable[[], Order] = load_state_dict,
) -> Iterator[Event]:
    """Train on the labels of the train images, and keep the best model in `models_dir/name`.

    `minutes` limits the whole call, counted from `started` (time.monotonic() at the program's start; by default now);
    `steps` limits the steps instead. Quick learning can end sooner. `weights` are λ by task id. `balancing` and
    `objective` are for full learning, None for the config's own; a whole `config` replaces both. `architecture` is as
    in LearnSettings. `resume` continues an interrupted full run. If torchrun started several processes, all call this,
    and only the first yields events. `stop` is asked between steps of a full run.

    Ends after Finished. Raises ModelError, DeviceError or WeightsError with a sentence, and TrainError if nothing is
    labelled or quick learning has nothing to learn from.
    """
    begun = time.monotonic() if started is None else started
    _check(data, seed)
    if started_together():
        device = shareable(device)
    torch_device, reason, failed = working_device(device)
    config = config or replace(
        FullConfig(), balancing=balancing, objective=objective or FullConfig().objective
    )
    settings = LearnSettings(
        device=device if failed is None else "cpu",
        architecture=architecture,
        seed=seed,
        model_name=name,
        config=config,
    )
    steady(torch_device)
    group = _join(torch_device, mode, None if resume else config.balancing)
    if group is not None and group.rank:
        follow(group, data, group.device)
        group.leave()
        return
    yield DeviceChosen(
        torch_device.type, reason if group is None else f"{reason} {group.size} processes share the work."
    )
    if failed is not None:
        yield failed
    if mode == "quick" and balancing != "fixed":
        yield Notice(
            "info",
            f"Balancing by {balancing} only affects full learning: in quick learning, heads share nothing.",
        )
    course = Course(data, models_dir, settings, begun, minutes, steps, stop)
    if weights:
        course.learner.weights.update(weights)
    if group is not None:
        course.coordinator = Coordinator(group, data)
    try:
        yield from course.quick() if mode == "quick" else course.full(resume=resume)
    finally:
        if course.coordinator is not None:
            course.coordinator.end()
        if group is not None:
            group.leave()


def _check(data: LearningData, seed: int) -> None:
    """Raise TrainError if nothing can be learned with these values."""
    if not 0 <= seed <= MAX_SEED:
        raise TrainError(f"The seed must be a whole number from 0 to {MAX_SEED}, not {seed}.")
    if not 1 <= data.channels <= MAX_CHANNELS:
        raise TrainError(
            f"Images with {data.channels} channels are not supported: a network takes 1 to {MAX_CHANNELS}."
        )


def _join(device: torch.device, mode: Mode, balancing: str | None) -> ProcessGroup | None:
    """The group that torchrun started, each process with its own GPU; None if this process is alone.

    `balancing` is the run's; None if an interrupted run knows it.
    """
    if not started_together():
        return None
    if mode != "full":
        raise TrainError("Several processes can share only full learning. Pass --mode full.")
    if balancing is not None:
        check_shared(balancing)
    return ProcessGroup(own_device(device))


def evaluate(
    data: LearningData,
    models_dir: Path,
    *,
    name: str = "current",
    split: Split = "val",
    device: str = "auto",
    progress: Callable[[float], bool] | None = None,
    problem: Callable[[str], None] | None = None,
) -> dict[str, TaskScore]:
    """Scores by task NAME over the labelled images of `split`, from whole-set confusion matrices.

    The model predicts the current tasks and classes of `data`. `problem` is told which of them it can't predict, which
    scores say little, and if a GPU failed and the CPU took over. Raises ModelError or DeviceError with a sentence, and
    TrainError if no image of the split has labels.
    """
    predictor = Predictor.load(models_dir, name, device, data.tasks)
    if problem is not None:
        for text in predictor.lacks(data.tasks):
            problem(text)
    check_channels(predictor.net, data.channels, models_dir / name)
    dataset = Dataset(replace(data, preprocessing=Preprocessing()))  # the predictor prepares them
    images = dataset.labelled(dataset.of_split(split))
    if not images:
        raise TrainError(
            f"No {split} image has labels, so there is nothing to score. Label one, or choose another split."
        )
    scoring = score_images(dataset, images, lambda _id, image: predictor.predict(image))
    scored = 0
    while True:
        while predictor.notices and problem is not None:
            problem(predictor.notices.pop(0).text)
        try:
            next(scoring)
        except StopIteration as end:
            scores: dict[str, TaskScore] = {t.name: end.value[t.id] for t in dataset.data.tasks}
            if problem is not None:
                for text in (*(n.text for n in dataset.notices), *scored_alone(dataset.data.tasks, scores)):
                    problem(text)
            return scores
        scored += 1
        if progress is not None and not progress(scored / max(1, len(images))):
            raise InterruptedError("the evaluation was cancelled")
