"""The run lengths of Label Studio's brush: a stream of bits about the bytes of an RGBA picture (thi.ng/rle-pack).

32 bits say how many values there are, 5 how many bits a value has (less one), four times 4 how many bits a length has
(less one). Then come blocks: a bit that is 1 for a run of one value and 0 for single ones, 2 bits for which of the four
lengths follows, the length (less one), and the value or the values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.exchange.shapes.rle import runs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exchange.shapes.polygons import Bits

_CHANNELS: Final = 4
_SIZES: Final = (3, 4, 8, 16)
_WORD: Final = 8
_LONGEST: Final = 1 << _SIZES[-1]
_HEAD: Final = 32 + 5 + 4 * 4
_OPAQUE: Final = 128
_BROKEN: Final = "its run lengths are broken"


def brush_of(mask: Bits) -> list[int]:
    """The bytes of the stream of a mask, (H, W) bool."""
    lengths = runs_of(mask, "C") * _CHANNELS
    values = np.where(np.arange(len(lengths)) % 2 == 1, 255, 0)
    parts = -(-lengths // _LONGEST)
    values, last = np.repeat(values, parts), np.cumsum(parts) - 1
    counts = np.full(len(values), _LONGEST, np.int64)
    counts[last[parts > 0]] = (lengths - (parts - 1) * _LONGEST)[parts > 0]
    limits = [1 << size for size in _SIZES]
    kinds = np.searchsorted(limits, counts)
    sizes = np.array(_SIZES)[kinds]
    codes = ((((4 | kinds) << sizes) | (counts - 1)) << _WORD) | values
    head = _bits(
        np.array([mask.size * _CHANNELS, _WORD - 1, *(size - 1 for size in _SIZES)]),
        np.array([32, 5, 4, 4, 4, 4]),
    )
    bits = np.concatenate([head, _bits(codes, sizes + 3 + _WORD)])
    stream: list[int] = np.packbits(bits).tolist()
    return stream


def _bits(codes: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """The bits of numbers, each as many as its length says, the highest first."""
    widest = int(lengths.max(initial=0))
    position = np.arange(widest - 1, -1, -1)
    bits = (codes[:, None] >> position & 1).astype(np.uint8)
    return bits[position < lengths[:, None]]


def mask_of_brush(stream: Sequence[int], shape: tuple[int, int]) -> Bits:
    """The mask, (H, W) bool, of such a stream: where alpha is at least a half. Raises ValueError."""
    reader = _Stream(stream)
    if reader.total != shape[0] * shape[1] * _CHANNELS:
        raise ValueError(f"its run lengths are not of {shape[1]} x {shape[0]} pixels")
    positions, counts, repeated = reader.blocks()
    of_each = np.where(repeated, 1, counts)
    offset = np.arange(int(of_each.sum())) - np.repeat(np.cumsum(of_each) - of_each, of_each)
    words = reader.words(np.repeat(positions, of_each) + offset * _WORD)
    values = np.repeat(words, np.repeat(np.where(repeated, counts, 1), of_each))
    return np.asarray(values[_CHANNELS - 1 :: _CHANNELS].reshape(shape) >= _OPAQUE)


class _Stream:
    """Reads the blocks of a stream. Raises ValueError where it is broken."""

    def __init__(self, stream: Sequence[int]) -> None:
        try:
            self._data = bytes(stream)
        except (TypeError, ValueError) as error:
            raise ValueError(_BROKEN) from error
        self._end = 8 * len(self._data)
        if self._end < _HEAD:
            raise ValueError(_BROKEN)
        self._data += bytes(8)  # so that any position can be read
        self.total = self._read(0, 32)
        if self._read(32, 5) + 1 != _WORD:
            raise ValueError("its values are not bytes")
        self._sizes = [self._read(37 + 4 * index, 4) + 1 for index in range(4)]

    def _read(self, position: int, size: int) -> int:
        start = position >> 3
        word = int.from_bytes(self._data[start : start + 5], "big")
        return word >> 40 - (position & 7) - size & (1 << size) - 1

    def blocks(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Where the values of each block are, how many pixels it is about, and whether it is a run."""
        positions, counts, repeated = [], [], []
        position, covered = _HEAD, 0
        while covered < self.total:
            head = self._read(position, 3)
            size = self._sizes[head & 3]
            count, is_run = self._read(position + 3, size) + 1, head > 3
            count = min(count, self.total - covered)
            position += 3 + size
            positions.append(position)
            counts.append(count)
            repeated.append(is_run)
            position += _WORD if is_run else _WORD * count
            covered += count
            if position > self._end:
                raise ValueError(_BROKEN)
        return np.array(positions, np.int64), np.array(counts, np.int64), np.array(repeated, np.bool_)

    def words(self, positions: np.ndarray) -> np.ndarray:
        """The bytes that begin at these bits."""
        data = np.frombuffer(self._data, np.uint8).astype(np.uint16)
        start, shift = positions >> 3, positions & 7
        return np.asarray((data[start] << 8 | data[start + 1]) >> (8 - shift) & 0xFF, np.uint8)
