"""Any image file -> an array, what its header says, a thumbnail; and index masks. Imports no torch."""

from __future__ import annotations

import io
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFile, ImageOps, TiffImagePlugin, UnidentifiedImageError

from core.atomic import write_atomic
from core.project import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Pixels = npt.NDArray[np.uint8]
Raster = npt.NDArray[Any]

# A microscope's 12,000 x 12,000 pixels are no attack; what can't be held in memory is refused below.
Image.MAX_IMAGE_PIXELS = None
MAX_PIXELS: Final = 2**30

IMAGE_SUFFIXES: Final = frozenset(
    f".{suffix}"
    for suffix in (
        *(
            "avif",
            "bmp",
            "dib",
            "exr",
            "gif",
            "hdr",
            "jfif",
            "jp2",
            "jpe",
            "jpeg",
            "jpg",
            "pbm",
            "pfm",
            "pgm",
        ),
        *("png", "pnm", "ppm", "ras", "sr", "tga", "tif", "tiff", "webp"),
    )
)

_PILLOW_MODES: Final = frozenset(
    {"1", "L", "LA", "P", "PA", "RGB", "RGBA", "RGBX", "CMYK", "YCbCr", "I", "F"}
)
_LOSSLESS: Final = frozenset({"L", "LA", "RGB", "RGBA", "I", "F", "I;16", "I;16L", "I;16B", "I;16N"})
_SAMPLE: Final = 1_000_000  # pixels that percentiles are estimated from
_MEND: Final = "Open it in another program and save it again as PNG or TIFF, or leave it out."


class ImageError(Exception):
    """An image that can't be used; the text is a sentence for the user, with the file's name and the mend."""


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """What an image's header says; width and height are those of the upright image."""

    width: int
    height: int
    channels: int
    bits: int
    """Bits of one channel's value: 1, 8, 16, 32 or 64."""


def read_info(path: Path) -> ImageInfo:
    """Size, channels and bits from the header alone, in less than a millisecond. Raises ImageError."""
    with _sentences(path):
        try:
            with Image.open(path) as image:
                width, height = image.size
                if _orientation(image) >= 5:
                    width, height = height, width
                _check_size(path, width, height)
                channels = {"P": 3, "PA": 4, "CMYK": 3}.get(image.mode, len(image.getbands()))
                return ImageInfo(width, height, channels, _bits(image))
        except UnidentifiedImageError:
            raster = _read_with_opencv(path)  # formats that Pillow lacks: the header costs the whole file
            return ImageInfo(raster.shape[1], raster.shape[0], raster.shape[2], raster.dtype.itemsize * 8)


def read_raster(path: Path) -> Raster:
    """The image upright as (H, W, C) in the file's own type, channels as RGB(A) or grey. Raises ImageError.

    Palettes are resolved; bilevel images become 0 and 255; 16-bit, 32-bit and float values stay as they are.
    """
    with _sentences(path):
        try:
            with Image.open(path) as image:
                _check_size(path, *image.size)
                if not _needs_opencv(image):
                    return _from_pillow(image)
        except UnidentifiedImageError:
            pass
        return _read_with_opencv(path)


def read_image(path: Path, low_percentile: float = 0.5, high_percentile: float = 99.5) -> Pixels:
    """The image as shown: (H, W, 3) uint8 RGB, upright, C-contiguous. Raises ImageError.

    Images of 8 bits keep their values; others are stretched from the two percentiles of their own values, all
    channels alike, to 0 ... 255. Grey is repeated, transparency dropped, channels beyond the third left out.
    """
    raster = read_raster(path)
    with _sentences(path):
        return _to_rgb(_stretch(raster, low_percentile, high_percentile))


def thumbnail(path: Path, size: int) -> Pixels:
    """The image as shown, (h, w, 3) uint8 with the longer side `size` pixels. Raises ImageError."""
    with _sentences(path):
        try:
            with Image.open(path) as image:
                _check_size(path, *image.size)
                if _bits(image) == 8 and not _needs_opencv(image):
                    image.draft(
                        "RGB", (2 * size, 2 * size)
                    )  # a JPEG is then decoded at a fraction of its size
                    return _fit(_to_rgb(_from_pillow(image)), size)
        except UnidentifiedImageError:
            pass
    return _fit(read_image(path), size)


def find_images(folder: Path) -> list[Path]:
    """All image files in a folder and below, in natural order (2 before 10); hidden ones are left out."""
    found = [
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in IMAGE_SUFFIXES
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    ]
    return sorted(found, key=natural_key)


def natural_key(path: Path) -> list[tuple[int, int | str]]:
    """A key to sort paths by, as people count: scene2 comes before scene10."""
    pieces = re.split(r"(\d+)", path.as_posix().casefold())
    return [(0, int(piece)) if piece.isdecimal() else (1, piece) for piece in pieces]


def read_index_mask(path: Path) -> Pixels:
    """An 8-bit palette or grey image as (H, W) uint8 of its indices, 255 = unlabelled. Raises ImageError."""
    with _sentences(path), Image.open(path) as image:
        _check_size(path, *image.size)
        if image.mode not in ("P", "L", "1"):
            found = f"{len(image.getbands())} channels of {_bits(image)} bits, not one of 8"
            raise ImageError(
                f"{path.name} is not an index mask: it has {found}. "
                "Import it with a mapping file, or save it as an 8-bit palette or grey PNG."
            )
        return np.array(image, np.uint8)


def write_index_mask(path: Path, label: Pixels, colors: Sequence[str] | None = None) -> None:
    """Write an (H, W) uint8 label as 8-bit palette PNG, atomically; `colors` are "#RRGGBB" by index.

    Raises OSError where the disk refuses; the file that was there stays as it was.
    """
    write_atomic(path, encode_index_mask(label, colors))


