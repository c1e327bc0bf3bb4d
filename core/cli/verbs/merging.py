"""predict --merge: tables of what all shards recorded."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from core.atomic import write_atomic
from core.cli.report import CommandError
from core.predicting.records import (
    ERRORS,
    PREDICTED,
    SUFFIX,
    add_newest,
    read_failures,
    read_log,
    record_files,
)
from core.predicting.shards import Shard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from core.cli.report import Reporter
    from core.predicting.records import Log, Record

_COLUMNS = ("image", "path", "model", "looks", "task", "class", "pixels", "percent")


def merge_shards(out: Path, reporter: Reporter) -> None:
    """Write OUT/predictions.csv, a line per image, task and class, and OUT/errors.csv. Nothing is removed."""
    logs = {path: read_log(path) for path in record_files(out)}
    if not logs:
        raise CommandError(f"{out} holds no {PREDICTED}{SUFFIX}. Pass the folder that predict wrote into.")
    records: dict[str, Record] = {}
    for log in logs.values():
        add_newest(records, log.records)
    failures = {
        failure.image: failure
        for path in sorted(out.glob(f"{ERRORS}*{SUFFIX}"))
        for failure in read_failures(path)
        if failure.image not in records
    }
    for text in _doubts(logs, records):
        reporter.problem(text)
    tables = {
        "predictions.csv": (_COLUMNS, _rows(records)),
        "errors.csv": (("image", "path", "error"), ((f.image, f.path, f.error) for f in failures.values())),
    }
    for name, (columns, rows) in tables.items():
        _write(out / name, columns, rows)
    values = {"out": str(out), "images": len(records), "errors": len(failures), "tables": list(tables)}
    lines = [f"{len(records)} images, {len(failures)} errors: {' and '.join(tables)} in {out}."]
    reporter.result(values, lines)


def _doubts(logs: Mapping[Path, Log], records: Mapping[str, Record]) -> Iterator[str]:
    """What has not ended, or does not fit together."""
    endings = (path.stem.rpartition("-of-")[2] for path in logs)
    counts = {int(ending) for ending in endings if ending.isdecimal()}
    for count in sorted(counts):
        for number in range(1, count + 1):
            name = f"{PREDICTED}{Shard(number, count).suffix}{SUFFIX}"
            log = next((log for path, log in logs.items() if path.name == name), None)
            if log is None or not log.ended:
                yield (
                    f"Shard {number} of {count} has not {'started' if log is None else 'ended'}. Run it again with the "
                    "same options: it continues where it was."
                )
    if len({(record.manner.model, record.manner.looks) for record in records.values()}) > 1:
        yield (
            "Not all images were predicted by the same model with as many looks. Predict them again with "
            "--skip-existing, which replaces those of another model."
        )


def _rows(records: Mapping[str, Record]) -> Iterator[tuple[object, ...]]:
    for record in sorted(records.values(), key=lambda record: record.image):
        for task, pixels in record.pixels.items():
            total = max(1, sum(pixels.values()))
            for name, count in pixels.items():
                manner = record.manner
                yield (
                    *(record.image, record.path, manner.model, manner.looks),
                    *(task, name, count, f"{100 * count / total:.4g}"),
                )


def _write(path: Path, columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    write_atomic(path, buffer.getvalue().encode("utf-8", "backslashreplace"))
