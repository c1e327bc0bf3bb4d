"""The verb check: which devices this computer can learn on, how fast, and whether its GPUs agree with its CPU."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli.verbs.learning import in_one_line
from core.learning.check.computer import check, verdict
from core.learning.check.table import lines_of

if TYPE_CHECKING:
    import argparse

    from core.cli.report import Reporter


def check_computer(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Print the table; exit status 2, with the verdict, if any result is wrong."""
    reporter.pause = 0.0  # there are few lines, and the window that started this shows them
    with in_one_line():
        found = check(chosen.device, reporter.progress)
    values = found.as_json()
    reporter.result(values, lines_of(values))
    if not found.ok:
        reporter.incomplete(verdict(found))
