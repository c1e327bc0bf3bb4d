"""The options of predict."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.kinds import add_options, text_of, verb_parser
from core.cli.options.learning import add_device, add_looks, add_model
from core.exchange.tables import EXPORT_OPTIONS, WRITERS, writer_id
from core.predicting.shards import Shard, ShardError, parsed_shard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.cli.kinds import Parser, Verbs


def _add_predict(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "predict",
        "predict images",
        "Predict images and write DIR/<task>/<image>.png, 8-bit PNGs of class indices, or another format. Subfolders\n"
        "are kept: a/x.png becomes DIR/<task>/a/x.png. Existing files are kept unless --replace is given, except\n"
        "earlier predictions that nobody changed: they are replaced. After Ctrl-C, the same call continues where it\n"
        "was. Images that could not be predicted are named at the end, and the exit status is 2.",
        "harbour new_photos --out predictions",
        "harbour new_photos more/photo.jpg --out predictions --skip-existing --tasks road building",
        "harbour many_photos --out predictions --shard 2/8",
        "harbour --merge predictions",
    )
    verb.add_argument(
        "images", nargs="*", metavar="IMAGE_OR_DIR", help="image files, or folders with their subfolders"
    )
    verb.add_argument("--out", metavar="DIR", help="the output folder, or file (required)")
    _add_existing(verb)
    verb.add_argument(
        "--tasks",
        nargs="+",
        type=text_of,
        metavar="TASK",
        help="write only these tasks (default: all that the model has learned)",
    )
    _add_files(verb)
    add_model(verb)
    add_looks(verb)
    verb.add_argument("--quick", dest="looks", action="store_const", const=1, help=argparse.SUPPRESS)
    verb.add_argument(
        "--shard",
        type=_shard,
        metavar="I/N",
        help="predict only the Ith of N parts of the images, for N processes on any machines; images fall to a part by "
        "a hash of their path (default: what a Slurm array or torchrun says, otherwise all)",
    )
    verb.add_argument(
        "--merge",
        type=Path,
        metavar="DIR",
        help="predict nothing: join what all shards recorded in DIR into predictions.csv and errors.csv there",
    )
    add_device(verb)
    return verb


def _add_existing(verb: Parser) -> None:
    existing = verb.add_mutually_exclusive_group()
    existing.add_argument("--replace", action="store_true", help="replace existing files in DIR")
    existing.add_argument(
        "--skip-existing",
        action="store_true",
        help="predict only images that this model has not predicted into DIR with as many looks; files that somebody "
        "changed stay",
    )


def _add_files(verb: Parser) -> None:
    verb.add_argument(
        "--format",
        type=writer_id,
        choices=tuple(WRITERS),
        default="index-png",
        metavar="FORMAT",
        help=f"what is written: {', '.join(WRITERS)} (default: index-png)",
    )
    verb.add_argument(
        "--together", action="store_true", help="one file or folder for all tasks (default: one for each)"
    )
    add_options(verb, EXPORT_OPTIONS)
    verb.add_argument(
        "--overlay",
        action="store_true",
        help="also write DIR/overlay/<task>/<image>.png: the photo with the class colours over it",
    )
    verb.add_argument(
        "--probabilities",
        action="store_true",
        help="also write DIR/probabilities/<task>/<image>.npy: the probability of each class at each pixel",
    )


def _shard(text: str) -> Shard:
    try:
        return parsed_shard(text)
    except ShardError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


PREDICTING_VERBS: Final[Mapping[str, Callable[[Verbs[Parser]], Parser]]] = {"predict": _add_predict}
