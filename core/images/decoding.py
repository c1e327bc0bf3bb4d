"""Decodes image files: with Pillow if it keeps all bits, otherwise with OpenCV. Bad files raise ImageError.

Apart from `core.images.tiff`, this is the only module that opens pictures from elsewhere: a picture can be a program,
an endless pipe, or far larger than it looks.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import stat
import warnings
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import cv2
import numpy as np
import numpy.typing as npt
import PIL
from PIL import Image, ImageFile, TiffImagePlugin, UnidentifiedImageError

from core.images.codecs import bits_of, codec_of, size_of
from core.images.finding import TAKEN_APART, suffix_of
from core.images.png import plain_indices, plain_size, without_extras
from core.machine.available_memory import available_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

Raster = npt.NDArray[Any]

MAX_PIXELS: Final = 2**30
_FORMATS: Final = (
    *("AVIF", "BMP", "DIB", "GIF", "JPEG", "JPEG2000"),
    *("PNG", "PPM", "SUN", "TGA", "TIFF", "WEBP"),
)
"""The formats Pillow can detect, whatever the file's name: otherwise it would run Ghostscript on PostScript."""
_CODED: Final = ("AVIF", "JPEG2000")
"""Kinds whose values of more than 8 bits Pillow reduces."""
_HEAD: Final = 65536
_HEIF: Final = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_ANY_CODEC: Final = (b"mif1", b"msf1")
"""Of these, those in AVIF are read all the same."""
_JPEG_PIXELS: Final = 512
"""The most pixels that a byte of a JPEG can encode: a block of 64 takes at least one bit."""
# 12,000 x 12,000 pixels from a microscope are not an attack; what does not fit into memory is refused below.
Image.MAX_IMAGE_PIXELS = None
cv2.utils.logging.setLogLevel(
    cv2.utils.logging.LOG_LEVEL_SILENT
)  # otherwise it would print what an ImageError says anyway

warnings.filterwarnings("ignore", module=r"PIL\.")  # warnings about damage that affects no pixel

_LOSSLESS: Final = frozenset({"L", "LA", "RGB", "RGBA", "I", "F", "I;16", "I;16L", "I;16B", "I;16N"})
_MAX_PLAIN: Final = 4_000_000  # pixels of a label; of larger ones, the free memory is looked at first
_SMALL: Final = 64 * 2**20  # bytes that are allocated without checking
_AT_ONCE: Final = 4_000_000  # pixels converted at once
_MEND: Final = "Open it in another program and save it as PNG or TIFF, or leave it out."


