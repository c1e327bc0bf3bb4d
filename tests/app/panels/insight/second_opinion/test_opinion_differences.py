"""Second opinion: differences on the image, taken or kept, within locks and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.panels.insight.agreement_table import KAPPA
from core.insight.opinions.differences import ONLY_THEIRS, OTHER_CLASS
from core.project.folder import ProjectFolder
from core.project.model import ClassRef, Rule
from tests.app.panels.insight.second_opinion.conftest import LEFT, SHAPE, dialog_of, halves, label, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.panels.insight.second_opinion import SecondOpinionPage
    from app.window.view_state import ViewState
    from tests.app.panels.conftest import QuietSession


def test_differences_are_marked_on_the_image_while_the_page_is_shown(
    compared: SecondOpinionPage, view_state: ViewState, qtbot: QtBot
) -> None:
    marks = view_state.marking.marks
    assert marks is not None
    assert (marks.image_id, int((marks.codes == OTHER_CLASS).sum())) == ("scene0", 24 * 4)
    compared.marked.click()
    qtbot.waitUntil(lambda: view_state.marking.marks is None)
    compared.marked.click()
    qtbot.waitUntil(lambda: view_state.marking.marks is not None)
    compared.hide()
    assert view_state.marking.marks is None


def test_taking_theirs_is_one_step_that_can_be_undone(
    compared: SecondOpinionPage, session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    qtbot.mouseClick(compared.next, LEFT)
    spot = view_state.spotlight.spot
    assert spot is not None
    assert spot.text == "yours: road; theirs: background"
    steps = session.undo_stack.count()
    qtbot.mouseClick(compared.take, LEFT)
    assert (label(session) == halves(20)).all()
    assert session.undo_stack.count() == steps + 1
    settle(compared, qtbot, 0)
    session.undo()
    assert (label(session) == halves(16)).all()
    settle(compared, qtbot, 1)
    session.redo()
    assert (label(session) == halves(20)).all()


def test_keep_yours_leaves_the_list_and_not_the_numbers(
    compared: SecondOpinionPage, session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    qtbot.mouseClick(compared.next, LEFT)
    qtbot.mouseClick(compared.keep, LEFT)
    settle(compared, qtbot, 0)
    assert (label(session) == halves(16)).all()
    task = compared.classes.topLevelItem(0)
    assert task is not None
    assert task.text(KAPPA) == "0.88"
    qtbot.mouseClick(compared.take_all, LEFT)  # what was kept stays
    assert (label(session) == halves(16)).all()


def test_taking_all_never_erases_and_backs_up(
    page: SecondOpinionPage, session: QuietSession, anna: Path, qtbot: QtBot
) -> None:
    folder, _ = ProjectFolder.open(anna)
    theirs = halves(20, 1, 0)
    theirs[:, 28:] = 255
    folder.labels.put("scene0", "road", theirs)
    folder.close()
    page.menu.look_at(str(anna))
    qtbot.mouseClick(dialog_of(page, qtbot).button, LEFT)
    settle(page, qtbot, 2)
    qtbot.mouseClick(page.take_all, LEFT)
    assert (label(session) == halves(20)).all()
    assert session.folder is not None
    (backup,) = session.folder.backups()
    assert backup.labels == (("scene0", "road"),)
    session.undo()
    assert (label(session) == halves(16)).all()


def test_an_unlabelled_image_of_yours_can_take_all(
    page: SecondOpinionPage, session: QuietSession, view_state: ViewState, anna: Path, qtbot: QtBot
) -> None:
    folder, _ = ProjectFolder.open(anna)
    folder.labels.put("scene3", "road", halves(20, 1, 0))
    folder.close()
    page.menu.look_at(str(anna))
    qtbot.mouseClick(dialog_of(page, qtbot).button, LEFT)
    session.show_image("scene3")
    settle(page, qtbot, 2)
    marks = view_state.marking.marks
    assert marks is not None
    assert (marks.codes == ONLY_THEIRS).all()
    qtbot.mouseClick(page.take_all, LEFT)
    assert (label(session, "scene3") == halves(20)).all()
    session.undo()
    assert (label(session, "scene3") == 255).all()


def test_a_click_on_the_image_selects_a_region_and_paints_nothing(
    compared: SecondOpinionPage, session: QuietSession, view_state: ViewState
) -> None:
    view_state.marking.picked.emit(2, 2)  # both agree there
    assert compared.differences.selected is None
    view_state.marking.picked.emit(18, 2)
    selected = compared.differences.selected
    assert selected is not None
    assert selected.pixels == 24 * 4
    assert compared.take.isEnabled()


# locks and rules --------------------------------------------------------------------------------------------


def test_a_lock_holds(compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot) -> None:
    session.limits.lock_class("road", 1, True)
    qtbot.mouseClick(compared.next, LEFT)
    steps = session.undo_stack.count()
    for button in (compared.take, compared.take_all):
        with qtbot.waitSignal(session.notice, check_params_cb=lambda n: "lock" in n.text):
            qtbot.mouseClick(button, LEFT)
    assert (label(session) == halves(16)).all()
    assert session.undo_stack.count() == steps


def test_a_rule_clears_the_other_task_and_undo_brings_it_back(
    compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot
) -> None:
    session.put_label("scene0", "building", np.ones(SHAPE, np.uint8))
    session.limits.set_rules((Rule(ClassRef("road", "background"), ClassRef("building", "building")),))
    qtbot.mouseClick(compared.next, LEFT)
    qtbot.mouseClick(compared.take, LEFT)
    building = label(session, task_id="building")
    assert (building[:, 16:20] == 255).all()
    assert int((building == 255).sum()) == 24 * 4
    session.undo()
    assert (label(session, task_id="building") == 1).all()
    assert (label(session) == halves(16)).all()


def test_a_rule_that_refuses_is_respected(
    compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot
) -> None:
    session.put_label("scene0", "building", np.ones(SHAPE, np.uint8))
    rule = Rule(ClassRef("road", "background"), ClassRef("building", "building"), "refuse")
    session.limits.set_rules((rule,))
    qtbot.mouseClick(compared.next, LEFT)
    qtbot.mouseClick(compared.take, LEFT)
    assert (label(session) == halves(16)).all()
