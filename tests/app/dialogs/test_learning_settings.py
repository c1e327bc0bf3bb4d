from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel

from app.dialogs.learning_settings import LearningSettingsDialog
from app.dialogs.learning_settings.loss import LossPage
from app.dialogs.learning_settings.network import NetworkPage
from core.network.architecture import Architecture
from core.project.folder import ProjectFolder
from core.project.model import Choices, Project
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

NAMED = Project("Harbour", learning=Choices("deeplabv3plus", "early", "resnet18"))

Open = "Callable[..., LearningSettingsDialog]"


@pytest.fixture
def opened(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Open:
    """Shows the dialog of a project, its stored model and why its network can't be changed."""
    monkeypatch.setenv("MASKLOOM_WEIGHTS", str(tmp_path))

    def show(
        project: Project = NAMED, stored: Architecture | None = None, locked: str = ""
    ) -> LearningSettingsDialog:
        dialog = LearningSettingsDialog([NetworkPage(stored, locked), LossPage()], project)
        qtbot.addWidget(dialog)
        shown.append(dialog)  # else it goes with the last name for it
        dialog.show()
        return dialog

    shown: list[LearningSettingsDialog] = []
    return show


def pick(qtbot: QtBot, box: QComboBox, text: str) -> None:
    """Go through a box's items with the keyboard until one begins so; the last one where none can be chosen."""
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText().startswith(text):
            return
        qtbot.keyClick(box, Qt.Key.Key_Down)


def network(dialog: LearningSettingsDialog) -> NetworkPage:
    page = dialog.pages[0]
    assert isinstance(page, NetworkPage)
    return page


def test_it_shows_what_the_project_says(opened: Open) -> None:
    assert network(opened()).make == ("deeplabv3plus", "early", "resnet18")


def test_what_was_left_to_the_program_stays_so(opened: Open, qtbot: QtBot) -> None:
    project = Project("Harbour")
    dialog = opened(project, Architecture(network="deeplabv3plus"))
    assert network(dialog).make == ("deeplabv3plus", "whole", "lite0")  # the stored model's
    with qtbot.waitSignal(dialog.wanted):
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.read(project) == project


def test_a_network_that_this_version_does_not_know_is_kept_until_another_is_chosen(
    opened: Open, qtbot: QtBot
) -> None:
    project = Project("Harbour", learning=Choices("of-tomorrow", objective="of-tomorrow"))
    dialog = opened(project)
    assert network(dialog).make == Architecture().make
    assert dialog.read(project) == project
    pick(qtbot, network(dialog).encoder.box, "PVT")
    assert dialog.read(project).learning == Choices("lite0", "whole", "pvt", "of-tomorrow")


def test_an_encoder_that_does_not_go_with_the_network_is_greyed_out_with_the_reason(
    opened: Open, qtbot: QtBot
) -> None:
    page = network(opened())
    assert "with the FusionNet network" in page.encoder.refused("fusionnet")
    pick(qtbot, page.network.box, "Fus")
    assert page.make == ("fusionnet", "early", "fusionnet")
    assert "always uses its own encoder" in page.encoder.words
    assert "always uses its own encoder" in page.encoder.refused("resnet18")
    pick(qtbot, page.encoder.box, "ResNet")
    assert page.encoder.value == "fusionnet"
    pick(qtbot, page.network.box, "Light")
    assert page.make == ("lite0", "early", "lite0")
    assert not page.encoder.refused("resnet18")


def test_each_choice_says_what_it_is_and_costs_and_whether_it_must_be_fetched(
    opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    page = network(opened())
    assert "several distances" in page.network.words
    assert "1.5 times as long" in page.network.words
    assert "edges and textures" in page.sharing.words
    assert "(47 MB) are downloaded once" in page.encoder.words
    (tmp_path / "resnet18.tv_in1k-0123456789abcdef.safetensors").touch()
    pick(qtbot, page.encoder.box, "PVT")
    pick(qtbot, page.encoder.box, "ResNet-18")
    assert "already on this computer" in page.encoder.words


def test_an_encoder_says_its_licence_and_one_that_timm_cannot_build_is_greyed_out(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = network(opened())
    pick(qtbot, page.encoder.box, "DINOv3 ViT")
    assert "(115 MB) are downloaded once, after you accept the DINOv3 License" in page.encoder.words
    assert "GPU" in page.encoder.words
    monkeypatch.setattr(metadata, "version", lambda _name: "1.0.19")
    page = network(opened())
    assert "needs timm 1.0.20" in page.encoder.refused("dinov3-vit")
    assert not page.encoder.refused("resnet18")


def test_positions_count_until_they_are_switched_off_for_the_project(opened: Open, qtbot: QtBot) -> None:
    project = Project("Harbour")
    dialog = opened(project, Architecture())
    page = network(dialog)
    assert page.positions.isChecked()
    assert "views from above" in page.positions.toolTip()
    qtbot.keyClick(page.positions, Qt.Key.Key_Space)
    assert "A new network starts" in dialog.consequence.text()
    off = dialog.read(project)
    assert off.learning == Choices("lite0", "whole", "lite0", positions=False)
    stored = Architecture(positions=False)
    dialog = opened(off, stored)
    assert not network(dialog).positions.isChecked()
    assert not dialog.consequence.text()
    qtbot.keyClick(network(dialog).positions, Qt.Key.Key_Space)
    assert "position ignored" in dialog.consequence.text()
    assert dialog.read(off).learning.positions


def test_what_becomes_of_the_model_is_said_before_it_is_done(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(Project("Harbour"), Architecture())
    assert not dialog.consequence.isVisible()
    pick(qtbot, network(dialog).network.box, "Deep")
    assert "A new network starts" in dialog.consequence.text()
    assert "Light pyramid · All features · EfficientNet-Lite0" in dialog.consequence.text()
    assert dialog.consequence.isVisible()
    qtbot.mouseClick(dialog.defaults_button, Qt.MouseButton.LeftButton)
    assert network(dialog).make == Architecture().make
    assert not dialog.consequence.isVisible()


def test_the_network_stays_while_full_learning_goes_on(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(locked="Full learning goes on.")
    page = network(dialog)
    assert "Full learning goes on." in [label.text() for label in page.findChildren(QLabel)]
    assert not page.network.box.isEnabled()
    qtbot.mouseClick(dialog.defaults_button, Qt.MouseButton.LeftButton)
    assert dialog.read(NAMED) == NAMED


def test_loss_and_balancing_are_chosen_on_a_page_of_their_own(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    page = dialog.page
    assert isinstance(page, LossPage)
    pick(qtbot, page.objective.box, "Focal")
    pick(qtbot, page.balancing.box, "UPG")
    assert "2406.16232" in page.balancing.words
    assert "times as long" in page.balancing.words
    chosen = dialog.read(NAMED).learning
    assert (chosen.objective, chosen.balancing, chosen.network) == ("focal", "upgrad", "deeplabv3plus")


def test_the_window_opens_it_and_the_project_keeps_what_was_chosen(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    session = session_of(open_window)
    qtbot.mouseClick(open_window.learning.strip.settings_button, Qt.MouseButton.LeftButton)
    dialog = open_window.findChild(LearningSettingsDialog)
    assert isinstance(dialog, LearningSettingsDialog)
    pick(qtbot, network(dialog).network.box, "Deep")
    with qtbot.waitSignal(session.learning_changed):
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert session.project.learning == Choices("deeplabv3plus", "whole", "lite0")
    assert session.folder is not None
    folder = session.folder.path
    assert session.close()
    again, project = ProjectFolder.open(folder)
    again.close()
    assert project.learning == Choices("deeplabv3plus", "whole", "lite0")


def test_full_learnings_dialog_begins_with_the_projects_choices_and_keeps_its_own(
    open_window: MainWindow,
) -> None:
    from dataclasses import replace

    session = session_of(open_window)
    session.learning.set_choices(replace(session.project, learning=Choices(objective="dice")))
    assert session.learning.config.objective == "dice"
    session.learning.learn_full(1.0, replace(session.learning.config, balancing="equal"))
    assert session.project.learning == Choices(objective="dice", balancing="equal")
