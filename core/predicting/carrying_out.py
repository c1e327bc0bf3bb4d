"""Carries out orders of predictions, those of the verb predict and those of the window's queue alike."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.atomic import StorageError
from core.exchange.exporting import RefusedExportError, Survey, export, survey
from core.exchange.source import Source
from core.exchange.tables import EXPORT_OPTIONS
from core.exchange.targets import Obstacle, folder_names
from core.network.model_files import WEIGHTS, ModelError
from core.predicting.ahead import Ahead
from core.predicting.batch import OVERLAYS, PROBABILITIES, Batch, all_files, planned
from core.predicting.files import FilePredictor, load_predictor, stored_tasks
from core.predicting.order import Order, Result
from core.predicting.origin import Predicted, project_of
from core.predicting.queued import read_queued
from core.predicting.records import Failure, Manner, Records, model_hash
from core.predicting.remote import Destination
from core.predicting.shards import Shard
from core.project.file import CURRENT_MODEL

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from core.exchange.writer import OutFile
    from core.predicting.batch import Plan
    from core.predicting.inputs import Input
    from core.predicting.order import Follower
    from core.predicting.origin import Predict
    from core.predicting.prediction import TaskPrediction
    from core.predicting.predictor import Predictor
    from core.predicting.queued import QueuedOrder
    from core.predicting.records import Record
    from core.project.model import Project


@dataclass(frozen=True, slots=True)
class Prepared:
    """What an order is carried out with."""

    project: Project
    folder: Path
    """The project's."""
    weights: Path
    """The model's file."""
    images: Sequence[Path]
    """The project's images: never replaced."""
    inputs: Sequence[Input]
    """The images to predict."""
    predictor: Predictor
    destination: Destination
    shard: Shard = field(default_factory=Shard)


class RefusedElsewhereError(RefusedExportError):
    """The same of files that are not on this computer."""


def carry_out(
    order: Order, prepared: Prepared, follower: Follower, *, resumed: bool = False, gentle: bool = False
) -> Result:
    """Write the predictions. What an interrupted call has predicted in the same manner is not predicted again.

    `resumed`: nor is what one that reached its end has. `gentle`: other work on this computer comes first.
    Raises RefusedExportError, NoRoomError, ModelError, DeviceError and OSError; what was written before stays.
    """
    if not prepared.inputs:
        return Result()
    stems = {entry.path: entry.stem for entry in prepared.inputs}
    predict = FilePredictor(
        prepared.predictor,
        looks=order.looks,
        complete=order.probabilities,
        say=follower.say,
        progress=lambda _fraction: not follower.cancelled(),
        fetched=prepared.destination.fetched,
        on_predicted=lambda path, *rest: follower.predicted(stems[path], path, *rest),
    )
    with Ahead(predict, again=not order.writer.by_image, gentle=gentle) as ahead:
        if order.writer.by_image:
            result = _by_image(order, prepared, ahead, follower, resumed=resumed)
        else:
            result = _at_once(order, prepared, ahead, follower)
    return replace(result, images=tuple(stems))


def _by_image(order: Order, prepared: Prepared, ahead: Ahead, follower: Follower, *, resumed: bool) -> Result:
    """Predict into files for each image."""
    prepared.destination.fetch_records()
    records = Records(prepared.destination.out, prepared.shard)
    source = _source(order, prepared, ahead, records)
    manner = manner_of(order, prepared.weights, prepared.project)
    plan = plan_of(order, source, prepared.destination, records, manner, resumed=resumed)
    origin = source.origin
    paths = [origin.path(image) for image in source.images if image.id in plan.files]
    follower.begun(len(paths), plan.skipped)
    if not paths:
        return Result(skipped=plan.skipped)
    ahead.announce(paths)
    assert isinstance(origin, Predicted)
    batch = Batch(source, origin, prepared.destination, records, manner, prepared.shard)
    source.on_report = batch.report
    outcome = batch.write(order.writer, plan, follower, replacing=order.replace, notes=order.notes)
    return Result(outcome.predicted, plan.skipped, outcome.failures, outcome.files)


