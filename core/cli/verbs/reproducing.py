"""The verb reproduce: train again as a report says, and compare."""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from core.cli.parser import make_parser
from core.cli.report import CommandError
from core.cli.verbs.learning import in_one_line, learning_data, trained_on
from core.cli.verbs.projects import opened
from core.cli.verbs.reporting import labels_digest, splits_digest
from core.digests import sha256_of
from core.insight.learning_record import record_of
from core.insight.report import facts_in
from core.learning.evaluation.stored_model import evaluate
from core.learning.evaluation.task_score import score_as_json
from core.learning.full.run_checkpoint import full_config_of
from core.machine.versions import versions
from core.network.model_files import WEIGHTS, model_exists
from core.project.model import SPLITS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from core.cli.report import Reporter
    from core.insight.learning_record import RunFacts
    from core.learning.config import FullConfig
    from core.project.folder import ProjectFolder
    from core.project.model import Project, Split

CHOICES = ("network", "sharing", "encoder")
SAME = 0.0005
"""Scores that differ by less are called the same: they are, in three decimals."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a report says of how its model was learned."""

    project: Path
    split: Split
    mode: str
    steps: int
    seed: int
    device: str
    options: tuple[str, ...]
    """Further options of train."""
    config: FullConfig | None
    runs: tuple[RunFacts, ...]
    hashes: Mapping[str, str]
    versions: Mapping[str, str]
    prepared: Mapping[str, Any] | None
    scores: Mapping[str, Mapping[str, Any]]


