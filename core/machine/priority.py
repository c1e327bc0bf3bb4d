"""Work that lasts long and is waited for by nobody leaves the processor to everything else. No torch."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from typing import Final

NICENESS: Final = 5
"""A third of what others get where all want the processor: enough that an order ends."""
_BELOW_NORMAL: Final = -1


def let_others_go_first() -> None:
    """Lower the priority of the thread that calls this, and of the threads that it starts; where that can be done.

    It can't be raised again.
    """
    with contextlib.suppress(OSError, AttributeError):
        if sys.platform == "linux":
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
        elif sys.platform == "win32":
            import ctypes

            kernel = ctypes.windll.kernel32
            kernel.SetThreadPriority(kernel.GetCurrentThread(), _BELOW_NORMAL)
