"""Messages, events and settings as bytes: JSON, and behind it the arrays, packed. Nothing is ever pickled."""

from __future__ import annotations

import dataclasses
import json
import struct
import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any, Final, Literal, Union

import numpy as np
import numpy.typing as npt

from core.images.pixels import Pixels
from core.labels.packing import pack, unpack
from core.learning import events as ev
from core.learning.config import FullConfig, LearnSettings
from core.learning.evaluation.task_score import TaskScore
from core.learning.remote.description import Description
from core.network.architecture import Architecture
from core.predicting.prediction import TaskPrediction
from core.project.model import ImageEntry, Task
from core.project.rules import Excluded
from core.project.settings import Preprocessing

MOST_PIXELS: Final = 1 << 32
"""Of one array: a few bytes can claim any size."""
_LENGTH: Final = struct.Struct(">I")
_CARRIED_BY_DESCRIPTION: Final = ev.DataChanged
_KINDS: Final = {
    kind.__name__: kind
    for kind in (*typing.get_args(ev.Message), *typing.get_args(ev.Event), LearnSettings, Description)
    if kind is not _CARRIED_BY_DESCRIPTION
}
_NAMES: Final = {
    "Architecture": Architecture,
    "Excluded": Excluded,
    "FullConfig": FullConfig,
    "ImageEntry": ImageEntry,
    "Mapping": Mapping,
    "Pixels": Pixels,
    "Preprocessing": Preprocessing,
    "Task": Task,
    "TaskPrediction": TaskPrediction,
    "TaskScore": TaskScore,
    "np": np,
    "npt": npt,
}
"""What annotations name that their modules import for type checkers only."""


def encode(value: Any) -> bytes:
    """A message, an event, LearnSettings or a Description for `decode`. Raises TypeError for anything else."""
    kind = type(value).__name__
    if _KINDS.get(kind) is not type(value):
        raise TypeError(f"{kind} cannot be sent")
    arrays: list[Pixels] = []
    plain = _plain(value, arrays)
    packed = [pack(array) for array in arrays]
    sizes = [(*array.shape, len(data)) for array, data in zip(arrays, packed, strict=True)]
    head = json.dumps({"kind": kind, "value": plain, "arrays": sizes}).encode()
    return b"".join((_LENGTH.pack(len(head)), head, *packed))


def decode(data: bytes) -> Any:
    """What `encode` was given. Raises ValueError if the bytes are not of its making."""
    try:
        (length,) = _LENGTH.unpack_from(data)
        head = json.loads(data[_LENGTH.size : _LENGTH.size + length])
        arrays = _arrays(head["arrays"], data, _LENGTH.size + length)
        return _built(_KINDS[head["kind"]], head["value"], arrays)
    except (struct.error, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"a message could not be read ({type(error).__name__}: {error})") from error


def _arrays(sizes: list[list[int]], data: bytes, start: int) -> list[Pixels]:
    arrays = []
    for height, width, length in sizes:
        if min(height, width, length) < 0 or height * width > MOST_PIXELS:
            raise ValueError(f"an array cannot have {height} x {width} pixels in {length} bytes")
        array = unpack(data[start : start + length], (height, width))
        array.setflags(write=False)
        arrays.append(array)
        start += length
    return arrays


def _plain(value: Any, arrays: list[Pixels]) -> Any:
    """`value` as JSON holds it; arrays are put into `arrays`."""
    if isinstance(value, np.ndarray):
        if value.dtype != np.uint8 or value.ndim != 2:
            raise TypeError(f"an array of {value.dtype} with {value.ndim} dimensions cannot be sent")
        arrays.append(value)
        return len(arrays) - 1
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), arrays) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(item, arrays) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple | list):
        return [_plain(item, arrays) for item in value]
    return value.item() if isinstance(value, np.generic) else value


def _built(hint: Any, plain: Any, arrays: list[Pixels]) -> Any:
    """The value of that type that `_plain` made `plain` of. Raises ValueError or TypeError."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        if plain is None and type(None) in arguments:
            return None
        (only,) = (argument for argument in arguments if argument is not type(None))
        return _built(only, plain, arrays)
    if origin is tuple or (isinstance(hint, type) and issubclass(hint, tuple)):
        return _tuple(hint, arguments, plain, arrays)
    if origin is frozenset:
        return frozenset(_built(arguments[0], item, arrays) for item in plain)
    if origin is Mapping:
        return {_built(arguments[0], k, arrays): _built(arguments[1], v, arrays) for k, v in plain.items()}
    if origin is np.ndarray:
        return arrays[plain]
    if dataclasses.is_dataclass(hint):
        return _object(hint, plain, arrays)
    return _simple(hint, arguments if origin is Literal else None, plain)


def _object(kind: Any, plain: Any, arrays: list[Pixels]) -> Any:
    hints = _hints(kind)
    return kind(**{name: _built(hints[name], item, arrays) for name, item in plain.items()})


def _tuple(hint: Any, arguments: tuple[Any, ...], plain: Any, arrays: list[Pixels]) -> Any:
    if not isinstance(plain, list):
        raise TypeError("a list is missing")
    if not arguments:  # a NamedTuple
        items = zip(_hints(hint).values(), plain, strict=True)
        return hint(*(_built(item_hint, item, arrays) for item_hint, item in items))
    if arguments[-1] is Ellipsis:
        return tuple(_built(arguments[0], item, arrays) for item in plain)
    return tuple(_built(h, item, arrays) for h, item in zip(arguments, plain, strict=True))


def _simple(hint: Any, choices: tuple[Any, ...] | None, plain: Any) -> Any:
    if choices is not None:
        if plain not in choices:
            raise ValueError(f"{plain!r} is none of {choices}")
        return plain
    if hint is float and type(plain) is int:
        return float(plain)
    if type(plain) is not hint:
        raise TypeError(f"{plain!r} is no {hint}")
    return plain


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind, None, _NAMES)
