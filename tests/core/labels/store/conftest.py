"""A label store on an empty disk, and a stroke in it."""

from __future__ import annotations

import pytest

from core.labels.journal import read_journal
from core.labels.store import LabelStore
from core.labels.stroke import Stroke
from tests.core.project.folder.conftest import patient

__all__ = ["patient"]

SHAPE = (24, 32)


@pytest.fixture
def open_store(tmp_path):
    opened = []

    def open_it(read_only=""):
        store = LabelStore(
            tmp_path / "labels", tmp_path / "journal", read_journal(tmp_path / "journal"), read_only
        )
        opened.append(store)
        return store

    yield open_it
    for store in opened:
        store.writer.close()


def paint(store, x, y, value=1, image_id="scene", task_id="road", radius=2.0):
    label = store.edit(image_id, task_id, SHAPE)
    stroke = Stroke(label, image_id, task_id, value, "brush")
    stroke.line(x, y, x, y, radius)
    change = stroke.finish()
    assert change is not None
    store.commit(change)
    return change


def png(tmp_path, image_id="scene", task_id="road"):
    return tmp_path / "labels" / task_id / f"{image_id}.png"
