"""Quick learning on real sets: IoU on val after a minute, start-up and encoding included, dense and from strokes.

    MASKLOOM_DATA=... python -m benchmarks.quick_street JUDGE.py [--set street --mapping fusion.json] [--mode quick]

JUDGE.py converts masks, draws strokes and scores; it knows nothing of Maskloom. Each run is a process of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.street_data import arguments, data_folder, evenly, learning_data
from core.machine.process_environment import BEFORE_TORCH


def judge(script: Path, *args: object) -> str:
    """Run the judge; its output."""
    done = subprocess.run(
        [sys.executable, str(script), *map(str, args)], check=True, capture_output=True, text=True
    )
    return done.stdout


def link_masks(source: Path, images: list[Path], folder: Path) -> Path:
    """A folder of those images' masks only: the judge converts and draws whatever lies in a folder."""
    folder.mkdir()
    for path in images:
        (folder / f"{path.stem}.png").symlink_to((source / f"{path.stem}.png").resolve(strict=True))
    return folder


def child(spec: dict[str, object], started: float) -> None:
    """One run: learn."""
    from core.learning.config import LearnSettings
    from core.learning.events import Learn
    from core.learning.train import train

    root = Path(str(spec["work"]))
    tasks = spec["tasks"]
    assert isinstance(tasks, dict)
    data = learning_data(
        tasks,
        {"train": [Path(p) for p in spec["train"]], "val": [Path(p) for p in spec["val"]]},  # type: ignore[attr-defined]
        {"train": Path(str(spec["labels"])), "val": root / "val"},
    )
    models = root / "models"
    models.mkdir(exist_ok=True)  # learning saves only in a folder that exists
    for event in train(
        data,
        models,
        Learn(str(spec["mode"]), float(str(spec["minutes"])), started=started),  # type: ignore[arg-type]
        LearnSettings(str(spec["device"]), seed=int(str(spec["seed"])), model_name=str(spec["name"])),
    ):
        if type(event).__name__ in {"Scored", "Finished", "Notice", "ModelSaved"}:
            print(str(event)[:400], file=sys.stderr)


def predict(root: Path, name: str, images: list[Path], names: dict[str, str], device: str) -> float:
    """Predict to root/predictions/<name>/<task>; milliseconds an image."""
    from core.images.reading import read_image, write_index_mask
    from core.predicting.predictor import Predictor

    predictor = Predictor.load(root / "models", name, device)
    begun = time.monotonic()
    for path in images:
        for task, answer in predictor.predict(read_image(path)).items():
            out = root / "predictions" / name / names[task] / f"{path.stem}.png"
            out.parent.mkdir(parents=True, exist_ok=True)
            write_index_mask(out, answer.classes, None)
    return (time.monotonic() - begun) / len(images) * 1000


def main() -> None:
    """Convert, learn, predict, judge; print a row a run."""
    parser = arguments(__doc__)
    parser.add_argument("judge", type=Path)
    parser.add_argument("--set", default="street")
    parser.add_argument("--mapping", default="fusion.json")
    parser.add_argument("--mode", default="quick")
    parser.add_argument("--labels", default="dense,strokes")
    parser.add_argument("--with-val", action="store_true", help="the val images belong to the project")
    parser.add_argument("--val", type=int, default=0, help="val images, evenly spaced; 0 = all")
    parser.add_argument("--device", default="auto")
    args = parser.parse_args()
    folder = data_folder() / args.set
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        train = evenly(sorted((folder / "train" / "images").iterdir()), args.images)
        val = evenly(sorted((folder / "val" / "images").iterdir()), args.val)
        for part, images in (("train", train), ("val", val)):
            masks = link_masks(folder / part / "masks", images, root / f"{part}-masks")
            judge(args.judge, "convert", masks, folder / args.mapping, root / part)
        tasks = {
            t: list(s["classes"]) for t, s in json.loads((folder / args.mapping).read_text())["tasks"].items()
        }
        for task in tasks:
            judge(args.judge, "scribble", root / "train" / task, root / "strokes" / task)
        ids = {t.id: t.name for t in learning_data(tasks, {}, {}).tasks}
        print(f"{args.set} {args.mapping}: {len(train)} train images, {args.mode}, {args.minutes:g} min")
        for kind in args.labels.split(","):
            for seed in range(args.seeds):
                run(args, root, kind, seed, train, val, tasks, ids)


def run(args, root, kind, seed, train, val, tasks, ids) -> None:  # type: ignore[no-untyped-def]
    """One row of the table."""
    name = f"{kind}-{seed}"
    spec = {
        "work": str(root),
        "tasks": tasks,
        "train": [str(p) for p in train],
        "val": [str(p) for p in val] if args.with_val else [],
        "labels": str(root / ("train" if kind == "dense" else "strokes")),
        "mode": args.mode,
        "minutes": args.minutes,
        "seed": seed,
        "name": name,
        "device": args.device,
    }
    begun = time.monotonic()
    environment = {**BEFORE_TORCH, **os.environ}  # as the program does
    subprocess.run(
        [sys.executable, "-m", "benchmarks.quick_street", "--child", json.dumps(spec)],
        check=True,
        env=environment,
    )
    wall = time.monotonic() - begun
    milliseconds = predict(root, name, val, ids, args.device)
    parts = []
    for task, classes in tasks.items():
        score = json.loads(
            judge(
                args.judge,
                "score",
                root / "predictions" / name / task,
                root / "val" / task,
                "--classes",
                len(classes),
            )
        )
        shown = score["iou"][1:] if len(classes) == 2 else score["iou"]
        parts.append(f"{task} " + " ".join("–" if v is None else f"{v:.3f}" for v in shown))
    print(
        f"{kind:8} seed {seed}  {wall:5.1f} s  " + "  ".join(parts) + f"  ({milliseconds:.0f} ms an image)",
        flush=True,
    )


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--child":
        child(json.loads(sys.argv[2]), time.monotonic())
    else:
        main()
