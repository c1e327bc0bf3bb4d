from __future__ import annotations

import pytest

from app.panels.images.filter import Facts, ImageFilter, arrange, natural_key
from core.project.model import ImageEntry

ENTRIES = (
    ImageEntry("a", "far/Scene 10.png", "val", flag="done"),
    ImageEntry("b", "far/scene 2.png", "train", note="Blurred at the left"),
    ImageEntry("c", "far/harbour.png", "test", flag="skip"),
)
FACTS = {
    "a": Facts(frozenset({"road"}), 0.5, 0.7, 0.6, 0),
    "b": Facts(frozenset({"road", "building"}), 1.0, 0.4, 0.9, 1),
    "c": Facts(),
}


def ids(wanted: ImageFilter) -> str:
    return "".join(e.id for e in arrange(ENTRIES, wanted, 2, FACTS.__getitem__))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (ImageFilter(), "abc"),
        (ImageFilter(text="SCENE"), "ab"),
        (ImageFilter(text="2 scene"), "b"),
        (ImageFilter(text="far"), ""),  # folders are not part of the name
        (ImageFilter(split="val"), "a"),
        (ImageFilter(labels="unlabelled"), "c"),
        (ImageFilter(labels="incomplete"), "ac"),
        (ImageFilter(labels="without", task="road"), "c"),
        (ImageFilter(labels="with", task="building"), "b"),
        (ImageFilter(quality="low iou"), "b"),  # what is not known is not shown
        (ImageFilter(quality="uncertain"), "a"),
        (ImageFilter(mark="open"), "b"),
        (ImageFilter(mark="done"), "a"),
        (ImageFilter(mark="skip"), "c"),
        (ImageFilter(mark="note"), "b"),
        (ImageFilter(text="blur scene"), "b"),  # notes are found too
        (ImageFilter(split="val", labels="with", task="road", mark="done"), "a"),
        (ImageFilter(split="val", labels="with", task="road", mark="skip"), ""),
        (ImageFilter(order="least sure"), "abc"),
        (ImageFilter(order="least sure", backwards=True), "bac"),  # what is not known stays last
        (ImageFilter(order="most useful"), "abc"),
        (ImageFilter(order="most useful", backwards=True), "bac"),  # what is not known stays last
        (ImageFilter(backwards=True), "cba"),
        (ImageFilter(order="name", backwards=True), "abc"),
        (ImageFilter(order="name"), "cba"),
        (ImageFilter(order="split"), "bac"),
        (ImageFilter(order="least labelled"), "cab"),
        (ImageFilter(order="lowest iou"), "bac"),
        (ImageFilter(text="scene", order="name"), "ba"),
    ],
)
def test_filter_and_order(wanted: ImageFilter, expected: str) -> None:
    assert ids(wanted) == expected


def test_facts_are_not_asked_for_where_nothing_needs_them() -> None:
    def refuse(image_id: str) -> Facts:
        raise AssertionError(image_id)

    assert len(arrange(ENTRIES, ImageFilter(text="s", order="name"), 2, refuse)) == 2


def test_numbers_in_names_are_ordered_as_numbers() -> None:
    names = ["x10", "x9", "x", "10", "9", "x1y2", "x1y10"]
    assert sorted(names, key=natural_key) == ["9", "10", "x", "x1y2", "x1y10", "x9", "x10"]
