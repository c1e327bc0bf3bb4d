"""How image files are decoded: by Pillow where it keeps all bits, else by OpenCV. Bad ones raise ImageError.

The only module that opens somebody's picture, but for `core.images.tiff`: a picture can be a program, a pipe without an
end, or far larger than it looks.
"""

from __future__ import annotations

import ctypes
import os
import stat
import warnings
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import cv2
import numpy as np
import numpy.typing as npt
import PIL
from PIL import Image, ImageFile, TiffImagePlugin, UnidentifiedImageError

from core.images.png import plain_indices, without_extras
from core.machine.available_memory import available_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

Raster = npt.NDArray[Any]

MAX_PIXELS: Final = 2**30
_FORMATS: Final = (
    *("AVIF", "BMP", "DIB", "GIF", "JPEG", "JPEG2000"),
    *("PNG", "PPM", "SUN", "TGA", "TIFF", "WEBP"),
)
"""What Pillow may take a file for, whatever its name: left to itself, it starts Ghostscript for PostScript."""
_JPEG_PIXELS: Final = 512
"""Pixels that a byte of a JPEG can stand for at most: a block of 64 costs at least one bit."""
# A microscope's 12,000 x 12,000 pixels are no attack; what can't be held in memory is refused below.
Image.MAX_IMAGE_PIXELS = None
cv2.utils.logging.setLogLevel(
    cv2.utils.logging.LOG_LEVEL_SILENT
)  # it would print what is said in an ImageError anyway

warnings.filterwarnings(
    "ignore", module=r"PIL\."
)  # of damage that costs no pixel, in the library's own words

_LOSSLESS: Final = frozenset({"L", "LA", "RGB", "RGBA", "I", "F", "I;16", "I;16L", "I;16B", "I;16N"})
_MAX_PLAIN: Final = 4_000_000  # pixels; what is larger takes its time anyway, and is asked for before
_SMALL: Final = 64 * 2**20  # bytes that are taken without asking
_AT_ONCE: Final = 4_000_000  # pixels that are taken over at once
_MEND: Final = "Open it in another program and save it again as PNG or TIFF, or leave it out."


class ImageError(Exception):
    """An image that can't be used; the text is a sentence for the user, with the file's name and the mend."""


@contextmanager
def sentences(path: Path) -> Iterator[None]:
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
        raise ImageError(too_large(path)) from error
    except Exception as error:
        if isinstance(error, cv2.error) and error.code == cv2.Error.StsNoMem:
            raise ImageError(too_large(path)) from error
        raise ImageError(f"{path.name} is damaged or cut off ({error}). {_MEND}") from error


def too_large(path: Path) -> str:
    """What to say where an image takes more memory than there is."""
    return f"{path.name} does not fit into the memory. Cut it into smaller images."


def check_size(path: Path, width: int, height: int) -> None:
    """ImageError where an image is too large to be held, as a forged header may say."""
    if width * height > MAX_PIXELS:
        raise ImageError(
            f"{path.name} has {width} x {height} pixels, more than Maskloom can hold. "
            "Cut it into smaller images."
        )


def check_room(path: Path, width: int, height: int, bytes_each: int) -> None:
    """ImageError where decoding an image takes more memory than is free, `bytes_each` for a pixel at the peak."""
    check_size(path, width, height)
    needed = width * height * bytes_each
    if needed > _SMALL and needed > (free := available_memory()):
        raise ImageError(
            f"{path.name} has {width} x {height} pixels, which take {_gigabytes(needed)} of memory, and "
            f"{_gigabytes(free)} are free. Close other programs, or cut it into smaller images."
        )


def _gigabytes(size: int) -> str:
    return f"{size / 2**30:.1f} GB"


def open_file(path: Path) -> BinaryIO:
    """A file for reading; ImageError for a folder, a pipe, a device: reading those may never end."""
    mode = os.stat(path).st_mode
    if stat.S_ISDIR(mode):
        raise ImageError(f"{path.name} is a folder, not an image. Choose the files in it.")
    if not stat.S_ISREG(mode):
        raise ImageError(f"{path.name} is a pipe or a device, not a file. Leave it out.")
    return open(path, "rb")


