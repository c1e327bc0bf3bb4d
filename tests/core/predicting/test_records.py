from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.predicting.records import Failure, Manner, Record, Records, model_hash, read_log, record_of
from core.predicting.shards import Shard
from core.project.model import Project, new_task

if TYPE_CHECKING:
    from pathlib import Path

MANNER = Manner("abc", 1, "index-png")
OTHER = Manner("abc", 6, "index-png")


def record(out: Path, image: str, task: str = "road", manner: Manner = MANNER) -> Record:
    path = out / task / f"{image}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(image.encode("utf-8", "surrogateescape"))
    files = {path.relative_to(out).as_posix(): path}
    return record_of(image, f"/photos/{image}.jpg", manner, files, {task: {"a": 3, "b": 1}})


def write(
    out: Path, *images: str, end: bool = True, manner: Manner = MANNER, shard: Shard | None = None
) -> None:
    records = Records(out, shard or Shard())
    records.start(manner)
    for image in images:
        records.add(record(out, image, manner=manner))
    if end:
        records.end()
    records.close()


def test_what_was_recorded_is_read_again(tmp_path: Path) -> None:
    write(tmp_path, "x", "caf\u00e9", "odd \udc80")
    records = Records(tmp_path, Shard())
    assert set(records.records) == {"x", "caf\u00e9", "odd \udc80"}
    assert records.records["x"].pixels == {"road": {"a": 3, "b": 1}}
    assert records.own.ended
    assert records.is_own(tmp_path / "road" / "x.png")
    (tmp_path / "road" / "x.png").write_bytes(b"changed by somebody")
    assert not records.is_own(tmp_path / "road" / "x.png")
    assert not records.is_own(tmp_path / "road" / "y.png")
    assert not records.is_own(tmp_path.parent / "x.png")


@pytest.mark.parametrize("cut", [1, 10, 60])
def test_a_line_that_a_killed_process_left_half_written_costs_only_its_image(
    tmp_path: Path, cut: int
) -> None:
    write(tmp_path, "x", "y", end=False)
    path = tmp_path / "predicted.jsonl"
    path.write_bytes(path.read_bytes()[:-cut])
    assert set(Records(tmp_path, Shard()).records) == ({"x", "y"} if cut == 1 else {"x"})
    write(tmp_path, "z")
    assert {"x", "z"} <= set(Records(tmp_path, Shard()).records)


def test_a_batch_continues_what_was_begun_in_the_same_manner_and_no_other(tmp_path: Path) -> None:
    write(tmp_path, "x")
    assert read_log(tmp_path / "predicted.jsonl").manner is None
    write(tmp_path, "y", end=False)
    log = read_log(tmp_path / "predicted.jsonl")
    assert (log.manner, log.recent) == (MANNER, {"y"})
    write(tmp_path, "z", end=False)  # continues
    assert read_log(tmp_path / "predicted.jsonl").recent == {"y", "z"}
    write(tmp_path, "z", end=False, manner=OTHER)
    log = read_log(tmp_path / "predicted.jsonl")
    assert (log.manner, log.recent) == (OTHER, {"z"})


def test_files_of_other_tasks_stay_recorded_and_those_of_another_model_do_not(tmp_path: Path) -> None:
    write(tmp_path, "x")
    records = Records(tmp_path, Shard())
    records.start(MANNER)
    records.add(record(tmp_path, "x", "sky"))
    records.close()
    assert set(Records(tmp_path, Shard()).records["x"].files) == {"road/x.png", "sky/x.png"}
    records = Records(tmp_path, Shard())
    records.start(OTHER)
    records.add(record(tmp_path, "x", "sky", OTHER))
    records.close()
    assert set(Records(tmp_path, Shard()).records["x"].files) == {"sky/x.png"}


def test_files_that_were_being_written_are_known_and_others_are_not(tmp_path: Path) -> None:
    records = Records(tmp_path, Shard())
    records.start(MANNER)
    records.begin(["road/x.json"])
    records.close()
    (tmp_path / "road").mkdir()
    for name in ("x.json", "y.json"):
        (tmp_path / "road" / name).write_text("{}")
    records = Records(tmp_path, Shard())
    assert records.is_own(tmp_path / "road" / "x.json")
    assert not records.is_own(tmp_path / "road" / "y.json")


def test_shards_have_files_of_their_own_and_know_what_others_did(tmp_path: Path) -> None:
    write(tmp_path, "x", shard=Shard(1, 2))
    write(tmp_path, "y", shard=Shard(2, 2))
    records = Records(tmp_path, Shard(1, 2))
    assert set(records.records) == {"x", "y"}
    assert records.own.recent == {"x"}


def test_errors_last_until_the_image_is_predicted(tmp_path: Path) -> None:
    records = Records(tmp_path, Shard())
    records.start(MANNER)
    for image in ("x", "y"):
        records.fail(Failure(image, f"{image}.jpg", "It is broken."))
    records.close()  # killed
    records = Records(tmp_path, Shard())
    assert set(records.failures) == {"x", "y"}
    records.start(MANNER)
    records.add(record(tmp_path, "x"))
    records.end()
    records.close()
    assert set(Records(tmp_path, Shard()).failures) == {"y"}
    write(tmp_path, "x", "y")
    assert not (tmp_path / "errors.jsonl").exists()


def test_a_model_is_known_by_its_file_and_its_classes(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"1")
    road = new_task(Project("p"), "road", ("a", "b"))
    other = new_task(Project("p"), "road", ("a", "c"))
    first = model_hash(weights, [road])
    assert first == model_hash(weights, [road])
    assert first != model_hash(weights, [other])
    weights.write_bytes(b"2")
    assert first != model_hash(weights, [road])


def test_lines_of_other_programs_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "x")
    with open(tmp_path / "predicted.jsonl", "a", encoding="utf-8") as file:
        file.write('[1]\nnull\n{"image": 3}\n{"start": 5}\n{"image": "q", "files": {"a": 1}, "manner": {}}\n')
    assert set(read_log(tmp_path / "predicted.jsonl").records) == {"x"}
