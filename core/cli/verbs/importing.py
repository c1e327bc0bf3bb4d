"""The verb import: images, and labels from masks."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from core.cli.kinds import chosen_values
from core.cli.rehearsal import rehearsed
from core.cli.report import CommandError
from core.cli.verbs.projects import opened, task_of
from core.exchange.fitting import fit
from core.exchange.importing import grouped, merged, read_labels
from core.exchange.incoming import Options, prepare
from core.exchange.mapping import MappingError, mapping_json
from core.exchange.outlook import outlook
from core.exchange.reader import ImportProblem, Request, listed
from core.exchange.shapes.json_files import reading_once
from core.exchange.tables import READERS, recognised
from core.exchange.values.guessing import guess
from core.exchange.values.ready_mappings import chosen_mapping
from core.exchange.values.scanning import scan
from core.images.slicing.series import IMAGE_OPTIONS, Taking
from core.labels.store import LabelSizeError
from core.project.adding import Added, gather_images
from core.project.folder import StorageError
from core.project.image_files import with_digests
from core.project.model import UNLABELLED, add_images

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.cli.report import Reporter
    from core.exchange.mapping import TaskMapping
    from core.exchange.outlook import Outlook
    from core.exchange.reader import ImagePath, ImportedLabel, Match, Reader
    from core.labels.packing import Pixels
    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project


@reading_once()
def import_into(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Add images and labels. What cannot be used is skipped with a warning; the rest is imported."""
    _check(chosen)
    dry = chosen.dry_run
    if chosen.masks is not None and chosen.mapping is None:
        _show_values(chosen, reporter)
        return
    with opened(chosen.project, to_write=not dry, reporter=reporter) as (folder, project):
        folder = rehearsed(folder) if dry else folder
        project, requests = _requests(chosen, project, folder.path)
        project, added = _with_images(project, folder, chosen, reporter)
        folder.save(project)
        # Masks belong to the images of this import, so that two folders can hold images of the same name.
        images = tuple(i for i in project.images if not chosen.images or i.id in added.meant)
        reading = _Reading(requests, images, folder.image_path)
        counts, sizes = _take_labels(
            folder,
            project,
            reading.labels(),
            reporter,
            images,
            asked=bool(requests),
            merge=chosen.merge,
        )
        folder.save(with_digests(project, folder, sizes), minor=True)
    _say_splits_that_stay(chosen, images, reporter, nothing=not added.entries and not any(counts.values()))
    repeated = f", {added.known} already in the project" if added.known else ""
    lines = ["Dry run: nothing was changed. This would be imported:"] if dry else []
    lines += [f"{len(added.entries)} images added{repeated}."] + [
        f"{name}: {n} labels" for name, n in counts.items()
    ]
    values: dict[str, object] = {"images": len(added.entries), "known": added.known, "labels": counts}
    if dry and requests:
        expected = reading.outlook
        values |= {"items": expected.items, "matched": expected.matched, **expected.lists}
        lines += outlook_lines(expected)
    reporter.result({**values, "dry_run": True} if dry else values, lines)
    if chosen.strict and reporter.problems:
        reporter.incomplete(
            f"Not everything was imported: {len(reporter.problems)} warnings, and --strict was given."
        )


class _Reading:
    """Reads all that was asked for, and remembers what belonged together."""

    def __init__(
        self,
        requests: Sequence[tuple[Reader, Request]],
        images: Sequence[ImageEntry],
        image_path: ImagePath,
    ) -> None:
        self._requests, self._images, self._image_path = requests, images, image_path
        self._matches: list[Match] = []
        self._problems: list[ImportProblem] = []

    def labels(self) -> Iterator[ImportedLabel | ImportProblem]:
        """One after the other."""
        for reader, request in self._requests:
            for label in read_labels(reader, request, self._images, self._image_path, self._matches.append):
                if isinstance(label, ImportProblem):
                    self._problems.append(label)
                yield label

    @property
    def outlook(self) -> Outlook:
        """What was found, once everything was read."""
        return outlook(self._matches, self._problems)


def outlook_lines(expected: Outlook) -> list[str]:
    """What an import finds, for people."""
    lists = {
        "images without labels": expected.missing,
        "of no image in the project": expected.extra,
        "could belong to several images": expected.doubtful,
        "another size than the image": expected.other_size,
    }
    return [
        f"{expected.items} found, {expected.matched} matched with images.",
        *(f"  {len(names)} {text}: {listed(names)}" for text, names in lists.items() if names),
    ]


def _say_splits_that_stay(
    chosen: argparse.Namespace, images: Sequence[ImageEntry], reporter: Reporter, *, nothing: bool
) -> None:
    """Images already in the project stay in their splits. Raise CommandError if there was nothing else to do."""
    stay = [i for i in images if chosen.images and chosen.split != "auto" and i.split != chosen.split]
    if not stay:
        return
    text = (
        f"{stay[0].name} is already in the project and stays in {stay[0].split}"
        if len(stay) == 1
        else f"{len(stay)} images are already in the project and stay in their splits"
    )
    text += f". To move images: split PROJECT {chosen.split} IMAGE ..."
    if nothing:
        raise CommandError(text)
    reporter.problem(text)


