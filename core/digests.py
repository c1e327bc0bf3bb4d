"""Digests of files, by which the same content is known again. No torch."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

CONTENT_BYTES: Final = 16
"""Bytes of the digest of an image's content."""


def content_digest(stream: IO[bytes]) -> str:
    """The BLAKE2b digest of all that follows in an image's file, as hexadecimal digits."""
    digest = partial(hashlib.blake2b, digest_size=CONTENT_BYTES)
    return hashlib.file_digest(stream, digest).hexdigest()  # type: ignore[arg-type]  # it only reads


def sha256_of(path: Path) -> str:
    """The SHA-256 digest of a file, as hexadecimal digits. Raises OSError."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
