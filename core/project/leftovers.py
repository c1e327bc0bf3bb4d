"""The files of a project's folder that are none of its labels: left over, unknown, and models that can't be used."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any, Final

from core.atomic import is_link, read_regular, remove_tree, set_aside, write_atomic
from core.json_bytes import loads

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Item = tuple["Path", str, bool]
"""A file, what is said of it, and whether that was repaired."""

WEIGHTS: Final = "model.safetensors"
DESCRIPTION: Final = "model.json"
_LARGEST_HEAD: Final = 100_000_000  # bytes; as safetensors allows
_TEMPORARY: Final = re.compile(r"\..+\.tmp|.+\.part|\.making|\.growing|\.removing")
_PLACES: Final = (
    ".",
    "labels/*",
    "journal",
    "versions",
    "backups",
    "backups/*",
    "models",
    "models/*",
    "models/*/run",
)
_KNOWN: Final = {
    "labels/*": r".+\.png(\.broken(-\d+)?)?",
    "journal/*": r"\d{6,}\.journal|\d{6,}(-\d+)?\.damaged|closed",
    "versions/*": r"\d{6,}\.json",
    "backups/*": r"\d{6,}",
    "labels/*/*": r".+\.png(\.broken(-\d+)?)?",
    "models/*/*": r"(model\.safetensors|model\.json)(\.broken(-\d+)?)?|run",
}
_SYSTEMS: Final = re.compile(r"\.DS_Store|\._.+|Thumbs\.db|desktop\.ini|\.directory|\.nfs.+")


def leftovers(project: Path, repair: bool) -> Iterator[Item]:
    """Temporary files of programs that were killed; `repair` removes them."""
    for path in _temporary(project):
        if repair:
            with contextlib.suppress(OSError):
                remove_tree(path) if path.is_dir() else path.unlink()
        gone = repair and not path.exists()
        outcome = "It was removed." if gone else "It may be removed."
        yield path, f"{path} was left over by a Maskloom that did not end normally. {outcome}", gone


def _temporary(project: Path) -> Iterator[Path]:
    for pattern in _PLACES:
        for folder in sorted(project.glob(pattern)) if pattern != "." else [project]:
            if folder.is_dir() and not is_link(folder):
                yield from sorted(p for p in folder.iterdir() if _TEMPORARY.fullmatch(p.name))
    images = project / "images"
    if images.is_dir():
        yield from sorted(p for p in images.iterdir() if p.name.endswith(".part"))


def unknown_files(project: Path) -> Iterator[Item]:
    """Files in the project's own folders that Maskloom did not make. They are let be."""
    for pattern, names in _KNOWN.items():
        for path in sorted(project.glob(pattern)):
            if pattern == "labels/*" and path.is_dir():
                continue
            if not any(re.fullmatch(known_name, path.name) for known_name in (names, _SYSTEMS, _TEMPORARY)):
                yield (
                    path,
                    f"{path} is no file of Maskloom's. If it is yours, move it out of that folder.",
                    False,
                )


def check_models(models: Path, repair: bool) -> Iterator[Item]:
    """Models that can't be used; `repair` writes their description again, or sets them aside."""
    folders = sorted(models.iterdir()) if models.is_dir() else []
    for folder in folders:
        if folder.is_dir() and not _TEMPORARY.fullmatch(folder.name):
            yield from _check_model(folder, repair)


def _check_model(folder: Path, repair: bool) -> Iterator[Item]:
    weights, description = folder / WEIGHTS, folder / DESCRIPTION
    if not weights.exists():
        if description.exists():
            yield _aside(
                folder, f"The model {folder.name} lacks its weights, {WEIGHTS}", [description], repair
            )
        return
    try:
        text = _described(weights)
    except (OSError, ValueError, KeyError, TypeError) as error:
        sentence = f"The model {folder.name} can't be used: {weights} is broken or cut off ({error})"
        yield _aside(folder, sentence, [weights, description], repair)
        return
    try:
        loads(read_regular(description))
    except (OSError, ValueError):
        detail = f"{description} is missing or broken"
        if repair:
            write_atomic(description, text.encode())
            yield description, f"{detail}. It was written again from {WEIGHTS}.", True
        else:
            yield description, f"{detail}. A repair writes it again from {WEIGHTS}.", False


def _aside(folder: Path, what: str, files: list[Path], repair: bool) -> Item:
    if not repair:
        return folder, f"{what}. Train it again, or put back a good copy.", False
    names = [set_aside(file).name for file in files if file.exists()]
    return folder, f"{what}. It is kept as {', '.join(names)}. Train it again.", True


def _described(weights: Path) -> str:
    """The description in the head of a model's weights. Raises OSError, ValueError, KeyError, TypeError."""
    size = weights.stat().st_size
    if not weights.is_file():
        raise ValueError("it is not a file")
    with weights.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if not 0 < length <= min(size - 8, _LARGEST_HEAD):
            raise ValueError("its head is cut off")
        head: dict[str, Any] = loads(file.read(length))
    text = head.pop("__metadata__")["model"]
    end = max((int(tensor["data_offsets"][1]) for tensor in head.values()), default=0)
    if 8 + length + end != size:
        raise ValueError(f"it has {size} bytes, not {8 + length + end}")
    if not isinstance(loads(text), dict):
        raise ValueError("it holds no description")
    return str(text)
