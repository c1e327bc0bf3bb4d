"""The ssh process at this end, and what it means where there is no learner at the other."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
from collections import deque
from typing import TYPE_CHECKING, Final

from core.learning.remote.host import SSH, HostError
from core.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.learning.remote.host import Host

GRACE: Final = 1.0
NOT_FOUND: Final = (126, 127, 9009)
SSH_FAILED: Final = 255


class Program:
    """A process whose standard input and output are a line to a learner."""

    def __init__(self, host: Host, arguments: Sequence[str] = ()) -> None:
        """Start it; raises HostError. `arguments`: instead of the host's."""
        self._host = host
        self._errors: deque[str] = deque(maxlen=20)
        try:
            self._process = subprocess.Popen(
                list(arguments or host.arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                start_new_session=os.name == "posix",  # Ctrl-C at the terminal is not for it
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except FileNotFoundError as error:
            raise HostError(
                f"The program {error.filename or SSH[0]} was not found on this computer. "
                "Install an OpenSSH client to learn on another computer.",
                lasting=True,
            ) from error
        except OSError as error:
            raise HostError(f"ssh could not be started ({error.strerror}).", lasting=True) from error
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.sink, self.source = self._process.stdin.fileno(), self._process.stdout.fileno()
        self._listener = threading.Thread(target=self._hear_errors, name="ssh errors", daemon=True)
        self._listener.start()

    def hang_up(self) -> None:
        """Close the line to it, and end it if it does not end by itself; the learner elsewhere does."""
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        try:
            self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """Close what nobody reads any more."""
        self._listener.join(GRACE)
        for stream in (self._process.stdout, self._process.stderr):
            if stream is not None and not self._listener.is_alive():
                stream.close()

    def why(self) -> HostError:
        """Why there was no learner."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(GRACE)
        self._listener.join(GRACE)
        last = self._errors[-1].rstrip(".") if self._errors else ""
        return _meaning(self._host, self._process.poll(), last)

    def _hear_errors(self) -> None:
        assert self._process.stderr is not None
        with contextlib.suppress(OSError, ValueError):
            for line in self._process.stderr:
                text = line.decode(errors="replace").strip()
                if text:
                    self._errors.append(printable(text))


def _meaning(host: Host, status: int | None, last: str) -> HostError:
    """What it means that the program ended with `status`, and `last` as its last line on standard error."""
    name = host.name
    if status in NOT_FOUND or "not recognized" in last:
        return HostError(
            f"{name} has no command {printable(host.command)} ({last or 'not found'}). Install Maskloom there, or "
            "enter under Learn › Learn on… how it is started there, for example ~/maskloom/.venv/bin/maskloom.",
            lasting=True,
        )
    if status == SSH_FAILED:
        return HostError(
            f"{name} could not be reached ({last or 'ssh failed'}). Check that `ssh {name}` works in a terminal "
            "without asking for a password.",
            lasting="denied" in last or "verification failed" in last,
        )
    if "learner" in last and ("verb" in last or "unrecognized" in last):
        return HostError(
            f"{name} has an older version of Maskloom, which cannot learn for other computers. Install the same "
            "version on both computers.",
            lasting=True,
        )
    return HostError(
        f"Maskloom could not be started on {name} ({last or 'no answer'}). Check that "
        f"`ssh {name} {printable(host.command)} --version` works in a terminal.",
        lasting=False,
    )
