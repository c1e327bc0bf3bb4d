"""From the arguments to the exit status."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from core.atomic import StorageError
from core.cli.parser import make_parser
from core.cli.report import CommandError, Reporter
from core.images import ImageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def run(arguments: Sequence[str], *, started: float | None = None) -> int:
    """Do what the arguments say. 0, or 2 after one line on stderr; `started` is the program's, time.monotonic().

    Only the verbs that need the network load it.
    """
    started = time.monotonic() if started is None else started
    reporter: Reporter | None = None
    try:
        chosen = make_parser().parse_args(arguments)
        reporter = Reporter(as_json=chosen.json)
        _do(chosen, reporter, started)
    except (CommandError, StorageError, ImageError) as error:
        return _failed(reporter, str(error))
    except KeyboardInterrupt:
        return _failed(reporter, "Stopped before the end.")
    except OSError as error:
        return _failed(reporter, f"{error.filename or 'The disk'}: {error.strerror or error}")
    except SystemExit as ended:  # argparse, after --help and --version
        return int(ended.code or 0)
    return 0


def _failed(reporter: Reporter | None, text: str) -> int:
    if reporter is not None:
        reporter.close()
    sys.stderr.write(f"error: {' '.join(text.split())}\n")
    sys.stderr.flush()
    return 2


def _do(chosen: argparse.Namespace, reporter: Reporter, started: float) -> None:
    match chosen.verb:
        case "new" | "info" | "export":
            from core.cli import projects

            {"new": projects.new, "info": projects.info, "export": projects.export}[chosen.verb](
                chosen, reporter
            )
        case "import":
            from core.cli.importing import import_into

            import_into(chosen, reporter)
        case "train":
            from core.cli.learning import train_project

            train_project(chosen, reporter, started)
        case "compare":
            from core.cli.comparing import compare_project

            compare_project(chosen, reporter)
        case "evaluate":
            from core.cli.learning import evaluate_project

            evaluate_project(chosen, reporter)
        case "predict":
            from core.cli.learning import predict_images

            predict_images(chosen, reporter)
