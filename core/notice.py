"""A sentence for the user, from wherever the program works."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the user."""

    level: Level
    text: str
    details: str = ""
