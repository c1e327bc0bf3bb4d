"""Run lengths: masks as the lengths of their runs of 0 and 1 in turn, the first of 0, as COCO and CVAT write them.

The compressed text of COCO packs each length into characters of five bits, from the third on as its difference from
the one before the last (cocoapi, maskApi.c, rleToString).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exchange.shapes.polygons import Bits

Runs = npt.NDArray[np.int64]
Order = Literal["C", "F"]
"""Row by row (CVAT), or column by column (COCO)."""

_FIRST_CHARACTER: Final = 48
_MORE, _SIGN, _BITS = 0x20, 0x10, 5
_MOST_CHARACTERS: Final = 7


def runs_of(mask: Bits, order: Order = "F") -> Runs:
    """The lengths of the runs of a mask, (H, W) bool."""
    flat = mask.ravel(order=order)
    changes = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    edges = np.concatenate([[0], changes, [flat.size]])
    runs = np.diff(edges)
    return np.concatenate([[0], runs]) if flat.size and flat[0] else runs


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
    values = runs.copy()
    values[3:] -= runs[1:-2]
    groups = np.empty((len(values), _MOST_CHARACTERS), np.int64)
    used = np.zeros(groups.shape, np.bool_)
    open_ = np.ones(len(values), np.bool_)
    for position in range(_MOST_CHARACTERS):
        group = values & 0x1F
        values >>= _BITS
        more = np.where(group & _SIGN, values != -1, values != 0)
        groups[:, position] = group | np.where(more, _MORE, 0)
        used[:, position] = open_
        open_ &= more
    return (groups[used] + _FIRST_CHARACTER).astype(np.uint8).tobytes().decode("ascii")


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
