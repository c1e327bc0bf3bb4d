"""The verb verify: what is wrong with a project's folder, and its repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli.parser import program
from core.project.verifying import verify

if TYPE_CHECKING:
    import argparse

    from core.cli.report import Reporter


def verify_project(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Say what is not as it should be; with --repair what can be repaired is. The status is 2 where any is left."""
    findings = verify(
        chosen.project,
        repair=chosen.repair,
        progress=lambda done, of: reporter.progress(done / max(1, of), f"{done} of {of} files looked at"),
    )
    left = [finding for finding in findings if not finding.repaired]
    lines = [f"{'repaired' if f.repaired else f.kind}: {f.text}" for f in findings]
    values = [{"kind": f.kind, "path": str(f.path), "text": f.text, "repaired": f.repaired} for f in findings]
    reporter.result({"findings": values}, lines or ["Everything is as it should be."])
    if left:
        hint = "" if chosen.repair else f" {program()} verify {chosen.project} --repair repairs what can be."
        reporter.incomplete(f"{len(left)} things are not as they should be.{hint}")
