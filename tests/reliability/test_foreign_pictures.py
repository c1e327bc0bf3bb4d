"""Other people's pictures: no program is started, nothing waits for ever, and no small file takes all memory."""

from __future__ import annotations

import ast
import io
import os
import socket
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import cv2
import numpy as np
import PIL.EpsImagePlugin
import pytest
import tifffile
from PIL import Image

from core.exchange.source_masks import read_source_mask
from core.images import bands
from core.images.bands import read_channels
from core.images.reading import ImageError, read_image, read_index_mask, read_info, read_raster, thumbnail
from core.project.image_files import digest_of, file_mark, look
from core.project.model import ImageEntry

ROOT = Path(__file__).resolve().parents[2]
RGB = np.random.default_rng(0).integers(0, 256, (40, 60, 3), np.uint8)
READERS = (
    read_info,
    read_image,
    read_raster,
    read_index_mask,
    read_source_mask,
    lambda path: thumbnail(path, 16),
)


@pytest.mark.parametrize("name", ["photo.png", "photo.jpg", "photo.tif", "photo.gif"])
def test_a_picture_is_never_run_as_a_program(tmp_path, monkeypatch, name):
    started: list[object] = []
    monkeypatch.setattr(PIL.EpsImagePlugin, "Ghostscript", lambda *given, **_: started.append(given))
    path = tmp_path / name
    path.write_bytes(
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 64 48\n%%EndComments\n(hello) print\n%%EOF\n"
    )
    for read in READERS:
        with pytest.raises(ImageError, match=rf"{name} is not an image that Maskloom can read"):
            read(path)
    assert not started


DOORS = {
    ("Image", "open"): {"core/images/decoding.py", "core/exchange/shapes/pictures.py"},  # there, PNG only
    ("cv2", "imread"): set(),
    ("cv2", "imdecode"): {
        "core/images/decoding.py",
        "core/predicting/gallery.py",
    },  # there, what it has written
    ("", "TiffFile"): {"core/images/tiff.py"},
    ("nibabel", "load"): {"core/images/slicing/nifti.py"},
    ("pydicom", "dcmread"): {"core/images/slicing/dicom.py"},
    ("cv2", "VideoCapture"): {"core/images/slicing/video.py"},
    ("", "QImageReader"): set(),
    ("", "QMovie"): set(),
}
"""What opens pictures, and the only modules that may do so."""
RUN_ELSEWHERE = {"core/export/predict_onnx.py"}
"""Copied beside exported models: they have no module of ours."""


def test_nothing_else_opens_pictures():
    others: list[str] = []
    for path in (*ROOT.glob("core/**/*.py"), *ROOT.glob("app/**/*.py"), ROOT / "main.py"):
        module, text = path.relative_to(ROOT).as_posix(), path.read_text("utf-8")
        if module in RUN_ELSEWHERE or not any(f"{name}(" in text for _, name in DOORS):
            continue
        calls = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call))
        others += [f"{module}:{c.lineno}" for c in calls if module not in DOORS.get(called(c), {module})]
    assert not others


def called(node: ast.Call) -> tuple[str, str]:
    match node.func:
        case ast.Attribute(ast.Name(where), name):
            return where, name
        case ast.Name(name):
            return "", name
    return "", ""


@pytest.fixture(params=["pipe", "socket", "device", "link to a device"])
def endless(request, tmp_path, monkeypatch):
    """What has no end, under an image's name."""
    monkeypatch.chdir(tmp_path)  # a socket's name may have a hundred letters
    path = tmp_path / "endless.png"
    if request.param == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("no pipes here")
        os.mkfifo(path)
    elif request.param == "socket":
        if not hasattr(socket, "AF_UNIX"):
            pytest.skip("no sockets here")
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    else:
        if not Path("/dev/zero").exists():
            pytest.skip("no devices here")
        path.symlink_to("/dev/zero")
        if request.param == "device":
            path = Path("/dev/zero")
    return path


def test_what_is_no_file_is_refused_without_a_look_into_it(endless, monkeypatch):
    monkeypatch.setattr("builtins.open", lambda *_, **__: pytest.fail("opened"))
    monkeypatch.setattr("io.open", lambda *_, **__: pytest.fail("opened"))
    for read in (*READERS, digest_of):
        with pytest.raises(ImageError, match=r"is a pipe or a device, not a file"):
            read(endless)
    assert file_mark(endless, digest=True) is None
    assert look(endless, ImageEntry("a", str(endless)), {"road": (4, 4)}).state == "missing"


