"""Images of several bands: read as the file means them, stretched band by band, refused in words."""

from __future__ import annotations

import numpy as np
import pytest
import tifffile
from PIL import Image

from core.images.bands import NO_BAND, bands_for, read_channels, read_stack, show, stretched, thumbnail
from core.images.pixels import as_bytes, as_floats
from core.images.reading import ImageError, read_image, read_info
from core.project.adding import gather_images
from core.project.model import ImageEntry, Project, add_images

RANDOM = np.random.default_rng(3)
SIX = RANDOM.integers(0, 5000, (20, 30, 6), np.uint16) * np.array([1, 2, 3, 4, 5, 10], np.uint16)
PAGES = np.ascontiguousarray(SIX.transpose(2, 0, 1))
GREY = {"photometric": "minisblack"}


def write(path, array, **options):
    tifffile.imwrite(path, array, **options)
    return path


@pytest.mark.parametrize(
    ("array", "options"),
    [
        (SIX, {**GREY, "planarconfig": "contig"}),
        (SIX, {**GREY, "planarconfig": "contig", "byteorder": ">"}),
        (SIX, {**GREY, "planarconfig": "contig", "bigtiff": True}),
        (SIX, {**GREY, "planarconfig": "contig", "compression": "lzw", "predictor": True, "tile": (16, 16)}),
        (SIX, {**GREY, "planarconfig": "contig", "compression": "zstd"}),
        (PAGES, {**GREY, "planarconfig": "separate", "compression": "deflate"}),
        (PAGES, {**GREY, "metadata": None}),
        (PAGES, GREY),
        (PAGES, {"imagej": True, "metadata": {"axes": "CYX"}}),
        (PAGES, {**GREY, "ome": True, "metadata": {"axes": "CYX"}}),
        (SIX, {}),  # as scikit-image writes it: a page for every row
    ],
    ids=["contig", "big-endian", "big", "lzw", "zstd", "planar", "pages", "shaped", "imagej", "ome", "rows"],
)
def test_six_bands_are_the_same_however_they_are_written(tmp_path, array, options):
    array = SIX if not options else array
    path = write(tmp_path / "six.tif", array, **options)
    info = read_info(path)
    assert (info.width, info.height, info.channels, info.bits, info.learned, info.note) == (
        30,
        20,
        6,
        16,
        6,
        "",
    )
    stack = read_stack(path)
    assert stack is not None
    assert stack.values.dtype == np.uint16
    assert np.array_equal(stack.values, SIX)
    learned = read_channels(path, 6)
    assert learned.dtype == np.uint16
    assert learned.flags.c_contiguous
    low, high = np.percentile(SIX.reshape(-1, 6).astype(float), (0.5, 99.5), axis=0)
    expected = np.clip((SIX - low) / (high - low), 0, 1) * 255
    assert np.abs(as_floats(learned) - expected).max() <= 1 / 257  # each band by itself


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.int16, np.uint32])
def test_numbers_of_every_kind_are_stretched_alike(tmp_path, dtype):
    path = write(tmp_path / "six.tif", SIX.astype(dtype), **GREY, planarconfig="contig")
    sixteen = write(
        tmp_path / "u.tif",
        SIX.astype(dtype).astype(np.int64).astype(np.float64),
        **GREY,
        planarconfig="contig",
    )
    assert np.abs(read_channels(path, 6).astype(int) - read_channels(sixteen, 6)).max() <= 1


def test_eight_bits_keep_their_values(tmp_path):
    four = (SIX[..., :4] % 256).astype(np.uint8)
    path = write(tmp_path / "four.tif", four, photometric="rgb", extrasamples=["unspecified"])
    assert np.array_equal(read_channels(path, 4), four)


