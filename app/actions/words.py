"""What else people call an action, by which the command palette finds it too; and what mouse and canvas keys do."""

from __future__ import annotations

from typing import Final

WORDS: Final = {
    "export": "save labels as masks, get masks out",
    "predict_images": "save, export or get masks out; run, apply or use the model, inference, batch, a folder",
    "prediction_queue": "results, grid, gallery, thumbnails, batch, jobs, progress, inference",
    "export_model": "ONNX, save, share or deploy the network, weights, onnxruntime",
    "import_labels": "load masks, annotations, COCO, YOLO, get masks in",
    "pack": "zip, archive, share the project, send, backup",
    "unpack": "zip, archive, receive, open a packed project",
    "remove_image": "delete image",
    "remove_task": "delete task",
    "next_region": "uncertain, unsure, active learning",
    "next_useful": "uncertain images, active learning",
    "useful_first": "uncertain, least confident images, active learning",
    "solo": "solo, isolate",
    "panels": "hide panels, more room for the photo",
    "pixel_card": "confidence, certainty",
    "take_above": "take, threshold",
    "view_errors": "mistakes, wrong pixels",
    "adjust_view": "brightness, contrast, gamma",
    "learn": "train, quick learning",
    "full": "train, fine-tune",
    "coverage": "statistics, imbalance, class counts, how much is labelled",
    "reliability": "calibration, confidence, ECE",
    "report": "summary, HTML, PDF, print, document, paper, curves, reproduce",
    "find_weights": "lambda, balance tasks, tune, hyperparameters",
    "together": "gradients, conflict, interference, multi-task, negative transfer",
    "label_check": "label errors, mistakes in labels, quality, review, contradictions, rules",
    "confusion": "mistakes between classes, scores, results",
    "learning_settings": "preferences, options, hyperparameters",
    "grow": "dilate",
    "shrink": "erode",
    "flag_done": "finished, complete",
    "find_image": "search, go to image",
    "shortcuts": "keys, hotkeys",
    "check_computer": "GPU, benchmark",
}
"""By the id of the action, source strings of the context "Actions"."""

HANDS: Final[tuple[tuple[str, str], ...]] = (
    ("Space, held", "Move the image with the mouse"),
    ("Space, tapped", "Accept what is outlined under the pointer"),
    ("Middle button", "Drag to move the image"),
    ("Wheel", "Zoom to the pointer, or scroll (View › Mouse wheel)"),
    ("Shift + wheel, wheel to the side", "Scroll sideways"),
    ("Ctrl + wheel", "Size of the brush, the magic wand's tolerance; zoom, where the wheel scrolls"),
    ("Alt + wheel", "Size of the brush, the magic wand's tolerance"),
    (
        "Shift + middle button, dragged",
        "Window and level of the view: contrast to the side, brightness up and down",
    ),
    ("Shift + click", "A straight line from the end of the last stroke"),
    ("Right button", "Remove labels, with brush, fill, rectangle and ellipse"),
    ("Enter, double click", "Paint the polygon, lasso or line, or the smart selection"),
    ("Drag a point", "Move it, until the shape is painted"),
    ("Right click on a point, on a side", "Remove the point, add one"),
    ("Backspace", "Remove the last point"),
    ("Esc", "Cancel the shape or the stroke; in a field, back to the canvas"),
    ("Alt + click, with a tool that paints", "Pick the class under the pointer"),
    ("Left, Right", "Previous or next image, where no shape is open"),
)
"""The mouse and the canvas's own keys, for the overview in Help."""
