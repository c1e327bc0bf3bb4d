"""What most formats can't hold of a project, each said only where the project has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from core.images.position import has_position
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.exchange.source import Source

Where = Literal["", "beside", "inside", "file"]
"""Where a format keeps the position on the map: nowhere, in a file beside each mask, in the masks, in a file of all."""


def common_losses(source: Source, *, keeps_splits: bool = False, keeps_position: Where = "") -> list[str]:
    """Sentences about splits, notes, rules, accepted predictions and positions on the map."""
    losses = []
    splits = {image.split for image in source.images}
    if len(splits) > 1 and not keeps_splits:
        names = [split for split in SPLITS if split in splits]
        losses.append(f"The files do not say which images are {', '.join(names[:-1])} or {names[-1]}.")
    losses += _said_of_images(source)
    if source.project.rules:
        losses.append("Rules between tasks are not included.")
    if source.origin.has_records:
        losses.append("Accepted predictions can't be told from painted labels.")
    losses += _about_positions(source, keeps_position)
    return losses


def _said_of_images(source: Source) -> Iterator[str]:
    if any(image.note for image in source.images):
        yield "Notes on images are not included."
    if any(image.flag for image in source.images):
        yield "The marks “Done” and “Skip” are not included."


def _about_positions(source: Source, where: Where) -> Iterator[str]:
    count = sum(has_position(source.origin.path(image)) for image in source.images)
    if count and not where:
        yield "The position of GeoTIFF images on the map is not included."
    elif count and where == "beside":
        yield (
            "A PNG can't hold the position of GeoTIFF images on the map. It is written into a file beside each mask "
            "(.png.aux.xml), which map programs read."
        )
    elif where == "inside" and count < len(source.images):
        number, total = len(source.images) - count, len(source.images)
        yield f"{number} of {total} images don't say where they lie on the map, so their masks don't either."
