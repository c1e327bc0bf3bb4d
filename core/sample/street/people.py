"""People, lamps and signs beside the road."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from core.sample.street.view import NEAREST, PERSON, POLE

if TYPE_CHECKING:
    from core.sample.drawing import Color, Points
    from core.sample.street.view import View

_STEEL: Final[Color] = (104, 108, 110)
_RED: Final[Color] = (188, 30, 34)
_BLUE: Final[Color] = (28, 76, 158)
_WHITE: Final[Color] = (238, 238, 234)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who walks along or across."""

    x: float
    z: float
    height: float
    stride: float
    """-1 ... 1: how far the legs are apart."""
    coat: Color
    trousers: Color
    skin: Color
    hair: Color


def person_shadow(person: Person, toward: Points) -> Points:
    """A narrow strip on the ground."""
    fall = toward[[0, 2]] / max(float(toward[1]), 0.12) * person.height
    x, z = person.x, person.z
    corners = [(x - 0.2, z), (x + 0.2, z), (x + 0.2 - fall[0], z - fall[1]), (x - 0.2 - fall[0], z - fall[1])]
    return np.array([(u, 0, v) for u, v in corners])


def paint_person(view: View, person: Person) -> None:
    """Legs, body, arms and head, each lighter on the sunny side."""
    if person.z < NEAREST + 1:
        return
    apart = 0.17 * person.stride
    for foot, dark in ((apart, 0.86), (-apart, 1.0)):
        leg = [
            (-0.085, 0.5),
            (0.085, 0.5),
            (foot * 0.6 + 0.07, 0.25),
            (foot + 0.055, 0.03),
            (foot - 0.05, 0.03),
        ]
        _part(view, person, [*leg, (foot * 0.6 - 0.06, 0.25)], person.trousers, dark)
        shoe = [(foot - 0.055, 0), (foot + 0.09, 0), (foot + 0.06, 0.045), (foot - 0.055, 0.045)]
        _part(view, person, shoe, (40, 36, 34), 1.0)
    for hand in (-apart * 0.9 - 0.12, apart * 0.9 + 0.12):
        shoulder = 0.11 if hand > 0 else -0.11
        arm = [(shoulder - 0.035, 0.8), (shoulder + 0.035, 0.8), (hand + 0.03, 0.46), (hand - 0.03, 0.46)]
        _part(view, person, arm, person.coat, 0.85)
        _part(view, person, _round(hand, 0.445, 0.028), person.skin, 1.0)
    body = [
        (-0.11, 0.46),
        (0.11, 0.46),
        (0.125, 0.7),
        (0.13, 0.8),
        (0.05, 0.845),
        (-0.05, 0.845),
        (-0.13, 0.8),
    ]
    _part(view, person, [*body, (-0.125, 0.7)], person.coat, 1.0)
    shaded = -1 if view.weather.toward[0] > 0 else 1
    half = [
        (0, 0.46),
        (0.11 * shaded, 0.46),
        (0.13 * shaded, 0.8),
        (0.05 * shaded, 0.845),
        (0.02 * shaded, 0.8),
    ]
    _part(view, person, half, person.coat, 0.8)
    _part(view, person, [(-0.03, 0.83), (0.03, 0.83), (0.03, 0.89), (-0.03, 0.89)], person.skin, 0.85)
    _part(view, person, _round(0, 0.925, 0.068), person.hair, 1.0)
    _part(view, person, _round(0.008 * np.sign(person.stride), 0.915, 0.055), person.skin, 1.0)


