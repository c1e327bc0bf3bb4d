"""How this program is started again, in a process of its own: for verbs beside the window, and for the splash."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

MAIN: Final = Path(__file__).resolve().parents[2] / "main.py"


def is_bundled() -> bool:
    """Whether it runs from a bundle, where there is neither Python nor main.py."""
    return bool(getattr(sys, "frozen", False))


def this_program() -> tuple[str, ...]:
    """What comes before a verb or an option: Python and main.py, or the command of the bundle."""
    if is_bundled():
        executable = Path(sys.executable)  # perhaps maskloom-window.exe, which has no standard output
        return (str(executable.with_name("maskloom").with_suffix(executable.suffix)),)
    return (sys.executable, str(MAIN))
