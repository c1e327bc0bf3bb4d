"""What files that somebody chose are: images, volumes and videos to take apart, or masks and results to leave out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from core.atomic import read_regular
from core.evenly import evenly
from core.exchange.exporting import is_notes
from core.exchange.prediction_mark import is_prediction
from core.exchange.reader import listed
from core.exchange.targets import safe_name
from core.exchange.values.recognising import NAMED_MASK, find_masks
from core.images.decoding import ImageError
from core.images.finding import search
from core.images.slicing import nifti
from core.images.slicing.pages import is_stack
from core.images.slicing.series import AXIS, EVERY, IMAGE_OPTIONS, PAGES, Taking
from core.images.slicing.unpacking import Sources, Unpacked, unpack
from core.images.stacking import likely_bands, stack_all
from core.project.adding import Chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.images.stacking import ExtraBand
    from core.option import Option
    from core.project.model import ImageEntry

_NOTES = "about-*.txt"
_PEEKED = 100
"""Files that are opened to see whether there are TIFFs of several pages among them."""
_MOST_CLASSES = 64
"""The most distinct values of a volume that counts as a mask."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What is to be added, and sentences about it."""

    chosen: Chosen
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    """A sentence about masks and results, if there are any."""


@dataclass(frozen=True, slots=True)
class Options:
    """How chosen files are looked at."""

    taking: Taking = field(default_factory=Taking)
    masks: bool = False
    """Masks beside photos are added as images, too: that was asked for."""
    dry: bool = False
    """Nothing is written: volumes and videos are only counted."""
    bands: tuple[ExtraBand, ...] = ()
    """Rasters that become further bands of the images, which are then written into the project."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen for some files, because there are some of a kind among them."""

    options: tuple[Option, ...] = ()
    """Fields of a Taking."""
    videos: bool = False
    bands: tuple[ExtraBand, ...] = ()
    """Rasters beside photos."""

    def __bool__(self) -> bool:
        return bool(self.options or self.bands)


def prepare(
    sources: Sequence[Path],
    images_folder: Path,
    options: Options = Options(),
    *,
    progress: Callable[[float], object] = lambda _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Incoming:
    """Take volumes and videos apart into `images_folder`, and leave out masks and results that lie in folders.

    A file that was chosen by itself is always taken. Names that don't exist are reported where they are added.
    """
    if options.bands:
        return _stacked(sources, images_folder, options, progress=progress, cancelled=cancelled)
    apart, left_out = Sources(), set[Path]()
    for source in sources:
        if source.is_dir():
            _look_into(source, apart, left_out, masks=options.masks)
        elif source.is_file() and (options.taking.every or not _is_video(source)):
            apart.add(source)
        if options.taking.pages:
            files = search(source).files if source.is_dir() else [source]
            apart.stacks += [path for path in files if path not in left_out and is_stack(path)]
    if not options.taking.every:
        apart.videos.clear()
    notes: list[str] = []
    handled = frozenset((*apart.volumes, *apart.dicom, *apart.videos, *apart.stacks))
    unpacked = Unpacked((), ())
    if handled and options.dry:
        notes.append(
            f"{listed(sorted(path.name for path in handled))}: slices or frames would become images."
        )
    elif handled:
        unpacked = unpack(apart, images_folder, options.taking, progress=progress, cancelled=cancelled)
    paths = [path for path in sources if path not in handled]
    to_add = Chosen((*paths, *unpacked.files), frozenset(left_out) | handled)
    texts = (_left_out(left_out),) if left_out else ()
    return Incoming(to_add, unpacked.problems, (*notes, *unpacked.notes), texts)


def _stacked(
    sources: Sequence[Path],
    images_folder: Path,
    options: Options,
    *,
    progress: Callable[[float], object],
    cancelled: Callable[[], bool],
) -> Incoming:
    """The images with their further rasters; in a dry run, how many have all of them."""
    files = [file for source in sources for file in (search(source).files if source.is_dir() else [source])]
    folder = None if options.dry else images_folder
    stacks, problems = stack_all(files, options.bands, folder, progress=progress, cancelled=cancelled)
    if not stacks:
        problems = [*problems, "No image has these further rasters. Check where they are."]
    notes = [f"{len(stacks)} images would get {len(options.bands)} more bands each."] if options.dry else []
    return Incoming(Chosen(() if options.dry else tuple(stacks)), tuple(problems), tuple(notes))


def choices_for(sources: Sequence[Path]) -> Choices:
    """What there is to choose for these files and folders."""
    kinds, photos = Sources(), list[Path]()
    for source in sources:
        listed_files = search(source) if source.is_dir() else None
        for path in (*listed_files.others, *listed_files.unknown) if listed_files is not None else (source,):
            kinds.add(path)
        photos += listed_files.files if listed_files is not None else [source]
    fitting = {
        EVERY: kinds.volumes or kinds.dicom or kinds.videos,
        AXIS: kinds.volumes,
        PAGES: any(is_stack(path) for path in evenly(photos, _PEEKED)),
    }
    options = tuple(option for option in IMAGE_OPTIONS if fitting[option])
    return Choices(options, bool(kinds.videos), likely_bands(photos))


def _is_video(path: Path) -> bool:
    probe = Sources()
    return probe.add(path) and bool(probe.videos)


def _look_into(folder: Path, apart: Sources, left_out: set[Path], *, masks: bool) -> None:
    """What a folder holds besides images."""
    found_files = search(folder)
    volumes = Sources()
    for path in (*found_files.others, *found_files.unknown):
        volumes.add(path)
    mask_volumes = {path for path in volumes.volumes if not masks and _is_mask_volume(path)}
    if mask_volumes != set(volumes.volumes):  # of nothing but masks, somebody wants to see them
        left_out |= mask_volumes
    apart.volumes += [path for path in volumes.volumes if path not in left_out]
    apart.dicom += volumes.dicom
    apart.videos += volumes.videos
    results = set(_results(folder, found_files.files))
    left_out |= results
    if not masks:
        beside = find_masks([folder], (), _no_path)
        if beside is not None and beside.photos:
            left_out |= set(found_files.files) - set(beside.photos) - results


def _no_path(image: ImageEntry) -> Path:
    return Path(image.path)


def _results(folder: Path, files: Iterable[Path]) -> Iterator[Path]:
    """Predictions and exported masks of ours among files."""
    exported = {task_folder for notes in folder.rglob(_NOTES) for task_folder in _exported_folders(notes)}
    for path in files:
        if is_prediction(path) or any(parent in exported for parent in path.parents):
            yield path


def _exported_folders(notes: Path) -> Iterator[Path]:
    """The folders of tasks that an export wrote beside its text file."""
    if not is_notes(notes):
        return
    for line in read_regular(notes).decode("utf-8", "replace").splitlines():
        match = re.fullmatch(r"Task: (.+)", line)
        if match and safe_name(match[1]):
            yield notes.parent / safe_name(match[1])


def _is_mask_volume(path: Path) -> bool:
    """Whether a volume is named like a mask, or holds as few whole numbers as masks do."""
    if NAMED_MASK.search(nifti.stem_of(path)):
        return True
    try:
        return nifti.has_few_values(path, _MOST_CLASSES)
    except ImageError:
        return False


def _left_out(files: Iterable[Path]) -> str:
    names = sorted(path.name for path in files)
    what = (
        "1 file that looks like a mask or a result was"
        if len(names) == 1
        else (f"{len(names)} files that look like masks or results were")
    )
    return (
        f"{what} not added as an image ({listed(names)}). Import masks as labels. "
        "To add one as an image, choose the file itself, or use --all-files."
    )
