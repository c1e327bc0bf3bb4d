"""Predict images with a network: the same answer in the window and on the command line."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import torch

from core.device import choose_device
from core.learning.checkpoint import learned_tasks, load_model
from core.memory import free_memory, is_out_of_memory, large_blocks_kept
from core.network.multitask import FINE
from core.predicting.careful import fits, predict_carefully
from core.predicting.look import Look, probabilities
from core.predicting.mosaic import Mosaic
from core.predicting.tiles import ALIGN, MARGIN, SIZE, cut, margin_of
from core.preprocessing import prepare
from core.project_settings import Preprocessing

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from pathlib import Path

    from torch import Tensor

    from core.learning.events import Pixels, TaskPrediction
    from core.network.multitask import MultiTaskNet
    from core.predicting.tiles import Tile
    from core.project import Task

AT_ONCE = 2**20
"""Pixels times tasks that are answered in one piece."""
SMALLEST = 256
"""Tiles' cores are not made smaller than this."""


class Predictor:
    """A stored model, ready to predict."""

    def __init__(
        self,
        net: MultiTaskNet,
        tasks: Sequence[Task],
        device: torch.device,
        preprocessing: Preprocessing | None = None,
    ) -> None:
        self.net = net.to(device).eval()
        self.tasks: tuple[Task, ...] = tuple(tasks)
        """The tasks it learned, with their classes, in order."""
        self.device = device
        self.preprocessing = preprocessing or Preprocessing()
        """How images were prepared when it learned: `predict` does the same."""

    @classmethod
    def load(cls, models_dir: Path, name: str = "current", device: str = "auto") -> Predictor:
        """The model `models_dir/name`. ModelError (core.learning.checkpoint) or DeviceError with a sentence."""
        net, description = load_model(models_dir / name)
        learned = learned_tasks(description)
        tasks = [t for t in description.tasks if t.id in learned]
        return cls(net, tasks, choose_device(device)[0], description.prepared)

    def predict(
        self, image: Pixels, *, careful: bool = True, progress: Callable[[float], bool] | None = None
    ) -> dict[str, TaskPrediction]:
        """Each task's prediction, by task id, of an (H, W, channels) uint8 image of any size, as it was read.

        `careful` averages over several looks: the mirrored image too, and other sizes where it is not large.
        `progress` is told the share done and ends the work by returning False: InterruptedError.
        """
        image = prepare(image, self.preprocessing)
        tasks = [t.id for t in self.tasks]
        if careful and fits(image):
            try:
                return predict_carefully(self.net, image, tasks, self.device, _answer, progress)
            except Exception as error:
                if not is_out_of_memory(error):
                    raise
            free_memory()
        return predict_image(self.net, image, tasks, self.device, flip=careful, progress=progress)


def predict_image(
    net: MultiTaskNet,
    image: Pixels,
    tasks: Sequence[str],
    device: torch.device,
    *,
    flip: bool = False,
    progress: Callable[[float], bool] | None = None,
    tile: int = SIZE,
    stride: int = FINE,
) -> dict[str, TaskPrediction]:
    """See Predictor.predict; `tasks` are the ids of the tasks to answer. Large images are cut into tiles.

    Logits are worked out for every `stride`-th pixel of a row and column, and read between.
    """
    pieces = predict_in_pieces(net, image, tasks, device, flip=flip, tile=tile, stride=stride)
    while True:
        try:
            share = next(pieces)
        except StopIteration as end:
            result: dict[str, TaskPrediction] = end.value
            return result
        if progress is not None and not progress(share):
            raise InterruptedError("the prediction was cancelled")


def predict_in_pieces(
    net: MultiTaskNet,
    image: Pixels,
    tasks: Sequence[str],
    device: torch.device,
    *,
    flip: bool = False,
    tile: int = SIZE,
    stride: int = FINE,
) -> Generator[float, None, dict[str, TaskPrediction]]:
    """The same in short pieces: yields the share done after each.

    `tile`: the side of a tile's core. Where memory does not suffice, it begins again with tiles of half the side.
    """
    large = device.type == "cpu" and image.shape[0] * image.shape[1] > (SIZE + 2 * MARGIN) ** 2
    with large_blocks_kept() if large else nullcontext():
        while True:
            try:
                return (yield from _in_tiles(net, image, tasks, device, flip, tile, stride))
            except Exception as error:
                if not is_out_of_memory(error) or tile <= SMALLEST:
                    raise
            tile = max(SMALLEST, min(tile, max(image.shape[:2])) // 2 // ALIGN * ALIGN)
            free_memory()


def _in_tiles(
    net: MultiTaskNet,
    image: Pixels,
    tasks: Sequence[str],
    device: torch.device,
    flip: bool,
    size: int,
    stride: int,
) -> Generator[float, None, dict[str, TaskPrediction]]:
    height, width = image.shape[:2]
    tiles = list(cut(height, width, size, margin_of(size)))
    groups = _groups(tasks, tiles[0])
    pieces = len(tiles) * (1 + flip) * (1 + len(groups))
    done = 0
    mosaic = Mosaic(height, width, tasks)
    for tile in tiles:
        shares: dict[str, Tensor] = {}
        for mirrored in (False, True)[: 1 + flip]:
            look = Look(tile, height, width, mirrored)
            with torch.inference_mode():
                pyramid = look.features(net, image, device)
            done += 1
            yield done / pieces
            kept = look.kept(pyramid)
            for group in groups:
                with torch.inference_mode():
                    _add(shares, look.answer(net, pyramid, kept, group, stride), mirrored)
                done += 1
                if done < pieces:
                    yield done / pieces
        with torch.inference_mode():
            mosaic.add(kept, shares)
    yield 1.0
    return mosaic.answers()


def _groups(tasks: Sequence[str], tile: Tile) -> list[Sequence[str]]:
    """Tasks that are answered at once: all for a small tile; few for a large one, so that one can cancel soon."""
    height, width = tile.bottom - tile.top, tile.right - tile.left
    count = max(1, AT_ONCE // (height * width))
    return [tasks[i : i + count] for i in range(0, len(tasks), count)]


def _add(shares: dict[str, Tensor], more: Mapping[str, Tensor], mirrored: bool) -> None:
    """Take on probabilities by task id; those of the mirror image are averaged with the straight one's."""
    for task, share in more.items():
        shares[task] = (shares[task] + share) / 2 if mirrored else share


def _answer(
    net: MultiTaskNet, image: Tensor, size: tuple[int, int], tasks: Sequence[str]
) -> dict[str, Tensor]:
    """Probabilities (classes, h, w) per task of a whole image (1, C, h, w)."""
    return probabilities(net, net.features(image), size, tasks)
