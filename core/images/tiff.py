"""TIFFs of several bands: satellite images, and microscope channels as samples or pages. Read with tifffile.

A band is a sample of each pixel other than transparency, or a page: 2 to 16 pages of one size with one sample each
are bands, unless the file says that they are depths or times. Otherwise only the first page is read. Grey and colour
images (one or three samples, with or without transparency, palettes, CMYK) are not handled here.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from tifffile import TIFF, TiffFile, TiffPage, TiffPageSeries

from core.evenly import evenly
from core.images.decoding import ImageError, Raster, check_room, check_size, upright
from core.images.slice_files import window_in
from core.images.tiff_band_names import band_names
from core.images.tiff_pages import MAX_PAGES, count_pages, is_tiff

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_BANDS: Final = 16
MAX_VALUES: Final = 3 * 2**30  # as many as in the largest colour image
_PAGE_AXES: Final = "CIQ"  # channels, and pages without a meaning in the file; Z and T are depths and times
_ALPHA: Final = (1, 2)  # ExtraSamples: associated and unassociated
_PALETTE, _MASK, _SEPARATED = 3, 4, 5  # PhotometricInterpretation
_PLAIN: Final = (1, 2)  # black is zero, and RGB
_SEGMENTS: Final = 16  # of an image, looked at for true transparency
_REDUCED = 1  # NewSubfileType: an overview
_ORIENTATION = 274
logging.getLogger("tifffile").setLevel(
    logging.CRITICAL
)  # otherwise it would print what an ImageError says anyway


@dataclass(frozen=True, slots=True)
class Layout:
    """What a TIFF's header says about its bands; width and height are those of the upright image."""

    width: int
    height: int
    bands: int
    """2 ... MAX_BANDS; 0 for a grey or colour image, which `read_bands` does not read."""
    bits: int
    names: tuple[str, ...] = ()
    """The names of the bands in the file, "" if it has none; one per band."""
    nodata: float | None = None
    """The value that means "not measured" (GDAL_NODATA)."""
    note: str = ""
    """A sentence if the file is read only in part, otherwise ""."""
    window: tuple[float, float] | None = None
    """The values to be shown as black and as white, in slices that Maskloom wrote."""
    samples: tuple[int, ...] = ()
    """Which samples of a pixel are its bands; none where pages are bands."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the bands are in a series: its axes, and which samples are bands (all if empty)."""

    axes: str
    shape: tuple[int, ...]
    samples: tuple[int, ...] = ()
    note: str = ""

    @property
    def bands(self) -> int:
        """0 for a grey or colour image."""
        count = len(self.samples) or next(
            (n for a, n in zip(self.axes, self.shape, strict=True) if a not in "YX"), 1
        )
        return 0 if self.note or count == 1 else count


def read_layout(path: Path) -> Layout | None:
    """The contents of the header; None if it is not a TIFF, or none that tifffile understands. Raises ImageError."""
    with _opened(path) as opened:
        if opened is None:
            return None
        tif, series, plan = opened
        page = series.keyframe
        width, height = _size(plan)
        if _turn(page) >= 5:
            width, height = height, width
        if not plan.bands:
            return Layout(
                width,
                height,
                0,
                page.bitspersample,
                nodata=_nodata(page),
                note=plan.note,
                window=window_in(page.description),
            )
        _check(path, page, plan)
        return Layout(
            width,
            height,
            plan.bands,
            page.bitspersample,
            band_names(tif, page, plan.samples or range(plan.bands)),
            _nodata(page),
            plan.note,
            samples=plan.samples,
        )


def read_bands(path: Path, side: int | None = None) -> Raster:
    """The upright bands as (H, W, bands) in the file's own type. Raises ImageError.

    With `side`, the file's smallest overview whose longer side is at least that. Raises ValueError if `read_layout`
    reports no bands.
    """
    with _opened(path) as opened:
        if opened is None or not opened[2].bands:
            raise ValueError(f"{path.name} has no bands")
        _, series, plan = opened
        page = series.keyframe
        _check(path, page, plan)
        if side is None:  # overviews are small
            _check_room(path, plan, series.nbytes)
        _check_whole(path, series)
        return upright(_banded(series, plan, side), _turn(page))


def read_samples(path: Path, *, plain: bool = False) -> Raster | None:
    """A grey or colour TIFF as (H, W, samples), upright; None for other files.

    With `plain`, only one whose samples need no conversion (palettes, CMYK, YCbCr, white is zero).
    """
    with _opened(path) as opened:
        if opened is None:
            return None
        page = opened[1].keyframe
        if plain and (page.photometric not in _PLAIN or page.compression not in TIFF.DECOMPRESSORS):
            return None
        _check(path, page, opened[2])
        _check_room(path, opened[2], page.nbytes)
        _check_whole(path, opened[1])
        return _upright_samples(page)


