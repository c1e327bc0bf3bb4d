"""What an import will find, before it changes anything: counts with names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.exchange.reader import OTHER_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.exchange.reader import ImportProblem, Match


@dataclass(frozen=True, slots=True)
class Outlook:
    """Names are those of images or, of what belongs to no image, what the files call it."""

    items: int
    """That the files hold."""
    matched: int
    """Of these."""
    missing: tuple[str, ...]
    """Images that the files have nothing about."""
    extra: tuple[str, ...]
    """Items whose image the project doesn't have."""
    doubtful: tuple[str, ...]
    """Items that could belong to several images, or to one that others could belong to as well."""
    other_size: tuple[str, ...]
    """Files of another size than their image."""

    @property
    def lists(self) -> dict[str, tuple[str, ...]]:
        """The names by what is to be said of them, as the command line calls it."""
        return {
            "missing": self.missing,
            "extra": self.extra,
            "doubtful": self.doubtful,
            "different_size": self.other_size,
        }


def outlook(matches: Sequence[Match], problems: Iterable[ImportProblem]) -> Outlook:
    """What these matches and the problems with them amount to; an image is missing where no match has it."""
    missing = [set(match.without) for match in matches]
    in_none = set.intersection(*missing) if missing else set()
    names = (name for match in matches for name in match.without if name in in_none)
    return Outlook(
        sum(match.count for match in matches),
        sum(len(match.items) for match in matches),
        tuple(dict.fromkeys(names)),
        tuple(name for match in matches for name in match.extra),
        tuple(doubt.item for match in matches for doubt in match.doubts),
        tuple(dict.fromkeys(problem.source for problem in problems if problem.cause == OTHER_SIZE)),
    )
