from __future__ import annotations

import numpy as np
import torch

from core.learning.data.implied_labels import Implied, ImpliedLabels, imply, imply_in

NONE = 255
ROAD, HOUSE = 0, 1


def rows(*groups: tuple[int, int, int]) -> np.ndarray:
    """(count, label of the first task, of the second) -> (n, 2)."""
    return np.concatenate([np.tile(np.array([[a, b]], np.uint8), (n, 1)) for n, a, b in groups])


def rules(*images: np.ndarray, classes: tuple[int, ...] = (2, 2)) -> list[Implied]:
    relations = ImpliedLabels(dict(zip("abc", classes, strict=False)))
    return relations.implied([relations.count(image) for image in images], "abc")


APART = rows((60, 0, 0), (40, 0, 1), (40, 1, 0), (500, 1, NONE), (500, NONE, 1))


def test_tables_count_pixels_labelled_for_both() -> None:
    table = ImpliedLabels({"a": 2, "b": 2}).count(APART)
    np.testing.assert_array_equal(table[0, 1], [[60, 40], [40, 0]])


def test_a_label_beyond_the_classes_counts_as_none() -> None:
    assert ImpliedLabels({"a": 2, "b": 2}).count(rows((5, 7, 0), (5, 0, 9)))[0, 1].sum() == 0


def test_classes_never_seen_together_say_what_the_other_task_has() -> None:
    assert rules(APART, APART, APART) == [Implied(0, 1, 1, 0), Implied(1, 1, 0, 0)]


def test_two_images_are_too_few() -> None:
    assert rules(APART, APART, rows((900, 1, NONE))) == []


def test_one_stroke_on_both_ends_it() -> None:
    assert rules(APART, APART, APART, rows((20, 1, 1))) == []


def test_a_rare_class_that_seldom_meets_another_says_nothing() -> None:
    """Of 1,000 pixels without a vessel 3 have a lesion: with a vessel there should be hardly one of 60."""
    image = rows((997, 0, 0), (3, 0, 1), (20, 1, 0))
    assert rules(*[image] * 5) == []


def test_a_class_that_is_common_elsewhere_is_not_implied_by_its_frequency() -> None:
    """Nearly all is without a lesion, lesions too are labelled as no vessel: no vessel says nothing of lesions."""
    image = rows((2000, 0, 0), (100, 0, 1), (100, 1, 0))
    assert rules(*[image] * 5) == [Implied(0, 1, 1, 0), Implied(1, 1, 0, 0)]


def test_of_many_classes_all_others_must_be_out_of_the_question() -> None:
    grass_or_field = rows((50, 0, 0), (50, 0, 1), (50, 1, 2), (50, 2, 2))
    found = rules(*[grass_or_field] * 3, classes=(3, 3))
    assert Implied(0, 1, 1, 2) in found
    assert Implied(0, 2, 1, 2) in found
    assert not [r for r in found if (r.task, r.value) == (0, 0)]  # 0 goes with two
    assert Implied(1, 0, 0, 0) in found
    assert not [r for r in found if (r.task, r.value) == (1, 2)]


def test_a_task_of_one_class_says_and_learns_nothing() -> None:
    assert rules(*[rows((50, 0, 0), (50, 0, 1))] * 3, classes=(1, 2)) == []


def test_implied_labels_are_where_there_were_none() -> None:
    labels = np.array([[1, NONE], [1, 1], [0, NONE], [NONE, 1], [NONE, NONE]], np.uint8)
    found = imply(labels, [Implied(0, 1, 1, 0), Implied(1, 1, 0, 0)])
    np.testing.assert_array_equal(found, [[NONE, 0], [NONE, NONE], [NONE, NONE], [0, NONE], [NONE, NONE]])
    assert found.dtype == np.uint8
    np.testing.assert_array_equal(
        imply(torch.from_numpy(labels).long(), [Implied(0, 1, 1, 0)])[:, 1], found[:, 1]
    )


def test_where_two_tasks_contradict_each_other_nothing_is_implied() -> None:
    labels = np.array([[1, 1, NONE], [1, 0, NONE]], np.uint8)
    two = [Implied(0, 1, 2, 0), Implied(1, 1, 2, 1)]
    np.testing.assert_array_equal(imply(labels, two)[:, 2], [NONE, 0])
    np.testing.assert_array_equal(imply(labels, two[::-1])[:, 2], [NONE, 0])


def test_no_image_implies_nothing() -> None:
    assert rules() == []


def test_what_the_user_says_needs_no_image() -> None:
    """Said in either order of the tasks."""
    for apart in (("a", 1, "b", 0), ("b", 0, "a", 1)):
        assert ImpliedLabels({"a": 2, "b": 2}, [apart]).implied([], "ab") == [
            Implied(0, 1, 1, 1),
            Implied(1, 0, 0, 0),
        ]
    assert ImpliedLabels({"a": 2, "b": 3}, [("a", 1, "b", 0)]).implied([], "ab") == [Implied(1, 0, 0, 0)]


def test_a_task_that_nobody_has_begun_is_not_begun_by_others() -> None:
    relations = ImpliedLabels({"a": 2, "b": 2}, [("a", 1, "b", 0)])
    assert relations.implied([], "a") == [Implied(1, 0, 0, 0)]
    assert relations.implied([], "b") == [Implied(0, 1, 1, 1)]


def test_what_the_user_says_joins_what_is_seen() -> None:
    image = rows((60, 0, 0), (40, 0, 1), (40, 1, 0), (40, 0, 2))
    seen = ImpliedLabels({"a": 2, "b": 3})
    tables = [seen.count(image)] * 3
    assert Implied(0, 1, 1, 0) in seen.implied(tables, "ab")  # neither 1 nor 2 of b goes with it
    assert ImpliedLabels({"a": 2, "b": 3}, [("a", 1, "b", 0)]).implied(tables, "ab") == [
        Implied(1, 0, 0, 0),
        Implied(1, 1, 0, 0),
        Implied(1, 2, 0, 0),
    ]  # nothing of b goes with it


def test_nothing_follows_where_it_is_off() -> None:
    off = ImpliedLabels({"a": 2, "b": 2}, [("a", 1, "b", 1)], on=False)
    assert off.implied([off.count(APART)] * 3, "ab") == []
    assert off.count_in({"a": np.zeros((4, 4), np.uint8), "b": np.zeros((4, 4), np.uint8)}) == {}


def test_a_large_label_is_counted_at_some_of_its_pixels() -> None:
    relations = ImpliedLabels({"a": 2, "b": 2, "c": 2})
    label = np.zeros((1000, 900), np.uint8)
    table = relations.count_in({"a": label, "c": label})
    assert 20_000 < table[0, 2].sum() <= 40_000
    assert table[0, 1].sum() == table[1, 2].sum() == 0
    assert relations.count_in({"a": label}) == {}


def test_a_crop_gets_what_its_pixels_get() -> None:
    random = np.random.default_rng(0)
    labels = random.choice(np.array([0, 1, NONE], np.uint8), (20, 30, 3))
    two = [Implied(0, 1, 1, 0), Implied(1, 1, 2, 0), Implied(0, 0, 2, 1)]
    np.testing.assert_array_equal(imply_in(labels, two), imply(labels, two))
    view = labels[..., :2]  # a part of a larger array, as a crop's own labels are
    np.testing.assert_array_equal(imply_in(view, two[:1]), imply(view, two[:1]))
    assert (imply_in(labels, []) == NONE).all()
