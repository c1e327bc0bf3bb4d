"""The verbs and their options."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import Final, NoReturn

from core.cli.report import CommandError
from core.learning.balancing_methods import METHODS, cost_text
from core.learning.plan import OBJECTIVES, Plan

VERBS: Final = ("new", "import", "train", "evaluate", "predict", "export", "info", "compare")
FORMATS: Final = ("masks",)


class _Parser(argparse.ArgumentParser):
    """One that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise CommandError(f"{message} (see {self.prog} --help)")


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = _Parser(
        prog="main.py",
        description="Multi-task segmentation: paint a few strokes, see what is learned, predict.",
        epilog="Without a verb the window opens: main.py [PROJECT] | --sample",
    )
    parser.add_argument("--version", action="version", version=_version())
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=_Parser)
    adders = (
        _add_new,
        _add_import,
        _add_train,
        _add_evaluate,
        _add_predict,
        _add_export,
        _add_info,
        _add_compare,
    )
    for add in adders:
        verb = add(verbs)
        verb.add_argument("--json", action="store_true", help="print the result as one JSON object")
    return parser


_Verbs = argparse._SubParsersAction  # argparse has no public name for it


def _add_new(verbs: _Verbs[_Parser]) -> _Parser:
    verb = verbs.add_parser("new", help="make a project", description="Make a project in a folder.")
    verb.add_argument("project", type=Path, metavar="PROJECT")
    verb.add_argument("--name", help="the project's name, by default its folder's")
    verb.add_argument(
        "--task",
        action="append",
        default=[],
        type=_task,
        metavar="NAME=CLASS,CLASS",
        help='a task and its classes in order, as in "left ventricle=other,myocardium,cavity"; repeatable',
    )
    return verb


def _add_import(verbs: _Verbs[_Parser]) -> _Parser:
    verb = verbs.add_parser("import", help="add images and labels", description="Add images and labels.")
    verb.add_argument("project", type=Path, metavar="PROJECT")
    verb.add_argument("--images", type=Path, nargs="+", default=[], metavar="DIR", help="folders or files")
    verb.add_argument(
        "--copy", action="store_true", help="copy images into the project, not just refer to them"
    )
    verb.add_argument("--masks", type=Path, metavar="DIR", help="masks made elsewhere, named like the images")
    verb.add_argument(
        "--mapping", type=Path, metavar="FILE.json", help="what the masks' values mean, per task"
    )
    verb.add_argument(
        "--labels",
        action="append",
        default=[],
        type=_pair,
        metavar="TASK=DIR",
        help="ready index masks of a task, 255 = unlabelled; repeatable",
    )
    verb.add_argument("--split", choices=("train", "val", "test", "auto"), default="auto")
    return verb


def _add_train(verbs: _Verbs[_Parser]) -> _Parser:
    verb = verbs.add_parser("train", help="learn from the labels", description="Learn from the labels.")
    verb.add_argument("project", type=Path, metavar="PROJECT")
    verb.add_argument("--mode", choices=("quick", "full"), default="quick")
    bound = verb.add_mutually_exclusive_group()
    bound.add_argument(
        "--minutes", type=_positive, metavar="M", help="bounds the whole call, start-up included"
    )
    bound.add_argument("--steps", type=_count, metavar="N")
    verb.add_argument(
        "--weight", action="append", default=[], type=_weight, metavar="TASK=W", help="repeatable"
    )
    _add_learning(verb)
    verb.add_argument("--name", type=_model_name, default="current", metavar="NAME", help="the model's name")
    verb.add_argument(
        "--unlabelled",
        action=argparse.BooleanOptionalAction,
        help="full learning tries for a while to learn from unlabelled images too, and goes on with them only "
        "where val images are answered better; by default as the project says, else not",
    )
    verb.add_argument(
        "--resume", action="store_true", help="go on with a full run that was interrupted (sets --mode full)"
    )
    verb.add_argument(
        "--json-events", action="store_true", help="print what happens as lines of JSON, then the result"
    )
    verb.add_argument("--beside-window", action="store_true", help=argparse.SUPPRESS)
    _add_device(verb)
    return verb


def _add_compare(verbs: _Verbs[_Parser]) -> _Parser:
    verb = verbs.add_parser(
        "compare",
        help="does sharing help? one network for all tasks against one per task",
        description="Learn one network for all tasks and one per task under the same budget, and say what may be "
        "said of the difference. The project's models stay as they are; the result is kept in PROJECT/compare.",
    )
    verb.add_argument("project", type=Path, metavar="PROJECT")
    bound = verb.add_mutually_exclusive_group()
    bound.add_argument(
        "--minutes", type=_positive, metavar="M", help="of full learning, by default 3; see --budget"
    )
    bound.add_argument("--steps", type=_count, metavar="N")
    verb.add_argument(
        "--budget",
        choices=("each", "total"),
        default="each",
        help="each: every network gets it; total: those of one task share what the joint one gets",
    )
    _add_learning(verb)
    _add_device(verb)
    return verb


