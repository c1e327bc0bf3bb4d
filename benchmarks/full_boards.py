"""The tables of benchmarks.full: what is learned on, by what, and how rows become a table."""

from __future__ import annotations

import json
import os
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ("full", "quick", "alone", "fusionnet", "unet", "unet-lite0", "unet-fair", "boosting", "forest")
UNNAMED = ("other", "background")


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
    draw: str = ""
    """A function of benchmarks.draws: the seed is the number of the draw, of images and strokes alike."""


BOARDS = {
    "street-20": Board("street", "fusion.json", 3, 20),
    "street-all": Board("street", "fusion.json", 15),
    "strokes": Board("street", "fusion.json", 3, 20, "strokes"),
    "corrections": Board("street", "fusion.json", 3, 20, "corrections"),
    "classes": Board("street", "mapping.json", 15),
    "cardiac": Board("cardiac", "mapping.json", 5, labels="scribbles", dice=True),
    "aerial": Board("aerial", "mapping.json", 5),
    "drives": Board("street", "fusion.json", 3, 20, draw="street"),
    "drives-strokes": Board("street", "fusion.json", 3, 20, "strokes", draw="street"),
    "drives-val": Board("street", "fusion.json", 3, 20, draw="street_of_one"),
    "scenes": Board("aerial", "mapping.json", 5, draw="aerial"),
}


def kept_rows(out: Path | None) -> list[dict[str, Any]]:
    """The rows of earlier calls."""
    if out is None or not out.exists():
        return []
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines() if line.strip()]


def setting_of(row: dict[str, Any]) -> tuple[Any, ...]:
    """What rows of one table have in common."""
    told = [row[k] for k in ("board", "minutes", "images", "val", "with_val")]
    told.append(row.get("looks", 6))
    varied = (row.get(k, {}).items() for k in ("augment", "choices"))  # rows of earlier versions have none
    return *told, *(pair for pairs in varied for pair in sorted(pairs))


def shown(row: dict[str, Any]) -> str:
    """A row as text, as soon as it is there."""
    head = f"{row['board']:10} {row['column']:10} seed {row['seed']}"
    if "error" in row:
        return f"{head}  failed: {row['error']}"
    scores = "  ".join(f"{name} {value:.3f}" for name, value in row["scores"].items())
    times = (
        f"learned in {row['learned']:.0f} s, all {row['wall']:.0f} s, {row['milliseconds']:.0f} ms an image"
    )
    return f"{head}  mean {row['mean']:.3f}  {scores}  ({times}){'  ' + row['note'] if row['note'] else ''}"


def print_table(rows: list[dict[str, Any]]) -> None:
    """The columns of one board as lines of a Markdown table, means over the seeds."""
    first = rows[0]
    board = BOARDS[first["board"]]
    others = ["others are in the project"] if first["with_val"] else []
    others += [f"{name}={value}" for k in ("augment", "choices") for name, value in first.get(k, {}).items()]
    print(
        f"\n{first['board']}: {first['images']} train images, {board.labels}, {first['minutes']:g} min; "
        f"{'Dice' if board.dice else 'IoU'} on {first['val']} val images"
        f"{', '.join(['', *others])}; {os.cpu_count()} cores\n"
    )
    good = {(r["column"], r["seed"]): r for r in rows if "error" not in r}
    names = list(dict.fromkeys(name for row in good.values() for name in row["scores"]))
    heads = ["column", "seeds", "mean", "spread", "near", "ECE", *names, "learned in", "all", "an image"]
    print("| " + " | ".join(heads) + " |")
    print("|---" * len(heads) + "|")
    for column in COLUMNS:
        mine = [row for (c, _), row in good.items() if c == column]
        failed = {r["seed"] for r in rows if r["column"] == column and (column, r["seed"]) not in good}
        if mine:
            means = [row["mean"] for row in mine]
            cells = [column, str(len(mine)), f"**{statistics.mean(means):.3f}**"]
            cells.append(f"± {statistics.stdev(means):.3f}" if len(means) > 1 else "")
            cells += [_mean_of(mine, "near"), _mean_of(mine, "ece")]
            cells += [
                f"{statistics.mean(r['scores'][n] for r in mine if n in r['scores']):.3f}" for n in names
            ]
            cells += [f"{statistics.mean(r[k] for r in mine):.0f} s" for k in ("learned", "wall")]
            cells.append(f"{statistics.mean(r['milliseconds'] for r in mine):.0f} ms")
            print("| " + " | ".join(cells) + " |")
        if failed:
            print(f"| {column} | failed with seed {', '.join(map(str, sorted(failed)))} |")
    for note in dict.fromkeys(f"{r['column']}: {r['note']}" for r in good.values() if r["note"]):
        print(f"\n{note}")


def _mean_of(rows: list[dict[str, Any]], key: str) -> str:
    values = [row[key] for row in rows if row.get(key) is not None]
    return f"{statistics.mean(values):.3f}" if values else ""
