"""The project: its tasks, images and settings as values, and the folder that keeps them. No torch."""
