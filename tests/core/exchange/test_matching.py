"""Which mask belongs to which image: by what people and programs call their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.exchange.matching import match_images
from core.exchange.reader import Doubt, Item, Match
from core.project.model import ImageEntry

MASKS = Path(__file__).parent  # any folder that exists


def match(
    images: list[str], masks: list[str], kind: str = ""
) -> tuple[dict[str, str], list[str], tuple[str, ...]]:
    entries = [ImageEntry(str(number), f"/data/{path}") for number, path in enumerate(images)]
    items = [Item(path, MASKS / path) for path in masks]
    result = match_images(MASKS, items, entries, kind)
    pairs = {images[int(image)]: item.image for image, item in result.items.items()}
    return pairs, [problem.text for problem in result.problems], result.kinds


@pytest.mark.parametrize(
    ("images", "masks"),
    [
        (["a.jpg"], ["a.png"]),
        (["IMG_1.JPG"], ["img_1.png"]),
        (["M\u00fcller.jpg"], ["Mu\u0308ller.png"]),
        (["photo.jpg"], ["photo.jpg.png"]),
        (["photo.jpg", "photo.png"], ["photo.jpg.png", "photo.png.png"]),
        (["x1.png", "x2.png"], ["x1_mask.png", "x2_mask.png"]),
        (["x1.png"], ["x1_mask.png"]),
        (["x1.png", "x2.png"], ["mask_x1.png", "mask_x2.png"]),
        (["img_1.png", "img_2.png"], ["mask_1.png", "mask_2.png"]),
        (["x1.png", "x2.png"], ["x1GT.png", "x2GT.png"]),
        (["c1_leftImg8bit.png", "c2_leftImg8bit.png"], ["c1_gtFine_labelIds.png", "c2_gtFine_labelIds.png"]),
        (["p1/s.png", "p2/s.png"], ["p1/s.png", "p2/s.png"]),
        (["im/p1/rgb/s.png", "im/p2/rgb/s.png"], ["p1/mask/s.png", "p2/mask/s.png"]),
        (["A.png", "a.png"], ["A.png", "a.png"]),
        (["img.v1.2.png", "img.v1.3.png"], ["img.v1.2.png", "img.v1.3.png"]),
    ],
)
def test_names_that_belong_together(images: list[str], masks: list[str]) -> None:
    assert match(images, masks) == (dict(zip(images, masks, strict=True)), [], ())


def test_a_folder_without_a_mask_does_not_get_the_other_ones() -> None:
    pairs, problems, _ = match(["p1/s.png", "p2/s.png"], ["p1/s.png"])
    assert pairs == {"p1/s.png": "p1/s.png"}
    assert len(problems) == 1
    assert "has no mask for s.png" in problems[0]


@pytest.mark.parametrize(
    ("images", "masks", "words"),
    [
        (["p1/s.png", "p2/s.png"], ["s.png"], "s.png in"),
        (["s.png"], ["road/s.png", "roof/s.png"], "such as road/s.png, roof/s.png"),
    ],
)
def test_what_could_belong_to_several_is_left_out_with_a_sentence(
    images: list[str], masks: list[str], words: str
) -> None:
    pairs, problems, _ = match(images, masks)
    assert pairs == {}
    assert len(problems) == 1
    assert "several" in problems[0]
    assert words in problems[0]


def test_of_several_kinds_one_is_chosen() -> None:
    images = ["c1.png", "c2.png"]
    masks = [f"c{n}_{kind}.png" for n in (1, 2) for kind in ("inner", "outer")]
    pairs, problems, kinds = match(images, masks)
    assert (pairs, kinds) == ({}, ("*_inner", "*_outer"))
    assert "several kinds of masks" in problems[0]
    assert match(images, masks, "*_outer")[0] == {"c1.png": "c1_outer.png", "c2.png": "c2_outer.png"}


@pytest.mark.parametrize(
    ("images", "masks"),
    [
        (["a.png", "b.png"], ["b_2.png", "a.png"]),  # a second frame, not a kind of mask
        (["a.png", "b.png"], ["a_1.png", "b_1.png"]),
        (["1.png", "2.png"], ["10.png", "21.png"]),
        (["car.png", "cart.png"], ["carpet.png"]),
    ],
)
def test_names_that_only_begin_alike_are_not_matched(images: list[str], masks: list[str]) -> None:
    assert set(match(images, masks)[0]) <= {"a.png"}


def test_thousands_of_one_name_are_told_apart_by_their_folders() -> None:
    paths = [f"{number}/image.png" for number in range(3000)]
    assert match(paths, paths)[0] == {path: path for path in paths}


def matched(images: list[str], masks: list[str], **more: object) -> Match:
    entries = [ImageEntry(str(number), f"/data/{path}") for number, path in enumerate(images)]
    return match_images(MASKS, [Item(path, MASKS / path) for path in masks], entries, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("image", "mask", "words"),
    [
        ("IMG_1.JPG", "img_1.png", "in upper and lower case were matched: img_1 for IMG_1."),
        ("M\u00fcller.jpg", "Mu\u0308ller.png", "in how accents are written were matched"),
    ],
)
def test_names_that_are_not_quite_equal_are_reported_as_remarks(image: str, mask: str, words: str) -> None:
    (remark,) = matched([image], [mask]).remarks
    assert words in remark.text
    assert remark.remark
    assert matched([image], [f"{image}.png"]).remarks == ()


def test_what_fits_several_images_is_asked_about() -> None:
    images, masks = ["p1/s.png", "p2/s.png", "t.png"], ["s.png", "t.png", "u.png"]
    match = matched(images, masks)
    assert match.doubts == (Doubt("s.png", ("0", "1")),)
    assert (match.count, match.extra, match.without) == (3, ("u.png",), ())
    answered = matched(images, masks, answers=[("s.png", "1")])
    assert {image: item.image for image, item in answered.items.items()} == {"1": "s.png", "2": "t.png"}
    assert (answered.doubts, answered.without) == ((), ("s.png",))


def test_several_masks_of_one_image_are_asked_about() -> None:
    match = matched(["s.png"], ["road/s.png", "roof/s.png"])
    assert match.doubts == (Doubt("road/s.png", ("0",)), Doubt("roof/s.png", ("0",)))
    answers = [("road/s.png", ""), ("roof/s.png", "0")]
    answered = matched(["s.png"], ["road/s.png", "roof/s.png"], answers=answers)
    assert answered.items["0"].image == "roof/s.png"
    assert answered.problems == ()


def test_an_answer_about_an_image_that_is_gone_counts_for_nothing() -> None:
    assert len(matched(["p1/s.png", "p2/s.png"], ["s.png"], answers=[("s.png", "9")]).doubts) == 1
