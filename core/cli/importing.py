"""The verb import: images, and labels from masks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.adding import gather_images
from core.cli.projects import opened, task_of, with_new_task
from core.cli.rehearsal import rehearsed
from core.cli.report import CommandError
from core.exchange.mapping import MappingError, read_mapping
from core.exchange.masks import ImportProblem, import_index_masks, import_masks
from core.images import find_images
from core.label_store import LabelSizeError
from core.project import add_images

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.cli.report import Reporter
    from core.exchange.mapping import TaskMapping
    from core.exchange.masks import ImportedLabel
    from core.project import ImageEntry, Project
    from core.storage import ProjectFolder


def import_into(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Add images and labels. What can't be used is left out with a sentence; the rest goes on."""
    _check(chosen)
    dry = chosen.dry_run
    with opened(chosen.project, to_write=not dry, reporter=reporter) as (folder, project):
        folder = rehearsed(folder) if dry else folder
        mappings: tuple[TaskMapping, ...] = ()
        if chosen.mapping is not None:
            project, mappings = _with_tasks(project, folder.path, chosen.mapping)
        for name, _ in chosen.labels:
            task_of(project, name)
        project, added, known = _with_images(project, folder, chosen, reporter)
        folder.save(project)
        images = _meant(project, folder, chosen.images)
        counts = _take_labels(
            folder, project, _labels(chosen, project, folder, images, mappings), reporter, images
        )
    if chosen.images and not images:
        raise CommandError(reporter.problems[0] if reporter.problems else "No images were found.")
    if (chosen.masks or chosen.labels) and not any(counts.values()):
        raise CommandError(reporter.problems[-1] if reporter.problems else "No masks were found.")
    _say_splits_that_stay(chosen, images, reporter, nothing=not added and not any(counts.values()))
    again = f", {known} were there already" if known else ""
    lines = ["Nothing was changed: this is what would come in."] if dry else []
    lines += [f"{added} images added{again}."] + [f"{name}: {n} labels" for name, n in counts.items()]
    values = {"images": added, "known": known, "labels": counts}
    reporter.result({**values, "dry_run": True} if dry else values, lines)
    if chosen.strict and reporter.problems:
        reporter.incomplete(f"Not all came in: {len(reporter.problems)} warnings, and --strict was given.")


def _say_splits_that_stay(
    chosen: argparse.Namespace, images: Sequence[ImageEntry], reporter: Reporter, *, nothing: bool
) -> None:
    """Images that the project had already stay in their splits. CommandError where that was all that was asked for."""
    stay = [i for i in images if chosen.images and chosen.split != "auto" and i.split != chosen.split]
    if not stay:
        return
    text = (
        f"{stay[0].name} was in the project already and stays in {stay[0].split}"
        if len(stay) == 1
        else f"{len(stay)} images were in the project already and stay in their splits"
    )
    text += f". Move images with: split PROJECT {chosen.split} IMAGE ..."
    if nothing:
        raise CommandError(text)
    reporter.problem(text)


def _check(chosen: argparse.Namespace) -> None:
    """CommandError where the options make no sense together or name what isn't there."""
    if not (chosen.images or chosen.masks or chosen.labels):
        raise CommandError(
            "Say what to import: --images DIR, --masks DIR --mapping FILE, or --labels TASK=DIR."
        )
    if (chosen.masks is None) != (chosen.mapping is None):
        raise CommandError(
            "--masks and --mapping belong together: masks, and the file that says what they mean."
        )
    for path in (*chosen.images, *filter(None, (chosen.masks,)), *(masks for _, masks in chosen.labels)):
        if not path.exists():
            raise CommandError(f"{path} does not exist. Is it spelled right?")


def _with_tasks(project: Project, folder: Path, mapping: Path) -> tuple[Project, tuple[TaskMapping, ...]]:
    """The project with the tasks that a mapping file names, and the mapping onto them."""
    try:
        found = read_mapping(mapping)
        for task_mapping in found:
            if task_mapping.name not in [t.name for t in project.tasks]:
                project = with_new_task(project, folder, task_mapping.name, task_mapping.classes)
        return project, tuple(m.for_task(task_of(project, m.name)) for m in found)
    except MappingError as error:
        raise CommandError(str(error)) from error


def _with_images(
    project: Project, folder: ProjectFolder, chosen: argparse.Namespace, reporter: Reporter
) -> tuple[Project, int, int]:
    if not chosen.images:
        return project, 0, 0
    found = gather_images(
        chosen.images,
        project,
        folder.path,
        split=chosen.split,
        copy=chosen.copy and not chosen.dry_run,
        progress=lambda done, of: reporter.progress(done / max(1, of), f"image {done} of {of}"),
    )
    for problem in found.problems:
        reporter.problem(problem)
    for note in found.notes:
        reporter.say(note)
    return add_images(project, found.entries), len(found.entries), found.known


def _meant(project: Project, folder: ProjectFolder, sources: Sequence[Path]) -> tuple[ImageEntry, ...]:
    """The images that masks may belong to: those of this import, or all where it names none.

    So that two folders may hold images of the same name.
    """
    if not sources:
        return project.images
    files = {f.resolve() for s in sources for f in (find_images(s) if s.is_dir() else [s])}
    names = {file.stem for file in files}
    inside = folder.path.resolve() / "images"
    entries = []
    for image in project.images:
        path = folder.image_path(image).resolve()
        if path in files or (path.is_relative_to(inside) and path.stem in names):
            entries.append(image)
    return tuple(entries)


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
) -> dict[str, int]:
    """Put the labels into the project; how many per task name. What they replace is backed up before."""
    backup = folder.growing_backup("import")
    counts: dict[str, int] = {}
    seen: set[str] = set()
    try:
        for item in labels:
            if isinstance(item, ImportProblem):
                reporter.problem(item.text)
                continue
            seen.add(item.image_id)
            reporter.progress(min(1.0, len(seen) / max(1, len(images))), f"labels of image {len(seen)}")
            task = task_of(project, item.task_name)
            try:
                folder.labels.replace(item.image_id, task.id, item.label, backup=backup)
            except LabelSizeError as error:
                reporter.problem(str(error))
                continue
            counts[item.task_name] = counts.get(item.task_name, 0) + 1
    finally:
        backup.finish()
    for kept in backup.set_aside:
        reporter.problem(f"A label that could not be read was replaced. It is kept as {kept}.")
    return counts
