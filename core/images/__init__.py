"""Any image file becomes an array, prepared for the network or for a list. No torch."""
