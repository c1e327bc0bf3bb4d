"""What an export says of the images that a model learned from: the size of their pixels, and their depth. No torch."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

from core.evenly import evenly
from core.images.pixel_size import read_pixel_size
from core.images.reading import ImageError, read_info

if TYPE_CHECKING:
    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project

_MOST: Final = 32
"""Images that are looked at."""
_ALIKE: Final = 0.02
"""By what fraction pixel sizes can differ without a word."""


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """Of some images of a project, from their headers."""

    pixel_size: float = 0.0
    """Metres, the median; 0 where it is not known."""
    sizes_differ: bool = False
    deep: bool = False
    """Whether an image has more than 8 bits a band."""


def image_facts(folder: ProjectFolder, project: Project) -> ImageFacts:
    """Look at the headers of some images; those that can't be read are passed over."""
    images = evenly(project.images, _MOST)
    sizes = [size for image in images if (size := _pixel_size(folder, project, image))]
    return ImageFacts(
        median(sizes) if sizes else 0.0,
        bool(sizes) and max(sizes) > min(sizes) * (1 + _ALIKE),
        any(_is_deep(folder, image) for image in images),
    )


def _pixel_size(folder: ProjectFolder, project: Project, image: ImageEntry) -> float:
    if metres := image.pixel_size or project.pixel_size:
        return metres
    size = read_pixel_size(folder.image_path(image))
    return size.x if size is not None else 0.0


def _is_deep(folder: ProjectFolder, image: ImageEntry) -> bool:
    with suppress(ImageError, OSError):
        return read_info(folder.image_path(image)).bits > 8
    return False
