"""One run of benchmarks.full, in a process of its own: learn, then predict the val images.

    python -m benchmarks.full_run ORDER.json

The last line printed is a JSON object: seconds from the order's `started` (time.monotonic(), which all processes of
a machine share) until all is learned and until all is predicted, milliseconds an image, and a note.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from benchmarks.street_data import learning_data
from core.learning.evaluation.metrics import confusion, score
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.images.pixels import Pixels
    from core.learning.data.learning_data import LearningData

    Predict = Callable[[Pixels], dict[str, tuple[Pixels, Pixels | None]]]

PEERS = ("forest", "boosting", "unet", "unet-lite0", "unet-fair")
BINS = 15
SHOWN: dict[str, Any] = {}
"""By task, the last mIoU that the window would have shown, and its interval."""
RESERVE = 8.0
"""Seconds that a peer needs at the end of its minutes for what it can't interrupt."""


def main() -> None:
    """Learn, predict, say how long it took."""
    order: dict[str, Any] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    predict, note = learned(order)
    done = time.monotonic()
    count, errors, mious = predict_val(order, predict)
    end = time.monotonic()
    print(
        json.dumps(
            {
                "learned": done - order["started"],
                "wall": end - order["started"],
                "milliseconds": 1000 * (end - done) / count,
                "note": note,
                "ece": sum(errors) / len(errors) if errors else None,
                "shown": SHOWN,
                "miou": mious,
            }
        )
    )


def learned(order: dict[str, Any]) -> tuple[Predict, str]:
    """What one column learned: an image's class map per task id; and a note for the table, or ""."""
    column, minutes, seed, started = (order[k] for k in ("column", "minutes", "seed", "started"))
    if column in PEERS:
        from benchmarks import fair_unet, peers

        deadline = started + max(10.0, 60 * minutes - RESERVE)
        data = data_of(order, with_val=False)
        if column == "forest":
            return without_confidence(peers.forest(data, deadline, seed)), ""
        if column == "boosting":
            return without_confidence(peers.boosting(data, deadline, seed)), ""
        if column == "unet-fair":
            return with_note(fair_unet.learned(data, deadline, seed))
        return with_note(peers.unet(data, deadline, seed, lite0=column == "unet-lite0"))
    data = data_of(order, with_val=order["with_val"])
    models = Path(order["models"])
    if column != "alone":
        ours(data, models, order, minutes, "run", started)
        return predictor(models, ["run"], order["looks"]), ""
    share = minutes / len(data.tasks)
    for number, task in enumerate(data.tasks):
        begun = started if not number else time.monotonic()
        ours(replace(data, tasks=(task,)), models, order, share, f"task{number}", begun)
    return predictor(models, [f"task{n}" for n in range(len(data.tasks))], order["looks"]), ""


def with_note(learned_peer: tuple[Callable[[Pixels], dict[str, Pixels]], str]) -> tuple[Predict, str]:
    """A peer's class maps without confidences, and its note."""
    return without_confidence(learned_peer[0]), learned_peer[1]


def without_confidence(predict: Callable[[Pixels], dict[str, Pixels]]) -> Predict:
    """A peer that says nothing of how sure it is."""
    return lambda image: {task: (classes, None) for task, classes in predict(image).items()}


def data_of(order: dict[str, Any], with_val: bool) -> LearningData:
    """The board's images and labels."""
    splits: dict[Any, list[Path]] = {"train": [Path(p) for p in order["train_files"]]}
    if with_val:
        splits["val"] = [Path(p) for p in order["other_files"]]
    labels: dict[Any, Path] = {"train": Path(order["train_labels"]), "val": Path(order["other_labels"])}
    return learning_data(order["tasks"], splits, labels)


def ours(
    data: LearningData, models: Path, order: dict[str, Any], minutes: float, name: str, started: float
) -> None:
    """Learn as `main.py train` does in a project with the order's choices."""
    from core.learning.choices import architecture_of, full_config_of
    from core.learning.config import Augmentation, LearnSettings
    from core.learning.events import Learn, Mode
    from core.learning.train import train
    from core.network.registry import choose
    from core.project.model import Choices

    choices = Choices(**order["choices"], augmentation=Augmentation(**order["augment"]))
    mode: Mode = "quick" if order["column"] == "quick" else "full"
    architecture = choose("fusionnet") if order["column"] == "fusionnet" else architecture_of(choices)
    settings = LearnSettings(
        architecture=architecture, seed=order["seed"], model_name=name, config=full_config_of(choices)
    )
    for event in train(data, models, Learn(mode, minutes, started=started), settings):
        if type(event).__name__ == "Scored":
            names = {t.id: t.name for t in data.tasks}
            SHOWN.update({names[t]: (s.miou, s.interval) for t, s in event.scores.items()})
        if type(event).__name__ in {"Scored", "Finished", "Notice"}:
            print(f"{time.monotonic() - order['started']:6.0f} s  {event}"[:600], file=sys.stderr, flush=True)


def predictor(models: Path, names: list[str], looks: int) -> Predict:
    """All those models' answers together."""
    from core.predicting.predictor import Predictor

    loaded = [Predictor.load(models, name) for name in names]

    def predict(image: Pixels) -> dict[str, tuple[Pixels, Pixels | None]]:
        answers = [model.predict(image, looks=6 if looks > 1 else 1) for model in loaded]
        return {t: (p.classes, p.confidence) for answer in answers for t, p in answer.items()}

    return predict


def predict_val(order: dict[str, Any], predict: Predict) -> tuple[int, list[float], dict[str, float]]:
    """Index masks of the val images, OUT/<task>/<stem>.png; how many images, and of each task two figures.

    These are the expected calibration error over 15 bins, and the mIoU, which counts backgrounds, as the window shows
    it: both of the images that are not `near` what was learned from.
    """
    from core.images.reading import read_image, write_index_mask

    names = {t.id: t.name for t in learning_data(order["tasks"], {}, {}).tasks}
    for task in names.values():
        (Path(order["out"]) / task).mkdir(parents=True, exist_ok=True)
    bins = {task: np.zeros((3, BINS)) for task in names.values()}
    matrices = {task: np.zeros((len(c), len(c)), np.int64) for task, c in order["tasks"].items()}
    for file in map(Path, order["val_files"]):
        for task, (classes, confidence) in predict(read_image(file)).items():
            write_index_mask(Path(order["out"]) / names[task] / f"{file.stem}.png", classes, None)
            if file.stem in order.get("near", ()):
                continue
            truth = np.array(Image.open(Path(order["val_labels"]) / names[task] / f"{file.stem}.png"))
            matrices[names[task]] += confusion(truth, classes, len(order["tasks"][names[task]]))
            if confidence is not None:
                bins[names[task]] += binned(truth, classes, confidence)
    errors = [
        np.abs(right - sure).sum() / pixels.sum() for pixels, right, sure in bins.values() if pixels.any()
    ]
    mious = {task: score(matrix).miou or 0.0 for task, matrix in matrices.items()}
    return len(order["val_files"]), [float(error) for error in errors], mious


def binned(truth: Pixels, classes: Pixels, confidence: Pixels) -> np.ndarray:
    """(3, BINS): pixels, right ones, and their confidence, by confidence."""
    labelled = truth != UNLABELLED
    sure = confidence[labelled] / 255
    which = np.minimum((sure * BINS).astype(int), BINS - 1)
    weights = (None, classes[labelled] == truth[labelled], sure)
    return np.stack([np.bincount(which, weight, BINS) for weight in weights])


if __name__ == "__main__":
    main()
