"""The options of the verbs that need the network: train, compare, evaluate."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from core.cli.kinds import count, model_name, positive, seed, task_and_weight, verb_parser
from core.learning.balancing_methods import METHODS
from core.learning.config import FullConfig
from core.learning.objectives import OBJECTIVES
from core.machine.device_choices import DEVICES
from core.network.licences import LICENCES
from core.predicting.prediction import LOOKS
from core.project.file import CURRENT_MODEL
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.cli.kinds import Parser, Verbs


def _add_train(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "train",
        "train a model on the labels",
        "Train a model on the labels. Ctrl-C or SIGTERM stops and keeps the best model so far; a second one stops\n"
        "immediately.",
        "harbour --minutes 1",
        "harbour --mode full --minutes 30 --name careful",
        "harbour --resume",
    )
    verb.add_argument(
        "--mode",
        choices=("quick", "full"),
        default="quick",
        help="quick trains the heads, full the whole network (default: quick)",
    )
    bound = verb.add_mutually_exclusive_group()
    bound.add_argument(
        "--minutes",
        type=positive,
        metavar="M",
        help="stop after M minutes, start-up included (default: stop when it no longer improves)",
    )
    bound.add_argument("--steps", type=count, metavar="N", help="stop after N steps instead")
    verb.add_argument(
        "--weight",
        action="append",
        default=[],
        type=task_and_weight,
        metavar="TASK=W",
        help="a task's weight in the sum of losses, for this run; repeatable (default: the project's weights)",
    )
    _add_learning(verb)
    verb.add_argument(
        "--name",
        type=model_name,
        default=CURRENT_MODEL,
        metavar="NAME",
        help="the model's name (default: current)",
    )
    verb.add_argument(
        "--resume", action="store_true", help="resume an interrupted full run (implies --mode full)"
    )
    verb.add_argument(
        "--json-events",
        action="store_true",
        help="print events as lines of JSON; the last line is the result, as with --json",
    )
    verb.add_argument("--beside-window", action="store_true", help=argparse.SUPPRESS)
    add_device(verb)
    return verb


def _add_compare(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "compare",
        "does sharing help? compare one network for all tasks with one per task",
        "Train one network for all tasks and one per task under the same budget, and report what can be said about\n"
        "the difference. The project's models do not change; the result is saved in PROJECT/compare.",
        "harbour --minutes 5",
        "harbour --minutes 5 --budget total --seed 1",
    )
    bound = verb.add_mutually_exclusive_group()
    bound.add_argument(
        "--minutes", type=positive, metavar="M", help="minutes of full learning, see --budget (default: 3)"
    )
    bound.add_argument("--steps", type=count, metavar="N", help="steps instead of minutes")
    verb.add_argument(
        "--budget",
        choices=("each", "total"),
        default="each",
        help="each: every network gets it; total: the single-task networks share the joint one's (default: each)",
    )
    verb.add_argument(
        "--without",
        nargs="+",
        metavar="BAND",
        help="what do bands add? compare one network with all bands with one without each of these, by name or number",
    )
    _add_learning(verb)
    add_device(verb)
    return verb


def _add_weights(verb_list: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verb_list,
        "weights",
        "search for task weights with which full learning scores better",
        "Train briefly with several weights, then once more with the best ones and with those in use, and report the\n"
        "gain with its interval. Nothing is proposed if the interval contains 0. The project's models do not change.",
        "harbour --minutes 20",
        "harbour --minutes 20 --apply",
    )
    verb.add_argument(
        "--minutes",
        type=positive,
        default=10.0,
        metavar="M",
        help="how long all training together takes (default: 10)",
    )
    verb.add_argument(
        "--apply", action="store_true", help="set the proposed weights in the project, if there are any"
    )
    _add_learning(verb)
    add_device(verb)
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
    add_model(verb)
    verb.add_argument("--split", choices=SPLITS, default="val", help="the images to score on (default: val)")
    add_looks(verb)
    add_device(verb)
    return verb


def _add_report(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "report",
        "write a report on a project and its model",
        "Score a model and write one HTML file about the project: labels, curves of learning, scores with intervals,\n"
        "calibration, confusion, the best and worst images, settings, versions, and hashes of labels and model.",
        "harbour --out report.html",
        "harbour --out report.html --model careful --split test --replace",
    )
    verb.add_argument("--out", required=True, metavar="FILE.html", help="the file to write (required)")
    verb.add_argument("--replace", action="store_true", help="replace the file if it exists")
    add_model(verb)
    verb.add_argument("--split", choices=SPLITS, default="val", help="the images to score on (default: val)")
    add_device(verb)
    return verb


def _add_reproduce(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "reproduce",
        "train again as a report says",
        "Train a model with the settings and the seed in a report, on the project that it names, and score it. Says\n"
        "what is not as it was (labels, versions, device), and whether model and scores are the same.",
        "report.html",
        "report.html --project copy/of/harbour --name again",
        project=False,
    )
    verb.add_argument("report", metavar="REPORT", help="the HTML file that report has written")
    verb.add_argument("--project", metavar="PROJECT", help="another project (default: the one that it names)")
    verb.add_argument(
        "--name",
        type=model_name,
        default="reproduced",
        metavar="NAME",
        help="the new model's name (default: reproduced)",
    )
    verb.add_argument(
        "--seed", type=seed, metavar="S", help="another seed for random numbers (default: the one recorded)"
    )
    _add_licences(verb)
    verb.add_argument(
        "--device",
        choices=DEVICES,
        help="where the network runs (default: the CPU if the model was learned there, otherwise auto)",
    )
    return verb


def _add_licences(verb: Parser) -> None:
    """Which licences of weights are accepted."""
    verb.add_argument(
        "--accept-licence",
        action="append",
        default=[],
        choices=LICENCES,
        metavar="LICENCE",
        help=f"accept the licence of weights that are downloaded: {' or '.join(LICENCES)}; repeatable "
        "(default: none; where one is needed, the program says what it asks for)",
    )


def add_model(verb: Parser) -> None:
    """Which model."""
    verb.add_argument(
        "--model",
        type=model_name,
        default=CURRENT_MODEL,
        metavar="NAME",
        help="the model's name (default: current)",
    )


def add_looks(verb: Parser) -> None:
    """How often it looks at each image."""
    verb.add_argument(
        "--looks",
        type=int,
        choices=LOOKS,
        default=1,
        help="1 looks at each image as it is; 6 also mirrored and at other sizes, averaged: slightly more accurate, "
        "takes about eight times as long (default: 1)",
    )


def _add_learning(verb: Parser) -> None:
    """The options that train and compare share. If one is left out, the project's learning settings apply."""
    verb.add_argument(
        "--network",
        metavar="N",
        help="lite0, deeplabv3plus or fusionnet (default: the project's setting, otherwise the stored model's)",
    )
    verb.add_argument(
        "--sharing",
        metavar="S",
        help="what tasks share: whole, early, attention or none (default: the project's setting)",
    )
    verb.add_argument(
        "--encoder",
        metavar="E",
        help="lite0, mobilenetv3, resnet18, resnet34, pvt, convnext, dinov2, dinov3-convnext, dinov3-vit, sam2-tiny "
        "or sam2-small; downloaded once if needed (default: the project's setting, otherwise the network's own)",
    )
    _add_licences(verb)
    verb.add_argument(
        "--positions",
        action=argparse.BooleanOptionalAction,
        help="whether it counts where in the image a pixel lies; turn it off for views from above "
        "(default: the project's setting, otherwise on)",
    )
    verb.add_argument(
        "--untrained",
        action="store_true",
        help="start without pretrained weights; full learning only (default: start with them)",
    )
    verb.add_argument(
        "--balancing",
        choices=METHODS,
        metavar="METHOD",
        help=f"how full learning balances tasks: {', '.join(METHODS)}, described in docs/learn.md "
        "(default: the project's setting)",
    )
    verb.add_argument(
        "--objective",
        choices=OBJECTIVES,
        metavar="LOSS",
        help=f"the loss that full learning minimises: {', '.join(OBJECTIVES)} (default: the project's setting, "
        f"otherwise {FullConfig().objective})",
    )
    verb.add_argument(
        "--seed", type=seed, default=0, metavar="S", help="the seed for random numbers (default: 0)"
    )