def _check(chosen: argparse.Namespace) -> None:
    """Raise CommandError if the options do not fit together or a path does not exist."""
    if not (chosen.images or chosen.masks or chosen.labels or chosen.source):
        raise CommandError(
            "Nothing to import: pass --images DIR, --masks DIR --mapping FILE, or --labels TASK=DIR."
        )
    if (chosen.masks is None and chosen.mapping is not None) or _lacks_mapping(chosen):
        raise CommandError(
            "--masks and --mapping go together: the masks, and the file that says what their values mean. "
            "With --dry-run, --masks alone lists the values and suggests a mapping."
        )
    masks = (chosen.masks,) if chosen.masks else ()
    for path in (*chosen.images, *masks, *chosen.source, *(folder for _, folder in chosen.labels)):
        if not path.exists():
            raise CommandError(f"{path} does not exist. Check the spelling.")


def _lacks_mapping(chosen: argparse.Namespace) -> bool:
    return chosen.masks is not None and chosen.mapping is None and not chosen.dry_run


def _show_values(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Print which values the masks hold, and a mapping that suits them as far as can be guessed."""
    reader = next(row for row in READERS.values() if row.needs == "mapping")
    with opened(chosen.project, to_write=False, reporter=reporter) as (folder, project):
        project, added = _with_images(project, rehearsed(folder), chosen, reporter)
        images = tuple(i for i in project.images if not chosen.images or i.id in added.meant)
        result = scan(
            reader,
            Request(chosen.masks, kind=chosen.kind),
            images,
            folder.image_path,
            progress=lambda done, of: reporter.progress(done / max(1, of), f"mask {done + 1} of {of}"),
        )
    if not result.masks:
        raise _refusal(
            reporter, [p.text for p in result.problems], "No masks were found. Choose another folder."
        )
    for text in grouped(result.problems, result.masks):
        reporter.problem(text)
    for remark in result.match.remarks:
        reporter.say(remark.text)
    suggestion = guess(result, project.tasks)
    mapping = mapping_json(suggestion.table.mappings()).decode()
    values = {
        str(value.token): {"share": round(value.pixels / max(1, result.pixels), 6), "masks": value.masks}
        for value in result.values
    }
    lines = [f"{result.masks} masks match {result.masks} of {result.images} images. Values in them:"]
    lines += [f"  {token:12} {row['share']:8.3%} in {row['masks']} masks" for token, row in values.items()]
    lines += [
        f"Names from {suggestion.source}." if suggestion.source else "",
        "A mapping to start from:",
        mapping,
    ]
    expected = outlook([result.match], result.problems)
    lines[1:1] = outlook_lines(expected)[1:]
    content = {"dry_run": True, "masks": result.masks, "values": values, "mapping": json.loads(mapping)}
    content |= {"items": expected.items, "matched": expected.matched, **expected.lists}
    reporter.result(content, [line for line in lines if line])


def _requests(
    chosen: argparse.Namespace, project: Project, folder: Path
) -> tuple[Project, list[tuple[Reader, Request]]]:
    """What is to be read with which reader, and the project with the tasks that the files bring."""
    requests: list[tuple[Reader, Request]] = []
    by_need = {reader.needs: reader for reader in reversed(READERS.values())}  # the first of each
    sources = [(_reader_of(path, chosen.source_format), path) for path in chosen.source]
    if chosen.masks is not None:
        sources.append((by_need["mapping"], chosen.masks))
    for reader, path in sources:
        try:
            mappings = (
                chosen_mapping(chosen.mapping)
                if reader.needs == "mapping"
                else reader.tasks_in(path, chosen.kind)
            )
            mappings = [_with_rest(mapping, chosen.rest) for mapping in mappings]
            used_ids = frozenset(p.name for p in (folder / "labels").glob("*") if p.is_dir())
            fitted = fit(project, mappings, used_ids, add_classes=chosen.add_classes)
        except MappingError as error:
            raise CommandError(str(error)) from error
        project = fitted.project
        requests.append((reader, Request(path, fitted.mappings, kind=chosen.kind)))
    for name, path in chosen.labels:
        task = task_of(project, name)
        requests.append((by_need["task"], Request(path, task=task, kind=chosen.kind)))
    return project, requests


def _with_rest(mapping: TaskMapping, name: str | None) -> TaskMapping:
    """The mapping with a class, first in order if it is a new one, for all pixels that no shape covers."""
    if name is None or name in mapping.classes:
        return mapping if name is None else replace(mapping, rest=mapping.classes.index(name))
    values = tuple((token, index if index == UNLABELLED else index + 1) for token, index in mapping.values)
    return replace(mapping, classes=(name, *mapping.classes), values=values, rest=0)


def _reader_of(path: Path, reader_id: str | None) -> Reader:
    """The reader that was asked for, or the one that knows the files as its own."""
    readers = [READERS[reader_id]] if reader_id is not None else recognised(path)
    if len(readers) == 1:
        return readers[0]
    names = ", ".join(reader.id for reader in readers or READERS.values() if not reader.needs)
    told = "fits several formats" if readers else "is in no format that is known"
    raise CommandError(f"{path} {told}. Say which one it is with --from-format: {names}.")


def _with_images(
    project: Project, folder: ProjectFolder, chosen: argparse.Namespace, reporter: Reporter
) -> tuple[Project, Added]:
    if not chosen.images:
        return project, Added((), ())
    report = partial(reporter.progress, text="volumes, videos and bands")
    incoming = prepare(chosen.images, folder.path / "images", _options(chosen), progress=report)
    imports_labels = bool(chosen.masks or chosen.labels or chosen.source)
    for note in (*incoming.notes, *(() if imports_labels else incoming.left_out)):
        reporter.say(note)
    gathered = gather_images(
        incoming.chosen,
        project,
        folder.path,
        split=chosen.split,
        copy=chosen.copy and not chosen.dry_run,
        labelled=folder.labels.labelled(),
        progress=lambda done, of: reporter.progress(done / max(1, of), f"image {done} of {of}"),
    )
    problems = [*incoming.problems, *gathered.problems]
    if not gathered.meant and not (chosen.dry_run and incoming.notes):
        raise _refusal(reporter, problems, "No images were found. Choose another folder.")
    for problem in problems:
        reporter.problem(problem)
    for note in gathered.notes:
        reporter.say(note)
    return add_images(project, gathered.entries), gathered


def _options(chosen: argparse.Namespace) -> Options:
    """How the files given with --images are looked at."""
    taking = Taking(**chosen_values(chosen, IMAGE_OPTIONS))
    return Options(taking, chosen.all_files, chosen.dry_run, tuple(chosen.band))


def _take_labels(
    folder: ProjectFolder,
    project: Project,
    labels: Iterator[ImportedLabel | ImportProblem],
    reporter: Reporter,
    images: Sequence[ImageEntry],
    *,
    asked: bool,
    merge: bool,
) -> tuple[dict[str, int], dict[str, dict[str, tuple[int, int]]]]:
    """Put the labels into the project; return their number by task name, and their sizes by image and task id.

    Labels that they replace are backed up first. Raises CommandError if labels were `asked` for and none can be used.
    """
    backup = folder.growing_backup("import")
    counts: dict[str, int] = {}
    sizes: dict[str, dict[str, tuple[int, int]]] = {}
    pending: list[
        str
    ] = []  # held until anything is imported, so that an error is not printed as a warning too
    try:
        for item in labels:
            if isinstance(item, ImportProblem):
                if item.remark:
                    reporter.say(item.text)
                else:
                    pending.append(item.text)
                continue
            reporter.progress(min(1.0, len(sizes) / max(1, len(images))), f"labels of image {len(sizes) + 1}")
            task = task_of(project, item.task_name)
            try:
                label = _merged(folder, item, task.id, merge=merge)
            except StorageError as error:  # a label that can't be read can't be merged with
                pending.append(str(error))
                continue
            try:
                folder.labels.replace(item.image_id, task.id, label, backup=backup)
            except LabelSizeError as error:
                pending.append(str(error))
                continue
            _tell(reporter, pending)
            height, width = item.label.shape
            sizes.setdefault(item.image_id, {})[task.id] = height, width
            counts[item.task_name] = counts.get(item.task_name, 0) + 1
    finally:
        backup.finish()
    if asked and not counts:
        raise _refusal(reporter, pending, "No masks were found. Choose another folder.")
    pending += [
        f"A label that could not be read was replaced. It is kept as {kept}." for kept in backup.set_aside
    ]
    _tell(reporter, pending)
    return counts, sizes


def _merged(folder: ProjectFolder, item: ImportedLabel, task_id: str, *, merge: bool) -> Pixels:
    """What becomes of a label: read only where something of it stays."""
    if not merge and item.ignored is None:
        return item.label
    return merged(folder.labels.copy(item.image_id, task_id), item, keep=merge)


def _tell(reporter: Reporter, problems: list[str]) -> None:
    """Report the problems that were held back."""
    for problem in problems:
        reporter.problem(problem)
    problems.clear()


def _refusal(reporter: Reporter, problems: list[str], otherwise: str) -> CommandError:
    """Why nothing was imported: the last problem, after reporting those before it."""
    _tell(reporter, problems[:-1])
    return CommandError(problems[-1] if problems else otherwise)
