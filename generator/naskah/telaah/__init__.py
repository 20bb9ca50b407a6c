"""A regulation as it reads on paper, whether it comes from YAML or from a Word file, and the checks on it."""
