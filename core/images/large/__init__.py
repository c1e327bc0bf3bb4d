"""Very large TIFFs, read a few rows at a time."""
