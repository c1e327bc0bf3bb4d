"""A checkpoint of the package transformers in a folder of the user's: SAM (including MedSAM), SAM-HQ, SAM 2.

Only the folder is read: nothing is downloaded from a hub, and weights are safetensors, so nothing is unpickled.
transformers is imported when a checkpoint is loaded, never before.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from core.smart.prompting.answers import at_full_size
from core.smart.prompting.prompt import Embedding, Prompt, PromptError, best_answer

if TYPE_CHECKING:
    from pathlib import Path

    from core.labels.shapes import Placed
    from core.labels.stroke import Pixels


class Family(NamedTuple):
    """A kind of checkpoint that answers clicks."""

    name: str
    model: str
    """Its class in transformers."""


FAMILIES: Final = {
    "sam": Family("SAM", "SamModel"),
    "sam_hq": Family("SAM-HQ", "SamHQModel"),
    "sam2": Family("SAM 2", "Sam2Model"),
    "sam2_video": Family("SAM 2", "Sam2Model"),  # as SAM 2 is published: the part for single images is used
}
"""By `model_type` in config.json."""
CONFIG: Final = "config.json"
WEIGHTS: Final = ("model.safetensors", "model.safetensors.index.json")
PROCESSORS: Final = ("preprocessor_config.json", "processor_config.json")
"""How the image is prepared; transformers 5 writes the second."""
UNFIT: Final = (RuntimeError, ValueError, TypeError, LookupError, ArithmeticError)
"""Exceptions of networks whose sizes do not match."""


def family_in(folder: Path) -> Family:
    """The kind of checkpoint in a folder, from its file names and config.json. Raises PromptError if there is none."""
    if not (folder / CONFIG).is_file():
        raise PromptError(f"The folder {folder} is not a complete checkpoint: {CONFIG} is missing.")
    if not any((folder / name).is_file() for name in WEIGHTS):
        if any(folder.glob("*.bin")):
            raise PromptError(
                f"The weights in {folder} are a .bin file, which could run a program when loaded. "
                f"Save the model as {WEIGHTS[0]}."
            )
        raise PromptError(f"The folder {folder} is not a complete checkpoint: {WEIGHTS[0]} is missing.")
    if not any((folder / name).is_file() for name in PROCESSORS):
        raise PromptError(f"The folder {folder} is not a complete checkpoint: {PROCESSORS[0]} is missing.")
    kind = _model_type(folder)
    if kind not in FAMILIES:
        names = ", ".join(dict.fromkeys(family.name for family in FAMILIES.values()))
        raise PromptError(
            f"The checkpoint in {folder} is a “{kind}”, which is not supported. Supported are {names}."
        )
    return FAMILIES[kind]


def _model_type(folder: Path) -> str:
    try:
        config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise PromptError(f"{folder / CONFIG} could not be read. Copy or download it again.") from error
    model_type = config.get("model_type") if isinstance(config, dict) else None
    if not isinstance(model_type, str):
        raise PromptError(f"{folder / CONFIG} does not name its model: model_type is missing.")
    return model_type


class Checkpoint:
    """A checkpoint, loaded; a PromptModel."""

    def __init__(self, folder: Path, device: str = "auto") -> None:
        """Load it to `device` (one of core.machine.device_choices.DEVICES). Takes seconds. Raises PromptError."""
        family = family_in(folder)
        self._device = _device(device)
        self._processor, self._model = _load(folder, family)
        try:
            self._model.to(self._device)
        except RuntimeError as error:
            raise _too_large(error) from error

    def embed(self, pixels: Pixels) -> Embedding:
        """Encode an image, (H, W, 3 or 4) uint8 of blue, green, red. Takes seconds. Raises PromptError."""
        import torch

        colors = np.ascontiguousarray(pixels[..., 2::-1])
        try:
            inputs = self._processor(images=colors, return_tensors="pt", input_data_format="channels_last")
            image = inputs["pixel_values"].to(self._device, torch.float32)
            with torch.inference_mode():
                features = self._model.get_image_embeddings(image)
        except UNFIT as error:
            raise _unfit(error) from error
        outer = (int(image.shape[-2]), int(image.shape[-1]))
        inner = outer  # the second generation stretches the image, the first keeps its proportions
        if "reshaped_input_sizes" in inputs:
            height, width = np.asarray(inputs["reshaped_input_sizes"]).reshape(-1)[:2].tolist()
            inner = (int(height), int(width))
        return Embedding(_features(features), (pixels.shape[0], pixels.shape[1]), inner, outer)

    def segment(self, embedding: Embedding, prompt: Prompt) -> Placed | None:
        """The prompted object, as a placed mask; None if there is none. Raises PromptError."""
        import torch

        if prompt.empty:
            return None
        try:
            with torch.inference_mode():
                output = self._model(
                    **embedding.features,
                    **self._question(embedding, prompt),
                    multimask_output=prompt.ambiguous,
                )
        except UNFIT as error:
            raise _unfit(error) from error
        masks = output.pred_masks[0, 0].float().cpu().numpy()
        best = best_answer(len(masks), output.iou_scores[0, 0].float().cpu().numpy(), prompt)
        return at_full_size(masks[best], embedding)

    def _question(self, embedding: Embedding, prompt: Prompt) -> dict[str, Any]:
        """Tensors with an axis for the image and one for the object before those of points and boxes."""
        import torch

        inputs: dict[str, Any] = {}
        if prompt.clicks:
            points = embedding.inside([(click.x, click.y) for click in prompt.clicks])
            meanings = [[[int(click.thing) for click in prompt.clicks]]]
            inputs["input_points"] = torch.tensor(
                points[None, None], dtype=torch.float32, device=self._device
            )
            inputs["input_labels"] = torch.tensor(meanings, device=self._device)
        if prompt.box is not None:
            left, top, right, bottom = prompt.box
            corners = embedding.inside([(left, top), (right, bottom)]).reshape(1, 1, 4)
            inputs["input_boxes"] = torch.tensor(corners, dtype=torch.float32, device=self._device)
        return inputs


def _device(wanted: str) -> Any:
    from core.machine.device import DeviceError, choose_device

    try:
        return choose_device(wanted)[0]
    except DeviceError as error:
        raise PromptError(str(error)) from error


def _load(folder: Path, family: Family) -> tuple[Any, Any]:
    """The image processor and the model, with all weights loaded."""
    os.environ["HF_HUB_OFFLINE"] = (
        "1"  # on top of local_files_only, for what transformers may look for beside
    )
    try:
        import transformers
    except ImportError as error:
        raise PromptError(
            "The package transformers is installed but cannot be used. Reinstall it."
        ) from error
    model_class = getattr(transformers, family.model, None)
    if model_class is None:
        raise PromptError(
            f"The installed transformers {transformers.__version__} is too old for {family.name}. "
            "Install a newer one with: pip install --upgrade transformers"
        )
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    where = str(folder.resolve())  # a path, never a name that a hub could know
    try:
        # Without the second, a checkpoint may bring a program of its own, and the terminal is asked for leave.
        processor = transformers.AutoImageProcessor.from_pretrained(
            where, local_files_only=True, trust_remote_code=False
        )
        model, report = model_class.from_pretrained(
            where, local_files_only=True, use_safetensors=True, output_loading_info=True
        )
    except Exception as error:  # its libraries' exceptions have no common base
        raise PromptError(
            f"The checkpoint in {folder} could not be loaded: its files do not match."
        ) from error
    if report["missing_keys"] or report["mismatched_keys"]:
        raise PromptError(
            f"The checkpoint in {folder} is not complete: {WEIGHTS[0]} lacks some of the weights."
        )
    return processor, model.float().eval()


def _features(found: Any) -> dict[str, Any]:
    """The features as the model's forward expects them; SAM-HQ has more than one kind."""
    if isinstance(found, tuple):
        return {"image_embeddings": found[0], "intermediate_embeddings": list(found[1])}
    return {"image_embeddings": found}


def _unfit(error: Exception) -> PromptError:
    from core.machine.memory import is_out_of_memory

    if is_out_of_memory(error):
        return _too_large(error)
    return PromptError(
        "The checkpoint failed: its files do not match each other, or it does not support this tool."
    )


def _too_large(error: Exception) -> PromptError:
    return PromptError("There is not enough memory for this model. Use a smaller one, or another device.")
