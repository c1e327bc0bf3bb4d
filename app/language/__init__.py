"""The window in the user's language."""
