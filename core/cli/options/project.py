"""The options of the verbs that manage a project: info, verify, restore, split, models, export-model, pack, unpack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.kinds import add_options, count, model_name, verb_parser
from core.export.formats import FORMATS, OPTIONS
from core.project.file import CURRENT_MODEL
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.cli.kinds import Parser, Verbs


def _add_info(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "info",
        "show what a project contains",
        "Show what a project contains.",
        "harbour",
        "harbour --images --json",
    )
    verb.add_argument("--images", action="store_true", help="list every image with its split and labels")
    return verb


def _add_verify(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "verify",
        "check a project for damage",
        "Check labels, images, models and the project file for anything damaged, missing or left over. The exit\n"
        "status is 2 if any problem remains.",
        "harbour",
        "harbour --repair",
    )
    verb.add_argument(
        "--repair", action="store_true", help="repair what can be repaired (default: change nothing)"
    )
    return verb


def _add_restore(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "restore",
        "restore labels from a backup, or an earlier version of the project",
        "Restore labels or an earlier version. The current state is saved first: labels as a backup, the project as\n"
        "a version.",
        "harbour --list",
        "harbour --backup 3",
        "harbour --version 12",
    )
    group = verb.add_mutually_exclusive_group(required=True)
    group.add_argument("--list", action="store_true", help="list all backups and versions")
    group.add_argument("--backup", type=count, metavar="N", help="restore the labels of backup N")
    group.add_argument(
        "--version", type=count, metavar="N", help="restore the tasks and images of version N; labels stay"
    )
    return verb


def _add_split(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "split",
        "move images to another split",
        "Move images to another split: train for learning, val for scores while learning, test for the end.",
        "harbour val clip7_001.png clip7_002.png",
    )
    verb.add_argument("split", choices=SPLITS, help="the new split")
    verb.add_argument(
        "images", nargs="+", metavar="IMAGE", help="images of the project, by id, file name or path"
    )
    return verb


def _add_models(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "models",
        "list or remove models",
        "List the project's models with their dates and scores, or remove one.",
        "harbour",
        "harbour --remove first",
    )
    verb.add_argument("--remove", type=model_name, metavar="NAME", help="remove this model permanently")
    return verb


def _add_export_model(verbs: Verbs[Parser]) -> Parser:
    formats = "\n".join(f"  {row.id:12} {row.text}" for row in FORMATS.values())
    verb = verb_parser(
        verbs,
        "export-model",
        "write a trained model for other programs",
        "Write a trained model as files that run without Maskloom. Its predictions are compared with the model's\n"
        "before the files are kept. No file is replaced.\n\n"
        f"formats:\n{formats}",
        "harbour --format onnx --out harbour.onnx",
        "harbour --format package --out harbour-model",
        "harbour --format deepness --out harbour.onnx --resolution 7",
    )
    verb.add_argument(
        "--format", choices=tuple(FORMATS), required=True, help="one of the formats above (required)"
    )
    verb.add_argument(
        "--out", type=Path, required=True, metavar="PATH", help="the new file or folder (required)"
    )
    verb.add_argument(
        "--model",
        type=model_name,
        default=CURRENT_MODEL,
        metavar="NAME",
        help=f"the model to export (default: {CURRENT_MODEL})",
    )
    add_options(verb, OPTIONS)
    return verb


def _add_pack(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "pack",
        "write a project into one .zip file",
        "Write a project into one .zip file that opens on any computer: labels with all strokes, images, models,\n"
        "backups and versions. The project is not changed, and no file is replaced.",
        "harbour --out harbour.zip",
        "harbour --out labels-only.zip --without-images",
    )
    verb.add_argument("--out", type=Path, required=True, metavar="FILE", help="the new .zip file (required)")
    verb.add_argument("--without-images", action="store_true", help="leave the images out")
    return verb


def _add_unpack(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "unpack",
        "make a project of such a file",
        "Unpack a project that was packed, into a folder that is new or empty. Files that would be written elsewhere,\n"
        "links, encrypted files and files that grow without bounds are refused before anything is written.",
        "harbour.zip --out harbour",
        project=False,
    )
    verb.add_argument("file", type=Path, metavar="FILE", help="the .zip file")
    verb.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="the project folder (required)"
    )
    return verb


PROJECT_VERBS: Final[Mapping[str, Callable[[Verbs[Parser]], Parser]]] = {
    "info": _add_info,
    "verify": _add_verify,
    "restore": _add_restore,
    "split": _add_split,
    "models": _add_models,
    "export-model": _add_export_model,
    "pack": _add_pack,
    "unpack": _add_unpack,
}