class ImageError(Exception):
    """An image that can't be used; the text tells the user which file it is, what is wrong and what to do."""


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Turn any error of a decoder into one sentence; decoders raise nearly every kind of exception."""
    try:
        yield
    except ImageError:
        raise
    except FileNotFoundError as error:
        raise ImageError(
            f"{path.name} is missing from {path.parent}. Put it back, or remove it from the project."
        ) from error
    except PermissionError as error:
        raise ImageError(
            f"{path.name} cannot be read: you do not have permission ({path.parent}). Change its permissions."
        ) from error
    except UnidentifiedImageError as error:
        if suffix_of(path.name) in TAKEN_APART:
            raise ImageError(
                f"{path.name} is a volume or a video. Add it to a project: its slices or frames become images there."
            ) from error
        raise ImageError(f"{path.name} is not an image that Maskloom can read. {_MEND}") from error
    except MemoryError as error:
        raise ImageError(too_large(path)) from error
    except Exception as error:
        if isinstance(error, cv2.error) and error.code == cv2.Error.StsNoMem:
            raise ImageError(too_large(path)) from error
        why = " ".join(str(error).split())  # some decoders write lines
        raise ImageError(f"{path.name} is damaged or truncated ({why}). {_MEND}") from error


def too_large(path: Path) -> str:
    """The message for an image that needs more memory than there is."""
    return f"{path.name} does not fit into memory. Cut it into smaller images."


def check_size(path: Path, width: int, height: int) -> None:
    """Raise ImageError if an image is too large to be held in memory, for example because of a forged header."""
    if width * height > MAX_PIXELS:
        raise ImageError(
            f"{path.name} has {width} x {height} pixels, more than Maskloom can hold. "
            "Cut it into smaller images."
        )


def check_room(path: Path, width: int, height: int, bytes_each: int) -> None:
    """Raise ImageError if decoding needs more memory than is free, at a peak of `bytes_each` per pixel."""
    check_size(path, width, height)
    needed = width * height * bytes_each
    if needed > _SMALL and needed > (free := available_memory()):
        raise ImageError(
            f"{path.name} has {width} x {height} pixels, which need {_gigabytes(needed)} of memory, but only "
            f"{_gigabytes(free)} are free. Close other programs, or cut it into smaller images."
        )


def _gigabytes(size: int) -> str:
    return f"{size / 2**30:.1f} GB"


def open_file(path: Path) -> BinaryIO:
    """Open a file for reading. Raises ImageError for a folder, pipe or device: reading those may never end."""
    mode = os.stat(path).st_mode
    if stat.S_ISDIR(mode):
        raise ImageError(f"{path.name} is a folder, not an image. Choose the files in it.")
    if not stat.S_ISREG(mode):
        raise ImageError(f"{path.name} is a pipe or a device, not a file. Leave it out.")
    return open(path, "rb")


@contextmanager
def open_picture(path: Path) -> Iterator[Image.Image]:
    """Open an image with Pillow, reading only its header.

    Raises UnidentifiedImageError for formats that Maskloom does not read with Pillow, ImageError for anything but a
    regular file or for one that can't contain the pixels its header claims, and OSError.
    """
    with open_file(path) as file, Image.open(file, formats=_formats(path, file)) as image:
        width, height = image.size
        size = os.fstat(file.fileno()).st_size
        if image.format in ("JPEG", "MPO") and size * _JPEG_PIXELS < width * height:
            raise ImageError(
                f"{path.name} is damaged or truncated ({size} bytes are too few for {width} x {height} pixels). {_MEND}"
            )
        yield image


def _formats(path: Path, file: BinaryIO) -> tuple[str, ...]:
    """The formats to look for; HEIC only where somebody installed pillow-heif, which we don't come with."""
    head = file.read(12)
    file.seek(0)
    brand = head[8:12] if head[4:8] == b"ftyp" else b""
    if brand in _HEIF and _has_heif():
        return (*_FORMATS, "HEIF")
    if brand in _HEIF and brand not in _ANY_CODEC:
        raise ImageError(
            f"{path.name} is a HEIC image. To read it: pip install pillow-heif. Or save it as PNG, or leave it out."
        )
    return _FORMATS


@cache
def _has_heif() -> bool:
    try:
        importlib.import_module("pillow_heif").register_heif_opener()
    except Exception:  # a broken installation is as good as none
        return False
    return True


def orientation(image: Image.Image) -> int:
    """The EXIF orientation 1 ... 8 from the header; 1 if it is damaged or applied when decoding (TIFF, HEIF).

    EXIF after a PNG's pixels would require decoding them, so it is ignored, here and when decoding.
    """
    if image.format in ("TIFF", "HEIF") or (image.format == "PNG" and "exif" not in image.info):
        return 1
    try:
        turn = int(image.getexif().get(0x0112, 1))
    except Exception:  # broken EXIF raises nearly anything, and must not prevent reading the picture
        return 1
    return turn if 1 <= turn <= 8 else 1


def bits(image: Image.Image) -> int:
    """The bits per channel in the file: Pillow's mode does not distinguish 16-bit colour from 8-bit."""
    if isinstance(image, ImageFile.ImageFile) and image.format == "PNG" and image.tile:
        raw = image.tile[0].args
        mode = raw if isinstance(raw, str) else str(raw[0]) if isinstance(raw, tuple) else ""
        if ";16" in mode:
            return 16
    if isinstance(image, TiffImagePlugin.TiffImageFile) and max(image.tag_v2.get(258, (8,))) == 16:
        return 16
    if image.mode.startswith("I;16"):
        return 16
    if isinstance(image, ImageFile.ImageFile) and image.format in _CODED and bits_of(_head(image)) > 8:
        return 16
    return {"1": 1, "I": 32, "F": 32}.get(image.mode, 8)


def _head(image: ImageFile.ImageFile) -> bytes:
    """The beginning of an image's file; b"" once it was decoded."""
    file = image.fp
    if file is None or file.closed:
        return b""
    position = file.tell()
    file.seek(0)
    head: bytes = file.read(_HEAD)
    file.seek(position)
    return head


def widened(image: Image.Image) -> int:
    """What Pillow multiplies the greys of a PNG of 2 or 4 bits by, so that they reach 255; 1 for any other image."""
    if isinstance(image, ImageFile.ImageFile) and image.format == "PNG" and image.mode == "L" and image.tile:
        raw = image.tile[0].args
        mode = raw if isinstance(raw, str) else str(raw[0]) if isinstance(raw, tuple) else ""
        return {"L;2": 85, "L;4": 17}.get(mode, 1)
    return 1


