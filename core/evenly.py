"""Choosing some of many, if all would take too long."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


def evenly(items: Sequence[T], most: int) -> Sequence[T]:
    """At most `most` of them, in order and evenly spaced; all if there are no more."""
    return items[:: max(1, math.ceil(len(items) / most))]
