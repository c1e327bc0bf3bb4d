"""What Spanish has of its own."""

from __future__ import annotations

import re

from tests.app.language.particulars import Particulars

SAME = re.compile(
    r"(CPU|CUDA|MPS|XPU|COCO|QuPath|Supervisely|V7|Label Studio|labelme|DICOM Segmentation|CVAT|ONNX|DeepLabv3|PCGrad"
    r"|UPGrad|IoU|mIoU|Dice|Kappa|Focal|Zoom|Gamma|Bilateral|Horizontal|&Host|English|Deutsch|Español|Esc|Ctrl)\b.*"
    r"|.* et al\. .*|bioimage\.io|Deepness \(QGIS\)|Diagonal .|\{0\} learner --stdio|, mIoU \{0\}"
    r"|(\{0\} – )?Maskloom( \{0\})?|x \{0\}, y \{1\}|\{0\} (MB|ms|k|M|s|min|px|h \{1\} min)|\{0\} × \{1\} px| px²?"
    r"|[^A-Za-z]*"
)
OTHERWISE = {
    "All images",  # above the list of images, where there is no room for a second word
    "CVAT for images 1.1 (XML)",
    "In ilastik, add it in the workflow *Neural Network Classification (Local)*; in Fiji, install it in deepImageJ "
    "(*Install from file*) and run *DeepImageJ Run*.",
    "The project has {0} {1}. Pass an id: `images` lists them all.",  # a method
    "labels/<split>/<image>.txt and data.yaml; one line per region",
    "{0} has no data.yaml with the names of the classes. Put it into the folder that labels is in.",
    "{0} has {1} tracks of a video, which were skipped. Export them from CVAT in the format “CVAT for images”.",
    "{0} of {1} features in {2} were skipped: only polygons have pixels.",  # of a map
}
SPANISH = Particulars(
    name="es",
    plurals=2,
    same=SAME,
    written=re.compile(r"[A-Za-zÁÉÍÓÚÑáéíóúñü]"),
    wrong=re.compile(r"[\d}]%|\.\.\.|[“”]| [,;:!?](?! )|^[^¿]*\?(?!\w)|^[^¡]*!"),
    otherwise=frozenset(OTHERWISE),
)
