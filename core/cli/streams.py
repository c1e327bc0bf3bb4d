"""Standard output and error in any state: missing, in any encoding, full, or closed by their reader."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import sys
from typing import Final, TextIO

CLOSED_OUTPUT: Final = 141
"""The exit status when the reader of standard output is gone (128 + SIGPIPE), as with other tools."""


class OutputLostError(Exception):
    """Standard output cannot be written to; `closed` if its reader is gone, otherwise the text says why."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"The result could not be written to standard output ({error.strerror or error}).")
        self.closed = isinstance(error, BrokenPipeError)


def prepare() -> None:
    """Make standard output and error accept any text, wherever they lead."""
    _occupy()
    logging.captureWarnings(capture=True)  # warnings of libraries go to the log, not between our lines
    logging.getLogger("py.warnings").addHandler(logging.NullHandler())
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # open for the whole run
        elif hasattr(stream, "reconfigure"):
            keep_encoding = stream.isatty() or "PYTHONIOENCODING" in os.environ
            stream.reconfigure(
                encoding=stream.encoding if keep_encoding else "utf-8",
                errors="backslashreplace",
                line_buffering=True,
            )


def _occupy() -> None:
    """Point closed standard streams to the null device; otherwise the next file opened, a label, would become one."""
    while True:
        handle = os.open(os.devnull, os.O_RDWR)
        if handle > 2:
            os.close(handle)
            return
        os.set_inheritable(handle, True)


def end(status: int) -> int:
    """Flush the output; if the status reports a signal, end the program by that signal.

    A shell loop stops only if Ctrl-C itself ended the program, and pipes then end quietly.
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
    """Write and flush. Raises OSError."""
    stream.write(text)
    stream.flush()
