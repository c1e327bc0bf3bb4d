"""Prompted segmentation: a foundation model of the SAM family, as an ONNX encoder and decoder that the user has.

The encoder looks at an image once; the decoder answers clicks and a box within milliseconds. Pairs as they are
usually exported are understood, told apart by the names and shapes of their inputs and outputs: the first
generation (one embedding; the image keeps its proportions) and the second (more features; the image is squeezed
into a square). Runs on the CPU, needs onnxruntime, imports no torch.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.labels import Pixels
    from core.shapes import Placed

Array = npt.NDArray[Any]
USUAL_SIDE: Final = 1024
"""Of the encoder's image, where the model leaves it open."""
MEAN, DEVIATION = (123.675, 116.28, 103.53), (58.395, 57.12, 57.375)
"""Of red, green and blue, as the family was taught."""
MASK_SIDE: Final = 256
ADD, TAKE, CORNER, OTHER_CORNER, NOTHING = 1.0, 0.0, 2.0, 3.0, -1.0
"""What a point means to the decoder."""
_TYPES: Final = {
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(double)": np.float64,
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(uint8)": np.uint8,
}


class PromptError(Exception):
    """The model can't be used; the text is for the user."""


class Click(NamedTuple):
    """A point on the thing, or beside it."""

    x: float
    y: float
    thing: bool


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the user showed, in image pixels."""

    clicks: tuple[Click, ...] = ()
    box: tuple[float, float, float, float] | None = None
    """Left, top, right, bottom."""

    @property
    def empty(self) -> bool:
        """Nothing is shown yet."""
        return not self.clicks and self.box is None


@dataclass(frozen=True, slots=True)
class Embedding:
    """What the encoder saw in one image."""

    features: dict[str, Array]
    """By the names of the encoder's outputs."""
    size: tuple[int, int]
    """Height and width of the image."""
    inner: tuple[int, int]
    """Height and width that the image has inside the encoder's."""
    outer: tuple[int, int]
    """Height and width of the encoder's image, with what was added below and to the right."""


def problem(folder: Path | None) -> str:
    """Why prompted segmentation can't be used, and what to do; "" where it can."""
    if importlib.util.find_spec("onnxruntime") is None:
        return "It needs the package onnxruntime. Install it with: pip install onnxruntime"
    if folder is None:
        return "It needs a model of the SAM family: choose the folder of its encoder and decoder in the menu Label."
    try:
        find_pair(folder)
    except PromptError as error:
        return str(error)
    return ""


def find_pair(folder: Path) -> tuple[Path, Path]:
    """The encoder's and the decoder's file in a folder, told by their names. PromptError without them."""
    try:
        files = sorted(p for p in folder.iterdir() if p.suffix.lower() == ".onnx")
    except OSError as error:
        raise PromptError(f"The folder {folder} can't be read. Choose another one.") from error
    encoders = [p for p in files if "encoder" in p.stem.lower()]
    decoders = [p for p in files if "decoder" in p.stem.lower()]
    if not encoders or not decoders:
        missing = "encoder" if not encoders else "decoder"
        raise PromptError(f"There is no {missing} in {folder}: no .onnx file has “{missing}” in its name.")
    if len(encoders) > 1 or len(decoders) > 1:
        raise PromptError(
            f"There is more than one model in {folder}. Choose a folder with one encoder and decoder."
        )
    return encoders[0], decoders[0]


class PromptModel:
    """An encoder and a decoder, loaded. Not for two threads at a time."""

    def __init__(self, folder: Path) -> None:
        """Load the pair in `folder`. Raises PromptError."""
        encoder, decoder = find_pair(folder)
        self._encoder, self._decoder = _load(encoder), _load(decoder)
        names = {i.name for i in self._decoder.get_inputs()}
        if not {"point_coords", "point_labels"} <= names:
            raise PromptError(f"{decoder.name} is no decoder of the SAM family: it takes no points.")
        self._image = self._encoder.get_inputs()[0]
        if len(self._image.shape) not in (3, 4):
            raise PromptError(f"{encoder.name} is no encoder of the SAM family: it takes no image.")
        self._features = [o.name for o in self._encoder.get_outputs()]
        self._squeezed = len(self._features) > 1

    def embed(self, pixels: Pixels) -> Embedding:
        """Look at an image, (H, W, 3 or 4) uint8 of blue, green, red. Takes seconds. Raises PromptError."""
        planes = len(self._image.shape) == 4
        outer = _side(self._image.shape[-2:] if planes else self._image.shape[:2])
        height, width = pixels.shape[:2]
        scale = min(outer[0] / height, outer[1] / width)
        inner = outer if self._squeezed else (max(1, round(height * scale)), max(1, round(width * scale)))
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        small = cv2.resize(np.ascontiguousarray(pixels[..., 2::-1]), (inner[1], inner[0]), interpolation=how)
        image: Array = np.zeros((*outer, 3), np.float32)
        image[: inner[0], : inner[1]] = (
            small if not planes else (small - np.array(MEAN)) / np.array(DEVIATION)
        )
        if planes:
            image = image.transpose(2, 0, 1)[None]
        given = {self._image.name: image.astype(_TYPES[self._image.type])}
        found = _run(self._encoder, given)
        return Embedding(dict(zip(self._features, found, strict=True)), (height, width), inner, outer)

    def segment(self, embedding: Embedding, prompt: Prompt) -> Placed | None:
        """The thing that is shown, as a placed mask; None without any. Raises PromptError."""
        if prompt.empty:
            return None
        outputs = _run(self._decoder, self._question(embedding, prompt))
        names = [o.name for o in self._decoder.get_outputs()]
        masks = _masks(names, outputs)
        scores = next((o for n, o in zip(names, outputs, strict=True) if "iou" in n.lower()), None)
        best = int(np.argmax(scores.reshape(-1)[: len(masks)])) if scores is not None else 0
        return _at_full_size(masks[best], embedding)

    def _question(self, embedding: Embedding, prompt: Prompt) -> dict[str, Array]:
        points, meanings = _points(embedding, prompt)
        known: dict[str, Array] = {
            "point_coords": points[None],
            "point_labels": meanings[None],
            "mask_input": np.zeros((1, 1, MASK_SIDE, MASK_SIDE)),
            "has_mask_input": np.zeros(1),
            # The answer is asked for at the size inside the encoder: at the image's it would fill the memory.
            "orig_im_size": np.array(embedding.inner),
        }
        features = dict(embedding.features)
        given = {}
        for each in self._decoder.get_inputs():
            if each.name in known:
                value = known[each.name]
            elif each.name in features:
                value = features.pop(each.name)
            elif features:  # named otherwise, in the encoder's order
                value = features.pop(next(iter(features)))
            else:
                raise PromptError(f"The decoder wants “{each.name}”, which the encoder does not give.")
            given[each.name] = value.astype(_TYPES.get(each.type, np.float32))
        return given