def source_of(
    order: Order,
    project: Project,
    folder: Path,
    images: Sequence[Path],
    inputs: Sequence[Input],
    predict: Predict,
    records: Records | None = None,
) -> Source:
    """The predictions as labels that writers take; `folder` and `images` are the project's."""
    as_images, by_id = project_of(project, inputs)
    ours: Callable[[Path], bool] = (lambda _path: False) if records is None else records.is_own
    origin = Predicted(folder, by_id, predict, images, looks=order.looks, ours=ours)
    return Source(origin, as_images, order.selection)


def _source(order: Order, prepared: Prepared, predict: Predict, records: Records | None = None) -> Source:
    return source_of(
        order, prepared.project, prepared.folder, prepared.images, prepared.inputs, predict, records
    )


def plan_of(
    order: Order,
    source: Source,
    destination: Destination,
    records: Records,
    manner: Manner,
    *,
    resumed: bool = False,
) -> Plan:
    """The files that are to be written: not those that this model wrote before. Raises RefusedElsewhereError."""
    origin = source.origin

    def done(stem: str) -> Record | None:
        record = records.records.get(stem)
        continues = records.own.manner == manner and stem in records.own.recent
        if record is None or record.manner != manner or not (order.skip_existing or continues or resumed):
            return None
        return record

    def is_somebodys(name: str) -> bool:
        if destination.is_elsewhere:
            return destination.exists(name) and not records.wrote(name)
        return destination.exists(name) and not origin.is_replaceable(destination.out / name)

    files = all_files(order.writer, source, overlays=order.overlay, probabilities=order.probabilities)
    plan = planned(
        files, source, destination, done, skip=lambda name: order.skip_existing and is_somebodys(name)
    )
    if destination.is_elsewhere and not order.replace:
        _refuse_elsewhere(plan, is_somebodys)
    return plan


def _refuse_elsewhere(plan: Plan, is_somebodys: Callable[[str], bool]) -> None:
    """Raise RefusedElsewhereError where a file that is not ours would be replaced; of files here, `export` says it."""
    names = [file.path for files in plan.files.values() for file in files if is_somebodys(file.path)]
    if names:
        total = sum(map(len, plan.files.values()))
        raise RefusedElsewhereError(Obstacle("exists", Path(names[0]), len(names), total))


def manner_of(order: Order, weights: Path, project: Project) -> Manner:
    """How an order's files are made. Raises OSError."""
    options = [
        f"{option.id}={value}"
        for option in EXPORT_OPTIONS
        if (value := getattr(order.selection, option.id)) != option.default
    ]
    options += [] if order.selection.folders else ["together"]
    return Manner(model_hash(weights, project.tasks), order.looks, order.writer_id, tuple(options))


class _Remembering:
    """Predicts as another does, and remembers what was wrong with which image."""

    def __init__(self, predict: Ahead) -> None:
        self._predict = predict
        self.problems: dict[Path, str] = {}

    def __call__(self, path: Path) -> Mapping[str, TaskPrediction]:
        try:
            return self._predict(path)
        except StorageError as error:
            self.problems[path] = str(error)
            raise


def _at_once(order: Order, prepared: Prepared, ahead: Ahead, follower: Follower) -> Result:
    """Predict into files about all images."""
    predict = _Remembering(ahead)
    source = _source(order, prepared, predict)
    source.on_report = follower.say
    origin, total = source.origin, len(source.images)
    follower.begun(total, 0)
    ahead.announce([origin.path(image) for image in source.images])
    exported = export(
        order.writer,
        source,
        prepared.destination.out,
        replace=order.replace,
        notes=order.notes,
        progress=lambda fraction, name: follower.progress(int(fraction * total), name),
        cancelled=follower.cancelled,
    )
    address = prepared.destination.address
    predicted, failures = [], []
    for image in source.images:
        stem, path = origin.stem(image), origin.path(image)
        if all((image.id, task.id) in exported.labels for task in source.tasks_of(image)):
            predicted.append(path)
            follower.ended(stem, path, "")
        elif not exported.cancelled:
            failure = Failure(stem, address(path), predict.problems.get(path, ""))
            failures.append(failure)
            follower.ended(stem, path, failure.error)
    return Result(tuple(predicted), failures=tuple(failures), files=exported.files)


