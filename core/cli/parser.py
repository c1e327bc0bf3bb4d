"""The verbs, and the options that all of them take."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.kinds import Parser
from core.cli.options.data import DATA_VERBS, FORMATS
from core.cli.options.learning import LEARNING_VERBS
from core.cli.options.project import PROJECT_VERBS
from core.cli.report import CommandError
from core.printable import printable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

__all__ = ["FORMATS", "VERBS", "check_verb", "make_parser", "opens_window", "program"]

_ADDERS: Final = {**DATA_VERBS, **LEARNING_VERBS, **PROJECT_VERBS}
VERBS: Final = tuple(_ADDERS)


def program() -> str:
    """What the program was called by: main.py, or maskloom where it is installed."""
    name = Path(sys.argv[0]).stem
    return name if name.startswith("maskloom") else "main.py"


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether they ask for the window: nothing, a project that is there, the sample."""
    return not (arguments and arguments[0] in VERBS) and all(
        argument == "--sample" or (not argument.startswith("-") and Path(argument).exists())
        for argument in arguments
    )


def check_verb(arguments: Sequence[str]) -> None:
    """CommandError where the first argument should be a verb and is none."""
    first = next(iter(arguments), "-")
    if first in VERBS or first.startswith("-"):
        return
    near = difflib.get_close_matches(first, VERBS, n=1)
    if Path(first).exists():
        extra = " ".join(arguments[1:])
        raise CommandError(
            f"The window takes a project and nothing else, not {extra}. A verb comes before it."
        )
    if near:
        raise CommandError(f"There is no verb {first}; did you mean {near[0]}?")
    raise CommandError(
        f"There is no verb and no project {first} (see {program()} --help for the verbs: {', '.join(VERBS)})"
    )


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    name = program()
    parser = Parser(
        prog=name,
        description="Multi-task segmentation: paint a few strokes, see what is learned, predict.",
        epilog=f"Without a verb the window opens: {name} [PROJECT] | --sample\n{name} VERB --help explains a verb.",
    )
    parser.add_argument("--version", action="version", version=_version())
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=Parser)
    for add in _ADDERS.values():
        _add_common(add(verbs))
    return parser


def _add_common(verb: Parser) -> None:
    group = verb.add_argument_group("what is said")
    group.add_argument(
        "--json", action="store_true", help='print the result, or {"error": ...}, as one line of JSON'
    )
    group.add_argument("--quiet", action="store_true", help="say only warnings, errors and the result")
    group.add_argument(
        "--log-file", type=Path, metavar="FILE", help="also add what is said to this file, with the time"
    )


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"Maskloom {printable(version('maskloom'))}"
    except PackageNotFoundError:  # run from its folder without having been installed
        return "Maskloom"
