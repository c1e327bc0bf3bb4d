"""The HTML file of a report."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from core.insight.coverage import coverage_of
from core.insight.learning_record import EMPTY, LearningRecord, Point, RunFacts, as_json
from core.insight.report import FACTS_ID, Report, as_html, example, facts_in, scores_of
from core.learning.evaluation.metrics import confusion, parts, score
from core.learning.evaluation.task_score import ReliabilityBin
from core.project.model import Project, add_task, new_task

EVIL = '</script><img src="http://example.org/x.png">'
PROJECT = add_task(Project("Harbour"), new_task(Project("x"), EVIL, ("no", "road & <b>")))
(TASK,) = PROJECT.tasks
RECORD = LearningRecord(
    (RunFacts("full", 7, "cpu", 2, minutes=3, weights={TASK.id: 0.25}),),
    tuple(Point("full", step, 2.0 * step, {TASK.id: 1 / step}) for step in (1, 2, 4)),
    (Point("full", 4, 60.0, {TASK.id: 0.75}),),
)


def made() -> Report:
    (task,) = PROJECT.tasks
    label, prediction = np.zeros((8, 6), np.uint8), np.zeros((8, 6), np.uint8)
    label[:4], prediction[:3] = 1, 1
    matrix = confusion(label, prediction, 2)
    scored = score(matrix, [parts(matrix)] * 3, 48, (ReliabilityBin(0, 0, 0.0), ReliabilityBin(40, 30, 34.0)))
    scores = {task.name: replace(scored, images=3)}
    pictures = [example(f"{EVIL}.png", task, label, prediction, None, 0.75)]
    facts = {
        "about": {"project": f"/x/{EVIL}"},
        "settings": {"weights": {task.name: 1.0}},
        "versions": {"torch": "2"},
        "learning": as_json(RECORD),
        "hashes": {"labels": "abc"},
        "tasks": scores_of(PROJECT.tasks, scores),
    }
    coverage = coverage_of(PROJECT, {})
    return Report("Harbour", PROJECT.tasks, scores, coverage, facts, {task.name: (pictures, [])}, RECORD)


def test_names_stay_text_and_nothing_is_loaded_or_run() -> None:
    html = as_html(made())
    assert EVIL not in html
    assert "&lt;b&gt;" in html
    assert re.findall(r"<script[^>]*>", html) == [f'<script type="application/json" id="{FACTS_ID}">']
    assert all(source.startswith("data:image/jpeg;base64,") for source in re.findall(r'src="([^"]*)"', html))
    assert not re.findall(r"(?:href|src|url|action|srcset|@import)\s*[=(]?\s*[\"']?\s*(?:https?:)?//", html)
    assert not re.findall(r"<(?:link|iframe|object|embed|base|form)\b", html)
    assert "default-src 'none'" in html


def test_facts_come_back_as_they_were() -> None:
    report = made()
    facts = facts_in(as_html(report))
    assert facts["about"] == report.facts["about"]
    scored = facts["tasks"][EVIL]
    assert scored["miou"] == report.scores[EVIL].miou
    with pytest.raises(ValueError, match="no facts"):
        facts_in("<html></html>")


def test_it_shows_scores_confusion_calibration_and_images() -> None:
    html = as_html(made())
    assert "<td class=n>0.750</td>" in html
    assert "75.0 %" in html
    assert "<svg" in html
    assert "Worst images" in html
    assert "Best images" not in html


def test_it_shows_precision_recall_and_errors() -> None:
    html = as_html(made())
    row = re.search(r"road &amp; &lt;b&gt;</td>(.*?)</tr>", html.split("Precision")[1])
    assert row is not None
    # 24 pixels are labelled as road, 18 of them predicted so, and no other
    assert re.findall(r">([0-9.,]*)</td>", row[1])[-3:] == ["1.000", "0.750", "24"]
    assert html.count("data:image/jpeg") == 3


def test_it_shows_how_the_model_was_learned() -> None:
    html = as_html(made())
    assert "loss over step of full learning" in html
    assert "loss over step of quick learning" not in html
    assert "mean IoU while learning" in html
    assert "<td class=n>3 minutes</td>" in html
    assert "Not recorded" not in html
    assert "Not recorded" in as_html(replace(made(), record=EMPTY))