def _add_evaluate(verbs: _Verbs[_Parser]) -> _Parser:
    verb = verbs.add_parser("evaluate", help="score a model", description="Score a model on labelled images.")
    verb.add_argument("project", type=Path, metavar="PROJECT")
    verb.add_argument("--model", type=_model_name, default="current", metavar="NAME")
    verb.add_argument("--split", choices=("train", "val", "test"), default="val")
    _add_device(verb)
    return verb


def _add_predict(verbs: _Verbs[_Parser]) -> _Parser:
    verb = verbs.add_parser(
        "predict",
        help="predict images",
        description="Predict images; writes DIR/<task>/<image>.png, class indices in 8-bit PNGs.",
    )
    verb.add_argument("project", type=Path, metavar="PROJECT")
    verb.add_argument("images", type=Path, nargs="+", metavar="IMAGE_OR_DIR")
    verb.add_argument("--out", type=Path, required=True, metavar="DIR")
    verb.add_argument("--model", type=_model_name, default="current", metavar="NAME")
    verb.add_argument(
        "--quick",
        action="store_true",
        help="look at each image once: several times faster, a little less right",
    )
    _add_device(verb)
    return verb


def _add_export(verbs: _Verbs[_Parser]) -> _Parser:
    verb = verbs.add_parser(
        "export", help="write labels for others", description="Write the labels elsewhere."
    )
    verb.add_argument("project", type=Path, metavar="PROJECT")
    verb.add_argument(
        "--format", choices=FORMATS, required=True, help="masks: PATH/<task>/<image>.png, 8-bit"
    )
    verb.add_argument("--out", type=Path, required=True, metavar="PATH")
    return verb


def _add_info(verbs: _Verbs[_Parser]) -> _Parser:
    verb = verbs.add_parser("info", help="what a project holds", description="Say what a project holds.")
    verb.add_argument("project", type=Path, metavar="PROJECT")
    return verb


def _add_learning(verb: _Parser) -> None:
    """What train and compare take alike. Where an option is left out, the project's learning settings hold."""
    verb.add_argument("--network", metavar="N", help="lite0, deeplabv3plus or fusionnet")
    verb.add_argument("--sharing", metavar="S", help="what tasks share: whole, early, attention or none")
    verb.add_argument(
        "--encoder",
        metavar="E",
        help="lite0, mobilenetv3, resnet18, resnet34, pvt, convnext or dinov2; fetched once where needed",
    )
    verb.add_argument(
        "--untrained", action="store_true", help="begin without pretrained weights; full learning only"
    )
    verb.add_argument("--balancing", choices=METHODS, metavar="METHOD", help=_methods())
    verb.add_argument(
        "--objective",
        choices=OBJECTIVES,
        metavar="LOSS",
        help=f"what full learning makes small: {', '.join(OBJECTIVES)}; by default as the project says, "
        f"else {Plan().objective}",
    )
    verb.add_argument("--seed", type=int, default=0, metavar="S")


def _methods() -> str:
    listed = "; ".join(f"{m.id}: {m.text} {m.paper}; {cost_text(m)}" for m in METHODS.values())
    return (
        "how full learning weighs tasks against each other, each times --weight; by default as the project "
        f"says. {listed}"
    )


def _add_device(verb: _Parser) -> None:
    verb.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), default="auto")


def _task(text: str) -> tuple[str, tuple[str, ...]]:
    name, equals, listed = text.partition("=")
    classes = tuple(c.strip() for c in listed.split(","))
    if not equals or not name.strip() or not all(classes):
        raise argparse.ArgumentTypeError(f"{text!r} should look like road=background,road")
    return name.strip(), classes


def _pair(text: str) -> tuple[str, Path]:
    name, equals, folder = text.partition("=")
    if not equals or not name.strip() or not folder:
        raise argparse.ArgumentTypeError(f"{text!r} should look like road=some/folder")
    return name.strip(), Path(folder)


def _weight(text: str) -> tuple[str, float]:
    name, _, number = text.rpartition("=")
    try:
        weight = float(number)
    except ValueError:
        weight = math.nan
    if not name.strip() or not 0 <= weight < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} should look like road=0.5, 0 or more")
    return name.strip(), weight


def _positive(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} should be a number above 0")
    return number


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} should be a whole number above 0")
    return int(text)


def _model_name(text: str) -> str:
    if not text or text != Path(text).name or text.startswith(".") or set(text) & set('\\/:*?"<>|'):
        raise argparse.ArgumentTypeError(f"{text!r} can't be a model's name: it is used as a folder's name")
    return text


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"Maskloom {version('maskloom')}"
    except PackageNotFoundError:  # run from its folder without having been installed
        return "Maskloom"
