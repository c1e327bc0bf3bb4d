from __future__ import annotations

import pytest

from core.learning.choices import architecture_of, full_config_of, unavailable
from core.learning.config import FullConfig
from core.network.registry import choose
from core.project.model import Choices

NOTHING = Choices()
DEEP = Choices("deeplabv3plus", "early", "resnet18", "dice", "equal")


def test_where_nothing_is_chosen_the_stored_model_decides() -> None:
    assert architecture_of(NOTHING) is None
    assert full_config_of(NOTHING) == FullConfig()


def test_what_the_project_says_holds() -> None:
    assert architecture_of(DEEP) == choose("deeplabv3plus", "early", "resnet18")
    assert (full_config_of(DEEP).objective, full_config_of(DEEP).balancing) == ("dice", "equal")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (("lite0", None, None), ("lite0", "early", "resnet18")),
        ((None, "whole", None), ("deeplabv3plus", "whole", "resnet18")),
        ((None, None, "pvt"), ("deeplabv3plus", "early", "pvt")),
        (("fusionnet", None, None), ("fusionnet", "early", "fusionnet")),  # it has no other encoder
    ],
)
def test_what_a_call_says_wins(given: tuple[str | None, ...], meant: tuple[str, str, str]) -> None:
    assert architecture_of(DEEP, *given) == choose(*meant)


def test_another_network_than_fusionnet_does_not_take_its_encoder() -> None:
    assert architecture_of(Choices("fusionnet", "", "fusionnet"), "lite0") == choose("lite0")


def test_a_calls_loss_and_balancing_win() -> None:
    config = full_config_of(DEEP, "focal", "dwa")
    assert (config.objective, config.balancing) == ("focal", "dwa")


def test_going_untrained_is_a_choice_too() -> None:
    made = architecture_of(NOTHING, untrained=True)
    assert made is not None
    assert not made.pretrained


def test_names_of_another_version() -> None:
    with pytest.raises(ValueError, match="Unknown network 'of-tomorrow'"):
        architecture_of(Choices("of-tomorrow"))
    assert full_config_of(Choices(objective="of-tomorrow", balancing="of-tomorrow")) == FullConfig()


def test_a_removed_balancing_and_an_unknown_loss_are_told() -> None:
    choices = Choices(objective="of-tomorrow", balancing="mgda")
    assert full_config_of(choices) == FullConfig()
    loss, balancing = unavailable(choices)
    assert "loss, of-tomorrow, is not available" in loss
    assert loss.endswith("Full learning uses Cross-entropy + Lovász instead.")
    assert "balancing tasks, mgda, is not available" in balancing
    assert balancing.endswith("Full learning uses fixed weights instead.")
    assert unavailable(choices, "dice", "dwa") == []  # a call names its own
    assert unavailable(DEEP) == unavailable(NOTHING) == []
