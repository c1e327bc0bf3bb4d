"""Opening, matching, storing and removing another person's labels."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from core.atomic import StorageError
from core.insight.opinions.comparing import Comparison, compare_other
from core.insight.opinions.matching import corrected, match_images, match_tasks
from core.insight.opinions.others import How, opened_other, store
from core.insight.opinions.stored import (
    labelled_pairs,
    read_opinions,
    rematched,
    remove_opinion,
    theirs_as_yours,
)
from core.project.archive.packing import CancelledError, pack
from core.project.archive.unpacking import unpack
from core.project.folder import ProjectFolder
from core.project.model import UNLABELLED
from core.project.verifying import verify
from tests.core.insight.opinions.conftest import SHAPE, half, without_digests

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.insight.opinions.stored import Opinion
    from tests.core.insight.opinions.conftest import Side


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "opinions" not in path.relative_to(folder).parts
    }


def imported(yours: Side, path: Path, name: str = "anna") -> Opinion:
    folder, project = yours
    with opened_other(path, folder, project) as other:
        return store(folder, other, name, other.found.tasks)


# matching ---------------------------------------------------------------------------------------------------


def test_images_of_other_names_are_matched_by_their_content(yours: Side, theirs: Side) -> None:
    match = match_images(yours[0], yours[1].images, theirs[1].images)
    assert match.pairs == {f"scene{n}": f"foto{n}" for n in range(3)}
    assert match.remarks == ()
    unread = without_digests(yours[1])
    assert match_images(yours[0], unread.images, theirs[1].images).pairs == match.pairs


def test_images_of_other_content_are_matched_by_their_path(
    yours: Side, make_side: Callable[..., Side], tmp_path: Path
) -> None:
    again = tmp_path / "again"
    again.mkdir()
    for number, size in ((0, SHAPE), (1, (10, 10))):
        Image.fromarray(np.zeros((*size, 3), np.uint8)).save(again / f"scene{number}.png")
    side = make_side("ben", again, {("scene0", "road"): half(0, 1)})
    match = match_images(yours[0], yours[1].images, side[1].images)
    assert match.pairs == {"scene0": "scene0"}  # scene1 has another size
    assert match.remarks == ("Matched by their names, although their files differ: scene0.png.",)


def test_tasks_and_classes_are_matched_by_name_and_corrected_by_a_table(yours: Side) -> None:
    project = yours[1]
    (task,) = match_tasks(project, [("ROAD", ("Road", "mud"))])
    assert (task.task, task.means) == ("road", ("road", ""))
    assert task.without_meaning(project.tasks[0]) == ("mud",)
    (alike,) = match_tasks(project, [("surface", ("road", "background"))])
    assert alike.task == "road"  # the only one with just these classes
    (other,) = match_tasks(project, [("trees", ("oak",))])
    assert other.task == ""
    (mended,) = corrected(project, [other], [("trees", "oak", "road", "background")])
    assert (mended.task, mended.means) == ("road", ("background",))
    (none,) = corrected(project, [task], [("ROAD", "Road", "", "")])
    assert (none.task, none.means) == ("road", ("", ""))
    for wrong in (("x", "", "road", ""), ("ROAD", "", "x", ""), ("ROAD", "Road", "road", "x")):
        with pytest.raises(ValueError, match="no "):
            corrected(project, [task], [wrong])


# storing ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("packed", [False, True])
def test_another_project_is_stored_beside_yours_and_nothing_of_yours_changes(
    yours: Side, theirs: Side, tmp_path: Path, packed: bool
) -> None:
    path = theirs[0].path
    if packed:
        path = tmp_path / "theirs.zip"
        pack(theirs[0], theirs[1], path)
        shutil.rmtree(tmp_path / "elsewhere")
    before, before_theirs = files_of(yours[0].path), files_of(theirs[0].path)
    opinion = imported(yours, path)
    assert files_of(yours[0].path) == before
    assert files_of(theirs[0].path) == before_theirs
    assert sorted(opinion.images) == ["scene0", "scene1", "scene2"]
    folder, project = yours
    assert labelled_pairs(folder.path, project, opinion) == [(f"scene{n}", "road") for n in range(3)]
    label = theirs_as_yours(folder.path, project, opinion, "scene1", "road")
    assert label is not None
    # their numbers are the other way round
    assert (label[:, :20] == 0).all()
    assert (label[:, 20:] == 1).all()
    assert folder.labels.labelled() == {("scene0", "road"), ("scene1", "road")}  # theirs are no labels


def test_strokes_of_theirs_that_are_only_in_the_journal_count_too(yours: Side, theirs: Side) -> None:
    theirs[0].labels.put("foto2", "road", half(2, 2))
    theirs[0].labels.wait_durable()
    opinion = imported(yours, theirs[0].path)
    label = theirs_as_yours(yours[0].path, yours[1], opinion, "scene2", "road")
    assert label is not None
    assert (label == UNLABELLED).all()  # mud is none of your classes


def test_the_matching_is_corrected_later_and_the_opinion_removed(yours: Side, theirs: Side) -> None:
    folder, project = yours
    opinion = imported(yours, theirs[0].path)
    tasks = corrected(project, opinion.tasks, [("Road", "road", "road", "background")])
    rematched(folder, opinion, tasks)
    ((stored,), problems) = read_opinions(folder.path)
    assert (stored.name, stored.tasks[0].means, problems) == ("anna", ("background", "background", ""), [])
    label = theirs_as_yours(folder.path, project, stored, "scene0", "road")
    assert label is not None
    assert (label == 0).all()
    second = imported(yours, theirs[0].path)
    assert second.name == "anna-2"
    remove_opinion(folder, "anna")
    assert [opinion.name for opinion in read_opinions(folder.path)[0]] == ["anna-2"]
    remove_opinion(folder, "anna")  # it is gone already


def test_masks_are_read_with_the_importers(yours: Side, tmp_path: Path) -> None:
    masks = tmp_path / "masks"
    masks.mkdir()
    Image.fromarray(half(0, 255)).save(masks / "scene0.png")
    folder, project = yours
    mapping = tmp_path / "m.json"
    mapping.write_text('{"tasks": {"road": {"classes": {"road": [255], "background": [0]}}}}')
    with opened_other(masks, folder, project, How(mapping=mapping)) as other:
        assert other.found.images == 1
        opinion = store(folder, other, "masks", other.found.tasks)
    label = theirs_as_yours(folder.path, project, opinion, "scene0", "road")
    assert label is not None
    assert (label == half(0, 1)).all()


def test_index_masks_in_a_folder_per_task_are_read_as_an_export_writes_them(
    yours: Side, tmp_path: Path
) -> None:
    folder, project = yours
    (tmp_path / "export" / "road").mkdir(parents=True)
    Image.fromarray(half(0, 1, 20)).save(tmp_path / "export" / "road" / "scene0.png")
    with opened_other(tmp_path / "export", folder, project) as other:
        assert (other.found.images, other.found.tasks[0].means) == (1, ("background", "road"))
        comparison = Comparison(project.tasks)
        assert list(compare_other(comparison, folder.labels, other, other.found.tasks)) == ["scene0"]
    counts = comparison.of_task("road")
    assert counts is not None
    assert counts.differing == 24 * 4


def test_a_guess_is_said(yours: Side, tmp_path: Path) -> None:
    folder, project = yours
    (tmp_path / "masks").mkdir()
    Image.fromarray(half(0, 1)).save(tmp_path / "masks" / "scene0.png")
    with opened_other(tmp_path / "masks", folder, project, active="road") as other:
        assert other.found.remarks[-1].endswith("Check the classes.")


def test_a_read_only_project_takes_none_and_shows_those_it_has(yours: Side, theirs: Side) -> None:
    imported(yours, theirs[0].path)
    second, project = ProjectFolder.open(yours[0].path)
    assert second.read_only
    with opened_other(theirs[0].path, second, project) as other, pytest.raises(StorageError):
        store(second, other, "ben", other.found.tasks)
    with pytest.raises(StorageError):
        remove_opinion(second, "anna")
    assert [opinion.name for opinion in read_opinions(second.path)[0]] == ["anna"]
    second.close()


def test_what_interrupts_storing_leaves_nothing(yours: Side, theirs: Side) -> None:
    folder, project = yours

    def stop(_image: str) -> None:
        raise CancelledError

    with opened_other(theirs[0].path, folder, project) as other, pytest.raises(CancelledError):
        store(folder, other, "anna", other.found.tasks, stop)
    assert list((folder.path / "opinions").iterdir()) == []


# comparing --------------------------------------------------------------------------------------------------


def test_both_are_compared_over_what_both_labelled(yours: Side, theirs: Side) -> None:
    folder, project = yours
    with opened_other(theirs[0].path, folder, project) as other:
        comparison = Comparison(project.tasks)
        assert len(list(compare_other(comparison, folder.labels, other, other.found.tasks))) == 3
    assert comparison.by_agreement() == ["scene1", "scene0"]
    first, second = (comparison.of_task("road", image) for image in ("scene0", "scene1"))
    assert first is not None
    assert second is not None
    assert (first.kappa, first.differing) == (1.0, 0)
    assert second.differing == 24 * 4
    total = comparison.of_task("road")
    assert total is not None
    assert total.pixels == 2 * 24 * 32


# what it is worth to the rest of the project ------------------------------------------------------------------


def test_verify_pack_unpack_and_a_copy_carry_it(yours: Side, theirs: Side, tmp_path: Path) -> None:
    folder, project = yours
    opinion = imported(yours, theirs[0].path)
    assert verify(folder.path) == []
    pack(folder, project, tmp_path / "all.zip")
    unpacked = unpack(tmp_path / "all.zip", tmp_path / "unpacked")
    assert unpacked.skipped == ()
    shutil.copytree(folder.path, tmp_path / "copied")
    for path in (tmp_path / "unpacked", tmp_path / "copied"):
        assert read_opinions(path) == ([opinion], [])
        label = theirs_as_yours(path, project, opinion, "scene1", "road")
        assert label is not None
        assert (label == half(0, 1, 20)).all()
        assert [
            finding for finding in verify(path) if finding.kind in ("opinion", "unknown", "leftover")
        ] == []


def test_verify_names_what_is_broken_or_left_over(yours: Side, theirs: Side) -> None:
    folder, _ = yours
    imported(yours, theirs[0].path)
    root = folder.path / "opinions"
    (root / "anna" / "road" / "scene0.png").write_bytes(b"nothing")
    (root / "anna" / "road" / "notes.txt").write_text("mine")
    (root / "ben").mkdir()
    (root / "ben" / "opinion.json").write_text("{")
    findings = {(finding.kind, finding.path.name) for finding in verify(folder.path)}
    assert findings == {("opinion", "opinion.json"), ("opinion", "scene0.png"), ("unknown", "notes.txt")}
    folder.close()
    (root / ".making").mkdir()
    assert {f.kind for f in verify(folder.path, repair=True)} == {"opinion", "unknown", "leftover"}
    assert not (root / ".making").exists()


# bad input --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"source": "x", "made": "x", "tasks": [{"folder": "../up", "name": "a", "classes": []}]}',
        b'{"source": "x", "made": "x", "tasks": [], "images": {"../../x": ""}}',
        b'{"source": "x", "made": "x", "tasks": [], "version": 2}',
        b'{"source": "x", "made": "x", "tasks": ' + b"[" * 100_000,
    ],
)
def test_a_damaged_opinion_is_a_sentence_that_names_it(yours: Side, content: bytes) -> None:
    path = yours[0].path / "opinions" / "anna"
    path.mkdir(parents=True)
    (path / "opinion.json").write_bytes(content)
    opinions, (problem,) = read_opinions(yours[0].path)
    assert opinions == []
    assert str(path / "opinion.json") in problem


def test_what_holds_no_labels_of_these_images_is_a_sentence_that_names_it(
    yours: Side, theirs: Side, make_side: Callable[..., Side], tmp_path: Path
) -> None:
    folder, project = yours
    empty = tmp_path / "empty"
    empty.mkdir()
    text = tmp_path / "notes.txt"
    text.write_text("x")
    broken = tmp_path / "broken.zip"
    pack(theirs[0], theirs[1], broken)
    data = bytearray(broken.read_bytes())
    data[60:4000] = bytes(len(data[60:4000]))
    broken.write_bytes(data)
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    (damaged / "project.json").write_text("{")
    others = tmp_path / "others"
    others.mkdir()
    Image.fromarray(np.zeros((9, 9, 3), np.uint8)).save(others / "z.png")
    unlike = make_side("unlike", others, {("z", "road"): np.zeros((9, 9), np.uint8)})[0].path
    for path in (tmp_path / "nowhere", empty, text, broken, damaged, unlike, folder.path):
        with pytest.raises(StorageError, match=path.name), opened_other(path, folder, project):
            pass


def test_labels_that_do_not_fit_are_left_out_with_a_sentence(yours: Side, theirs: Side) -> None:
    folder, project = yours
    theirs[0].labels.put("foto0", "road", np.zeros((5, 5), np.uint8))
    theirs[0].labels.flush()
    (theirs[0].path / "labels" / "road" / "foto1.png").write_bytes(b"broken")
    with opened_other(theirs[0].path, folder, project) as other:
        opinion = store(folder, other, "anna", other.found.tasks)
        assert len(other.problems) == 2
        assert all("png" in problem for problem in other.problems)
    assert list(opinion.images) == ["scene2"]


def test_a_label_of_another_image_is_not_shown(yours: Side, theirs: Side) -> None:
    folder, project = yours
    opinion = imported(yours, theirs[0].path)
    opinion.images["scene0"] = "0" * 32
    with pytest.raises(StorageError, match="has changed since"):
        theirs_as_yours(folder.path, project, opinion, "scene0", "road")
