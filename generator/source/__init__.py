"""From files to validated data: find the sources, read YAML as text with places, validate models."""
