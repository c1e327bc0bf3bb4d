"""Maskloom: with a verb (new, import, train ...) without a window, else the window."""

from __future__ import annotations

import logging
import os
import sys
import time

from core.process_environment import BEFORE_TORCH

_STARTED = time.monotonic()
os.environ.update({**BEFORE_TORCH, **os.environ})


def main() -> int:
    """Run the program; gives its exit status."""
    from core.cli import VERBS

    arguments = sys.argv[1:]
    if arguments and (arguments[0] in VERBS or arguments[0] in ("-h", "--help", "--version")):
        from core.cli import run

        return run(arguments, started=_STARTED)
    import torch  # noqa: F401  # before Qt: on Windows the two find their libraries in this order only

    from app.application import main as open_window

    status = open_window(arguments)
    logging.shutdown()
    # All is saved, and threads have been asked to end: taking torch and Qt apart takes seconds, for nothing.
    os._exit(status)


if __name__ == "__main__":
    sys.exit(main())
