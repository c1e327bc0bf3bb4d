"""An ONNX encoder and decoder in the layouts in which SAM models are published; runs on the CPU, needs onnxruntime.

The encoder encodes an image once; the decoder answers clicks and a box within milliseconds. The names, types and shapes
of their inputs and outputs show what they need. Supported are Segment Anything's own decoder and the encoders exported
with it (SAM, MobileSAM, EdgeSAM, SAM-HQ), SAM 2's with high-resolution features, EfficientSAM's, and those of
transformers' exporter (`vision_encoder`, `prompt_encoder_mask_decoder`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from core.smart.prompting.answers import at_full_size
from core.smart.prompting.onnx_image import TYPES, ImageLayout, image_layout
from core.smart.prompting.prompt import Array, Embedding, Prompt, PromptError, best_answer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.labels.shapes import Placed
    from core.labels.stroke import Pixels

MASK_SIDE: Final = 256
"""The side of the mask that a decoder can be given, if the model leaves it open."""
ADD, TAKE, CORNER, OTHER_CORNER, NOTHING = 1.0, 0.0, 2.0, 3.0, -1.0
"""The meaning of a point for the decoder."""
POINTS: Final = ("point_coords", "batched_point_coords", "input_points")
MEANINGS: Final = ("point_labels", "batched_point_labels", "input_labels")
BOXES: Final = "input_boxes"
"""For decoders with `input_points`; for the others a box is two points."""
MASKS: Final = ("masks", "pred_masks", "output_masks")


class OnnxPair:
    """An encoder and a decoder, loaded; a PromptModel."""

    def __init__(self, encoder: Path, decoder: Path) -> None:
        """Load both, in either order if the names don't tell. Raises PromptError."""
        sessions = [_load(encoder), _load(decoder)]
        takes_points = [any(i.name in POINTS for i in session.get_inputs()) for session in sessions]
        if takes_points == [True, False]:
            sessions.reverse()
            encoder, decoder = decoder, encoder
        elif not takes_points[1]:
            raise PromptError(f"{decoder.name} is not a decoder of the SAM family: it does not take points.")
        self._encoder, self._decoder = sessions
        self._wanted = {i.name: i for i in self._decoder.get_inputs()}
        self._check(decoder)
        self._points = self._wanted[next(name for name in POINTS if name in self._wanted)]
        self._by_corners = self._points.name != "input_points"
        self._layout: ImageLayout = image_layout(
            encoder.name,
            self._encoder.get_inputs(),
            self._encoder.get_outputs(),
            in_unit_range=self._points.name == "batched_point_coords",  # EfficientSAM's
        )

    def _check(self, decoder: Path) -> None:
        for wanted_input in self._wanted.values():
            if wanted_input.type not in TYPES:
                raise PromptError(
                    f"{decoder.name} needs “{wanted_input.name}” as {wanted_input.type}, which is not supported."
                )
        if not any(name in MEANINGS for name in self._wanted):
            raise PromptError(
                f"{decoder.name} is not a decoder of the SAM family: it takes points without labels."
            )

    def embed(self, pixels: Pixels) -> Embedding:
        """Encode an image, (H, W, 3 or 4) uint8 of blue, green, red. Takes seconds. Raises PromptError."""
        image, inner = self._layout.image_of(pixels)
        outputs = _run(self._encoder, {self._layout.name: image})
        names = [o.name for o in self._encoder.get_outputs()]
        size = (pixels.shape[0], pixels.shape[1])
        return Embedding(dict(zip(names, outputs, strict=True)), size, inner, self._layout.outer)

    def segment(self, embedding: Embedding, prompt: Prompt) -> Placed | None:
        """The prompted object, as a placed mask; None if there is none. Raises PromptError."""
        if prompt.empty:
            return None
        outputs = _run(self._decoder, self._question(embedding, prompt))
        outputs_by_name = dict(zip((o.name for o in self._decoder.get_outputs()), outputs, strict=True))
        masks = _masks(outputs_by_name)
        return at_full_size(masks[best_answer(len(masks), _scores(outputs_by_name), prompt)], embedding)

    def _question(self, embedding: Embedding, prompt: Prompt) -> dict[str, Array]:
        inputs = self._shown(embedding, prompt)
        mask = self._wanted.get("mask_input")
        sides = mask.shape[-2:] if mask is not None else ()
        inputs["mask_input"] = np.zeros(
            (1, 1, *(s if isinstance(s, int) else MASK_SIDE for s in sides)), np.float32
        )
        inputs["has_mask_input"] = np.zeros(1)
        # The mask is requested at the size inside the encoder: at the image's size it would fill the memory.
        inputs["orig_im_size"] = np.array(embedding.inner)
        inputs |= _features(self._wanted, embedding.features, inputs)
        return {name: inputs[name].astype(TYPES[spec.type]) for name, spec in self._wanted.items()}

    def _shown(self, embedding: Embedding, prompt: Prompt) -> dict[str, Array]:
        """Points, their meanings and the box, with the names and axes of this decoder."""
        points, meanings = _points(embedding, prompt, corners=self._by_corners)
        inputs = {}
        if not self._by_corners:
            box = np.zeros((1, 0, 4))
            if prompt.box is not None:
                if BOXES not in self._wanted:
                    raise PromptError("This model's decoder takes clicks, but no box. Click on the object.")
                left, top, right, bottom = prompt.box
                box = embedding.inside([(left, top), (right, bottom)]).reshape(1, 1, 4)
            inputs[BOXES] = box
        points, meanings = self._filled(points, meanings)
        leading = (1,) * (len(self._points.shape) - 2)
        inputs |= {name: points.reshape(*leading, *points.shape) for name in POINTS}
        inputs |= {name: meanings.reshape(*leading, *meanings.shape) for name in MEANINGS}
        return inputs

    def _filled(self, points: Array, meanings: Array) -> tuple[Array, Array]:
        """Pad with meaningless points up to the fixed number of this decoder, if it has one."""
        number = self._points.shape[-2]
        if not isinstance(number, int):
            return points, meanings
        if len(points) > number:
            used = int((meanings != NOTHING).sum())
            if used > number:
                raise PromptError(f"This model's decoder takes at most {number} points; a box counts as two.")
            points, meanings = points[:used], meanings[:used]
        rest = number - len(points)
        return np.pad(points, ((0, rest), (0, 0))), np.pad(meanings, (0, rest), constant_values=NOTHING)


