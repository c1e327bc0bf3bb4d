"""Predicting for the verb predict: image by image with records, or into files about all images."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.kinds import chosen_values
from core.cli.report import CommandError
from core.cli.verbs.learning import in_one_line
from core.cli.writing import no_room_sentence, obstacle_sentence
from core.exchange.exporting import NoRoomError, RefusedExportError, export
from core.exchange.source import Selection, Source
from core.exchange.tables import EXPORT_OPTIONS, WRITERS
from core.exchange.targets import Obstacle
from core.images.position import has_position
from core.network.model_files import WEIGHTS
from core.predicting.ahead import Ahead
from core.predicting.batch import Batch, all_files, planned
from core.predicting.files import FilePredictor
from core.predicting.origin import Predicted, project_of
from core.predicting.records import Failure, Manner, Records, model_hash

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from core.cli.report import Reporter
    from core.predicting.batch import Plan
    from core.predicting.inputs import Input
    from core.predicting.predictor import Predictor
    from core.predicting.records import Record
    from core.predicting.remote import Destination
    from core.predicting.shards import Shard
    from core.project.model import Project, Task


@dataclass(frozen=True, slots=True)
class Opened:
    """What the project is asked for."""

    project: Project
    folder: Path
    models_dir: Path
    images: Sequence[Path]
    inputs: Sequence[Input]
    """Of this shard."""
    names: Mapping[str, str]
    """Folder names by task id."""
    predictor: Predictor
    tasks: Sequence[Task]
    destination: Destination


@dataclass(frozen=True, slots=True)
class Result:
    """What was written."""

    predicted: int
    skipped: int = 0
    failures: Sequence[Failure] = ()


def _selection(chosen: argparse.Namespace, prepared: Opened) -> Selection:
    return Selection(
        tuple(task.id for task in prepared.tasks),
        folders=not chosen.together,
        **chosen_values(chosen, EXPORT_OPTIONS),
    )


def by_image(chosen: argparse.Namespace, prepared: Opened, shard: Shard, reporter: Reporter) -> Result:
    """Predict into files for each image; what was predicted before an interruption is not predicted again."""
    destination, manner = prepared.destination, _manner(chosen, prepared)
    destination.fetch_records()
    records = Records(destination.out, shard)
    project, inputs = project_of(prepared.project, prepared.inputs)
    with _ahead(chosen, prepared, reporter) as ahead:
        origin = Predicted(
            prepared.folder, inputs, ahead, prepared.images, looks=chosen.looks, ours=records.is_own
        )
        source = Source(origin, project, _selection(chosen, prepared))
        plan = _plan(chosen, prepared, source, records, manner)
        paths = [origin.path(image) for image in source.images if image.id in plan.files]
        if not paths:
            return Result(0, plan.skipped)
        if plan.skipped:
            reporter.say(f"{plan.skipped} of {len(inputs)} images have been predicted already.")
        ahead.announce(paths)
        batch = Batch(source, origin, destination, records, manner, shard, reporter.problem)
        source.on_report = batch.report
        pace = Pace(len(paths), reporter)
        with _refusals():
            outcome = batch.write(WRITERS[chosen.format], plan, replacing=chosen.replace, progress=pace.tell)
    _say_position(chosen, outcome.predicted, reporter)
    return Result(len(outcome.predicted), plan.skipped, outcome.failures)


def _ahead(chosen: argparse.Namespace, prepared: Opened, reporter: Reporter, *, again: bool = False) -> Ahead:
    predict = FilePredictor(
        prepared.predictor,
        looks=chosen.looks,
        complete=chosen.probabilities,
        say=reporter.problem,
        fetched=prepared.destination.fetched,
    )
    return Ahead(predict, again=again)


def _plan(
    chosen: argparse.Namespace, prepared: Opened, source: Source, records: Records, manner: Manner
) -> Plan:
    """The files that are to be written: not those that this model wrote before an interruption."""
    destination, origin = prepared.destination, source.origin

    def done(stem: str) -> Record | None:
        record = records.records.get(stem)
        continues = records.own.manner == manner and stem in records.own.recent
        if record is None or record.manner != manner or not (chosen.skip_existing or continues):
            return None
        return record

    def is_somebodys(name: str) -> bool:
        if destination.is_elsewhere:
            return destination.exists(name) and not records.wrote(name)
        return destination.exists(name) and not origin.is_replaceable(destination.out / name)

    writer = WRITERS[chosen.format]
    files = all_files(writer, source, overlays=chosen.overlay, probabilities=chosen.probabilities)
    plan = planned(
        files, source, destination, done, skip=lambda name: chosen.skip_existing and is_somebodys(name)
    )
    if destination.is_elsewhere and not chosen.replace:
        _refuse_elsewhere(chosen, plan, is_somebodys)
    return plan


def _refuse_elsewhere(chosen: argparse.Namespace, plan: Plan, is_somebodys: Callable[[str], bool]) -> None:
    """Raise CommandError where a file that is not ours would be replaced; of files here, `export` says it."""
    names = [file.path for files in plan.files.values() for file in files if is_somebodys(file.path)]
    if names:
        count = len(names)
        obstacle = Obstacle("exists", Path(names[0]), count, sum(map(len, plan.files.values())))
        raise CommandError(
            f"In {chosen.out}: {obstacle_sentence(obstacle, ', --skip-existing to keep them')}"
        )


def _manner(chosen: argparse.Namespace, prepared: Opened) -> Manner:
    """How these files are made."""
    options = [
        f"{option.id}={value}"
        for option, value in zip(EXPORT_OPTIONS, chosen_values(chosen, EXPORT_OPTIONS).values(), strict=True)
        if value != option.default
    ]
    options += ["together"] if chosen.together else []
    weights = prepared.models_dir / chosen.model / WEIGHTS
    return Manner(model_hash(weights, prepared.project.tasks), chosen.looks, chosen.format, tuple(options))


def at_once(chosen: argparse.Namespace, prepared: Opened, reporter: Reporter) -> Result:
    """Predict into files about all images."""
    project, inputs = project_of(prepared.project, prepared.inputs)
    with _ahead(chosen, prepared, reporter, again=True) as ahead:
        origin = Predicted(prepared.folder, inputs, ahead, prepared.images, looks=chosen.looks)
        source = Source(origin, project, _selection(chosen, prepared), on_report=reporter.problem)
        ahead.announce([origin.path(image) for image in source.images])
        with _refusals():
            exported = export(
                WRITERS[chosen.format],
                source,
                prepared.destination.out,
                replace=chosen.replace,
                notes=False,
                progress=lambda fraction, name: reporter.progress(fraction, f"predicting {name}"),
            )
    failed = [
        image
        for image in source.images
        if any((image.id, task.id) not in exported.labels for task in source.tasks_of(image))
    ]
    address = prepared.destination.address
    failures = [Failure(origin.stem(image), address(origin.path(image)), "") for image in failed]
    return Result(len(source.images) - len(failures), failures=failures)


@contextmanager
def _refusals() -> Iterator[None]:
    """What ends the whole call, as CommandError."""
    try:
        with in_one_line():
            yield
    except RefusedExportError as error:
        raise CommandError(obstacle_sentence(error.obstacle, ", --skip-existing to keep them")) from error
    except NoRoomError as error:
        raise CommandError(no_room_sentence(error.path, error.why)) from error


class Pace:
    """How many images are done, and how long the others will take."""

    def __init__(self, total: int, reporter: Reporter) -> None:
        self._total, self._reporter, self._begun = total, reporter, time.monotonic()

    def tell(self, done: int, name: str) -> None:
        """Before the next image."""
        text = f"predicting {name}, {done:,} of {self._total:,}"
        if done:
            left = (time.monotonic() - self._begun) / done * (self._total - done)
            text += f", {_duration(left)} left"
        self._reporter.progress(done / self._total, text)


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 2:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60:02} min"


def _say_position(chosen: argparse.Namespace, written: Sequence[Path], reporter: Reporter) -> None:
    """Say where the position of georeferenced images went."""
    placed = sum(map(has_position, written)) if chosen.format == "index-png" else 0
    if placed:
        reporter.say(
            f"{placed} images are georeferenced: their position is in the .png.aux.xml beside each PNG. "
            "To write it into the masks, use --format geotiff."
        )
