"""The card of an exported model: what it answers, what it learned from, how good it is, and under which licence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.network.encoders import encoder_info
from core.network.licences import licence_of_weights
from core.network.registry import network_info
from core.printable import as_markdown, printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.export.graph import Output
    from core.export.trained import TrainedModel
    from core.project.model import Task


def model_card(model: TrainedModel, outputs: Sequence[Output], use: Sequence[str] = ()) -> str:
    """The card in Markdown. `use`: how to use the files beside it. What only people know is for them to fill in."""
    lines = [
        f"# {as_markdown(model.project) or 'Model'}",
        "",
        "A model for semantic segmentation, made with Maskloom. It gives every pixel a class for each task.",
        "",
        "*What it is for, and on which images it should not be used: to be filled in.*",
        *(["", "## How to use it", "", *use] if use else []),
        "",
        "## What it learned from",
        "",
        *_learned(model),
    ]
    for output in outputs:
        lines += ["", *_of_task(model, output)]
    lines += ["", "## Network and licence", "", *_network(model)]
    return "\n".join(printable(line) for line in lines) + "\n"


def licence_lines(model: TrainedModel) -> list[str]:
    """What the licence of the encoder's pretrained weights asks for."""
    architecture = model.net.architecture
    if not architecture.pretrained:
        return ["The network started without pretrained weights."]
    info = encoder_info(architecture.encoder)
    lines = [f"It started from pretrained weights of {info.title}: {licence_of_weights(info.name)}."]
    licence = info.licence
    if licence is not None:
        lines += [f"{licence.terms} Its text: {licence.link}"]
        lines += ["Built with DINOv3."] if licence.name == "dinov3" else []
    return lines


def _learned(model: TrainedModel) -> Iterator[str]:
    description = model.description
    yield f"{description.mode.capitalize()} learning, {description.steps} steps."
    if model.images:
        yield f"The project has {model.images} images. Labelled are:"
        yield ""
        for task in model.tasks:
            yield f"- {as_markdown(task.name)}: {(model.labels or {}).get(task.id, 0)}"


def _of_task(model: TrainedModel, output: Output) -> Iterator[str]:
    task = output.task
    score = model.description.metrics.get(task.name)
    scores: Mapping[str, Any] = score if isinstance(score, dict) else {}
    yield from (f"## Task: {as_markdown(task.name)}", "", f"Output `{output.name}`. {_mean(scores)}", "")
    yield from ("| value | class | colour | IoU |", "|---|---|---|---|")
    by_class, intervals = scores.get("iou") or {}, scores.get("intervals") or {}
    for value, entry in enumerate(task.classes):
        iou = _number(by_class.get(entry.name), intervals.get(entry.name))
        yield f"| {value} | {as_markdown(entry.name)} | {entry.color} | {iou or '–'} |"


def _mean(scores: Mapping[str, Any]) -> str:
    """The mean IoU in a sentence, with what it was measured on."""
    mean = _number(scores.get("miou"), scores.get("interval"))
    if not mean:
        return "It was not scored: there were no val labels."
    images = f" in {scores['images']} images" if scores.get("images") else ""
    return (
        f"Mean IoU {mean}, on {scores.get('pixels', 0)} labelled pixels{images} that it did not learn from. In "
        "parentheses: the 95 % interval over images. They say little about images of another kind."
    )


def _number(value: Any, interval: Any) -> str:
    """A score with its interval; "" if there is none."""
    if not isinstance(value, int | float):
        return ""
    if not isinstance(interval, list | tuple) or len(interval) != 2:
        return f"{value:.3f}"
    return f"{value:.3f} ({interval[0]:.3f} to {interval[1]:.3f})"


def _network(model: TrainedModel) -> Iterator[str]:
    architecture = model.net.architecture
    encoder = encoder_info(architecture.encoder).title
    yield f"{network_info(architecture.network).title} with {encoder}, {model.channels} channels."
    yield from licence_lines(model)
    yield from (
        "",
        "*The licence of the model itself, and of the images that it learned from: to be filled in.*",
    )


def tasks_as_json(outputs: Sequence[Output]) -> dict[str, Any]:
    """The classes of each task, by the name of its output."""
    return {output.name: _task_as_json(output.task) for output in outputs}


def _task_as_json(task: Task) -> dict[str, Any]:
    return {"name": task.name, "classes": [{"name": c.name, "color": c.color} for c in task.classes]}