def test_alpha_is_no_band(tmp_path):
    four = (SIX[..., :4] % 256).astype(np.uint8)
    path = write(tmp_path / "rgba.tif", four, photometric="rgb", extrasamples=["unassalpha"])
    assert read_info(path).learned == 3
    assert read_stack(path) is None
    assert np.array_equal(read_channels(path, 3), four[..., :3])
    five = write(
        tmp_path / "five.tif",
        SIX[..., :5],
        **GREY,
        planarconfig="contig",
        extrasamples=["unspecified"] * 3 + ["unassalpha"],
    )
    assert np.array_equal(read_stack(five).values, SIX[..., :4])


def test_palette_and_cmyk_are_colour(tmp_path):
    rgb = Image.fromarray((SIX[..., :3] % 256).astype(np.uint8))
    for mode in ("P", "CMYK", "L"):
        rgb.convert(mode).save(tmp_path / f"{mode}.tif")
        assert read_info(tmp_path / f"{mode}.tif").learned == 3
        assert read_stack(tmp_path / f"{mode}.tif") is None


def test_two_bands_and_three_pages_are_bands(tmp_path):
    two = write(tmp_path / "two.tif", SIX[..., :2], **GREY, planarconfig="contig")
    assert read_info(two).learned == 2
    assert read_channels(two, 2).shape == (20, 30, 2)
    three = write(tmp_path / "three.tif", PAGES[:3], **GREY)
    assert read_info(three).learned == 3
    assert np.array_equal(read_stack(three).values, SIX[..., :3])
    assert np.array_equal(stretched(read_stack(three), range(3)), show(read_stack(three), ())[0])
    assert read_channels(three, 3).shape == (20, 30, 3)


@pytest.mark.parametrize(
    ("array", "options", "words"),
    [
        (np.repeat(PAGES, 3, axis=0), {**GREY, "metadata": None}, "2 to 16"),
        (PAGES, {"imagej": True, "metadata": {"axes": "ZYX"}}, "depths or times"),
        (PAGES, {**GREY, "ome": True, "metadata": {"axes": "TYX"}}, "depths or times"),
        (np.stack([SIX[..., :3]] * 2).astype(np.uint8), {"photometric": "rgb", "metadata": None}, "2 to 16"),
    ],
)
def test_other_pages_are_left_out_with_a_word(tmp_path, array, options, words):
    path = write(tmp_path / "stack.tif", array, **options)
    info = read_info(path)
    assert info.learned == 3
    assert info.note.startswith("stack.tif has several pages, and only the first is read.")
    assert words in info.note
    assert read_channels(path, 3).shape == (20, 30, 3)
    added = gather_images([path], Project("p"), tmp_path / "project")
    assert added.notes == (info.note,)
    assert len(added.entries) == 1


def test_pages_of_different_sizes_are_no_bands_and_overviews_no_pages(tmp_path):
    with tifffile.TiffWriter(tmp_path / "mixed.tif") as writer:
        writer.write(SIX[..., 0], **GREY, metadata=None)
        writer.write(SIX[:9, :, 0], **GREY, metadata=None)
    assert "only the first" in read_info(tmp_path / "mixed.tif").note
    with tifffile.TiffWriter(tmp_path / "overviews.tif") as writer:
        writer.write(SIX, **GREY, planarconfig="contig", metadata=None)
        writer.write(SIX[::2, ::2], **GREY, planarconfig="contig", subfiletype=1, metadata=None)
    info = read_info(tmp_path / "overviews.tif")
    assert (info.learned, info.note) == (6, "")
    assert read_stack(tmp_path / "overviews.tif").values.shape == (20, 30, 6)
    assert thumbnail(tmp_path / "overviews.tif", 15, ()).shape == (10, 15, 3)


