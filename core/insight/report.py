"""A report on a project and its model: one HTML file with everything inside, pictures too, which loads nothing.

The facts behind it are embedded as JSON, with the scores exactly as `evaluate --json` prints them. The window makes a
PDF of the same page.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np

from core.images.preview import label_picture
from core.insight.report_sections import (
    Example,
    coverage_section,
    learning_section,
    pairs,
    summary,
    task_section,
)
from core.learning.evaluation.task_score import score_as_json
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.images.pixels import Pixels
    from core.insight.coverage import TaskCoverage
    from core.insight.learning_record import LearningRecord
    from core.learning.evaluation.task_score import TaskScore
    from core.project.model import Task

FACTS_ID: Final = "maskloom-report"
"""The id of the script element that holds the facts; it is of a type that no browser runs."""
SIDE: Final = 320
"""The longer side of a picture."""
EXAMPLES: Final = 3
"""Pictures of the best and of the worst images of each task."""
_RIGHT, _WRONG = "#7fb08f", "#e2372b"
_MADE: Final = ("model", "settings", "versions", "hashes")
_STYLE: Final = """
:root { color-scheme: light dark }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem }
h1 { line-height: 1.2 } h2 { margin-top: 2.5rem; border-bottom: 2px solid #8886 } h3 { margin-top: 2rem }
.wide { overflow-x: auto; margin: .5rem 0 1rem } table { border-collapse: collapse }
caption { text-align: left; font-weight: 600; white-space: nowrap }
th, td { padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #8884 }
th, td { text-align: left; vertical-align: top; white-space: nowrap }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
figure { display: inline-block; margin: 0 1rem 1rem 0; max-width: 100%; vertical-align: top }
figcaption { font-size: .85rem; max-width: 34rem } .key { white-space: nowrap; margin-right: .8rem }
svg, img { max-width: 100%; height: auto } .three { display: flex; gap: .25rem } .three img { min-width: 0 }
code { white-space: normal; word-break: break-word }
@media (max-width: 40rem) { .three { flex-wrap: wrap } }
@media print {
  body { max-width: none; margin: 0 } figure, tr { break-inside: avoid } h2, h3, h4 { break-after: avoid }
}
"""


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report shows, but for what `facts` hold as well."""

    title: str
    tasks: tuple[Task, ...]
    scores: Mapping[str, TaskScore]
    """By task name."""
    coverage: tuple[TaskCoverage, ...]
    facts: Mapping[str, Any]
    """JSON: about, model, settings, versions, hashes, learning, tasks; texts, numbers, lists, and objects with text
    keys."""
    examples: Mapping[str, tuple[Sequence[Example], Sequence[Example]]]
    """The worst and the best images, by task name."""
    record: LearningRecord
    """How the model was learned."""


def example(
    image: str, task: Task, label: Pixels, prediction: Pixels, photo: Pixels | None, iou: float
) -> Example:
    """All three as small pictures."""
    labelled = label != UNLABELLED
    errors = np.where(labelled, label != prediction, UNLABELLED).astype(np.uint8)
    drawn = ((label, task.colors), (prediction, task.colors), (errors, (_RIGHT, _WRONG)))
    return Example(
        image, iou, *(_jpeg(label_picture(classes, colors, photo, SIDE)) for classes, colors in drawn)
    )


def _jpeg(picture: Pixels) -> bytes:
    bgr = np.ascontiguousarray(picture[..., ::-1])
    return bytes(cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, 85])[1])


def scores_of(tasks: Sequence[Task], scores: Mapping[str, TaskScore]) -> dict[str, object]:
    """As `evaluate --json` prints them."""
    return {task.name: score_as_json(task, scores[task.name]) for task in tasks if task.name in scores}


def as_html(report: Report) -> str:
    """The whole file."""
    tasks = [task for task in report.tasks if task.name in report.scores]
    body = [
        f"<h1>{escape(report.title)}</h1>",
        pairs("About", report.facts["about"]),
        summary(tasks, report.scores),
        "<h2>Labels</h2>",
        *map(coverage_section, report.coverage),
        "<h2>Learning</h2>",
        *learning_section(report.tasks, report.record),
        "<h2>Scores</h2>",
    ]
    for task in tasks:
        body += task_section(task, report.scores[task.name], report.examples.get(task.name, ((), ())))
    body += ["<h2>Settings, versions and hashes</h2>"]
    body += [pairs(name.capitalize(), report.facts[name]) for name in _MADE if name in report.facts]
    # "<" would end the script element where a name holds "</script>"
    facts = json.dumps(report.facts).replace("<", "\\u003c")
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
        "style-src 'unsafe-inline'\">"
        f"<title>{escape(report.title)}</title><style>{_STYLE}</style></head>\n<body>\n"
        + "\n".join(body)
        + f'\n<script type="application/json" id="{FACTS_ID}">{facts}</script>\n</body></html>\n'
    )


def facts_in(html: str) -> dict[str, Any]:
    """The facts in a report. Raises ValueError if there are none."""
    begin = f'<script type="application/json" id="{FACTS_ID}">'
    _, found, rest = html.partition(begin)
    text, ended, _ = rest.partition("</script>")
    if not found or not ended:
        raise ValueError("it holds no facts")
    facts = json.loads(text)
    if not isinstance(facts, dict):
        raise ValueError("its facts are no object")
    return facts
