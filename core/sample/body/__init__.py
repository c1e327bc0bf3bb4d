"""Slices of a body as a CT scanner shows them: tissue, organs and lesions that vary from slice to slice."""