@pytest.mark.parametrize("turn", range(1, 9))
def test_orientation_turns_all_bands(tmp_path, turn):
    path = write(
        tmp_path / "turned.tif",
        SIX,
        **GREY,
        planarconfig="contig",
        metadata=None,
        extratags=[(274, "H", 1, turn, True)],
    )
    one = tmp_path / "one.tif"
    write(one, SIX[..., 0], **GREY, metadata=None, extratags=[(274, "H", 1, turn, True)])
    values = read_stack(path).values
    info = read_info(path)
    assert values.shape == (info.height, info.width, 6)
    assert values.shape[:2] == read_image(one).shape[:2]
    alone = (read_image(one)[..., 0].astype(int), as_bytes(read_channels(path, 6))[..., 0].astype(int))
    assert np.abs(alone[0] - alone[1]).max() <= 1


def test_what_was_not_measured_is_dark_and_does_not_stretch(tmp_path):
    values = SIX.astype(np.float32) + 100
    values[:5] = -9999
    values[5, 0] = np.nan
    path = write(
        tmp_path / "holes.tif", values, **GREY, planarconfig="contig", metadata=None,
        extratags=[(42113, "s", 0, "-9999", True)],
    )  # fmt: skip
    stack = read_stack(path)
    assert stack.nodata == -9999
    assert stack.limits[0][0] >= 100
    learned = read_channels(path, 6)
    assert not learned[:5].any()
    assert not learned[5, 0].any()
    assert np.ptp(as_floats(learned)[6:, :, 0]) > 200
    deep = show(stack, (5,))[1]
    assert deep.low >= 100


def test_names_of_bands_come_from_gdal(tmp_path):
    xml = (
        '<GDALMetadata><Item name="DESCRIPTION" sample="0" role="description">B02</Item>'
        '<Item name="DESCRIPTION" sample="5" role="description">B12</Item><Item name="x">1</Item></GDALMetadata>'
    )
    path = write(
        tmp_path / "named.tif", SIX, **GREY, planarconfig="contig", metadata=None,
        extratags=[(42112, "s", 0, xml, True)],
    )  # fmt: skip
    assert read_stack(path).names == ("B02", "", "", "", "", "B12")


def test_bands_without_names_are_called_by_their_colours(tmp_path):
    xml = '<GDALMetadata><Item name="COLORINTERP" sample="3" role="colorinterp">NIR</Item></GDALMetadata>'
    four = (SIX[..., :4] % 256).astype(np.uint8)
    path = write(tmp_path / "four.tif", four, photometric="rgb", extrasamples=["unspecified"])
    assert read_stack(path).names == ("red", "green", "blue", "")
    named = write(
        tmp_path / "named.tif", four, photometric="rgb", extrasamples=["unspecified"], metadata=None,
        extratags=[(42112, "s", 0, xml, True)],
    )  # fmt: skip
    assert read_stack(named).names == ("red", "green", "blue", "NIR")


def test_channels_of_ome_have_their_names(tmp_path):
    metadata = {"axes": "CYX", "Channel": {"Name": ["DAPI", "GFP", "", "Cy5", "a", "b"]}}
    path = write(tmp_path / "cells.ome.tif", PAGES, **GREY, ome=True, metadata=metadata)
    assert read_stack(path).names == ("DAPI", "GFP", "", "Cy5", "a", "b")


def test_what_cant_be_read_is_said_in_words(tmp_path):
    many = write(tmp_path / "many.tif", np.zeros((30, 30, 17), np.uint8), **GREY, planarconfig="contig")
    waves = write(tmp_path / "waves.tif", SIX.astype(np.complex64), **GREY, planarconfig="contig")
    cut = write(tmp_path / "cut.tif", SIX, **GREY, planarconfig="contig")
    cut.write_bytes(cut.read_bytes()[:-500])
    odd = write(tmp_path / "odd.tif", SIX, **GREY, planarconfig="contig", metadata=None)
    with tifffile.TiffFile(odd, mode="r+") as tif:
        tif.pages[0].tags["Compression"].overwrite(34661)
    for path, words in ((many, "has 17 bands"), (waves, "complex"), (odd, "compressed with JBIG")):
        with pytest.raises(ImageError, match=rf"{path.name} .*{words}"):
            read_info(path)
    with pytest.raises(ImageError, match=r"cut\.tif is damaged or truncated"):
        read_stack(cut)