def reproduce(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Train again as a report says, on the project that it names, under another model name, and compare."""
    facts = _read(Path(chosen.report))
    with opened(_project(facts, chosen), reporter=reporter) as (folder, project):
        plan = _plan_of(facts, chosen, project)
        if model_exists(folder.models_dir / chosen.name):
            raise CommandError(
                f"The project has a model {chosen.name} already, and training would continue from it. "
                f"Choose another --name, or remove it: main.py models {plan.project} --remove {chosen.name}"
            )
        same_labels = labels_digest(folder, project) == plan.hashes["labels"]
        differences = [*_differences(plan, project, same_labels=same_labels)]
    if same_labels:
        reporter.say("The labels are the same as when the report was made.")
    for text in differences:
        reporter.problem(text)
    with _threads(plan):
        trained = trained_on(_training_options(chosen, plan), reporter, plan.config)
    if trained is None:
        return
    if trained.saved is None:
        raise CommandError("The new model was not saved, so there is nothing to compare.")
    with opened(plan.project, reporter=reporter) as (folder, project):
        _compare(plan, folder, project, chosen.name, reporter)


@contextmanager
def _threads(plan: _Plan) -> Iterator[None]:
    """As many threads as the model was learned with, if this computer has them: more or fewer round differently."""
    threads = torch.get_num_threads()
    if plan.runs and 1 <= plan.runs[-1].threads <= (os.cpu_count() or 1):
        torch.set_num_threads(plan.runs[-1].threads)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _read(path: Path) -> dict[str, Any]:
    try:
        return facts_in(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CommandError(f"{path} could not be read ({error.strerror or error}).") from error
    except (ValueError, RecursionError) as error:
        raise CommandError(
            f"{path} is not a report of Maskloom. A PDF can't be reproduced: pass the HTML file."
        ) from error


def _project(facts: Mapping[str, Any], chosen: argparse.Namespace) -> Path:
    try:
        path = Path(chosen.project or facts["about"]["project"])
        if b"\0" in os.fsencode(path):
            raise ValueError(path)
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(chosen) from error
    return path


def _damaged(chosen: argparse.Namespace) -> CommandError:
    return CommandError(f"{chosen.report} is damaged: its settings are incomplete.")


def _plan_of(facts: Mapping[str, Any], chosen: argparse.Namespace, project: Project) -> _Plan:
    """What its facts say. Options that make no sense are refused later, like those of any call."""
    try:
        runs = record_of(facts.get("learning")).runs
        run, model = facts["run"], facts.get("model", {})
        last = runs[-1] if runs else None
        config = last.config if last is not None and run["mode"] == "full" else None
        seed = chosen.seed if chosen.seed is not None else (last.seed if last is not None else 0)
        recorded = "cpu" if last is not None and last.device == "cpu" else "auto"
        split = facts["about"].get("scored on", "val")
        if split not in SPLITS:
            raise ValueError(split)
        return _Plan(
            _project(facts, chosen),
            split,
            run["mode"],
            _steps(last, run),
            seed,
            chosen.device or recorded,
            (*_network(model, facts["settings"]), *_weights(runs, facts["settings"], project)),
            full_config_of(config) if config is not None else None,
            runs,
            {**facts["hashes"], "labels": facts["hashes"]["labels"]},  # which it must have
            dict(facts["versions"]),
            model.get("prepared"),
            {name: dict(score) for name, score in facts["tasks"].items()},
        )
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError) as error:
        raise _damaged(chosen) from error


def _steps(last: RunFacts | None, run: Mapping[str, Any]) -> int:
    """Those that bounded the run, on which its course depends; else those that it made."""
    if last is not None and last.steps is not None and last.mode == run["mode"]:
        return last.steps
    return int(run["steps"])


def _network(model: Mapping[str, Any], settings: Mapping[str, Any]) -> Iterator[str]:
    """The options of train for the model's network; for that of the project's settings in older reports."""
    architecture = model.get("architecture")
    if architecture is None:
        yield from (f"--{name}={settings[name]}" for name in CHOICES if settings[name])
        return
    yield from (f"--{name}={architecture[name]}" for name in CHOICES)
    if not architecture["positions"]:
        yield "--no-positions"
    if not architecture["pretrained"]:
        yield "--untrained"


def _weights(runs: tuple[RunFacts, ...], settings: Mapping[str, Any], project: Project) -> Iterator[str]:
    weights = settings["weights"]
    if runs and runs[-1].weights:
        names = {task.id: task.name for task in project.tasks}
        weights = {names[i]: weight for i, weight in runs[-1].weights.items() if i in names}
    yield from (f"--weight={name}={weight}" for name, weight in weights.items())


def _training_options(chosen: argparse.Namespace, plan: _Plan) -> argparse.Namespace:
    call = [f"--mode={plan.mode}", f"--steps={plan.steps}", f"--name={chosen.name}", f"--seed={plan.seed}"]
    call += [f"--device={plan.device}", *plan.options]
    call += [f"--accept-licence={licence}" for licence in chosen.accept_licence]
    options = make_parser().parse_args(["train", str(plan.project), *call])
    for name in ("started", "interruption", "json", "quiet", "log_file"):
        setattr(options, name, getattr(chosen, name))
    return options


# what is not as it was --------------------------------------------------------------------------------------


def _differences(plan: _Plan, project: Project, *, same_labels: bool) -> Iterator[str]:
    """A sentence for each reason why results can differ."""
    if not same_labels:
        yield "The labels differ from those of the report, so scores can differ too."
    if plan.hashes.get("splits") not in (None, splits_digest(project)):
        yield "Images have been added, removed or moved to another split since, so scores can differ."
    preprocessing = json.loads(json.dumps(asdict(project.preprocessing)))
    if plan.prepared not in (None, preprocessing):
        yield "Images are prepared in another way than for the report's model: see Learning settings."
    yield from _about_runs(plan)
    current = versions()
    changed = [
        f"{name} {old} then, {current[name]} now"
        for name, old in plan.versions.items()
        if name in current and current[name] != old
    ]
    if changed:
        yield f"Versions differ, so results can differ slightly: {'; '.join(changed)}."


def _about_runs(plan: _Plan) -> Iterator[str]:
    if not plan.runs:
        yield (
            f"The report records no seed and no settings of the run, so results will differ. Seed {plan.seed} is used."
        )
        return
    run = plan.runs[-1]
    if len(plan.runs) > 1 or run.continued:
        yield "The model was learned in several runs. One run from the start is made, so results will differ."
    if run.attended:
        yield "The model was learned live in the window, from labels that changed meanwhile. Results will differ."
    elif run.steps is None and run.minutes is not None:
        yield (
            f"The run was bounded by {run.minutes:g} minutes, and made {plan.steps} steps. As many steps are made now, "
            "in whatever time they take, so results can differ."
        )
    if plan.device != "cpu" or run.device != "cpu":
        yield (
            f"The model was learned on {run.device}. Other devices round differently, and GPUs not always alike, so "
            "results can differ slightly."
        )
    elif run.threads > (os.cpu_count() or 1):
        yield (
            f"The model was learned by {run.threads} threads, more than this computer has cores. Results can differ "
            "slightly."
        )


# afterwards -------------------------------------------------------------------------------------------------


def _compare(plan: _Plan, folder: ProjectFolder, project: Project, name: str, reporter: Reporter) -> None:
    """Score the new model as the report's was, and say how far they are apart."""
    with in_one_line():
        scores = evaluate(
            learning_data(folder, project, reporter),
            folder.models_dir,
            name=name,
            split=plan.split,
            device=plan.device,
            problem=reporter.problem,
        )
    same_model = sha256_of(folder.models_dir / name / WEIGHTS) == plan.hashes.get("model")
    lines = [f"Saved the model {name}. Mean IoU on the {plan.split} images, now and in the report:"]
    tasks: dict[str, object] = {}
    for task in project.tasks:
        if task.name in scores:
            miou, reported = scores[task.name].miou, plan.scores.get(task.name, {}).get("miou")
            tasks[task.name] = {**score_as_json(task, scores[task.name]), "reported": reported}
            lines.append(f"  {task.name}: {_beside(miou, reported)}")
    lines.append(
        "The model is the same, byte by byte." if same_model else "The model's weights are not the same."
    )
    reporter.result({"model": name, "saved": True, "same": same_model, "tasks": tasks}, lines)


def _beside(miou: float | None, reported: object) -> str:
    if miou is None or not isinstance(reported, int | float) or not 0 <= reported <= 1:
        return f"{'–' if miou is None else f'{miou:.3f}'} and not known"
    gain = miou - reported
    return f"{miou:.3f} and {reported:.3f}, " + ("the same" if abs(gain) < SAME else f"{gain:+.3f}")
