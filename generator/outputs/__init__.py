"""Finished files: how they come to stand in the output folder."""
