"""Predicting for the verb predict: what was chosen as an order, and how it goes, on the terminal."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.cli.kinds import chosen_values
from core.cli.report import CommandError
from core.cli.verbs.learning import in_one_line
from core.cli.writing import no_room_sentence, obstacle_sentence
from core.exchange.exporting import NoRoomError, RefusedExportError
from core.exchange.source import Selection
from core.exchange.tables import EXPORT_OPTIONS
from core.images.position import has_position
from core.predicting.carrying_out import RefusedElsewhereError, carry_out
from core.predicting.order import Follower, Order, Pace

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.cli.report import Reporter
    from core.predicting.carrying_out import Prepared
    from core.predicting.order import Result
    from core.project.model import Task


def ordered(chosen: argparse.Namespace, tasks: Sequence[Task]) -> Order:
    """What was chosen."""
    selection = Selection(
        tuple(task.id for task in tasks),
        folders=not chosen.together,
        **chosen_values(chosen, EXPORT_OPTIONS),
    )
    return Order(
        chosen.format,
        selection,
        chosen.looks,
        overlay=chosen.overlay,
        probabilities=chosen.probabilities,
        skip_existing=chosen.skip_existing,
        replace=chosen.replace,
    )


def predict_all(chosen: argparse.Namespace, order: Order, prepared: Prepared, reporter: Reporter) -> Result:
    """Predict; what was predicted before an interruption is not predicted again. Raises CommandError."""
    with _refusals(chosen):
        result = carry_out(order, prepared, _OnTerminal(reporter))
    _say_position(chosen, result.predicted, reporter)
    return result


@contextmanager
def _refusals(chosen: argparse.Namespace) -> Iterator[None]:
    """What ends the whole call, as CommandError."""
    try:
        with in_one_line():
            yield
    except RefusedExportError as error:
        text = obstacle_sentence(error.obstacle, ", --skip-existing to keep them")
        raise CommandError(
            f"In {chosen.out}: {text}" if isinstance(error, RefusedElsewhereError) else text
        ) from error
    except NoRoomError as error:
        raise CommandError(no_room_sentence(error.path, error.why)) from error


class _OnTerminal(Follower):
    """Says how it goes."""

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter
        self._progress = Progress(0, reporter)

    def say(self, problem: str) -> None:
        """See Follower."""
        self._reporter.problem(problem)

    def begun(self, total: int, skipped: int) -> None:
        """See Follower."""
        self._progress = Progress(total, self._reporter)
        if total and skipped:
            self._reporter.say(f"{skipped} of {total + skipped} images have been predicted already.")

    def progress(self, done: int, name: str) -> None:
        """See Follower."""
        self._progress.tell(done, name)


class Progress:
    """How many images are done, and how long the others will take."""

    def __init__(self, total: int, reporter: Reporter) -> None:
        self._total, self._reporter, self._pace = total, reporter, Pace(total)

    def tell(self, done: int, name: str) -> None:
        """Before the next image."""
        text = f"predicting {name}, {done:,} of {self._total:,}"
        seconds = self._pace.seconds_left(done)
        if seconds is not None:
            text += f", {_duration(seconds)} left"
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
