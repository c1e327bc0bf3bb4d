"""The table of actions, and of the menus and the tool bar made from it.

An action is a row: what it is called, what it looks like, its keys, the verb of `Verbs` it calls, and what must hold
for it to be possible. Tools say the same of themselves. `ActionSet` makes QActions of the rows; nothing else in the
window makes any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.actions.rows import PATTERN_TEXTS, ActionRow, Menu, families, tool_row, tool_strip
from app.actions.rows import action_row as _row
from app.actions.words import HANDS, WORDS
from app.canvas.tools import TOOLS
from app.language.choice import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.canvas.tools import Tool

CLASS_KEYS: Final = 9

# A table reads as a table: one or two lines a row.
# fmt: off
_FILE = (
    _row("new", "New project…", "file.new_project", icon="new", keys="Ctrl+N",
         tip="Create a project in a new folder"),
    _row("open", "Open project…", "file.open_project", icon="open", keys="Ctrl+O", tip="Open a project folder"),
    _row("sample", "Open the aerial sample", "file.open_sample", "aerial", icon="sample",
         tip="Try Maskloom on scenes seen from above: road, building, vegetation"),
    _row("sample_street", "Open the street sample", "file.open_sample", "street", icon="sample",
         tip="Try Maskloom on a street seen from a car: surface, scene, objects"),
    _row("sample_body", "Open the body sample", "file.open_sample", "body", icon="sample",
         tip="Try Maskloom on slices of a body: tissue, organs, lesion"),
    _row("add_images", "Add images…", "file.choose_images", icon="images", keys="Ctrl+I",
         needs="writable", tip="Add image files to the project"),
    _row("add_folder", "Add a folder of images…", "file.choose_image_folder", icon="folder", keys="Ctrl+Shift+I",
         needs="writable", tip="Add all images in a folder and its subfolders"),
    _row("add_bands", "Add images with extra bands…", "file.choose_images_with_bands", icon="images",
         needs="writable", tip="Add images together with rasters beside them, such as near infrared or height"),
    _row("import_labels", "Import labels…", "file.import_labels", icon="import",
         needs="writable images task", tip="Import existing masks as labels"),
    _row("export", "Export…", "file.export_labels", icon="export", keys="Ctrl+E", needs="project images task",
         tip="Write labels or predictions to files for other programs"),
    _row("predict_images", "Predict other images…", "file.predict_images", icon="predictions", keys="Ctrl+Shift+E",
         needs="project task", tip="Run the model on images and folders, and write its predictions to files"),
    _row("prediction_queue", "Show the prediction queue", "file.show_predictions", icon="predictions",
         tip="How far predictions of other images are, and a grid of their results"),
    _row("export_model", "Export model…", "file.export_model", icon="export", needs="project task",
         tip="Write the trained model to files that predict without Maskloom, such as ONNX"),
    _row("pack", "Pack project…", "file.pack", icon="pack", needs="project",
         tip="Write the whole project into one file that opens on any computer"),
    _row("unpack", "Unpack project…", "file.unpack", icon="unpack", tip="Open a project that was packed into a file"),
    _row("image_files", "Missing or changed images…", "file.ask_for_image_files", icon="warning",
         needs="writable", tip="Locate them, or decide what happens to their labels"),
    _row("restore", "Restore…", "file.restore", icon="clock",
         needs="writable", tip="Go back to earlier tasks, images or labels"),
    _row("open_for_editing", "Edit this project", "file.open_for_editing", icon="unlock", needs="looking",
         tip="Reopen a read-only project for editing"),
    _row("save", "Save", "file.save", icon="check", keys="Ctrl+S", needs="project",
         tip="Everything is saved as you paint"),
    _row("show_folder", "Show the project folder", "file.show_project_folder", icon="folder",
         needs="project", tip="Open the project folder in the file manager"),
    _row("close", "Close project", "file.close_project", icon="close", keys="Ctrl+W", needs="project"),
    _row("quit", "Quit", "file.quit", icon="quit", keys="Ctrl+Q"),
)

_EDIT = (
    _row("undo", "Undo", "edit.undo", icon="undo", keys="Ctrl+Z Z", needs="undo", tip="Undo the last change"),
    _row("redo", "Redo", "edit.redo", icon="redo", keys="Ctrl+Shift+Z Shift+Z Ctrl+Y",
         needs="redo", tip="Redo the last undone change"),
    _row("history", "History", "edit.toggle_history", icon="history", keys="Ctrl+H",
         needs="project", checked="edit.history_shown", tip="All undoable steps; click one to return to it"),
    _row("add_task", "Add task…", "edit.add_task", icon="plus", keys="Ctrl+T", needs="writable"),
    _row("rename_task", "Rename task…", "edit.rename_task", icon="edit", needs="writable task"),
    _row("remove_task", "Remove task…", "edit.remove_task", icon="trash", needs="writable task"),
    _row("rules", "Rules between tasks…", "operations.edit_rules", icon="rules", needs="writable task",
         tip="Classes of different tasks that exclude each other"),
    _row("split_train", "Split: train", "images.set_split", "train", needs="writable image", checked="images.split"),
    _row("split_val", "Split: val", "images.set_split", "val", needs="writable image", checked="images.split"),
    _row("split_test", "Split: test", "images.set_split", "test", needs="writable image", checked="images.split"),
    _row("flag_done", "Done", "images.toggle_flag", "done", icon="check", keys="Ctrl+D",
         needs="writable image", checked="images.flag", tip="This image's labels are finished"),
    _row("flag_skip", "Skip", "images.toggle_flag", "skip", icon="skip", keys="Ctrl+Shift+D",
         needs="writable image", checked="images.flag", tip="Skipped by “Next image without labels”"),
    _row("note", "Note…", "images.edit_note", icon="note", keys="Ctrl+M", needs="writable image",
         tip="Add a note to the image"),
    _row("pixel_size", "Pixel size…", "images.edit_pixel_size", icon="ruler", needs="writable image",
         tip="The size of a pixel on the ground or the specimen, for the scale bar and areas"),
    _row("find_image", "Find an image by name", "images.find_image", icon="search", keys="Ctrl+F", needs="images"),
    _row("useful_first", "Most useful images first", "images.toggle_useful_first", icon="sort",
         needs="images", checked="images.useful_first", tip="Sort the list by how much labels would help"),
    _row("remove_image", "Remove from the project", "images.remove_image", icon="trash",
         needs="writable image", tip="Files and labels stay on disk"),
)

_VIEW = (
    _row("zoom_in", "Zoom in", "view.zoom_in", icon="zoom-in", keys="+ = Ctrl++ Ctrl+=", needs="image"),
    _row("zoom_out", "Zoom out", "view.zoom_out", icon="zoom-out", keys="- Ctrl+-", needs="image"),
    _row("fit", "Fit to window", "view.fit", icon="fit", keys="0 Ctrl+0", needs="image"),
    _row("actual_size", "Actual size", "view.actual_size", icon="actual-size", keys="Ctrl+Alt+0", needs="image"),
    _row("view_labels", "Labels", "view.set_mode", "labels", icon="labels", keys="Alt+1",
         needs="project", checked="view.mode", tip="Show your labels"),
    _row("view_predictions", "Predictions", "view.set_mode", "predictions", icon="predictions", keys="Alt+2",
         needs="project", checked="view.mode", tip="Show the model's predictions"),
    _row("view_both", "Labels and predictions", "view.set_mode", "both", icon="both", keys="Alt+3",
         needs="project", checked="view.mode", tip="Show labels on top of predictions"),
    _row("view_errors", "Errors", "view.set_mode", "errors", icon="errors", keys="Alt+4",
         needs="project", checked="view.mode", tip="Show where labels and predictions differ"),
    _row("errors_of_class", "Errors of the active class", "view.toggle_one_class", icon="errors", keys="Alt+6",
         needs="task", checked="view.one_class", tip="Its false positives and false negatives, in two colours"),
    _row("view_confidence", "Confidence", "view.set_mode", "confidence", icon="chart", keys="Alt+5",
         needs="project", checked="view.mode", tip="Show how sure the model is, and what accepting would take"),
    _row("next_view", "Next view", "view.next_mode", keys="V", needs="project"),
    _row("solo", "Only the active task", "view.toggle_solo", icon="eye", keys="/", needs="task", checked="view.solo",
         tip="Hide the labels and predictions of all other tasks"),
    _row("blink", "Blink (hold the key)", "view.blink", keys="O", needs="image",
         tip="While held: the bare photo; in Labels the predictions, in Predictions the labels"),
    _row("swipe", "Swipe", "view.toggle_swipe", icon="swipe", keys="Shift+V", needs="image", checked="view.swiping",
         tip="A divider that you drag, with labels on one side and predictions on the other"),
    _row("split_view", "Side by side", "view.toggle_panes", icon="compare", keys="Ctrl+Shift+V", needs="image",
         checked="view.has_panes", tip="The photo, the predictions or another model's predictions beside the canvas"),
    _row("toggle_labels", "Show the task's labels", "view.toggle_labels", icon="eye", keys="Q",
         needs="task", checked="view.labels_visible"),
    _row("toggle_predictions", "Show the task's prediction", "view.toggle_predictions", icon="eye", keys="W",
         needs="task", checked="view.predictions_visible"),
    *(_row(f"pattern_{name}", text, "view.set_pattern", name, needs="task", checked="view.pattern")
      for name, text in PATTERN_TEXTS.items()),
    _row("adjust_view", "Adjust the photo", "view.toggle_adjusting", icon="adjust", keys="Ctrl+J", needs="image",
         checked="view.adjusting", tip="Brightness, contrast, channels and bands; for display only"),
    _row("reset_view", "Reset photo adjustments", "view.reset_adjustment", keys="Ctrl+Shift+J", needs="image",
         tip="Show the photo unadjusted"),
    _row("navigator", "Navigator", "view.toggle_navigator", icon="navigator", keys="Alt+N", needs="project",
         checked="view.navigating", tip="A small overview of the whole image"),
    _row("scale_bar", "Scale bar", "view.toggle_scale_bar", icon="ruler", needs="project",
         checked="view.scale_bar", tip="Shown where the size of a pixel is known: Edit › Selected images › Pixel size"),
    _row("wheel_zoom", "Zoom", "view.set_wheel", "zoom", checked="view.wheel",
         tip="Ctrl + wheel changes the brush size"),
    _row("wheel_scroll", "Scroll", "view.set_wheel", "scroll", checked="view.wheel",
         tip="Ctrl + wheel zooms, as in labelme and GIMP; Alt + wheel changes the brush size"),
    _row("pixel_card", "Pixel info", "view.toggle_pixel_card", icon="pixel", keys="Shift+I",
         needs="project", checked="view.pixel_card",
         tip="Each task's label, prediction and confidence under the pointer"),
    _row("language_system", "The system's language", "view.set_language", "", checked="view.language"),
    *(
        _row(f"language_{name}", text, "view.set_language", name, checked="view.language")
        for name, text in LANGUAGES.items()
    ),
    _row("theme_system", "System", "view.set_theme", "system", checked="view.theme_choice"),
    _row("theme_light", "Light", "view.set_theme", "light", icon="sun", checked="view.theme_choice"),
    _row("theme_dark", "Dark", "view.set_theme", "dark", icon="moon", checked="view.theme_choice"),
    _row("full_screen", "Full screen", "view.full_screen", keys="F11", checked="view.is_full_screen"),
    _row("panels", "Show panels", "view.toggle_panels", icon="layout", needs="project", checked="view.panels_shown",
         tip="Hide them to see more of the photo"),
    _row("reset_layout", "Reset layout", "view.reset_layout", icon="layout", needs="project"),
)

_LABEL = (
    _row("smaller", "Smaller brush", "label.step_diameter", -1, icon="minus", keys="[", needs="project"),
    _row("larger", "Larger brush", "label.step_diameter", 1, icon="plus", keys="]", needs="project"),
    _row("only_unlabelled", "Paint only where unlabelled", "label.toggle_only_unlabelled", icon="gaps", keys="U",
         needs="project", checked="label.only_unlabelled", tip="Existing labels stay unchanged"),
    _row("only_inside", "Paint only inside the active class", "operations.toggle_only_inside", icon="inside",
         keys="Shift+U", needs="task", checked="operations.only_inside",
         tip="Then pick the class to paint there"),
    _row("lock_class", "Lock the class", "operations.toggle_class_lock", icon="lock", keys="K", needs="writable task",
         checked="operations.class_locked", tip="Protect the pixels of this class"),
    _row("lock_task", "Lock the task", "operations.toggle_task_lock", icon="lock", keys="Shift+K",
         needs="writable task", checked="operations.task_locked", tip="Protect all labels of this task"),
    _row("take_above", "Accept confident predictions…", "operations.take_above", icon="take", keys="Shift+G",
         needs="writable image task", tip="Everything above a confidence, on this image or all images"),
    _row("grow", "Grow…", "operations.change_shapes", "grow", icon="grow", keys="Ctrl+G",
         needs="writable image task", tip="The class, every class, or the region under the pointer"),
    _row("shrink", "Shrink…", "operations.change_shapes", "shrink", icon="shrink", keys="Ctrl+Shift+G",
         needs="writable image task"),
    _row("smooth", "Smooth…", "operations.change_shapes", "smooth", icon="smooth", keys="M",
         needs="writable image task"),
    _row("holes", "Fill holes…", "operations.change_shapes", "holes", icon="holes", keys="Shift+M",
         needs="writable image task"),
    _row("specks", "Remove specks…", "operations.change_shapes", "specks", icon="specks", keys="Ctrl+Shift+M",
         needs="writable image task"),
    _row("copy_next", "Copy labels to the next image…", "operations.copy_to_next", icon="copy", keys="Ctrl+Right",
         needs="writable image task", tip="For video frames and other images of the same view; can follow the motion"),
    _row("copy_again", "Copy to the next image again", "operations.copy_again", keys="Ctrl+Shift+Right",
         needs="writable image task", tip="Repeat the last copy without asking"),
    _row("interpolate", "Interpolate labels…", "operations.interpolate", icon="interpolate", keys="Ctrl+Shift+B",
         needs="writable image task", tip="Label the frames or slices between two labelled ones"),
    _row("brush_image", "Size in image pixels", "label.set_brush_unit", "image", checked="label.brush_unit",
         tip="The brush covers the same part of the image at any zoom"),
    _row("brush_screen", "Size in screen pixels", "label.set_brush_unit", "screen", checked="label.brush_unit",
         tip="The brush looks the same size at any zoom"),
    _row("pen_pressure", "Pen pressure controls the width", "label.toggle_pen_pressure", icon="pen",
         checked="label.pen_pressure", tip="For brush and eraser, with a graphics tablet"),
    _row("prompt_model", "Segmentation model…", "label.choose_prompt_model", icon="folder",
         tip="The SAM-type model that “Point and segment” uses"),
    *(_row(f"class_{n}", "Class {0}", "label.choose_class", n - 1, keys=str(n), needs="task",
         checked="label.class_index")
      for n in range(1, CLASS_KEYS + 1)),
    _row("next_class", "Next class", "label.step_class", 1, keys="C", needs="task"),
    _row("previous_class", "Previous class", "label.step_class", -1, keys="Shift+C", needs="task"),
    _row("last_class", "Last class", "label.last_class", keys="X", needs="task",
         tip="Switch between the two classes used last"),
    *(_row(f"task_{n}", "Task {0}", "label.choose_task", n - 1, keys=f"Ctrl+{n}", needs="task",
         checked="label.task_index")
      for n in range(1, CLASS_KEYS + 1)),
    _row("next_task", "Next task", "label.step_task", 1, keys="T", needs="task"),
    _row("previous_task", "Previous task", "label.step_task", -1, keys="Shift+T", needs="task"),
    _row("next_image", "Next image", "images.step_image", 1, icon="next", keys="D PgDown", needs="images"),
    _row("previous_image", "Previous image", "images.step_image", -1, icon="previous", keys="A PgUp",
         needs="images"),
    _row("next_unlabelled", "Next image without labels", "images.next_unlabelled", keys="N",
         needs="images task", tip="The next image that has no label of the active task"),
)

_LEARN = (
    _row("learn", "Live learning", "learn.toggle_learning", icon="live", keys="L",
         needs="writable no_run", checked="learn.learning", tip="A new prediction after every stroke"),
    _row("full", "Train fully…", "learn.learn_full", icon="full", keys="Shift+L",
         needs="writable images task no_run", checked="learn.learning_fully",
         tip="Train the whole network while you keep painting"),
    _row("stop", "Finish now (keep best)", "learn.finish", icon="stop", keys="Ctrl+.", needs="full",
         tip="End full training and keep the best model so far"),
    _row("cancel", "Discard training run…", "learn.cancel", icon="cancel", needs="full",
         tip="Return to the model from before full training"),
    _row("undo_run", "Undo full training", "learn.undo_run", icon="undo", needs="writable run_undoable",
         tip="Return to the model from before the last full training"),
    _row("learning_settings", "Learning settings…", "learn.learning_settings", icon="settings", keys="Ctrl+Shift+L",
         needs="writable", tip="Network, loss, and what tasks share"),
    _row("confusion", "Confusion matrix…", "learn.show_confusion", icon="matrix", needs="task",
         tip="For each task, on images not used for learning"),
    _row("compare", "Compare shared and separate networks…", "learn.compare", icon="compare",
         needs="project task images",
         tip="One network for all tasks against one network per task"),
    _row("learn_on", "Learn on…", "learn.choose_host", icon="device",
         tip="Learn on another computer, over SSH, or on this one"),
    _row("device_auto", "Automatic", "learn.set_device", "auto",
         checked="learn.device_choice", tip="The fastest device available"),
    _row("device_cpu", "CPU", "learn.set_device", "cpu", checked="learn.device_choice"),
    _row("device_cuda", "CUDA (NVIDIA, AMD)", "learn.set_device", "cuda", checked="learn.device_choice"),
    _row("device_mps", "MPS (Apple)", "learn.set_device", "mps", checked="learn.device_choice"),
    _row("device_xpu", "XPU (Intel)", "learn.set_device", "xpu", checked="learn.device_choice"),
)

_INSIGHT = (
    _row("next_region", "Next region", "insight.next_region", icon="next", keys="Y", needs="writable image task",
         tip="Fly to where a label helps most"),
    _row("accept_region", "Accept the prediction there", "insight.accept_region", icon="take", keys="Shift+Y",
         needs="writable image task", tip="In the outlined region, where it has no label; then the next region"),
    _row("skip_region", "Skip region", "insight.skip_region", icon="skip", keys="Shift+X",
         needs="writable image task", tip="Leave the outlined region as it is, and go to the next one"),
    _row("next_useful", "Next image to label", "insight.next_image", icon="images", keys="Shift+N",
         needs="writable images task", tip="The image that is most useful to label"),
    _row("suggestions", "Next regions", "insight.show_page", "next", icon="navigator", needs="project",
         tip="Which regions come next, why, and how they are chosen"),
    _row("coverage", "Labels per class", "insight.show_page", "coverage", icon="chart", needs="project",
         tip="How much of each class is labelled, and what is missing"),
    _row("together", "Tasks together", "insight.show_page", "together", icon="compare", needs="project",
         tip="Which tasks help or disturb each other in full training"),
    _row("work_curve", "IoU over work", "insight.show_page", "work", icon="chart", needs="project",
         tip="How each task's IoU changed with strokes and minutes"),
    _row("why", "Why this prediction?", "insight.explain", icon="help", keys="Shift+W", needs="image task",
         tip="What speaks for the class of the region under the pointer, and which bands matter"),
    _row("find_weights", "Find task weights…", "insight.find_weights", icon="weight", needs="writable images task",
         tip="Search for task weights with which full training scores better"),
    _row("reliability", "Reliability diagram…", "insight.show_reliability", icon="matrix", needs="task",
         tip="How often predictions of each confidence are right, on images not used for learning"),
    _row("contact_sheet", "Contact sheet…", "insight.contact_sheet", icon="images", needs="project images task",
         tip="The worst images with label, prediction and errors side by side"),
    _row("report", "Report…", "insight.report", icon="note", needs="project images task",
         tip="Write a web page or a PDF with labels, curves, scores, images, settings and hashes"),
    _row("label_check", "Labels to check", "insight.show_page", "label_check", icon="check", needs="project",
         tip="Regions whose labels look wrong, to fix or keep"),
    _row("opinion", "Second opinion", "insight.show_page", "opinion", icon="both", needs="project",
         tip="Another person's labels of the same images beside yours: how far they agree, and where they differ"),
)

_HELP = (
    _row("palette", "Command palette…", "help.show_palette", icon="search", keys="Ctrl+K",
         tip="Find any action, task, class or image by a few letters"),
    _row("shortcuts", "Keyboard and mouse shortcuts", "help.show_shortcuts", icon="keyboard", keys="F1 ?"),
    _row("hints", "Hints", "help.toggle_hints", icon="info", checked="help.hints_shown",
         tip="A line under the canvas that says what to do next"),
    _row("check_computer", "Check this computer…", "help.check_computer", icon="device",
         tip="Which devices learn here, how fast, and whether a GPU gives the same results as the CPU"),
    _row("log", "Open the log folder", "help.open_log_folder", icon="folder"),
    _row("about", "About Maskloom", "help.about", icon="info"),
)

ACTIONS: Final[tuple[ActionRow, ...]] = (
    *_FILE, *_EDIT, *_VIEW, *map(tool_row, TOOLS.values()), *_LABEL, *_LEARN, *_INSIGHT, *_HELP,
)


def label_menu(tools: Collection[type[Tool]]) -> Menu:
    """The menu Label; shapes and smart tools have menus of their own in it."""
    by_family = families(tools)
    flat = [tool.info.id for tool in tools if tool.info.family not in ("shapes", "smart")]
    return Menu("La&bel", (
        *flat,
        Menu("Shapes", by_family.get("@shapes", ()), "polygon"),
        Menu("Smart tools", (*by_family.get("@smart", ()), "-", "prompt_model"), "smart"), "-",
        Menu("Brush size", ("smaller", "larger", "-", "brush_image", "brush_screen", "-", "pen_pressure"), "brush"),
        Menu("Paint only", ("only_unlabelled", "only_inside", "-", "@inside"), "gaps"),
        "lock_class", "lock_task", "-",
        "take_above",
        Menu("Modify shapes", ("grow", "shrink", "smooth", "holes", "specks"), "shapes"),
        "copy_next", "copy_again", "interpolate", "-",
        Menu("Class", (
            *(f"class_{n}" for n in range(1, CLASS_KEYS + 1)), "-", "next_class", "previous_class", "last_class",
        ), "class"),
        Menu("Task", (
            *(f"task_{n}" for n in range(1, CLASS_KEYS + 1)), "-", "next_task", "previous_task",
        ), "task"), "-",
        "next_image", "previous_image", "next_unlabelled",
    ))


MENUS: Final[tuple[Menu, ...]] = (
    Menu("&File", (
        "new", "open", Menu("Open recent", ("@recent",), "clock"),
        Menu("Samples", ("sample", "sample_street", "sample_body"), "sample"), "-",
        "add_images", "add_folder", "add_bands", "import_labels", "-",
        "export", "predict_images", "prediction_queue", "export_model", "save", "-",
        "restore", "image_files", "-", "pack", "unpack", "-", "show_folder", "open_for_editing", "close", "-", "quit",
    )),
    Menu("&Edit", (
        "undo", "redo", "history", "-",
        "add_task", "rename_task", "remove_task", "rules", "-",
        Menu("Selected images", (
            "split_train", "split_val", "split_test", "-", "flag_done", "flag_skip", "note", "pixel_size",
            "-", "remove_image",
        ), "images"), "find_image", "useful_first",
    )),
    Menu("&View", (
        Menu("Zoom", ("zoom_in", "zoom_out", "fit", "actual_size"), "zoom-in"),
        "view_labels", "view_predictions", "view_both", "view_errors", "view_confidence", "next_view", "-",
        "solo", "toggle_labels", "toggle_predictions", "-",
        Menu("Compare", ("errors_of_class", "blink", "swipe", "split_view"), "compare"),
        Menu("Panels", ("@panels",), "layout"),
        Menu("Fill pattern", tuple(f"pattern_{name}" for name in PATTERN_TEXTS), "pattern"),
        Menu("Over the image", ("pixel_card", "navigator", "scale_bar"), "pixel"),
        "adjust_view", "reset_view",
        Menu("Mouse wheel", ("wheel_zoom", "wheel_scroll")), "-",
        Menu("Theme", ("theme_system", "theme_light", "theme_dark"), "palette"),
        Menu("Language", ("language_system", *(f"language_{name}" for name in LANGUAGES))),
        "panels", "full_screen", "reset_layout",
    )),
    label_menu(TOOLS.values()),
    Menu("&Learn", (
        "learn", "full", "-", "stop", "cancel", "undo_run", "-", "confusion", "compare", "-", "learning_settings",
        Menu("Device", ("device_auto", "device_cpu", "device_cuda", "device_mps", "device_xpu"), "device"),
        "learn_on",
    )),
    Menu("&Insight", (
        "next_region", "accept_region", "skip_region", "next_useful", "-",
        "suggestions", "label_check", "opinion", "coverage", "together", "work_curve",
        "reliability", "contact_sheet", "-", "why", "-", "find_weights", "-", "report",
    )),
    Menu("&Help", ("palette", "shortcuts", "hints", "-", "check_computer", "log", "-", "about")),
)

TOOL_BAR: Final = (
    "@size", "@where", "-", "undo", "redo", "-", "@views", "@stretch",
    "@learn", "-", "@device",
)
"""Ids of actions; "-" is a line, "@size" the brush size, "@where" the paint area, "@views" what the canvas shows,
"@stretch" a space, "@learn" the control of learning, "@device" the device menu."""

VIEWS: Final = {
    "view_labels": "Labels", "view_predictions": "Predictions", "view_both": "Both", "view_errors": "Errors",
    "view_confidence": "Confidence",
}
"""What the canvas can show, in the words of the tool bar."""

TOOL_STRIP: Final = tool_strip(TOOLS.values())
FAMILIES: Final = families(TOOLS.values())
# fmt: on


def row(action_id: str) -> ActionRow:
    """The row of that id; KeyError without one."""
    for action in ACTIONS:
        if action.id == action_id:
            return action
    raise KeyError(action_id)


def strings() -> frozenset[str]:
    """Every source string of this file, for translators."""
    rows = {text for action in ACTIONS for text in (action.text, action.tip)}
    menus = {text for menu in MENUS for text in _menu_texts(menu)}
    hands = {text for pair in HANDS for text in pair}
    return frozenset(rows | menus | hands | set(VIEWS.values()) | set(WORDS.values())) - {""}


def _menu_texts(menu: Menu) -> set[str]:
    inside = {text for item in menu.items if isinstance(item, Menu) for text in _menu_texts(item)}
    return {menu.text} | inside
