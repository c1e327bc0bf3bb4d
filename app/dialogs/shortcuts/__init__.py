"""Keyboard shortcuts, and recording new ones."""
