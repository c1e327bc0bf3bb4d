"""Where a model is and what it is, told without loading it: by files' names, and config.json."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from core.smart.prompting.checkpoint import CONFIG, WEIGHTS, family_in
from core.smart.prompting.prompt import PromptError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Kind = Literal["onnx", "checkpoint"]
Place = tuple["Path", ...]
"""A folder, or one or both files of an ONNX encoder and decoder."""
PACKAGES: Final[dict[Kind, str]] = {"onnx": "onnxruntime", "checkpoint": "transformers"}
"""What each kind needs installed."""


@dataclass(frozen=True, slots=True)
class Found:
    """A model that a place holds."""

    kind: Kind
    files: tuple[Path, ...]
    """The encoder's and the decoder's file, or the checkpoint's folder."""
    name: str
    """What it is, for the user: files' names, or the family."""


def install_command(kind: Kind) -> str:
    """What brings the package that this kind needs."""
    return f"pip install {PACKAGES[kind]}"


def missing(kind: Kind) -> str:
    """Why models of this kind can't be used, and what to do; "" where they can."""
    if importlib.util.find_spec(PACKAGES[kind]) is not None:
        return ""
    return f"It needs the package {PACKAGES[kind]}. Install it with: {install_command(kind)}"


def problem(place: Place | None) -> str:
    """Why prompted segmentation can't be used, and what to do; "" where it can, as far as names tell."""
    if place is None:
        return "It needs a model of the SAM family: choose one with “Segmentation model…” in the menu Label."
    try:
        return missing(find(place).kind)
    except PromptError as error:
        return str(error)


def find(place: Place) -> Found:
    """The model in a place. PromptError, with what is missing, where there is none."""
    if len(place) == 1 and place[0].suffix.lower() != ".onnx":
        return _in_folder(place[0])
    encoder, decoder = _pair_of(place)
    return Found("onnx", (encoder, decoder), f"{encoder.name}, {decoder.name}")


def _in_folder(folder: Path) -> Found:
    try:
        names = {p.name for p in folder.iterdir()}
    except OSError as error:
        raise PromptError(f"The folder {folder} can't be read. Choose another one.") from error
    inner = folder / "onnx"  # beside a checkpoint's files, where it was exported to
    if not names.intersection(WEIGHTS):
        for candidate in (folder, inner):
            if any(candidate.glob("*.onnx")):
                encoder, decoder = find_pair(candidate)
                return Found("onnx", (encoder, decoder), f"{encoder.name}, {decoder.name}")
    if not names.intersection((CONFIG, *WEIGHTS)):
        raise PromptError(
            f"There is no segmentation model in {folder}: neither an encoder and a decoder (.onnx), "
            f"nor a checkpoint ({CONFIG}, {WEIGHTS[0]} and preprocessor_config.json)."
        )
    return Found("checkpoint", (folder,), family_in(folder).name)


def find_pair(folder: Path) -> tuple[Path, Path]:
    """The encoder's and the decoder's file in a folder, told by their names. PromptError without them."""
    files = sorted(folder.glob("*.onnx"))
    decoders = _whole_ones([p for p in files if _is_decoder(p)])
    encoders = _whole_ones([p for p in files if _is_encoder(p)])
    if not encoders or not decoders:
        role = "encoder" if not encoders else "decoder"
        raise PromptError(f"There is no {role} in {folder}: no .onnx file has “{role}” in its name.")
    if len(encoders) > 1 or len(decoders) > 1:
        raise PromptError(
            f"There is more than one model in {folder}. Choose the two files, encoder and decoder."
        )
    return encoders[0], decoders[0]


def _pair_of(files: Sequence[Path]) -> tuple[Path, Path]:
    """Encoder and decoder of the files that were chosen, of which one brings the other from its folder."""
    for file in files:
        if not file.is_file() or file.suffix.lower() != ".onnx":
            raise PromptError(f"{file} is no ONNX file. Choose an encoder and a decoder (.onnx).")
    if len(files) == 2:
        first, second = files
        swapped = _is_decoder(first) and not _is_decoder(
            second
        )  # without telling names the loaded pair tells
        return (second, first) if swapped else (first, second)
    if len(files) != 1:
        raise PromptError(f"{len(files)} files are chosen. Choose two, the encoder and the decoder.")
    (only,) = files
    words = ("decoder", "encoder") if _is_decoder(only) else ("encoder", "decoder")
    counterpart = only.with_name(only.name.replace(*words))
    if counterpart == only or not counterpart.is_file():
        pair = find_pair(only.parent)
        if only not in pair:
            raise PromptError(f"{only.name} is one half of a model. Choose the encoder and the decoder.")
        return pair
    return (counterpart, only) if _is_decoder(only) else (only, counterpart)


def _is_decoder(path: Path) -> bool:
    return "decoder" in path.stem.lower()


def _is_encoder(path: Path) -> bool:
    return "encoder" in path.stem.lower() and not _is_decoder(path)  # “prompt_encoder_mask_decoder” is one


def _whole_ones(files: list[Path]) -> list[Path]:
    """Without those that are another's name with more behind it: “…_quantized”, “…_fp16”."""
    return [p for p in files if not any(p.stem.startswith(f"{o.stem}_") for o in files if o != p)]
