"""Every action of the table does what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMessageBox,
)

from app import errors, theme
from app.actions.table import ACTIONS
from app.canvas.adjustment import Adjustment
from app.canvas.tools import TOOLS
from app.canvas.tools.brush import BrushTool
from app.dialogs.about import AboutDialog
from app.dialogs.check_computer import CheckComputerDialog
from app.dialogs.compare import CompareDialog
from app.dialogs.copy_labels import CopyLabelsDialog
from app.dialogs.export.dialog import ExportDialog
from app.dialogs.export.model import ExportModelDialog
from app.dialogs.export.predict import PredictDialog
from app.dialogs.find_weights import FindWeightsDialog
from app.dialogs.full_learning import FullLearningDialog
from app.dialogs.import_labels.dialog import ImportLabelsDialog
from app.dialogs.interpolate import InterpolateDialog
from app.dialogs.learn_on import LearnOnDialog
from app.dialogs.learning_settings import LearningSettingsDialog
from app.dialogs.new_project.dialog import NewProjectDialog
from app.dialogs.new_task import NewTaskDialog
from app.dialogs.operation import OperationDialog
from app.dialogs.packing import PackDialog, UnpackDialog
from app.dialogs.palette.dialog import PaletteDialog
from app.dialogs.pixel_size import PixelSizeDialog
from app.dialogs.predictions.window import PredictionsWindow
from app.dialogs.prompt_model import PromptModelDialog
from app.dialogs.restore.dialog import RestoreDialog
from app.dialogs.rules import RulesDialog
from app.dialogs.scores.confusion import ConfusionDialog
from app.dialogs.scores.contact_sheet import ContactSheetDialog
from app.dialogs.shortcuts.dialog import ShortcutsDialog
from app.dialogs.take_above import TakeAboveDialog
from app.language.choice import LANGUAGES
from core.insight.suggestions import RankImages, SuggestRegions
from core.learning.events import Finished, Predicted, RunResult, UndoRun
from core.predicting.prediction import TaskPrediction
from core.project.folder import ProjectFolder
from core.project.model import ClassRef

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.actions.rows import ActionRow
    from tests.app.actions.conftest import Desk


def zoom(desk: Desk) -> float:
    return desk.window.canvas.zoom


Effect = tuple["Callable[[Desk], object] | None", "Callable[[Desk, object], bool]"]
"""What is looked at before, and what must hold afterwards."""


def shows(kind: type[QDialog]) -> Effect:
    return None, lambda desk, _: desk.dialog(kind)


def becomes(look: Callable[[Desk], object], value: object) -> Effect:
    return look, lambda desk, before: look(desk) == value and before != value


def dab(desk: Desk) -> None:
    """Something is painted."""
    stroke = desk.session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(5, 5, 5, 5, 2)
    desk.session.labels.end_stroke()


def predict(desk: Desk) -> None:
    """The image on screen has a prediction of the active task."""
    classes = np.ones((24, 32), np.uint8)
    event = Predicted("scene1", {"road": TaskPrediction(classes, classes * 255)})
    desk.session.learning._on_event(event)


def was_another_s(desk: Desk) -> bool:
    """The project was opened while somebody else had it, who has closed it since."""
    assert desk.session.folder is not None
    path = desk.session.folder.path
    desk.session.close()
    other, _ = ProjectFolder.open(path)
    desk.session.open(path)
    other.close()
    return desk.session.read_only


def label_both_sides(desk: Desk) -> None:
    """The images before and after the one on screen are labelled."""
    for image in ("scene0", "scene2"):
        desk.session.show_image(image)
        dab(desk)
    desk.session.show_image("scene1")


def end_of_run(desk: Desk) -> list[object]:
    """A full run has ended that can be undone; returns what the learner is asked for since."""
    learning, sent = desk.session.learning, []  # type: ignore[var-annotated]
    learning._on_event(Finished("full", False, result=RunResult({}, {}, 7, improved=True, undoable=True)))
    learning.host.post = sent.append  # type: ignore[method-assign]
    return sent


EFFECTS: dict[str, Effect] = {
    "new": shows(NewProjectDialog),
    "open": shows(QFileDialog),
    "sample": becomes(lambda d: d.samples, ("aerial",)),
    "sample_street": becomes(lambda d: d.samples, ("street",)),
    "sample_body": becomes(lambda d: d.samples, ("body",)),
    "add_images": shows(QFileDialog),
    "add_folder": shows(QFileDialog),
    "add_bands": shows(QFileDialog),
    "import_labels": shows(ImportLabelsDialog),
    "export": shows(ExportDialog),
    "predict_images": shows(PredictDialog),
    "prediction_queue": shows(PredictionsWindow),
    "export_model": shows(ExportModelDialog),
    "image_files": (None, lambda d, _: d.session.image_files.looking),
    "restore": shows(RestoreDialog),
    "pack": shows(PackDialog),
    "unpack": shows(UnpackDialog),
    "show_folder": (None, lambda d, _: [f.name for f in d.folders] == ["harbour"]),
    "open_for_editing": (was_another_s, lambda d, before: bool(before) and not d.session.read_only),
    "save": (None, lambda d, _: "Everything is saved" in d.window.messages.texts[-1]),
    "close": becomes(lambda d: d.session.is_open, False),
    "quit": becomes(lambda d: d.window.isVisible(), False),
    "undo": becomes(lambda d: d.entry_split("scene0"), "train"),
    "redo": becomes(lambda d: d.entry_split("scene0"), "test"),
    "add_task": shows(NewTaskDialog),
    "rename_task": shows(QInputDialog),
    "remove_task": shows(QMessageBox),
    "rules": shows(RulesDialog),
    "history": becomes(lambda d: d.window.docks["history"].isVisible(), True),
    "only_inside": becomes(lambda d: d.session.limits.paint_inside, ClassRef("road", "road")),
    "lock_class": becomes(lambda d: d.session.limits.is_locked("road", 1), True),
    "lock_task": becomes(lambda d: d.session.limits.is_locked("road"), True),
    "take_above": (predict, lambda d, _: d.dialog(TakeAboveDialog)),
    "grow": shows(OperationDialog),
    "shrink": shows(OperationDialog),
    "smooth": shows(OperationDialog),
    "holes": shows(OperationDialog),
    "specks": shows(OperationDialog),
    "copy_next": shows(CopyLabelsDialog),
    "copy_again": (dab, lambda d, _: d.session.current_image == "scene2"),
    "interpolate": (label_both_sides, lambda d, _: d.dialog(InterpolateDialog)),
    "split_train": (
        lambda d: d.session.images.set_split(["scene1"], "val"),
        lambda d, _: d.entry_split("scene1") == "train",
    ),
    "split_val": becomes(lambda d: d.entry_split("scene1"), "val"),
    "split_test": becomes(lambda d: d.entry_split("scene1"), "test"),
    "flag_done": becomes(lambda d: d.entry_flag("scene1"), "done"),
    "flag_skip": becomes(lambda d: d.entry_flag("scene1"), "skip"),
    "note": shows(QInputDialog),
    "pixel_size": shows(PixelSizeDialog),
    "find_image": (None, lambda d, _: d.window.images.find_bar.field.hasFocus()),
    "task_1": (lambda d: d.session.set_active("building"), lambda d, _: d.session.active_task == "road"),
    "task_2": becomes(lambda d: d.session.active_task, "building"),
    "useful_first": becomes(lambda d: d.view.image_filter.order, "most useful"),
    "remove_image": becomes(lambda d: len(d.session.project.images), 2),
    "zoom_in": (zoom, lambda d, before: zoom(d) > before),  # type: ignore[operator]
    "zoom_out": (zoom, lambda d, before: zoom(d) < before),  # type: ignore[operator]
    "fit": (zoom, lambda d, before: zoom(d) < before),  # type: ignore[operator]
    "actual_size": becomes(zoom, 1.0),
    "view_labels": becomes(lambda d: d.view.mode, "labels"),
    "view_predictions": becomes(lambda d: d.view.mode, "predictions"),
    "view_both": (lambda d: d.view.set_mode("labels"), lambda d, _: d.view.mode == "both"),
    "view_errors": becomes(lambda d: d.view.mode, "errors"),
    "solo": becomes(lambda d: d.view.comparison.solo, True),
    "blink": becomes(lambda d: d.view.comparison.blinking, True),
    "swipe": becomes(lambda d: d.view.comparison.swiping, True),
    "split_view": becomes(lambda d: d.view.comparison.panes, ("photo", "predictions")),
    "brush_image": (lambda d: d.view.set_brush_unit("screen"), lambda d, _: d.view.brush_unit == "image"),
    "brush_screen": becomes(
        lambda d: (d.view.brush_unit, d.window._settings.brush_unit), ("screen", "screen")
    ),
    "next_view": becomes(lambda d: d.view.mode, "errors"),
    "errors_of_class": becomes(lambda d: (d.view.mode, d.view.comparison.one_class), ("errors", True)),
    "view_confidence": becomes(lambda d: d.view.mode, "confidence"),
    "toggle_labels": becomes(lambda d: d.view.task_view("road").label_visible, False),
    "pixel_card": becomes(lambda d: d.view.pixel_card, True),
    "scale_bar": becomes(lambda d: d.window.over_canvas.scale_wanted, False),
    "prompt_model": shows(PromptModelDialog),
    "pen_pressure": becomes(lambda d: (d.view.pen_pressure, d.window._settings.pen_pressure), (True, True)),
    "toggle_predictions": becomes(lambda d: d.view.task_view("road").prediction_visible, False),
    "pattern_none": (
        lambda d: d.view.set_task_view("road", pattern="dots"),
        lambda d, _: d.view.task_view("road").pattern == "none",
    ),
    **{
        f"pattern_{name}": becomes(lambda d: d.view.task_view("road").pattern, name)
        for name in ("rising", "falling", "level", "dots", "grid")
    },
    "adjust_view": becomes(lambda d: d.window.over_canvas.adjusting, True),
    "reset_view": (
        lambda d: d.view.set_adjustment(Adjustment(brightness=0.3)),
        lambda d, _: d.view.adjustment.is_plain,
    ),
    "navigator": becomes(lambda d: d.window.over_canvas.navigator.isVisible(), True),
    "wheel_zoom": (lambda d: d.view.set_wheel("scroll"), lambda d, _: d.view.wheel == "zoom"),
    "wheel_scroll": becomes(lambda d: d.view.wheel, "scroll"),
    "language_system": (
        lambda d: setattr(d.window._settings, "language", "zh_CN"),
        lambda d, _: d.window._settings.language == "",
    ),
    **{f"language_{name}": becomes(lambda d: d.window._settings.language, name) for name in LANGUAGES},
    "theme_system": becomes(lambda d: theme.theme().choice, "system"),
    "theme_light": becomes(lambda d: theme.colors(), theme.LIGHT),
    "theme_dark": (lambda d: theme.theme().set_choice("light"), lambda d, _: theme.colors() == theme.DARK),
    "full_screen": becomes(lambda d: d.window.isFullScreen(), True),
    "panels": becomes(lambda d: d.window.docks["tasks"].isVisible(), False),
    "reset_layout": (
        lambda d: d.window.docks["tasks"].close(),
        lambda d, _: d.window.docks["tasks"].isVisible(),
    ),
    "pan": becomes(lambda d: d.view.tool, "pan"),
    "brush": (lambda d: d.view.set_tool("pan"), lambda d, _: d.view.tool == "brush"),
    **{tool: becomes(lambda d: d.view.tool, tool) for tool in TOOLS if tool not in ("brush", "pan")},
    "smaller": becomes(lambda d: d.view.diameter, 10),
    "larger": becomes(lambda d: d.view.diameter, 14),
    "only_unlabelled": becomes(lambda d: d.view.only_unlabelled, True),
    "class_1": becomes(lambda d: d.session.active_class, 0),
    "class_2": (lambda d: d.session.set_active("road", 0), lambda d, _: d.session.active_class == 1),
    "last_class": (lambda d: d.session.set_active("road", 0), lambda d, _: d.session.active_class == 1),
    "next_class": becomes(lambda d: d.session.active_class, 0),
    "previous_class": becomes(lambda d: d.session.active_class, 0),
    "next_task": becomes(lambda d: d.session.active_task, "building"),
    "previous_task": becomes(lambda d: d.session.active_task, "building"),
    "next_image": becomes(lambda d: d.session.current_image, "scene2"),
    "previous_image": becomes(lambda d: d.session.current_image, "scene0"),
    "next_unlabelled": becomes(lambda d: d.session.current_image, "scene2"),
    "learn": (lambda d: d.session.learning.finish(), lambda d, _: d.session.learning.live),
    "full": (lambda d: d.session.learning.finish(), lambda d, _: d.dialog(FullLearningDialog)),
    "undo_run": (end_of_run, lambda d, sent: sent == [UndoRun()]),
    "confusion": shows(ConfusionDialog),
    "compare": shows(CompareDialog),
    "find_weights": shows(FindWeightsDialog),
    "next_region": (end_of_run, lambda d, sent: sent == [SuggestRegions("scene1")]),
    "skip_region": (end_of_run, lambda d, sent: sent == [SuggestRegions("scene1")]),
    "accept_region": (None, lambda d, _: "No region is outlined" in d.window.messages.texts[-1]),
    "next_useful": (end_of_run, lambda d, sent: sent == [RankImages(("scene2",))]),
    "suggestions": becomes(lambda d: d.window.docks["insight"].isVisible(), True),
    "reliability": shows(ConfusionDialog),
    "contact_sheet": shows(ContactSheetDialog),
    "report": shows(QFileDialog),
    "coverage": becomes(lambda d: d.window.docks["insight"].isVisible(), True),
    "together": becomes(lambda d: d.window.docks["insight"].isVisible(), True),
    "work_curve": becomes(lambda d: d.window.docks["insight"].isVisible(), True),
    "label_check": becomes(lambda d: d.window.docks["insight"].isVisible(), True),
    "opinion": becomes(lambda d: d.window.docks["insight"].isVisible(), True),
    "why": becomes(lambda d: d.window.docks["insight"].isVisible(), True),
    "learn_on": (end_of_run, lambda d, _: d.dialog(LearnOnDialog)),
    "learning_settings": shows(LearningSettingsDialog),
    "stop": becomes(lambda d: d.session.learning.state.mode, None),
    "cancel": shows(QMessageBox),
    "device_auto": (
        lambda d: d.session.learning.set_device("cpu"),
        lambda d, _: d.session.learning.wanted_device == "auto",
    ),
    "device_cpu": becomes(lambda d: d.session.learning.wanted_device, "cpu"),
    "device_cuda": becomes(lambda d: d.session.learning.wanted_device, "cuda"),
    "device_mps": becomes(lambda d: d.session.learning.wanted_device, "mps"),
    "device_xpu": becomes(lambda d: d.session.learning.wanted_device, "xpu"),
    "palette": shows(PaletteDialog),
    "shortcuts": shows(ShortcutsDialog),
    "hints": becomes(lambda d: d.window.hint_line.wanted, False),
    "check_computer": shows(CheckComputerDialog),
    "log": (None, lambda d, _: d.folders == [errors.log_folder()]),
    "about": shows(AboutDialog),
}
NO_SUCH_CLASS = [f"class_{n}" for n in range(3, 10)]
"""The tasks of the desk have two classes: these keys must do nothing."""
EFFECTS |= {f"task_{n}": (None, lambda d, _: d.session.active_task == "road") for n in range(3, 10)}
EFFECTS |= {name: (None, lambda d, _: d.session.active_class == 1) for name in NO_SUCH_CLASS}


@pytest.mark.parametrize("each", ACTIONS, ids=lambda each: each.id)
def test_every_action_does_what_it_says(desk: Desk, each: ActionRow) -> None:
    before, holds = EFFECTS[each.id]
    seen = before(desk) if before is not None else None
    action = desk.actions[each.id]
    assert action.isEnabled()
    action.trigger()
    assert holds(desk, seen)


def test_weights_that_were_found_are_set_in_one_undoable_step(desk: Desk) -> None:
    session = desk.session
    before = [task.weight for task in session.project.tasks]
    desk.window.verbs.insight._use_weights({session.project.tasks[0].name: 0.25, "no such task": 2.0})
    assert session.project.tasks[0].weight == 0.25
    session.undo_stack.undo()
    assert [task.weight for task in session.project.tasks] == before


def test_a_report_can_be_a_page_or_a_pdf(desk: Desk) -> None:
    desk.actions["report"].trigger()
    (dialog,) = desk.window.findChildren(QFileDialog)
    assert dialog.defaultSuffix() == "html"
    for name_filter, suffix in zip(dialog.nameFilters(), ("html", "pdf"), strict=True):
        assert f"*.{suffix}" in name_filter
        dialog.filterSelected.emit(name_filter)
        assert dialog.defaultSuffix() == suffix


@pytest.mark.parametrize(
    ("error", "said"),
    [("", "The report was written: "), ("There is no model.", "was not written. There is no")],
)
def test_it_is_said_how_a_report_ended(desk: Desk, tmp_path: Path, error: str, said: str) -> None:
    insight = desk.window.verbs.insight
    texts: list[str] = []
    desk.session.notice.connect(lambda notice: texts.append(notice.text))
    insight.write_report(str(tmp_path / "report.html"))
    assert texts == ["Writing the report…"]
    assert insight._report_writer is not None
    if error:
        insight._report_writer.failed.emit(error)
    else:
        insight._report_writer.written.emit(tmp_path / "report.html")
    texts += [label.text() for label in desk.window.messages.findChildren(QLabel)]
    assert any(said in text for text in texts)
