"""The journal gives back every stroke that checks, whatever happened to the file."""

from __future__ import annotations

import os
import struct
import zlib

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.atomic import StorageError
from core.labels.journal import Journal, Patch, encode_record, read_journal, segments
from core.labels.stroke import Stroke

STROKES = st.lists(
    st.tuples(st.floats(0, 20), st.floats(0, 20), st.floats(0.5, 6), st.sampled_from([0, 1, 255])), max_size=8
)


def patch(number: int = 0, image_id: str = "scene") -> Patch:
    label = np.full((16, 16), 255, np.uint8)
    stroke = Stroke(label, image_id, "road", number % 3, "brush")
    stroke.line(number % 16, 2, number % 16, 2, 1.5)
    change = stroke.finish()
    assert change is not None
    return Patch.of(change)


def write(folder, patches):
    journal = Journal(folder)
    for each in patches:
        journal.append(encode_record(each))
    journal.sync()
    journal.rotate()
    return folder / "000001.journal"


@given(STROKES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_replay_equals_memory(tmp_path_factory, strokes):
    folder = tmp_path_factory.mktemp("journal")
    label = np.full((20, 20), 255, np.uint8)
    journal = Journal(folder)
    for x, y, radius, value in strokes:
        stroke = Stroke(label, "scene", "road", value, "brush")
        stroke.line(x, y, y, x, radius)
        change = stroke.finish()
        if change is not None:
            journal.append(encode_record(Patch.of(change)))
    journal.rotate()
    replayed = np.full((20, 20), 255, np.uint8)
    patches = read_journal(folder).patches
    for _ in range(2):  # replaying onto what was replayed changes nothing
        for each in patches:
            each.apply(replayed)
        assert np.array_equal(replayed, label)


def test_without_a_folder_there_is_nothing(tmp_path):
    replay = read_journal(tmp_path / "journal")
    assert (replay.patches, replay.problems) == ([], [])
    Journal(tmp_path / "journal").rotate()
    assert not (tmp_path / "journal").exists()


def test_a_record_cut_off_by_a_crash_is_no_problem(tmp_path):
    path = write(tmp_path, [patch(0), patch(1)])
    whole = path.read_bytes()
    first = len(encode_record(patch(0)))
    for length in range(first, len(whole)):
        path.write_bytes(whole[:length])
        replay = read_journal(tmp_path)
        assert replay.patches == [patch(0)]
        assert replay.problems == []


def test_a_damaged_record_costs_itself_only_and_the_file_is_kept_aside(tmp_path):
    path = write(tmp_path, [patch(n) for n in range(5)])
    data = bytearray(path.read_bytes())
    sizes = [len(encode_record(patch(n))) for n in range(5)]
    data[sum(sizes[:2]) + 20] ^= 0xFF
    path.write_bytes(data)
    replay = read_journal(tmp_path)
    assert replay.patches == [patch(0), patch(1), patch(3), patch(4)]
    assert len(replay.problems) == 1
    assert "000001.journal is damaged" in replay.problems[0]
    assert "000001.damaged" in replay.problems[0]
    journal = Journal(tmp_path, replay.damaged)
    journal.append(encode_record(patch(9)))
    journal.drop(journal.rotate())
    assert [p.name for p in tmp_path.iterdir()] == ["000001.damaged"]
    assert (tmp_path / "000001.damaged").read_bytes() == bytes(data)


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=12), st.integers(0, 10_000))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_mutated_journal_gives_no_stroke_that_was_not_there(tmp_path, changes, length):
    originals = [patch(n) for n in range(6)]
    path = tmp_path / "000001.journal"
    data = bytearray(b"".join(encode_record(each) for each in originals))
    for place, byte in changes:
        data[place % len(data)] = byte
    path.write_bytes(data[: length % (len(data) + 1)])
    found = read_journal(tmp_path).patches
    places = [originals.index(each) for each in found]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "forged",
    [
        ("../outside", "road", (16, 16), (0, 0, 2, 2)),
        ("scene", "../road", (16, 16), (0, 0, 2, 2)),
        ("scene", "road", (16, 16), (0, 0, 17, 2)),
        ("scene", "road", (16, 16), (-1, 0, 2, 2)),
        ("scene", "road", (16, 16), (2, 2, 2, 2)),
        ("scene", "road", (1 << 20, 1 << 20), (0, 0, 2, 2)),
    ],
)
def test_a_forged_record_is_left_out(tmp_path, forged):
    image_id, task_id, shape, box = forged
    bad = Patch(image_id, task_id, shape, box, "brush", b"")
    write(tmp_path, [patch(0), bad, patch(1)])
    assert read_journal(tmp_path).patches == [patch(0), patch(1)]
    assert len(read_journal(tmp_path).problems) == 1


def test_a_record_of_another_kind_is_left_out(tmp_path):
    path = write(tmp_path, [patch(0)])
    payload = msgspec.msgpack.encode({"some": "thing"})
    head = struct.pack("<4sII", b"MLJ1", len(payload), zlib.crc32(payload))
    path.write_bytes(path.read_bytes() + head + payload)
    assert read_journal(tmp_path).patches == [patch(0)]


def test_segments_follow_one_another_and_are_dropped_up_to_a_number(tmp_path):
    journal = Journal(tmp_path)
    for number in range(3):
        journal.append(encode_record(patch(number)))
        assert journal.rotate() == number + 1
    assert segments(tmp_path) == [1, 2, 3]
    assert read_journal(tmp_path).patches == [patch(0), patch(1), patch(2)]
    journal.drop(2)
    assert segments(tmp_path) == [3]
    later = Journal(tmp_path)
    later.append(encode_record(patch(4)))
    later.rotate()
    assert segments(tmp_path) == [3, 4]


def test_a_write_that_fails_half_way_leaves_no_half_record(tmp_path, monkeypatch):
    journal = Journal(tmp_path)
    journal.append(encode_record(patch(0)))
    real_write = os.write

    monkeypatch.setattr("core.labels.journal.os.write", lambda handle, data: real_write(handle, data[:10]))
    journal.append(encode_record(patch(1)))  # short writes are gone on with

    calls = []

    def fails_second(handle, data):
        calls.append(data)
        if len(calls) > 1:
            raise OSError(28, "No space left on device")
        return real_write(handle, data[:10])

    monkeypatch.setattr("core.labels.journal.os.write", fails_second)
    with pytest.raises(OSError, match="No space"):
        journal.append(encode_record(patch(2)))
    monkeypatch.undo()
    journal.append(encode_record(patch(3)))
    journal.rotate()
    assert (tmp_path / "000001.journal").read_bytes() == b"".join(encode_record(patch(n)) for n in (0, 1, 3))


def test_a_journal_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "000001.journal").mkdir()
    with pytest.raises(
        StorageError,
        match=r"000001\.journal, which has the last strokes, could not be read.*reopen the project",
    ):
        read_journal(tmp_path)
