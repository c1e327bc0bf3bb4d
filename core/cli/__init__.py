"""The command line: the same core without a window, for clusters, scripts and tests.

Progress goes to stderr, results to stdout (one JSON object with `--json`). The exit status is 0 on success, 2 after
an error (explained in one line on stderr), or 128 + N if signal N ended the program.
"""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from core.cli.entry import VERBS, opens_window, version_text

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["VERBS", "opens_window", "run"]


def run(arguments: Sequence[str], *, started: float | None = None) -> int:
    """Run the verb and return the exit status; see core.cli.running. For --version, nothing else is loaded."""
    if list(arguments) == ["--version"]:
        with contextlib.suppress(OSError):
            sys.stdout.write(f"{version_text()}\n")
        return 0
    from core.cli.running import run as run_verb

    return run_verb(arguments, started=started)
