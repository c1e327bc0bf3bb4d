"""Maskloom as a package: in a wheel this folder holds the whole program, in an editable install only these files."""
