"""What a stroke may change: locks, "only unlabelled", "only inside", and rules that refuse.

A guard is evaluated for a part of a label at a time, so its cost is that of the area the stroke touches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from core.labels.boxes import Box
    from core.labels.packing import Pixels

Mask = npt.NDArray[np.bool_]
Reason = Literal["locked", "labelled", "outside", "rule"]
"""Why a pixel is protected: its class is locked; it is already labelled; it is outside the paint area; another
task's class excludes the new one."""
Part = tuple[Reason, Mask]
"""The reason, and where it allows a change."""


class Where(NamedTuple):
    """The pixels of a label (None: of a label with no pixels yet) that have a value."""

    label: Pixels | None
    value: int

    def mask(self, box: Box) -> Mask:
        """Those inside `box`."""
        if self.label is None:
            return np.full(box.shape, self.value == UNLABELLED)
        mask: Mask = self.label[box.slices] == self.value
        return mask


class Guard:
    """Which pixels of one label can change, and to what. The labels that it depends on are read live."""

    def __init__(
        self,
        *,
        only_unlabelled: bool = False,
        locked: Collection[int] = (),
        inside: Where | None = None,
        refused: Mapping[int, Sequence[Where]] | None = None,
    ) -> None:
        """Protect labelled pixels (from painting, not from erasing), and the classes `locked` from both.

        Nothing changes outside `inside`; `refused` says for each new class index where it can't be painted.
        """
        self._only_unlabelled = only_unlabelled
        self._locked = np.zeros(256, np.bool_)
        self._locked[list(locked)] = True
        self._inside = inside
        self._refused = {value: tuple(regions) for value, regions in (refused or {}).items()}

    def parts(self, old: Pixels, new: int | Pixels, box: Box) -> list[Part]:
        """What can become `new` (a value, or (h, w) of them) where the label has `old` (h, w) in `box`."""
        parts: list[Part] = []
        if self._only_unlabelled:
            parts += _only_unlabelled(old, new)
        if self._locked.any():
            parts += [("locked", ~(self._locked[old] | self._locked[new]))]
        if self._inside is not None:
            parts += [("outside", self._inside.mask(box))]
        parts += [("rule", mask) for mask in self._refusals(new, box)]
        return parts

    def mask(self, old: Pixels, new: int | Pixels, box: Box) -> Mask | None:
        """Where all of this allows it; None: everywhere."""
        parts = self.parts(old, new, box)
        return np.logical_and.reduce([mask for _, mask in parts]) if parts else None

    def _refusals(self, new: int | Pixels, box: Box) -> list[Mask]:
        if isinstance(new, int):
            return [~where.mask(box) for where in self._refused.get(new, ())]
        return [
            ~(where.mask(box) & (new == value))
            for value, regions in self._refused.items()
            for where in regions
        ]


def _only_unlabelled(old: Pixels, new: int | Pixels) -> list[Part]:
    if isinstance(new, int):
        return [] if new == UNLABELLED else [("labelled", old == UNLABELLED)]
    return [("labelled", (old == UNLABELLED) | (new == UNLABELLED))]


FREE: Final = Guard()
"""Allows everything."""
