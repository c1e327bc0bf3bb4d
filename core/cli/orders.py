"""What the window that started this process tells it: lines on standard input."""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING

from core.learning.events import Cancel, Stop

if TYPE_CHECKING:
    from typing import TextIO

    from core.learning.events import Inbox

ORPHANED = 3
"""The exit status when the window is gone."""


def obey(inbox: Inbox, source: TextIO | None = None) -> None:
    """Put what is told into the `inbox`, in a thread. Where the input ends the window is gone: this process ends.

    What it learned so far is in its checkpoint then, from which it can be resumed.
    """
    threading.Thread(target=_listen, args=(inbox, source or sys.stdin), name="orders", daemon=True).start()


def _listen(inbox: Inbox, source: TextIO) -> None:
    for line in source:
        match line.strip():
            case "keep":
                inbox.put(Stop())
            case "throw":
                inbox.put(Cancel())
    os._exit(ORPHANED)
