"""The order in which images are best labelled: useful ones first, and no two that are alike in a row.

Greedy k-centre (Sener and Savarese 2018, "Active learning for convolutional neural networks: a core-set approach",
arXiv:1708.00489) on the images' mean features, with each distance multiplied by the image's score.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.insight.uncertainty import Floats


def diverse_order(scores: Sequence[float], means: Floats, labelled: Floats) -> list[int]:
    """Indices of images, the first to be labelled first.

    `means` (n, channels) are their mean features, `labelled` (m, channels) those of images that have labels. Each
    time, the image of the highest score times distance to the nearest labelled or chosen one follows.
    """
    count = len(scores)
    worth = np.asarray(scores, np.float64)
    nearest = _distances(means, labelled).min(axis=1) if len(labelled) else np.ones(count)
    order: list[int] = []
    remaining = np.ones(count, np.bool_)
    for _ in range(count):
        values = np.where(remaining, worth * nearest, -1.0)
        if values.max() <= 0:  # the rest is labelled, or alike: by score
            order += [int(i) for i in np.argsort(-worth, kind="stable") if remaining[i]]
            break
        index = int(values.argmax())
        order.append(index)
        remaining[index] = False
        distances = _distances(means, means[index : index + 1])[:, 0]
        nearest = distances if len(order) == 1 and not len(labelled) else np.minimum(nearest, distances)
    return order


def _distances(first: Floats, second: Floats) -> Floats:
    """(n, m) Euclidean distances between rows."""
    squares = (first**2).sum(axis=1)[:, None] + (second**2).sum(axis=1) - 2 * first @ second.T
    result: Floats = np.sqrt(np.maximum(squares, 0))
    return result
