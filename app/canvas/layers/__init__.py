"""The layers of the canvas. Each draws a frame of the screen, and only that, from its own array.

A layer is read at the screen's resolution and coloured there, so that drawing costs the same on an image of
a megapixel and of a hundred, labels can have crisp outlines, and no coloured copy of a label is kept.
"""
