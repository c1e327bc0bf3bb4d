"""Masks made elsewhere: which image they belong to, and what their pixels mean."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PIL import Image

from tests.reports.helpers import (
    Call,
    called,
    grey,
    ids_by_folder,
    label,
    labels,
    new_mapping,
    new_project,
    photo,
    prepared,
    read,
    same,
    square,
    texture,
    values_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session
    from tests.reports.helpers import Array

TWO_CLASSES = r"unlabel|mapping|no .*road|only"


def imported(project: Path, root: Path, task: str = "road") -> Call:
    """The images in root/im with the index masks in root/m."""
    return called("import", project, "--images", root / "im", "--labels", f"{task}={root / 'm'}", "--json")


def mapped(project: Path, root: Path, classes: dict[str, list[object]]) -> Call:
    """The images in root/im with the masks in root/m, by a mapping."""
    mapping = new_mapping(root, {"road": {"classes": classes}})
    return called(
        "import", project, "--images", root / "im", "--masks", root / "m", "--mapping", mapping, "--json"
    )


# What pixels mean -------------------------------------------------------------------------------------------


def two_class_masks(root: Path) -> None:
    for number in range(2):
        photo(root / "im" / f"s{number}.png", seed=number)
        grey(root / "m" / f"s{number}.png", square(value=255))


def test_masks_of_0_and_255_do_not_lose_their_class_silently(tmp_path: Path) -> None:
    """open-mmlab/mmsegmentation#2592: in two-class masks 255 is the class, not unlabelled."""
    two_class_masks(tmp_path)
    project = new_project(tmp_path, "road=background,road")
    made = imported(project, tmp_path)
    with_road = [i for i, stored in labels(project, "road").items() if (stored == 1).any()]
    assert len(with_road) == 2 or made.status == 2 or made.says("255", TWO_CLASSES), made.said


def test_the_window_does_not_lose_the_class_of_0_and_255_silently(
    session: Session, notices: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    """open-mmlab/mmsegmentation#2592, in the window."""
    two_class_masks(tmp_path)
    project = new_project(tmp_path, "road=background,road")
    prepared("import", project, "--images", tmp_path / "im")
    session.open(project)
    session.importing.start(tmp_path / "m", task_id="road")
    qtbot.waitUntil(lambda: not session.work.running)
    with_road = [i.id for i in session.project.images if np.any(session.labels.get(i.id, "road") == 1)]
    said = [text for text in notices if "255" in text and any(w in text for w in ("unlabel", "mapping"))]
    assert len(with_road) == 2 or said, notices


def test_one_16_bit_colour_mask_does_not_stop_the_others(tmp_path: Path) -> None:
    """solvespace#1110: one colour mask of 16 bits a channel among masks of 8."""
    truth = square()
    rgb = np.where(truth[..., None] == 1, np.array([0x6E, 0xC1, 0xE4], np.uint8), np.uint8(0))
    for number in range(3):
        photo(tmp_path / "im" / f"s{number}.png", seed=number)
        grey(tmp_path / "m" / f"s{number}.png", rgb)
    deep = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR).astype(np.uint16) * 257
    cv2.imwrite(str(tmp_path / "m" / "s1.png"), deep)
    project = new_project(tmp_path)
    made = mapped(project, tmp_path, {"road": ["#6EC1E4"], "background": ["*"]})
    assert made.status == 0, made.said
    stored = labels(project, "road")
    assert same(stored.get("s0"), 1 - truth)
    assert same(stored.get("s2"), 1 - truth)
    # Its values are 8-bit ones times 257: it may be read as its 8-bit twin, or left out and said to be of 16 bits.
    assert same(stored.get("s1"), 1 - truth) or made.says("s1", "16"), made.said