def tiff_of(offsets: list[int], pages: list[int]) -> bytes:
    """A TIFF of one grey pixel, its directories at `offsets`, each followed by the one at the place in `pages`."""
    data = bytearray(max(offsets) + 200)
    data[:8] = struct.pack("<2sHL", b"II", 42, offsets[0])
    tags = ((256, 1), (257, 1), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (278, 1), (279, 1))
    for offset, following in zip(offsets, pages, strict=True):
        entries = b"".join(struct.pack("<HHLL", tag, 4, 1, value) for tag, value in tags)
        written = struct.pack("<H", len(tags)) + entries + struct.pack("<L", following)
        data[offset : offset + len(written)] = written
    return bytes(data)


@pytest.mark.parametrize(
    ("offsets", "pages"), [([16], [16]), ([16, 400], [400, 16]), ([16, 400, 800], [400, 800, 400])]
)
def test_tiff_pages_that_point_at_each_other_end(tmp_path, offsets, pages):
    path = tmp_path / "round.tif"
    path.write_bytes(tiff_of(offsets, pages))
    for read in (read_info, lambda p: read_channels(p, 3), lambda p: bands.thumbnail(p, 16, ())):
        with pytest.raises(ImageError, match=r"round\.tif is damaged \(its pages point at each other\)"):
            read(path)


def test_of_a_tiff_of_very_many_pages_the_first_is_read(tmp_path, monkeypatch):
    from core.images.tiff_pages import MAX_PAGES, count_pages

    path = tmp_path / "many.tif"
    count = MAX_PAGES + 10
    offsets = [16 + 128 * number for number in range(count)]
    path.write_bytes(tiff_of(offsets, [*offsets[1:], 0]))
    assert count_pages(path) == MAX_PAGES + 1
    monkeypatch.setattr(tifffile.TiffPages, "_seek", lambda *_: pytest.fail("went through the pages"))
    info = read_info(path)
    assert (info.width, info.height) == (1, 1)
    assert "only the first is read" in info.note
    assert read_image(path).shape == (1, 1, 3)


def test_overviews_count_as_pages_and_big_tiffs_are_counted_too(tmp_path):
    from core.images.tiff_pages import count_pages, first_tags

    for big in (False, True):
        path = tmp_path / f"{big}.tif"
        with tifffile.TiffWriter(path, bigtiff=big) as tif:
            tif.write(RGB, subifds=2)
            tif.write(RGB[::2, ::2], subfiletype=1)
            tif.write(RGB[::4, ::4], subfiletype=1)
        assert count_pages(path) == 3
        assert {256, 257, 330} <= first_tags(path)
    (tmp_path / "cut.tif").write_bytes((tmp_path / "True.tif").read_bytes()[:16])
    assert count_pages(tmp_path / "cut.tif") <= 1


def claiming(path: Path, side: int) -> Path:
    """A small JPEG whose header says that it is `side` pixels wide and high."""
    buffer = io.BytesIO()
    Image.fromarray(RGB).save(buffer, "JPEG")
    data = bytearray(buffer.getvalue())
    place = data.index(b"\xff\xc0") + 5
    data[place : place + 4] = struct.pack(">HH", side, side)
    path.write_bytes(data)
    return path


def test_a_small_jpeg_that_claims_many_pixels_is_refused_before_it_is_decoded(tmp_path, monkeypatch):
    path = claiming(tmp_path / "large.jpg", 32_000)
    monkeypatch.setattr(Image.Image, "load", lambda *_: pytest.fail("decoded"))
    for read in (*READERS,):
        with pytest.raises(ImageError, match=r"large\.jpg is damaged or truncated .*32000 x 32000"):
            read(path)


def test_a_plain_jpeg_is_no_lie_however_well_it_compresses(tmp_path):
    path = tmp_path / "plain.jpg"
    Image.new("L", (2000, 2000), 128).save(path, progressive=True, optimize=True)
    assert read_image(path).shape == (2000, 2000, 3)


