"""Images that were sent to this computer, by the digest of their content; the longest unused go first."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import IO, Final

import platformdirs

from core.digests import content_digest

MOST_BYTES: Final = 10 << 30
FREE_FRACTION: Final = 0.1
"""Of the disk, what stays free."""
_DIGEST: Final = re.compile(r"[0-9a-f]{32}")
_SUFFIX: Final = re.compile(r"(\.[A-Za-z0-9]{1,8}){0,2}")


def default_folder() -> Path:
    """Where images from other computers are kept."""
    return Path(platformdirs.user_cache_dir("Maskloom", appauthor=False)) / "learner-images"


class ImageCache:
    """A folder of files <digest><suffix>. Several learners can share it."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self.folder = folder
        self.most_bytes = most_bytes

    def path(self, digest: str, suffix: str) -> Path:
        """Where such a file is kept. Raises ValueError if digest or suffix is not one."""
        if not _DIGEST.fullmatch(digest) or not _SUFFIX.fullmatch(suffix):
            raise ValueError(f"{digest!r} with {suffix!r} names no image")
        return self.folder / f"{digest}{suffix.lower()}"

    def find(self, digest: str, suffix: str) -> Path | None:
        """The file, which counts as used now; None if it is not there."""
        path = self.path(digest, suffix)
        try:
            os.utime(path)
        except OSError:
            return None
        return path if path.is_file() else None

    def draft(self) -> IO[bytes]:
        """A new file for content to come. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return tempfile.NamedTemporaryFile(dir=self.folder, prefix=".", suffix=".part", delete=False)

    def keep(self, draft: IO[bytes], digest: str, suffix: str) -> Path | None:
        """Put a draft, which is closed, in its place; None and no file if its content is another."""
        draft.seek(0)
        right = content_digest(draft) == digest
        draft.close()
        if not right:
            discard(draft)
            return None
        path = self.path(digest, suffix)
        os.replace(draft.name, path)
        self._trim(path)
        return path

    def _trim(self, newest: Path) -> None:
        """Delete the longest unused files until the rest is within bounds; never the newest."""
        files = []
        for path in self.folder.iterdir():
            with contextlib.suppress(OSError):
                stat = path.stat()
                files.append((stat.st_mtime, stat.st_size, path))
        disk = shutil.disk_usage(self.folder)
        missing = FREE_FRACTION * disk.total - disk.free
        excess = max(sum(size for _, size, _ in files) - self.most_bytes, missing)
        for _, size, path in sorted(files):
            if excess <= 0:
                return
            if path != newest and not path.name.startswith("."):
                with contextlib.suppress(OSError):
                    path.unlink()
                    excess -= size


def discard(draft: IO[bytes]) -> None:
    """Close a draft and delete it."""
    draft.close()
    with contextlib.suppress(OSError):
        os.unlink(draft.name)
