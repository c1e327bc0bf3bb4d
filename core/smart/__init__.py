"""The algorithms behind the smart tools: GrabCut, superpixels, live-wire, similar regions, prompted models."""
