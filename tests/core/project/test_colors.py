from __future__ import annotations

from core.project.colors import BACKGROUND_COLOR, PALETTE, class_colors, new_class_color, suggested_color
from core.project.model import Project, add_task, new_task


def test_names_pick_colours_that_they_suggest() -> None:
    names = ("sky", "trees", "Road surface", "water", "building")
    assert class_colors(names, ()) == ("#56B4E9", "#009E73", "#B176FF", "#0072B2", "#D55E00")


def test_every_suggestion_is_of_the_palette_and_none_is_the_red_of_old_errors() -> None:
    words = [
        "sky",
        "tree",
        "grass",
        "water",
        "building",
        "road",
        "sidewalk",
        "car",
        "sign",
        "soil",
        "sand",
        "fence",
    ]
    assert {suggested_color(word, ()) for word in words} <= set(PALETTE)
    assert "#FF144E" not in PALETTE


def test_names_that_suggest_nothing_take_turns_and_leave_the_others_theirs() -> None:
    colors = class_colors(("thing", "sky", "other thing", "vegetation"), ())
    assert colors == (PALETTE[0], "#56B4E9", "#D55E00", "#009E73")


def test_chinese_names_suggest_colours_too() -> None:
    assert class_colors(("背景", "沥青道路", "植被"), ()) == (BACKGROUND_COLOR, "#B176FF", "#009E73")


def test_german_names_suggest_colours_too() -> None:
    colors = class_colors(("Hintergrund", "Hauptstraße", "Gebäude", "Wald", "Fahrzeuge"), ())
    assert colors == (BACKGROUND_COLOR, "#B176FF", "#D55E00", "#009E73", "#624ED8")


def test_spanish_names_suggest_colours_too() -> None:
    colors = class_colors(("fondo", "Carreteras", "edificio", "vegetación", "Vehículos"), ())
    assert colors == (BACKGROUND_COLOR, "#B176FF", "#D55E00", "#009E73", "#624ED8")


def test_background_is_grey_wherever_it_stands_but_only_once() -> None:
    colors = class_colors(("road", "Background", "other"), ())
    assert colors[1] == BACKGROUND_COLOR
    assert colors[2] != BACKGROUND_COLOR


def test_no_two_tasks_share_a_suggestion() -> None:
    project = Project("p")
    for name in ("vegetation", "trees", "plants", "bushes"):
        project = add_task(project, new_task(project, name, ("background", name)))
    colors = [task.colors[1] for task in project.tasks]
    assert len(set(colors)) == 4
    assert colors[:3] == ["#009E73", "#B2DF8A", "#9DFF76"]


def test_a_class_that_joins_gets_the_colour_of_its_name() -> None:
    assert new_class_color("river", (), ()) == "#0072B2"
    assert new_class_color("river", {"#0072B2", "#273B62"}, ()) == PALETTE[0]
