"""Frames: what is sent arrives, urgent things first, and whatever is no frame ends the link."""

from __future__ import annotations

import io
import os
import threading
from typing import IO, TYPE_CHECKING

import pytest

from core.learning.remote import link as links
from core.learning.remote import protocol as say
from core.learning.remote.link import CHUNK, Link, content

if TYPE_CHECKING:
    from collections.abc import Iterator


class End:
    """One end of a link, and what it heard."""

    def __init__(self, source: int, sink: int) -> None:
        self.source, self.sink = source, sink
        self.heard: list[tuple[say.Header, bytes]] = []
        self.reasons: list[str] = []
        self.changed = threading.Condition()
        self.link = Link(source, sink, self.take, self.ended)

    def take(self, header: say.Header, body: IO[bytes]) -> None:
        with self.changed:
            self.heard.append((header, content(body)))
            self.changed.notify_all()

    def ended(self, reason: str) -> None:
        with self.changed:
            self.reasons.append(reason)
            self.changed.notify_all()

    def wait(self, count: int) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.heard) >= count or self.reasons, 60)


@pytest.fixture
def ends() -> Iterator[tuple[End, End]]:
    near_source, far_sink = os.pipe()
    far_source, near_sink = os.pipe()
    near, far = End(near_source, near_sink), End(far_source, far_sink)
    yield near, far
    for end in (near, far):
        end.link.end("the test is over")
        end.link.finish(1)
    for sink in (near_sink, far_sink):
        os.close(sink)
    for end in (near, far):
        end.link.join(5)
        os.close(end.source)


def test_everything_arrives_in_both_directions(ends: tuple[End, End]) -> None:
    near, far = ends
    near.link.start()
    far.link.start()
    bodies = [b"", b"x", bytes(CHUNK), bytes(range(256)) * 5000]
    for body in bodies:
        near.link.send(say.ModelFile("current/model.json"), body)
    far.link.send(say.ImageWanted("ä"))
    far.wait(len(bodies))
    near.wait(1)
    assert [body for _, body in far.heard] == bodies
    assert near.heard == [(say.ImageWanted("ä"), b"")]


def test_urgent_things_pass_what_is_bulky(ends: tuple[End, End]) -> None:
    near, far = ends
    near.link.send(say.File("0" * 32), io.BytesIO(bytes(3 * CHUNK)), bulk=True)
    near.link.send(say.Post(), b"stop")
    far.link.start()
    near.link.start()
    far.wait(2)
    assert [type(header) for header, _ in far.heard] == [say.Post, say.File]


def test_of_the_same_only_the_last_is_sent(ends: tuple[End, End]) -> None:
    near, far = ends
    for number in range(3):
        near.link.send(say.ModelFile("current/model.json"), bytes([number]), bulk=True, key="current")
    near.link.send(say.ModelFile("other"), b"", bulk=True, key="other")
    far.link.start()
    near.link.start()
    far.wait(2)
    assert [body for _, body in far.heard] == [b"\2", b""]


def test_the_end_of_one_is_the_end_of_the_other(ends: tuple[End, End]) -> None:
    near, far = ends
    far.link.start()
    os.dup2(os.open(os.devnull, os.O_WRONLY), near.sink)  # as when ssh is gone
    far.wait(1)
    assert far.reasons == ["it was closed"]
    far.link.send(say.Ping())  # goes nowhere, and says nothing
    assert near.heard == []


@pytest.mark.parametrize(
    "noise",
    [
        b"Welcome to gpu-box! Last login: today\n",
        links._FRAME.pack(1, 1, 4, 0) + b"nope",
        links._FRAME.pack(1, 1, 0, 0),
        links._FRAME.pack(1, 1, 10, CHUNK + 1) + b" " * 10,
        links._FRAME.pack(1, 1, 16, 0) + b'{"type":"Popen"}',
    ],
)
def test_what_is_no_frame_ends_the_link(ends: tuple[End, End], noise: bytes) -> None:
    near, far = ends
    far.link.start()
    os.write(near.sink, noise)
    far.wait(1)
    assert len(far.reasons) == 1
    assert far.heard == []


def test_a_side_that_says_nothing_is_gone(ends: tuple[End, End], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "BEAT", 0.01)
    monkeypatch.setattr(links, "SILENCE", 0.03)
    near, _ = ends
    near.link.start()
    near.wait(1)
    assert near.reasons == ["it could not be written to (nothing was heard for a minute)"]


def test_two_that_have_nothing_to_say_stay_connected(
    ends: tuple[End, End], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "BEAT", 0.01)
    near, far = ends
    near.link.start()
    far.link.start()
    while near.link._number < 5:
        with near.link._changed:
            near.link._changed.wait(0.02)
    near.link.send(say.Post(), b"stop")
    far.wait(1)
    assert far.heard == [(say.Post(), b"stop")]
