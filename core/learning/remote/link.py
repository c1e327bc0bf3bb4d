"""Frames over two file descriptors: pipes to an ssh process, or this process's standard input and output.

A frame is 13 bytes (number of the transfer, whether it is its last frame, length of header and body), a header in
the first frame of a transfer, and up to CHUNK bytes of its body. What is urgent goes between two frames of what is not.
"""

from __future__ import annotations

import io
import os
import struct
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Final

from core.learning.remote.protocol import Header, Ping, header_bytes, header_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    Taker = Callable[[Header, IO[bytes]], None]

CHUNK: Final = 1 << 18
MOST_HEADER: Final = 1 << 20
MOST_BODY: Final = 1 << 32
"""Bytes of a body in memory."""
BEAT: Final = 10.0
"""Seconds without a word after which each side says that it is there."""
SILENCE: Final = 60.0
"""Seconds without a word from the other side after which it counts as gone."""
_FRAME: Final = struct.Struct(">IBII")


class LinkError(Exception):
    """The other side is gone, or says what cannot be understood; str() is a reason without a full stop."""


@dataclass(eq=False, slots=True)
class _Transfer:
    """Something on its way out."""

    number: int
    header: bytes
    body: IO[bytes]
    key: Hashable = None
    begun: bool = False


@dataclass(slots=True)
class _Incoming:
    header: Header
    body: IO[bytes]
    size: int = field(default=0)


