"""The verb compare: one network for all tasks against one per task; results are saved in PROJECT/compare."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from core.atomic import make_folder, write_atomic
from core.cli.report import CommandError
from core.cli.verbs.learning import chosen_architecture, in_one_line, learning_data, report_event
from core.cli.verbs.projects import opened
from core.images.bands import band_names
from core.learning.choices import full_config_of, unavailable
from core.learning.compare import Learning, compare, compare_bands
from core.learning.compare_result import BandComparison, Comparison, as_json, bands_as_json

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from core.cli.report import Reporter
    from core.project.folder import ProjectFolder
    from core.project.model import Choices, Project, Task

FOLDER = "compare"
"""The folder in the project, with one <date and time>.json per comparison."""
MINUTES = 3.0


def compare_project(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Train all networks, report the difference, save the result. The project's own models do not change."""
    if chosen.without:
        _compare_bands(chosen, reporter)
        return
    minutes = MINUTES if chosen.minutes is None and chosen.steps is None else chosen.minutes
    with opened(chosen.project) as (folder, project):
        for text in unavailable(project.learning, chosen.objective, chosen.balancing):
            reporter.problem(text)
        learning = learning_of(chosen, project.learning)
        result: Comparison | None = None
        data = learning_data(folder, project, reporter)
        with in_one_line():
            for event in compare(
                data, minutes=minutes, steps=chosen.steps, budget=chosen.budget, how=learning
            ):
                if isinstance(event, Comparison):
                    result = event
                else:
                    report_event(event, reporter)
        assert result is not None
        left_out = [t.name for t in project.tasks if t.name not in {r.name for r in result.tasks}]
        if left_out:
            reporter.problem(
                f"Skipped because they lack labels in train or val, or have weight 0: {', '.join(left_out)}."
            )
        values = as_json(result, project.tasks)
        values["made"] = time.strftime("%Y-%m-%d %H:%M:%S")
        _keep(folder.path, values, reporter)
        reporter.result(values, lines_of(result, project.tasks))


def learning_of(chosen: argparse.Namespace, choices: Choices) -> Learning:
    """How every network is trained, by the options or else by the project."""
    config = full_config_of(choices, chosen.objective, chosen.balancing)
    return Learning(
        chosen.device,
        chosen.seed,
        chosen_architecture(chosen, choices),
        config.balancing,
        config.objective,
        config.augmentation,
        frozenset(chosen.accept_licence),
    )


def _compare_bands(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """With all bands, and without each of some."""
    minutes = MINUTES if chosen.minutes is None and chosen.steps is None else chosen.minutes
    with opened(chosen.project) as (folder, project):
        bands = _bands(chosen.without, folder, project)
        how = learning_of(chosen, project.learning)
        data = learning_data(folder, project, reporter)
        result: BandComparison | None = None
        with in_one_line():
            for event in compare_bands(data, bands, minutes=minutes, steps=chosen.steps, how=how):
                if isinstance(event, BandComparison):
                    result = event
                else:
                    report_event(event, reporter)
        assert result is not None
        values = bands_as_json(result, project.tasks)
        values["made"] = time.strftime("%Y-%m-%d %H:%M:%S")
        _keep(folder.path, values, reporter)
        reporter.result(values, band_lines(result))


def _bands(names: Sequence[str], folder: ProjectFolder, project: Project) -> dict[str, int]:
    """The bands of these names or numbers. Raises CommandError."""
    if not project.images:
        raise CommandError("The project has no images yet.")
    all_names = band_names(folder.image_path(project.images[0]), project.channels)
    bands: dict[str, int] = {}
    for name in names:
        number = int(name) - 1 if name.isdecimal() else -1
        band = all_names.index(name) if name in all_names else number
        if not 0 <= band < len(all_names):
            listed_names = ", ".join(f"{n} {text}" for n, text in enumerate(all_names, 1))
            raise CommandError(f"The images have no band {name}. Their bands: {listed_names}.")
        bands[all_names[band]] = band
    for name, band in bands.items():  # left out one at a time
        if len({band, *project.preprocessing.left_out}) == len(all_names):
            raise CommandError(
                f"Without {name} nothing is left to learn from: the other bands are left out already."
            )
    return bands


def band_lines(result: BandComparison) -> list[str]:
    """The result as readable lines."""
    lines = [
        result.budget,
        f"Scored on {result.images} images"
        + (" held out for it" if result.held_out else " in val")
        + ", one look each.",
    ]
    for band, tasks in result.bands.items():
        lines.append(f"{band:20} {'all bands':>24}  {'without it':>24}")
        for task in tasks:
            columns = "  ".join(f"{_score(score):>24}" for score in (task.all_bands, task.without))
            lines.append(f"{task.name:20} {columns}")
        lines += [task.text for task in tasks]
    return [*lines, result.text]


def _keep(path: Path, values: dict[str, Any], reporter: Reporter) -> None:
    name = str(values["made"]).replace(":", "").replace(" ", "-")
    target = path / FOLDER / f"{name}.json"
    try:
        make_folder(target.parent, within=path)
        write_atomic(target, json.dumps(values, indent=1, ensure_ascii=False).encode())
    except OSError as error:
        reporter.problem(f"The result could not be saved in {target} ({error.strerror or error}).")


def lines_of(result: Comparison, tasks: Sequence[Task]) -> list[str]:
    """The result as readable lines."""
    lines = [
        result.budget,
        f"Scored on {result.images} images"
        + (" held out for it" if result.held_out else " in val")
        + ", one look each.",
    ]
    lines.append(f"{'':20} {'joint':>24}  {'alone':>24}")
    for task in result.tasks:
        columns = "  ".join(f"{_score(s):>24}" for s in (task.joint, task.alone))
        lines.append(f"{task.name:20} {columns}")
    for text, values in (
        ("parameters", [f"{c.parameters:,}" for c in (result.joint, result.alone)]),
        ("seconds per step", [f"{c.seconds_a_step:.3f}" for c in (result.joint, result.alone)]),
        ("ms per image", [f"{c.milliseconds_an_image:.0f}" for c in (result.joint, result.alone)]),
    ):
        lines.append(f"{text:20} " + "  ".join(f"{v:>24}" for v in values))
    lines += [task.text for task in result.tasks]
    return [*lines, result.text]


def _score(score: Any) -> str:
    if score.miou is None:
        return "no labelled pixels"
    between = "" if score.interval is None else f" ({score.interval[0]:.3f} to {score.interval[1]:.3f})"
    return f"{score.miou:.3f}{between}"
