"""The verb predict: a model's predictions for images, in any format that labels are exported in."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.parser import program
from core.cli.report import CommandError
from core.cli.verbs.batching import ordered, predict_all
from core.cli.verbs.exporting import check_options
from core.cli.verbs.learning import in_one_line
from core.cli.verbs.merging import merge_shards
from core.cli.verbs.projects import opened, task_of
from core.cli.writing import check_folders
from core.exchange.tables import WRITERS
from core.exchange.targets import folder_names
from core.network.model_files import WEIGHTS
from core.predicting.batch import OVERLAYS, PROBABILITIES
from core.predicting.carrying_out import Prepared
from core.predicting.files import load_predictor
from core.predicting.inputs import InputError
from core.predicting.prediction import looks_sentence
from core.predicting.records import ERRORS, SUFFIX
from core.predicting.remote import Destination, Fetched, Target, is_remote
from core.predicting.shards import TORCHRUN, Shard, ShardError, shard_of_environment

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from core.cli.report import Reporter
    from core.predicting.order import Result
    from core.predicting.predictor import Predictor
    from core.project.model import Project, Task

LISTED: Final = 100
"""How many of the images that could not be predicted are named in the last lines."""


def predict_images(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Predict images into OUT/<task>/<image>.png, keeping the subfolders of the given folders."""
    if chosen.merge is not None:
        merge_shards(chosen.merge, reporter)
        return
    _check(chosen)
    shard = _shard(chosen)
    with _destination(chosen) as destination:
        prepared, tasks = _prepare(chosen, shard, destination, reporter)
        result = predict_all(chosen, ordered(chosen, tasks), prepared, reporter)
    _say(chosen, prepared, tasks, result, reporter)
    if result.failures:
        _say_failed(chosen, result, shard, reporter)


def _check(chosen: argparse.Namespace) -> None:
    """Raise CommandError for arguments that lack something, or don't go together."""
    missing = [name for name, value in (("IMAGE_OR_DIR", chosen.images), ("--out", chosen.out)) if not value]
    if missing:
        raise CommandError(
            f"the following arguments are required: {', '.join(missing)} (see {program()} predict --help)"
        )
    writer = WRITERS[chosen.format]
    overlaid = WRITERS["overlay"].options if chosen.overlay else ()
    check_options(writer, chosen, overlaid)
    if writer.by_image:
        return
    for option, given in (
        ("--skip-existing", chosen.skip_existing),
        ("--overlay", chosen.overlay),
        ("--probabilities", chosen.probabilities),
    ):
        if given:
            raise CommandError(
                f"{option} needs a format that writes files for each image, and {writer.id} writes files about all of "
                f"them. Leave it out, or choose one of these formats: {_by_image_ids()}."
            )


def _by_image_ids() -> str:
    return ", ".join(writer.id for writer in WRITERS.values() if writer.by_image)


def _shard(chosen: argparse.Namespace) -> Shard:
    """This process's part of the images. Raises CommandError."""
    try:
        shard: Shard = chosen.shard or shard_of_environment(os.environ)
    except ShardError as error:
        raise CommandError(str(error)) from error
    if shard.count > 1 and not WRITERS[chosen.format].by_image:
        raise CommandError(
            f"{chosen.format} writes files about all images, which shards cannot share. Choose one of these formats: "
            f"{_by_image_ids()}; or predict everything in one process, with --shard 1/1."
        )
    return shard


def _prepare(
    chosen: argparse.Namespace, shard: Shard, destination: Destination, reporter: Reporter
) -> tuple[Prepared, tuple[Task, ...]]:
    """What is predicted with, and the tasks."""
    with opened(chosen.project) as (folder, project):
        if not destination.is_elsewhere:
            check_folders([destination.out], folder.path)
        chosen_tasks = [task_of(project, name) for name in chosen.tasks or ()]
        names = folder_names(project.tasks)
        outputs = [destination.out / name for name in (*names.values(), OVERLAYS, PROBABILITIES)]
        with _input_errors():
            inputs = destination.inputs(chosen.images, [destination.out, *outputs])
        shard_inputs = [entry for entry in inputs if shard.takes(entry.stem)]
        if shard.count > 1:
            source = f" ({shard.source}; --shard 1/1 predicts all)" if shard.source else ""
            reporter.say(
                f"Shard {shard.number} of {shard.count}{source}: {len(shard_inputs)} of {len(inputs)} images."
            )
        predictor = _predictor(chosen, folder.models_dir, project)
        tasks = _current(predictor.tasks, project, chosen_tasks, chosen.model, reporter)
        for text in predictor.lacks(tasks):  # classes added since
            reporter.problem(text)
        images = [folder.image_path(image) for image in project.images]
        weights = folder.models_dir / chosen.model / WEIGHTS
        return (
            Prepared(project, folder.path, weights, images, shard_inputs, predictor, destination, shard),
            tasks,
        )


