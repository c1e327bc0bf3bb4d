from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.atomic import StorageError
from core.insight import work_curve
from core.insight.work_curve import FILE, WorkCurve, read_work_curve, write_work_curve

if TYPE_CHECKING:
    from pathlib import Path


def test_strokes_and_time_are_counted_and_long_pauses_are_not_work() -> None:
    curve = WorkCurve().after_stroke(5.0).after_pause(3600.0).after_stroke(-1.0)
    assert (curve.strokes, curve.seconds) == (2, 65.0)


def test_without_work_in_between_the_newest_score_counts() -> None:
    curve = WorkCurve().after_stroke(2.0).scored({"road": 0.5}).after_pause(3.0).scored({"road": 0.6})
    curve = curve.after_stroke(1.0).scored({"road": 0.7, "sky": 0.2}).scored({})
    assert [(p.strokes, p.seconds, p.ious["road"]) for p in curve.points] == [(1, 5.0, 0.6), (2, 6.0, 0.7)]
    assert [point.strokes for point in curve.of_task("sky")] == [2]


def test_a_long_curve_is_thinned_from_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work_curve, "MOST_POINTS", 8)
    curve = WorkCurve()
    for number in range(40):
        curve = curve.after_stroke(1.0).scored({"road": number / 40})
    strokes = [point.strokes for point in curve.points]
    assert len(strokes) <= 8
    assert strokes == sorted(strokes)
    assert strokes[-3:] == [38, 39, 40]
    assert strokes[0] == 1


def test_a_curve_comes_back_as_it_was(tmp_path: Path) -> None:
    assert read_work_curve(tmp_path) == WorkCurve()
    curve = WorkCurve().after_stroke(2.0).scored({"road": 0.5})
    write_work_curve(tmp_path, curve)
    assert read_work_curve(tmp_path) == curve
    assert [path.name for path in (tmp_path / "insight").iterdir()] == ["work.json"]


def test_a_damaged_file_is_kept_and_said(tmp_path: Path) -> None:
    write_work_curve(tmp_path, WorkCurve())
    (tmp_path / FILE).write_bytes(b'{"strokes": "many"}')
    with pytest.raises(StorageError, match="damaged"):
        read_work_curve(tmp_path, to_look=True)
    assert (tmp_path / FILE).exists()
    with pytest.raises(StorageError, match=r"work\.json\.broken"):
        read_work_curve(tmp_path)
    assert not (tmp_path / FILE).exists()
    assert read_work_curve(tmp_path) == WorkCurve()


@pytest.mark.parametrize(
    "values",
    [
        '"strokes": 99999999999999999999999',
        '"strokes": -1',
        '"seconds": 1e300',
        '"points": [{"strokes": 1, "seconds": 1, "ious": {"road": 1e300}}]',
    ],
)
def test_numbers_that_no_work_has_are_damage(tmp_path: Path, values: str) -> None:
    write_work_curve(tmp_path, WorkCurve())
    (tmp_path / FILE).write_text(f"{{{values}}}")
    with pytest.raises(StorageError, match="damaged"):
        read_work_curve(tmp_path)


def test_a_project_folder_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_work_curve(tmp_path / "gone", WorkCurve())
