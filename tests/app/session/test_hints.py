"""What to do next, as a table: each row differs from a project well under way in what it names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.session.learning.hints import Hint, Situation, hint_for
from app.session.progress import Progress

UNDER_WAY = Situation(
    images=20,
    classes=("background", "road"),
    painted=frozenset({0, 1}),
    shown_is_labelled=True,
    progress=Progress(train=16, train_labelled=5, val=4, val_labelled=2),
)
ONE_LABELLED = Progress(train=16, train_labelled=1, val=4)


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        ({}, Hint("correct", "view_errors")),
        ({"is_open": False}, None),
        ({"read_only": True}, None),
        ({"images": 0, "classes": ()}, Hint("no images", "add_images")),
        ({"classes": ()}, Hint("no task", "add_task")),
        ({"training": True}, Hint("training")),
        ({"painted": frozenset()}, Hint("no stroke", "", ("road", "background"), (1, 0))),
        ({"painted": frozenset(), "classes": ("x",)}, Hint("no stroke", "", ("x",), (0,))),
        ({"painted": {1}}, Hint("one class", "class_1", ("road", "background"), (1, 0))),
        ({"painted": {0}}, Hint("one class", "class_2", ("background", "road"), (0, 1))),
        ({"painted": {0}, "classes": ("x",)}, Hint("correct", "view_errors")),
        ({"painted": {1}, "live": False}, Hint("one class", "class_1", ("road", "background"), (1, 0))),
        ({"live": False}, Hint("not live", "learn")),
        ({"progress": ONE_LABELLED}, Hint("next image", "next_unlabelled")),
        ({"progress": ONE_LABELLED, "shown_is_labelled": False}, Hint("correct", "view_errors")),
        ({"progress": Progress(16, 3, 4, 1)}, Hint("validate", "go to val")),
        ({"gained": True, "flat": True}, Hint("trained", "take_above")),
        ({"flat": True}, Hint("flat", "full")),
        ({"progress": Progress(16, 16, 4, 4)}, Hint("all labelled", "export")),
    ],
)
def test_each_situation_has_its_hint(change: dict[str, object], hint: Hint | None) -> None:
    assert hint_for(replace(UNDER_WAY, **change)) == hint  # type: ignore[arg-type]
