from __future__ import annotations

import json
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from app.canvas.tools.brush import BrushTool
from core.exchange.mapping import TaskMapping
from core.exchange.reader import Item, Opened, Reader, Request, TaskLabel
from core.exchange.tables import READERS
from core.images.reading import write_index_mask
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session

MAPPING = {
    "tasks": {
        "road": {"classes": {"background": ["*"], "road": [3]}, "unlabelled": [11]},
        "sky": {"classes": {"other": ["*"], "sky": [0]}, "unlabelled": [11]},
    }
}


@pytest.fixture
def masks(tmp_path: Path) -> Path:
    """Two good masks, one of the wrong size; and mapping.json beside them."""
    folder = tmp_path / "masks"
    folder.mkdir()
    good = np.full((24, 32), 5, np.uint8)
    good[:4], good[20:], good[10] = 0, 3, 11
    cv2.imwrite(str(folder / "scene0.png"), good)
    cv2.imwrite(str(folder / "scene1.png"), good)
    cv2.imwrite(str(folder / "scene2.png"), good[:-1])
    (tmp_path / "mapping.json").write_text(json.dumps(MAPPING))
    return folder


def wait_for_import(session: Session, qtbot: QtBot, **kwargs: object) -> list[object]:
    notices: list[object] = []
    session.notice.connect(notices.append)
    session.importing.start(**kwargs)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: any("label(s) imported." in n.text for n in notices), timeout=5000)  # type: ignore[attr-defined]
    return notices


def test_a_mapping_adds_tasks_and_labels_in_one_undoable_step(
    session: Session, qtbot: QtBot, masks: Path, tmp_path: Path
) -> None:
    paint(session, 10, 10)
    painted = label(session)
    notices = wait_for_import(session, qtbot, folder=masks, mapping=tmp_path / "mapping.json")
    assert [t.name for t in session.project.tasks] == ["road", "building", "sky"]
    road, sky = label(session, "scene0", "road"), label(session, "scene0", "sky")
    assert [int(road[y, 0]) for y in (0, 10, 23)] == [0, 255, 1]
    assert [int(sky[y, 0]) for y in (0, 10, 23)] == [1, 255, 0]
    assert "scene2.png" in notices[-1].text  # type: ignore[attr-defined]
    assert session.labels.get("scene2", "road") is None
    session.undo()
    assert np.array_equal(label(session, "scene0", "road"), painted)


