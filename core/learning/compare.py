"""Does sharing help? One network for all tasks against one network per task, under the same budget.

Every network is trained like in `train`, from the same labels; then all are scored on the same images. Statements about
the difference are based on intervals over images; if these leave it open, the result says so.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

import numpy as np

from core.learning.compare_result import BandComparison, Comparison, Cost, band_comparison, selection
from core.learning.config import FullConfig, LearnSettings
from core.learning.data.dataset import Dataset
from core.learning.evaluation.evaluator import score_image
from core.learning.evaluation.holdout import HOLD_OUT_FROM, hold_out
from core.learning.evaluation.metrics import parts
from core.learning.events import Finished, Learn, Losses, ModelSaved, PhaseChanged, Progress, Scored
from core.learning.train import TrainError, train
from core.predicting.predictor import Predictor
from core.project.settings import Augmentation, Preprocessing

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    from core.images.pixels import DeepPixels
    from core.learning.compare_result import ImageParts
    from core.learning.data.learning_data import LearningData
    from core.learning.events import Event
    from core.network.architecture import Architecture
    from core.predicting.prediction import TaskPrediction
    from core.project.model import Task

Budget = Literal["each", "total"]
"""Whether every network gets the minutes (steps), or the single-task networks share what the joint one gets."""
JOINT = ""


@dataclass(frozen=True, slots=True)
class Learning:
    """How every network of a comparison is trained: the arguments of `train` without the budget."""

    device: str = "auto"
    seed: int = 0
    architecture: Architecture | None = None
    balancing: str = "fixed"
    objective: str | None = None
    augmentation: Augmentation = field(default_factory=Augmentation)
    licences: frozenset[str] = frozenset()

    def settings(self, name: str) -> LearnSettings:
        """Those of the run of that name."""
        return LearnSettings(
            self.device, self.architecture, self.seed, name, self.config, licences=self.licences
        )

    @property
    def config(self) -> FullConfig:
        """The config to pass to `train`."""
        usual = FullConfig(balancing=self.balancing, augmentation=self.augmentation)
        return usual if self.objective is None else replace(usual, objective=self.objective)


def compare(
    data: LearningData,
    *,
    minutes: float | None = None,
    steps: int | None = None,
    budget: Budget = "each",
    how: Learning | None = None,
) -> Iterator[Event | Comparison]:
    """Train and score all networks: yields Progress, Notice and other events, and finally a Comparison.

    Either `minutes` or `steps` limits each network, see Budget. Tasks without labels, or with weight 0, are left out.
    Raises TrainError if there are fewer than two tasks or too few labelled images, and otherwise like `train`.
    """
    how = how or Learning()
    data, images, held_out = prepared(data)
    tasks = data.tasks
    groups = [(JOINT, tasks), *((t.id, (t,)) for t in tasks)]
    parts_by_name: dict[str, ImageParts] = {}
    costs: dict[str, Cost] = {}
    with TemporaryDirectory(prefix="maskloom-compare-") as folder:
        for number, (name, group) in enumerate(groups):
            fraction = 1 / len(tasks) if budget == "total" and name != JOINT else 1.0
            run = train(
                replace(data, tasks=group),
                Path(folder),
                Learn(
                    "full",
                    minutes=minutes * fraction if minutes is not None else None,
                    steps=max(1, round(steps * fraction)) if steps is not None else None,
                ),
                how.settings(name or "joint"),
            )
            title = "all tasks together" if name == JOINT else f"{group[0].name} alone"
            seconds = yield from told(run, (number, len(groups)), f"{title}, {number + 1} of {len(groups)}")
            predictor = Predictor.load(Path(folder), name or "joint", how.device)
            scored_parts, milliseconds = scored_parts_of(predictor, data, images, group)
            parts_by_name.update({f"{name}/{task}": value for task, value in scored_parts.items()})
            size = predictor.net.size()
            costs[name] = Cost(size, seconds, milliseconds)
    joint = {t.id: parts_by_name[f"{JOINT}/{t.id}"] for t in tasks}
    alone = {t.id: parts_by_name[f"{t.id}/{t.id}"] for t in tasks}
    singles = [costs[t.id] for t in tasks]
    together = Cost(
        sum(c.parameters for c in singles),
        sum(c.seconds_a_step for c in singles),
        sum(c.milliseconds_an_image for c in singles),
    )
    budget_text = _budget_text(minutes, steps, budget)
    yield selection(
        tasks, joint, alone, (costs[JOINT], together), budget_text, seed=how.seed, held_out=held_out
    )


def compare_bands(
    data: LearningData,
    bands: Mapping[str, int],
    *,
    minutes: float | None = None,
    steps: int | None = None,
    how: Learning | None = None,
) -> Iterator[Event | BandComparison]:
    """What each of these bands adds: the network is trained with all bands, and once without each, by name.

    Events and errors are those of `compare`.
    """
    how = how or Learning()
    data, images, held_out = prepared(data, least=1)
    runs: dict[str, tuple[int, ...]] = {JOINT: (), **{name: (band,) for name, band in bands.items()}}
    scored_parts: dict[str, dict[str, ImageParts]] = {}
    with TemporaryDirectory(prefix="maskloom-compare-") as folder:
        for number, (name, left_out) in enumerate(runs.items()):
            left_out += data.preprocessing.left_out
            run = train(
                replace(data, preprocessing=replace(data.preprocessing, left_out=left_out)),
                Path(folder),
                Learn("full", minutes=minutes, steps=steps),
                how.settings(f"run-{number}"),
            )
            title = f"without {name}" if name else "all bands"
            yield from told(run, (number, len(runs)), f"{title}, {number + 1} of {len(runs)}")
            predictor = Predictor.load(Path(folder), f"run-{number}", how.device)
            scored_parts[name], _ = scored_parts_of(predictor, data, images, data.tasks)
    budget = f"{minutes:g} minutes" if minutes is not None else f"{steps} steps"
    text = f"Every network was trained for {budget}."
    yield band_comparison(data.tasks, scored_parts, text, seed=how.seed, held_out=held_out)


def _budget_text(minutes: float | None, steps: int | None, budget: Budget) -> str:
    amount = f"{minutes:g} minutes" if minutes is not None else f"{steps} steps"
    if budget == "each":
        return f"Every network was trained for {amount}, including each single-task network."
    return f"The joint network was trained for {amount}; the single-task networks shared the same amount."


def prepared(data: LearningData, least: int = 2) -> tuple[LearningData, list[str], bool]:
    """The data of the comparable tasks, the images to score, and whether these had to be held out."""
    dataset = Dataset(data)
    learned = dataset.labelled(dataset.of_split("train"))
    scored = dataset.labelled(dataset.of_split("val"))
    held_out = not scored
    if held_out:
        scored = sorted(hold_out(learned))
        if not scored:
            raise TrainError(
                f"There is nothing to compare on. Label some val images, or at least {HOLD_OUT_FROM} train images."
            )
        moved = set(scored)
        learned = [i for i in learned if i not in moved]
        # not val: thresholds and the best network would be chosen on what is scored
        data = replace(
            data, images=tuple(replace(i, split="test") if i.id in moved else i for i in data.images)
        )
    sides = [{task for i in side for task in dataset.labels(i)} for side in (learned, scored)]
    tasks = tuple(t for t in data.tasks if t.weight > 0 and all(t.id in side for side in sides))
    if not tasks:
        raise TrainError(
            "No task has a weight above 0 and labels on train and val images. Paint some of both."
        )
    if len(tasks) < least:
        raise TrainError(
            "Sharing needs at least two tasks that have a weight above 0 and labels on train and val images."
        )
    return replace(data, tasks=tasks), scored, held_out


def told(run: Iterator[Event], position: tuple[int, int], what: str) -> Generator[Event, None, float]:
    """Yield the run's events as progress of the whole; return the median seconds per step of full learning."""
    paces: list[float] = []
    for event in run:
        match event:
            case Progress():
                full = event.mode == "full"
                if full and event.seconds_a_step:
                    paces.append(event.seconds_a_step)
                fraction = (event.fraction or 0.0) if full else 0.0
                text = f"{what}: {event.text or f'step {event.step}'}"
                yield replace(
                    event, fraction=(position[0] + fraction) / position[1], eta_seconds=None, text=text
                )
            case Scored() | Finished() | Losses() | ModelSaved() | PhaseChanged():
                pass  # about one network, not the whole
            case _:
                yield event
    return median(paces) if paces else 0.0


def scored_parts_of(
    predictor: Predictor, data: LearningData, images: Sequence[str], tasks: Sequence[Task]
) -> tuple[dict[str, ImageParts], float]:
    """For each task, its parts and confusion matrix on every image; and the median milliseconds per prediction."""
    raw = Preprocessing()  # the predictor prepares them
    dataset = Dataset(replace(data, tasks=tuple(tasks), preprocessing=raw))
    sizes = {t.id: len(t.classes) for t in tasks}
    parts_by_task: dict[str, ImageParts] = {t.id: [] for t in tasks}
    times: list[float] = []

    def predict(_id: str, image: DeepPixels) -> Mapping[str, TaskPrediction]:
        begun = time.monotonic()
        predictions = predictor.predict(image)
        times.append(1000 * (time.monotonic() - begun))
        return predictions

    for image_id in images:
        scored = score_image(dataset, image_id, predict, sizes)
        for task, size in sizes.items():
            task_score = scored.scores.get(task) if scored is not None else None
            matrix = (
                np.array(task_score.matrix, np.int64)
                if task_score is not None
                else np.zeros((size, size), np.int64)
            )
            parts_by_task[task].append((matrix, parts(matrix)))
    return parts_by_task, median(times) if times else 0.0
