"""The list of images: rows, thumbnails, search and filters."""