def stacked_pages(path: Path) -> list[int]:
    """The numbers, from 0, of pages that are pictures of their own, not bands; [] without any. Raises ImageError."""
    with _opened(path) as opened:
        if opened is None or not opened[2].note or count_pages(path) > MAX_PAGES:
            return []
        pages = (page.aspage() for page in opened[0].pages)
        return [number for number, page in enumerate(pages) if not _is_extra(page)]


def read_page(path: Path, number: int) -> Raster:
    """A page as (H, W, samples), upright. Raises ImageError."""
    if count_pages(path) <= number:
        raise ImageError(f"{path.name} has no page {number + 1}. Put back the file that was added.")
    with TiffFile(path, _multifile=False) as tif:
        page = tif.pages[number].aspage()
        series = TiffPageSeries([page], page.shape, page.dtype, page.axes)
        plan = _Plan(series.axes, tuple(series.shape))
        _check(path, page, plan)
        _check_room(path, plan, page.nbytes)
        _check_whole(path, series)
        return _upright_samples(page)


def _upright_samples(page: TiffPage) -> Raster:
    values = np.asarray(page.asarray())
    if page.samplesperpixel > 1 and page.planarconfig == 2:
        values = np.moveaxis(values, 0, -1)
    return upright(_plainly(values).reshape(*values.shape[:2], -1), _turn(page))


@contextmanager
def _opened(path: Path) -> Iterator[tuple[TiffFile, TiffPageSeries, _Plan] | None]:
    """The file, its first series and where the bands are; None if tifffile can't read it."""
    if not is_tiff(path):
        yield None
        return
    pages = count_pages(path)
    try:
        tif = TiffFile(path, _multifile=False)  # never open other files that an OME-TIFF may name
    except Exception:  # a broken header raises nearly anything: the user gets Pillow's error
        yield None
        return
    with tif:
        try:
            series = tif.series[0] if pages <= MAX_PAGES else _first_page(tif)
            plan = _plan(path, tif, series, too_many=pages > MAX_PAGES)
        except ImageError:
            raise
        except Exception:  # as above
            yield None
            return
        yield tif, series, plan


def first_page_tags(path: Path) -> dict[int, Any]:
    """The values of the first page's tags by code; none if it is no TIFF. A damaged header raises nearly anything."""
    if not is_tiff(path):
        return {}
    with TiffFile(path, _multifile=False) as tif:
        return {tag.code: tag.value for tag in tif.pages.first.tags}


