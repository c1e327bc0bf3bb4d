"""The dialog that imports labels: a table of the values in the masks, and a picture of the result."""