@contextmanager
def open_picture(path: Path) -> Iterator[Image.Image]:
    """The image as Pillow sees it, with nothing but its header read.

    Raises UnidentifiedImageError for what is of none of the formats that Maskloom reads with Pillow, ImageError
    for what is no file or can't hold the pixels that its header claims, and OSError.
    """
    with open_file(path) as file, Image.open(file, formats=_FORMATS) as image:
        width, height = image.size
        size = os.fstat(file.fileno()).st_size
        if image.format in ("JPEG", "MPO") and size * _JPEG_PIXELS < width * height:
            raise ImageError(
                f"{path.name} is damaged or cut off ({size} bytes can't hold {width} x {height} pixels). {_MEND}"
            )
        yield image


def orientation(image: Image.Image) -> int:
    """EXIF orientation 1 ... 8 from the header, 1 where it is damaged or Pillow sees to it by itself (TIFF).

    EXIF behind a PNG's pixels would cost decoding them, and is left out of account here and in decoding.
    """
    if image.format == "TIFF" or (image.format == "PNG" and "exif" not in image.info):
        return 1
    try:
        turn = int(image.getexif().get(0x0112, 1))
    except Exception:  # broken EXIF raises nearly anything, and must not cost the picture
        return 1
    return turn if 1 <= turn <= 8 else 1


def bits(image: Image.Image) -> int:
    """Bits of one channel in the file: Pillow's mode alone doesn't tell 16-bit colour from 8-bit."""
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


def needs_opencv(image: Image.Image) -> bool:
    """Pillow has no mode for several channels of 16 bits; it would cut them to 8."""
    return bits(image) == 16 and len(image.getbands()) > 1


def from_pillow(path: Path, image: Image.Image) -> Raster:
    """Decode upright as (H, W, C), palettes resolved, other colour models as RGB."""
    turn = orientation(image)
    width, height = image.size
    bytes_per_pixel = {"1": 1, "L": 1, "P": 1}.get(
        image.mode, 4
    )  # by Pillow for a pixel; then as much as an array
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
    """(H, W, C), a strip at a time: all at once would be held three times."""
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
    assert raster is not None  # there is no image without rows
    return raster[..., None] if raster.ndim == 2 else raster


def upright(raster: Raster, turn: int) -> Raster:
    """(H, W, C) turned and mirrored as EXIF orientation `turn` asks."""
    if turn >= 5:
        raster = raster.transpose(1, 0, 2)
    if turn in (3, 4, 7, 8):
        raster = raster[::-1]
    if turn in (2, 3, 6, 7):
        raster = raster[:, ::-1]
    return np.ascontiguousarray(raster)


def read_plain_indices(path: Path) -> npt.NDArray[np.uint8] | None:
    """`plain_indices` of a file. Raises OSError, and ImageError for what is no file."""
    with open_file(path) as file:
        head = file.read(4)
        return plain_indices(head + file.read(), _MAX_PLAIN) if head == b"\x89PNG" else None


def read_with_opencv(path: Path) -> Raster:
    """Decode as (H, W, C), RGB(A) or grey, not turned. UnidentifiedImageError where OpenCV can't."""
    with open_file(path) as file:  # imread fails on names that aren't ASCII on Windows
        if os.fstat(file.fileno()).st_size > available_memory():
            raise MemoryError
        data = np.frombuffer(without_extras(file.read()), np.uint8)
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
    """Keep Pillow's libtiff from printing what an ImageError says anyway; it knows no other way than stderr."""
    folder = Path(PIL.__file__).parent
    for path in (*folder.with_name("pillow.libs").glob("libtiff*"), *(folder / ".dylibs").glob("libtiff*")):
        with suppress(OSError, AttributeError):
            library = ctypes.CDLL(str(path))
            for name in ("TIFFSetErrorHandler", "TIFFSetWarningHandler"):
                handler = getattr(library, name)
                handler.argtypes, handler.restype = (ctypes.c_void_p,), ctypes.c_void_p
                handler(None)


_quiet_libtiff()
