"""Prompted segmentation: a foundation model of the SAM family, provided by the user, answers clicks and a box.

Two kinds are supported: an encoder and a decoder in ONNX, and a checkpoint of transformers. Both packages are optional,
and neither they nor torch are imported before a model is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.smart.prompting.places import (
    Found,
    Kind,
    Place,
    find,
    install_command,
    missing,
    problem,
)
from core.smart.prompting.prompt import Click, Embedding, Prompt, PromptError, PromptModel

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "Click",
    "Embedding",
    "Found",
    "Kind",
    "Place",
    "Prompt",
    "PromptError",
    "PromptModel",
    "find",
    "install_command",
    "load",
    "missing",
    "problem",
]


def load(place: tuple[Path, ...], device: str = "auto") -> PromptModel:
    """Load the model in a place; a checkpoint to `device` (one of core.machine.device_choices.DEVICES). Takes seconds.

    Raises PromptError if there is none, or it can't be used.
    """
    model = find(place)
    reason = missing(model.kind)
    if reason:
        raise PromptError(reason)
    if model.kind == "onnx":
        from core.smart.prompting.onnx_pair import OnnxPair

        return OnnxPair(*model.files)
    from core.smart.prompting.checkpoint import Checkpoint

    return Checkpoint(model.files[0], device)
