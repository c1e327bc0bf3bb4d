"""The verb import: images, and labels from masks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.cli.rehearsal import rehearsed
from core.cli.report import CommandError
from core.cli.verbs.projects import opened, task_of, with_new_task
from core.exchange.mapping import MappingError, read_mapping
from core.exchange.masks import ImportProblem, import_index_masks, import_masks
from core.labels.store import LabelSizeError
from core.project.adding import Added, gather_images
from core.project.image_files import look
from core.project.model import add_images

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from core.cli.report import Reporter
    from core.exchange.mapping import TaskMapping
    from core.exchange.masks import ImportedLabel
    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project


def import_into(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Add images and labels. What cannot be used is skipped with a warning; the rest is imported."""
    _check(chosen)
    dry = chosen.dry_run
    with opened(chosen.project, to_write=not dry, reporter=reporter) as (folder, project):
        folder = rehearsed(folder) if dry else folder
        mappings: tuple[TaskMapping, ...] = ()
        if chosen.mapping is not None:
            project, mappings = _with_tasks(project, folder.path, chosen.mapping)
        for name, _ in chosen.labels:
            task_of(project, name)
        project, added = _with_images(project, folder, chosen, reporter)
        folder.save(project)
        # Masks belong to the images of this import, so that two folders can hold images of the same name.
        images = tuple(i for i in project.images if not chosen.images or i.id in added.meant)
        counts, sizes = _take_labels(
            folder,
            project,
            _labels(chosen, project, folder, images, mappings),
            reporter,
            images,
            asked=bool(chosen.masks or chosen.labels),
        )
        folder.save(_with_digests(project, folder, sizes), minor=True)
    _say_splits_that_stay(chosen, images, reporter, nothing=not added.entries and not any(counts.values()))
    repeated = f", {added.known} already in the project" if added.known else ""
    lines = ["Dry run: nothing was changed. This would be imported:"] if dry else []
    lines += [f"{len(added.entries)} images added{repeated}."] + [
        f"{name}: {n} labels" for name, n in counts.items()
    ]
    values = {"images": len(added.entries), "known": added.known, "labels": counts}
    reporter.result({**values, "dry_run": True} if dry else values, lines)
    if chosen.strict and reporter.problems:
        reporter.incomplete(
            f"Not everything was imported: {len(reporter.problems)} warnings, and --strict was given."
        )


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
    if not (chosen.images or chosen.masks or chosen.labels):
        raise CommandError(
            "Nothing to import: pass --images DIR, --masks DIR --mapping FILE, or --labels TASK=DIR."
        )
    if (chosen.masks is None) != (chosen.mapping is None):
        raise CommandError(
            "--masks and --mapping go together: the masks, and the file that says what their values mean."
        )
    for path in (*chosen.images, *filter(None, (chosen.masks,)), *(masks for _, masks in chosen.labels)):
        if not path.exists():
            raise CommandError(f"{path} does not exist. Check the spelling.")


def _with_tasks(project: Project, folder: Path, mapping: Path) -> tuple[Project, tuple[TaskMapping, ...]]:
    """The project with the tasks that a mapping file names, and the mappings onto them."""
    try:
        mappings = read_mapping(mapping)
        for task_mapping in mappings:
            if task_mapping.name not in [t.name for t in project.tasks]:
                project = with_new_task(project, folder, task_mapping.name, task_mapping.classes)
        return project, tuple(m.for_task(task_of(project, m.name)) for m in mappings)
    except MappingError as error:
        raise CommandError(str(error)) from error


def _with_images(
    project: Project, folder: ProjectFolder, chosen: argparse.Namespace, reporter: Reporter
) -> tuple[Project, Added]:
    if not chosen.images:
        return project, Added((), ())
    gathered = gather_images(
        chosen.images,
        project,
        folder.path,
        split=chosen.split,
        copy=chosen.copy and not chosen.dry_run,
        labelled=folder.labels.labelled(),
        progress=lambda done, of: reporter.progress(done / max(1, of), f"image {done} of {of}"),
    )
    if not gathered.meant:
        raise _refusal(reporter, list(gathered.problems), "No images were found. Choose another folder.")
    for problem in gathered.problems:
        reporter.problem(problem)
    for note in gathered.notes:
        reporter.say(note)
    return add_images(project, gathered.entries), gathered


def _labels(
    chosen: argparse.Namespace,
    project: Project,
    folder: ProjectFolder,
    images: Sequence[ImageEntry],
    mappings: Sequence[TaskMapping],
) -> Iterator[ImportedLabel | ImportProblem]:
    if chosen.masks is not None:
        yield from import_masks(chosen.masks, mappings, images, folder.image_path)
    for name, masks in chosen.labels:
        yield from import_index_masks(masks, task_of(project, name), images, folder.image_path)


def _take_labels(
    folder: ProjectFolder,
    project: Project,
    labels: Iterator[ImportedLabel | ImportProblem],
    reporter: Reporter,
    images: Sequence[ImageEntry],
    *,
    asked: bool,
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
                pending.append(item.text)
                continue
            reporter.progress(min(1.0, len(sizes) / max(1, len(images))), f"labels of image {len(sizes) + 1}")
            task = task_of(project, item.task_name)
            try:
                folder.labels.replace(item.image_id, task.id, item.label, backup=backup)
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


def _tell(reporter: Reporter, problems: list[str]) -> None:
    """Report the problems that were held back."""
    for problem in problems:
        reporter.problem(problem)
    problems.clear()


def _refusal(reporter: Reporter, problems: list[str], otherwise: str) -> CommandError:
    """Why nothing was imported: the last problem, after reporting those before it."""
    _tell(reporter, problems[:-1])
    return CommandError(problems[-1] if problems else otherwise)


def _with_digests(
    project: Project, folder: ProjectFolder, sizes: Mapping[str, Mapping[str, tuple[int, int]]]
) -> Project:
    """The project with the digest of each image that got a label, so that a touched file is recognised.

    An image whose content changed since it was labelled is left as it is; learning reports it.
    """
    images = list(project.images)
    for number, entry in enumerate(images):
        if entry.id in sizes:
            state = look(folder.image_path(entry), entry, sizes[entry.id])
            images[number] = state.entry if state.state == "fine" else entry
    return replace(project, images=tuple(images))
