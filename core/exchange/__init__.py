"""Foreign formats, one file each, in and out."""
