"""Maskloom: with a verb (new, import, train ...) without a window, else the window."""

from __future__ import annotations

import os
import signal
import sys
import time

from core.machine.process_environment import BEFORE_TORCH

_STARTED = time.monotonic()
os.environ.update({**BEFORE_TORCH, **os.environ})


def main() -> int:
    """Run the program; gives its exit status."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # while it starts, Ctrl-C ends it without a word
    from core.cli.streams import end, prepare

    prepare()
    from core.cli import opens_window, run

    arguments = sys.argv[1:]
    if arguments != ["--splash"] and not opens_window(arguments):
        return end(run(arguments, started=_STARTED))
    from app import splash

    if arguments == [splash.ARGUMENT]:
        return splash.show()
    shown = splash.Splash()
    shown.start()
    import torch  # noqa: F401  # before Qt: on Windows the two find their libraries in this order only

    from app.application import main as open_window

    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, before)
    status = open_window(arguments, shown.close)
    import logging

    logging.shutdown()
    # All is saved, and threads have been asked to end: taking torch and Qt apart takes seconds, for nothing.
    os._exit(status)


if __name__ == "__main__":
    sys.exit(main())
