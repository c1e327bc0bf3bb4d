"""What makes a stroke: a tool, or a verb of the menu Label. The history shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

CONTEXT: Final = "Commands"


@dataclass(frozen=True, slots=True)
class StrokeKind:
    """One kind. Tools carry their own; those of verbs are below."""

    id: str
    """What journals say: never to be changed."""
    name: str
    """A source string of the context "Commands"."""
    icon: str = "labels"
    paints_class: bool = True
    """It paints the active class, which may therefore not be locked."""

    @property
    def title(self) -> str:
        """What the history and backups call it, in the user's language."""
        return QCoreApplication.translate(CONTEXT, self.name)


ERASER: Final = StrokeKind("eraser", "Eraser", "eraser", paints_class=False)
TAKE: Final = StrokeKind("take", "Accept prediction", "take", paints_class=False)
COPY: Final = StrokeKind("copy", "Copy labels", "copy", paints_class=False)
CARRY: Final = StrokeKind("carry", "Copy labels along the motion", "copy", paints_class=False)
INTERPOLATE: Final = StrokeKind("interpolate", "Interpolated", "interpolate", paints_class=False)
FIX: Final = StrokeKind("fix", "Fix label", "check", paints_class=False)
OPINION: Final = StrokeKind("opinion", "Take second opinion", "both", paints_class=False)
OPERATIONS: Final = {
    "grow": StrokeKind("grow", "Grow", "grow", paints_class=False),
    "shrink": StrokeKind("shrink", "Shrink", "shrink", paints_class=False),
    "smooth": StrokeKind("smooth", "Smooth", "smooth", paints_class=False),
    "holes": StrokeKind("holes", "Fill holes", "holes", paints_class=False),
    "specks": StrokeKind("specks", "Remove specks", "specks", paints_class=False),
}
"""By their names in core.labels.operations."""


def strings() -> frozenset[str]:
    """Every source string of this file, for translators."""
    return frozenset(
        kind.name for kind in (ERASER, TAKE, COPY, CARRY, INTERPOLATE, FIX, OPINION, *OPERATIONS.values())
    )
