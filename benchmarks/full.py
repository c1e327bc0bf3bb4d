"""Full learning against quick learning and against peers, on the same images, labels and minutes, side by side.

    MASKLOOM_DATA=... python -m benchmarks.full JUDGE.py [--boards street-20,strokes] [--methods full,quick,forest]
                      [--minutes M] [--seeds 3] [--val 20] [--out rows.jsonl]

Boards: street-20 and street-all (fusion tasks, 20 and all images, dense), strokes (2 % of the pixels of street-20),
classes (street, 11 classes in 3 tasks), cardiac (experts' scribbles; Dice), aerial. Methods: full, quick, alone
(one network a task, each in its share of the minutes), fusionnet, forest, unet. JUDGE.py converts masks, draws
strokes and scores; it knows nothing of Maskloom. Every run is a process of its own, bounded by wall time, start-up
included; predicting comes after. The U-Net begins without pretrained weights.
"""

from __future__ import annotations

import argparse
import inspect
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.quick_street import judge
from benchmarks.street_data import data_folder, evenly, learning_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.learning.events import LearningData, Pixels

METHODS = ("full", "quick", "alone", "fusionnet", "forest", "unet")
UNNAMED = ("other", "background")
RESERVE = 8.0
"""Seconds that a peer needs at the end of its minutes for what it can't interrupt."""


@dataclass(frozen=True, slots=True)
class Board:
    """One table: a set, its tasks, how much of it is labelled, and for how long is learned."""

    folder: str
    mapping: str
    minutes: float
    images: int = 0
    """0 = all."""
    labels: str = "dense"
    dice: bool = False


BOARDS = {
    "street-20": Board("street", "fusion.json", 3, 20),
    "street-all": Board("street", "fusion.json", 15),
    "strokes": Board("street", "fusion.json", 3, 20, "strokes"),
    "classes": Board("street", "mapping.json", 15),
    "cardiac": Board("cardiac", "mapping.json", 5, labels="scribbles", dice=True),
    "aerial": Board("aerial", "mapping.json", 5),
}


def child(spec: dict[str, Any], started: float) -> None:
    """One run: learn, then predict the val images; prints seconds of learning and milliseconds an image."""
    from core.images import read_image, write_index_mask

    val = [Path(p) for p in spec["val"]]
    tasks: dict[str, list[str]] = spec["tasks"]
    splits = {"train": [Path(p) for p in spec["train"]]}
    data = learning_data(tasks, splits, {"train": Path(spec["labels"])})  # type: ignore[arg-type]
    predict = learned(data, spec, started)
    seconds = time.monotonic() - started
    names = {t.id: t.name for t in data.tasks}
    begun = time.monotonic()
    for path in val:
        for task, classes in predict(read_image(path)).items():
            target = Path(spec["out"]) / names[task] / f"{path.stem}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            write_index_mask(target, classes, None)
    print(json.dumps({"seconds": seconds, "milliseconds": 1000 * (time.monotonic() - begun) / len(val)}))


def learned(
    data: LearningData, spec: dict[str, Any], started: float
) -> Callable[[Pixels], dict[str, Pixels]]:
    """What one method learned: an image's class map per task id."""
    method, minutes, seed = spec["method"], float(spec["minutes"]), int(spec["seed"])
    if method in ("forest", "unet"):
        from benchmarks import peers

        deadline = started + max(10.0, 60 * minutes - RESERVE)
        return (peers.forest if method == "forest" else peers.unet)(data, deadline, seed)
    models = Path(spec["models"])
    if method != "alone":
        ours(data, models, spec, minutes, "run", started)
        return predictor(models, ["run"])
    share = minutes / len(data.tasks)
    for number, task in enumerate(data.tasks):
        begun = started if not number else time.monotonic()
        ours(replace(data, tasks=(task,)), models, spec, share, f"task{number}", begun)
    return predictor(models, [f"task{n}" for n in range(len(data.tasks))])


def ours(
    data: LearningData, models: Path, spec: dict[str, Any], minutes: float, name: str, started: float
) -> None:
    """Learn as `main.py train` does."""
    from core.learning.train import train

    options: dict[str, Any] = {"network": "fusionnet"} if spec["method"] == "fusionnet" else {}
    mode: Any = "quick" if spec["method"] == "quick" else "full"
    for event in train(
        data,
        models,
        mode=mode,
        minutes=minutes,
        seed=int(spec["seed"]),
        name=name,
        started=started,
        **options,
    ):
        if type(event).__name__ in {"Scored", "Finished", "Notice"}:
            print(str(event)[:300], file=sys.stderr)


def predictor(models: Path, names: list[str]) -> Callable[[Pixels], dict[str, Pixels]]:
    """All those models' answers together."""
    from core.predicting.predictor import Predictor

    loaded = [Predictor.load(models, name) for name in names]
    return lambda image: {t: p.classes for each in loaded for t, p in each.predict(image).items()}


