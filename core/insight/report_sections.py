"""The parts of a report's page: tables, charts and pictures as HTML."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, Final

from core.insight.charts import Series, line_chart, reliability_chart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.insight.coverage import Amount, ClassCoverage, TaskCoverage
    from core.insight.learning_record import LearningRecord, Point, RunFacts
    from core.learning.evaluation.task_score import Interval, TaskScore
    from core.project.model import Task

NOT_RECORDED: Final = (
    "Not recorded: the model was learned by a version of Maskloom that kept no curves and no seed, or its "
    "learning.json is missing."
)
Cell = str | tuple[str, str]
"""A text, or a colour and a text."""


@dataclass(frozen=True, slots=True)
class Example:
    """One image of one task: label, prediction and errors over the photo."""

    image: str
    iou: float
    label: bytes
    """JPEG."""
    prediction: bytes
    errors: bytes


# tables -----------------------------------------------------------------------------------------------------


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A table; all columns but the first one hold numbers."""

    def cells(kind: str, texts: Sequence[Cell]) -> str:
        return "".join(
            f"<{kind}{' class=n' if i else ''}>{_cell(text)}</{kind}>" for i, text in enumerate(texts)
        )

    lines = "".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    return (
        f'<div class="wide"><table><caption>{escape(caption)}</caption>'
        f"<tr>{cells('th', head)}</tr>{lines}</table></div>"
    )


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return escape(cell)
    color, text = cell
    return f'<span style="color:{escape(color)}">■</span> {escape(text)}'


def pairs(caption: str, values: Mapping[str, Any]) -> str:
    """A table of names and values; what is inside another object is named after both."""
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td><code>{escape(_plain(value))}</code></td></tr>"
        for name, value in _flat(values)
    )
    return f'<div class="wide"><table><caption>{escape(caption)}</caption>{rows}</table></div>'