def test_what_was_erased_is_not_a_class(tmp_path: Path) -> None:
    """RhizoVisionExplorer#2: erased pixels keep their colour under alpha 0."""
    photo(tmp_path / "im" / "a.png")
    rgba = np.zeros((64, 64, 4), np.uint8)
    rgba[..., 0], rgba[:, :32, 3] = 255, 255
    grey(tmp_path / "m" / "a.png", rgba)
    project = new_project(tmp_path)
    made = mapped(project, tmp_path, {"background": ["*"], "road": ["#FF0000"]})
    stored = label(project, "a", "road")
    if stored is None:
        assert made.says("transparen|alpha"), made.said
        return
    assert (stored[:, :32] == 1).all()
    assert not (stored[:, 32:] == 1).any() or made.says("transparen|alpha"), values_in(stored[:, 32:])


def write_grey_png(path: Path, values: Array, depth: int) -> None:
    """A grey PNG of 2 or 4 bits, which no library of ours writes."""
    per_byte = 8 // depth
    shifts = np.arange(8 - depth, -1, -depth, dtype=np.uint8)
    packed = (values.reshape(len(values), -1, per_byte) << shifts).sum(axis=2).astype(np.uint8)
    rows = b"".join(b"\0" + row.tobytes() for row in packed)

    def chunk(name: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    header = struct.pack(">IIBBBBB", values.shape[1], values.shape[0], depth, 0, 0, 0, 0)
    path.parent.mkdir(parents=True, exist_ok=True)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)