def _round(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    angles = np.linspace(0, 2 * np.pi, 14)
    return [(x + radius * 0.85 * np.cos(a), y + radius * 1.1 * np.sin(a)) for a in angles]


def _part(view: View, person: Person, outline: list[tuple[float, float]], color: Color, shade: float) -> None:
    """A part of a person, in fractions of their height."""
    size = person.height
    corners = np.array([(person.x + x * size, y * size, person.z) for x, y in outline])
    brightness = view.weather.on(0, 0.35, -0.94) * shade
    view.flat(view.pixels(corners), view.weather.seen(color, brightness, person.z), PERSON)


PostKind = Literal["stop", "limit", "park", "warning", "lights", "lamp"]


@dataclass(frozen=True, slots=True)
class Post:
    """A lamp, a sign or a traffic light."""

    x: float
    z: float
    kind: PostKind
    toward: int
    """The side that a lamp's arm points to: -1 or 1."""

    @property
    def height(self) -> float:
        """Of its top."""
        return {"lamp": 6.4, "lights": 3.4}.get(self.kind, 2.9)


def post_shadow(post: Post, toward: Points) -> Points:
    """A thin line on the ground."""
    fall = toward[[0, 2]] / max(float(toward[1]), 0.12) * post.height
    ends = [(post.x - 0.07, post.z), (post.x + 0.07, post.z), (post.x + 0.07 - fall[0], post.z - fall[1])]
    return np.array([(x, 0, z) for x, z in [*ends, (post.x - 0.07 - fall[0], post.z - fall[1])]])


def paint_post(view: View, post: Post) -> None:
    """The pole, and what it carries."""
    if post.z < NEAREST + 1:
        return
    thick = 0.1 if post.kind == "lamp" else 0.06
    for left, right, color in ((-thick, thick, _STEEL), (-thick, -thick * 0.1, (70, 73, 76))):
        pole = [(left * 1.2, 0), (right * 1.2, 0), (right * 0.7, post.height), (left * 0.7, post.height)]
        _board(view, post, pole, color)
    if post.kind == "lamp":
        tip = 1.5 * post.toward
        arm = [
            (0, post.height - 0.16),
            (tip, post.height + 0.18),
            (tip, post.height + 0.28),
            (0, post.height),
        ]
        _board(view, post, arm, _STEEL)
        end = tip + 0.5 * post.toward
        head = [(tip - 0.1, post.height + 0.12), (end, post.height + 0.12)]
        _board(
            view, post, [*head, (end - 0.1, post.height + 0.34), (tip, post.height + 0.34)], (214, 214, 206)
        )
    elif post.kind == "lights":
        _paint_lights(view, post)
    else:
        _paint_sign(view, post)


def _paint_lights(view: View, post: Post) -> None:
    top = post.height
    _board(view, post, [(-0.2, top - 1.05), (0.2, top - 1.05), (0.2, top), (-0.2, top)], (34, 36, 36))
    for y, color in ((0.18, (222, 44, 34)), (0.52, (72, 58, 26)), (0.86, (26, 70, 46))):
        _board(view, post, _ring(0, top - y, 0.13), color)


def _paint_sign(view: View, post: Post) -> None:
    y = post.height - 0.38
    if post.kind == "park":
        _board(view, post, _box(0, y, 0.33, 0.33), _BLUE)
        _board(view, post, _box(-0.08, y, 0.05, 0.22), _WHITE)
        _board(view, post, _ring(0.03, y + 0.09, 0.12), _WHITE)
    elif post.kind == "warning":
        for size, color in ((0.46, _RED), (0.3, _WHITE)):
            _board(
                view,
                post,
                [(size * np.sin(a), y - 0.05 + size * np.cos(a)) for a in (0, 2.094, 4.189)],
                color,
            )
    elif post.kind == "limit":
        _board(view, post, _ring(0, y, 0.38), _RED)
        _board(view, post, _ring(0, y, 0.28), _WHITE)
        for x in (-0.12, 0.1):
            _board(view, post, _ring(x, y, 0.1, 1.4), (30, 30, 30))
            _board(view, post, _ring(x, y, 0.045, 1.9), _WHITE)
    else:
        _board(view, post, _ring(0, y, 0.38), _RED)
        _board(view, post, _box(0, y, 0.26, 0.07), _WHITE)


def _box(x: float, y: float, width: float, height: float) -> list[tuple[float, float]]:
    return [
        (x - width, y - height),
        (x + width, y - height),
        (x + width, y + height),
        (x - width, y + height),
    ]


def _ring(x: float, y: float, radius: float, tall: float = 1.0) -> list[tuple[float, float]]:
    angles = np.linspace(0, 2 * np.pi, 20)
    return [(x + radius * np.cos(a), y + radius * tall * np.sin(a)) for a in angles]


def _board(view: View, post: Post, outline: list[tuple[float, float]], color: Color) -> None:
    """A flat part of it that faces the camera."""
    corners = np.array([(post.x + x, y, post.z) for x, y in outline])
    brightness = view.weather.on(0, 0.35, -0.94)
    view.flat(view.pixels(corners), view.weather.seen(color, brightness, post.z), POLE)
