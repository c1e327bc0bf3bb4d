"""Run in the environment of cvat-sdk: the function as cvat-cli loads it, on one image, checked by CVAT's driver.

python cvat.py FUNCTION.py IMAGE.png OUT.json
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from types import SimpleNamespace

sys.path.remove(str(Path(__file__).parent))

import numpy as np
from cvat_cli._internal.common import FunctionLoader
from cvat_sdk.auto_annotation import driver
from cvat_sdk.masks import decode_mask
from PIL import Image

function = FunctionLoader(None, Path(sys.argv[1]), {}).load()
image = Image.open(sys.argv[2])
labels = [
    SimpleNamespace(id=100 + number, name=label.name, type="any", attributes=[], sublabels=[])
    for number, label in enumerate(function.spec.labels)
]
report: dict[str, object] = {"labels": [label.name for label in labels]}
for kind, threshold, polygons in (("all", None, False), ("sure", 0.6, False), ("polygons", None, True)):
    context = driver._DetectionFunctionContextImpl(
        frame_name="a.png", conf_threshold=threshold, conv_mask_to_poly=polygons
    )
    mapper = driver._AnnotationMapper(
        logging.getLogger(),
        function.spec.labels,
        labels,
        allow_unmatched_labels=False,
        conv_mask_to_poly=polygons,
    )
    _, shapes = mapper.validate_and_remap(function.detect(context, image), 0)
    report[kind] = [
        {
            "label": shape.label_id - 100,
            "type": str(shape.type.value),
            "points": list(shape.points)
            if polygons
            else np.flatnonzero(
                decode_mask(shape.points, image_width=image.width, image_height=image.height)
            ).tolist(),
        }
        for shape in shapes
    ]
Path(sys.argv[3]).write_text(json.dumps(report))
