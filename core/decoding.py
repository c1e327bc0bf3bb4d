"""How image files are decoded: by Pillow where it keeps all bits, else by OpenCV. Bad ones raise ImageError."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFile, ImageOps, TiffImagePlugin, UnidentifiedImageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Raster = npt.NDArray[Any]

MAX_PIXELS: Final = 2**30
# A microscope's 12,000 x 12,000 pixels are no attack; what can't be held in memory is refused below.
Image.MAX_IMAGE_PIXELS = None
cv2.utils.logging.setLogLevel(
    cv2.utils.logging.LOG_LEVEL_SILENT
)  # it would print what is said in an ImageError anyway

_LOSSLESS: Final = frozenset({"L", "LA", "RGB", "RGBA", "I", "F", "I;16", "I;16L", "I;16B", "I;16N"})
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
        raise ImageError(f"{path.name} does not fit into the memory. Cut it into smaller images.") from error
    except Exception as error:
        raise ImageError(f"{path.name} is damaged or cut off ({error}). {_MEND}") from error


def check_size(path: Path, width: int, height: int) -> None:
    """ImageError where an image is too large to be held, as a forged header may say."""
    if width * height > MAX_PIXELS:
        raise ImageError(
            f"{path.name} has {width} x {height} pixels, more than Maskloom can hold. "
            "Cut it into smaller images."
        )


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


def from_pillow(image: Image.Image) -> Raster:
    """Decode upright as (H, W, C), palettes resolved, other colour models as RGB."""
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        image.filename = (
            ""  # else Pillow maps grey ones that are not compressed into memory, and turns them wrongly
        )
    if orientation(image) != 1:
        image = ImageOps.exif_transpose(image)
    if image.mode == "P":
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    elif image.mode == "1":
        image = image.convert("L")
    elif image.mode not in _LOSSLESS:
        image = image.convert("RGBA" if "A" in image.getbands() else "RGB")
    raster: Raster = np.array(image)
    if image.mode.startswith("I;16"):
        raster = raster.astype(np.uint16)
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


def read_with_opencv(path: Path) -> Raster:
    """Decode as (H, W, C), RGB(A) or grey, not turned. UnidentifiedImageError where OpenCV can't."""
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
