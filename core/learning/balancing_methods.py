"""The methods of balancing that can be chosen: what each does, its paper, and what a step with it costs.

Apart from the methods themselves, so that a window or a command line can list them without the network. A new
method is a class in core.learning.full.balancing, and a row here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Method:
    """One way to weigh tasks against each other."""

    id: str
    name: str
    text: str
    """A sentence on what it does."""
    paper: str
    cost: float
    """A step with 3 tasks takes this many times as long as with fixed weights, measured by benchmarks/balancing.py."""
    code: str
    """The class in core.learning.full.balancing."""
    apart: bool = False
    """Needs each task's own gradient, which several processes don't have."""


# fmt: off
_ALL: Final = (
    Method("fixed", "Fixed weights", "The sum of the losses, each times its task's weight.",
           "Kurin et al. 2022, arXiv:2201.04122: hard to beat", 1.0, "Balancing"),
    Method("equal", "Equal", "Divides each loss by its own running size, so that all tasks pull alike.",
           "Chennupati et al. 2019, arXiv:1904.08492", 1.0, "Equal"),
    Method("uncertainty", "Uncertainty", "Learns along how uncertain each task is, and lets uncertain ones count less.",
           "Kendall et al. 2018, arXiv:1705.07115", 1.0, "Uncertainty"),
    Method("dwa", "Dynamic weight average", "A task whose loss falls more slowly than the others' counts more.",
           "Liu et al. 2019, arXiv:1803.10704", 1.0, "Averaging"),
    Method("random", "Random weights", "Drawn anew at each step: the control that any method must beat.",
           "Lin et al. 2022, arXiv:2111.10603", 1.0, "Random"),
    Method("pcgrad", "PCGrad", "Where two tasks' gradients conflict, takes out of each what works against the other.",
           "Yu et al. 2020, arXiv:2001.06782", 2.2, "PCGrad", apart=True),
    Method("upgrad", "UPGrad", "Projects each gradient so that a small step harms no task, then takes the mean.",
           "Quinton and Rey 2024, arXiv:2406.16232", 1.9, "UPGrad", apart=True),
)
# fmt: on

METHODS: Final[dict[str, Method]] = {method.id: method for method in _ALL}


def cost_text(method: Method) -> str:
    """What a step costs, in words."""
    if method.cost < 1.05:
        return "costs nothing"
    return f"a step takes {method.cost:.1f} times as long"


SHARED: Final = tuple(method.id for method in _ALL if not method.apart)
"""Those that need the losses only, not each task's gradient: what processes can do together."""
