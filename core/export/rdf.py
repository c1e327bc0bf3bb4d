"""rdf.yaml: how the bioimage.io model description (0.5) says what a model takes and gives. No torch.

Its limits are those of bioimageio.spec: names of letters, digits and a few signs, identifiers for channels and tensors.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.project.model import Task
    from core.project.settings import Normalisation

FORMAT_VERSION: Final = "0.5.4"
AUTHOR: Final = "Unknown author"
"""The placeholder where no author was given."""
INPUT, TEST_INPUT, WEIGHTS, DOCUMENTATION, COVER = (
    "image",
    "test_input.npy",
    "weights.onnx",
    "README.md",
    "cover.png",
)
_TENSOR_LENGTH: Final = 32
_NAME_LENGTHS: Final = (5, 64)
_AXIS_LENGTH: Final = 128
_SPDX: Final = re.compile(r"[A-Za-z0-9.+-]+")
_AUTHOR: Final = re.compile(r"(?P<name>[^(;]+)(?:\((?P<affiliation>[^)]*)\))?")
_COLOURS: Final = ("red", "green", "blue")
_CITE: Final = {"text": "PyTorch Image Models, the source of the encoder", "doi": "10.5281/zenodo.4414861"}
_TAGS: Final = ("semantic-segmentation", "segmentation", "2d", "multi-task", "maskloom")


@dataclass(frozen=True, slots=True)
class Tensor:
    """An output of the graph."""

    task: Task
    file: str
    """Of its test data."""


@dataclass(frozen=True, slots=True)
class Size:
    """The sides of an image that the model takes: `least`, and steps beyond."""

    least: int
    step: int
    halo: int
    """The pixels at the border of a tile whose prediction lacks context."""


@dataclass(frozen=True, slots=True)
class Credits:
    """Who made the model, and on what terms it can be used."""

    authors: str = ""
    """Names, joined by semicolons, each with an affiliation in brackets if there is one."""
    licence: str = ""
    """An identifier of SPDX."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What else is in the archive, and when it was made."""

    hashes: Mapping[str, str]
    """The SHA-256 of each file."""
    opset: int
    timestamp: str
    """ISO 8601."""


def is_licence(text: str) -> bool:
    """Whether it can be an identifier of SPDX, such as CC-BY-4.0."""
    return _SPDX.fullmatch(text) is not None


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]
    """Without references, and with what is a number in YAML 1.2 alone in quotes, too."""

    def ignore_aliases(self, data: object) -> bool:
        return True


_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?\d+(\.\d*)?[eE][-+]?\d+"), list("-+0123456789")
)


def as_yaml(rdf: Mapping[str, Any]) -> str:
    """The text of rdf.yaml, which people can change."""
    text: str = yaml.dump(dict(rdf), Dumper=_Dumper, sort_keys=False, allow_unicode=True)
    return text


def describe(
    project: str,
    channels: int,
    tensors: Sequence[Tensor],
    size: Size,
    normalisation: Normalisation,
    credit: Credits,
    contents: Contents,
) -> dict[str, Any]:
    """The content of rdf.yaml."""
    hashes = contents.hashes
    image, *names = identifiers([INPUT, *(tensor.task.name for tensor in tensors)], _TENSOR_LENGTH)
    return {
        "format_version": FORMAT_VERSION,
        "type": "model",
        "name": plain_name(project),
        "description": _summary(tensors),
        "authors": authors(credit.authors),
        "license": credit.licence or None,
        "documentation": DOCUMENTATION,
        "covers": [COVER],
        "cite": [_CITE],
        "tags": list(_TAGS),
        "timestamp": contents.timestamp,
        "inputs": [_input(channels, size, normalisation, hashes)],
        "outputs": [
            _output(tensor, name, image, size, hashes) for tensor, name in zip(tensors, names, strict=True)
        ],
        "weights": {"onnx": {"source": WEIGHTS, "sha256": hashes[WEIGHTS], "opset_version": contents.opset}},
        "config": {"maskloom": {"tasks": [_task(tensor.task) for tensor in tensors]}},
    }


