"""Another computer to learn on, as the user named it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from core.printable import printable

COMMAND: Final = "maskloom"
SSH: Final = (
    "ssh",
    "-T",
    *("-o", "BatchMode=yes"),
    *("-o", "ConnectTimeout=15"),
    *("-o", "ServerAliveInterval=15"),
    *("-o", "ServerAliveCountMax=3"),
)
_HOST: Final = re.compile(r"(?!-)[^\s\x00-\x1f'\"\\;|&<>()$`]+")


class HostError(Exception):
    """The learner could not be started there; str() says why and what to do. `lasting`: trying again is no use."""

    def __init__(self, text: str, *, lasting: bool) -> None:
        super().__init__(text)
        self.lasting = lasting


@dataclass(frozen=True, slots=True)
class Host:
    """Another computer."""

    name: str
    """As `ssh` knows it: a name, user@name, or an alias of the user's ssh configuration."""
    command: str = COMMAND
    """What starts Maskloom there, as its shell understands it."""
    waits: bool = False
    """Learning waits while the connection is lost, instead of continuing on this computer."""

    def __post_init__(self) -> None:
        if not _HOST.fullmatch(self.name):
            raise ValueError(
                f"{printable(self.name)} is not the name of a computer. Enter a host as for ssh."
            )

    @property
    def arguments(self) -> tuple[str, ...]:
        """The program to start here."""
        return (*SSH, "--", self.name, f"{self.command.strip() or COMMAND} learner --stdio")


def own_version() -> str:
    """This program's version."""
    try:
        return version("maskloom")
    except PackageNotFoundError:  # run from the source folder without being installed
        return ""
