"""Where the labels of an image break rules between tasks: pixels that two of them call what excludes each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.labels.packing import Pixels
    from core.project.rules import Excluded

BROKEN: Final = 0
"""The code of a pixel that breaks a rule; all others are 255."""


def rule_breaks(rules: Iterable[Excluded], labels: Mapping[str, Pixels]) -> Pixels | None:
    """(H, W) uint8 of BROKEN and 255; `labels` (H, W) by task id. None where no rule can be broken.

    Of labels that differ in size, a rule says nothing.
    """
    codes: Pixels | None = None
    for first, first_class, second, second_class in rules:
        if first not in labels or second not in labels or labels[first].shape != labels[second].shape:
            continue
        if codes is None:
            codes = np.full(labels[first].shape, UNLABELLED, np.uint8)
        elif codes.shape != labels[first].shape:
            continue
        codes[(labels[first] == first_class) & (labels[second] == second_class)] = BROKEN
    return codes
