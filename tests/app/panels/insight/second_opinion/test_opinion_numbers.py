"""Second opinion: importing one, and how far it agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.panels.insight.agreement_table import DICE, IMAGE, KAPPA, NAME, PIXELS
from tests.app.panels.insight.second_opinion.conftest import LEFT, dialog_of, halves, label, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.panels.insight.second_opinion import SecondOpinionPage
    from tests.app.panels.conftest import QuietSession


def test_before_there_is_one_the_page_says_what_it_is_for(page: SecondOpinionPage) -> None:
    assert "another person's labels" in page.words.text()
    assert not page.take.isVisible()
    assert page.first.isEnabled()
    assert page.menu.import_folder.isEnabled()
    assert not page.menu.remove.isEnabled()


def test_the_dialog_matches_by_name_and_yours_stay_as_they_are(
    page: SecondOpinionPage, session: QuietSession, anna: Path, qtbot: QtBot
) -> None:
    page.menu.look_at(str(anna))
    dialog = dialog_of(page, qtbot)
    assert dialog.name.text() == "anna"
    assert dialog.combo(0).currentText() == "road"
    assert [dialog.combo(0, n).currentText() for n in range(3)] == ["road", "background", "none"]
    dialog.name.setText("  ")
    assert not dialog.button.isEnabled()
    dialog.name.setText("Anna B.")
    steps = session.undo_stack.count()
    with qtbot.waitSignal(session.opinions.changed):
        qtbot.mouseClick(dialog.button, LEFT)
    assert session.opinions.names == ("Anna B",)
    assert session.undo_stack.count() == steps
    assert (label(session) == halves(16)).all()
    assert session.folder is not None
    assert session.folder.labels.labelled() == {("scene0", "road"), ("scene1", "road")}


def test_another_task_is_matched_by_its_own_class_names(
    page: SecondOpinionPage, session: QuietSession, anna: Path, qtbot: QtBot
) -> None:
    page.menu.look_at(str(anna))
    dialog = dialog_of(page, qtbot)
    tasks = dialog.combo(0)
    tasks.setCurrentText("building")
    tasks.activated.emit(tasks.currentIndex())
    assert [dialog.combo(0, n).currentText() for n in range(3)] == ["none", "background", "none"]
    classes = dialog.combo(0, 0)
    classes.setCurrentText("building")
    with qtbot.waitSignal(session.opinions.changed):
        qtbot.mouseClick(dialog.button, LEFT)
    chosen = session.opinions.chosen
    assert chosen is not None
    assert (chosen.tasks[0].task, chosen.tasks[0].means) == ("building", ("building", "background", ""))


@pytest.mark.parametrize("name", ["nowhere", "notes.txt", "project"])
def test_what_cannot_be_used_is_a_notice_that_names_it(
    page: SecondOpinionPage, session: QuietSession, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    (tmp_path / "notes.txt").write_text("x")
    with qtbot.waitSignal(session.notice, check_params_cb=lambda n: n.level == "error" and name in n.text):
        page.menu.look_at(str(tmp_path / name))
    assert session.opinions.names == ()


# numbers ----------------------------------------------------------------------------------------------------


def test_numbers_are_of_all_images_or_of_this_one(compared: SecondOpinionPage, qtbot: QtBot) -> None:
    task = compared.classes.topLevelItem(0)
    assert task is not None
    assert (task.text(NAME), task.text(PIXELS)) == ("road", "1536")
    assert task.text(KAPPA) == "0.88"
    road = task.child(1)
    assert road is not None
    assert road.text(DICE) == "0.93"
    compared.scope.setCurrentIndex(1)
    compared.scope.activated.emit(1)
    task = compared.classes.topLevelItem(0)
    assert task is not None
    assert task.text(PIXELS) == "768"


def test_images_that_agree_least_come_first_and_a_click_shows_one(
    compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot
) -> None:
    items = [compared.images.topLevelItem(n) for n in range(2)]
    assert [item.text(IMAGE) for item in items if item is not None] == ["scene0.png", "scene1.png"]
    assert items[1] is not None
    rect = compared.images.visualItemRect(items[1])
    qtbot.mouseClick(compared.images.viewport(), LEFT, pos=rect.center())
    assert session.current_image == "scene1"


def test_a_stroke_is_counted_again(compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot) -> None:
    session.put_label("scene0", "road", halves(20))

    def agrees() -> bool:
        task = compared.classes.topLevelItem(0)
        return task is not None and task.text(KAPPA) == "1.00"

    qtbot.waitUntil(agrees)
    settle(compared, qtbot, 0)
