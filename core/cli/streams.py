"""Standard output and error as they are found: missing, of any encoding, full, or closed by their reader."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import sys
from typing import Final, TextIO

CLOSED_OUTPUT: Final = 141
"""The exit status where the reader of standard output has gone (128 + SIGPIPE), as of any other tool."""


class OutputLostError(Exception):
    """Standard output takes no more; `closed` where its reader has gone, else the text says why."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"The result could not be written to standard output ({error.strerror or error}).")
        self.closed = isinstance(error, BrokenPipeError)


def prepare() -> None:
    """Make standard output and error fit for anything that is said, wherever they lead."""
    _occupy()
    logging.captureWarnings(
        capture=True
    )  # what libraries warn their users of goes to the log, not among our lines
    logging.getLogger("py.warnings").addHandler(logging.NullHandler())
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # as long as the program
        elif hasattr(stream, "reconfigure"):
            keep_encoding = stream.isatty() or "PYTHONIOENCODING" in os.environ
            stream.reconfigure(
                encoding=stream.encoding if keep_encoding else "utf-8",
                errors="backslashreplace",
                line_buffering=True,
            )


def _occupy() -> None:
    """Lead standard streams that are closed to nowhere: else the next file opened, a label, is taken for one."""
    while True:
        handle = os.open(os.devnull, os.O_RDWR)
        if handle > 2:
            os.close(handle)
            return
        os.set_inheritable(handle, True)


def end(status: int) -> int:
    """Bring out what is still to be written; ends by the signal itself where the status tells of one.

    A shell's loop stops only where Ctrl-C is what ended the program, and pipes end quietly.
    """
    for name, handle in (("stdout", 1), ("stderr", 2)):
        try:
            getattr(sys, name).flush()
        except (OSError, ValueError, AttributeError):
            if status == 0 and name == "stdout":
                status = 2
            with contextlib.suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), handle)
    if status > 128 and os.name == "posix":
        signal.signal(status - 128, signal.SIG_DFL)
        os.kill(os.getpid(), status - 128)
    return status


def write(stream: TextIO, text: str) -> None:
    """Write and bring out. Raises OSError."""
    stream.write(text)
    stream.flush()