@contextmanager
def _input_errors() -> Iterator[None]:
    try:
        yield
    except InputError as error:
        raise CommandError(str(error)) from error


@contextmanager
def _destination(chosen: argparse.Namespace) -> Iterator[Destination]:
    """Where files go; what is elsewhere passes through a folder that is removed at the end. Raises CommandError."""
    elsewhere = is_remote(chosen.out)
    if not elsewhere and not any(map(is_remote, chosen.images)):
        yield Destination(Path(chosen.out))
        return
    if elsewhere and not WRITERS[chosen.format].by_image:
        raise CommandError(
            f"{chosen.format} can only be written to this computer. Choose a folder here as --out, or one of these "
            f"formats: {_by_image_ids()}."
        )
    with tempfile.TemporaryDirectory(prefix="maskloom-") as name:
        folder = Path(name)
        with _input_errors():
            target = Target(chosen.out, folder / "out") if elsewhere else None
        out = Path(chosen.out) if target is None else target.folder
        yield Destination(out, Fetched(folder / "images"), target)


def _predictor(chosen: argparse.Namespace, models_dir: Path, project: Project) -> Predictor:
    with in_one_line():
        return load_predictor(models_dir, project, chosen.model, chosen.device)


def _say(
    chosen: argparse.Namespace,
    prepared: Prepared,
    tasks: Sequence[Task],
    result: Result,
    reporter: Reporter,
) -> None:
    """The result; images that could not be predicted come last. Raises CommandError where there is none at all."""
    total, predicted = len(prepared.inputs), len(result.predicted)
    if total and not result.predicted and not result.skipped:
        raise CommandError(reporter.problems[-1] if reporter.problems else "No image could be predicted.")
    folders = folder_names(prepared.project.tasks)
    names = [folders[task.id] for task in tasks]
    lines = [
        f"{predicted} of {total} images predicted into {chosen.out}: {', '.join(names)}",
        looks_sentence(chosen.looks),
    ]
    values: dict[str, object] = {"out": str(chosen.out), "tasks": names}
    values |= {"images": predicted, "looks": chosen.looks}
    if result.skipped:
        lines.append(f"{result.skipped} skipped: they already exist.")
    if chosen.skip_existing or result.skipped:
        values["skipped"] = result.skipped
    failed = [failure.path for failure in result.failures]
    if failed:
        values["failed"] = failed
        lines += [f"{len(failed)} could not be predicted:", *(f"  {path}" for path in failed[:LISTED])]
        lines += [f"  and {len(failed) - LISTED} more, see {chosen.out}"] if len(failed) > LISTED else []
    reporter.result(values, lines)


def _say_failed(chosen: argparse.Namespace, result: Result, shard: Shard, reporter: Reporter) -> None:
    """Say that images are missing, in the exit status as well: but torchrun would then stop the other processes."""
    count = len(result.failures)
    text = f"{'1 image' if count == 1 else f'{count} images'} could not be predicted."
    if WRITERS[chosen.format].by_image:
        text += f" {chosen.out}/{ERRORS}{shard.suffix}{SUFFIX} says why."
    if shard.source == TORCHRUN:
        reporter.say(text)
    else:
        reporter.incomplete(text)


def _current(
    learned: Sequence[Task], project: Project, wanted: Sequence[Task], model: str, reporter: Reporter
) -> tuple[Task, ...]:
    """The tasks that the model learned, the project still has and this call asks for, under their current names."""
    ids = {task.id for task in learned}
    requested = wanted or project.tasks
    tasks = tuple(task for task in requested if task.id in ids)
    if not any(task.id in ids for task in project.tasks):
        raise CommandError("The model has learned none of the project's tasks. Train it again.")
    lacking = ", ".join(task.name for task in requested if task.id not in ids)
    if not tasks:
        raise CommandError(f"The model {model} has not learned {lacking} yet. Train it again.")
    if lacking:
        reporter.problem(f"The model {model} has not learned {lacking} yet. Train it again.")
    return tasks
