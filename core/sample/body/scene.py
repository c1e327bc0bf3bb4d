"""One slice: wall, bowel, organs, bones and lesions from the outside in, and its exact truth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.sample.body.scan import ORGANS, TISSUES, Plane, scan
from core.sample.body.shapes import UNITS_PER_LEVEL, Bending, ellipse, inset, outline_at, smooth
from core.sample.drawing import Points, most_covering
from core.sample.scene import Scene

if TYPE_CHECKING:
    from core.sample.body.recipe import BodyRecipe, Lesion, Organ, Patient

_DEPTH: Final = 0.7  # of the cavity, as a fraction of its width
_WALL: Final = 0.075  # thickness of the muscles around it
_RIBS: Final = 9


def draw_slice(recipe: BodyRecipe, index: int) -> Scene:
    """The recipe's slice of that index; the same every time."""
    spec = recipe.scenes[index]
    patient, level = recipe.patients[spec.patient], spec.level
    body = np.random.default_rng([recipe.seed, patient.seed])
    bending = Bending(body)
    plane = Plane(recipe, patient)
    _draw_wall(plane, patient, bending, level)
    _draw_bowel(plane, bending, level, body)
    rng = np.random.default_rng([recipe.seed, index])
    for organ in recipe.organs.values():
        _draw_organ(plane, organ, patient, bending, level, rng)
    for lesion in patient.lesions:
        _draw_lesion(plane, lesion, bending, level, rng)
    size = (recipe.size, recipe.height)
    truth = {
        "tissue": most_covering(plane.tissue, size, len(TISSUES)),
        "organs": most_covering(plane.organ, size, len(ORGANS)),
        "lesion": most_covering(plane.lesion, size, 2),
    }
    return Scene(np.repeat(scan(plane, recipe, patient, rng)[..., None], 3, axis=2), truth)


def _draw_wall(plane: Plane, patient: Patient, bending: Bending, level: float) -> None:
    """Table, skin, fat, muscle with ribs in it, and the cavity that everything else lies in."""
    behind = _DEPTH + _WALL + patient.fat
    xs = np.linspace(-1.3, 1.3, 30)
    for offset, hu in ((0.03, -40.0), (0.085, -75.0)):
        table = np.stack([xs, behind + offset - 0.1 * xs**2], axis=1)
        plane.line(table, 0.014, hu)
    waist = 1 + 0.05 * np.sin(level * 3)
    layers = (
        (_WALL + patient.fat + 0.012, 20.0, "soft tissue"),
        (_WALL + patient.fat, -102.0, "fat"),
        (_WALL, 56.0, "soft tissue"),
        (0.0, -96.0, "fat"),
    )
    for width, hu, tissue in layers:
        ring = ellipse(0, 0, 1.0, _DEPTH)
        ring *= (np.abs(ring / (1.0, _DEPTH)) ** 2.5).sum(axis=1, keepdims=True) ** (
            -1 / 2.5
        )  # a little square
        out = inset(bending(ring, level) * waist, -width)
        out[:, 1] = np.where(out[:, 1] > 0, out[:, 1] * 0.97, out[:, 1])  # the back is flatter
        plane.fill(out, hu, tissue, "other", 7.0)  # type: ignore[arg-type]
    _draw_ribs(plane, bending, level, waist)


def _draw_ribs(plane: Plane, bending: Bending, level: float, waist: float) -> None:
    """Cut across, in the wall: fewer towards the waist, each farther to the front the lower it is."""
    for side in (-1, 1):
        for number in range(_RIBS):
            angle = 1.32 - 0.34 * number + 0.5 * np.mod(level * 2.3, 0.68)  # from the back to the front
            if number > _RIBS - 1 - 8 * level or angle > 1.36:
                continue
            x, y = side * np.cos(angle) * 1.035, np.sin(angle) * _DEPTH * 1.045
            turn = float(np.arctan2(np.cos(angle) * _DEPTH, -side * np.sin(angle)))
            rib = bending(ellipse(x, y, 0.075, 0.027, turn), level) * waist
            plane.fill(rib, 420, "bone")
            plane.fill(bending(ellipse(x, y, 0.05, 0.012, turn), level) * waist, 190, "bone")


