"""The verb export-model: a trained model for other programs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from core.cli.kinds import chosen_values
from core.cli.report import CommandError
from core.cli.verbs.learning import in_one_line
from core.cli.verbs.projects import opened
from core.cli.writing import check_folders
from core.export.errors import ExportError
from core.export.formats import FORMATS, OPTIONS
from core.export.trained import load_trained

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from pathlib import Path

    from core.cli.report import Reporter
    from core.export.formats import Exported, Format
    from core.export.trained import TrainedModel


def export_model(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Write a model in one of the formats of FORMATS."""
    row = FORMATS[chosen.format]
    out = row.path(chosen.out)
    values = _values(row, chosen)
    with opened(chosen.project, reporter=reporter) as (folder, project):
        _check(out, folder.path)
        reporter.progress(0.0, "export: loading the model")
        with in_one_line():
            model = load_trained(folder, project, chosen.model)
        exported = _write(row, model, out, values, reporter)
    lines = [
        f"Exported {', '.join(task.name for task in model.tasks)} to {exported.path}.",
        *exported.remarks,
    ]
    result = {"out": str(exported.path), "format": row.id, "tasks": [task.name for task in model.tasks]}
    reporter.result({**result, "remarks": list(exported.remarks)}, lines)


def _check(out: Path, project: Path) -> None:
    """Raise CommandError if nothing can be written to `out`."""
    check_folders([out], project)
    if os.path.lexists(out):
        raise CommandError(f"{out} already exists, and nothing is replaced. Choose another --out.")
    if not out.absolute().parent.is_dir():
        raise CommandError(f"The folder {out.absolute().parent} does not exist. Choose another --out.")


def _values(row: Format, chosen: argparse.Namespace) -> dict[str, Any]:
    """What was chosen of the format's options. Raises CommandError for an option that it lacks."""
    for option, value in zip(OPTIONS, chosen_values(chosen, OPTIONS).values(), strict=True):
        if value != option.default and option not in row.options:
            names = ", ".join(other.id for other in FORMATS.values() if option in other.options)
            raise CommandError(
                f"{row.id} has no --{option.id}. Leave it out, or choose one of these formats: {names}."
            )
    values = chosen_values(chosen, row.options)
    return {option.id: values[option.id] for option in row.options if values[option.id] != option.default}


def _write(
    row: Format, model: TrainedModel, out: Path, values: Mapping[str, Any], reporter: Reporter
) -> Exported:
    def progress(fraction: float, text: str) -> bool:
        reporter.progress(fraction, f"export: {text}")
        return True

    try:
        return row.write(model, out, progress, **values)
    except ExportError as error:
        raise CommandError(str(error)) from error
