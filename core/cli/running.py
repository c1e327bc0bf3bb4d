"""From the arguments to the exit status."""

from __future__ import annotations

import errno
import importlib
import logging
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.atomic import StorageError
from core.cli.entry import DOERS
from core.cli.interruption import Interruption
from core.cli.parser import check_verb, make_parser, program
from core.cli.report import CommandError, Reporter
from core.cli.streams import CLOSED_OUTPUT, OutputLostError
from core.cli.writing import check_log_file
from core.images.reading import ImageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


def run(arguments: Sequence[str], *, started: float | None = None) -> int:
    """Run the verb and return the exit status: 0, 2 after an error line on stderr, or 128 + the signal's number.

    `started` is when the program started (time.monotonic()).
    """
    started = time.monotonic() if started is None else started
    reporter = Reporter(as_json="--json" in arguments)
    interruption = Interruption()
    try:
        options = _parsed(arguments)
        reporter = Reporter(
            as_json=options.json or getattr(options, "json_events", False), brief=options.quiet
        )
        options.started, options.interruption = started, interruption
        _do(options, reporter)
    except OutputLostError as error:
        return CLOSED_OUTPUT if error.closed else _failed(reporter, str(error))
    except (CommandError, StorageError, ImageError) as error:
        return _failed(reporter, str(error))
    except KeyboardInterrupt:
        _failed(reporter, "Interrupted.")
        return interruption.status
    except OSError as error:
        return _failed(reporter, _what_to_do(error))
    except SystemExit as ended:  # argparse, after --help and --version
        return int(ended.code or 0)
    return interruption.status if interruption.number else reporter.status


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The parsed arguments; `help VERB` means `VERB --help`."""
    if arguments and arguments[0] == "help":
        arguments = [*arguments[1:2], "--help"]
    check_verb(arguments)
    options, unknown = make_parser().parse_known_args(arguments)
    if unknown:
        raise CommandError(
            f"unrecognized arguments: {' '.join(unknown)} (see {program()} {options.verb} --help)"
        )
    return options


def _do(chosen: argparse.Namespace, reporter: Reporter) -> None:
    module, function = DOERS[chosen.verb]
    with _logged(chosen):
        verb = getattr(importlib.import_module(module), function)
        with chosen.interruption:
            verb(chosen, reporter)


@contextmanager
def _logged(chosen: argparse.Namespace) -> Iterator[None]:
    """Also write messages, and what libraries log, to --log-file."""
    if chosen.log_file is None:
        yield
        return
    if chosen.project is not None:  # check has none
        check_log_file(chosen.log_file, chosen.project)
    handler = _LogFile(chosen.log_file, encoding="utf-8", errors="backslashreplace")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    root, core = logging.getLogger(), logging.getLogger("core")
    level = core.level
    root.addHandler(handler)
    core.setLevel(logging.INFO)
    try:
        yield
    finally:
        core.setLevel(level)
        root.removeHandler(handler)
        handler.close()


class _LogFile(logging.FileHandler):
    """A log that drops what it cannot write: the work is worth more than its log."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Ignore the error."""


def _failed(reporter: Reporter, text: str) -> int:
    reporter.failed(text)
    return 2


def _what_to_do(error: OSError) -> str:
    """The error message for an OSError."""
    where, why = error.filename or "A file", error.strerror or str(error)
    if error.errno in _FULL:
        return f"{where} could not be written: the disk is full. Free some space on its disk, then try again."
    if isinstance(error, PermissionError):
        return f"{where} cannot be accessed: {why}. Change its permissions, or choose another location."
    return f"{where} cannot be accessed: {why}. Check that it exists and that its disk is connected."
