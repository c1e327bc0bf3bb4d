"""What most formats can't hold of a project, each said only where the project has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.images.tiff_pages import has_position
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.exchange.source import Source

_TIFF: Final = (".tif", ".tiff")


def common_losses(source: Source, *, keeps_splits: bool = False, keeps_position: bool = False) -> list[str]:
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
    if not keeps_position and any(_positioned(source)):
        losses.append("The position of GeoTIFF images on the map is not included.")
    return losses


def _said_of_images(source: Source) -> Iterator[str]:
    if any(image.note for image in source.images):
        yield "Notes on images are not included."
    if any(image.flag for image in source.images):
        yield "The marks “Done” and “Skip” are not included."


def _positioned(source: Source) -> Iterator[bool]:
    paths = (source.origin.path(image) for image in source.images)
    return (has_position(path) for path in paths if path.suffix.lower() in _TIFF)
