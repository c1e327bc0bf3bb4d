"""Full learning against quick learning and against peers, on the same images, labels and minutes, side by side.

    MASKLOOM_DATA=... python -m benchmarks.full JUDGE.py [--board street-20 strokes] [--columns full quick forest]
                      [--seeds 0 1 2] [--minutes M] [--images N] [--val N] [--with-val] [--augment mix=0.5]
                      [--choose balancing=dwa objective=dice network=deeplabv3plus sharing=attention]
                      [--out rows.jsonl]
    python -m benchmarks.full --out rows.jsonl --table        the table of what was measured, nothing run

Boards that no neighbours flatter (benchmarks.draws; --seeds 0 1 2 3 4 are five draws of images and strokes, scored
on what the project holds nothing of, and apart, as "near", on other moments of what it holds): drives and
drives-strokes (street, 20 images of two drives, the third is scored), drives-val (of one drive, with val images of
another in the project), scenes (aerial, all scenes but one). Boards of earlier versions, whose val images are
neighbours of one another: street-20 and street-all (fusion tasks, 20 and all images, dense), strokes (2 % of the
pixels of street-20, anywhere), corrections (600 seconds of strokes where quick learning is wrong), classes
(street, 11 classes in 3 tasks), cardiac (experts' scribbles; Dice), aerial. Columns:

    full        full learning, as `main.py train --mode full`
    quick       quick learning alone, in the same minutes
    alone       one network a task, each in its share of the minutes
    fusionnet   full learning of the network fusionnet
    unet        segmentation_models_pytorch's U-Net as it comes; without pretrained weights where there are none
                in the user's cache (nothing is fetched), which its row says
    unet-lite0  the same with the encoder and the pretrained weights that full learning begins with
    unet-fair   the same with a lower rate for the encoder, a cosine schedule, frozen batch norms, and our crops
    boosting    gradient-boosted trees on the frozen features of that encoder: the method of napari-convpaint
    forest      a random forest on multi-scale filters

JUDGE.py converts masks, draws strokes and scores all columns alike; it knows nothing of Maskloom. A run is a process
of its own. The minutes bound wall time from before its start until all is learned: start-up, reading, encoding and
the scoring that learning does for itself are in them. Predicting val comes after, and is said apart. With
--with-val the val images that are not scored are in the project, so that ours choose their best, and thresholds, by
them (where --val leaves none out, those that are scored); without, ours hold out some of the train images. Peers
never see val.

Rows are added to --out as they come, and the learner's words to the .log beside it; what is there already is not
run again. A run that fails is a row with an error, and the others go on. The peers need scikit-learn, scikit-image
and segmentation-models-pytorch: `pip install -e '.[benchmarks]'`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import draws
from benchmarks.full_boards import BOARDS, COLUMNS, UNNAMED, Board, kept_rows, print_table, setting_of, shown
from benchmarks.quick_street import judge, link_masks
from benchmarks.street_data import data_folder, evenly
from core.learning.balancing_methods import METHODS
from core.learning.objectives import OBJECTIVES
from core.machine.process_environment import BEFORE_TORCH
from core.project.series import series_of
from core.project.settings import Augmentation

if TYPE_CHECKING:
    from benchmarks.draws import Draw

PATIENCE = 3600.0
"""Seconds beyond its minutes after which a run counts as failed; predicting large images takes peers long."""


def main() -> None:
    """Run every column and seed of every board, a row each, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("judge", type=Path, nargs="?")
    parser.add_argument("--board", nargs="+", choices=BOARDS, default=list(BOARDS))
    parser.add_argument("--columns", nargs="+", choices=COLUMNS, default=list(COLUMNS))
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2])
    parser.add_argument("--minutes", type=float, help="instead of each board's own")
    parser.add_argument("--images", type=int, help="train images, evenly spaced, instead of each board's own")
    parser.add_argument("--val", type=int, default=0, help="val images, evenly spaced; 0 = all")
    parser.add_argument("--with-val", action="store_true", help="val images are in the project")
    parser.add_argument("--looks", type=int, choices=(1, 6), default=6, help="at each image that is scored")
    parser.add_argument("--augment", nargs="+", default=[], metavar="NAME=VALUE", type=augmented)
    parser.add_argument("--choose", nargs="+", default=[], metavar="NAME=VALUE", type=chosen)
    parser.add_argument("--out", type=Path, help="a file to which every row is added as a line of JSON")
    parser.add_argument("--table", action="store_true", help="print the table of --out, run nothing")
    args = parser.parse_args()
    rows = kept_rows(args.out)
    if not args.table:
        if args.judge is None or not args.judge.is_file():
            parser.error("JUDGE.py, which converts and scores, is needed to run anything")
        for name in args.board:
            with tempfile.TemporaryDirectory() as temporary:
                run_board(name, Path(temporary), args, rows)
    for setting in dict.fromkeys(setting_of(row) for row in rows):
        print_table([row for row in rows if setting_of(row) == setting])


