"""Predicts images with a network: with the same result in the window and on the command line."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import torch

from core.images.preprocessing import prepare
from core.machine.device import CPU, device_of_rank
from core.machine.device_failure import failure_notice, on_device, working_device
from core.machine.memory import free_memory, is_out_of_memory, large_blocks_kept
from core.network.model_files import ModelError, check_tasks, learned_tasks, load_model
from core.network.multitask import FINE, kept_classes
from core.predicting.calibration import NEVER, calibration_of
from core.predicting.careful import all_at_once, fits, predict_carefully, predict_many_classes
from core.predicting.look import BLOCK, FLOAT, Look, probabilities
from core.predicting.mosaic import Mosaic
from core.predicting.tiles import ALIGN, MARGIN, SIZE, cut, margin_of
from core.project.file import CURRENT_MODEL
from core.project.settings import Preprocessing

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from pathlib import Path

    from torch import Tensor

    from core.images.pixels import DeepPixels
    from core.network.multitask import MultiTaskNet
    from core.notice import Notice
    from core.predicting.prediction import Looks, TaskPrediction
    from core.predicting.tiles import Tile
    from core.project.model import Task

AT_ONCE = 2**20
"""The most pixels times tasks that are predicted at once."""
MOST_CLASSES = 256
"""The most classes of all tasks that are predicted together."""
TILE_BYTES = 1 << 30
"""The most bytes for the probabilities of a tile."""
SMALLEST = 256
"""The smallest core of a tile."""


class Predictor:
    """A stored model, ready to predict."""

    def __init__(
        self,
        net: MultiTaskNet,
        tasks: Sequence[Task],
        device: torch.device,
        preprocessing: Preprocessing | None = None,
        source: Path | None = None,
    ) -> None:
        """`source`: the folder that it was loaded from."""
        self._host = net.eval()  # after a GPU failure, nothing can be read from it
        self.tasks: tuple[Task, ...] = tuple(tasks)
        """The tasks it predicts, with their classes, in order."""
        self.source = source
        self.unlearned: dict[str, tuple[str, ...]] = {}
        """By task id, the names of classes that it has never learned and so never predicts."""
        self.preprocessing = preprocessing or Preprocessing()
        """How images were prepared for learning; `predict` does the same."""
        self.notices: list[Notice] = []
        """Messages for the user, removed by whoever shows them."""
        self.net, self.device = self._host, CPU
        try:
            self.net, self.device = on_device(self._host, device), device
        except Exception as error:
            self.leave_device(error, device)

    @classmethod
    def load(
        cls,
        models_dir: Path,
        name: str = CURRENT_MODEL,
        device: str = "auto",
        tasks: Sequence[Task] | None = None,
    ) -> Predictor:
        """Load the model `models_dir/name`. Raises ModelError (core.network.model_files) or DeviceError.

        `tasks` are the project's current ones. The predictor predicts those that the model learned, with their current
        classes. Raises ModelError if it learned none of them.
        """
        net, description = load_model(models_dir / name)
        learned = learned_tasks(description)
        present = [t for t in description.tasks if t.id in learned]
        chosen, _, failed = working_device(device)
        predictor = cls(net, present, device_of_rank(chosen), description.prepared, models_dir / name)
        predictor.notices += [failed] if failed is not None else []
        if tasks is not None:
            check_tasks(description, tasks, models_dir / name)
            predictor.follow(tasks)
        return predictor

    def follow(self, tasks: Sequence[Task]) -> None:
        """Predict those of the tasks that it learned, with their current classes, whatever they were then."""
        current_tasks = {task.id: task for task in tasks}
        old_tasks = self.tasks
        classes = {t.id: kept_classes(t, current_tasks[t.id]) for t in old_tasks if t.id in current_tasks}
        self.tasks = tuple(
            current_tasks[task]
            for task, indices in classes.items()
            if any(old is not None for old in indices)
        )
        nets = [self.net] if self.net is self._host else [self.net, self._host]
        for net in nets:
            net.match(old_tasks, self.tasks)
            net.eval()
        for task in self.tasks:
            unlearned = [index for index, old in enumerate(classes[task.id]) if old is None]
            for net in nets:
                net.head(task.id).offset[unlearned] = NEVER
            if unlearned:
                self.unlearned[task.id] = tuple(task.classes[index].name for index in unlearned)

    def lacks(self, tasks: Sequence[Task]) -> list[str]:
        """Sentences about the tasks and classes that the model has not learned."""
        model = f"The model {self.source.name}" if self.source else "The model"
        answered = {task.id for task in self.tasks}
        names = [task.name for task in tasks if task.id not in answered]
        sentences = [f"{model} has not learned {', '.join(names)} yet. Train it again."] if names else []
        for task in self.tasks:
            if task.id in self.unlearned:
                classes = ", ".join(self.unlearned[task.id])
                sentences.append(
                    f"{model} has not learned {classes} of {task.name} yet, so it never predicts it. Train it again."
                )
        return sentences

    def predict(
        self,
        image: DeepPixels,
        *,
        looks: Looks = 1,
        complete: torch.dtype | None = None,
        progress: Callable[[float], bool] | None = None,
    ) -> dict[str, TaskPrediction]:
        """Each task's prediction, by task id, of an (H, W, channels) image of any size, as it was read.

        Six looks are averaged: also of the mirrored image, and at other sizes if it is not large. The
        probabilities of all classes come along as numbers of the type `complete`, if one is given. `progress`
        gets the fraction done and can cancel the work by returning False, which raises InterruptedError. If the GPU
        fails, or has too little memory for the smallest tiles, the CPU predicts this image and all that follow, and
        `notices` says so.
        """
        image = prepare(image, self.preprocessing)
        try:
            return self.predict_prepared(image, looks, progress, complete=complete)
        except Exception as error:
            self.leave_device(error, self.device)
        free_memory()
        return self.predict_prepared(image, looks, progress, complete=complete)

    def leave_device(self, error: Exception, device: torch.device) -> None:
        """Predict on the CPU from now on; raise the error again if that would not help."""
        notice = failure_notice(error, device)
        if notice is None:
            raise error
        self.net, self.device = self._host, CPU
        self.notices.append(notice)

    def predict_prepared(
        self,
        image: DeepPixels,
        looks: Looks,
        progress: Callable[[float], bool] | None = None,
        *,
        complete: torch.dtype | None = None,
    ) -> dict[str, TaskPrediction]:
        """The same of an image that is prepared already, with few enough classes at a time; a GPU's failure passes."""
        groups = _few_classes([t.id for t in self.tasks], self.net)
        answers: dict[str, TaskPrediction] = {}
        for number, tasks in enumerate(groups):
            told = _part(progress, number, len(groups))
            answers |= self._predict(image, tasks, looks, told, complete=complete)
        self.check_numbers(answers)
        return answers

    def check_numbers(self, answers: Mapping[str, TaskPrediction]) -> None:
        """Raise ModelError where a pixel's probabilities were NaN."""
        if any(not answer.confidence.all() for answer in answers.values()):
            raise ModelError(
                f"The model in {self.source or 'memory'} predicts NaN: its file is "
                "damaged, or learning diverged. Delete that folder and learn again; your labels are not affected."
            )

    def _predict(
        self,
        image: DeepPixels,
        tasks: Sequence[str],
        looks: Looks,
        progress: Callable[[float], bool] | None,
        *,
        complete: torch.dtype | None,
    ) -> dict[str, TaskPrediction]:
        if looks > 1 and fits(image):
            try:
                if not all_at_once(image, _classes(self.net, tasks)):
                    return predict_many_classes(
                        self.net, image, tasks, self.device, progress, complete=complete
                    )
                return predict_carefully(
                    self.net, image, tasks, self.device, _answer, progress, complete=complete
                )
            except Exception as error:
                if not is_out_of_memory(error):
                    raise
            free_memory()
        steps = predict_in_pieces(self.net, image, tasks, self.device, flip=looks > 1, complete=complete)
        return _to_the_end(steps, progress)


