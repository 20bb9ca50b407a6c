"""Brings edits made in Word home to the YAML they came from: `pull`."""
