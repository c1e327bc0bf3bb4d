"""Operations that Apple's GPUs lack in this version of PyTorch, so that the CPU does them.

PyTorch does so if the environment requests it (core.machine.process_environment), and warns once per operation.
"""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import TextIO

_WARNING: Final = re.compile(r"operator '?(?P<name>[\w:.]+)'? is not currently supported on the MPS backend")
_names: list[str] = []
_told: list[str] = []


def watch_fallbacks() -> None:
    """Record such warnings from now on; other warnings are shown as before."""
    show_warning = warnings.showwarning
    if getattr(show_warning, "notes_fallbacks", False):
        return

    def note(
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        match = _WARNING.search(str(message))
        if match is None:
            show_warning(message, category, filename, lineno, file, line)
        else:
            _names.append(match["name"])

    note.notes_fallbacks = True  # type: ignore[attr-defined]
    warnings.showwarning = note


def fallback_notice() -> tuple[str, str] | None:
    """A message for the user, once, and the operation's name; None if there is nothing new."""
    if not _names or _told:
        return None
    _told.extend(_names)
    text = (
        "This version of PyTorch lacks an operation for this Mac's GPU. The CPU does it, so steps are slower."
    )
    return text, ", ".join(_names)
