"""Rancang: structured YAML about a region becomes checked, finished Word drafts."""

__version__ = "0.2.0"
