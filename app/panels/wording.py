"""How the panels write numbers, and which colour stands for a task."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from core.project.colors import BACKGROUND_COLOR

if TYPE_CHECKING:
    from core.learning.evaluation.task_score import TaskScore
    from core.project.model import Task

UNKNOWN = "–"


def task_color(task: Task) -> str:
    """The colour that stands for a task: that of its first class that is not a quiet background."""
    loud = [c.color for c in task.classes if c.color.upper() != BACKGROUND_COLOR]
    return (loud or [task.classes[0].color])[0]


def iou_text(value: float | None) -> str:
    """An IoU as ".84", "0,84" where the decimal point is a comma, or "–" if it is unknown."""
    if value is None:
        return UNKNOWN
    text = QLocale().toString(float(value), "f", 2)
    return text[1:] if text.startswith("0.") else text


def score_text(score: TaskScore) -> str:
    """A task's mIoU; with "~" in front where too little is labelled to trust it."""
    text = iou_text(score.miou)
    return text if score.trusted or score.miou is None else f"~{text}"


def doubt_text(score: TaskScore) -> str:
    """Why a score can't be trusted, as a line of a tool tip; "" if it can."""
    if score.trusted:
        return ""
    text = QCoreApplication.translate(
        "Wording", "Too little to judge by. Images measured: {0}; labelled pixels: {1}."
    )
    return text.format(score.images, short_count_text(sum(score.pixels)))


def count_text(number: int) -> str:
    """A count with the locale's thousands separators."""
    return QLocale().toString(number)


def short_count_text(number: int) -> str:
    """A count in four figures or fewer, by thousands or millions where it is large."""
    if number < 10_000:
        return count_text(number)
    if number < 1_000_000:
        text, scaled = QCoreApplication.translate("Wording", "{0} k"), number / 1e3
    else:
        text, scaled = QCoreApplication.translate("Wording", "{0} M"), number / 1e6
    return text.format(QLocale().toString(scaled, "f", 1 if scaled < 10 else 0))


def percent_text(share: float) -> str:
    """A fraction 0 ... 1 in percent; small ones keep a digit, and nothing above 0 is shown as 0."""
    percent = 100.0 * share
    if 0 < percent < 0.1:
        return QCoreApplication.translate("Wording", "< {0} %").format(QLocale().toString(0.1, "f", 1))
    digits = 1 if 0 < percent < 10 else 0
    return QCoreApplication.translate("Wording", "{0} %").format(QLocale().toString(percent, "f", digits))


def duration_text(seconds: float) -> str:
    """A duration as a person would say it: "40 s", "3 min", "1 h 20 min"."""
    if seconds < 90:
        return QCoreApplication.translate("Wording", "{0} s").format(max(0, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 60:
        return QCoreApplication.translate("Wording", "{0} min").format(minutes)
    return QCoreApplication.translate("Wording", "{0} h {1} min").format(*divmod(minutes, 60))


def when_text(seconds: float, now: float) -> str:
    """A day in the past, given like `now` in seconds since 1970: "today", "yesterday", "3 days ago", or its date."""
    day, today = date.fromtimestamp(seconds), date.fromtimestamp(now)
    days = (today - day).days
    if days <= 0:
        return QCoreApplication.translate("Wording", "today")
    if days == 1:
        return QCoreApplication.translate("Wording", "yesterday")
    if days < 7:
        # no %n: lupdate takes a static call with a number for one without, and 1 does not occur
        return QCoreApplication.translate("Wording", "{0} days ago").format(days)
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def split_text(split: str) -> str:
    """The word for a split, as the window writes it."""
    words = {
        "train": QCoreApplication.translate("Wording", "train"),
        "val": QCoreApplication.translate("Wording", "val"),
        "test": QCoreApplication.translate("Wording", "test"),
    }
    return words[split]


def flag_text(flag: str) -> str:
    """The word for an image's flag."""
    words = {
        "": QCoreApplication.translate("Wording", "not flagged"),
        "done": QCoreApplication.translate("Wording", "done"),
        "skip": QCoreApplication.translate("Wording", "skipped"),
    }
    return words[flag]
