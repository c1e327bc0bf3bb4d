"""What is learned from: images and labels, the crops cut from them, and how these are varied."""
