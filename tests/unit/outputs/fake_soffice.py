"""Programs that take LibreOffice's place in tests: they hang, crash, or give what is no PDF."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import pikepdf

HANGS: Final = """
import subprocess, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(120)"])
(here / "anak.txt").write_text(str(child.pid))
time.sleep(120)
"""
CRASHES: Final = "sys.exit(77)"
GIVES_NOTHING: Final = ""
HALF: Final = "out.write_bytes(whole[: len(whole) // 2])"
NO_PDF: Final = "out.write_bytes(b'%PDF-1.7 bukan PDF %%EOF')"
WORKS: Final = "out.write_bytes(whole)"
WANTS_A_RESTART: Final = """
again = here / "lagi.txt"
if not again.exists():
    again.write_text("")
    sys.exit(81)
out.write_bytes(whole)
"""
_HEAD: Final = """#!{python}
import sys
from pathlib import Path
here = Path({here!r})
out = Path(sys.argv[sys.argv.index("--outdir") + 1]) / "naskah.pdf"
whole = (here / "contoh.pdf").read_bytes()
with (here / "panggilan.txt").open("a") as calls:
    calls.write("\\t".join(sys.argv[1:]) + "\\n")
"""


def fake(folder: Path, body: str) -> Path:
    """Write a program that notes how it was called and then does what `body` says."""
    folder.mkdir(exist_ok=True)
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(folder / "contoh.pdf")
    path = folder / "soffice"
    path.write_text(_HEAD.format(python=sys.executable, here=str(folder)) + body)
    path.chmod(0o755)
    return path


def calls(folder: Path) -> list[list[str]]:
    """Return the arguments of every call so far."""
    path = folder / "panggilan.txt"
    return [line.split("\t") for line in path.read_text().splitlines()] if path.exists() else []
