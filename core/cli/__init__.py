"""The command line: the same core without a window, for clusters, scripts and tests.

Progress goes to stderr, results to stdout (one JSON object with `--json`). The exit status is 0, or 2 with one
line on stderr that says what is wrong, or 128 and the number of the signal that ended it.
"""

from core.cli.entry import run
from core.cli.parser import VERBS, opens_window

__all__ = ["VERBS", "opens_window", "run"]