def run_queued(folder: Path, follower: Follower, *, device: str = "auto", resumed: bool = False) -> Result:
    """Predict. `resumed`: what an earlier run of the order has predicted is not predicted again.

    Raises InputError, and as `carry_out` does.
    """
    queued, project, _ = read_queued(folder)
    out = Path(queued.out)
    destination = Destination(out)
    inputs = destination.inputs(queued.sources, _outputs(out, project))
    try:
        predictor = load_predictor(folder, project, device=device)
    except ModelError as error:  # people know the project's folder, not this one
        ours, theirs = folder / CURRENT_MODEL, Path(queued.project) / "models" / CURRENT_MODEL
        raise ModelError(str(error).replace(str(ours), str(theirs))) from error
    task_ids = queued.order.selection.tasks
    for text in predictor.lacks([t for t in project.tasks if task_ids is None or t.id in task_ids]):
        follower.say(text)
    order = _narrowed(queued.order, project, {task.id for task in predictor.tasks})
    if not order.selection.tasks:
        raise ModelError("The model has learned none of these tasks. Choose others, or train it again.")
    weights, images = folder / CURRENT_MODEL / WEIGHTS, [Path(path) for path in queued.images]
    prepared = Prepared(project, Path(queued.project), weights, images, inputs, predictor, destination)
    return carry_out(order, prepared, follower, resumed=resumed, gentle=True)


def survey_order(queued: QueuedOrder, project: Project, models_dir: Path) -> Survey:
    """What an order would write, before it is one; without `out`, what is in the way is not known.

    Raises ModelError and InputError.
    """
    order = _narrowed(queued.order, project, stored_tasks(models_dir))
    out, folder = Path(queued.out), Path(queued.project)
    destination = Destination(out)
    outputs = _outputs(out, project) if queued.out else [folder]
    inputs: Sequence[Input] = destination.inputs(queued.sources, outputs)
    records = Records(out, Shard()) if queued.out and order.writer.by_image else None
    images = [Path(path) for path in queued.images]
    source = source_of(order, project, folder, images, inputs, lambda _path: {}, records)
    files: Sequence[OutFile]
    skipped = 0
    if order.writer.by_image and records is not None:
        weights = models_dir / CURRENT_MODEL / WEIGHTS
        plan = plan_of(order, source, destination, records, manner_of(order, weights, project))
        files = [*(file for listed in plan.files.values() for file in listed), *plan.shared]
        skipped = plan.skipped
    else:
        files = list(order.writer.files(source))
    surveyed = survey(
        replace(order.writer, files=lambda _source: files),
        source,
        out if queued.out else None,
        replace=order.replace,
    )
    return replace(surveyed, images=surveyed.images - skipped, skipped=skipped)


def _narrowed(order: Order, project: Project, learned: Collection[str]) -> Order:
    """The same order for those of its tasks that the model has learned."""
    ordered = order.selection.tasks
    tasks = tuple(t.id for t in project.tasks if t.id in learned and (ordered is None or t.id in ordered))
    return replace(order, selection=replace(order.selection, tasks=tasks))


def _outputs(out: Path, project: Project) -> list[Path]:
    """Where predictions go and went before: no images to predict."""
    names = folder_names(project.tasks).values()
    return [out, *(out / name for name in (*names, OVERLAYS, PROBABILITIES))]
