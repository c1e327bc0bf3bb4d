"""Pretrained weights: found in the user's cache, or downloaded on demand, with progress and a checksum.

timm knows where they are. If the file name doesn't contain its checksum, the server must report it. The eight digits in
some names detect a damaged file; against a forged one, neither they nor the server's own checksum protect better than
the connection, which is encrypted from end to end.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs
import safetensors
import safetensors.torch
import torch

from core.digests import sha256_of

if TYPE_CHECKING:
    from torch import Tensor, nn

FOLDER: Final = "MASKLOOM_WEIGHTS"
"""The environment variable for a folder to use instead of the user's cache."""
INSTALLED: Final = "installed"
_HASH_IN_NAME: Final = re.compile(r"-([0-9a-f]{8,64})\.[a-z]+$")
_DIGITS: Final = re.compile(r"-([0-9a-f]{16})\.[a-z]+$")
_CHOICE: Final = (
    "choose the encoder lite0, whose weights come with the program, or continue without pretrained weights "
    "(--untrained), which needs many more labels and minutes."
)


class WeightsError(Exception):
    """Pretrained weights are not available; str() tells the user why, and lists the alternatives."""

    def __init__(self, name: str, reason: str, text: str = "") -> None:
        """`text`: the whole message, where the usual sentences don't fit."""
        super().__init__(
            text
            or f"The pretrained weights {name} are not available: {reason}. Connect to the internet and try "
            f"again, copy their file {name}-… from another computer into {folder()}, {_CHOICE}"
        )
        self.name, self.reason = name, reason


@dataclass(frozen=True, slots=True)
class Source:
    """Where to download weights, and their checksum."""

    name: str
    url: str
    digest: str = ""
    """The first hexadecimal digits of the file's SHA-256; "" if the server must report it."""

    @property
    def suffix(self) -> str:
        """The suffix of the file."""
        return Path(self.url).suffix


def source_of(name: str) -> Source:
    """The source of the weights of that name, according to timm. Raises WeightsError if it knows none."""
    from timm.models import get_pretrained_cfg

    try:
        config = get_pretrained_cfg(name, allow_unregistered=False)
    except RuntimeError:
        config = None
    if config is None:
        raise WeightsError(name, "the installed version of timm does not know them")
    url = str(config.url or "")
    match = _HASH_IN_NAME.search(url)
    if match:
        return Source(name, url, match[1])
    from huggingface_hub import hf_hub_url

    return Source(name, hf_hub_url(str(config.hf_hub_id), "model.safetensors"))


def folder() -> Path:
    """The folder of downloaded weights."""
    named = os.environ.get(FOLDER)
    return (
        Path(named) if named else Path(platformdirs.user_cache_dir("Maskloom", appauthor=False)) / "weights"
    )


def present(name: str) -> bool:
    """Whether nothing has to be downloaded: no weights are needed, or they are installed or in the cache."""
    return name in ("", INSTALLED) or find(name) is not None


def probably_here(name: str) -> bool:
    """A quick version of `present` for the window, which does not read the file to compare its checksum."""
    return name in ("", INSTALLED) or any(_DIGITS.search(p.name) for p in folder().glob(f"{name}-*"))


def find(name: str) -> Path | None:
    """The weights file in the cache, or None. A file that does not match its name is skipped."""
    return next((path for path in _named(name) if _is_whole(path)), None)


def passed_over(name: str) -> list[str]:
    """A sentence for each file that looks like those weights but isn't; each is reported once per run."""
    news = [path for path in _named(name) if path not in _said and not _is_whole(path)]
    _said.update(news)
    return [
        f"{path} was not used: its name does not end in the first 16 digits of its SHA-256, as is required for "
        f"the pretrained weights {name}."
        for path in news
    ]


_said: set[Path] = set()


def _named(name: str) -> list[Path]:
    return sorted(path for path in folder().glob(f"{name}-*") if path.is_file())


def _is_whole(path: Path) -> bool:
    digits = _DIGITS.search(path.name)
    try:
        return digits is not None and sha256_of(path).startswith(digits[1])
    except OSError:
        return False


def cached_path(source: Source, digest: str) -> Path:
    """The path of a file with that SHA-256, which is part of its name."""
    return folder() / f"{source.name}-{digest[:16]}{source.suffix}"


def load_weights(net: nn.Module, name: str) -> None:
    """Load the weights of that name into timm's network without a classifier. Raises WeightsError."""
    path = find(name)
    if path is None:
        raise WeightsError(name, "they have not been downloaded yet")
    state = _read(path, name)
    try:
        missing = net.load_state_dict(_converted(state, net), strict=False).missing_keys
    except (RuntimeError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise WeightsError(name, f"{path.name} belongs to another network") from error
    if missing:
        raise WeightsError(name, f"{path.name} lacks {missing[0]}")


def _converted(state: dict[str, Tensor], net: nn.Module) -> dict[str, Tensor]:
    """The same with timm's names: some networks come with a conversion from the format of those who published them."""
    convert = getattr(sys.modules[type(net).__module__], "checkpoint_filter_fn", None)
    return state if convert is None else dict(convert(state, net))


def _read(path: Path, name: str) -> dict[str, Tensor]:
    """The tensors of a file. Nothing is unpickled."""
    try:
        if path.suffix == ".safetensors":
            return safetensors.torch.load_file(path)
        state: dict[str, Tensor] = torch.load(path, weights_only=True, map_location="cpu")
    except Exception as error:  # readers of untrusted files can raise anything
        raise WeightsError(name, f"{path.name} could not be read ({error})") from error
    return state
