"""Trained models for other programs: ONNX, and what its readers need beside it."""
