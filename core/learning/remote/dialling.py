"""Calls another computer in a thread of its own until the learner there answers; ever more rarely."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Final

from core.learning.remote.host import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.learning.remote.call import Call
    from core.learning.remote.host import Host

FIRST_PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 60.0
STEADY: Final = 60.0
"""Seconds after which a connection counts as a good one: the next pause is short again."""


class Dialling:
    """Starts at once. There is one call at a time: it waits to be taken, and `resume` lets another be made."""

    def __init__(self, host: Host, call: Callable[[Host], Call], notify: Callable[[], None]) -> None:
        """`notify` is called, in the thread, when there is a call or an attempt failed."""
        self._host, self._make, self._notify = host, call, notify
        self._call: Call | None = None
        self._changed = threading.Condition()
        self._over = False
        self._needed = True
        self._pause = FIRST_PAUSE
        self._began = 0.0
        self._problem: HostError | None = None
        self.had_one = False
        """There was a connection before."""
        self.tried = False
        """The first attempt has succeeded or failed."""
        self._thread = threading.Thread(target=self._run, name="dialling", daemon=True)
        self._thread.start()

    @property
    def ready(self) -> bool:
        """There is a call to be taken."""
        call = self._call
        return call is not None and not call.over

    @property
    def problem(self) -> HostError | None:
        """Why the last attempt failed; told once."""
        problem, self._problem = self._problem, None
        return problem

    def take(self) -> Call | None:
        """The call, from now on the caller's to end; None without one."""
        with self._changed:
            call, self._call = self._call, None
        if call is None:
            return None
        if call.over:
            call.end()
            self.resume()
            return None
        self.had_one, self._began = True, time.monotonic()
        return call

    def resume(self) -> None:
        """The call that was taken is over: make another."""
        with self._changed:
            if time.monotonic() - self._began > STEADY:
                self._pause = FIRST_PAUSE
            self._needed = True
            self._changed.notify_all()

    def end(self) -> None:
        """Stop calling."""
        with self._changed:
            self._over = True
            self._changed.notify_all()
            call, self._call = self._call, None
        if call is not None:
            call.end()
        self._thread.join(1.0)

    def _run(self) -> None:
        while not self._over:
            try:
                call = self._make(self._host)
                call.greet(lambda: self._over)
            except HostError as error:
                self._problem, self.tried, self._needed = error, True, not error.lasting
                self._notify()
            else:
                self._offer(call)
            self._rest()

    def _offer(self, call: Call) -> None:
        with self._changed:
            if not self._over:
                self._call, self.tried, self._needed = call, True, False
        if self._over:
            call.end()
        else:
            call.listen(self._look)

    def _look(self) -> None:
        """There is a call, or it has ended before it was taken."""
        with self._changed:
            self._changed.notify_all()
        self._notify()

    def _rest(self) -> None:
        """Until another call is needed, and after a pause that grows."""
        with self._changed:
            self._changed.wait_for(lambda: self._needed or self._over or self._has_ended)
            call = self._call if self._has_ended else None
            self._call = None if call is not None else self._call
            self._changed.wait_for(lambda: self._over, self._pause)
            self._pause = min(LONGEST_PAUSE, 2 * self._pause)
        if call is not None:
            call.end()

    @property
    def _has_ended(self) -> bool:
        return self._call is not None and self._call.over
