"""The verb export: labels for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli.kinds import chosen_values
from core.cli.report import CommandError
from core.cli.verbs.projects import opened, task_of
from core.cli.writing import no_room_sentence, obstacle_sentence
from core.exchange.exporting import NoRoomError, RefusedExportError, export, survey
from core.exchange.shapes.complete import PARTIAL
from core.exchange.source import Painted, Selection, Source
from core.exchange.tables import EXPORT_OPTIONS, WRITERS
from core.project.model import SPLITS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from core.cli.report import Reporter
    from core.exchange.exporting import Exported
    from core.exchange.writer import Writer
    from core.option import Option
    from core.project.model import Project


def export_labels(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Write the labels in one of the formats of WRITERS."""
    writer = WRITERS[chosen.format]
    if chosen.with_images and not (writer.takes_images or writer.brings_images):
        raise CommandError(f"{writer.id} can't take images along. Leave --with-images out.")
    check_options(writer, chosen)
    with opened(chosen.project, reporter=reporter) as (folder, project):
        source = Source(Painted(folder, project), project, _selection(chosen, project))
        if not source.count:
            text = (
                "No label fits --tasks and --splits."
                if folder.labels.labelled()
                else "Nothing is labelled yet."
            )
            reporter.result({"out": str(chosen.out), "written": {}}, [text])
            return
        if chosen.dry_run:
            _say_what_would_come(writer, source, chosen, reporter)
        else:
            _export(writer, source, chosen, reporter)


def check_options(writer: Writer, chosen: argparse.Namespace, more: Sequence[Option] = ()) -> None:
    """Raise CommandError for an option that this format lacks, and that is not one of `more`."""
    for option, value in zip(EXPORT_OPTIONS, chosen_values(chosen, EXPORT_OPTIONS).values(), strict=True):
        if value == option.default or option in (*writer.options, *more, PARTIAL):
            continue  # formats without --partial write unlabelled pixels as such
        names = ", ".join(row.id for row in WRITERS.values() if option in row.options)
        raise CommandError(
            f"{writer.id} has no --{option.id}. Leave it out, or choose one of these formats: {names}."
        )


def _selection(chosen: argparse.Namespace, project: Project) -> Selection:
    tasks = None if chosen.tasks is None else tuple(task_of(project, name).id for name in chosen.tasks)
    return Selection(
        tasks,
        tuple(chosen.splits or SPLITS),
        chosen.with_images,
        folders=not chosen.together,
        **chosen_values(chosen, EXPORT_OPTIONS),
    )


def _say_what_would_come(
    writer: Writer, source: Source, chosen: argparse.Namespace, reporter: Reporter
) -> None:
    plan = survey(writer, source, chosen.out, replace=chosen.replace)
    if plan.obstacle is not None:
        raise CommandError(obstacle_sentence(plan.obstacle))
    values = {"out": str(chosen.out), "dry_run": True, "labels": plan.labels, "images": plan.images}
    line = f"This would write {plan.labels} labels of {plan.images} images into {chosen.out}."
    reporter.result({**values, "losses": list(plan.losses)}, [line, *plan.losses])


def _export(writer: Writer, source: Source, chosen: argparse.Namespace, reporter: Reporter) -> None:
    losses = list(writer.losses(source))
    for loss in losses:
        reporter.say(loss)
    try:
        exported = export(
            writer,
            source,
            chosen.out,
            replace=chosen.replace,
            progress=lambda fraction, name: reporter.progress(fraction, f"export {name}"),
        )
    except RefusedExportError as error:
        raise CommandError(obstacle_sentence(error.obstacle)) from error
    except NoRoomError as error:
        raise CommandError(no_room_sentence(error.path, error.why)) from error
    _say_what_came(source, exported, losses, chosen, reporter)


def _say_what_came(
    source: Source, exported: Exported, losses: list[str], chosen: argparse.Namespace, reporter: Reporter
) -> None:
    for problem in source.problems:
        if problem not in reporter.problems:
            reporter.problem(problem)
    if not exported.labels:
        raise CommandError(reporter.problems[-1] if reporter.problems else "No label could be read.")
    counts = {task.name: exported.of_task(task.id) for task in source.tasks}
    written = {name: count for name, count in counts.items() if count}
    lines = [f"{name}: {count} masks in {chosen.out}" for name, count in written.items()]
    lines += [f"{exported.copies} images copied."] if exported.copies else []
    lines += source.remarks
    lines.append(f"{exported.notes.name} says what the files can't hold.")
    values = {"out": str(chosen.out), "written": written, "images": exported.copies, "losses": losses}
    reporter.result(values, lines)
