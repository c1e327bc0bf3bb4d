"""Formats of other programs, one file each, in and out."""
