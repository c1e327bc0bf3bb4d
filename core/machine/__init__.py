"""What this computer offers: devices, memory, and what its processes must find in their environment."""