@pytest.mark.parametrize(
    ("depth", "numbers"),
    [(2, (0, 1, 2, 3)), (2, (0, 0, 3, 3)), (4, tuple(range(16)))],
    ids=["2 bits", "2 bits, ends only", "4 bits"],
)
def test_index_masks_of_2_and_4_bits_keep_their_numbers(
    tmp_path: Path, depth: int, numbers: tuple[int, ...]
) -> None:
    """apple/turicreate#375: Pillow's raw mode "L;2" widens indices to grey levels."""
    truth = np.repeat(np.repeat(np.array(numbers, np.uint8), 64 // len(numbers))[None], 64, axis=0)
    photo(tmp_path / "im" / "a.png")
    write_grey_png(tmp_path / "m" / "a.png", truth, depth)
    project = new_project(tmp_path, "road=" + ",".join(f"c{n}" for n in range(2**depth)))
    made = imported(project, tmp_path)
    assert same(label(project, "a", "road"), truth), made.said


def test_a_lossy_mask_does_not_lose_its_borders_silently(tmp_path: Path) -> None:
    """glasses-detector#23: a mask of 0 and 255 saved as JPEG holds 3, 251 and others."""
    truth = np.zeros((128, 128), np.uint8)
    cv2.circle(truth, (64, 64), 30, 255, -1)
    photo(tmp_path / "im" / "a.png", 128, 128)
    grey(tmp_path / "m" / "a.jpg", truth, quality=75)
    project = new_project(tmp_path)
    made = mapped(project, tmp_path, {"background": ["*"], "road": [255]})
    stored, wanted = label(project, "a", "road"), int((truth > 0).sum())
    area = 0 if stored is None else int((stored == 1).sum())
    said = made.says(r"lossy|jpe?g|\*|nearest|not name|lacks?\b|values that", r"a\.jpg")
    assert said or abs(area - wanted) <= 0.02 * wanted, f"{area} of {wanted} px; {made.said}"


# Photos turned by EXIF --------------------------------------------------------------------------------------

TURNING = r"exif|turn|rotat|orient|upright"


def turned(path: Path, width: int, height: int) -> None:
    """A photo that is shown turned clockwise by 90 degrees."""
    path.parent.mkdir(parents=True, exist_ok=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(texture(width, height)).save(path, exif=exif)


def test_a_mask_of_the_unturned_photo_is_turned_or_left_out_with_the_cause(tmp_path: Path) -> None:
    """wkentaro/labelme#1529: a mask of 60 x 40 for a photo that is shown as 40 x 60."""
    turned(tmp_path / "im" / "a.jpg", 60, 40)
    raw = np.zeros((40, 60), np.uint8)
    raw[:20] = 1
    grey(tmp_path / "m" / "a.png", raw)
    project = new_project(tmp_path, "road=background,road")
    made = imported(project, tmp_path)
    stored = label(project, "a", "road")
    if stored is None:
        assert made.says(r"a\.png", TURNING), made.said
    else:
        assert same(stored, np.rot90(raw, -1)), values_in(stored)


def test_a_mask_of_an_unturned_square_photo_is_not_laid_over_it_silently(tmp_path: Path) -> None:
    """wkentaro/labelme#1529: nothing but the tag tells where both sides are equal."""
    turned(tmp_path / "im" / "b.jpg", 50, 50)
    raw = np.zeros((50, 50), np.uint8)
    raw[:25] = 1
    grey(tmp_path / "m" / "b.png", raw)
    project = new_project(tmp_path, "road=background,road")
    made = imported(project, tmp_path)
    assert same(label(project, "b", "road"), np.rot90(raw, -1)) or made.says(TURNING), made.said


# Names ------------------------------------------------------------------------------------------------------


def test_files_of_one_name_in_two_folders_get_their_own_masks(tmp_path: Path) -> None:
    """coco-annotator#486: p1/slice_001 and p2/slice_001, images and masks."""
    masks = {folder: np.full((64, 64), value, np.uint8) for value, folder in enumerate(("p1", "p2"), 1)}
    for number, (folder, mask) in enumerate(masks.items()):
        photo(tmp_path / "im" / folder / "slice_001.png", seed=number)
        grey(tmp_path / "m" / folder / "slice_001.png", mask)
    project = new_project(tmp_path, "road=a,b,c")
    made = imported(project, tmp_path)
    stored = {folder: label(project, i, "road") for folder, i in ids_by_folder(project).items()}
    if stored["p1"] is None and stored["p2"] is None:
        ambiguous = "two|both|ambig|several|twice|more than one|same name"
        assert made.says("slice_001", ambiguous), made.said
    else:
        assert all(same(stored[folder], mask) for folder, mask in masks.items()), {
            folder: values_in(mask) for folder, mask in stored.items()
        }


def test_a_mask_named_like_the_whole_file_is_matched_or_suggested(tmp_path: Path) -> None:
    """abreheret/PixelAnnotationTool#63: tools that append an ending."""
    photo(tmp_path / "im" / "photo.jpg"), photo(tmp_path / "im" / "other.jpg", seed=3)
    grey(tmp_path / "m" / "photo.jpg.png", square()), grey(tmp_path / "m" / "other.jpg.png", square(at=30))
    project = new_project(tmp_path, "road=background,road")
    made = imported(project, tmp_path)
    matched = same(label(project, "photo", "road"), square())
    assert matched or made.says(r"photo\.jpg\.png", r"photo\.jpg(?!\.png)"), made.said


def test_names_with_several_dots_are_kept_apart(tmp_path: Path) -> None:
    """abreheret/PixelAnnotationTool#63: tools that cut a name at its first dot."""
    masks = {"img.v1.2": square(at=5), "img.v1.3": square(at=40)}
    for number, (stem, mask) in enumerate(masks.items()):
        photo(tmp_path / "im" / f"{stem}.png", seed=number)
        grey(tmp_path / "m" / f"{stem}.png", mask)
    project = new_project(tmp_path, "road=background,road")
    prepared("import", project, "--images", tmp_path / "im", "--labels", f"road={tmp_path / 'm'}")
    stored = {image.name: label(project, image.id, "road") for image in read(project).images}
    assert all(same(stored[f"{stem}.png"], mask) for stem, mask in masks.items())


def test_a_name_decomposed_by_a_mac_is_the_same_name(tmp_path: Path) -> None:
    """zed-industries/zed#30503: a composed and a decomposed u-umlaut."""
    photo(tmp_path / "im" / "M\u00fcller.jpg")
    grey(tmp_path / "m" / "Mu\u0308ller.png", square())
    project = new_project(tmp_path, "road=background,road")
    made = imported(project, tmp_path)
    assert any(same(stored, square()) for stored in labels(project, "road").values()), made.said


def test_names_that_differ_in_case_are_matched_or_put_together(tmp_path: Path) -> None:
    """zed-industries/zed#30503: IMG_0001.JPG and img_0001.png."""
    photo(tmp_path / "im" / "IMG_0001.JPG", format="JPEG")
    grey(tmp_path / "m" / "img_0001.png", square())
    project = new_project(tmp_path, "road=background,road")
    made = imported(project, tmp_path)
    matched = any(same(stored, square()) for stored in labels(project, "road").values())
    together = any("img_0001.png" in line and "IMG_0001.JPG" in line for line in made.lines)
    assert matched or together or made.says("case|capital|upper|lower"), made.said


SUFFIX = r"end (in|with)|suffix|_mask\b(?!\.)|_gtFine_labelIds\b(?!\.)"


def test_masks_that_share_a_suffix_are_matched_or_the_suffix_is_named(tmp_path: Path) -> None:
    """milesial/Pytorch-UNet#102: x1_mask.png for x1.png."""
    masks = {f"x{n}": square(at=5 * n) for n in range(1, 5)}
    for number, (stem, mask) in enumerate(masks.items()):
        photo(tmp_path / "im" / f"{stem}.png", seed=number)
        grey(tmp_path / "m" / f"{stem}_mask.png", mask)
    project = new_project(tmp_path, "road=background,road")
    made = imported(project, tmp_path)
    stored = labels(project, "road")
    assert all(same(stored.get(s), m) for s, m in masks.items()) or made.says(SUFFIX), made.said


def test_cityscapes_names_are_matched_or_the_suffix_is_named(tmp_path: Path) -> None:
    """milesial/Pytorch-UNet#102: c1_gtFine_labelIds.png for c1_leftImg8bit.png, colour pictures beside."""
    masks = {f"c{n}": square(at=5 * n) for n in range(1, 4)}
    for number, (stem, mask) in enumerate(masks.items()):
        photo(tmp_path / "im" / f"{stem}_leftImg8bit.png", seed=number)
        grey(tmp_path / "m" / f"{stem}_gtFine_labelIds.png", mask)
        photo(tmp_path / "m" / f"{stem}_gtFine_color.png", seed=number)
    project = new_project(tmp_path, "road=background,road")
    made = imported(project, tmp_path)
    stored = labels(project, "road")
    right = all(same(stored.get(f"{s}_leftImg8bit"), m) for s, m in masks.items())
    assert right or made.says(SUFFIX), made.said


def test_masks_of_equal_names_come_back_after_an_export(tmp_path: Path) -> None:
    """HumanSignal/label-studio-converter#132: export and import, two images of one name in two folders."""
    masks = {"p1": square(at=5), "p2": square(at=40)}
    project, again = (new_project(tmp_path, "road=background,road", name=n) for n in ("first", "second"))
    for number, (folder, mask) in enumerate(masks.items()):
        photo(tmp_path / "im" / folder / "slice_001.png", seed=number)
        grey(tmp_path / "m" / folder / "slice_001.png", mask)
        labelled = ("--labels", f"road={tmp_path / 'm' / folder}")
        prepared("import", project, "--images", tmp_path / "im" / folder, *labelled)
    prepared("export", project, "--format", "masks", "--out", tmp_path / "e")
    prepared("import", again, "--images", tmp_path / "im")
    made = called("import", again, "--labels", f"road={tmp_path / 'e' / 'road'}", "--json")
    ids = ids_by_folder(again)
    stored = {folder: label(again, ids[folder], "road") for folder in masks}
    assert all(same(stored[folder], mask) for folder, mask in masks.items()), made.said
