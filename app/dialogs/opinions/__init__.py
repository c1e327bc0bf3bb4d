"""What is asked about second opinions."""