def add_device(verb: Parser) -> None:
    """Where the network runs."""
    verb.add_argument(
        "--device",
        choices=DEVICES,
        default="auto",
        help="where the network runs (default: auto, the fastest device)",
    )


def _add_check(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "check",
        "which devices this computer can learn on, how fast, and whether its GPUs agree with its CPU",
        "Train a few steps on the sample, on the CPU and on every GPU, and compare: the same seeds and crops must\n"
        "give the same results within the tolerances in the table. The exit status is 2 if they do not.",
        "",
        "--device cuda --json",
        project=False,
    )
    add_device(verb)
    return verb


def _add_learner(verbs: Verbs[Parser]) -> Parser:
    verb = verb_parser(
        verbs,
        "learner",
        "learn for a window on another computer, over the user's own SSH",
        "Started by a window (Learn › Learn on…) through ssh; not for a terminal. Learns in a temporary copy of the\n"
        "project and ends with the connection. Only the images that were sent stay, in a folder of limited size.",
        "--stdio",
        project=False,
    )
    verb.add_argument("--stdio", action="store_true", help="talk over standard input and output (required)")
    return verb


LEARNING_VERBS: Final[Mapping[str, Callable[[Verbs[Parser]], Parser]]] = {
    "train": _add_train,
    "evaluate": _add_evaluate,
    "compare": _add_compare,
    "weights": _add_weights,
    "report": _add_report,
    "reproduce": _add_reproduce,
    "check": _add_check,
    "learner": _add_learner,
}
