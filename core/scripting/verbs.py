"""Runs verbs of the command line on an open project: their options as keyword arguments, their results as values."""

from __future__ import annotations

import argparse
import importlib
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.cli.entry import DOERS
from core.cli.interruption import Interruption
from core.cli.parser import make_parser
from core.cli.report import CommandError, Reporter

if TYPE_CHECKING:
    from core.project.folder import ProjectFolder

Tell = Callable[[float | None, str], object]
"""Gets the fraction done (None if the end is unknown) and what is being done; False stops training."""
Source = str | Path


class Collector(Reporter):
    """Keeps what a verb would print."""

    def __init__(self, tell: Tell | None, stop: Callable[[], None]) -> None:
        super().__init__(as_json=True)
        self.values: dict[str, Any] = {}
        self._tell, self._stop = tell, stop

    def progress(self, share: float | None, text: str) -> None:
        """Pass it on; a False in return stops the verb."""
        if self._tell is not None and self._tell(share, text) is False:
            self._stop()

    def say(self, text: str) -> None:
        """Messages that are not about problems are progress."""
        self.progress(None, text)

    def problem(self, text: str) -> None:
        """Keep it for the result."""
        self.problems.append(text)

    def incomplete(self, text: str) -> None:
        """Keep it for the result."""
        self.problems.append(text)

    def line(self, text: str) -> None:
        """Print nothing."""

    def result(self, values: Mapping[str, object], lines: Sequence[str]) -> None:
        """Keep the values that --json prints."""
        self.values = {**values, "problems": list(self.problems)}


def run_verb(
    folder: ProjectFolder,
    verb: str,
    *positional: Source,
    tell: Tell | None = None,
    **options: object,
) -> dict[str, Any]:
    """Run the verb on the open project; the dictionary that `--json` prints, always with its `problems`.

    Raises CommandError, StorageError, ImageError and OSError, as on the command line.
    """
    namespace = _chosen(verb, positional, options)
    interruption = Interruption()

    def stop() -> None:
        interruption.gentle = True
        if interruption.ask_to_stop is not None:
            interruption.ask_to_stop()

    namespace.project, namespace.started, namespace.interruption = folder, time.monotonic(), interruption
    reporter = Collector(tell, stop)
    module, function = DOERS[verb]
    getattr(importlib.import_module(module), function)(namespace, reporter)
    return reporter.values


def _chosen(verb: str, positional: Sequence[Source], options: Mapping[str, object]) -> argparse.Namespace:
    parser = make_parser()
    verbs = next(a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    actions = verbs.choices[verb]._option_string_actions
    arguments = [verb, ".", *map(_path_text, positional)]
    for name, value in options.items():
        flag = "--" + name.rstrip("_").replace("_", "-")
        if flag not in actions:
            raise CommandError(f"{verb} has no option {name}. docs/command-line.md lists its options.")
        if value is not None:
            arguments += _as_arguments(flag, actions[flag], value)
    return parser.parse_args(arguments)


def _as_arguments(flag: str, action: argparse.Action, value: object) -> list[str]:
    if isinstance(value, bool):
        opposite = f"--no-{flag[2:]}"
        return [flag] if value else [opposite] if opposite in action.option_strings else []
    values: list[object] = [value]
    if isinstance(value, Mapping):
        values = [f"{key}={inner}" for key, inner in value.items()]
    elif isinstance(value, (list, tuple, set, frozenset)):
        values = [*value]
    texts = [_path_text(v) if action.type is Path else str(v) for v in values]
    if action.nargs == "+":
        return [flag, *texts] if texts else []
    return [f"{flag}={text}" for text in texts]


def _path_text(path: object) -> str:
    """A path that is not taken for an option."""
    text = str(path)
    return f"./{text}" if text.startswith("-") else text
