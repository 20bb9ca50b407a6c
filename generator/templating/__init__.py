"""Text with Jinja tags: a sandbox for templates that other people write, and short texts from YAML."""
