"""Extra rasters beside a photo, such as near infrared, height or another date, become bands of one image.

The stack is a TIFF of all of them, with the bands' names and the position of the photo; whatever reads images of
several bands reads it. Nothing is ever stretched: rasters of another size than the photo are refused.
"""

from __future__ import annotations

import io
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

import numpy as np
import tifffile

from core.atomic import write_atomic
from core.images.bands import read_stack
from core.images.decoding import ImageError, sentences
from core.images.finding import IMAGE_SUFFIXES
from core.images.reading import read_raster
from core.images.tiff import MAX_BANDS
from core.images.tiff_band_names import COLORS
from core.images.tiff_pages import has_position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.images.decoding import Raster

_GEO_TAGS: Final = {33550: "d", 33922: "d", 34264: "d", 34735: "H", 34736: "d", 34737: "s"}
"""The tags of a GeoTIFF that say where it lies, and what their values are."""
_METADATA, _NODATA = 42112, 42113
_ENDING: Final = re.compile(r"(?=([-_. ][A-Za-z][\w-]*)$)")
"""What the name of a raster beside a photo may have after that of the photo."""


@dataclass(frozen=True, slots=True)
class ExtraBand:
    """Where a further raster of every photo is."""

    name: str
    where: str
    """What its name has after that of the photo, as in "_nir" or "_nir.tif"; or a folder in which it has the same."""

    def path(self, photo: Path) -> Path | None:
        """The raster of a photo; None if there is none."""
        folder = Path(self.where)
        if folder.is_dir():
            return _image(folder, photo.stem, photo)
        if Path(self.where).suffix.lower() in IMAGE_SUFFIXES:
            path = photo.with_name(f"{photo.stem}{self.where}")
            return path if path.is_file() and path != photo else None
        return _image(photo.parent, f"{photo.stem}{self.where}", photo)

    def is_one(self, path: Path) -> bool:
        """Whether a file beside photos is such a raster, and no photo."""
        folder = Path(self.where)
        if folder.is_dir():
            return path.resolve().is_relative_to(folder.resolve())
        return path.name.endswith(self.where) or path.stem.endswith(self.where)


def _image(folder: Path, stem: str, photo: Path) -> Path | None:
    candidates = (path for path in sorted(folder.iterdir()) if path.stem == stem and path != photo)
    return next(
        (path for path in candidates if path.suffix.lower() in IMAGE_SUFFIXES and path.is_file()), None
    )


def write_stack(photo: Path, extras: Sequence[ExtraBand], target: Path) -> None:
    """Write a photo with its further rasters as one TIFF. Raises ImageError and OSError; then there is none."""
    with sentences(photo):
        values, names = _all_bands(photo, extras)
        if values.shape[2] > MAX_BANDS:
            raise ImageError(
                f"{photo.name} would have {values.shape[2]} bands; {MAX_BANDS} is the most. Leave some out."
            )
        buffer = io.BytesIO()
        tifffile.imwrite(
            buffer,
            values,
            photometric="minisblack",
            planarconfig="contig",
            compression="zlib",
            bigtiff=values.nbytes > 2**31,
            metadata=None,
            extratags=[*_described(names), *_position([photo, *_existing(photo, extras)])],
        )
    write_atomic(target, buffer.getvalue())


def check_stack(photo: Path, extras: Sequence[ExtraBand]) -> None:
    """Raise ImageError if a photo lacks one of its rasters; their sizes are looked at when they are stacked."""
    for extra in extras:
        if extra.path(photo) is None:
            raise _lacking(photo, extra)