def _summary(tensors: Sequence[Tensor]) -> str:
    tasks = "; ".join(f"{t.task.name} ({', '.join(c.name for c in t.task.classes)})" for t in tensors)
    return f"Probabilities of classes at every pixel: {tasks}"[:500]


def _input(channels: int, size: Size, how: Normalisation, hashes: Mapping[str, str]) -> dict[str, Any]:
    bands = _COLOURS if channels == len(_COLOURS) else [f"band{number + 1}" for number in range(channels)]
    return {
        "id": INPUT,
        "description": "Colour image" if channels == len(_COLOURS) else f"Image of {channels} bands",
        "axes": [
            {"type": "batch"},
            {"type": "channel", "channel_names": list(bands)},
            *({"type": "space", "id": axis, "size": {"min": size.least, "step": size.step}} for axis in "yx"),
        ],
        "data": {"type": "float32", "range": [0, 255]},
        "test_tensor": _file(TEST_INPUT, hashes),
        "preprocessing": _steps(how),
    }


def _steps(how: Normalisation) -> list[dict[str, Any]]:
    """What comes before the graph; percentiles of the project are inside it."""
    to_floats = {"id": "ensure_dtype", "kwargs": {"dtype": "float32"}}
    if how.by != "image":
        return [to_floats]
    stretch = {
        "axes": ["y", "x"] if how.per_channel else ["channel", "y", "x"],
        "min_percentile": how.low,
        "max_percentile": how.high,
    }
    return [
        to_floats,
        {"id": "scale_range", "kwargs": stretch},
        {"id": "clip", "kwargs": {"min": 0.0, "max": 1.0}},
        {"id": "scale_linear", "kwargs": {"gain": 255.0, "offset": 0.0}},
        to_floats,
    ]


def _output(tensor: Tensor, name: str, image: str, size: Size, hashes: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": name,
        "description": f"Probabilities of the classes of {tensor.task.name}"[:_AXIS_LENGTH],
        "axes": [
            {"type": "batch"},
            {"type": "channel", "channel_names": identifiers([c.name for c in tensor.task.classes])},
            *(
                {"type": "space", "id": a, "size": {"tensor_id": image, "axis_id": a}, "halo": size.halo}
                for a in "yx"
            ),
        ],
        "data": {"type": "float32", "range": [0, 1]},
        "test_tensor": _file(tensor.file, hashes),
    }


def _file(name: str, hashes: Mapping[str, str]) -> dict[str, str]:
    return {"source": name, "sha256": hashes[name]}


def _task(task: Task) -> dict[str, Any]:
    """With the names as they are, which identifiers can't say."""
    return {
        "id": task.id,
        "name": task.name,
        "classes": [{"name": entry.name, "color": entry.color} for entry in task.classes],
    }


def authors(text: str) -> list[dict[str, str]]:
    """The people in "Ada Lovelace (University of London); Alan Turing"; slashes are not allowed in names."""
    people = []
    for part in text.split(";"):
        match = _AUTHOR.fullmatch(part.strip())
        if match is not None and (name := match["name"].strip().replace("/", "-").replace("\\", "-")):
            affiliation = (match["affiliation"] or "").strip()
            people.append({"name": name, **({"affiliation": affiliation} if affiliation else {})})
    return people or [{"name": AUTHOR}]


def plain_name(project: str) -> str:
    """A name with the letters that are allowed, and no shorter or longer than it may be."""
    text = re.sub(r"[^A-Za-z0-9_+\-() ]+", "-", _ascii(project)).strip(" -")
    shortest, longest = _NAME_LENGTHS
    return text[:longest].strip() if len(text) >= shortest else f"Maskloom {text}".strip()


def identifiers(names: Iterable[str], longest: int = 64) -> list[str]:
    """Lower-case Python identifiers like these names, each different."""
    made: list[str] = []
    for name in names:
        text = re.sub(r"\W+", "_", _ascii(name).lower()).strip("_")
        text = f"c_{text}" if not text.isidentifier() or keyword.iskeyword(text) else text
        text, number = text[:longest], 2
        stem = text
        while text in made:
            text = f"{stem[: longest - 4]}_{number}"
            number += 1
        made.append(text)
    return made


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text.replace("ß", "ss")).encode("ascii", "ignore").decode()
