"""The project: its tasks, images and settings as values, and the folder that stores them. No torch."""
