"""Image files of every kind become upright arrays, and bad ones a sentence with their name."""

from __future__ import annotations

import contextlib
import io

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from core.images.reading import (
    ImageError,
    find_images,
    read_image,
    read_index_mask,
    read_info,
    read_raster,
    thumbnail,
    write_index_mask,
)

RGB = np.random.default_rng(0).integers(0, 256, (40, 60, 3), np.uint8)
WIDE = RGB.astype(np.uint16) * 257
GREY = RGB[..., 0]


def save_pillow(path, array, mode=None, **options):
    image = Image.fromarray(array)
    (image.convert(mode) if mode else image).save(path, **options)


def save_opencv(path, array):
    swapped = array[..., [2, 1, 0, 3][: array.shape[2]]] if array.ndim == 3 else array
    assert cv2.imwrite(str(path), swapped)


@pytest.mark.parametrize(
    ("name", "array", "mode", "channels", "bits"),
    [
        ("rgb.png", RGB, None, 3, 8),
        ("rgb.bmp", RGB, None, 3, 8),
        ("rgb.tif", RGB, None, 3, 8),
        ("rgb.ppm", RGB, None, 3, 8),
        ("rgb.jp2", RGB, None, 3, 8),
        ("alpha.png", RGB, "RGBA", 4, 8),
        ("grey.png", GREY, None, 1, 8),
        ("grey-alpha.png", GREY, "LA", 2, 8),
    ],
)
def test_eight_bits_keep_their_values(tmp_path, name, array, mode, channels, bits):
    path = tmp_path / name
    save_pillow(path, array, mode)
    info = read_info(path)
    assert (info.width, info.height, info.channels, info.bits) == (60, 40, channels, bits)
    raster = read_raster(path)
    assert raster.shape == (40, 60, channels)
    assert raster.dtype == np.uint8
    image = read_image(path)
    assert image.flags.c_contiguous
    assert np.array_equal(image, RGB if array.ndim == 3 else np.dstack([GREY] * 3))


@pytest.mark.parametrize(
    "name", ["photo.jpg", "photo.webp", "photo.gif", "photo.avif", "cmyk.jpg", "palette.png"]
)
def test_lossy_files_look_like_the_picture(tmp_path, name):
    smooth = cv2.resize(RGB[:4, :6], (60, 40), interpolation=cv2.INTER_CUBIC)
    path = tmp_path / name
    save_pillow(path, smooth, {"cmyk.jpg": "CMYK", "palette.png": "P"}.get(name))
    image = read_image(path)
    assert image.shape == (40, 60, 3)
    assert np.abs(image.astype(int) - smooth).mean() < 16
    assert (read_info(path).channels, read_info(path).bits) == (3, 8)


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("rgb16.png", WIDE),
        ("rgb16.tif", WIDE),
        ("rgba16.png", np.dstack([WIDE, WIDE[..., :1]])),
        ("grey16.png", WIDE[..., 0]),
        ("grey16.tif", WIDE[..., 0]),
        ("float.tif", GREY.astype(np.float32) / 7),
        ("float3.tif", RGB.astype(np.float32) / 7),
        ("double.tif", GREY.astype(np.float64) / 7),
        ("light.pfm", RGB.astype(np.float32)),
    ],
)
def test_more_bits_are_kept_in_the_raster_and_stretched_for_the_eye(tmp_path, name, array):
    path = tmp_path / name
    save_opencv(path, array)
    raster = read_raster(path)
    expected = array if array.ndim == 3 else array[..., None]
    assert raster.dtype == array.dtype
    assert np.array_equal(raster, expected)
    info = read_info(path)
    assert (info.channels, info.bits) == (expected.shape[2], array.dtype.itemsize * 8)
    image = read_image(path)
    colors = expected[..., :3].astype(float)
    low, high = np.percentile(colors, (0.5, 99.5))
    assert np.abs(image - np.clip((colors - low) / (high - low), 0, 1) * 255).max() <= 1
    assert thumbnail(path, 30).shape == (20, 30, 3)


def test_a_float_image_with_holes_is_stretched_by_its_finite_values(tmp_path):
    array = np.tile(np.linspace(-3, 5, 60, dtype=np.float32), (40, 1))
    array[:5, :5] = np.nan
    array[0, 59] = np.inf
    save_opencv(tmp_path / "holes.tif", array)
    image = read_image(tmp_path / "holes.tif")
    assert image[2, 2].tolist() == [0, 0, 0]
    assert image[0, 59].tolist() == [255, 255, 255]
    assert np.ptp(image[20, :, 0]) == 255


