"""Says how many holes a format without holes joined to the outlines around them: one sentence for all its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exchange.shapes.polygons import bridged

if TYPE_CHECKING:
    from core.exchange.shapes.polygons import Region, Ring
    from core.exchange.source import Source

BRIDGED: Final = "Holes are joined to the outline around them, because polygons have none."
"""Of the losses of such a format."""


def larger(program: str) -> str:
    """Of the losses of formats whose own program fills outlines in another way than COCO's."""
    return f"{program} fills outlines with their border, so its masks can be a pixel larger to the right and below."


class Bridges:
    """Makes one ring of each region, and counts."""

    def __init__(self, source: Source) -> None:
        self._source, self._holes, self._sentence = source, 0, ""

    def ring(self, region: Region) -> Ring:
        """A region's outline with its holes joined to it."""
        if region.holes:
            self._count(len(region.holes))
        return bridged(region)

    def _count(self, holes: int) -> None:
        if self._sentence in self._source.remarks:
            self._source.remarks.remove(self._sentence)
        self._holes += holes
        self._sentence = (
            f"{self._holes} holes were joined to the outlines around them by lines of no width, because polygons "
            "have no holes."
        )
        self._source.remark(self._sentence)
