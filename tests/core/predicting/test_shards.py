from __future__ import annotations

import pytest

from core.predicting.shards import Shard, ShardError, parsed_shard, shard_of_environment

STEMS = [f"clip{number // 100}/frame{number:05}" for number in range(2000)]


def test_every_image_falls_to_one_shard_and_about_as_many_to_each() -> None:
    parts = [{stem for stem in STEMS if Shard(number, 8).takes(stem)} for number in range(1, 9)]
    assert sum(map(len, parts)) == len(STEMS)
    assert set().union(*parts) == set(STEMS)
    assert all(200 <= len(part) <= 300 for part in parts)


def test_an_image_falls_to_the_same_shard_on_every_computer() -> None:
    """Names with accents are written in two ways, by Linux and by macOS."""
    assert [number for number in range(1, 5) if Shard(number, 4).takes("a/x")] == [1]
    composed, decomposed = "caf\u00e9/1", "cafe\u0301/1"
    assert Shard(1, 2).takes(composed) == Shard(1, 2).takes(decomposed)
    assert Shard().takes("\udc80")


def test_a_shard_is_written_as_two_numbers() -> None:
    assert parsed_shard("2/8") == Shard(2, 8)
    assert parsed_shard("2/8").suffix == "-2-of-8"
    assert parsed_shard("1/1").suffix == ""
    for text in ("0/8", "9/8", "8", "a/b", "-1/8", "1/0", ""):
        with pytest.raises(ShardError, match="2/8"):
            parsed_shard(text)


def slurm(**values: str) -> dict[str, str]:
    return {f"SLURM_ARRAY_TASK_{name}": value for name, value in values.items()}


@pytest.mark.parametrize(
    ("environment", "shard"),
    [
        ({}, (1, 1)),
        (slurm(ID="0", MIN="0", COUNT="4"), (1, 4)),
        (slurm(ID="4", MIN="1", COUNT="4"), (4, 4)),
        (slurm(ID="14", MIN="10", COUNT="3", STEP="2"), (3, 3)),
        ({"RANK": "1", "WORLD_SIZE": "2"}, (2, 2)),
        ({"RANK": "0", "WORLD_SIZE": "1"}, (1, 1)),
        (slurm(ID="2", MIN="1", COUNT="2") | {"RANK": "0", "WORLD_SIZE": "4"}, (2, 2)),
    ],
)
def test_slurm_and_torchrun_say_which(environment: dict[str, str], shard: tuple[int, int]) -> None:
    found = shard_of_environment(environment)
    assert (found.number, found.count) == shard


@pytest.mark.parametrize(
    "environment",
    [
        slurm(ID="7", MIN="1", COUNT="3"),
        slurm(ID="7"),
        slurm(ID="x", MIN="1", COUNT="3"),
        {"RANK": "2", "WORLD_SIZE": "2"},
        {"RANK": "a", "WORLD_SIZE": "2"},
    ],
)
def test_numbers_that_make_no_sense_are_refused(environment: dict[str, str]) -> None:
    """--array=1,3,7: the third would take images of nobody, or none."""
    with pytest.raises(ShardError, match="--shard i/n"):
        shard_of_environment(environment)
