"""The verbs train and evaluate."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.cli.orders import obey
from core.cli.report import CommandError
from core.cli.scores import scores_as_json, scores_as_lines
from core.cli.verbs.projects import opened, read_label, task_of
from core.images.reading import ImageError
from core.learning import events as ev
from core.learning.choices import architecture_of, full_config_of, unavailable
from core.learning.config import LearnSettings
from core.learning.data import project_data
from core.learning.full.process_group import own_rank
from core.learning.train import TrainError, evaluate, train
from core.learning.wire import to_line
from core.machine.device import DeviceError
from core.network.model_files import ModelError
from core.network.weights import WeightsError
from core.predicting.prediction import looks_sentence
from core.project.image_files import look_at_all

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from core.cli.report import Reporter
    from core.images.pixels import Pixels
    from core.learning.config import FullConfig
    from core.learning.data.learning_data import LearningData
    from core.learning.evaluation.task_score import TaskScore
    from core.network.architecture import Architecture
    from core.project.folder import ProjectFolder
    from core.project.model import Choices, Project
    from core.project.settings import Preprocessing


_UNFIT: Final = ("changed", "resized")


def learning_data(folder: ProjectFolder, project: Project, reporter: Reporter) -> LearningData:
    """A project's data for the learner. Labels that no longer fit their image are skipped and reported."""
    unfit = {state.entry.id: state for state in look_at_all(folder, project) if state.state in _UNFIT}
    for state in unfit.values():
        reporter.problem(
            f"{state.entry.name} has changed since it was labelled, so its labels are skipped. "
            "Open the project in the window, which asks what to do with them."
        )

    def label(image_id: str, task_id: str) -> Pixels | None:
        return None if image_id in unfit else read_label(folder, image_id, task_id, reporter)

    return project_data.learning_data(
        folder, replace(project, preprocessing=_measured(folder, project, reporter)), label
    )


def _measured(folder: ProjectFolder, project: Project, reporter: Reporter) -> Preprocessing:
    """The preprocessing; percentiles not measured yet are measured now, and saved if the project can be written."""
    preprocessing = project.preprocessing
    if preprocessing.normalisation.by != "project" or preprocessing.normalisation.limits:
        return preprocessing
    reporter.say("Measuring image percentiles.")
    try:
        data = project_data.learning_data(folder, project, lambda _image, _task: None)
        measured = project_data.measured(data, (ImageError, OSError))
    except ValueError as error:
        raise CommandError(str(error)) from error
    preprocessing = replace(preprocessing, normalisation=measured.limit(preprocessing.normalisation))
    if not folder.read_only:
        folder.save(replace(project, preprocessing=preprocessing))
    return preprocessing


@contextmanager
def in_one_line() -> Iterator[None]:
    """Turn the learner's errors into CommandError."""
    try:
        yield
    except (ModelError, DeviceError, TrainError, WeightsError) as error:
        raise CommandError(str(error)) from error


class Trained(NamedTuple):
    """What training gave."""

    project: Project
    best: ev.Scored | None
    saved: ev.ModelSaved | None