def run_board(name: str, root: Path, args: argparse.Namespace, rows: list[dict[str, Any]]) -> None:
    """Every row of one board that is not there yet; all columns of a seed before the next seed."""
    board = BOARDS[name]
    setting = {
        "board": name,
        "minutes": args.minutes or board.minutes,
        "images": board.images if args.images is None else args.images,
        "val": args.val,
        "with_val": args.with_val or board.draw == "street_of_one",
        "looks": args.looks,
        "augment": dict(args.augment),
        "choices": dict(args.choose),
    }
    there = {(setting_of(r), r["column"], r["seed"]) for r in rows if "error" not in r}
    spec = {} if board.draw else prepared(board, root, args)
    for seed in args.seeds:
        wanted = [column for column in args.columns if (setting_of(setting), column, seed) not in there]
        if wanted and board.draw:
            spec = drawn(board, root / f"draw-{seed}", args, seed)
        for column in wanted:
            row = {**setting, "column": column, "seed": seed}
            row |= run({**spec, **row}, root, args, board.dice)
            rows.append(row)
            print(shown(row), flush=True)
            if args.out is not None:
                with args.out.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(row) + "\n")


def augmented(text: str) -> tuple[str, bool | float]:
    """A field of Augmentation and its value, from NAME=VALUE."""
    name, _, value = text.partition("=")
    now = getattr(Augmentation(), name, None)
    if now is None or (isinstance(now, bool) and value not in ("true", "false")):
        raise argparse.ArgumentTypeError(
            f"{text}: give a field of Augmentation, as mix=0.5 or upside_down=true"
        )
    return name, value == "true" if isinstance(now, bool) else float(value)


def chosen(text: str) -> tuple[str, str]:
    """What the user of the program may choose for learning, from NAME=VALUE."""
    from core.network.encoders import ENCODERS  # here: these load torch, and a table needs none
    from core.network.registry import NETWORKS, SHARINGS

    known = {
        "network": NETWORKS,
        "sharing": SHARINGS,
        "encoder": ENCODERS,
        "objective": OBJECTIVES,
        "balancing": METHODS,
    }
    name, _, value = text.partition("=")
    if name not in known:
        raise argparse.ArgumentTypeError(f"{text}: give NAME=VALUE, NAME one of {', '.join(known)}")
    if value not in known[name]:
        raise argparse.ArgumentTypeError(f"{text}: {name} is one of {', '.join(known[name])}")
    return name, value


def prepared(board: Board, root: Path, args: argparse.Namespace) -> dict[str, Any]:
    """Index masks of the board's images and labels, in `root`, and what every run needs to know."""
    folder = data_folder() / board.folder
    train = evenly(
        sorted((folder / "train" / "images").iterdir()), board.images if args.images is None else args.images
    )
    every = sorted((folder / "val" / "images").iterdir())
    val = evenly(every, args.val)
    others = [p for p in every if p not in val] or val
    source = "scribbles" if board.labels == "scribbles" else "masks"
    for part, images, there in (
        ("train", train, Path("train", source)),
        ("val", val, Path("val", "masks")),
        ("others", others, Path("val", "masks")),
    ):
        masks = link_masks(folder / there, images, root / f"{part}-masks")
        judge(args.judge, "convert", masks, folder / board.mapping, root / part)
    tasks = json.loads((folder / board.mapping).read_text(encoding="utf-8"))["tasks"]
    labels = root / "train"
    if board.labels == "strokes":
        labels = root / "strokes"
        for task in tasks:
            judge(args.judge, "scribble", root / "train" / task, labels / task)
    elif board.labels == "corrections":
        labels = root / "corrections"
        command = [sys.executable, "-m", "benchmarks.corrections", str(labels), "--images", str(len(train))]
        subprocess.run(command, check=True)
    return {
        "tasks": {t: list(s["classes"]) for t, s in tasks.items()},
        "train_files": [str(p.resolve()) for p in train],
        "val_files": [str(p.resolve()) for p in val],
        "train_labels": str(labels),
        "val_labels": str(root / "val"),
        "other_files": [str(p.resolve()) for p in others],
        "other_labels": str(root / "others"),
    }