class Link:
    """Two threads: one reads frames and hands over what is complete, one writes what waits."""

    def __init__(
        self,
        source: int,
        sink: int,
        take: Taker,
        ended: Callable[[str], None],
        open_body: Callable[[Header], IO[bytes] | None] = lambda _header: None,
    ) -> None:
        """`take(header, body)` and `ended(reason)`, which comes once, are called in these threads.

        `open_body` can give a file for a body that does not belong into memory.
        """
        self._source, self._sink = source, sink
        self._take, self._on_end, self._open_body = take, ended, open_body
        self._urgent: deque[_Transfer] = deque()
        self._bulk: deque[_Transfer] = deque()
        self._changed = threading.Condition()
        self._number = 0
        self._unsent = 0
        self._closing = False
        self.reason: str | None = None
        """Why it ended; None while it works."""
        self._heard = time.monotonic()
        self._reader = threading.Thread(target=self._read, name="link reader", daemon=True)
        self._writer = threading.Thread(target=self._write, name="link writer", daemon=True)

    def start(self) -> None:
        """Begin to read and to write."""
        self._reader.start()
        self._writer.start()

    def send(
        self, header: Header, body: bytes | IO[bytes] = b"", *, bulk: bool = False, key: Hashable = None
    ) -> None:
        """Send it when its turn comes; returns at once. What is `bulk` lets everything else pass, in its own order.

        Of several with the same key, only the last is sent, unless the earlier one is already on its way.
        """
        stream = io.BytesIO(body) if isinstance(body, bytes) else body
        with self._changed:
            if self.reason is not None or self._closing:
                stream.close()
                return
            self._number = (self._number + 1) % (1 << 32)
            queue = self._bulk if bulk else self._urgent
            if key is not None:
                queue = self._without(key)
            queue.append(_Transfer(self._number, header_bytes(header), stream, key))
            self._unsent += len(body) if isinstance(body, bytes) else 0
            self._changed.notify_all()

    def _without(self, key: Hashable) -> deque[_Transfer]:
        """What is not urgent, without what waits under that key."""
        for transfer in [t for t in self._bulk if t.key == key and not t.begun]:
            self._bulk.remove(transfer)
            self._unsent -= len(transfer.body.read())
        return self._bulk

    def wait_for_room(self, most: int) -> None:
        """Wait until at most `most` bytes are unsent, or the link has ended."""
        with self._changed:
            self._changed.wait_for(lambda: self._unsent <= most or self.reason is not None)

    def finish(self, seconds: float) -> None:
        """Send what waits, and nothing after it; wait so long at most."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._writer.ident is not None:
            self._writer.join(seconds)

    def end(self, reason: str) -> None:
        """End the link; `ended` gets the first reason only."""
        with self._changed:
            if self.reason is not None:
                return
            self.reason = reason
            self._urgent.clear()
            for transfer in self._bulk:
                transfer.body.close()
            self._bulk.clear()
            self._changed.notify_all()
        self._on_end(reason)

    def join(self, seconds: float = 1.0) -> None:
        """Wait for both threads, which end once the descriptors do."""
        for thread in (self._reader, self._writer):
            if thread.ident is not None and thread is not threading.current_thread():
                thread.join(seconds)

    # out ----------------------------------------------------------------------------------------------------

    def _write(self) -> None:
        try:
            while (due := self._next()) is not None:
                self._send_frame(*due)
        except (OSError, ValueError) as error:
            self.end(f"it could not be written to ({error})")

    def _next(self) -> tuple[_Transfer, bytes] | None:
        """What a frame is sent of now, and its header if that is not sent yet; None at the end."""
        with self._changed:
            while not (self._urgent or self._bulk):
                if self._closing or self.reason is not None:
                    return None
                if not self._changed.wait(BEAT):
                    self._beat()
            transfer = self._urgent[0] if self._urgent else self._bulk[0]
            header = b"" if transfer.begun else transfer.header
            transfer.begun = True
            return transfer, header

    def _beat(self) -> None:
        if time.monotonic() - self._heard > SILENCE:
            raise ValueError("nothing was heard for a minute")
        self._number = (self._number + 1) % (1 << 32)
        self._urgent.append(_Transfer(self._number, header_bytes(Ping()), io.BytesIO()))

    def _send_frame(self, transfer: _Transfer, header: bytes) -> None:
        body = transfer.body.read(CHUNK)
        last = len(body) < CHUNK
        frame = _FRAME.pack(transfer.number, last, len(header), len(body)) + header + body
        view = memoryview(frame)
        while view:
            view = view[os.write(self._sink, view) :]
        with self._changed:
            if isinstance(transfer.body, io.BytesIO):
                self._unsent -= len(body)
            if last:
                transfer.body.close()
                for queue in (self._urgent, self._bulk):
                    if queue and queue[0] is transfer:
                        queue.popleft()
            self._changed.notify_all()

    # in -----------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        incoming: dict[int, _Incoming] = {}
        try:
            while self.reason is None:
                self._read_frame(incoming)
        except EOFError:
            self.end("it was closed")
        except (OSError, ValueError) as error:
            self.end(f"it could not be read ({error})")
        except Exception as error:  # of whoever takes it: a link that nobody reads would wait for ever
            self.end(f"what it said could not be used ({type(error).__name__}: {error})")
        finally:
            for transfer in incoming.values():
                transfer.body.close()

    def _read_frame(self, incoming: dict[int, _Incoming]) -> None:
        number, last, header_size, body_size = _FRAME.unpack(self._bytes(_FRAME.size))
        if header_size > MOST_HEADER or body_size > CHUNK:
            raise ValueError("a frame is too large")
        if header_size:
            header = header_of(self._bytes(header_size))
            incoming[number] = _Incoming(header, self._open_body(header) or io.BytesIO())
        elif number not in incoming:
            raise ValueError("a frame lacks its header")
        transfer = incoming[number]
        transfer.size += body_size
        if isinstance(transfer.body, io.BytesIO) and transfer.size > MOST_BODY:
            raise ValueError("a message is too large")
        transfer.body.write(self._bytes(body_size))
        if last:
            del incoming[number]
            if not isinstance(transfer.header, Ping):
                self._take(transfer.header, transfer.body)

    def _bytes(self, count: int) -> bytes:
        data = bytearray()
        while len(data) < count:
            block = os.read(self._source, min(count - len(data), CHUNK))
            if not block:
                raise EOFError
            data += block
        self._heard = time.monotonic()
        return bytes(data)


def content(body: IO[bytes]) -> bytes:
    """All bytes of a body in memory."""
    body.seek(0)
    return body.read()