def test_a_flat_image_of_16_bits_is_black_and_no_division_by_zero(tmp_path):
    save_opencv(tmp_path / "flat.png", np.full((5, 5), 1234, np.uint16))
    assert not read_image(tmp_path / "flat.png").any()


def test_one_bit_is_black_and_white(tmp_path):
    Image.fromarray(GREY > 127).save(tmp_path / "bits.png")
    assert np.array_equal(read_image(tmp_path / "bits.png")[..., 0], np.where(GREY > 127, 255, 0))
    assert read_info(tmp_path / "bits.png").bits == 1


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", ["png", "tif", "webp", "jpg"])
def test_exif_orientation_is_applied_everywhere_alike(tmp_path, orientation, suffix):
    steps = {
        1: [],
        2: ["m"],
        3: ["r", "r"],
        4: ["r", "r", "m"],
        5: ["r", "m"],
        6: ["r"],
        7: ["l", "m"],
        8: ["l"],
    }
    expected = cv2.resize(RGB[:2, :3], (60, 40), interpolation=cv2.INTER_NEAREST)
    path = tmp_path / f"turned.{suffix}"
    exif = Image.Exif()
    exif[0x0112] = orientation
    options = {"webp": {"lossless": True}, "jpg": {"quality": 100, "subsampling": 0}}.get(suffix, {})
    Image.fromarray(expected).save(path, exif=exif, **options)
    for step in steps[orientation]:
        expected = np.fliplr(expected) if step == "m" else np.rot90(expected, {"r": -1, "l": 1}[step])
    image = read_image(path)
    assert image.shape == expected.shape
    assert np.abs(image.astype(int) - expected).mean() < 3
    assert (read_info(path).height, read_info(path).width) == image.shape[:2]
    small = thumbnail(path, 30)
    assert max(small.shape) == 30
    assert (small.shape[0] > small.shape[1]) == (image.shape[0] > image.shape[1])


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_holds_for_16_bit_colour_too(tmp_path, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(RGB).save(tmp_path / "narrow.png", exif=exif)
    data = (tmp_path / "narrow.png").read_bytes()
    start = data.index(b"eXIf") - 4
    chunk = data[start : start + 12 + int.from_bytes(data[start : start + 4], "big")]
    save_opencv(tmp_path / "wide.png", WIDE)
    wide = (tmp_path / "wide.png").read_bytes()
    (tmp_path / "wide.png").write_bytes(wide[:33] + chunk + wide[33:])
    assert np.array_equal(read_raster(tmp_path / "wide.png") // 257, read_raster(tmp_path / "narrow.png"))
    info = read_info(tmp_path / "wide.png")
    assert (info.height, info.width) == read_raster(tmp_path / "wide.png").shape[:2]
    assert info.bits == 16


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_broken_exif_does_not_cost_the_picture(tmp_path):
    path = tmp_path / "photo.jpg"
    Image.fromarray(RGB).save(path, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x05\x01\x12\0\x03")
    assert read_image(path).shape == (40, 60, 3)
    assert read_info(path).width == 60


def test_large_images_are_no_attack(tmp_path):
    path = tmp_path / "slide.png"
    Image.new("1", (14_000, 13_000)).save(path)  # more pixels than Pillow trusts by default
    info = read_info(path)
    assert (info.width, info.height) == (14_000, 13_000)
    assert thumbnail(path, 10).shape == (9, 10, 3)


def test_a_forged_size_is_refused_before_it_fills_the_memory(tmp_path):
    buffer = io.BytesIO()
    Image.fromarray(RGB).save(buffer, "BMP")
    data = bytearray(buffer.getvalue())
    data[18:26] = (200_000).to_bytes(4, "little") * 2
    (tmp_path / "forged.bmp").write_bytes(data)
    with pytest.raises(ImageError, match=r"forged\.bmp has 200000 x 200000 pixels"):
        read_info(tmp_path / "forged.bmp")
    with pytest.raises(ImageError, match=r"Cut it into smaller"):
        read_image(tmp_path / "forged.bmp")


@pytest.mark.parametrize(
    "name", ["cut.jpg", "cut.png", "cut.tif", "cut.bmp", "cut.webp", "cut16.png", "cut16.tif"]
)
@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 0.9])
def test_a_truncated_file_is_named_with_the_mend(tmp_path, name, share):
    path = tmp_path / name
    save_opencv(path, WIDE if "16" in name else RGB)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    for read in (read_image, read_raster, lambda p: thumbnail(p, 16)):
        with pytest.raises(ImageError, match=name) as caught:
            read(path)
        assert "save it as" in str(caught.value)


def test_what_is_no_image_is_named(tmp_path):
    (tmp_path / "notes.png").write_text("not an image")
    for read in (read_info, read_image, read_index_mask):
        with pytest.raises(ImageError, match=r"notes\.png is not an image that Maskloom can read"):
            read(tmp_path / "notes.png")
    with pytest.raises(ImageError, match=r"gone\.png is missing"):
        read_image(tmp_path / "gone.png")
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(ImageError, match=r"folder\.png"):
        read_info(tmp_path / "folder.png")


@given(st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::RuntimeWarning")
def test_mutated_files_are_read_or_refused_in_words(tmp_path, data):
    suffix = data.draw(st.sampled_from(["png", "jpg", "tif", "bmp", "gif", "webp"]))
    path = tmp_path / f"mutant.{suffix}"
    save_pillow(path, RGB[:12, :16])
    content = bytearray(path.read_bytes())
    for place, byte in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=8)
    ):
        content[place] = byte
    path.write_bytes(content)
    for read in (read_info, read_image, read_raster, read_index_mask, lambda p: thumbnail(p, 8)):
        with contextlib.suppress(ImageError):  # and never anything else
            read(path)


