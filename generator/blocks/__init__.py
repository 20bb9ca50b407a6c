"""The document before it is Word: a flat list of blocks, and its readable dump."""
