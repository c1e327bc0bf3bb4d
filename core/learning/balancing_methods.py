"""The available balancing methods: what each does, its paper, and the cost of a step.

Separate from the methods themselves, so that the window and the command line can list them without torch. A new
method is a class in core.learning.full.balancing, and a row here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Method:
    """One way to balance tasks."""

    id: str
    name: str
    text: str
    """One sentence about what it does."""
    paper: str
    cost: float
    """The time of a step with 3 tasks relative to fixed weights, as measured by benchmarks/balancing.py."""
    code: str
    """The class in core.learning.full.balancing."""
    apart: bool = False
    """Whether it needs each task's own gradient, which several processes don't have."""


# fmt: off
_ALL: Final = (
    Method("fixed", "Fixed weights", "The sum of the losses, each multiplied by its task's weight.",
           "Kurin et al. 2022, arXiv:2201.04122", 1.0, "Balancing"),
    Method("equal", "Equal", "Divides each loss by its running mean, so that all tasks count the same.",
           "Chennupati et al. 2019, arXiv:1904.08492", 1.0, "Equal"),
    Method("uncertainty", "Uncertainty", "Learns how uncertain each task is, and lets uncertain tasks count less.",
           "Kendall et al. 2018, arXiv:1705.07115", 1.0, "Uncertainty"),
    Method("dwa", "Dynamic weight average", "A task whose loss falls more slowly than the others' counts more.",
           "Liu et al. 2019, arXiv:1803.10704", 1.0, "Averaging"),
    Method("random", "Random weights", "Draws weights at random in every step: the baseline that any method must beat.",
           "Lin et al. 2022, arXiv:2111.10603", 1.0, "Random"),
    Method("pcgrad", "PCGrad", "If two tasks' gradients conflict, removes from each what works against the other.",
           "Yu et al. 2020, arXiv:2001.06782", 2.2, "PCGrad", apart=True),
    Method("upgrad", "UPGrad", "Projects each gradient so that a small step harms no task, then takes the mean.",
           "Quinton and Rey 2024, arXiv:2406.16232", 1.9, "UPGrad", apart=True),
)
# fmt: on

METHODS: Final[dict[str, Method]] = {method.id: method for method in _ALL}
SHARED: Final = tuple(method.id for method in _ALL if not method.apart)
"""Methods that need only the losses, not each task's gradient, so that several processes can use them."""
