"""The verb predict: a model's predictions for images, as index masks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.cli.report import CommandError
from core.cli.verbs.learning import in_one_line
from core.cli.verbs.projects import opened, task_of
from core.cli.writing import check_folders, no_room_sentence, obstacle_sentence
from core.exchange.exporting import NoRoomError, RefusedExportError, export
from core.exchange.source import Selection, Source
from core.exchange.tables import PREDICTED, WRITERS
from core.exchange.targets import folder_names
from core.images.position import has_position
from core.predicting.files import FilePredictor, load_predictor
from core.predicting.inputs import InputError, find_inputs
from core.predicting.origin import Predicted, images_predicted, project_of
from core.predicting.prediction import looks_sentence

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from core.cli.report import Reporter
    from core.labels.files import Key
    from core.predicting.inputs import Input
    from core.predicting.predictor import Predictor
    from core.project.model import Project, Task


@dataclass(frozen=True, slots=True)
class _Opened:
    """What the project is asked for."""

    project: Project
    folder: Path
    images: Sequence[Path]
    inputs: Sequence[Input]
    names: Mapping[str, str]
    """Folder names by task id."""
    predictor: Predictor
    tasks: Sequence[Task]


def predict_images(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Predict images into OUT/<task>/<image>.png, keeping the subfolders of the given folders."""
    prepared = _prepare(chosen, reporter)
    source, skipped = _source(chosen, prepared, reporter)
    predicted = _write(chosen, source, reporter) if source.images else 0
    if source.images and not predicted:
        raise CommandError(reporter.problems[-1] if reporter.problems else "No image could be predicted.")
    names = [prepared.names[task.id] for task in prepared.tasks]
    lines = [
        f"{predicted} of {len(prepared.inputs)} images predicted into {chosen.out}: {', '.join(names)}",
        looks_sentence(chosen.looks),
    ]
    if skipped:
        lines.append(f"{skipped} skipped: they already exist.")
    values = {"out": str(chosen.out), "tasks": names, "images": predicted, "looks": chosen.looks}
    reporter.result({**values, "skipped": skipped} if chosen.skip_existing else values, lines)


def _prepare(chosen: argparse.Namespace, reporter: Reporter) -> _Opened:
    with opened(chosen.project) as (folder, project):
        check_folders([chosen.out], folder.path)
        chosen_tasks = [task_of(project, name) for name in chosen.tasks or ()]
        names = folder_names(project.tasks)
        try:
            inputs = find_inputs(chosen.images, [chosen.out, *(chosen.out / name for name in names.values())])
        except InputError as error:
            raise CommandError(str(error)) from error
        predictor = _predictor(chosen, folder.models_dir, project)
        tasks = _current(predictor.tasks, project, chosen_tasks, chosen.model, reporter)
        for text in predictor.lacks(tasks):  # classes added since
            reporter.problem(text)
        images = [folder.image_path(image) for image in project.images]
        return _Opened(project, folder.path, images, inputs, names, predictor, tasks)


def _predictor(chosen: argparse.Namespace, models_dir: Path, project: Project) -> Predictor:
    with in_one_line():
        return load_predictor(models_dir, project, chosen.model, chosen.device)


def _source(chosen: argparse.Namespace, prepared: _Opened, reporter: Reporter) -> tuple[Source, int]:
    """The predictions to be written, and how many images are skipped because their files exist."""
    project, inputs = project_of(prepared.project, prepared.inputs)

    def is_wanted(key: Key) -> bool:
        image_id, task_id = key
        path = chosen.out / prepared.names[task_id] / f"{inputs[image_id].stem}{PREDICTED[chosen.format]}"
        return not (chosen.skip_existing and path.is_file())

    predict = FilePredictor(prepared.predictor, looks=chosen.looks, say=reporter.problem)
    origin = Predicted(prepared.folder, inputs, predict, prepared.images, is_wanted, looks=chosen.looks)
    selection = Selection(tuple(task.id for task in prepared.tasks))
    source = Source(origin, project, selection, on_report=reporter.problem)
    return source, len(inputs) - len(source.images)


def _write(chosen: argparse.Namespace, source: Source, reporter: Reporter) -> int:
    """The number of images predicted; failures are reported."""
    try:
        with in_one_line():
            exported = export(
                WRITERS[chosen.format],
                source,
                chosen.out,
                replace=chosen.replace,
                notes=False,
                progress=lambda fraction, name: reporter.progress(fraction, f"predicting {name}"),
            )
    except RefusedExportError as error:
        raise CommandError(obstacle_sentence(error.obstacle, ", --skip-existing to keep them")) from error
    except NoRoomError as error:
        raise CommandError(no_room_sentence(error.path, error.why)) from error
    written = {image for image, _ in exported.labels}
    placed = sum(has_position(source.origin.path(image)) for image in source.images if image.id in written)
    if placed and chosen.format != "geotiff":
        reporter.say(
            f"{placed} images are georeferenced: their position is in the .png.aux.xml beside each PNG. "
            "To write it into the masks, use --format geotiff."
        )
    return images_predicted(source, exported.labels)


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
