"""The verb weights: searches for task weights with which full learning scores better; --apply sets them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.cli.verbs.comparing import learning_of
from core.cli.verbs.learning import in_one_line, learning_data, report_event
from core.cli.verbs.projects import opened
from core.insight.weight_search import WeightSearch, as_json, as_lines, find_weights

if TYPE_CHECKING:
    import argparse

    from core.cli.report import Reporter
    from core.project.model import Project


def find_task_weights(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Search within the minutes, and report what was found."""
    with opened(chosen.project, to_write=chosen.apply) as (folder, project):
        found: WeightSearch | None = None
        data = learning_data(folder, project, reporter)
        with in_one_line():
            for event in find_weights(data, chosen.minutes, learning_of(chosen, project.learning)):
                if isinstance(event, WeightSearch):
                    found = event
                else:
                    report_event(event, reporter)
        assert found is not None
        if chosen.apply and found.proposed is not None:
            folder.save(with_weights(project, found.proposed))
            reporter.say("The project's weights were changed.")
        reporter.result(as_json(found), as_lines(found))


def with_weights(project: Project, weights: dict[str, float]) -> Project:
    """The project with these weights, by task name."""
    tasks = tuple(replace(t, weight=weights.get(t.name, t.weight)) for t in project.tasks)
    return replace(project, tasks=tasks)
