"""Maskloom: with a verb (new, import, train ...) without a window, else the window."""

from __future__ import annotations

import logging
import os
import sys
import time

_STARTED = time.monotonic()
# Before torch: its threads else spin while they wait, twenty times slower steps where others want the cores.
os.environ.setdefault("GOMP_SPINCOUNT", "1000")
# So that large blocks of fresh memory come in pages of 2 MiB: Linux else clears and maps them 4 KiB at a time.
os.environ.setdefault("THP_MEM_ALLOC_ENABLE", "1")


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
