"""The positions of maps in the pyramid when tasks share only some of the encoder's levels."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor


class Layout(NamedTuple):
    """The pyramid: shared maps first, then each task's own levels and its own decoder's map.

    Indices count the encoder's maps as if all were shared: scale by scale from fine to coarse, positions last.
    """

    scales: int
    levels: int
    """The number of levels of one scale."""
    common: int
    """The number of first levels of each scale that are shared."""

    @property
    def shared(self) -> list[int]:
        """The indices of the shared maps."""
        levels = [s * self.levels + i for s in range(self.scales) for i in range(self.common)]
        return [*levels, self.scales * self.levels]

    @property
    def own(self) -> list[int]:
        """The indices of a task's own levels."""
        return [s * self.levels + i for s in range(self.scales) for i in range(self.common, self.levels)]

    def merge(self, shared: Sequence[Tensor], own: Sequence[Tensor]) -> list[Tensor]:
        """All maps that one task sees, by index."""
        levels = dict(zip((*self.shared, *self.own), (*shared, *own), strict=True))
        return [levels[index] for index in sorted(levels)]

    def reads(self, number: int, decoded: bool) -> list[int]:
        """The maps of the whole pyramid that the head of the task with that number reads.

        `decoded`: whether each task has its own decoder map.
        """
        shared, task_levels = self.shared, self.own
        begin = len(shared) + number * (len(task_levels) + decoded)
        index = {level: i for i, level in enumerate(shared)} | {
            p: begin + i for i, p in enumerate(task_levels)
        }
        return [index[level] for level in sorted(index)] + [begin + len(task_levels)] * decoded
