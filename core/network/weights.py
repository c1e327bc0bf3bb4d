"""Pretrained weights: found in the user's cache, or fetched on demand, with progress and a checksum.

timm knows where they are. Where the file's name doesn't hold its checksum, the server has to say it. The eight
digits in some names tell a damaged file from a whole one; against a forged one they, and what a server says of its
own file, are no more than the connection, which is encrypted from end to end.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs
import safetensors
import safetensors.torch
import torch

if TYPE_CHECKING:
    from torch import Tensor, nn

FOLDER: Final = "MASKLOOM_WEIGHTS"
"""The environment variable that names another folder than the user's cache."""
INSTALLED: Final = "installed"
_HASH_IN_NAME: Final = re.compile(r"-([0-9a-f]{8,64})\.[a-z]+$")
_DIGITS: Final = re.compile(r"-([0-9a-f]{16})\.[a-z]+$")
_CHOICE: Final = (
    "Connect to the internet and try again, choose the encoder lite0, whose weights come with the program, or "
    "agree to go on untrained (--untrained), which needs many more labels and minutes."
)


class WeightsError(Exception):
    """Pretrained weights can't be had; str() is a sentence for the user, with every way on."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"The pretrained weights {name} can't be had: {reason}. {_CHOICE}")
        self.name, self.reason = name, reason


@dataclass(frozen=True, slots=True)
class Source:
    """Where weights are, and what they must be."""

    name: str
    url: str
    digest: str = ""
    """First hexadecimal digits of the file's SHA-256; "" where the server has to say it."""

    @property
    def suffix(self) -> str:
        """Of the file."""
        return Path(self.url).suffix


def source_of(name: str) -> Source:
    """Where timm says that the weights of that name are. WeightsError where it knows none."""
    from timm.models import get_pretrained_cfg

    try:
        config = get_pretrained_cfg(name, allow_unregistered=False)
    except RuntimeError:
        config = None
    if config is None:
        raise WeightsError(name, "the installed timm doesn't know them")
    url = str(config.url or "")
    match = _HASH_IN_NAME.search(url)
    if match:
        return Source(name, url, match[1])
    from huggingface_hub import hf_hub_url

    return Source(name, hf_hub_url(str(config.hf_hub_id), "model.safetensors"))


def folder() -> Path:
    """Where fetched weights are kept."""
    named = os.environ.get(FOLDER)
    return (
        Path(named) if named else Path(platformdirs.user_cache_dir("Maskloom", appauthor=False)) / "weights"
    )


def present(name: str) -> bool:
    """Whether nothing has to be fetched: no weights are asked for, or they are installed or in the cache."""
    return name in ("", INSTALLED) or find(name) is not None


def probably_here(name: str) -> bool:
    """The same at a glance, for a window: without reading the file, which `present` compares with its checksum."""
    return name in ("", INSTALLED) or any(_DIGITS.search(p.name) for p in folder().glob(f"{name}-*"))


def find(name: str) -> Path | None:
    """The weights' file in the cache, None without one. A file that isn't what its name says is passed over."""
    return next((path for path in _named(name) if _is_whole(path)), None)


def passed_over(name: str) -> list[str]:
    """A sentence for each file that looks like those weights and isn't; each is said once while the program runs."""
    news = [path for path in _named(name) if path not in _said and not _is_whole(path)]
    _said.update(news)
    return [
        f"{path} is not used, and left as it is: its name does not end in the first 16 digits of its SHA-256, as "
        f"the pretrained weights {name} must."
        for path in news
    ]


_said: set[Path] = set()


def _named(name: str) -> list[Path]:
    return sorted(path for path in folder().glob(f"{name}-*") if path.is_file())


def _is_whole(path: Path) -> bool:
    digits = _DIGITS.search(path.name)
    try:
        return digits is not None and _sha256(path).startswith(digits[1])
    except OSError:
        return False


def cached_path(source: Source, digest: str) -> Path:
    """Where a file of that SHA-256 is kept: its name says what it must be."""
    return folder() / f"{source.name}-{digest[:16]}{source.suffix}"


def load_weights(net: nn.Module, name: str) -> None:
    """Load the weights of that name into timm's network without a classifier. WeightsError where they can't be."""
    path = find(name)
    if path is None:
        raise WeightsError(name, "they are not on this machine yet")
    state = _read(path, name)
    try:
        missing = net.load_state_dict(state, strict=False).missing_keys
    except RuntimeError as error:
        raise WeightsError(name, f"{path.name} holds another network") from error
    if missing:
        raise WeightsError(name, f"{path.name} lacks {missing[0]}")


def _read(path: Path, name: str) -> dict[str, Tensor]:
    """The tensors in a file. Nothing is unpickled."""
    try:
        if path.suffix == ".safetensors":
            return safetensors.torch.load_file(path)
        state: dict[str, Tensor] = torch.load(path, weights_only=True, map_location="cpu")
    except Exception as error:  # what a reader of foreign files raises is not foreseeable
        raise WeightsError(name, f"{path.name} can't be read ({error})") from error
    return state


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
