"""A report on a project and its model: one HTML file with everything inside, pictures too, which loads nothing.

The facts behind it are embedded as JSON, with the scores exactly as `evaluate --json` prints them.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np

from core.images.preview import label_picture
from core.learning.evaluation.task_score import score_as_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.images.pixels import Pixels
    from core.insight.coverage import Amount, TaskCoverage
    from core.learning.evaluation.task_score import Interval, ReliabilityBin, TaskScore
    from core.project.model import Task

FACTS_ID: Final = "maskloom-report"
"""The id of the script element that holds the facts; it is of a type that no browser runs."""
SIDE: Final = 320
"""The longer side of a picture."""
EXAMPLES: Final = 3
"""Pictures of the best and of the worst images of each task."""
PLOT: Final = 220
_MADE: Final = ("run", "settings", "versions", "hashes")
_STYLE: Final = """
:root { color-scheme: light dark }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; margin: .5rem 0 1rem } caption { text-align: left; font-weight: 600 }
th, td { padding: .2rem .8rem .2rem 0; text-align: left; border-bottom: 1px solid #8884; vertical-align: top }
td.n, th.n { text-align: right } .dim { opacity: .7 } figure { display: inline-block; margin: 0 1rem 1rem 0 }
figcaption { font-size: .85rem } img { max-width: 100%; display: inline-block } code { word-break: break-all }
"""


@dataclass(frozen=True, slots=True)
class Example:
    """One image of one task: label and prediction over the photo."""

    image: str
    iou: float
    label: bytes
    """JPEG."""
    prediction: bytes


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report shows, but for what `facts` hold as well."""

    title: str
    tasks: tuple[Task, ...]
    scores: Mapping[str, TaskScore]
    """By task name."""
    coverage: tuple[TaskCoverage, ...]
    facts: Mapping[str, Any]
    """JSON: about, settings, versions, hashes, scores; texts, numbers, lists and objects with text keys."""
    examples: Mapping[str, tuple[Sequence[Example], Sequence[Example]]]
    """The worst and the best images, by task name."""


def example(
    image: str, task: Task, label: Pixels, prediction: Pixels, photo: Pixels | None, iou: float
) -> Example:
    """Both as small pictures."""
    pictures = [label_picture(classes, task.colors, photo, SIDE) for classes in (label, prediction)]
    return Example(image, iou, *(_jpeg(picture) for picture in pictures))


def _jpeg(picture: Pixels) -> bytes:
    encoded = cv2.imencode(".jpg", np.ascontiguousarray(picture[..., ::-1]), [cv2.IMWRITE_JPEG_QUALITY, 85])[
        1
    ]
    return bytes(encoded)


def scores_of(tasks: Sequence[Task], scores: Mapping[str, TaskScore]) -> dict[str, object]:
    """As `evaluate --json` prints them."""
    return {task.name: score_as_json(task, scores[task.name]) for task in tasks if task.name in scores}


def as_html(report: Report) -> str:
    """The whole file."""
    body = [
        f"<h1>{escape(report.title)}</h1>",
        _pairs("About", report.facts["about"]),
        "<h2>Labels</h2>",
        *map(_coverage_table, report.coverage),
        "<h2>Scores</h2>",
    ]
    for task in report.tasks:
        if task.name in report.scores:
            body += _task_section(task, report.scores[task.name], report.examples.get(task.name, ((), ())))
    body += ["<h2>How it was made</h2>"]
    body += [_pairs(name.capitalize(), report.facts[name]) for name in _MADE if name in report.facts]
    # "<" would end the script element where a name holds "</script>"
    facts = json.dumps(report.facts).replace("<", "\\u003c")
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
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


# parts of the page ------------------------------------------------------------------------------------------


def _table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    def cells(kind: str, texts: Sequence[str]) -> str:
        return "".join(
            f"<{kind}{' class=n' if i else ''}>{escape(text)}</{kind}>" for i, text in enumerate(texts)
        )

    lines = "".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    return f"<table><caption>{escape(caption)}</caption><tr>{cells('th', head)}</tr>{lines}</table>"


def _pairs(caption: str, values: Mapping[str, Any]) -> str:
    rows = "".join(
        f"<tr><td>{escape(str(key))}</td><td><code>{escape(_plain(value))}</code></td></tr>"
        for key, value in values.items()
    )
    return f"<table><caption>{escape(caption)}</caption>{rows}</table>"


def _plain(value: Any) -> str:
    if value in ("", None):
        return "default"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _coverage_table(task: TaskCoverage) -> str:
    rows = [(task.name, *_amounts(task.train), *_amounts(task.val))]
    rows += [(c.name, *_amounts(c.train), *_amounts(c.val)) for c in task.classes]
    head = ("Class", "Train pixels", "Images", "Val pixels", "Images")
    return _table(task.name, head, rows)


def _amounts(amount: Amount) -> tuple[str, str]:
    return f"{amount.pixels:,}", f"{amount.images:,}"


def _task_section(
    task: Task, score: TaskScore, examples: tuple[Sequence[Example], Sequence[Example]]
) -> list[str]:
    rows = [("mean", _number(score.miou), _between(score.interval), f"{sum(score.pixels):,}")]
    intervals = score.intervals or (None,) * len(score.iou)
    rows += [
        (c.name, _number(iou), _between(interval), f"{pixels:,}")
        for c, iou, interval, pixels in zip(task.classes, score.iou, intervals, score.pixels, strict=False)
    ]
    section = [f"<h3>{escape(task.name)}</h3>"]
    section.append(_table(f"IoU on {score.images} images", ("Class", "IoU", "95 %", "Pixels"), rows))
    section.append(_confusion(task, score))
    if score.reliability:
        section.append(_reliability(score.reliability, score.calibration_error))
    for title, chosen_examples in zip(("Worst images", "Best images"), examples, strict=True):
        if chosen_examples:
            section += [f"<h4>{title}</h4>", *map(_figure, chosen_examples)]
    return section


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
    return _table("Confusion: labelled (rows) and predicted (columns)", ("", *names), rows)


def _reliability(bins: Sequence[ReliabilityBin], error: float | None) -> str:
    """An SVG: a bar per step of confidence, as high as the fraction that is right."""
    width = PLOT / len(bins)
    bars = "".join(
        f'<rect x="{width * i + 1:.1f}" y="{PLOT * (1 - b.correct / b.pixels):.1f}" width="{width - 2:.1f}" '
        f'height="{PLOT * b.correct / b.pixels:.1f}" fill="#6f5be8"/>'
        for i, b in enumerate(bins)
        if b.pixels
    )
    caption = "How often predictions of a confidence are right; the line is ideal"
    if error is not None:
        caption += f". Confidence is off by {error:.1%} on average"
    return (
        f'<figure><svg viewBox="0 0 {PLOT} {PLOT}" width="{PLOT}" height="{PLOT}" role="img">{bars}'
        f'<path d="M0 {PLOT}L{PLOT} 0" stroke="currentColor" stroke-dasharray="4"/>'
        f'<path d="M0 0V{PLOT}H{PLOT}" stroke="currentColor" fill="none"/></svg>'
        f"<figcaption>{caption}.</figcaption></figure>"
    )


def _figure(shown: Example) -> str:
    images = "".join(
        f'<img alt="{alt}" src="data:image/jpeg;base64,{base64.b64encode(data).decode()}"> '
        for alt, data in (("label", shown.label), ("prediction", shown.prediction))
    )
    return (
        f"<figure>{images}<figcaption>{escape(shown.image)}: IoU {shown.iou:.3f}; "
        "label, prediction</figcaption></figure>"
    )