def stack_all(
    files: Sequence[Path],
    bands: Sequence[ExtraBand],
    folder: Path | None,
    *,
    progress: Callable[[float], object] = lambda _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[list[Path], list[str]]:
    """Stack the photos among files into `folder`; None: only see whether they have all rasters.

    Returns the stacks, and a sentence for each photo that was skipped.
    """
    photos = [file for file in files if not any(band.is_one(file) for band in bands)]
    targets: list[Path] = []
    problems: list[str] = []
    if folder is not None:
        folder.mkdir(exist_ok=True)
    for number, photo in enumerate(photos):
        if cancelled():
            break
        progress(number / len(photos))
        target = (folder or photo.parent) / f"{photo.stem}.tif"
        try:
            if target in targets:
                raise ImageError(
                    f"{photo.name} was skipped: another image has the same name. Rename one of them."
                )
            if folder is None:
                check_stack(photo, bands)
            elif not target.exists():
                write_stack(photo, bands, target)
            targets.append(target)
        except (ImageError, OSError) as error:
            problems.append(str(error))
    return targets, problems


def likely_bands(files: Sequence[Path]) -> tuple[ExtraBand, ...]:
    """Rasters that most photos among these files have beside them, by their names: "photo_nir" beside "photo"."""
    by_folder: dict[Path, set[str]] = defaultdict(set)
    for file in files:
        by_folder[file.parent].add(file.stem)
    owners: dict[str, set[tuple[Path, str]]] = defaultdict(set)
    rasters = set()
    for folder, stems in by_folder.items():
        for stem in stems:
            endings = [ending[1] for ending in _ENDING.finditer(stem) if stem[: ending.start()] in stems]
            if endings:  # of several, the photo with the longest name
                owners[endings[-1]].add((folder, stem.removesuffix(endings[-1])))
                rasters.add((folder, stem))
    photos = sum(map(len, by_folder.values())) - len(rasters)
    usual = sorted(ending for ending, of in owners.items() if 2 * len(of - rasters) >= photos)
    return tuple(ExtraBand(ending[1:], ending) for ending in usual)


def _lacking(photo: Path, extra: ExtraBand) -> ImageError:
    return ImageError(
        f"{photo.name} was skipped: it has no raster for {extra.name} ({extra.where}). Add it, or leave the band out."
    )


def _existing(photo: Path, extras: Sequence[ExtraBand]) -> Iterator[Path]:
    return (path for extra in extras if (path := extra.path(photo)) is not None)


def _all_bands(photo: Path, extras: Sequence[ExtraBand]) -> tuple[Raster, list[str]]:
    values, names = _bands(photo)
    parts, all_names = [values], [name or str(number) for number, name in enumerate(names, 1)]
    for extra in extras:
        path = extra.path(photo)
        if path is None:
            raise _lacking(photo, extra)
        more_values, _ = _bands(path)
        if more_values.shape[:2] != values.shape[:2]:
            height, width = more_values.shape[:2]
            raise ImageError(
                f"{photo.name} was skipped: it has {values.shape[1]} x {values.shape[0]} pixels, but {path.name} has "
                f"{width} x {height}. Save both in the same size."
            )
        parts.append(more_values)
        count = more_values.shape[2]
        all_names += [extra.name] if count == 1 else [f"{extra.name} {n}" for n in range(1, count + 1)]
    kind = np.result_type(*parts)
    kind = kind if kind in (np.uint8, np.uint16, np.int16) else np.dtype(np.float32)
    return np.concatenate([part.astype(kind) for part in parts], axis=2), all_names


def _bands(path: Path) -> tuple[Raster, tuple[str, ...]]:
    """(H, W, bands) and their names, "" for none; what was not measured is NaN. Transparency is no band."""
    stack = read_stack(path)
    if stack is None:
        values = read_raster(path)
        values = values[..., :3] if values.shape[2] >= 3 else values[..., :1]
        return values, COLORS if values.shape[2] == 3 else ("grey",)
    if stack.nodata is None:
        return stack.values, stack.names
    return np.where(stack.values == stack.nodata, np.nan, stack.values).astype(np.float32), stack.names


def _described(names: Sequence[str]) -> list[tuple[int, str, int, str, bool]]:
    items = "".join(
        f'<Item name="DESCRIPTION" sample="{number}" role="description">{escape(name)}</Item>'
        for number, name in enumerate(names)
    )
    return [(_METADATA, "s", 0, f"<GDALMetadata>{items}</GDALMetadata>", True)]


def _position(paths: Sequence[Path]) -> list[tuple[int, str, int, object, bool]]:
    """The tags of the first GeoTIFF among them."""
    path = next((path for path in paths if has_position(path)), None)
    if path is None:
        return []
    with tifffile.TiffFile(path) as tif:
        tags = tif.pages.first.tags
        rows = []
        for code, kind in _GEO_TAGS.items():
            if code in tags:
                value = tags[code].value
                count = 0 if kind == "s" else len(value)
                rows.append((code, kind, count, value, True))
        return rows
