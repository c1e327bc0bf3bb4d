"""Downloading pretrained weights: a generator of progress, with the work in a thread that can be abandoned.

Without a network, resolving a name can take minutes and cannot be interrupted. So it happens in a separate thread; the
caller never waits longer than SILENCE without news, and can cancel at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import queue
import re
import tempfile
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from core.atomic import why_not_written
from core.network.weights import Source, WeightsError, cached_path, folder

try:
    import fcntl
except ImportError:  # on Windows an open file can't be removed anyway
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Generator
    from email.message import Message

SILENCE: Final = 12.0
"""Seconds without a byte after which the server counts as unreachable."""
PART: Final = ".part-"
"""The prefix of files being downloaded."""
STALE: Final = 3600.0
"""Seconds without a byte after which a download counts as abandoned, whatever its locks say."""
_CHUNK: Final = 1 << 18
_TICK: Final = 0.2


@dataclass(frozen=True, slots=True)
class Fetched:
    """Progress in bytes; `total` is None if the server doesn't report it."""

    done: int
    total: int | None


def fetch(source: Source, silence: float = SILENCE) -> Generator[Fetched, None, None]:
    """Download weights into the cache; close the generator to cancel. Raises WeightsError.

    Yields a few times a second, even if nothing arrives. core.network.weights finds the file only once it is complete
    and its checksum is right.
    """
    download = _Download(source, silence)
    download.start()
    received, total, waited = 0, None, 0.0
    try:
        while True:
            try:
                news = download.news.get(timeout=_TICK)
            except queue.Empty:
                waited += _TICK
                if waited >= silence:
                    host = urlsplit(source.url).hostname
                    raise WeightsError(source.name, f"{host} does not respond") from None
            else:
                waited = 0.0
                if isinstance(news, Exception):
                    raise news
                if news is None:
                    return
                received, total = news
            yield Fetched(received, total)
    finally:
        download.cancelled.set()
        download.discard()  # the thread may hang in the connection for longer than the program runs


class _Download(threading.Thread):
    """Puts (bytes, total) into `news`, then None, or a WeightsError."""

    def __init__(self, source: Source, silence: float) -> None:
        super().__init__(name=f"fetch {source.name}", daemon=True)
        self.source, self.silence = source, silence
        self.news: queue.SimpleQueue[tuple[int, int | None] | Exception | None] = queue.SimpleQueue()
        self.cancelled = threading.Event()
        self._part: Path | None = None

    def discard(self) -> None:
        """Remove the partial file. If an open file can't be removed, the thread or the next download does it."""
        if self._part is not None:
            with contextlib.suppress(OSError):
                self._part.unlink(missing_ok=True)

    def run(self) -> None:
        """See threading.Thread."""
        try:
            self._download()
        except WeightsError as error:
            self.news.put(error)
        except urllib.error.HTTPError as error:
            error.close()
            self._fail(f"{urlsplit(self.source.url).hostname} answers {error.code} {error.reason}")
        except OSError as error:
            self._fail(f"no connection to {urlsplit(self.source.url).hostname} ({_reason(error)})")
        except Exception as error:  # no error of the protocol must end the thread silently
            self._fail(f"{type(error).__name__}: {error}")
        else:
            self.news.put(None)

    def _fail(self, reason: str) -> None:
        self.news.put(WeightsError(self.source.name, reason))

    def _download(self) -> None:
        redirects = _Redirects(self.source.name)
        opener = urllib.request.build_opener(redirects)
        request = urllib.request.Request(self.source.url, headers={"User-Agent": "Maskloom"})
        with opener.open(request, timeout=self.silence) as response:
            digest = self.source.digest or redirects.digest or _digest(response.headers)
            if not digest:
                raise WeightsError(self.source.name, "the server does not report the file's checksum")
            self._keep(response, digest)

    def _keep(self, answer: Any, wanted: str) -> None:
        """Write to a temporary file, compare the checksum, move into place."""
        try:
            folder().mkdir(parents=True, exist_ok=True)
            _remove_stale()
            handle, name = tempfile.mkstemp(dir=folder(), prefix=PART)
        except OSError as error:
            raise WeightsError(self.source.name, why_not_written(folder(), error).rstrip(".")) from error
        partial = self._part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                _hold(file)
                digest = self._copy(answer, file)
            if self.cancelled.is_set():
                return
            if not digest.startswith(wanted):
                raise WeightsError(
                    self.source.name,
                    f"the downloaded file has the wrong checksum ({digest[:8]}, not {wanted[:8]}) and was discarded",
                )
            partial.replace(cached_path(self.source, digest))
        finally:
            self.discard()

    def _copy(self, answer: Any, file: IO[bytes]) -> str:
        length = answer.headers.get("Content-Length", "")
        total = int(length) if length.isdecimal() else None
        digest, received = hashlib.sha256(), 0
        while not self.cancelled.is_set() and (chunk := answer.read(_CHUNK)):
            try:
                file.write(chunk)
            except OSError as error:
                reason = why_not_written(folder(), error).rstrip(".")
                raise WeightsError(self.source.name, reason) from error
            digest.update(chunk)
            received += len(chunk)
            self.news.put((received, total))
        file.flush()
        os.fsync(file.fileno())
        return digest.hexdigest()


def _hold(file: IO[bytes]) -> None:
    """Lock a file while it is written: the lock ends with the process, however that ends."""
    if fcntl is not None:
        with contextlib.suppress(OSError):  # not every file system has locks
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _remove_stale() -> None:
    """Remove the files of killed downloads, but not those of downloads in progress."""
    for partial_file in folder().glob(f"{PART}*"):
        with contextlib.suppress(OSError):  # locked by another process, or (on Windows) open
            with partial_file.open("rb") as file:
                _stale(file)
            partial_file.unlink(missing_ok=True)


def _stale(file: IO[bytes]) -> None:
    """Raise OSError if a process holds the file, or might."""
    old = time.time() - os.fstat(file.fileno()).st_mtime > STALE
    if fcntl is not None and not old:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Remembers the checksum that the first server reports before it redirects to the storage."""

    def __init__(self, name: str) -> None:
        """`name`: the name of the weights."""
        self.name = name
        self.digest = ""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        """See urllib."""
        if urlsplit(req.full_url).scheme == "https" and urlsplit(newurl).scheme != "https":
            host, new_host = urlsplit(req.full_url).hostname, urlsplit(newurl).hostname
            raise WeightsError(
                self.name, f"{host} redirects to {new_host} without encryption, which is not allowed"
            )
        self.digest = self.digest or _digest(headers)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _digest(headers: Message) -> str:
    """The SHA-256 in the headers, or ""."""
    for name in ("X-Linked-ETag", "ETag"):
        value = str(headers.get(name, "")).strip('"').lower()
        if re.fullmatch(r"[0-9a-f]{64}", value):
            return value
    return ""


def _reason(error: OSError) -> str:
    inner = error.reason if isinstance(error, urllib.error.URLError) else error
    return inner.strerror or str(inner) if isinstance(inner, OSError) else str(inner)
