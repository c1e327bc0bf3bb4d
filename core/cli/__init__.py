"""The command line: the same core without a window, for clusters, scripts and tests.

Progress goes to stderr, results to stdout (one JSON object with `--json`). The exit status is 0 on success, 2 after
an error (explained in one line on stderr), or 128 + N if signal N ended the program.
"""

from core.cli.entry import run
from core.cli.parser import VERBS, opens_window

__all__ = ["VERBS", "opens_window", "run"]
