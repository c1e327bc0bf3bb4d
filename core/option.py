"""Options that only some files or formats have: declared once, listed by the command line and the dialogs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Option:
    """A choice; the type of its default says what it takes."""

    id: str
    """As on the command line, and the name of the field that keeps it."""
    title: str
    """For people, in dialogs."""
    help: str
    """For people, on the command line."""
    default: bool | str | int | float
    choices: tuple[tuple[str, str], ...] = ()
    """Of a text: the values, each with its title."""
    metavar: str = ""
    """Of a number or a free text: what the command line calls it."""
    lowest: float = 0
    highest: float = 0
    """Of a number, in dialogs."""
    unit: str = ""
    """What dialogs write behind a number."""
    factor: int = 1
    """Dialogs show the number multiplied by this: 100 for percent."""
    none: str = ""
    """What dialogs write for the lowest number, if that means that nothing happens."""

    @property
    def texts(self) -> tuple[str, ...]:
        """What dialogs say of it, for translators."""
        return (self.title, self.none, *(title for _, title in self.choices))


def united(groups: Iterable[Iterable[Option]]) -> tuple[Option, ...]:
    """All options of these groups, each once, in the order in which they first come."""
    return tuple(dict.fromkeys(option for group in groups for option in group))
