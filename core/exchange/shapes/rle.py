"""Run lengths: masks as the lengths of their runs of 0 and 1 in turn, the first of 0, as COCO and CVAT write them.

The compressed text of COCO packs each length into characters of five bits, from the third on as its difference from
the one before the last (cocoapi, maskApi.c, rleToString).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.exchange.shapes.polygons import Bits
    from core.labels.packing import Pixels

Runs = npt.NDArray[np.signedinteger[Any]]
Order = Literal["C", "F"]
"""Row by row (CVAT), or column by column (COCO)."""

_FIRST_CHARACTER: Final = 48
_MORE, _SIGN, _BITS = 0x20, 0x10, 5
_MOST_CHARACTERS: Final = 7
_SMALL: Final = 1 << 31
"""Pixels of labels whose runs are counted in half the bytes."""
_TABLED: Final = 1 << 17
"""Longer runs are packed without a table; images of ordinary size have few or none."""


def runs_of(mask: Bits, order: Order = "F") -> Runs:
    """The lengths of the runs of a mask, (H, W) bool."""
    flat = mask.ravel(order=order)
    changes = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    edges = np.concatenate([[0], changes, [flat.size]])
    runs = np.diff(edges)
    return np.concatenate([[0], runs]) if flat.size and flat[0] else runs


def values_in(label: Pixels) -> list[int]:
    """The values of a label, (H, W) uint8, in order."""
    counts = cv2.calcHist([label], [0], None, [256], [0, 256])
    return [int(value) for value in np.flatnonzero(counts)]


@dataclass(frozen=True, slots=True)
class ValueRuns:
    """Where a label has a value, column by column: the runs, what COCO makes of them, and their extent."""

    runs: Runs
    """Of the other values and of this one in turn."""
    area: int
    box: tuple[int, int, int, int]
    """Left, top, width and height."""


def runs_by_value(label: Pixels) -> Iterator[tuple[int, ValueRuns]]:
    """The runs of every value that a label, (H, W) uint8, has; all from one pass over its pixels."""
    flat = cv2.transpose(label).reshape(-1)
    edges = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    kind = np.int32 if flat.size < _SMALL else np.int64
    edges = np.concatenate([[0], edges, [flat.size]]).astype(kind)
    values = flat.take(edges[:-1])
    for value, runs in _by_value(values):
        yield value, _value_runs(edges[:-1][runs], edges[1:][runs], flat.size, label.shape[0])


def _by_value(values: npt.NDArray[Any]) -> Iterator[tuple[int, slice | Runs]]:
    """Each of the values of runs, in order, and which runs have it; two values take turns."""
    even, odd = values[0::2], values[1::2]
    if (even == even[0]).all() and (odd == odd[:1]).all():
        yield from sorted(
            (int(half[0]), slice(start, None, 2)) for start, half in enumerate((even, odd)) if len(half)
        )
        return
    for value in np.flatnonzero(np.bincount(values)).tolist():
        yield value, np.flatnonzero(values == value)


def _value_runs(starts: Runs, ends: Runs, size: int, height: int) -> ValueRuns:
    runs = np.empty(2 * len(starts) + 1, starts.dtype)
    runs[0], runs[-1] = starts[0], size - ends[-1]
    lengths = ends - starts
    runs[1::2] = lengths
    np.subtract(starts[1:], ends[:-1], out=runs[2:-1:2])
    columns = starts // height
    rows = starts - columns * height
    top, bottom = int(rows.min()), int((rows + lengths).max())
    if bottom > height:  # a run that reaches the next column has a pixel at the bottom and one at the top
        top, bottom = 0, height
    left, right = int(columns[0]), (int(ends[-1]) - 1) // height
    area = int(lengths.sum(dtype=np.int64))
    box = left, top, right - left + 1, bottom - top
    return ValueRuns(runs if runs[-1] else runs[:-1], area, box)


def mask_of(runs: Sequence[int] | Runs, shape: tuple[int, int], order: Order = "F") -> Bits:
    """The mask, (H, W) bool, of run lengths. Raises ValueError where they are of another size."""
    size = shape[0] * shape[1]
    try:
        lengths = np.asarray(runs, np.int64)
    except (TypeError, ValueError, OverflowError) as error:
        raise ValueError("its run lengths are no whole numbers") from error
    fits = (
        lengths.ndim == 1 and ((lengths >= 0) & (lengths <= size)).all()
    )  # so that their sum cannot overflow
    if not fits or int(lengths.sum()) != size:
        raise ValueError(f"its run lengths are not of {shape[1]} x {shape[0]} pixels")
    flat = np.repeat(np.arange(len(lengths)) % 2 == 1, lengths)
    return np.asarray(flat.reshape(shape, order=order))


def packed(runs: Runs) -> str:
    """COCO's compressed text."""
    is_short = runs.max(initial=0) < _TABLED
    values: npt.NDArray[Any] = runs.astype(np.int32 if is_short else np.int64)
    values[3:] -= values[1:-2].copy()
    characters = _table()[values + _TABLED] if is_short else _characters(values)
    return characters.tobytes().translate(None, b"\0").decode("ascii")


@cache
def _table() -> npt.NDArray[np.uint32]:
    """The characters of each number from -_TABLED to _TABLED, which are four at most."""
    characters = _characters(np.arange(-_TABLED, _TABLED, dtype=np.int32))
    four = np.zeros((len(characters), 4), np.uint8)
    four[:, : characters.shape[1]] = characters
    return four.view(np.uint32)[:, 0]


def _characters(values: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    """The characters of each number, (n, as many as the longest has); 0 after those of a shorter one."""
    columns: list[npt.NDArray[np.uint8]] = []
    is_open = np.ones(len(values), np.bool_)
    while is_open.any():
        group = values & 0x1F
        values = values >> _BITS
        more = values != -((group & _SIGN) >> (_BITS - 1))
        character = group + np.where(more, _MORE + _FIRST_CHARACTER, _FIRST_CHARACTER)
        columns.append(np.where(is_open, character, 0).astype(np.uint8))
        is_open &= more
    return np.stack(columns, axis=1)


def unpacked(text: str | bytes) -> Runs:
    """The run lengths in COCO's compressed text. Raises ValueError where it is none."""
    data = text.encode("ascii") if isinstance(text, str) else text
    codes = np.frombuffer(data, np.uint8).astype(np.int64) - _FIRST_CHARACTER
    if not len(codes):
        return np.zeros(0, np.int64)
    if (codes < 0).any() or (codes > 0x3F).any() or codes[-1] & _MORE:
        raise ValueError("its run lengths are broken")
    ends = np.flatnonzero(codes & _MORE == 0)
    starts = np.concatenate([[0], ends[:-1] + 1])
    sizes = ends - starts + 1
    if sizes.max() > _MOST_CHARACTERS:
        raise ValueError("its run lengths are broken")
    position = np.arange(len(codes)) - np.repeat(starts, sizes)
    values = np.add.reduceat((codes & 0x1F) << (_BITS * position), starts)
    values = np.where(codes[ends] & _SIGN, values - (1 << (_BITS * sizes)), values)
    runs = values.copy()
    runs[1::2] = np.cumsum(values[1::2])
    runs[2::2] = np.cumsum(values[2::2])
    return _checked(runs)


def _checked(runs: npt.NDArray[Any]) -> Runs:
    if (runs < 0).any():
        raise ValueError("its run lengths are broken")
    return np.asarray(runs, np.int64)
