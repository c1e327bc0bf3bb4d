"""The options of the verbs that look after a project: info, verify, restore, split, models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.cli.kinds import count, model_name, verb_parser
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.cli.kinds import Parser, Verbs


def _add_info(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "info",
        "what a project holds",
        "Say what a project holds.",
        "harbour",
        "harbour --images --json",
    )
    verb.add_argument("--images", action="store_true", help="list every image, with its split and labels")
    return verb


def _add_verify(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "verify",
        "find what is broken in a project",
        "Look for what is broken, missing or left over: labels, images, models, the project's file. The exit status\n"
        "is 2 where anything is left that is not as it should be.",
        "harbour",
        "harbour --repair",
    )
    verb.add_argument(
        "--repair", action="store_true", help="repair what can be repaired; by default nothing is changed"
    )
    return verb


def _add_restore(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "restore",
        "go back to a backup of labels or a version of the project",
        "Go back. What is there now is kept first: labels in a backup of their own, the project as a version.",
        "harbour --list",
        "harbour --backup 3",
        "harbour --version 12",
    )
    group = verb.add_mutually_exclusive_group(required=True)
    group.add_argument("--list", action="store_true", help="list the backups and versions there are")
    group.add_argument("--backup", type=count, metavar="N", help="put back the labels of backup N")
    group.add_argument(
        "--version", type=count, metavar="N", help="tasks and images as version N has them; labels stay"
    )
    return verb


def _add_split(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "split",
        "say what images are for",
        "Move images to another split: train to learn from, val to score on while learning, test for the end.",
        "harbour val clip7_001.png clip7_002.png",
    )
    verb.add_argument("split", choices=SPLITS, help="the split they go to")
    verb.add_argument(
        "images", nargs="+", metavar="IMAGE", help="images of the project, by id, file name or path"
    )
    return verb


def _add_models(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "models",
        "list or remove models",
        "List the project's models with date and score, or remove one.",
        "harbour",
        "harbour --remove first",
    )
    verb.add_argument("--remove", type=model_name, metavar="NAME", help="remove this model for good")
    return verb


PROJECT_VERBS: Final[Mapping[str, Callable[[Verbs[Parser]], Parser]]] = {
    "info": _add_info,
    "verify": _add_verify,
    "restore": _add_restore,
    "split": _add_split,
    "models": _add_models,
}
