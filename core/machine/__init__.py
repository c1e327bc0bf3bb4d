"""This computer: its devices and memory, and the environment that its processes need."""