def main() -> None:
    """Prepare each board, run every method and seed, print a row each and the means."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("judge", type=Path)
    parser.add_argument("--boards", default=",".join(BOARDS))
    parser.add_argument("--methods", default=",".join(METHODS))
    parser.add_argument("--minutes", type=float, help="instead of each board's own")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--val", type=int, default=0, help="val images, evenly spaced; 0 = all")
    parser.add_argument("--out", type=Path, help="a file to which every row is added as a line of JSON")
    args = parser.parse_args()
    for name in args.boards.split(","):
        with tempfile.TemporaryDirectory() as temporary:
            run_board(name, BOARDS[name], Path(temporary), args)


def run_board(name: str, board: Board, root: Path, args: argparse.Namespace) -> None:
    """All rows of one board."""
    minutes = args.minutes or board.minutes
    spec = prepared(board, root, args)
    measure = "Dice" if board.dice else "IoU"
    print(
        f"\n{name}: {len(spec['train'])} images, {board.labels}, {minutes:g} min; {measure} on {len(spec['val'])} val"
    )
    for method in args.methods.split(","):
        if method == "fusionnet" and not has_fusionnet():
            print("fusionnet  is not among this version's networks")
            continue
        rows = []
        for seed in range(args.seeds):
            row = run(board, root, {**spec, "method": method, "minutes": minutes, "seed": seed}, args.judge)
            rows.append(row)
            print(shown(f"{method:10} seed {seed}", row), flush=True)
            if args.out is not None:
                with args.out.open("a", encoding="utf-8") as file:
                    file.write(json.dumps({"board": name, "method": method, "seed": seed, **row}) + "\n")
        if len(rows) > 1:
            print(shown(f"{method:10} mean  ", mean_of(rows)))


def has_fusionnet() -> bool:
    """Whether `train` can be told the network."""
    from core.learning.train import train

    return "network" in inspect.signature(train).parameters


def prepared(board: Board, root: Path, args: argparse.Namespace) -> dict[str, Any]:
    """Index masks of the board's images and labels, in `root`, and what every run needs to know."""
    folder = data_folder() / board.folder
    train = evenly(sorted((folder / "train" / "images").iterdir()), board.images)
    val = evenly(sorted((folder / "val" / "images").iterdir()), args.val)
    source = "scribbles" if board.labels == "scribbles" else "masks"
    for part, images, kind in (("train", train, source), ("val", val, "masks")):
        masks = root / f"{part}-masks"
        masks.mkdir()
        for path in images:
            (masks / f"{path.stem}.png").symlink_to(folder / part / kind / f"{path.stem}.png")
        judge(args.judge, "convert", masks, folder / board.mapping, root / part)
    tasks = json.loads((folder / board.mapping).read_text())["tasks"]
    labels = root / "train"
    if board.labels == "strokes":
        labels = root / "strokes"
        for task in tasks:
            judge(args.judge, "scribble", root / "train" / task, labels / task)
    return {
        "tasks": {t: list(s["classes"]) for t, s in tasks.items()},
        "train": [str(p) for p in train],
        "val": [str(p) for p in val],
        "labels": str(labels),
    }


def run(board: Board, root: Path, spec: dict[str, Any], script: Path) -> dict[str, Any]:
    """One row: seconds, milliseconds an image, the score of every named class and their mean."""
    name = f"{spec['method']}-{spec['seed']}"
    spec = {**spec, "out": str(root / "out" / name), "models": str(root / "models" / name)}
    environment = {"GOMP_SPINCOUNT": "1000", **os.environ}  # as the program itself sets it
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.full", "--child", json.dumps(spec)],
        check=True,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    row: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    scores: dict[str, float] = {}
    for task, classes in spec["tasks"].items():
        out = Path(spec["out"]) / task
        told = json.loads(judge(script, "score", out, root / "val" / task, "--classes", len(classes)))
        for cls, iou in zip(classes, told["iou"], strict=True):
            if cls not in UNNAMED and iou is not None:
                scores[cls if cls == task else f"{task} {cls}"] = 2 * iou / (1 + iou) if board.dice else iou
    return {**row, "scores": scores, "mean": statistics.mean(scores.values())}


def mean_of(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The mean row of several seeds."""
    keys = rows[0]["scores"]
    return {
        "scores": {k: statistics.mean(r["scores"][k] for r in rows) for k in keys},
        **{k: statistics.mean(r[k] for r in rows) for k in ("seconds", "milliseconds", "mean")},
    }


def shown(head: str, row: dict[str, Any]) -> str:
    """A row as text."""
    scores = "  ".join(f"{name} {value:.3f}" for name, value in row["scores"].items())
    return f"{head}  mean {row['mean']:.3f}  {scores}  ({row['seconds']:.0f} s, {row['milliseconds']:.0f} ms an image)"


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--child":
        child(json.loads(sys.argv[2]), time.monotonic())
    else:
        main()