def test_index_masks_go_to_the_task_that_was_chosen(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "indices"
    folder.mkdir()
    index = np.full((24, 32), 255, np.uint8)
    index[3:6] = 1
    cv2.imwrite(str(folder / "scene1.png"), index)
    cv2.imwrite(str(folder / "scene2.png"), np.full((24, 32), 7, np.uint8))
    notices = wait_for_import(session, qtbot, folder=folder, task_id="building")
    assert np.array_equal(label(session, "scene1", "building"), index)
    assert session.labels.get("scene2", "building") is None
    assert "scene2.png" in notices[-1].text  # type: ignore[attr-defined]


def test_a_format_that_says_its_tasks_adds_them(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(item: Item, request: Request) -> Opened:
        (sky,) = request.mappings
        label = np.full((24, 32), dict(sky.values)[1], np.uint8)
        return Opened((24, 32), iter([TaskLabel("sky", label)]))

    sky = TaskMapping("sky", ("other", "sky"), ((0, 0), (1, 1)))
    reader = Reader(
        "planted", "Planted", "", lambda path: iter([Item("scene1.jpg", path)]), read, tasks=lambda _: [sky]
    )
    monkeypatch.setitem(READERS, "planted", reader)
    wait_for_import(session, qtbot, folder=tmp_path, reader_id="planted")
    assert [task.name for task in session.project.tasks] == ["road", "building", "sky"]
    assert (label(session, "scene1", "sky") == 1).all()


def test_a_broken_mapping_changes_nothing_and_says_where(
    session: Session, masks: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"tasks": {"road": 3}}')
    said: list[str] = []
    session.notice.connect(lambda notice: said.append(notice.text))
    session.importing.start(masks, mapping=broken)
    assert len(said) == 1
    assert "broken.json" in said[0]
    assert [t.name for t in session.project.tasks] == ["road", "building"]


def test_nobody_paints_while_labels_are_imported(
    session: Session, qtbot: QtBot, masks: Path, tmp_path: Path
) -> None:
    notices: list[object] = []
    session.notice.connect(notices.append)
    session.importing.start(masks, mapping=tmp_path / "mapping.json")
    assert session.labels.begin_stroke(BrushTool.info.stroke) is None
    qtbot.waitUntil(lambda: any("label(s) imported." in n.text for n in notices), timeout=5000)  # type: ignore[attr-defined]
    assert session.labels.begin_stroke(BrushTool.info.stroke) is not None


def test_what_an_import_replaces_is_backed_up(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    stroke = session.labels.begin_stroke(BrushTool.info.stroke, task_id="road")
    assert stroke is not None
    stroke.line(2, 2, 20, 12, 3)
    session.labels.end_stroke()
    assert session.folder is not None
    before = session.folder.labels.copy("scene0", "road")
    masks = tmp_path / "masks"
    write_index_mask(masks / "scene0.png", np.ones((24, 32), np.uint8))
    session.importing.start(masks, task_id="road")
    qtbot.waitUntil(lambda: not session.work.running)
    (backup,) = session.folder.backups()
    assert backup.labels == (("scene0", "road"),)
    assert np.array_equal(session.folder.backed_up(backup, "scene0", "road"), before)


def test_a_good_mask_takes_the_place_of_a_broken_label(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    assert session.folder is not None
    broken = session.folder.path / "labels" / "road" / "scene0.png"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"\x89PNG cut off")
    mask = np.ones((24, 32), np.uint8)
    write_index_mask(tmp_path / "index" / "scene0.png", mask)
    notices = wait_for_import(session, qtbot, folder=tmp_path / "index", task_id="road")
    assert "scene0.png.broken" in notices[-1].text  # type: ignore[attr-defined]
    assert (label(session, "scene0", "road") == mask).all()
    assert broken.with_name("scene0.png.broken").read_bytes() == b"\x89PNG cut off"


def test_an_import_with_new_tasks_is_one_step(
    session: Session, qtbot: QtBot, masks: Path, tmp_path: Path
) -> None:
    steps = session.undo_stack.count()
    wait_for_import(session, qtbot, folder=masks, mapping=tmp_path / "mapping.json")
    assert session.undo_stack.count() == steps + 1
    imported = label(session, "scene0", "sky")
    session.undo()
    assert [t.name for t in session.project.tasks] == ["road", "building"]
    session.redo()
    assert [t.name for t in session.project.tasks] == ["road", "building", "sky"]
    assert np.array_equal(label(session, "scene0", "sky"), imported)


def test_an_import_of_nothing_adds_no_tasks(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "mapping.json").write_text(json.dumps(MAPPING))
    steps = session.undo_stack.count()
    wait_for_import(session, qtbot, folder=tmp_path / "empty", mapping=tmp_path / "mapping.json")
    assert [t.name for t in session.project.tasks] == ["road", "building"]
    assert session.undo_stack.count() == steps


def test_a_mapping_that_does_not_fit_at_its_end_adds_no_task(
    session: Session, masks: Path, tmp_path: Path
) -> None:
    tasks = {"sky": MAPPING["tasks"]["sky"], "road": {"classes": {"no such class": [3]}}}
    (tmp_path / "unfit.json").write_text(json.dumps({"tasks": tasks}))
    session.importing.start(masks, mapping=tmp_path / "unfit.json")
    assert [t.name for t in session.project.tasks] == ["road", "building"]
