"""The view *Confidence*: the threshold that it shares with accepting predictions, and its bar over the canvas."""
