"""Pascal VOC, out: JPEGImages/, SegmentationClass/ with its palette, ImageSets/ and labelmap.txt; 255 is void."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from core.exchange.layouts.writing import Layout, Written
from core.exchange.losses import common_losses
from core.exchange.writer import Writer
from core.images.reading import encode_index_mask
from core.project.model import SPLITS, UNLABELLED

if TYPE_CHECKING:
    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import Split, Task

_VOID: Final = "#E0E0C0"


def voc_color(number: int) -> str:
    """Its colours spread the bits of the class number over the channels."""
    channels = [sum((number >> 3 * bit + channel & 1) << 7 - bit for bit in range(8)) for channel in range(3)]
    return "#{:02X}{:02X}{:02X}".format(*channels)


def _png(label: Pixels, _task: Task) -> bytes:
    return encode_index_mask(label, [voc_color(number) for number in range(UNLABELLED)], _VOID)


def _list(written: Written, splits: tuple[Split, ...]) -> str | None:
    stems = [stem for split in splits for stem in written.stems.get(split, ())]
    return "\n".join(stems) + "\n" if stems else None


def _labelmap(written: Written) -> str:
    rows = [
        f"{entry.name.replace(':', ' ')}:{','.join(map(str, bytes.fromhex(voc_color(index)[1:])))}::"
        for index, entry in enumerate(written.task.classes)
    ]
    void = f"ignored:{','.join(map(str, bytes.fromhex(_VOID[1:])))}::"
    return "\n".join(["# label:color_rgb:parts:actions", *rows, void]) + "\n"


def _losses(source: Source) -> list[str]:
    return [
        "Classes get the colours of Pascal VOC instead of their own.",
        *common_losses(source, keeps_splits=True),
    ]


_SETS: Final = "ImageSets/Segmentation"
_LAYOUT: Final = Layout(
    "JPEGImages/{stem}{suffix}",
    "SegmentationClass/{stem}.png",
    _png,
    {
        **{f"{_SETS}/{split}.txt": partial(_list, splits=(split,)) for split in SPLITS},
        f"{_SETS}/trainval.txt": partial(_list, splits=("train", "val")),
        "labelmap.txt": _labelmap,
    },
)

WRITER: Final = Writer(
    "voc",
    "Pascal VOC (folders)",
    "<task>/SegmentationClass/<image>.png and <task>/ImageSets; 255 = void",
    _LAYOUT.files,
    _losses,
)
