"""The score of a stored model, measured as it is while it learns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from core.learning.data.dataset import Dataset
from core.learning.data.project_data import with_depth
from core.learning.evaluation.evaluator import score_images
from core.learning.evaluation.one_class import scored_alone
from core.learning.evaluation.thresholds import ValAnswers
from core.learning.state import TrainError
from core.machine.device import CPU
from core.machine.memory import is_out_of_memory
from core.network.model_files import check_channels
from core.predicting.predictor import Predictor
from core.project.file import CURRENT_MODEL

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path

    from core.images.pixels import DeepPixels
    from core.learning.data.learning_data import LearningData
    from core.learning.evaluation.task_score import TaskScore
    from core.predicting.prediction import Looks, TaskPrediction
    from core.project.model import Split

    Watch = Callable[[str, Mapping[str, TaskPrediction]], object]


def evaluate(
    data: LearningData,
    models_dir: Path,
    *,
    name: str = CURRENT_MODEL,
    split: Split = "val",
    device: str = "auto",
    looks: Looks = 1,
    progress: Callable[[float], bool] | None = None,
    problem: Callable[[str], None] | None = None,
) -> dict[str, TaskScore]:
    """Scores by task NAME over the labelled images of `split`, from whole-set confusion matrices.

    Thresholds were chosen on the val images, so each half of these is scored with those of the other half; the others
    are predicted as for files. The model predicts the current tasks and classes of `data`. `problem` gets a sentence
    for those that the model cannot predict, for scores that say little, and if a GPU failed and the CPU took over.

    Raises ModelError or DeviceError with a sentence, and TrainError if no image of the split has labels.
    """
    what = _What(data, models_dir, name, split, device, looks)
    return _evaluated(what, progress, problem, None)


def evaluate_watched(
    data: LearningData,
    models_dir: Path,
    watch: Watch,
    *,
    name: str = CURRENT_MODEL,
    split: Split = "val",
    device: str = "auto",
    progress: Callable[[float], bool] | None = None,
    problem: Callable[[str], None] | None = None,
) -> dict[str, TaskScore]:
    """The same, with one look. `watch` gets every image id with the predictions by task id that are scored.

    All of them come once more if the CPU takes over.
    """
    return _evaluated(_What(data, models_dir, name, split, device, 1), progress, problem, watch)


class _What(NamedTuple):
    """What is scored, and where."""

    data: LearningData
    models_dir: Path
    name: str
    split: Split
    device: str
    looks: Looks


def _evaluated(
    what: _What,
    progress: Callable[[float], bool] | None,
    problem: Callable[[str], None] | None,
    watch: Watch | None,
) -> dict[str, TaskScore]:
    data, models_dir, name, split, device, looks = what
    predictor = Predictor.load(models_dir, name, device, data.tasks)
    say = problem or (lambda _text: None)
    for text in predictor.lacks(data.tasks):
        say(text)
    check_channels(predictor.net, data.channels, models_dir / name)
    data = with_depth(data, predictor.preprocessing.depth)
    dataset = Dataset(replace(data, preprocessing=predictor.preprocessing))
    images = dataset.labelled(dataset.of_split(split))
    if not images:
        raise TrainError(
            f"No {split} image has labels, so there is nothing to score. Label one, or choose another split."
        )
    try:
        task_scores = _told(_scored(predictor, dataset, images, split, looks, watch), len(images), progress)
    except Exception as error:
        cause = error.cause if isinstance(error, _DeviceTooSmall) else error
        predictor.leave_device(cause, predictor.device)  # raises it again if the CPU would not help
        task_scores = _told(_scored(predictor, dataset, images, split, looks, watch), len(images), progress)
    scores = {t.name: task_scores[t.id] for t in dataset.data.tasks}
    for text in (n.text for n in (*predictor.notices, *dataset.notices)):
        say(text)
    for text in scored_alone(dataset.data.tasks, scores):
        say(text)
    return scores


def _scored(
    predictor: Predictor,
    dataset: Dataset,
    images: list[str],
    split: Split,
    looks: Looks,
    watch: Watch | None = None,
) -> Generator[object, None, dict[str, TaskScore]]:
    tasks = [task.id for task in predictor.tasks]
    answers = ValAnswers(predictor.net, dataset, predictor.device, tasks=tasks)
    if split == "val":
        yield from answers.fit(images, choose=False)

    def predict(image_id: str, image: DeepPixels) -> dict[str, TaskPrediction]:
        try:
            if split == "val" and looks == 1:
                predictions = answers.predict(image_id, image)
            else:
                with answers.crossed(image_id):
                    predictions = predictor.predict_prepared(image, looks)
        except Exception as error:
            if predictor.device == CPU or not is_out_of_memory(error):
                raise
            raise _DeviceTooSmall(error) from error
        predictor.check_numbers(predictions)
        if watch is not None:
            watch(image_id, predictions)
        return predictions

    return (yield from score_images(dataset, images, predict))


class _DeviceTooSmall(Exception):
    """The memory of the device did not suffice. Not an image too many, as it would be on a CPU."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(str(cause))
        self.cause = cause


def _told(
    scoring: Generator[object, None, dict[str, TaskScore]],
    images: int,
    progress: Callable[[float], bool] | None,
) -> dict[str, TaskScore]:
    """Run it, and tell about how much of it is done. Raises InterruptedError when `progress` returns False."""
    steps = 0
    while True:
        try:
            next(scoring)
        except StopIteration as end:
            task_scores: dict[str, TaskScore] = end.value
            return task_scores
        steps += 1
        if progress is not None and not progress(min(1.0, steps / max(1, 2 * images))):
            raise InterruptedError("the evaluation was cancelled")
