"""The verbs and the options that they have in common."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.desktop import InstallDesktop
from core.cli.entry import SAMPLES, VERBS, version_text
from core.cli.kinds import Parser
from core.cli.options.data import DATA_VERBS
from core.cli.options.learning import LEARNING_VERBS
from core.cli.options.opinions import OPINION_VERBS
from core.cli.options.predicting import PREDICTING_VERBS
from core.cli.options.project import PROJECT_VERBS
from core.cli.report import CommandError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

__all__ = ["VERBS", "check_verb", "make_parser", "program"]

_ADDERS: Final = {**DATA_VERBS, **LEARNING_VERBS, **PREDICTING_VERBS, **OPINION_VERBS, **PROJECT_VERBS}


def program() -> str:
    """How the program was called: main.py, or maskloom or python -m maskloom if it is installed."""
    path = Path(sys.argv[0])
    if (path.parent.name, path.name) == ("maskloom", "__main__.py"):
        return "python -m maskloom"
    name = path.stem
    return name if name.startswith("maskloom") else "main.py"


def check_verb(arguments: Sequence[str]) -> None:
    """Raise CommandError if the first argument should be a verb but is not."""
    first = next(iter(arguments), "-")
    if first == "--sample":
        samples = ", ".join(SAMPLES)
        raise CommandError(f"There is no sample {' '.join(arguments[1:])}. Choose one of these: {samples}.")
    if first in VERBS or first.startswith("-"):
        return
    near = difflib.get_close_matches(first, VERBS, n=1)
    if Path(first).exists():
        extra = " ".join(arguments[1:])
        raise CommandError(
            f"The window takes a project and nothing else, not {extra}. To run a verb, put it first."
        )
    if near:
        raise CommandError(f"Unknown verb {first}. Did you mean {near[0]}?")
    raise CommandError(
        f"{first} is neither a verb nor a project (verbs: {', '.join(VERBS)}; see {program()} --help)"
    )


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    name = program()
    parser = Parser(
        prog=name,
        description="Multi-task segmentation: paint a few strokes, watch the network learn them, predict.",
        epilog=f"Without a verb, the window opens: {name} [PROJECT] | --sample [{'|'.join(SAMPLES)}]\n"
        f"For help on a verb: {name} VERB --help",
    )
    parser.add_argument("--version", action="version", version=version_text())
    parser.add_argument(
        "--install-desktop",
        action=InstallDesktop,
        nargs=0,
        help="add Maskloom to the menu of this user's desktop (Linux), and exit",
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=Parser)
    for add in _ADDERS.values():
        _add_common(add(verbs))
    return parser


def _add_common(verb: Parser) -> None:
    group = verb.add_argument_group("output")
    group.add_argument(
        "--json", action="store_true", help='print the result, or {"error": ...}, as one line of JSON'
    )
    group.add_argument("--quiet", action="store_true", help="print only warnings, errors and the result")
    group.add_argument(
        "--log-file", type=Path, metavar="FILE", help="also append all messages to this file, with the time"
    )
