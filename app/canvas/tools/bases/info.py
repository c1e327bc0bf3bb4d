"""What a tool is called, looks like and leaves in the history; menus, strip, palette and keys are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.session.stroke_kinds import StrokeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

Family = Literal["", "brushes", "shapes", "fills", "smart"]
"""Tools of a family share a button of the strip; "" has one of its own."""


@dataclass(frozen=True, slots=True)
class ToolInfo:
    """A tool in words. `text` and `tip` are source strings of the context "Actions"."""

    id: str
    """Names the tool and its action, in the settings too."""
    text: str
    tip: str
    icon: str
    keys: Sequence[str] = ()
    family: Family = ""
    needs: tuple[Literal["project", "prompt"], ...] = ("project",)
    """What must hold, by the names of the table of actions."""
    stroke_id: str = ""
    """How journals spell its strokes, where that is not its id."""
    paints_class: bool = True

    @property
    def stroke(self) -> StrokeKind:
        """What its strokes are in the history."""
        return StrokeKind(self.stroke_id or self.id, self.text, self.icon, self.paints_class)
