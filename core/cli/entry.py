"""From the arguments to the exit status."""

from __future__ import annotations

import errno
import importlib
import logging
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.atomic import StorageError
from core.cli.interruption import Interruption
from core.cli.parser import check_verb, make_parser, program
from core.cli.report import CommandError, Reporter
from core.cli.streams import CLOSED_OUTPUT, OutputLostError
from core.cli.writing import check_log_file
from core.images.reading import ImageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

_DOERS: Final = {
    "new": ("core.cli.verbs.projects", "new"),
    "info": ("core.cli.verbs.info", "info"),
    "import": ("core.cli.verbs.importing", "import_into"),
    "export": ("core.cli.verbs.exporting", "export"),
    "train": ("core.cli.verbs.learning", "train_project"),
    "compare": ("core.cli.verbs.comparing", "compare_project"),
    "check": ("core.cli.verbs.checking", "check_computer"),
    "evaluate": ("core.cli.verbs.learning", "evaluate_project"),
    "predict": ("core.cli.verbs.predicting", "predict_images"),
    "restore": ("core.cli.verbs.restoring", "restore"),
    "split": ("core.cli.verbs.managing", "split"),
    "models": ("core.cli.verbs.managing", "models"),
    "verify": ("core.cli.verbs.verifying", "verify_project"),
}
"""The module and the function of each verb; only those that need the network load it."""
_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


def run(arguments: Sequence[str], *, started: float | None = None) -> int:
    """Do what the arguments say. 0, or 2 after one line on stderr, or 128 and the number of a signal.

    `started` is the program's, time.monotonic().
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
        _failed(reporter, "Stopped before the end.")
        return interruption.status
    except OSError as error:
        return _failed(reporter, _what_to_do(error))
    except SystemExit as ended:  # argparse, after --help and --version
        return int(ended.code or 0)
    return interruption.status if interruption.number else reporter.status


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments; `help VERB` is `VERB --help`."""
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
    module, function = _DOERS[chosen.verb]
    with _logged(chosen):
        verb = getattr(importlib.import_module(module), function)
        with chosen.interruption:
            verb(chosen, reporter)


@contextmanager
def _logged(chosen: argparse.Namespace) -> Iterator[None]:
    """What is said goes to --log-file too, and what libraries log."""
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
    """What can't be written there any more is dropped: the work is worth more than its log."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Nothing."""


def _failed(reporter: Reporter, text: str) -> int:
    reporter.failed(text)
    return 2


def _what_to_do(error: OSError) -> str:
    """A sentence about a file that the system refused."""
    where, why = error.filename or "A file", error.strerror or str(error)
    if error.errno in _FULL:
        return f"{where} could not be written: the disk is full. Free some space on its disk, then try again."
    if isinstance(error, PermissionError):
        return f"{where} can't be used: {why}. Ask for the permission, or choose another place."
    return f"{where} can't be used: {why}. Check that it is there and that its disk is connected."
