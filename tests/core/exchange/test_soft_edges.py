"""Masks whose edges are soft: each pixel gets the nearest value, and how many these are is said; others stay exact."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from core.exchange.formats import index_png, mapped_masks
from core.exchange.importing import read_labels
from core.exchange.mapping import TaskMapping
from core.exchange.reader import ImportedLabel, ImportProblem, Request
from core.exchange.source_masks import read_source_mask
from core.exchange.values.guessing import guess
from core.exchange.values.recognising import looks_like_mask
from core.exchange.values.scanning import scan
from core.project.model import Class, ImageEntry, Task

SIDE = 64
COLORS = np.array([(20, 20, 20), (230, 60, 40), (60, 90, 240)], np.uint8)
TOKENS = ("#141414", "#E63C28", "#3C5AF0")


def areas() -> np.ndarray:
    """(8 SIDE, 8 SIDE) of 0, 1 and 2: two discs that overlap."""
    drawn = np.zeros((8 * SIDE, 8 * SIDE), np.uint8)
    cv2.circle(drawn, (200, 230), 130, 1, -1)
    cv2.circle(drawn, (330, 280), 110, 2, -1)
    return drawn


def soft(pixels: np.ndarray) -> np.ndarray:
    """As programs draw smooth outlines: every pixel is the mean of an area."""
    return np.asarray(cv2.resize(pixels, (SIDE, SIDE), interpolation=cv2.INTER_AREA))


def save(folder: Path, pixels: np.ndarray) -> Path:
    folder.mkdir(exist_ok=True)
    Image.fromarray(pixels).save(folder / "a.png")
    return folder


IMAGE = ImageEntry("a", "/photos/a.jpg", "train", SIDE, SIDE)


def path_of(entry: ImageEntry) -> Path:
    return Path(entry.path)


def imported(folder: Path, request: Request, reader: str = "") -> tuple[np.ndarray, list[str]]:
    row = index_png.READER if reader else mapped_masks.READER
    items = list(read_labels(row, request, [IMAGE], path_of))
    (label,) = (item.label for item in items if isinstance(item, ImportedLabel))
    return label, [item.text for item in items if isinstance(item, ImportProblem)]


def test_soft_greys(tmp_path: Path) -> None:
    pixels = soft((areas() > 0).astype(np.uint8) * 255)
    folder = save(tmp_path / "masks", pixels)
    mapping = TaskMapping("disc", ("no", "yes"), ((0, 0), (255, 1)))
    label, problems = imported(folder, Request(folder, (mapping,)))
    assert np.array_equal(label, (pixels >= 128).astype(np.uint8))
    count = np.count_nonzero((pixels > 0) & (pixels < 255))
    assert problems == [
        f"a.png has soft edges: {count} pixels ({count / SIDE**2:.2%}), whose values lie in between, were given the "
        "nearest value for disc. If these values mean something, list them in the mapping."
    ]


def test_soft_colours(tmp_path: Path) -> None:
    pixels = soft(COLORS[areas()])
    folder = save(tmp_path / "masks", pixels)
    mapping = TaskMapping(
        "discs", ("none", "one", "two"), tuple((token, i) for i, token in enumerate(TOKENS))
    )
    label, problems = imported(folder, Request(folder, (mapping,)))
    distances = ((pixels[..., None, :].astype(int) - COLORS) ** 2).sum(axis=-1)
    assert np.array_equal(label, distances.argmin(axis=-1))
    assert "has soft edges" in problems[0]


def test_the_scan_lists_the_values_that_are_meant_and_says_how_many_pixels_have_others(
    tmp_path: Path,
) -> None:
    pixels = soft(COLORS[areas()])
    folder = save(tmp_path / "masks", pixels)
    result = scan(mapped_masks.READER, Request(folder), [IMAGE], path_of)
    assert {value.token for value in result.values} == set(TOKENS)
    others = sum(not any((pixel == color).all() for color in COLORS) for pixel in pixels.reshape(-1, 3))
    assert result.rounded == others
    assert [problem.text.split(" of the pixels")[0] for problem in result.problems] == [
        f"{others / SIDE**2:.2%}"
    ]
    assert {row.meanings[0].name for row in guess(result, ()).table.rows} == {"black", "red", "blue"}
    assert looks_like_mask(folder / "a.png")


def test_jpegs_are_counted_as_well(tmp_path: Path) -> None:
    (tmp_path / "masks").mkdir()
    Image.fromarray((areas()[::8, ::8] > 0).astype(np.uint8) * 255).save(
        tmp_path / "masks" / "a.jpg", quality=60
    )
    result = scan(mapped_masks.READER, Request(tmp_path / "masks"), [IMAGE], path_of)
    assert [value.token for value in result.values] == [0, 255]
    assert "of the pixels have values that nobody chose" in result.problems[0].text


def test_masks_of_0_and_255_may_be_soft_where_a_task_is_told(tmp_path: Path) -> None:
    pixels = soft((areas() > 0).astype(np.uint8) * 255)
    folder = save(tmp_path / "masks", pixels)
    task = Task("1", "disc", (Class("no", "#000000"), Class("yes", "#FF0000")))
    label, problems = imported(folder, Request(folder, task=task), "index-png")
    assert np.array_equal(label, (pixels >= 128).astype(np.uint8))
    assert any("soft edges" in text for text in problems)


def test_a_value_that_is_listed_stays_what_it_is(tmp_path: Path) -> None:
    pixels = soft((areas() > 0).astype(np.uint8) * 255)
    value = int(np.unique(pixels)[5])
    folder = save(tmp_path / "masks", pixels)
    mapping = TaskMapping("disc", ("no", "yes", "edge"), ((0, 0), (255, 1), (value, 2)))
    label, _ = imported(folder, Request(folder, (mapping,)))
    assert (label[pixels == value] == 2).all()


def thin_classes() -> np.ndarray:
    """Class numbers, most of which fill no square of three pixels."""
    label = np.full((SIDE, SIDE), 7, np.uint8)
    label[32:] = 21
    for number in range(8, 20):
        label[4 * (number - 8) + 2] = number
    return label


def thin_colors() -> np.ndarray:
    pixels = np.zeros((SIDE, SIDE, 3), np.uint8)
    pixels[32:] = 255
    for number in range(12):
        pixels[4 * number + 2] = (255 * (number % 2), 20 * number, 255 - 20 * number)
    return pixels


@pytest.mark.parametrize(
    "pixels",
    [
        thin_classes(),
        thin_colors(),
        np.random.default_rng(0).integers(0, 256, (SIDE, SIDE), np.uint8),
        np.random.default_rng(0).integers(0, 20, (SIDE, SIDE), np.uint8),
        np.repeat(np.linspace(0, 255, SIDE).astype(np.uint8)[None], SIDE, axis=0),
        np.kron(np.arange(64, dtype=np.uint8).reshape(8, 8), np.ones((8, 8), np.uint8)),
        COLORS[areas()[::8, ::8]],
        np.zeros((1, 1), np.uint8),
    ],
)
def test_other_masks_are_exact(tmp_path: Path, pixels: np.ndarray) -> None:
    folder = save(tmp_path / "masks", pixels)
    mask = read_source_mask(folder / "a.png")
    assert (mask.lossy, mask.areas) == (False, ())
