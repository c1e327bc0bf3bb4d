"""The verb agree: how far another person's labels of the same images agree with the project's; --keep stores them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.atomic import StorageError
from core.cli.report import CommandError
from core.cli.verbs.projects import opened
from core.insight.opinions.comparing import Comparison, as_lines, as_values, compare_other, compare_stored
from core.insight.opinions.matching import corrected
from core.insight.opinions.others import How, opened_other, store
from core.insight.opinions.stored import labelled_pairs, read_opinions

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from core.cli.report import Reporter
    from core.insight.opinions.others import Other
    from core.insight.opinions.stored import Opinion, TheirTask
    from core.project.folder import ProjectFolder
    from core.project.model import Project


def agree(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Compare, and print the numbers."""
    with opened(chosen.project, to_write=chosen.keep is not None, reporter=reporter) as (folder, project):
        opinion = _stored(chosen.other, folder, reporter)
        if opinion is None:
            _agree_with_files(chosen, folder, project, reporter)
        else:
            comparison = _compare_stored(folder, project, opinion, reporter)
            _report(chosen, project, comparison, opinion.tasks, len(opinion.images), reporter)


def _stored(other: Path, folder: ProjectFolder, reporter: Reporter) -> Opinion | None:
    """The stored opinion of that name; None where it is a path."""
    opinions, problems = read_opinions(folder.path)
    opinion = next((opinion for opinion in opinions if str(other) == opinion.name), None)
    if opinion is not None or other.exists():
        return opinion
    for problem in problems:
        reporter.problem(problem)
    names = ", ".join(opinion.name for opinion in opinions) or "none"
    raise CommandError(f"{other} does not exist, and is no stored second opinion (there are: {names}).")


def _agree_with_files(
    chosen: argparse.Namespace, folder: ProjectFolder, project: Project, reporter: Reporter
) -> None:
    reading = How(chosen.from_format or "", chosen.mapping, chosen.kind)
    with opened_other(chosen.other, folder, project, reading) as labels:
        try:
            tasks = corrected(project, labels.found.tasks, chosen.match)
        except ValueError as error:
            raise CommandError(f"--match cannot be used: {error}.") from error
        for remark in labels.found.remarks:
            reporter.problem(remark)
        comparison = _compare(folder, project, labels, tasks, reporter)
        if chosen.keep is not None:
            opinion = store(folder, labels, chosen.keep, tasks)
            reporter.say(f"Stored as the second opinion {opinion.name}.")
        for problem in dict.fromkeys((*labels.problems, *comparison.problems)):
            reporter.problem(problem)
        _report(chosen, project, comparison, tasks, labels.found.images, reporter)


def _compare(
    folder: ProjectFolder, project: Project, other: Other, tasks: Sequence[TheirTask], reporter: Reporter
) -> Comparison:
    comparison = Comparison(project.tasks)
    images: dict[str, None] = {}
    for image_id in compare_other(comparison, folder.labels, other, tasks):
        images[image_id] = None
        reporter.progress(min(1.0, len(images) / max(1, other.found.images)), f"image {len(images)}")
    return comparison


def _compare_stored(
    folder: ProjectFolder, project: Project, opinion: Opinion, reporter: Reporter
) -> Comparison:
    comparison = Comparison(project.tasks)
    pairs = labelled_pairs(folder.path, project, opinion)
    for number, (image_id, task_id) in enumerate(pairs):
        reporter.progress(number / len(pairs), f"image {image_id}")
        try:
            counts = compare_stored(folder, project, opinion, image_id, project.task(task_id))
        except StorageError as error:
            reporter.problem(str(error))
            continue
        comparison.put(image_id, task_id, counts)
    return comparison


def _report(
    chosen: argparse.Namespace,
    project: Project,
    comparison: Comparison,
    tasks: Sequence[TheirTask],
    images: int,
    reporter: Reporter,
) -> None:
    by_id = {task.id: task for task in project.tasks}
    values: dict[str, Any] = {"with": str(chosen.other), "matched": images}
    values["matching"] = [
        _matching(task, by_id[task.task].name if task.task in by_id else "") for task in tasks
    ]
    values |= as_values(comparison, {image.id: image.name for image in project.images})
    for task in tasks:
        if task.task not in by_id:
            reporter.problem(f"Their task {task.name} is none of yours. Say which one with --match.")
        elif missing := task.without_meaning(by_id[task.task]):
            reporter.problem(
                f"Their classes {', '.join(missing)} of {task.name} are none of yours, and count as unlabelled. "
                "Say which they are with --match."
            )
    lines = [f"{images} images of {chosen.other} matched, {len(values['images'])} labelled by both."]
    reporter.result(values, lines + as_lines(values, with_images=chosen.images))


def _matching(task: TheirTask, own_name: str) -> dict[str, Any]:
    return {
        "task": task.name,
        "yours": own_name,
        "classes": dict(zip(task.classes, (*task.means, *[""] * len(task.classes)), strict=False)),
    }
