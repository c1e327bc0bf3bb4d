"""What the two computers say to each other: headers, each with a body of bytes behind it.

`PROTOCOL` is counted up with every change that the other version would not understand.
"""

from __future__ import annotations

from typing import Final

import msgspec

PROTOCOL: Final = 1
MAGIC: Final = b"\0maskloom learner\0\n"
"""Sent first by the learner's side: whatever a login script printed before it is passed over."""


class Header(msgspec.Struct, tag=True):
    """One of the following."""


class Hello(Header):
    """The first words of both sides."""

    protocol: int
    version: str
    machine: str = ""
    """From the learner's side: what it learns on."""


class Settings(Header):
    """To the learner, first. Body: LearnSettings."""


class Project(Header):
    """To the learner: tasks and images; it can come repeatedly. Body: Description."""


class Label(Header):
    """To the learner: a label, before the message that it changed. Body: packed; without pixels: nothing is painted."""

    image: str
    task: str
    height: int
    width: int


class ModelFile(Header):
    """In both directions: a file of the models' folder. Body: its content."""

    path: str
    """Folders and name, separated by /."""


class RunRemoved(Header):
    """From the learner: the checkpoint of that model's full run is no longer needed."""

    model: str


class Start(Header):
    """To the learner: everything is there."""


class Post(Header):
    """To the learner: a message for its inbox. Body: the message."""


class Event(Header):
    """From the learner. Body: the event."""


class ImageWanted(Header):
    """From the learner: which file is that image?"""

    image: str


class ImageIs(Header):
    """The answer: its content's digest, and how its name ends."""

    image: str
    digest: str
    suffix: str


class ImageMissing(Header):
    """The other answer: a sentence why it cannot be read; `gone` if there is no file."""

    image: str
    text: str
    gone: bool


class FileWanted(Header):
    """From the learner: it does not have that image's file."""

    image: str
    digest: str


class File(Header):
    """The answer. Body: the content, straight into a file."""

    digest: str


class Ended(Header):
    """From the learner, last: its loop has ended, after Close."""


class Failed(Header):
    """From the learner, last: its loop broke down."""

    text: str
    details: str


class Ping(Header):
    """In both directions, while there is nothing else to say."""


_KINDS = (
    Hello
    | Settings
    | Project
    | Label
    | ModelFile
    | RunRemoved
    | Start
    | Post
    | Event
    | ImageWanted
    | ImageIs
    | ImageMissing
    | FileWanted
    | File
    | Ended
    | Failed
    | Ping
)
_encoder: Final = msgspec.json.Encoder()
_decoder: Final[msgspec.json.Decoder[_KINDS]] = msgspec.json.Decoder(_KINDS)


def header_bytes(header: Header) -> bytes:
    """The header for a frame."""
    return _encoder.encode(header)


def header_of(data: bytes) -> Header:
    """The header in a frame. Raises ValueError."""
    return _decoder.decode(data)
