"""import --band: images with further rasters are stacked in the project, with sentences about those that can't be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli.report import CommandError
from core.images.finding import find_images
from core.images.reading import ImageError
from core.images.stacking import check_stack, write_stack

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.cli.report import Reporter
    from core.images.stacking import ExtraBand


def stacked(
    sources: Sequence[Path], bands: Sequence[ExtraBand], folder: Path, reporter: Reporter, *, dry: bool
) -> list[Path]:
    """The images with their further rasters, written into `folder`; in a dry run, those that have all of them."""
    files = [file for source in sources for file in (find_images(source) if source.is_dir() else [source])]
    photos = [file for file in files if not any(band.is_one(file) for band in bands)]
    targets: list[Path] = []
    for number, photo in enumerate(photos):
        reporter.progress(number / len(photos), f"bands of {photo.name}")
        target = folder / f"{photo.stem}.tif"
        try:
            if target in targets:
                raise ImageError(
                    f"{photo.name} was skipped: another image has the same name. Rename one of them."
                )
            if dry:
                check_stack(photo, bands)
            elif not target.exists():
                write_stack(photo, bands, target)
            targets.append(target)
        except (ImageError, OSError) as error:
            reporter.problem(str(error))
    if not targets:
        raise CommandError("No image has these further rasters. Check what --band says.")
    return targets
