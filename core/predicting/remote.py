"""Images from, and predictions to, where fsspec leads: s3://, gs://, http://, memory:// and others. No torch.

Images are fetched one by one into a folder of this process, when their turn comes, and removed afterwards. Files are
written there as well and copied when an image has all of its own; a remote file appears whole or not at all.
"""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from core.images.finding import IMAGE_SUFFIXES, suffix_of
from core.predicting.inputs import Input, InputError, find_inputs
from core.predicting.records import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]+(::|://)", re.IGNORECASE)
_PACKAGES: Final = {
    "s3": "s3fs",
    "s3a": "s3fs",
    "gs": "gcsfs",
    "gcs": "gcsfs",
    "http": "aiohttp",
    "https": "aiohttp",
}
"""What has to be installed to read these; fsspec says it of others."""


def is_remote(text: str) -> bool:
    """Whether it is a URL, not a path: a drive has one letter."""
    return _SCHEME.match(text) is not None


def filesystem(url: str) -> tuple[Any, str]:
    """The file system of a URL, and the path there. Raises InputError."""
    from fsspec.core import url_to_fs  # type: ignore[import-untyped]  # here: it takes a while to load

    try:
        system, path = url_to_fs(url)
    except ImportError as error:
        package = _PACKAGES.get(url.partition(":")[0].lower())
        how = f"Install it with: pip install {package}" if package else str(error)
        raise InputError(f"{url} needs a driver that is not installed. {how}") from error
    except ValueError as error:
        raise InputError(f"{url} could not be opened: {error}.") from error
    except Exception as error:  # credentials, and whatever a driver raises
        raise InputError(
            f"{url} could not be opened ({error}). Check the address and your access."
        ) from error
    return system, path


@dataclass(frozen=True, slots=True)
class _Source:
    system: Any
    path: str


class Fetched:
    """Remote images, each with the place where it lies while it is predicted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[Path, _Source] = {}

    def find(self, url: str) -> list[Input]:
        """The images of a URL: one, or those in a folder and its subfolders. Raises InputError."""
        system, root = filesystem(url)
        with _access(url):
            listed = sorted(system.find(root)) if not _is_file(system, root) else [root]
        base = PurePosixPath(root).parent if listed == [root] else PurePosixPath(root)
        names = [
            (name, PurePosixPath(name).relative_to(base))
            for name in listed
            if name == root or suffix_of(PurePosixPath(name).name) in IMAGE_SUFFIXES
        ]
        if not names:
            raise InputError(f"{url} contains no readable images.")
        inputs = []
        for name, relative in names:
            path = self._folder / str(len(self._sources)) / relative.name
            self._sources[path] = _Source(system, name)
            inputs.append(Input(path, relative.with_suffix("").as_posix()))
        return inputs

    def fetch(self, path: Path) -> None:
        """Make a remote image lie at its place; nothing for others. Raises OSError."""
        source = self._sources.get(path)
        if source is None:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        with _as_os_error(self.address(path)):
            source.system.get_file(source.path, str(path))

    def forget(self, path: Path) -> None:
        """Remove it again."""
        if path in self._sources:
            with contextlib.suppress(OSError):
                path.unlink()
                path.parent.rmdir()

    def address(self, path: Path) -> str:
        """What people call an image."""
        source = self._sources.get(path)
        return str(path) if source is None else str(source.system.unstrip_protocol(source.path))


class Target:
    """A remote folder for predictions, and the local one that its files are made in."""

    def __init__(self, url: str, folder: Path) -> None:
        """Raises InputError."""
        self.url, self.folder = url, folder
        self._system, self._root = filesystem(url)
        with _access(url):
            exists = self._system.exists(self._root)
            listed = self._system.find(self._root) if exists else []
        root = PurePosixPath(self._root)
        self.names = {PurePosixPath(name).relative_to(root).as_posix() for name in listed}
        """Its files, by their paths below it."""

    def fetch(self, names: Iterable[str]) -> None:
        """Copy these of its files here. Raises OSError."""
        for name in names:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            with _as_os_error(f"{self.url}/{name}"):
                self._system.get_file(f"{self._root}/{name}", str(self.folder / name))

    def publish(self, names: Iterable[str], *, keep: bool = False) -> None:
        """Copy files there, and remove them here unless they are to be kept. Raises OSError."""
        for name in names:
            path = self.folder / name
            if not path.is_file():
                continue
            with _as_os_error(f"{self.url}/{name}"):
                self._system.makedirs(str(PurePosixPath(f"{self._root}/{name}").parent), exist_ok=True)
                self._system.put_file(str(path), f"{self._root}/{name}")
            self.names.add(name)
            if not keep:
                path.unlink()

    def remove(self, name: str) -> None:
        """Remove a file there, if there is one. Raises OSError."""
        if name in self.names:
            with _as_os_error(f"{self.url}/{name}"):
                self._system.rm_file(f"{self._root}/{name}")
            self.names.discard(name)


class Destination:
    """Where predictions go, and where their images come from: here, or anywhere."""

    def __init__(self, out: Path, fetched: Fetched | None = None, target: Target | None = None) -> None:
        """`out` is the folder that files are made in."""
        self.out, self.fetched, self._target = out, fetched, target

    @property
    def is_elsewhere(self) -> bool:
        """Files are copied from `out` to another destination."""
        return self._target is not None

    def inputs(self, sources: Sequence[str], outputs: Sequence[Path]) -> list[Input]:
        """The images of files, folders and URLs; see find_inputs. Raises InputError."""
        paths = [Path(source) for source in sources if not is_remote(source)]
        inputs = find_inputs(paths, outputs) if paths else []
        if self.fetched is not None:
            for url in filter(is_remote, sources):
                inputs += self.fetched.find(url)
            check_unique(inputs)
        return inputs

    def fetch_records(self) -> None:
        """Have the records of earlier calls here. Raises OSError."""
        if self._target is not None:
            names = [name for name in self._target.names if "/" not in name and name.endswith(SUFFIX)]
            self._target.fetch(names)

    def exists(self, name: str) -> bool:
        """Whether there is a file, by its path below the folder for predictions."""
        return (self.out / name).is_file() if self._target is None else name in self._target.names

    def address(self, path: Path) -> str:
        """What people call an image."""
        return str(path) if self.fetched is None else self.fetched.address(path)

    def publish(self, names: Iterable[str]) -> None:
        """These files are written. Raises OSError."""
        if self._target is not None:
            self._target.publish(names)

    def publish_records(self, paths: Iterable[Path]) -> None:
        """The same of files that are written again and again, or removed."""
        for path in paths if self._target is not None else ():
            assert self._target is not None
            if path.is_file():
                self._target.publish([path.name], keep=True)
            else:
                self._target.remove(path.name)


def check_unique(inputs: Sequence[Input]) -> None:
    """Raise InputError where two images of different sources would share a prediction."""
    stems: dict[str, Input] = {}
    for entry in inputs:
        first = stems.setdefault(entry.stem.casefold(), entry)
        if first is not entry:
            raise InputError(
                f"{first.path.name} and {entry.path.name} of two folders would both become {entry.stem}. Predict them "
                "separately, into two folders."
            )


def _is_file(system: Any, path: str) -> bool:
    return bool(system.isfile(path)) and not path.endswith("/")


@contextlib.contextmanager
def _access(url: str) -> Any:
    try:
        yield
    except Exception as error:  # whatever a driver raises
        raise InputError(f"{url} could not be read ({error}). Check the address and your access.") from error


@contextlib.contextmanager
def _as_os_error(address: str) -> Any:
    """Drivers raise what they like."""
    try:
        yield
    except Exception as error:
        raise OSError(0, f"{error or type(error).__name__}", address) from error
