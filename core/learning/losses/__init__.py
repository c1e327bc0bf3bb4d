"""Losses that see labelled pixels and nothing else: partial cross-entropy, and overlap of whole classes."""