def is_lossy(image: Image.Image) -> bool:
    """Whether its compression changes values: JPEG does."""
    return image.format in ("JPEG", "MPO")


def needs_other(image: Image.Image) -> bool:
    """Whether the image has values that Pillow would reduce to 8 bits."""
    if image.format in _CODED:
        return bits(image) == 16
    return bits(image) == 16 and len(image.getbands()) > 1


def from_pillow(path: Path, image: Image.Image) -> Raster:
    """Decode upright as (H, W, C), palettes resolved, other colour models as RGB."""
    turn = orientation(image)
    width, height = image.size
    bytes_per_pixel = {"1": 1, "L": 1, "P": 1}.get(
        image.mode, 4
    )  # per pixel: in Pillow, and again as an array
    check_room(path, width, height, bytes_per_pixel * (4 if turn != 1 or image.mode not in _LOSSLESS else 2))
    if image.mode == "P":
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    elif image.mode == "1":
        image = image.convert("L")
    elif image.mode not in _LOSSLESS:
        image = image.convert("RGBA" if "A" in image.getbands() else "RGB")
    raster = _as_array(image)
    return upright(raster, turn) if turn != 1 else raster


def _as_array(image: Image.Image) -> Raster:
    """Convert to (H, W, C) strip by strip; converting everything at once would hold it three times."""
    image.load()
    width, height = image.size
    rows = max(1, _AT_ONCE // max(1, width))
    raster: Raster | None = None
    for top in range(0, height, rows):
        strip: Raster = np.asarray(image.crop((0, top, width, min(height, top + rows))))
        if raster is None:
            kind = np.uint16 if image.mode.startswith("I;16") else strip.dtype
            raster = np.empty((height, width, *strip.shape[2:]), kind)
        raster[top : top + rows] = strip
    assert raster is not None  # every image has rows
    return raster[..., None] if raster.ndim == 2 else raster


def upright(raster: Raster, turn: int) -> Raster:
    """An (H, W, C) image rotated and mirrored according to the EXIF orientation `turn`."""
    if turn >= 5:
        raster = raster.transpose(1, 0, 2)
    if turn in (3, 4, 7, 8):
        raster = raster[::-1]
    if turn in (2, 3, 6, 7):
        raster = raster[:, ::-1]
    return np.ascontiguousarray(raster)


def read_plain_indices(path: Path) -> npt.NDArray[np.uint8] | None:
    """`plain_indices` of a file. Raises OSError, and ImageError for anything but a regular file."""
    with open_file(path) as file:
        head = file.read(4)
        if head != b"\x89PNG":
            return None
        data = head + file.read()
    width, height = plain_size(data)
    if width * height > _MAX_PLAIN:
        check_room(path, width, height, 1)
    return plain_indices(data)


def read_otherwise(path: Path) -> Raster:
    """Decode what Pillow can't, as (H, W, C), RGB(A) or grey, not rotated: with imagecodecs or OpenCV.

    Raises UnidentifiedImageError if these can't either.
    """
    with open_file(path) as file:  # on Windows, imread fails on names that aren't ASCII
        if os.fstat(file.fileno()).st_size > available_memory():
            raise MemoryError
        content = file.read()
    decode = codec_of(content)
    if decode is not None:
        size = size_of(content)
        if size is None:
            raise ImageError(f"{path.name} is damaged or truncated. {_MEND}")
        check_room(path, *size, 16)
        values: Raster = decode(content)
        return values[..., None] if values.ndim == 2 else values
    data = np.frombuffer(without_extras(content), np.uint8)
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


def _quiet_libtiff() -> None:
    """Keep Pillow's libtiff from printing to stderr what an ImageError says anyway."""
    folder = Path(PIL.__file__).parent
    for path in (*folder.with_name("pillow.libs").glob("libtiff*"), *(folder / ".dylibs").glob("libtiff*")):
        with suppress(OSError, AttributeError):
            library = ctypes.CDLL(str(path))
            for name in ("TIFFSetErrorHandler", "TIFFSetWarningHandler"):
                handler = getattr(library, name)
                handler.argtypes, handler.restype = (ctypes.c_void_p,), ctypes.c_void_p
                handler(None)


_quiet_libtiff()
