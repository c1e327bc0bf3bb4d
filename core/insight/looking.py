"""What a network makes of an image, on a grid coarse enough to be looked at while somebody paints."""

from __future__ import annotations

import copy
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

import numpy as np
import torch
import torch.nn.functional as F

from core.insight.regions import Looked
from core.insight.uncertainty import TaskMap, novelty, task_map
from core.network.heads import on_maps
from core.network.multitask import COARSE
from core.predicting.calibration import calibration_of
from core.predicting.look import Look
from core.predicting.tiles import LARGE, cut

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from torch import Tensor

    from core.images.pixels import DeepPixels
    from core.insight.suggestions import Strategy
    from core.insight.uncertainty import Floats
    from core.learning.quick.pixel_bank import PixelBank
    from core.network.heads import PixelHead
    from core.network.multitask import MultiTaskNet
    from core.network.neck import Pyramid

CELLS: Final = 1 << 16
"""The most cells of an image for which probabilities are computed, but for COARSEST."""
COARSEST: Final = 32
"""Pixels per side of a cell: tiles of a large image are aligned with this."""
VECTORS: Final = 2048
"""The most pixels of an image, or of a tile, whose novelty is measured; it is interpolated."""
REFERENCES: Final = 512
"""Labelled pixels that novelty is measured from."""
TILE, CONTEXT = 1024, 256
"""Pixels per side of a tile of a large image, and around it."""
DROPPED: Final = 0.3
"""The fraction of channels that the second head of "disagreement" does not see; as in learning."""


def references(bank: PixelBank) -> Floats:
    """Feature vectors (n, channels) of a few hundred labelled pixels, always the same of the same bank."""
    rows = bank.rows(bank.filled())
    if len(rows) > REFERENCES:
        random = torch.Generator().manual_seed(0)
        rows = rows[torch.randperm(len(rows), generator=random)[:REFERENCES]]
    vectors: Floats = bank.take(rows.to(bank.device)).cpu().numpy()
    return vectors


def labelled_means(bank: PixelBank) -> Floats:
    """The mean feature vector (n, channels) of the labelled pixels of each image."""
    keys = [key for key in bank.filled() if not (isinstance(key, tuple) and key[1])]
    means = [bank.take(bank.rows([key]).to(bank.device)).mean(dim=0) for key in keys]
    if not means:
        return np.empty((0, bank.channels), np.float32)
    vectors: Floats = torch.stack(means).cpu().numpy()
    return vectors


