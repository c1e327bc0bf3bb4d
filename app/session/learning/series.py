"""A curve's points in bounded memory: the longer it grows, the more neighbours share a point. No Qt."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]


class Series:
    """Appended (x, y) pairs as at most `capacity` points, each the mean of equally many neighbours."""

    def __init__(self, capacity: int = 256) -> None:
        if capacity < 2 or capacity % 2:
            raise ValueError(f"the capacity must be even and 2 or more, not {capacity}")
        self._x = np.zeros(capacity)
        self._y = np.zeros(capacity)
        self._count = 0
        self._stride = 1
        self._pending: list[tuple[float, float]] = []

    def __len__(self) -> int:
        return self._count + bool(self._pending)

    def append(self, x: float, y: float) -> None:
        """Add a point; values that are not finite are left out."""
        if not (np.isfinite(x) and np.isfinite(y)):
            return
        self._pending.append((x, y))
        if len(self._pending) < self._stride:
            return
        if self._count == len(self._x):
            self._halve()
            if len(self._pending) < self._stride:
                return
        self._x[self._count], self._y[self._count] = np.mean(self._pending, axis=0)
        self._count += 1
        self._pending.clear()

    def _halve(self) -> None:
        half = len(self._x) // 2
        for values in (self._x, self._y):
            values[:half] = values.reshape(half, 2).mean(axis=1)
        self._count = half
        self._stride *= 2

    @property
    def points(self) -> tuple[Values, Values]:
        """x and y as float64 arrays of one length, the newest value at the end."""
        x, y = self._x[: self._count], self._y[: self._count]
        if not self._pending:
            return x.copy(), y.copy()
        last = np.mean(self._pending, axis=0)
        return np.append(x, last[0]), np.append(y, last[1])


def smooth(y: Values, span: int) -> Values:
    """An exponential mean over about `span` points, without the pull of a start at 0.

    The bias correction is Adam's (Kingma and Ba 2015).
    """
    if span <= 1 or len(y) < 2:
        return y
    keep = 1 - 1 / span
    kernel = (1 - keep) * keep ** np.arange(min(len(y), 6 * span))  # what is older weighs less than 1 in 400
    weight = np.cumsum(kernel)
    weight = np.append(weight, np.full(len(y) - len(weight), weight[-1]))
    smoothed: Values = np.convolve(y, kernel)[: len(y)] / weight
    return smoothed
