"""Tiny checkpoints with random weights, saved as transformers saves them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
import transformers

if TYPE_CHECKING:
    from pathlib import Path

SIDE, PATCH, WIDTH = 64, 16, 32
FAMILIES = tuple(
    name
    for name, model in (("sam", "SamModel"), ("sam_hq", "SamHQModel"), ("sam2", "Sam2Model"))
    if hasattr(transformers, model)
)
PROMPTS = {"hidden_size": WIDTH, "image_size": SIDE, "patch_size": PATCH, "mask_input_channels": 4}
DECODER = {
    "hidden_size": WIDTH, "mlp_dim": WIDTH, "num_hidden_layers": 2, "num_attention_heads": 2,
    "iou_head_hidden_dim": WIDTH,
}  # fmt: skip


def save_checkpoint(folder: Path, family: str = "sam") -> Path:
    """Write one of FAMILIES into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    transformers.logging.disable_progress_bar()
    with torch.random.fork_rng():
        torch.manual_seed(5)
        model, processor = _second() if family == "sam2" else _first(hq=family == "sam_hq")
    model.save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder


def _first(*, hq: bool) -> tuple[Any, Any]:
    kind = "SamHQ" if hq else "Sam"
    vision = getattr(transformers, f"{kind}VisionConfig")(
        hidden_size=WIDTH, output_channels=WIDTH, num_hidden_layers=2, num_attention_heads=2, image_size=SIDE,
        patch_size=PATCH, window_size=2, global_attn_indexes=[1], mlp_dim=WIDTH, num_pos_feats=WIDTH // 2,
    )  # fmt: skip
    config = getattr(transformers, f"{kind}Config")(
        vision_config=vision,
        prompt_encoder_config=getattr(transformers, f"{kind}PromptEncoderConfig")(**PROMPTS),
        mask_decoder_config=getattr(transformers, f"{kind}MaskDecoderConfig")(
            **DECODER, **({"vit_dim": WIDTH} if hq else {})
        ),
    )
    processor = transformers.SamImageProcessor(
        size={"longest_edge": SIDE}, pad_size={"height": SIDE, "width": SIDE},
        mask_size={"longest_edge": 16}, mask_pad_size={"height": 16, "width": 16},
    )  # fmt: skip
    return getattr(transformers, f"{kind}Model")(config), processor


def _second() -> tuple[Any, Any]:
    backbone = transformers.Sam2HieraDetConfig(
        hidden_size=8, num_attention_heads=1, image_size=[SIDE, SIDE], blocks_per_stage=[1, 2, 2, 1],
        embed_dim_per_stage=[8, 16, 32, 64], num_attention_heads_per_stage=[1, 1, 1, 1],
        window_size_per_stage=[4, 4, 4, 4], global_attention_blocks=[2],
    )  # fmt: skip
    vision = transformers.Sam2VisionConfig(
        backbone_config=backbone, backbone_channel_list=[64, 32, 16, 8], fpn_hidden_size=WIDTH,
        backbone_feature_sizes=[[16, 16], [8, 8], [4, 4]],
    )  # fmt: skip
    config = transformers.Sam2Config(
        vision_config=vision,
        prompt_encoder_config=transformers.Sam2PromptEncoderConfig(**PROMPTS),
        mask_decoder_config=transformers.Sam2MaskDecoderConfig(**DECODER),
    )
    from transformers import Sam2ImageProcessor

    return transformers.Sam2Model(config), Sam2ImageProcessor(size={"height": SIDE, "width": SIDE})