class Looker:
    """A network with what is labelled, to look at images by one strategy."""

    def __init__(
        self,
        net: MultiTaskNet,
        tasks: Sequence[str],
        device: torch.device,
        labelled: Floats,
        strategy: Strategy,
    ) -> None:
        """`tasks`: ids of those that were learned; `labelled`: see `references`."""
        self._net, self._tasks, self._device = net, list(tasks), device
        self._labelled, self._strategy = labelled, strategy
        self._thinned = [_thinned(net, task) for task in tasks] if strategy == "disagreement" else []

    def look(self, image: DeepPixels, encode: Callable[[], Pyramid]) -> Generator[None, None, Looked]:
        """Look at an image, in pieces where it is large; `encode` gives the features of one that is not."""
        height, width = image.shape[:2]
        cell = cell_of(height, width)
        rows, columns = -(-height // cell), -(-width // cell)
        if height * width <= LARGE:
            with torch.inference_mode():
                return self._seen(encode(), cell, (height, width), (0, 0, rows, columns))
        stitched: Looked | None = None
        tiles = list(cut(height, width, TILE, CONTEXT))
        for tile in tiles:
            with torch.inference_mode():
                pyramid = Look(tile, height, width).features(self._net, image, self._device)
                inside = (
                    (tile.core_top - tile.top) // cell,
                    (tile.core_left - tile.left) // cell,
                    -(-(tile.core_bottom - tile.top) // cell),
                    -(-(tile.core_right - tile.left) // cell),
                )
                core = self._seen(pyramid, cell, (height, width), inside)
            if stitched is None:
                stitched = _empty(core, (rows, columns))
            _put(stitched, core, tile.core_top // cell, tile.core_left // cell)
            stitched.mean[:] += core.mean / len(tiles)
            yield None
        assert stitched is not None
        return stitched

    def _seen(
        self, pyramid: Pyramid, cell: int, size: tuple[int, int], inside: tuple[int, int, int, int]
    ) -> Looked:
        """The cells from row and column to row and column `inside` the pyramid."""
        pyramid = pyramid.to(pyramid.maps[0].device, torch.float32)
        top, left, bottom, right = inside
        logits = self._net.logits(pyramid, self._tasks, cell)
        size_in_cells = (pyramid.height // cell, pyramid.width // cell)
        thinned: list[Tensor | None] = [*on_maps(self._thinned, pyramid, size_in_cells)]
        maps: dict[str, TaskMap] = {}
        for (task, whole_head), thinned_head in zip_longest(logits.items(), thinned):
            likelihoods, second = (
                None if x is None else self._likelihoods(x[:, :, top:bottom, left:right], task)
                for x in (whole_head, thinned_head)
            )
            assert likelihoods is not None
            maps[task] = task_map(likelihoods, self._strategy, second)
        new, mean = self._novelty(pyramid, cell, inside)
        return Looked(maps, new, mean, cell, size)

    def _likelihoods(self, logits: Tensor, task: str) -> Floats:
        """Calibrated probabilities (classes, h, w)."""
        likelihoods = calibration_of(self._net, task).likelihoods(logits[0].softmax(dim=0))
        values: Floats = (likelihoods / likelihoods.sum(dim=0)).cpu().numpy()
        return values

    def _novelty(
        self, pyramid: Pyramid, cell: int, inside: tuple[int, int, int, int]
    ) -> tuple[Floats, Floats]:
        """Of each cell, (h, w), measured where a coarser grid has its cells; and the mean feature vector."""
        top, left, bottom, right = inside
        height, width, step = bottom - top, right - left, 1
        while -(-height // step) * -(-width // step) > VECTORS:
            step += 1
        shape = -(-height // step), -(-width // step)
        device = pyramid.maps[0].device
        ys = (torch.arange(shape[0], device=device) * step + step / 2 + top) * cell
        xs = (torch.arange(shape[1], device=device) * step + step / 2 + left) * cell
        grid_y, grid_x = torch.meshgrid(ys, xs, indexing="ij")
        vectors: Floats = pyramid.at(grid_y.flatten() - 0.5, grid_x.flatten() - 0.5).cpu().numpy()
        coarse = torch.from_numpy(novelty(vectors, self._labelled).reshape(1, 1, *shape))
        padded = (shape[0] * step, shape[1] * step)
        fine = F.interpolate(coarse, size=padded, mode="bilinear", align_corners=False)
        new: Floats = fine[0, 0, :height, :width].numpy()
        return new, vectors.mean(axis=0)


def cell_of(height: int, width: int) -> int:
    """The side of a cell for an image of that size."""
    cell = COARSE
    while cell < COARSEST and height * width > CELLS * cell * cell:
        cell *= 2
    return cell


def _thinned(net: MultiTaskNet, task: str) -> PixelHead:
    """A copy of a task's head that does not see a part of the channels, always the same."""
    head = copy.deepcopy(net.head(task))
    random = torch.Generator().manual_seed(0)
    weight = head.project.weight
    channels = (torch.rand(weight.shape[1], generator=random) >= DROPPED).to(weight)
    with torch.no_grad():
        weight.mul_(channels / (1 - DROPPED))
    return head


def _empty(part: Looked, shape: tuple[int, int]) -> Looked:
    """An empty result for the whole image that `part` belongs to."""
    maps = {
        task: TaskMap(np.zeros(shape, np.float32), np.zeros(shape, np.uint8), np.zeros(shape, np.uint8))
        for task in part.tasks
    }
    return Looked(maps, np.zeros(shape, np.float32), np.zeros_like(part.mean), part.cell, part.size)


def _put(whole: Looked, part: Looked, top: int, left: int) -> None:
    rows, columns = part.new.shape
    area = (slice(top, top + rows), slice(left, left + columns))
    whole.new[area] = part.new
    for task, layers in part.tasks.items():
        for target, layer in zip(whole.tasks[task], layers, strict=True):
            target[area] = layer
