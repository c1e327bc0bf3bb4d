"""Reads any image file: as an array, its header, a thumbnail; and index masks. Imports no torch."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, UnidentifiedImageError

from core.atomic import write_parts
from core.images.decoding import (
    ImageError,
    Raster,
    bits,
    check_room,
    check_size,
    from_pillow,
    needs_other,
    open_picture,
    orientation,
    read_otherwise,
    read_plain_indices,
    sentences,
    upright,
    widened,
)
from core.images.finding import IMAGE_SUFFIXES, find_images, natural_key
from core.images.png import index_png
from core.images.pyramid import large_image, levels_folder
from core.images.stretching import Limits, as_stored, limits_between, measured, to_bytes, to_steps
from core.images.tiff import read_layout, read_samples
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from core.images.pixels import DeepPixels, Pixels

__all__ = [
    "IMAGE_SUFFIXES",
    "Deep",
    "ImageError",
    "ImageInfo",
    "Raster",
    "deep",
    "encode_index_mask",
    "find_images",
    "fit",
    "index_mask_parts",
    "natural_key",
    "read_image",
    "read_index_mask",
    "read_info",
    "read_learned",
    "read_measured",
    "read_raster",
    "read_shown",
    "thumbnail",
    "write_index_mask",
]


_AT_ONCE: Final = 4_000_000  # pixels stretched or encoded at once


@dataclass(frozen=True, slots=True)
class Deep:
    """An image's values of more than 8 bits, for viewing any window of them."""

    values: npt.NDArray[np.uint16]
    """(H, W, 1 or 3); 0 means `low`, 65535 means `high`, linear in between."""
    low: float
    high: float
    window: tuple[float, float]
    """The file's values that `read_image` shows as black and as white."""


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """The contents of an image's header; width and height are those of the upright image."""

    width: int
    height: int
    channels: int
    bits: int
    """Bits per channel: 1, 8, 16, 32 or 64."""
    learned: int = 3
    """The number of channels to learn from: 3 for grey and colour images, otherwise the number of bands."""
    note: str = ""
    """A sentence if the file is read only in part, otherwise ""."""


def read_info(path: Path) -> ImageInfo:
    """Size, channels and bits from the header alone, in about a millisecond. Raises ImageError."""
    with sentences(path):
        layout = read_layout(path)
        if layout is not None and layout.bands:
            bands = layout.bands
            return ImageInfo(layout.width, layout.height, bands, layout.bits, bands, layout.note)
        note = layout.note if layout is not None else ""
        try:
            with open_picture(path) as image:
                width, height = image.size
                if orientation(image) >= 5:
                    width, height = height, width
                check_size(path, width, height)
                channels = {"P": 3, "PA": 4, "CMYK": 3}.get(image.mode, len(image.getbands()))
                return ImageInfo(width, height, channels, bits(image), note=note)
        except UnidentifiedImageError:
            raster = _unknown_to_pillow(path)  # reading the header means reading the whole file
            height, width, channels = raster.shape
            return ImageInfo(width, height, channels, raster.dtype.itemsize * 8, note=note)


def read_raster(path: Path) -> Raster:
    """The upright image as (H, W, C) in the file's own type, with channels as RGB(A) or grey. Raises ImageError.

    Palettes are resolved; bilevel images become 0 and 255; 16-bit, 32-bit and float values are kept.
    """
    with sentences(path):
        try:
            with open_picture(path) as image:
                check_size(path, *image.size)
                if not needs_other(image):
                    return from_pillow(path, image)
                check_room(path, *image.size, 4 * len(image.getbands()))  # 16 bits, decoded and rotated
                turn = orientation(image)
        except UnidentifiedImageError:
            return _unknown_to_pillow(path)
        samples = read_samples(path, plain=True)
        return samples if samples is not None else upright(read_otherwise(path), turn)


def _unknown_to_pillow(path: Path) -> Raster:
    """Read formats that Pillow lacks, and TIFFs: plain ones with tifffile, since OpenCV mixes up separate planes."""
    samples = read_samples(path, plain=True)
    if samples is not None:
        return samples
    try:
        return read_otherwise(path)
    except UnidentifiedImageError:
        raster = read_samples(path)
        if raster is None:
            raise
        return raster


