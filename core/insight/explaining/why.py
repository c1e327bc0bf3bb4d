"""A learner's answer to why a region is predicted as it is, in short pieces between which it looks at its inbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import cv2
import numpy as np
import torch

from core.insight.explaining.band_importance import band_drops, band_means
from core.insight.explaining.explanation import BandsWeighed, Explained, Explanation
from core.insight.explaining.saliency import channel_weights, saliency
from core.insight.looking import cell_of
from core.labels.stroke import tight
from core.learning.predictions import learned_tasks
from core.network.heads import on_maps
from core.network.neck import Frame
from core.predicting.calibration import calibration_of
from core.predicting.look import Look
from core.predicting.tiles import ALIGN, LARGE, Tile

if TYPE_CHECKING:
    from torch import Tensor

    from core.images.pixels import DeepPixels, Pixels
    from core.insight.explaining.explanation import Explain
    from core.insight.regions import Bits
    from core.insight.uncertainty import Floats
    from core.learning.state import Job, LearnerState
    from core.network.multitask import MultiTaskNet
    from core.network.neck import Pyramid

SIDE: Final = 1024
"""Pixels per side of the part that is looked at of an image whose features are not in memory."""
BANDS_SIDE: Final = 512
"""The same where it is looked at once for every band."""
MOST_PIXELS: Final = 4096
"""Of a region, about the most whose gradients and probabilities are averaged."""


class Region(NamedTuple):
    """A region and where it was looked at."""

    explanation: Explanation
    ys: Tensor
    xs: Tensor
    """(n,): pixels of the image that stand for the region."""


def explain(state: LearnerState, asked: Explain) -> Job:
    """What speaks for a class in a region, and then what each band adds to that."""
    net = _net(state)
    image = _image(state, asked)
    if image is None or not _can_answer(state, net, asked):
        yield Explained(asked, None)
        return
    region = _region(state, net, image, asked)
    yield Explained(asked, region.explanation)
    height, width = image.shape[:2]
    tile = around((height, width), asked.y, asked.x, BANDS_SIDE)
    ys, xs = region.ys - tile.top, region.xs - tile.left
    in_tile = (ys >= 0) & (ys < tile.bottom - tile.top) & (xs >= 0) & (xs < tile.right - tile.left)
    ys, xs = ys[in_tile], xs[in_tile]
    frame = Frame(tile.top, tile.left, height, width)
    explained = region.explanation.explained

    def probability(pixels: Tensor) -> float:
        with torch.inference_mode():
            return _probability(net, asked.task_id, net.features(pixels, frame).at(ys, xs), explained)

    pixels = image[tile.top : tile.bottom, tile.left : tile.right]
    with_all, drops = yield from band_drops(pixels, band_means(image), probability, state.device)
    yield BandsWeighed(asked, with_all, drops)


def around(size: tuple[int, int], y: int, x: int, side: int) -> Tile:
    """The part of an image of that size (height, width) around a pixel, about `side` pixels wide and high."""
    top, bottom = _span(size[0], y, side)
    left, right = _span(size[1], x, side)
    return Tile(top, left, bottom, right, top, left, bottom, right)


def _span(length: int, middle: int, side: int) -> tuple[int, int]:
    if length <= side:
        return 0, length
    last = -(-(length - side) // ALIGN)
    begin = ALIGN * min(max(0, round((middle - side / 2) / ALIGN)), last)
    return begin, min(length, begin + side)


def _net(state: LearnerState) -> MultiTaskNet:
    """The network that predicts now."""
    trainer = state.full.trainer if state.full is not None and state.full.steps else None
    return state.net.eval() if trainer is None else trainer.answering()


def _image(state: LearnerState, asked: Explain) -> DeepPixels | None:
    if asked.image_id not in {i.id for i in state.dataset.data.images}:
        return None
    image = state.dataset.image(asked.image_id)
    has_pixel = image is not None and 0 <= asked.y < image.shape[0] and 0 <= asked.x < image.shape[1]
    return image if has_pixel else None


def _can_answer(state: LearnerState, net: MultiTaskNet, asked: Explain) -> bool:
    if not state.can_predict or asked.task_id not in learned_tasks(state):
        return False
    return asked.class_index is None or 0 <= asked.class_index < net.head(asked.task_id).classify.out_features


def _region(state: LearnerState, net: MultiTaskNet, image: DeepPixels, asked: Explain) -> Region:
    """The region around the pixel with its map."""
    height, width = image.shape[:2]
    pyramid, tile = _features(state, net, image, asked)
    extent = tile.bottom - tile.top, tile.right - tile.left
    cell = cell_of(*extent)
    rows, columns = -(-extent[0] // cell), -(-extent[1] // cell)
    head = net.head(asked.task_id)
    with torch.no_grad():
        size = pyramid.height // cell, pyramid.width // cell
        (logits,) = on_maps([head], pyramid, size)
        probabilities = logits[0, :, :rows, :columns].softmax(dim=0)
        row, column = (asked.y - tile.top) // cell, (asked.x - tile.left) // cell
        predicted = int(probabilities[:, row, column].argmax())
        lead = _lead(probabilities, predicted)
        cells = _connected(lead >= 0, row, column)
        ys, xs = _middles(cells, cell, extent)
        device = pyramid.maps[0].device
        features = pyramid.at(ys.to(device), xs.to(device))
    explained = predicted if asked.class_index is None else asked.class_index
    weights = channel_weights(head, features, explained)
    strengths: Floats = saliency(pyramid, weights, size)[:rows, :columns].cpu().numpy()
    with torch.no_grad():
        probability = _probability(net, asked.task_id, features, explained)
    top, left, mask = _in_pixels(cells, lead, cell, extent)
    explanation = Explanation(
        predicted,
        explained,
        probability,
        tile.top + top,
        tile.left + left,
        mask,
        tile.top,
        tile.left,
        _as_steps(strengths),
        cell,
        extent == (height, width),
    )
    return Region(explanation, (ys + tile.top).to(device), (xs + tile.left).to(device))


def _features(
    state: LearnerState, net: MultiTaskNet, image: DeepPixels, asked: Explain
) -> tuple[Pyramid, Tile]:
    """Those of the whole image where they are in memory or it is small, else of the part around the pixel."""
    height, width = image.shape[:2]
    cached = net is state.net and (asked.image_id, False) in state.quick.memory and height * width <= LARGE
    if cached:
        pyramid = state.quick.features_of(asked.image_id, image)
        tile = around((height, width), asked.y, asked.x, max(height, width))
    else:
        tile = around((height, width), asked.y, asked.x, SIDE)
        with torch.no_grad():
            pyramid = Look(tile, height, width).features(net, image, state.device)
    return pyramid.to(pyramid.maps[0].device, torch.float32), tile


def _lead(probabilities: Tensor, class_index: int) -> Floats:
    """(classes, h, w) -> (h, w): by how much a class is likelier than the likeliest other one."""
    rivals = probabilities.clone()
    rivals[class_index] = -1.0
    lead: Floats = (probabilities[class_index] - rivals.amax(dim=0)).cpu().numpy()
    return lead


def _connected(mask: Bits, row: int, column: int) -> Bits:
    """(h, w): the part of the mask that holds together with that cell."""
    _, parts = cv2.connectedComponents(mask.astype(np.uint8), connectivity=4)
    cells: Bits = parts == parts[row, column]
    return cells


def _middles(cells: Bits, cell: int, size: tuple[int, int]) -> tuple[Tensor, Tensor]:
    """The pixels (n,) in the middle of the cells of a region, evenly spaced among them where there are many."""
    rows, columns = np.nonzero(cells)
    step = -(-len(rows) // MOST_PIXELS)
    ys, xs = (
        np.minimum(positions[::step] * cell + cell // 2, length - 1)
        for positions, length in ((rows, size[0]), (columns, size[1]))
    )
    return torch.from_numpy(ys), torch.from_numpy(xs)


def _probability(net: MultiTaskNet, task: str, features: Tensor, class_index: int) -> float:
    """The calibrated probability of a class, the mean over feature vectors (n, C)."""
    probabilities = net.head(task)(features).softmax(dim=1).T
    likelihoods = calibration_of(net, task).likelihoods(probabilities)
    return float((likelihoods[class_index] / likelihoods.sum(dim=0)).mean())


def _in_pixels(cells: Bits, lead: Floats, cell: int, size: tuple[int, int]) -> tuple[int, int, Pixels]:
    """The region's top, left and mask in pixels, with an edge where the interpolated lead ends, as predicted."""
    grown = cv2.dilate(cells.astype(np.uint8), np.ones((3, 3), np.uint8))
    box = tight(grown.view(np.bool_))
    shape = box.shape[0] * cell, box.shape[1] * cell
    near = cv2.resize(grown[box.slices], shape[::-1], interpolation=cv2.INTER_NEAREST)
    ahead = cv2.resize(lead[box.slices], shape[::-1], interpolation=cv2.INTER_LINEAR) >= 0
    top, left = box.top * cell, box.left * cell
    mask: Pixels = ((near > 0) & ahead).astype(np.uint8)
    return top, left, mask[: size[0] - top, : size[1] - left]


def _as_steps(strengths: Floats) -> Pixels:
    """0 ... 255, where 255 is the strongest; all 0 where nothing speaks for the class."""
    strongest = float(strengths.max())
    if not np.isfinite(strongest) or strongest <= 0:
        return np.zeros(strengths.shape, np.uint8)
    steps: Pixels = np.rint(strengths / strongest * 255).astype(np.uint8)
    return steps
