"""One of several processes that predict the same images together: each takes those whose names fall to it. No torch."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


TORCHRUN: Final = "torchrun"
"""Where a shard comes from."""


class ShardError(ValueError):
    """A shard that can't be; str() is a sentence."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The `number`th of `count`, from 1."""

    number: int = 1
    count: int = 1
    source: str = ""
    """Where it comes from, if not from an option."""

    def takes(self, stem: str) -> bool:
        """Whether an image is its own, by its path below the folder that was given, without an ending.

        By a hash, so that a new image moves none of the others to another shard.
        """
        name = unicodedata.normalize("NFC", stem).encode("utf-8", "surrogatepass")
        digest = hashlib.sha256(name).digest()
        return int.from_bytes(digest[:8], "big") % self.count == self.number - 1

    @property
    def suffix(self) -> str:
        """What the names of its own files end with; nothing if there is only one."""
        return f"-{self.number}-of-{self.count}" if self.count > 1 else ""


def parsed_shard(text: str) -> Shard:
    """From "2/8". Raises ShardError."""
    number, _, count = text.partition("/")
    if not (number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
        raise ShardError(f"{text!r} should look like 2/8, the second of eight shards")
    return Shard(int(number), int(count))


def shard_of_environment(environment: Mapping[str, str]) -> Shard:
    """What a Slurm array, or torchrun, made this process; the only one if neither started it. Raises ShardError."""
    if environment.get("SLURM_ARRAY_TASK_ID"):
        return _of_slurm(environment)
    if "RANK" in environment and environment.get("WORLD_SIZE", "1") != "1":
        try:
            rank, size = int(environment["RANK"]), int(environment["WORLD_SIZE"])
        except ValueError:
            rank, size = -1, 0
        if not 0 <= rank < size:
            raise ShardError(
                f"RANK is {environment['RANK']} and WORLD_SIZE {environment['WORLD_SIZE']}. Pass --shard i/n instead."
            )
        return Shard(rank + 1, size, TORCHRUN)
    return Shard()


def _of_slurm(environment: Mapping[str, str]) -> Shard:
    names = ("ID", "MIN", "MAX", "STEP", "COUNT")
    values = {name: environment.get(f"SLURM_ARRAY_TASK_{name}", "") for name in names}
    try:
        first, step = int(values["MIN"] or 0), int(values["STEP"] or 1)
        count = int(values["COUNT"])
        number = (int(values["ID"]) - first) // max(1, step) + 1
    except ValueError:
        number, count = 0, 0
    if not 1 <= number <= count:
        raise ShardError(
            f"SLURM_ARRAY_TASK_ID is {values['ID']} of an array that is no sequence of "
            f"{values['COUNT'] or 'an unknown number of'} numbers. Use --array=1-N, or pass --shard i/n."
        )
    return Shard(number, count, "Slurm array")
