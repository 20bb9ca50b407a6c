"""Rancang: structured YAML about a region becomes checked, finished Word drafts."""

__version__ = "0.1.0"
