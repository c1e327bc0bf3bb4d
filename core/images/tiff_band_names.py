"""What the bands of a TIFF are called: in GDAL's metadata, in OME-XML, or by the colours that they are."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree

from tifffile import PHOTOMETRIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tifffile import TiffFile, TiffPage

COLORS: Final = ("red", "green", "blue")
_GDAL_METADATA: Final = 42112


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
