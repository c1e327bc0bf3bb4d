"""Where a model is and what it is, found without loading it: from file names and config.json."""

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
"""The package that each kind needs."""


@dataclass(frozen=True, slots=True)
class Found:
    """A model that was found in a place."""

    kind: Kind
    files: tuple[Path, ...]
    """The files of encoder and decoder, or the checkpoint's folder."""
    name: str
    """A description for the user: the file names, or the family."""


def install_command(kind: Kind) -> str:
    """The command that installs the package for this kind."""
    return f"pip install {PACKAGES[kind]}"


def missing(kind: Kind) -> str:
    """Why models of this kind can't be used, and what to do; "" if they can."""
    if importlib.util.find_spec(PACKAGES[kind]) is not None:
        return ""
    return f"It needs the package {PACKAGES[kind]}. Install it with: {install_command(kind)}"


def problem(place: Place | None) -> str:
    """Why prompted segmentation can't be used, and what to do; "" if it can, judging by names."""
    if place is None:
        return "This tool needs a model of the SAM family. Choose one under Label › Smart tools › Segmentation model…."
    try:
        return missing(find(place).kind)
    except PromptError as error:
        return str(error)


def find(place: Place) -> Found:
    """Find the model in a place. Raises PromptError with what is missing if there is none."""
    if len(place) == 1 and place[0].suffix.lower() != ".onnx":
        return _in_folder(place[0])
    encoder, decoder = _pair_of(place)
    return Found("onnx", (encoder, decoder), f"{encoder.name}, {decoder.name}")


def _in_folder(folder: Path) -> Found:
    try:
        names = {p.name for p in folder.iterdir()}
    except OSError as error:
        raise PromptError(f"The folder {folder} could not be read. Choose another one.") from error
    inner = folder / "onnx"  # next to a checkpoint's files, where it is exported to
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
    """The files of encoder and decoder in a folder, recognised by name. Raises PromptError."""
    files = sorted(folder.glob("*.onnx"))
    decoders = _whole_ones([p for p in files if _is_decoder(p)])
    encoders = _whole_ones([p for p in files if _is_encoder(p)])
    if not encoders or not decoders:
        role = "encoder" if not encoders else "decoder"
        raise PromptError(f"There is no {role} in {folder}: no .onnx file has “{role}” in its name.")
    if len(encoders) > 1 or len(decoders) > 1:
        raise PromptError(
            f"There are several models in {folder}. Choose two files, the encoder and the decoder."
        )
    return encoders[0], decoders[0]


def _pair_of(files: Sequence[Path]) -> tuple[Path, Path]:
    """Encoder and decoder for the chosen files; a single file is completed from its folder."""
    for file in files:
        if not file.is_file() or file.suffix.lower() != ".onnx":
            raise PromptError(f"{file} is not an ONNX file. Choose an encoder and a decoder (.onnx).")
    if len(files) == 2:
        first, second = files
        swapped = _is_decoder(first) and not _is_decoder(
            second
        )  # if the names don't tell, the loaded models do
        return (second, first) if swapped else (first, second)
    if len(files) != 1:
        raise PromptError(f"{len(files)} files were chosen. Choose two, the encoder and the decoder.")
    (only,) = files
    words = ("decoder", "encoder") if _is_decoder(only) else ("encoder", "decoder")
    counterpart = only.with_name(only.name.replace(*words))
    if counterpart == only or not counterpart.is_file():
        pair = find_pair(only.parent)
        if only not in pair:
            raise PromptError(f"{only.name} is only half of a model. Choose the encoder and the decoder.")
        return pair
    return (counterpart, only) if _is_decoder(only) else (only, counterpart)


def _is_decoder(path: Path) -> bool:
    return "decoder" in path.stem.lower()


def _is_encoder(path: Path) -> bool:
    return "encoder" in path.stem.lower() and not _is_decoder(path)  # “prompt_encoder_mask_decoder” is one


def _whole_ones(files: list[Path]) -> list[Path]:
    """The files without variants, whose names only add a suffix: “…_quantized”, “…_fp16”."""
    return [p for p in files if not any(p.stem.startswith(f"{o.stem}_") for o in files if o != p)]
