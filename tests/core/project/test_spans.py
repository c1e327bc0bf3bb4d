"""Which labelled images of a series lie around one of its images."""

from __future__ import annotations

import pytest

from core.project.model import ImageEntry
from core.project.series import ends_around, series_around, span_between


def frame(number: int | str, folder: str = "clip", size: int = 32) -> ImageEntry:
    return ImageEntry(f"{folder}-{number}", f"{folder}/frame_{number}.png", width=size, height=24)


FRAMES = [frame(n) for n in (10, 2, 3, 4, 5)]


def test_a_series_is_in_the_order_that_people_count_in() -> None:
    others = [frame(6, "other"), frame(7, size=64), ImageEntry("x", "clip/map.png", width=32, height=24)]
    series = series_around([*FRAMES, *others], "clip-3")
    assert [i.id for i in series] == ["clip-2", "clip-3", "clip-4", "clip-5", "clip-10"]
    assert series_around([*FRAMES, *others], "x") == [others[2]]


@pytest.mark.parametrize(
    ("current", "labelled", "before", "after"),
    [
        (4, (2, 10), [2], [10]),
        (4, (2, 3, 5, 10), [3, 2], [5, 10]),
        (2, (2, 5, 10), [2], [5, 10]),
        (5, (2, 5, 10), [5, 2], [10]),
        (10, (2, 5, 10), [5, 2], [10]),
        (3, (4, 10), [], [4, 10]),
        (3, (), [], []),
    ],
)
def test_the_labelled_images_around_one(
    current: int, labelled: tuple[int, ...], before: list[int], after: list[int]
) -> None:
    name = f"clip-{current}"
    ends = ends_around(series_around(FRAMES, name), name, lambda image: image in map(frame, labelled))
    assert ends == ([frame(n) for n in before], [frame(n) for n in after])


def test_a_frame_is_as_far_on_the_way_as_its_number_says() -> None:
    span = span_between(series_around(FRAMES, "clip-3"), frame(2), frame(10))
    assert [(image.id, fraction) for image, fraction in span.between] == [
        ("clip-3", pytest.approx(1 / 8)),
        ("clip-4", pytest.approx(2 / 8)),
        ("clip-5", pytest.approx(3 / 8)),
    ]
