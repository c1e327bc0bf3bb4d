from __future__ import annotations

import pytest

from app.panels.image_filter import Facts, ImageFilter, arrange, natural_key
from core.project import ImageEntry

ENTRIES = (
    ImageEntry("a", "far/Scene 10.png", "val"),
    ImageEntry("b", "far/scene 2.png", "train"),
    ImageEntry("c", "far/harbour.png", "test"),
)
FACTS = {
    "a": Facts(frozenset({"road"}), 0.5, 0.7),
    "b": Facts(frozenset({"road", "building"}), 1.0, 0.4),
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
        (ImageFilter(show="val"), "a"),
        (ImageFilter(show="unlabelled"), "c"),
        (ImageFilter(show="incomplete"), "ac"),
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

    assert len(arrange(ENTRIES, ImageFilter(text="s", show="all", order="name"), 2, refuse)) == 2


def test_numbers_in_names_are_ordered_as_numbers() -> None:
    names = ["x10", "x9", "x", "10", "9", "x1y2", "x1y10"]
    assert sorted(names, key=natural_key) == ["9", "10", "x", "x1y2", "x1y10", "x9", "x10"]
