from __future__ import annotations

import pytest

from core.insight.coverage import Amount, coverage_of, gaps, obstacles
from core.project.model import Class, ImageEntry, Project, Task

ROAD = Task("road", "Road", (Class("background", "#000000"), Class("road", "#FF0000")))
SURFACE = Task("surface", "Surface", tuple(Class(n, "#000000") for n in ("grass", "sand", "water")))
PROJECT = Project(
    "harbour",
    (ROAD, SURFACE),
    (
        ImageEntry("a", "a.png"),
        ImageEntry("b", "b.png"),
        ImageEntry("v", "v.png", "val"),
        ImageEntry("t", "t.png", "test"),
    ),
)


def test_pixels_and_images_are_summed_by_split() -> None:
    pixels = {
        ("a", "road"): {0: 10, 1: 5},
        ("b", "road"): {1: 7},
        ("v", "road"): {0: 3},
        ("t", "road"): {1: 99},
    }
    road, surface = coverage_of(PROJECT, pixels)
    assert road.train == Amount(22, 2)
    assert road.val == Amount(3, 1)
    assert [c.train for c in road.classes] == [Amount(10, 1), Amount(12, 2)]
    assert [c.val for c in road.classes] == [Amount(3, 1), Amount()]
    assert road.part(road.classes[1]) == pytest.approx(12 / 22)
    assert surface.train == surface.val == Amount()
    assert surface.part(surface.classes[0]) == 0


@pytest.mark.parametrize(
    ("pixels", "sentences"),
    [
        ({}, []),
        ({("a", "road"): {0: 1, 1: 1}}, []),
        (
            {("a", "road"): {1: 4}},
            ["road is the only class of Road with labels in train images. Paint some background too."],
        ),
        ({("v", "road"): {1: 4}}, []),
        (
            {("a", "surface"): {2: 4}, ("v", "surface"): {0: 1}},
            [
                "water is the only class of Surface with labels in train images. Paint some of the other classes too."
            ],
        ),
    ],
)
def test_one_class_alone_is_an_obstacle(
    pixels: dict[tuple[str, str], dict[int, int]], sentences: list[str]
) -> None:
    assert obstacles(coverage_of(PROJECT, pixels)) == sentences


def test_a_class_without_train_labels_comes_first_then_one_that_val_lacks_then_a_rare_one() -> None:
    pixels = {("a", "surface"): {0: 1000, 1: 9}, ("v", "surface"): {0: 5}}
    assert gaps(coverage_of(PROJECT, pixels)) == [
        "water (Surface) has no labels in train images, so it is never predicted.",
        "sand (Surface) is labelled in no validation image, so its IoU is not measured.",
        "sand (Surface) is rare: less than 1 % of the task's labelled pixels.",
    ]


def test_without_val_labels_nothing_is_said_of_val() -> None:
    assert gaps(coverage_of(PROJECT, {("a", "road"): {0: 5, 1: 5}})) == []