def drawn(board: Board, root: Path, args: argparse.Namespace, number: int) -> dict[str, Any]:
    """The same for one draw."""
    folder = data_folder() / board.folder
    parts = ("train", "val") if board.folder == "aerial" else ("train",)
    files = [file for part in parts for file in sorted((folder / part / "images").iterdir())]
    draw: Draw = getattr(draws, board.draw)(
        files, number, board.images if args.images is None else args.images
    )
    root.mkdir()
    sets = {"train": draw.train, "scored": [*draw.unseen, *draw.near], "third": draw.third}
    for name, images in sets.items():
        masks = root / f"{name}-masks"
        masks.mkdir()
        for image in images:
            source = image.parents[1] / "masks" / f"{image.stem}.png"
            (masks / source.name).symlink_to(source.resolve(strict=True))
        judge(args.judge, "convert", masks, folder / board.mapping, root / name)
    tasks = json.loads((folder / board.mapping).read_text(encoding="utf-8"))["tasks"]
    if board.labels == "strokes":
        for task in tasks:
            judge(args.judge, "scribble", root / "train" / task, root / "strokes" / task, "--seed", number)
    return {
        "tasks": {t: list(s["classes"]) for t, s in tasks.items()},
        "train_files": [str(p.resolve()) for p in draw.train],
        "val_files": [str(p.resolve()) for p in (*draw.unseen, *draw.near)],
        "near": [p.stem for p in draw.near],
        "train_labels": str(root / ("strokes" if board.labels == "strokes" else "train")),
        "val_labels": str(root / "scored"),
        "other_files": [str(p.resolve()) for p in draw.third],
        "other_labels": str(root / "third"),
    }


def run(spec: dict[str, Any], root: Path, args: argparse.Namespace, dice: bool) -> dict[str, Any]:
    """What one run adds to its row: its times, the score of every named class and their mean; or its error."""
    name = f"{spec['column']}-{spec['seed']}"
    out, models, log = root / "out" / name, root / "models" / name, root / f"{name}.log"
    order = root / f"{name}.json"
    begun = time.monotonic()
    models.mkdir(parents=True, exist_ok=True)  # learning saves only in a folder that exists
    order.write_text(json.dumps({**spec, "out": str(out), "models": str(models), "started": begun}))
    environment = {**BEFORE_TORCH, **os.environ}  # as the program does
    try:
        with log.open("w", encoding="utf-8") as said:
            done = subprocess.run(
                [sys.executable, "-m", "benchmarks.full_run", str(order)],
                check=True,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
                timeout=60 * spec["minutes"] + PATIENCE,
            )
        found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
        near = set(spec.get("near", ()))
        unseen = [Path(p).stem for p in spec["val_files"] if Path(p).stem not in near]
        scores = scored(spec, out, args.judge, dice, unseen)
        beside = scored(spec, out, args.judge, dice, sorted(near)) if near else {}
        means = {"mean": statistics.mean(scores.values())}
        means |= {"near": statistics.mean(beside.values())} if beside else {}
        return {**found, "scores": scores, **means}
    except (subprocess.SubprocessError, ValueError, LookupError, OSError) as error:
        lines = log.read_text(encoding="utf-8").strip().splitlines()
        why = getattr(error, "stderr", None) or (lines[-1] if lines else "it said nothing")
        if isinstance(error, subprocess.CalledProcessError):
            return {"error": f"exit status {error.returncode}: {why.strip()[:300]}"}
        return {"error": f"{type(error).__name__}: {str(error)[:300]}"}
    finally:
        if args.out is not None:
            with args.out.with_suffix(".log").open("a", encoding="utf-8") as kept:
                kept.write(f"{spec['board']} {name}\n{log.read_text(encoding='utf-8')}\n")
        shutil.rmtree(models, ignore_errors=True)


def scored(spec: dict[str, Any], out: Path, script: Path, dice: bool, stems: list[str]) -> dict[str, float]:
    """The judge's IoU of every named class that these images have; Dice as the mean over patients' volumes."""
    groups: dict[str, list[str]] = defaultdict(list)
    for stem in stems:
        groups[series_of(stem) if dice else ""].append(stem)
    sums: dict[str, list[float]] = defaultdict(list)
    for group in groups.values():
        for task, classes in spec["tasks"].items():
            with tempfile.TemporaryDirectory() as temporary:
                sides = [linked(Path(temporary, side), folder / task, group) for side, folder in (
                    ("told", out), ("truth", Path(spec["val_labels"])))]  # fmt: skip
                told = json.loads(judge(script, "score", *sides, "--classes", len(classes)))
            for cls, iou in zip(classes, told["iou"], strict=True):
                if cls not in UNNAMED and iou is not None:
                    name = cls if cls == task else f"{task} {cls}"
                    sums[name].append(2 * iou / (1 + iou) if dice else iou)
    return {name: statistics.mean(values) for name, values in sums.items()}


def linked(folder: Path, source: Path, stems: list[str]) -> Path:
    """A folder of links to these masks only: the judge scores whatever lies in a folder."""
    folder.mkdir()
    for stem in stems:
        (folder / f"{stem}.png").symlink_to((source / f"{stem}.png").resolve(strict=True))
    return folder


if __name__ == "__main__":
    main()