def _flat(values: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if isinstance(value, dict) and value:
            yield from _flat(value, f"{before}{name} › ")
        else:
            yield f"{before}{name}", value


def _plain(value: Any) -> str:
    if value in ("", None):
        return "default"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def coverage_section(task: TaskCoverage) -> str:
    """How much of each class is labelled, by split."""

    def row(name: Cell, item: TaskCoverage | ClassCoverage) -> tuple[Cell, ...]:
        return name, *_amounts(item.train), *_amounts(item.val), *_amounts(item.test)

    rows = [row("all classes", task), *(row((c.color, c.name), c) for c in task.classes)]
    head = ("Class", *(text for split in ("Train", "Val", "Test") for text in (f"{split} pixels", "Images")))
    return table(task.name, head, rows)


def _amounts(amount: Amount) -> tuple[str, str]:
    return f"{amount.pixels:,}", f"{amount.images:,}"


# learning ---------------------------------------------------------------------------------------------------


def learning_section(tasks: Sequence[Task], record: LearningRecord) -> list[str]:
    """The runs, and the curves of losses and scores."""
    if not record.runs:
        return [f"<p>{escape(NOT_RECORDED)}</p>"]
    section = [_runs(tasks, record.runs)]
    for mode in ("quick", "full"):
        losses = [point for point in record.losses if point.mode == mode]
        curves = [
            Series(t.name, [(p.step, p.values[t.id]) for p in losses if t.id in p.values]) for t in tasks
        ]
        section.append(line_chart(curves, f"step of {mode} learning", "loss"))
    curves = [Series(t.name, list(_minutes(record.scores, t))) for t in tasks]
    section.append(line_chart(curves, "minutes of learning", "mean IoU while learning", top=1.0))
    return [html for html in section if html]


def _minutes(points: Sequence[Point], task: Task) -> Iterator[tuple[float, float]]:
    return ((point.seconds / 60, point.values[task.id]) for point in points if task.id in point.values)


def _runs(tasks: Sequence[Task], runs: Sequence[RunFacts]) -> str:
    names = {task.id: task.name for task in tasks}
    rows = [
        (
            run.begun,
            run.mode + (", live" if run.attended else ""),
            str(run.seed),
            _bound(run),
            _where(run),
            ", ".join(f"{names[i]} {weight:g}" for i, weight in run.weights.items() if i in names) or "–",
            "a model" if run.continued else "nothing",
        )
        for run in runs
    ]
    return table("Runs", ("Begun", "Mode", "Seed", "Bound", "Device", "Task weights λ", "Began with"), rows)


def _where(run: RunFacts) -> str:
    if run.device != "cpu":
        return run.device
    return "cpu, 1 thread" if run.threads == 1 else f"cpu, {run.threads} threads"


def _bound(run: RunFacts) -> str:
    if run.steps is not None:
        return f"{run.steps} steps"
    return "–" if run.minutes is None else f"{run.minutes:g} minutes"


# scores -----------------------------------------------------------------------------------------------------


def summary(tasks: Sequence[Task], scores: Mapping[str, TaskScore]) -> str:
    """One row for each task."""
    rows = [
        (
            task.name,
            _number(scores[task.name].miou),
            _between(scores[task.name].interval),
            _number(scores[task.name].accuracy),
            _number(scores[task.name].calibration_error),
            str(scores[task.name].images),
        )
        for task in tasks
    ]
    return table("In short", ("Task", "Mean IoU", "95 %", "Accuracy", "ECE", "Images"), rows)


def task_section(
    task: Task, score: TaskScore, examples: tuple[Sequence[Example], Sequence[Example]]
) -> list[str]:
    """All scores of one task, and its best and worst images."""
    section = [f"<h3>{escape(task.name)}</h3>", _score_table(task, score), _confusion(task, score)]
    if score.reliability:
        section.append(reliability_chart(score.reliability, score.calibration_error))
    for title, chosen_examples in zip(("Worst images", "Best images"), examples, strict=True):
        if chosen_examples:
            section += [f"<h4>{title}</h4>", *map(_figure, chosen_examples)]
    return section


def _score_table(task: Task, score: TaskScore) -> str:
    classes = len(task.classes)
    intervals = score.intervals or (None,) * classes
    dice = score.dice or (None,) * classes
    mean = ("mean", _number(score.miou), _between(score.interval), _number(score.mean_dice))
    rows: list[Sequence[Cell]] = [(*mean, "", "", f"{sum(score.pixels):,}")]
    for index, (c, iou, pixels) in enumerate(zip(task.classes, score.iou, score.pixels, strict=False)):
        precision, recall = _precision_and_recall(score, index)
        row = (_number(iou), _between(intervals[index]), _number(dice[index]))
        rows.append(((c.color, c.name), *row, _number(precision), _number(recall), f"{pixels:,}"))
    head = ("Class", "IoU", "95 %", "Dice", "Precision", "Recall", "Pixels")
    return table(f"IoU on {score.images} images", head, rows)


def _precision_and_recall(score: TaskScore, index: int) -> tuple[float | None, float | None]:
    """Of what is predicted as that class, how much is right; of what is labelled so, how much is found."""
    if not score.matrix:
        return None, None
    hits = score.matrix[index][index]
    predicted, labelled = sum(row[index] for row in score.matrix), sum(score.matrix[index])
    return hits / predicted if predicted else None, hits / labelled if labelled else None


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _between(interval: Interval | None) -> str:
    return "" if interval is None else f"{interval[0]:.3f} to {interval[1]:.3f}"


def _confusion(task: Task, score: TaskScore) -> str:
    names = [c.name for c in task.classes]
    rows = [
        (name, *(f"{100 * value / sum(row):.1f} %" if sum(row) else "–" for value in row))
        for name, row in zip(names, score.matrix, strict=False)
    ]
    return table("Confusion: labelled (rows) and predicted (columns)", ("", *names), rows)


def _figure(shown: Example) -> str:
    pictures = (("label", shown.label), ("prediction", shown.prediction), ("errors", shown.errors))
    images = " ".join(
        f'<img alt="{alt}" src="data:image/jpeg;base64,{base64.b64encode(data).decode()}">'
        for alt, data in pictures
    )
    return (
        f'<figure><div class="three">{images}</div><figcaption>{escape(shown.image)}: IoU {shown.iou:.3f}. '
        "Label, prediction, and errors in red.</figcaption></figure>"
    )
