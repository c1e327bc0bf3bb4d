"""What becomes of labels on full and failing disks, and beside PNGs that are broken or of another size."""

from __future__ import annotations

import errno
import os
import threading

import numpy as np
import pytest

from core.atomic import StorageError
from core.images.reading import read_index_mask, write_index_mask
from core.labels.writer import LabelWriter
from tests.core.labels.store.conftest import SHAPE, paint, png

FULL = OSError(errno.ENOSPC, "No space left on device")


def test_a_label_of_another_size_is_never_stretched_or_overwritten(open_store, tmp_path):
    write_index_mask(png(tmp_path), np.zeros((5, 6), np.uint8))
    old = png(tmp_path).read_bytes()
    store = open_store()
    with pytest.raises(
        StorageError, match=r"road/scene\.png has 6 x 5 pixels, but its image has 32 x 24.*move"
    ):
        store.edit("scene", "road", SHAPE)
    with pytest.raises(StorageError, match=r"road/scene\.png has 6 x 5 pixels, but the new one has 32 x 24"):
        store.replace("scene", "road", np.zeros(SHAPE, np.uint8))
    store.close()
    assert png(tmp_path).read_bytes() == old


@pytest.mark.parametrize("broken", [b"", b"not a png", "cut"])
def test_a_broken_png_is_named_and_left_as_it_is(open_store, tmp_path, broken):
    write_index_mask(png(tmp_path), np.zeros(SHAPE, np.uint8))
    if broken == "cut":
        broken = png(tmp_path).read_bytes()[:60]
    png(tmp_path).write_bytes(broken)
    store = open_store()
    for read in (store.get, store.copy, store.pixel_counts):
        with pytest.raises(
            StorageError, match=r"The label road/scene\.png cannot be used, and was not changed"
        ):
            read("scene", "road")
    paint(store, 5, 5, image_id="other")
    store.close()
    assert png(tmp_path).read_bytes() == broken
    assert png(tmp_path, "other").exists()


def test_a_png_that_broke_meanwhile_keeps_its_strokes_in_the_journal(open_store, tmp_path):
    store = open_store()
    paint(store, 5, 5)
    store.flush()
    paint(store, 20, 15)
    expected = store.copy("scene", "road")
    good = png(tmp_path).read_bytes()
    png(tmp_path).write_bytes(b"oops")
    problems = []
    store.on_problem = problems.append
    store.flush()
    assert len(problems) == 1
    assert "road/scene.png cannot be used" in problems[0]
    store.close()
    assert png(tmp_path).read_bytes() == b"oops"
    png(tmp_path).write_bytes(good)
    assert np.array_equal(open_store().get("scene", "road"), expected)


def test_labels_go_to_their_pngs_by_themselves_when_painting_pauses(open_store, tmp_path, monkeypatch):
    written = threading.Event()
    real = write_index_mask

    def write(*arguments):
        real(*arguments)
        written.set()

    monkeypatch.setattr("core.labels.files.write_index_mask", write)
    monkeypatch.setattr(LabelWriter, "quiet_seconds", 0.01)
    store = open_store()
    paint(store, 5, 5)
    assert written.wait(20)
    assert np.array_equal(read_index_mask(png(tmp_path)), store.get("scene", "road"))


class Disk:
    """Refuses to write while `full`; tells what the store says."""

    def __init__(self, monkeypatch, store, *, journal=True, pngs=True):
        self.full = False
        self.problems: list[str] = []
        self.saved = threading.Event()
        store.on_problem = self.problems.append
        store.on_saved = self.saved.set
        real_write, real_mask = os.write, write_index_mask

        def write_mask(*arguments):
            if self.full and pngs:
                raise FULL
            real_mask(*arguments)

        calls = []

        def write_some(handle, data):
            if self.full and journal:
                calls.append(1)
                if len(calls) % 2:
                    return real_write(handle, data[:8])  # the last bytes of the disk
                raise FULL
            return real_write(handle, data)

        monkeypatch.setattr("core.labels.journal.os.write", write_some)
        monkeypatch.setattr("core.labels.files.write_index_mask", write_mask)


def test_on_a_full_disk_painting_goes_on_and_all_is_saved_when_there_is_space(
    open_store, tmp_path, monkeypatch
):
    store = open_store()
    disk = Disk(monkeypatch, store)
    paint(store, 3, 3)
    store.wait_durable()
    disk.full = True
    for x in range(5, 25, 4):
        paint(store, x, 10, value=2)
        store.wait_durable()  # returns, although nothing is durable
    assert not store.saved
    assert len(disk.problems) == 1
    assert "the disk is full. Free some space" in disk.problems[0]
    assert "You can keep painting" in disk.problems[0]
    store.flush()
    assert not store.saved
    assert not png(tmp_path).exists()
    disk.full = False
    assert disk.saved.wait(20)
    assert store.saved
    expected = store.copy("scene", "road")
    store.writer.close()  # dies before any PNG is written
    assert np.array_equal(open_store().get("scene", "road"), expected)


def test_pngs_alone_are_enough_where_the_journal_is_refused(open_store, tmp_path, monkeypatch):
    store = open_store()
    disk = Disk(monkeypatch, store, pngs=False)
    disk.full = True
    paint(store, 5, 5)
    assert not store.saved
    store.flush()
    assert store.saved
    assert np.array_equal(read_index_mask(png(tmp_path)), store.get("scene", "road"))
    paint(store, 15, 5)
    store.flush()
    assert np.array_equal(read_index_mask(png(tmp_path)), store.get("scene", "road"))


def test_the_journal_is_kept_while_pngs_are_refused(open_store, tmp_path, monkeypatch):
    store = open_store()
    disk = Disk(monkeypatch, store, journal=False)
    disk.full = True
    paint(store, 5, 5)
    store.flush()
    assert "scene.png could not be saved: the disk is full" in disk.problems[0]
    assert store.saved  # in the journal
    expected = store.copy("scene", "road")
    store.close()
    assert np.array_equal(open_store().get("scene", "road"), expected)


def test_an_fsync_that_fails_is_told_and_tried_again(open_store, monkeypatch):
    store = open_store()
    problems, saved, broken = [], threading.Event(), threading.Event()
    store.on_problem = problems.append
    store.on_saved = saved.set
    real = os.fsync
    broken.set()

    def fsync(handle):
        if broken.is_set():
            raise OSError(errno.EIO, "Input/output error")
        real(handle)

    monkeypatch.setattr("core.labels.journal.os.fsync", fsync)
    paint(store, 5, 5)
    store.wait_durable()
    assert not store.saved
    broken.clear()
    assert saved.wait(20)
    assert store.saved
    assert "Input/output error" in problems[0]


def test_a_label_that_cannot_be_read_can_be_replaced_as_a_whole(open_store, tmp_path):
    store = open_store()
    path = tmp_path / "labels" / "road" / "a.png"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no png")
    store.put("a", "road", np.zeros((5, 3), np.uint8))
    store.flush()
    assert np.array_equal(read_index_mask(path), np.zeros((5, 3), np.uint8))
