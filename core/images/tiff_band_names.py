"""Which bands are shown, and what those of a TIFF are called: in GDAL's metadata, in OME-XML, or by their colours."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree

from tifffile import PHOTOMETRIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tifffile import TiffFile, TiffPage

COLORS: Final = ("red", "green", "blue")
NO_BAND: Final = -1
"""In place of a band: this colour stays dark."""
Bands = tuple[int, ...]
"""The bands to show, from 0: as red, green and blue, or one as grey. () means the default."""
_GDAL_METADATA: Final = 42112


def bands_for(wanted: Bands, count: int) -> Bands:
    """The bands to show of an image that has `count`: those wanted, or the default if it lacks one of them."""
    if len(wanted) in (1, 3) and all(NO_BAND <= band < count for band in wanted) and max(wanted) != NO_BAND:
        return wanted
    return (0, 1, 2 if count > 2 else NO_BAND)


def band_names(tif: TiffFile, page: TiffPage, samples: Sequence[int]) -> tuple[str, ...]:
    """The names of these samples of a page, or of these pages; "" for none. Unreadable ones are skipped."""
    tag = page.tags.get(_GDAL_METADATA)
    names = dict[int, str]()
    try:
        if tag is not None:
            names = _of_gdal(str(tag.value))
        elif tif.is_ome and tif.ome_metadata:
            names = _of_ome(tif.ome_metadata)
    except (ElementTree.ParseError, ValueError):
        names = {}
    if page.photometric == PHOTOMETRIC.RGB and not any(names.get(sample) for sample in range(len(COLORS))):
        names |= dict(enumerate(COLORS))
    return tuple(names.get(sample, "") for sample in samples)


def _of_gdal(text: str) -> dict[int, str]:
    """Descriptions, or else the colours that bands are. Raises ParseError and ValueError."""
    described: dict[str, dict[int, str]] = defaultdict(dict)
    for item in ElementTree.fromstring(text.rstrip("\0")).iter("Item"):
        described[item.get("role", "")][int(item.get("sample", "-1"))] = (item.text or "").strip()
    names = {sample: name for sample, name in described["description"].items() if name}
    return described["colorinterp"] | names


def _of_ome(text: str) -> dict[int, str]:
    """The names of channels, in order. Raises ParseError."""
    channels = [
        element for element in ElementTree.fromstring(text).iter() if element.tag.endswith("}Channel")
    ]
    return {number: channel.get("Name", "") for number, channel in enumerate(channels)}
