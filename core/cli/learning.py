"""The verbs that need the network: train, evaluate, predict."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.bands import read_channels
from core.cli.orders import Orders
from core.cli.projects import folder_names, opened, read_label, task_of
from core.cli.report import CommandError, scores_as_json, scores_as_lines
from core.device import DeviceError
from core.image_files import look_at_all
from core.images import ImageError, find_images, write_index_mask
from core.learning import events as ev
from core.learning.checkpoint import ModelError, check_channels
from core.learning.choices import architecture_of, plan_of
from core.learning.group import own_rank
from core.learning.train import TrainError, evaluate, train
from core.learning.wire import to_line
from core.network.weights import WeightsError
from core.predicting.predictor import Predictor
from core.preprocessing import limits_of, project_histogram
from core.rules import excluded

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from core.cli.report import Reporter
    from core.network.architecture import Architecture
    from core.project import Choices, Project, Task
    from core.project_settings import Preprocessing
    from core.storage import ProjectFolder


_UNFIT: Final = ("changed", "resized")
_TRAIN_OPTIONS: Final = (
    "mode",
    "minutes",
    "steps",
    "device",
    "seed",
    "name",
    "unlabelled",
    "resume",
)


def learning_data(folder: ProjectFolder, project: Project, reporter: Reporter) -> ev.LearningData:
    """What the learner may know of a project on disk. Labels that no longer fit their image are left out, and said."""
    paths = {image.id: folder.image_path(image) for image in project.images}
    unfit = {found.entry.id: found for found in look_at_all(folder, project) if found.state in _UNFIT}
    for found in unfit.values():
        reporter.problem(
            f"{found.entry.name} changed since it was labelled: its labels are left out. "
            "Open the project in the window, which asks what shall happen with them."
        )

    def label(image_id: str, task_id: str) -> ev.Pixels | None:
        return None if image_id in unfit else read_label(folder, image_id, task_id, reporter)

    def read_image(image_id: str) -> ev.Pixels:
        return read_channels(paths[image_id], project.channels)

    return ev.LearningData(
        project.tasks,
        project.images,
        read_image,
        label,
        project.channels,
        preprocessing=_measured(folder, project, reporter),
        apart=excluded(project),
        relations=project.learning.relations,
    )


def _measured(folder: ProjectFolder, project: Project, reporter: Reporter) -> Preprocessing:
    """How images are prepared; a project's percentiles that nobody has measured yet are, and kept where they may be."""
    how = project.preprocessing
    if how.normalisation.by != "project" or how.normalisation.limits:
        return how
    paths = {image.id: folder.image_path(image) for image in project.images}
    reporter.say("Measuring the images' percentiles.")
    try:
        spread = project_histogram(
            lambda i: read_channels(paths[i], project.channels), list(paths), (ImageError, OSError)
        )
    except ValueError as error:
        raise CommandError(str(error)) from error
    limits = limits_of(spread, how.normalisation)
    how = replace(how, normalisation=replace(how.normalisation, limits=limits))
    if not folder.read_only:
        folder.save(replace(project, preprocessing=how))
    return how


@contextmanager
def in_one_line() -> Iterator[None]:
    """What the learner says is wrong becomes the command's one line."""
    try:
        yield
    except (ModelError, DeviceError, TrainError, WeightsError) as error:
        raise CommandError(str(error)) from error


def train_project(chosen: argparse.Namespace, reporter: Reporter, started: float) -> None:
    """Learn from a project's labels; the result is the best model's scores."""
    chosen.mode = "full" if chosen.resume else chosen.mode
    reporter.quiet = own_rank() > 0  # of several processes only the first speaks and writes
    first = own_rank() == 0
    beside = chosen.beside_window  # then the window holds the lock, and leaves the model to this process
    options = {key: getattr(chosen, key) for key in _TRAIN_OPTIONS}
    if beside:
        options["stop"] = Orders()
    with opened(chosen.project, to_write=first and not beside, reporter=reporter) as (folder, project):
        architecture = chosen_architecture(chosen, project.learning)
        plan = plan_of(project.learning, chosen.objective, chosen.balancing)
        weights = {task_of(project, name).id: weight for name, weight in chosen.weight}
        data = learning_data(folder, project, reporter)
        best: ev.Scored | None = None
        with in_one_line():
            work = train(
                data,
                folder.models_dir,
                weights=weights,
                started=started,
                architecture=architecture,
                plan=plan,
                balancing=chosen.balancing or "fixed",
                **options,
            )
            for event in work:
                if chosen.json_events and (line := to_line(event)) is not None:
                    reporter.line(line)
                report_event(event, reporter)
                if isinstance(event, ev.Scored) and (event.best or best is None):
                    best = event
    if own_rank() == 0:
        _say_learned(chosen.name, project, best, reporter)


def chosen_architecture(chosen: argparse.Namespace, choices: Choices) -> Architecture | None:
    """The network that options, else the project, choose; None where neither does: then the stored model's."""
    try:
        return architecture_of(
            choices, chosen.network, chosen.sharing, chosen.encoder, untrained=chosen.untrained
        )
    except ValueError as error:
        raise CommandError(str(error)) from error


