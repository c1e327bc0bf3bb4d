"""The images that predictions are made of: files and folders, and what their predictions are called. No torch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.exchange.prediction_mark import is_prediction
from core.exchange.targets import path_key
from core.images.finding import find_images

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class InputError(Exception):
    """Images can't be predicted together; str() says why and what to do."""


@dataclass(frozen=True, slots=True)
class Input:
    """An image to be predicted."""

    path: Path
    stem: str
    """The name of its prediction, without a suffix; with "/" for the subfolders of the folder that was given."""


def find_inputs(sources: Sequence[Path], outputs: Sequence[Path]) -> list[Input]:
    """The images of files and folders. Raises InputError if one is missing or two would share a prediction.

    `outputs` of earlier calls are skipped when folders are searched; the first of them contains the others. Files of
    several folders whose names clash are told apart by their folders' names.
    """
    names: dict[Path, tuple[Path, Path]] = {}
    for source in sources:
        if not source.exists():
            raise InputError(f"{source} does not exist. Check the spelling.")
        listed = _listed(source, outputs) if source.is_dir() else [source]
        if not listed:
            raise InputError(f"{source} contains no readable images.")
        for path in listed:
            name = path.relative_to(source) if source.is_dir() else Path(source.name)
            names.setdefault(path.absolute(), (path, name.with_name(f"{path.stem}.png")))
    pairs = list(names.values())
    twice = _same_name_twice(pairs)
    if twice is not None and len({source.is_dir() for source in sources}) == 1:
        above = _common([s.absolute() if s.is_dir() else s.absolute().parent for s in sources])
        pairs = [(p, a.relative_to(above).with_name(n.name)) for a, (p, n) in names.items()]
        twice = _same_name_twice(pairs)
    if twice is not None:
        raise InputError(
            f"{twice[0]} and {twice[1]} would both become {twice[2]}. Predict them separately, into two folders."
        )
    return [Input(path, name.with_suffix("").as_posix()) for path, name in pairs]


def _same_name_twice(names: Iterable[tuple[Path, Path]]) -> tuple[Path, Path, Path] | None:
    """The first two images that share a name, and that name; None if there are none.

    Names that differ only in case are the same on some disks.
    """
    images: dict[str, Path] = {}
    for image, name in names:
        first_image = images.setdefault(path_key(name), image)
        if first_image != image:
            return first_image, image, name
    return None


def _common(folders: Sequence[Path]) -> Path:
    """The deepest folder that contains all of them."""
    first = folders[0]
    return next(
        f for f in (first, *first.parents) if all(folder_path.is_relative_to(f) for folder_path in folders)
    )


def _listed(source: Path, outputs: Sequence[Path]) -> list[Path]:
    """The images in a folder and its subfolders, except what was written to `outputs` inside it."""
    inside = source.resolve()
    root, *task_outputs = (output.resolve() for output in outputs)
    leave = [
        o for o in ([root] if root != inside else task_outputs) if o != inside and o.is_relative_to(inside)
    ]
    return [
        path
        for path in find_images(source)
        if not any(path.resolve().is_relative_to(o) for o in leave) and not is_prediction(path)
    ]
