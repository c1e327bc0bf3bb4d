"""The options of single formats: declared once, for the command line and the window. No torch."""

from __future__ import annotations

from typing import Final

from core.option import Option

FLOAT32, FLOAT16, INT8 = "float32", "float16", "int8"

PRECISION: Final = Option(
    "precision",
    "Precision",
    "for onnx and package: float16 halves the file, int8 quarters it; written only if the mean IoU stays within 0.01 "
    "(default: float32)",
    default=FLOAT32,
    choices=((FLOAT32, "32-bit floats"), (FLOAT16, "16-bit floats"), (INT8, "8-bit integers")),
)
TILE: Final = Option(
    "tile",
    "Tile side",
    "for deepness: the side of the tiles in pixels (default: 512)",
    default=512,
    metavar="PIXELS",
    lowest=64,
    highest=4096,
    unit=" px",
)
OVERLAP: Final = Option(
    "overlap",
    "Overlap of tiles",
    "for deepness: by how many percent of their side tiles overlap (default: 25)",
    default=25,
    metavar="PERCENT",
    lowest=1,
    highest=75,
    unit=" %",
)
RESOLUTION: Final = Option(
    "resolution",
    "Pixel size",
    "for deepness: centimetres that a pixel measures on the ground (default: the project's pixel size)",
    default=0.0,
    metavar="CM",
    highest=100_000,
    unit=" cm",
    none="as in the project",
)
AUTHORS: Final = Option(
    "authors",
    "Authors",
    'for bioimageio: who made the model, as in "Ada Lovelace (University of London); Alan Turing" '
    "(default: a placeholder)",
    default="",
    metavar="NAMES",
)
LICENCE: Final = Option(
    "licence",
    "Licence",
    "for bioimageio: on what terms others can use the model, as an SPDX identifier such as CC-BY-4.0 (default: none)",
    default="",
    metavar="ID",
)
