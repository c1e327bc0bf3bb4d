"""What can be told of the arguments before anything is loaded: which verbs there are, and whether a window opens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

DOERS: Final = {
    "new": ("core.cli.verbs.projects", "new"),
    "info": ("core.cli.verbs.info", "info"),
    "import": ("core.cli.verbs.importing", "import_into"),
    "export": ("core.cli.verbs.exporting", "export_labels"),
    "export-model": ("core.cli.verbs.exporting_models", "export_model"),
    "train": ("core.cli.verbs.learning", "train_project"),
    "compare": ("core.cli.verbs.comparing", "compare_project"),
    "weights": ("core.cli.verbs.weighing", "find_task_weights"),
    "agree": ("core.cli.verbs.agreeing", "agree"),
    "report": ("core.cli.verbs.reporting", "report_project"),
    "reproduce": ("core.cli.verbs.reproducing", "reproduce"),
    "check": ("core.cli.verbs.checking", "check_computer"),
    "learner": ("core.cli.verbs.serving", "serve_window"),
    "evaluate": ("core.cli.verbs.learning", "evaluate_project"),
    "predict": ("core.cli.verbs.predicting", "predict_images"),
    "restore": ("core.cli.verbs.restoring", "restore"),
    "split": ("core.cli.verbs.managing", "split"),
    "models": ("core.cli.verbs.managing", "models"),
    "pack": ("core.cli.verbs.packing", "pack_project"),
    "unpack": ("core.cli.verbs.packing", "unpack_project"),
    "verify": ("core.cli.verbs.verifying", "verify_project"),
}
"""The module and function of each verb. Imported on demand, so that only verbs that need the network load it."""
VERBS: Final = tuple(DOERS)
SAMPLES: Final = ("aerial", "street", "body")
"""What can follow --sample; the first one if nothing does. Spelled out: the fields themselves take long to load."""


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether to open the window: with no argument, an existing project or --sample and a field."""
    if arguments[:1] == ["--sample"]:
        return len(arguments) < 3 and all(argument in SAMPLES for argument in arguments[1:])
    return not (arguments and arguments[0] in VERBS) and all(
        argument == "--sample" or (not argument.startswith("-") and Path(argument).exists())
        for argument in arguments
    )


def version_text() -> str:
    """What --version prints."""
    from importlib.metadata import PackageNotFoundError, version  # a window starts sooner without it

    try:
        return f"Maskloom {printable(version('maskloom'))}"
    except PackageNotFoundError:  # run from the source folder without being installed
        return "Maskloom"