def sample_of_transparency(path: Path) -> Raster | None:
    """Some values of the fourth sample of an RGB TIFF, if the file marks it as transparency. Raises ImageError."""
    with _opened(path) as opened:
        if opened is None or opened[2].bands:
            return None
        page = opened[1].keyframe.aspage()
        if page.samplesperpixel != 4 or page.photometric != 2 or page.extrasamples not in ((1,), (2,)):
            return None
        numbers = range(len(page.dataoffsets))
        if page.planarconfig == 2:
            numbers = numbers[len(numbers) * 3 // 4 :]
        picked = evenly(numbers, _SEGMENTS)
        offsets, counts = ([sizes[i] for i in picked] for sizes in (page.dataoffsets, page.databytecounts))
        segments = opened[0].filehandle.read_segments(offsets, counts, picked)
        decoded = [page.decode(data, index, jpegtables=page.jpegtables)[0] for data, index in segments]
        return np.concatenate([values[..., -1].ravel() for values in decoded if values is not None])


def _first_page(tif: TiffFile) -> TiffPageSeries:
    """The first page, instead of all pages if they are too many to examine."""
    page = tif.pages.first
    return TiffPageSeries([page], page.shape, page.dtype, page.axes)


def _plan(path: Path, tif: TiffFile, series: TiffPageSeries, *, too_many: bool) -> _Plan:
    page = series.keyframe
    axes, shape = series.axes, tuple(series.shape)
    other_axes = [a for a in axes if a not in "YX"]
    if series.kind == "shaped" and other_axes and "S" not in axes and _is_transposed(shape):
        return _Plan("YXS", shape)
    note = (
        f"{path.name} has several pages, and only the first is read. "
        f"Pages count as bands if there are 2 to {MAX_BANDS} of one size, with one value per pixel. "
        "On the command line, --pages makes every page an image."
    )
    if too_many or (len(tif.series) > 1 and len(tif.pages) > 1 and _has_further_pictures(tif)):
        return _Plan(axes, shape, note=note)
    if other_axes == ["S"]:
        return _Plan(axes, shape, _samples(path, page))
    if not other_axes:
        return _Plan(axes, shape)
    count = shape[axes.index(other_axes[0])]
    if len(other_axes) == 1 and other_axes[0] in _PAGE_AXES and count <= MAX_BANDS:
        return _Plan(axes, shape)
    if len(other_axes) == 1 and other_axes[0] not in _PAGE_AXES:
        note = (
            f"{path.name} has several pages, and only the first is read. "
            "The file says that they are depths or times. "
            "On the command line, --pages makes every page an image."
        )
    return _Plan(axes, shape, note=note)


def _has_further_pictures(tif: TiffFile) -> bool:
    """Whether a page after the first is more than its mask or a smaller copy of it."""
    return not all(_is_extra(page.aspage()) for page in tif.pages[1:])


def _is_extra(page: TiffPage) -> bool:
    """Whether it is a mask, or a smaller copy of another page."""
    return bool(page.subfiletype & _REDUCED or page.photometric == _MASK)


def _is_transposed(shape: tuple[int, ...]) -> bool:
    """Whether it is (H, W, bands) that tifffile or scikit-image wrote without naming the axes: a page for every row."""
    return len(shape) == 3 and 1 < shape[2] <= MAX_BANDS < min(shape[:2])


def _samples(path: Path, page: TiffPage) -> tuple[int, ...]:
    """Which samples are bands; only the first one for grey and colour images, which are read elsewhere."""
    count, extra = page.samplesperpixel, tuple(page.extrasamples)
    if page.photometric in (_PALETTE, _SEPARATED):
        return (0,)
    first = count - len(extra)
    bands = tuple(i for i in range(count) if i < first or extra[i - first] not in _ALPHA)
    if len(bands) in (1, 3):
        return bands[:1]
    if len(bands) > MAX_BANDS:
        raise ImageError(
            f"{path.name} has {len(bands)} bands, but Maskloom reads at most {MAX_BANDS}. "
            "Save the ones you need in a separate file."
        )
    return bands


def _size(plan: _Plan) -> tuple[int, int]:
    return plan.shape[plan.axes.index("X")], plan.shape[plan.axes.index("Y")]


def _check(path: Path, page: TiffPage, plan: _Plan) -> None:
    """Raise ImageError if it is too large, or of a type or compression that can't be read."""
    width, height = _size(plan)
    check_size(path, width, height)
    if width * height * plan.bands > MAX_VALUES:
        raise ImageError(
            f"{path.name} has {width} x {height} pixels of {plan.bands} bands, more than Maskloom can hold. "
            "Cut it into smaller images."
        )
    if page.dtype is None or page.dtype.kind not in "uifb":
        raise ImageError(
            f"{path.name} contains complex numbers or values of an unknown type. "
            "Save it with integer or float32 values."
        )
    try:
        TIFF.DECOMPRESSORS[page.compression]
    except KeyError as error:
        name = getattr(page.compression, "name", page.compression)
        raise ImageError(
            f"{path.name} is compressed with {name}, which Maskloom cannot read. "
            "Save it with LZW or Deflate, or uncompressed."
        ) from error


def _check_room(path: Path, plan: _Plan, size: int) -> None:
    """Raise ImageError if `size` bytes of pixels, and a reordered copy, do not fit into memory."""
    width, height = _size(plan)
    check_room(path, width, height, 2 * size // max(1, width * height))


def _check_whole(path: Path, series: TiffPageSeries) -> None:
    """Raise ImageError if pixels lie beyond the end of the file, which tifffile may fill with zeros."""
    size = path.stat().st_size
    for page in series.pages:
        if page is not None and any(
            o + n > size for o, n in zip(page.dataoffsets, page.databytecounts, strict=False)
        ):
            raise ImageError(
                f"{path.name} is damaged or truncated (pixels are missing at its end). "
                "Open it in another program and save it as PNG or TIFF, or leave it out."
            )


def _banded(series: TiffPageSeries, plan: _Plan, side: int | None) -> Raster:
    level = 0
    if side is not None and plan.axes == series.axes:
        for number, smaller in enumerate(series.levels):
            if smaller.axes == series.axes and max(smaller.shape[plan.axes.index(a)] for a in "YX") >= side:
                level = number
    values: Raster = np.asarray(series.asarray(level=level))
    where = next(i for i, a in enumerate(plan.axes) if a not in "YX")
    if plan.axes.index("Y") > plan.axes.index("X"):
        values = values.swapaxes(plan.axes.index("Y"), plan.axes.index("X"))
    values = np.moveaxis(values, where, -1)
    if plan.samples and len(plan.samples) != values.shape[-1]:
        values = values[..., list(plan.samples)]
    return _plainly(values)


def _plainly(values: Raster) -> Raster:
    """In native byte order; bits as 0 and 255."""
    if values.dtype == np.bool_:
        return values.astype(np.uint8) * np.uint8(255)
    return values.astype(values.dtype.newbyteorder("="), copy=False)


def _turn(page: TiffPage) -> int:
    tag = page.tags.get(_ORIENTATION)
    turn = int(tag.value) if tag is not None and isinstance(tag.value, int) else 1
    return turn if 1 <= turn <= 8 else 1


def _nodata(page: TiffPage) -> float | None:
    tag = page.tags.get("GDAL_NODATA")
    try:
        return float(str(tag.value).strip().rstrip("\0")) if tag is not None else None
    except ValueError:
        return None


@contextmanager
def first_page(path: Path) -> Iterator[tuple[TiffFile, TiffPage]]:
    """A TIFF that stays open, and its first page, for reading it piece by piece."""
    with TiffFile(path, _multifile=False) as tif:
        page: Any = tif.pages.first
        yield tif, page