def read_image(
    path: Path, low_percentile: float = 0.5, high_percentile: float = 99.5, limits: Limits | None = None
) -> Pixels:
    """The image as shown: (H, W, 3) uint8 RGB, upright, C-contiguous. Raises ImageError.

    8-bit images keep their values; others are stretched to 0 ... 255, all channels alike, from `limits`, from the
    window that the file says, or from two percentiles of their own values. Grey is repeated; transparency and
    channels after the third are dropped.
    """
    large = large_image(path, low_percentile, high_percentile)
    if large is not None:
        return large.read(limits)
    raster = read_raster(path)
    with sentences(path):
        return _shown(raster, _scale(path, raster, (low_percentile, high_percentile), limits))


def read_learned(
    path: Path, low_percentile: float = 0.5, high_percentile: float = 99.5, limits: Limits | None = None
) -> DeepPixels:
    """The image as learned: as `read_image`, but with more than 8 bits as (H, W, 3) uint16. Raises ImageError."""
    large = large_image(path, low_percentile, high_percentile)
    if large is not None and large.scale.is_plain:
        return large.read()
    values = None if large is None else large.learned(levels_folder(), () if limits is None else (limits,))
    if values is not None:
        return values
    raster = read_raster(path)
    with sentences(path):
        if raster.dtype == np.uint8:
            return _to_rgb(raster)
        scale = _scale(path, raster, (low_percentile, high_percentile), limits)
        return _to_rgb(to_steps(_colors(raster), scale.limits, scale.nodata))


def read_shown(
    path: Path, low_percentile: float = 0.5, high_percentile: float = 99.5
) -> tuple[Pixels, Deep | None]:
    """`read_image`, and the original values if they have more than 8 bits. Raises ImageError."""
    large = large_image(path)
    if large is not None and large.scale.is_plain:
        return large.read(), None
    raster = read_raster(path)
    with sentences(path):
        scale = _scale(path, raster, (low_percentile, high_percentile))
        if raster.dtype == np.uint8:
            return _shown(raster, scale), None
        colors = _colors(raster)
        if scale.nodata is not None and colors.dtype != np.uint16:
            colors = np.where(colors == as_stored(scale.nodata, colors.dtype), np.nan, colors)
        return _shown(raster, scale), deep(colors, *scale.limits)


def read_measured(path: Path, most: int) -> npt.NDArray[np.float64] | None:
    """At most about `most` of the values of a grey or colour image of more than 8 bits; None for 8-bit images.

    Without values that are not measured. Raises ImageError.
    """
    if read_info(path).bits <= 8:
        return None
    large = large_image(path)
    if large is not None:
        return measured(large.scale.sampled(), large.scale.nodata, most)
    raster = read_raster(path)
    with sentences(path):
        return measured(_colors(raster), _scale(path, raster, (0, 100)).nodata, most)


@dataclass(frozen=True, slots=True)
class _Scale:
    """How values become bytes."""

    limits: Limits
    nodata: float | None = None


def _scale(
    path: Path, raster: Raster, percentiles: tuple[float, float], limits: Limits | None = None
) -> _Scale:
    if raster.dtype == np.uint8:
        return _Scale((0.0, 255.0))
    layout = read_layout(path)
    nodata = layout.nodata if layout is not None else None
    limits = limits or (layout.window if layout is not None else None)
    return _Scale(limits or limits_between(_colors(raster), *percentiles, nodata), nodata)


def _shown(raster: Raster, scale: _Scale) -> Pixels:
    colors = _colors(raster) if raster.dtype != np.uint8 else raster
    return _to_rgb(to_bytes(colors, scale.limits, scale.nodata))


def thumbnail(path: Path, size: int) -> Pixels:
    """The image as shown, (h, w, 3) uint8 with the longer side `size` pixels. Raises ImageError."""
    large = large_image(path)
    if large is not None:
        return fit(large.reduced(size), size)
    with sentences(path):
        try:
            with open_picture(path) as image:
                check_size(path, *image.size)
                if bits(image) == 8 and not needs_other(image):
                    image.draft(
                        "RGB", (2 * size, 2 * size)
                    )  # lets a JPEG be decoded at a fraction of its size
                    return fit(_to_rgb(from_pillow(path, image)), size)
        except UnidentifiedImageError:
            pass
    return fit(read_image(path), size)


def read_index_mask(path: Path) -> Pixels:
    """The indices of an 8-bit palette or grey image as (H, W) uint8, 255 = unlabelled. Raises ImageError."""
    with sentences(path):
        label = read_plain_indices(path)
        return _read_index_mask(path) if label is None else label


