from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QLocale

from app.panels.wording import (
    duration_text,
    iou_text,
    percent_text,
    short_count_text,
    task_color,
    when_text,
)
from core.project.colors import BACKGROUND_COLOR
from core.project.model import Class, Task


@pytest.fixture(autouse=True)
def _english() -> object:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("value", "text"), [(None, "–"), (0.0, ".00"), (0.843, ".84"), (0.999, "1.00"), (1, "1.00")]
)
def test_iou(value: float | None, text: str) -> None:
    assert iou_text(value) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (9_999, "9,999"),
        (10_000, "10 k"),
        (403_967, "404 k"),
        (2_097_152, "2.1 M"),
        (36_000_000, "36 M"),
    ],
)
def test_short_count(number: int, text: str) -> None:
    assert short_count_text(number) == text


@pytest.mark.parametrize(
    ("share", "text"), [(0, "0 %"), (0.0001, "< 0.1 %"), (0.0123, "1.2 %"), (0.5, "50 %"), (1, "100 %")]
)
def test_percent(share: float, text: str) -> None:
    assert percent_text(share) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.2, "0 s"), (89, "89 s"), (100, "2 min"), (3599, "1 h 0 min"), (4800, "1 h 20 min")],
)
def test_duration(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


@pytest.mark.parametrize(
    ("days", "text"), [(0, "today"), (1, "yesterday"), (2, "2 days ago"), (6, "6 days ago"), (7, "11/22/26")]
)
def test_when(days: int, text: str) -> None:
    now = datetime(2026, 11, 29, 12).timestamp()
    assert when_text(now - days * 86_400, now) == text


def test_a_task_has_the_colour_of_its_first_class_that_is_no_background() -> None:
    quiet, loud = Class("background", BACKGROUND_COLOR), Class("road", "#E69F00")
    assert task_color(Task("t", "t", (quiet, loud))) == "#E69F00"
    assert task_color(Task("t", "t", (quiet,))) == BACKGROUND_COLOR
