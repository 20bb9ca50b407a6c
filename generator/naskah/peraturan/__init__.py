"""Peraturan Bupati and Peraturan Wali Kota: the regulation and its attachments."""