def encode_index_mask(label: Pixels, colors: Sequence[str] | None = None) -> bytes:
    """The bytes of the PNG that `write_index_mask` writes."""
    palette = np.repeat(np.arange(256, dtype=np.uint8)[:, None], 3, axis=1)
    for index, color in enumerate((colors or ())[:UNLABELLED]):
        palette[index] = tuple(bytes.fromhex(color[1:]))
    palette[UNLABELLED] = 0
    image = Image.fromarray(np.ascontiguousarray(label))
    image.putpalette(palette.tobytes())  # all 256, or Pillow would write fewer bits and lose 255
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    """Whatever a decoder says about a file becomes one sentence; decoders raise nearly every exception."""
    try:
        yield
    except ImageError:
        raise
    except FileNotFoundError as error:
        raise ImageError(
            f"{path.name} is not there any more ({path.parent}). Put it back, or remove it from the project."
        ) from error
    except PermissionError as error:
        raise ImageError(
            f"{path.name} may not be read ({path.parent}). Ask its owner for the permission to read it."
        ) from error
    except UnidentifiedImageError as error:
        raise ImageError(f"{path.name} is not an image that Maskloom can read. {_MEND}") from error
    except MemoryError as error:
        raise ImageError(f"{path.name} does not fit into the memory. Cut it into smaller images.") from error
    except Exception as error:
        raise ImageError(f"{path.name} is damaged or cut off ({error}). {_MEND}") from error


def _check_size(path: Path, width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise ImageError(
            f"{path.name} has {width} x {height} pixels, more than Maskloom can hold. "
            "Cut it into smaller images."
        )


def _orientation(image: Image.Image) -> int:
    """EXIF orientation 1 ... 8, without decoding: a PNG may have its EXIF behind the pixels."""
    if image.format == "TIFF" or (image.format == "PNG" and "exif" not in image.info):
        return 1  # Pillow turns TIFF's size by itself
    return int(image.getexif().get(0x0112, 1))


def _bits(image: Image.Image) -> int:
    if isinstance(image, ImageFile.ImageFile) and image.format == "PNG" and image.tile:
        raw = image.tile[0].args
        mode = raw if isinstance(raw, str) else str(raw[0]) if isinstance(raw, tuple) else ""
        if ";16" in mode:
            return 16
    if isinstance(image, TiffImagePlugin.TiffImageFile) and max(image.tag_v2.get(258, (8,))) == 16:
        return 16
    if image.mode.startswith("I;16"):
        return 16
    return {"1": 1, "I": 32, "F": 32}.get(image.mode, 8)


def _needs_opencv(image: Image.Image) -> bool:
    """Pillow has no mode for several channels of 16 bits; it would cut them to 8."""
    return _bits(image) == 16 and len(image.getbands()) > 1


def _from_pillow(image: Image.Image) -> Raster:
    upright = ImageOps.exif_transpose(image)
    if upright.mode == "P":
        upright = upright.convert("RGBA" if "transparency" in upright.info else "RGB")
    elif upright.mode == "1":
        upright = upright.convert("L")
    elif upright.mode not in _LOSSLESS:
        upright = upright.convert("RGBA" if "A" in upright.getbands() else "RGB")
    raster: Raster = np.array(upright)
    if upright.mode.startswith("I;16"):
        raster = raster.astype(np.uint16)
    return raster[..., None] if raster.ndim == 2 else raster


def _read_with_opencv(path: Path) -> Raster:
    data = np.frombuffer(path.read_bytes(), np.uint8)  # imread fails on names that aren't ASCII on Windows
    raster: Raster | None = cv2.imdecode(data, cv2.IMREAD_UNCHANGED) if data.size else None
    if raster is None:
        raise UnidentifiedImageError
    if raster.ndim == 2:
        return raster[..., None]
    if raster.shape[2] == 3:
        return np.asarray(cv2.cvtColor(raster, cv2.COLOR_BGR2RGB))
    if raster.shape[2] == 4:
        return np.asarray(cv2.cvtColor(raster, cv2.COLOR_BGRA2RGBA))
    return raster


def _stretch(raster: Raster, low_percentile: float, high_percentile: float) -> Pixels:
    """To uint8 between the percentiles of the finite values of the colour channels."""
    if raster.dtype == np.uint8:
        return np.asarray(raster, np.uint8)
    channels = raster.shape[2]
    colors = raster[..., : {2: 1, 4: 3}.get(channels, min(channels, 3))]
    values = colors.reshape(-1, colors.shape[2])
    values = values[:: max(1, len(values) // _SAMPLE)].astype(np.float64)
    values = values[np.isfinite(values)]
    low, high = np.percentile(values, (low_percentile, high_percentile)) if values.size else (0.0, 1.0)
    scale = 255 / (high - low) if high > low else 0.0
    stretched = (colors.astype(np.float32) - np.float32(low)) * np.float32(scale)
    return np.asarray(np.clip(np.nan_to_num(stretched + 0.5, nan=0.0), 0, 255), np.uint8)


def _to_rgb(raster: Pixels) -> Pixels:
    if raster.shape[2] < 3:
        return np.repeat(raster[..., :1], 3, axis=2)
    return np.ascontiguousarray(raster[..., :3])


def _fit(image: Pixels, size: int) -> Pixels:
    height, width = image.shape[:2]
    scale = size / max(height, width)
    target = (max(1, round(width * scale)), max(1, round(height * scale)))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_NEAREST
    return np.asarray(cv2.resize(image, target, interpolation=how), np.uint8)
