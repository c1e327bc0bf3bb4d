"""The options of the verbs that bring data in and out: new, import, export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.kinds import task_and_folder, task_of_text, text_of, verb_parser

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.cli.kinds import Parser, Verbs

FORMATS: Final = ("masks",)


def _add_new(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "new",
        "make a project",
        "Make a project in a folder.",
        "harbour --task road=background,road",
        'heart --task "left ventricle=other,myocardium,cavity" --task "right ventricle=other,cavity"',
    )
    verb.add_argument("--name", type=text_of, help="the project's name; by default its folder's")
    verb.add_argument(
        "--task",
        action="append",
        default=[],
        type=task_of_text,
        metavar="NAME=CLASS,CLASS",
        help='a task and its classes in order, as in "left ventricle=other,myocardium,cavity"; repeatable; '
        "by default none",
    )
    return verb


def _add_import(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "import",
        "add images and labels",
        "Add images and labels. What can't be used is left out with a warning.",
        "harbour --images photos",
        "harbour --images photos --labels road=masks/road --labels building=masks/building",
        "harbour --images photos --masks masks --mapping mapping.json --split val",
        "harbour --labels road=masks/road --dry-run",
    )
    verb.add_argument("--images", type=Path, nargs="+", default=[], metavar="DIR", help="folders or files")
    verb.add_argument(
        "--copy",
        action="store_true",
        help="copy images into the project; by default it only remembers where they are",
    )
    verb.add_argument("--masks", type=Path, metavar="DIR", help="masks made elsewhere, named like the images")
    verb.add_argument(
        "--mapping", type=Path, metavar="FILE.json", help="what the masks' values mean, per task"
    )
    verb.add_argument(
        "--labels",
        action="append",
        default=[],
        type=task_and_folder,
        metavar="TASK=DIR",
        help="ready index masks of a task, 255 = unlabelled; repeatable",
    )
    verb.add_argument(
        "--split",
        choices=("train", "val", "test", "auto"),
        default="auto",
        help="what added images are for; by default auto: decided by their names, the same everywhere",
    )
    verb.add_argument(
        "--dry-run", action="store_true", help="say what would come in, and change nothing in the project"
    )
    verb.add_argument(
        "--strict", action="store_true", help="exit status 2 where anything was left out; the rest comes in"
    )
    return verb


def _add_export(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "export",
        "write labels for others",
        "Write the labels elsewhere. Files that are there already stay, unless --replace is given.",
        "harbour --format masks --out labels",
    )
    verb.add_argument(
        "--format", choices=FORMATS, required=True, help="masks: PATH/<task>/<image>.png, 8-bit; required"
    )
    verb.add_argument(
        "--out", type=Path, required=True, metavar="PATH", help="the folder to write into; required"
    )
    verb.add_argument("--replace", action="store_true", help="replace files that are in PATH already")
    return verb


DATA_VERBS: Final[Mapping[str, Callable[[Verbs[Parser]], Parser]]] = {
    "new": _add_new,
    "import": _add_import,
    "export": _add_export,
}
