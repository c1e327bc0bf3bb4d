"""The verb predict: a model's predictions for images, as index masks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.report import CommandError
from core.cli.verbs.learning import in_one_line
from core.cli.verbs.projects import opened, task_of
from core.cli.writing import (
    check_folders,
    check_targets,
    is_prediction,
    is_unchanged_prediction,
    same_file_twice,
    write_mask,
)
from core.exchange.targets import folder_names
from core.images.bands import read_channels
from core.images.reading import ImageError, find_images
from core.images.tiff_pages import has_position
from core.machine.memory import free_memory, is_out_of_memory
from core.network.model_files import check_channels
from core.predicting.predictor import Predictor

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from core.cli.report import Reporter
    from core.project.model import Project, Task


@dataclass(frozen=True, slots=True)
class _Job:
    """An image, and the file that each task's prediction goes to."""

    image: Path
    targets: Mapping[str, Path]
    """By task id."""


def predict_images(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Predict images into OUT/<task>/<image>.png, keeping the subfolders of the given folders."""
    with opened(chosen.project) as (folder, project):
        check_folders([chosen.out], folder.path)
        chosen_tasks = [task_of(project, name) for name in chosen.tasks or ()]
        names = folder_names(project.tasks)
        images = _images(chosen.images, [chosen.out, *(chosen.out / name for name in names.values())])
        predictor = _predictor(chosen, folder.models_dir, project)
        tasks = _current(predictor.tasks, project, chosen_tasks, chosen.model, reporter)
        for text in predictor.lacks(tasks):  # classes added since
            reporter.problem(text)
        jobs = [_Job(path, {t.id: chosen.out / names[t.id] / name for t in tasks}) for path, name in images]
        of_project = [folder.image_path(image) for image in project.images]
        folder_path = folder.path
    left = [job for job in map(_missing, jobs) if job.targets] if chosen.skip_existing else jobs
    _check(chosen, jobs, left, of_project, folder_path)
    predicted = _predict(chosen, predictor, left, tasks, reporter)
    if left and not predicted:
        raise CommandError(reporter.problems[-1])
    skipped = len(jobs) - len(left)
    listed = ", ".join(names[t.id] for t in tasks)
    lines = [f"{predicted} of {len(jobs)} images predicted into {chosen.out}: {listed}"]
    if skipped:
        lines.append(f"{skipped} skipped: they already exist.")
    values = {"out": str(chosen.out), "tasks": [names[t.id] for t in tasks], "images": predicted}
    reporter.result({**values, "skipped": skipped} if chosen.skip_existing else values, lines)


def _missing(job: _Job) -> _Job:
    """The job's files that do not exist yet."""
    return _Job(job.image, {task: path for task, path in job.targets.items() if not path.is_file()})


def _check(
    chosen: argparse.Namespace,
    jobs: Sequence[_Job],
    left: Sequence[_Job],
    images: Sequence[Path],
    project: Path,
) -> None:
    """Raise CommandError if a file would be overwritten that must not be."""
    check_targets(
        [target for job in left for target in job.targets.values()],
        [*(job.image for job in jobs), *images],
        replace=chosen.replace,
        project=project,
        otherwise=", --skip-existing to keep them",
        ours=is_unchanged_prediction,
    )


def _predictor(chosen: argparse.Namespace, models_dir: Path, project: Project) -> Predictor:
    with in_one_line():
        predictor = Predictor.load(models_dir, chosen.model, chosen.device, project.tasks)
        if project.images:
            check_channels(predictor.net, project.channels, models_dir / chosen.model)
    return predictor


def _predict(
    chosen: argparse.Namespace,
    predictor: Predictor,
    jobs: Sequence[_Job],
    tasks: Sequence[Task],
    reporter: Reporter,
) -> int:
    """The number of images predicted; failures are reported."""
    channels = predictor.net.architecture.channels
    predicted, placed = 0, 0
    for number, job in enumerate(jobs):
        reporter.progress(number / len(jobs), f"predicting {job.image.name}")
        try:
            image = read_channels(job.image, channels, strict=True)
            with in_one_line():
                predictions = predictor.predict(image, careful=not chosen.quick)
        except (ImageError, OSError) as error:
            reporter.problem(str(error))
            continue
        except Exception as error:
            if not is_out_of_memory(error):
                raise
            free_memory()
            reporter.problem(f"{job.image} was skipped: there is not enough memory to predict it.")
            continue
        while predictor.notices:
            reporter.problem(predictor.notices.pop(0).text)
        problems = [
            write_mask(job.targets[task.id], predictions[task.id].classes, task, marked=True)
            for task in tasks
            if task.id in predictions and task.id in job.targets
        ]
        for problem in filter(None, problems):
            reporter.problem(problem)
        predicted += not any(problems)
        placed += has_position(job.image)
    if placed:
        reporter.say(f"{placed} images are georeferenced; PNG files cannot store that.")
    return predicted


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


def _images(sources: Sequence[Path], outputs: Sequence[Path]) -> list[tuple[Path, Path]]:
    """Image files, and their target below a task's folder. Raises CommandError if one is missing or two share a target.

    `outputs` of earlier calls are skipped when folders are searched; the first of them contains the others. Files of
    several folders whose names clash are told apart by their folders' names.
    """
    images: dict[Path, tuple[Path, Path]] = {}
    for source in sources:
        if not source.exists():
            raise CommandError(f"{source} does not exist. Check the spelling.")
        listed = _listed(source, outputs) if source.is_dir() else [source]
        if not listed:
            raise CommandError(f"{source} contains no readable images.")
        for path in listed:
            name = path.relative_to(source) if source.is_dir() else Path(source.name)
            images.setdefault(path.absolute(), (path, name.with_name(f"{path.stem}.png")))
    pairs = list(images.values())
    twice = same_file_twice(pairs)
    if twice is not None and len({source.is_dir() for source in sources}) == 1:
        above = _common([s.absolute() if s.is_dir() else s.absolute().parent for s in sources])
        pairs = [(p, a.relative_to(above).with_name(n.name)) for a, (p, n) in images.items()]
        twice = same_file_twice(pairs)
    if twice is not None:
        raise CommandError(
            f"{twice[0]} and {twice[1]} would both become {twice[2]}. Predict them in two calls, into two folders."
        )
    return pairs


def _common(folders: Sequence[Path]) -> Path:
    """The deepest folder that contains all of them."""
    first = folders[0]
    return next(
        f for f in (first, *first.parents) if all(folder_path.is_relative_to(f) for folder_path in folders)
    )


def _listed(source: Path, outputs: Sequence[Path]) -> list[Path]:
    """The images in a folder and its subfolders, except what was written to `outputs` inside it."""
    inside = source.resolve()
    root, *task_outputs = (output.resolve() for output in outputs)
    leave = [
        o for o in ([root] if root != inside else task_outputs) if o != inside and o.is_relative_to(inside)
    ]
    return [
        path
        for path in find_images(source)
        if not any(path.resolve().is_relative_to(o) for o in leave) and not is_prediction(path)
    ]
