"""JPEG XL, JPEG 2000 and AVIF keep all their bits; their sizes are known before they are decoded."""

from __future__ import annotations

import struct
import sys
import types
from typing import TYPE_CHECKING, Any

import imagecodecs
import numpy as np
import pytest

from core.images import decoding
from core.images.reading import ImageError, find_images, read_image, read_info, read_raster, thumbnail

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WIDE = np.random.default_rng(0).integers(0, 4096, (40, 60, 3)).astype(np.uint16)
NARROW = (WIDE >> 4).astype(np.uint8)


def jxl(values: Any, **options: Any) -> bytes:
    return bytes(imagecodecs.jpegxl_encode(values, lossless=True, **options))


def jpeg2000(values: Any, **options: Any) -> bytes:
    return bytes(imagecodecs.jpeg2k_encode(values, reversible=True, level=0, **options))


EXACT: list[tuple[str, Any, Callable[[Any], bytes]]] = [
    ("a.jxl", WIDE, jxl),
    ("grey.jxl", WIDE[..., 0], jxl),
    ("boxes.jxl", WIDE, lambda values: jxl(values, usecontainer=True)),
    ("bytes.jxl", NARROW, jxl),
    ("float.jxl", WIDE.astype(np.float32) / 4096, jxl),
    ("a.jp2", WIDE, jpeg2000),
    ("grey.jp2", WIDE[..., 0], jpeg2000),
    ("a.j2k", NARROW, lambda values: jpeg2000(values, codecformat="j2k")),
    ("a.webp", NARROW, lambda values: bytes(imagecodecs.webp_encode(values, lossless=True))),
]


@pytest.mark.parametrize(("name", "values", "encode"), EXACT, ids=[row[0] for row in EXACT])
def test_values_are_read_exactly(
    tmp_path: Path, name: str, values: Any, encode: Callable[[Any], bytes]
) -> None:
    path = tmp_path / name
    path.write_bytes(encode(values))
    raster = read_raster(path)
    expected = values if values.ndim == 3 else values[..., None]
    assert raster.dtype == values.dtype
    np.testing.assert_array_equal(raster, expected)
    info = read_info(path)
    assert (info.width, info.height, info.channels, info.bits) == (
        60,
        40,
        expected.shape[2],
        8 * values.dtype.itemsize,
    )
    assert read_image(path).shape == (40, 60, 3)
    assert thumbnail(path, 30).shape == (20, 30, 3)
    assert find_images(tmp_path) == [path]


def test_avif_of_ten_bits_keeps_them(tmp_path: Path) -> None:
    values = np.repeat(np.linspace(0, 1023, 60).astype(np.uint16)[None, :, None], 40, axis=0).repeat(
        3, axis=2
    )
    path = tmp_path / "a.avif"
    path.write_bytes(imagecodecs.avif_encode(values, level=100, bitspersample=10, speed=8))
    raster = read_raster(path)
    assert raster.dtype == np.uint16
    assert np.abs(raster[..., :3].astype(int) - values).max() <= 3


@pytest.mark.parametrize(
    "data",
    [jxl(WIDE)[:40], b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n\0\0\0\1"],
    ids=["cut", "no size", "boxes"],
)
def test_broken_ones_are_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.jxl"
    path.write_bytes(data)
    for read in (read_info, read_raster, read_image):
        with pytest.raises(ImageError, match=r"bad\.jxl"):
            read(path)


def test_a_forged_size_is_refused_before_decoding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bomb.jxl"
    side = 2**30 - 1
    bits = (0 | 3 << 1 | side << 3 | 1 << 33).to_bytes(16, "little")  # not small, 30 bits, square
    path.write_bytes(b"\xff\x0a" + bits)
    monkeypatch.setattr(imagecodecs, "jpegxl_decode", lambda *_: pytest.fail("it was decoded"))
    with pytest.raises(ImageError, match=r"bomb\.jxl has 1073741824 x 1073741824 pixels"):
        read_raster(path)
    stream = bytearray(jpeg2000(WIDE))
    at = stream.find(b"\xff\x51")
    stream[at + 6 : at + 14] = struct.pack(">2I", 2**20, 2**20)
    (tmp_path / "bomb.jp2").write_bytes(stream)
    monkeypatch.setattr(imagecodecs, "jpeg2k_decode", lambda *_: pytest.fail("it was decoded"))
    with pytest.raises(ImageError, match=r"bomb\.jp2"):
        read_raster(tmp_path / "bomb.jp2")


@pytest.mark.parametrize("name", ["a.heic", "a.jpg"])
def test_heic_without_pillow_heif_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / name).write_bytes(b"\0\0\0\x18ftypheic" + bytes(100))
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    decoding._has_heif.cache_clear()
    with pytest.raises(ImageError, match=rf"{name} is a HEIC image. .*pip install pillow-heif"):
        read_info(tmp_path / name)
    decoding._has_heif.cache_clear()


def test_what_a_decoder_says_in_lines_becomes_one_sentence(tmp_path: Path) -> None:
    with (
        pytest.raises(ImageError, match=r"truncated \(no data: line 2\)\. Open"),
        decoding.sentences(tmp_path / "a.heic"),
    ):
        raise RuntimeError("no data:\n line 2\n")


def test_heic_is_read_where_pillow_heif_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(100))
    registered: list[bool] = []
    plugin = types.SimpleNamespace(register_heif_opener=lambda: registered.append(True))
    monkeypatch.setitem(sys.modules, "pillow_heif", plugin)
    decoding._has_heif.cache_clear()
    with pytest.raises(ImageError, match=r"a\.heic"):
        read_info(tmp_path / "a.heic")
    decoding._has_heif.cache_clear()
    assert registered
