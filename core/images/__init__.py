"""Turns any image file into an array, prepared for the network or for a list. No torch."""
