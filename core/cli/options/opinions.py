"""The options of the verb agree."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.kinds import model_name, text_of, verb_parser
from core.exchange.tables import READERS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.cli.kinds import Parser, Verbs


def _add_agree(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "agree",
        "compare the labels with another person's",
        "Compare the labels with another person's of the same images: Dice and IoU per class, Cohen's kappa per task,\n"
        "over the pixels that both labelled. The project's own labels never change; nothing is written without --keep.",
        "harbour ../anna/harbour",
        "harbour anna.zip --images --json",
        "harbour masks --mapping mapping.json --keep anna",
        "harbour anna --match Street/asphalt=road/road",
    )
    verb.add_argument(
        "other",
        type=Path,
        metavar="OTHER",
        help="another project's folder, a packed project, labels that can be imported, or the name of a second "
        "opinion that the project holds",
    )
    verb.add_argument(
        "--match",
        action="append",
        default=[],
        type=_match_of,
        metavar="THEIRS=YOURS",
        help="which of your tasks or classes one of theirs is, where the names differ: Street=road, "
        "Street/asphalt=road/road, or Street/mud= for none; repeatable (default: those of the same name)",
    )
    verb.add_argument("--images", action="store_true", help="list every image, those that agree least first")
    verb.add_argument(
        "--keep",
        type=model_name,
        metavar="NAME",
        help="store the labels in the project as a second opinion of that name, for the window (default: don't)",
    )
    verb.add_argument(
        "--mapping", type=Path, metavar="FILE.json", help="of masks: what their values mean, as for import"
    )
    verb.add_argument("--kind", default="", type=text_of, metavar="PATTERN", help="of masks: as for import")
    readers = [reader.id for reader in READERS.values() if reader.needs != "task"]
    verb.add_argument(
        "--from-format",
        choices=readers,
        metavar="FORMAT",
        help="where it isn't recognised: " + ", ".join(readers),
    )
    return verb


def _match_of(text: str) -> tuple[str, str, str, str]:
    """TASK=TASK or TASK/CLASS=TASK/CLASS: their task and class, your task and class, "" for none."""
    theirs, equals, yours = text_of(text).partition("=")
    task, _, class_name = theirs.partition("/")
    own_task, _, own_class = yours.partition("/")
    if not equals or not task.strip() or bool(class_name) < bool(own_class):
        raise argparse.ArgumentTypeError(f"{text!r} should look like Street=road or Street/asphalt=road/road")
    return task.strip(), class_name.strip(), own_task.strip(), own_class.strip()


OPINION_VERBS: Final[Mapping[str, Callable[[Verbs[Parser]], Parser]]] = {"agree": _add_agree}
