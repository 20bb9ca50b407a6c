"""Pintu depan: `python build.py build`, `check`, `list`, `explain` (tanpa perintah: membangun semua)."""

from generator.cli import main

if __name__ == "__main__":
    main()
