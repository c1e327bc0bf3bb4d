"""A running learner on another computer, and the link to it."""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from typing import IO, TYPE_CHECKING, Final, Protocol

from core.learning.remote import protocol as say
from core.learning.remote.host import HostError, own_version
from core.learning.remote.link import Link

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.learning.remote.host import Host

PATIENCE: Final = 90.0
"""Seconds until the learner's first words: it may have to load from a slow disk."""
LOOK: Final = 0.2
MOST_GREETING: Final = 1 << 16
"""Bytes of a login script's output that are passed over."""


class Line(Protocol):
    """What a call is made with: core.learning.remote.program.Program."""

    source: int
    sink: int

    def hang_up(self) -> None: ...
    def kill(self) -> None: ...
    def close(self) -> None: ...
    def why(self) -> HostError: ...


class Call:
    """One connection, from the greeting to its end."""

    def __init__(self, host: Host, line: Line) -> None:
        self._host, self._line = host, line
        self.hello = say.Hello(0, "")
        self.arrived: deque[tuple[say.Header, IO[bytes]]] = deque()
        self.answer: Callable[[say.Header], bool] = lambda _header: False
        """Answers a header at once, in the link's thread; whether it did."""
        self._greeted = threading.Event()
        self._notify: Callable[[], None] = self._greeted.set
        self.link = Link(line.source, line.sink, self._take, self._ended)

    def greet(self, is_over: Callable[[], bool] = lambda: False) -> None:
        """Wait for the learner's first words. Raises HostError, and nothing is left of the call then."""
        deadline = time.monotonic() + PATIENCE

        def too_late() -> bool:
            return is_over() or time.monotonic() > deadline

        try:
            self._pass_over_greeting(too_late)
            self.link.start()
            self.link.send(say.Hello(say.PROTOCOL, own_version()))
            while not self._greeted.wait(LOOK) and not too_late():
                pass
            if not self.hello.protocol:
                raise self._line.why()
            self._check_version()
        except (HostError, OSError) as error:
            self.end()
            if isinstance(error, HostError):
                raise
            raise self._line.why() from error

    def listen(self, notify: Callable[[], None]) -> None:
        """`notify` is called, in the link's thread, whenever something arrived or the link has ended."""
        self._notify = notify
        notify()

    @property
    def over(self) -> bool:
        """The link has ended."""
        return self.link.reason is not None

    def end(self) -> None:
        """Close the connection; the learner there ends by itself."""
        self.link.end("it was closed")
        self._line.hang_up()
        self.link.join()
        self._line.close()

    def _take(self, header: say.Header, body: IO[bytes]) -> None:
        if isinstance(header, say.Hello):
            self.hello = header
            self._greeted.set()
        elif not self.answer(header):
            self.arrived.append((header, body))
            self._notify()

    def _ended(self, _reason: str) -> None:
        self._greeted.set()
        self._notify()

    def _pass_over_greeting(self, too_late: Callable[[], bool]) -> None:
        """Read until the learner's first bytes; a watcher ends the program if they do not come."""
        begun = threading.Event()
        watcher = threading.Thread(target=self._watch, args=(begun, too_late), daemon=True)
        watcher.start()
        last = b""
        for _ in range(MOST_GREETING):
            byte = os.read(self._line.source, 1)
            last = (last + byte)[-len(say.MAGIC) :]
            if last == say.MAGIC or not byte:
                break
        begun.set()
        watcher.join()
        if last != say.MAGIC:
            raise self._line.why()

    def _watch(self, begun: threading.Event, too_late: Callable[[], bool]) -> None:
        while not begun.wait(LOOK):
            if too_late():
                self._line.kill()
                return

    def _check_version(self) -> None:
        if self.hello.protocol == say.PROTOCOL:
            return
        name, own = self._host.name, own_version()
        other = f"version {self.hello.version}" if self.hello.version else "another version"
        raise HostError(
            f"{name} has {other} of Maskloom, which this version{f' ({own})' if own else ''} cannot learn with. "
            "Install the same version on both computers.",
            lasting=True,
        )