def _say_learned(name: str, project: Project, best: ev.Scored | None, reporter: Reporter) -> None:
    lines = [f"The model {name} is saved."]
    scores: dict[str, ev.TaskScore] = {}
    if best is not None:
        scores = {task.name: best.scores[task.id] for task in project.tasks if task.id in best.scores}
        where = "the val images" if best.held_out == "val" else "images held out for it"
        lines += [f"Scores on {where}:", *scores_as_lines(project.tasks, scores)]
    held_out = best.held_out if best else None
    reporter.result({"model": name, "held_out": held_out, **scores_as_json(project.tasks, scores)}, lines)


def report_event(event: ev.Event, reporter: Reporter) -> None:
    """Say on stderr what the learner says."""
    match event:
        case ev.Progress():
            text = event.text or f"{event.mode} learning, step {event.step}"
            left = "" if event.eta_seconds is None else f", {event.eta_seconds:.0f} s left"
            reporter.progress(event.fraction, text + left)
        case ev.Fetching(encoder, done, total):
            size = f"{done / 1e6:.0f} MB" + (f" of {total / 1e6:.0f}" if total else "")
            reporter.progress(done / total if total else None, f"fetching {encoder}: {size}")
        case ev.PhaseChanged() | ev.ModelSaved() | ev.Finished():
            reporter.say(event.text)
        case ev.DeviceChosen():
            reporter.say(event.reason)
        case ev.Interrupted():
            reporter.say(f"{event.text} Give --resume for that; else learning begins anew.")
        case ev.Notice():
            if event.level == "info":
                reporter.say(event.text)
            else:
                reporter.problem(event.text)
        case _:
            pass


def evaluate_project(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Score a model on the labelled images of a split."""

    def progress(share: float) -> bool:
        reporter.progress(share, f"evaluate on {chosen.split}")
        return True

    with opened(chosen.project, reporter=reporter) as (folder, project), in_one_line():
        scores = evaluate(
            learning_data(folder, project, reporter),
            folder.models_dir,
            name=chosen.model,
            split=chosen.split,
            device=chosen.device,
            progress=progress,
        )
        reporter.result(scores_as_json(project.tasks, scores), scores_as_lines(project.tasks, scores))


def predict_images(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Predict images into DIR/<task>/<image stem>.png."""
    images = _images(chosen.images)
    with opened(chosen.project) as (folder, project):
        with in_one_line():
            predictor = Predictor.load(folder.models_dir, chosen.model, chosen.device)
            if project.images:
                check_channels(predictor.net, project.channels, folder.models_dir / chosen.model)
        tasks = _current(predictor.tasks, project)
    lacking = [t.name for t in project.tasks if t.id not in {known.id for known in tasks}]
    if lacking:
        reporter.problem(
            f"The model {chosen.model} has not learned {', '.join(lacking)} yet. Train it again."
        )
    names = folder_names(tasks)
    for name in names.values():
        (chosen.out / name).mkdir(parents=True, exist_ok=True)
    channels = predictor.net.architecture.channels
    done: list[str] = []
    for number, path in enumerate(images):
        reporter.progress(number / len(images), f"predict {path.name}")
        try:
            image = read_channels(path, channels, strict=True)
            predictions = predictor.predict(image, careful=not chosen.quick)
        except ImageError as error:
            reporter.problem(str(error))
            continue
        _write(chosen.out, path.stem, tasks, names, predictions)
        done.append(str(path))
    if not done:
        raise CommandError(reporter.problems[-1])
    lines = [f"{len(done)} of {len(images)} images predicted into {chosen.out}: {', '.join(names.values())}"]
    reporter.result({"out": str(chosen.out), "tasks": list(names.values()), "images": len(done)}, lines)


def _write(
    out: Path,
    stem: str,
    tasks: Sequence[Task],
    names: Mapping[str, str],
    predictions: Mapping[str, ev.TaskPrediction],
) -> None:
    for task in tasks:
        if task.id in predictions:
            write_index_mask(out / names[task.id] / f"{stem}.png", predictions[task.id].classes, task.colors)


def _current(learned: Sequence[Task], project: Project) -> tuple[Task, ...]:
    """The tasks that a model learned and the project still has, under their present names."""
    present = {task.id: task for task in project.tasks}
    tasks = tuple(present[task.id] for task in learned if task.id in present)
    if not tasks:
        raise CommandError("The model knows none of the project's tasks. Train it again.")
    return tasks


def _images(sources: Sequence[Path]) -> list[Path]:
    """The image files in files and folders. CommandError where one is missing or two would write one file."""
    images: list[Path] = []
    for source in sources:
        if not source.exists():
            raise CommandError(f"{source} does not exist. Is it spelled right?")
        found = find_images(source) if source.is_dir() else [source]
        if not found:
            raise CommandError(f"{source} holds no images that can be read.")
        images += found
    stems: dict[str, Path] = {}
    for path in dict.fromkeys(images):
        other = stems.setdefault(path.stem, path)
        if other != path:
            raise CommandError(
                f"{other} and {path} would both become {path.stem}.png. Predict them in two calls, "
                "into two folders."
            )
    return list(stems.values())
