"""A model's mask, scaled to the size of the image."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from core.labels.shapes import Placed
    from core.smart.prompting.prompt import Array, Embedding


def at_full_size(logits: Array, embedding: Embedding) -> Placed | None:
    """The mask at the image's size, computed only around the object; None if it is empty.

    `logits`: (h, w), above 0 on the object, of the image or of the encoder's whole image including its padding.
    """
    covered: tuple[float, float] = embedding.inner
    if logits.shape != embedding.inner:  # low-resolution masks cover the padding too
        covered = (
            logits.shape[0] * embedding.inner[0] / embedding.outer[0],
            logits.shape[1] * embedding.inner[1] / embedding.outer[1],
        )
    logits = logits[: ceil(covered[0]), : ceil(covered[1])].astype(np.float32)
    height, width = embedding.size
    rows, columns = np.nonzero(logits > 0)
    if rows.size == 0:
        return None
    down, across = height / covered[0], width / covered[1]
    top, bottom = max(0, int((rows.min() - 1) * down)), min(height, int((rows.max() + 2) * down) + 1)
    left, right = max(0, int((columns.min() - 1) * across)), min(width, int((columns.max() + 2) * across) + 1)
    xs = ((np.arange(left, right) + 0.5) / across - 0.5).astype(np.float32)
    ys = ((np.arange(top, bottom) + 0.5) / down - 0.5).astype(np.float32)
    values = _sampled(logits, xs, ys)
    return (top, left, values > 0) if values.size else None


def _sampled(logits: Array, xs: Array, ys: Array) -> Array:
    """Bilinear sampling on the grid of `ys` × `xs`: rows first, then columns."""
    rows, columns = logits.shape
    y0 = np.clip(np.floor(ys).astype(np.intp), 0, rows - 1)
    x0 = np.clip(np.floor(xs).astype(np.intp), 0, columns - 1)
    y1, x1 = np.minimum(y0 + 1, rows - 1), np.minimum(x0 + 1, columns - 1)
    share_y = np.clip(ys - y0, 0, 1).astype(np.float32)[:, None]
    share_x = np.clip(xs - x0, 0, 1).astype(np.float32)[None]
    upper = logits[y0][:, x0] * (1 - share_x) + logits[y0][:, x1] * share_x
    lower = logits[y1][:, x0] * (1 - share_x) + logits[y1][:, x1] * share_x
    samples: Array = upper * (1 - share_y) + lower * share_y
    return samples
