"""The formats that labels come in from and go out to. The command line and the window list whatever is here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exchange.formats import (
    ade20k,
    coco,
    coloured_png,
    cvat,
    darwin,
    dicom_seg,
    geotiff,
    imagej_roi,
    index_png,
    label_studio,
    labelme,
    map_polygons,
    mapped_masks,
    measurements,
    nifti_masks,
    overlay,
    panoptic,
    qupath,
    supervisely,
    yolo,
)
from core.exchange.layouts import cityscapes, dataset, mmseg, ultralytics, voc
from core.images.slicing.series import IMAGE_OPTIONS
from core.option import united

if TYPE_CHECKING:
    from pathlib import Path

    from core.exchange.reader import Reader
    from core.exchange.writer import Writer

READERS: Final[dict[str, Reader]] = {
    reader.id: reader
    for reader in (
        mapped_masks.READER,
        index_png.READER,
        coco.READER,
        labelme.READER,
        yolo.READER,
        cvat.READER,
        panoptic.READER,
        ultralytics.READER,
        mmseg.READER,
        label_studio.READER,
        supervisely.READER,
        darwin.READER,
        qupath.READER,
        imagej_roi.READER,
        ade20k.READER,
        geotiff.READER,
        map_polygons.READER,
    )
}

WRITERS: Final[dict[str, Writer]] = {
    writer.id: writer
    for writer in (
        index_png.WRITER,
        ultralytics.WRITER,
        mmseg.WRITER,
        coco.WRITER,
        coco.POLYGON_WRITER,
        labelme.WRITER,
        labelme.POLYGON_WRITER,
        yolo.WRITER,
        cvat.WRITER,
        voc.WRITER,
        cityscapes.WRITER,
        geotiff.WRITER,
        map_polygons.GEOJSON_WRITER,
        map_polygons.GEOPACKAGE_WRITER,
        nifti_masks.WRITER,
        label_studio.WRITER,
        panoptic.WRITER,
        qupath.WRITER,
        imagej_roi.WRITER,
        dicom_seg.WRITER,
        coloured_png.WRITER,
        overlay.WRITER,
        measurements.WRITER,
        dataset.WRITER,
    )
}
"""The most wanted first."""

EXPORT_OPTIONS: Final = united(writer.options for writer in WRITERS.values())
"""What can be chosen for some of these formats only."""


def writer_id(name: str) -> str:
    """The id of the writer with this other name; the name itself if there is none."""
    return next((writer.id for writer in WRITERS.values() if name in writer.other_names), name)


def recognised(path: Path) -> list[Reader]:
    """The readers that know a folder or a file as theirs."""
    return [reader for reader in READERS.values() if reader.recognises(path)]


def strings() -> frozenset[str]:
    """What the tables say of their formats, for translators."""
    titles = {reader.title for reader in READERS.values()} | {writer.title for writer in WRITERS.values()}
    layouts = {layout for writer in WRITERS.values() for layout in (writer.layout, writer.layout_together)}
    options = [text for option in (*EXPORT_OPTIONS, *IMAGE_OPTIONS) for text in option.texts]
    return frozenset((titles | layouts | {*options}) - {""})
