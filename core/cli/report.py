"""What the command line says: progress and warnings on stderr, results on stdout."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any, Final

from tqdm import tqdm

from core.learning.score_json import score_as_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.learning.events import TaskScore
    from core.project import Task

MATRIX_CLASSES: Final = 12
_PAUSE: Final = 5.0  # seconds between plain lines of progress


class CommandError(Exception):
    """What a verb can't do; str() is the one line that says what is wrong and what to do."""


class Reporter:
    """Progress as a bar on a terminal, else as plain lines; warnings; at the end the result."""

    def __init__(self, *, as_json: bool) -> None:
        self.problems: list[str] = []
        """Sentences about what was left out, in order; they also go into the JSON result."""
        self.quiet = False
        """Say nothing: another process speaks."""
        self._as_json = as_json
        self._bar: tqdm[Any] | None = None
        self._on_terminal = sys.stderr.isatty()
        self._last = -_PAUSE
        self._last_text = ""

    def progress(self, share: float | None, text: str) -> None:
        """How far the work is, 0 ... 1, None where no end is known; `text` says what it is."""
        if self.quiet:
            return
        if self._on_terminal:
            self._move_bar(share, text)
            return
        now = time.monotonic()
        if now - self._last >= _PAUSE or share == 1:
            self._last = now
            self.say(text if share is None else f"{share:4.0%}  {text}")

    def say(self, text: str) -> None:
        """A line on stderr, once: the same line again is left out."""
        line = " ".join(text.split())
        if line and line != self._last_text and not self.quiet:
            self._last_text = line
            tqdm.write(line, file=sys.stderr)
            sys.stderr.flush()

    def problem(self, text: str) -> None:
        """Something was left out, and the rest goes on."""
        self.problems.append(text)
        self.say(f"warning: {text}")

    def line(self, text: str) -> None:
        """A line of results on stdout, at once."""
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()

    def result(self, values: Mapping[str, object], lines: Sequence[str]) -> None:
        """The result: `values` as one JSON object, or `lines`."""
        self.close()
        if self._as_json:
            whole = {**values, "problems": self.problems} if self.problems else dict(values)
            lines = [json.dumps(whole, ensure_ascii=False)]
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.flush()

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _move_bar(self, share: float | None, text: str) -> None:
        if self._bar is None:
            form = "{percentage:3.0f}% {bar:30} {elapsed} {desc}"
            self._bar = tqdm(total=1.0, file=sys.stderr, bar_format=form, leave=False)
        self._bar.set_description_str(text, refresh=False)
        if share is not None:
            self._bar.n = share
        self._bar.refresh()


def scores_as_json(tasks: Sequence[Task], scores: Mapping[str, TaskScore]) -> dict[str, object]:
    """Scores by task name: mean IoU, IoU per class (null where nothing is labelled), pixels behind it, and more."""
    return {
        "tasks": {task.name: score_as_json(task, scores[task.name]) for task in tasks if task.name in scores}
    }


def scores_as_lines(tasks: Sequence[Task], scores: Mapping[str, TaskScore]) -> list[str]:
    """A table for people: a line per task, and a line per class below it."""
    lines = []
    for task in tasks:
        score = scores.get(task.name)
        if score is None or score.miou is None:
            lines.append(f"{task.name}: no labelled pixels to score")
            continue
        lines += _score_lines(task, score)
    return lines


def _score_lines(task: Task, score: TaskScore) -> list[str]:
    said = f"{task.name}: mean IoU {score.miou:.3f}" + _between(score.interval)
    said += f" over {sum(score.pixels):,} labelled pixels"
    if score.mean_dice is not None and score.accuracy is not None:
        said += f"; mean Dice {score.mean_dice:.3f}, accuracy {score.accuracy:.3f}"
    lines = [said]
    intervals = score.intervals or (None,) * len(score.iou)
    for c, iou, pixels, interval in zip(task.classes, score.iou, score.pixels, intervals, strict=False):
        known = "no labelled pixels" if iou is None else f"{iou:.3f}{_between(interval)}  ({pixels:,} pixels)"
        lines.append(f"  {c.name:20} {known}")
    return lines + _matrix_lines(task, score)


def _between(interval: tuple[float, float] | None) -> str:
    """The 95 % interval over images, where there is one."""
    return "" if interval is None else f" ({interval[0]:.3f} to {interval[1]:.3f})"


def _matrix_lines(task: Task, score: TaskScore) -> list[str]:
    """Which class is taken for which: rows the label, in per cent of the row."""
    if not 2 <= len(score.matrix) <= MATRIX_CLASSES:
        return []
    names = [c.name for c in task.classes]
    lines = ["  of what is labelled, in % predicted as " + ", ".join(names)]
    for name, row in zip(names, score.matrix, strict=False):
        whole = sum(row)
        shares = " ".join(f"{100 * v / whole:5.1f}" for v in row) if whole else "no labelled pixels"
        lines.append(f"  {name:20} {shares}")
    return lines
