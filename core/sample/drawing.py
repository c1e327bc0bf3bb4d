"""What every field's scenes are drawn with: colours, noise, and the truth of a finer picture at the picture's size."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

SUPERSAMPLING: Final = 2
"""Pixels that are drawn for one pixel of the picture, per axis."""

Floats = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]
Color = tuple[float, float, float]
"""Red, green, blue, 0 ... 255."""
Points = npt.NDArray[np.float64]
"""(N, 2): x, y."""

SHIFT: Final = 4  # OpenCV draws polygons in fixed point with this many fractional bits


def color_of(text: str) -> Color:
    """'#RRGGBB' as red, green, blue."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def varied(color: Color, rng: np.random.Generator, by: float) -> Color:
    """`color`, brighter or darker and a little shifted in hue, by about `by` (0 ... 1)."""
    overall, *offsets = rng.standard_normal(4).tolist()
    red, green, blue = (
        min(250.0, max(8.0, c * (1 + by * overall) * (1 + by / 5 * offset)))
        for c, offset in zip(color, offsets, strict=True)
    )
    return red, green, blue


def pick(rng: np.random.Generator, colors: tuple[str, ...], by: float = 0.06) -> Color:
    """One of `colors`, varied."""
    return varied(color_of(colors[int(rng.integers(len(colors)))]), rng, by)


def noise(rng: np.random.Generator, side: int, cell: float, octaves: int = 1) -> Floats:
    """Smooth noise, (side, side), mean 0 and deviation about 1; `cell` is its largest grain in pixels."""
    total = np.zeros((side, side), np.float32)
    for octave in range(octaves):
        cells = max(2, round(side / cell * 2**octave)) + 1
        grid = rng.standard_normal((min(cells, side), min(cells, side)), np.float32)
        total += cv2.resize(grid, (side, side), interpolation=cv2.INTER_CUBIC) * np.float32(0.6**octave)
    return total / np.float32(max(float(total.std()), 1e-6))


def direction(angle: float) -> Points:
    """The unit vector of an angle in radians."""
    return np.array([np.cos(angle), np.sin(angle)])


def fixed_point(points: Points) -> npt.NDArray[np.int32]:
    """Pixels as OpenCV's polygon functions take them, with SHIFT fractional bits."""
    return np.round((points - 0.5) * (1 << SHIFT)).astype(np.int32)


def where_covered(layer: Bytes, size: tuple[int, int]) -> Bytes:
    """1 where at least half of a pixel is covered by a finer `layer` of 0 and 255; `size`: width and height."""
    coverage = cv2.resize(layer, size, interpolation=cv2.INTER_AREA)
    return (coverage >= 128).astype(np.uint8)


def most_covering(layer: Bytes, size: tuple[int, int], classes: int) -> Bytes:
    """Of a finer `layer` of classes, the one that covers most of each pixel; `size`: width and height."""
    coverage = [
        cv2.resize((layer == index).view(np.uint8) * np.uint8(255), size, interpolation=cv2.INTER_AREA)
        for index in range(classes)
    ]
    return np.asarray(np.argmax(coverage, axis=0), np.uint8)
