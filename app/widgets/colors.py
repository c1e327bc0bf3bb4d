"""Small arithmetic on colours, so that data colours stay visible on the window's own."""

from __future__ import annotations

from PySide6.QtGui import QColor


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """`first` with `share` (0 ... 1) of `second` in it."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )


def luminance(color: QColor) -> float:
    """Relative luminance, 0 ... 1 (WCAG 2)."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio, 1 ... 21 (WCAG 2)."""
    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def visible_on(color: QColor, background: QColor, ratio: float = 2.0) -> QColor:
    """`color`, moved towards black or white until it stands out from `background` by `ratio`.

    For thin lines and small dots of data colours: a yellow curve on white would be lost.
    """
    target = QColor("black") if luminance(background) > 0.18 else QColor("white")
    for step in range(11):
        candidate = mix(color, target, step / 10)
        if contrast(candidate, background) >= ratio:
            return candidate
    return target
