"""The verbs pack and unpack: a project as one file, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli.report import CommandError
from core.cli.verbs.projects import opened
from core.project.archive.packing import PackError, pack
from core.project.archive.unpacking import unpack

if TYPE_CHECKING:
    import argparse

    from core.cli.report import Reporter


def pack_project(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Write a project into one .zip file."""
    with opened(chosen.project, reporter=reporter) as (folder, project):
        try:
            packed = pack(
                folder,
                project,
                chosen.out,
                with_images=not chosen.without_images,
                progress=lambda fraction, name: reporter.progress(fraction, f"pack {name}"),
            )
        except PackError as error:
            raise CommandError(str(error)) from error
    for problem in packed.problems:
        reporter.problem(problem)
    values = {"out": str(packed.path), "labels": packed.labels, "images": packed.images}
    lines = [f"Packed {packed.labels} labels and {packed.images} images into {packed.path}."]
    if chosen.without_images and project.images:
        lines.append("Whoever unpacks it needs the images: they are looked for in its folder images.")
    reporter.result(values, lines)


def unpack_project(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Make a project's folder from such a file."""
    try:
        unpacked = unpack(
            chosen.file,
            chosen.out,
            progress=lambda fraction, name: reporter.progress(fraction, f"unpack {name}"),
        )
    except PackError as error:
        raise CommandError(str(error)) from error
    for name in unpacked.skipped:
        reporter.problem(f"{name} in {chosen.file} is no part of a project, and was left out.")
    total = len(unpacked.project.images)
    values = {"project": str(unpacked.path), "images": unpacked.images, "missing": total - unpacked.images}
    lines = [f"Unpacked the project {unpacked.project.name} into {unpacked.path}."]
    if unpacked.images < total:
        lines.append(
            f"{total - unpacked.images} of {total} images are not in it. Put them into {unpacked.path / 'images'}, or "
            "open the project in the window and choose File › Missing or changed images."
        )
    reporter.result(values, lines)
