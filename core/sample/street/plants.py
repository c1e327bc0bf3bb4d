"""Trees, bushes and hedges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.sample.drawing import Bytes, Color, Floats, Points, noise
from core.sample.street.view import NEAREST, PLANT

if TYPE_CHECKING:
    from core.sample.street.view import View

_SIDE: Final = 160
_NO_SHADOW: Final = 70.0
"""Metres from where on the shadows of trees are too small to be seen."""


@dataclass(frozen=True, slots=True)
class Crown:
    """The picture of a crown, to be stretched to its size."""

    shade: Floats
    """How bright its leaves are, 0 ... 1."""
    alpha: Floats


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree, or a bush without a trunk."""

    x: float
    z: float
    height: float
    width: float
    trunk: float
    """Height of the trunk below the crown."""
    crown: Crown
    leaves: Color


def grow_crown(toward: Points, conifer: bool, rng: np.random.Generator) -> Crown:
    """Lobes of leaves in front of one another, each round in the light."""
    shade, solid = np.zeros((_SIDE, _SIDE), np.float32), np.zeros((_SIDE, _SIDE), np.float32)
    sun = np.array([toward[0], -toward[1], max(0.25, -toward[2])], np.float32)
    axis = np.arange(_SIDE, dtype=np.float32) / np.float32(_SIDE / 2) - 1
    for x, y, radius in _lobes(conifer, rng):
        columns, rows = (slice(*np.searchsorted(axis, (c - radius, c + radius))) for c in (x, y))
        u, v = (axis[None, columns] - np.float32(x)) / radius, (axis[rows, None] - np.float32(y)) / radius
        depth = np.sqrt(np.maximum(1 - u * u - v * v, 0))
        facing = np.maximum(u * sun[0] + v * sun[1] + depth * sun[2], 0)
        below = 0.14 * (1 - y)  # darker there, where other leaves shade it
        np.copyto(shade[rows, columns], 0.16 + below + 0.5 * facing, where=depth > 0, casting="same_kind")
        np.maximum(solid[rows, columns], depth, out=solid[rows, columns], casting="same_kind")
    leaf = noise(rng, _SIDE, 5, 2)
    clumps = noise(rng, _SIDE, 16, 2)
    alpha = np.clip((solid - np.float32(0.3) + leaf * 0.13 + clumps * 0.09) * 5, 0, 1) * (solid > 0)
    return Crown(np.clip(shade + leaf * 0.085 + clumps * 0.05, 0.03, 1), alpha.astype(np.float32))


def _lobes(conifer: bool, rng: np.random.Generator) -> list[tuple[float, float, float]]:
    lobes = []
    for _ in range(46):
        angle, reach = rng.uniform(0, 2 * np.pi), np.sqrt(rng.random())
        if conifer:
            y = rng.uniform(-0.85, 0.8)
            half = 0.08 + 0.36 * (y + 0.85) / 1.65
            lobes.append((rng.uniform(-half, half), y, rng.uniform(0.1, 0.16) + half * 0.2))
        else:
            lobes.append(
                (0.64 * reach * np.cos(angle), 0.62 * reach * np.sin(angle), rng.uniform(0.17, 0.32))
            )
    return sorted(lobes, key=lambda lobe: lobe[0] ** 2 + lobe[1] ** 2, reverse=True)


def crown_shadow(tree: Tree, toward: Points) -> list[Points]:
    """Where the crown keeps the sun from the ground: blots with light between them, one for a bush."""
    if tree.z > _NO_SHADOW:
        return []
    blots, fall = [], toward[[0, 2]] / max(float(toward[1]), 0.12)
    angles, count = np.linspace(0, 2 * np.pi, 14), 9 if tree.trunk else 1
    for number in range(count):
        height = tree.trunk + (tree.height - tree.trunk) * (0.2 + 0.6 * (number % 3) / 2)
        reach, turn = tree.width * 0.34 * (number / 8), number * 2.4
        x = tree.x + reach * np.cos(turn) - fall[0] * height
        z = tree.z + reach * np.sin(turn) - fall[1] * height
        radius = tree.width * (0.17 if tree.trunk else 0.4)
        circle = [x + radius * np.cos(angles), 0 * angles, z + radius * 1.2 * np.sin(angles)]
        blots.append(np.stack(circle, axis=1))
    return blots


def paint_tree(view: View, tree: Tree, grain: Floats) -> None:
    """The trunk, then the crown; `grain`: noise for leaves that are larger than the crown's own."""
    if tree.z < NEAREST + 1:
        return
    thick = 0.06 + 0.02 * tree.height
    if tree.trunk > 0:
        top = tree.trunk + (tree.height - tree.trunk) * 0.4
        for left, right, color in ((-thick, thick, (84, 70, 58)), (-thick, -thick * 0.2, (58, 48, 42))):
            trunk = [(left * 1.3, 0), (left * 0.8, top), (right * 0.8, top), (right * 1.3, 0)]
            corners = np.array([(tree.x + x, y, tree.z) for x, y in trunk])
            view.face(corners, color, (0, 0.3, -0.95), PLANT)
    left, top = view.pixels(np.array([(tree.x - tree.width / 2, tree.height, tree.z)]))[0]
    right, bottom = view.pixels(np.array([(tree.x + tree.width / 2, tree.trunk * 0.85, tree.z)]))[0]
    size = max(2, round(right - left)), max(2, round(bottom - top))
    mode = cv2.INTER_AREA if size[0] < _SIDE else cv2.INTER_LINEAR
    shade = np.asarray(cv2.resize(tree.crown.shade, size, interpolation=mode), np.float32)
    alpha = np.asarray(cv2.resize(tree.crown.alpha, size, interpolation=mode), np.float32)
    if size[0] > _SIDE:
        shade, alpha = _refined(shade, alpha, grain)
    view.sprite(_leaves(view, tree, shade), alpha, (left, top), PLANT)


def _refined(shade: Floats, alpha: Floats, grain: Floats) -> tuple[Floats, Floats]:
    """Leaves in a crown that was enlarged."""
    rows, columns = (-(-n // grain.shape[0]) for n in shade.shape)
    fine = np.tile(grain, (rows, columns))[: shade.shape[0], : shade.shape[1]]
    edge = np.clip((alpha - np.float32(0.5) + fine * np.float32(0.2)) * 4 + np.float32(0.5), 0, 1)
    edge *= alpha > np.float32(0.05)
    return np.clip(shade + fine * np.float32(0.09), 0.03, 1), edge


def _leaves(view: View, tree: Tree, shade: Floats) -> Bytes:
    """The colours of a crown in the light: sunny leaves are yellower, shaded ones bluer."""
    light = view.weather.light
    color = np.array(tree.leaves)
    bright = color * (np.array(light.sun) * 0.9 + np.array(light.sky)) * (1.25, 1.2, 0.9)
    dark = color * np.array(light.sky) * (0.22, 0.25, 0.27)
    haze = view.weather.haze(tree.z)
    mist = np.array(view.weather.seen((0, 0, 0), 0.0, 1e6))
    steps = np.linspace(0, 1, 256)[:, None]
    table = np.clip((dark + (bright - dark) * steps) * (1 - haze) + mist * haze, 0, 255).astype(np.uint8)
    return np.asarray(cv2.applyColorMap((shade * 255).astype(np.uint8), table[:, None]), np.uint8)
