"""The parts of the main window around the canvas, and what they show."""
