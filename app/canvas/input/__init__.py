"""Input devices other than mouse and keyboard."""
