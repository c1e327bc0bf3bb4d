"""What is said of an order of predictions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.language.joining import list_text
from app.language.sentences import spoken
from app.panels.wording import duration_text
from core.exchange.tables import WRITERS

if TYPE_CHECKING:
    from app.work.predicting.queue import Entry

_NAMES = 2


def title_text(entry: Entry) -> str:
    """The images and folders that are predicted."""
    names = [Path(source).name or source for source in entry.queued.sources]
    text = list_text(names[:_NAMES])
    if len(names) > _NAMES:
        template = QCoreApplication.translate("PredictionWords", "{0} and {1} more")
        text = template.format(text, len(names) - _NAMES)
    return text


def standing_text(entry: Entry) -> str:
    """How far an order is, in a few words."""
    say = QCoreApplication.translate
    standing, count = entry.standing, count_text(entry) if entry.total else ""
    parts = {
        "waiting": [say("PredictionWords", "Waiting")],
        "running": [count or say("PredictionWords", "Starting…")],
        "done": [say("PredictionWords", "Done"), _number(entry.total - standing.failed)],
        "cancelled": [say("PredictionWords", "Cancelled"), count],
        "interrupted": [say("PredictionWords", "Interrupted"), count],
        "failed": [say("PredictionWords", "Failed")],
    }[standing.state]
    if standing.state == "running" and entry.seconds_left is not None:
        parts.append(say("PredictionWords", "{0} left").format(duration_text(entry.seconds_left)))
    if standing.failed:
        parts.append(say("PredictionWords", "{0} failed").format(_number(standing.failed)))
    return " · ".join(filter(None, parts))


def count_text(entry: Entry) -> str:
    """How many images are done."""
    text = QCoreApplication.translate("PredictionWords", "{0} of {1}")
    return text.format(_number(entry.done), _number(entry.total))


def details_text(entry: Entry) -> str:
    """All that was chosen, for a tooltip."""
    say, order = QCoreApplication.translate, entry.queued.order
    lines = [
        *entry.queued.sources[:5],
        say("PredictionWords", "Into {0}").format(entry.queued.out),
        spoken(WRITERS[order.writer_id].title),
        say("PredictionWords", "Model of {0}").format(entry.project.name),
        spoken(entry.standing.problem),
    ]
    return "\n".join(filter(None, lines))


def _number(count: int) -> str:
    return QLocale().toString(count)
