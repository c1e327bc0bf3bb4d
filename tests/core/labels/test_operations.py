"""Operations change what they say they change, within the pieces they give, and can be undone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from core.labels import operations as label_ops
from core.labels.boxes import Box
from core.labels.operations import Operation, changes
from core.labels.stroke import UNLABELLED, Stroke

blocks = hnp.arrays(
    np.uint8, st.tuples(st.integers(1, 8), st.integers(1, 8)), elements=st.sampled_from([0, 1, 2, 255])
)
labels = st.builds(
    lambda a, f: np.ascontiguousarray(np.kron(a, np.ones((f, f), np.uint8))), blocks, st.integers(1, 4)
)
operations = st.builds(
    Operation,
    st.sampled_from(["grow", "shrink", "smooth", "holes", "specks"]),
    st.integers(1, 6),
    st.sampled_from([None, (0,), (1,), (1, 2)]),
    st.booleans(),
)
points = st.one_of(st.none(), st.tuples(st.floats(0, 31), st.floats(0, 31)))


def applied(label: np.ndarray, operation: Operation, at: tuple[float, float] | None = None) -> np.ndarray:
    after = label.copy()
    for box, new in changes(label, operation, at):
        after[box.slices] = new
    return after


def picture(*rows: str) -> np.ndarray:
    return np.array([[UNLABELLED if c == "." else int(c) for c in row] for row in rows], np.uint8)


@given(labels, operations, points)
def test_undo_brings_back_what_was_and_the_boxes_cover_all_changes(label, operation, at):
    before = label.copy()
    found = changes(label, operation, at)
    assert np.array_equal(label, before)
    covered = np.zeros(label.shape, int)
    stroke = Stroke(label, "i", "t", 0, operation.name)
    for box, new in found:
        covered[box.slices] += 1
        assert (new != before[box.slices]).any()
        stroke.put(box, new)
    assert covered.max(initial=0) <= 1
    assert np.array_equal(before[covered == 0], label[covered == 0])
    after = label.copy()
    change = stroke.finish()
    assert (change is None) == (not found)
    if change is not None:
        change.revert(label)
        assert np.array_equal(label, before)
        change.apply(label)
        assert np.array_equal(label, after)


@given(labels, operations, points)
def test_what_is_not_asked_for_stays(label, operation, at):
    after = applied(label, operation, at)
    old, new = label[after != label], after[after != label]
    assert set(new.tolist()) <= {*label.flat, UNLABELLED}
    if at is None and operation.classes is not None:
        assert (np.isin(old, operation.classes) | np.isin(new, operation.classes)).all()
    if not operation.into_others:
        assert ((old == UNLABELLED) | (new == UNLABELLED)).all()
    if operation.name == "grow":
        assert (new != UNLABELLED).all()
    if operation.name in ("shrink", "specks") and not operation.into_others:
        assert (new == UNLABELLED).all()


@given(labels, operations, points)
def test_tiles_leave_no_seams(label, operation, at):
    whole = applied(label, operation, at)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(label_ops, "_TILE", 5)
        assert np.array_equal(applied(label, operation, at), whole)


@given(labels, st.integers(1, 5))
def test_grow_takes_what_lies_within_its_distance(label, size):
    after = applied(label, Operation("grow", size, (1,)))
    rows, columns = np.nonzero(label == 1)
    y, x = np.mgrid[: label.shape[0], : label.shape[1]]
    if rows.size:
        near = np.hypot(y[..., None] - rows, x[..., None] - columns).min(-1) <= size + 1e-4
    else:
        near = np.zeros(label.shape, bool)
    assert np.array_equal(after == 1, (label == 1) | (near & (label == UNLABELLED)))


@given(labels, st.integers(1, 4))
def test_shrinking_takes_the_pixels_near_the_border(label, size):
    after = applied(label, Operation("shrink", size, (1,)))
    rows, columns = np.nonzero(label != 1)
    y, x = np.mgrid[: label.shape[0], : label.shape[1]]
    if rows.size:
        near = np.hypot(y[..., None] - rows, x[..., None] - columns).min(-1) <= size + 1e-4
    else:
        near = np.zeros(label.shape, bool)
    assert np.array_equal(after == 1, (label == 1) & ~near)


def test_all_classes_grow_to_where_they_meet():
    label = picture("0....1", "0....1")
    assert np.array_equal(applied(label, Operation("grow", 9)), picture("000111", "000111"))


def test_growing_into_another_class_is_a_choice():
    label = picture("0011", "00..")
    assert np.array_equal(applied(label, Operation("grow", 1, (0,))), picture("0011", "000."))
    into = Operation("grow", 1, (0,), into_others=True)
    assert np.array_equal(applied(label, into), picture("0001", "000."))


def test_shrinking_leaves_unlabelled_or_what_lies_beyond():
    label = picture("000111", "000111")
    assert np.array_equal(applied(label, Operation("shrink", 1)), picture("00..11", "00..11"))
    into = Operation("shrink", 1, (1,), into_others=True)
    assert np.array_equal(applied(label, into), picture("000011", "000011"))


def test_smoothing_takes_bumps_off_the_border_between_classes():
    label = np.zeros((20, 30), np.uint8)
    label[10:] = 1
    straight = label.copy()
    label[9, 14] = 1
    label[10, 5] = 0
    assert np.array_equal(applied(label, Operation("smooth", 2, None, into_others=True)), straight)
    assert np.array_equal(applied(label, Operation("smooth", 2)), label)  # both are classes


def test_holes_are_filled_up_to_their_size_and_not_at_the_edge():
    label = picture("1111111.", "1.11..11", "11111111", "11201111", ".1111111")
    after = applied(label, Operation("holes", 1, (1,)))
    assert np.array_equal(after, picture("1111111.", "1111..11", "11111111", "11201111", ".1111111"))
    after = applied(label, Operation("holes", 2, (1,), into_others=True))
    assert np.array_equal(after, picture("1111111.", "11111111", "11111111", "11111111", ".1111111"))


def test_a_hole_between_two_classes_is_nobodys():
    label = picture("1100", "1..0", "1100")
    assert changes(label, Operation("holes", 9)) == []


def test_specks_go_up_to_their_size():
    label = picture("1....", "..11.", ".....", "0000.", "0200.", "0000.")
    after = applied(label, Operation("specks", 1))
    assert np.array_equal(after, picture(".....", "..11.", ".....", "0000.", "0.00.", "0000."))
    after = applied(label, Operation("specks", 2, None, into_others=True))
    assert np.array_equal(after, picture(".....", ".....", ".....", "0000.", "0000.", "0000."))


def test_a_thin_oblique_line_is_no_specks():
    label = np.full((9, 9), UNLABELLED, np.uint8)
    np.fill_diagonal(label, 1)
    assert changes(label, Operation("specks", 8)) == []


def test_only_the_region_under_the_pointer_is_worked_on():
    label = picture("11.11", "11.11", ".....")
    after = applied(label, Operation("grow", 1), (0.5, 0.5))
    assert np.array_equal(after, picture("11111", "11111", "11..."))
    after = applied(label, Operation("shrink", 9), (0.5, 0.5))
    assert np.array_equal(after, picture("...11", "...11", "....."))
    assert changes(label, Operation("grow", 1), (2.5, 0.5)) == []  # nothing is painted there
    assert changes(label, Operation("grow", 1), (9, 9)) == []


def test_no_size_changes_nothing_and_a_cancelled_one_neither():
    label = picture("11..")
    assert changes(label, Operation("grow", 0)) == []
    assert changes(label, Operation("grow", 1), None, lambda: True) == []
    assert changes(np.empty((0, 0), np.uint8), Operation("specks", 1)) == []


def test_pieces_are_small_where_the_change_is():
    label = np.full((3000, 3000), UNLABELLED, np.uint8)
    label[1500:1600, 40:60] = 1
    [(box, _)] = changes(label, Operation("grow", 3))
    assert box == Box(1497, 37, 1603, 63)
