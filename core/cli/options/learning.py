"""The options of the verbs that need the network: train, compare, evaluate, predict."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.cli.kinds import count, model_name, positive, seed, task_and_weight, text_of, verb_parser
from core.learning.balancing_methods import METHODS
from core.learning.config import FullConfig
from core.learning.objectives import OBJECTIVES
from core.machine.device_choices import DEVICES
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.cli.kinds import Parser, Verbs


def _add_train(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "train",
        "learn from the labels",
        "Learn from the labels. Ctrl-C or SIGTERM ends it and keeps the best so far; a second one ends it at once.",
        "harbour --minutes 1",
        "harbour --mode full --minutes 30 --name careful",
        "harbour --resume",
    )
    verb.add_argument(
        "--mode",
        choices=("quick", "full"),
        default="quick",
        help="quick learns the heads, full the whole network; by default quick",
    )
    bound = verb.add_mutually_exclusive_group()
    bound.add_argument(
        "--minutes",
        type=positive,
        metavar="M",
        help="bounds the whole call, start-up included; by default it ends by itself",
    )
    bound.add_argument(
        "--steps", type=count, metavar="N", help="so many steps instead; by default it ends by itself"
    )
    verb.add_argument(
        "--weight",
        action="append",
        default=[],
        type=task_and_weight,
        metavar="TASK=W",
        help="a task's weight in the sum of losses, for this run; repeatable; by default as the project says",
    )
    _add_learning(verb)
    verb.add_argument(
        "--name",
        type=model_name,
        default="current",
        metavar="NAME",
        help="the model's name; by default current",
    )
    verb.add_argument(
        "--resume", action="store_true", help="continue a full run that was interrupted (sets --mode full)"
    )
    verb.add_argument(
        "--json-events",
        action="store_true",
        help="print what happens as lines of JSON; the last line is the result, as with --json",
    )
    verb.add_argument("--beside-window", action="store_true", help=argparse.SUPPRESS)
    _add_device(verb)
    return verb


def _add_compare(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "compare",
        "does sharing help? one network for all tasks against one per task",
        "Learn one network for all tasks and one per task under the same budget, and say what may be said of the\n"
        "difference. The project's models stay as they are; the result is kept in PROJECT/compare.",
        "harbour --minutes 5",
        "harbour --minutes 5 --budget total --seed 1",
    )
    bound = verb.add_mutually_exclusive_group()
    bound.add_argument(
        "--minutes", type=positive, metavar="M", help="of full learning, see --budget; by default 3"
    )
    bound.add_argument("--steps", type=count, metavar="N", help="so many steps instead of --minutes")
    verb.add_argument(
        "--budget",
        choices=("each", "total"),
        default="each",
        help="each: every network gets it; total: those of one task share what the joint one gets; by default each",
    )
    _add_learning(verb)
    _add_device(verb)
    return verb


def _add_evaluate(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "evaluate",
        "score a model",
        "Score a model on labelled images.",
        "harbour",
        "harbour --model careful --split test --json",
    )
    _add_model(verb)
    verb.add_argument("--split", choices=SPLITS, default="val", help="the images to score on; by default val")
    _add_device(verb)
    return verb


def _add_predict(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "predict",
        "predict images",
        "Predict images; writes DIR/<task>/<image>.png, class indices in 8-bit PNGs. Subfolders of a folder are\n"
        "kept: a/x.png becomes DIR/<task>/a/x.png. Files that are there already stay, unless --replace\n"
        "is given; only predictions from before that nobody changed are replaced.",
        "harbour new_photos --out predictions",
        "harbour new_photos more/photo.jpg --out predictions --skip-existing --tasks road building",
    )
    verb.add_argument(
        "images", type=Path, nargs="+", metavar="IMAGE_OR_DIR", help="image files, or folders with all below"
    )
    verb.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="the folder to write into; required"
    )
    existing = verb.add_mutually_exclusive_group()
    existing.add_argument("--replace", action="store_true", help="replace files that are in DIR already")
    existing.add_argument(
        "--skip-existing",
        action="store_true",
        help="write only files that are not in DIR yet, as after a call that was cut off",
    )
    verb.add_argument(
        "--tasks",
        nargs="+",
        type=text_of,
        metavar="TASK",
        help="write these tasks only; by default all that the model has learned",
    )
    _add_model(verb)
    verb.add_argument(
        "--quick",
        action="store_true",
        help="look at each image once: several times faster, a little less right; by default carefully",
    )
    _add_device(verb)
    return verb


def _add_model(verb: Parser) -> None:
    verb.add_argument(
        "--model",
        type=model_name,
        default="current",
        metavar="NAME",
        help="the model's name; by default current",
    )


def _add_learning(verb: Parser) -> None:
    """What train and compare take alike. Where an option is left out, the project's learning settings hold."""
    verb.add_argument(
        "--network",
        metavar="N",
        help="lite0, deeplabv3plus or fusionnet; by default as the project says, else the stored model's",
    )
    verb.add_argument(
        "--sharing",
        metavar="S",
        help="what tasks share: whole, early, attention or none; by default as the project says",
    )
    verb.add_argument(
        "--encoder",
        metavar="E",
        help="lite0, mobilenetv3, resnet18, resnet34, pvt, convnext or dinov2, fetched once where needed; by "
        "default as the project says, else the network's own",
    )
    verb.add_argument(
        "--untrained",
        action="store_true",
        help="begin without pretrained weights; full learning only; by default with them",
    )
    verb.add_argument(
        "--balancing",
        choices=METHODS,
        metavar="METHOD",
        help=f"how full learning weighs tasks against each other: {', '.join(METHODS)} (docs/learn.md tells of "
        "each); by default as the project says",
    )
    verb.add_argument(
        "--objective",
        choices=OBJECTIVES,
        metavar="LOSS",
        help=f"what full learning makes small: {', '.join(OBJECTIVES)}; by default as the project says, "
        f"else {FullConfig().objective}",
    )
    verb.add_argument(
        "--seed", type=seed, default=0, metavar="S", help="what random numbers begin with; by default 0"
    )


def _add_device(verb: Parser) -> None:
    verb.add_argument(
        "--device",
        choices=DEVICES,
        default="auto",
        help="where the network runs; by default auto: the fastest there is",
    )


def _add_check(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "check",
        "what this computer learns on, how fast, and whether its GPUs agree with its CPU",
        "Learn a few steps of the sample on the CPU and on every GPU, and compare: the same seeds and crops must give\n"
        "the same results, within the tolerances that the table names. The exit status is 2 where they don't.",
        "",
        "--device cuda --json",
        project=False,
    )
    _add_device(verb)
    return verb


LEARNING_VERBS: Final[Mapping[str, Callable[[Verbs[Parser]], Parser]]] = {
    "train": _add_train,
    "evaluate": _add_evaluate,
    "predict": _add_predict,
    "compare": _add_compare,
    "check": _add_check,
}