def _load(path: Path) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # its kinds of exceptions have no common base
        raise PromptError(
            f"{path.name} can't be loaded as an ONNX model. Export or download it anew."
        ) from error


def _run(session: Any, given: dict[str, Array]) -> list[Array]:
    try:
        return [np.asarray(found) for found in session.run(None, given)]
    except Exception as error:  # its kinds of exceptions have no common base
        raise PromptError("The model's encoder and decoder do not fit together, or not this tool.") from error


def _side(shape: Sequence[object]) -> tuple[int, int]:
    height, width = (side if isinstance(side, int) and side > 0 else USUAL_SIDE for side in shape)
    return height, width


def _points(embedding: Embedding, prompt: Prompt) -> tuple[Array, Array]:
    """(N, 2) points in the encoder's image, and what each means."""
    across = embedding.inner[1] / embedding.size[1]
    down = embedding.inner[0] / embedding.size[0]
    points = [(c.x, c.y) for c in prompt.clicks]
    meanings = [ADD if c.thing else TAKE for c in prompt.clicks]
    if prompt.box is not None:
        left, top, right, bottom = prompt.box
        points += [(left, top), (right, bottom)]
        meanings += [CORNER, OTHER_CORNER]
    else:  # the family was taught with a point that means nothing where there is no box
        points.append((0.0, 0.0))
        meanings.append(NOTHING)
    return np.array(points) * (across, down), np.array(meanings)


def _masks(names: Sequence[str], outputs: Sequence[Array]) -> Array:
    """(M, h, w) of the decoder's answers: those called masks, or the largest with four dimensions."""
    planes = [(n, o) for n, o in zip(names, outputs, strict=True) if o.ndim == 4]
    if not planes:
        raise PromptError("The decoder gives no masks.")
    named = [o for n, o in planes if n.lower() in ("masks", "pred_masks", "output_masks")]
    found: Array = (named or [max((o for _, o in planes), key=np.size)])[0]
    answers: Array = found[0]
    return answers


def _at_full_size(logits: Array, embedding: Embedding) -> Placed | None:
    """The mask at the image's size, of which only the part around the thing is made."""
    if logits.shape != embedding.inner:  # low-resolution answers cover what was added to the image too
        covered = logits.shape[0] * embedding.inner[0] / embedding.outer[0]
        beside = logits.shape[1] * embedding.inner[1] / embedding.outer[1]
        logits = logits[: max(1, round(covered)), : max(1, round(beside))]
    logits = logits.astype(np.float32)
    height, width = embedding.size
    rows, columns = np.nonzero(logits > 0)
    if rows.size == 0:
        return None
    down, across = height / logits.shape[0], width / logits.shape[1]
    top, bottom = max(0, int((rows.min() - 1) * down)), min(height, int((rows.max() + 2) * down) + 1)
    left, right = max(0, int((columns.min() - 1) * across)), min(width, int((columns.max() + 2) * across) + 1)
    xs = ((np.arange(left, right) + 0.5) / across - 0.5).astype(np.float32)
    ys = ((np.arange(top, bottom) + 0.5) / down - 0.5).astype(np.float32)
    part = _sampled(logits, xs, ys)
    return top, left, part > 0


def _sampled(logits: Array, xs: Array, ys: Array) -> Array:
    """Bilinear, on the grid of `ys` × `xs`: rows first, then columns."""
    rows, columns = logits.shape
    y0 = np.clip(np.floor(ys).astype(np.intp), 0, rows - 1)
    x0 = np.clip(np.floor(xs).astype(np.intp), 0, columns - 1)
    y1, x1 = np.minimum(y0 + 1, rows - 1), np.minimum(x0 + 1, columns - 1)
    share_y = np.clip(ys - y0, 0, 1).astype(np.float32)[:, None]
    share_x = np.clip(xs - x0, 0, 1).astype(np.float32)[None]
    upper = logits[y0][:, x0] * (1 - share_x) + logits[y0][:, x1] * share_x
    lower = logits[y1][:, x0] * (1 - share_x) + logits[y1][:, x1] * share_x
    found: Array = upper * (1 - share_y) + lower * share_y
    return found