def predict_image(
    net: MultiTaskNet,
    image: DeepPixels,
    tasks: Sequence[str],
    device: torch.device,
    *,
    flip: bool = False,
    progress: Callable[[float], bool] | None = None,
    tile: int = SIZE,
    stride: int = FINE,
) -> dict[str, TaskPrediction]:
    """See Predictor.predict; `tasks` are the ids of the tasks to predict. Large images are cut into tiles.

    Logits are computed for every `stride`-th pixel of a row and column, and interpolated.
    """
    return _to_the_end(
        predict_in_pieces(net, image, tasks, device, flip=flip, tile=tile, stride=stride), progress
    )


def _to_the_end(
    steps: Generator[float, None, dict[str, TaskPrediction]], progress: Callable[[float], bool] | None
) -> dict[str, TaskPrediction]:
    """The result of `predict_in_pieces`."""
    while True:
        try:
            fraction = next(steps)
        except StopIteration as end:
            result: dict[str, TaskPrediction] = end.value
            return result
        if progress is not None and not progress(fraction):
            raise InterruptedError("the prediction was cancelled")


def predict_in_pieces(
    net: MultiTaskNet,
    image: DeepPixels,
    tasks: Sequence[str],
    device: torch.device,
    *,
    flip: bool = False,
    tile: int = SIZE,
    stride: int = FINE,
    complete: torch.dtype | None = None,
) -> Generator[float, None, dict[str, TaskPrediction]]:
    """The same in short pieces: yields the fraction done after each.

    `tile`: the side of a tile's core. If memory runs out, it starts again with tiles of half the side.
    """
    tile = _fitting(tile, _classes(net, tasks))
    large = device.type == "cpu" and image.shape[0] * image.shape[1] > (SIZE + 2 * MARGIN) ** 2
    with large_blocks_kept() if large else nullcontext():
        while True:
            try:
                return (yield from _in_tiles(net, image, tasks, device, (flip, complete), tile, stride))
            except Exception as error:
                if not is_out_of_memory(error) or tile <= SMALLEST:
                    raise
            tile = max(SMALLEST, min(tile, max(image.shape[:2])) // 2 // ALIGN * ALIGN)
            free_memory()


def _in_tiles(
    net: MultiTaskNet,
    image: DeepPixels,
    tasks: Sequence[str],
    device: torch.device,
    manner: tuple[bool, torch.dtype | None],
    size: int,
    stride: int,
) -> Generator[float, None, dict[str, TaskPrediction]]:
    flip, complete = manner
    height, width = image.shape[:2]
    tiles = list(cut(height, width, size, margin_of(size)))
    groups = _groups(tasks, tiles[0])
    step_count = len(tiles) * (1 + flip) * (1 + len(groups))
    steps_done = 0
    mosaic = Mosaic(height, width, {task: calibration_of(net, task) for task in tasks}, complete=complete)
    for tile in tiles:
        task_probabilities: dict[str, Tensor] = {}
        for mirrored in (False, True)[: 1 + flip]:
            look = Look(tile, height, width, mirrored)
            with torch.inference_mode():
                pyramid = look.features(net, image, device)
            steps_done += 1
            yield steps_done / step_count
            core = look.kept(pyramid)
            for group in groups:
                with torch.inference_mode():
                    _add(task_probabilities, look.as_seen(net, pyramid, core, group, stride), mirrored)
                steps_done += 1
                if steps_done < step_count:
                    yield steps_done / step_count
        with torch.inference_mode():
            mosaic.add(core, task_probabilities)
    yield 1.0
    return mosaic.answers()


def _few_classes(tasks: Sequence[str], net: MultiTaskNet) -> list[list[str]]:
    """Tasks in groups of at most MOST_CLASSES classes, predicted separately; nearly always a single group."""
    groups: list[list[str]] = [[]]
    for task in tasks:
        if groups[-1] and _classes(net, [*groups[-1], task]) > MOST_CLASSES:
            groups.append([])
        groups[-1].append(task)
    return groups


def _part(
    progress: Callable[[float], bool] | None, number: int, count: int
) -> Callable[[float], bool] | None:
    """The progress of one of `count` groups, as a fraction of all."""
    return (
        progress if progress is None or count == 1 else lambda fraction: progress((number + fraction) / count)
    )


def _classes(net: MultiTaskNet, tasks: Sequence[str]) -> int:
    """The number of classes of all those tasks."""
    return sum(len(net.head(task).offset) for task in tasks)


def _fitting(tile: int, classes: int) -> int:
    """The side of a tile's core whose probabilities fit into memory; the default up to 64 classes in total."""
    while tile > SMALLEST and classes * (tile + 2 * margin_of(tile)) ** 2 * FLOAT > TILE_BYTES:
        tile = max(SMALLEST, tile // 2 // ALIGN * ALIGN)
    return tile


def _groups(tasks: Sequence[str], tile: Tile) -> list[Sequence[str]]:
    """Tasks that are predicted at once: all for a small tile; few for a large one, so that it can be cancelled soon."""
    height, width = tile.bottom - tile.top, tile.right - tile.left
    count = max(1, AT_ONCE // (height * width))
    return [tasks[i : i + count] for i in range(0, len(tasks), count)]


def _add(task_probabilities: dict[str, Tensor], more: Mapping[str, Tensor], mirrored: bool) -> None:
    """Add probabilities by task id; those of the mirrored image are averaged with the original's."""
    if not mirrored:
        task_probabilities.update(more)
        return
    for task, probability in more.items():
        for sum_block, block in zip(
            torch.split(task_probabilities[task], BLOCK), torch.split(probability, BLOCK), strict=True
        ):
            sum_block.add_(block.flip(-1)).div_(2)  # in place: new memory for all classes is scarce


def _answer(
    net: MultiTaskNet, image: Tensor, size: tuple[int, int], tasks: Sequence[str]
) -> dict[str, Tensor]:
    """The probabilities (classes, h, w) per task of a whole image (1, C, h, w)."""
    return probabilities(net, net.features(image), size, tasks)
