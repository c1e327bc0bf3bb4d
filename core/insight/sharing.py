"""How tasks live together in full learning: whether their gradients on the shared features agree.

A measurement holds the inner products of the tasks' gradients. Everything else follows from them: the cosine of each
pair, each task's part of the shared gradient, and what a task costs the others.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import combinations
from statistics import mean
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

Matrix = tuple[tuple[float, ...], ...]
Pair = tuple[str, str]
Key = TypeVar("Key")

CALM: Final = 0.9
"""What stays of a running mean at each measurement."""
AGREES: Final = 0.1
"""Gradients with a smaller cosine hardly affect each other."""
COSTS: Final = 0.1
"""A task whose cost is smaller costs the others nothing worth a sentence."""
STANDS_OUT: Final = 1.5
"""A task costs the others if its cost is that many times the other tasks' mean."""


@dataclass(frozen=True, slots=True)
class GradientsMeasured:
    """What the gradients of a step of full learning were to each other; an event of the learner."""

    step: int
    tasks: tuple[str, ...]
    """The ids of the tasks that had labels in the step."""
    products: Matrix
    """The inner product of each two tasks' gradients on the shared features, as their weights scale them."""

    def cosines(self) -> dict[Pair, float]:
        """The cosine of each pair, first task first; pairs with a gradient of 0 are left out."""
        norms = self.norms()
        return {
            (first, second): _within(self.products[i][j] / (norms[first] * norms[second]))
            for i, first in enumerate(self.tasks)
            for j, second in enumerate(self.tasks)
            if i < j and norms[first] > 0 and norms[second] > 0
        }

    def norms(self) -> dict[str, float]:
        """The length of each task's gradient."""
        return {task: math.sqrt(max(0.0, self.products[i][i])) for i, task in enumerate(self.tasks)}

    def parts(self) -> dict[str, float]:
        """Each task's part, 0 ... 1, of the sum of all lengths."""
        norms = self.norms()
        total = sum(norms.values())
        return {task: norm / total for task, norm in norms.items()} if total > 0 else {}

    def serves(self, without: str | None = None) -> dict[str, float]:
        """The fraction of a step that each task profits from: the cosine of its gradient and the step's.

        `without`: as it would be if that task were not learned. A step has about the same length in either case, as
        the optimiser sees to that.
        """
        norms = self.norms()
        learned = [i for i, task in enumerate(self.tasks) if task != without]
        length = math.sqrt(max(0.0, sum(self.products[i][j] for i in learned for j in learned)))
        return {
            self.tasks[i]: _within(
                sum(self.products[i][j] for j in learned) / (length * norms[self.tasks[i]])
            )
            for i in learned
            if length > 0 and norms[self.tasks[i]] > 0
        }

    def costs(self) -> dict[str, float]:
        """What each task costs the others: by how much less of a step they profit from, on average."""
        served = self.serves()
        costs = {}
        for task in self.tasks:
            alone = self.serves(without=task)
            losses = [alone[name] - served[name] for name in alone if name in served]
            if losses:
                costs[task] = mean(losses)
        return costs


def _within(cosine: float) -> float:
    return max(-1.0, min(1.0, cosine))


@dataclass(slots=True)
class Together:
    """Running means over the measurements of a run."""

    cosines: dict[Pair, float] = field(default_factory=dict)
    """By the ids of two tasks, each pair once."""
    parts: dict[str, float] = field(default_factory=dict)
    costs: dict[str, float] = field(default_factory=dict)
    serves: dict[str, float] = field(default_factory=dict)
    count: int = 0

    def take(self, event: GradientsMeasured) -> None:
        """Take another measurement into account."""
        self.count += 1
        _follow(self.cosines, {_sorted(pair): cosine for pair, cosine in event.cosines().items()})
        _follow(self.parts, event.parts())
        _follow(self.costs, event.costs())
        _follow(self.serves, event.serves())

    def cosine(self, first: str, second: str) -> float | None:
        """That of two tasks' gradients; None where they were never measured together."""
        return self.cosines.get(_sorted((first, second)))

    def costly(self, tasks: Collection[str]) -> str | None:
        """The one of these tasks that costs the others clearly more than they cost; None without one."""
        costs = {task: cost for task, cost in self.costs.items() if task in tasks}
        if len(costs) < 2:
            return None
        worst = max(costs, key=lambda task: costs[task])
        usual = mean(cost for task, cost in costs.items() if task != worst)
        return worst if costs[worst] > max(COSTS, STANDS_OUT * usual) else None


def _sorted(pair: Pair) -> Pair:
    return (pair[0], pair[1]) if pair[0] <= pair[1] else (pair[1], pair[0])


def _follow(means: dict[Key, float], values: Mapping[Key, float]) -> None:
    for key, value in values.items():
        means[key] = CALM * means[key] + (1 - CALM) * value if key in means else value


def in_words(together: Together, names: Mapping[str, str]) -> list[str]:
    """What the measurements say about these tasks, names by id, in sentences: the most important first."""
    sentences = []
    costly = together.costly(names)
    if costly is not None:
        sentences.append(_cost_in_words(together, costly, names))
    cosines = [
        (cosine, pair) for pair in combinations(names, 2) if (cosine := together.cosine(*pair)) is not None
    ]
    against = sorted(row for row in cosines if row[0] < -AGREES)
    along = sorted((row for row in cosines if row[0] > AGREES), reverse=True)
    sentences += [
        f"{names[first]} and {names[second]} pull the shared features in opposite directions (cosine {cosine:+.2f})."
        for cosine, (first, second) in against
    ]
    sentences += [
        f"{names[first]} and {names[second]} pull the shared features in the same direction (cosine {cosine:+.2f})."
        for cosine, (first, second) in along
    ]
    if cosines and not against and not along:
        sentences.append("The tasks hardly affect each other: no two gradients agree or conflict.")
    return sentences


def _cost_in_words(together: Together, costly: str, names: Mapping[str, str]) -> str:
    rest = [task for task in names if task != costly and task in together.serves]
    served = mean(together.serves[task] for task in rest)
    with_it, alone = 100 * served, 100 * (served + together.costs[costly])
    if len(rest) == 1:
        return f"{names[costly]} costs {names[rest[0]]}: {with_it:.0f} % of a step serves it; alone, {alone:.0f} %."
    return (
        f"{names[costly]} costs the other tasks most: {with_it:.0f} % of a step serves them; "
        f"without it, {alone:.0f} %."
    )


def unmeasured_reason(sharing: str, tasks: Sequence[str]) -> str:
    """Why nothing can be measured with this network, as a sentence; or ""."""
    if len(tasks) < 2:
        return "With a single task there is nothing to compare."
    if sharing == "none":
        return "Each task has a network of its own, so no task can disturb another."
    if sharing == "early":
        return "The tasks share only the first steps of the encoder, where this is not measured."
    return ""