@pytest.mark.parametrize(
    "name", ["a.png", "a.jpg", "a.bmp", "a.tif", "wide.png", "wide.tif", "bands.tif", "grey.png"]
)
def test_what_does_not_fit_into_the_memory_is_refused_before_it_is_decoded(tmp_path, monkeypatch, name):
    path = tmp_path / name
    if name == "bands.tif":
        tifffile.imwrite(path, np.dstack([RGB, RGB]), photometric="minisblack", planarconfig="contig")
    elif name == "grey.png":
        Image.fromarray(RGB[..., 0]).save(path)
    else:
        cv2.imwrite(str(path), RGB.astype(np.uint16) if "wide" in name else RGB)
    monkeypatch.setattr("core.images.decoding._SMALL", 0)
    monkeypatch.setattr("core.images.decoding.available_memory", lambda: 4_000)
    read = {"grey.png": read_index_mask, "bands.tif": lambda p: read_channels(p, 6)}.get(name, read_raster)
    with pytest.raises(ImageError, match=rf"{name} has 60 x 40 pixels, which need .* GB of memory"):
        read(path)
    monkeypatch.setattr("core.images.decoding.available_memory", lambda: 100_000)
    assert read(path).shape[:2] == (40, 60)


def png(width: int, height: int, pixels: bytes) -> bytes:
    """A PNG of 16-bit colours with those bytes for its pixels, and a profile that libpng complains of."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind + content))
        )

    header = struct.pack(">LLBBBBB", width, height, 16, 2, 0, 0, 0)
    profile = b"sRGB\0\0" + zlib.compress(b"no profile")
    body = chunk(b"IHDR", header) + chunk(b"iCCP", profile) + chunk(b"IDAT", zlib.compress(pixels))
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b"")


SAYS_NOTHING_OF_ITS_OWN = """
import sys
from pathlib import Path
from core.images.reading import ImageError, read_image, read_info
for path in sorted(Path(sys.argv[1]).iterdir()):
    for read in (read_info, read_image):
        try:
            read(path)
        except ImageError as error:
            print(error)
"""


def test_libraries_print_nothing(tmp_path):
    row = bytes(1 + 6 * 60)
    (tmp_path / "good.png").write_bytes(png(60, 40, 40 * row))
    (tmp_path / "short.png").write_bytes(png(60, 40, 20 * row))
    (tmp_path / "cut.png").write_bytes(png(60, 40, 40 * row)[:-30])
    Image.fromarray(RGB).save(tmp_path / "exif.jpg", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x05\x01\x12\0\x03")
    Image.fromarray(RGB).save(tmp_path / "tiff.tif", compression="tiff_adobe_deflate")
    data = bytearray((tmp_path / "tiff.tif").read_bytes())
    data[len(data) // 2 : len(data) // 2 + 40] = bytes(40)
    (tmp_path / "tiff.tif").write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", SAYS_NOTHING_OF_ITS_OWN, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    assert sorted({line.split()[0] for line in done.stdout.splitlines()}) == [
        "cut.png",
        "short.png",
        "tiff.tif",
    ]


def test_interlaced_pngs_of_16_bits_are_whole():
    from core.images.png import without_extras

    for width, height in ((1, 1), (3, 2), (5, 9), (60, 40)):
        for interlaced in (False, True):
            size = sum(rows * (1 + 6 * columns) for columns, rows in passes(width, height, interlaced))
            data = bytearray(png(width, height, bytes(size)))
            data[28] = interlaced
            data[29:33] = struct.pack(">L", zlib.crc32(data[12:29]))
            assert b"iCCP" not in without_extras(bytes(data))
            data = bytearray(png(width, height, bytes(size - 1)))
            data[28] = interlaced
            data[29:33] = struct.pack(">L", zlib.crc32(data[12:29]))
            with pytest.raises(ValueError, match="pixels are missing"):
                without_extras(bytes(data))


def passes(width: int, height: int, interlaced: bool) -> list[tuple[int, int]]:
    """Columns and rows of each pass, by what Adam7 says of the first 8 x 8 pixels."""
    if not interlaced:
        return [(width, height)]
    order = np.array(
        [
            [1, 6, 4, 6, 2, 6, 4, 6],
            [7] * 8,
            [5, 6, 5, 6, 5, 6, 5, 6],
            [7] * 8,
            [3, 6, 4, 6, 3, 6, 4, 6],
            [7] * 8,
            [5, 6, 5, 6, 5, 6, 5, 6],
            [7] * 8,
        ]
    )
    whole = np.tile(order, (height // 8 + 1, width // 8 + 1))[:height, :width]
    inside = [whole == number for number in range(1, 8)]
    return [(int(at.any(0).sum()), int(at.any(1).sum())) for at in inside if at.any()]
