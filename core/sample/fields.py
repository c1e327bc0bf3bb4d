"""The fields that there is a sample of, and how each is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeVar

import msgspec

from core.project.model import Project, add_task, new_task
from core.sample.aerial.recipe import AerialRecipe
from core.sample.aerial.scene import draw_aerial
from core.sample.body.recipe import BodyRecipe
from core.sample.body.scene import draw_slice
from core.sample.recipe import Recipe
from core.sample.street.recipe import StreetRecipe
from core.sample.street.scene import draw_street

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.sample.scene import Scene

FieldName = Literal["aerial", "street", "body"]
Kind = TypeVar("Kind", bound=Recipe)

_RECIPES: Final = Path(__file__).resolve().parents[2] / "resources" / "samples"


@dataclass(frozen=True, slots=True)
class Field(Generic[Kind]):
    """One field: what its sample is called, its tasks with their classes, and how its scenes are drawn."""

    title: str
    """The name of the sample's project."""
    folder: str
    """The name of the sample's folder."""
    tasks: Mapping[str, tuple[str, ...]]
    recipe: type[Kind]
    draw: Callable[[Kind, int], Scene]
    cover: int = 0
    """The index of the scene that stands for it."""
    suffix: Literal[".jpg", ".png"] = ".jpg"
    """Of its pictures."""

    def new_project(self) -> Project:
        """The sample's project with its tasks, without images."""
        project = Project(self.title)
        for name, classes in self.tasks.items():
            project = add_task(project, new_task(project, name, classes))
        return project


FIELDS: Final[Mapping[FieldName, Field[Any]]] = {
    "aerial": Field(
        "Aerial sample",
        "sample",
        {name: ("background", name) for name in ("road", "building", "vegetation")},
        AerialRecipe,
        draw_aerial,
    ),
    "street": Field(
        "Street sample",
        "sample-street",
        {
            "surface": ("other", "road", "pavement"),
            "scene": ("other", "sky", "building", "vegetation"),
            "objects": ("none", "car", "person", "pole or sign"),
        },
        StreetRecipe,
        draw_street,
        cover=8,
    ),
    "body": Field(
        "Body sample",
        "sample-body",
        {
            "tissue": ("air", "fat", "soft tissue", "bone"),
            "organs": ("other", "liver", "kidneys", "spine"),
            "lesion": ("none", "lesion"),
        },
        BodyRecipe,
        draw_slice,
        suffix=".png",
    ),
}


@cache
def load_recipe(field: FieldName = "aerial") -> Recipe:
    """The recipe of a field, as it comes with the program."""
    # by its place beside core, since an editable installation hides folders without an __init__
    recipe: Recipe = msgspec.json.decode((_RECIPES / f"{field}.json").read_bytes(), type=FIELDS[field].recipe)
    return recipe


def field_of(recipe: Recipe) -> Field[Any]:
    """The field that the recipe draws."""
    return next(field for field in FIELDS.values() if type(recipe) is field.recipe)


def draw_scene(recipe: Recipe, index: int) -> Scene:
    """The recipe's scene of that index; the same every time."""
    return field_of(recipe).draw(recipe, index)
