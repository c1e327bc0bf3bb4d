"""Lengths and areas as a person would write them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale

_LENGTHS: Final = (("km", 1e3), ("m", 1.0), ("cm", 1e-2), ("mm", 1e-3), ("µm", 1e-6), ("nm", 1e-9))
_AREAS: Final = (
    ("km²", 1e6), ("ha", 1e4), ("m²", 1.0), ("cm²", 1e-4), ("mm²", 1e-6), ("µm²", 1e-12), ("nm²", 1e-18),
)  # fmt: skip


def length_text(metres: float) -> str:
    """A length in the unit that makes it 1 or more."""
    return _text(metres, _LENGTHS)


def area_text(square_metres: float) -> str:
    """An area in the unit that makes it 1 or more."""
    return _text(square_metres, _AREAS)


def round_length(most: float) -> float:
    """The largest of 1, 2, 5, 10 ... of a unit that fits into `most` metres."""
    unit = _unit(most, _LENGTHS)[1]
    steps = (digit * 10.0**power for power in range(-12, 9) for digit in (1, 2, 5))
    return max((step for step in steps if step * unit <= most), default=1e-12) * unit


def _unit(value: float, units: tuple[tuple[str, float], ...]) -> tuple[str, float]:
    return next((unit for unit in units if value >= unit[1] * (1 - 1e-9)), units[-1])


def _text(value: float, units: tuple[tuple[str, float], ...]) -> str:
    name, unit = _unit(value, units)
    number = value / unit
    digits = 0 if number >= 99.5 or abs(number - round(number)) < 1e-6 else 1 if number >= 9.95 else 2
    text = QLocale().toString(number, "f", digits)
    if digits:
        point = QLocale().decimalPoint()
        text = text.rstrip("0").removesuffix(point) if point in text else text
    return f"{text} {name}"
