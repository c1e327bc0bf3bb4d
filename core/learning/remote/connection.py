"""Where learning takes place, as an event; and what wakes up a loop that waits for messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ConnectionState = Literal["connecting", "connected", "local", "waiting"]


@dataclass(frozen=True, slots=True)
class ConnectionChanged:
    """Where the learner works from now on, where the user chose another computer."""

    host: str
    state: ConnectionState
    """`local`: learning continues on this computer until the connection is back; `waiting`: nothing is learned."""
    text: str
    """The same in a sentence."""
    machine: str = ""
    """What that computer says of itself, if it is connected."""


@dataclass(frozen=True, slots=True)
class Wake:
    """Into the inbox: something arrived that is no message. A learner passes over it."""
