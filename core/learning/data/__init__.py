"""Training data: images and labels, the crops cut from them, and their augmentation."""