def _read_index_mask(path: Path) -> Pixels:
    with open_picture(path) as image:
        check_room(path, *image.size, 2)
        if image.mode not in ("P", "L", "1"):
            contents = f"{len(image.getbands())} channels of {bits(image)} bits, not one of 8"
            raise ImageError(
                f"{path.name} is not an index mask: it has {contents}. "
                "Import it with a mapping file, or save it as an 8-bit palette or grey PNG."
            )
        if image.mode == "1":
            return np.array(image, np.uint8)
        factor = widened(image)
        label = np.frombuffer(bytearray(image.tobytes()), np.uint8).reshape(image.height, image.width)
        return label if factor == 1 else label // np.uint8(factor)


def write_index_mask(path: Path, label: Pixels, colors: Sequence[str] | None = None) -> None:
    """Write an (H, W) uint8 label as an 8-bit palette PNG, atomically, creating its folders; `colors` are "#RRGGBB".

    On OSError, the old file stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_parts(path, index_mask_parts(label, colors))


def encode_index_mask(
    label: Pixels, colors: Sequence[str] | None = None, unlabelled: str = "#000000"
) -> bytes:
    """The bytes of the PNG that `write_index_mask` writes; `unlabelled` is the colour of 255."""
    return b"".join(index_mask_parts(label, colors, unlabelled))


def index_mask_parts(
    label: Pixels, colors: Sequence[str] | None = None, unlabelled: str = "#000000"
) -> Iterable[bytes]:
    """The same bytes, one part after the other: of a large label, they are made without a copy of it."""
    palette = np.repeat(np.arange(256, dtype=np.uint8)[:, None], 3, axis=1)
    for index, color in enumerate((colors or ())[:UNLABELLED]):
        palette[index] = tuple(bytes.fromhex(color[1:]))
    palette[UNLABELLED] = tuple(bytes.fromhex(unlabelled[1:]))
    if label.size > _AT_ONCE:
        return index_png(label, palette.tobytes())
    image = Image.fromarray(np.ascontiguousarray(label))
    image.putpalette(
        palette.tobytes()
    )  # all 256 colours; otherwise Pillow would write fewer bits and lose 255
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=1)
    return (buffer.getvalue(),)


def _strips(raster: Raster) -> Iterator[slice]:
    """Strips of rows, so that intermediate results take little memory."""
    rows = max(1, _AT_ONCE // max(1, raster.shape[1]))
    return (slice(top, top + rows) for top in range(0, raster.shape[0], rows))


def _colors(raster: Raster) -> Raster:
    """The image without transparency, at most three channels."""
    channels = raster.shape[2]
    return raster[..., : {2: 1, 4: 3}.get(channels, min(channels, 3))]


def deep(colors: Raster, low: float, high: float) -> Deep:
    """The colour channels as 16 bits between the smallest and the largest of their finite values."""
    if colors.shape[2] == 2:
        colors = colors[..., :1]
    if colors.dtype == np.uint16:
        return Deep(np.ascontiguousarray(colors), 0.0, 65535.0, (low, high))
    finite = np.isfinite(colors)
    lowest = float(colors.min(where=finite, initial=np.inf)) if finite.any() else 0.0
    highest = float(colors.max(where=finite, initial=-np.inf)) if finite.any() else 1.0
    scale = 65535.0 / (highest - lowest) if highest > lowest else 0.0
    values = np.empty(colors.shape, np.uint16)
    for rows in _strips(colors):
        scaled = np.nan_to_num((colors[rows].astype(np.float64) - lowest) * scale, nan=0.0)
        values[rows] = np.clip(scaled + 0.5, 0, 65535)
    return Deep(values, lowest, highest, (low, high))


def _to_rgb(raster: Raster) -> Raster:
    if raster.shape[2] < 3:
        return np.repeat(raster[..., :1], 3, axis=2)
    return np.ascontiguousarray(raster[..., :3])


def fit(image: Pixels, size: int) -> Pixels:
    """An (H, W, 3) uint8 image scaled so that its longer side has `size` pixels."""
    height, width = image.shape[:2]
    scale = size / max(height, width)
    target = (max(1, round(width * scale)), max(1, round(height * scale)))
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_NEAREST
    return np.asarray(cv2.resize(image, target, interpolation=interpolation), np.uint8)