def _draw_bowel(plane: Plane, bending: Bending, level: float, body: np.random.Generator) -> None:
    """Loops in the front of the cavity, with gas above what is in them."""
    for _ in range(110):
        x, y, height = body.uniform(-0.75, 0.8), body.uniform(-0.56, 0.14), body.uniform(0.44, 1.2)
        width, tall, turn = body.uniform(0.08, 0.16), body.uniform(0.055, 0.09), body.uniform(-0.8, 0.8)
        gas, content = body.random() < 0.3, body.uniform(5, 60)
        off = (level - height) * UNITS_PER_LEVEL / 0.24
        if abs(off) >= 1 or (x / 0.95) ** 2 + (y / 0.66) ** 2 > 0.8:
            continue
        size = np.sqrt(1 - off**2)
        plane.fill(bending(ellipse(x, y, width * size, tall * size, turn), level), 82, "soft tissue")
        within = bending(ellipse(x, y, width * size * 0.78, tall * size * 0.68, turn), level)
        plane.fill(within, content, "soft tissue", None, 12)
        if gas and size > 0.5:
            top = within.copy()
            surface = float(within[:, 1].mean())
            top[:, 1] = np.minimum(top[:, 1], surface)
            plane.fill(top, -850, "air")


def _draw_organ(
    plane: Plane, organ: Organ, patient: Patient, bending: Bending, level: float, rng: np.random.Generator
) -> None:
    corners = outline_at(organ, level)
    if corners is None:
        return
    for side in (1, -1) if organ.mirrored else (1,):
        curve = bending(smooth(corners * (side, 1)), level)
        hu = organ.hu + organ.contrast * patient.contrast
        rim = organ.rim * (patient.contrast if organ.contrast else 1)
        plane.fill(curve, hu + rim, organ.tissue, organ.organ, organ.texture)
        if rim:
            plane.fill(inset(curve, organ.rim_width), hu, organ.tissue, None, organ.texture)
        if organ.vessels:
            _draw_vessels(plane, curve, organ.vessels, hu + 48 * patient.contrast, rng)


def _draw_vessels(plane: Plane, curve: Points, count: int, hu: float, rng: np.random.Generator) -> None:
    """Branches that lie in the plane for a while, or cross it."""
    under = plane.hu.copy()
    middle, reach = curve.mean(axis=0), np.ptp(curve, axis=0) / 2
    for _ in range(count):
        start = middle + rng.uniform(-0.85, 0.85, 2) * reach
        heading, width = rng.uniform(0, 2 * np.pi), rng.uniform(0.012, 0.034)
        path = [start]
        for _ in range(int(rng.integers(2, 9))):
            heading += rng.normal(0, 0.45)
            path.append(path[-1] + 0.03 * np.array([np.cos(heading), np.sin(heading)]))
        for number in range(len(path) - 1):
            plane.line(np.array(path[number : number + 2]), width * (1 - 0.07 * number), hu)
    outside = plane.inside(curve) == 0
    plane.hu[outside] = under[outside]


def _draw_lesion(
    plane: Plane, lesion: Lesion, bending: Bending, level: float, rng: np.random.Generator
) -> None:
    """A round of another brightness in the organ that it lies in."""
    x, y, height = lesion.at
    off = (level - height) * UNITS_PER_LEVEL / lesion.radius
    if abs(off) >= 0.96:
        return
    radius = lesion.radius * np.sqrt(1 - off**2)
    angles = np.linspace(0, 2 * np.pi, 14, endpoint=False)
    uneven = radius * (1 + rng.normal(0, 0.07, 14))
    curve = bending(
        smooth(np.stack([x + uneven * np.cos(angles), y + uneven * np.sin(angles)], axis=1)), level
    )
    plane.fill(curve, lesion.hu + lesion.rim, "soft tissue", None, 9)
    if lesion.rim:
        plane.fill(inset(curve, 0.025), lesion.hu, "soft tissue", None, 9)
    plane.lesion[plane.inside(curve) > 0] = 1