def train_project(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Train on a project's labels; the result is the best model's scores."""
    trained = trained_on(chosen, reporter)
    if trained is not None:
        _say_learned(chosen.name, *trained, reporter)


def trained_on(
    chosen: argparse.Namespace, reporter: Reporter, config: FullConfig | None = None
) -> Trained | None:
    """Train on a project's labels; None in all processes but the first. `config`: in place of options and project."""
    chosen.mode = "full" if chosen.resume else chosen.mode
    reporter.quiet = own_rank() > 0  # with several processes, only the first one prints and writes
    first = own_rank() == 0
    beside = chosen.beside_window  # then the window holds the lock and leaves the model to this process
    chosen.interruption.gentle = not first  # the first one stops, and the others with it
    inbox = ev.Inbox()
    chosen.interruption.ask_to_stop = lambda: inbox.put(ev.Stop(resumable=True))
    if beside:
        obey(inbox)
    with opened(chosen.project, to_write=first and not beside, reporter=reporter) as (folder, project):
        weights = _weights(chosen, project)
        if chosen.mode == "full" and not chosen.resume:
            for text in unavailable(project.learning, chosen.objective, chosen.balancing):
                reporter.problem(text)
        events = train(
            learning_data(folder, project, reporter),
            folder.models_dir,
            ev.Learn(chosen.mode, chosen.minutes, chosen.steps, resume=chosen.resume, started=chosen.started),
            _settings(chosen, project, config),
            weights=weights,
            inbox=inbox,
        )
        if chosen.mode == "quick":
            _say_full_only(chosen, reporter)
        best, saved = _learn(events, chosen, reporter)
    if not first:
        return None
    if chosen.interruption.number and not saved:
        raise KeyboardInterrupt  # the messages said what became of it
    return Trained(project, best, saved)


def _settings(chosen: argparse.Namespace, project: Project, config: FullConfig | None) -> LearnSettings:
    """How options, else the project, say that is to be learned."""
    config = config or full_config_of(project.learning, chosen.objective, chosen.balancing)
    architecture = chosen_architecture(chosen, project.learning)
    return LearnSettings(
        chosen.device,
        architecture,
        chosen.seed,
        chosen.name,
        config,
        undoable=chosen.beside_window,
        licences=frozenset(chosen.accept_licence),
    )


def _say_full_only(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Say that balancing means nothing in quick learning."""
    if chosen.balancing not in (None, "fixed"):
        reporter.say(
            f"Balancing by {chosen.balancing} only affects full learning: in quick learning, heads share nothing."
        )


def _weights(chosen: argparse.Namespace, project: Project) -> dict[str, float]:
    """Task weights by task id, from the options. Raises CommandError if no task would be learned."""
    weights = {task_of(project, name).id: weight for name, weight in chosen.weight}
    if project.tasks and not any(weights.get(task.id, task.weight) for task in project.tasks):
        raise CommandError(
            "All tasks have weight 0, so there is nothing to learn. Raise one, for example with --weight road=1."
        )
    return weights


def _learn(
    work: Iterator[ev.Event], chosen: argparse.Namespace, reporter: Reporter
) -> tuple[ev.Scored | None, ev.ModelSaved | None]:
    """Report the events; return the best scores and the model that was saved."""
    best: ev.Scored | None = None
    saved: ev.ModelSaved | None = None
    with in_one_line():
        for event in work:
            if chosen.json_events and (line := to_line(event)) is not None:
                reporter.line(line)
            report_event(event, reporter)
            match event:
                case ev.Scored() if event.best or best is None:
                    best = event
                case ev.ModelSaved():
                    saved = event
                case ev.PhaseChanged("quick" | "full") | ev.Losses():
                    chosen.interruption.gentle = True  # from now on there is progress to lose
                case _:
                    pass
    return best, saved


def chosen_architecture(chosen: argparse.Namespace, choices: Choices) -> Architecture | None:
    """The network chosen by the options or else by the project; None to use the stored model's."""
    try:
        return architecture_of(
            choices,
            chosen.network,
            chosen.sharing,
            chosen.encoder,
            untrained=chosen.untrained,
            positions=chosen.positions,
        )
    except ValueError as error:
        raise CommandError(str(error)) from error


def _say_learned(
    name: str, project: Project, best: ev.Scored | None, saved: ev.ModelSaved | None, reporter: Reporter
) -> None:
    lines = [f"Saved the model {saved.name}." if saved is not None else f"The model {name} was not changed."]
    scores: dict[str, TaskScore] = {}
    if best is not None:
        scores = {task.name: best.scores[task.id] for task in project.tasks if task.id in best.scores}
        where = "the val images" if best.held_out == "val" else "images held out for it"
        lines += [f"Scores on {where}, one look each:", *scores_as_lines(project.tasks, scores)]
    held_out = best.held_out if best else None
    values = {"model": saved.name if saved is not None else name, "saved": saved is not None}
    reporter.result(
        {**values, "held_out": held_out, "looks": 1, **scores_as_json(project.tasks, scores)}, lines
    )


def report_event(event: ev.Event, reporter: Reporter) -> None:
    """Print the learner's event on stderr."""
    match event:
        case ev.Progress():
            text = event.text or f"{event.mode} learning, step {event.step}"
            left = "" if event.eta_seconds is None else f", {event.eta_seconds:.0f} s left"
            reporter.progress(event.fraction, text + left)
        case ev.Fetching(encoder, done, total):
            size = f"{done / 1e6:.0f} MB" + (f" of {total / 1e6:.0f}" if total else "")
            reporter.progress(done / total if total else None, f"downloading {encoder}: {size}")
        case ev.PhaseChanged() | ev.ModelSaved() | ev.Finished():
            reporter.say(event.text)
        case ev.DeviceChosen():
            reporter.say(event.reason)
        case ev.Interrupted():
            reporter.say(f"{event.text} Pass --resume to continue it; otherwise training starts over.")
        case ev.Notice():
            if event.level == "info":
                reporter.say(event.text)
            else:
                reporter.problem(event.text)
        case _:
            pass


def evaluate_project(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Score a model on the labelled images of a split."""

    def progress(fraction: float) -> bool:
        reporter.progress(fraction, f"evaluating on {chosen.split}")
        return True

    with opened(chosen.project, reporter=reporter) as (folder, project), in_one_line():
        scores = evaluate(
            learning_data(folder, project, reporter),
            folder.models_dir,
            name=chosen.model,
            split=chosen.split,
            device=chosen.device,
            looks=chosen.looks,
            progress=progress,
            problem=reporter.problem,
        )
        lines = [*scores_as_lines(project.tasks, scores), looks_sentence(chosen.looks)]
        if chosen.split == "val":
            lines.append("Each half of the val images was scored with thresholds chosen on the other half.")
        reporter.result({**scores_as_json(project.tasks, scores), "looks": chosen.looks}, lines)
