"""A sample page to try kg on: an article of our own invention, pasted with what stands around it."""