def _load(path: Path) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # its exceptions have no common base
        raise PromptError(
            f"{path.name} could not be loaded as an ONNX model. Export or download it again."
        ) from error


def _run(session: Any, given: dict[str, Array]) -> list[Array]:
    try:
        return [np.asarray(output) for output in session.run(None, given)]
    except Exception as error:  # its exceptions have no common base
        raise PromptError(
            "The model's encoder and decoder do not match each other, or do not support this tool."
        ) from error


def _points(embedding: Embedding, prompt: Prompt, *, corners: bool) -> tuple[Array, Array]:
    """(N, 2) points in the encoder's image, and their meanings; `corners`: a box is two of them."""
    points = [(c.x, c.y) for c in prompt.clicks]
    meanings = [ADD if c.thing else TAKE for c in prompt.clicks]
    if prompt.box is not None and corners:
        left, top, right, bottom = prompt.box
        points += [(left, top), (right, bottom)]
        meanings += [CORNER, OTHER_CORNER]
    elif corners or not points:  # these models were trained with a meaningless point if there is no box
        points.append((0.0, 0.0))
        meanings.append(NOTHING)
    return embedding.inside(points), np.array(meanings)


def _features(
    wanted: dict[str, Any], features: dict[str, Array], known: dict[str, Array]
) -> dict[str, Array]:
    """The encoder's features under the decoder's names: by name, or else by shape, in the encoder's order."""
    rest = dict(features)
    inputs = {name: rest.pop(name) for name in wanted if name in rest}
    for name, spec in wanted.items():
        if name in known or name in inputs:
            continue
        fit = next((key for key, value in rest.items() if _fits(value.shape, spec.shape)), None)
        if fit is None:
            raise PromptError(f"The decoder needs “{name}”, which the encoder does not provide.")
        inputs[name] = rest.pop(fit)
    return inputs


def _fits(shape: tuple[int, ...], wanted: Sequence[object]) -> bool:
    """Whether the shape matches that of an input, as far as that is known."""
    return len(shape) == len(wanted) and all(
        not isinstance(w, int) or s == w for s, w in zip(shape, wanted, strict=True)
    )


def _masks(answers: dict[str, Array]) -> Array:
    """(M, h, w), above 0 on the object, from the decoder's outputs: those called masks, or the largest."""
    named = [a for name, a in answers.items() if name.lower() in MASKS and a.ndim >= 3]
    large = [a for a in answers.values() if a.ndim >= 4]
    if not named and not large:
        raise PromptError("The decoder returns no masks.")
    output = named[0] if named else max(large, key=np.size)
    masks: Array = output.reshape(-1, *output.shape[-2:]).astype(np.float32)
    return (
        masks - 0.5 if masks.min() >= 0 else masks
    )  # never below 0: not logits, but probabilities or a mask


def _scores(answers: dict[str, Array]) -> Array | None:
    """The decoder's own scores of its masks."""
    for word in ("iou", "scores"):
        for name, output in answers.items():
            if word in name.lower():
                return output
    return None
