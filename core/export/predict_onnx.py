"""Predict images with the model beside this script: python predict_onnx.py IMAGE ... --out FOLDER

It needs onnxruntime and numpy, and Pillow for images other than .npy. It writes FOLDER/<task>/<image>.png (.npy without
Pillow): the value of a pixel is its class number, see classes.json.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

HERE = Path(__file__).parent


def read(path: Path) -> Any:
    """An image as stored: (H, W) or (H, W, bands)."""
    if path.suffix == ".npy":
        return np.load(path)
    from PIL import Image, ImageOps

    image = ImageOps.exif_transpose(Image.open(path))
    return np.asarray(image if image.mode in ("L", "RGB") or image.mode[0] in "IF" else image.convert("RGB"))


def prepare(image: Any, settings: dict[str, Any]) -> Any:
    """An image as stored -> (1, C, H, W) float32, 0 ... 255, as the model takes it; `settings`: preprocess.json."""
    values = image[..., None] if image.ndim == 2 else image
    values = (
        np.repeat(values, settings["channels"], axis=2)
        if values.shape[2] == 1
        else values[..., : settings["channels"]]
    )
    steps = 1 if values.dtype == np.uint8 else 257  # 16 bits: 0 ... 65535 means 0 ... 255
    if steps > 1:
        limits = settings["depth"] or [np.percentile(band, settings["percentiles"]) for band in _bands(image)]
        low, width = np.array([(a, max(b - a, 1e-30)) for a, b in limits]).T
        values = np.floor(((values - low) * 65535 / width + 0.5).clip(0, 65535))
    if settings["stretch"]:
        pairs = settings["limits"] or _percentiles(values / steps, settings["stretch"])
        low, high = np.array(pairs).T
        low, high = np.where(low < high, low, 0), np.where(low < high, high, 255)
        values = np.floor(((values - low * steps) * 255.0 / (high - low) + 0.5).clip(0, 255 * steps))
    if settings["median"]:
        values = _median(values, settings["median"])
    return np.ascontiguousarray((values / steps).transpose(2, 0, 1)[None], np.float32)


def _bands(image: Any) -> list[Any]:
    """The values that are stretched together: of each band, or of all colours."""
    return [image] if image.ndim == 2 or image.shape[2] <= 3 else list(np.moveaxis(image, 2, 0))


def _percentiles(values: Any, settings: dict[str, Any]) -> list[tuple[int, int]]:
    """The smallest values that these percentages of the pixels do not exceed, per channel or of all together."""
    pairs = []
    for pixels in np.moveaxis(values, 2, 0) if settings["per_channel"] else [values]:
        present, counts = np.unique(np.floor(pixels + 0.5).astype(int), return_counts=True)
        sums = np.cumsum(counts) / counts.sum()
        low, high = (np.searchsorted(sums, settings[end] / 100 - 1e-12) for end in ("low", "high"))
        pairs.append((int(present[low]), int(present[min(high, len(present) - 1)])))
    return pairs


def _median(values: Any, side: int) -> Any:
    """The median over `side` x `side` pixels, row by row."""
    edge = (side // 2, side // 2)
    windows = np.lib.stride_tricks.sliding_window_view(
        np.pad(values, (edge, edge, (0, 0)), mode="edge"), (side, side), (0, 1)
    )
    return np.stack([np.median(row, axis=(-2, -1)) for row in windows])


def write(mask: Any, path: Path) -> None:
    """Write an index mask as .png, or as .npy without Pillow."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        from PIL import Image
    except ImportError:
        np.save(path.with_suffix(".npy"), mask)
    else:
        Image.fromarray(mask).save(path)


def main() -> None:
    """Predict the images on the command line."""
    parser = argparse.ArgumentParser(description="Predict images with model.onnx.")
    parser.add_argument("images", nargs="+", type=Path, metavar="IMAGE")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--confidence", action="store_true", help="also write how sure it is, 0 ... 255")
    options = parser.parse_args()
    settings = json.loads((HERE / "preprocess.json").read_text(encoding="utf-8"))
    session = onnxruntime.InferenceSession(HERE / "model.onnx")
    outputs = [output.name for output in session.get_outputs()]
    for path in options.images:
        maps = dict(zip(outputs, session.run(None, {"image": prepare(read(path), settings)}), strict=True))
        for task in settings["tasks"]:
            write(maps[task][0].argmax(axis=0).astype(np.uint8), options.out / task / f"{path.stem}.png")
            if options.confidence:
                steps = np.round(maps[f"{task}_confidence"][0, 0] * 255).astype(np.uint8)
                write(steps, options.out / f"{task}_confidence" / f"{path.stem}.png")


if __name__ == "__main__":
    main()
