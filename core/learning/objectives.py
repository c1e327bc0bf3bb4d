"""The losses that full learning can minimise: what each is called, what it is good for, and where its code is.

Apart from the losses themselves, so that a window or a command line can list them without the network. A new
loss is a module of core.learning.losses, and a row here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Objective:
    """One loss that can be chosen."""

    id: str
    name: str
    text: str
    """A sentence on what it is good for."""
    paper: str
    code: str
    """The function of type `Loss` (core.learning.losses.labelled), as a module and a name below losses."""


# fmt: off
_ALL: Final = (
    Objective("cross-entropy", "Cross-entropy", "Every labelled pixel counts by itself, and nothing else does.",
              "", "cross_entropy:cross_entropy"),
    Objective("lovasz", "Cross-entropy + Lovász", "Aims at the IoU itself.",
              "Berman et al. 2018, arXiv:1705.08790.", "lovasz:cross_entropy_and_lovasz"),
    Objective("dice", "Cross-entropy + Dice", "Aims at the overlap; for small things.",
              "Milletari et al. 2016, arXiv:1606.04797.", "dice:cross_entropy_and_dice"),
    Objective("focal", "Focal", "Pixels that are right already count little.",
              "Lin et al. 2017, arXiv:1708.02002.", "focal:focal"),
)
# fmt: on

OBJECTIVES: Final[dict[str, Objective]] = {objective.id: objective for objective in _ALL}
