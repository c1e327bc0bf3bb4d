"""The verb learner: learns for a window on another computer, over its standard input and output."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from typing import TYPE_CHECKING, Final

import torch

from core.cli.report import CommandError
from core.learning.remote.host import own_version
from core.learning.remote.image_cache import ImageCache, default_folder
from core.learning.remote.protocol import PROTOCOL, Hello
from core.learning.remote.serving import Serving, remove_leftovers
from core.machine.device import choose_device

if TYPE_CHECKING:
    import argparse

    from core.cli.report import Reporter

GRACE: Final = 10.0
"""Seconds to leave nothing behind once the window is gone."""


def serve_window(chosen: argparse.Namespace, _reporter: Reporter) -> None:
    """Learn until standard input ends."""
    if not chosen.stdio:
        raise CommandError("The verb learner needs --stdio: a window on another computer starts it over SSH.")
    if on_terminal():
        raise CommandError(
            "The verb learner talks to a window, not to a terminal. Choose Learn › Learn on… in the window."
        )
    source, sink = os.dup(0), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # what anything prints goes to standard error, and never between the frames
    _as_bytes(source, sink)
    remove_leftovers()
    cache = ImageCache(default_folder())
    hello = Hello(PROTOCOL, own_version(), _machine())
    Serving(source, sink, cache, hello).run(_leave_soon)


def on_terminal() -> bool:
    """Whether somebody typed this."""
    return sys.stdin.isatty() or sys.stdout.isatty()


def _as_bytes(*descriptors: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        for descriptor in descriptors:
            msvcrt.setmode(descriptor, os.O_BINARY)


def _leave_soon() -> None:
    """A step that does not end must not keep the process alive when nobody waits for it any more."""
    timer = threading.Timer(GRACE, os._exit, (1,))
    timer.daemon = True
    timer.start()


def _machine() -> str:
    """What learns here, in words for the window."""
    _, reason = choose_device("auto")
    processors = os.cpu_count() or 1
    with contextlib.suppress(AttributeError):
        processors = len(os.sched_getaffinity(0))
    cores = f"{processors} processor core{'s' if processors != 1 else ''}"
    device = reason.removesuffix(".")
    return f"{device} · {cores} · PyTorch {torch.__version__}"
