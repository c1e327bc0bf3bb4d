"""Argument types: each function parses one argument, or raises an error that shows the expected form."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from core.cli.report import CommandError
from core.images.stacking import ExtraBand
from core.printable import is_text, printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.option import Option

MAX_SEED: Final = 2**32 - 1


class Parser(argparse.ArgumentParser):
    """An ArgumentParser with one-line errors and no abbreviated options."""

    def __init__(self, **options: object) -> None:
        super().__init__(
            **{"allow_abbrev": False, "formatter_class": argparse.RawDescriptionHelpFormatter, **options}  # type: ignore[arg-type]
        )

    def error(self, message: str) -> NoReturn:
        """Raise CommandError with a pointer to the verb's help."""
        raise CommandError(f"{message} (see {self.prog} --help)")


Verbs = argparse._SubParsersAction  # argparse has no public name for it


def verb_parser(
    verbs: Verbs[Parser], name: str, text: str, more: str, *examples: str, project: bool = True
) -> Parser:
    """The parser of one verb: `text` is shown in the list of verbs, `more` and `examples` in the verb's own help.

    With `project`, the verb takes a project folder.
    """
    prog = verbs._prog_prefix.split()[0]
    example_lines = "\n".join(f"  {prog} {name} {example}".rstrip() for example in examples)
    parser = verbs.add_parser(name, help=text, description=more, epilog=f"examples:\n{example_lines}")
    if project:
        parser.add_argument("project", type=Path, metavar="PROJECT", help="the project folder")
    else:
        parser.set_defaults(project=None)
    return parser


def add_options(parser: Parser, options: Iterable[Option]) -> None:
    """The arguments of options that are declared where their files or formats are."""
    for option in options:
        name = f"--{option.id}"
        if isinstance(option.default, bool):
            parser.add_argument(name, action="store_true", help=option.help)
        elif option.choices:
            values = sorted(value for value, _ in option.choices)
            parser.add_argument(name, choices=values, default=option.default, help=option.help)
        elif isinstance(option.default, str):
            parser.add_argument(
                name, type=text_of, default=option.default, metavar=option.metavar, help=option.help
            )
        else:
            kind = count if isinstance(option.default, int) else fraction if option.highest == 1 else positive
            parser.add_argument(
                name, type=kind, default=option.default, metavar=option.metavar, help=option.help
            )


def chosen_values(chosen: argparse.Namespace, options: Iterable[Option]) -> dict[str, Any]:
    """What was chosen of such options, by their ids."""
    return {option.id: getattr(chosen, option.id) for option in options}


def text_of(text: str) -> str:
    """Any text that can be saved as UTF-8."""
    if not is_text(text):
        raise argparse.ArgumentTypeError(
            f"'{printable(text)}' is not valid UTF-8, so it cannot be used as a name. Check the terminal's encoding"
        )
    return text


def task_of_text(text: str) -> tuple[str, tuple[str, ...]]:
    """NAME=CLASS,CLASS."""
    name, equals, listed = text_of(text).partition("=")
    classes = tuple(c.strip() for c in listed.split(","))
    if not equals or not name.strip() or not all(classes):
        raise argparse.ArgumentTypeError(f"{text!r} should look like road=background,road")
    return name.strip(), classes


def task_and_folder(text: str) -> tuple[str, Path]:
    """TASK=DIR."""
    name, equals, folder = text.partition("=")
    if not equals or not name.strip() or not folder:
        raise argparse.ArgumentTypeError(f"{text!r} should look like road=some/folder")
    return text_of(name.strip()), Path(folder)


def band_of(text: str) -> ExtraBand:
    """NAME=WHERE."""
    name, equals, where = text_of(text).partition("=")
    if not equals or not name.strip() or not where:
        raise argparse.ArgumentTypeError(f"{text!r} should look like nir=_nir.tif or height=some/folder")
    return ExtraBand(name.strip(), where)


def task_and_weight(text: str) -> tuple[str, float]:
    """TASK=W."""
    name, _, number = text_of(text).rpartition("=")
    try:
        weight = float(number)
    except ValueError:
        weight = math.nan
    if not name.strip() or not 0 <= weight < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} should look like road=0.5, with a number of 0 or more")
    return name.strip(), weight


def positive(text: str) -> float:
    """A number above 0."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} should be a number above 0")
    return number


def fraction(text: str) -> float:
    """A number from 0 to 1."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} should be a number from 0 to 1")
    return number


def count(text: str) -> int:
    """A whole number above 0."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} should be a whole number above 0")
    return int(text)


def seed(text: str) -> int:
    """A seed for random numbers."""
    if not text.isdecimal() or int(text) > MAX_SEED:
        raise argparse.ArgumentTypeError(f"{text!r} should be a whole number from 0 to {MAX_SEED}")
    return int(text)


def model_name(text: str) -> str:
    """A name that can be a folder's name."""
    if not text or text != Path(text).name or text.startswith(".") or set(text) & set('\\/:*?"<>|'):
        raise argparse.ArgumentTypeError(
            f"{text!r} cannot be a model name, because it cannot be a folder name"
        )
    return text_of(text)
