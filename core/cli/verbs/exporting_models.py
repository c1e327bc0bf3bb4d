"""The verb export-model: a trained model for other programs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from core.cli.report import CommandError
from core.cli.verbs.learning import in_one_line
from core.cli.verbs.projects import opened
from core.cli.writing import check_folders
from core.export.errors import ExportError
from core.export.formats import FORMATS
from core.export.trained import load_trained

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from core.cli.report import Reporter
    from core.export.formats import Exported, Format
    from core.export.trained import TrainedModel


def export_model(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Write a model in one of the formats of FORMATS."""
    row = FORMATS[chosen.format]
    out = row.path(chosen.out)
    with opened(chosen.project, reporter=reporter) as (folder, project):
        _check(out, folder.path)
        reporter.progress(0.0, "export: loading the model")
        with in_one_line():
            model = load_trained(folder, project, chosen.model)
    exported = _write(row, model, out, reporter)
    lines = [
        f"Exported {', '.join(task.name for task in model.tasks)} to {exported.path}.",
        *exported.remarks,
    ]
    values = {"out": str(exported.path), "format": row.id, "tasks": [task.name for task in model.tasks]}
    reporter.result({**values, "remarks": list(exported.remarks)}, lines)


def _check(out: Path, project: Path) -> None:
    """Raise CommandError if nothing can be written to `out`."""
    check_folders([out], project)
    if os.path.lexists(out):
        raise CommandError(f"{out} already exists, and nothing is replaced. Choose another --out.")
    if not out.absolute().parent.is_dir():
        raise CommandError(f"The folder {out.absolute().parent} does not exist. Choose another --out.")


def _write(row: Format, model: TrainedModel, out: Path, reporter: Reporter) -> Exported:
    def progress(fraction: float, text: str) -> bool:
        reporter.progress(fraction, f"export: {text}")
        return True

    try:
        return row.write(model, out, progress)
    except ExportError as error:
        raise CommandError(str(error)) from error
