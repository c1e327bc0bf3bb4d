"""Second opinions: another person's labels of the same images, stored beside the project's own."""