def test_a_thumbnail_has_its_longer_side_as_asked(tmp_path):
    save_pillow(tmp_path / "a.jpg", cv2.resize(RGB, (1200, 800)))
    assert thumbnail(tmp_path / "a.jpg", 96).shape == (64, 96, 3)
    save_pillow(tmp_path / "tiny.png", RGB[:4, :2])
    assert thumbnail(tmp_path / "tiny.png", 96).shape == (96, 48, 3)
    save_pillow(tmp_path / "line.png", np.zeros((1, 900), np.uint8))
    assert thumbnail(tmp_path / "line.png", 90).shape == (1, 90, 3)


def test_images_are_found_below_a_folder_as_people_count(tmp_path):
    for name in (
        "b/scene10.png",
        "b/scene2.PNG",
        "a.jpg",
        "notes.txt",
        ".hidden.png",
        ".cache/x.png",
        "b/z.TIFF",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    (tmp_path / "folder.png").mkdir()
    found = [p.relative_to(tmp_path).as_posix() for p in find_images(tmp_path)]
    assert found == ["a.jpg", "b/scene2.PNG", "b/scene10.png", "b/z.TIFF"]


def test_an_index_mask_comes_back_as_it_was_written(tmp_path):
    label = np.arange(256, dtype=np.uint8).reshape(8, 32)
    path = tmp_path / "new" / "mask.png"
    write_index_mask(path, label, ("#FF0000", "#00FF00"))
    assert np.array_equal(read_index_mask(path), label)
    with Image.open(path) as image:
        assert image.mode == "P"
        assert image.convert("RGB").getpixel((1, 0)) == (0, 255, 0)
    write_index_mask(path, np.zeros((2, 3), np.uint8), None)
    assert read_index_mask(path).tolist() == [[0, 0, 0], [0, 0, 0]]
    assert [p.name for p in path.parent.iterdir()] == ["mask.png"]


def test_a_colour_image_is_no_index_mask(tmp_path):
    save_pillow(tmp_path / "colour.png", RGB)
    with pytest.raises(
        ImageError, match=r"colour\.png is not an index mask: it has 3 channels of 8 bits.*mapping"
    ):
        read_index_mask(tmp_path / "colour.png")


def test_a_mask_that_cannot_be_written_leaves_the_old_one(tmp_path, monkeypatch):
    path = tmp_path / "mask.png"
    write_index_mask(path, np.zeros((4, 4), np.uint8))
    old = path.read_bytes()

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.atomic.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_index_mask(path, np.ones((4, 4), np.uint8))
    assert path.read_bytes() == old
    assert [p.name for p in tmp_path.iterdir()] == ["mask.png"]
