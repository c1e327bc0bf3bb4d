"""Earlier versions of the labels."""
