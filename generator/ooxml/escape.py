"""Text made safe for XML; the standard library's own function drags in HTTP and TLS to import."""

from __future__ import annotations


def escape(text: str) -> str:
    """Return text for the content of an element or of a quoted attribute."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;") if '"' in text else text
