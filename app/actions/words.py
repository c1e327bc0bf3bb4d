"""What else people call an action: the command palette finds it by these words too."""

from __future__ import annotations

from typing import Final

WORDS: Final = {
    "export": "save labels as masks, get masks out",
    "predict_images": "save, export or get masks out; run, apply or use the model, inference",
    "export_model": "ONNX, save, share or deploy the network, weights, onnxruntime",
    "import_labels": "load masks, annotations, COCO, YOLO, get masks in",
    "pack": "zip, archive, share the project, send, backup",
    "unpack": "zip, archive, receive, open a packed project",
    "remove_image": "delete image",
    "remove_task": "delete task",
    "uncertain_first": "uncertain images, active learning",
    "solo": "solo, isolate",
    "panels": "hide panels, more room for the photo",
    "pixel_card": "confidence, certainty",
    "take_above": "take, threshold",
    "view_errors": "mistakes, wrong pixels",
    "adjust_view": "brightness, contrast, gamma",
    "learn": "train, quick learning",
    "full": "train, fine-tune",
    "coverage": "statistics, imbalance, class counts, how much is labelled",
    "find_weights": "lambda, balance tasks, tune, hyperparameters",
    "together": "gradients, conflict, interference, multi-task, negative transfer",
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
