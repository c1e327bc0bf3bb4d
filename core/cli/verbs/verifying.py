"""The verb verify: check a project folder and repair it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli.parser import program
from core.project.verifying import verify

if TYPE_CHECKING:
    import argparse

    from core.cli.report import Reporter


def verify_project(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """List the problems; with --repair, repair what can be repaired. The exit status is 2 if any are left."""
    findings = verify(
        chosen.project,
        repair=chosen.repair,
        progress=lambda done, of: reporter.progress(done / max(1, of), f"{done} of {of} files checked"),
    )
    left = [finding for finding in findings if not finding.repaired]
    lines = [f"{'repaired' if f.repaired else f.kind}: {f.text}" for f in findings]
    values = [{"kind": f.kind, "path": str(f.path), "text": f.text, "repaired": f.repaired} for f in findings]
    reporter.result({"findings": values}, lines or ["No problems found."])
    if left:
        hint = (
            ""
            if chosen.repair
            else f" To repair what can be repaired: {program()} verify {chosen.project} --repair"
        )
        reporter.incomplete(f"{len(left)} problems found.{hint}")
