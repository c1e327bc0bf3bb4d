"""A sentence for the user, from wherever the program works."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Level = Literal["info", "warning", "error"]

SAVING: Final = "saving"
IMAGE_FILES: Final = "image files"
INTERRUPTED: Final = "interrupted run"
"""Causes of notices: changes can't be saved; images are missing or changed; a full run can be resumed."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the user."""

    level: Level
    text: str
    details: str = ""
    cause: str = ""
    """What it is about, where that lasts: it replaces the last notice of the same cause and goes with the cause."""
