"""Finding image files in a folder, and what is skipped there: other formats, projects, names that aren't text."""

from __future__ import annotations

import importlib.util
import os
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

PROJECT_FILE: Final = "project.json"
_SUFFIXES: Final = (
    "avif bmp dib exr gif hdr j2c j2k jfif jp2 jpc jpe jpeg jpg jxl pbm pfm pgm "
    "png pnm ppm ras sr tga tif tiff webp"
)
HEIF_SUFFIXES: Final = frozenset({".heic", ".heif", ".hif"})
"""Read where pillow-heif is installed, which has a licence of its own."""
_HAS_HEIF: Final = importlib.util.find_spec("pillow_heif") is not None
IMAGE_SUFFIXES: Final = frozenset(f".{suffix}" for suffix in _SUFFIXES.split()) | (
    HEIF_SUFFIXES if _HAS_HEIF else frozenset()
)
_OTHER_SUFFIXES: Final = (
    "3fr ai arw avi cr2 cr3 czi dcm dicom djvu dng eps erf fff fit fits gpr heic heics heif hif ico iiq ima ims jp2k "
    "jxr kdc kra lif m4v mef mha mhd mkv mos mov mp4 mpeg mpg mpo mrw mrxs nd2 ndpi nef nii nii.gz nrrd nrw oib oif "
    "orf pcx pef psb psd qoi raf raw rw2 rwl scn sgi srf srw svg svs tgs vms vsi wdp webm wmv x3f xcf"
)
OTHER_SUFFIXES: Final = frozenset(f".{suffix}" for suffix in _OTHER_SUFFIXES.split()) - IMAGE_SUFFIXES
"""Formats of pictures, volumes and films that are no images by themselves, but that users may expect to be."""
_VIDEO_SUFFIXES: Final = frozenset({".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".webm", ".wmv"})
TAKEN_APART: Final = frozenset({".nii", ".nii.gz", ".dcm", ".dicom", ".ima"}) | _VIDEO_SUFFIXES
"""Of volumes and videos, whose slices and frames become images."""
_HINTS: Final = (
    (HEIF_SUFFIXES, "To read HEIC as it is: pip install pillow-heif."),
    (
        _VIDEO_SUFFIXES,
        "Of videos, frames become images: choose how many apart, as in --every 25.",
    ),
    (
        frozenset({".3fr", ".arw", ".cr2", ".cr3", ".dng", ".nef", ".orf", ".raf", ".rw2"}),
        "Develop raw photos with the camera's program.",
    ),
)


@dataclass(slots=True)
class Found:
    """The contents of a folder and its subfolders."""

    files: list[Path] = field(default_factory=list)
    """Image files, in natural order (2 before 10)."""
    others: list[Path] = field(default_factory=list)
    """Files in formats that are no images by themselves."""
    unknown: list[Path] = field(default_factory=list)
    """Files whose names say no format, as those of DICOM often do."""
    projects: dict[Path, int] = field(default_factory=dict)
    """Projects, whose files are not listed, and their number of image files, including labels and backups."""
    unnamed: list[Path] = field(default_factory=list)
    """Image files whose names aren't valid text, so a project can't list them."""

    def problems(self) -> list[str]:
        """A sentence about each thing that was skipped."""
        texts = []
        for folder, count in self.projects.items():
            if count:
                texts.append(
                    f"{folder} is a project. Its {count} image files were skipped, because they include labels and "
                    f"backups. To add its photos, choose {folder / 'images'}."
                )
        return texts + [unnamed_text(path) for path in self.unnamed]


def is_project(path: Path) -> bool:
    """Whether a path is a project's folder, or its project file."""
    return path.name == PROJECT_FILE or (path / PROJECT_FILE).exists()


def project_above(path: Path, folders: Collection[str]) -> Path | None:
    """The project in one of whose `folders` a path lies; None for any other path."""
    path = path.resolve()
    for folder in path.parents:
        if (folder / PROJECT_FILE).exists():
            return folder if path.relative_to(folder).parts[0] in folders else None
    return None


def find_images(folder: Path) -> list[Path]:
    """All image files in a folder and its subfolders, in natural order, without hidden ones and those of projects."""
    return search(folder).files


def search(folder: Path) -> Found:
    """Search a folder and its subfolders, including linked ones: each once, so that circular links end."""
    result = Found()
    for directory, names in _folders(folder):
        if PROJECT_FILE in names:
            result.projects[directory] = _count_images(directory)
            continue
        for name in names:
            suffix, path = suffix_of(name), directory / name
            if name.startswith("."):
                continue
            if suffix in OTHER_SUFFIXES:
                result.others.append(path)
            elif suffix in IMAGE_SUFFIXES and path.is_file():
                (result.files if is_text(path) else result.unnamed).append(path)
            elif not suffix or suffix[1:].isdecimal():
                result.unknown.append(path)
    result.files.sort(key=natural_key)
    return result


def _folders(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """Each folder with the names of its files; projects and hidden folders are not entered."""
    visited: set[str] = set()
    for directory, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(directory)
        if real in visited:
            folders.clear()
            continue
        visited.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if PROJECT_FILE in names:
            folders.clear()
        yield Path(directory), names


def _count_images(project: Path) -> int:
    return sum(
        os.path.splitext(name)[1].lower() in IMAGE_SUFFIXES
        for _, _, names in os.walk(project)
        for name in names
        if not name.startswith(".")
    )


def suffix_of(name: str) -> str:
    """The extension of a file's name in lower case, ".nii.gz" as a whole."""
    suffix = os.path.splitext(name)[1].lower()
    return ".nii.gz" if suffix == ".gz" and name.lower().endswith(".nii.gz") else suffix


def other_kinds(others: Iterable[Path]) -> list[str]:
    """A sentence that counts files in unsupported formats, and says what to do; none if there are none."""
    suffixes = Counter(suffix_of(path.name) for path in others)
    counted = ", ".join(f"{count} {suffix}" for suffix, count in suffixes.most_common())
    if not suffixes:
        return []
    if suffixes.total() == 1:
        text = f"1 file has an unsupported format: {counted}. Save it as PNG, JPEG or TIFF to add it."
    else:
        text = (
            f"{suffixes.total()} files have unsupported formats: {counted}. "
            "Save them as PNG, JPEG or TIFF to add them."
        )
    hints = [hint for kinds, hint in _HINTS if not kinds.isdisjoint(suffixes)]
    return [" ".join([text, *hints])]


def is_text(path: Path) -> bool:
    """Whether a path is valid text: names on Linux can contain any bytes."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def unnamed_text(path: Path) -> str:
    """The message for a file whose name isn't valid text."""
    name = os.fsencode(path.name).decode("utf-8", "backslashreplace")
    return f"{name} was skipped, because its name is not valid UTF-8. Rename it, then add it again."


def natural_key(path: Path) -> list[tuple[int, int | str]]:
    """A key for sorting paths in natural order: scene2 comes before scene10."""
    parts = re.split(r"(\d+)", path.as_posix().casefold())
    return [(0, int(text)) if text.isdecimal() else (1, text) for text in parts]
