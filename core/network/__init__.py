"""Encoders, neck, heads and the multi-task network."""
