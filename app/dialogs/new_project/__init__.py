"""A new project, its tasks and their classes."""
