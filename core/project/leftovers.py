"""Files in a project folder other than labels: leftovers, unknown files, and models that can't be used."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any, Final

from core.atomic import is_link, read_regular, remove_tree, set_aside, write_atomic
from core.images.reading import ImageError, read_index_mask
from core.json_bytes import loads

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Item = tuple["Path", str, bool]
"""A file, the message about it, and whether it was repaired."""

WEIGHTS: Final = "model.safetensors"
DESCRIPTION: Final = "model.json"
_LARGEST_HEAD: Final = 100_000_000  # bytes; the limit of safetensors
_TEMPORARY: Final = re.compile(r"\..+\.tmp|.+\.part|\.making|\.growing|\.removing")
_PLACES: Final = (
    ".",
    "labels/*",
    "journal",
    "versions",
    "backups",
    "backups/*",
    "opinions",
    "opinions/*",
    "opinions/*/*",
    "models",
    "models/*",
    "models/*/run",
    "insight",
)
_KNOWN: Final = {
    "labels/*": r".+\.png(\.broken(-\d+)?)?",
    "journal/*": r"\d{6,}\.journal|\d{6,}(-\d+)?\.damaged|closed",
    "versions/*": r"\d{6,}\.json",
    "backups/*": r"\d{6,}",
    "labels/*/*": r".+\.png(\.broken(-\d+)?)?",
    "opinions/*/*": r"opinion\.json|[a-z0-9][a-z0-9_-]*",
    "opinions/*/*/*": r".+\.png",
    "insight/*": r"work\.json(\.broken(-\d+)?)?",
    "models/*/*": r"(model\.safetensors|model\.json|learning\.json)(\.broken(-\d+)?)?|run",
}
_SYSTEMS: Final = re.compile(r"\.DS_Store|\._.+|Thumbs\.db|desktop\.ini|\.directory|\.nfs.+")


def leftovers(project: Path, repair: bool) -> Iterator[Item]:
    """Temporary files of programs that were killed; `repair` removes them."""
    for path in _temporary(project):
        if repair:
            with contextlib.suppress(OSError):
                remove_tree(path) if path.is_dir() else path.unlink()
        gone = repair and not path.exists()
        outcome = "It was removed." if gone else "It can be removed."
        yield path, f"{path} is a temporary file, left behind when Maskloom was killed. {outcome}", gone


def _temporary(project: Path) -> Iterator[Path]:
    for pattern in _PLACES:
        for folder in sorted(project.glob(pattern)) if pattern != "." else [project]:
            if folder.is_dir() and not is_link(folder):
                yield from sorted(p for p in folder.iterdir() if _TEMPORARY.fullmatch(p.name))
    images = project / "images"
    if images.is_dir():
        yield from sorted(p for p in images.iterdir() if p.name.endswith(".part"))


def unknown_files(project: Path) -> Iterator[Item]:
    """Files in the project's own folders that Maskloom did not create. They are left alone."""
    for pattern, names in _KNOWN.items():
        for path in sorted(project.glob(pattern)):
            if pattern == "labels/*" and path.is_dir():
                continue
            if not any(re.fullmatch(known_name, path.name) for known_name in (names, _SYSTEMS, _TEMPORARY)):
                yield (
                    path,
                    f"{path} was not created by Maskloom. If it is yours, move it out of that folder.",
                    False,
                )


def broken_opinions(project: Path) -> Iterator[tuple[Path, str]]:
    """The files of second opinions that can't be read, each with a sentence. They are left alone."""
    for path in sorted((*project.glob("opinions/*/*.json"), *project.glob("opinions/*/*/*.png"))):
        if any(name.startswith(".") for name in path.relative_to(project).parts):
            continue
        try:
            if path.suffix == ".png":
                read_index_mask(path)
            elif not isinstance(loads(read_regular(path)), dict):
                raise ValueError("it holds something else")
        except (OSError, ValueError, ImageError) as error:
            mend = "Remove that second opinion in the window, and import it again."
            yield path, f"{path} cannot be used: {str(error).rstrip('.')}. {mend}"


def check_models(models: Path, repair: bool) -> Iterator[Item]:
    """Models that can't be used; `repair` rewrites their description, or sets them aside."""
    folders = sorted(models.iterdir()) if models.is_dir() else []
    for folder in folders:
        if folder.is_dir() and not _TEMPORARY.fullmatch(folder.name):
            yield from _check_model(folder, repair)


def _check_model(folder: Path, repair: bool) -> Iterator[Item]:
    weights, description = folder / WEIGHTS, folder / DESCRIPTION
    if not weights.exists():
        if description.exists():
            yield _aside(
                folder, f"The model {folder.name} has no weights: {WEIGHTS} is missing", [description], repair
            )
        return
    try:
        text = _described(weights)
    except (OSError, ValueError, KeyError, TypeError) as error:
        sentence = f"The model {folder.name} cannot be used: {weights} is damaged or truncated ({error})"
        yield _aside(folder, sentence, [weights, description], repair)
        return
    try:
        loads(read_regular(description))
    except (OSError, ValueError):
        detail = f"{description} is missing or damaged"
        if repair:
            write_atomic(description, text.encode())
            yield description, f"{detail}. It was recreated from {WEIGHTS}.", True
        else:
            yield description, f"{detail}. It can be recreated from {WEIGHTS}.", False


def _aside(folder: Path, what: str, files: list[Path], repair: bool) -> Item:
    if not repair:
        return folder, f"{what}. Train it again, or restore a good copy.", False
    names = [set_aside(file).name for file in files if file.exists()]
    return folder, f"{what}. It was renamed to {', '.join(names)}. Train it again.", True


def _described(weights: Path) -> str:
    """The description in the header of a model's weights. Raises OSError, ValueError, KeyError, TypeError."""
    size = weights.stat().st_size
    if not weights.is_file():
        raise ValueError("it is not a file")
    with weights.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if not 0 < length <= min(size - 8, _LARGEST_HEAD):
            raise ValueError("its header is truncated")
        head: dict[str, Any] = loads(file.read(length))
    text = head.pop("__metadata__")["model"]
    end = max((int(tensor["data_offsets"][1]) for tensor in head.values()), default=0)
    if 8 + length + end != size:
        raise ValueError(f"it has {size} bytes, not {8 + length + end}")
    if not isinstance(loads(text), dict):
        raise ValueError("it contains no description")
    return str(text)
