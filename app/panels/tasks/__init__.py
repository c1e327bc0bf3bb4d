"""The tasks, their classes and their weights."""
