"""File › Export: formats, what is chosen, what would be lost, writing and how it ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app import errors
from app.canvas.tools.brush import BrushTool
from app.dialogs.export.dialog import ExportDialog
from app.dialogs.palette.delegate import ENTRY
from app.dialogs.palette.dialog import PaletteDialog
from core.exchange.formats import index_png
from core.exchange.tables import EXPORT_OPTIONS, WRITERS
from core.exchange.writer import OutFile
from core.images.reading import read_index_mask
from core.project.folder import ProjectFolder
from tests.app.conftest import session_of
from tests.app.dialogs.conftest import click, press, wait_for_end
from tests.app.dialogs.test_predict_images import keep_model

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.session import Session


def test_what_is_on_the_screen_is_what_is_written(
    in_window: ExportDialog,
    open_window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(errors, "open_folder", shown.append)
    dialog, session = in_window, session_of(open_window)
    assert dialog.writing.summary.text() == "This writes 4 label(s) of 3 image(s)."
    assert "train or val" in dialog.writing.losses.toPlainText()
    dialog.out.selectAll()
    qtbot.keyClicks(dialog.out, str(tmp_path / "out"))
    qtbot.waitUntil(dialog.writing.start_button.isEnabled)
    click(qtbot, dialog.writing.start_button)
    wait_for_end(dialog, qtbot)
    assert dialog.writing.summary.text() == f"Exported 4 label(s) of 3 image(s) to {tmp_path / 'out'}."
    for image_id, task_id in (("scene0", "road"), ("scene1", "building")):
        mask = read_index_mask(tmp_path / "out" / task_id / f"{image_id}.png")
        assert np.array_equal(mask, session.labels.get(image_id, task_id))
    click(qtbot, dialog.writing.show_button)
    assert shown == [tmp_path / "out"]


def test_a_stroke_that_is_still_being_painted_is_ended_and_written(
    opened: Callable[[], ExportDialog], painted: Session, qtbot: QtBot
) -> None:
    stroke = painted.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(20, 20, 28, 20, 2)
    dialog = opened()
    click(qtbot, dialog.writing.start_button)
    wait_for_end(dialog, qtbot)
    assert dialog.writing.chosen.out is not None
    mask = read_index_mask(dialog.writing.chosen.out / "building" / "scene1.png")
    assert mask[20, 24] == 1
    assert np.array_equal(mask, painted.labels.get("scene1", "building"))


def test_formats_tasks_splits_and_images_are_chosen(
    opened: Callable[[], ExportDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    choices = dialog.choices
    for _ in range(list(WRITERS).index("coloured-png")):
        qtbot.keyClick(choices.formats, Qt.Key.Key_Down)
    press(qtbot, choices.tasks["building"])
    press(qtbot, dialog.images.splits["train"])
    press(qtbot, dialog.images.with_images)
    dialog.out.setText(str(tmp_path / "out"))
    qtbot.waitUntil(lambda: dialog.writing.summary.text() == "This writes 1 label(s) of 1 image(s).")
    assert "transparent" in dialog.writing.layout_line.text()
    qtbot.waitUntil(dialog.writing.start_button.isEnabled)
    click(qtbot, dialog.writing.start_button)
    wait_for_end(dialog, qtbot)
    files = sorted(str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*.*"))
    assert files == ["about-coloured-png.txt", "images/scene2.png", "road/scene2.png"]
    dialog.close()
    assert opened().writing.chosen == dialog.writing.chosen  # what was exported last


def written(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.png"))


def test_images_are_chosen_by_what_they_are(painted: Session, qtbot: QtBot, tmp_path: Path) -> None:
    painted.images.set_flag(["scene1"], "done")
    dialog = ExportDialog(painted, selected=["scene2", "scene0"])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.writing.out.setText(str(tmp_path / "out"))
    for kind, summary, first in (
        ("Labelled images", "This writes 4 label(s) of 3 image(s).", "road/scene0.png"),
        ("Images marked as done", "This writes 2 label(s) of 1 image(s).", "road/scene1.png"),
        ("2 selected image(s)", "This writes 2 label(s) of 2 image(s).", "road/scene0.png"),
    ):
        qtbot.keyClick(dialog.images.which, Qt.Key.Key_Down)
        assert dialog.images.which.currentText() == kind
        qtbot.waitUntil(lambda summary=summary: dialog.writing.summary.text() == summary)  # type: ignore[misc]
        assert dialog.writing.preview[0].text() == first


def test_all_tasks_go_into_one_folder(
    opened: Callable[[], ExportDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    press(qtbot, dialog.writing.by_task)
    dialog.writing.out.setText(str(tmp_path / "out"))
    assert "<image>.<task>.png" in dialog.writing.layout_line.text()
    qtbot.waitUntil(dialog.writing.start_button.isEnabled)
    click(qtbot, dialog.writing.start_button)
    wait_for_end(dialog, qtbot)
    assert written(tmp_path / "out") == [
        "scene0.road.png",
        "scene1.building.png",
        "scene1.road.png",
        "scene2.road.png",
    ]
    dialog.close()
    assert not opened().writing.by_task.isChecked()


def test_the_model_s_predictions_of_the_project_s_images_are_exported(
    painted: Session, opened: Callable[[], ExportDialog], qtbot: QtBot
) -> None:
    keep_model(painted)
    dialog = opened()
    qtbot.keyClick(dialog.predictions, Qt.Key.Key_Space)
    assert dialog.care.looks == 1
    out = dialog.writing.chosen.out
    assert out is not None
    assert out.name == "harbour predictions"
    qtbot.waitUntil(
        lambda: dialog.writing.summary.text() == "This predicts 3 image(s) and writes 6 file(s).",
        timeout=5000,
    )
    click(qtbot, dialog.writing.start_button)
    qtbot.waitUntil(lambda: dialog.writing.summary.text().startswith("Predicted"), timeout=20_000)
    assert dialog.writing.summary.text() == f"Predicted 3 image(s): 6 file(s) in {out}."
    assert len(written(out)) == 6
    assert painted.labels.get("scene0", "building") is None


def test_without_a_label_there_is_nothing_to_write(opened: Callable[[], ExportDialog], qtbot: QtBot) -> None:
    dialog = opened()
    press(qtbot, dialog.choices.tasks["road"])
    press(qtbot, dialog.choices.tasks["building"])
    qtbot.waitUntil(lambda: dialog.writing.summary.text() == "These images have no labels of these tasks.")
    assert not dialog.writing.start_button.isEnabled()


def test_nothing_is_replaced_unless_it_is_asked_for(
    opened: Callable[[], ExportDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    mine = tmp_path / "out" / "road" / "scene0.png"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    dialog = opened()
    dialog.out.setText(str(tmp_path / "out"))
    qtbot.waitUntil(dialog.writing.problem.isVisible)
    assert "already exist" in dialog.writing.problem.text()
    assert not dialog.writing.start_button.isEnabled()
    press(qtbot, dialog.writing.replace)
    qtbot.waitUntil(dialog.writing.start_button.isEnabled)
    assert not dialog.writing.problem.isVisible()
    click(qtbot, dialog.writing.start_button)
    wait_for_end(dialog, qtbot)
    assert read_index_mask(mine).shape == (24, 32)


def test_the_project_s_own_folders_are_refused(
    opened: Callable[[], ExportDialog], painted: Session, qtbot: QtBot
) -> None:
    dialog = opened()
    assert painted.folder is not None
    dialog.out.setText(str(painted.folder.path / "labels"))
    qtbot.waitUntil(dialog.writing.problem.isVisible)
    assert "belongs to the project itself" in dialog.writing.problem.text()
    dialog.out.clear()
    qtbot.waitUntil(lambda: not dialog.writing.problem.isVisible())
    assert not dialog.writing.start_button.isEnabled()


def test_an_unreadable_label_is_named_and_the_rest_is_written(
    painted: Session, opened: Callable[[], ExportDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    assert painted.folder is not None
    path = painted.folder.path
    painted.close()
    (path / "labels" / "road" / "scene0.png").write_bytes(b"no PNG")
    painted.open(path)
    dialog = opened()
    dialog.out.setText(str(tmp_path / "out"))
    qtbot.waitUntil(dialog.writing.start_button.isEnabled)
    click(qtbot, dialog.writing.start_button)
    wait_for_end(dialog, qtbot)
    assert "Exported 3 label(s)" in dialog.writing.summary.text()
    assert "road/scene0.png" in dialog.writing.summary.text()


def test_a_project_that_is_only_looked_at_is_exported(
    painted: Session, opened: Callable[[], ExportDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    assert painted.folder is not None
    path, label = painted.folder.path, painted.labels.get("scene1", "road")
    painted.close()
    owner, _ = ProjectFolder.open(path)
    painted.open(path)
    assert painted.read_only
    dialog = opened()
    dialog.out.setText(str(tmp_path / "out"))
    qtbot.waitUntil(dialog.writing.start_button.isEnabled)
    click(qtbot, dialog.writing.start_button)
    wait_for_end(dialog, qtbot)
    owner.close()
    assert np.array_equal(read_index_mask(tmp_path / "out" / "road" / "scene1.png"), label)


def test_every_writer_is_listed_and_a_file_is_asked_for_where_it_writes_one(
    opened: Callable[[], ExportDialog], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = replace(
        index_png.WRITER,
        id="one-file",
        title="One file",
        layout="all labels in one file",
        files=lambda source: [OutFile("", lambda: [str(source.count).encode()])],
        losses=lambda _source: ["All is lost."],
        suffix=".txt",
        takes_images=False,
    )
    monkeypatch.setitem(WRITERS, planted.id, planted)
    dialog = opened()
    choices = dialog.choices
    formats = choices.formats
    assert [formats.item(row).text() for row in range(formats.count())] == [
        writer.title for writer in WRITERS.values()
    ]
    qtbot.keyClicks(formats, "One")
    assert choices.writer is planted
    assert dialog.out.text().endswith("harbour labels.txt")
    assert dialog.writing.out_label.text() == "&File"
    assert not dialog.images.with_images.isEnabled()
    qtbot.waitUntil(lambda: dialog.writing.losses.toPlainText() == "All is lost.")
    qtbot.keyClick(formats, Qt.Key.Key_Home)
    assert dialog.out.text().endswith("harbour labels")


def test_the_dialog_is_no_higher_than_a_small_screen(
    opened: Callable[[], ExportDialog], qtbot: QtBot
) -> None:
    dialog = opened()
    dialog.choices.tasks["road"].setText("A task whose name is much longer than most names of tasks are")
    dialog.writing.say_problem("A sentence about a file that is in the way, with a long path. " * 3)
    qtbot.waitUntil(dialog.writing.problem.isVisible)
    assert dialog.height() <= 640
    assert dialog.width() <= 1366


def test_the_command_palette_finds_it(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.action_set["palette"].trigger()
    palette = next(d for d in open_window.findChildren(PaletteDialog) if d.isVisible())
    field = palette.findChild(QLineEdit)
    assert field is not None
    for word in ("save", "masks out", "predict", "export"):
        field.selectAll()
        qtbot.keyClicks(field, word)
        titles = [palette.list.item(row).data(ENTRY).title for row in range(palette.list.count())]
        assert "Export" in titles[:2] or word == "predict"
        assert "Predict other images" in titles[:4]
    assert titles[0] == "Export"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in open_window.findChildren(ExportDialog)))
    open_window.findChildren(ExportDialog)[0].close()
    session_of(open_window).close()
    assert not open_window.action_set["export"].isEnabled()


def test_formats_are_found_by_words(opened: Callable[[], ExportDialog], qtbot: QtBot) -> None:
    choices = opened().choices
    qtbot.keyClicks(choices.filter, "coco poly")
    rows = [row for row in range(choices.formats.count()) if not choices.formats.isRowHidden(row)]
    assert [list(WRITERS)[row] for row in rows] == ["coco-polygons"]
    assert choices.writer.id == "coco-polygons"
    choices.filter.clear()
    assert not any(choices.formats.isRowHidden(row) for row in range(choices.formats.count()))
    qtbot.keyClick(choices.filter, Qt.Key.Key_Home)
    qtbot.keyClick(choices.filter, Qt.Key.Key_Up)
    assert choices.writer.id != "coco-polygons"


def test_partly_labelled_images_are_included_where_a_format_asks(
    opened: Callable[[], ExportDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    writing = dialog.writing
    assert not writing.options.fields["partial"].isVisible()
    assert writing.by_task.text() == "One folder per task"
    dialog.choices.take("coco-polygons", dialog.choices.selection)
    assert writing.by_task.text() == "One file per task"
    assert writing.options.fields["partial"].isVisible()
    press(qtbot, writing.by_task)
    assert writing.layout_line.text().startswith("labels.json")
    press(qtbot, writing.options.fields["partial"])
    qtbot.waitUntil(lambda: "__unlabelled__" in writing.losses.toPlainText())
    dialog.out.setText(str(tmp_path / "out"))
    qtbot.waitUntil(writing.start_button.isEnabled)
    click(qtbot, writing.start_button)
    wait_for_end(dialog, qtbot)
    assert writing.summary.text().startswith("Exported 4 label(s)")
    assert "holes were joined" in writing.summary.text()
    assert "__unlabelled__" in (tmp_path / "out" / "labels.json").read_text()


def test_overlays_are_as_opaque_as_is_chosen(opened: Callable[[], ExportDialog], qtbot: QtBot) -> None:
    dialog = opened()
    assert not dialog.writing.options.isVisible()
    dialog.choices.take("overlay", dialog.choices.selection)
    fields = dialog.writing.options.fields
    assert fields["opacity"].isVisible()
    fields["opacity"].setValue(30)
    press(qtbot, fields["legend"])
    selection = dialog.writing.chosen.selection
    assert (selection.opacity, selection.legend) == (0.3, True)
    dialog.choices.take("dataset", selection)
    assert not dialog.images.with_images.isEnabled()
    assert "always includes" in dialog.images.with_images.toolTip()


def test_every_option_of_a_format_can_be_chosen_and_no_other(
    opened: Callable[[], ExportDialog], qtbot: QtBot
) -> None:
    dialog = opened()
    fields = dialog.writing.options.fields
    assert set(fields) == {option.id for option in EXPORT_OPTIONS}
    for writer in WRITERS.values():
        dialog.choices.take(writer.id, dialog.choices.selection)
        visible = {name for name, field in fields.items() if field.isVisible()}
        assert visible == {option.id for option in writer.options}
    dialog.choices.take("gpkg", dialog.choices.selection)
    assert dialog.writing.chosen.selection.simplify == 0.0
    fields["simplify"].setValue(1.5)
    assert dialog.writing.chosen.selection.simplify == 1.5
    qtbot.waitUntil(lambda: "simplified by about 1.5" in dialog.writing.losses.toPlainText())
    dialog.choices.take("coco", dialog.choices.selection)
    assert dialog.writing.chosen.selection.simplify == 0.0  # nothing hidden is in effect