def test_a_forged_size_is_refused(tmp_path):
    path = write(tmp_path / "huge.tif", SIX, **GREY, planarconfig="contig", metadata=None)
    with tifffile.TiffFile(path, mode="r+") as tif:
        tif.pages[0].tags["ImageWidth"].overwrite(40000)
        tif.pages[0].tags["ImageLength"].overwrite(26000)
    with pytest.raises(ImageError, match="26000 pixels of 6 bands, more than"):
        read_info(path)


# which bands are shown --------------------------------------------------------------------------------------


def test_the_bands_that_are_wanted_are_shown(tmp_path):
    stack = read_stack(write(tmp_path / "six.tif", SIX, **GREY, planarconfig="contig"))
    learned = stretched(stack, range(6))
    pixels, deep = show(stack, (5, 2, NO_BAND))
    assert np.array_equal(pixels[..., :2], learned[..., [5, 2]])
    assert not pixels[..., 2].any()
    assert np.array_equal(deep.values[..., :2], SIX[..., [5, 2]])
    grey, deep = show(stack, (4,))
    assert all(np.array_equal(grey[..., i], learned[..., 4]) for i in range(3))
    assert deep.values.shape == (20, 30, 1)
    assert deep.window == stack.limits[4]
    assert not np.array_equal(
        thumbnail(tmp_path / "six.tif", 30, (4,)), thumbnail(tmp_path / "six.tif", 30, ())
    )


def test_bands_that_an_image_lacks_give_way_to_the_usual():
    assert bands_for((), 6) == (0, 1, 2)
    assert bands_for((5, 4, 3), 4) == (0, 1, 2)
    assert bands_for((5, 4, 3), 6) == (5, 4, 3)
    assert bands_for((0,), 2) == (0,)
    assert bands_for((), 2) == (0, 1, NO_BAND)
    assert bands_for((NO_BAND, NO_BAND, NO_BAND), 4) == (0, 1, 2)
    assert bands_for((0, 1), 4) == (0, 1, 2)


# a project's bands ------------------------------------------------------------------------------------------


def test_the_first_image_decides_and_others_stay_out_with_a_sentence(tmp_path):
    write(tmp_path / "a.tif", SIX, **GREY, planarconfig="contig")
    write(tmp_path / "b.tif", SIX[..., :4], **GREY, planarconfig="contig")
    Image.new("RGB", (4, 4)).save(tmp_path / "c.png")
    added = gather_images([tmp_path], Project("p"), tmp_path / "project")
    assert [(e.id, e.channels) for e in added.entries] == [("a", 6)]
    assert len(added.problems) == 2
    assert added.problems[0].startswith("b.tif has 4 bands, but the images of this project have 6.")
    assert added.problems[1].startswith(
        "c.png is a grey or colour image, but the images of this project have 6 bands."
    )
    project = add_images(Project("p"), added.entries)
    assert project.channels == 6
    plain = Project("q", images=(ImageEntry("c", "c.png"),))
    assert plain.channels == Project("empty").channels == 3
    refused = gather_images([tmp_path / "a.tif"], plain, tmp_path)
    assert not refused.entries
    assert "a.tif has 6 bands, but the images of this project are grey or colour." in refused.problems[0]


def test_an_image_of_other_bands_is_refused_where_it_is_read(tmp_path):
    path = write(tmp_path / "six.tif", SIX, **GREY, planarconfig="contig")
    with pytest.raises(ImageError, match=r"six\.tif has 6 bands, but the images of this project have 4"):
        read_channels(path, 4)
    with pytest.raises(ImageError, match="grey or colour"):
        read_channels(path, 3, strict=True)
    assert read_channels(path, 3).shape == (20, 30, 3)  # as a project of an earlier version learned it
