"""Why a region is predicted as it is: a map of what speaks for a class, and what each band means for it."""
