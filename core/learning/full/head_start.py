"""Heads for a full run to begin with, learned by quick learning."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from core.learning.quick.cross_validation import control_net

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from core.learning.quick.quick_run import QuickRun
    from core.network.multitask import MultiTaskNet


def learn_heads(quick: QuickRun, weights: Mapping[str, float], until: float) -> Generator[None, None, None]:
    """Read labels and learn the heads of the network of `quick`, `until` then (time.monotonic()) at most."""
    while time.monotonic() < until and (quick.stale or not quick.learned):
        if not quick.stale:
            quick.step(weights)
        elif quick.gather_next():
            quick.restart()
        yield None


def net_without(
    held: Sequence[str], quick: QuickRun, weights: Mapping[str, float], until: float
) -> Generator[None, None, MultiTaskNet | None]:
    """The network of `quick` with heads that have never seen the images `held` out; None if nothing can be read.

    Labels are read `until` then (time.monotonic()) at most.
    """
    while quick.stale and time.monotonic() < until:
        quick.gather_next()
        yield None
    if quick.trainer is None:
        return None
    return (yield from control_net(quick, frozenset(held), weights, quick.horizon // 2))
